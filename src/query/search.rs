//! Search as you type, that forgives. Every word typed must be found in a
//! record: as a word in any of its forms, as the beginning of one, or (from
//! three letters on) as a part of one, since Danish puts words together. What
//! is found nowhere so is found with one slip of the fingers.

use super::fold::{chunks, joins, one_slip, parts, stem};
use super::index::RowSet;
use super::lexicon::{Gatherer, Lexicon, Place, TEXT, TITLE, carried, holds, said, small};
use crate::domain::{Catalogue, Code, Field};

/// From this length on, a typed word is also found inside longer ones.
const INSIDE_FROM: usize = 3;
/// Up to this length only where no word is just that: *KOL* is not sought in
/// *skole*.
const SHORT: usize = 3;
/// From this length on, so is its stem.
const STEM_INSIDE_FROM: usize = 4;
/// From this length on, a slip is forgiven.
const SLIP_FROM: usize = 5;

/// A word is parted in halves no shorter than this, and only up to this length.
const HALF_FROM: usize = 4;
/// See [`HALF_FROM`].
const LONGEST_IN_HALVES: usize = 40;
/// More than any ending and its doubled letter: spares the stem of longer words.
const LONGEST_ENDING: usize = 13;

/// How well a word fits a typed one; the rest of a search only compares.
pub(super) mod fits {
    /// It is the word.
    pub const WHOLE: u32 = 8;
    /// It is a form of the word.
    pub const FORM: u32 = 7;
    /// It is one slip from the word.
    pub const SLIP: u32 = 5;
    /// It begins so.
    pub const BEGINNING: u32 = 4;
    /// It has that in it.
    pub const PART: u32 = 2;
    /// It has the stem in it.
    pub const STEM_PART: u32 = 1;
}

/// Every word of the catalogue, ready to be asked.
#[derive(Debug)]
pub(super) struct Search(pub(super) Lexicon);

/// What a search text found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hits {
    /// The rows that hold every word.
    pub rows: RowSet,
    /// How well each row fits, 0 for those that don't.
    pub scores: Vec<u32>,
    /// What each word was taken for, up to the first that was not found.
    pub heard: Vec<Heard>,
}

/// What a typed word was taken for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heard {
    /// The word, folded; several where it has hyphens, the whole last.
    pub typed: Vec<String>,
    /// The words of the catalogue it was taken for, where it is in none.
    pub spelled: Vec<String>,
    /// Whether it was sought inside words.
    pub inside: bool,
    /// The codes whose labels and search words hold it, the best first.
    pub codes: Vec<(Field, Code)>,
}

/// What one word found.
struct Found {
    scores: Vec<u32>,
    any: bool,
    heard: Heard,
}

impl Search {
    pub(super) fn new(catalogue: &Catalogue) -> Self {
        let mut gatherer = Gatherer::default();
        loop {
            if let Some(lexicon) = gatherer.step(catalogue) {
                return Self(lexicon);
            }
        }
    }

    pub(super) fn lexicon(&self) -> &Lexicon {
        &self.0
    }

    /// Searches; none where the text holds no word.
    pub(super) fn hits(&self, text: &str) -> Option<Hits> {
        let mut hits: Option<Hits> = None;
        let words = typed(text);
        for typed in &words {
            let found = self.0.find(typed.clone());
            match &mut hits {
                None => {
                    let (scores, heard) = (found.scores, vec![found.heard]);
                    hits = Some(Hits { rows: RowSet::with_capacity(self.0.rows), scores, heard });
                }
                Some(hits) => {
                    for (sum, score) in hits.scores.iter_mut().zip(found.scores) {
                        *sum = if *sum == 0 || score == 0 { 0 } else { *sum + score };
                    }
                    hits.heard.push(found.heard);
                }
            }
            // What lacks one word can't be mended by the next.
            if !found.any {
                break;
            }
        }
        hits.map(|mut hits| {
            self.0.weigh_name(&words, &mut hits.scores);
            for (row, score) in hits.scores.iter().enumerate() {
                hits.rows.set(row, *score > 0);
            }
            hits
        })
    }
}

/// The words of a search text, each in its parts; those that only join others
/// are left out where others are.
pub(super) fn typed(text: &str) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = Vec::new();
    chunks(text, &mut |_, chunk| {
        let mut own: Vec<String> = Vec::new();
        let mut parts = parts(chunk);
        let whole = parts.pop();
        for part in parts {
            if !own.contains(&part) {
                own.push(part);
            }
        }
        own.extend(whole);
        if !own.is_empty() && !all.contains(&own) {
            all.push(own);
        }
    });
    if all.iter().any(|parts| !joins(&parts[0])) {
        all.retain(|parts| !joins(&parts[0]));
    }
    all
}

