//! Native tests, in one binary.

/// Where marks stand, how they are shaped, and that text stays text.
mod chart;
