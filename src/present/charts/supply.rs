//! Need beside supply: how many live with a condition and how it is divided
//! by education, next to what the catalogue holds for it.

use std::collections::BTreeMap;

use super::{Figure, Panel, Selected, Table, certainty, cited};
use crate::chart::Drawing;
use crate::chart::supply::{Slope, Supply, SupplyRow};
use crate::domain::{Code, Effect, Field, Indicator, List, NeedValue, sort_by_key};
use crate::present::matrix::ordered;
use crate::present::need::for_readers;
use crate::present::need::{ACROSS, burden, counted, no_burden, qualifier};
use crate::state::Action;
use crate::text::format;

pub(super) fn figure(from: Selected<'_>) -> Figure {
    let (words, text) = (from.words, from.words.text.chart());
    let need = from.beside.need.unwrap_or_default();
    let conditions = words.catalogue.codebook.entries(List::Conditions).len();
    let ticked = from.filter.ticked(Field::Condition);
    let (mut rows, mut table, mut actions) = (Vec::new(), Vec::new(), BTreeMap::new());
    let (mut sources, mut with, mut all) = (Vec::new(), 0, 0);
    for (at, _) in ordered(words, Field::Condition, conditions) {
        let code = Code(u16::try_from(at).unwrap_or(u16::MAX));
        if !ticked.is_empty() && !ticked.contains(&code) {
            continue;
        }
        let name = words.label(Field::Condition, code);
        let burden = burden(words, need, code);
        let gradient = gradient(from, need, code);
        let value_text = match &burden {
            Some((indicator, value)) => amount(from, indicator, value),
            None => no_burden(words, need, code).to_owned(),
        };
        let mut here: Vec<usize> = from
            .rows
            .ones()
            .filter(|row| from.record(*row).codes(Field::Condition).contains(&code))
            .collect();
        sort_by_key(&mut here, |row| (from.record(*row).strength, *row));
        let measured =
            here.iter().filter(|row| from.record(**row).effect != Effect::NotAssessed).count();
        let measured = (text.k_of_n)(&from.count(measured), &from.count(here.len()));
        let key = words.catalogue.codebook.name(List::Conditions, code).to_owned();
        if key != ACROSS || ticked.len() == 1 {
            all += 1;
            with += usize::from(burden.is_some());
        }
        actions.insert(key.clone(), Action::Choose(vec![(Field::Condition, code)]));
        let gradient_text = gradient
            .as_ref()
            .map_or_else(|| no_slope(from, need, code).to_owned(), |(slope, _)| slope.text.clone());
        table.push(vec![
            name.to_owned(),
            burden.as_ref().map_or_else(
                || value_text.clone(),
                |(indicator, value)| format!("{value_text}: {}", counted(words, indicator, value)),
            ),
            gradient_text.clone(),
            from.count(here.len()),
            measured.clone(),
        ]);
        let cited_here = burden.iter().map(|(indicator, _)| *indicator);
        for indicator in cited_here.chain(gradient.iter().map(|(_, indicator)| *indicator)) {
            sources.push(note_of(from, sources.len(), indicator));
        }
        rows.push(SupplyRow {
            key,
            name: name.to_owned(),
            value: burden.as_ref().map(|(_, value)| value.value),
            label: format!(
                "{name}: {value_text}. {}: {gradient_text}. {}. {}: {measured}",
                text.by_education,
                from.counted(here.len()),
                text.inequality_measured
            ),
            value_text,
            slope: gradient.map(|(slope, _)| slope),
            squares: here.iter().map(|row| certainty(from.record(*row).strength)).collect(),
            count: from.count(here.len()),
            measured,
        });
    }
    let title = if from.beside.need.is_none() {
        text.need_missing.to_owned()
    } else {
        (text.need_title)(&from.count(with), &from.count(all))
    };
    let heads = [
        (words.text.field)(Field::Condition),
        text.people_with,
        text.in_catalogue,
        text.inequality_measured,
        text.by_education,
    ]
    .map(str::to_owned);
    Figure {
        sentence: text.need_sentence.to_owned(),
        choice: None,
        panels: vec![Panel {
            heading: String::new(),
            sub: String::new(),
            drawing: Drawing::of(Supply {
                id: "need".to_owned(),
                title: title.clone(),
                description: text.need_description.to_owned(),
                heads: heads.clone(),
                rows,
            }),
        }],
        is_filled: true,
        notes: vec![text.need_note.to_owned()],
        beside: ("", Vec::new()),
        table: Table {
            caption: text.need_description.to_owned(),
            heads: vec![
                heads[0].clone(),
                heads[1].clone(),
                heads[4].clone(),
                heads[2].clone(),
                heads[3].clone(),
            ],
            rows: table,
        },
        actions,
        cites: BTreeMap::new(),
        keys_help: text.keys_filter,
        sources,
        title,
    }
}

