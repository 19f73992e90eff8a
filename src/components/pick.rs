//! The box that takes a record along: into the comparison or into a brief.

use leptos::prelude::*;

use crate::state::Action;

/// Takes a record into the brief or out of it.
pub fn into_brief(id: String, on: bool) -> Action {
    if on { Action::Include(vec![id]) } else { Action::Exclude(id) }
}

/// A box beside a record.
#[component]
pub fn Pick(
    /// The record's id.
    #[prop(into)]
    id: Signal<String>,
    /// What the box is called, with the record's name.
    #[prop(into)]
    name: Signal<String>,
    /// The word beside it.
    word: &'static str,
    /// Whether the record is chosen.
    picked: Signal<bool>,
    /// Whether there is room for more.
    #[prop(optional, into, default = true.into())]
    room: Signal<bool>,
    /// What taking it in or out is.
    take: fn(String, bool) -> Action,
    /// Takes an action.
    dispatch: Callback<Action>,
) -> impl IntoView {
    view! {
        <label class="check pick">
            <input
                type="checkbox"
                aria-label=move || name.get()
                disabled=move || !picked.get() && !room.get()
                prop:checked=move || picked.get()
                on:change:target=move |event| {
                    dispatch.run(take(id.get_untracked(), event.target().checked()));
                }
            />
            <span class="l" aria-hidden="true">
                {word}
            </span>
        </label>
    }
}
