//! What the reader has chosen: one plain struct, the actions that change it,
//! and its spelling as an address. Everything else on screen follows from it
//! and the corpus.

mod action;
mod explorer;
mod history;
mod url;

pub use action::{Action, apply};
pub use explorer::{
    COMPARE_MOST, Chart, Embed, Explorer, Fill, Fold, Framed, Listing, Map, NOTE_MOST, Preset,
    SETS_MOST, TITLE_MOST, Theme, View,
};
pub use history::History;
pub use url::{Dropped, Why, is_embed, lang, pin, read, read_filter, record, write};
