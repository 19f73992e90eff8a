//! The charts as the bench draws them, compiled to WebAssembly with the
//! product's own profile. Synthetic data only.

use indsatsatlas::chart::forest::{Forest, ForestRow};
use indsatsatlas::chart::matrix::{picture, svg};
use indsatsatlas::chart::{Cell, Certainty, Drawing, Gap, Head, Matrix, Sign};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// A random number generator (xorshift): the same data in every run.
struct Dice(u32);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % sides
    }
}

/// A matrix with a digit in each cell, head and body as SVG text: the picture
/// alone, or with the marks that the page lays over it (names and keyboard).
#[wasm_bindgen]
pub fn matrix(rows: usize, columns: usize, seed: u32, width: f32, marks: bool) -> String {
    let mut dice = Dice(seed);
    let head = |at: usize| Head {
        key: format!("code-{at}"),
        label: format!("Code number {at}"),
        group: Some(format!("Group {}", at / 6)),
        count: String::new(),
    };
    let certainties = [Certainty::High, Certainty::Moderate, Certainty::Low, Certainty::VeryLow];
    let signs = [Sign::Favourable, Sign::NoDifference, Sign::Unfavourable];
    let cells = (0..rows * columns)
        .map(|at| {
            let count = dice.roll(12);
            Cell {
                label: format!(
                    "Code number {}, code number {}: {count}",
                    at / columns,
                    at % columns
                ),
                rows: count,
                digit: count.to_string(),
                gap: if count == 0 { Gap::Unknown } else { Gap::Evidence },
                certainty: (count > 0).then(|| certainties[dice.roll(4) as usize]),
                signs: signs.into_iter().filter(|_| count > 0 && dice.roll(2) == 0).collect(),
                recommended: None,
                outside: false,
            }
        })
        .collect();
    let model = Matrix {
        id: "bench".to_owned(),
        title: "Bench".to_owned(),
        description: "Bench".to_owned(),
        row_axis: "Code".to_owned(),
        rows: (0..rows).map(head).collect(),
        columns: (0..columns).map(head).collect(),
        cells,
        chosen: None,
    };
    let drawn = if marks { svg(&model, width) } else { picture(&model, width) };
    drawn.head + &drawn.body
}

/// Ratios with their intervals on one logarithmic axis: with their figures and
/// marks as the page has them, or the picture alone without printed figures, as
/// the peer draws it.
#[wasm_bindgen]
pub fn intervals(count: usize, seed: u32, width: f32, marks: bool) -> String {
    let mut dice = Dice(seed);
    let rows = (0..count)
        .map(|at| {
            let effect = 0.4 + f64::from(dice.roll(200)) / 100.0;
            let spread = 1.1 + f64::from(dice.roll(60)) / 100.0;
            let figure = format!("{effect:.2} ({:.2} to {:.2})", effect / spread, effect * spread);
            ForestRow {
                key: at.to_string(),
                name: format!("Study number {at}"),
                detail: String::new(),
                effect,
                interval: Some([effect / spread, effect * spread]),
                label: format!("Study number {at}: {figure}"),
                figure: if marks { figure } else { String::new() },
                certainty: Certainty::Moderate,
                sign: Sign::NoDifference,
                note: String::new(),
            }
        })
        .collect();
    let model = Forest {
        id: "bench".to_owned(),
        title: "Bench".to_owned(),
        description: "Bench".to_owned(),
        log: true,
        reference: 1.0,
        left: "Lower".to_owned(),
        right: "Higher".to_owned(),
        number: |number| number.to_string(),
        rows,
    };
    let drawing = Drawing::of(model);
    if marks { drawing.svg(width, usize::MAX, true) } else { drawing.picture(width) }
}
