//! The charts: a model in, SVG text out.
//!
//! ```text
//!   model ──► matrix │ interval ──► plot ──────────► scene ──────────► svg
//!   what to     where each mark      plotters' ranges   groups with        text, the
//!   show,       stands and how       and coordinates,   their meaning,     only writer
//!   worded      it is shaped         recorded           shapes by class
//!                     ▲
//!                  measure (how wide a text is)
//! ```
//!
//! The room imports nothing of ours: words, numbers and names come in as
//! values, already in the reader's language. What comes out has no colour, only
//! class names, so themes, print and forced colours are the stylesheet's
//! business, and no `style` attribute, which a strict content policy refuses.
//! Nothing here asks the page: the same model and width give the same text on
//! any machine.

pub mod interval;
pub mod matrix;
pub mod measure;
pub mod model;

mod cell;
mod plot;
mod scene;
mod svg;

pub use model::{Cell, Certainty, Gap, Head, Interval, Matrix, Sign};
