//! The gap matrix: a row of slanted heads, and a cell for each pair of codes.
//!
//! It is laid out for the width it gets, never scaled: cells take what the
//! labels leave, heads that find no room are cut and keep their whole text as a
//! title. Head and body are drawn apart, so that the head can stay in sight
//! while the body scrolls; their columns stand on the same px.

use std::borrow::Cow;
use std::ops::Range;

use super::cell;
use super::lay::{self, titled};
use super::measure::{self, Weight};
use super::model::{Cell, Head, Matrix};
use super::plot::{Axis, Look, Plane};
use super::scene::{Area, InMatrix, Mark, Meaning, PX, Rect, Scene, px, tenths};
use super::svg::{self, Part};

/// A matrix as two SVG texts that stand one below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Svg {
    /// The column heads, hidden from assistive technology: each cell names its
    /// own.
    pub head: String,
    /// Rows and cells.
    pub body: String,
}

/// Draws a matrix for a width in px.
///
/// Meant for 700 px and more; where the columns would get narrower than a
/// finger can hit, the drawing gets wider than asked.
pub fn svg(matrix: &Matrix, width: f32) -> Svg {
    written(matrix, width, Part::Page { stop: true })
}

/// The same without its marks: for the eye alone.
pub fn picture(matrix: &Matrix, width: f32) -> Svg {
    written(matrix, width, Part::Picture)
}

fn written(matrix: &Matrix, width: f32, part: Part) -> Svg {
    let layout = Layout::new(matrix, width);
    Svg {
        head: svg::write(&head(matrix, &layout), part),
        body: svg::write(&body(matrix, &layout), part),
    }
}

/// One cell alone, 48 by 40 px: for lists and keys that say it in words
/// themselves.
pub fn glyph(cell: &Cell) -> String {
    let rect = Rect { x: 0, y: 0, w: 48 * PX, h: 40 * PX };
    let mut scene = Scene::new(rect.w, rect.h, Meaning::Hidden);
    cell::draw(&mut scene, cell, rect);
    svg::write(&scene, Part::Picture)
}

/// Cells beside each other with what they mean, for a picture that leaves the
/// page without its key.
pub fn key(cells: &[(&Cell, String)], width: f32) -> String {
    const ENTRY: i32 = 270 * PX;
    const ROW: i32 = 48 * PX;
    let width = lay::width(width);
    let columns = (width / ENTRY).max(1);
    let room = width / columns;
    let rows = (i32::try_from(cells.len()).unwrap_or(0) + columns - 1) / columns;
    let mut scene = Scene::new(width, rows * ROW, Meaning::Hidden);
    scene.order(&cell::BEHIND);
    for (at, (cell, words)) in (0..).zip(cells) {
        let (x, y) = (at % columns * room, at / columns * ROW);
        cell::draw(&mut scene, cell, Rect { x, y, w: 48 * PX, h: 40 * PX });
        let lines = lay::SMALL.lines(words, 2, room - 68 * PX);
        let baseline = y + 25 * PX - (lines.height() - lay::LINE) / 2;
        lines.put(&mut scene, lay::Anchor::Start, (x + 56 * PX, baseline));
    }
    svg::write(&scene, Part::Picture)
}

/// Where the keyboard goes from a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One column to the left.
    Left,
    /// One column to the right.
    Right,
    /// To the first cell of the row.
    Home,
    /// To the last cell of the row.
    End,
    /// To the first cell of all.
    First,
    /// To the last cell of all.
    Last,
}

/// The cell that a step leads to; at an edge it stays.
pub fn step(rows: usize, columns: usize, from: (usize, usize), step: Step) -> (usize, usize) {
    let last = (rows.saturating_sub(1), columns.saturating_sub(1));
    let (row, column) = (from.0.min(last.0), from.1.min(last.1));
    match step {
        Step::Up => (row.saturating_sub(1), column),
        Step::Down => ((row + 1).min(last.0), column),
        Step::Left => (row, column.saturating_sub(1)),
        Step::Right => (row, (column + 1).min(last.1)),
        Step::Home => (row, 0),
        Step::End => (row, last.1),
        Step::First => (0, 0),
        Step::Last => last,
    }
}

