//! The first page: what this is, how sure the catalogue is, and ways in.
//! Every figure is counted from the catalogue.

use std::cmp::Reverse;

use super::results::strengths;
use super::words::Words;
use crate::domain::{Code, Field, Strength};
use crate::query::Corpus;
use crate::state::Action;
use crate::text::format;

/// The first page.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// How sure the catalogue is: a square for each record.
    pub tiles: Tiles,
    /// Ways in by condition.
    pub conditions: Vec<Way>,
    /// Ways in by question.
    pub questions: Vec<Way>,
    /// Ways in by approach.
    pub approaches: Vec<Way>,
}

/// A square for each record, the strongest evidence first.
#[derive(Clone, Debug, PartialEq)]
pub struct Tiles {
    /// What is shown, in a sentence.
    pub title: String,
    /// Strength, its word, and how many.
    pub counts: Vec<(Strength, String, usize)>,
}

/// A way in: what it is called, how many it leads to, and what leads there.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// What it is called.
    pub label: String,
    /// How many records it leads to.
    pub count: String,
    /// What leads there.
    pub action: Action,
}

/// How many ways in by condition and by approach.
const WAYS: usize = 8;

/// The first page of a corpus.
pub fn overview(corpus: &Corpus, words: Words<'_>) -> Overview {
    let text = &words.text.overview;
    let way = |label: String, field: Field, code: Code| Way {
        label,
        count: words.count(corpus.rows(field, code).count_ones(..)),
        action: Action::Only(field, code),
    };
    let most_common = |field: Field| {
        let codes = words.catalogue.codebook.entries(field.list()).iter();
        let mut codes: Vec<(usize, Code, &str)> = codes
            .enumerate()
            .map(|(at, entry)| (Code(u16::try_from(at).unwrap_or(u16::MAX)), entry))
            .map(|(code, entry)| {
                (corpus.rows(field, code).count_ones(..), code, entry.code.as_str())
            })
            // Not a condition that anyone has.
            .filter(|(count, _, name)| *count > 0 && *name != "cross-condition")
            .collect();
        codes.sort_by_cached_key(|(count, ..)| Reverse(*count));
        codes.truncate(WAYS);
        codes
    };
    let conditions = most_common(Field::Condition)
        .into_iter()
        .map(|(_, code, _)| {
            let name = format::lower_first(words.label(Field::Condition, code));
            way((text.i_have)(&name), Field::Condition, code)
        })
        .collect();
    let approaches = most_common(Field::Approach)
        .into_iter()
        .map(|(_, code, _)| {
            way(words.label(Field::Approach, code).to_owned(), Field::Approach, code)
        })
        .collect();
    let questions = [
        (text.reduces, Field::Effect, "reduces"),
        (text.widens, Field::Effect, "widens"),
        (text.telemonitoring, Field::Approach, "telemonitoring"),
        (text.recommended, Field::Recommendation, "yes"),
        (text.cost, Field::Cost, "yes"),
        (text.never_evaluated, Field::Strength, "none"),
    ];
    let questions = questions
        .into_iter()
        .filter_map(|(label, field, name)| {
            let code = words.catalogue.codebook.code(field.list(), name)?;
            Some(way(label.to_owned(), field, code))
        })
        .collect();
    let counts = strengths(words)
        .into_iter()
        .map(|(strength, count)| {
            let code = words.catalogue.codebook.code(Field::Strength.list(), {
                use crate::domain::Closed;
                strength.code()
            });
            let label = code.map_or("", |code| words.label(Field::Strength, code));
            (strength, label.to_owned(), count)
        })
        .collect();
    let title = (text.tiles)(&words.count(words.catalogue.records.len()));
    Overview { tiles: Tiles { title, counts }, conditions, questions, approaches }
}
