//! Municipalities: as squares of one size, and as they lie.

use std::borrow::Cow;
use std::ops::Range;

use super::Draw;
use super::lay::{self, AIR, HIT};
use super::measure::{self, Weight};
use super::pen::Pen;
use super::plot::{Axis, Plane};
use super::scene::{Area as Hit, PX, Rect, Scene, px, tenths};

/// Municipalities as squares of one size in a grid that resembles the country.
#[derive(Clone, Debug, PartialEq)]
pub struct Tiles {
    /// Prefix of the ids inside the SVG, unique on the page.
    pub id: String,
    /// Accessible name of the whole.
    pub title: String,
    /// A sentence that says what is shown now.
    pub description: String,
    /// Columns of the grid.
    pub columns: u16,
    /// Rows of the grid.
    pub rows: u16,
    /// The squares, in any order.
    pub tiles: Vec<Tile>,
}

/// A municipality in the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// What a listener on the page finds it by.
    pub key: String,
    /// Its name.
    pub name: String,
    /// A short form that fits into a square.
    pub short: String,
    /// Its number as it is printed; empty for none.
    pub digit: String,
    /// Accessible name.
    pub label: String,
    /// Column, from the left.
    pub x: u16,
    /// Row, from the top.
    pub y: u16,
    /// How much, in four steps from 0.
    pub step: u8,
    /// Neighbours of another region are parted by a thick line.
    pub region: u8,
}

/// Municipalities as they lie.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// Prefix of the ids inside the SVG, unique on the page.
    pub id: String,
    /// Accessible name of the whole.
    pub title: String,
    /// A sentence that says what is shown now.
    pub description: String,
    /// Least x and y, largest x and y, in projected units; y grows north.
    pub bounds: [f64; 4],
    /// What the part is called that stands a second time, larger.
    pub close_up: String,
    /// The municipalities, in the order of the arrow keys.
    pub areas: Vec<Area>,
}

/// A municipality on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// What a listener on the page finds it by.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its number as it is printed; empty for none.
    pub digit: String,
    /// Accessible name.
    pub label: String,
    /// Its islands and their lakes, in projected units.
    pub rings: Vec<Vec<[f64; 2]>>,
    /// It is too small for its number, and stands a second time, larger.
    pub close_up: bool,
    /// How much, in four steps from 0.
    pub step: u8,
}

impl Tiles {
    /// The squares in reading order.
    pub(super) fn in_order(&self) -> Vec<&Tile> {
        lay::in_order(&self.tiles, |tile| u32::from(tile.y) << 16 | u32::from(tile.x))
    }
}

impl Draw for Tiles {
    fn scene(&self, width: f32, _: usize) -> Scene<'_> {
        tiles(self, width)
    }

    fn keys(&self, _: usize) -> Vec<&str> {
        self.in_order().into_iter().map(|tile| tile.key.as_str()).collect()
    }
}

/// Draws the squares for a width in px: where they would get too small to hit,
/// the grid is cut between two columns, and its right part stands below.
fn tiles(model: &Tiles, width: f32) -> Scene<'_> {
    let width = lay::width(width);
    let last = model.tiles.iter().map(Tile::column).max().unwrap_or(0);
    let columns = i32::from(model.columns).max(last + 1);
    let cut = if columns * HIT > width - PX { cut(model, columns) } else { columns };
    let mut parts: Vec<Part> = if cut == columns {
        vec![Part { left: 0, columns, ..Part::new(model, 0..columns) }]
    } else {
        vec![Part::new(model, 0..cut), Part::new(model, cut..columns)]
    };
    let widest = parts.iter().map(|part| part.columns).max().unwrap_or(1).max(1);
    let side = ((width - PX) / widest / PX * PX).clamp(HIT, LARGEST);
    let mut bottom = 0;
    for part in &mut parts {
        part.top = if bottom > 0 { bottom + AIR } else { 0 };
        bottom = part.top + part.rows * side;
    }

    let mut scene = lay::scene([&model.id, &model.title, &model.description], width);
    (scene.width, scene.height) = (width.max(widest * side + PX), bottom + PX);
    let place = |tile: &Tile| {
        let part = usize::from(tile.column() >= cut);
        // An outline is drawn on both sides of its edge.
        let Part { left, first, top, .. } = parts[part.min(parts.len() - 1)];
        let (x, y) = (tile.column() - left, i32::from(tile.y) - first);
        Rect { x: PX + x * side, y: top + PX + y * side, w: side, h: side }
    };
    for tile in model.in_order() {
        draw(&mut scene, &model.tiles, tile, place(tile));
    }
    borders(&mut scene, model, cut, place);
    scene
}

