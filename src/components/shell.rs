//! The frame of every page: skip link, header, footer.

use leptos::prelude::*;

use super::icon::{Icon, Shape};
use super::link::{Go, is_plain_click};
use super::notice::Caveat;
use crate::domain::Lang;
use crate::state::{Action, View};
use crate::text::{Text, text};

/// Pages in the header, in order.
const PAGES: [View; 7] = [
    View::Overview,
    View::Explore,
    View::Compare,
    View::Recommendations,
    View::Need,
    View::Policy,
    View::About,
];

fn name(words: &Text, view: View) -> &'static str {
    match view {
        View::Overview => words.shell.overview,
        View::Explore | View::Record => words.shell.explore,
        View::Compare => words.shell.compare,
        View::Brief => words.result.brief,
        View::Recommendations => words.shell.recommendations,
        View::Need => words.shell.need,
        View::Policy => words.shell.policy,
        View::About => words.shell.about,
        View::Own => words.shell.own,
    }
}

/// The mark: Denmark in tiles; the open one is what nobody has tried.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <g fill="currentColor">
                <rect x="3" y="2.5" width="8" height="8" rx="1" />
                <rect x="3" y="12" width="8" height="8" rx="1" />
                <rect x="3" y="21.5" width="8" height="8" rx="1" />
                <rect x="12.5" y="21.5" width="8" height="8" rx="1" />
                <rect x="22" y="21.5" width="8" height="8" rx="1" />
                <rect x="22" y="12" width="8" height="8" rx="1" />
            </g>
            <rect
                x="13.4"
                y="12.9"
                width="6.2"
                height="6.2"
                rx=".8"
                fill="none"
                stroke="currentColor"
                stroke-width="1.8"
            />
        </svg>
    }
}

/// Skip link, mark, pages, the other language.
#[component]
pub fn Header(
    /// The language of the page.
    lang: Lang,
    /// The page shown.
    view: Signal<View>,
    /// Where an action leads.
    href: Callback<Action, String>,
    /// Takes an action.
    dispatch: Callback<Action>,
    /// Moves the focus to the content.
    on_skip: Callback<()>,
) -> impl IntoView {
    let words = text(lang);
    let link = move |action: Action| Signal::derive(move || href.run(action.clone()));
    let pages = move || {
        PAGES
            .into_iter()
            .map(|page| {
                let current = move || {
                    let shown = view.get();
                    shown == page || (shown == View::Record && page == View::Explore)
                };
                let action = Action::Go(page);
                view! {
                    <li>
                        <Go
                            href=link(action.clone())
                            action
                            dispatch
                            current=Signal::derive(current)
                        >
                            {name(words, page)}
                        </Go>
                    </li>
                }
            })
            .collect_view()
    };
    let other = lang.other();
    let speak = move |class: &'static str| {
        let action = Action::Speak(other);
        let href = link(action.clone());
        view! {
            <a
                class=class
                href=move || href.get()
                lang=other.code()
                hreflang=other.code()
                on:click=move |event| {
                    if is_plain_click(&event) {
                        event.prevent_default();
                        dispatch.run(action.clone());
                    }
                }
            >
                {words.shell.other_language}
            </a>
        }
    };
    view! {
        <header class="top">
            <a
                class="skip"
                href="#content"
                on:click=move |event| {
                    event.prevent_default();
                    on_skip.run(());
                }
            >
                {words.shell.skip}
            </a>
            <div class="wrap">
                <Go
                    href=link(Action::Go(View::Overview))
                    action=Action::Go(View::Overview)
                    dispatch
                    class="brand"
                >
                    <Mark />
                    <span>{words.shell.name}</span>
                </Go>
                <nav class="nav" aria-label=words.shell.pages>
                    <ul>{pages()}</ul>
                </nav>
                <details class="menu">
                    <summary>
                        <Icon shape=Shape::Menu />
                        {words.shell.menu}
                    </summary>
                    <ul>
                        {pages()} <li>{speak("")}</li>
                    </ul>
                </details>
                {speak("lang")}
            </div>
        </header>
    }
}

/// Name, caveat, privacy, ways to more.
#[component]
pub fn Footer(
    /// The language of the page.
    lang: Lang,
    /// How many records, version, date.
    #[prop(into)]
    selection: Signal<String>,
    /// Where an action leads.
    href: Callback<Action, String>,
    /// Takes an action.
    dispatch: Callback<Action>,
    /// Opens the dialog for putting the view on another page, where it can be.
    on_embed: Option<Callback<()>>,
) -> impl IntoView {
    let words = text(lang);
    let about = Signal::derive(move || href.run(Action::Go(View::About)));
    let own = Signal::derive(move || href.run(Action::Go(View::Own)));
    let embed = on_embed.map(|on_embed| {
        view! {
            <li>
                <button class="btn quiet" type="button" data-opens="embed" on:click=move |_| on_embed.run(())>
                    {words.shell.embed}
                </button>
            </li>
        }
    });
    view! {
        <footer class="foot">
            <div class="wrap">
                <div class="stack-s">
                    <p class="strong">{words.shell.name}</p>
                    <Caveat strong=words.shell.selection more=selection />
                    <p class="soft">{words.shell.privacy}</p>
                </div>
                <ul>
                    <li>
                        <Go href=about action=Action::Go(View::About) dispatch>
                            {words.shell.about_title}
                        </Go>
                    </li>
                    <li>
                        <a href="data/interventions.json" download="interventions.json">
                            {words.shell.download}
                        </a>
                    </li>
                </ul>
                <ul>
                    <li>
                        <a href=format!("pages/{}.html", lang.code())>{words.shell.plain_list}</a>
                    </li>
                    {embed}
                    <li>
                        <Go href=own action=Action::Go(View::Own) dispatch>
                            {words.shell.own}
                        </Go>
                    </li>
                </ul>
            </div>
        </footer>
    }
}
