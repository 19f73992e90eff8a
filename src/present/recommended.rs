//! What national documents recommend, what answers it in the catalogue and
//! how sure that is, and how far it is followed as far as a figure says so.

use std::collections::BTreeMap;

use super::matrix::ordered;
use super::record::{SourceView, cited};
use super::rule::{strength_word, why};
use super::words::Words;
use crate::domain::{
    Adherence, Code, Field, Linked, List, Localized, Recommendation, Recommendations, Strength,
    sort_by_key,
};
use crate::query::{Cell, Corpus, Filter, matrix};
use crate::state::Action;
use crate::text::format;

/// The page on recommendations.
#[derive(Clone, Debug, PartialEq)]
pub struct RecommendedView {
    /// The answer in a line.
    pub answer: String,
    /// Pairs of condition and approach by what is asked and what is tested.
    pub groups: Vec<PairGroup>,
    /// Pairs that only documents no longer current name, in a sentence.
    pub lapsed: String,
    /// What is asked for, condition by condition.
    pub conditions: Vec<AskedOf>,
    /// How many signs of use have a figure, in a sentence.
    pub followed_lead: String,
    /// How far it is followed.
    pub followed: Vec<Followed>,
}

/// How asking and testing meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meeting {
    /// Asked for now, and tested with high or moderate strength.
    WellTested,
    /// Asked for now, and not so tested.
    HardlyTested,
    /// Tested so, and asked for by no current document.
    NotAsked,
    /// Asked for now, evaluated, and nothing but no difference or worse.
    NotWorking,
}

/// Pairs that meet in one way.
#[derive(Clone, Debug, PartialEq)]
pub struct PairGroup {
    /// In which way.
    pub meeting: Meeting,
    /// What that is called.
    pub title: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// The pairs.
    pub pairs: Vec<Pair>,
}

/// A condition and an approach.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// «KOL: rehabilitering».
    pub label: String,
    /// What the catalogue holds of it, in words.
    pub held: String,
    /// The strongest evidence; none without records.
    pub strongest: Option<Strength>,
    /// Whether only the topic is asked for, or only a document no longer
    /// current asks; empty else.
    pub mark: &'static str,
    /// What leads to the records.
    pub actions: Vec<Action>,
}

/// What is asked for at one condition.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedOf {
    /// The condition.
    pub code: Code,
    /// Its stable name.
    pub key: String,
    /// Its name.
    pub name: String,
    /// How many documents and approaches, in words.
    pub summary: String,
    /// Each approach asked for.
    pub pairs: Vec<Pair>,
    /// Each document.
    pub documents: Vec<DocumentView>,
    /// Signs of how far it is followed, in short lines.
    pub followed: Vec<String>,
}

/// One document.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
    /// Kind, publisher, year.
    pub about: String,
    /// Whether it is in force.
    pub validity: String,
    /// Whether it is no longer current.
    pub lapsed: bool,
    /// What took its place; empty where nothing is known to.
    pub successor: String,
    /// What to mind; empty for nothing.
    pub note: String,
    /// What it asks for.
    pub asks: Vec<Ask>,
    /// What answers it in the catalogue; of many the first [`ANSWERS`].
    pub answers: Vec<Answering>,
    /// How many answer it.
    pub answered: usize,
}

/// How many answers to a document are told: no page can hold those of every list.
const ANSWERS: usize = 10;

/// One thing asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// The approach.
    pub approach: String,
    /// What is asked.
    pub text: String,
    /// Whether it stands in the text that was read; else only the topic does.
    pub stated: bool,
    /// How strongly, and what that rests on.
    pub marks: Vec<String>,
}

/// A record that answers a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Answering {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether it came before, with or after the document.
    pub timing: String,
    /// Whether that rests on more than the topic.
    pub stated: bool,
    /// What the link rests on.
    pub basis: String,
    /// How sure.
    pub strength: Strength,
    /// How sure, in a word.
    pub strength_word: &'static str,
    /// How that was arrived at.
    pub why: String,
}

/// A sign of how far a recommendation is followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Followed {
    /// What it measures.
    pub indicator: String,
    /// The figure with its year, or that there is none.
    pub figure: String,
    /// Whether there is a figure.
    pub has_figure: bool,
    /// By group or year.
    pub groups: Vec<(String, String)>,
    /// What to mind.
    pub notes: Vec<String>,
    /// Where it was read.
    pub source: SourceView,
}

