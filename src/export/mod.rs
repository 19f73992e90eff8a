//! Files made of what a page shows: pictures with all that a picture needs
//! once it has left the page, and tables.

mod files;
mod picture;

pub use files::{Format, Saved, Selection, citation, column_head, references, saved};
pub use picture::{Taken, csv_of, picture};
