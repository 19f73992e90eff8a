//! The stricter rule of strength: made on some pages, said on all.

use leptos::prelude::*;

use super::context::Atlas;
use crate::components::{Icon, RulePanel, Shape};
use crate::domain::Lang;
use crate::present::{Stricter, stricter};
use crate::state::Action;
use crate::text::text;

/// Makes the rule stricter, and lists what that changes.
#[component]
pub fn RuleChoice(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    view! {
        <RulePanel
            text=text(lang)
            stricter=in_words(&atlas, lang)
            demands=Memo::new(move |_| atlas.state.with(|state| state.rule.clone()))
            href=atlas.record_href(lang)
            dispatch=atlas.dispatch
        />
    }
}

/// Says on every page that a stricter rule applies.
#[component]
pub fn RuleBar(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let stricter = in_words(&atlas, lang);
    let said = move || stricter.with(|now| now.as_ref().map(|now| now.said.clone()));
    view! {
        <Show when=move || stricter.with(Option::is_some)>
            <div class="wrap">
                <div class="notice top-notice">
                    <Icon shape=Shape::Info />
                    <div>
                        <p>{said}</p>
                        <button
                            class="btn quiet"
                            type="button"
                            on:click=move |_| atlas.dispatch.run(Action::DemandNone)
                        >
                            {words.rule().off}
                        </button>
                    </div>
                </div>
            </div>
        </Show>
    }
}

fn in_words(atlas: &Atlas, lang: Lang) -> Memo<Option<Stricter>> {
    let atlas = *atlas;
    Memo::new(move |_| atlas.worded(lang, |_, said| stricter(said)))
}