/// What stands in the documents about one pair.
#[derive(Clone, Copy, Default)]
struct AskedFor {
    stated: bool,
    topic: bool,
    lapsed: bool,
}

impl AskedFor {
    fn current(self) -> bool {
        self.stated || self.topic
    }
}

/// The page on recommendations.
pub fn recommended(corpus: &Corpus, words: Words<'_>, all: &Recommendations) -> RecommendedView {
    let text = &words.text.pages().recommend;
    let mut asked: BTreeMap<(Code, Code), AskedFor> = BTreeMap::new();
    for document in all.by_id.values() {
        for (condition, asks) in document
            .conditions
            .iter()
            .flat_map(|condition| document.recommends.iter().map(move |asks| (condition, asks)))
        {
            let pair = asked.entry((*condition, asks.approach)).or_default();
            match (document.lapsed, asks.stated) {
                (true, _) => pair.lapsed = true,
                (false, true) => pair.stated = true,
                (false, false) => pair.topic = true,
            }
        }
    }
    let data = matrix(corpus, &Filter::default(), Field::Condition, Field::Approach);
    let approaches = order(words, Field::Approach);
    let conditions = order(words, Field::Condition);
    let pairs: Vec<(Code, Code, &Cell, AskedFor)> = conditions
        .iter()
        .flat_map(|condition| approaches.iter().map(move |approach| (*condition, *approach)))
        .filter_map(|(condition, approach)| {
            let cell = data.cell(approach.index(), condition.index())?;
            let asked = asked.get(&(condition, approach)).copied().unwrap_or_default();
            Some((condition, approach, cell, asked))
        })
        .collect();
    let groups = [
        (Meeting::WellTested, text.well, text.well_means),
        (Meeting::HardlyTested, text.hardly, text.hardly_means),
        (Meeting::NotAsked, text.unasked, text.unasked_means),
        (Meeting::NotWorking, text.against, text.against_means),
    ];
    let groups = groups
        .into_iter()
        .map(|(meeting, title, meaning)| PairGroup {
            meeting,
            title,
            meaning,
            pairs: pairs
                .iter()
                .filter(|(.., cell, asked)| meets(meeting, cell, *asked))
                .map(|(condition, approach, cell, asked)| {
                    let label = format!(
                        "{}: {}",
                        words.label(Field::Condition, *condition),
                        format::lower_first(words.label(Field::Approach, *approach))
                    );
                    pair(words, (*condition, *approach), label, cell, *asked)
                })
                .collect(),
        })
        .collect();
    let lapsed = asked.values().filter(|asked| !asked.current()).count();
    let mut answering: BTreeMap<&str, Vec<(usize, &Linked)>> = BTreeMap::new();
    let mut answered = 0;
    for (row, record) in corpus.catalogue.records.iter().enumerate() {
        answered += usize::from(!record.recommendations.is_empty());
        for link in &record.recommendations {
            answering.entry(&link.id).or_default().push((row, link));
        }
    }
    let from = From { corpus, words, all, answering };
    let conditions =
        conditions.iter().filter_map(|condition| from.asked_of(*condition, &pairs)).collect();
    let with = all.adherence.iter().filter(|sign| has_figure(sign)).count();
    RecommendedView {
        answer: (text.answer)(
            &words.count(all.by_id.len()),
            &words.count(answered),
            &words.count(corpus.len()),
        ),
        groups,
        lapsed: (text.lapsed)(&words.count(lapsed)),
        conditions,
        followed_lead: (text.followed_lead)(&words.count(with), &words.count(all.adherence.len())),
        followed: all.adherence.iter().map(|sign| followed(words, sign)).collect(),
    }
}

/// Codes of a field in the order of the charts.
fn order(words: Words<'_>, field: Field) -> Vec<Code> {
    let count = words.catalogue.codebook.entries(field.list()).len();
    let places = ordered(words, field, count).into_iter();
    places.filter_map(|(at, _)| u16::try_from(at).ok().map(Code)).collect()
}

