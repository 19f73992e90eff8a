//! Which way findings point: a square for each, in columns by direction; a bar for
//! each column where squares would be too many to be looked at.

use super::Draw;
use super::cell;
use super::lay::{self, AIR, Anchor, BASE, BOLD, HIT, LINE, SMALL, SOFT, TEXT};
use super::model::{Certainty, Sign};
use super::scene::{PX, Rect, Scene};

/// Findings in columns by direction, in rows by whatever divides them.
#[derive(Clone, Debug, PartialEq)]
pub struct Directions {
    /// Prefix of the ids inside the SVG, unique on the page.
    pub id: String,
    /// Accessible name of the whole.
    pub title: String,
    /// A sentence that says what is shown now.
    pub description: String,
    /// Heads of the columns: worse, no difference, better, then mixed and
    /// unclear, which have no place on the way from worse to better.
    pub heads: [String; 5],
    /// The sign of each column.
    pub signs: [Sign; 5],
    /// The rows, from the top.
    pub rows: Vec<DirectionRow>,
}

/// A row of findings.
#[derive(Clone, Debug, PartialEq)]
pub struct DirectionRow {
    /// The code.
    pub key: String,
    /// Its word; cut where there is no room.
    pub label: String,
    /// How many findings, as it is printed.
    pub count: String,
    /// The findings of each column.
    pub marks: [Vec<Mark>; 5],
}

/// A finding, drawn as one square; or several that are as sure, drawn as a part of a
/// bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What a listener on the page finds it by.
    pub key: String,
    /// Accessible name.
    pub label: String,
    /// Fill and outline.
    pub certainty: Certainty,
    /// How many findings it stands for.
    pub count: usize,
}

impl Directions {
    /// The marks in reading order; of a bar its first part, which stands for all.
    pub(super) fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.rows.iter().flat_map(|row| &row.marks).flat_map(|marks| {
            let alone = if is_bar(marks) { 1 } else { marks.len() };
            marks.iter().take(alone)
        })
    }
}

impl Draw for Directions {
    fn scene(&self, width: f32, _: usize) -> Scene<'_> {
        scene(self, width)
    }

    fn keys(&self, _: usize) -> Vec<&str> {
        self.marks().map(|mark| mark.key.as_str()).collect()
    }
}

/// Draws it for a width in px.
///
/// Each head may have a second line after a line break, which is quiet.
fn scene(model: &Directions, width: f32) -> Scene<'_> {
    let width = lay::width(width);
    match Columns::new(model, width) {
        Some(columns) => wide(model, &columns, width),
        None => narrow(model, width),
    }
}

/// A square stands in the middle of what can be hit.
const SIDE: i32 = 18 * PX;
/// The sign of a direction.
const SIGN: i32 = 16 * PX;
/// Room of a sign before its head.
const BESIDE: i32 = 22 * PX;
/// Air between two columns.
const GAP: i32 = 16 * PX;

/// Where the columns stand, and how many squares each has beside each other.
struct Columns {
    /// Room of the labels and counts.
    labels: i32,
    left: [i32; 5],
    slots: [i32; 5],
}

impl Columns {
    /// None if there is no room for columns.
    fn new(model: &Directions, width: i32) -> Option<Columns> {
        let counts = SOFT.widest(model.rows.iter().map(|row| &row.count));
        let names = TEXT.widest(model.rows.iter().map(|row| &row.label));
        let labels = (names + counts + 2 * AIR).min(width * 24 / 100);
        let room = (width - labels - 5 * GAP) / HIT;

        // A head may break between its words; then squares get what is left,
        // first where most lines would be needed.
        let needs = |column: usize| {
            let marks = model.rows.iter().map(|row| squares_of(&row.marks[column]));
            marks.max().unwrap_or(0)
        };
        let needs: [i32; 5] = std::array::from_fn(needs);
        let mut slots: [i32; 5] = std::array::from_fn(|column| {
            let longest = model.heads[column].split_whitespace().map(|word| BOLD.width(word)).max();
            (longest.unwrap_or(0) + BESIDE) / HIT + 1
        });
        let mut free = room - slots.iter().sum::<i32>();
        if free < 0 {
            return None;
        }
        while free > 0
            && let Some(most) = (0..5).max_by_key(|&column| lines(needs[column], slots[column]))
            && lines(needs[most], slots[most]) > 1
        {
            slots[most] += 1;
            free -= 1;
        }
        let slots = slots.map(|slots| slots + free / 5);
        let mut x = labels + GAP;
        let left = slots.map(|slots| {
            let left = x;
            x += slots * HIT + GAP;
            left
        });
        Some(Columns { labels, left, slots })
    }

