//! What helps the reader of a search: which codes the words could mean, which
//! letters of a result fit, what a word that is nowhere may have been.

use super::fold::{chunks, fold, is_silent, one_slip, parts, stem};
use super::index::{Corpus, Filter};
use super::lexicon::{CODE, Place, ZONES, code_texts, small};
use super::search::{Heard, fit, fits, typed};
use crate::domain::{Code, CodeEntry, Field, Lang, sort_by_key};

/// From this length on, a part of a word is enough to suggest a code.
const PART_FROM: usize = 4;

/// How much of a text is marked, in bytes.
const MOST_MARKED: usize = 10_000;

/// A code that the words typed last could mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its field.
    pub field: Field,
    /// The code.
    pub code: Code,
    /// The search word of the code that fits where its label doesn't.
    pub by: Option<String>,
    /// The text without the words that it stands for.
    pub rest: String,
}

/// A part of a text that fits, in bytes, and which of the words typed it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// The word's place among those typed.
    pub word: usize,
}

/// The parts of a text that fit the words typed, in order.
pub fn marks(text: &str, heard: &[Heard]) -> Vec<Mark> {
    let mut marks = Vec::new();
    // Nobody reads on for longer, and it is done at each letter typed.
    let read = text.len().min(MOST_MARKED);
    let end = (0..=read).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    chunks(&text[..end], &mut |at, chunk| {
        // The part since the last hyphen, and all parts as one, each letter with
        // the place it stands at.
        let mut part = (String::new(), Vec::new());
        let mut whole = (String::new(), Vec::new());
        let (mut count, mut seen) = (0, false);
        let mut look = |(word, places): &(String, Vec<usize>)| {
            let mut each = heard.iter().enumerate();
            let found = each.find_map(|(place, one)| Some((place, fit(word, one)?)));
            let Some((place, (from, to))) = found else { return false };
            let last = places[to - 1];
            let rest = &chunk[last..];
            let end = rest.char_indices().skip(1).find(|(_, letter)| !is_silent(*letter));
            let end = last + end.map_or(rest.len(), |(length, _)| length);
            marks.push(Mark { from: at + places[from], to: at + end, word: place });
            true
        };
        fold(chunk, &mut |place, letter| {
            if letter == '-' {
                if !part.0.is_empty() {
                    count += 1;
                    seen |= look(&std::mem::take(&mut part));
                }
                return;
            }
            for one in [&mut part, &mut whole] {
                one.0.push(letter);
                one.1.extend(std::iter::repeat_n(place, letter.len_utf8()));
            }
        });
        if !part.0.is_empty() {
            count += 1;
            seen |= look(&part);
        }
        if count > 1 && !seen {
            look(&whole);
        }
    });
    marks
}

impl Corpus {
    /// The codes that the words typed last could mean, the likeliest first:
    /// codes that some record carries and that are not ticked yet.
    pub fn suggestions(&self, filter: &Filter, lang: Lang, most: usize) -> Vec<Suggestion> {
        let text = filter.text.as_str();
        let mut places = Vec::new();
        chunks(text, &mut |at, _| places.push(at));
        for from in places.into_iter().rev().take(MOST_WORDS).collect::<Vec<_>>().into_iter().rev()
        {
            let found = self.suggested(filter, from, lang);
            if !found.is_empty() {
                return found.into_iter().take(most).collect();
            }
        }
        Vec::new()
    }

