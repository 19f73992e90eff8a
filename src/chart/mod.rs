//! The charts: a model in, SVG text out.
//!
//! ```text
//!   model ──► placed ─────────► plot ──────────► scene ──────────► svg
//!   what to   one file a        plotters' ranges   a path for each  text, the
//!   show,     drawing: where    and coordinates,   class, words,    only writer
//!   worded    each mark stands  recorded           marks over them
//!                  ▲
//!           measure (how wide a text is), lay (parts shared by all)
//! ```
//!
//! The room imports nothing of ours: words, numbers and names come in as
//! values, already in the reader's language. What comes out has no colour, only
//! class names, so themes, print and forced colours are the stylesheet's
//! business, and no `style` attribute, which a strict content policy refuses.
//! Nothing here asks the page: the same model and width give the same text on
//! any machine.

pub mod bars;
pub mod directions;
pub mod forest;
pub mod gradient;
pub mod interval;
pub mod matrix;
pub mod measure;
pub mod model;
pub mod places;
pub mod standalone;
pub mod supply;
pub mod timeline;

mod cell;
mod lay;
mod pen;
mod plot;
mod scene;
mod svg;

pub use bars::{BarGroup, Bars, ValueBar};
pub use directions::{DirectionRow, Directions, Mark};
pub use forest::{Forest, ForestRow};
pub use gradient::{Gradient, GradientPoint};
pub use model::{Cell, Certainty, Gap, Head, Interval, Matrix, Recommended, Sign};
pub use places::{Area, Land, Tile, Tiles};
pub use standalone::Frame;
pub use supply::{Slope, Supply, SupplyRow};
pub use timeline::{Bar, Event, Timeline};

use std::any::Any;
use std::fmt::Debug;
use std::sync::Arc;

use scene::Scene;
use svg::Part;

/// How many rows of a drawing stand there at first, and how many more at a time:
/// more than the catalogue gives any chart, and few enough to be drawn in one go.
pub const ROWS: usize = 300;

/// A drawing whose marks can be chosen: all but the matrix, which has a head
/// of its own. Which one it is stands behind a trait, so that a program carries
/// only those that it makes.
#[derive(Clone, Debug)]
pub struct Drawing(Arc<dyn Draw>);

/// What can be drawn.
pub trait Draw: Same + Debug + Send + Sync {
    /// Draws it for a width in px, with the first so many of its [`rows`](Self::rows).
    /// Its axes are those of all of them.
    fn scene(&self, width: f32, first: usize) -> Scene<'_>;
    /// The keys of the marks among so many rows, in reading order: the way of the
    /// arrow keys.
    fn keys(&self, first: usize) -> Vec<&str>;
    /// How many rows it has that more data make more of; none where codes alone
    /// make rows.
    fn rows(&self) -> usize {
        0
    }
}

/// What can be told apart from anything else.
pub trait Same: Any {
    /// Whether both are of one type and equal.
    fn same(&self, other: &dyn Any) -> bool;
}

impl<T: Any + PartialEq> Same for T {
    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}

impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        self.0.same(&*other.0)
    }
}

impl Drawing {
    /// A drawing of a model.
    pub fn of(model: impl Draw) -> Self {
        Self(Arc::new(model))
    }

    /// Draws it for a width in px, with the first so many of its rows and their
    /// marks. The tab key stops at the first of them, or at none where another
    /// drawing of the same chart has the stop.
    pub fn svg(&self, width: f32, first: usize, stop: bool) -> String {
        svg::write(&self.0.scene(width, first), Part::Page { stop })
    }

    /// Draws it for a width in px, without its marks: for the eye alone. Of many
    /// rows the first [`ROWS`].
    pub fn picture(&self, width: f32) -> String {
        svg::write(&self.0.scene(width, ROWS), Part::Picture)
    }

    /// The keys of the marks among the first so many rows, in reading order: the way
    /// of the arrow keys.
    pub fn keys(&self, first: usize) -> Vec<&str> {
        self.0.keys(first)
    }

    /// How many rows it has that more data make more of; none where codes alone make
    /// rows.
    pub fn rows(&self) -> usize {
        self.0.rows()
    }

    /// The model, if it is of this kind.
    pub fn model<M: Draw>(&self) -> Option<&M> {
        (&*self.0 as &dyn Any).downcast_ref()
    }
}