    fn right(&self, column: usize) -> i32 {
        self.left[column] + self.slots[column] * HIT
    }

    fn middle(&self, column: usize) -> i32 {
        self.left[column].midpoint(self.right(column))
    }
}

fn count(marks: &[Mark]) -> i32 {
    i32::try_from(marks.len()).unwrap_or(i32::MAX / HIT)
}

/// How many squares some marks take: a bar takes the room of one, and grows into
/// what there is.
fn squares_of(marks: &[Mark]) -> i32 {
    if is_bar(marks) { 1 } else { count(marks) }
}

fn is_bar(marks: &[Mark]) -> bool {
    marks.iter().any(|mark| mark.count > 1)
}

/// How many findings some marks stand for.
fn weight(marks: &[Mark]) -> usize {
    marks.iter().map(|mark| mark.count).sum()
}

/// The longest bar of a drawing, in findings.
fn longest(model: &Directions) -> usize {
    model.rows.iter().flat_map(|row| &row.marks).map(|marks| weight(marks)).max().unwrap_or(0)
}

/// How many lines so many squares take.
fn lines(marks: i32, in_line: i32) -> i32 {
    (marks + in_line - 1) / in_line
}

fn wide<'s>(model: &'s Directions, columns: &Columns, width: i32) -> Scene<'s> {
    let heads: Vec<_> = model
        .heads
        .iter()
        .enumerate()
        .map(|(column, head)| {
            let (head, below) = head.split_once('\n').unwrap_or((head, ""));
            let room = columns.slots[column] * HIT - BESIDE;
            let style = if column < 3 { BOLD } else { TEXT };
            (style.lines(head, 3, room), below)
        })
        .collect();
    let titles = heads.iter().map(|(head, _)| head.height()).max().unwrap_or(0);
    let below = if heads.iter().any(|(_, below)| !below.is_empty()) { LINE } else { 0 };
    let top = titles + below + 6 * PX;
    let height_of = |row: &DirectionRow| {
        let lines = |column: usize| lines(squares_of(&row.marks[column]), columns.slots[column]);
        (0..5).map(lines).max().unwrap_or(1).max(1) * HIT + 14 * PX
    };
    let height = top + model.rows.iter().map(height_of).sum::<i32>() + PX;
    let mut scene = lay::scene([&model.id, &model.title, &model.description], width);
    scene.height = height;

    let band = Rect {
        x: columns.left[1] - GAP / 2,
        y: top,
        w: columns.slots[1] * HIT + GAP,
        h: height - top,
    };
    scene.rect("f-soft", band, 0);
    let x = columns.middle(1);
    scene.line("ax dots", (x, top), (x, height));
    for (column, (head, below)) in heads.into_iter().enumerate() {
        let baseline = titles - head.height() + 13 * PX;
        // The sign stands on the outer side of the words, or where they point.
        let (anchor, x, sign) = match column {
            0 => (Anchor::End, columns.right(0) - BESIDE, columns.right(0) - SIGN),
            1 => {
                let x = columns.middle(1) + BESIDE / 2;
                (Anchor::Middle, x, x - head.width() / 2 - BESIDE)
            }
            _ => (Anchor::Start, columns.left[column] + BESIDE, columns.left[column]),
        };
        cell::sign(&mut scene, model.signs[column], (sign, baseline - 13 * PX), SIGN);
        head.put(&mut scene, anchor, (x, baseline));
        SOFT.put(&mut scene, anchor, (x, titles + 13 * PX), below);
    }
    let mut y = top;
    for row in &model.rows {
        let baseline = y + 19 * PX + BASE;
        lay::level(&mut scene, "grid", y, [0, width]);
        let counted = SOFT.width(&row.count);
        TEXT.fit(
            &mut scene,
            Anchor::Start,
            (0, baseline),
            &row.label,
            columns.labels - counted - AIR,
        );
        SOFT.put(&mut scene, Anchor::End, (columns.labels, baseline), row.count.as_str());
        for (column, marks) in row.marks.iter().enumerate() {
            if is_bar(marks) {
                let room = columns.slots.iter().min().map_or(0, |slots| slots * HIT);
                let length = share(room, weight(marks), longest(model));
                let from = match column {
                    0 => columns.right(0) - length.max(HIT),
                    1 => columns.middle(1) - length / 2,
                    _ => columns.left[column],
                };
                let hit = Rect { x: from, y: y + 7 * PX, w: length, h: HIT };
                bar(&mut scene, marks, hit, column == 0);
                continue;
            }
            let in_line = usize::try_from(columns.slots[column]).unwrap_or(1);
            for (line, marks) in marks.chunks(in_line).enumerate() {
                let from = match column {
                    0 => columns.right(0) - HIT,
                    1 => columns.middle(1) - count(marks) * HIT / 2,
                    _ => columns.left[column] - (HIT - SIDE) / 2,
                };
                // The first of the worse ones stands next to the middle.
                let step = if column == 0 { -HIT } else { HIT };
                let down = y + 7 * PX + i32::try_from(line).unwrap_or(0) * HIT;
                squares(&mut scene, marks, (from, down), step);
            }
        }
        y += height_of(row);
    }
    scene
}

