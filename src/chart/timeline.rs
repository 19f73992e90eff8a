//! When each was tried, as bars over the years, below what was decided when.

use super::Draw;
use super::cell::tile_class;
use super::interval::arrow;
use super::lay::{self, AIR, Anchor, BASE, HIT, LINE, SMALL, SOFT, TEXT};
use super::model::Certainty;
use super::plot::{Axis, Look, Plane};
use super::scene::{PX, Rect, Scene};

/// Periods over the years, and the events above them.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// Prefix of the ids inside the SVG, unique on the page.
    pub id: String,
    /// Accessible name of the whole.
    pub title: String,
    /// A sentence that says what is shown now.
    pub description: String,
    /// First and last year shown.
    pub years: (u16, u16),
    /// What was decided, by year.
    pub events: Vec<Event>,
    /// What was tried, from the top.
    pub bars: Vec<Bar>,
}

/// Something that happened in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// What a listener on the page finds it by.
    pub key: String,
    /// When.
    pub year: u16,
    /// A few words, shown where there is room.
    pub text: String,
    /// Accessible name.
    pub label: String,
}

/// A period.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What a listener on the page finds it by.
    pub key: String,
    /// What was tried; cut where there is no room.
    pub name: String,
    /// Its first year; none where only the last one is known.
    pub from: Option<u16>,
    /// Its last year; none while it goes on.
    pub to: Option<u16>,
    /// Fill and outline.
    pub certainty: Certainty,
    /// Accessible name.
    pub label: String,
}

impl Timeline {
    /// The events in reading order.
    pub(super) fn by_year(&self) -> Vec<&Event> {
        lay::in_order(&self.events, |event| event.year.into())
    }
}

impl Draw for Timeline {
    fn scene(&self, width: f32, first: usize) -> Scene<'_> {
        scene(self, width, first)
    }

    fn keys(&self, first: usize) -> Vec<&str> {
        let events = self.by_year().into_iter().map(|event| event.key.as_str());
        events.chain(self.bars.iter().take(first).map(|bar| bar.key.as_str())).collect()
    }

    fn rows(&self) -> usize {
        self.bars.len()
    }
}

/// Draws it for a width in px: names beside the bars, or above them where there
/// is no room.
fn scene(model: &Timeline, width: f32, most: usize) -> Scene<'_> {
    let bars = &model.bars[..most.min(model.bars.len())];
    let width = lay::width(width);
    let narrow = width < NARROW;
    let names = TEXT.widest(bars.iter().map(|bar| &bar.name)).min(width * 32 / 100);
    let left = if narrow || bars.is_empty() { 0 } else { names + 2 * AIR };
    let (first, last) = (model.years.0.min(model.years.1), model.years.0.max(model.years.1));
    // A year begins at its line, so the last one ends where the next begins.
    let (from, to) = (f64::from(first), f64::from(last) + 1.0);
    let names = [model.id.as_str(), &model.title, &model.description];
    let stretch = [left + ARROW, width - ARROW];
    let plane = lay::plane(lay::scene(names, width), Axis::linear(from..to), stretch);
    let most = usize::try_from((stretch[1] - stretch[0]) / (44 * PX)).unwrap_or(2).max(2);
    let ticks = plane.ticks(most);
    let years: Vec<(i32, u16)> = (first..=last)
        .filter(|&year| ticks.contains(&f64::from(year)))
        .map(|year| (plane.x(f64::from(year)), year))
        .collect();

    let events = Events::new(model, &plane, (first, last), width);
    let row = if narrow { 2 * LINE + 4 * PX } else { HIT };
    let top = events.height;
    let rows = i32::try_from(bars.len()).unwrap_or(0);
    let repeats = (rows - 1).max(0) / REPEAT;
    let bottom = top + AXIS + rows * row + repeats * AXIS;
    for &(_, year) in &years {
        lay::upright(&plane, Look::Grid, f64::from(year), [0, bottom]);
    }
    plane.scene(|scene| {
        events.draw(scene);
        let mut y = top;
        for (at, bar) in (0..).zip(bars) {
            if at % REPEAT == 0 {
                numbers(scene, &years, y);
                y += AXIS;
            }
            let hit = Rect { x: 0, y, w: width, h: row };
            scene.button((&bar.key, &bar.label), hit, |scene| {
                let down = if narrow { LINE + 2 * PX } else { (HIT - BAR) / 2 };
                let (room, baseline) = if narrow {
                    (width, y + 14 * PX)
                } else {
                    (left - 2 * AIR, y + HIT / 2 + BASE)
                };
                TEXT.fit(scene, Anchor::Start, (0, baseline), &bar.name, room);
                period(scene, bar, &plane, (first, last), y + down);
            });
            y += row;
        }
        if bars.is_empty() {
            numbers(scene, &years, y);
        }
        scene.height = bottom + 2 * PX;
    });
    plane.into_scene()
}

/// Below this width names stand above their bars.
const NARROW: i32 = 640 * PX;
/// Height of a bar.
const BAR: i32 = 14 * PX;
/// Height of a line of years, and how many bars lie between two of them.
const AXIS: i32 = 24 * PX;
const REPEAT: i32 = 20;
/// Room right of the last year, for the arrow of what goes on.
const ARROW: i32 = 12 * PX;

