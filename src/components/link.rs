//! A link that is a real one, for a new tab or to copy, and an action for a
//! plain click.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::state::Action;

/// Whether a click asks for nothing special, such as a new tab.
pub fn is_plain_click(event: &MouseEvent) -> bool {
    event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// A link to where an action leads.
#[component]
pub fn Go(
    /// The address it leads to.
    #[prop(into)]
    href: Signal<String>,
    /// What a plain click does.
    action: Action,
    /// Takes the action.
    dispatch: Callback<Action>,
    /// Classes.
    #[prop(optional)]
    class: &'static str,
    /// Whether it leads to where we are.
    #[prop(optional, into)]
    current: Signal<bool>,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let on_click = move |event: MouseEvent| {
        if is_plain_click(&event) {
            event.prevent_default();
            dispatch.run(action.clone());
        }
    };
    view! {
        <a
            href=move || href.get()
            class=class
            aria-current=move || current.get().then_some("page")
            on:click=on_click
        >
            {children()}
        </a>
    }
}