    /// Those for the words from a place on.
    fn suggested(&self, filter: &Filter, from: usize, lang: Lang) -> Vec<Suggestion> {
        let (rest, meant) = filter.text.split_at(from);
        let lexicon = self.search().lexicon();
        let words = typed(meant);
        let letters: usize = words.iter().flatten().map(String::len).sum();
        if letters < 2 || words.iter().flatten().count() > MOST_PARTS {
            return Vec::new();
        }
        let mut scores: Option<Vec<u32>> = None;
        for typed in &words {
            let mut one = vec![0; lexicon.codes.len()];
            for typed in typed {
                let mut like = Vec::new();
                lexicon.words_like(typed, &mut like);
                let least = if typed.len() >= PART_FROM { fits::PART } else { fits::PART + 1 };
                like.retain(|(_, fit)| *fit >= least);
                for (fit, places) in lexicon.places_by_fit(&like).chunks(ZONES).enumerate() {
                    let codes = places[CODE as usize].ones();
                    codes.for_each(|code| one[code] = small(fit).max(one[code]));
                }
            }
            scores = Some(match scores {
                None => one,
                Some(sums) => {
                    let both = |(sum, fit)| if sum == 0 || fit == 0 { 0 } else { sum + fit };
                    sums.into_iter().zip(one).map(both).collect()
                }
            });
        }
        let mut found: Vec<(u32, Suggestion)> = Vec::new();
        for (at, score) in scores.unwrap_or_default().into_iter().enumerate() {
            let (field, code) = lexicon.codes[at];
            let list = field.list();
            if score == 0 || !lexicon.is_carried(at) || filter.ticked(field).contains(&code) {
                continue;
            }
            let Some(entry) = self.catalogue.codebook.entry(list, code) else { continue };
            let label = entry.label.get(lang);
            let labelled = all_in(label, &words);
            let by = if labelled { None } else { best_text(entry, lang, &words) };
            // Words of several of its names are not a name.
            if !labelled && by.is_none() {
                continue;
            }
            let bonus = u32::from(labelled) * 4 + u32::from(labelled && begins(label, &words)) * 4;
            let suggestion = Suggestion { field, code, by, rest: rest.to_owned() };
            found.push((score + bonus, suggestion));
        }
        sort_by_key(&mut found, |(score, one)| (std::cmp::Reverse(*score), one.field, one.code));
        found.into_iter().map(|(_, one)| one).collect()
    }

    /// The text with each word that is nowhere exchanged for the nearest that
    /// is somewhere, where that finds something.
    pub fn respelled(&self, text: &str) -> Option<String> {
        let words = typed(text);
        if words.len() > MOST_WORDS {
            return None;
        }
        let lexicon = self.search().lexicon();
        let mut changed = false;
        let mut said: Vec<String> = Vec::new();
        for typed in words {
            let Some(whole) = typed.last() else { continue };
            let alone = self.hits(whole).is_some_and(|hits| hits.rows.count_ones(..) > 0);
            if alone || whole.len() > LONGEST {
                said.push(written_as(text, whole).unwrap_or_else(|| whole.clone()));
                continue;
            }
            let near = |at: &usize| whole.len() >= 4 && two_slips(lexicon.word(*at), whole);
            let many = |at: &usize| lexicon.places(*at).count();
            let nearest = (0..lexicon.len()).filter(near).max_by_key(many)?;
            said.push(self.as_written(lexicon.word(nearest)));
            changed = true;
        }
        let said = said.join(" ");
        let finds = || self.hits(&said).is_some_and(|hits| hits.rows.count_ones(..) > 0);
        (changed && finds()).then_some(said)
    }

    /// For each word of a text the text without it, and the word; none for a text
    /// of one word or very many.
    pub fn with_fewer_words(&self, text: &str) -> Vec<(String, String)> {
        let words = typed(text);
        if words.len() < 2 || words.len() > MOST_WORDS {
            return Vec::new();
        }
        let said = |parts: &Vec<String>| {
            let whole = parts.last().cloned().unwrap_or_default();
            written_as(text, &whole).unwrap_or(whole)
        };
        let without = |at: usize| {
            let rest = words.iter().enumerate().filter(|(other, _)| *other != at);
            let rest: Vec<String> = rest.map(|(_, parts)| said(parts)).collect();
            (said(&words[at]), rest.join(" "))
        };
        let mut ways: Vec<(String, String)> = (0..words.len()).map(without).collect();
        let rows = |rest: &str| self.hits(rest).map_or(0, |hits| hits.rows.count_ones(..));
        sort_by_key(&mut ways, |(_, rest)| std::cmp::Reverse(rows(rest)));
        ways
    }

