//! Data in and out in the formats of others.

mod cite;
mod columns;
mod json;
mod own;
mod sheet;
mod table;

pub use cite::{Reference, bibtex, csl, reference_key, ris};
pub use columns::{Column, FINDING, Kind, LABEL, RECORD, RELEASE, SOURCE, list_of};
pub use json::catalogue_json;
pub use own::{Fallback, NoTable, Odd, Own, TableProblem, read_table};
pub use table::{catalogue_csv, csv};
