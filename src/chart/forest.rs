//! Effects with their intervals on one axis, a row each; nothing is pooled.

use super::Draw;
use super::cell;
use super::interval::arrow;
use super::lay::{self, AIR, Anchor, BASE, BOLD, LINE, Lines, SMALL, SOFT, Tick};
use super::model::{Certainty, Sign};
use super::plot::{Axis, Look, Plane};
use super::scene::{Area, PX, Rect, Scene};

/// Effects of one measure, each with its interval.
#[derive(Clone, Debug, PartialEq)]
#[allow(unpredictable_function_pointer_comparisons, reason = "at worst it is drawn again")]
pub struct Forest {
    /// Prefix of the ids inside the SVG, unique on the page.
    pub id: String,
    /// Accessible name of the whole.
    pub title: String,
    /// A sentence that says what is shown now.
    pub description: String,
    /// Ratios stand on a logarithmic axis.
    pub log: bool,
    /// Where there is no difference: 1 for ratios, else 0.
    pub reference: f64,
    /// What lies left of it, in words above the axis.
    pub left: String,
    /// What lies right of it.
    pub right: String,
    /// Words the numbers of the axis.
    pub number: fn(f64) -> String,
    /// The rows, from the top.
    pub rows: Vec<ForestRow>,
}

/// An effect with its interval.
#[derive(Clone, Debug, PartialEq)]
pub struct ForestRow {
    /// What a listener on the page finds it by.
    pub key: String,
    /// What was tried.
    pub name: String,
    /// Measure and participants.
    pub detail: String,
    /// The effect.
    pub effect: f64,
    /// Lower and upper end, if they are known.
    pub interval: Option<[f64; 2]>,
    /// Effect and interval as they are printed.
    pub figure: String,
    /// Fill and outline of the square.
    pub certainty: Certainty,
    /// Which way it points.
    pub sign: Sign,
    /// What must be known to read it; empty for nothing.
    pub note: String,
    /// Accessible name.
    pub label: String,
}

impl Draw for Forest {
    fn scene(&self, width: f32, first: usize) -> Scene<'_> {
        scene(self, width, first)
    }

    fn keys(&self, first: usize) -> Vec<&str> {
        self.rows.iter().take(first).map(|row| row.key.as_str()).collect()
    }

    fn rows(&self) -> usize {
        self.rows.len()
    }
}

/// Draws it for a width in px: figures beside the intervals, or above them where
/// there is no room.
///
/// Total: what has no place on the axis is not drawn, and an end that is endless
/// or far beyond the others ends in an arrow.
fn scene(model: &Forest, width: f32, first: usize) -> Scene<'_> {
    let width = lay::width(width);
    let scale = Scale::of(model);
    let layout = Layout::new(model, width);
    let rows: Vec<Row> = model.rows.iter().take(first).map(|row| layout.row(row)).collect();
    let names = [model.id.as_str(), &model.title, &model.description];
    let plane = lay::plane(lay::scene(names, width), scale.axis(), layout.stretch);
    let [from, to] = layout.stretch;
    let most = usize::try_from((to - from) / (50 * PX)).unwrap_or(2).clamp(2, 9);
    let ticks = lay::ticks(&plane, most, model.number, Some(scale.reference));

    let top = sides(&plane, model, scale.reference) + 8 * PX;
    let bottom = top + rows.iter().map(|row| row.height).sum::<i32>();
    if !layout.narrow {
        mesh(&plane, &ticks, scale.reference, [top - 6 * PX, bottom]);
    }
    let mut y = top;
    for row in rows {
        let height = row.height;
        plane.scene(|scene| {
            lay::level(scene, "grid", y, [0, width]);
            let hit = Rect { x: 0, y, w: width, h: height };
            scene.begin(&row.model.key, &row.model.label, Area::Rect(hit));
        });
        let middle = if layout.narrow {
            let middle = y + height - STRIP / 2 - 6 * PX;
            let reach = [middle - STRIP / 2 + 3 * PX, middle + STRIP / 2 - 3 * PX];
            mesh(&plane, &ticks, scale.reference, reach);
            middle
        } else {
            y + height / 2
        };
        interval(&plane, row.model, &scale, middle);
        plane.scene(|scene| {
            layout.figure(scene, row.model, middle);
            Layout::words(scene, row, y);
            scene.end();
        });
        y += height;
    }
    plane.scene(|scene| {
        lay::level(scene, "grid", bottom, [0, width]);
        scene.height = bottom + 26 * PX;
    });
    lay::numbers(&plane, &ticks, bottom + 19 * PX);
    plane.into_scene()
}

/// Height of an interval below its words.
const STRIP: i32 = 32 * PX;
/// Half of the square that marks the effect.
const SQUARE: i32 = 7 * PX;
/// Size of a sign, and its room before a figure.
const SIGN: i32 = 16 * PX;
const BESIDE: i32 = 22 * PX;
/// With less room for the axis, words and figures stand above it.
const LEAST: i32 = 180 * PX;

