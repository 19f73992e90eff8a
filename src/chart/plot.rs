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
use std::ops::Range;
use std::rc::Rc;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::combinators::{IntoLogRange, LogCoord};
use plotters::coord::ranged1d::{BoldPoints, DefaultFormatting, KeyPointHint, Ranged};
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, PathElement, PointCollection};
use plotters::style::{Color, RGBColor, ShapeStyle};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::measure::{self, Weight};
use super::pen::Pen;
use super::scene::{Meaning, PX, Rect, Scene, tenths};

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

    /// Where a value stands on a stretch, in tenths of a px.
    pub fn at(&self, value: f64, [from, to]: [i32; 2]) -> i32 {
        self.map(&value, (from, to))
    }

    /// Round values on the axis, at most so many.
    pub fn ticks(&self, most: usize) -> Vec<f64> {
        let Range { start, end } = self.range();
        // Closer than this, the steps between values leave the numbers.
        let apart = (end - start).abs() > 1e-9 * start.abs().max(end.abs());
        if most == 0 || !(end - start).is_finite() || !apart {
            return Vec::new();
        }
        self.key_points(BoldPoints(most))
    }
}

impl Ranged for Axis {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        match self {
            // What lies far outside stays there, and within the numbers.
            Axis::Linear(axis) => {
                let Range { start, end } = axis.range();
                let far = FAR * (end - start).abs();
                let value = value.max(start.min(end) - far).min(start.max(end) + far);
                axis.map(&value, limit)
            }
            Axis::Log(axis) => axis.map(value, limit),
        }
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        match self {
            Axis::Linear(axis) => axis.key_points(hint),
            // Plotters begins at the next power of ten: 0.3 to 1.3 would have
            // one point. Within a decade equal steps read well.
            Axis::Log(axis) => {
                let Range { start, end } = axis.range();
                if end / start < 10.0 {
                    RangedCoordf64::from(start..end).key_points(hint)
                } else {
                    round_ratios(start, end, hint.max_num_points())
                }
            }
        }
    }

    fn range(&self) -> Range<f64> {
        match self {
            Axis::Linear(axis) => axis.range(),
            Axis::Log(axis) => axis.range(),
        }
    }
}

/// So many lengths of an axis beside it, all is equally far.
const FAR: f64 = 64.0;

/// 1, 2 and 5 of each decade, or the decades alone, or some of them.
fn round_ratios(start: f64, end: f64, most: usize) -> Vec<f64> {
    let decades = |value: f64| lossless(value.log10().floor());
    let (first, last) = (decades(start), decades(end));
    let points = |steps: &[f64], every: i32| -> Vec<f64> {
        (first..=last)
            .filter(|decade| decade % every == 0)
            .flat_map(|decade| steps.iter().map(move |step| rounded(*step, decade)))
            .filter(|value| (start..=end).contains(value))
            .collect()
    };
    let all = points(&[1.0, 2.0, 5.0], 1);
    if all.len() <= most {
        return all;
    }
    let every = (1..=last - first).find(|&every| points(&[1.0], every).len() <= most);
    points(&[1.0], every.unwrap_or(1))
}

/// A step of a decade; divided below 1, so that 0.2 is the number 0.2.
fn rounded(step: f64, decade: i32) -> f64 {
    if decade < 0 { step / 10_f64.powi(-decade) } else { step * 10_f64.powi(decade) }
}

#[expect(clippy::cast_possible_truncation, reason = "a logarithm is a small number")]
fn lossless(whole: f64) -> i32 {
    whole as i32
}

/// How a line drawn by plotters looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A line that parts rows.
    Grid,
    /// The line of no difference.
    Reference,
    /// The line of no difference over a whole chart.
    Axis,
    /// An interval.
    Interval,
    /// The line that joins a group's value to the next.
    Join,
}

impl Look {
    const ALL: [Look; 5] = [Look::Grid, Look::Reference, Look::Axis, Look::Interval, Look::Join];

    fn class(self) -> &'static str {
        match self {
            Look::Grid => "grid",
            Look::Reference => "zero thin",
            Look::Axis | Look::Interval => "zero",
            Look::Join => "join",
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
        self.draw(&Placed { corners, draw: &draw });
    }

    /// Draws something that has no place on the axes.
    pub fn scene<T>(&self, draw: impl FnOnce(&mut Scene<'s>) -> T) -> T {
        draw(&mut self.recorder.borrow_mut().scene)
    }

    /// Where a point of the axes stands, in tenths of a px.
    pub fn at(&self, point: (f64, f64)) -> (i32, i32) {
        self.area.map_coordinate(&point)
    }

    /// Where a value of the first axis stands, in tenths of a px.
    pub fn x(&self, value: f64) -> i32 {
        self.at((value, 0.0)).0
    }

    /// Round values of the first axis, at most so many.
    pub fn ticks(&self, most: usize) -> Vec<f64> {
        self.area.as_coord_spec().x_spec().ticks(most)
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
///
/// Its drawing stands behind a reference: one type, whatever is drawn.
struct Placed<'d, 's> {
    corners: [(f64, f64); 2],
    draw: &'d dyn Fn(&mut Scene<'s>, Rect),
}

impl<'e> PointCollection<'e, (f64, f64)> for &'e Placed<'_, '_> {
    type Point = &'e (f64, f64);
    type IntoIter = std::slice::Iter<'e, (f64, f64)>;

    fn point_iter(self) -> Self::IntoIter {
        self.corners.iter()
    }
}

impl<'s> Drawable<Recorder<'s>> for Placed<'_, 's> {
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
        self.scene.line(Look::class_of(style.color()), from, to);
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
        through(self.scene.pen(Look::class_of(style.color())), points);
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
        self.scene.circle(Look::class_of(style.color()), (x, y), radius);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Recorded {
        let pen = self.scene.pen(Look::class_of(style.color()));
        through(pen, corners);
        pen.close();
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

fn through(pen: &mut Pen, points: impl IntoIterator<Item = BackendCoord>) {
    for (at, point) in points.into_iter().enumerate() {
        if at == 0 {
            pen.go(point)
        } else {
            pen.to(point)
        };
    }
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