/// No page is wider than this, px.
const WIDEST_PAGE: i32 = 20_000;
/// Cells are not wider than this, however much room there is, px.
const WIDEST: i32 = 64;
/// Nor narrower: what a finger can hit, px.
const NARROWEST: i32 = 24;
/// Column labels are cut at this length, px.
const LONGEST: i32 = 180;
/// Column labels rise at this angle, degrees.
const SLANT: i32 = 42;
const COS: f32 = 0.743;
const SIN: f32 = 0.669;
/// Sizes of the two texts, px; the stylesheet's `tx` and `tx-s`.
const TEXT: f32 = 14.0;
const SMALL: f32 = 13.0;
/// Height of a line of small text, px.
const LINE: i32 = 17;
/// Air between a label, its number and the cells, px.
const AIR: i32 = 12;
/// Height of a row group's heading, px.
const HEADING: i32 = 34;

/// Where everything stands, in px from the upper left corner.
struct Layout {
    /// Width of the drawing.
    width: i32,
    /// Where the columns begin: the room of the row labels.
    left: i32,
    /// Width and height of a cell.
    cell: (i32, i32),
    columns: Track,
    rows: Track,
}

/// Where heads begin along an axis whose unit is one cell, and where it ends.
struct Track {
    starts: Vec<f64>,
    end: f64,
}

impl Track {
    /// Lays heads one after the other; `before` says how many px stand before
    /// the first head of a group.
    fn new(heads: &[Head], cell: i32, before: impl Fn(usize, &Head) -> i32) -> Track {
        let mut end = 0.0;
        let mut starts = Vec::with_capacity(heads.len());
        for (at, head) in heads.iter().enumerate() {
            if begins_group(heads, at) {
                end += f64::from(before(at, head)) / f64::from(cell);
            }
            starts.push(end);
            end += 1.0;
        }
        Track { starts, end }
    }

    /// The axis, and its stretch in tenths of a px.
    fn axis(&self, from: i32, cell: i32) -> (Axis, Range<i32>) {
        let length = self.end * f64::from(cell);
        (Axis::linear(0.0..self.end), from * PX..from * PX + whole(length * f64::from(PX)))
    }
}

impl Layout {
    fn new(matrix: &Matrix, width: f32) -> Layout {
        let asked = whole(f64::from(width)).clamp(0, WIDEST_PAGE);
        let count = i32::try_from(matrix.columns.len()).unwrap_or(i32::MAX).max(1);
        let groups = (1..matrix.columns.len()).filter(|&at| begins_group(&matrix.columns, at));
        let groups = i32::try_from(groups.count()).unwrap_or(0);
        let gap = if asked < 900 { 6 } else { 10 };

        let labels = label_room(matrix);
        let split = |beyond: i32| {
            let for_cells = asked - groups * gap - beyond;
            let left = labels.min((asked * 28 / 100).max(for_cells - count * WIDEST));
            (left, ((for_cells - left) / count).clamp(NARROWEST, WIDEST))
        };
        // A slanted label rises to the right: the last ones need room beyond
        // the cells, but not more than an eighth of the whole.
        let (_, about) = split(0);
        let halves = (0..).map(|column| about / 2 + about * column);
        let beyond = matrix.columns.iter().rev().zip(halves);
        let beyond = beyond.map(|(head, within)| rise(label_width(head), COS) - within).max();
        let (left, cell) = split(beyond.unwrap_or(0).clamp(0, asked / 8));
        let tall = if cell::signs_fit(cell * PX) { 42 } else { 47 };

        let columns = Track::new(&matrix.columns, cell, |at, _| if at == 0 { 0 } else { gap });
        let rows = Track::new(&matrix.rows, tall, |at, head| match (at, &head.group) {
            (0, None) => 4,
            (0, Some(_)) => HEADING - 4,
            (_, None) => AIR,
            (_, Some(_)) => HEADING,
        });
        let right = left + whole(columns.end * f64::from(cell));
        Layout { width: asked.max(right + 2), left, cell: (cell, tall), columns, rows }
    }

