//! Interventions side by side: a grid where there is room, a card for each
//! row where there is not.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::context::Atlas;
use super::explore::CopyLink;
use super::files::TakeFiles;
use super::rule::RuleChoice;
use super::sets::SetsSection;
use crate::components::{
    Caveat, EffectBadge, Go, Heading, Icon, Passage, Shape, StrengthTile, direction_class,
};
use crate::domain::Lang;
use crate::present::{CompareRow, Comparison, Line, Side, comparison, selection};
use crate::query::answer;
use crate::state::{Action, COMPARE_MOST, View};
use crate::text::{Text, format, text};

/// The records that the state has chosen.
#[component]
pub fn ComparePage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let chosen = Memo::new(move |_| atlas.state.with(|state| state.compare.clone()));
    let sets = Memo::new(move |_| atlas.state.with(|state| state.sets.clone()));
    let page = move || {
        let ids = chosen.get();
        let count = ids.len();
        let comparison = atlas.worded(lang, |_, said| comparison(said, &ids));
        let title = match count {
            0 | 1 => words.pages().compare.title_none.to_owned(),
            _ => (words.pages().compare.title)(&format::count(lang, count)),
        };
        let lead = match (count, sets.with(Vec::is_empty)) {
            (0, true) => Some(words.pages().compare.none),
            (0, false) => None,
            (1, _) => Some(words.pages().compare.one),
            _ => Some(words.pages().compare.lead),
        };
        let more = (count < COMPARE_MOST).then(|| {
            view! {
                <Go
                    href=atlas.link(Action::Go(View::Explore))
                    action=Action::Go(View::Explore)
                    dispatch=atlas.dispatch
                    class="btn second"
                >
                    <Icon shape=Shape::Plus />
                    {words.record().to_explore}
                </Go>
            }
        });
        let passage = atlas.passage(lang, "compared");
        let table = (count > 0).then(|| view! { <Table words comparison passage /> });
        view! {
            <Heading level=atlas.heading(1) class="page-title" focusable=true>
                {title}
            </Heading>
            {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
            <p class="row">{more} <CopyLink lang /></p>
            {table}
        }
    };
    let compared = Signal::derive(move || {
        atlas.corpus.with(|corpus| {
            chosen.with(|ids| ids.iter().filter_map(|id| corpus.catalogue.row(id)).collect())
        })
    });
    let caveat = Signal::derive(move || {
        atlas.worded(lang, |corpus, said| {
            let ids = chosen.get();
            let mut rows = BTreeSet::new();
            rows.extend(ids.iter().filter_map(|id| corpus.catalogue.row(id)));
            for set in sets.get() {
                rows.extend(answer(corpus, &set).rows.ones());
            }
            selection(said, rows.len())
        })
    });
    view! {
        <div class="wrap sec stack compare">
            {page}
            <Show when=move || chosen.with(|ids| !ids.is_empty())>
                <TakeFiles lang rows=compared chosen=Signal::derive(String::new) />
            </Show>
            <SetsSection lang />
            <RuleChoice lang />
            <Show when=move || chosen.with(|ids| !ids.is_empty()) || sets.with(|sets| !sets.is_empty())>
                <Caveat strong=words.shell.selection more=caveat />
            </Show>
        </div>
    }
}

