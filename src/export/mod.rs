//! Files made of what a page shows: pictures with all that a picture needs
//! once it has left the page, and tables.

mod brief;
pub mod embed;
mod files;
mod picture;
#[cfg(not(target_arch = "wasm32"))]
pub mod single;
mod tools;

pub use brief::{Block, PICTURE_WIDTH, drawing, html, markdown};
pub use files::{Format, Saved, Selection, citation, column_head, references, saved, with_own};
pub use picture::{Taken, csv_of, picture};
pub use tools::{
    Told, answer_json, changes_json, changes_told, codes_csv, no_table, own_file, stats_json,
    stats_told, template_csv, told, told_json,
};
