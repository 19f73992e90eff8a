//! The social gradient: a figure over education, income or other groups.

use super::supply::{note_of, range};
use super::{Figure, Panel, Selected, Table};
use crate::chart::Drawing;
use crate::chart::gradient::{Gradient, GradientPoint};
use crate::domain::{Field, Indicator, List};
use crate::present::need::{qualifier, with_unit};
use crate::state::Action;
use crate::text::format;

use std::collections::BTreeMap;

pub(super) fn figure(from: Selected<'_>) -> Figure {
    let (words, text) = (from.words, from.words.text.chart());
    let ticked = from.filter.ticked(Field::Condition);
    let name = |list: List, code| {
        let codebook = &from.corpus.catalogue.codebook;
        Option::map_or(code, "", |code| codebook.name(list, code))
    };
    let divided: Vec<&Indicator> = from
        .beside
        .need
        .unwrap_or_default()
        .iter()
        .filter(|indicator| indicator.values.len() > 1)
        .filter(|indicator| {
            let breakdown = name(List::NeedBreakdown, indicator.breakdown);
            matches!(breakdown, "education" | "income" | "employment" | "ethnicity" | "sex")
        })
        .filter(|indicator| {
            ticked.is_empty()
                || indicator.condition.is_some_and(|condition| ticked.contains(&condition))
        })
        .collect();
    let (mut table, mut actions, mut cites) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    let panels: Vec<Panel> = divided
        .iter()
        .enumerate()
        .map(|(at, indicator)| {
            let unit = indicator.unit.map_or("", |unit| words.code(List::NeedUnit, unit));
            let points = indicator.values.iter().enumerate().map(|(value_at, value)| {
                let group = value.label.get(words.lang);
                let amount = [qualifier(words, value), &range(from, value)].join(" ");
                let figure = with_unit(words, indicator, amount.trim());
                table.push(vec![
                    indicator.measure.get(words.lang).to_owned(),
                    group.to_owned(),
                    figure.clone(),
                    indicator.year.map_or_else(
                        || words.text.result.year_unknown.to_owned(),
                        |year| year.to_string(),
                    ),
                ]);
                let key = format!("{}.{value_at}", indicator.id);
                match indicator.condition {
                    Some(condition) => {
                        let codes = vec![(Field::Condition, condition)];
                        actions.insert(key.clone(), Action::Choose(codes));
                    }
                    None => {
                        cites.insert(key.clone(), at);
                    }
                }
                GradientPoint {
                    key,
                    name: group.to_owned(),
                    value: value.value,
                    high: value.high,
                    interval: value.interval,
                    label: format!("{group}: {figure}"),
                    text: figure,
                    reference: value.reference,
                }
            });
            let measure = indicator.measure.get(words.lang);
            let population = indicator.population.get(words.lang);
            // Many populations name their year themselves.
            let year = indicator.year.map(|year| year.to_string());
            let year = year.filter(|year| !population.contains(year.as_str()));
            let year = year.map_or_else(String::new, |year| format!(" ({year})"));
            let source = indicator
                .source
                .publisher
                .as_ref()
                .map_or_else(String::new, |publisher| format!(". {publisher}"));
            let number = (text.source_number)(&(at + 1).to_string());
            // A ratio that has a name is named where it is explained.
            let is_ratio = name(List::NeedUnit, indicator.unit).ends_with("-ratio");
            let shown = if is_ratio { (text.shown_as)(unit) } else { String::new() };
            Panel {
                heading: measure.to_owned(),
                sub: format!("{population}{year}{source}. {number}{shown}"),
                drawing: Drawing::of(Gradient {
                    id: format!("gradient-{at}"),
                    title: measure.to_owned(),
                    description: population.to_owned(),
                    number: from.number(),
                    from_zero: unit == "%"
                        || matches!(name(List::NeedUnit, indicator.unit), "persons" | "per-100000"),
                    joined: is_ladder(name(List::NeedBreakdown, indicator.breakdown), indicator),
                    points: points.collect(),
                }),
            }
        })
        .collect();
    let title = match (from.beside.need, panels.len()) {
        (None, _) => text.need_missing.to_owned(),
        (_, 0) => text.gradient_none.to_owned(),
        (_, count) => (text.gradient_title)(&from.count(count)),
    };
    let whom: Vec<String> = ticked
        .iter()
        .map(|code| format::lower_first(words.label(Field::Condition, *code)))
        .collect();
    Figure {
        sentence: if whom.is_empty() {
            text.gradient_sentence_all.to_owned()
        } else {
            (text.gradient_sentence)(&words.and(&whom))
        },
        choice: None,
        panels,
        is_filled: false,
        notes: vec![text.need_note.to_owned()],
        beside: ("", Vec::new()),
        table: Table {
            caption: title.clone(),
            heads: [text.measure, text.group, text.figure, words.text.facet.years]
                .map(str::to_owned)
                .to_vec(),
            rows: table,
        },
        actions,
        cites,
        keys_help: text.keys_gradient,
        sources: divided
            .iter()
            .enumerate()
            .map(|(at, indicator)| note_of(from, at, indicator))
            .collect(),
        title,
    }
}

/// Whether the groups of an indicator are steps of one ladder: education or
/// income, compared with a reference group or in three steps or more. Other
/// groups, and several measures of one group, have no order to join.
fn is_ladder(breakdown: &str, indicator: &Indicator) -> bool {
    let ordered = matches!(breakdown, "education" | "income");
    let everyone = indicator.values.iter().any(|value| value.group == "total");
    let compared = indicator.values.iter().any(|value| value.reference);
    ordered && !everyone && (compared || indicator.values.len() > 2)
}