#[component]
fn Table(
    words: &'static Text,
    comparison: Comparison,
    /// What is told in its cells.
    mut passage: Passage,
) -> impl IntoView {
    let text = &words.pages().compare;
    let count = comparison.sides.len();
    let letters = ["A", "B", "C", "D", "E", "F"];
    let heads = comparison
        .sides
        .iter()
        .enumerate()
        .map(|(at, side)| view! { <SideHead words letter=letters[at] side=side.clone() first=at == 0 /> })
        .collect_view();
    let warnings = (!comparison.warnings.is_empty()).then(|| {
        view! {
            <div class="notice">
                <Icon shape=Shape::Warning />
                <p>{comparison.warnings.clone()}</p>
            </div>
        }
    });
    let parts = comparison
        .parts
        .into_iter()
        .map(|part| {
            let rows = part
                .rows
                .into_iter()
                .map(|row| {
                    let CompareRow { label, cells, warnings, is_same } = row;
                    let cells = cells
                        .into_iter()
                        .enumerate()
                        .map(|(at, lines)| {
                            view! {
                                <td>
                                    <span class="ab" aria-hidden="true">
                                        {letters[at]}
                                    </span>
                                    {cell(&mut passage, lines)}
                                </td>
                            }
                        })
                        .collect_view();
                    let warned = (!warnings.is_empty()).then(|| {
                        let lines = warnings
                            .into_iter()
                            .map(|warning| {
                                view! {
                                    <p class="warnbox">
                                        <Icon shape=Shape::Warning />
                                        <span>
                                            <span class="vh">{text.warning_label} ": "</span>
                                            {warning}
                                        </span>
                                    </p>
                                }
                            })
                            .collect_view();
                        view! {
                            <tr class="warn">
                                <td></td>
                                <td colspan=count>{lines}</td>
                            </tr>
                        }
                    });
                    let same = is_same.then(|| view! { <span class="same">{text.same}</span> });
                    view! {
                        <tr class:nob=warned.is_some() class:is-same=is_same>
                            <th scope="row">{label} {same}</th>
                            {cells}
                        </tr>
                        {warned}
                    }
                })
                .collect_view();
            view! {
                <tbody>
                    <tr class="grp">
                        <th scope="rowgroup" colspan=count + 1>
                            {part.title}
                        </th>
                    </tr>
                    {rows}
                </tbody>
            }
        })
        .collect_view();
    let hide = RwSignal::new(false);
    let hider = (count > 1).then(|| {
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    on:change:target=move |event| hide.set(event.target().checked())
                />
                <span class="l">{text.hide_same}</span>
            </label>
        }
    });
    view! {
        {warnings}
        {hider}
        <table class=format!("cmp of-{count}") class:differing=move || hide.get()>
            <thead>
                <tr>
                    <td></td>
                    {heads}
                </tr>
            </thead>
            {parts}
        </table>
        {passage.meant()}
    }
}

#[component]
fn SideHead(words: &'static Text, letter: &'static str, side: Side, first: bool) -> impl IntoView {
    let atlas = Atlas::here();
    let open = Action::Open(side.id.clone());
    let (out, forward) = (side.id.clone(), side.id.clone());
    let remove_name = (words.pages().compare.remove)(&side.title);
    let forward = (!first).then(|| {
        view! {
            <button
                class="btn quiet"
                type="button"
                aria-label=(words.pages().compare.forward)(&side.title)
                on:click=move |_| atlas.dispatch.run(Action::Forward(forward.clone()))
            >
                {words.pages().compare.forward_short}
            </button>
        }
    });
    view! {
        <th scope="col" data-record=side.id.clone()>
            <span class="ab" aria-hidden="true">
                {letter}
            </span>
            <Go href=atlas.link(open.clone()) action=open dispatch=atlas.dispatch>
                {side.title}
            </Go>
            <span class="row">
                <button
                    class="btn quiet"
                    type="button"
                    aria-label=remove_name
                    on:click=move |_| atlas.dispatch.run(Action::Compare(out.clone(), false))
                >
                    {words.pages().compare.remove_short}
                </button>
                {forward}
            </span>
        </th>
    }
}

fn cell(passage: &mut Passage, lines: Vec<Line>) -> impl IntoView + use<> {
    let lines = lines
        .into_iter()
        .map(|line| match line {
            Line::Text(text) => view! { <p inner_html=passage.told(&text)></p> }.into_any(),
            Line::Link(text, url) => {
                view! { <p><a href=url rel="noopener">{text}</a></p> }.into_any()
            }
            Line::Unknown(text) => view! { <p class="unknown">{text}</p> }.into_any(),
            Line::Direction(direction, word) => view! {
                <p class=format!("badge {}", direction_class(direction))>
                    <Icon shape=Shape::Direction(direction) />
                    {word}
                </p>
            }
            .into_any(),
            Line::Strength(strength, word) => view! {
                <p class="badge">
                    <StrengthTile strength />
                    {word}
                </p>
            }
            .into_any(),
            Line::Effect(effect, word) => view! { <EffectBadge effect word /> }.into_any(),
        })
        .collect_view();
    view! { <div class="stack-s">{lines}</div> }
}