/// Where words and axis stand.
struct Layout {
    narrow: bool,
    /// Room of the words.
    words: i32,
    /// The axis.
    stretch: [i32; 2],
    /// Where effects end, and where the rest of the figures ends.
    figures: [i32; 2],
}

/// A row with its words in lines, each with where it begins.
struct Row<'s> {
    model: &'s ForestRow,
    words: Vec<(i32, Lines<'s>)>,
    height: i32,
}

impl Layout {
    fn new(model: &Forest, width: i32) -> Layout {
        let widest = |part: fn(&ForestRow) -> i32| model.rows.iter().map(part).max().unwrap_or(0);
        let effect = widest(|row| BOLD.width(parts(&row.figure).0));
        let rest = widest(|row| SMALL.width(parts(&row.figure).1));
        let names = widest(|row| {
            BOLD.width(&row.name).max(SOFT.width(&row.detail)).max(SOFT.width(&row.note))
        });
        let words = names.min(width * if width < 1000 * PX { 32 } else { 38 } / 100);
        let effects = width - rest - AIR;
        let stretch = [words + 3 * AIR, effects - effect - BESIDE - 3 * AIR];
        if stretch[1] - stretch[0] >= LEAST {
            Layout { narrow: false, words, stretch, figures: [effects, width] }
        } else {
            let stretch = [12 * PX, width - 12 * PX];
            Layout { narrow: true, words: width, stretch, figures: [0, 0] }
        }
    }

    fn row<'s>(&self, model: &'s ForestRow) -> Row<'s> {
        let mut words = vec![(0, BOLD.lines(&model.name, 3, self.words))];
        if self.narrow {
            // A number cut short would be another one: as many lines as it takes.
            words.push((BESIDE, SMALL.lines(&model.figure, usize::MAX, self.words - BESIDE)));
        }
        words.push((0, SOFT.lines(&model.detail, 3, self.words)));
        words.push((0, SOFT.lines(&model.note, 3, self.words)));
        let height = words.iter().map(|(_, lines)| lines.height()).sum::<i32>() + 18 * PX;
        let height = if self.narrow { height + STRIP } else { height.max(40 * PX) };
        Row { model, words, height }
    }

    fn words<'s>(scene: &mut Scene<'s>, row: Row<'s>, top: i32) {
        let mut y = top + 9 * PX + 13 * PX;
        for (x, lines) in row.words {
            if x > 0 && lines.height() > 0 {
                cell::sign(scene, row.model.sign, (0, y - 13 * PX), SIGN);
            }
            let height = lines.height();
            lines.put(scene, Anchor::Start, (x, y));
            y += height;
        }
    }

    /// The figure beside the interval.
    fn figure<'s>(&self, scene: &mut Scene<'s>, row: &'s ForestRow, middle: i32) {
        if self.narrow {
            return;
        }
        let (effect, rest) = parts(&row.figure);
        BOLD.put(scene, Anchor::End, (self.figures[0], middle + BASE), effect);
        SMALL.put(scene, Anchor::End, (self.figures[1], middle + BASE), rest);
        let x = self.stretch[1] + 2 * AIR;
        cell::sign(scene, row.sign, (x, middle - SIGN / 2), SIGN);
    }
}

/// A figure's effect, and its interval in brackets.
fn parts(figure: &str) -> (&str, &str) {
    figure.find(" (").map_or((figure, ""), |at| (&figure[..at], &figure[at + 1..]))
}

/// Lines at the ticks, and the line of no difference, which is the first.
fn mesh(plane: &Plane, ticks: &[Tick], reference: f64, reach: [i32; 2]) {
    for tick in ticks.iter().skip(1) {
        lay::upright(plane, Look::Grid, tick.value, reach);
    }
    lay::upright(plane, Look::Axis, reference, reach);
}

/// What lies on either side of the line of no difference, beside each other or,
/// where there is no room, below each other; how high it is.
fn sides<'s>(plane: &Plane<'s>, model: &'s Forest, reference: f64) -> i32 {
    const ARROW: i32 = 14 * PX;
    const AWAY: i32 = 8 * PX;
    let x = plane.x(reference);
    plane.scene(|scene| {
        let width = scene.width;
        let [left, right] = [&model.left, &model.right].map(|words| SMALL.width(words) + BESIDE);
        let beside = x - AWAY - left >= 0 && x + AWAY + right <= width;
        let (baseline, below) = (13 * PX, if beside { 0 } else { LINE });
        if !model.left.is_empty() {
            // The arrow goes first, on the line or at the edge.
            let (anchor, arrow, words) = if beside {
                (Anchor::End, x - AWAY - ARROW, x - AWAY - BESIDE)
            } else {
                (Anchor::Start, 0, BESIDE)
            };
            cell::arrow(scene, false, (arrow, baseline - 12 * PX), ARROW);
            SMALL.fit(scene, anchor, (words, baseline), &model.left, width - BESIDE);
        }
        if !model.right.is_empty() {
            let (anchor, arrow, words) = if beside {
                (Anchor::Start, x + AWAY, x + AWAY + BESIDE)
            } else {
                (Anchor::End, width - ARROW, width - BESIDE)
            };
            let baseline = baseline + below;
            cell::arrow(scene, true, (arrow, baseline - 12 * PX), ARROW);
            SMALL.fit(scene, anchor, (words, baseline), &model.right, width - BESIDE);
        }
        LINE + below
    })
}

