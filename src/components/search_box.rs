//! The search box.

use leptos::prelude::*;

use super::icon::{Icon, Shape};

/// Longest text that can be typed; an address carries no more.
const MOST: &str = "500";

/// A box to type in, with a button for those who expect one.
#[component]
pub fn SearchBox(
    /// Id of the input, unique on the page.
    id: &'static str,
    /// «Søg».
    label: &'static str,
    /// What could be typed.
    example: &'static str,
    /// What is typed.
    #[prop(into)]
    text: Signal<String>,
    /// Typed.
    on_type: Callback<String>,
    /// Enter or the button.
    on_search: Callback<()>,
) -> impl IntoView {
    view! {
        <form
            class="field"
            role="search"
            on:submit=move |event| {
                event.prevent_default();
                on_search.run(());
            }
        >
            <label class="vh" for=id>
                {label}
            </label>
            <input
                id=id
                type="search"
                name="q"
                autocomplete="off"
                spellcheck="false"
                maxlength=MOST
                placeholder=example
                prop:value=move || text.get()
                on:input:target=move |event| on_type.run(event.target().value())
            />
            <button class="btn" type="submit" aria-label=label>
                <Icon shape=Shape::Search />
            </button>
        </form>
    }
}
