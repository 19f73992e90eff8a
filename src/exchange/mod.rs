//! Data in and out in the formats of others.

mod linked;
mod table;

pub use linked::{linked_catalogue, linked_record};
pub use table::csv;
