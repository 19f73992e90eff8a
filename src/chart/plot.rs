//! The only file that names plotters: its ranges and coordinates place every
//! mark, and a backend of ours records what is drawn.
//!
//! Plotters knows colours and pixels, we want classes and meaning. So a line
//! drawn by plotters carries its [`Look`] as a colour that is read back when it
//! is recorded, and a mark that plotters has no words for (rounded corners, a
//! group with a name) is an element of ours that plotters places and that draws
//! itself into the scene.

use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt::Write as _;
use std::ops::Range;
use std::rc::Rc;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::combinators::{IntoLogRange, LogCoord};
use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, PathElement, PointCollection};
use plotters::style::{Color, RGBColor, ShapeStyle};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::measure::{self, Weight};
use super::scene::{Meaning, PX, Rect, Scene, Shape, px, tenths};

/// One axis: plotters' ranges, chosen when the chart is drawn.
pub enum Axis {
    /// Equal steps.
    Linear(RangedCoordf64),
    /// Equal ratios.
    Log(LogCoord<f64>),
}

impl Axis {
    /// An axis of equal steps.
    pub fn linear(range: Range<f64>) -> Self {
        Axis::Linear(range.into())
    }

    /// An axis of equal ratios; both ends above 0.
    pub fn log(range: Range<f64>) -> Self {
        Axis::Log(range.log_scale().into())
    }
}

impl Ranged for Axis {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        match self {
            Axis::Linear(axis) => axis.map(value, limit),
            Axis::Log(axis) => axis.map(value, limit),
        }
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        match self {
            Axis::Linear(axis) => axis.key_points(hint),
            Axis::Log(axis) => axis.key_points(hint),
        }
    }

    fn range(&self) -> Range<f64> {
        match self {
            Axis::Linear(axis) => axis.range(),
            Axis::Log(axis) => axis.range(),
        }
    }
}

/// How a line drawn by plotters looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A line that parts rows.
    Grid,
    /// The line of no difference.
    Reference,
    /// An interval.
    Interval,
}

impl Look {
    const ALL: [Look; 3] = [Look::Grid, Look::Reference, Look::Interval];

    fn class(self) -> &'static str {
        match self {
            Look::Grid => "grid",
            Look::Reference => "zero thin",
            Look::Interval => "zero",
        }
    }

    /// The colour that stands for it on its way through plotters.
    fn token(self) -> RGBColor {
        RGBColor(self as u8, 0, 0)
    }

    /// The class of whatever carries this colour; none if it is not ours.
    fn class_of(color: BackendColor) -> &'static str {
        Look::ALL
            .into_iter()
            .find(|look| look.token().to_backend_color().rgb == color.rgb)
            .map_or("", Look::class)
    }
}

/// A scene with two axes.
pub struct Plane<'s> {
    area: DrawingArea<Recorder<'s>, Cartesian2d<Axis, Axis>>,
    recorder: Rc<RefCell<Recorder<'s>>>,
}

impl<'s> Plane<'s> {
    /// Lays two axes, each with its stretch in tenths of a px, over a scene.
    pub fn new(scene: Scene<'s>, x: (Axis, Range<i32>), y: (Axis, Range<i32>)) -> Self {
        let recorder = Rc::new(RefCell::new(Recorder { scene }));
        let area = DrawingArea::from(&recorder).apply_coord_spec(Cartesian2d::new::<Axis, Axis>(
            x.0,
            y.0,
            (x.1, y.1),
        ));
        Plane { area, recorder }
    }

    /// A line through points of the axes.
    pub fn line(&self, look: Look, points: impl Into<Vec<(f64, f64)>>) {
        let style = ShapeStyle { color: look.token().to_rgba(), filled: false, stroke_width: 1 };
        self.draw(&PathElement::new(points, style));
    }

    /// Draws into the rectangle, in tenths of a px, between two points of the
    /// axes.
    pub fn place(&self, corners: [(f64, f64); 2], draw: impl Fn(&mut Scene<'s>, Rect)) {
        self.draw(&Placed { corners, draw });
    }

    /// Where a point of the axes stands, in tenths of a px.
    pub fn at(&self, point: (f64, f64)) -> (i32, i32) {
        self.area.map_coordinate(&point)
    }

    /// The scene with all that was drawn.
    pub fn into_scene(self) -> Scene<'s> {
        let blank = Scene::new(0, 0, Meaning::Hidden);
        self.recorder.replace(Recorder { scene: blank }).scene
    }