/// The rules of the matrix of recommendations: tested is high or moderate
/// strength; not working is nothing favourable, but no difference or worse.
fn meets(meeting: Meeting, cell: &Cell, asked: AskedFor) -> bool {
    let tested = matches!(cell.strongest, Some(Strength::High | Strength::Moderate));
    let [better, same, worse, ..] = cell.directions;
    match meeting {
        Meeting::WellTested => asked.current() && tested,
        Meeting::HardlyTested => asked.current() && !tested,
        Meeting::NotAsked => !asked.current() && tested,
        Meeting::NotWorking => asked.current() && better == 0 && same + worse > 0,
    }
}

fn pair(
    words: Words<'_>,
    (condition, approach): (Code, Code),
    label: String,
    cell: &Cell,
    asked: AskedFor,
) -> Pair {
    let text = &words.text.pages().recommend;
    let mut held = match cell.all {
        0 => text.held_none.to_owned(),
        1 => words.text.shared().cell_one.to_owned(),
        count => (words.text.shared().cell_count)(&words.count(count)),
    };
    if let Some(pointed) = words.pointed(cell.directions) {
        held = format!("{held}. {pointed}");
    }
    Pair {
        label,
        held,
        strongest: cell.strongest,
        mark: match asked {
            _ if asked.stated => "",
            _ if asked.topic => text.only_topic,
            _ if asked.lapsed => text.only_lapsed,
            _ => "",
        },
        actions: vec![
            Action::Only(Field::Condition, condition),
            Action::Tick(Field::Approach, approach, true),
        ],
    }
}

/// What the sections by condition are made from.
struct From<'a> {
    corpus: &'a Corpus,
    words: Words<'a>,
    all: &'a Recommendations,
    answering: BTreeMap<&'a str, Vec<(usize, &'a Linked)>>,
}

impl From<'_> {
    fn asked_of(
        &self,
        condition: Code,
        pairs: &[(Code, Code, &Cell, AskedFor)],
    ) -> Option<AskedOf> {
        let (words, text) = (self.words, &self.words.text.pages().recommend);
        let mut documents: Vec<(&String, &Recommendation)> = self
            .all
            .by_id
            .iter()
            .filter(|(_, document)| document.conditions.contains(&condition))
            .collect();
        if documents.is_empty() {
            return None;
        }
        // Current ones first, the latest first.
        sort_by_key(&mut documents, |(_, document)| {
            (document.lapsed, std::cmp::Reverse(document.year))
        });
        let pairs: Vec<Pair> = pairs
            .iter()
            .filter(|(of, _, _, asked)| *of == condition && (asked.current() || asked.lapsed))
            .map(|(_, approach, cell, asked)| {
                let label = words.label(Field::Approach, *approach).to_owned();
                pair(words, (condition, *approach), label, cell, *asked)
            })
            .collect();
        let signs = self.all.adherence.iter().filter(|sign| sign.conditions.contains(&condition));
        Some(AskedOf {
            code: condition,
            key: words.catalogue.codebook.name(List::Conditions, condition).to_owned(),
            name: words.label(Field::Condition, condition).to_owned(),
            summary: (text.summary)(&words.count(documents.len()), &words.count(pairs.len())),
            pairs,
            documents: documents
                .into_iter()
                .map(|(id, document)| self.document(id, document))
                .collect(),
            followed: signs
                .map(|sign| format!("{}: {}", sign.indicator.get(words.lang), figure(words, sign)))
                .collect(),
        })
    }

    fn label(&self, code: &str) -> String {
        label(self.words, self.all, code).unwrap_or(code).to_owned()
    }

    fn document(&self, id: &str, document: &Recommendation) -> DocumentView {
        let words = self.words;
        let year = document
            .year
            .map_or_else(|| words.text.result.year_unknown.to_owned(), |year| year.to_string());
        let head = [Some(self.label(&document.kind)), document.publisher.clone(), Some(year)];
        let successor = document.superseded_by.as_ref().and_then(|id| self.all.by_id.get(id));
        let asks = document.recommends.iter().map(|asks| Ask {
            approach: words.label(Field::Approach, asks.approach).to_owned(),
            text: asks.text.get(words.lang).to_owned(),
            stated: asks.stated,
            marks: asks
                .strength
                .iter()
                .map(String::as_str)
                .chain((!asks.stated).then_some("topic-only"))
                .map(|code| self.label(code))
                .collect(),
        });
        let none = Vec::new();
        let all = self.answering.get(id).unwrap_or(&none);
        let answers = all.iter().take(ANSWERS).map(|(row, link)| {
            let record = &self.corpus.catalogue.records[*row];
            Answering {
                id: record.id.clone(),
                title: record.title.get(words.lang).to_owned(),
                timing: self.label(&link.timing),
                stated: link.basis == "stated",
                basis: self.label(&link.basis),
                strength: record.strength,
                strength_word: strength_word(words, record),
                why: why(words, record),
            }
        });
        DocumentView {
            id: id.to_owned(),
            title: document.title.get(words.lang).to_owned(),
            url: document.url.clone(),
            about: head.into_iter().flatten().collect::<Vec<_>>().join(", "),
            validity: self.label(&document.validity),
            lapsed: document.lapsed,
            successor: successor.map_or_else(String::new, |next| {
                (words.text.pages().recommend.successor)(next.title.get(words.lang))
            }),
            note: said(words, document.note.as_ref()),
            asks: asks.collect(),
            answers: answers.collect(),
            answered: all.len(),
        }
    }
}

