//! One cell of the matrix: how many, how sure, which way, and what a gap means.
//!
//! Number is a digit, certainty is fill and outline, direction is a sign, and
//! each status has a shape of its own, so that nothing depends on colour:
//!
//! ```text
//!   evidence                 square                      weak-only       soft corners
//!   foreign-only             square within a frame       under-way       pill, clock
//!   not-evaluated            thin square, cut corner     searched-none   four corners, 0
//!   inequality-not-reported  thin square, ring, tile     not-searched    hatch
//!   outside the filter       small thin square, 0        unknown         dot
//!                                                        not-measured    long dash
//! ```

use super::measure::{self, Weight};
use super::model::{Cell, Certainty, Gap, Recommended, Sign};
use super::pen::Pen;
use super::scene::{PX, Rect, Scene, tenths};

/// Signs are drawn in this order, so that the same mix always looks the same:
/// each arrow on the side it points to, and what can't be dropped first.
pub const ORDER: [Sign; 5] =
    [Sign::Unfavourable, Sign::NoDifference, Sign::Favourable, Sign::Mixed, Sign::Unclear];

/// More signs than this cannot be told apart in a cell.
const SIGNS: usize = 3;

/// Below this width a cell keeps less air.
const NARROW: i32 = 34 * PX;

/// Classes that lie behind others, from the back.
pub const BEHIND: [&str; 6] = ["cross", "s-none", "s-high", "s-moderate", "s-low", "s-very-low"];

/// Draws a cell into a rectangle in tenths of a px.
pub fn draw(scene: &mut Scene, cell: &Cell, rect: Rect) {
    shape(scene, cell, rect);
    if let Some(recommended) = cell.recommended {
        flag(scene, recommended, rect);
    }
}

/// A flag in the corner that no status uses: a triangle that is full, open or
/// struck.
fn flag(scene: &mut Scene, recommended: Recommended, rect: Rect) {
    let (x, y) = (rect.right() - 15, rect.y + 15);
    let leg = if rect.w < NARROW { 80 } else { 105 };
    let pen = scene.pen(if recommended == Recommended::Stated { "flag" } else { "flag open" });
    pen.go((x - leg, y)).to((x, y)).to((x, y + leg)).close();
    if recommended == Recommended::Lapsed {
        let y = y + leg * 2 / 5;
        pen.go((x - leg - 5, y)).to((x + 10, y));
    }
}

/// Outline, digit and signs.
fn shape(scene: &mut Scene, cell: &Cell, rect: Rect) {
    let outline = rect.inset(2 * PX);
    let thin = rect.inset(15);
    let (x, y) = rect.centre();
    if cell.outside {
        let frame = rect.inset(rect.w.min(rect.h) / 6 + 5);
        scene.rect("s-none outside", frame, 10);
        scene.number("num-s soft", 12.0, (x, y + 42), &cell.digit);
        return;
    }
    match cell.gap {
        Gap::Unknown => scene.circle("dot", (x, y), 40),
        Gap::NotMeasured => scene.line("dash", (x - 90, y), (x + 90, y)),
        Gap::SearchedNone => {
            corners(scene.pen("frame"), thin);
            scene.number("num soft", 15.0, (x, y + 52), &cell.digit);
        }
        Gap::NotSearched => hatch(scene.pen("hatch"), thin),
        Gap::UnderWay => {
            scene.rect("s-none", thin, thin.h.min(thin.w) / 2);
            content(scene, cell, thin, Tone::Soft, Some(Badge::Clock));
        }
        Gap::NotEvaluated => {
            scene.rect("s-none", thin, PX);
            let corner = 9 * PX;
            let from = (thin.x, thin.bottom() - corner);
            let to = (thin.x + corner, thin.bottom());
            scene.line("slash", from, to);
            content(scene, cell, thin, Tone::Soft, None);
        }
        Gap::InequalityNotReported => {
            // How sure the evidence is stands in the tile: filling the cell
            // would say that inequality is well studied.
            scene.rect("s-none", thin, 2 * PX);
            content(scene, cell, thin, Tone::Soft, Some(Badge::Ring));
        }
        Gap::ForeignOnly => {
            scene.rect("s-none", thin, 2 * PX);
            let inner = rect.inset(if rect.w < NARROW { 40 } else { 50 });
            scene.rect(fill(cell.certainty), inner, PX);
            content(scene, cell, inner, tone(cell.certainty), None);
        }
        Gap::WeakOnly => {
            scene.rect(fill(cell.certainty), outline, 9 * PX);
            content(scene, cell, outline, tone(cell.certainty), None);
        }
        Gap::Evidence => {
            scene.rect(fill(cell.certainty), outline, 2 * PX);
            content(scene, cell, outline, tone(cell.certainty), None);
        }
    }
}

