//! Findings with figures on axes of effects: ratios on one logarithmic axis,
//! differences only with their own measure and unit. Nothing is pooled.

use std::collections::BTreeMap;

use super::{
    Choice, Figure, Panel, Selected, Table, certainty, figure_line, quantity, says_unit, sign,
};
use crate::chart::Drawing;
use crate::chart::forest::{Forest, ForestRow};
use crate::domain::{Code, Field, Figure as Kind, List, Outcome, is_number_needed, is_ratio};
use crate::query::findings;
use crate::state::Action;
use crate::text::format;

/// A finding with the record it stands in.
type At<'a> = (usize, usize, &'a Outcome);

pub(super) fn figure(from: Selected<'_>) -> Figure {
    let (words, text) = (from.words, from.words.text.chart());
    let all: Vec<At<'_>> = findings(from.corpus, from.rows, from.filter)
        .into_iter()
        .map(|(row, at)| (row, at, &from.record(row).findings[at]))
        .collect();
    let needed = |finding: &Outcome| {
        let unit = unit(from, finding);
        finding.measure.as_ref().is_some_and(|measure| is_number_needed(&unit, measure))
    };
    let on_axis = |finding: &Outcome| {
        finding.figure == Some(Kind::Comparison) && finding.effect.is_some() && !needed(finding)
    };
    let outcome = chosen_outcome(from, &all, on_axis);
    let here: Vec<At<'_>> =
        all.iter().copied().filter(|(.., finding)| finding.outcome == outcome).collect();
    let (drawn, beside): (Vec<At<'_>>, Vec<At<'_>>) =
        here.iter().copied().partition(|(.., finding)| on_axis(finding));

    let mut actions = BTreeMap::new();
    let mut table = Vec::new();
    for (row, at, finding) in &drawn {
        actions.insert(format!("{row}.{at}"), Action::Open(from.record(*row).id.clone()));
        table.push(vec![
            from.title(*row),
            measure(from, finding),
            quantity(words, finding, finding.effect.unwrap_or_default()),
            interval(from, finding),
            words
                .participants(from.record(*row))
                .unwrap_or_else(|| words.text.not_stated.to_owned()),
            (words.text.direction)(finding.direction).to_owned(),
        ]);
    }
    let panels = panels(from, &drawn);
    let label = outcome.map_or("", |code| words.label(Field::Outcome, code));
    let title = if outcome.is_none() {
        text.no_findings.to_owned()
    } else if drawn.is_empty() {
        (text.intervals_none)(&format::lower_first(label))
    } else {
        let crossing = drawn.iter().filter(|(.., finding)| crosses(from, finding)).count();
        (text.intervals_title)(
            &format::lower_first(label),
            &from.count(drawn.len()),
            &from.count(crossing),
        )
    };
    let beside = beside
        .into_iter()
        .map(|(row, _, finding)| {
            let line = figure_line(words, finding);
            let said = if line.is_empty() { String::new() } else { format!(" ({line})") };
            let told = finding.text.get(words.lang);
            // The text may be still to come.
            let told = if told.is_empty() { String::new() } else { format!(": {told}") };
            let line = format!("{}{told}{said}", from.title(row));
            (line, None)
        })
        .collect();
    let mut notes = vec![text.intervals_note.to_owned()];
    if drawn.iter().any(|(.., finding)| finding.non_inferiority) {
        notes.push(text.not_worse_note.to_owned());
    }
    Figure {
        sentence: (text.intervals_sentence)(&from.count(drawn.len()), &from.count(here.len())),
        choice: Some(choice(from, &all, outcome)),
        panels,
        is_filled: true,
        notes,
        beside: (text.beside, beside),
        table: Table {
            caption: title.clone(),
            heads: [
                words.text.result.column_title,
                text.measure,
                text.effect,
                text.interval,
                text.people,
                (words.text.field)(Field::Direction),
            ]
            .map(str::to_owned)
            .to_vec(),
            rows: table,
        },
        actions,
        cites: BTreeMap::new(),
        keys_help: text.keys_open,
        sources: Vec::new(),
        title,
    }
}

