//! The panel of facets: which fields, which codes, in which order. What
//! never changes while the reader filters; the counts come from the answer.

use std::cmp::Reverse;

use super::words::Words;
use crate::domain::{Closed, Code, Field, Strength, sort_by_key};
use crate::query::{Corpus, danish_key};

/// The whole panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Facets in the order they stand.
    pub facets: Vec<Facet>,
}

/// One field.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    /// The field.
    pub field: Field,
    /// Its name.
    pub title: String,
    /// What it is about, and whether its counts overlap.
    pub help: Vec<String>,
    /// Its codes, in the order they stand.
    pub codes: Vec<FacetCode>,
    /// How many codes stand there at first; ticked ones always do.
    pub at_first: usize,
    /// Whether it stands open at first.
    pub open: bool,
}

/// One code.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetCode {
    /// The code.
    pub code: Code,
    /// Its stable name.
    pub name: String,
    /// Its label.
    pub label: String,
}

/// How the row of a code stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FacetRow {
    /// Whether its box is ticked.
    pub ticked: bool,
    /// Whether it is out of sight.
    pub hidden: bool,
    /// How many it would find.
    pub count: usize,
}

/// Fields in the order they stand in the panel: what most readers ask first.
const ORDER: [Field; 20] = [
    Field::Condition,
    Field::Strength,
    Field::Effect,
    Field::Approach,
    Field::Municipality,
    Field::Region,
    Field::Group,
    Field::Method,
    Field::Outcome,
    Field::Direction,
    Field::Recommendation,
    Field::Cost,
    Field::Technology,
    Field::Coherence,
    Field::Setting,
    Field::Status,
    Field::Design,
    Field::Basis,
    Field::Scope,
    Field::Checked,
];

/// How many codes of a long list stand there at first.
const AT_FIRST: usize = 6;

/// The facets of a corpus.
pub fn facets(corpus: &Corpus, words: Words<'_>) -> Panel {
    Panel { facets: ORDER.into_iter().map(|field| facet(corpus, words, field)).collect() }
}

fn facet(corpus: &Corpus, words: Words<'_>, field: Field) -> Facet {
    let mut codes: Vec<FacetCode> = words
        .catalogue
        .codebook
        .entries(field.list())
        .iter()
        .enumerate()
        .map(|(at, entry)| {
            let code = Code(u16::try_from(at).unwrap_or(u16::MAX));
            FacetCode { code, name: entry.code.clone(), label: words.label(field, code).to_owned() }
        })
        .collect();
    match field {
        // Places are looked up by name.
        Field::Municipality => sort_by_key(&mut codes, |code| danish_key(&code.label)),
        // Open lists: the most common first. The order is that of the whole
        // catalogue, so that it stands still while the reader ticks.
        _ if field.is_plural() && !matches!(field, Field::Direction | Field::Region) => {
            sort_by_key(&mut codes, |code| Reverse(corpus.rows(field, code.code).count_ones(..)));
        }
        _ => {}
    }
    let mut help: Vec<String> =
        (words.text.field_help)(field).map(str::to_owned).into_iter().collect();
    if field.is_plural() {
        help.push(words.text.facet.overlap.to_owned());
    }
    Facet {
        field,
        title: (words.text.field)(field).to_owned(),
        help,
        at_first: if codes.len() <= AT_FIRST + 2 { codes.len() } else { AT_FIRST },
        codes,
        open: matches!(field, Field::Condition | Field::Strength | Field::Effect),
    }
}

/// What a code means; nothing where the codes don't say.
pub fn meaning(words: Words<'_>, field: Field, code: Code) -> Option<String> {
    let entry = words.catalogue.codebook.entry(field.list(), code)?;
    if let (Field::Strength, Some(strength)) = (field, Strength::from_code(&entry.code)) {
        return Some((words.text.rule().takes)(strength).to_owned());
    }
    let meaning = entry.definition.get(words.lang);
    (!meaning.is_empty()).then(|| meaning.to_owned())
}
