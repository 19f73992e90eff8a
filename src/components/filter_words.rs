//! The filter said in words, each part removable.

use leptos::prelude::*;

use super::icon::{Icon, Shape};
use crate::present::Chip;
use crate::state::Action;
use crate::text::Text;

/// Chips joined by «og», clear all, undo.
#[component]
pub fn FilterWords(
    /// The words.
    text: &'static Text,
    /// The parts.
    chips: Signal<Vec<Chip>>,
    /// Whether there is something to take back.
    can_undo: Signal<bool>,
    /// Takes an action.
    dispatch: Callback<Action>,
    /// Takes the last change back.
    on_undo: Callback<()>,
) -> impl IntoView {
    let words = &text.filter;
    let parts = move || {
        chips
            .get()
            .into_iter()
            .enumerate()
            .map(|(at, chip)| {
                let remove = chip.remove.clone();
                let name = (words.remove)(&chip.whole());
                view! {
                    {(at > 0).then(|| view! { <span class="and">{words.and}</span> })}
                    <button
                        class="chip"
                        type="button"
                        aria-label=name
                        on:click=move |_| dispatch.run(remove.clone())
                    >
                        <span>
                            <span class="soft">{chip.label}": "</span>
                            <b>{chip.value}</b>
                        </span>
                        <span class="x">
                            <Icon shape=Shape::Cross />
                        </span>
                    </button>
                }
            })
            .collect_view()
    };
    let any = move || !chips.with(Vec::is_empty);
    view! {
        <div class="filterwords" role="group" aria-label=words.heading>
            {parts}
            <Show when=any>
                <button class="btn quiet" type="button" on:click=move |_| dispatch.run(Action::ClearAll)>
                    {words.clear_all}
                </button>
            </Show>
            <Show when=move || can_undo.get()>
                <button class="btn quiet" type="button" on:click=move |_| on_undo.run(())>
                    {words.undo}
                </button>
            </Show>
        </div>
    }
}
