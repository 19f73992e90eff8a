//! Parts that several drawings share: texts that fit, squares, ticks.

use std::borrow::Cow;

use super::cell::tile_class;
use super::measure::{self, Weight};
use super::model::Certainty;
use super::plot::{Axis, Look, Plane};
use super::scene::{Meaning, PX, Rect, Scene, px, tenths};

/// Height of a line of text.
pub const LINE: i32 = 18 * PX;
/// Air between neighbours.
pub const AIR: i32 = 12 * PX;
/// Least side of what can be hit.
pub const HIT: i32 = 24 * PX;
/// From a line's middle down to where its letters stand.
pub const BASE: i32 = 5 * PX;

/// Narrowest and widest drawing: beyond these, the page has something else to
/// mend.
const WIDTHS: (i32, i32) = (240 * PX, 20_000 * PX);
/// Longer than any page.
const DOWN: i32 = 10_000_000;
/// Differences farther than this run off a scale: beyond it, sums leave the
/// numbers.
pub const FARTHEST: f64 = 1e300;

/// A drawing's width from the width that was asked for.
pub fn width(asked: f32) -> i32 {
    tenths(asked).clamp(WIDTHS.0, WIDTHS.1)
}

/// An empty drawing; its height follows from what is drawn.
pub fn scene([id, label, description]: [&str; 3], width: i32) -> Scene<'_> {
    Scene::new(width, 0, Meaning::Marks { id, label, description })
}

/// A plane over a drawing: an axis of values over a stretch, and tenths of a px
/// down the page.
///
/// Who draws sets the height in the end: plotters keeps all within it.
pub fn plane(mut scene: Scene<'_>, axis: Axis, [from, to]: [i32; 2]) -> Plane<'_> {
    scene.height = DOWN;
    let down = (Axis::linear(0.0..f64::from(DOWN)), 0..DOWN);
    Plane::new(scene, (axis, from..to.max(from + 1)), down)
}

/// A line across the plane that plotters draws, at a height.
pub fn upright(plane: &Plane, look: Look, value: f64, [from, to]: [i32; 2]) {
    plane.line(look, [(value, f64::from(from)), (value, f64::from(to))]);
}

/// A level line.
pub fn level(scene: &mut Scene, class: &'static str, y: i32, [from, to]: [i32; 2]) {
    scene.line(class, (from, y), (to, y));
}

/// A value that has a place on a scale.
pub fn usable(value: f64) -> Option<f64> {
    (value.abs() <= FARTHEST).then_some(value)
}

/// The least range that holds these values; none without a value.
pub fn range(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    values.into_iter().filter_map(usable).fold(None, |range, value| {
        let (low, high) = range.unwrap_or((value, value));
        Some((low.min(value), high.max(value)))
    })
}

/// Things by a number, those with the same one as they were.
pub fn in_order<T>(things: &[T], number: impl Fn(&T) -> u32) -> Vec<&T> {
    let mut places: Vec<(u32, usize)> =
        things.iter().enumerate().map(|(at, thing)| (number(thing), at)).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, at)| &things[at]).collect()
}

/// How a text is set.
#[derive(Clone, Copy)]
pub struct Style {
    size: f32,
    weight: Weight,
    /// Its class where it starts, is centred and ends at a point.
    class: [&'static str; 3],
}

/// The text of a chart.
pub const TEXT: Style =
    Style { size: 14.0, weight: Weight::Regular, class: ["tx", "tx mid", "tx end"] };
/// A name.
pub const BOLD: Style =
    Style { size: 14.0, weight: Weight::Bold, class: ["tx b", "tx b mid", "tx b end"] };
/// What stands beside or below it.
pub const SMALL: Style =
    Style { size: 13.0, weight: Weight::Regular, class: ["tx-s", "tx-s mid", "tx-s end"] };
/// The same, bold: a printed number.
pub const FIGURE: Style =
    Style { size: 13.0, weight: Weight::Bold, class: ["tx-s b", "tx-s b mid", "tx-s b end"] };
/// The same, quiet: axes and heads.
pub const SOFT: Style = Style {
    size: 13.0,
    weight: Weight::Regular,
    class: ["tx-s soft", "tx-s soft mid", "tx-s soft end"],
};

/// Which part of a text stands at its point.
#[derive(Clone, Copy)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Style {
    /// How wide a text is.
    pub fn width(self, words: &str) -> i32 {
        tenths(measure::width(words, self.size, self.weight).ceil())
    }

