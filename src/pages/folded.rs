//! Parts that the pages on need, recommendations and policy share: a way in,
//! a section that opens, a source, and waiting for a file.

use leptos::prelude::*;

use super::context::{Atlas, Later};
use crate::components::{Go, Icon, Shape, StrengthTile, is_plain_click};
use crate::domain::{Lang, Strength};
use crate::present::SourceView;
use crate::state::Action;
use crate::text::{Text, text};

/// A link to where several actions lead.
#[component]
pub fn WayIn(
    actions: Vec<Action>,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    let atlas = Atlas::here();
    let for_href = actions.clone();
    view! {
        <a
            class=class
            href=move || atlas.href_of(&for_href)
            on:click=move |event| {
                if is_plain_click(&event) {
                    event.prevent_default();
                    for action in &actions {
                        atlas.dispatch.run(action.clone());
                    }
                }
            }
        >
            {children()}
        </a>
    }
}

/// A section that opens: its name and what it holds in a line.
#[component]
pub fn Folded(
    id: String,
    name: String,
    glance: Vec<String>,
    #[prop(optional)] open: bool,
    children: Children,
) -> impl IntoView {
    let glance = glance
        .into_iter()
        .filter(|said| !said.is_empty())
        .map(|said| view! { <span>{said}</span> })
        .collect_view();
    view! {
        <details class="folded" id=id open=open>
            <summary>
                <h3>{name}</h3>
                <span class="glance">{glance}</span>
                <Icon shape=Shape::Down />
            </summary>
            <div class="inside">{children()}</div>
        </details>
    }
}

/// Where something was read, in a line.
#[component]
pub fn ReadAt(words: &'static Text, source: SourceView) -> impl IntoView {
    let title = match source.url {
        Some(url) => view! {
            <a href=url rel="noopener">
                {source.title}
            </a>
        }
        .into_any(),
        None => view! { <span>{source.title}</span> }.into_any(),
    };
    view! {
        <p class="read-at">
            {words.record.source_short} ": " {title} " " {source.about}
        </p>
    }
}

/// Strengths with their numbers.
#[component]
pub fn Strengths(strengths: Vec<(Strength, &'static str, usize)>) -> impl IntoView {
    let rows = strengths
        .into_iter()
        .map(|(strength, word, count)| {
            view! {
                <li>
                    <StrengthTile strength />
                    <span>
                        {crate::text::format::upper_first(word)} " "
                        <b>{count}</b>
                    </span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="legend">{rows}</ul> }
}

/// The page of a record, as a link.
#[component]
pub fn ToRecord(lang: Lang, id: String, title: String) -> impl IntoView {
    let atlas = Atlas::here();
    let href = atlas.record_href(lang).run(id.clone());
    view! {
        <Go href=href action=Action::Open(id) dispatch=atlas.dispatch>
            {title}
        </Go>
    }
}

/// What stands where a file is on its way: room for it, so that nothing
/// moves when it comes.
#[component]
pub fn Waiting(lang: Lang) -> impl IntoView {
    view! {
        <p class="waiting soft" role="status">
            {text(lang).lens.fetching}
        </p>
    }
}

/// Whether a file is neither here nor known not to come.
pub fn is_coming<T>(file: &Later<T>) -> bool {
    matches!(file, Later::NotAsked | Later::Coming)
}
