//! Words that are explained: in the sentences they stand in, and all of them in
//! a list. Designs and units are explained by the codes' own definitions.

use std::collections::BTreeSet;

use super::words::Words;
use crate::domain::{CodeEntry, Field, List, Record, sort_by_key};
use crate::query::danish_key;
use crate::text::{Text, format};

/// A word and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its stable name.
    pub key: String,
    /// The word.
    pub word: String,
    /// What it means.
    pub meaning: String,
    /// How it stands in sentences, in small letters.
    pub forms: Vec<String>,
}

/// A piece of a text: as it stands, and what it means where it is a word that
/// is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The piece.
    pub text: &'a str,
    /// The word that it is.
    pub term: Option<&'a Term>,
}

/// A text in which more words were marked would be a thicket.
const MOST: usize = 3;

/// Units that take some learning; what metres and days are needs no word.
const UNITS: [&str; 8] = [
    "percentage-points",
    "rate-ratio",
    "risk-difference",
    "correlation",
    "qaly",
    "mmhg",
    "ml-per-kg-min",
    "mmol-per-mol",
];

/// Every word that is explained, in the order of the alphabet.
pub fn glossary(words: Words<'_>) -> Vec<Term> {
    let book = &words.catalogue.codebook;
    let of_code = |entry: &CodeEntry| {
        let label = entry.label.get(words.lang);
        // Signs of units stay as they are.
        let is_word = label.chars().all(|letter| letter.is_lowercase() || " -".contains(letter));
        let word = if is_word { format::upper_first(label) } else { label.to_owned() };
        (entry.code.clone(), word, entry.definition.get(words.lang).to_owned())
    };
    let units = book.entries(List::Unit).iter();
    let units = units.filter(|entry| UNITS.contains(&entry.code.as_str()));
    let codes = book.entries(List::Design).iter().chain(units).map(of_code);
    let mut all: Vec<Term> =
        own(words.text).chain(codes).map(|term| of(words.text, term)).collect();
    sort_by_key(&mut all, |term| danish_key(&term.word));
    all
}

fn own(text: &'static Text) -> impl Iterator<Item = (String, String, String)> {
    text.term.words.iter().chain(&text.record().words).map(owned)
}

fn owned((key, word, meaning): &(&str, &str, &str)) -> (String, String, String) {
    ((*key).to_owned(), (*word).to_owned(), (*meaning).to_owned())
}

fn of(text: &Text, (key, word, meaning): (String, String, String)) -> Term {
    let forms = match forms(text, &key) {
        Some(forms) => forms.iter().map(|form| (*form).to_owned()).collect(),
        None => vec![word.to_lowercase()],
    };
    Term { key, word, meaning, forms }
}

/// How a word stands in sentences, where not just as in the list.
pub(super) fn forms(text: &Text, key: &str) -> Option<&'static [&'static str]> {
    let mut all = text.record().forms.iter();
    all.find(|(of, _)| *of == key).map(|(_, forms)| *forms)
}

/// Cuts a text where words stand that are explained: whole words, whatever the
/// case, the longest form first. Each is cut out once, and not more than three from
/// one text; `seen` remembers which were.
pub fn pieces<'a>(text: &'a str, terms: &'a [Term], seen: &mut BTreeSet<String>) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut left = MOST;
    let (mut before, mut rest, mut within) = (text, text, false);
    while let Some(letter) = rest.chars().next() {
        let found = if within { None } else { longest(rest, terms) };
        let (length, new) = match found {
            Some((length, term)) if left > 0 && seen.insert(term.key.clone()) => {
                (length, Some(term))
            }
            Some((length, _)) => (length, None),
            None => (letter.len_utf8(), None),
        };
        let (here, after) = rest.split_at(length);
        if new.is_some() {
            left -= 1;
            let (plain, _) = before.split_at(before.len() - rest.len());
            pieces.push(Piece { text: plain, term: None });
            pieces.push(Piece { text: here, term: new });
            before = after;
        }
        within = found.is_some() || is_of_word(letter);
        rest = after;
    }
    pieces.push(Piece { text: before, term: None });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// The longest form of a word that a text begins with, and how long it is there.
fn longest<'a>(text: &str, terms: &'a [Term]) -> Option<(usize, &'a Term)> {
    let fits = terms.iter().flat_map(|term| {
        term.forms.iter().filter_map(move |form| Some((begins(text, form)?, term)))
    });
    fits.max_by_key(|(length, _)| *length)
}

/// How long a form is at the beginning of a text, where it stands there whole.
fn begins(text: &str, form: &str) -> Option<usize> {
    let mut letters = text.chars();
    for letter in form.chars() {
        if !letters.next()?.to_lowercase().eq(std::iter::once(letter)) {
            return None;
        }
    }
    let length = text.len() - letters.as_str().len();
    letters.next().is_none_or(|letter| !is_of_word(letter)).then_some(length)
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-'
}

/// The words that the list needs.
pub fn list_terms(words: Words<'_>) -> Vec<Term> {
    let own = words.text.term.words.iter().map(owned);
    own.map(|(key, word, meaning)| Term { key, word, meaning, forms: Vec::new() }).collect()
}

/// Every word, as a record's page says it: what it needs it also calls by its
/// name, though that may be a plain word elsewhere.
pub fn record_glossary(words: Words<'_>, record: &Record) -> Vec<Term> {
    let needed = record_terms(words, record);
    let mut all = glossary(words);
    for term in all.iter_mut().filter(|term| needed.iter().any(|one| one.key == term.key)) {
        term.forms.push(term.word.to_lowercase());
    }
    all
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
    let all = glossary(words);
    keys.iter().filter_map(|key| all.iter().find(|term| term.key == *key).cloned()).collect()
}
