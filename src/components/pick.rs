//! The box that takes a record into the comparison.

use leptos::prelude::*;

use crate::state::Action;

/// A box beside a record.
#[component]
pub fn ComparePick(
    /// The record's id.
    id: String,
    /// What the box is called, with the record's name.
    name: String,
    /// The word beside it; none where the column's head says it.
    word: Option<&'static str>,
    /// Whether the record is chosen.
    picked: Signal<bool>,
    /// Whether there is room for more.
    room: Signal<bool>,
    /// Takes an action.
    dispatch: Callback<Action>,
) -> impl IntoView {
    let word = word.map(|word| view! { <span class="l" aria-hidden="true">{word}</span> });
    view! {
        <label class="check pick">
            <input
                type="checkbox"
                aria-label=name
                disabled=move || !picked.get() && !room.get()
                prop:checked=move || picked.get()
                on:change:target=move |event| {
                    dispatch.run(Action::Compare(id.clone(), event.target().checked()));
                }
            />
            {word}
        </label>
    }
}
