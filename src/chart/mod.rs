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

use scene::Scene;
use svg::Part;

/// A drawing whose marks can be chosen: all but the matrix, which has a head
/// of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// Which way findings point.
    Directions(Directions),
    /// Effects with their intervals.
    Forest(Forest),
    /// When it was tried, below what was decided.
    Timeline(Timeline),
    /// Municipalities as squares of one size.
    Tiles(Tiles),
    /// Municipalities as they lie.
    Land(Land),
    /// Need beside what the catalogue holds.
    Supply(Supply),
    /// A measure across social groups.
    Gradient(Gradient),
    /// Values of several kinds.
    Bars(Bars),
}

impl Drawing {
    /// Draws it for a width in px, with its marks. The tab key stops at the
    /// first of them, or at none where another drawing of the same chart has
    /// the stop.
    pub fn svg(&self, width: f32, stop: bool) -> String {
        svg::write(&self.scene(width), Part::Page { stop })
    }

    /// Draws it for a width in px, without its marks: for the eye alone.
    pub fn picture(&self, width: f32) -> String {
        svg::write(&self.scene(width), Part::Picture)
    }

    fn scene(&self, width: f32) -> Scene<'_> {
        match self {
            Drawing::Directions(model) => directions::scene(model, width),
            Drawing::Forest(model) => forest::scene(model, width),
            Drawing::Timeline(model) => timeline::scene(model, width),
            Drawing::Tiles(model) => places::tiles(model, width),
            Drawing::Land(model) => places::land(model, width),
            Drawing::Supply(model) => supply::scene(model, width),
            Drawing::Gradient(model) => gradient::scene(model, width),
            Drawing::Bars(model) => bars::scene(model, width),
        }
    }

    /// The keys of its marks in reading order: the way of the arrow keys.
    pub fn keys(&self) -> Vec<&str> {
        match self {
            Drawing::Directions(model) => model.marks().map(|mark| mark.key.as_str()).collect(),
            Drawing::Forest(model) => model.rows.iter().map(|row| row.key.as_str()).collect(),
            Drawing::Timeline(model) => {
                let events = model.by_year().into_iter().map(|event| event.key.as_str());
                events.chain(model.bars.iter().map(|bar| bar.key.as_str())).collect()
            }
            Drawing::Tiles(model) => {
                model.in_order().into_iter().map(|tile| tile.key.as_str()).collect()
            }
            Drawing::Land(model) => model.areas.iter().map(|area| area.key.as_str()).collect(),
            Drawing::Supply(model) => model.rows.iter().map(|row| row.key.as_str()).collect(),
            Drawing::Gradient(model) => {
                model.points.iter().map(|point| point.key.as_str()).collect()
            }
            Drawing::Bars(model) => {
                let bars = model.groups.iter().flat_map(|group| &group.bars);
                bars.map(|bar| bar.key.as_str()).collect()
            }
        }
    }
}
