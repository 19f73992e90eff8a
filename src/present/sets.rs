//! Sets of records side by side: how many, for whom, how sure, which way,
//! and the records behind every number.

use super::compare::cost;
use super::filter::{Chip, chips};
use super::words::Words;
use crate::domain::{
    Closed, Code, Direction, Effect, Field, List, Localized, Record, Strength, sort_by_key,
};
use crate::query::{Corpus, Filter, answer};

/// Letters that name the sets, in order.
pub const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// Sets of records side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct SetsPage {
    /// The sets, in order.
    pub heads: Vec<SetHead>,
    /// Counts, in parts.
    pub parts: Vec<SetPart>,
    /// For each pair of sets: their places, and the records in both.
    pub overlaps: Vec<(usize, usize, Vec<usize>)>,
    /// What the sources say in free text.
    pub told: Vec<Told>,
}

/// One set.
#[derive(Clone, Debug, PartialEq)]
pub struct SetHead {
    /// Its filter in words.
    pub name: String,
    /// Its filter.
    pub filter: Filter,
    /// Its records, in the order of the catalogue.
    pub rows: Vec<usize>,
}

/// Rows of counts that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct SetPart {
    /// Its title.
    pub title: String,
    /// Whether every comparison needs it.
    pub is_key: bool,
    /// Rows: a label, its sign, a cell for each set.
    pub rows: Vec<SetRow>,
}

/// A row of counts.
#[derive(Clone, Debug, PartialEq)]
pub struct SetRow {
    /// What is counted.
    pub label: String,
    /// The sign that it has everywhere.
    pub sign: Option<SetSign>,
    /// For each set its numbers: one, or one for each direction found.
    pub cells: Vec<Vec<Number>>,
}

/// A sign before a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetSign {
    /// How sure.
    Strength(Strength),
    /// Effect on inequality.
    Effect(Effect),
}

/// A number with the records behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Which way their findings point, where that is what is counted.
    pub direction: Option<Direction>,
    /// The records.
    pub rows: Vec<usize>,
}

/// Free text of the sources, listed with its records and not counted as if
/// it were coded.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What about.
    pub title: &'static str,
    /// For each set, record by record: its place and what is said.
    pub sets: Vec<Vec<(usize, String)>>,
}

/// Puts sets side by side.
pub fn sets(corpus: &Corpus, words: Words<'_>, filters: &[Filter]) -> SetsPage {
    let heads: Vec<SetHead> = filters
        .iter()
        .map(|filter| SetHead {
            name: set_name(words, filter),
            filter: filter.clone(),
            rows: answer(corpus, filter).rows.ones().collect(),
        })
        .collect();
    let side = Sides { words, heads: &heads };
    let text = words.text.record();
    let part = |title: &str, is_key: bool, rows: Vec<SetRow>| SetPart {
        title: title.to_owned(),
        is_key,
        rows,
    };
    let field = |field: Field| {
        let is_key = matches!(field, Field::Strength | Field::Effect);
        part((words.text.field)(field), is_key, side.codes(field))
    };
    let parts = vec![
        field(Field::Condition),
        field(Field::Group),
        field(Field::Approach),
        field(Field::Strength),
        part(words.text.pages().sets.directions, true, side.directions()),
        field(Field::Effect),
        field(Field::Basis),
        field(Field::Method),
        field(Field::Technology),
        field(Field::Coherence),
        part(
            text.economy,
            false,
            vec![side.row(words.text.pages().sets.with_cost, None, |record| record.cost.is_some())],
        ),
    ];
    let overlaps = (0..heads.len())
        .flat_map(|a| (a + 1..heads.len()).map(move |b| (a, b)))
        .map(|(a, b)| {
            let both = heads[a].rows.iter().filter(|row| heads[b].rows.contains(row));
            (a, b, both.copied().collect())
        })
        .collect();
    let said = |texts: &[Localized]| {
        texts.iter().map(|text| text.get(words.lang)).collect::<Vec<_>>().join(" ")
    };
    let told = vec![
        side.told(words.text.shared().cost, |record| cost(words, record)),
        side.told(text.barriers, |record| said(&record.barriers)),
        side.told(text.enablers, |record| said(&record.enablers)),
    ];
    SetsPage {
        heads,
        parts: parts.into_iter().filter(|part| !part.rows.is_empty()).collect(),
        overlaps,
        told,
    }
}

