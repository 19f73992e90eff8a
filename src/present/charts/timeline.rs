//! When interventions ran, and the policy line above them.

use std::collections::BTreeMap;

use super::{Figure, Panel, Selected, Table, certainty, cited};
use crate::chart::Drawing;
use crate::chart::timeline::{Bar, Event, Timeline};
use crate::domain::period_years;
use crate::domain::{Field, Status, sort_by_key};
use crate::state::Action;

pub(super) fn figure(from: Selected<'_>) -> Figure {
    let (words, text) = (from.words, from.words.text.chart());
    let release: u16 =
        words.catalogue.date.get(..4).and_then(|year| year.parse().ok()).unwrap_or(0);
    let mut dated: Vec<(usize, u16, Option<u16>)> = from
        .rows
        .ones()
        .filter_map(|row| {
            let (first, last) = period_years(from.record(row))?;
            Some((row, first, (last != u16::MAX).then_some(last)))
        })
        .collect();
    sort_by_key(&mut dated, |(row, first, last)| (*first, last.unwrap_or(u16::MAX), *row));
    let undated = from.rows.count_ones(..) - dated.len();
    let policy = from.beside.policy.unwrap_or_default();
    let first =
        dated.iter().map(|(_, first, _)| *first).chain(policy.iter().map(|event| event.year));
    let years = (first.min().unwrap_or(release), release);

    let mut actions = BTreeMap::new();
    let mut table = Vec::new();
    let bars = dated
        .iter()
        .map(|(row, first, last)| {
            let record = from.record(*row);
            let key = format!("r{row}");
            actions.insert(key.clone(), Action::Open(record.id.clone()));
            let (name, mut years) = (from.title(*row), words.years(record));
            let start = record.period.from;
            if start.is_none() {
                years = format!("{years}, {}", text.start_unknown);
            }
            let status = words.status(record);
            table.push(vec![name.clone(), years.clone(), status.clone()]);
            let strength = (words.text.shared().strength_named)(record.strength);
            Bar {
                key,
                label: format!("{name}, {years}, {status}, {strength}"),
                name,
                from: start.map(|_| *first),
                to: *last,
                certainty: certainty(record.strength),
            }
        })
        .collect::<Vec<_>>();
    let mut cites = BTreeMap::new();
    let events = policy
        .iter()
        .enumerate()
        .map(|(at, event)| {
            let title = event.title.get(words.lang);
            let key = format!("e{at}");
            cites.insert(key.clone(), at);
            Event {
                key,
                year: event.year,
                text: title.to_owned(),
                label: format!("{}: {title}", event.year),
            }
        })
        .collect::<Vec<_>>();
    for event in policy {
        let what = event.title.get(words.lang).to_owned();
        table.push(vec![what, event.year.to_string(), text.policy.to_owned()]);
    }
    let running = dated
        .iter()
        .filter(|(row, _, last)| last.is_none() && from.record(*row).status != Status::Completed)
        .count();
    let starts = || dated.iter().filter(|(row, ..)| from.record(*row).period.from.is_some());
    let ends = dated.len() - starts().count();
    let title = match starts().map(|(_, first, _)| *first).min() {
        None if dated.is_empty() => text.time_none.to_owned(),
        None => (text.time_no_start)(&from.count(running)),
        Some(first) => (text.time_title)(&first.to_string(), &from.count(running)),
    };
    let mut notes = vec![(text.time_undated)(&from.counted(undated))];
    let proposed =
        dated.iter().filter(|(row, ..)| from.record(*row).status == Status::Proposed).count();
    if proposed > 0 {
        notes.push((text.time_proposed)(&from.counted(proposed)));
    }
    if ends > 0 {
        notes.push((text.time_ends)(&from.counted(ends)));
    }
    if from.beside.policy.is_none() {
        notes.push(text.policy_missing.to_owned());
    }
    Figure {
        sentence: (text.time_sentence)(
            &from.count(dated.len()),
            &from.count(from.rows.count_ones(..)),
            &from.count(events.len()),
        ),
        choice: None,
        panels: vec![Panel {
            heading: String::new(),
            sub: String::new(),
            drawing: Drawing::of(Timeline {
                id: "time".to_owned(),
                title: title.clone(),
                description: text.time_description.to_owned(),
                years,
                events,
                bars,
            }),
        }],
        is_filled: true,
        notes,
        beside: ("", Vec::new()),
        table: Table {
            caption: text.time_description.to_owned(),
            heads: [
                words.text.result.column_title,
                words.text.facet.years,
                (words.text.field)(Field::Status),
            ]
            .map(str::to_owned)
            .to_vec(),
            rows: table,
        },
        actions,
        cites,
        keys_help: text.keys_time,
        sources: policy.iter().enumerate().map(|(at, event)| cited(at, &event.source)).collect(),
        title,
    }
}
