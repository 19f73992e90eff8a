//! Two fields against each other: how many records each cell holds, how
//! sure and which way they point, and what an empty cell means.

use super::answer::{base_rows, finding_rows, pair_rows, rows_without};
use super::index::{Corpus, Filter, RowSet};
use crate::domain::{
    Axis, Basis, Closed, Code, Coverage, Direction, Field, Record, Status, Strength, sort_by_key,
};

/// What a cell means in the whole catalogue, whatever is filtered. Exactly
/// one holds, by the first rule that does (see [`matrix`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Evaluated records carry the other code, none measured this outcome.
    NotMeasured,
    /// Looked for, nothing found.
    SearchedNone,
    /// Not looked for.
    NotSearched,
    /// The catalogue doesn't say whether it was looked for.
    Unknown,
    /// All of its records are proposed, piloted or running, none evaluated.
    UnderWay,
    /// In the catalogue, but no evaluation found.
    NotEvaluated,
    /// Evaluated, but only abroad.
    ForeignOnly,
    /// Evaluated, but all of it is very weak.
    WeakOnly,
    /// Evaluated, but without a word on inequality.
    InequalityNotReported,
    /// Evaluated.
    Evidence,
}

impl Gap {
    /// Every status, in the order of the rules.
    pub const ALL: [Self; 10] = [
        Self::NotMeasured,
        Self::SearchedNone,
        Self::NotSearched,
        Self::Unknown,
        Self::UnderWay,
        Self::NotEvaluated,
        Self::ForeignOnly,
        Self::WeakOnly,
        Self::InequalityNotReported,
        Self::Evidence,
    ];

    /// Its stable name in the page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotMeasured => "not-measured",
            Self::SearchedNone => "searched-none",
            Self::NotSearched => "not-searched",
            Self::Unknown => "unknown",
            Self::UnderWay => "under-way",
            Self::NotEvaluated => "not-evaluated",
            Self::ForeignOnly => "foreign-only",
            Self::WeakOnly => "weak-only",
            Self::InequalityNotReported => "inequality-not-reported",
            Self::Evidence => "evidence",
        }
    }
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Records of the whole catalogue that carry both codes.
    pub all: usize,
    /// Those of them in the current selection.
    pub rows: RowSet,
    /// What the cell means.
    pub gap: Gap,
    /// The search that decides an empty cell, as an index into the
    /// catalogue's coverage.
    pub coverage: Option<usize>,
    /// The strongest evidence in the selection; none without records.
    pub strongest: Option<Strength>,
    /// The typical one: the middle of the evaluated records, the weaker of two
    /// middles; that of all where none is evaluated.
    pub typical: Option<Strength>,
    /// The strongest from Denmark.
    pub danish: Option<Strength>,
    /// Findings in the selection by direction, in the order of
    /// [`Direction::ALL`].
    pub directions: [usize; 5],
}

/// Two fields against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// Field of the columns.
    pub x: Field,
    /// Field of the rows.
    pub y: Field,
    /// Columns: each code with the records it has in the selection.
    pub columns: Vec<(Code, usize)>,
    /// Rows, likewise.
    pub rows: Vec<(Code, usize)>,
    /// Cells, row by row.
    pub cells: Vec<Cell>,
}

impl Matrix {
    /// The cell in this row and column.
    pub fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.cells.get(row * self.columns.len() + column)
    }
}