/// Whether three signs fit beside each other into a cell of this width; else
/// the cell should be taller.
pub fn signs_fit(width: i32) -> bool {
    arrangement(room(width - 4 * PX), i32::MAX, SIGNS).1 == SIGNS
}

/// What the digit and the signs stand on.
#[derive(Clone, Copy)]
enum Tone {
    High,
    Moderate,
    Paper,
    /// Not an answer: the digit is quiet.
    Soft,
}

/// What stands beside the digit.
#[derive(Clone, Copy)]
enum Badge {
    Clock,
    Ring,
}

fn tone(certainty: Option<Certainty>) -> Tone {
    match certainty {
        Some(Certainty::High) => Tone::High,
        Some(Certainty::Moderate) => Tone::Moderate,
        _ => Tone::Paper,
    }
}

/// The class of a square that shows a certainty.
pub fn fill(certainty: Option<Certainty>) -> &'static str {
    match certainty {
        Some(Certainty::High) => "s-high",
        Some(Certainty::Moderate) => "s-moderate",
        Some(Certainty::Low) => "s-low",
        Some(Certainty::VeryLow) => "s-very-low",
        Some(Certainty::None) | None => "s-none",
    }
}

/// The class of a small square that shows a certainty: finer dashes.
pub fn tile_class(certainty: Option<Certainty>) -> &'static str {
    match certainty {
        Some(Certainty::High) => "tile s-high",
        Some(Certainty::Moderate) => "tile s-moderate",
        Some(Certainty::Low) => "tile s-low",
        Some(Certainty::VeryLow) => "tile s-very-low",
        Some(Certainty::None) | None => "tile s-none",
    }
}

/// The digit with its badge, and the signs below it, as one block in the
/// middle of the cell.
fn content(scene: &mut Scene, cell: &Cell, rect: Rect, tone: Tone, badge: Option<Badge>) {
    let room = room(rect.w);
    let tile = matches!(badge, Some(Badge::Ring)).then_some(Mark::Tile(cell.certainty));
    let mut marks = [Mark::Tile(None); SIGNS + 1];
    let mut count = 0;
    for (place, mark) in marks.iter_mut().zip(tile.into_iter().chain(shown(&cell.signs))) {
        *place = mark;
        count += 1;
    }
    let marks = &marks[..count];
    let (size, in_line) = arrangement(room, rect.h, marks.len());

    let badge_size = if room < 30 * PX { 9 * PX } else { 11 * PX };
    let beside = if badge.is_some() { badge_size + BESIDE } else { 0 };
    let digit = Digit::fitting(&cell.digit, room - beside);
    let below: i32 = marks.chunks(in_line).map(|_| size + BETWEEN).sum();
    let air = if marks.is_empty() { 0 } else { UNDER_DIGIT - BETWEEN };

    let (middle, _) = rect.centre();
    let mut y = rect.y + (rect.h - digit.cap - air - below) / 2;
    let badge_at =
        (middle + (digit.width + BESIDE - badge_size) / 2, y + (digit.cap - badge_size) / 2);
    y += digit.cap;
    scene.number(digit.class(tone), digit.size, (middle - beside / 2, y), &cell.digit);
    match badge {
        Some(Badge::Clock) => CLOCK.draw(scene.pen("sign soft"), badge_at, badge_size, 1),
        Some(Badge::Ring) => {
            let half = badge_size / 2;
            let at = (badge_at.0 + half, badge_at.1 + half);
            scene.circle("sign ring", at, half - 12);
        }
        None => {}
    }
    y += UNDER_DIGIT;
    for line in marks.chunks(in_line) {
        draw_line(scene, line, (middle, y), size, tone);
        y += size + BETWEEN;
    }
}

