//! A record as a card.

use leptos::prelude::*;

use super::heading::Heading;
use super::link::Go;
use super::markup;
use super::pick::{Pick, into_brief};
use crate::present::{Card, Marked};
use crate::state::Action;
use crate::text::Text;

/// What, for whom, what came of it, how sure, where and when.
#[allow(clippy::needless_pass_by_value, reason = "a component owns its props")]
#[component]
pub fn ResultCard(
    /// The words.
    text: &'static Text,
    /// Level of its heading.
    level: u8,
    /// The record.
    card: Card,
    /// What was searched for, marked in it.
    marked: Memo<Marked>,
    /// Where its page is.
    #[prop(into)]
    href: Signal<String>,
    /// Whether it is chosen for comparison.
    picked: Signal<bool>,
    /// Whether there is room for more to compare.
    room: Signal<bool>,
    /// Whether it is chosen for the brief.
    briefed: Signal<bool>,
    /// Takes an action.
    dispatch: Callback<Action>,
) -> impl IntoView {
    let words = &text.result;
    let id = card.id.clone();
    let compare_name = (words.compare_this)(&card.title);
    let brief_name = (text.result.include_this)(&card.title);
    let open = Action::Open(card.id.clone());
    view! {
        <article class="card result" data-record=card.id.clone()>
            <div>
                <Heading level>
                    <Go href action=open dispatch>
                        <span inner_html=move || {
                            marked.with(|marks| markup::marked(&marks.title))
                        }></span>
                    </Go>
                </Heading>
                <div class="i" inner_html=move || marked.with(markup::found_in)></div>
                <div class="i" inner_html=markup::card_body(text, &card)></div>
            </div>
            <div class="side">
                <div class="i" inner_html=markup::card_side(text, &card)></div>
                <div class="picks">
                    <Pick
                        id=id.clone()
                        name=compare_name
                        word=Some(words.compare)
                        picked
                        room
                        take=Action::Compare
                        dispatch
                    />
                    <Pick
                        id
                        name=brief_name
                        word=Some(text.result.include)
                        picked=briefed
                        take=into_brief
                        dispatch
                    />
                </div>
            </div>
        </article>
    }
}
