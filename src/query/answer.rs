//! The answer to a filter: its rows, and beside each code the rows there
//! would be if that code alone were ticked in its field.

use std::sync::Arc;

use super::count::shared;
use super::index::{Corpus, Filter, RowSet};
use super::search::Hits;
use crate::domain::{Code, Field};

/// What a filter gives.
#[derive(Clone, Debug)]
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
    pub hits: Option<Arc<Hits>>,
    /// What the next answer is made from.
    made: Made,
}

/// Two answers are the same where they say the same, however they were made.
impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        let said = |answer: &Self| (answer.undated, answer.unplaced);
        said(self) == said(other)
            && self.rows == other.rows
            && self.counts == other.counts
            && self.hits == other.hits
    }
}

/// How an answer was made, so that the next one need not make it all again.
#[derive(Clone, Debug)]
struct Made {
    /// The corpus that was asked.
    corpus: Arc<()>,
    filter: Filter,
    base: Base,
    /// The rows with the own filter of a field lifted, for those that have one.
    lifted: Vec<(Field, RowSet)>,
}

/// The rows that fit text and years.
#[derive(Clone, Debug)]
struct Base {
    rows: RowSet,
    /// Those that fit the text but state no year, where years are asked for.
    undated: Option<RowSet>,
}

/// Asks the corpus.
pub fn answer(corpus: &Corpus, filter: &Filter) -> Answer {
    answer_after(corpus, None, filter)
}

/// Asks the corpus after an earlier answer, and gives what [`answer`] gives:
/// what can't have changed since is taken from there. Counts change only where
/// the rows that they are counted in have.
pub fn answer_after(corpus: &Corpus, last: Option<&Answer>, filter: &Filter) -> Answer {
    let last = last.filter(|last| Arc::ptr_eq(&last.made.corpus, &corpus.mark));
    let same_text = last.filter(|last| last.made.filter.text == filter.text);
    let same_base = same_text
        .filter(|last| (last.made.filter.from, last.made.filter.to) == (filter.from, filter.to));
    let hits = match same_text {
        Some(last) => last.hits.clone(),
        None => corpus.hits(&filter.text).map(Arc::new),
    };
    let base = match same_base {
        Some(last) => last.made.base.clone(),
        None => base(corpus, filter, hits.as_deref()),
    };
    let ticked = Ticked::new(corpus, filter);
    let rows = ticked.keep(&base.rows, &[]);
    let undated = base.undated.as_ref().map_or(0, |rows| ticked.keep(rows, &[]).count_ones(..));
    let lifted: Vec<(Field, RowSet)> =
        ticked.fields().map(|field| (field, ticked.keep(&base.rows, &[field]))).collect();
    let made = Made { corpus: Arc::clone(&corpus.mark), filter: filter.clone(), base, lifted };
    let mut answer = Answer { rows, counts: COUNTS, undated, unplaced: 0, hits, made };
    let rows_changed = last.is_none_or(|last| last.rows != answer.rows);
    for field in Field::ALL {
        let lifted = answer.lifting(field);
        let partner = |filter: &Filter| partner(field).map(|other| filter.ticked(other).to_vec());
        let kept = last.filter(|last| {
            let plain = answer.is_plain(field) && last.is_plain(field);
            let changed = if plain { rows_changed } else { last.lifting(field) != lifted };
            !changed && partner(&last.made.filter) == partner(filter)
        });
        let (counts, unplaced) = match kept {
            Some(last) => (last.counts[field as usize].clone(), last.unplaced),
            None => (counts(corpus, filter, field, lifted), unplaced(corpus, field, lifted)),
        };
        answer.counts[field as usize] = counts;
        if field == Field::Municipality {
            answer.unplaced = unplaced;
        }
    }
    answer
}

const COUNTS: [Vec<usize>; Field::COUNT] = [const { Vec::new() }; Field::COUNT];

impl Answer {
    /// Whether a field has no filter of its own, which its counts would lift.
    fn is_plain(&self, field: Field) -> bool {
        self.made.lifted.iter().all(|(other, _)| *other != field)
    }

    /// The rows that a field's codes are counted in.
    fn lifting(&self, field: Field) -> &RowSet {
        let own = self.made.lifted.iter().find(|(other, _)| *other == field);
        own.map_or(&self.rows, |(_, rows)| rows)
    }
}

/// For each code of a field the rows it has among these.
fn counts(corpus: &Corpus, filter: &Filter, field: Field, among: &RowSet) -> Vec<usize> {
    let of_codes = corpus.by_code[field as usize].iter().enumerate();
    let count = |(at, of_code): (usize, &RowSet)| {
        let code = Code(u16::try_from(at).unwrap_or(u16::MAX));
        match pair_rows(corpus, filter, field, code) {
            Some(rows) => shared(among, &rows),
            None => shared(among, of_code),
        }
    };
    of_codes.map(count).collect()
}

