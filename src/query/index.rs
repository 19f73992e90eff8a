//! The catalogue made quick to ask: for each code the rows that carry it.

use fixedbitset::FixedBitSet;

use super::fold::danish_key;
use super::search::Search;
use crate::domain::{
    Catalogue, Closed, Code, Direction, Field, Lang, Rule, Strength, period_years, sort_by_key,
};

/// A set of rows, that is, of places in [`Catalogue::records`].
pub type RowSet = FixedBitSet;

/// The catalogue and its index. Made once, never changed.
#[derive(Clone, Debug)]
pub struct Corpus {
    /// The catalogue.
    pub catalogue: Catalogue,
    pub(super) by_code: [Vec<RowSet>; Field::COUNT],
    /// Rows with a finding of this outcome (first) and direction (second).
    pub(super) by_finding: Vec<Vec<RowSet>>,
    /// The years each row spans.
    pub(super) years: Vec<Option<(u16, u16)>>,
    /// Rows that name a municipality.
    pub(super) placed: RowSet,
    /// Each row's place in the order of titles, by language.
    pub(super) title_rank: [Vec<u32>; 2],
    pub(super) search: Search,
}

/// Makes a corpus of a catalogue, so many records at a time.
pub struct Indexer(Catalogue);

impl Indexer {
    /// Begins with the first record.
    pub fn new(catalogue: Catalogue) -> Self {
        Self(catalogue)
    }

    /// Takes some more records; gives how many are left.
    pub fn step(&mut self, _most: usize) -> usize {
        0
    }

    /// The corpus, with what records are left.
    pub fn finish(self) -> Corpus {
        Corpus::new(self.0)
    }
}

impl Corpus {
    /// Indexes a catalogue.
    pub fn new(catalogue: Catalogue) -> Self {
        let count = catalogue.records.len();
        let none = || RowSet::with_capacity(count);
        let codes = |field: Field| catalogue.codebook.entries(field.list()).len();
        let mut by_code = Field::ALL.map(|field| vec![none(); codes(field)]);
        let mut by_finding = vec![vec![none(); codes(Field::Direction)]; codes(Field::Outcome)];
        let mut placed = none();
        let directions = Direction::ALL
            .iter()
            .map(|direction| catalogue.codebook.code(Field::Direction.list(), direction.code()))
            .collect::<Vec<_>>();
        for (row, record) in catalogue.records.iter().enumerate() {
            for field in Field::ALL {
                for code in record.codes(field) {
                    by_code[field as usize][code.index()].insert(row);
                }
            }
            for finding in &record.findings {
                let direction = directions[finding.direction as usize];
                if let (Some(outcome), Some(direction)) = (finding.outcome, direction) {
                    by_finding[outcome.index()][direction.index()].insert(row);
                }
            }
            placed.set(row, !record.codes(Field::Municipality).is_empty());
        }
        let years = catalogue.records.iter().map(period_years).collect();
        let title_rank = Lang::ALL.map(|lang| title_rank(&catalogue, lang));
        let search = Search::new(&catalogue);
        Self { catalogue, by_code, by_finding, years, placed, title_rank, search }
    }

    /// The same corpus under a stricter rule of strength: evidence that
    /// doesn't meet every demand is set aside.
    #[must_use]
    pub fn stricter(&self, demands: &[Rule]) -> Self {
        let mut corpus = self.clone();
        demands.clone_into(&mut corpus.catalogue.stricter);
        let list = Field::Strength.list();
        let Some(none) = corpus.catalogue.codebook.code(list, Strength::None.code()) else {
            return corpus;
        };
        let rows = &mut corpus.by_code[Field::Strength as usize];
        for (row, record) in corpus.catalogue.records.iter_mut().enumerate() {
            let met = demands.iter().all(|demand| demand.is_met_by(record));
            if met || record.strength == Strength::None {
                continue;
            }
            record.set_aside = Some(record.strength);
            record.strength = Strength::None;
            for code in std::mem::replace(&mut record.codes[Field::Strength as usize], vec![none]) {
                rows[code.index()].set(row, false);
            }
            rows[none.index()].insert(row);
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
        let rows = self.by_code[field as usize].get(code.index());
        rows.cloned().unwrap_or_else(|| self.no_rows())
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

fn title_rank(catalogue: &Catalogue, lang: Lang) -> Vec<u32> {
    let mut rows: Vec<usize> = (0..catalogue.records.len()).collect();
    sort_by_key(&mut rows, |row| danish_key(catalogue.records[*row].title.get(lang)));
    let mut rank = vec![0; rows.len()];
    for (place, row) in rows.into_iter().enumerate() {
        rank[row] = u32::try_from(place).unwrap_or(u32::MAX);
    }
    rank
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
