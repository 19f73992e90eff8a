//! What is like a record.

use std::cmp::Reverse;

use super::index::Corpus;
use crate::domain::{Field, sort_by_key};

/// Fields whose shared codes make two records alike.
const ALIKE: [Field; 7] = [
    Field::Condition,
    Field::Approach,
    Field::Setting,
    Field::Group,
    Field::Method,
    Field::Technology,
    Field::Coherence,
];

/// The rows that share a condition and an approach with this one: those with
/// the most shared codes first, then the strongest evidence.
pub fn similar(corpus: &Corpus, row: usize) -> Vec<usize> {
    let records = &corpus.catalogue.records;
    let Some(own) = records.get(row) else { return Vec::new() };
    let shared = |other: usize, field: Field| {
        let theirs = records[other].codes(field);
        own.codes(field).iter().filter(|code| theirs.contains(code)).count()
    };
    let mut rows: Vec<usize> = (0..records.len())
        .filter(|other| *other != row)
        .filter(|other| shared(*other, Field::Condition) > 0 && shared(*other, Field::Approach) > 0)
        .collect();
    sort_by_key(&mut rows, |other| {
        let codes: usize = ALIKE.into_iter().map(|field| shared(*other, field)).sum();
        (Reverse(codes), records[*other].strength, *other)
    });
    rows
}
