//! The answer to a filter: its rows, and beside each code the rows there
//! would be if that code alone were ticked in its field.

use super::index::{Corpus, Filter, RowSet};
use super::search::Hits;
use crate::domain::{Code, Field};

/// What a filter gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The rows that fit.
    pub rows: RowSet,
    /// For each field and code the number of rows if that code alone were
    /// ticked in its field while the other fields keep their filters.
    pub counts: [Vec<usize>; Field::COUNT],
    /// Rows that fit but for the years, since they state no year at all.
    pub undated: usize,
    /// Rows that fit with the municipality filter lifted, but name none.
    pub unplaced: usize,
    /// How well each row fits the search text; none where none was typed.
    pub hits: Option<Hits>,
}

/// Asks the corpus.
pub fn answer(corpus: &Corpus, filter: &Filter) -> Answer {
    let hits = corpus.search.hits(&filter.text);
    let mut base = match &hits {
        Some(hits) => hits.rows.clone(),
        None => corpus.all_rows(),
    };
    let undated_rows = filter.has_years().then(|| keep_years(corpus, filter, &mut base));

    let mut counts = Field::ALL.map(|_| Vec::new());
    let mut unplaced = 0;
    for field in Field::ALL {
        let lifted = rows_without(corpus, filter, &base, &[field]);
        counts[field as usize] = (0..corpus.by_code[field as usize].len())
            .map(|at| Code(u16::try_from(at).unwrap_or(u16::MAX)))
            .map(|code| match pair_rows(corpus, filter, field, code) {
                Some(rows) => lifted.intersection_count(&rows),
                None => lifted.intersection_count(&corpus.by_code[field as usize][code.index()]),
            })
            .collect();
        if field == Field::Municipality {
            unplaced = lifted.difference_count(&corpus.placed);
        }
    }
    let undated =
        undated_rows.map_or(0, |rows| rows_without(corpus, filter, &rows, &[]).count_ones(..));
    let rows = rows_without(corpus, filter, &base, &[]);
    Answer { rows, counts, undated, unplaced, hits }
}

/// The rows of the filter with some fields lifted, as a facet lifts its own.
pub fn rows_lifting(corpus: &Corpus, filter: &Filter, lifted: &[Field]) -> RowSet {
    rows_without(corpus, filter, &base_rows(corpus, filter), lifted)
}

/// Keeps the rows whose period overlaps the wanted years; gives those that
/// were left out because they state no year.
fn keep_years(corpus: &Corpus, filter: &Filter, rows: &mut RowSet) -> RowSet {
    let mut undated = corpus.no_rows();
    let wanted = filter.from.unwrap_or(0)..=filter.to.unwrap_or(u16::MAX);
    for (row, years) in corpus.years.iter().enumerate() {
        let fits =
            years.is_some_and(|(first, last)| first <= *wanted.end() && last >= *wanted.start());
        if !fits && rows.contains(row) {
            undated.set(row, years.is_none());
            rows.set(row, false);
        }
    }
    undated
}

/// The rows of `base` that fit the ticked codes of every field but those
/// that are lifted.
pub(super) fn rows_without(
    corpus: &Corpus,
    filter: &Filter,
    base: &RowSet,
    lifted: &[Field],
) -> RowSet {
    let mut rows = base.clone();
    let active = |field: Field| !lifted.contains(&field) && !filter.ticked(field).is_empty();
    let both = active(Field::Outcome) && active(Field::Direction);
    for field in Field::ALL.into_iter().filter(|field| active(*field)) {
        let mut any = corpus.no_rows();
        for code in filter.ticked(field) {
            // Ticked together, outcome and direction must hold of one and
            // the same finding: the pair stands in for both.
            if both && field == Field::Direction {
                any.insert_range(..);
            } else if both && field == Field::Outcome {
                any.union_with(&finding_rows(corpus, &[*code], filter.ticked(Field::Direction)));
            } else if let Some(of_code) = corpus.by_code[field as usize].get(code.index()) {
                any.union_with(of_code);
            }
        }
        rows.intersect_with(&any);
    }
    rows
}

/// The rows of the base of all fields: those that fit text and years.
pub(super) fn base_rows(corpus: &Corpus, filter: &Filter) -> RowSet {
    let mut base = match corpus.search.hits(&filter.text) {
        Some(hits) => hits.rows,
        None => corpus.all_rows(),
    };
    if filter.has_years() {
        keep_years(corpus, filter, &mut base);
    }
    base
}

/// Rows with one finding that has any of these outcomes and any of these
/// directions.
pub(super) fn finding_rows(corpus: &Corpus, outcomes: &[Code], directions: &[Code]) -> RowSet {
    let mut rows = corpus.no_rows();
    for outcome in outcomes {
        for direction in directions {
            if let Some(of_pair) =
                corpus.by_finding.get(outcome.index()).and_then(|row| row.get(direction.index()))
            {
                rows.union_with(of_pair);
            }
        }
    }
    rows
}

/// For a code of outcome or direction: its rows when the other of the two is
/// ticked, so that both hold of one finding. None where nothing is paired.
pub(super) fn pair_rows(
    corpus: &Corpus,
    filter: &Filter,
    field: Field,
    code: Code,
) -> Option<RowSet> {
    let other = match field {
        Field::Outcome => Field::Direction,
        Field::Direction => Field::Outcome,
        _ => return None,
    };
    let ticked = filter.ticked(other);
    if ticked.is_empty() {
        return None;
    }
    Some(match field {
        Field::Outcome => finding_rows(corpus, &[code], ticked),
        _ => finding_rows(corpus, ticked, &[code]),
    })
}
