//! Reads drawings back: where the shapes of a path stand.

use roxmltree::{Document, Node};

/// A shape: a line, open or closed.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// Its corners; of curves only the ends.
    pub points: Vec<(f64, f64)>,
    /// It ends where it began.
    pub closed: bool,
    /// It has arcs or curves.
    pub curved: bool,
}

impl Drawn {
    fn along(&self, pick: impl Fn(&(f64, f64)) -> f64) -> (f64, f64) {
        let ends = self.points.iter().map(pick);
        let (low, high) = ends
            .fold((f64::MAX, f64::MIN), |(low, high), at| (f64::min(low, at), f64::max(high, at)));
        ((low * 100.0).round() / 100.0, (high * 100.0).round() / 100.0)
    }

    /// Left and right edge.
    pub fn across(&self) -> (f64, f64) {
        self.along(|point| point.0)
    }

    /// Upper and lower edge.
    pub fn down(&self) -> (f64, f64) {
        self.along(|point| point.1)
    }

    pub fn width(&self) -> f64 {
        let (left, right) = self.across();
        ((right - left) * 100.0).round() / 100.0
    }

    pub fn height(&self) -> f64 {
        let (top, bottom) = self.down();
        ((bottom - top) * 100.0).round() / 100.0
    }

    /// Its middle.
    pub fn middle(&self) -> (f64, f64) {
        let ((left, right), (top, bottom)) = (self.across(), self.down());
        (f64::midpoint(left, right), f64::midpoint(top, bottom))
    }
}

/// The shapes of a path. Panics on what the pen does not write.
pub fn shapes_of_path(d: &str) -> Vec<Drawn> {
    let mut shapes: Vec<Drawn> = Vec::new();
    let (mut at, mut letter) = ((0.0, 0.0), ' ');
    let mut rest = d;
    loop {
        rest = rest.trim_start_matches(' ');
        let Some(next) = rest.chars().next() else { break };
        if next.is_ascii_alphabetic() {
            letter = next;
            rest = &rest[1..];
        }
        let mut number = || -> f64 {
            rest = rest.trim_start_matches(' ');
            let mut pointed = false;
            let end = rest.char_indices().find(|&(at, c)| {
                let goes_on = c.is_ascii_digit() || (at == 0 && c == '-') || (c == '.' && !pointed);
                pointed |= c == '.';
                !goes_on
            });
            let (written, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
            rest = after;
            written.parse().unwrap_or_else(|_| panic!("{written:?} before {after:?} in {d}"))
        };
        let by = match letter {
            'm' | 'l' => (number(), number()),
            'h' => (number(), 0.0),
            'v' => (0.0, number()),
            'a' => {
                for _ in 0..5 {
                    number();
                }
                (number(), number())
            }
            'c' => {
                for _ in 0..4 {
                    number();
                }
                (number(), number())
            }
            'z' => (0.0, 0.0),
            other => panic!("{other} in {d}"),
        };
        if letter == 'z' {
            let shape = shapes.last_mut().unwrap();
            shape.closed = true;
            at = shape.points[0];
            letter = ' ';
            continue;
        }
        at = (at.0 + by.0, at.1 + by.1);
        if letter == 'm' {
            shapes.push(Drawn { points: vec![at], closed: false, curved: false });
            letter = 'l';
        } else {
            let shape = shapes.last_mut().unwrap();
            shape.points.push(at);
            shape.curved |= matches!(letter, 'a' | 'c');
        }
    }
    shapes
}

/// The shapes of all paths that have a class.
pub fn shapes_of(document: &Document, class: &str) -> Vec<Drawn> {
    let paths = document.descendants().filter(|node| {
        let classes = node.attribute("class").unwrap_or("");
        node.has_tag_name("path") && classes.split(' ').any(|one| one == class)
    });
    paths.flat_map(|path| shapes_of_path(path.attribute("d").unwrap_or(""))).collect()
}

/// The area of a mark: a rectangle, or the shapes it is seen as.
pub fn area(mark: Node) -> Drawn {
    let number =
        |name: &str| mark.attribute(name).and_then(|value| value.parse().ok()).unwrap_or(f64::NAN);
    if mark.has_tag_name("rect") {
        let (x, y, w, h): (f64, f64, f64, f64) =
            (number("x"), number("y"), number("width"), number("height"));
        return Drawn { points: vec![(x, y), (x + w, y + h)], closed: true, curved: false };
    }
    let shapes = shapes_of_path(mark.attribute("d").unwrap_or(""));
    let points = shapes.into_iter().flat_map(|shape| shape.points).collect();
    Drawn { points, closed: true, curved: false }
}

/// The shapes of a class whose middle lies in the area of a mark.
pub fn within(document: &Document, mark: Node, class: &str) -> Vec<Drawn> {
    let area = area(mark);
    let ((left, right), (top, bottom)) = (area.across(), area.down());
    let mut shapes = shapes_of(document, class);
    shapes.retain(|shape| {
        let (x, y) = shape.middle();
        (left..=right).contains(&x) && (top..=bottom).contains(&y)
    });
    shapes
}