/// The line from end to end, and the square of the effect on it.
fn interval(plane: &Plane, row: &ForestRow, scale: &Scale, middle: i32) {
    const CAP: f64 = 50.0;
    let y = f64::from(middle);
    let ends = row.interval.map_or([None, None], |[low, high]| {
        [scale.place(low.min(high)), scale.place(high.max(low))]
    });
    let effect = scale.place(row.effect);
    // A line with one end that is no number still begins at the effect.
    if row.interval.is_some()
        && let [Some(from), Some(to)] = ends.map(|end| end.or(effect))
    {
        plane.line(Look::Interval, [(from.value, y), (to.value, y)]);
    }
    for Place { value, beyond } in ends.into_iter().flatten() {
        if beyond == 0 {
            plane.line(Look::Interval, [(value, y - CAP), (value, y + CAP)]);
        } else {
            let at = (plane.x(value), middle);
            plane.scene(|scene| arrow(scene, at, -60 * beyond));
        }
    }
    if let Some(effect) = effect {
        let (x, y) = (plane.x(effect.value), middle);
        plane.scene(|scene| match effect.beyond {
            0 => lay::square(scene, row.certainty, Rect { x, y, w: 0, h: 0 }.inset(-SQUARE)),
            beyond => arrow(scene, (x, y), -60 * beyond),
        });
    }
}

/// Ratios farther from no difference than this run off the axis.
const FARTHEST_RATIO: f64 = 1e4;
/// So do ends so many times farther from their effect than the middle one of
/// all ends: one endless interval would press the others into a point.
const FARTHER: f64 = 3.0;

/// The axis: whether it is one of ratios, and from where to where it reaches.
struct Scale {
    log: bool,
    reference: f64,
    from: f64,
    to: f64,
}

/// Where a value stands on it.
#[derive(Clone, Copy)]
struct Place {
    value: f64,
    /// 1 where it lies to the right of the axis, -1 to the left.
    beyond: i32,
}

impl Scale {
    fn of(model: &Forest) -> Scale {
        let log = model.log;
        let level = |value: f64| if log { value.ln() } else { value };
        let value = |level: f64| if log { level.exp() } else { level };
        let usable = |value: f64| lay::usable(level(value));
        let reference = usable(model.reference).unwrap_or(0.0);
        let limit = if log { FARTHEST_RATIO.ln() } else { lay::FARTHEST };
        let near = |level: f64| level.clamp(reference - limit, reference + limit);

        let effects = model.rows.iter().filter_map(|row| usable(row.effect));
        let (low, high) = lay::range(effects.map(near)).unwrap_or((reference, reference));
        let (low, high) = (low.min(reference), high.max(reference));
        let ends = || {
            let with_interval =
                model.rows.iter().filter_map(|row| Some((row.effect, row.interval?)));
            with_interval.flat_map(|(effect, ends)| {
                let effect = usable(effect).map_or(reference, near);
                ends.into_iter().filter_map(usable).map(move |end| (effect, near(end)))
            })
        };
        let mut distances: Vec<f64> = ends().map(|(effect, end)| (end - effect).abs()).collect();
        distances.sort_unstable_by(f64::total_cmp);
        let reach = FARTHER * distances.get(distances.len() / 2).copied().unwrap_or(0.0);
        let (mut from, mut to) = (low, high);
        for (_, end) in ends() {
            from = from.min(end.max(low - reach));
            to = to.max(end.min(high + reach));
        }
        if to <= from {
            (from, to) = (reference - 0.5, reference + 0.5);
        }
        Scale { log, reference: value(reference), from: value(from), to: value(to) }
    }

    fn axis(&self) -> Axis {
        let range = self.from..self.to;
        if self.log { Axis::log(range) } else { Axis::linear(range) }
    }

    /// None for what is not a value of this scale: no number, a ratio below 0.
    fn place(&self, value: f64) -> Option<Place> {
        if value.is_nan() || (self.log && value < 0.0) {
            return None;
        }
        // The ends themselves may have gone through a logarithm and back.
        let beyond = if value > self.to + self.to.abs() * 1e-9 {
            1
        } else if value < self.from - self.from.abs() * 1e-9 {
            -1
        } else {
            0
        };
        Some(Place { value: value.clamp(self.from, self.to), beyond })
    }
}
