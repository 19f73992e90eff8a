//! Every word that a reader sees, apart from the data's own. A sentence is a
//! field of [`Text`], so one that is forgotten in a language does not
//! compile. Sentences with holes are functions; what fills them comes
//! formatted.

mod da;
mod en;
pub mod format;
mod structure;

pub use structure::{
    ChartText, MatrixText, One, PagesText, RecordText, RuleText, SetsText, SharedText, Text,
    ToolsText, Two,
};

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

// Each behind a call, so that a program that never asks doesn't carry them.
impl Text {
    /// Words that charts and records share.
    pub fn shared(&self) -> &'static SharedText {
        match self.lang {
            Lang::Da => &da::SHARED,
            Lang::En => &en::SHARED,
        }
    }

    /// The words of a record.
    pub fn record(&self) -> &'static RecordText {
        match self.lang {
            Lang::Da => &da::RECORD,
            Lang::En => &en::RECORD,
        }
    }

    /// The words of the matrix.
    pub fn matrix(&self) -> &'static MatrixText {
        match self.lang {
            Lang::Da => &da::MATRIX,
            Lang::En => &en::MATRIX,
        }
    }

    /// The words of the other charts.
    pub fn chart(&self) -> &'static ChartText {
        match self.lang {
            Lang::Da => &da::CHART,
            Lang::En => &en::CHART,
        }
    }

    /// The words of the rule of strength.
    pub fn rule(&self) -> &'static RuleText {
        match self.lang {
            Lang::Da => &da::RULE,
            Lang::En => &en::RULE,
        }
    }

    /// The words of what only the whole program shows, in the same language.
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
