//! Files made of what a page shows: pictures with all that a picture needs
//! once it has left the page, and tables.

pub mod embed;
mod picture;
#[cfg(not(target_arch = "wasm32"))]
pub mod single;

pub use picture::{Taken, csv_of, picture};
