//! Messages: what to mind, what went wrong, and that this is a selection.

use leptos::prelude::*;

use super::icon::{Icon, Shape};

/// A message that can be put away.
#[component]
pub fn Notice(
    /// What it is about.
    title: &'static str,
    /// A sentence before the list.
    lead: &'static str,
    /// What it says; without any there is no message.
    lines: Signal<Vec<String>>,
    /// «Luk beskeden».
    dismiss: &'static str,
    /// Puts it away.
    on_dismiss: Callback<()>,
) -> impl IntoView {
    let items =
        move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <Show when=move || !lines.with(Vec::is_empty)>
            <div class="wrap">
                <div class="notice top-notice" role="alert">
                    <Icon shape=Shape::Warning />
                    <div>
                        <p>
                            <strong>{title}"."</strong>
                            " "
                            {lead}
                        </p>
                        <ul>{items}</ul>
                        <button class="btn quiet" type="button" on:click=move |_| on_dismiss.run(())>
                            {dismiss}
                        </button>
                    </div>
                </div>
            </div>
        </Show>
    }
}

/// A page that can't be shown: what happened and what to do, in one
/// language.
#[component]
pub fn Failure(
    /// Language of the words.
    lang: &'static str,
    /// What happened.
    title: &'static str,
    /// Why.
    why: String,
    /// What to do.
    what: &'static str,
    /// «Prøv igen».
    retry: &'static str,
    /// «Alle indsatser som en enkel liste».
    plain_list: &'static str,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <section class="stack" lang=lang>
            <h1 class="page-title">{title}</h1>
            <p class="lead">{why}</p>
            <p>{what}</p>
            <p class="row">
                <button class="btn" type="button" on:click=move |_| on_retry.run(())>
                    {retry}
                </button>
                <a class="more" href=format!("pages/{lang}.html")>
                    {plain_list}
                </a>
            </p>
        </section>
    }
}

/// A part of a page that lacks its file: which part, why, and that the rest
/// works.
#[component]
pub fn Lacking(
    /// Which part.
    title: &'static str,
    /// Why.
    why: String,
    /// That the rest works.
    rest: &'static str,
) -> impl IntoView {
    view! {
        <div class="notice" role="status">
            <Icon shape=Shape::Warning />
            <p>
                <strong>{title}</strong>
                " "
                {why}
                " "
                {rest}
            </p>
        </div>
    }
}

/// «Et udvalg, ikke det hele», beside every count.
#[component]
pub fn Caveat(
    /// The sentence that is always there.
    strong: &'static str,
    /// What it means here.
    #[prop(into)]
    more: Signal<String>,
) -> impl IntoView {
    view! {
        <p class="caveat">
            <Icon shape=Shape::Info />
            <span>
                <span class="strong">{strong}</span>
                " "
                {move || more.get()}
            </span>
        </p>
    }
}
