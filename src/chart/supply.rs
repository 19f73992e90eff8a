//! Need beside supply: how many live with a condition, and what the catalogue
//! holds for them.

use super::Draw;
use super::lay::{self, AIR, Anchor, BASE, BOLD, FIGURE, LINE, SMALL, SOFT, TEXT};
use super::model::Certainty;
use super::plot::{Axis, Plane};
use super::scene::{PX, Rect, Scene};

/// Conditions, each with a bar of need and the catalogue's squares.
#[derive(Clone, Debug, PartialEq)]
pub struct Supply {
    /// Prefix of the ids inside the SVG, unique on the page.
    pub id: String,
    /// Accessible name of the whole.
    pub title: String,
    /// A sentence that says what is shown now.
    pub description: String,
    /// Heads of the columns: condition, need, catalogue, inequality measured,
    /// and how the need is divided.
    pub heads: [String; 5],
    /// The conditions, from the top.
    pub rows: Vec<SupplyRow>,
}

/// A condition.
#[derive(Clone, Debug, PartialEq)]
pub struct SupplyRow {
    /// The code.
    pub key: String,
    /// Its word; cut where there is no room.
    pub name: String,
    /// How many, if there is a number.
    pub value: Option<f64>,
    /// The number as it is printed, or that there is none.
    pub value_text: String,
    /// How it is divided, if that is known.
    pub slope: Option<Slope>,
    /// A square for each record.
    pub squares: Vec<Certainty>,
    /// How many records, as it is printed.
    pub count: String,
    /// How many of them measured inequality, as it is printed.
    pub measured: String,
    /// Accessible name.
    pub label: String,
}

/// How many times as common a condition is in one group as in another.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// So many times.
    pub times: f64,
    /// Up to so many, where that is a range.
    pub high: Option<f64>,
    /// The same as it is printed, short: where there is a column for it.
    pub short: String,
    /// The same with its group.
    pub text: String,
}

impl Draw for Supply {
    fn scene(&self, width: f32, _: usize) -> Scene<'_> {
        scene(self, width)
    }

    fn keys(&self, _: usize) -> Vec<&str> {
        self.rows.iter().map(|row| row.key.as_str()).collect()
    }
}

/// Draws it for a width in px: need to the left of supply, or above it where
/// there is no room.
fn scene(model: &Supply, width: f32) -> Scene<'_> {
    let width = lay::width(width);
    let mut scene = lay::scene([&model.id, &model.title, &model.description], width);
    scene.order(&["grid", "f-bar", "zero thin", "join", "point"]);
    match Columns::new(model, width) {
        Some(columns) => wide(model, &columns, scene),
        None => narrow(model, scene),
    }
}

/// A square, and from one to the next.
const SIDE: i32 = 14 * PX;
const PITCH: i32 = 17 * PX;
/// Height of a bar.
const BAR: i32 = 18 * PX;
/// Room of the last head.
const HEAD: i32 = 110 * PX;

/// Width of the scale of slopes, height of its row where it has one of its own,
/// and the radius of its dots.
const SLOPE: i32 = 120 * PX;
const SLOPE_ROW: i32 = 24 * PX;
const DOT: i32 = 5 * PX;

/// Where the columns stand.
struct Columns {
    names: i32,
    /// From where to where bars go; they begin at the right end.
    need: [i32; 2],
    /// Every number finds room within or beside its bar; else below the name.
    beside: bool,
    /// Where squares begin, and how many stand beside each other.
    squares: i32,
    in_line: i32,
    /// Where the scale of slopes begins, if there is one.
    slope: Option<i32>,
}

impl Columns {
    /// None if there is no room for columns.
    fn new(model: &Supply, width: i32) -> Option<Columns> {
        let texts = |part: fn(&SupplyRow) -> &String| model.rows.iter().map(part);
        let names = TEXT.widest(texts(|row| &row.name)).min(width * 24 / 100);
        let numbers = FIGURE.widest(texts(|row| &row.value_text));
        let counts = FIGURE.widest(texts(|row| &row.count));
        let head = SOFT.width(&model.heads[3]).min(HEAD);
        let measured = TEXT.widest(texts(|row| &row.measured)).max(head);
        let sloped = model.rows.iter().any(|row| row.slope.is_some());
        let short =
            SMALL.widest(model.rows.iter().filter_map(|row| Some(&row.slope.as_ref()?.short)));
        let slope = if sloped { SLOPE + AIR + short + 3 * AIR } else { 0 };
        let free = width - names - measured - counts - 6 * AIR - slope;
        // A number that finds no room in its bar needs as much beside it.
        let beside = free / 2 >= 2 * numbers + 2 * AIR;
        let (names, free) = if beside {
            (names, free)
        } else {
            (names.max(numbers), free - (numbers - names).max(0))
        };
        let need = if beside { (free / 2).min(320 * PX) } else { free * 2 / 5 };
        let in_line = (free - need) / PITCH;
        let from = names + 2 * AIR;
        let squares = from + need + 2 * AIR + slope;
        let slope = sloped.then_some(from + need + 3 * AIR);
        let need = [from, from + need];
        (in_line >= 10).then_some(Columns { names, need, beside, squares, in_line, slope })
    }
}