/// Sets two fields against each other. Their own filters are lifted, as a
/// facet lifts its own.
///
/// The status of a cell, with R its records and E those of R that are
/// evaluated (strength other than none), is the first that holds:
/// 1. R is empty: not measured, if an axis is outcome or direction and
///    evaluated records carry the other code; else what the searches say.
/// 2. E is empty: under way, if all of R are proposed, piloted or running;
///    else not evaluated.
/// 3. No record of E is from Denmark: foreign only.
/// 4. All of E are very weak: weak only.
/// 5. An axis is about inequality and no record of E says what a statement
///    on it rests on: inequality not reported.
/// 6. Evidence.
pub fn matrix(corpus: &Corpus, filter: &Filter, x: Field, y: Field) -> Matrix {
    let selection = rows_without(corpus, filter, &base_rows(corpus, filter), &[x, y]);
    let codes = |field: Field| -> Vec<Code> {
        let count = corpus.by_code[field as usize].len();
        (0..count).filter_map(|at| u16::try_from(at).ok()).map(Code).collect()
    };
    let in_selection = |field: Field, other: Field, code: Code| {
        let mut rows = selected_rows(corpus, filter, (field, code), other);
        rows.intersect_with(&selection);
        rows
    };
    let counted = |field: Field, other: Field| -> Vec<(Code, usize)> {
        let count = |code| (code, in_selection(field, other, code).count_ones(..));
        codes(field).into_iter().map(count).collect()
    };
    let columns = counted(x, y);
    let rows = counted(y, x);
    let mut cells = Vec::with_capacity(columns.len() * rows.len());
    for (row, _) in &rows {
        let of_row = in_selection(y, x, *row);
        for (column, _) in &columns {
            let all = both_rows(corpus, (x, *column), (y, *row));
            let mut here = of_row.clone();
            here.intersect_with(&in_selection(x, y, *column));
            here.intersect_with(&all);
            let (gap, coverage) = status(corpus, &all, (x, *column), (y, *row));
            cells.push(Cell {
                all: all.count_ones(..),
                gap,
                coverage,
                strongest: strengths(corpus, &here).min(),
                typical: typical(corpus, &here),
                danish: danish(corpus, &here),
                directions: directions(corpus, filter, &here, [(x, *column), (y, *row)]),
                rows: here,
            });
        }
    }
    Matrix { x, y, columns, rows, cells }
}

/// Rows of a code under the filter's tick of its finding partner, unless
/// that partner is the other axis (whose own filter is lifted).
fn selected_rows(
    corpus: &Corpus,
    filter: &Filter,
    (field, code): (Field, Code),
    other: Field,
) -> RowSet {
    let partner_lifted = matches!(other, Field::Outcome | Field::Direction);
    let paired = if partner_lifted { None } else { pair_rows(corpus, filter, field, code) };
    paired.unwrap_or_else(|| corpus.rows(field, code))
}

/// Rows that carry both codes; outcome and direction on one finding.
fn both_rows(corpus: &Corpus, x: (Field, Code), y: (Field, Code)) -> RowSet {
    match (x, y) {
        ((Field::Outcome, outcome), (Field::Direction, direction))
        | ((Field::Direction, direction), (Field::Outcome, outcome)) => {
            finding_rows(corpus, &[outcome], &[direction])
        }
        _ => {
            let mut rows = corpus.rows(x.0, x.1);
            rows.intersect_with(&corpus.rows(y.0, y.1));
            rows
        }
    }
}

fn status(
    corpus: &Corpus,
    all: &RowSet,
    x: (Field, Code),
    y: (Field, Code),
) -> (Gap, Option<usize>) {
    let records = |rows: &RowSet| -> Vec<&Record> {
        rows.ones().map(|row| &corpus.catalogue.records[row]).collect()
    };
    let evaluated = |record: &&Record| record.strength != Strength::None;
    let found = records(all);
    if found.is_empty() {
        let measured_by = |axis: (Field, Code), other: (Field, Code)| {
            matches!(axis.0, Field::Outcome | Field::Direction)
                && records(&corpus.rows(other.0, other.1)).iter().any(evaluated)
        };
        if measured_by(x, y) || measured_by(y, x) {
            return (Gap::NotMeasured, None);
        }
        return match deciding_search(&corpus.catalogue.coverage, x, y) {
            Some(at) if corpus.catalogue.coverage[at].searched => (Gap::SearchedNone, Some(at)),
            Some(at) => (Gap::NotSearched, Some(at)),
            None => (Gap::Unknown, None),
        };
    }
    let started = |status| matches!(status, Status::Proposed | Status::Pilot | Status::Running);
    let evidence: Vec<&Record> = found.iter().copied().filter(|record| evaluated(record)).collect();
    let about_inequality = x.0.is_inequality() || y.0.is_inequality();
    let gap = if evidence.is_empty() {
        let under_way = found.iter().all(|record| started(record.status));
        if under_way { Gap::UnderWay } else { Gap::NotEvaluated }
    } else if !evidence.iter().any(|record| record.country.as_deref() == Some("DK")) {
        Gap::ForeignOnly
    } else if evidence.iter().all(|record| record.strength == Strength::VeryLow) {
        Gap::WeakOnly
    } else if about_inequality && evidence.iter().all(|record| record.basis == Basis::None) {
        Gap::InequalityNotReported
    } else {
        Gap::Evidence
    };
    (gap, None)
}

