//! Everything known of one intervention, in plain order; what is not known,
//! said as such.

use super::matrix::certainty;
use super::recommended::label;
use super::results::{Answered, answered};
use super::rule::{strength_word, unmet, why};
use super::words::Words;
use crate::chart;
use crate::domain::{
    Basis, Citation, Direction, Effect, Field, Figure, List, Localized, Outcome, Recommendations,
    Record, Strength, is_number_needed, is_ratio,
};
use crate::query::{Corpus, similar};
use crate::text::format;

/// One intervention.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordPage {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What came of it, by direction.
    pub findings_at_a_glance: Vec<Answered>,
    /// What is said where nothing was found.
    pub no_findings: Option<&'static str>,
    /// What is known of inequality, in a sentence.
    pub inequality_sentence: &'static str,
    /// How sure.
    pub strength: Strength,
    /// How sure, in a word.
    pub strength_word: &'static str,
    /// How that was arrived at: design, participants, the rule.
    pub why: String,
    /// Effect on inequality.
    pub effect: Effect,
    /// Effect on inequality, in words.
    pub effect_word: &'static str,
    /// Where and when.
    pub place_and_years: String,
    /// How it was checked.
    pub checked: &'static str,
    /// Whether its figures were read in a text.
    pub is_checked: bool,
    /// What it was.
    pub summary: String,
    /// Who it was for.
    pub target_group: Vec<Fact>,
    /// What was done.
    pub method: Vec<Fact>,
    /// How it was carried out.
    pub implementation: Vec<Fact>,
    /// What was found.
    pub findings: Vec<FindingView>,
    /// What it cost.
    pub economy: Vec<Fact>,
    /// What is known of inequality.
    pub inequality: Vec<Fact>,
    /// What is not known.
    pub unknown: Vec<&'static str>,
    /// Title of the section on strength.
    pub rule_title: String,
    /// Why the strength is what it is.
    pub rule: Vec<Fact>,
    /// Where it was read.
    pub sources: Vec<SourceView>,
    /// What is like it: id and title.
    pub like_this: Vec<(String, String)>,
}

/// A fact: what is asked, and what is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What is asked.
    pub label: String,
    /// What is known.
    pub value: Value,
    /// The source it stands in, counted from 1.
    pub source: Option<usize>,
}

/// What is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// Several texts.
    List(Vec<String>),
    /// Nothing.
    Unknown,
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingView {
    /// What was measured.
    pub outcome: String,
    /// Which way it points.
    pub direction: Direction,
    /// Which way it points, in words.
    pub word: &'static str,
    /// What was found.
    pub text: String,
    /// Measure, figure, unit and interval in a line.
    pub figure: String,
    /// More to know of the figure.
    pub notes: Vec<&'static str>,
    /// Its interval, where it has one on an axis of effects.
    pub interval: Option<chart::Interval>,
    /// The source it stands in, counted from 1.
    pub source: Option<usize>,
}

/// One source.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceView {
    /// Its number, from 1.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
    /// Publisher, year, kind, and how far it was read.
    pub about: String,
}

/// How many alike are named.
const ALIKE: usize = 6;