/// Columns that stand together, without the empty ones around them.
#[derive(Default)]
struct Part {
    left: i32,
    first: i32,
    columns: i32,
    rows: i32,
    /// Where it begins down the page.
    top: i32,
}

impl Part {
    fn new(model: &Tiles, columns: Range<i32>) -> Part {
        let within = || model.tiles.iter().filter(|tile| columns.contains(&tile.column()));
        let ends = |of: fn(&Tile) -> i32| Some((within().map(of).min()?, within().map(of).max()?));
        let (Some((left, right)), Some((first, last))) =
            (ends(Tile::column), ends(|tile| i32::from(tile.y)))
        else {
            return Part::default();
        };
        Part { left, first, columns: right - left + 1, rows: last - first + 1, top: 0 }
    }
}

impl Tile {
    fn column(&self) -> i32 {
        i32::from(self.x)
    }

    /// Whether another one stands next to it, on its left or above it.
    fn follows(&self, other: &Tile) -> [bool; 2] {
        let next = |a: u16, b: u16| i32::from(a) + 1 == i32::from(b);
        [other.y == self.y && next(other.x, self.x), other.x == self.x && next(other.y, self.y)]
    }
}

/// Squares don't grow beyond this.
const LARGEST: i32 = 62 * PX;
/// Size of the names within squares: in full they stand in the label.
const NAME: f32 = 11.0;

/// The column to cut before: where it parts the fewest neighbours of one
/// region, then nearest to the middle.
fn cut(model: &Tiles, columns: i32) -> i32 {
    let parted = |cut: i32| {
        let neighbours = |tile: &&Tile| {
            let same = |other: &Tile| other.region == tile.region && tile.follows(other)[0];
            tile.column() == cut && model.tiles.iter().any(same)
        };
        model.tiles.iter().filter(neighbours).count()
    };
    // Far from the middle, the larger part would stay too wide.
    let within = columns / 3..=columns - columns / 3;
    within.min_by_key(|&cut| (parted(cut), (2 * cut - columns).abs())).unwrap_or(columns)
}

/// Classes of a step: its area, a number on it, a smaller number, and a name.
fn classes(step: u8) -> [&'static str; 5] {
    match step {
        0 => ["n0", "land n0", "num", "num-s", "tn soft"],
        1 => ["n1", "land n1", "num on-n1", "num-s on-n1", "tn on-n1"],
        2 => ["n2", "land n2", "num on-n2", "num-s on-n2", "tn on-n2"],
        _ => ["n3", "land n3", "num on-n3", "num-s on-n3", "tn on-n3"],
    }
}

/// A square with its number, and below it its short name.
fn draw<'s>(scene: &mut Scene<'s>, tiles: &'s [Tile], tile: &'s Tile, rect: Rect) {
    let [area, _, large, small, name] = classes(tile.step);
    let rect_of = Rect { w: rect.w - PX, h: rect.h - PX, ..rect };
    scene.begin(&tile.key, &tile.label, Hit::Rect(rect_of));
    scene.rect(area, rect_of, 15);
    let (x, middle) = rect.centre();
    let short = printed(tiles, tile, px(rect.w) - 4.0);
    if short != tile.name {
        scene.cut(&tile.name, |_| {});
    }
    if tile.digit.is_empty() {
        scene.text(name, (x, middle + 35), short);
    } else {
        let (digit, above, below) =
            if rect.w < 36 * PX { (small, 14, 94) } else { (large, 5, 110) };
        scene.text(digit, (x, middle - above), tile.digit.as_str());
        scene.text(name, (x, middle + below), short);
    }
    scene.end();
}