    /// A folded word as the catalogue writes it, in small letters.
    pub fn as_written(&self, word: &str) -> String {
        let lexicon = self.search().lexicon();
        let at = lexicon.beginning(word.as_bytes()).next();
        let place = at.and_then(|at| lexicon.places(at).next());
        let written = match place {
            Some(Place::Record(row)) => {
                let record = &self.catalogue.records[row];
                let texts = [&record.title, &record.summary];
                let texts = texts.into_iter().flat_map(|both| [&both.da, &both.en]);
                texts.chain(&record.actors).find_map(|text| written_as(text, word))
            }
            Some(Place::Code(code)) => {
                let (field, code) = lexicon.codes[code];
                let entry = self.catalogue.codebook.entry(field.list(), code);
                entry.and_then(|entry| code_texts(entry).find_map(|text| written_as(text, word)))
            }
            None => None,
        };
        written.map_or_else(|| word.to_owned(), |written| written.to_lowercase())
    }
}

/// How many words at the end of a text are tried as a name of a code, and how
/// many are looked up for a better spelling.
const MOST_WORDS: usize = 6;

/// How many parts those may have at their hyphens.
const MOST_PARTS: usize = 12;

/// Words longer than this are not mended.
const LONGEST: usize = 40;

/// Whether a search text asks for anything: marks alone don't.
pub fn has_words(text: &str) -> bool {
    !typed(text).is_empty()
}

/// A folded word as a text writes it.
pub fn written_as(text: &str, word: &str) -> Option<String> {
    let mut written = None;
    chunks(text, &mut |_, chunk| {
        if written.is_none() && parts(chunk).last().is_some_and(|whole| whole == word) {
            written = Some(chunk.to_owned());
        }
    });
    written
}

/// Whether a text has every word typed, as a word or the beginning of one.
fn all_in(text: &str, typed: &[Vec<String>]) -> bool {
    let mut words = Vec::new();
    chunks(text, &mut |_, chunk| words.extend(parts(chunk)));
    let has = |one: &String| {
        words.iter().any(|word| {
            word.starts_with(one.as_str())
                || stem(word) == stem(one)
                || (one.len() >= PART_FROM && word.contains(one.as_str()))
        })
    };
    typed.iter().all(|parts| parts.iter().any(has))
}

/// Whether a text begins with the first word typed.
fn begins(text: &str, typed: &[Vec<String>]) -> bool {
    let mut first = None;
    chunks(text, &mut |_, chunk| {
        first = first.take().or_else(|| parts(chunk).last().cloned());
    });
    let whole = typed.first().and_then(|parts| parts.first());
    first.zip(whole).is_some_and(|(first, whole)| first.starts_with(whole.as_str()))
}

/// The search word of a code that has every word typed, in this language if it
/// can be.
fn best_text(entry: &CodeEntry, lang: Lang, typed: &[Vec<String>]) -> Option<String> {
    let (own, other) = match lang {
        Lang::Da => (&entry.synonyms_da, &entry.synonyms_en),
        Lang::En => (&entry.synonyms_en, &entry.synonyms_da),
    };
    let label = entry.label.get(lang.other());
    let mut texts =
        own.iter().map(String::as_str).chain([label]).chain(other.iter().map(String::as_str));
    texts.find(|text| all_in(text, typed)).map(str::to_owned)
}

/// Whether two words are two slips apart at most: one of them is a letter that
/// is missing, or another, in any place.
fn two_slips(word: &str, typed: &str) -> bool {
    if word.len().abs_diff(typed.len()) > 2 || !word.is_ascii() || !typed.is_ascii() {
        return false;
    }
    if one_slip(word, typed) {
        return true;
    }
    // Of short words two slips make another.
    if typed.len() < 6 {
        return false;
    }
    let same = word.bytes().zip(typed.bytes()).take_while(|(a, b)| a == b).count();
    let (word, typed) = (&word[same..], &typed[same..]);
    let ends = [
        (word.get(1..), typed.get(1..)),
        (word.get(1..), Some(typed)),
        (Some(word), typed.get(1..)),
    ];
    ends.into_iter().any(|(a, b)| a.zip(b).is_some_and(|(a, b)| one_slip(a, b)))
}
