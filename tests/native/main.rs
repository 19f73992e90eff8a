//! Native tests, in one binary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

/// Where marks stand, how they are shaped, and that text stays text.
mod chart;
/// Filters, counts, the matrix, search and order against the rules written
/// a second time.
mod query;
/// The rules written a second time.
mod slow;
/// The address read and written, and what actions do.
mod state;
/// What several tests share.
mod support;
