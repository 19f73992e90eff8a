//! The order of the results.

use std::cmp::{Ordering, Reverse};

use super::index::{Corpus, RowSet};
use super::search::Hits;
use crate::domain::{Effect, Lang, Record, sort_places};

/// How results are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By fit to the search text; without one the strongest evidence first,
    /// and among equals those where inequality was measured.
    #[default]
    Relevance,
    /// The latest year stated first.
    Year,
    /// The most participants first.
    Size,
    /// The strongest evidence first.
    Strength,
    /// By title in the Danish alphabet.
    Title,
}

impl Sort {
    /// Every order, as offered.
    pub const ALL: [Self; 5] =
        [Self::Relevance, Self::Year, Self::Size, Self::Strength, Self::Title];

    /// Its value in the address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Year => "year",
            Self::Size => "size",
            Self::Strength => "strength",
            Self::Title => "title",
        }
    }

    /// The order that has this value.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.key() == key)
    }
}

/// Participants by which a record is ordered: those of the deciding study,
/// else those the intervention reached.
pub fn size(record: &Record) -> Option<u64> {
    record.participants.or(record.reach.participants)
}

/// The rows in order; equals by title. What is not known comes last.
pub fn in_order(
    corpus: &Corpus,
    rows: &RowSet,
    hits: Option<&Hits>,
    sort: Sort,
    lang: Lang,
) -> Vec<usize> {
    let record = |row: usize| &corpus.catalogue.records[row];
    let title = |row: usize| corpus.title_rank[lang as usize][row];
    let best = |row: usize| {
        let score = hits.map_or(0, |hits| hits.scores[row]);
        let unmeasured = record(row).effect == Effect::NotAssessed;
        (Reverse(score), record(row).strength, unmeasured)
    };
    let latest = |row: usize| Reverse(record(row).period.to.or(record(row).period.from));
    let largest = |row: usize| Reverse(size(record(row)));
    let strongest = |row: usize| (record(row).strength, Reverse(record(row).participants));
    let rows: Vec<usize> = rows.ones().collect();
    // One sort for all five: each would bring the whole algorithm once more.
    let order = sort_places(rows.len(), &|a, b| {
        let (a, b) = (rows[a], rows[b]);
        let by_sort = match sort {
            Sort::Relevance => best(a).cmp(&best(b)),
            Sort::Year => latest(a).cmp(&latest(b)),
            Sort::Size => largest(a).cmp(&largest(b)),
            Sort::Strength => strongest(a).cmp(&strongest(b)),
            Sort::Title => Ordering::Equal,
        };
        by_sort.then_with(|| title(a).cmp(&title(b)))
    });
    order.into_iter().map(|at| rows[at]).collect()
}