/// As much of a name as a square has room for and no other begins with: the
/// whole, or most of it with a dot, or its short form.
fn printed<'s>(tiles: &[Tile], tile: &'s Tile, room: f32) -> Cow<'s, str> {
    let fits = |words: &str| measure::width(words, NAME, Weight::Regular) <= room;
    if fits(&tile.name) {
        return Cow::Borrowed(&tile.name);
    }
    let ends = tile.name.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let starts = ends.rev().map(|end| &tile.name[..end]);
    let starts = starts.filter(|start| start.ends_with(char::is_alphabetic));
    let start = starts.map(|start| format!("{start}.")).find(|start| fits(start));
    let alone = |start: &String| {
        let start = start.trim_end_matches('.');
        start.chars().count() > 4
            && tiles.iter().filter(|other| other.name.starts_with(start)).count() == 1
    };
    start.filter(alone).map_or(Cow::Borrowed(&tile.short), Cow::Owned)
}

/// Thick lines between neighbours of two regions.
fn borders(scene: &mut Scene, model: &Tiles, cut: i32, place: impl Fn(&Tile) -> Rect) {
    for tile in &model.tiles {
        let rect = place(tile);
        let (x, y) = (rect.x - PX / 2, rect.y - PX / 2);
        for other in model.tiles.iter().filter(|other| other.region != tile.region) {
            let [right, below] = tile.follows(other);
            // Where the grid is cut, neighbours are none any more.
            if right && tile.column() != cut {
                scene.line("reg", (x, y), (x, y + rect.h));
            }
            if below {
                scene.line("reg", (x, y), (x + rect.w, y));
            }
        }
    }
}

impl Draw for Land {
    fn scene(&self, width: f32, _: usize) -> Scene<'_> {
        land(self, width)
    }

    fn keys(&self, _: usize) -> Vec<&str> {
        self.areas.iter().map(|area| area.key.as_str()).collect()
    }
}

/// Draws the map for a width in px. What lies outside the bounds stands apart
/// in the upper right corner, in the same scale. What is too small for its
/// number stands a second time: beside the map, and below it where there is no
/// room beside it.
fn land(model: &Land, width: f32) -> Scene<'_> {
    let width = lay::width(width);
    let [x0, y0, x1, y1] = model.bounds;
    let (x1, y1) = (if x1 > x0 { x1 } else { x0 + 1.0 }, if y1 > y0 { y1 } else { y0 + 1.0 });
    let stretch = width.min(WIDEST_MAP) - 2 * EDGE;
    let ratio = Some((y1 - y0) / (x1 - x0)).filter(|ratio| ratio.is_finite()).unwrap_or(1.0);
    let tall = whole(f64::from(stretch) * ratio.min(4.0));
    let mut scene = lay::scene([&model.id, &model.title, &model.description], width);
    let frame = Rect { x: 0, y: 0, w: stretch + 2 * EDGE, h: tall + 2 * EDGE };
    let close = close_up(model, width, frame);
    scene.height = close.as_ref().map_or(0, |close| close.frame.bottom() + EDGE).max(frame.h);
    let across = (Axis::linear(x0..x1), EDGE..EDGE + stretch);
    let plane = Plane::new(scene, across, (Axis::linear(y0..y1), EDGE + tall..EDGE));
    let shapes: Vec<(&Area, Vec<Ring>)> =
        model.areas.iter().map(|area| (area, rings(area, &|point| plane.at(point)))).collect();

    let outside = |rings: &[Ring]| {
        bounds(rings).is_some_and(|all| {
            let (x, y) = all.centre();
            x > frame.right() || x < 0 || y < 0 || y > frame.bottom()
        })
    };
    let gather = |wanted: &dyn Fn(&Area, &[Ring]) -> bool| -> Vec<Ring> {
        let wanted = shapes.iter().filter(|(area, rings)| wanted(area, rings));
        wanted.flat_map(|(_, rings)| rings.clone()).collect()
    };
    let apart = gather(&|_, rings| outside(rings));
    let shift =
        bounds(&apart).map_or((0, 0), |all| (frame.right() - EDGE - all.right(), EDGE - all.y));
    let there = bounds(&gather(&|area, _| area.close_up));
    plane.scene(|scene| {
        for (area, mut rings) in shapes {
            if outside(&rings) {
                let points = rings.iter_mut().flatten();
                points.for_each(|(x, y)| (*x, *y) = (*x + shift.0, *y + shift.1));
            }
            let close = close.as_ref().filter(|_| area.close_up);
            let again = close.map(|close| self::rings(area, &|point| close.at(point)));
            draw_area(scene, area, &rings, again.as_deref());
        }
        if let Some(all) = bounds(&apart) {
            let (x, y) = (all.x + shift.0 - AIR, all.bottom() + shift.1 + AIR);
            scene.pen("apart").go((x, 0)).to((x, y)).to((frame.right(), y));
        }
        if let (Some(CloseUp { frame: here, .. }), Some(there)) = (close, there) {
            let there = there.inset(-EDGE / 2);
            scene.rect("frame", there, 0);
            scene.rect("frame", here, 0);
            if here.x > 0 {
                scene.line("apart", (there.right(), there.y), (here.x, here.y));
                scene.line("apart", (there.right(), there.bottom()), (here.x, here.bottom()));
            }
            scene.text("tx-s b", (here.x, here.y - 7 * PX), model.close_up.as_str());
        }
    });
    plane.into_scene()
}

