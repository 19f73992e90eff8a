//! One finding with its interval, as a forest plot shows it, on its own scale.
//!
//! The line of no difference stands in the middle, so that the lines of several
//! findings below each other stand on one line, and the side tells the story.

use super::cell::tile_class;
use super::measure::{self, Weight};
use super::model::Interval;
use super::plot::{Axis, Look, Plane};
use super::scene::{Meaning, PX, Rect, Scene, tenths};
use super::svg::{self, Part};

/// Height of the whole, of the interval's line, and of the numbers, px.
const HEIGHT: i32 = 50;
const MIDDLE: f64 = 16.0;
const BASELINE: i32 = 46;
/// Half of the square that marks the effect, tenths of a px.
const SQUARE: i32 = 6 * PX;
/// Size of the numbers, px; the stylesheet's `tx-s`.
const SMALL: f32 = 13.0;
/// Least air between two numbers, tenths of a px.
const AIR: i32 = 8 * PX;
/// Room left of the farthest value, for the half of its number, px.
const MARGIN: f32 = 22.0;
/// Ratios farther from no difference than this run off the scale.
const FARTHEST_RATIO: f64 = 1e4;
/// So do differences farther than this: beyond it, sums leave the numbers.
const FARTHEST: f64 = 1e300;

/// Draws an interval for a width in px, 50 px high.
///
/// Total: an end that is not a number is left out, one that is endless or runs
/// off the scale ends in an arrow, and an effect that has no place is not
/// drawn.
pub fn svg(interval: &Interval, width: f32) -> String {
    let scale = Scale::of(interval);
    let meaning = Meaning::Image { label: &interval.label };
    let scene = Scene::new(tenths(width), HEIGHT * PX, meaning);
    let margin = tenths(MARGIN.min(width / 4.0));
    let plane = Plane::new(
        scene,
        (scale.axis(), margin..tenths(width) - margin),
        (Axis::linear(0.0..f64::from(HEIGHT)), 0..HEIGHT * PX),
    );

    plane.line(Look::Reference, [(scale.middle, 3.0), (scale.middle, 29.0)]);
    let (low, high) = (scale.place(interval.low), scale.place(interval.high));
    let effect = scale.place(interval.effect);
    let ends = [low, high].map(|end| end.or(effect).map(|place| place.value));
    if let [Some(from), Some(to)] = ends
        && (low.is_some() || high.is_some())
    {
        plane.line(Look::Interval, [(from, MIDDLE), (to, MIDDLE)]);
    }
    for end in [low, high].into_iter().flatten() {
        if end.beyond {
            plane.place([(end.value, MIDDLE), (end.value, MIDDLE)], |scene, at| {
                let back = if end.value < scale.middle { 50 } else { -50 };
                arrow(scene, (at.x, at.y), back);
            });
        } else {
            plane.line(Look::Interval, [(end.value, MIDDLE - 5.0), (end.value, MIDDLE + 5.0)]);
        }
    }
    if let Some(effect) = effect.filter(|effect| !effect.beyond) {
        plane.place([(effect.value, MIDDLE), (effect.value, MIDDLE)], |scene, at| {
            let square = Rect { x: at.x, y: at.y, w: 0, h: 0 }.inset(-SQUARE);
            scene.rect(tile_class(Some(interval.certainty)), square, PX);
        });
    }
    numbers(&plane, interval, &scale, tenths(width));
    svg::write(&plane.into_scene(), Part::Page { stop: true })
}

/// How values become places: the middle, and how far the scale reaches.
struct Scale {
    log: bool,
    /// The value in the middle: where there is no difference.
    middle: f64,
    /// Largest difference from the middle, or logarithm of the largest ratio.
    reach: f64,
}

/// Where a value stands on the scale.
#[derive(Clone, Copy)]
struct Place {
    value: f64,
    /// It is farther away than the scale reaches.
    beyond: bool,
}

