//! View models: plain structs that say what a page shows, already worded.
//! Pure functions of the corpus, an answer and a language; components put
//! them on screen as they are.

mod about;
pub mod accent;
mod brief;
mod charts;
mod compare;
mod embed;
mod facets;
mod filter;
mod found;
mod glossary;
mod lenses;
mod matrix;
mod need;
mod notice;
mod overview;
mod policy;
mod recommended;
mod record;
mod results;
mod rule;
mod sets;
mod words;

pub use about::{About, DataFile, StrengthRow, about};
pub use brief::{Brief, BriefFinding, BriefItem, brief};
pub use charts::{
    Beside, Choice, Figure, Figuring, Panel as FigurePanel, Selected, Table, figure,
    figure_of_background, figure_of_findings, figure_of_places,
};
pub use compare::{CompareRow, Comparison, Line, Part, Side, comparison};
pub use embed::inequality;
pub use facets::{Facet, FacetCode, FacetRow, Panel, facets, meaning};
pub use filter::{Chip, chips};
pub use found::{Marked, Pieces, Suggested, marked, suggested, taken_for};
pub use glossary::{Piece, Term, glossary, list_terms, pieces, record_glossary, record_terms};
pub use lenses::{Ready, ready};
pub use matrix::{AXES, KeyCell, Look, MatrixPage, matrix_page};
pub use need::{IndicatorView, NeedOf, NeedRow, NeedView, Theme, need, need_rows};
pub use notice::{Noted, dropped, failure, findings, shortened};
pub use overview::{Lens, LensChart, Overview, SQUARES, SmallMatrix, Tiles, Way, overview};
pub use policy::{ActorView, EventView, Initiative, Named, PolicyView, kroner, policy};
pub use recommended::{
    AskedOf, DocumentView, Followed, Meeting, Pair, PairGroup, RecommendedView, recommended,
};
pub use record::{Fact, FindingView, RecordPage, SourceView, Value, recommendations, record_page};
pub use results::{Answered, Card, card, found, selection, ways_back, why_nothing};
pub use rule::{Change, Stricter, asked, stricter};
pub use sets::{
    LETTERS, Number, SetHead, SetPart, SetRow, SetSign, SetsPage, Told, set_name, sets,
};
pub use words::Words;
