//! Explained words: within a sentence, the word itself is a button that opens
//! what it means; where there is no sentence, they stand in a row. It is the
//! browser's own popover, so keyboard, touch, the Escape key and a tap beside it
//! work without a program.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::icon::Shape;
use super::markup::{element, escape, icon, list, said};
use crate::present::{Term, pieces};
use crate::text::Text;

/// The texts of one section of a page. The first time a hard word stands in
/// them it opens; after the texts stands what the words mean.
#[derive(Clone)]
pub struct Passage {
    text: &'static Text,
    place: String,
    terms: Vec<Term>,
    seen: BTreeSet<String>,
    meanings: String,
}

impl Passage {
    /// Texts in which some words are explained. `place` tells passages of one
    /// page apart.
    pub fn new(text: &'static Text, place: impl Into<String>, terms: Vec<Term>) -> Self {
        let place = place.into();
        Self { text, place, terms, seen: BTreeSet::new(), meanings: String::new() }
    }

    /// A text as markup, with its hard words marked.
    pub fn told(&mut self, text: &str) -> String {
        let pieces = pieces(text, &self.terms, &mut self.seen);
        let around = |at: usize| match pieces.get(at) {
            Some(piece) => parted(piece.text, at > 0, at + 1 < pieces.len()),
            None => [""; 3],
        };
        let mut out = String::with_capacity(text.len());
        for (at, piece) in pieces.iter().enumerate() {
            let Some(term) = piece.term else {
                out.push_str(&escape(around(at)[1]));
                continue;
            };
            let [close, ..] = around(at + 1);
            let [.., before] = at.checked_sub(1).map_or([""; 3], around);
            let id = [&*self.place, "-", &*term.key].concat();
            let tag = ["button class=\"term\" type=\"button\" popovertarget=\"", &*id, "\""];
            let word = said(&tag.concat(), piece.text);
            if before.is_empty() && close.is_empty() {
                out.push_str(&word);
            } else {
                let parts = [escape(before), word, escape(close)].concat();
                out.push_str(&element("span class=\"whole\"", &parts));
            }
            self.meanings.push_str(&meaning(self.text, &id, term));
        }
        out
    }

    /// What the words mean that were marked: markup for after the texts.
    pub fn meanings(&self) -> String {
        list("div class=\"meanings\"", &self.meanings)
    }

    /// The same as a part of a page.
    pub fn meant(&self) -> impl IntoView + use<> {
        let meanings = self.meanings.clone();
        (!meanings.is_empty()).then(|| view! { <div class="meanings" inner_html=meanings></div> })
    }

    /// Those of some words that stood in none of the texts.
    pub fn left(&self, terms: Vec<Term>) -> Vec<Term> {
        terms.into_iter().filter(|term| !self.seen.contains(&term.key)).collect()
    }
}

/// How the texts of a chart are told, each in a paragraph; given by the program that
/// carries the words.
#[derive(Clone, Copy)]
pub struct Telling(pub fn(&'static Text, &str, &str) -> AnyView);

/// What stands between two words: what is close to the one before, the rest,
/// and what is close to the one after. A bracket or a full stop keeps to the
/// line of its word.
fn parted(text: &str, follows: bool, leads: bool) -> [&str; 3] {
    let is_ink = |letter: char| !letter.is_whitespace();
    let rest = if follows { text.trim_start_matches(is_ink) } else { text };
    let middle = if leads { rest.trim_end_matches(is_ink) } else { rest };
    let (close, _) = text.split_at(text.len() - rest.len());
    let (_, before) = rest.split_at(middle.len());
    [close, middle, before]
}

fn meaning(text: &Text, id: &str, term: &Term) -> String {
    let heading = [id, "-word"].concat();
    let tag = "div class=\"meaning\" popover=\"auto\" role=\"group\" id=\"";
    let tag = [tag, id, "\" aria-labelledby=\"", &*heading, "\""].concat();
    let word = ["p class=\"strong\" id=\"", &*heading, "\""].concat();
    let hide =
        "button class=\"iconbtn\" type=\"button\" popovertargetaction=\"hide\" aria-label=\"";
    let hide = [hide, &*escape(text.term.close), "\" popovertarget=\"", id, "\""].concat();
    let parts =
        [said(&word, &term.word), said("p", &term.meaning), element(&hide, &icon(Shape::Cross))];
    element(&tag, &parts.concat())
}

/// Words that are explained, one after the other, where they stand in no
/// sentence. `place` tells lists on one page apart.
#[allow(clippy::needless_pass_by_value, reason = "a component owns its props")]
#[component]
pub fn Explained(text: &'static Text, place: &'static str, terms: Vec<Term>) -> impl IntoView {
    let mut row = said("span class=\"soft\"", text.term.here);
    for term in &terms {
        let id = [place, "-", &*term.key].concat();
        let tag =
            ["button class=\"term\" type=\"button\" popovertarget=\"", &*id, "\" aria-label=\""];
        let name = escape(&(text.term.explain)(&term.word));
        row.push_str(&said(&[&tag.concat(), &*name, "\""].concat(), &term.word));
        row.push_str(&meaning(text, &id, term));
    }
    view! { <div class="terms" inner_html=row></div> }
}
