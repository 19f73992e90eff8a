//! Search as you type, that forgives. Every word typed must be found in a
//! record: as a word in any of its forms, as the beginning of one, or (from
//! three letters on) as a part of one, since Danish puts words together. What
//! is found nowhere so is found with one slip of the fingers.

use std::ops::Range;

use super::fold::{chunks, joins, one_slip, parts, stem};
use super::index::RowSet;
use super::lexicon::{
    CODE, Gatherer, Lexicon, Place, SHARES, TEXT, TITLE, ZONES, holds, said, small,
};
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
    /// How many there are, with what is none.
    pub const COUNT: usize = WHOLE as usize + 1;
}

/// Words that follow each other, by their numbers, and how well they fit.
pub(super) type Like = (Range<usize>, u32);

/// The most that a row weighs by a word in it, or by a code.
const MOST: usize = 72;

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
    rows: RowSet,
    scores: Vec<u32>,
    heard: Heard,
}

/// Adds to each row's score what it weighs, and the rows to all. The place of a
/// set is its weight; what is in several weighs as in the heaviest.
fn add_weights(weighed: &[RowSet], all: &mut RowSet, scores: &mut [u32]) {
    let mut seen = RowSet::with_capacity(scores.len());
    for (weight, rows) in weighed.iter().enumerate().rev() {
        let blocks = seen.as_mut_slice().iter_mut().zip(rows.as_slice());
        for (at, (seen, own)) in blocks.enumerate() {
            let mut new = own & !*seen;
            *seen |= own;
            while new != 0 {
                let place = new.trailing_zeros() as usize;
                scores[at * usize::BITS as usize + place] += small(weight);
                new &= new - 1;
            }
        }
    }
    all.union_with(&seen);
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
            let any = !found.rows.is_clear();
            match &mut hits {
                None => {
                    let Found { rows, scores, heard } = found;
                    hits = Some(Hits { rows, scores, heard: vec![heard] });
                }
                Some(hits) => {
                    hits.rows.intersect_with(&found.rows);
                    for (sum, score) in hits.scores.iter_mut().zip(found.scores) {
                        *sum = if *sum == 0 || score == 0 { 0 } else { *sum + score };
                    }
                    hits.heard.push(found.heard);
                }
            }
            // What lacks one word can't be mended by the next.
            if !any {
                break;
            }
        }
        if let Some(hits) = &mut hits {
            self.0.weigh_name(&words, &mut hits.scores);
        }
        hits
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
        let Some((whole, parts)) = typed.split_last() else { return self.weigh(&[], false) };
        let mut found = self.as_typed(whole);
        if found.rows.is_clear() && parts.is_empty() {
            found = self.with_slip(whole);
            if found.rows.is_clear()
                && let Some(found) = self.in_halves(whole)
            {
                return found;
            }
        }
        if !parts.is_empty() {
            let (mut rows, mut scores) = (RowSet::new(), vec![u32::MAX; self.rows]);
            let mut heard = Heard::default();
            rows.grow(self.rows);
            rows.insert_range(..);
            for part in parts {
                let mut one = self.as_typed(part);
                if one.rows.is_clear() {
                    one = self.with_slip(part);
                }
                rows.intersect_with(&one.rows);
                for (score, own) in scores.iter_mut().zip(one.scores) {
                    *score = own.min(*score);
                }
                if rows.is_clear() {
                    break;
                }
                heard.codes.extend(one.heard.codes);
                heard.spelled.extend(one.heard.spelled);
                heard.inside |= one.heard.inside;
            }
            found.rows.union_with(&rows);
            for (score, other) in found.scores.iter_mut().zip(scores) {
                *score = other.max(*score);
            }
            found.heard.codes.extend(heard.codes);
            found.heard.spelled.extend(heard.spelled);
            found.heard.inside |= heard.inside;
        }
        found.heard.typed = typed;
        found
    }

    /// Adds what the words together weigh where they are the name of a code.
    fn weigh_name(&self, words: &[Vec<String>], scores: &mut [u32]) {
        let name = said(words);
        for (_, code) in self.names.iter().filter(|(own, _)| *own == name) {
            let code = *code as usize;
            let weight = fits::WHOLE * field_weight(self.codes[code].0);
            for (share, rows) in SHARES.into_iter().zip(self.rows_of(code)) {
                for row in rows.ones() {
                    if scores[row] > 0 {
                        scores[row] += weight * share * small(words.len());
                    }
                }
            }
        }
    }

    /// A typed word that is nowhere, as two that are: *diabetesskole* finds what
    /// has *diabetes* and *skole*. The longest first half that does it.
    fn in_halves(&self, typed: &str) -> Option<Found> {
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
            let mut rows = firsts.rows;
            rows.intersect_with(&seconds.rows);
            if !rows.is_clear() {
                let least = firsts.scores.iter().zip(&seconds.scores).map(|(a, b)| *a.min(b));
                let typed = vec![first.to_owned(), second.to_owned()];
                let heard = Heard { typed, ..Heard::default() };
                return Some(Found { rows, scores: least.collect(), heard });
            }
        }
        None
    }

    /// The rows that hold a word as it is typed.
    fn as_typed(&self, typed: &str) -> Found {
        let mut words = Vec::new();
        let inside = self.words_like(typed, &mut words);
        self.weigh(&words, inside)
    }

    /// The words that fit, and how well; and whether it was looked inside words.
    pub(super) fn words_like(&self, typed: &str, words: &mut Vec<Like>) -> bool {
        let one = |word: usize, fit: u32| (word..word + 1, fit);
        let mut range = self.beginning(typed.as_bytes());
        let whole = range.clone().next().filter(|word| self.word(*word) == typed);
        words.extend(whole.map(|word| one(word, fits::WHOLE)));
        if is_short_number(typed) {
            return false;
        }
        range.start += usize::from(whole.is_some());
        let own = stem(typed);
        if typed.len() <= SHORT {
            words.push((range, fits::BEGINNING));
        } else {
            words.extend(range.map(|word| {
                let formed = stem(self.word(word)) == own;
                one(word, if formed { fits::FORM } else { fits::BEGINNING })
            }));
        }
        if own.len() < typed.len() {
            for word in self.beginning(own.as_bytes()) {
                let text = self.word(word);
                if !text.starts_with(typed) && stem(text) == own {
                    words.push(one(word, fits::FORM));
                }
            }
        }
        if typed.len() < INSIDE_FROM
            || (typed.len() <= SHORT && whole.is_some_and(|word| self.leads_somewhere(word)))
        {
            return false;
        }
        self.holding(typed.as_bytes(), &mut |word| {
            if !self.word(word).starts_with(typed) {
                words.push(one(word, fits::PART));
            }
        });
        if own.len() < typed.len() && own.len() >= STEM_INSIDE_FROM {
            self.holding(own.as_bytes(), &mut |word| {
                let text = self.word(word);
                if !holds(text, typed.as_bytes()) && stem(text) != own {
                    words.push(one(word, fits::STEM_PART));
                }
            });
        }
        true
    }

    /// Whether a word stands in a record, or on a code that a record carries.
    fn leads_somewhere(&self, word: usize) -> bool {
        self.places(word).any(|place| match place {
            Place::Record(_) => true,
            Place::Code(code) => self.is_carried(code),
        })
    }

    /// The rows that hold a word one slip away from the typed one.
    fn with_slip(&self, typed: &str) -> Found {
        let mut words = Vec::new();
        if typed.len() >= SLIP_FROM {
            let own = stem(typed);
            let formed = own.len() >= SLIP_FROM;
            let letters = if formed { own } else { typed }.as_bytes();
            let mut look = |at: usize| {
                let word = self.word(at);
                let near = one_slip(word, typed)
                    || (formed
                        && word.as_bytes()[0] == letters[0]
                        && word.len() <= typed.len() + LONGEST_ENDING
                        && one_slip(stem(word), own));
                if near && self.leads_somewhere(at) {
                    words.push((at..at + 1, fits::SLIP));
                }
            };
            // A slip leaves the first letters as they are, or those after the next.
            let first = (letters.len() - SLIP_FROM + 1).min(3);
            let mut near = RowSet::with_capacity(self.len());
            near.insert_range(self.beginning(&letters[..first]));
            self.holding(&letters[first + 1..], &mut |word| near.insert(word));
            near.ones().for_each(&mut look);
        }
        let mut found = self.weigh(&words, false);
        let spelled = words.into_iter().flat_map(|(words, _)| words);
        found.heard.spelled = spelled.map(|word| self.word(word).to_owned()).collect();
        found
    }

    /// Where words stand, by how well they fit, and for each fit by their zones.
    pub(super) fn places_by_fit(&self, words: &[Like]) -> Vec<RowSet> {
        let mut by_fit = vec![RowSet::new(); fits::COUNT * ZONES];
        for (words, fit) in words {
            self.add_places(words.clone(), &mut by_fit[*fit as usize * ZONES..][..ZONES]);
        }
        by_fit
    }

    /// What these words find, with their fits.
    fn weigh(&self, words: &[Like], inside: bool) -> Found {
        let mut by_words = vec![RowSet::new(); MOST + 1];
        let mut by_codes = by_words.clone();
        let mut heard = Heard { inside, ..Heard::default() };
        let mut known = RowSet::with_capacity(self.codes.len());
        for (fit, places) in self.places_by_fit(words).chunks_mut(ZONES).enumerate().rev() {
            let fit = small(fit);
            for zones in [TITLE, TEXT, TITLE | TEXT] {
                let weight = fit * zone_weight(zones);
                by_words[weight as usize].union_with(&places[zones as usize]);
            }
            let codes = &mut places[CODE as usize];
            codes.difference_with(&known);
            for code in codes.ones() {
                let (field, name) = self.codes[code];
                heard.codes.push((field, name));
                let weight = fit * field_weight(field);
                for (share, rows) in SHARES.into_iter().zip(self.rows_of(code)) {
                    by_codes[(weight * share / 2) as usize].union_with(rows);
                }
            }
            known.union_with(codes);
        }
        let mut rows = RowSet::with_capacity(self.rows);
        let mut scores = vec![0; self.rows];
        add_weights(&by_words, &mut rows, &mut scores);
        add_weights(&by_codes, &mut rows, &mut scores);
        Found { rows, scores, heard }
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