/// The outcome that is ticked alone; else the one with the most figures that
/// can stand on an axis; where no figure can, the one with the most findings.
fn chosen_outcome(
    from: Selected<'_>,
    all: &[At<'_>],
    on_axis: impl Fn(&Outcome) -> bool,
) -> Option<Code> {
    if let [only] = from.filter.ticked(Field::Outcome) {
        return Some(*only);
    }
    let drawn = counted(all, on_axis);
    counted(all, |_| true)
        .into_iter()
        .max_by_key(|(code, count)| {
            (drawn.get(code).copied().unwrap_or(0), *count, std::cmp::Reverse(*code))
        })
        .map(|(code, _)| code)
}

fn counted(all: &[At<'_>], fits: impl Fn(&Outcome) -> bool) -> BTreeMap<Code, usize> {
    let mut counts = BTreeMap::new();
    for (.., finding) in all {
        if let Some(outcome) = finding.outcome.filter(|_| fits(finding)) {
            *counts.entry(outcome).or_insert(0) += 1;
        }
    }
    counts
}

fn choice(from: Selected<'_>, all: &[At<'_>], chosen: Option<Code>) -> Choice {
    let options = counted(all, |_| true)
        .into_iter()
        .map(|(code, count)| {
            let label =
                format!("{} ({})", from.words.label(Field::Outcome, code), from.count(count));
            let is_chosen = chosen == Some(code);
            // Choosing what is ticked alone already would untick it.
            let ticked = from.filter.ticked(Field::Outcome) == [code];
            let codes = if ticked { Vec::new() } else { vec![(Field::Outcome, code)] };
            (label, Action::Choose(codes), is_chosen)
        })
        .collect();
    Choice { label: (from.words.text.field)(Field::Outcome).to_owned(), options }
}

fn measure(from: Selected<'_>, finding: &Outcome) -> String {
    let measure = finding.measure.as_ref().map(|measure| measure.get(from.words.lang).to_owned());
    measure.unwrap_or_else(|| from.words.text.not_stated.to_owned())
}

fn interval(from: Selected<'_>, finding: &Outcome) -> String {
    let number = |number: f64| format::decimal(from.words.lang, number);
    match finding.interval {
        Some([low, high]) => (from.words.text.chart().interval_of)(&number(low), &number(high)),
        None => from.words.text.not_stated.to_owned(),
    }
}

fn unit(from: Selected<'_>, finding: &Outcome) -> String {
    let codebook = &from.corpus.catalogue.codebook;
    finding.unit.map_or("", |unit| codebook.name(List::Unit, unit)).to_owned()
}

/// Whether no difference lies within the interval.
fn crosses(from: Selected<'_>, finding: &Outcome) -> bool {
    let none = if is_ratio(&unit(from, finding)) { 1.0 } else { 0.0 };
    finding.interval.is_some_and(|[low, high]| (low..=high).contains(&none))
}

/// One panel for the ratios, one for each measure and unit of differences.
fn panels(from: Selected<'_>, drawn: &[At<'_>]) -> Vec<Panel> {
    let text = from.words.text.chart();
    let mut groups: BTreeMap<(bool, String, String), Vec<At<'_>>> = BTreeMap::new();
    for found in drawn {
        let unit = unit(from, found.2);
        let key = if is_ratio(&unit) {
            (false, String::new(), String::new())
        } else {
            (true, unit, measure(from, found.2))
        };
        groups.entry(key).or_default().push(*found);
    }
    groups
        .into_iter()
        .enumerate()
        .map(|(at, ((difference, _, measure), found))| {
            let unit = found[0].2.unit.map_or("", |unit| from.words.code(List::Unit, unit));
            let (heading, sub) = if difference {
                (format::upper_first(&measure), (text.unit_of)(unit))
            } else {
                (text.ratios.to_owned(), text.ratios_sub.to_owned())
            };
            let rows = found.iter().map(|found| row(from, *found, difference)).collect();
            // A logarithm needs every number above zero.
            let positive = found.iter().all(|(.., finding)| {
                finding.effect.is_none_or(|effect| effect > 0.0)
                    && finding.interval.is_none_or(|[low, _]| low > 0.0)
            });
            let forest = Forest {
                id: format!("intervals-{at}"),
                title: heading.clone(),
                description: sub.clone(),
                log: !difference && positive,
                reference: if difference { 0.0 } else { 1.0 },
                left: text.lower.to_owned(),
                right: text.higher.to_owned(),
                number: from.number(),
                rows,
            };
            Panel { heading, sub, drawing: Drawing::of(forest) }
        })
        .collect()
}

fn row(from: Selected<'_>, (row, at, finding): At<'_>, difference: bool) -> ForestRow {
    let words = from.words;
    let record = from.record(row);
    let number = |number: f64| format::decimal(words.lang, number);
    let effect = finding.effect.unwrap_or_default();
    let figure = match finding.interval {
        Some(_) => format!("{} ({})", number(effect), interval(from, finding)),
        None => number(effect),
    };
    let unit = finding.unit.map_or("", |unit| words.code(List::Unit, unit));
    let measure = finding.measure.as_ref().filter(|_| !difference);
    let measure = measure.map(|measure| measure.get(words.lang).to_owned());
    // Many measures say themselves which kind of ratio they are.
    let named = !difference && !says_unit(words, finding);
    let detail: Vec<String> = [named.then(|| unit.to_owned()), measure, words.participants(record)]
        .into_iter()
        .flatten()
        .collect();
    let name = from.title(row);
    let label = format!(
        "{name}. {}. {}",
        figure_line(words, finding),
        (words.text.direction)(finding.direction)
    );
    ForestRow {
        key: format!("{row}.{at}"),
        name,
        detail: detail.join(", "),
        effect,
        interval: finding.interval,
        figure,
        certainty: certainty(record.strength),
        sign: sign(finding.direction),
        note: if finding.non_inferiority {
            words.text.chart().not_worse.to_owned()
        } else {
            String::new()
        },
        label,
    }
}
