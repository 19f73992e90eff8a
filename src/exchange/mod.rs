//! Data in and out in the formats of others.

mod cite;
mod columns;
mod diff;
mod import;
mod json;
mod linked;
mod listed;
mod own;
mod schema;
mod sheet;
mod table;

pub use cite::{Reference, bibtex, csl, reference_key, ris};
pub use columns::{Column, FINDING, Kind, LABEL, RECORD, RELEASE, SOURCE, list_of};
pub use diff::{Change, Changes, CodeChange, diff};
pub use import::{Import, Imported, RECORDS_MOST, Refused, is_json};
pub use json::{Json, catalogue_json};
pub use linked::{linked_catalogue, linked_record};
pub use listed::{Early, alone, asked, listed, steps};
pub use own::{Fallback, NoTable, Odd, Own, Table, TableProblem, read_table};
pub use schema::schema;
pub use table::{catalogue_csv, csv};
