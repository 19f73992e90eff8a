//! A record as a card.

use leptos::prelude::*;

use super::markup;
use super::pick::{Pick, into_brief};
use crate::present::{Card, Marked};
use crate::state::Action;
use crate::text::Text;

/// What, for whom, what came of it, how sure, where and when. A place in the list
/// rather than a record: another record in it changes two pieces of markup and
/// leaves the boxes, which costs a third of a new card.
#[component]
pub fn ResultCard(
    /// The words.
    text: &'static Text,
    /// The record in this place and what was searched for in it; none where the place
    /// is about to go.
    card: Memo<Option<(Card, Marked)>>,
    /// Its heading, from its id and the markup of its title.
    heading: Callback<(String, String), String>,
    /// Whether it is chosen for comparison.
    picked: Callback<String, bool>,
    /// Whether there is room for more to compare.
    room: Signal<bool>,
    /// Whether it is chosen for the brief.
    briefed: Callback<String, bool>,
    /// Takes an action.
    dispatch: Callback<Action>,
) -> impl IntoView {
    let words = &text.result;
    let of = move |said: &dyn Fn(&Card, &Marked) -> String| {
        card.with(|card| card.as_ref().map_or_else(String::new, |(card, marks)| said(card, marks)))
    };
    let id = Signal::derive(move || of(&|card, _| card.id.clone()));
    let named =
        move |name: fn(&str) -> String| Signal::derive(move || of(&|card, _| name(&card.title)));
    let body = move |card: &Card, marks: &Marked| {
        let title = heading.run((card.id.clone(), markup::marked(&marks.title)));
        [title, markup::found_in(marks), markup::card_body(text, card)].concat()
    };
    view! {
        <article class="card result" data-record=move || id.get()>
            <div inner_html=move || of(&body)></div>
            <div class="side">
                <div class="i" inner_html=move || of(&|card, _| markup::card_side(text, card))></div>
                <div class="picks">
                    <Pick
                        id
                        name=named(words.compare_this)
                        word=words.compare
                        picked=Signal::derive(move || picked.run(id.get()))
                        room
                        take=Action::Compare
                        dispatch
                    />
                    <Pick
                        id
                        name=named(words.include_this)
                        word=words.include
                        picked=Signal::derive(move || briefed.run(id.get()))
                        take=into_brief
                        dispatch
                    />
                </div>
            </div>
        </article>
    }
}
