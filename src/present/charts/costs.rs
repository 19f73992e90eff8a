//! What is known of costs, apart by kind and currency: amounts of different
//! kinds or currencies never share an axis.

use std::collections::BTreeMap;

use super::{Figure, Panel, Selected, Table};
use crate::chart::Drawing;
use crate::chart::bars::{BarGroup, Bars, ValueBar};
use crate::domain::{List, sort_places};
use crate::state::Action;
use crate::text::format;

pub(super) fn figure(from: Selected<'_>) -> Figure {
    let (words, text) = (from.words, from.words.text.chart());
    let mut groups: BTreeMap<(Option<u16>, String), Vec<usize>> = BTreeMap::new();
    for row in from.rows.ones() {
        if let Some(cost) = &from.record(row).cost {
            let key = (cost.per.map(|per| per.0), cost.currency.clone());
            groups.entry(key).or_default().push(row);
        }
    }
    let known: usize = groups.values().map(Vec::len).sum();
    let (mut actions, mut table) = (BTreeMap::new(), Vec::new());
    let groups: Vec<BarGroup> = groups
        .into_values()
        .map(|rows| {
            let cost = |row: usize| from.record(row).cost.as_ref();
            let amount = |row: usize| cost(row).map_or(0.0, |cost| cost.amount);
            let dearest = |a: usize, b: usize| amount(rows[b]).total_cmp(&amount(rows[a]));
            let order = sort_places(rows.len(), &dearest);
            let rows: Vec<usize> = order.into_iter().map(|at| rows[at]).collect();
            let first = cost(rows[0]);
            let currency = first.map_or("", |cost| cost.currency.as_str());
            let currency = (words.text.currency)(currency).unwrap_or(currency).to_owned();
            let per =
                first.and_then(|cost| cost.per).map_or("", |per| words.code(List::CostPer, per));
            let bars = rows.iter().map(|row| {
                let record = from.record(*row);
                let key = format!("r{row}");
                actions.insert(key.clone(), Action::Open(record.id.clone()));
                let source = cost(*row).and_then(|cost| record.sources.get(cost.source?));
                let year = source.and_then(|source| source.year).map_or_else(
                    || words.text.result.year_unknown.to_owned(),
                    |year| year.to_string(),
                );
                let note = cost(*row).and_then(|cost| cost.note.as_ref());
                let note = note.map_or("", |note| note.get(words.lang));
                let written = format::decimal(words.lang, amount(*row));
                let name = from.title(*row);
                table.push(vec![
                    name.clone(),
                    format!("{written} {currency} {per}"),
                    year.clone(),
                    note.to_owned(),
                ]);
                ValueBar {
                    key,
                    label: format!(
                        "{name}: {written} {currency} {per}. {}. {note}",
                        (text.source_year)(&year)
                    ),
                    name,
                    value: amount(*row),
                    text: format!("{written} ({year})"),
                }
            });
            BarGroup {
                bars: bars.collect(),
                heading: format!("{} {per}", format::upper_first(&currency)),
                number: from.number(),
            }
        })
        .collect();
    let quality = words.catalogue.codebook.code(List::CostPer, "QALY");
    let by_life_year = |row: usize| {
        let per = from.record(row).cost.as_ref().and_then(|cost| cost.per);
        per.is_some() && per == quality
    };
    let mut notes = vec![text.cost_note.to_owned()];
    if from.rows.ones().any(by_life_year) {
        notes.push(words.text.shared().life_year.to_owned());
    }
    let title = (text.cost_title)(&from.count(known), &from.count(from.rows.count_ones(..)));
    Figure {
        sentence: text.cost_sentence.to_owned(),
        choice: None,
        panels: vec![Panel {
            heading: String::new(),
            sub: String::new(),
            drawing: Drawing::of(Bars {
                id: "cost".to_owned(),
                title: title.clone(),
                description: text.cost_description.to_owned(),
                groups,
            }),
        }],
        is_filled: false,
        notes,
        beside: ("", Vec::new()),
        table: Table {
            caption: text.cost_description.to_owned(),
            heads: [
                words.text.result.column_title,
                words.text.shared().cost,
                text.year_of_source,
                text.covers,
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
