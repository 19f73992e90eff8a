//! The pages: each takes the corpus and the state, has its view model made,
//! and puts components together. Nothing is decided here.

mod about;
mod compare;
mod context;
mod explore;
mod folded;
mod need;
mod overview;
mod plain;
mod policy;
mod recommendations;
mod record;
mod shell;
mod whole;

pub use context::{Atlas, Copied, Doors, Extra, FilesBeside, Later};
pub use plain::plain_list;
pub use shell::Shell;