/// A filter in words: what a set is called.
pub fn set_name(words: Words<'_>, filter: &Filter) -> String {
    let parts: Vec<String> = chips(filter, words).iter().map(Chip::whole).collect();
    if parts.is_empty() { words.text.pages().sets.all.to_owned() } else { parts.join(" · ") }
}

struct Sides<'a> {
    words: Words<'a>,
    heads: &'a [SetHead],
}

impl Sides<'_> {
    fn records(&self, head: &SetHead, keep: impl Fn(&Record) -> bool) -> Vec<usize> {
        let records = &self.words.catalogue.records;
        head.rows.iter().copied().filter(|row| keep(&records[*row])).collect()
    }

    fn row(
        &self,
        label: &str,
        sign: Option<SetSign>,
        keep: impl Fn(&Record) -> bool + Copy,
    ) -> SetRow {
        let cell = |head| vec![Number { direction: None, rows: self.records(head, keep) }];
        SetRow { label: label.to_owned(), sign, cells: self.heads.iter().map(cell).collect() }
    }

    /// A row for each code of a field that any of the sets carries; in the
    /// short fields whose every code tells something, for each code. Long
    /// lists stand with the code that is most frequent first.
    fn codes(&self, field: Field) -> Vec<SetRow> {
        let book = &self.words.catalogue.codebook;
        let whole = matches!(field, Field::Strength | Field::Effect | Field::Basis);
        let entries = book.entries(field.list()).len();
        let codes = (0..entries).filter_map(|at| u16::try_from(at).ok()).map(Code);
        let mut rows: Vec<(usize, SetRow)> = codes
            .map(|code| {
                let name = book.name(field.list(), code);
                let sign = match field {
                    Field::Strength => Strength::from_code(name).map(SetSign::Strength),
                    Field::Effect => Effect::from_code(name).map(SetSign::Effect),
                    _ => None,
                };
                let label = self.words.label(field, code);
                let row = self.row(label, sign, |record| record.codes(field).contains(&code));
                (row.cells.iter().flatten().map(|number| number.rows.len()).sum(), row)
            })
            .filter(|(count, _)| whole || *count > 0)
            .collect();
        if !whole {
            sort_by_key(&mut rows, |(count, _)| std::cmp::Reverse(*count));
        }
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// A row for each outcome: how many records have a finding that points
    /// each way. A record can point several ways.
    fn directions(&self) -> Vec<SetRow> {
        let entries = self.words.catalogue.codebook.entries(List::Outcome).len();
        let codes = (0..entries).filter_map(|at| u16::try_from(at).ok()).map(Code);
        let cell = |head: &SetHead, code: Code| -> Vec<Number> {
            let of = |direction: Direction| {
                let found = |record: &Record| {
                    record.findings.iter().any(|finding| {
                        finding.outcome == Some(code) && finding.direction == direction
                    })
                };
                Number { direction: Some(direction), rows: self.records(head, found) }
            };
            let numbers = Direction::ALL.iter().copied().map(of);
            numbers.filter(|number| !number.rows.is_empty()).collect()
        };
        codes
            .map(|code| SetRow {
                label: self.words.outcome_label(code).to_owned(),
                sign: None,
                cells: self.heads.iter().map(|head| cell(head, code)).collect(),
            })
            .filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
            .collect()
    }

    fn told(&self, title: &'static str, say: impl Fn(&Record) -> String) -> Told {
        let records = &self.words.catalogue.records;
        let of = |head: &SetHead| {
            let lines = head.rows.iter().map(|row| (*row, say(&records[*row])));
            lines.filter(|(_, said)| !said.is_empty()).collect()
        };
        Told { title, sets: self.heads.iter().map(of).collect() }
    }
}