/// The page of a record.
pub fn record_page(corpus: &Corpus, words: Words<'_>, row: usize) -> Option<RecordPage> {
    let record = corpus.catalogue.records.get(row)?;
    let text = words.text.record();
    let answers = answered(words, record);
    let is_checked = is_checked(words, record);
    let no_findings = match (answers.is_empty(), record.strength) {
        (false, _) => None,
        (true, Strength::None) => Some(text.answer_none),
        (true, _) => Some(text.answer_no_findings),
    };
    let like_this = similar(corpus, row)
        .into_iter()
        .take(ALIKE)
        .map(|row| &corpus.catalogue.records[row])
        .map(|other| (other.id.clone(), other.title.get(words.lang).to_owned()))
        .collect();
    Some(RecordPage {
        id: record.id.clone(),
        title: record.title.get(words.lang).to_owned(),
        findings_at_a_glance: answers,
        no_findings,
        inequality_sentence: inequality_sentence(words, record),
        strength: record.strength,
        strength_word: strength_word(words, record),
        why: why(words, record),
        effect: record.effect,
        effect_word: (words.text.effect)(record.effect),
        place_and_years: format!("{}, {}", words.place(record), words.years(record)),
        checked: if is_checked { text.checked_copy } else { text.checked_not },
        is_checked,
        summary: record.summary.get(words.lang).to_owned(),
        target_group: target_group(words, record),
        method: method(words, record),
        implementation: implementation(words, record),
        findings: record
            .findings
            .iter()
            .map(|finding| finding_view(words, record, finding))
            .collect(),
        economy: economy(words, record),
        inequality: inequality(words, record),
        unknown: unknown(words, record),
        rule_title: (text.rule)((words.text.shared().strength_named)(record.rated())),
        rule: rule(words, record),
        sources: sources(words, record),
        like_this,
    })
}

/// Whether its figures were read in a stored text.
fn is_checked(words: Words<'_>, record: &Record) -> bool {
    let checked_copy = words.catalogue.codebook.code(List::Checked, "stored-copy");
    record.codes(Field::Checked).first().copied() == checked_copy
}

fn fact(label: &str, value: Option<String>) -> Fact {
    let value = value.filter(|value| !value.is_empty()).map_or(Value::Unknown, Value::Text);
    Fact { label: label.to_owned(), value, source: None }
}

fn list(words: Words<'_>, label: &str, texts: &[Localized]) -> Fact {
    let texts: Vec<String> = texts.iter().map(|text| text.get(words.lang).to_owned()).collect();
    let value = if texts.is_empty() { Value::Unknown } else { Value::List(texts) };
    Fact { label: label.to_owned(), value, source: None }
}

fn codes(words: Words<'_>, record: &Record, field: Field) -> Fact {
    fact((words.text.field)(field), Some(words.labels(record, field)))
}

fn target_group(words: Words<'_>, record: &Record) -> Vec<Fact> {
    let text = words.text.record();
    let reach = &record.reach;
    let people = reach.participants.map(|count| (text.people)(&format::whole(words.lang, count)));
    let sites = reach.sites.map(|count| (text.sites)(&format::whole(words.lang, count)));
    let mut reached: Vec<String> = [people, sites].into_iter().flatten().collect();
    let note = reach.note.as_ref().map(|note| note.get(words.lang).to_owned());
    let mut said = std::mem::take(&mut reached).join(", ");
    if let Some(note) = note {
        said = if said.is_empty() { note } else { format!("{said}. {note}") };
    }
    vec![
        codes(words, record, Field::Condition),
        codes(words, record, Field::Group),
        fact(text.reached, Some(said)),
    ]
}

fn method(words: Words<'_>, record: &Record) -> Vec<Fact> {
    [Field::Approach, Field::Setting, Field::Technology, Field::Coherence]
        .into_iter()
        .map(|field| codes(words, record, field))
        .collect()
}

fn implementation(words: Words<'_>, record: &Record) -> Vec<Fact> {
    let text = words.text.record();
    let period = format::period(
        words.lang,
        record.period,
        record.status == crate::domain::Status::Completed,
    );
    let mut facts = vec![
        fact((words.text.field)(Field::Status), Some(words.status(record))),
        fact(text.period, period),
        fact(text.place, Some(words.place(record))),
        codes(words, record, Field::Scope),
        fact(text.actors, Some(record.actors.join(", "))),
        recommendation(words, record),
        list(words, text.barriers, &record.barriers),
        list(words, text.enablers, &record.enablers),
    ];
    // Municipalities stand for the place; their regions belong to it too.
    if !record.codes(Field::Municipality).is_empty() {
        facts.insert(3, codes(words, record, Field::Region));
    }
    // A place in Denmark says its country by its name; abroad the country is the place.
    let country = record.country.as_deref().filter(|country| *country != "DK");
    let country = country.map(|country| words.country(country));
    if let Some(country) = country.filter(|country| *country != words.place(record)) {
        facts.insert(3, fact(text.country, Some(country)));
    }
    facts
}

