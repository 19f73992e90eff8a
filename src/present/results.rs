//! The results: a card for each record, what is said above and below them,
//! and what to do when there are none.

use super::filter::{Chip, chips};
use super::rule::{strength_word, why};
use super::words::Words;
use crate::domain::{Closed, Direction, Effect, Field, Record, Strength, sort_by_key};
use crate::query::{Answer, Corpus, Filter, answer};
use crate::state::{Action, Explorer, apply};
use crate::text::{Text, format};

/// A record at a glance.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What was found, by direction.
    pub findings: Vec<Answered>,
    /// What is said where nothing was found.
    pub no_findings: Option<&'static str>,
    /// For whom: conditions, and groups in inequality.
    pub for_whom: String,
    /// What is done: approaches.
    pub what: String,
    /// Where.
    pub place: String,
    /// When.
    pub years: String,
    /// How sure.
    pub strength: Strength,
    /// How sure, as a word.
    pub strength_word: &'static str,
    /// How that was arrived at: design, participants, the rule.
    pub why: String,
    /// Design and size of the deciding study.
    pub study: String,
    /// Effect on inequality.
    pub effect: Effect,
    /// Effect on inequality, in words.
    pub effect_word: &'static str,
}

/// Outcomes that point one way.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// Which way.
    pub direction: Direction,
    /// Which way, in words.
    pub word: &'static str,
    /// The outcomes.
    pub outcomes: String,
}

/// The card of a record.
pub fn card(words: Words<'_>, record: &Record) -> Card {
    let text = words.text;
    let findings = answered(words, record);
    let no_findings = match (findings.is_empty(), record.strength) {
        (false, _) => None,
        (true, Strength::None) => Some(text.result.not_evaluated),
        (true, _) => Some(text.result.no_findings),
    };
    let design = words.labels(record, Field::Design);
    let study = match record.participants {
        Some(_) => [Some(design), words.participants(record)].into_iter().flatten().collect(),
        None => vec![design],
    };
    let mut whom = format::lower_first(&words.labels(record, Field::Condition));
    let groups = words.labels(record, Field::Group);
    if !groups.is_empty() {
        whom.extend([". ", (text.field)(Field::Group), ": ", &*format::lower_first(&groups)]);
    }
    Card {
        id: record.id.clone(),
        title: record.title.get(words.lang).to_owned(),
        findings,
        no_findings,
        for_whom: whom,
        what: words.labels(record, Field::Approach),
        place: words.place(record),
        years: words.years(record),
        strength: record.strength,
        strength_word: strength_word(words, record),
        why: why(words, record),
        study: study.join(", "),
        effect: record.effect,
        effect_word: (text.effect)(record.effect),
    }
}

/// A record's findings by direction, in words.
pub(super) fn answered(words: Words<'_>, record: &Record) -> Vec<Answered> {
    words
        .outcomes_by_direction(record)
        .into_iter()
        .map(|(direction, outcomes)| Answered {
            direction,
            word: (words.text.direction)(direction),
            outcomes: words.and(&outcomes),
        })
        .collect()
}

/// How many were found: the heading above the results, and what is
/// announced.
pub fn found(words: Words<'_>, filter: &Filter, rows: usize) -> String {
    let text = &words.text.result;
    let all = words.count(words.catalogue.records.len());
    match rows {
        0 => (text.found_none)(&all),
        _ if chips(filter, words).is_empty() => (text.found_all)(&all),
        _ => (text.found)(&words.count(rows), &all),
    }
}

/// That the results are a selection: stands below them.
pub fn selection(words: Words<'_>, rows: usize) -> String {
    let all = words.count(words.catalogue.records.len());
    (words.text.result.selection)(&words.count(rows), &all)
}

/// How many words are offered to be left out.
const FEWER: usize = 3;

/// Why nothing was found.
pub fn why_nothing(text: &Text, filter: &Filter) -> String {
    match filter.text.trim() {
        "" => text.result.none_filter.to_owned(),
        typed if filter.with_text("").is_empty() => (text.result.none_text)(typed),
        typed => (text.result.none_both)(typed),
    }
}

/// The nearest ways back from nothing found, what is said and what does it: a better
/// spelling, words of the text and parts of the filter without which there is
/// something, of each kind the one that gives most first.
pub fn ways_back(corpus: &Corpus, words: Words<'_>, filter: &Filter) -> Vec<(String, Action)> {
    let text = &words.text.result;
    let without = |chip: &Chip| -> Answer {
        let mut state = Explorer { filter: filter.clone(), ..Explorer::default() };
        apply(&mut state, chip.remove.clone());
        answer(corpus, &state.filter)
    };
    let mut ways: Vec<(usize, Chip)> = chips(filter, words)
        .into_iter()
        .map(|chip| (without(&chip).rows.count_ones(..), chip))
        .filter(|(count, _)| *count > 0)
        .collect();
    sort_by_key(&mut ways, |(count, _)| std::cmp::Reverse(*count));
    let respelled = corpus.respelled(&filter.text);
    let respelled =
        respelled.map(|meant| ((text.none_meant)(&meant), Action::Search(meant.clone())));
    let fewer = corpus.with_fewer_words(&filter.text).into_iter().filter_map(|(word, rest)| {
        let count = answer(corpus, &filter.with_text(&rest)).rows.count_ones(..);
        let said = (text.none_without)(&(text.none_word)(&word), &words.count(count));
        (count > 0).then_some((said, Action::Search(rest)))
    });
    let by_text: Vec<(String, Action)> = respelled.into_iter().chain(fewer.take(FEWER)).collect();
    let ways = ways.into_iter().map(|(count, chip)| {
        ((text.none_without)(&format::lower_first(&chip.whole()), &words.count(count)), chip.remove)
    });
    by_text.into_iter().chain(ways).collect()
}

/// The strengths in order with the number of records of each.
pub(super) fn strengths(words: Words<'_>) -> Vec<(Strength, usize)> {
    let count = |strength: &Strength| {
        words.catalogue.records.iter().filter(|record| record.strength == *strength).count()
    };
    Strength::ALL.iter().map(|strength| (*strength, count(strength))).collect()
}
