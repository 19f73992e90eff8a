//! Records as a table: the same as the cards, to run an eye down.

use leptos::prelude::*;

use super::badge::{EffectBadge, Findings, StrengthBadge};
use super::link::Go;
use super::markup;
use super::pick::{Pick, into_brief};
use crate::present::{Card, Marked};
use crate::state::Action;
use crate::text::Text;

/// A row for each record.
#[component]
pub fn ResultTable(
    /// The words.
    text: &'static Text,
    /// Rows shown, in order.
    rows: Signal<Vec<usize>>,
    /// The record in a row.
    card: Callback<usize, Card>,
    /// What was searched for, marked in a row.
    marked: Callback<usize, Memo<Marked>>,
    /// Where a record's page is.
    href: Callback<String, String>,
    /// Whether a record is chosen for comparison.
    picked: Callback<String, bool>,
    /// Whether there is room for more to compare.
    room: Signal<bool>,
    /// Whether a record is chosen for the brief.
    briefed: Callback<String, bool>,
    /// Takes an action.
    dispatch: Callback<Action>,
) -> impl IntoView {
    let words = &text.result;
    let row = move |row: usize| {
        let marked = marked.run(row);
        let card = card.run(row);
        let (id, chosen) = (card.id.clone(), card.id.clone());
        let picked = Signal::derive(move || picked.run(chosen.clone()));
        let in_brief = card.id.clone();
        let in_brief = Signal::derive(move || briefed.run(in_brief.clone()));
        let brief_name = (text.result.include_this)(&card.title);
        let compare_name = (words.compare_this)(&card.title);
        let link = href.run(card.id.clone());
        view! {
            <tr data-record=card.id.clone()>
                <th scope="row">
                    <Go href=link action=Action::Open(card.id.clone()) dispatch>
                        <span inner_html=move || {
                            marked.with(|marks| markup::marked(&marks.title))
                        }></span>
                    </Go>
                    <div class="i" inner_html=move || marked.with(markup::found_in)></div>
                    <span class="meta">{card.for_whom}</span>
                </th>
                <td>
                    <Findings findings=card.findings none=card.no_findings />
                </td>
                <td>
                    <StrengthBadge
                        strength=card.strength
                        label=words.evidence
                        word=card.strength_word
                        why=card.why
                    />
                    <span class="meta">{card.study}</span>
                </td>
                <td>
                    <EffectBadge effect=card.effect word=card.effect_word />
                </td>
                <td>
                    {card.place} <span class="meta">{card.years}</span>
                </td>
                <td>
                    <Pick
                        id=id.clone()
                        name=compare_name
                        word=words.compare
                        picked
                        room
                        take=Action::Compare
                        dispatch
                    />
                </td>
                <td>
                    <Pick
                        id
                        name=brief_name
                        word=words.include
                        picked=in_brief
                        take=into_brief
                        dispatch
                    />
                </td>
            </tr>
        }
    };
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words.table>
            <table class="results">
                <thead>
                    <tr>
                        <th scope="col">{words.column_title}</th>
                        <th scope="col">{words.column_findings}</th>
                        <th scope="col">{words.evidence}</th>
                        <th scope="col">{words.inequality_short}</th>
                        <th scope="col">{words.column_place}</th>
                        <th scope="col">{words.compare}</th>
                        <th scope="col">{text.result.brief}</th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || rows.get() key=|row| *row children=row />
                </tbody>
            </table>
        </div>
    }
}
