//! The order of the results.

use std::cmp::Reverse;

use super::index::{Corpus, RowSet};
use super::search::Hits;
use crate::domain::{Effect, Lang, Record};

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
    let mut order: Vec<usize> = rows.ones().collect();
    let record = |row: &usize| &corpus.catalogue.records[*row];
    let title = |row: &usize| corpus.title_rank[lang as usize][*row];
    let score = |row: &usize| hits.map_or(0, |hits| hits.scores[*row]);
    match sort {
        Sort::Relevance => order.sort_by_key(|row| {
            let unmeasured = record(row).effect == Effect::NotAssessed;
            (Reverse(score(row)), record(row).strength, unmeasured, title(row))
        }),
        Sort::Year => order.sort_by_key(|row| {
            let period = record(row).period;
            (Reverse(period.to.or(period.from)), title(row))
        }),
        Sort::Size => order.sort_by_key(|row| (Reverse(size(record(row))), title(row))),
        Sort::Strength => order.sort_by_key(|row| {
            (record(row).strength, Reverse(record(row).participants), title(row))
        }),
        Sort::Title => order.sort_by_key(title),
    }
    order
}