/// An axis of need from zero.
fn need<'s>(model: &Supply, scene: Scene<'s>, stretch: [i32; 2]) -> Plane<'s> {
    let values = model.rows.iter().filter_map(|row| row.value);
    let most = lay::range(values).map_or(0.0, |(_, most)| most);
    lay::plane(scene, Axis::linear(0.0..if most > 0.0 { most } else { 1.0 }), stretch)
}

/// The scale of slopes: from as common to the most there is.
fn slopes(model: &Supply) -> Axis {
    let slopes = model.rows.iter().filter_map(|row| row.slope.as_ref());
    let ends = slopes.flat_map(|slope| [Some(slope.times), slope.high]).flatten();
    let (low, high) = lay::range(ends).unwrap_or((1.0, 1.0));
    let (low, high) = (low.min(1.0), high.max(1.0));
    Axis::linear(low..if high > low { high } else { low + 1.0 })
}

/// A dot, or a range, on the scale of slopes; and the line of as common.
fn draw_slope(scene: &mut Scene, axis: &Axis, slope: &Slope, from: i32, [top, bottom]: [i32; 2]) {
    let stretch = [from + DOT, from + SLOPE - DOT];
    let one = axis.at(1.0, stretch);
    let y = top.midpoint(bottom);
    scene.line("zero thin", (one, top), (one, bottom));
    let Some(times) = lay::usable(slope.times) else { return };
    let x = axis.at(times, stretch);
    let end = slope.high.and_then(lay::usable).map_or(x, |high| axis.at(high, stretch));
    scene.line("join", (one, y), (x.min(end), y));
    let (left, right) = (x.min(end), x.max(end));
    let rect = Rect { x: left - DOT, y: y - DOT, w: right - left + 2 * DOT, h: 2 * DOT };
    scene.rect("point", rect, DOT);
}

/// How long a bar is.
fn length(plane: &Plane, value: Option<f64>) -> i32 {
    let value = value.and_then(lay::usable).map_or(0.0, |value| value.max(0.0));
    plane.x(value) - plane.x(0.0)
}

fn count(squares: &[Certainty]) -> i32 {
    i32::try_from(squares.len()).unwrap_or(i32::MAX / PITCH)
}

fn lines(squares: &[Certainty], in_line: i32) -> i32 {
    ((count(squares) + in_line - 1) / in_line).max(1)
}

fn wide<'s>(model: &'s Supply, columns: &Columns, scene: Scene<'s>) -> Scene<'s> {
    let width = scene.width;
    let [from, zero] = columns.need;
    // The bars of the axis begin at its other end.
    let axis = slopes(model);
    let plane = need(model, scene, [0, zero - from]);
    plane.scene(|scene| {
        let [condition, need, catalogue, measured, slope] = &model.heads;
        let slope_room = columns.squares - columns.slope.unwrap_or(0) - AIR;
        let rooms = [columns.names, zero - from, columns.in_line * PITCH, HEAD];
        let heads = [
            (SOFT.lines(condition, 2, rooms[0]), Anchor::Start, 0),
            (SOFT.lines(need, 2, rooms[1]), Anchor::End, zero),
            (SOFT.lines(catalogue, 2, rooms[2]), Anchor::Start, columns.squares),
            (SOFT.lines(measured, 2, rooms[3]), Anchor::End, width),
        ];
        let sloped = columns.slope.map(|x| (SOFT.lines(slope, 2, slope_room), Anchor::Start, x));
        let heads: Vec<_> = heads.into_iter().chain(sloped).collect();
        let head = heads.iter().map(|(lines, ..)| lines.height()).max().unwrap_or(0);
        for (lines, anchor, x) in heads {
            lines.put(scene, anchor, (x, 13 * PX));
        }
        let mut y = head + 6 * PX;
        for row in &model.rows {
            let lines = lines(&row.squares, columns.in_line);
            let height = (lines * PITCH + 12 * PX).max(if columns.beside { 40 } else { 48 } * PX);
            let middle = y + height / 2;
            lay::level(scene, "grid", y, [0, width]);
            let hit = Rect { x: 0, y, w: width, h: height };
            scene.button((&row.key, &row.label), hit, |scene| {
                let long = length(&plane, row.value);
                let bar = Rect { x: zero - long, y: middle - BAR / 2, w: long, h: BAR };
                if long > 0 {
                    scene.rect("f-bar", bar, PX);
                }
                let baseline = middle + BASE;
                let name = if columns.beside { baseline } else { baseline - LINE / 2 };
                TEXT.fit(scene, Anchor::Start, (0, name), &row.name, columns.names);
                let number = row.value_text.as_str();
                let style = if row.value.is_some() { FIGURE } else { SOFT };
                let inner = zero - 8 * PX;
                if !columns.beside {
                    style.put(scene, Anchor::Start, (0, name + LINE), number);
                } else if long >= FIGURE.width(number) + 16 * PX {
                    scene.text("tx-s b end on-bar", (inner, baseline), number);
                } else {
                    let end = if long > 0 { inner - long } else { zero };
                    style.put(scene, Anchor::End, (end, baseline), number);
                }
                if let Some((x, slope)) = columns.slope.zip(row.slope.as_ref()) {
                    draw_slope(scene, &axis, slope, x, [middle - 12 * PX, middle + 12 * PX]);
                    SMALL.put(
                        scene,
                        Anchor::Start,
                        (x + SLOPE + AIR, baseline),
                        slope.short.as_str(),
                    );
                }
                let top = middle - lines * PITCH / 2 + (PITCH - SIDE) / 2;
                let end = squares(scene, &row.squares, (columns.squares, top), columns.in_line);
                FIGURE.put(scene, Anchor::Start, (end + AIR, baseline), row.count.as_str());
                TEXT.put(scene, Anchor::End, (width, baseline), row.measured.as_str());
            });
            y += height;
        }
        lay::level(scene, "grid", y, [0, width]);
        scene.height = y + PX;
    });
    plane.into_scene()
}