/// The years beside their lines.
fn numbers(scene: &mut Scene, years: &[(i32, u16)], y: i32) {
    for (x, year) in years {
        let words = year.to_string();
        if x + 4 * PX + SOFT.width(&words) <= scene.width {
            SOFT.put(scene, Anchor::Start, (x + 4 * PX, y + 15 * PX), words);
        }
    }
}

/// A bar from its first year to the end of its last; open on the side where it
/// goes on.
fn period(scene: &mut Scene, bar: &Bar, plane: &Plane, (first, last): (u16, u16), y: i32) {
    let known = bar.from.or(bar.to).unwrap_or(first);
    let to = bar.to.map_or(u16::MAX, |to| to.max(known));
    let from = known.min(to);
    let (before, after) = (from < first, to > last);
    let left = plane.x(f64::from(from.clamp(first, last)));
    let right = plane.x(f64::from(to.clamp(first, last)) + 1.0);
    let rect = Rect { x: left + PX, y, w: (right - left - 2 * PX).max(4 * PX), h: BAR };
    let class = tile_class(Some(bar.certainty));
    if bar.from.is_none() {
        // Notched on its left: it ends here, and began nobody knows when.
        let pen = scene.pen(class).go((rect.x, rect.y)).to((rect.right(), rect.y));
        pen.to((rect.right(), rect.bottom())).to((rect.x, rect.bottom()));
        pen.to((rect.x + (5 * PX).min(rect.w / 2), rect.y + rect.h / 2)).close();
        return;
    }
    if !before && !after {
        scene.rect(class, rect, PX);
        if bar.certainty == Certainty::None && rect.w >= BAR {
            let (from, to) = (
                (rect.x + 2 * PX, rect.bottom() - 2 * PX),
                (rect.x + BAR - 4 * PX, rect.y + 2 * PX),
            );
            scene.line("slash", from, to);
        }
        return;
    }
    // The outline has no end where the period has none in sight.
    let (left, right) = (rect.x, rect.right());
    let (start, end) = if before { (left, right) } else { (right, left) };
    let pen = scene.pen(class).go((start, rect.y)).to((end, rect.y));
    let below = (end, rect.bottom());
    if before && after { pen.go(below) } else { pen.to(below) }.to((start, rect.bottom()));
    if after {
        let tip = rect.right() + 8 * PX;
        arrow(scene, (tip, y + BAR / 2), -60);
    }
    if before {
        arrow(scene, (rect.x - 8 * PX, y + BAR / 2), 60);
    }
}

/// The events in lines so that none covers another, each with its words to the
/// left as far as there is room.
struct Events<'s> {
    placed: Vec<Placed<'s>>,
    height: i32,
}

/// An event: where its dot stands, and the room of its words.
struct Placed<'s> {
    event: &'s Event,
    x: i32,
    line: i32,
    words: i32,
}

/// Radius of an event's dot.
const DOT: i32 = 6 * PX;
/// Less than this of an event's words says nothing.
const FEWEST: i32 = 80 * PX;
/// How many events stand on a line, where their words are to find room.
const ON_LINE: usize = 3;

impl<'s> Events<'s> {
    fn new(model: &'s Timeline, plane: &Plane, (first, last): (u16, u16), width: i32) -> Self {
        let events = model.by_year();
        let dot = |event: &&Event| {
            let middle = f64::from(event.year.clamp(first, last)) + 0.5;
            plane.x(middle).clamp(HIT / 2, width - HIT / 2)
        };
        let x: Vec<i32> = events.iter().map(dot).collect();
        // Dealt out line by line, neighbours in time stand apart; on as many
        // lines as words need, and at least as many as dots need.
        let wanted = if width < NARROW { 1 } else { events.len().div_ceil(ON_LINE).min(12) };
        let apart = |lines: &usize| x.iter().zip(&x[*lines..]).all(|(x, next)| next - x >= HIT);
        let lines = (wanted.max(1)..x.len()).find(apart).unwrap_or(x.len());
        let placed = (0..).zip(events).map(|(at, event): (usize, _)| {
            let before = at.checked_sub(lines).map_or(0, |before| x[before] + HIT / 2);
            let room = x[at] - HIT / 2 - before;
            let words = if room < FEWEST { 0 } else { room.min(SMALL.width(&event.text)) };
            let line = i32::try_from(at % lines).unwrap_or(0);
            Placed { event, x: x[at], line, words }
        });
        let placed = placed.collect();
        let height = i32::try_from(lines).unwrap_or(0) * HIT;
        Events { placed, height: if height > 0 { height + AIR } else { 0 } }
    }

    fn draw(&self, scene: &mut Scene<'s>) {
        for &Placed { event, x, line, words } in &self.placed {
            let y = line * HIT;
            let hit = Rect { x: x - HIT / 2 - words, y, w: HIT + words, h: HIT };
            scene.button((&event.key, &event.label), hit, |scene| {
                let middle = y + HIT / 2;
                scene.circle("event", (x, middle), DOT);
                let end = (x - 10 * PX, middle + BASE);
                SMALL.fit(scene, Anchor::End, end, &event.text, words);
            });
        }
    }
}
