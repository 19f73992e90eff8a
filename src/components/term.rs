//! An explained word: a button that opens what it means. The browser's own
//! popover, so keyboard, touch, the Escape key and a tap beside it work
//! without a program.

use leptos::prelude::*;

use super::icon::{Icon, Shape};
use crate::present::Term;
use crate::text::Text;

/// Words that are explained, one after the other. `place` tells lists on one
/// page apart.
#[component]
pub fn Explained(text: &'static Text, place: &'static str, terms: Vec<Term>) -> impl IntoView {
    let buttons = terms
        .into_iter()
        .map(|term| {
            let id = format!("{place}-{}", term.key);
            let heading = format!("{id}-word");
            let (target, hides, named) = (id.clone(), id.clone(), heading.clone());
            view! {
                <button
                    class="term"
                    type="button"
                    popovertarget=target
                    aria-label=(text.term.explain)(&term.word)
                >
                    {term.word.clone()}
                </button>
                <div class="meaning" id=id popover="auto" role="group" aria-labelledby=named>
                    <p class="strong" id=heading>
                        {term.word}
                    </p>
                    <p>{term.meaning}</p>
                    <button
                        class="iconbtn"
                        type="button"
                        aria-label=text.term.close
                        popovertarget=hides
                        popovertargetaction="hide"
                    >
                        <Icon shape=Shape::Cross />
                    </button>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="terms">
            <span class="soft">{text.term.here}</span>
            {buttons}
        </div>
    }
}