/// The latest indicator on how common a condition is, divided in one way and
/// in a unit.
fn latest<'a>(
    from: Selected<'_>,
    need: &'a [Indicator],
    condition: Code,
    breakdown: &str,
    unit: &str,
) -> Option<&'a Indicator> {
    let name = |list: List, code: Option<Code>| {
        code.map_or("", |code| from.corpus.catalogue.codebook.name(list, code))
    };
    let of_it = need.iter().filter(|indicator| {
        indicator.condition == Some(condition)
            && name(List::NeedTheme, indicator.theme) == "prevalence"
            && name(List::NeedBreakdown, indicator.breakdown) == breakdown
            && name(List::NeedUnit, indicator.unit) == unit
    });
    of_it.max_by_key(|indicator| indicator.year)
}

/// What is said where no ratio tells how a condition is divided by education.
fn no_slope(from: Selected<'_>, need: &[Indicator], condition: Code) -> &'static str {
    let text = from.words.text.chart();
    match latest(from, need, condition, "education", "percent") {
        Some(_) => text.only_share,
        None => text.no_figure,
    }
}

/// How a condition is divided by education, as a ratio to the reference.
fn gradient<'a>(
    from: Selected<'_>,
    need: &'a [Indicator],
    condition: Code,
) -> Option<(Slope, &'a Indicator)> {
    let indicator = latest(from, need, condition, "education", "ratio")?;
    let value = indicator.values.iter().find(|value| !value.reference)?;
    let text = from.words.text.chart();
    let qualifier = qualifier(from.words, value);
    let amount = [qualifier, &range(from, value)].join(" ");
    let short = (text.times)(amount.trim());
    let group = format::lower_first(value.label.get(from.words.lang));
    let said = (text.times_with)(&short, &group);
    let year = indicator.year.map(|year| format!(" ({year})")).unwrap_or_default();
    let (times, high) = (value.value, value.high);
    Some((Slope { times, high, short, text: format!("{said}{year}") }, indicator))
}

/// A figure, or its range.
pub(super) fn range(from: Selected<'_>, value: &NeedValue) -> String {
    let number = |number: f64| format::decimal(from.words.lang, number);
    match value.high {
        Some(high) => format!("{}–{}", number(value.value), number(high)),
        None => number(value.value),
    }
}

/// A figure with how exact it is and its year: «ca. 400.000 (2021)».
fn amount(from: Selected<'_>, indicator: &Indicator, value: &NeedValue) -> String {
    let qualifier = qualifier(from.words, value);
    let year = indicator.year.map(|year| format!(" ({year})")).unwrap_or_default();
    format!("{qualifier} {}{year}", range(from, value)).trim().to_owned()
}

/// An indicator as a source: what it measures, among whom, and what to mind.
pub(super) fn note_of(
    from: Selected<'_>,
    at: usize,
    indicator: &Indicator,
) -> crate::present::SourceView {
    let lang = from.words.lang;
    let mut source = cited(at, &indicator.source);
    let note = indicator.note.as_ref().map(|note| for_readers(note.get(lang)).to_owned());
    let what = format!("{}. {}.", indicator.measure.get(lang), indicator.population.get(lang));
    let said = std::iter::once(what).chain(std::iter::once(source.about)).chain(note);
    source.about = said.collect::<Vec<_>>().join(" ");
    source
}