fn said(words: Words<'_>, text: Option<&Localized>) -> String {
    text.map_or("", |text| text.get(words.lang)).to_owned()
}

fn has_figure(sign: &Adherence) -> bool {
    sign.value.is_some() || sign.groups.iter().any(|group| group.value.is_some())
}

/// A number with its unit in words, as the source has it.
fn with_unit(words: Words<'_>, value: f64, unit: Option<&Localized>) -> String {
    let number = format::decimal(words.lang, value);
    let unit = unit.map(|unit| unit.get(words.lang));
    // Ratios are called what they are called everywhere else.
    let ratio = match unit {
        Some("RR" | "relativ risiko" | "relative risk") => Some("risk-ratio"),
        Some("HR") => Some("hazard-ratio"),
        Some("OR") => Some("odds-ratio"),
        _ => None,
    };
    let ratio = ratio.and_then(|name| words.catalogue.codebook.code(List::NeedUnit, name));
    if let Some(ratio) = ratio {
        return format!("{} {number}", words.code(List::NeedUnit, ratio));
    }
    match unit {
        Some("%") if words.lang == crate::domain::Lang::En => format!("{number}%"),
        Some(unit) => format!("{number}\u{a0}{unit}"),
        None => number,
    }
}

/// The figure of a sign with its year; that it has only groups; or that
/// there are only words.
fn figure(words: Words<'_>, sign: &Adherence) -> String {
    let text = &words.text.pages().recommend;
    let figure = match sign.value {
        Some(value) => with_unit(words, value, sign.unit.as_ref()),
        None if has_figure(sign) => text.only_groups.to_owned(),
        None => text.only_words.to_owned(),
    };
    // Many names hold their year.
    let year = sign.year.map(|year| year.to_string());
    match year.filter(|year| !sign.indicator.get(words.lang).contains(year.as_str())) {
        Some(year) => format!("{figure} ({year})"),
        None => figure,
    }
}

fn followed(words: Words<'_>, sign: &Adherence) -> Followed {
    let text = &words.text.pages().recommend;
    let group = |group: &crate::domain::GroupFigure| {
        let mut figure = group
            .value
            .map_or_else(String::new, |value| with_unit(words, value, group.unit.as_ref()));
        if let Some([low, high]) = group.interval {
            let [low, high] = [low, high].map(|end| format::decimal(words.lang, end));
            figure.push_str(&(words.text.pages().need.interval)(&low, &high));
        }
        (group.group.get(words.lang).to_owned(), figure)
    };
    let compared = sign.compared_with.as_ref().map(|with| (text.compared)(with.get(words.lang)));
    let derived = sign.derived.then(|| text.derived.to_owned());
    let note = sign.note.as_ref().map(|note| note.get(words.lang).to_owned());
    Followed {
        indicator: sign.indicator.get(words.lang).to_owned(),
        figure: figure(words, sign),
        has_figure: has_figure(sign),
        groups: sign.groups.iter().map(group).collect(),
        notes: [compared, derived, note].into_iter().flatten().collect(),
        source: cited(0, &sign.source),
    }
}

/// What a code of the documents says; what was read of them, in our words.
pub(super) fn label<'a>(words: Words<'a>, all: &'a Recommendations, code: &str) -> Option<&'a str> {
    let said = (words.text.record().tie)(code);
    said.or_else(|| all.labels.get(code).map(|label| label.get(words.lang)))
}