/// The search that says most of a cell: it applies if for each axis its list
/// is open or names the code, and its other lists are open; the one that
/// names more of the cell's codes wins, and a tie goes to "not looked for".
fn deciding_search(coverage: &[Coverage], x: (Field, Code), y: (Field, Code)) -> Option<usize> {
    let mut best: Option<(usize, bool, usize)> = None;
    for (at, search) in coverage.iter().enumerate().filter(|(_, search)| !search.uncoded) {
        let lists: [(Field, &Axis); 3] = [
            (Field::Condition, &search.conditions),
            (Field::Approach, &search.approaches),
            (Field::Group, &search.groups),
        ];
        let mut named = 0;
        let applies = lists.into_iter().all(|(field, list)| {
            let mut codes = [x, y].into_iter().filter(|axis| axis.0 == field).peekable();
            if codes.peek().is_none() {
                return list.is_open();
            }
            codes.all(|(_, code)| {
                named += usize::from(list.names(code));
                list.is_open() || list.names(code)
            })
        });
        let better = best
            .is_none_or(|(most, not_searched, _)| (named, !search.searched) > (most, not_searched));
        if applies && better {
            best = Some((named, !search.searched, at));
        }
    }
    best.map(|(_, _, at)| at)
}

fn strengths<'a>(corpus: &'a Corpus, rows: &'a RowSet) -> impl Iterator<Item = Strength> + 'a {
    rows.ones().map(|row| corpus.catalogue.records[row].strength)
}

fn typical(corpus: &Corpus, rows: &RowSet) -> Option<Strength> {
    let mut evaluated: Vec<Strength> =
        strengths(corpus, rows).filter(|strength| *strength != Strength::None).collect();
    sort_by_key(&mut evaluated, |strength| *strength);
    evaluated.get(evaluated.len() / 2).copied().or(strengths(corpus, rows).min())
}

fn danish(corpus: &Corpus, rows: &RowSet) -> Option<Strength> {
    let records = rows.ones().map(|row| &corpus.catalogue.records[row]);
    let danish = records.filter(|record| record.country.as_deref() == Some("DK"));
    danish.map(|record| record.strength).min()
}

/// Findings of the rows by direction. On an axis of outcomes or directions only
/// the findings that carry its code; where one of the two is ticked and no axis,
/// only those that carry a ticked code.
fn directions(
    corpus: &Corpus,
    filter: &Filter,
    rows: &RowSet,
    axes: [(Field, Code); 2],
) -> [usize; 5] {
    let codebook = &corpus.catalogue.codebook;
    let fits = |field: Field, code: Option<Code>| {
        let mut of_field = axes.iter().filter(|(axis, _)| *axis == field).peekable();
        if of_field.peek().is_some() {
            return of_field.all(|(_, wanted)| code == Some(*wanted));
        }
        let ticked = filter.ticked(field);
        ticked.is_empty() || code.is_some_and(|code| ticked.contains(&code))
    };
    let mut counts = [0; 5];
    for row in rows.ones() {
        for finding in &corpus.catalogue.records[row].findings {
            let direction = codebook.code(Field::Direction.list(), finding.direction.code());
            if fits(Field::Outcome, finding.outcome) && fits(Field::Direction, direction) {
                let place = Direction::ALL.iter().position(|other| *other == finding.direction);
                counts[place.unwrap_or(4)] += 1;
            }
        }
    }
    counts
}