    /// The widest of several texts.
    pub fn widest<'t>(self, texts: impl IntoIterator<Item = &'t String>) -> i32 {
        texts.into_iter().map(|words| self.width(words)).max().unwrap_or(0)
    }

    /// The text on at most so many lines.
    pub fn lines(self, words: &str, most: usize, room: i32) -> Lines<'_> {
        let lines = measure::wrap(words, most, px(room), self.size, self.weight);
        Lines { full: words, style: self, words: lines }
    }

    /// Draws a text whole, whatever room there is: a number cut short would be
    /// another number.
    pub fn put<'s>(
        self,
        scene: &mut Scene<'s>,
        anchor: Anchor,
        at: (i32, i32),
        words: impl Into<Cow<'s, str>>,
    ) {
        let words = words.into();
        if !words.is_empty() {
            scene.text(self.class[anchor as usize], at, words);
        }
    }

    /// Draws a text as far as there is room.
    pub fn fit<'s>(
        self,
        scene: &mut Scene<'s>,
        anchor: Anchor,
        at: (i32, i32),
        words: &'s str,
        room: i32,
    ) {
        let fitted = measure::fit(words, px(room.max(0)), self.size, self.weight);
        let cut = fitted != words;
        titled(scene, words, cut, |scene| self.put(scene, anchor, at, fitted));
    }
}

/// A text that was broken into lines.
pub struct Lines<'s> {
    full: &'s str,
    style: Style,
    words: Vec<Cow<'s, str>>,
}

impl<'s> Lines<'s> {
    /// How high they are.
    pub fn height(&self) -> i32 {
        self.words.iter().map(|_| LINE).sum()
    }

    /// How wide they are.
    pub fn width(&self) -> i32 {
        self.words.iter().map(|line| self.style.width(line)).max().unwrap_or(0)
    }

    /// Draws them below each other from a first baseline.
    pub fn put(self, scene: &mut Scene<'s>, anchor: Anchor, (x, mut y): (i32, i32)) {
        let cut =
            self.words.last().is_some_and(|last| last.ends_with('…') && !self.full.ends_with('…'));
        titled(scene, self.full, cut, |scene| {
            for line in self.words {
                self.style.put(scene, anchor, (x, y), line);
                y += LINE;
            }
        });
    }
}

/// Draws a text; one that was cut keeps its whole words as a title.
pub fn titled<'s>(
    scene: &mut Scene<'s>,
    full: &'s str,
    cut: bool,
    draw: impl FnOnce(&mut Scene<'s>),
) {
    if cut { scene.cut(full, draw) } else { draw(scene) }
}

/// A certainty square; one for no evaluation is struck.
pub fn square(scene: &mut Scene, certainty: Certainty, rect: Rect) {
    scene.rect(tile_class(Some(certainty)), rect, PX);
    if certainty == Certainty::None {
        let inner = rect.inset(20);
        let (from, to) = ((inner.x, inner.bottom()), (inner.right(), inner.y));
        scene.line("slash", from, to);
    }
}

/// A tick: its value, where it stands, and its words.
pub struct Tick {
    pub value: f64,
    pub x: i32,
    pub words: String,
}

/// Ticks whose words stand apart; where two don't, the reference stays, then
/// the one farther left.
pub fn ticks(
    plane: &Plane,
    most: usize,
    number: fn(f64) -> String,
    reference: Option<f64>,
) -> Vec<Tick> {
    let values = plane.ticks(most);
    let same = |value: &f64| {
        let reference = reference.unwrap_or(f64::NAN);
        (value - reference).abs() <= 1e-9 * reference.abs().max(value.abs())
    };
    let others = values.into_iter().filter(|value| !same(value));
    let mut kept: Vec<Tick> = Vec::new();
    for value in reference.into_iter().chain(others) {
        let (x, words) = (plane.x(value), number(value));
        let half = SOFT.width(&words) / 2 + 5 * PX;
        let free =
            |other: &Tick| (other.x - x).abs() >= half + SOFT.width(&other.words) / 2 + 5 * PX;
        if kept.iter().all(free) {
            kept.push(Tick { value, x, words });
        }
    }
    kept
}

/// Prints the words of ticks, within the drawing.
pub fn numbers(plane: &Plane, ticks: &[Tick], baseline: i32) {
    plane.scene(|scene| {
        for Tick { x, words, .. } in ticks {
            let half = SOFT.width(words) / 2;
            let x = (*x).min(scene.width - half).max(half);
            SOFT.put(scene, Anchor::Middle, (x, baseline), words.clone());
        }
    });
}
