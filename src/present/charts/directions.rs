//! Which way findings point, outcome by outcome: each finding a mark, never a
//! vote count dressed as a result.

use std::collections::BTreeMap;

use super::{Figure, Panel, Selected, Table, barred, certainty, sign};
use crate::chart::Drawing;
use crate::chart::directions::{DirectionRow, Directions, Mark};
use crate::domain::{Closed, Code, Direction, Field, List};
use crate::present::matrix::ordered;
use crate::query::findings;
use crate::state::Action;

/// The columns: worse, no difference, better; then what is neither.
pub(super) const COLUMNS: [Direction; 5] = [
    Direction::Unfavourable,
    Direction::NoDifference,
    Direction::Favourable,
    Direction::Mixed,
    Direction::Unclear,
];

pub(super) fn figure(from: Selected<'_>) -> Figure {
    let (words, text) = (from.words, from.words.text.chart());
    let found = findings(from.corpus, from.rows, from.filter);
    let codebook = &from.corpus.catalogue.codebook;
    let outcomes = codebook.entries(List::Outcome).len();
    let mut actions = BTreeMap::new();
    let mut rows = Vec::new();
    let mut table = Vec::new();
    let mut totals = [0; 5];
    for (at, _) in ordered(words, Field::Outcome, outcomes) {
        let code = Code(u16::try_from(at).unwrap_or(u16::MAX));
        let label = words.outcome_label(code);
        let marks = COLUMNS.map(|direction| {
            let direction_code = codebook.code(List::Direction, direction.code());
            let here = found.iter().filter(|(row, at)| {
                let finding = &from.record(*row).findings[*at];
                finding.outcome == Some(code) && finding.direction == direction
            });
            here.map(|(row, at)| {
                let record = from.record(*row);
                let key = format!("{row}.{at}");
                if let Some(direction_code) = direction_code {
                    let codes = vec![(Field::Outcome, code), (Field::Direction, direction_code)];
                    actions.insert(key.clone(), Action::Choose(codes));
                }
                let parts = [
                    label.to_owned(),
                    (words.text.direction)(direction).to_owned(),
                    from.title(*row),
                    (words.text.shared().strength_named)(record.strength).to_owned(),
                ];
                let certainty = certainty(record.strength);
                Mark { key, label: parts.join(", "), certainty, count: 1 }
            })
            .collect::<Vec<_>>()
        });
        let counts: Vec<usize> = marks.iter().map(Vec::len).collect();
        let count: usize = counts.iter().sum();
        if count == 0 {
            continue;
        }
        for (total, count) in totals.iter_mut().zip(&counts) {
            *total += count;
        }
        let mut cells = vec![label.to_owned(), from.count(count)];
        cells.extend(counts.iter().map(|count| from.count(*count)));
        table.push(cells);
        rows.push(DirectionRow {
            key: codebook.name(List::Outcome, code).to_owned(),
            label: label.to_owned(),
            count: from.count(count),
            marks,
        });
    }
    let all: usize = totals.iter().sum();
    let mut rows_with = found.iter().map(|(row, _)| *row).collect::<Vec<_>>();
    rows_with.dedup();
    let records = rows_with.len();
    let [worse, same, better, mixed, unclear] = totals.map(|total| from.count(total));
    let title = if all == 0 {
        text.no_findings.to_owned()
    } else {
        (text.direction_title)(&better, &same, &worse)
    };
    let heads = COLUMNS.map(|direction| (words.text.direction)(direction).to_owned());
    let mut table_heads =
        vec![(words.text.field)(Field::Outcome).to_owned(), text.findings.to_owned()];
    table_heads.extend(heads.iter().cloned());
    let mut notes = vec![text.not_a_vote.to_owned()];
    let rows = barred(from, rows, &heads, &mut notes);
    Figure {
        sentence: (text.direction_sentence)(
            &from.count(all),
            &from.counted(records),
            &words.and(&[(text.mixed_of)(&mixed), (text.unclear_of)(&unclear)]),
        ),
        choice: None,
        panels: vec![Panel {
            heading: String::new(),
            sub: String::new(),
            drawing: Drawing::of(Directions {
                id: "direction".to_owned(),
                title: title.clone(),
                description: text.direction_description.to_owned(),
                rows,
                heads,
                signs: COLUMNS.map(sign),
            }),
        }],
        is_filled: true,
        notes,
        beside: ("", Vec::new()),
        table: Table {
            caption: text.direction_description.to_owned(),
            heads: table_heads,
            rows: table,
        },
        actions,
        cites: BTreeMap::new(),
        keys_help: text.keys_filter,
        sources: Vec::new(),
        title,
    }
}