impl Scale {
    fn of(interval: &Interval) -> Scale {
        let Interval { effect, low, high, reference, log, .. } = *interval;
        let usable = |value: &f64| value.is_finite() && (!log || *value > 0.0);
        let middle = Some(reference).filter(usable).unwrap_or(if log { 1.0 } else { 0.0 });
        let distance =
            |value: f64| if log { (value / middle).ln().abs() } else { (value - middle).abs() };
        let farthest = if log { FARTHEST_RATIO.ln() } else { FARTHEST };
        let reach =
            [effect, low, high].into_iter().filter(usable).map(distance).fold(0.0, f64::max);
        let mut scale =
            Scale { log, middle, reach: if reach > 0.0 { reach.min(farthest) } else { 1.0 } };
        let off = |end: f64| scale.place(end).is_some_and(|place| place.beyond);
        if off(low) || off(high) {
            // The arrow needs room beyond the last value that has a place.
            scale.reach *= 1.25;
        }
        scale
    }

    fn ends(&self) -> (f64, f64) {
        if self.log {
            let factor = self.reach.exp();
            (self.middle / factor, self.middle * factor)
        } else {
            (self.middle - self.reach, self.middle + self.reach)
        }
    }

    fn axis(&self) -> Axis {
        let (from, to) = self.ends();
        if self.log { Axis::log(from..to) } else { Axis::linear(from..to) }
    }

    /// None for what is not a value of this scale: no number, a ratio below 0.
    fn place(&self, value: f64) -> Option<Place> {
        if value.is_nan() || (self.log && value < 0.0) {
            return None;
        }
        let (from, to) = self.ends();
        // The ends themselves went through a logarithm and back.
        let beyond = value < from - from.abs() * 1e-9 || value > to + to.abs() * 1e-9;
        Some(Place { value: value.clamp(from, to), beyond })
    }
}

/// The head of an arrow with its tip at a point; `back` is how far its ends lie
/// behind, tenths of a px.
pub(super) fn arrow(scene: &mut Scene, (x, y): (i32, i32), back: i32) {
    let up = 5 * PX;
    scene.pen("zero bare").go((x + back, y - up)).to((x, y)).to((x + back, y + up));
}

/// Prints the ends below the interval, apart from each other and within the
/// width, and the reference between them if there is room.
fn numbers<'s>(plane: &Plane<'s>, interval: &'s Interval, scale: &Scale, width: i32) {
    let [low, reference, high] = &interval.texts;
    let number = |value: f64, words: &'s String| {
        let at = scale.place(value)?;
        let size = tenths(measure::width(words, SMALL, Weight::Regular));
        let left = plane.at((at.value, 0.0)).0 - size / 2;
        Some(Number { words, left: left.min(width - size).max(0), size })
    };
    let ends: Vec<Number> =
        [number(interval.low, low), number(interval.high, high)].into_iter().flatten().collect();
    let ends = apart(ends, width);
    let middle = number(scale.middle, reference).filter(|middle| {
        ends.iter().all(|end| middle.right() + AIR <= end.left || end.right() + AIR <= middle.left)
    });
    for Number { words, left, size } in ends.into_iter().chain(middle) {
        plane.place([(scale.middle, 0.0), (scale.middle, 0.0)], |scene, _| {
            scene.text("tx-s soft mid", (left + size / 2, BASELINE * PX), words);
        });
    }
}

/// A printed number and where it stands, tenths of a px.
struct Number<'s> {
    words: &'s str,
    left: i32,
    size: i32,
}

impl Number<'_> {
    fn right(&self) -> i32 {
        self.left + self.size
    }
}

/// Moves two numbers apart by equal steps, then back into the width. Two that
/// find no room beside each other are left out: half a number would be another
/// number, and the accessible name has both.
fn apart(mut ends: Vec<Number>, width: i32) -> Vec<Number> {
    if let [first, second] = &ends[..]
        && second.left < first.left
    {
        ends.reverse();
    }
    if ends.iter().map(|end| end.size + AIR).sum::<i32>() - AIR > width {
        ends.clear();
    }
    if let [first, second] = &mut ends[..] {
        let overlap = first.right() + AIR - second.left;
        if overlap > 0 {
            first.left = (first.left - overlap / 2).max(0);
            second.left = (first.right() + AIR).min(width - second.size);
            first.left = first.left.min(second.left - AIR - first.size).max(0);
        }
    }
    ends
}
