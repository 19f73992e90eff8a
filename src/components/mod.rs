//! The parts that pages are made of: thin, ready-worded data in, actions
//! out. They look nothing up and know no page.

mod badge;
mod card;
mod facet_panel;
mod figure;
mod filter_words;
mod guest;
mod heading;
mod icon;
mod lens;
mod link;
pub mod markup;
mod matrix;
mod notice;
mod pick;
mod rule_panel;
mod search_box;
mod shell;
mod table;
mod take;
mod term;
mod told;
mod tray;

pub use badge::{EffectBadge, Findings, StrengthBadge, StrengthTile};
pub use card::ResultCard;
pub use facet_panel::{FacetPanel, RowsInPage};
pub use figure::ChartFigure;
pub use filter_words::FilterWords;
pub use guest::{GuestFoot, InequalityLine};
pub use heading::Heading;
pub use icon::{Icon, Shape};
pub use lens::{LensFigure, percent, squares};
pub use link::{Go, is_plain_click};
pub use markup::{certainty_class, direction_class, escape};
pub use matrix::{Axes, MatrixFigure};
pub use notice::{Caveat, Failure, Lacking, Notice};
pub use pick::Pick;
pub use rule_panel::RulePanel;
pub use search_box::SearchBox;
pub use shell::{Footer, Header};
pub use table::ResultTable;
pub use take::{Making, Take, TakeAlong};
pub use term::{Explained, Passage, Telling};
pub use told::{on_change, told, told_unless};
pub use tray::Tray;
