//! Counts that charts show: findings by outcome and direction, places,
//! records by code and effect on inequality.

use super::count::shared;
use super::index::{Corpus, Filter, RowSet};
use crate::domain::{Closed, Code, Field, Record};

/// A finding: its row and its place in the record's findings.
pub type FindingAt = (usize, usize);

/// The findings of the rows that fit the filter's own ticks of outcome and
/// direction, in the order of rows and findings.
pub fn findings(corpus: &Corpus, rows: &RowSet, filter: &Filter) -> Vec<FindingAt> {
    let codebook = &corpus.catalogue.codebook;
    let wanted = |field: Field, code: Option<Code>| {
        let ticked = filter.ticked(field);
        ticked.is_empty() || code.is_some_and(|code| ticked.contains(&code))
    };
    let mut found = Vec::new();
    for row in rows.ones() {
        for (at, finding) in corpus.catalogue.records[row].findings.iter().enumerate() {
            let direction = codebook.code(Field::Direction.list(), finding.direction.code());
            if wanted(Field::Outcome, finding.outcome) && wanted(Field::Direction, direction) {
                found.push((row, at));
            }
        }
    }
    found
}

/// How closely a record says where it took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It names municipalities.
    Municipal,
    /// It names regions, but not all of them.
    Regional,
    /// The whole country.
    National,
    /// Abroad, or across countries.
    Abroad,
    /// It doesn't say.
    Unstated,
}

/// How closely a record says where it took place.
pub fn reach(corpus: &Corpus, record: &Record) -> Reach {
    let all = corpus.catalogue.codebook.entries(Field::Region.list()).len();
    let national = corpus.catalogue.codebook.code(Field::Scope.list(), "national");
    let regions = record.codes(Field::Region).len();
    if record.country.as_deref() != Some("DK") {
        Reach::Abroad
    } else if !record.codes(Field::Municipality).is_empty() {
        Reach::Municipal
    } else if regions == all
        || (regions == 0 && record.codes(Field::Scope).first().copied() == national)
    {
        Reach::National
    } else if regions > 0 {
        Reach::Regional
    } else {
        Reach::Unstated
    }
}

/// How many of the rows carry each code of a field, in the order of its list.
pub fn by_code(corpus: &Corpus, rows: &RowSet, field: Field) -> Vec<usize> {
    corpus.by_code[field as usize].iter().map(|of_code| shared(of_code, rows)).collect()
}
