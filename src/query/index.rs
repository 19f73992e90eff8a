//! The catalogue made quick to ask: for each code the rows that carry it.

use std::sync::{Arc, OnceLock};

use fixedbitset::FixedBitSet;

use super::order::{Order, Sort};
use super::search::{Hits, Search};
use crate::domain::{
    Catalogue, Closed, Code, Direction, Field, Lang, Rule, Strength, period_years,
};

/// A set of rows, that is, of places in [`Catalogue::records`].
pub type RowSet = FixedBitSet;

/// The catalogue and its index. Made once, never changed; what is not asked for
/// at every visit (search, orders) is made when it first is.
#[derive(Clone, Debug)]
pub struct Corpus {
    /// The catalogue.
    pub catalogue: Catalogue,
    /// Rows of each code; an empty set where no row carries it.
    pub(super) by_code: [Vec<RowSet>; Field::COUNT],
    /// Rows with a finding of this outcome (first) and direction (second).
    pub(super) by_finding: Vec<Vec<RowSet>>,
    /// The years each row spans; any where it states none.
    pub(super) years: Vec<(u16, u16)>,
    /// Rows that state a year.
    pub(super) dated: RowSet,
    /// Rows that name a municipality.
    pub(super) placed: RowSet,
    /// The rows in each order and language.
    pub(super) orders: [[OnceLock<Arc<Order>>; Lang::ALL.len()]; Sort::ALL.len()],
    pub(super) search: OnceLock<Arc<Search>>,
    /// Tells this corpus from every other.
    pub(super) mark: Arc<()>,
}

/// Makes a corpus of a catalogue, so many records at a time.
pub struct Indexer {
    corpus: Corpus,
    directions: Vec<Option<Code>>,
    done: usize,
}

impl Indexer {
    /// Begins with the first record.
    pub fn new(catalogue: Catalogue) -> Self {
        let count = catalogue.records.len();
        let codes = |field: Field| catalogue.codebook.entries(field.list()).len();
        let directions = Direction::ALL
            .iter()
            .map(|direction| catalogue.codebook.code(Field::Direction.list(), direction.code()))
            .collect();
        let none = || RowSet::with_capacity(count);
        let corpus = Corpus {
            by_code: Field::ALL.map(|field| vec![RowSet::new(); codes(field)]),
            by_finding: vec![vec![RowSet::new(); codes(Field::Direction)]; codes(Field::Outcome)],
            years: Vec::with_capacity(count),
            dated: none(),
            placed: none(),
            orders: Default::default(),
            search: OnceLock::new(),
            mark: Arc::new(()),
            catalogue,
        };
        Self { corpus, directions, done: 0 }
    }

    /// Takes some more records; whether there are more.
    pub fn step(&mut self, most: usize) -> bool {
        let Corpus { catalogue, by_code, by_finding, years, dated, placed, .. } = &mut self.corpus;
        let count = catalogue.records.len();
        let end = count.min(self.done.saturating_add(most));
        for row in self.done..end {
            let record = &catalogue.records[row];
            for field in Field::ALL {
                for code in record.codes(field) {
                    put(&mut by_code[field as usize][code.index()], row, count);
                }
            }
            for finding in &record.findings {
                let direction = self.directions[finding.direction as usize];
                if let (Some(outcome), Some(direction)) = (finding.outcome, direction) {
                    put(&mut by_finding[outcome.index()][direction.index()], row, count);
                }
            }
            let spans = period_years(record);
            years.push(spans.unwrap_or((0, u16::MAX)));
            dated.set(row, spans.is_some());
            placed.set(row, !record.codes(Field::Municipality).is_empty());
        }
        self.done = end;
        end < count
    }

    /// The corpus, with what records are left.
    pub fn finish(mut self) -> Corpus {
        self.step(usize::MAX);
        self.corpus
    }
}

/// Puts a row into a set that is empty until it has one.
pub(super) fn put(rows: &mut RowSet, row: usize, count: usize) {
    if rows.is_empty() {
        rows.grow(count);
    }
    rows.insert(row);
}

