//! Effect on inequality in both directions, by group and by method, with
//! what it rests on.

use std::collections::BTreeMap;

use super::{Figure, Panel, Selected, Table, barred, certainty};
use crate::chart::directions::{DirectionRow, Directions, Mark};
use crate::chart::{Drawing, Sign};
use crate::domain::{Basis, Closed, Code, Effect, Field, List, Record};
use crate::state::Action;

/// The columns: widens, no difference, reduces; then what is neither.
const COLUMNS: [Effect; 5] =
    [Effect::Widens, Effect::NoDifference, Effect::Reduces, Effect::Mixed, Effect::NotAssessed];

/// The sign that an effect has everywhere.
fn sign(effect: Effect) -> Sign {
    match effect {
        Effect::Reduces => Sign::Nearer,
        Effect::NoDifference => Sign::NoDifference,
        Effect::Mixed => Sign::Crossed,
        Effect::Widens => Sign::Apart,
        Effect::NotAssessed => Sign::Unmeasured,
    }
}

/// Whether an answer on inequality rests on this. Where there is no answer, something
/// of the kind may still have been measured; it isn't counted as one.
fn rests_on(record: &Record, basis: Basis) -> bool {
    record.effect != Effect::NotAssessed && record.basis == basis
}

pub(super) fn figure(from: Selected<'_>) -> Figure {
    let (words, text) = (from.words, from.words.text.chart());
    let codebook = &from.corpus.catalogue.codebook;
    let of =
        |effect: Effect| from.rows.ones().filter(|row| from.record(*row).effect == effect).count();
    let [widens, same, reduces, mixed, not] = COLUMNS.map(of);
    let based =
        |basis: Basis| from.rows.ones().filter(|row| rests_on(from.record(*row), basis)).count();
    let mut actions = BTreeMap::new();
    let mut table = Vec::new();
    let heads = COLUMNS.map(|effect| (words.text.effect)(effect).to_owned());
    let mut barred_notes = Vec::new();
    let panels = [Field::Group, Field::Method]
        .into_iter()
        .map(|field| {
            let codes = codebook.entries(field.list()).len();
            let rows = from.lifted(&[field, Field::Effect]);
            let drawn = (0..codes).filter_map(|at| {
                let code = Code(u16::try_from(at).unwrap_or(u16::MAX));
                let here: Vec<usize> = rows
                    .ones()
                    .filter(|row| from.record(*row).codes(field).contains(&code))
                    .collect();
                if here.is_empty() {
                    return None;
                }
                let label = words.label(field, code);
                let marks = COLUMNS.map(|effect| {
                    let effect_code = codebook.code(List::Effect, effect.code());
                    let marked = here.iter().filter(|row| from.record(**row).effect == effect);
                    marked
                        .map(|row| {
                            let record = from.record(*row);
                            let key = format!("{}.{at}.{row}", field.key());
                            if let Some(effect_code) = effect_code {
                                let codes = vec![(field, code), (Field::Effect, effect_code)];
                                actions.insert(key.clone(), Action::Choose(codes));
                            }
                            let parts = [
                                label.to_owned(),
                                (words.text.effect)(effect).to_owned(),
                                from.title(*row),
                                words.labels(record, Field::Basis),
                                (words.text.shared().strength_named)(record.strength).to_owned(),
                            ];
                            Mark {
                                key,
                                label: parts.join(", "),
                                certainty: certainty(record.strength),
                                count: 1,
                            }
                        })
                        .collect::<Vec<_>>()
                });
                let mut cells = vec![label.to_owned(), from.count(here.len())];
                cells.extend(marks.iter().map(|marks| from.count(marks.len())));
                for basis in [Basis::OutcomeByGroup, Basis::UptakeByGroup, Basis::TargetGroupOnly] {
                    let count =
                        here.iter().filter(|row| rests_on(from.record(**row), basis)).count();
                    cells.push(from.count(count));
                }
                table.push(cells);
                Some(DirectionRow {
                    key: codebook.name(field.list(), code).to_owned(),
                    label: label.to_owned(),
                    count: from.count(here.len()),
                    marks,
                })
            });
            let rows: Vec<DirectionRow> = drawn.collect();
            let heading = (words.text.field)(field).to_owned();
            // What it is about stands above: the names are short enough for a phone.
            let heads = COLUMNS.map(text.inequality_effect).map(str::to_owned);
            Panel {
                sub: String::new(),
                drawing: Drawing::of(Directions {
                    id: format!("inequality-{}", field.key()),
                    title: heading.clone(),
                    description: text.inequality_description.to_owned(),
                    rows: barred(from, rows, &heads, &mut barred_notes),
                    heads,
                    signs: COLUMNS.map(sign),
                }),
                heading,
            }
        })
        .collect();
    let title = (text.inequality_title)(&from.count(not), &from.count(from.rows.count_ones(..)));
    let basis = [Basis::OutcomeByGroup, Basis::UptakeByGroup, Basis::TargetGroupOnly].map(based);
    let mut table_heads = vec![text.inequality_by.to_owned(), words.text.shell.explore.to_owned()];
    table_heads.extend(heads.iter().cloned());
    for basis in [Basis::OutcomeByGroup, Basis::UptakeByGroup, Basis::TargetGroupOnly] {
        let code = codebook.code(List::Basis, basis.code());
        table_heads.push(code.map_or("", |code| words.label(Field::Basis, code)).to_owned());
    }
    let [outcome, uptake, target] = basis.map(|count| from.count(count));
    let measured = widens + same + reduces + mixed;
    // Something was measured, and yet the source doesn't say what became of the gap.
    let open =
        |record: &Record| record.effect == Effect::NotAssessed && record.basis != Basis::None;
    let open = from.rows.ones().filter(|row| open(from.record(*row))).count();
    let [none, open] = [from.rows.count_ones(..) - measured, open].map(|count| from.count(count));
    let measured = from.count(measured);
    let mut notes = vec![(text.inequality_basis)(&[measured, outcome, uptake, target, none, open])];
    notes.extend(barred_notes);
    from.says_lifted(&mut notes, &[Field::Group, Field::Method, Field::Effect]);
    Figure {
        sentence: (text.inequality_sentence)(
            &[reduces, same, mixed, widens].map(|count| from.count(count)),
        ),
        choice: None,
        panels,
        is_filled: true,
        notes,
        beside: ("", Vec::new()),
        table: Table {
            caption: text.inequality_description.to_owned(),
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