/// Where a part stands a second time, larger.
struct CloseUp {
    frame: Rect,
    /// The upper left corner of what it shows, in projected units.
    corner: (f64, f64),
    /// Tenths of a px in a unit.
    scale: f64,
}

impl CloseUp {
    fn at(&self, (x, y): (f64, f64)) -> (i32, i32) {
        let place = |from: i32, by: f64| from + AIR + whole(by).clamp(-FARTHEST, FARTHEST);
        (
            place(self.frame.x, (x - self.corner.0) * self.scale),
            place(self.frame.y, (self.corner.1 - y) * self.scale),
        )
    }
}

/// The place of what stands larger; none where nothing does.
fn close_up(model: &Land, width: i32, map: Rect) -> Option<CloseUp> {
    let areas = || model.areas.iter().filter(|area| area.close_up).flat_map(|area| &area.rings);
    let (left, right) = lay::range(areas().flatten().map(|[x, _]| *x))?;
    let (bottom, top) = lay::range(areas().flatten().map(|[_, y]| *y))?;
    let ratio = (top - bottom) / (right - left);
    if !(ratio > 0.0 && ratio.is_finite()) {
        return None;
    }
    let beside = map.right() + 3 * AIR;
    let is_beside = width - beside >= CLOSE_UP;
    let w = width.min(CLOSE_UP) - EDGE;
    let inner = f64::from(w - 2 * AIR);
    let h = whole(inner * ratio.min(2.0)) + 2 * AIR;
    let frame = if is_beside {
        Rect { x: beside, y: (map.bottom() - EDGE - h).max(lay::LINE), w, h }
    } else {
        Rect { x: 0, y: map.bottom() + AIR + lay::LINE, w, h }
    };
    Some(CloseUp { frame, corner: (left, top), scale: inner / (right - left) })
}

#[expect(clippy::cast_possible_truncation, reason = "a cast from float saturates, NaN is 0")]
fn whole(tenths: f64) -> i32 {
    tenths.round() as i32
}

/// The map does not grow beyond this.
const WIDEST_MAP: i32 = 520 * PX;
/// What stands larger is this wide beside the map.
const CLOSE_UP: i32 = 360 * PX;
/// No point lies farther from its corner than this.
const FARTHEST: i32 = 1_000_000;
/// Air around it.
const EDGE: i32 = 4 * PX;
/// Points nearer to the last one than this are left out.
const NEAR: i32 = 7;

/// A closed line, in tenths of a px.
type Ring = Vec<(i32, i32)>;

