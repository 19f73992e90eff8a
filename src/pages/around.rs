//! What leads on from a record: where it stands, what can be done with it, and what
//! is like it. A record in a frame, and one on a plain page, stands without.

use leptos::prelude::*;

use super::context::Atlas;
use super::explore::CopyLink;
use crate::components::{Go, Heading, Icon, Shape};
use crate::domain::Lang;
use crate::present::RecordPage;
use crate::state::{Action, COMPARE_MOST, View};
use crate::text::{Text, text};

/// What leads on from a record: where it stands, what can be done with it, and what
/// is like it.
pub fn around(lang: Lang, page: &RecordPage) -> [AnyView; 3] {
    let (id, for_brief, title) = (page.id.clone(), page.id.clone(), page.title.clone());
    let atlas = Atlas::here();
    let words = text(lang);
    let text = words.record();
    let contents = parts(words, page)
        .into_iter()
        .map(|(id, title)| {
            let focus = atlas.doors.focus;
            view! {
                <li>
                    <a
                        href=format!("#{id}")
                        on:click=move |event| {
                            event.prevent_default();
                            focus(&format!("#{id}"));
                        }
                    >
                        {title}
                    </a>
                </li>
            }
        })
        .collect_view();
    let alone = page.like_this.is_empty();
    let like_this = page
        .like_this
        .clone()
        .into_iter()
        .map(|(id, title)| {
            let action = Action::Open(id);
            view! {
                <li>
                    <Go href=atlas.link(action.clone()) action dispatch=atlas.dispatch>
                        {title}
                    </Go>
                </li>
            }
        })
        .collect_view();
    let no_like = alone.then(|| view! { <p>{text.no_like}</p> });
    let crumbs = view! {
            <nav class="crumbs" aria-label=words.shell.here>
                <Go
                    href=atlas.link(Action::Go(View::Explore))
                    action=Action::Go(View::Explore)
                    dispatch=atlas.dispatch
                >
                    {words.shell.explore}
                </Go>
                " / "
                <span aria-current="page">{title}</span>
            </nav>
    };
    let buttons = view! {
            <p class="row">
                <CompareButton words id />
                <BriefButton words id=for_brief />
                <CopyLink lang />
            </p>
    };
    let rail = view! {
            <aside class="railbox">
                <nav aria-label=text.on_page>
                    <p class="strong">{text.on_page}</p>
                    <ul>{contents}</ul>
                </nav>
                <div>
                    <Heading level=atlas.heading(2) class="rail-title">{text.like_this}</Heading>
                    <ul>{like_this}</ul>
                    {no_like}
                </div>
            </aside>
    };
    [crumbs.into_any(), buttons.into_any(), rail.into_any()]
}

/// Parts of the page, in order: id and title.
fn parts(words: &'static Text, page: &RecordPage) -> Vec<(&'static str, String)> {
    let text = words.record();
    vec![
        ("target-group", text.target_group.to_owned()),
        ("method", text.method.to_owned()),
        ("implementation", text.implementation.to_owned()),
        ("effect", text.effect.to_owned()),
        ("economy", text.economy.to_owned()),
        ("inequality", text.inequality.to_owned()),
        ("unknown", text.unknown.to_owned()),
        ("rule", page.rule_title.clone()),
        ("sources", text.sources.to_owned()),
    ]
}

/// Takes the record into the brief, or out of it.
#[component]
fn BriefButton(words: &'static Text, id: String) -> impl IntoView {
    let atlas = Atlas::here();
    let for_chosen = id.clone();
    let chosen = Memo::new(move |_| atlas.in_brief(&for_chosen));
    let label = move || {
        if chosen.get() { words.pages().brief.exclude } else { words.result.include }
    };
    let take = move |_| {
        let id = id.clone();
        let out = chosen.get_untracked();
        atlas.dispatch.run(if out { Action::Exclude(id) } else { Action::Include(vec![id]) });
    };
    view! {
        <button class="btn second" type="button" on:click=take>
            {label}
        </button>
        <Show when=move || atlas.brief.with(|brief| !brief.is_empty())>
            <Go
                href=atlas.link(Action::Go(View::Brief))
                action=Action::Go(View::Brief)
                dispatch=atlas.dispatch
                class="more"
            >
                {move || (words.result.tray_brief)(&atlas.brief.with(Vec::len).to_string())}
            </Go>
        </Show>
    }
}

#[component]
fn CompareButton(words: &'static Text, id: String) -> impl IntoView {
    let atlas = Atlas::here();
    let for_picked = id.clone();
    let picked = Memo::new(move |_| atlas.picked(&for_picked));
    let full =
        move || !picked.get() && atlas.state.with(|state| state.compare.len() >= COMPARE_MOST);
    let label = move || {
        if picked.get() { words.record().compare_remove } else { words.record().compare_add }
    };
    view! {
        <button
            class="btn"
            class:second=move || picked.get()
            type="button"
            disabled=full
            on:click=move |_| atlas.dispatch.run(Action::Compare(id.clone(), !picked.get_untracked()))
        >
            <Show when=move || !picked.get()>
                <Icon shape=Shape::Plus />
            </Show>
            {label}
        </button>
        <Show when=move || atlas.state.with(|state| !state.compare.is_empty())>
            <Go
                href=atlas.link(Action::Go(View::Compare))
                action=Action::Go(View::Compare)
                dispatch=atlas.dispatch
                class="more"
            >
                {words.pages().compare.title_none}
                {move || format!(" ({})", atlas.state.with(|state| state.compare.len()))}
            </Go>
        </Show>
    }
}