/// Squares line by line; where the longest line ends.
fn squares(scene: &mut Scene, squares: &[Certainty], (x, y): (i32, i32), in_line: i32) -> i32 {
    for (at, &certainty) in (0..).zip(squares) {
        let (column, line) = (at % in_line, at / in_line);
        let rect = Rect { x: x + column * PITCH, y: y + line * PITCH, w: SIDE, h: SIDE };
        lay::square(scene, certainty, rect);
    }
    x + count(squares).min(in_line) * PITCH - (PITCH - SIDE)
}

fn narrow<'s>(model: &'s Supply, scene: Scene<'s>) -> Scene<'s> {
    let width = scene.width;
    let numbers = FIGURE.widest(model.rows.iter().map(|row| &row.value_text)) + AIR;
    let counts = FIGURE.widest(model.rows.iter().map(|row| &row.count)) + AIR;
    let plane = need(model, scene, [0, (width - numbers).max(width / 4)]);
    let in_line = ((width - counts) / PITCH).max(1);
    let axis = slopes(model);
    plane.scene(|scene| {
        // One line says what bar, squares and the number to the right are.
        let mut y = 0;
        let sloped = model.rows.iter().any(|row| row.slope.is_some());
        let [_, need, catalogue, _, slope] = &model.heads;
        for head in [Some(need), sloped.then_some(slope), Some(catalogue)].into_iter().flatten() {
            let lines = SOFT.lines(head, 2, width);
            let height = lines.height();
            lines.put(scene, Anchor::Start, (0, y + 13 * PX));
            y += height;
        }
        y += 6 * PX;
        for row in &model.rows {
            let lines = lines(&row.squares, in_line);
            let sloped = if row.slope.is_some() { SLOPE_ROW } else { 0 };
            let height = 2 * LINE + BAR + lines * PITCH + 26 * PX + sloped;
            lay::level(scene, "grid", y, [0, width]);
            let hit = Rect { x: 0, y, w: width, h: height };
            scene.button((&row.key, &row.label), hit, |scene| {
                let mut down = y + 8 * PX;
                BOLD.fit(scene, Anchor::Start, (0, down + 13 * PX), &row.name, width);
                down += LINE + 3 * PX;
                let long = length(&plane, row.value);
                if long > 0 {
                    scene.rect("f-bar", Rect { x: 0, y: down, w: long, h: BAR }, PX);
                }
                let style = if row.value.is_some() { FIGURE } else { SOFT };
                let x = long + 8 * PX * i32::from(long > 0);
                style.put(
                    scene,
                    Anchor::Start,
                    (x, down + BAR / 2 + BASE),
                    row.value_text.as_str(),
                );
                down += BAR + 6 * PX;
                if let Some(slope) = &row.slope {
                    draw_slope(scene, &axis, slope, 0, [down, down + SLOPE_ROW - 6 * PX]);
                    let (x, baseline) = (SLOPE + AIR, down + SLOPE_ROW / 2 - 3 * PX + BASE);
                    SMALL.put(scene, Anchor::Start, (x, baseline), slope.short.as_str());
                }
                down += sloped;
                let end = squares(scene, &row.squares, (0, down), in_line);
                let x = if row.squares.is_empty() { 0 } else { end + 8 * PX };
                FIGURE.put(scene, Anchor::Start, (x, down + SIDE / 2 + BASE), row.count.as_str());
                down += lines * PITCH;
                let head = SOFT.width(&model.heads[3]);
                SOFT.fit(
                    scene,
                    Anchor::Start,
                    (0, down + 14 * PX),
                    &model.heads[3],
                    width - TEXT.width(&row.measured) - AIR,
                );
                SMALL.put(
                    scene,
                    Anchor::Start,
                    (head.min(width) + 6 * PX, down + 14 * PX),
                    row.measured.as_str(),
                );
            });
            y += height;
        }
        lay::level(scene, "grid", y, [0, width]);
        scene.height = y + PX;
    });
    plane.into_scene()
}