    fn draw<'e, E>(&self, element: &'e E)
    where
        &'e E: PointCollection<'e, (f64, f64)>,
        E: Drawable<Recorder<'s>>,
    {
        // The recorder never fails, and nobody else holds it while we draw.
        let _ = self.area.draw(element);
    }
}

/// A mark of ours, placed by plotters.
struct Placed<F> {
    corners: [(f64, f64); 2],
    draw: F,
}

impl<'e, F> PointCollection<'e, (f64, f64)> for &'e Placed<F> {
    type Point = &'e (f64, f64);
    type IntoIter = std::slice::Iter<'e, (f64, f64)>;

    fn point_iter(self) -> Self::IntoIter {
        self.corners.iter()
    }
}

impl<'s, F: Fn(&mut Scene<'s>, Rect)> Drawable<Recorder<'s>> for Placed<F> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        backend: &mut Recorder<'s>,
        _size: (u32, u32),
    ) -> Recorded {
        if let (Some(from), Some(to)) = (points.next(), points.next()) {
            (self.draw)(&mut backend.scene, between(from, to));
        }
        Ok(())
    }
}

/// The backend: writes down what plotters draws.
struct Recorder<'s> {
    scene: Scene<'s>,
}

type Recorded = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.scene.width.unsigned_abs(), self.scene.height.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Recorded {
        Ok(())
    }

    fn present(&mut self) -> Recorded {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Recorded {
        self.scene.rect(Look::class_of(color), Rect { x, y, w: 1, h: 1 }, 0);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Recorded {
        self.scene.mark(Look::class_of(style.color()), Shape::Line { from, to });
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Recorded {
        self.scene.rect(Look::class_of(style.color()), between(upper_left, bottom_right), 0);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Recorded {
        let points: Vec<BackendCoord> = path.into_iter().collect();
        if let [from, to] = points[..] {
            return self.draw_line(from, to, style);
        }
        self.scene.path(Look::class_of(style.color()), path_through(points));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Recorded {
        let radius = i32::try_from(radius).unwrap_or(i32::MAX);
        self.scene.mark(Look::class_of(style.color()), Shape::Circle { x, y, radius });
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Recorded {
        let outline = path_through(corners) + "Z";
        self.scene.path(Look::class_of(style.color()), outline);
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        (x, y): BackendCoord,
    ) -> Recorded {
        let width = text_width(text, style);
        let x = match style.anchor().h_pos {
            HPos::Left => x,
            HPos::Center => x - width / 2,
            HPos::Right => x - width,
        };
        self.scene.text(Look::class_of(style.color()), (x, y), text.to_owned());
        Ok(())
    }

    /// From the table. Plotters' own answer asks the page, with a styled
    /// element that a strict content policy refuses.
    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((text_width(text, style).unsigned_abs(), tenths(size(style)).unsigned_abs()))
    }

    /// A picture has no shapes to record.
    fn blit_bitmap(&mut self, _at: BackendCoord, _size: (u32, u32), _src: &[u8]) -> Recorded {
        Ok(())
    }
}

fn between(a: BackendCoord, b: BackendCoord) -> Rect {
    Rect { x: a.0.min(b.0), y: a.1.min(b.1), w: (b.0 - a.0).abs(), h: (b.1 - a.1).abs() }
}

fn path_through(points: impl IntoIterator<Item = BackendCoord>) -> String {
    points.into_iter().fold(String::new(), |mut d, (x, y)| {
        let _ = write!(d, "{}{} {}", if d.is_empty() { 'M' } else { 'L' }, px(x), px(y));
        d
    })
}

/// A text's width in tenths of a px.
fn text_width<T: BackendTextStyle>(text: &str, style: &T) -> i32 {
    tenths(measure::width(text, size(style), Weight::Regular))
}

/// A style's size, which plotters gives in units of the backend, in px.
#[expect(clippy::cast_possible_truncation, reason = "font sizes are small")]
fn size<T: BackendTextStyle>(style: &T) -> f32 {
    (style.size() / f64::from(PX)) as f32
}
