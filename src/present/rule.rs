//! Ratings taken apart: the rule and its inputs beside each strength, a
//! stricter rule, and what it changes.

use super::filter::{Chip, chips};
use super::words::Words;
use crate::domain::{Design, Field, Record, Rule, Strength, period_years, sort_by_key};
use crate::query::Filter;
use crate::text::format;

/// A stricter rule in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Stricter {
    /// What is demanded and how many strengths that sets aside.
    pub said: String,
    /// The strengths set aside, the strongest first.
    pub changes: Vec<Change>,
}

/// A strength that a stricter rule sets aside.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The record's id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The catalogue's strength.
    pub from: Strength,
    /// It in words.
    pub from_word: &'static str,
    /// Which demands it doesn't meet.
    pub why: String,
}

/// What is asked for, in words: the parts of the filter, and the stricter rule
/// that the numbers follow.
pub fn asked(words: Words<'_>, filter: &Filter) -> Vec<String> {
    let mut asked: Vec<String> = chips(filter, words).iter().map(Chip::whole).collect();
    if !words.catalogue.stricter.is_empty() {
        asked.push((words.text.rule().asked)(&demanded(words)));
    }
    asked
}

/// How a record's strength was arrived at: design, participants, the rule;
/// and what it lacks where a stricter rule sets it aside.
pub fn why(words: Words<'_>, record: &Record) -> String {
    let text = words.text.rule();
    let design = words.labels(record, Field::Design);
    let people = match record.participants {
        Some(count) => (text.people)(&format::whole(words.lang, count)),
        None => text.people_unknown.to_owned(),
    };
    let takes = (text.takes)(record.rated());
    let rated = (words.text.strength)(record.rated());
    let rule = if record.design == Design::NoneFound {
        takes.to_owned()
    } else {
        let gives = (text.gives)(rated, &format::lower_first(takes));
        format!("{design}, {people}. {gives}")
    };
    match record.set_aside {
        Some(_) => format!("{rule} {}", (text.aside)(&unmet(words, record))),
        None => rule,
    }
}

/// The strength of a record as a word: under a stricter rule that it doesn't
/// meet, that.
pub fn strength_word(words: Words<'_>, record: &Record) -> &'static str {
    match record.set_aside {
        Some(_) => words.text.rule().aside_word,
        None => (words.text.strength)(record.strength),
    }
}

/// The stricter rule of the catalogue; none where its own rule stands.
pub fn stricter(words: Words<'_>) -> Option<Stricter> {
    let text = words.text.rule();
    let demands = &words.catalogue.stricter;
    if demands.is_empty() {
        return None;
    }
    let records = &words.catalogue.records;
    let mut changes: Vec<Change> = records
        .iter()
        .filter_map(|record| {
            let from = record.set_aside?;
            Some(Change {
                id: record.id.clone(),
                title: record.title.get(words.lang).to_owned(),
                from,
                from_word: (words.text.strength)(from),
                why: unmet(words, record),
            })
        })
        .collect();
    sort_by_key(&mut changes, |change| change.from as usize);
    let rated = records.iter().filter(|record| record.rated() != Strength::None).count();
    let said = (text.said)(&demanded(words), &words.count(changes.len()), &words.count(rated));
    Some(Stricter { said, changes })
}

/// The demands of a stricter rule, one after the other.
fn demanded(words: Words<'_>) -> String {
    let demands = words.catalogue.stricter.iter();
    let named: Vec<&str> = demands.map(|demand| (words.text.rule().demand)(*demand)).collect();
    words.and(&named)
}

/// Which demands of a stricter rule a record doesn't meet.
pub(super) fn unmet(words: Words<'_>, record: &Record) -> String {
    let lacks = |demand: &&Rule| !demand.is_met_by(record);
    let is_known = |demand: Rule| match demand {
        Rule::Danish => record.country.is_some(),
        Rule::Since => period_years(record).is_some(),
        Rule::Many => record.participants.is_some(),
        Rule::Controlled | Rule::ByGroup => true,
    };
    let unmet: Vec<&str> = words
        .catalogue
        .stricter
        .iter()
        .filter(lacks)
        .map(|demand| (words.text.rule().lacks)(*demand, is_known(*demand)))
        .collect();
    words.and(&unmet)
}
