//! A drawing as data: shapes with a class, in groups that say what they mean.
//!
//! All lengths are tenths of a px: whole numbers, so that a drawing is the same
//! to the last digit on every machine, and fine enough that no line looks
//! stepped.

use std::borrow::Cow;

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
    /// The shapes and the groups around them, from the back to the front.
    pub nodes: Vec<Node<'s>>,
    /// A mark was drawn that the tab key stops at.
    has_stop: bool,
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

/// A step of the drawing.
#[derive(Debug)]
pub enum Node<'s> {
    /// A group begins.
    Open(Group<'s>),
    /// The group that began last ends.
    Close,
    /// A shape.
    Mark {
        /// Class names, which are all it says of its look.
        class: &'static str,
        /// Its form.
        shape: Shape<'s>,
    },
}

/// What the shapes inside it mean together.
#[derive(Debug)]
pub enum Group<'s> {
    /// Only for the eye.
    Hidden { class: &'static str },
    /// A name shown when pointed at, for a text that was cut.
    Titled { title: &'s str },
    /// A mark that can be chosen.
    Button {
        class: &'static str,
        /// Accessible name.
        label: &'s str,
        /// What a listener on the page finds it by.
        key: Cow<'s, str>,
        /// Names and values of its data attributes.
        data: Vec<(&'static str, Cow<'s, str>)>,
        /// Whether it is the one chosen, where one can be.
        pressed: Option<bool>,
        /// The tab key stops here.
        stop: bool,
    },
}

/// The form of a shape.
#[derive(Debug)]
pub enum Shape<'s> {
    /// A rectangle with corners of a radius.
    Rect { rect: Rect, radius: i32 },
    /// A circle.
    Circle { x: i32, y: i32, radius: i32 },
    /// A straight line.
    Line { from: (i32, i32), to: (i32, i32) },
    /// Anything else, in the path language of SVG, in px.
    Path { d: String },
    /// A text on its baseline.
    Text {
        x: i32,
        y: i32,
        words: Cow<'s, str>,
        /// Turned by degrees, clockwise, around its start.
        turn: i32,
    },
}

impl<'s> Scene<'s> {
    /// An empty drawing of a size.
    pub fn new(width: i32, height: i32, meaning: Meaning<'s>) -> Self {
        Scene { width, height, meaning, nodes: Vec::new(), has_stop: false }
    }

    /// Draws inside a group, which is closed whatever happens.
    pub fn group(&mut self, group: Group<'s>, draw: impl FnOnce(&mut Self)) {
        self.nodes.push(Node::Open(group));
        draw(self);
        self.end();
    }

    /// Begins a mark that can be chosen; the tab key stops at the first of a
    /// drawing. Marks don't nest.
    pub fn begin(&mut self, key: &'s str, label: &'s str) {
        let stop = !self.has_stop;
        self.has_stop = true;
        let (key, data) = (Cow::Borrowed(key), Vec::new());
        let group = Group::Button { class: "mark", label, key, data, pressed: None, stop };
        self.nodes.push(Node::Open(group));
    }

    /// A mark that can be pointed at in a rectangle: its first shape, which also
    /// shows that it is.
    pub fn button(
        &mut self,
        (key, label): (&'s str, &'s str),
        hit: Rect,
        draw: impl FnOnce(&mut Self),
    ) {
        self.begin(key, label);
        self.rect("hit", hit, 2 * PX);
        draw(self);
        self.end();
    }

    /// Ends the group that began last.
    pub fn end(&mut self) {
        self.nodes.push(Node::Close);
    }

    /// A rectangle with corners of a radius.
    pub fn rect(&mut self, class: &'static str, rect: Rect, radius: i32) {
        self.mark(class, Shape::Rect { rect, radius });
    }

    /// A path, in px.
    pub fn path(&mut self, class: &'static str, d: String) {
        self.mark(class, Shape::Path { d });
    }

    /// A text on its baseline.
    pub fn text(
        &mut self,
        class: &'static str,
        (x, y): (i32, i32),
        words: impl Into<Cow<'s, str>>,
    ) {
        self.mark(class, Shape::Text { x, y, words: words.into(), turn: 0 });
    }

    /// Any shape.
    pub fn mark(&mut self, class: &'static str, shape: Shape<'s>) {
        self.nodes.push(Node::Mark { class, shape });
    }
}