/// What stands below the digit.
#[derive(Clone, Copy)]
enum Mark {
    Sign(Sign),
    Tile(Option<Certainty>),
}

/// Air between digit and badge, between marks, and below the digit.
const BESIDE: i32 = 25;
const BETWEEN: i32 = 12;
const UNDER_DIGIT: i32 = 45;
/// A sign smaller than this is hard to read.
const LEGIBLE: i32 = 85;

/// The signs that are drawn: at most three, *unfavourable* always among them.
fn shown(signs: &[Sign]) -> impl Iterator<Item = Mark> {
    ORDER.into_iter().filter(|sign| signs.contains(sign)).take(SIGNS).map(Mark::Sign)
}

/// A sign alone, in its colour, with its box at a point.
pub fn sign(scene: &mut Scene, sign: Sign, at: (i32, i32), size: i32) {
    outline_of(sign).draw(scene.pen(sign_class(sign)), at, size, 1);
}

/// An arrow that says a side without saying that it is good or bad.
pub fn arrow(scene: &mut Scene, to_right: bool, at: (i32, i32), size: i32) {
    let outline = if to_right { &RIGHT } else { &LEFT };
    outline.draw(scene.pen("sign soft"), at, size, 1);
}

/// What an outline of this width leaves inside.
fn room(width: i32) -> i32 {
    width - if width < NARROW { 2 * PX } else { 4 * PX }
}

/// Size of so many marks, and how many stand beside each other: all of them if
/// they stay legible, or if there is no height for a second line; else two.
fn arrangement(room: i32, height: i32, marks: usize) -> (i32, usize) {
    let size = |count: usize| {
        let count = i32::try_from(count).unwrap_or(1).max(1);
        (room - (count - 1) * BETWEEN) / count
    };
    let all = marks.max(SIGNS);
    let half = size(2).min(10 * PX);
    let two_lines = Digit::CAP + UNDER_DIGIT + 2 * half + BETWEEN;
    if size(all) >= LEGIBLE {
        (size(all).min(115), all)
    } else if marks < 2 || two_lines > height {
        (size(marks).min(10 * PX), all)
    } else {
        (half, 2)
    }
}

/// Draws marks beside each other, their middle and upper edge at a point.
fn draw_line(scene: &mut Scene, marks: &[Mark], (middle, y): (i32, i32), size: i32, tone: Tone) {
    let whole: i32 = marks.iter().map(|_| size + BETWEEN).sum();
    let mut x = middle - (whole - BETWEEN) / 2;
    for &mark in marks {
        match mark {
            Mark::Tile(certainty) => {
                let rect = Rect { x, y, w: size, h: size }.inset(12);
                scene.rect(tile_class(certainty), rect, PX);
            }
            Mark::Sign(sign) => {
                // On a filled cell all signs have one colour.
                let class = match tone {
                    Tone::High => "sign on-high",
                    Tone::Moderate => "sign on-moderate",
                    Tone::Paper | Tone::Soft => sign_class(sign),
                };
                // On whole px small signs are crisp, and short to write.
                let at = (x / PX * PX, y / PX * PX);
                let grid = match sign {
                    Sign::Unclear => 1,
                    Sign::Mixed => PX / 2,
                    _ => PX,
                };
                outline_of(sign).draw(scene.pen(class), at, size, grid);
            }
        }
        x += size + BETWEEN;
    }
}

