//! The pages: each takes the corpus and the state, has its view model made,
//! and puts components together. Nothing is decided here.

mod about;
mod brief;
mod compare;
mod context;
mod explore;
mod files;
mod overview;
mod plain;
mod record;
mod rule;
mod sets;
mod shell;

pub use context::{Atlas, Copied, Doors, Extra, FilesBeside, Later};
pub use plain::plain_list;
pub use shell::Shell;
