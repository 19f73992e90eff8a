//! A symbol and its word, as components: certainty, effect on inequality, what
//! was found. The markup is [`markup`](super::markup)'s.

use leptos::prelude::*;

use super::markup;
use crate::domain::{Effect, Strength};
use crate::present::Answered;

/// The square of a strength: fill and outline say how sure.
#[component]
pub fn StrengthTile(strength: Strength) -> impl IntoView {
    view! { <span class="i" inner_html=markup::tile(strength)></span> }
}

/// How sure: «Evidens: høj», which opens to how that was arrived at.
#[allow(clippy::needless_pass_by_value, reason = "a component owns its props")]
#[component]
pub fn StrengthBadge(
    /// The strength.
    strength: Strength,
    /// What it is: «Evidens».
    label: &'static str,
    /// Its word.
    word: &'static str,
    /// How it was arrived at.
    why: String,
) -> impl IntoView {
    view! { <div class="i" inner_html=markup::strength_badge(strength, label, word, &why)></div> }
}

/// Effect on inequality, in both directions.
#[component]
pub fn EffectBadge(
    /// The effect.
    effect: Effect,
    /// Its words.
    word: &'static str,
) -> impl IntoView {
    view! { <span class="i" inner_html=markup::effect_badge(effect, word)></span> }
}

/// What was found, by direction: a line each, or that nothing was.
#[allow(clippy::needless_pass_by_value, reason = "a component owns its props")]
#[component]
pub fn Findings(findings: Vec<Answered>, none: Option<&'static str>) -> impl IntoView {
    view! { <div class="i" inner_html=markup::findings(&findings, none)></div> }
}
