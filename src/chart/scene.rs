//! A drawing as data: a picture, and the marks in it that can be chosen.
//!
//! The picture is only for the eye, and made of as few elements as it takes:
//! all shapes of one class are one path, since laying out an element costs a
//! browser more than drawing ten shapes. The marks stand over it, each an
//! invisible area with its name, so that what a keyboard and a screen reader
//! need costs an element for each mark and no more. A picture that leaves the
//! page goes without them.
//!
//! All lengths are tenths of a px: whole numbers, so that a drawing is the same
//! to the last digit on every machine, and fine enough that no line looks
//! stepped.

use std::borrow::Cow;

use super::measure::{self, Weight};
use super::pen::{Pen, push};

/// Tenths in one px.
pub const PX: i32 = 10;

/// A length in px as tenths.
#[expect(clippy::cast_possible_truncation, reason = "a cast from float saturates, NaN is 0")]
pub fn tenths(px: f32) -> i32 {
    (px * 10.0).round() as i32
}

/// Tenths as px.
#[expect(clippy::cast_precision_loss, reason = "drawings are far smaller than 2^24 tenths")]
pub fn px(tenths: i32) -> f32 {
    tenths as f32 / 10.0
}

/// A rectangle in tenths of a px, from the upper left corner of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rect {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
}

impl Rect {
    /// The rectangle with every edge moved inwards.
    pub fn inset(self, by: i32) -> Rect {
        Rect { x: self.x + by, y: self.y + by, w: self.w - 2 * by, h: self.h - 2 * by }
    }

    /// Right edge.
    pub fn right(self) -> i32 {
        self.x + self.w
    }

    /// Lower edge.
    pub fn bottom(self) -> i32 {
        self.y + self.h
    }

    /// The middle, as x and y.
    pub fn centre(self) -> (i32, i32) {
        (self.x + self.w / 2, self.y + self.h / 2)
    }
}

/// A whole drawing.
#[derive(Debug)]
pub struct Scene<'s> {
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// What the drawing is to someone who does not see it.
    pub meaning: Meaning<'s>,
    /// The shapes, from the back to the front: a path for each class.
    pub layers: Vec<(&'static str, Pen)>,
    /// Printed numbers, an element for each class.
    pub numbers: Vec<Numbers>,
    /// The words, in front of all shapes.
    pub texts: Vec<Words<'s>>,
    /// What can be chosen, in reading order.
    pub marks: Vec<Mark<'s>>,
    /// The mark that is tabbed to: the first one unless another was named.
    pub stop: usize,
    /// What is drawn belongs to the last mark.
    in_mark: bool,
}

/// What a drawing is to someone who does not see it.
#[derive(Debug)]
pub enum Meaning<'s> {
    /// Nothing: what it shows is said elsewhere.
    Hidden,
    /// One picture with a name.
    Image { label: &'s str },
    /// A group of marks that can be chosen, with a name and a sentence.
    Marks { id: &'s str, label: &'s str, description: &'s str },
}

/// A text on its baseline.
#[derive(Debug)]
pub struct Words<'s> {
    /// Class names, which are all it says of its look.
    pub class: &'static str,
    /// Where it stands.
    pub at: (i32, i32),
    /// What it says.
    pub said: Cow<'s, str>,
    /// Turned by degrees, clockwise, around its start.
    pub turn: i32,
    /// The whole words, where they were cut and no mark says them.
    pub full: Option<&'s str>,
}

/// Numbers of one class: each digit on a place of its own.
#[derive(Debug)]
pub struct Numbers {
    /// Class names; they centre what stands on a place.
    pub class: &'static str,
    /// The places of the digits.
    pub x: String,
    /// Their baselines.
    pub y: String,
    /// The digits.
    pub digits: String,
}

/// A mark: an area that can be pointed at, focused and chosen.
#[derive(Debug)]
pub struct Mark<'s> {
    /// What a listener on the page finds it by; that of a cell is its place.
    pub key: &'s str,
    /// Accessible name.
    pub label: &'s str,
    /// Its area.
    pub area: Area,
    /// Whole words that were cut within it.
    pub full: Option<&'s str>,
    /// What it is in a matrix.
    pub cell: Option<InMatrix<'s>>,
}

