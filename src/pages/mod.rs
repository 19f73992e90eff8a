//! The pages: each takes the corpus and the state, has its view model made,
//! and puts components together. Nothing is decided here.

mod about;
mod around;
mod brief;
mod compare;
mod context;
mod embed;
mod embed_dialog;
mod explore;
mod files;
mod folded;
mod need;
mod overview;
mod own;
mod plain;
mod policy;
mod program;
mod recommendations;
mod record;
mod rule;
mod sets;
mod shell;
mod whole;

pub use context::{Atlas, Coming, Copied, Doors, Extra, FilesBeside, Held, Later, OwnData, Shown};
pub use embed_dialog::EMBED_DIALOG;
pub use plain::{PlainPage, PlainSite};
pub use program::Program;
pub use shell::Root;