fn unplaced(corpus: &Corpus, field: Field, among: &RowSet) -> usize {
    if field != Field::Municipality {
        return 0;
    }
    among.difference_count(&corpus.placed)
}

/// The rows of the filter with some fields lifted, as a facet lifts its own.
pub fn rows_lifting(corpus: &Corpus, filter: &Filter, lifted: &[Field]) -> RowSet {
    rows_without(corpus, filter, &base_rows(corpus, filter), lifted)
}

fn base(corpus: &Corpus, filter: &Filter, hits: Option<&Hits>) -> Base {
    let mut rows = match hits {
        Some(hits) => hits.rows.clone(),
        None => corpus.all_rows(),
    };
    let undated = filter.has_years().then(|| keep_years(corpus, filter, &mut rows));
    Base { rows, undated }
}

/// Keeps the rows whose period overlaps the wanted years; gives those that
/// were left out because they state no year.
fn keep_years(corpus: &Corpus, filter: &Filter, rows: &mut RowSet) -> RowSet {
    let (from, to) = (filter.from.unwrap_or(0), filter.to.unwrap_or(u16::MAX));
    let mut undated = rows.clone();
    undated.difference_with(&corpus.dated);
    rows.intersect_with(&corpus.dated);
    let mut off = corpus.no_rows();
    for row in rows.ones() {
        let (first, last) = corpus.years[row];
        if first > to || last < from {
            off.insert(row);
        }
    }
    rows.difference_with(&off);
    undated
}

/// The rows of the ticked codes, field by field.
struct Ticked {
    any: Vec<(Field, RowSet)>,
    /// Ticked together, outcome and direction must hold of one and the same
    /// finding: the pair stands in for both.
    pair: Option<RowSet>,
}

impl Ticked {
    fn new(corpus: &Corpus, filter: &Filter) -> Self {
        let any_of = |field: Field| {
            let mut any = corpus.no_rows();
            for code in filter.ticked(field) {
                if let Some(of_code) = corpus.by_code[field as usize].get(code.index()) {
                    any.union_with(of_code);
                }
            }
            (field, any)
        };
        let active = Field::ALL.into_iter().filter(|field| !filter.ticked(*field).is_empty());
        let (outcomes, directions) =
            (filter.ticked(Field::Outcome), filter.ticked(Field::Direction));
        let both = !outcomes.is_empty() && !directions.is_empty();
        Self {
            any: active.map(any_of).collect(),
            pair: both.then(|| finding_rows(corpus, outcomes, directions)),
        }
    }

    /// The fields that have a filter.
    fn fields(&self) -> impl Iterator<Item = Field> {
        self.any.iter().map(|(field, _)| *field)
    }

    /// The rows of `base` that fit every field but those that are lifted.
    fn keep(&self, base: &RowSet, lifted: &[Field]) -> RowSet {
        let mut rows = base.clone();
        let pair = self.pair.as_ref().filter(|_| !lifted.iter().any(|field| is_paired(*field)));
        if let Some(pair) = pair {
            rows.intersect_with(pair);
        }
        for (field, any) in &self.any {
            let stood_for = pair.is_some() && is_paired(*field);
            if !stood_for && !lifted.contains(field) {
                rows.intersect_with(any);
            }
        }
        rows
    }
}

fn is_paired(field: Field) -> bool {
    partner(field).is_some()
}

/// The field that holds of one finding with this one.
fn partner(field: Field) -> Option<Field> {
    match field {
        Field::Outcome => Some(Field::Direction),
        Field::Direction => Some(Field::Outcome),
        _ => None,
    }
}

/// The rows of `base` that fit the ticked codes of every field but those
/// that are lifted.
pub(super) fn rows_without(
    corpus: &Corpus,
    filter: &Filter,
    base: &RowSet,
    lifted: &[Field],
) -> RowSet {
    Ticked::new(corpus, filter).keep(base, lifted)
}

/// The rows of the base of all fields: those that fit text and years.
pub(super) fn base_rows(corpus: &Corpus, filter: &Filter) -> RowSet {
    base(corpus, filter, corpus.hits(&filter.text).as_ref()).rows
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
    let ticked = filter.ticked(partner(field)?);
    if ticked.is_empty() {
        return None;
    }
    Some(match field {
        Field::Outcome => finding_rows(corpus, &[code], ticked),
        _ => finding_rows(corpus, ticked, &[code]),
    })
}