    /// Lays the columns over a scene, and its height as one unit.
    fn head_plane<'s>(&self, scene: Scene<'s>) -> Plane<'s> {
        let height = scene.height;
        Plane::new(
            scene,
            self.columns.axis(self.left, self.cell.0),
            (Axis::linear(0.0..1.0), 0..height),
        )
    }

    /// Where a place on the axis of the columns stands, px from the left.
    fn x(&self, place: f64) -> i32 {
        self.left + whole(place * f64::from(self.cell.0))
    }

    /// The left edge of the drawing on the axis of the columns.
    fn edge(&self) -> f64 {
        -f64::from(self.left) / f64::from(self.cell.0)
    }
}

fn head<'s>(matrix: &'s Matrix, layout: &Layout) -> Scene<'s> {
    let chosen = chosen(matrix).map(|(_, column)| column);
    let rooms: Vec<i32> = layout
        .columns
        .starts
        .iter()
        .map(|&start| f64::from(layout.width - layout.x(start + 0.5)) / f64::from(COS))
        .map(|room| whole(room).min(LONGEST))
        .collect();
    let headings = headings(&matrix.columns, layout);

    // From the top: labels, the line below them, headings, numbers.
    let lengths =
        matrix.columns.iter().zip(&rooms).map(|(head, &room)| label_width(head).min(room));
    let labels = rise(lengths.max().unwrap_or(0), SIN) + 14;
    let line = labels + 8;
    let lines = headings.iter().map(Heading::lines).max().unwrap_or(0);
    let counted = matrix.columns.iter().any(|head| !head.count.is_empty());
    let bottom = line + lines * LINE + if counted { LINE + 3 } else { 0 };

    let scene = Scene::new(layout.width * PX, (bottom + 8) * PX, Meaning::Hidden);
    let plane = layout.head_plane(scene);
    for heading in headings.iter().filter(|_| lines > 0) {
        let Heading { first, last, full, words, x } = heading;
        let ends =
            [(layout.columns.starts[*first], 0.0), (layout.columns.starts[*last] + 1.0, 0.0)];
        plane.place(ends, |scene, rect| {
            let (from, to) = (rect.x + 2 * PX, rect.right() - 2 * PX);
            let y = line * PX;
            scene.line("ax", (from, y), (to, y));
            titled(scene, full, heading.is_cut(), |scene| {
                for (words, y) in words.iter().zip([line + 16, line + 16 + LINE]) {
                    if !words.is_empty() {
                        scene.text("tx-s soft", (x * PX, y * PX), words.clone());
                    }
                }
            });
        });
    }
    for (at, (head, &room)) in matrix.columns.iter().zip(&rooms).enumerate() {
        let start = layout.columns.starts[at];
        plane.place([(start, 0.0), (start + 1.0, 1.0)], |scene, rect| {
            let (middle, _) = rect.centre();
            let is_chosen = chosen == Some(at);
            let words = measure::fit(&head.label, px_f32(room), TEXT, weight(is_chosen));
            let cut = words != head.label;
            titled(scene, &head.label, cut, |scene| {
                let class = if is_chosen { "tx b" } else { "tx" };
                scene.turned(class, (middle, labels * PX), words, -SLANT);
            });
            if !head.count.is_empty() {
                scene.text("tx-s soft mid", (middle, bottom * PX), head.count.as_str());
            }
        });
    }
    let room = px_f32(layout.left - 4);
    plane.place([(layout.edge(), 0.0), (0.0, 1.0)], |scene, _| {
        let words = measure::two_lines(&matrix.row_axis, room, SMALL, Weight::Regular);
        let lines: Vec<_> = words.into_iter().filter(|line| !line.is_empty()).collect();
        let mut y = bottom;
        for words in lines.into_iter().rev() {
            scene.text("tx-s soft", (0, y * PX), words);
            y -= LINE;
        }
    });
    plane.into_scene()
}

