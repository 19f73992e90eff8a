//! The first page.

use leptos::prelude::*;

use super::context::Atlas;
use crate::components::{Go, Heading, Icon, SearchBox, Shape, StrengthTile};
use crate::domain::{Lang, Strength};
use crate::present::{Tiles, Way, overview};
use crate::state::{Action, Chart, View};
use crate::text::text;

/// What this is, how sure the catalogue is, and ways in.
#[component]
pub fn OverviewPage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = &text(lang).overview;
    let page = atlas.worded(lang, overview);
    let typed = RwSignal::new(String::new());
    let all = atlas.worded(lang, |corpus, said| (words.see_all)(&said.count(corpus.len())));
    let matrix_href = Signal::derive(move || {
        let mut state = atlas.state.get();
        state.view = View::Explore;
        state.chart = Some(Chart::Matrix);
        atlas.corpus.with(|corpus| format!("?{}", crate::state::write(&state, &corpus.catalogue)))
    });
    view! {
        <div class="wrap hero">
            <div>
                <Heading level=atlas.heading(1) focusable=true>{words.title}</Heading>
                <p class="lead">{words.what}</p>
                <p class="lead">{words.who}</p>
                <p class="lead">{words.limits}</p>
                <SearchBox
                    id="overview-search"
                    label=words.search
                    example=words.search_example
                    text=typed
                    on_type=Callback::new(move |text| typed.set(text))
                    on_search=Callback::new(move |()| atlas.dispatch.run(Action::Find(typed.get_untracked())))
                />
                <p class="row">
                    <Go
                        href=atlas.link(Action::Find(String::new()))
                        action=Action::Find(String::new())
                        dispatch=atlas.dispatch
                        class="more"
                    >
                        {all}
                        <Icon shape=Shape::Arrow />
                    </Go>
                </p>
            </div>
            <TileFigure tiles=page.tiles rule=words.rule />
        </div>
        <div class="band sec">
            <div class="wrap">
                <h2>{words.ways}</h2>
                <div class="ways">
                    <Ways title=words.by_condition ways=page.conditions />
                    <Ways title=words.by_question ways=page.questions />
                    <Ways title=words.by_approach ways=page.approaches />
                </div>
            </div>
        </div>
        <div class="wrap sec stack">
            <h2>{words.matrix_title}</h2>
            <p class="lead">{words.matrix_lead}</p>
            <p>
                <a
                    class="btn second"
                    href=move || matrix_href.get()
                    on:click=move |event| {
                        if crate::components::is_plain_click(&event) {
                            event.prevent_default();
                            atlas.dispatch.run(Action::Go(View::Explore));
                            atlas.dispatch.run(Action::Show(Chart::Matrix));
                        }
                    }
                >
                    {words.see_matrix}
                    <Icon shape=Shape::Arrow />
                </a>
            </p>
        </div>
    }
}

/// A square for each record, ordered by how sure we can be.
#[component]
fn TileFigure(tiles: Tiles, rule: &'static str) -> impl IntoView {
    let squares = tiles
        .counts
        .iter()
        .flat_map(|(strength, _, count)| std::iter::repeat_n(*strength, *count))
        .map(|strength: Strength| view! { <StrengthTile strength /> })
        .collect_view();
    let legend = tiles
        .counts
        .iter()
        .map(|(strength, label, count)| {
            view! {
                <li>
                    <StrengthTile strength=*strength />
                    <span>
                        {label.clone()} " "
                        <b>{*count}</b>
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <figure class="tiles">
            <figcaption class="strong">{tiles.title}</figcaption>
            <div class="squares" aria-hidden="true">
                {squares}
            </div>
            <ul class="legend">{legend}</ul>
            <p class="small soft">{rule}</p>
        </figure>
    }
}

#[component]
fn Ways(title: &'static str, ways: Vec<Way>) -> impl IntoView {
    let atlas = Atlas::here();
    let items = ways
        .into_iter()
        .map(|way| {
            view! {
                <li>
                    <Go href=atlas.link(way.action.clone()) action=way.action dispatch=atlas.dispatch>
                        {way.label}
                        " "
                        <span>{way.count}</span>
                    </Go>
                </li>
            }
        })
        .collect_view();
    view! {
        <div>
            <h3>{title}</h3>
            <ul class="plain">{items}</ul>
        </div>
    }
}