/// The area of a mark.
#[derive(Debug)]
pub enum Area {
    /// A rectangle that is not seen.
    Rect(Rect),
    /// A shape that is seen itself.
    Shape(&'static str, Pen),
}

/// A cell's place and meaning.
#[derive(Clone, Copy, Debug)]
pub struct InMatrix<'s> {
    /// Its row and column.
    pub place: (usize, usize),
    /// The code of its column.
    pub x: &'s str,
    /// The code of its row.
    pub y: &'s str,
    /// Records in the selection.
    pub rows: u32,
    /// The code of its status.
    pub gap: &'static str,
    /// It is the one chosen.
    pub chosen: bool,
}

impl<'s> Scene<'s> {
    /// An empty drawing of a size.
    pub fn new(width: i32, height: i32, meaning: Meaning<'s>) -> Self {
        Scene {
            width,
            height,
            meaning,
            layers: Vec::new(),
            numbers: Vec::new(),
            texts: Vec::new(),
            marks: Vec::new(),
            stop: 0,
            in_mark: false,
        }
    }

    /// Says which classes lie behind which, from the back; others lie before
    /// them in the order in which they are first drawn.
    pub fn order(&mut self, classes: &[&'static str]) {
        self.layers.extend(classes.iter().map(|class| (*class, Pen::default())));
    }

    /// Begins a mark: what is drawn until it ends belongs to it.
    pub fn begin(&mut self, key: &'s str, label: &'s str, area: Area) {
        self.marks.push(Mark { key, label, area, full: None, cell: None });
        self.in_mark = true;
    }

    /// Ends the mark that began last.
    pub fn end(&mut self) {
        self.in_mark = false;
    }

    /// A mark with what is drawn in it.
    pub fn button(
        &mut self,
        (key, label): (&'s str, &'s str),
        hit: Rect,
        draw: impl FnOnce(&mut Self),
    ) {
        self.begin(key, label, Area::Rect(hit));
        draw(self);
        self.end();
    }

    /// Draws words that were cut from others: pointing at them says the whole.
    pub fn cut(&mut self, full: &'s str, draw: impl FnOnce(&mut Self)) {
        if self.in_mark {
            if let Some(mark) = self.marks.last_mut() {
                mark.full = Some(full);
            }
            return draw(self);
        }
        draw(self);
        // The whole is said once, on the line that was cut.
        if let Some(last) = self.texts.last_mut() {
            last.full = Some(full);
        }
    }

    /// The pen of a class.
    pub fn pen(&mut self, class: &'static str) -> &mut Pen {
        let at = self.layers.iter().position(|(of, _)| *of == class).unwrap_or_else(|| {
            self.layers.push((class, Pen::default()));
            self.layers.len() - 1
        });
        &mut self.layers[at].1
    }

    /// A rectangle with corners of a radius.
    pub fn rect(&mut self, class: &'static str, rect: Rect, radius: i32) {
        self.pen(class).rect(rect, radius);
    }

    /// A circle.
    pub fn circle(&mut self, class: &'static str, at: (i32, i32), radius: i32) {
        self.pen(class).circle(at, radius);
    }

    /// A straight line.
    pub fn line(&mut self, class: &'static str, from: (i32, i32), to: (i32, i32)) {
        self.pen(class).go(from).to(to);
    }

    /// A text on its baseline.
    pub fn text(&mut self, class: &'static str, at: (i32, i32), words: impl Into<Cow<'s, str>>) {
        self.turned(class, at, words, 0);
    }

    /// A text turned by degrees, clockwise, around its start.
    pub fn turned(
        &mut self,
        class: &'static str,
        at: (i32, i32),
        words: impl Into<Cow<'s, str>>,
        turn: i32,
    ) {
        self.texts.push(Words { class, at, said: words.into(), turn, full: None });
    }

    /// A number in bold of a size in px, centred at a point; its class centres
    /// and sizes it alike.
    pub fn number(&mut self, class: &'static str, size: f32, (x, y): (i32, i32), digits: &str) {
        let at = self.numbers.iter().position(|of| of.class == class).unwrap_or_else(|| {
            let [x, y, digits] = [String::new(), String::new(), String::new()];
            self.numbers.push(Numbers { class, x, y, digits });
            self.numbers.len() - 1
        });
        let into = &mut self.numbers[at];
        let mut left = x - tenths(measure::width(digits, size, Weight::Bold)) / 2;
        let mut letters = [0; 4];
        for letter in digits.chars() {
            let wide = tenths(measure::width(letter.encode_utf8(&mut letters), size, Weight::Bold));
            for (list, place) in [(&mut into.x, left + wide / 2), (&mut into.y, y)] {
                if !list.is_empty() {
                    list.push(' ');
                }
                push(list, place);
            }
            into.digits.push(letter);
            left += wide;
        }
    }
}