/// The heading of neighbouring columns.
struct Heading<'s> {
    first: usize,
    last: usize,
    /// Empty where the group has no name.
    full: &'s str,
    /// The same on two lines, as far as there is room.
    words: [Cow<'s, str>; 2],
    /// Where the words begin, px.
    x: i32,
}

impl Heading<'_> {
    fn lines(&self) -> i32 {
        self.words.iter().map(|words| i32::from(!words.is_empty())).sum()
    }

    fn is_cut(&self) -> bool {
        let [first, second] = &self.words;
        first != self.full && format!("{first} {second}") != self.full
    }
}

fn headings<'s>(columns: &'s [Head], layout: &Layout) -> Vec<Heading<'s>> {
    let starts: Vec<usize> = (0..columns.len()).filter(|&at| begins_group(columns, at)).collect();
    let heading = |(number, &first): (usize, &usize)| {
        let after = &starts[number + 1..];
        // The words may run on above neighbours that have none.
        let named = after.iter().find(|&&at| columns[at].group.is_some());
        let end = named.map_or(layout.width, |&at| layout.x(layout.columns.starts[at]) - 8);
        let x = layout.x(layout.columns.starts[first]) + 2;
        let full = columns[first].group.as_deref().unwrap_or("");
        let words = measure::two_lines(full, px_f32(end - x), SMALL, Weight::Regular);
        let last = after.first().map_or(columns.len(), |&next| next) - 1;
        Heading { first, last, full, words, x }
    };
    starts.iter().enumerate().map(heading).collect()
}

fn body<'s>(matrix: &'s Matrix, layout: &Layout) -> Scene<'s> {
    let (x_axis, y_axis) =
        (layout.columns.axis(layout.left, layout.cell.0), layout.rows.axis(0, layout.cell.1));
    let meaning =
        Meaning::Marks { id: &matrix.id, label: &matrix.title, description: &matrix.description };
    let height = y_axis.1.end + 2 * PX;
    let mut scene = Scene::new(layout.width * PX, height, meaning);
    scene.order(&cell::BEHIND);
    let chosen = chosen(matrix);
    scene.stop = chosen.map_or(0, |(row, column)| row * matrix.columns.len() + column);
    let plane = Plane::new(scene, x_axis, y_axis);
    let (columns, rows) = (&layout.columns, &layout.rows);
    let edge = layout.edge();

    if let Some((row, column)) = chosen {
        let (x, y) = (columns.starts[column], rows.starts[row]);
        plane
            .place([(edge, y), (columns.end, y + 1.0)], |scene, band| scene.rect("cross", band, 0));
        plane.place([(x, 0.0), (x + 1.0, rows.end)], |scene, band| scene.rect("cross", band, 0));
    }
    for (row, head) in matrix.rows.iter().enumerate() {
        let y = rows.starts[row];
        if begins_group(&matrix.rows, row)
            && let Some(group) = &head.group
        {
            let line = y - 3.0 / f64::from(layout.cell.1);
            plane.line(Look::Grid, [(edge, line), (columns.end, line)]);
            plane.place([(edge, y), (columns.end, y)], |scene, top| {
                let room = px_f32(layout.width);
                let words = measure::fit(group, room, SMALL, Weight::Bold);
                scene.text("tx-s b", (0, top.y - 9 * PX), words);
            });
        }
        let is_chosen = chosen.is_some_and(|(chosen, _)| chosen == row);
        plane.place([(edge, y), (0.0, y + 1.0)], |scene, label| {
            row_head(scene, head, label, is_chosen);
        });
        for (column, column_head) in matrix.columns.iter().enumerate() {
            let Some(cell) = matrix.cell(row, column) else { continue };
            let x = columns.starts[column];
            let here = InMatrix {
                place: (row, column),
                x: &column_head.key,
                y: &head.key,
                rows: cell.rows,
                gap: cell.gap.code(),
                chosen: chosen == Some((row, column)),
            };
            plane.place([(x, y), (x + 1.0, y + 1.0)], |scene, rect| {
                cell::draw(scene, cell, rect);
                let area = Area::Rect(rect.inset(PX / 2));
                let (label, cell) = (cell.label.as_str(), Some(here));
                scene.marks.push(Mark { key: "", label, area, full: None, cell });
            });
        }
    }
    // Last, so that no neighbour covers it.
    if let Some((row, column)) = chosen {
        let (x, y) = (columns.starts[column], rows.starts[row]);
        plane.place([(x, y), (x + 1.0, y + 1.0)], |scene, rect| {
            scene.rect("sel", rect.inset(PX / 2), 3 * PX);
            scene.rect("sel-in", rect.inset(27), 2 * PX);
        });
    }
    plane.into_scene()
}

