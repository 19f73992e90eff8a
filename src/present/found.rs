//! What a search says of itself: what it marks in a result, by what else the
//! result was found, what a word was taken for, and which codes it could mean.

use super::words::Words;
use crate::domain::{Code, Field, Record};
use crate::query::{Corpus, Filter, Hits, Mark, answer, marks, written_as};
use crate::text::format;

/// Most codes suggested at once.
const MOST: usize = 6;

/// How much of a summary stands around what is marked, in bytes.
const BEFORE: usize = 60;
/// See [`BEFORE`].
const AFTER: usize = 120;

/// A text in pieces, each with whether it is marked.
pub type Pieces = Vec<(String, bool)>;

/// What a search marks in a result.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marked {
    /// The title.
    pub title: Pieces,
    /// What of the summary was found, where the title doesn't hold it all.
    pub excerpt: Pieces,
    /// By what else it was found; empty where what is marked says it.
    pub found_by: String,
}

/// Marks a record.
pub fn marked(words: Words<'_>, record: &Record, hits: Option<&Hits>) -> Marked {
    let title = record.title.get(words.lang);
    let Some(hits) = hits else {
        return Marked { title: vec![(title.to_owned(), false)], ..Marked::default() };
    };
    let in_title = marks(title, &hits.heard);
    let mut unseen: Vec<usize> = (0..hits.heard.len()).collect();
    unseen.retain(|word| in_title.iter().all(|mark| mark.word != *word));
    let mut excerpt = Pieces::new();
    if !unseen.is_empty() {
        let summary = record.summary.get(words.lang);
        let in_summary = marks(summary, &hits.heard);
        if let Some(first) = in_summary.iter().find(|mark| unseen.contains(&mark.word)) {
            let (from, to) = around(summary, first.from, first.to);
            let inside = in_summary.iter().filter(|mark| mark.from >= from && mark.to <= to);
            let inside: Vec<Mark> = inside.copied().collect();
            unseen.retain(|word| inside.iter().all(|mark| mark.word != *word));
            excerpt = pieces(summary, from, to, &inside);
            if from > 0 {
                excerpt.insert(0, ("… ".to_owned(), false));
            }
            if to < summary.len() {
                excerpt.push((" …".to_owned(), false));
            }
        }
    }
    let mut found_by: Vec<String> = Vec::new();
    for word in unseen {
        let by = found_by_else(words, record, hits, word);
        if !found_by.contains(&by) {
            found_by.push(by);
        }
    }
    let found_by = if found_by.is_empty() {
        String::new()
    } else {
        (words.text.result.found_by)(&words.and(&found_by))
    };
    Marked { title: pieces(title, 0, title.len(), &in_title), excerpt, found_by }
}

/// By what a word was found that neither title nor summary shows: a code, an
/// actor, the text in the other language.
fn found_by_else(words: Words<'_>, record: &Record, hits: &Hits, word: usize) -> String {
    let text = &words.text.result;
    let heard = &hits.heard[word];
    let carried = |(field, code): &&(Field, Code)| record.codes(*field).contains(code);
    if let Some((field, code)) = heard.codes.iter().find(carried) {
        let name = format::lower_first((words.text.field)(*field));
        return (text.by_code)(words.label(*field, *code), &name);
    }
    let heard = std::slice::from_ref(heard);
    match record.actors.iter().find(|actor| !marks(actor, heard).is_empty()) {
        Some(actor) => (text.by_actor)(actor),
        None => text.by_other.to_owned(),
    }
}

/// A part of a text around a place, from word to word.
fn around(text: &str, from: usize, to: usize) -> (usize, usize) {
    let space = |place: &usize| *place == 0 || text.as_bytes()[*place - 1] == b' ';
    let begin = (from.saturating_sub(BEFORE)..=from).find(space).unwrap_or(from);
    let begin = if from <= BEFORE { 0 } else { begin };
    let least = to.max((to + AFTER).min(text.len()));
    let end =
        (to..=least).rev().find(|place| *place == text.len() || text.as_bytes()[*place] == b' ');
    (begin, end.unwrap_or(to))
}

/// A part of a text in pieces.
fn pieces(text: &str, from: usize, to: usize, marks: &[Mark]) -> Pieces {
    let mut pieces = Pieces::new();
    let mut at = from;
    for mark in marks.iter().filter(|mark| mark.to <= to) {
        // The whole of a word with hyphens may hold a part that is marked too.
        if mark.from < at {
            continue;
        }
        if mark.from > at {
            pieces.push((text[at..mark.from].to_owned(), false));
        }
        pieces.push((text[mark.from..mark.to].to_owned(), true));
        at = mark.to;
    }
    if at < to {
        pieces.push((text[at..to].to_owned(), false));
    }
    pieces
}

/// What words that are nowhere were taken for; empty where each is somewhere.
pub fn taken_for(
    corpus: &Corpus,
    words: Words<'_>,
    filter: &Filter,
    hits: Option<&Hits>,
) -> String {
    let quoted = words.text.filter.quoted;
    let mut said: Vec<String> = Vec::new();
    for heard in hits.into_iter().flat_map(|hits| &hits.heard) {
        let (Some(typed), false) = (heard.typed.last(), heard.spelled.is_empty()) else { continue };
        let mut meant: Vec<String> = Vec::new();
        for spelled in heard.spelled.iter().take(MOST) {
            meant.push(quoted(&corpus.as_written(spelled)));
        }
        let typed = written_as(&filter.text, typed).unwrap_or_else(|| typed.clone());
        said.push((words.text.result.taken_for)(&typed, &format::list(&meant, words.text.or)));
    }
    said.join(" ")
}

/// A code that the words typed could mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// Its field.
    pub field: Field,
    /// The code.
    pub code: Code,
    /// Its label, and the search word that fits where the label doesn't.
    pub label: String,
    /// That search word; may be empty.
    pub by: String,
    /// Field and count.
    pub about: String,
    /// The search text without what the code stands for.
    pub rest: String,
}

/// The codes that the words typed last could mean, each with how many results
/// it would leave.
pub fn suggested(corpus: &Corpus, words: Words<'_>, filter: &Filter) -> Vec<Suggested> {
    let found = corpus.suggestions(filter, words.lang, MOST);
    let Some(first) = found.first() else { return Vec::new() };
    let counts = answer(corpus, &filter.with_text(&first.rest)).counts;
    let one = |one: crate::query::Suggestion| {
        let count = counts[one.field as usize].get(one.code.index()).copied().unwrap_or_default();
        let label = words.label(one.field, one.code).to_owned();
        (count > 0).then(|| Suggested {
            field: one.field,
            code: one.code,
            by: one.by.filter(|by| *by != label).unwrap_or_default(),
            label,
            about: (words.text.result.suggestion)(
                (words.text.field)(one.field),
                &words.count(count),
            ),
            rest: one.rest,
        })
    };
    found.into_iter().filter_map(one).collect()
}