impl Lexicon {
    /// Looks one typed word up: with hyphens as one word, or all its parts.
    fn find(&self, typed: Vec<String>) -> Found {
        let Some((whole, parts)) = typed.split_last() else { return self.nothing() };
        let mut found = self.as_typed(whole);
        if !found.any && parts.is_empty() {
            found = self.with_slip(whole);
            if !found.any
                && let Some((halves, scores)) = self.in_halves(whole)
            {
                let heard = Heard { typed: halves, ..Heard::default() };
                return Found { scores, any: true, heard };
            }
        }
        if !parts.is_empty() {
            let mut each = self.nothing();
            for part in parts {
                let mut one = self.as_typed(part);
                if !one.any {
                    one = self.with_slip(part);
                }
                for (row, score) in each.scores.iter_mut().enumerate() {
                    let so_far = if each.any { *score } else { u32::MAX };
                    *score = so_far.min(one.scores[row]);
                }
                each.any = true;
                if each.scores.iter().all(|score| *score == 0) {
                    break;
                }
                each.heard.codes.extend(one.heard.codes);
                each.heard.spelled.extend(one.heard.spelled);
                each.heard.inside |= one.heard.inside;
            }
            for (score, other) in found.scores.iter_mut().zip(each.scores) {
                *score = other.max(*score);
            }
            found.any = found.scores.iter().any(|score| *score > 0);
            found.heard.codes.extend(each.heard.codes);
            found.heard.spelled.extend(each.heard.spelled);
            found.heard.inside |= each.heard.inside;
        }
        found.heard.typed = typed;
        found
    }

    /// Adds what the words together weigh where they are the name of a code.
    fn weigh_name(&self, words: &[Vec<String>], scores: &mut [u32]) {
        let name = said(words);
        for (_, code) in self.names.iter().filter(|(own, _)| *own == name) {
            let weight = fits::WHOLE * field_weight(self.codes[*code as usize].0);
            for (row, codes) in self.code_rows.get(*code as usize).iter().map(|row| carried(*row)) {
                if scores[row] > 0 {
                    scores[row] += weight * (5 - codes) * small(words.len());
                }
            }
        }
    }

    /// A typed word that is nowhere, as two that are: *diabetesskole* finds what
    /// has *diabetes* and *skole*. The longest first half that does it.
    fn in_halves(&self, typed: &str) -> Option<(Vec<String>, Vec<u32>)> {
        if typed.len() > LONGEST_IN_HALVES {
            return None;
        }
        for cut in (HALF_FROM..typed.len().saturating_sub(HALF_FROM - 1)).rev() {
            let Some((first, second)) = typed.split_at_checked(cut) else { continue };
            let like = |half: &str, least: u32| {
                let mut words = Vec::new();
                self.words_like(half, &mut words);
                words.retain(|(_, fit)| *fit >= least);
                words
            };
            let firsts = like(first, fits::FORM);
            if firsts.is_empty() {
                continue;
            }
            let seconds = like(second, fits::BEGINNING);
            let (firsts, seconds) = (self.weigh(&firsts, false), self.weigh(&seconds, false));
            let least = firsts.scores.iter().zip(&seconds.scores).map(|(a, b)| *a.min(b));
            let scores: Vec<u32> = least.collect();
            if scores.iter().any(|score| *score > 0) {
                return Some((vec![first.to_owned(), second.to_owned()], scores));
            }
        }
        None
    }

    fn nothing(&self) -> Found {
        Found { scores: vec![0; self.rows], any: false, heard: Heard::default() }
    }

    /// The rows that hold a word as it is typed.
    fn as_typed(&self, typed: &str) -> Found {
        let mut words: Vec<(usize, u32)> = Vec::new();
        let inside = self.words_like(typed, &mut words);
        self.weigh(&words, inside)
    }

    /// The words that fit, and how well; and whether it was looked inside words.
    pub(super) fn words_like(&self, typed: &str, words: &mut Vec<(usize, u32)>) -> bool {
        let range = self.beginning(typed);
        let whole = !range.is_empty() && self.word(range.start) == typed;
        if is_short_number(typed) {
            words.extend(whole.then_some((range.start, fits::WHOLE)));
            return false;
        }
        let own = stem(typed);
        let formed = typed.len() > SHORT;
        for word in range {
            let text = self.word(word);
            let fit = if text.len() == typed.len() {
                fits::WHOLE
            } else if formed && stem(text) == own {
                fits::FORM
            } else {
                fits::BEGINNING
            };
            words.push((word, fit));
        }
        if own.len() < typed.len() {
            for word in self.beginning(own) {
                let text = self.word(word);
                if !text.starts_with(typed) && stem(text) == own {
                    words.push((word, fits::FORM));
                }
            }
        }
        if typed.len() < INSIDE_FROM
            || (typed.len() <= SHORT && whole && self.leads_somewhere(words[0].0))
        {
            return false;
        }
        self.holding(typed, &mut |word| {
            if !self.word(word).starts_with(typed) {
                words.push((word, fits::PART));
            }
        });
        if own.len() < typed.len() && own.len() >= STEM_INSIDE_FROM {
            self.holding(own, &mut |word| {
                let text = self.word(word);
                if !holds(text, typed) && stem(text) != own {
                    words.push((word, fits::STEM_PART));
                }
            });
        }
        true
    }