fn sign_class(sign: Sign) -> &'static str {
    match sign {
        Sign::Favourable | Sign::Nearer => "sign dir-good",
        Sign::NoDifference => "sign dir-none",
        Sign::Unfavourable | Sign::Apart => "sign dir-bad",
        Sign::Mixed | Sign::Crossed => "sign dir-mixed",
        Sign::Unclear | Sign::Unmeasured => "sign dir-unclear",
    }
}

/// The number in a cell: as large as there is room for.
struct Digit {
    /// px.
    size: f32,
    width: i32,
    /// Height of a numeral.
    cap: i32,
    /// How many steps smaller than usual.
    smaller: u8,
}

impl Digit {
    /// Height of the largest numerals.
    const CAP: i32 = 105;

    fn fitting(words: &str, room: i32) -> Digit {
        let sized = |size: f32, smaller| Digit {
            size,
            width: tenths(measure::width(words, size, Weight::Bold)),
            cap: tenths(size * 0.7),
            smaller,
        };
        let [large, medium, small] = [sized(15.0, 0), sized(12.0, 1), sized(10.0, 2)];
        if large.width <= room {
            large
        } else if medium.width <= room {
            medium
        } else {
            small
        }
    }

    fn class(&self, tone: Tone) -> &'static str {
        match (self.smaller, tone) {
            (0, Tone::High) => "num on-high",
            (0, Tone::Moderate) => "num on-moderate",
            (0, Tone::Paper) => "num",
            (0, Tone::Soft) => "num soft",
            (1, Tone::High) => "num-s on-high",
            (1, Tone::Moderate) => "num-s on-moderate",
            (1, Tone::Paper) => "num-s",
            (1, Tone::Soft) => "num-s soft",
            (_, Tone::High) => "num-xs on-high",
            (_, Tone::Moderate) => "num-xs on-moderate",
            (_, Tone::Paper) => "num-xs",
            (_, Tone::Soft) => "num-xs soft",
        }
    }
}

/// Four corners of a frame that is not there.
fn corners(pen: &mut Pen, rect: Rect) {
    let arm = 7 * PX;
    let Rect { x, y, .. } = rect;
    let (right, bottom) = (rect.right(), rect.bottom());
    pen.go((x, y + arm)).to((x, y)).to((x + arm, y));
    pen.go((right - arm, y)).to((right, y)).to((right, y + arm));
    pen.go((right, bottom - arm)).to((right, bottom)).to((right - arm, bottom));
    pen.go((x + arm, bottom)).to((x, bottom)).to((x, bottom - arm));
}

/// Parallel lines that fill a rectangle.
fn hatch(pen: &mut Pen, rect: Rect) {
    const STEP: i32 = 7 * PX;
    // Each line is where x and y from the upper left corner add up to `sum`.
    let mut sum = STEP;
    while sum < rect.w + rect.h {
        let from = (rect.x + (sum - rect.h).max(0), rect.y + sum.min(rect.h));
        let run = (rect.x + sum.min(rect.w)) - from.0;
        pen.go(from).to((from.0 + run, from.1 - run));
        sum += STEP;
    }
}

/// A drawn sign, in a box of 160 by 160: its start and its steps.
struct Outline {
    start: (i32, i32),
    steps: &'static [Step],
}

/// A step of an outline, from where the last one ended.
enum Step {
    Move(i32, i32),
    Line(i32, i32),
    /// An arc of a radius, the long way round.
    Arc(i32, i32, i32),
    Curve([(i32, i32); 3]),
}

const BOX: i32 = 160;

fn outline_of(sign: Sign) -> &'static Outline {
    match sign {
        Sign::Favourable => &RIGHT,
        Sign::NoDifference => &LEVEL,
        Sign::Unfavourable => &LEFT,
        Sign::Mixed => &BOTH,
        Sign::Unclear => &QUESTION,
        Sign::Nearer => &NEARER,
        Sign::Apart => &APART,
        Sign::Crossed => &CROSSED,
        Sign::Unmeasured => &GAPS,
    }
}

