//! What the data are, and what is always true of them: the catalogue, its
//! codes, and the reading that makes them out of bytes.
//!
//! Knows nothing of the rest of the program, of languages as sentences, of
//! the browser or of time. Only `wire` knows how the files are written.

mod address;
mod check;
mod codebook;
mod codes;
mod context;
mod gradual;
mod json;
mod lang;
mod numbers;
mod place;
mod problem;
mod read;
mod recommendations;
mod record;
mod rule;
mod sort;
mod wire;

pub use check::{BASES, RESULTS, TIMINGS};
pub use codebook::{Code, CodeEntry, Codebook, Field, List};
pub use codes::{Basis, Closed, Design, Direction, Effect, Figure, Status, Strength};
pub use context::{
    Actor, Actors, Citation, Indicator, Land, NeedValue, PolicyEvent, read_actors, read_land,
    read_need, read_policy,
};
pub use gradual::{Gradual, Step};
pub use lang::{Lang, Localized, unturned};
pub use numbers::Numbers;
pub use problem::{Finding, Problem, ReadError, Shape};
pub use read::{Files, Reader, Reading, Wrong, read};
pub use recommendations::{
    Adherence, GroupFigure, Recommendation, Recommendations, Recommends, read_recommendations,
};
pub use record::{
    Axis, Catalogue, Codes, Cost, Coverage, Linked, Named, OWN, Outcome, Period, Places, Reach,
    Record, Source, WITH_OWN,
};
pub use rule::{FEWEST, Rule, SINCE, allowed_strengths, is_number_needed, is_ratio, period_years};
pub use sort::{Sorting, sort_by_key, sort_places};