    /// Whether a word stands in a record, or on a code that a record carries.
    fn leads_somewhere(&self, word: usize) -> bool {
        self.places(word).any(|place| match place {
            Place::Record(..) => true,
            Place::Code(code) => !self.code_rows.get(code).is_empty(),
        })
    }

    /// The rows that hold a word one slip away from the typed one.
    fn with_slip(&self, typed: &str) -> Found {
        let mut words = Vec::new();
        if typed.len() >= SLIP_FROM {
            let own = stem(typed);
            let first = typed.as_bytes()[0];
            for at in 0..self.len() {
                let word = self.word(at);
                let near = one_slip(word, typed)
                    || (word.as_bytes()[0] == first
                        && word.len() <= typed.len() + LONGEST_ENDING
                        && own.len() >= SLIP_FROM
                        && one_slip(stem(word), own));
                if near && self.leads_somewhere(at) {
                    words.push((at, fits::SLIP));
                }
            }
        }
        let mut found = self.weigh(&words, false);
        found.heard.spelled = words.iter().map(|(word, _)| self.word(*word).to_owned()).collect();
        found
    }

    /// What these words find, with their fits.
    fn weigh(&self, words: &[(usize, u32)], inside: bool) -> Found {
        let mut found = self.nothing();
        found.heard.inside = inside;
        let mut of_code = vec![0; self.codes.len()];
        for (word, fit) in words {
            for place in self.places(*word) {
                match place {
                    Place::Record(row, zones) => {
                        let weight = fit * zone_weight(zones);
                        found.scores[row] = found.scores[row].max(weight);
                        found.any = true;
                    }
                    Place::Code(code) => of_code[code] = (*fit).max(of_code[code]),
                }
            }
        }
        let mut by_codes: Vec<u32> = Vec::new();
        for fit in (1..=fits::WHOLE).rev() {
            for code in (0..of_code.len()).filter(|code| of_code[*code] == fit) {
                let rows = self.code_rows.get(code);
                let (field, name) = self.codes[code];
                found.heard.codes.push((field, name));
                if rows.is_empty() {
                    continue;
                }
                found.any = true;
                if by_codes.is_empty() {
                    by_codes = vec![0; self.rows];
                }
                let weight = fit * field_weight(field);
                for (row, codes) in rows.iter().map(|row| carried(*row)) {
                    // A record with one code of the field is about it alone.
                    let score = &mut by_codes[row];
                    *score = (weight * (5 - codes) / 2).max(*score);
                }
            }
        }
        for (score, more) in found.scores.iter_mut().zip(by_codes) {
            *score += more;
        }
        found
    }
}

/// A number of one or two digits is only found as it is: the 1 of *type 1* is
/// not the beginning of *12 weeks*.
fn is_short_number(typed: &str) -> bool {
    typed.len() < INSIDE_FROM && typed.bytes().all(|byte| byte.is_ascii_digit())
}

/// What it weighs to stand there; in several places, all of them.
fn zone_weight(zones: u32) -> u32 {
    (if zones & TITLE != 0 { 8 } else { 0 }) + u32::from(zones & TEXT != 0)
}

/// What a code of the field weighs: what a record is about weighs most.
fn field_weight(field: Field) -> u32 {
    match field {
        Field::Condition | Field::Approach | Field::Municipality | Field::Group => 4,
        Field::Setting | Field::Method | Field::Technology | Field::Region | Field::Outcome => 3,
        _ => 1,
    }
}

/// How a word of a text fits what was typed, and which part of it does, as
/// places in the folded word.
pub(super) fn fit(word: &str, heard: &Heard) -> Option<(usize, usize)> {
    if heard.spelled.iter().any(|spelled| spelled == word) {
        return Some((0, word.len()));
    }
    let mut best: Option<(usize, usize)> = None;
    for typed in &heard.typed {
        let own = stem(typed);
        if word == typed || (typed.len() > SHORT && stem(word) == own) {
            return Some((0, word.len()));
        }
        let part = |letters: &str| word.find(letters).map(|at| (at, at + letters.len()));
        let found = if is_short_number(typed) {
            None
        } else if word.starts_with(typed.as_str())
            && (typed.len() >= INSIDE_FROM || heard.typed.len() == 1)
        {
            // The e of e-Boks is not marked in every word that begins so.
            Some((0, typed.len()))
        } else if !heard.inside || typed.len() < INSIDE_FROM {
            None
        } else {
            part(typed).or_else(|| (own.len() >= STEM_INSIDE_FROM).then(|| part(own)).flatten())
        };
        best = best.or(found);
    }
    best
}