impl Corpus {
    /// Indexes a catalogue.
    pub fn new(catalogue: Catalogue) -> Self {
        Indexer::new(catalogue).finish()
    }

    /// The words of the catalogue, ready to be searched.
    pub(super) fn search(&self) -> &Search {
        self.search.get_or_init(|| Arc::new(Search::new(&self.catalogue)))
    }

    /// What a search text finds; none where it holds no word.
    pub fn hits(&self, text: &str) -> Option<Hits> {
        // Nobody waits for the words to be made ready who searches for none.
        if !text.chars().any(char::is_alphanumeric) {
            return None;
        }
        self.search().hits(text)
    }

    /// The same corpus under a stricter rule of strength: evidence that
    /// doesn't meet every demand is set aside.
    #[must_use]
    pub fn stricter(&self, demands: &[Rule]) -> Self {
        // Words are found as in the catalogue itself, also those of a strength.
        self.search();
        let mut corpus = self.clone();
        corpus.mark = Arc::new(());
        for sort in Sort::ALL.into_iter().filter(|sort| *sort != Sort::Title) {
            corpus.orders[sort as usize] = Default::default();
        }
        demands.clone_into(&mut corpus.catalogue.stricter);
        let list = Field::Strength.list();
        let Some(none) = corpus.catalogue.codebook.code(list, Strength::None.code()) else {
            return corpus;
        };
        let count = corpus.len();
        let rows = &mut corpus.by_code[Field::Strength as usize];
        for (row, record) in corpus.catalogue.records.iter_mut().enumerate() {
            let met = demands.iter().all(|demand| demand.is_met_by(record));
            if met || record.strength == Strength::None {
                continue;
            }
            record.set_aside = Some(record.strength);
            record.strength = Strength::None;
            for code in record.codes(Field::Strength) {
                rows[code.index()].set(row, false);
            }
            record.codes = record.codes.with(Field::Strength, none);
            put(&mut rows[none.index()], row, count);
        }
        corpus
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.catalogue.records.len()
    }

    /// Whether there is no record at all.
    pub fn is_empty(&self) -> bool {
        self.catalogue.records.is_empty()
    }

    /// The rows that carry a code; none for a code outside the list.
    pub fn rows(&self, field: Field, code: Code) -> RowSet {
        let mut rows = self.no_rows();
        if let Some(of_code) = self.by_code[field as usize].get(code.index()) {
            rows.union_with(of_code);
        }
        rows
    }

    pub(super) fn no_rows(&self) -> RowSet {
        RowSet::with_capacity(self.len())
    }

    pub(super) fn all_rows(&self) -> RowSet {
        let mut rows = self.no_rows();
        rows.insert_range(..);
        rows
    }
}

/// What is asked for. Within a field any of the ticked codes, across fields
/// all; the text and the years beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Search text as typed.
    pub text: String,
    /// Ticked codes by field, in the order of their list.
    ticked: [Vec<Code>; Field::COUNT],
    /// First year wanted.
    pub from: Option<u16>,
    /// Last year wanted.
    pub to: Option<u16>,
}

impl Filter {
    /// The same filter with another search text.
    #[must_use]
    pub fn with_text(&self, text: &str) -> Self {
        Self { text: text.to_owned(), ..self.clone() }
    }

    /// The same filter with other years.
    #[must_use]
    pub fn with_years(&self, from: Option<u16>, to: Option<u16>) -> Self {
        Self { from, to, ..self.clone() }
    }

    /// The ticked codes of a field.
    pub fn ticked(&self, field: Field) -> &[Code] {
        &self.ticked[field as usize]
    }

    /// Ticks or unticks a code.
    pub fn set(&mut self, field: Field, code: Code, on: bool) {
        let codes = &mut self.ticked[field as usize];
        match codes.binary_search(&code) {
            Ok(at) if !on => {
                codes.remove(at);
            }
            Err(at) if on => codes.insert(at, code),
            _ => {}
        }
    }

    /// Unticks every code of a field.
    pub fn clear(&mut self, field: Field) {
        self.ticked[field as usize].clear();
    }

    /// Whether a first or last year is wanted.
    pub fn has_years(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