/// The chosen cell, if it is one of the matrix.
fn chosen(matrix: &Matrix) -> Option<(usize, usize)> {
    matrix.chosen.filter(|&(row, column)| matrix.cell(row, column).is_some())
}

/// A row's label from the left, its number before the cells.
fn row_head<'s>(scene: &mut Scene<'s>, head: &'s Head, label: Rect, chosen: bool) {
    let baseline = label.y + label.h / 2 + 5 * PX;
    let right = label.right() - AIR * PX;
    let count = tenths(measure::width(&head.count, SMALL, Weight::Regular));
    let room = right - count - if count > 0 { AIR * PX } else { 0 };
    let words = measure::fit(&head.label, px(room), TEXT, weight(chosen));
    let cut = words != head.label;
    titled(scene, &head.label, cut, |scene| {
        scene.text(if chosen { "tx b" } else { "tx" }, (0, baseline), words);
    });
    if !head.count.is_empty() {
        scene.text("tx-s soft end", (right, baseline), head.count.as_str());
    }
}

/// The room that the row labels, their numbers and the words above them ask
/// for, px.
fn label_room(matrix: &Matrix) -> i32 {
    let counts = matrix.rows.iter().map(|head| measure::width(&head.count, SMALL, Weight::Regular));
    let count = counts.fold(0.0, f32::max);
    let labels = matrix.rows.iter().map(label_width).max().unwrap_or(0);
    let count = if count > 0.0 { whole(f64::from(count).ceil()) + AIR } else { 0 };
    let axis = measure::width(&matrix.row_axis, SMALL, Weight::Regular);
    (labels + count + AIR).max(whole(f64::from(axis).ceil()) + AIR)
}

/// Width of a label, px: the bold one, so that nothing moves when it is chosen.
fn label_width(head: &Head) -> i32 {
    whole(f64::from(measure::width(&head.label, TEXT, Weight::Bold)).ceil())
}

fn weight(chosen: bool) -> Weight {
    if chosen { Weight::Bold } else { Weight::Regular }
}

/// What a slanted length takes along one axis, px.
fn rise(length: i32, share: f32) -> i32 {
    whole(f64::from(length.min(LONGEST)) * f64::from(share)) + 1
}

/// Whether a head is the first of its group.
fn begins_group(heads: &[Head], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| heads[before].group != heads[at].group)
}

#[expect(clippy::cast_possible_truncation, reason = "a cast from float saturates, NaN is 0")]
fn whole(px: f64) -> i32 {
    (px + 1e-6).floor() as i32
}

#[expect(clippy::cast_precision_loss, reason = "drawings are far smaller than 2^24 px")]
fn px_f32(px: i32) -> f32 {
    px as f32
}