fn recommendation(words: Words<'_>, record: &Record) -> Fact {
    fact((words.text.field)(Field::Recommendation), Some(answers(words, record)))
}

/// Which national recommendation a record's source names, and how many it was
/// found to answer; empty for none.
pub(super) fn answers(words: Words<'_>, record: &Record) -> String {
    let text = words.text.record();
    let named = record.named_recommendation.as_ref().map(|named| {
        let year = named.year.map_or_else(String::new, |year| year.to_string());
        (text.named)(&named.title, &year)
    });
    let linked = (!record.recommendations.is_empty())
        .then(|| (text.linked)(&words.count(record.recommendations.len())));
    [named, linked].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn economy(words: Words<'_>, record: &Record) -> Vec<Fact> {
    let Some(cost) = &record.cost else {
        return vec![fact(words.text.shared().cost, None)];
    };
    let text = words.text.record();
    let currency = (words.text.currency)(&cost.currency).unwrap_or(&cost.currency);
    let amount = format!("{} {currency}", format::decimal(words.lang, cost.amount));
    let per = cost.per.map_or("", |per| words.code(List::CostPer, per));
    let mut said = vec![format!("{}.", (text.cost_amount)(&amount, per))];
    let note = cost.note.as_ref().map_or("", |note| note.get(words.lang));
    said.extend((!note.is_empty()).then(|| note.to_owned()));
    let quality = words.catalogue.codebook.code(List::CostPer, "QALY");
    if cost.per.is_some() && cost.per == quality {
        said.push(words.text.shared().life_year.to_owned());
    }
    // Some notes say it themselves.
    if cost.amount < 0.0 && !note.contains("minus") {
        said.push(text.saving.to_owned());
    }
    let source = cost.source.map(|source| source + 1);
    vec![Fact { source, ..fact(words.text.shared().cost, Some(said.join(" "))) }]
}

/// What a record did to inequality. The code for no effect holds two things: the gap is
/// the same, or those it was for were not helped; what was measured tells them apart.
pub(super) fn inequality_sentence(words: Words<'_>, record: &Record) -> &'static str {
    let text = words.text.record();
    match (record.effect, record.basis) {
        (Effect::NoDifference, Basis::TargetGroupOnly) => text.no_gain,
        (effect, _) => (text.inequality_sentence)(effect),
    }
}

fn inequality(words: Words<'_>, record: &Record) -> Vec<Fact> {
    let mut facts = vec![
        fact(
            (words.text.field)(Field::Effect),
            Some(inequality_sentence(words, record).to_owned()),
        ),
        codes(words, record, Field::Basis),
        codes(words, record, Field::Method),
    ];
    if let Some(note) = &record.inequality_note {
        facts[0].value =
            Value::Text(format!("{} {}", inequality_sentence(words, record), note.get(words.lang)));
    }
    facts
}

fn rule(words: Words<'_>, record: &Record) -> Vec<Fact> {
    let text = words.text.record();
    let participants = record.participants.map(|count| format::whole(words.lang, count));
    let mut facts = vec![
        fact(text.design, Some(words.labels(record, Field::Design))),
        fact(text.study_participants, participants),
        fact(text.rule_label, Some((words.text.rule().takes)(record.rated()).to_owned())),
    ];
    if record.set_aside.is_some() {
        facts.push(fact(words.text.rule().aside_label, Some(unmet(words, record))));
    }
    facts
}

fn unknown(words: Words<'_>, record: &Record) -> Vec<&'static str> {
    let text = words.text.record();
    let answers = record.named_recommendation.is_some() || !record.recommendations.is_empty();
    let reach = &record.reach;
    let lacks = |field: Field| record.codes(field).is_empty();
    [
        (record.findings.is_empty(), text.unknown_findings),
        (record.effect == Effect::NotAssessed, text.unknown_effect),
        (lacks(Field::Group), text.unknown_groups),
        (lacks(Field::Method), text.unknown_methods),
        (reach.participants.is_none() && reach.sites.is_none(), text.unknown_reach),
        (record.period.from.is_none() && record.period.to.is_none(), text.unknown_years),
        (lacks(Field::Technology), text.unknown_technology),
        (lacks(Field::Coherence), text.unknown_coherence),
        (record.barriers.is_empty(), text.unknown_barriers),
        (record.enablers.is_empty(), text.unknown_enablers),
        (!answers, text.unknown_recommendation),
        (record.cost.is_none(), text.unknown_cost),
    ]
    .into_iter()
    .filter_map(|(unknown, said)| unknown.then_some(said))
    .collect()
}

/// A source from beside the catalogue, numbered from its place.
pub(super) fn cited(at: usize, source: &Citation) -> SourceView {
    let year = source.year.map(|year| year.to_string());
    let head: Vec<String> = [source.publisher.clone(), year].into_iter().flatten().collect();
    let about = if head.is_empty() { String::new() } else { format!("{}.", head.join(", ")) };
    SourceView { number: at + 1, title: source.title.clone(), url: source.url.clone(), about }
}

/// The national recommendations that a record answers, each with how the two
/// lie in time and what the link rests on.
pub fn recommendations(
    words: Words<'_>,
    record: &Record,
    all: &Recommendations,
) -> Vec<SourceView> {
    let linked = record.recommendations.iter();
    let known = linked.filter_map(|link| Some((link, all.by_id.get(&link.id)?)));
    known
        .enumerate()
        .map(|(at, (link, document))| {
            let year = document.year.map(|year| year.to_string());
            let head: Vec<String> =
                [document.publisher.clone(), year].into_iter().flatten().collect();
            let said = [&link.timing, &link.basis].into_iter();
            let said = said.filter_map(|code| label(words, all, code));
            let parts = std::iter::once(head.join(", ")).chain(said.map(str::to_owned));
            let parts: Vec<String> =
                parts.filter(|part| !part.is_empty()).map(|part| format!("{part}.")).collect();
            SourceView {
                number: at + 1,
                title: document.title.get(words.lang).to_owned(),
                url: document.url.clone(),
                about: parts.join(" "),
            }
        })
        .collect()
}

/// A record's sources, numbered from 1.
pub(super) fn sources(words: Words<'_>, record: &Record) -> Vec<SourceView> {
    let text = words.text.record();
    let is_checked = is_checked(words, record);
    record
        .sources
        .iter()
        .enumerate()
        .map(|(at, source)| {
            let head = [source.publisher.clone(), source.year.map(|year| year.to_string())];
            let head: Vec<String> = head.into_iter().flatten().collect();
            let kind = source.kind.map(|kind| words.code(List::SourceKind, kind).to_owned());
            let described = source.title.starts_with('[').then(|| text.source_described.to_owned());
            let read = if is_checked { text.checked_copy } else { text.checked_not };
            let unaddressed = source.url.is_none().then(|| text.no_address.to_owned());
            let parts = [Some(head.join(", ")), kind, Some(read.to_owned())];
            let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
            let about: Vec<String> =
                parts.map(|part| format!("{part}.")).chain(described).chain(unaddressed).collect();
            SourceView {
                number: at + 1,
                title: source.title.clone(),
                url: source.url.clone(),
                about: about.join(" "),
            }
        })
        .collect()
}

/// Units that are the name of a number, or of what is counted: where the measure says
/// so already, they aren't said again. The others, such as years, may stand in a
/// measure as something else («65-69 years»).
const NAMES: [&str; 12] = [
    "odds-ratio",
    "hazard-ratio",
    "risk-ratio",
    "rate-ratio",
    "ratio",
    "risk-difference",
    "qaly",
    "deaths",
    "visits",
    "visits-per-year",
    "readmissions",
    "per-100000",
];

/// Whether a finding's measure says the unit of its figure.
pub(super) fn says_unit(words: Words<'_>, finding: &Outcome) -> bool {
    let (Some(unit), Some(measure)) = (finding.unit, &finding.measure) else { return false };
    let measure = measure.get(words.lang).to_lowercase();
    let says = |unit: &str| measure.contains(&unit.to_lowercase());
    match words.catalogue.codebook.name(List::Unit, unit) {
        // What is counted always stands in the measure.
        "count" => !measure.is_empty(),
        "risk-ratio" if says("relative risk") => true,
        name => NAMES.contains(&name) && says(words.code(List::Unit, unit)),
    }
}

/// A number of a finding, with its unit where the measure doesn't say it.
pub(super) fn quantity(words: Words<'_>, finding: &Outcome, number: f64) -> String {
    if says_unit(words, finding) {
        format::decimal(words.lang, number)
    } else {
        words.quantity(number, finding.unit)
    }
}

/// Measure, figure and interval in a line; empty where there is no figure.
pub(super) fn figure_line(words: Words<'_>, finding: &Outcome) -> String {
    let text = words.text.record();
    let number = |number: f64| format::decimal(words.lang, number);
    let mut said = String::new();
    if let Some(effect) = finding.effect {
        said = quantity(words, finding, effect);
    }
    // The interval is that of the effect, and stands beside it.
    if let Some([low, high]) = finding.interval {
        let interval = (text.interval)(&number(finding.level), &number(low), &number(high));
        said = if said.is_empty() { interval } else { (text.interval_of)(&said, &interval) };
    }
    if let (Some(_), Some(comparator)) = (finding.effect, finding.comparator) {
        let other = (text.comparator)(&quantity(words, finding, comparator));
        said = format!("{said}, {other}");
    }
    let measure = finding.measure.as_ref().map_or("", |measure| measure.get(words.lang));
    match (measure.is_empty(), said.is_empty()) {
        (_, true) => measure.to_owned(),
        (true, false) => said,
        (false, false) => format!("{measure}: {said}"),
    }
}

fn finding_view(words: Words<'_>, record: &Record, finding: &Outcome) -> FindingView {
    let text = words.text.record();
    let unit = finding.unit.map_or("", |unit| words.catalogue.codebook.name(List::Unit, unit));
    let mut notes = Vec::new();
    match finding.figure {
        _ if finding.measure.as_ref().is_some_and(|measure| is_number_needed(unit, measure)) => {}
        Some(Figure::Change) => notes.push(text.figure_change),
        Some(Figure::Level) => notes.push(text.figure_level),
        Some(Figure::Comparison) => notes.push(text.figure_comparison),
        None => {}
    }
    if finding.effect.is_none() && finding.interval.is_none() {
        notes = vec![text.no_figure];
    }
    if finding.non_inferiority {
        notes.push(text.non_inferiority);
    }
    let figure = figure_line(words, finding);
    // Levels and changes never stand on an axis of effects.
    let on_axis = finding.figure == Some(Figure::Comparison);
    let interval = match (finding.effect, finding.interval) {
        (Some(effect), Some([low, high])) if on_axis => {
            let log = is_ratio(unit) && low > 0.0;
            let reference = if is_ratio(unit) { 1.0 } else { 0.0 };
            let texts = [low, reference, high].map(|number| format::decimal(words.lang, number));
            let certainty = certainty(record.strength);
            Some(chart::Interval {
                label: figure.clone(),
                effect,
                low,
                high,
                reference,
                log,
                certainty,
                texts,
            })
        }
        _ => None,
    };
    FindingView {
        outcome: words.outcome(finding).to_owned(),
        direction: finding.direction,
        word: (words.text.direction)(finding.direction),
        text: finding.text.get(words.lang).to_owned(),
        figure,
        notes,
        interval,
        source: finding.source.map(|source| source + 1),
    }
}
