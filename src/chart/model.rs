//! What the charts show: plain values with their words, no pixels.

/// A matrix of two fields: in each cell how many records carry both codes, how
/// sure they make us, and which way they point.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// Prefix of the ids inside the SVG, unique on the page.
    pub id: String,
    /// Accessible name of the whole.
    pub title: String,
    /// A sentence that says what the matrix shows now.
    pub description: String,
    /// What the rows are, and what their printed numbers count.
    pub row_axis: String,
    /// The rows, from the top.
    pub rows: Vec<Head>,
    /// The columns, from the left.
    pub columns: Vec<Head>,
    /// Row by row: `rows.len() * columns.len()` cells.
    pub cells: Vec<Cell>,
    /// Row and column of the cell the reader chose.
    pub chosen: Option<(usize, usize)>,
}

impl Matrix {
    /// The cell at a row and a column, if there is one.
    pub fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        let inside = row < self.rows.len() && column < self.columns.len();
        inside.then(|| self.cells.get(row * self.columns.len() + column)).flatten()
    }
}

/// The head of a row or of a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// The code.
    pub key: String,
    /// Its word; cut where there is no room.
    pub label: String,
    /// Neighbours with the same group share one heading.
    pub group: Option<String>,
    /// The printed number beside it; empty for none.
    pub count: String,
}

/// One cell of a matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Accessible name: both codes, number, certainty, directions, status.
    pub label: String,
    /// Records in the selection.
    pub rows: u32,
    /// The same number as it is printed.
    pub digit: String,
    /// What the whole catalogue says of this cell, whatever is filtered.
    pub gap: Gap,
    /// The strongest among the records shown.
    pub certainty: Option<Certainty>,
    /// The directions found among the records shown, in any order.
    pub signs: Vec<Sign>,
    /// The cell has records, but none under the filter.
    pub outside: bool,
    /// A national recommendation covers it.
    pub recommended: Option<Recommended>,
}

/// What a national recommendation says of a cell: the flag in its corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recommended {
    /// It recommends this: a full triangle.
    Stated,
    /// It names the topic, no more: an open triangle.
    TopicOnly,
    /// It no longer holds: a struck triangle.
    Lapsed,
}

/// What the catalogue says of a cell. The first rule that holds decides it,
/// above this room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nobody measured this outcome, though the other code was evaluated.
    NotMeasured,
    /// It was looked for, and nothing was found.
    SearchedNone,
    /// It was not looked for.
    NotSearched,
    /// The catalogue says nothing.
    Unknown,
    /// Only planned or running, no findings yet.
    UnderWay,
    /// In the catalogue, but no evaluation found.
    NotEvaluated,
    /// Evaluated abroad only.
    ForeignOnly,
    /// Only very weak evidence.
    WeakOnly,
    /// Evaluated, but nothing reported on inequality.
    InequalityNotReported,
    /// Evaluated in Denmark.
    Evidence,
}

impl Gap {
    /// The code that links and tests use.
    pub fn code(self) -> &'static str {
        match self {
            Gap::NotMeasured => "not-measured",
            Gap::SearchedNone => "searched-none",
            Gap::NotSearched => "not-searched",
            Gap::Unknown => "unknown",
            Gap::UnderWay => "under-way",
            Gap::NotEvaluated => "not-evaluated",
            Gap::ForeignOnly => "foreign-only",
            Gap::WeakOnly => "weak-only",
            Gap::InequalityNotReported => "inequality-not-reported",
            Gap::Evidence => "evidence",
        }
    }
}

/// How sure the evidence makes us: fill and outline of a square, everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Filled.
    High,
    /// Tinted.
    Moderate,
    /// Dashed.
    Low,
    /// Dotted.
    VeryLow,
    /// Thin and empty.
    None,
}

/// Which way a finding points, or what was done to inequality: always drawn as
/// the same sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// An arrow to the right.
    Favourable,
    /// Two level lines.
    NoDifference,
    /// An arrow to the left.
    Unfavourable,
    /// Two arrows past each other.
    Mixed,
    /// A question mark.
    Unclear,
    /// Two lines that draw nearer: inequality became less.
    Nearer,
    /// Two lines that part: inequality became more.
    Apart,
    /// Two lines that cross: both.
    Crossed,
    /// A ring with gaps: not measured.
    Unmeasured,
}

/// One finding with its interval, on a scale of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Interval {
    /// Accessible name: the effect and its interval in words.
    pub label: String,
    /// The effect.
    pub effect: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
    /// Where there is no difference: 1 for ratios, else 0.
    pub reference: f64,
    /// Ratios stand on a logarithmic scale.
    pub log: bool,
    /// How the square of the effect is filled.
    pub certainty: Certainty,
    /// Lower end, reference and upper end as they are printed.
    pub texts: [String; 3],
}
