//! Paths in the path language of SVG, in as few characters as they take.
//!
//! Places come in as tenths of a px from the drawing's corner; what is written
//! are the steps between them, which are shorter, and a matrix has thousands.

use super::scene::Rect;

/// A path being drawn.
#[derive(Clone, Debug, Default)]
pub struct Pen {
    d: String,
    /// Where it is, and where the line under way began.
    at: (i32, i32),
    begun: (i32, i32),
    /// The letter that need not be written again.
    letter: u8,
    /// The last number has a decimal point.
    pointed: bool,
}

impl Pen {
    /// The path; empty if nothing was drawn.
    pub fn d(&self) -> &str {
        &self.d
    }

    /// Begins a line at a point.
    pub fn go(&mut self, to: (i32, i32)) -> &mut Self {
        // A path that begins with a relative step begins at the corner.
        let by = self.way(to);
        self.write(b'm', &[by.0, by.1]);
        // What follows the numbers of a move is a line.
        self.letter = b'l';
        (self.at, self.begun) = (to, to);
        self
    }

    /// Draws a line to a point.
    pub fn to(&mut self, to: (i32, i32)) -> &mut Self {
        match self.way(to) {
            (x, 0) => self.write(b'h', &[x]),
            (0, y) => self.write(b'v', &[y]),
            (x, y) => self.write(b'l', &[x, y]),
        }
        self.at = to;
        self
    }

    /// Draws an arc of a radius to a point, clockwise; the long way round or
    /// not.
    pub fn arc(&mut self, radius: i32, long: bool, to: (i32, i32)) -> &mut Self {
        let by = self.way(to);
        self.write(b'a', &[radius, radius, 0, 10 * i32::from(long), 10, by.0, by.1]);
        self.at = to;
        self
    }

    /// Draws a curve with two points that it bends towards.
    pub fn curve(&mut self, [first, second, to]: [(i32, i32); 3]) -> &mut Self {
        let ways = [first, second, to].map(|point| self.way(point));
        let [a, b, c] = ways;
        self.write(b'c', &[a.0, a.1, b.0, b.1, c.0, c.1]);
        self.at = to;
        self
    }

    /// Closes the line.
    pub fn close(&mut self) {
        self.d.push('z');
        (self.letter, self.pointed, self.at) = (b'z', false, self.begun);
    }

    /// A rectangle with corners of a radius. A radius below 2 px is left to the
    /// joins of the outline, which the stylesheet rounds.
    pub fn rect(&mut self, rect: Rect, radius: i32) {
        let (w, h) = (rect.w.max(0), rect.h.max(0));
        let Rect { x, y, .. } = rect;
        let r = radius.min(w / 2).min(h / 2);
        if r <= 20 {
            self.go((x, y)).to((x + w, y)).to((x + w, y + h)).to((x, y + h)).close();
            return;
        }
        self.go((x + r, y)).to((x + w - r, y)).arc(r, false, (x + w, y + r));
        self.to((x + w, y + h - r)).arc(r, false, (x + w - r, y + h));
        self.to((x + r, y + h)).arc(r, false, (x, y + h - r));
        self.to((x, y + r)).arc(r, false, (x + r, y)).close();
    }

    /// A circle.
    pub fn circle(&mut self, (x, y): (i32, i32), radius: i32) {
        let r = radius.max(0);
        self.go((x - r, y)).arc(r, true, (x + r, y)).arc(r, true, (x - r, y)).close();
    }

    fn way(&self, to: (i32, i32)) -> (i32, i32) {
        (to.0 - self.at.0, to.1 - self.at.1)
    }

    /// Writes a letter if it must be, and numbers with no more between them
    /// than keeps them apart.
    fn write(&mut self, letter: u8, numbers: &[i32]) {
        let mut apart = self.letter != letter;
        if apart {
            self.d.push(char::from(letter));
            self.letter = letter;
        }
        for &number in numbers {
            let pointed = number % 10 != 0;
            let bare = pointed && number.unsigned_abs() < 10;
            // A sign, or a second point, begins a number as well as a space.
            if !apart && number >= 0 && !(bare && self.pointed) {
                self.d.push(' ');
            }
            apart = false;
            if bare {
                self.d.push_str(if number < 0 { "-." } else { "." });
                self.d.push(char::from(b'0' + u8::try_from(number.unsigned_abs()).unwrap_or(0)));
            } else {
                push(&mut self.d, number);
            }
            self.pointed = pointed;
        }
    }
}

/// Appends tenths as a decimal number in its shortest form: `12`, `-0.5`.
pub fn push(out: &mut String, tenths: i32) {
    if tenths < 0 {
        out.push('-');
    }
    let size = tenths.unsigned_abs();
    // By hand: a matrix has thousands of them, and `write!` is the slowest
    // part of drawing it.
    let mut digits = [b'0'; 10];
    let mut rest = size / 10;
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] += u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend(digits[first..].iter().map(|&digit| char::from(digit)));
    if !size.is_multiple_of(10) {
        out.push('.');
        out.push(char::from(b'0' + u8::try_from(size % 10).unwrap_or(0)));
    }
}
