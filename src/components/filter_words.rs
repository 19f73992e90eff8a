//! The filter said in words, each part removable.

use leptos::ev::Event;
use leptos::prelude::*;

use super::icon::Shape;
use super::markup;
use crate::present::Chip;
use crate::state::Action;
use crate::text::Text;

/// What stands before a part's place in its key.
const CHIP: &str = "chip ";

/// Chips joined by «og», clear all, undo.
#[component]
pub fn FilterWords(
    /// The words.
    text: &'static Text,
    /// The parts.
    chips: Memo<Vec<Chip>>,
    /// Whether there is something to take back.
    can_undo: Signal<bool>,
    /// The key of what an event happened on.
    mark: fn(&Event) -> Option<String>,
    /// Moves the focus.
    focus: fn(&str),
    /// Takes an action.
    dispatch: Callback<Action>,
    /// Takes the last change back.
    on_undo: Callback<()>,
) -> impl IntoView {
    let words = &text.filter;
    let parts = move || {
        chips.with(|chips| {
            let part = |(at, chip): (usize, &Chip)| part(text, at, chip);
            chips.iter().enumerate().map(part).collect::<String>()
        })
    };
    // One that is gone leaves the focus to the next.
    let remove = move |at: usize| {
        let chosen = chips.with_untracked(|chips| chips.get(at).cloned());
        let left = chips.with_untracked(Vec::len).saturating_sub(1);
        if let Some(chip) = chosen {
            dispatch.run(chip.remove);
            if left > 0 {
                focus(&["[data-key=\"", &key(at.min(left - 1)), "\"]"].concat());
            }
        }
    };
    let any = move || !chips.with(Vec::is_empty);
    view! {
        <div class="filterwords" role="group" aria-label=words.heading>
            <div
                class="parts"
                inner_html=parts
                on:click=move |event| {
                    let key = mark(event.as_ref());
                    let at = key.and_then(|key| key.strip_prefix(CHIP)?.parse().ok());
                    at.into_iter().for_each(remove);
                }
            ></div>
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

fn key(at: usize) -> String {
    [CHIP, &at.to_string()].concat()
}

/// One part, as markup.
fn part(text: &Text, at: usize, chip: &Chip) -> String {
    let words = &text.filter;
    let and = if at > 0 { words.and } else { "" };
    let label = markup::said("span class=\"soft\"", &[&*chip.label, ": "].concat());
    let value = markup::said("b", &chip.value);
    let said = markup::element("span", &[label, value].concat());
    let cross = markup::element("span class=\"x\"", &markup::icon(Shape::Cross));
    let name = markup::escape(&(words.remove)(&chip.whole()));
    let tag =
        ["button type=\"button\" class=\"chip\" data-key=\"", &key(at), "\" aria-label=\"", &name];
    [
        markup::said_if("span class=\"and\"", and),
        markup::element(&[&tag.concat(), "\""].concat(), &[said, cross].concat()),
    ]
    .concat()
}