/// The rings of an area, as fine as the page can show, from where a point lies.
fn rings(area: &Area, at: &dyn Fn((f64, f64)) -> (i32, i32)) -> Vec<Ring> {
    let ring = |points: &Vec<[f64; 2]>| {
        let mut ring = Ring::new();
        for &[x, y] in points.iter().filter(|[x, y]| x.is_finite() && y.is_finite()) {
            let (x, y) = at((x, y));
            let near =
                |&(last_x, last_y): &(i32, i32)| (x - last_x).abs() + (y - last_y).abs() < NEAR;
            if !ring.last().is_some_and(near) {
                ring.push((x, y));
            }
        }
        ring
    };
    area.rings.iter().map(ring).filter(|ring| ring.len() > 2).collect()
}

/// The least rectangle around rings.
fn bounds(rings: &[Ring]) -> Option<Rect> {
    rings.iter().flatten().fold(None, |all: Option<Rect>, &(x, y)| {
        let all = all.unwrap_or(Rect { x, y, w: 0, h: 0 });
        let (left, top) = (all.x.min(x), all.y.min(y));
        Some(Rect { x: left, y: top, w: all.right().max(x) - left, h: all.bottom().max(y) - top })
    })
}

/// An area where it lies, and where it stands a second time; there is its number
/// then.
fn draw_area<'s>(scene: &mut Scene<'s>, area: &'s Area, here: &[Ring], again: Option<&[Ring]>) {
    let [_, land, _, small, _] = classes(area.step);
    let mut pen = Pen::default();
    for ring in here.iter().chain(again.into_iter().flatten()) {
        for (at, &point) in ring.iter().enumerate() {
            if at == 0 {
                pen.go(point)
            } else {
                pen.to(point)
            };
        }
        pen.close();
    }
    scene.begin(&area.key, &area.label, Hit::Shape(land, pen));
    let rings = again.unwrap_or(here);
    let (w, h) = (tenths(measure::width(&area.digit, 12.0, Weight::Bold)) + 5 * PX, 14 * PX);
    if !area.digit.is_empty()
        && let Some((x, y)) = room(rings, w, h)
    {
        scene.text(small, (x, y + 42), area.digit.as_str());
    }
    scene.end();
}

fn twice_area(ring: &Ring) -> i64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1))
        .sum()
}

/// The middle of a rectangle of this size that lies within the largest ring and in
/// no lake or other area within it, as near to the ring's own middle as can be.
fn room(rings: &[Ring], w: i32, h: i32) -> Option<(i32, i32)> {
    let largest = rings.iter().max_by_key(|ring| twice_area(ring).abs())?;
    let all = bounds(std::slice::from_ref(largest))?;
    if all.w < w || all.h < h {
        return None;
    }
    let (x, y) = all.centre();
    let steps = || -3..=3_i32;
    let away = |far: i32| {
        let steps = steps().flat_map(move |down| steps().map(move |right| (right, down)));
        steps.filter(move |(right, down)| right.abs() + down.abs() == far)
    };
    let mut places =
        (0..=6).flat_map(away).map(|(right, down)| (x + right * all.w / 8, y + down * all.h / 8));
    places.find(|&(x, y)| {
        let (left, top) = (x - w / 2, y - h / 2);
        let edge = |part: i32| {
            [
                (left + w * part / 2, top),
                (left + w * part / 2, top + h),
                (left, top + h * part / 2),
                (left + w, top + h * part / 2),
            ]
        };
        let edges = [0, 1, 2].into_iter().flat_map(edge);
        // Around it, and at its middle: a small lake may lie between.
        edges.chain([(x, y)]).all(|point| inside(rings, point))
    })
}

/// Whether a point lies within rings: a ray from it crosses their lines an odd
/// number of times.
fn inside(rings: &[Ring], (x, y): (i32, i32)) -> bool {
    let lines = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    let crossed = lines.filter(|(a, b)| {
        (a.1 > y) != (b.1 > y) && {
            let (dx, dy) = (i64::from(b.0 - a.0), i64::from(b.1 - a.1));
            let at = i64::from(a.0) * dy + dx * i64::from(y - a.1);
            if dy > 0 { i64::from(x) * dy < at } else { i64::from(x) * dy > at }
        }
    });
    crossed.count() % 2 == 1
}
