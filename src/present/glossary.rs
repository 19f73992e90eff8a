//! Words that are explained: where they stand, and all of them in a list.
//! Designs and strengths are explained by the codes' own definitions.

use std::collections::BTreeSet;

use super::words::Words;
use crate::domain::{Field, List, Record, sort_by_key};
use crate::query::danish_key;

/// A word and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its stable name.
    pub key: String,
    /// The word.
    pub word: String,
    /// What it means.
    pub meaning: String,
}

/// Every word that is explained, in the order of the alphabet.
pub fn glossary(words: Words<'_>) -> Vec<Term> {
    let designs = words.catalogue.codebook.entries(List::Design).iter().map(|entry| Term {
        key: entry.code.clone(),
        word: entry.label.get(words.lang).to_owned(),
        meaning: entry.definition.get(words.lang).to_owned(),
    });
    let own = words.text.term.words.iter().chain(&words.text.record().words);
    let mut all: Vec<Term> = own.map(term).chain(designs).collect();
    sort_by_key(&mut all, |term| danish_key(&term.word));
    all
}

fn term((key, word, meaning): &(&str, &str, &str)) -> Term {
    Term { key: (*key).to_owned(), word: (*word).to_owned(), meaning: (*meaning).to_owned() }
}

/// The words that the list needs.
pub fn list_terms(words: Words<'_>) -> Vec<Term> {
    words.text.term.words.iter().map(term).collect()
}

/// The words with these names, in this order.
pub fn terms(words: Words<'_>, keys: &[&str]) -> Vec<Term> {
    let all = glossary(words);
    keys.iter().filter_map(|key| all.iter().find(|term| term.key == *key).cloned()).collect()
}

/// The words that a record's page needs: how sure, how it was studied, and
/// what its figures are.
pub fn record_terms(words: Words<'_>, record: &Record) -> Vec<Term> {
    let book = &words.catalogue.codebook;
    let mut keys = vec!["strength"];
    let designs = record.codes(Field::Design).iter();
    keys.extend(designs.map(|code| book.name(List::Design, *code)));
    if record.findings.iter().any(|finding| finding.interval.is_some()) {
        keys.push("interval");
    }
    let units = record.findings.iter().filter_map(|finding| finding.unit);
    let mut names = BTreeSet::new();
    names.extend(units.map(|unit| book.name(List::Unit, unit)));
    keys.extend(names);
    if record.findings.iter().any(|finding| finding.non_inferiority) {
        keys.push("non-inferiority");
    }
    terms(words, &keys)
}