/// A line of squares, each a mark of its own.
fn squares<'s>(scene: &mut Scene<'s>, marks: &'s [Mark], (mut x, y): (i32, i32), step: i32) {
    for mark in marks {
        let hit = Rect { x, y, w: HIT, h: HIT };
        scene.button((&mark.key, &mark.label), hit, |scene| {
            lay::square(scene, mark.certainty, hit.inset((HIT - SIDE) / 2));
        });
        x += step;
    }
}

/// So much of a length, as a part of a whole.
fn share(length: i32, part: usize, whole: usize) -> i32 {
    let [part, whole] = [part, whole].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    i32::try_from(i64::from(length).saturating_mul(part) / whole.max(1)).unwrap_or(length)
}

/// Marks as a bar of that length, each as long as its share of the findings; from
/// the right where it points there. All of it is one button, as all its parts lead to
/// the same.
fn bar<'s>(scene: &mut Scene<'s>, marks: &'s [Mark], hit: Rect, leftward: bool) {
    let Some(first) = marks.first() else { return };
    let length = hit.w;
    let hit = Rect { w: length.max(HIT), ..hit };
    let start = if leftward { hit.right() } else { hit.x };
    scene.button((&first.key, &first.label), hit, |scene| {
        let (all, mut before) = (weight(marks), 0);
        for mark in marks {
            let [from, to] = [before, before + mark.count].map(|at| share(length, at, all));
            before += mark.count;
            let x = if leftward { start - to } else { start + from };
            let part = Rect { x, y: hit.y + (HIT - SIDE) / 2, w: (to - from).max(PX), h: SIDE };
            lay::square(scene, mark.certainty, part);
        }
    });
}

/// A heading for each row, and below it a line for each direction it has.
fn narrow(model: &Directions, width: i32) -> Scene<'_> {
    let heads: [&str; 5] = std::array::from_fn(|column| {
        let head = model.heads[column].as_str();
        head.split_once('\n').map_or(head, |(head, _)| head)
    });
    let widest = heads.iter().map(|head| SMALL.width(head)).max().unwrap_or(0);
    let left = (BESIDE + widest + AIR).min(width * 45 / 100);
    let in_line = ((width - left) / HIT).max(1);
    let height_of = |row: &DirectionRow| {
        let lines: i32 = row.marks.iter().map(|marks| lines(squares_of(marks), in_line)).sum();
        2 * LINE + lines * HIT + AIR
    };
    let height = model.rows.iter().map(height_of).sum::<i32>();
    let mut scene = lay::scene([&model.id, &model.title, &model.description], width);
    scene.height = height;
    let mut y = 0;
    for row in &model.rows {
        if y > 0 {
            lay::level(&mut scene, "grid", y, [0, width]);
        }
        let counted = SOFT.width(&row.count);
        BOLD.fit(&mut scene, Anchor::Start, (0, y + 24 * PX), &row.label, width - counted - AIR);
        SOFT.put(&mut scene, Anchor::End, (width, y + 24 * PX), row.count.as_str());
        let mut down = y + 2 * LINE;
        for (column, marks) in row.marks.iter().enumerate().filter(|(_, marks)| !marks.is_empty()) {
            let middle = down + HIT / 2;
            cell::sign(&mut scene, model.signs[column], (0, middle - 8 * PX), SIGN);
            let room = left - BESIDE - AIR / 2;
            SMALL.fit(&mut scene, Anchor::Start, (BESIDE, middle + BASE), heads[column], room);
            if is_bar(marks) {
                let length = share(in_line * HIT, weight(marks), longest(model));
                bar(&mut scene, marks, Rect { x: left, y: down, w: length, h: HIT }, false);
                down += HIT;
                continue;
            }
            for marks in marks.chunks(usize::try_from(in_line).unwrap_or(1)) {
                squares(&mut scene, marks, (left, down), HIT);
                down += HIT;
            }
        }
        y += height_of(row);
    }
    scene
}
