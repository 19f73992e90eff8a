//! Every word that a reader sees, apart from the data's own. A sentence is a
//! field of [`Text`], so one that is forgotten in a language does not
//! compile. Sentences with holes are functions; what fills them comes
//! formatted.

mod da;
mod en;
pub mod format;
mod structure;

pub use structure::{One, PagesText, SetsText, Text, ToolsText};

use crate::domain::Lang;

/// The words of a language.
pub fn text(lang: Lang) -> &'static Text {
    match lang {
        Lang::Da => &da::TEXT,
        Lang::En => &en::TEXT,
    }
}

/// The words of what only the whole program shows.
pub fn pages(lang: Lang) -> &'static PagesText {
    match lang {
        Lang::Da => &da::PAGES,
        Lang::En => &en::PAGES,
    }
}

impl Text {
    /// The words of what only the whole program shows, in the same language.
    /// Behind a call, so that a program that never asks doesn't carry them.
    pub fn pages(&self) -> &'static PagesText {
        pages(self.lang)
    }
}

/// The words of the command line.
pub fn tools(lang: Lang) -> &'static ToolsText {
    match lang {
        Lang::Da => &da::TOOLS,
        Lang::En => &en::TOOLS,
    }
}