static RIGHT: Outline = Outline {
    start: (20, 80),
    steps: &[Step::Line(115, 0), Step::Move(-47, -47), Step::Line(47, 47), Step::Line(-47, 47)],
};

static LEVEL: Outline = Outline {
    start: (30, 56),
    steps: &[Step::Line(100, 0), Step::Move(-100, 48), Step::Line(100, 0)],
};

static LEFT: Outline = Outline {
    start: (140, 80),
    steps: &[Step::Line(-115, 0), Step::Move(47, -47), Step::Line(-47, 47), Step::Line(47, 47)],
};

static BOTH: Outline = Outline {
    start: (30, 52),
    steps: &[
        Step::Line(100, 0),
        Step::Move(-28, -30),
        Step::Line(30, 30),
        Step::Line(-30, 30),
        Step::Move(28, 26),
        Step::Line(-100, 0),
        Step::Move(28, -30),
        Step::Line(-30, 30),
        Step::Line(30, 30),
    ],
};

static QUESTION: Outline = Outline {
    start: (54, 56),
    steps: &[
        Step::Arc(26, 39, 23),
        Step::Curve([(-9, 5), (-13, 11), (-13, 21)]),
        Step::Move(0, 32),
        Step::Line(0, 1),
    ],
};

static NEARER: Outline = Outline {
    start: (15, 26),
    steps: &[Step::Line(130, 40), Step::Move(-130, 68), Step::Line(130, -40)],
};

static APART: Outline = Outline {
    start: (15, 66),
    steps: &[Step::Line(130, -40), Step::Move(-130, 68), Step::Line(130, 40)],
};

static CROSSED: Outline = Outline {
    start: (15, 34),
    steps: &[Step::Line(130, 92), Step::Move(-130, 0), Step::Line(130, -92)],
};

/// Eight short sides of a ring.
static GAPS: Outline = Outline {
    start: (135, 68),
    steps: &[
        Step::Line(0, 24),
        Step::Move(-8, 18),
        Step::Line(-17, 17),
        Step::Move(-18, 8),
        Step::Line(-24, 0),
        Step::Move(-18, -8),
        Step::Line(-17, -17),
        Step::Move(-8, -18),
        Step::Line(0, -24),
        Step::Move(8, -18),
        Step::Line(17, -17),
        Step::Move(18, -8),
        Step::Line(24, 0),
        Step::Move(18, 8),
        Step::Line(17, 17),
    ],
};

static CLOCK: Outline = Outline {
    start: (80, 22),
    steps: &[
        Step::Arc(58, 0, 116),
        Step::Arc(58, 0, -116),
        Step::Move(0, 28),
        Step::Line(0, 33),
        Step::Line(22, 14),
    ],
};

impl Outline {
    /// Draws the outline with its box at a point, `size` tenths of a px wide,
    /// its corners on multiples of `grid` from there.
    fn draw(&self, pen: &mut Pen, (x, y): (i32, i32), size: i32, grid: i32) {
        let on_grid = |length: i32| {
            let scaled = length * size;
            (2 * scaled + BOX * grid * scaled.signum()) / (2 * BOX * grid) * grid
        };
        let place = |(dx, dy): (i32, i32)| (x + on_grid(dx), y + on_grid(dy));
        let mut at = self.start;
        pen.go(place(at));
        for step in self.steps {
            let by = |(dx, dy): (i32, i32)| (at.0 + dx, at.1 + dy);
            at = match *step {
                Step::Move(dx, dy) => {
                    pen.go(place(by((dx, dy))));
                    by((dx, dy))
                }
                Step::Line(dx, dy) => {
                    pen.to(place(by((dx, dy))));
                    by((dx, dy))
                }
                Step::Arc(radius, dx, dy) => {
                    pen.arc(radius * size / BOX, true, place(by((dx, dy))));
                    by((dx, dy))
                }
                Step::Curve(points) => {
                    pen.curve(points.map(|point| place(by(point))));
                    by(points[2])
                }
            };
        }
    }
}
