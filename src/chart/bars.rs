//! Values as bars, in groups that each have an axis of their own: kinds and
//! currencies never share one.

use super::Draw;
use super::lay::{self, AIR, Anchor, BASE, BOLD, FIGURE, Lines, TEXT};
use super::plot::{Axis, Look};
use super::scene::{PX, Rect, Scene};

/// Values of several kinds.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Prefix of the ids inside the SVG, unique on the page.
    pub id: String,
    /// Accessible name of the whole.
    pub title: String,
    /// A sentence that says what is shown now.
    pub description: String,
    /// The kinds, from the top.
    pub groups: Vec<BarGroup>,
}

/// Values of one kind and one unit.
#[derive(Clone, Debug, PartialEq)]
#[allow(unpredictable_function_pointer_comparisons, reason = "at worst it is drawn again")]
pub struct BarGroup {
    /// Kind and unit.
    pub heading: String,
    /// Words the numbers of the axis.
    pub number: fn(f64) -> String,
    /// The values, from the top.
    pub bars: Vec<ValueBar>,
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueBar {
    /// What a listener on the page finds it by.
    pub key: String,
    /// What it is the value of; cut where there is no room.
    pub name: String,
    /// The value, which may be negative.
    pub value: f64,
    /// The value as it is printed.
    pub text: String,
    /// Accessible name.
    pub label: String,
}

impl Draw for Bars {
    fn scene(&self, width: f32, first: usize) -> Scene<'_> {
        scene(self, width, first)
    }

    fn keys(&self, first: usize) -> Vec<&str> {
        let bars = self.groups.iter().flat_map(|group| group.bars.iter().take(first));
        bars.map(|bar| bar.key.as_str()).collect()
    }

    fn rows(&self) -> usize {
        self.groups.iter().map(|group| group.bars.len()).max().unwrap_or(0)
    }
}

/// Draws it for a width in px: names beside the bars, or above them where there
/// is no room.
fn scene(model: &Bars, width: f32, first: usize) -> Scene<'_> {
    let width = lay::width(width);
    let narrow = width < NARROW;
    let all = || model.groups.iter().flat_map(|group| &group.bars);
    let names = TEXT.widest(all().map(|bar| &bar.name)).min(width * 36 / 100);
    let left = if narrow { 0 } else { names + 2 * AIR };
    let mut scene = lay::scene([&model.id, &model.title, &model.description], width);
    let mut y = 0;
    for group in &model.groups {
        scene = draw(group, first, scene, (left, y), narrow);
        y = scene.height + 2 * AIR;
    }
    scene
}

/// Below this width names stand above their bars.
const NARROW: i32 = 560 * PX;
/// Height of a bar, and of its row.
const BAR: i32 = 18 * PX;
const ROW: i32 = 30 * PX;

/// Draws the first so many of a group below what is there, on an axis of its own.
fn draw<'s>(
    group: &'s BarGroup,
    first: usize,
    mut scene: Scene<'s>,
    (left, top): (i32, i32),
    narrow: bool,
) -> Scene<'s> {
    let width = scene.width;
    let heading = BOLD.lines(&group.heading, 3, width);
    let mut y = top + heading.height() + 6 * PX;
    heading.put(&mut scene, Anchor::Start, (0, top + 13 * PX));

    // Numbers stand at the ends of their bars, or above them if they are long.
    let beside = |side: fn(f64) -> bool| {
        let texts = group.bars.iter().filter(|bar| side(bar.value)).map(|bar| &bar.text);
        FIGURE.widest(texts) + AIR
    };
    let has_left = group.bars.iter().any(|bar| bar.value < 0.0);
    let (before, after) = (
        if has_left { beside(|value| value < 0.0) } else { 0 },
        beside(|value| value.is_nan() || value >= 0.0),
    );
    let above = before + after > (width - left) * 6 / 10;
    let (left, before, after) = if above { (0, 0, 0) } else { (left, before, after) };
    let stacked = narrow || above;

    let (low, high) = lay::range(group.bars.iter().map(|bar| bar.value)).unwrap_or((0.0, 0.0));
    let (low, high) = (low.min(0.0), high.max(0.0));
    let high = if low < high { high } else { 1.0 };
    let stretch = [left + before + PX, width - after - PX];
    let plane = lay::plane(scene, Axis::linear(low..high), stretch);
    let from = y;
    let rows: Vec<Row> =
        group.bars.iter().take(first).map(|bar| Row::new(bar, stacked, above, width)).collect();
    let bottom = from + rows.iter().map(|row| row.height).sum::<i32>();
    let most = usize::try_from((stretch[1] - stretch[0]) / (90 * PX)).unwrap_or(2).clamp(2, 6);
    let ticks = lay::ticks(&plane, most, group.number, Some(0.0));
    // The first tick is zero.
    let mesh = |reach: [i32; 2]| {
        for tick in ticks.iter().skip(1) {
            lay::upright(&plane, Look::Grid, tick.value, reach);
        }
        lay::upright(&plane, Look::Reference, 0.0, reach);
    };
    // Where words stand in the way, the lines keep to the bars.
    if !stacked {
        mesh([from, bottom + 4 * PX]);
    }
    for Row { bar, words, height } in rows {
        let hit = Rect { x: 0, y, w: width, h: height };
        if stacked {
            mesh([y + height - BAR - 17 * PX, y + height - 9 * PX]);
        }
        plane.scene(|scene| {
            scene.button((&bar.key, &bar.label), hit, |scene| {
                let down = y + height - BAR - if stacked { 13 * PX } else { 6 * PX };
                let middle = down + BAR / 2;
                if !stacked {
                    TEXT.fit(scene, Anchor::Start, (0, middle + BASE), &bar.name, left - 2 * AIR);
                }
                let mut baseline = y + 16 * PX;
                for lines in words {
                    let height = lines.height();
                    lines.put(scene, Anchor::Start, (0, baseline));
                    baseline += height;
                }
                let value = bar.value.clamp(low, high);
                let (zero, end) =
                    (plane.x(0.0), if value.is_nan() { plane.x(0.0) } else { plane.x(value) });
                let rect = Rect { x: zero.min(end), y: down, w: (end - zero).abs(), h: BAR };
                if rect.w > 0 {
                    scene.rect("f-bar", rect, PX);
                }
                let (anchor, x) = if bar.value < 0.0 {
                    (Anchor::End, end - 6 * PX)
                } else {
                    (Anchor::Start, end + 6 * PX)
                };
                if !above {
                    FIGURE.put(scene, anchor, (x, middle + BASE), bar.text.as_str());
                }
            });
        });
        y += height;
    }
    lay::numbers(&plane, &ticks, bottom + 18 * PX);
    let mut scene = plane.into_scene();
    scene.height = bottom + 26 * PX;
    scene
}

/// A bar with the words above it.
struct Row<'s> {
    bar: &'s ValueBar,
    words: Vec<Lines<'s>>,
    height: i32,
}

impl<'s> Row<'s> {
    fn new(bar: &'s ValueBar, stacked: bool, above: bool, width: i32) -> Self {
        let mut words = Vec::new();
        if stacked {
            words.push(TEXT.lines(&bar.name, 2, width));
        }
        if above {
            // A number cut short would be another one: as many lines as it takes.
            words.push(FIGURE.lines(&bar.text, usize::MAX, width));
        }
        let height = words.iter().map(Lines::height).sum::<i32>();
        let height = if stacked { height + BAR + 20 * PX } else { ROW };
        Row { bar, words, height }
    }
}
