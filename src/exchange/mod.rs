//! Data in and out in the formats of others.

mod table;

pub use table::csv;
