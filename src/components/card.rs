//! A record as a card.

use leptos::prelude::*;

use super::badge::{EffectBadge, Findings, StrengthBadge};
use super::link::Go;
use crate::present::Card;
use crate::state::Action;
use crate::text::Text;

/// What, for whom, what came of it, how sure, where and when.
#[component]
pub fn ResultCard(
    /// The words.
    text: &'static Text,
    /// The record.
    card: Card,
    /// Where its page is.
    href: Signal<String>,
    /// Whether it is chosen for comparison.
    picked: Signal<bool>,
    /// Whether there is room for more to compare.
    room: Signal<bool>,
    /// Takes an action.
    dispatch: Callback<Action>,
) -> impl IntoView {
    let words = &text.result;
    let id = card.id.clone();
    let compare_name = (words.compare_this)(&card.title);
    let place_and_years = format!("{}, {}.", card.place, card.years);
    view! {
        <article class="card result" data-record=card.id.clone()>
            <div>
                <h3>
                    <Go href action=Action::Open(card.id.clone()) dispatch>
                        {card.title}
                    </Go>
                </h3>
                <Findings findings=card.findings none=card.no_findings />
                <p class="meta">
                    <span class="strong">{words.for_whom}": "</span>
                    {card.for_whom}
                    "."
                </p>
                <p class="meta">{card.what} ". " {place_and_years}</p>
            </div>
            <div class="side">
                <StrengthBadge
                    strength=card.strength
                    label=words.evidence
                    word=card.strength_word
                />
                <span class="badge soft wraps">{card.study}</span>
                <EffectBadge effect=card.effect word=card.effect_word />
                <label class="check pick">
                    <input
                        type="checkbox"
                        aria-label=compare_name
                        disabled=move || !picked.get() && !room.get()
                        prop:checked=move || picked.get()
                        on:change:target=move |event| {
                            dispatch.run(Action::Compare(id.clone(), event.target().checked()));
                        }
                    />
                    <span class="l" aria-hidden="true">
                        {words.compare}
                    </span>
                </label>
            </div>
        </article>
    }
}
