//! What an embed has below its content.

use leptos::prelude::*;

use super::icon::{Icon, Shape};
use super::notice::Caveat;
use crate::domain::{Closed, Effect};
use crate::text::Text;

/// Effects on inequality, each with its count.
#[component]
pub fn InequalityLine(
    /// The words.
    text: &'static Text,
    /// Effects and what is said of them.
    effects: Signal<Vec<(Effect, String)>>,
) -> impl IntoView {
    let each = move || {
        let one = |(effect, said): (Effect, String)| {
            let class = match effect {
                Effect::Reduces => "dir-good",
                Effect::NoDifference => "dir-none",
                Effect::Mixed => "dir-mixed",
                Effect::Widens => "dir-bad",
                Effect::NotAssessed => "dir-unclear",
            };
            view! {
                <li class="badge light" data-effect=effect.code()>
                    <span class=class>
                        <Icon shape=Shape::Effect(effect) />
                    </span>
                    {said}
                </li>
            }
        };
        effects.get().into_iter().map(one).collect_view()
    };
    view! {
        <div class="row small inequality-line">
            <span class="soft" id="inequality-line">
                {text.guest.inequality}
            </span>
            <ul class="plain row" aria-labelledby="inequality-line">
                {each}
            </ul>
        </div>
    }
}

/// That this is a selection, of which version, and the way to the atlas.
#[component]
pub fn GuestFoot(
    /// The words.
    text: &'static Text,
    /// What the selection is of.
    selection: Signal<String>,
    /// Where the atlas shows the same.
    href: Signal<String>,
    /// An address that could not be opened in a tab of its own.
    refused: Signal<Option<String>>,
) -> impl IntoView {
    let words = &text.guest;
    let by_hand = move || {
        refused.get().map(|address| {
            view! {
                <p class="by-hand" role="status">
                    <label>
                        {words.by_hand} " "
                        <input type="text" readonly value=address />
                    </label>
                </p>
            }
        })
    };
    view! {
        <div class="guest-foot">
            <Caveat strong=text.shell.selection more=selection />
            <p class="row small">
                <a href=move || href.get() target="_blank" rel="noopener">
                    {words.open}
                    <span class="vh">" (" {words.new_tab} ")"</span>
                </a>
            </p>
            {by_hand}
        </div>
    }
}
