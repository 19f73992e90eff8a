//! Search as you type: every word typed must be found in a record, as a
//! word, its beginning, or (from three letters on) a part of it, since
//! Danish puts words together.

use std::collections::BTreeMap;

use super::fold::words;
use super::index::RowSet;
use crate::domain::{Catalogue, CodeEntry, Field, Lang, List};

/// Where in a record a word stands; what is found in a title weighs most.
const TITLE: u8 = 1;
const CODES: u8 = 2;
const TEXT: u8 = 4;

/// From this length on, a typed word is also found inside longer ones.
const INFIX_FROM: usize = 3;

/// Every word of the catalogue and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Search {
    words: Vec<(String, Vec<(u32, u8)>)>,
    rows: usize,
}

/// What a search text found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hits {
    /// The rows that hold every word.
    pub rows: RowSet,
    /// How well each row fits, 0 for those that don't.
    pub scores: Vec<u32>,
}

impl Search {
    pub(super) fn new(catalogue: &Catalogue) -> Self {
        let mut found: BTreeMap<String, Vec<(u32, u8)>> = BTreeMap::new();
        for (row, record) in catalogue.records.iter().enumerate() {
            let row = u32::try_from(row).unwrap_or(u32::MAX);
            let mut put = |zone: u8, text: &str| {
                for word in words(text) {
                    let places = found.entry(word).or_default();
                    match places.last_mut() {
                        Some((last, zones)) if *last == row => *zones |= zone,
                        _ => places.push((row, zone)),
                    }
                }
            };
            for lang in Lang::ALL {
                put(TITLE, record.title.get(lang));
                put(TEXT, record.summary.get(lang));
            }
            for actor in &record.actors {
                put(TEXT, actor);
            }
            // Yes and no are answers, not words of the record.
            for field in Field::ALL.into_iter().filter(|field| field.list() != List::YesNo) {
                for code in record.codes(field) {
                    if let Some(entry) = catalogue.codebook.entry(field.list(), *code) {
                        code_texts(entry).for_each(|text| put(CODES, text));
                    }
                }
            }
        }
        Self { words: found.into_iter().collect(), rows: catalogue.records.len() }
    }

    /// Searches; none where the text holds no word.
    pub(super) fn hits(&self, text: &str) -> Option<Hits> {
        let mut hits: Option<Hits> = None;
        for typed in words(text) {
            let mut best = vec![0; self.rows];
            for (word, places) in &self.words {
                let Some(fit) = fit(word, &typed) else { continue };
                for (row, zones) in places {
                    let score = &mut best[*row as usize];
                    *score = fit.saturating_mul(weight(*zones)).max(*score);
                }
            }
            match &mut hits {
                None => {
                    let rows = (0..self.rows).filter(|row| best[*row] > 0).collect();
                    hits = Some(Hits { rows, scores: best });
                }
                Some(hits) => {
                    for (row, score) in best.into_iter().enumerate() {
                        let all = if score == 0 || hits.scores[row] == 0 { 0 } else { score };
                        hits.scores[row] = if all == 0 { 0 } else { hits.scores[row] + all };
                    }
                    hits.rows = (0..self.rows).filter(|row| hits.scores[*row] > 0).collect();
                }
            }
        }
        hits.map(|mut hits| {
            hits.rows.grow(self.rows);
            hits
        })
    }
}

/// Label, code name and search words of a code, in both languages.
fn code_texts(entry: &CodeEntry) -> impl Iterator<Item = &str> {
    let own = [entry.code.as_str(), entry.label.da.as_str(), entry.label.en.as_str()];
    let synonyms = entry.synonyms_da.iter().chain(&entry.synonyms_en).map(String::as_str);
    own.into_iter().chain(synonyms)
}

/// How well a word of the catalogue fits a typed one.
fn fit(word: &str, typed: &str) -> Option<u32> {
    if word == typed {
        Some(3)
    } else if word.starts_with(typed) {
        Some(2)
    } else if typed.chars().count() >= INFIX_FROM && word.contains(typed) {
        Some(1)
    } else {
        None
    }
}

fn weight(zones: u8) -> u32 {
    if zones & TITLE != 0 {
        8
    } else if zones & CODES != 0 {
        4
    } else {
        1
    }
}
