//! The search box, and under it the codes that the words could mean.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::icon::{Icon, Shape};
use crate::present::Suggested;

/// Longest text that can be typed; an address carries no more.
const MOST: &str = "500";

/// A box to type in, with a button for those who expect one. While it is typed
/// in, codes are offered in a list that the arrow keys walk through; the focus
/// stays in the box, and nothing need be chosen.
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
    /// «Forslag til filtre».
    suggestions: &'static str,
    /// The codes that the text could mean.
    suggested: Signal<Vec<Suggested>>,
    /// Chose one of them.
    on_choose: Callback<Suggested>,
    /// Enter or the button.
    on_search: Callback<()>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let at = RwSignal::new(None::<usize>);
    let offers = Memo::new(move |_| if open.get() { suggested.get() } else { Vec::new() });
    let shown = move || offers.with(|offers| !offers.is_empty());
    let option_id = move |at: usize| [id, "-", &at.to_string()].concat();
    let close = move || {
        open.set(false);
        at.set(None);
    };
    let choose = move |place: usize| {
        let chosen = offers.with_untracked(|offers| offers.get(place).cloned());
        close();
        if let Some(chosen) = chosen {
            on_choose.run(chosen);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let count = offers.with_untracked(Vec::len);
        let here = at.get_untracked();
        match (event.key().as_str(), here) {
            ("ArrowDown" | "ArrowUp", _) if count == 0 => open.set(true),
            ("ArrowDown", Some(here)) => at.set(Some((here + 1) % count)),
            ("ArrowDown", None) => at.set(Some(0)),
            ("ArrowUp", Some(here)) if here > 0 => at.set(Some(here - 1)),
            ("ArrowUp", _) => at.set(Some(count - 1)),
            ("Enter", Some(here)) if count > 0 => choose(here),
            ("Escape", _) if count > 0 => close(),
            _ => return,
        }
        event.prevent_default();
    };
    let offer = move |(place, one): (usize, Suggested)| {
        let by = (!one.by.is_empty()).then(|| view! { <span class="soft">" " {one.by}</span> });
        view! {
            <li
                id=option_id(place)
                role="option"
                aria-selected=move || (at.get() == Some(place)).to_string()
                on:click=move |_| choose(place)
            >
                <span>{one.label} {by}</span>
                " "
                <span class="small soft">{one.about}</span>
            </li>
        }
    };
    view! {
        <form
            class="field"
            role="search"
            on:submit=move |event| {
                event.prevent_default();
                close();
                on_search.run(());
            }
            on:focusout=move |_| close()
        >
            <label class="vh" for=id>
                {label}
            </label>
            <input
                id=id
                type="search"
                name="q"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                maxlength=MOST
                placeholder=example
                aria-autocomplete="list"
                aria-controls=[id, "-list"].concat()
                aria-expanded=move || shown().to_string()
                aria-activedescendant=move || at.get().map(option_id)
                prop:value=move || text.get()
                on:input:target=move |event| {
                    on_type.run(event.target().value());
                    at.set(None);
                    open.set(true);
                }
                on:keydown=on_key
            />
            <button class="btn" type="submit" aria-label=label>
                <Icon shape=Shape::Search />
            </button>
            // A press on the list leaves the focus where it is.
            <ul
                id=[id, "-list"].concat()
                class="plain offers"
                role="listbox"
                aria-label=suggestions
                hidden=move || !shown()
                on:mousedown=|event| event.prevent_default()
            >
                {move || offers.get().into_iter().enumerate().map(offer).collect_view()}
            </ul>
        </form>
    }
}
