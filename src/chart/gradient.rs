//! A measure across social groups: a dot for each, down the page in the order
//! of the groups.

use super::Draw;
use super::lay::{self, AIR, Anchor, BASE, BOLD, LINE, TEXT};
use super::plot::{Axis, Look, Plane};
use super::scene::{Area, PX, Rect, Scene};

/// A measure across groups that have an order.
#[derive(Clone, Debug, PartialEq)]
#[allow(unpredictable_function_pointer_comparisons, reason = "at worst it is drawn again")]
pub struct Gradient {
    /// Prefix of the ids inside the SVG, unique on the page.
    pub id: String,
    /// Accessible name of the whole.
    pub title: String,
    /// A sentence that says what is shown now.
    pub description: String,
    /// Words the numbers of the axis.
    pub number: fn(f64) -> String,
    /// The axis begins at zero.
    pub from_zero: bool,
    /// Whether the groups have an order, so that a line may join them.
    pub joined: bool,
    /// The groups, from the top.
    pub points: Vec<GradientPoint>,
}

/// A group and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct GradientPoint {
    /// What a listener on the page finds it by.
    pub key: String,
    /// The group; cut where there is no room.
    pub name: String,
    /// Its value.
    pub value: f64,
    /// Upper end, where the value is a range.
    pub high: Option<f64>,
    /// Lower and upper end of its interval, if they are known.
    pub interval: Option<[f64; 2]>,
    /// The value as it is printed.
    pub text: String,
    /// The others are compared with this group.
    pub reference: bool,
    /// Accessible name.
    pub label: String,
}

impl Draw for Gradient {
    fn scene(&self, width: f32, _: usize) -> Scene<'_> {
        scene(self, width)
    }

    fn keys(&self, _: usize) -> Vec<&str> {
        self.points.iter().map(|point| point.key.as_str()).collect()
    }
}

/// Draws it for a width in px: names beside the axis, or above the dots where
/// there is no room.
fn scene(model: &Gradient, width: f32) -> Scene<'_> {
    let asked = lay::width(width);
    let narrow = asked < NARROW;
    // Few dots far apart would be hard to follow from one to the next.
    let width = asked.min(WIDEST);
    let names = TEXT.widest(model.points.iter().map(|point| &point.name)).min(width * 36 / 100);
    let texts = BOLD.widest(model.points.iter().map(|point| &point.text));
    let stretch = if narrow {
        [10 * PX, width - 10 * PX]
    } else {
        [names + 3 * AIR, (width - texts - 3 * AIR).max(names + 4 * AIR)]
    };

    let mut scene = lay::scene([&model.id, &model.title, &model.description], asked);
    scene.order(&["grid", "join", "zero", "point", "point open"]);
    let plane = lay::plane(scene, axis(model), stretch);
    let row = if narrow { LINE + HEIGHT } else { HEIGHT + 4 * PX };
    let rows = i32::try_from(model.points.len()).unwrap_or(0);
    let bottom = rows * row + 4 * PX;
    let most = usize::try_from((stretch[1] - stretch[0]) / (70 * PX)).unwrap_or(2).clamp(2, 7);
    let ticks = lay::ticks(&plane, most, model.number, None);
    let middle = |at: i32| at * row + if narrow { LINE + HEIGHT / 2 } else { row / 2 };
    for tick in &ticks {
        lay::upright(&plane, Look::Grid, tick.value, [0, bottom]);
    }
    let joined: Vec<(f64, f64)> = (0..)
        .zip(&model.points)
        .filter_map(|(at, point)| Some((centre(point)?, f64::from(middle(at)))))
        .collect();
    if model.joined && joined.len() > 1 {
        plane.line(Look::Join, joined);
    }
    for (at, point) in (0..).zip(&model.points) {
        let (top, y) = (at * row, middle(at));
        plane.scene(|scene| {
            let hit = Rect { x: 0, y: top, w: width, h: row };
            scene.begin(&point.key, &point.label, Area::Rect(hit));
            if narrow {
                let room = width - BOLD.width(&point.text) - AIR;
                TEXT.fit(scene, Anchor::Start, (0, top + 16 * PX), &point.name, room);
                BOLD.put(scene, Anchor::End, (width, top + 16 * PX), point.text.as_str());
            } else {
                TEXT.fit(scene, Anchor::Start, (0, y + BASE), &point.name, names);
                BOLD.put(scene, Anchor::End, (width, y + BASE), point.text.as_str());
            }
        });
        value(&plane, point, y);
        plane.scene(Scene::end);
    }
    plane.scene(|scene| scene.height = bottom + 26 * PX);
    lay::numbers(&plane, &ticks, bottom + 18 * PX);
    plane.into_scene()
}

/// Below this width names stand above their dots.
const NARROW: i32 = 520 * PX;
/// Above this width the drawing does not grow.
const WIDEST: i32 = 880 * PX;
/// Height of a dot with its air.
const HEIGHT: i32 = 32 * PX;
/// Radius of a dot.
const DOT: i32 = 7 * PX;

/// Where a range or a value has its middle; none if it has no place.
fn centre(point: &GradientPoint) -> Option<f64> {
    let value = lay::usable(point.value)?;
    Some(point.high.and_then(lay::usable).map_or(value, |high| value.midpoint(high)))
}

/// From the least to the largest of all that is drawn, or from zero.
fn axis(model: &Gradient) -> Axis {
    let values = model.points.iter().flat_map(|point| {
        let [low, high] = point.interval.unwrap_or([point.value; 2]);
        [point.value, point.high.unwrap_or(point.value), low, high]
    });
    let (low, high) = lay::range(values).unwrap_or((0.0, 1.0));
    let (low, high) = if model.from_zero {
        (low.min(0.0), high.max(0.0))
    } else {
        // So that the outermost dots don't stand on the edge.
        let air = (high - low) * 0.05;
        (low - air, high + air)
    };
    if low < high { Axis::linear(low..high) } else { Axis::linear(low - 1.0..low + 1.0) }
}

/// The dot of a group, its range and its interval.
fn value(plane: &Plane, point: &GradientPoint, middle: i32) {
    let y = f64::from(middle);
    let value = lay::usable(point.value);
    if let Some([low, high]) = point.interval
        && let (Some(low), Some(high)) = (lay::usable(low).or(value), lay::usable(high).or(value))
    {
        plane.line(Look::Interval, [(low, y), (high, y)]);
        for end in point.interval.into_iter().flatten().filter_map(lay::usable) {
            plane.line(Look::Interval, [(end, y - 50.0), (end, y + 50.0)]);
        }
    }
    let Some(value) = value else { return };
    let ends = [Some(value), point.high.and_then(lay::usable)];
    let class = if point.reference { "point open" } else { "point" };
    if let [Some(from), Some(to)] = ends {
        let (from, to) = (plane.x(from.min(to)), plane.x(to.max(from)));
        let rect = Rect { x: from - DOT, y: middle - DOT, w: to - from + 2 * DOT, h: 2 * DOT };
        plane.scene(|scene| scene.rect(class, rect, DOT));
    } else {
        let x = plane.x(value);
        plane.scene(|scene| scene.circle(class, (x, middle), DOT));
    }
}
