//! Interventions side by side, in the rows that Danish practice knows, with
//! a warning on each row that can't fairly be compared.

use super::record::{answers, figure_line};
use super::results::card;
use super::words::Words;
use crate::domain::{
    Code, Direction, Effect, Field, List, Outcome, Record, Source, Strength, period_years,
    sort_by_key,
};
use crate::text::format;

/// Interventions side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Id and title of each, in order.
    pub sides: Vec<Side>,
    /// The rows, in parts.
    pub parts: Vec<Part>,
    /// How many rows carry a warning, in a sentence; empty for none.
    pub warnings: String,
}

/// One intervention.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// Rows that belong together: title and rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its title.
    pub title: String,
    /// Its rows.
    pub rows: Vec<CompareRow>,
}

/// One thing told of every side.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareRow {
    /// What is told.
    pub label: String,
    /// A cell for each side.
    pub cells: Vec<Vec<Line>>,
    /// Why the cells can't fairly be compared.
    pub warnings: Vec<&'static str>,
    /// Whether two or more sides say the very same, and say something.
    pub is_same: bool,
}

/// A line of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// A text.
    Text(String),
    /// A text, and where it leads.
    Link(String, String),
    /// Not known.
    Unknown(&'static str),
    /// Which way a finding points.
    Direction(Direction, &'static str),
    /// How sure.
    Strength(Strength, String),
    /// Effect on inequality.
    Effect(Effect, &'static str),
}

/// Puts records side by side.
pub fn comparison(words: Words<'_>, ids: &[String]) -> Comparison {
    let records: Vec<&Record> = ids
        .iter()
        .filter_map(|id| words.catalogue.row(id))
        .map(|row| &words.catalogue.records[row])
        .collect();
    let sides = records
        .iter()
        .map(|record| Side {
            id: record.id.clone(),
            title: record.title.get(words.lang).to_owned(),
        })
        .collect();
    let parts = parts(words, &records);
    let warned =
        parts.iter().flat_map(|part| &part.rows).filter(|row| !row.warnings.is_empty()).count();
    let warnings = match warned {
        0 => String::new(),
        1 => words.text.pages().compare.warnings_one.to_owned(),
        _ => (words.text.pages().compare.warnings)(&words.count(warned)),
    };
    Comparison { sides, parts, warnings }
}

impl CompareRow {
    fn new(label: &str, cells: Vec<Vec<Line>>, warnings: Vec<&'static str>) -> Self {
        let known = |cell: &Vec<Line>| !matches!(cell[..], [Line::Unknown(_)]);
        let is_same = cells.len() > 1 && cells.iter().all(known) && !differ(&cells);
        Self { label: label.to_owned(), cells, warnings, is_same }
    }
}

fn parts(words: Words<'_>, records: &[&Record]) -> Vec<Part> {
    let (text, record_text) = (&words.text.pages().compare, words.text.record());
    let part = |title: &str, rows: Vec<CompareRow>| Part { title: title.to_owned(), rows };
    let row = |label: &str, cell: &dyn Fn(&Record) -> Vec<Line>, warning: Option<&'static str>| {
        let cells = records.iter().map(|record| cell(record)).collect();
        CompareRow::new(label, cells, warning.into_iter().collect())
    };
    let said = |text: String| match text.as_str() {
        "" => vec![Line::Unknown(words.text.not_stated)],
        _ => vec![Line::Text(text)],
    };
    let codes = |field: Field, warning| {
        let label = (words.text.field)(field);
        row(label, &|record| said(words.labels(record, field)), warning)
    };
    let texts = |texts: &[crate::domain::Localized]| {
        let lines = texts.iter().map(|text| Line::Text(text.get(words.lang).to_owned()));
        let lines: Vec<Line> = lines.collect();
        if lines.is_empty() { vec![Line::Unknown(words.text.not_stated)] } else { lines }
    };
    let design = |record: &Record| {
        let card = card(words, record);
        let strength = format!("{}: {}", words.text.result.evidence, card.strength_word);
        vec![Line::Strength(record.strength, strength), Line::Text(card.why)]
    };
    let country = |record: &Record| {
        let place = words.place(record);
        let country = record.country.as_deref().map(|country| words.country(country));
        said(match country {
            Some(country) if country != place => format!("{place}, {country}"),
            _ => place,
        })
    };
    let sources = |record: &Record| {
        let lines = record.sources.iter().map(source_line);
        let lines: Vec<Line> = lines.collect();
        if lines.is_empty() { vec![Line::Unknown(words.text.not_stated)] } else { lines }
    };
    let mut effects = vec![row(text.design_strength, &design, warn_design(words, records))];
    effects.extend(outcome_rows(words, records));
    vec![
        part(
            record_text.target_group,
            vec![
                codes(Field::Condition, warn_condition(words, records)),
                codes(Field::Group, None),
                row(record_text.reached, &|record| said(reached(words, record)), None),
                row(record_text.place, &country, warn_country(words, records)),
            ],
        ),
        part(
            record_text.method,
            vec![
                codes(Field::Approach, None),
                codes(Field::Setting, None),
                row(
                    record_text.period,
                    &|record| said(words.years(record)),
                    warn_period(words, records),
                ),
            ],
        ),
        part(
            record_text.implementation,
            vec![
                row((words.text.field)(Field::Status), &|record| said(words.status(record)), None),
                row(record_text.actors, &|record| said(record.actors.join(", ")), None),
            ],
        ),
        part(record_text.effect, effects),
        part(
            record_text.economy,
            vec![row(words.text.shared().cost, &|record| said(cost(words, record)), None)],
        ),
        part(
            record_text.inequality,
            vec![
                row(
                    (words.text.field)(Field::Effect),
                    &|record| vec![Line::Effect(record.effect, (words.text.effect)(record.effect))],
                    None,
                ),
                codes(Field::Basis, None),
                codes(Field::Method, None),
            ],
        ),
        part(
            text.more,
            vec![
                codes(Field::Technology, None),
                codes(Field::Coherence, None),
                row(record_text.barriers, &|record| texts(&record.barriers), None),
                row(record_text.enablers, &|record| texts(&record.enablers), None),
                row(text.recommendations, &|record| said(answers(words, record)), None),
                row(text.sources, &sources, None),
            ],
        ),
    ]
}

fn reached(words: Words<'_>, record: &Record) -> String {
    let people = record.reach.participants.or(record.participants);
    let people =
        people.map(|count| (words.text.record().people)(&format::whole(words.lang, count)));
    let sites = record.reach.sites;
    let sites = sites.map(|count| (words.text.record().sites)(&format::whole(words.lang, count)));
    people.into_iter().chain(sites).collect::<Vec<_>>().join(", ")
}

fn source_line(source: &Source) -> Line {
    let year = source.year.map(|year| year.to_string());
    let parts = [Some(source.title.clone()), source.publisher.clone(), year];
    let said = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    match &source.url {
        Some(url) => Line::Link(said, url.clone()),
        None => Line::Text(said),
    }
}

pub(super) fn cost(words: Words<'_>, record: &Record) -> String {
    let Some(cost) = &record.cost else { return String::new() };
    let currency = (words.text.currency)(&cost.currency).unwrap_or(&cost.currency);
    let amount = format!("{} {currency}", format::decimal(words.lang, cost.amount));
    let per = cost.per.map_or("", |per| words.code(List::CostPer, per));
    let said = (words.text.record().cost_amount)(&amount, per);
    match &cost.note {
        Some(note) => format!("{said}. {}", note.get(words.lang)),
        None => said,
    }
}

/// One row for each outcome that any of them measured, in the order of the
/// list: the same outcomes stand beside each other.
fn outcome_rows(words: Words<'_>, records: &[&Record]) -> Vec<CompareRow> {
    let all = words.catalogue.codebook.entries(List::Outcome).len();
    let codes = (0..all).filter_map(|at| u16::try_from(at).ok()).map(Code);
    codes
        .filter_map(|code| {
            let of = |record: &Record| -> Vec<Outcome> {
                let findings = record.findings.iter();
                findings.filter(|finding| finding.outcome == Some(code)).cloned().collect()
            };
            let findings: Vec<Vec<Outcome>> = records.iter().map(|record| of(record)).collect();
            if findings.iter().all(Vec::is_empty) {
                return None;
            }
            let cells = findings.iter().map(|findings| outcome_cell(words, findings)).collect();
            Some(CompareRow::new(words.outcome_label(code), cells, warn_outcome(words, &findings)))
        })
        .collect()
}

fn outcome_cell(words: Words<'_>, findings: &[Outcome]) -> Vec<Line> {
    if findings.is_empty() {
        return vec![Line::Unknown(words.text.pages().compare.not_measured)];
    }
    let lines = findings.iter().flat_map(|finding| {
        let figure = figure_line(words, finding);
        let said =
            if finding.effect.is_none() { finding.text.get(words.lang).to_owned() } else { figure };
        let word = (words.text.direction)(finding.direction);
        [Line::Direction(finding.direction, word), Line::Text(said)]
    });
    lines.collect()
}

/// Whether what two or more sides say differs.
fn differ<T: PartialEq>(said: impl IntoIterator<Item = T>) -> bool {
    let mut said = said.into_iter();
    let first = said.next();
    first.is_some_and(|first| said.any(|other| other != first))
}

fn sorted(codes: &[Code]) -> Vec<Code> {
    let mut codes = codes.to_vec();
    sort_by_key(&mut codes, |code| *code);
    codes
}

fn warn_condition(words: Words<'_>, records: &[&Record]) -> Option<&'static str> {
    differ(records.iter().map(|record| sorted(record.codes(Field::Condition))))
        .then_some(words.text.pages().compare.other_condition)
}

fn warn_country(words: Words<'_>, records: &[&Record]) -> Option<&'static str> {
    differ(records.iter().map(|record| &record.country))
        .then_some(words.text.pages().compare.other_country)
}

fn warn_design(words: Words<'_>, records: &[&Record]) -> Option<&'static str> {
    differ(records.iter().map(|record| record.design))
        .then_some(words.text.pages().compare.other_design)
}

/// Two of the periods whose start is known have no year in common.
fn warn_period(words: Words<'_>, records: &[&Record]) -> Option<&'static str> {
    let periods: Vec<(u16, u16)> = records
        .iter()
        .filter(|record| record.period.from.is_some())
        .filter_map(|record| period_years(record))
        .collect();
    let latest_start = periods.iter().map(|(from, _)| *from).max()?;
    let earliest_end = periods.iter().map(|(_, to)| *to).min()?;
    (latest_start > earliest_end).then_some(words.text.pages().compare.other_period)
}

/// What differs between the sides that measured an outcome.
fn warn_outcome(words: Words<'_>, findings: &[Vec<Outcome>]) -> Vec<&'static str> {
    let text = &words.text.pages().compare;
    let sides: Vec<&[Outcome]> =
        findings.iter().map(Vec::as_slice).filter(|side| !side.is_empty()).collect();
    let measure = |finding: &Outcome| {
        finding.measure.as_ref().map_or_else(String::new, |measure| measure.da.clone())
    };
    let with_figure = |side: &[Outcome]| -> Vec<Outcome> {
        side.iter().filter(|finding| finding.effect.is_some()).cloned().collect()
    };
    let figures: Vec<Vec<Outcome>> =
        sides.iter().map(|side| with_figure(side)).filter(|side| !side.is_empty()).collect();
    let each = |of: &dyn Fn(&Outcome) -> String| -> Vec<Vec<String>> {
        let of_side = |side: &Vec<Outcome>| {
            let mut said: Vec<String> = side.iter().map(of).collect();
            sort_by_key(&mut said, Clone::clone);
            said.dedup();
            said
        };
        figures.iter().map(of_side).collect()
    };
    let measures: Vec<Vec<String>> = sides
        .iter()
        .map(|side| {
            let mut said: Vec<String> = side.iter().map(measure).collect();
            sort_by_key(&mut said, Clone::clone);
            said.dedup();
            said
        })
        .collect();
    let warnings = [
        (differ(measures), text.other_measure),
        (differ(each(&|finding| format!("{:?}", finding.unit))), text.other_unit),
        (differ(each(&|finding| format!("{:?}", finding.figure))), text.other_figure),
        (
            differ(each(&|finding| format!("{}", finding.comparator.is_some()))),
            text.other_comparator,
        ),
    ];
    warnings.into_iter().filter_map(|(differs, said)| differs.then_some(said)).collect()
}
