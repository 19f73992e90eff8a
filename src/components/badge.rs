//! A symbol and its word: certainty, direction, effect on inequality.

use leptos::prelude::*;

use super::icon::{Icon, Shape};
use crate::domain::{Direction, Effect, Strength};
use crate::present::Answered;

/// The square of a strength: fill and outline say how sure.
#[component]
pub fn StrengthTile(strength: Strength) -> impl IntoView {
    let class = match strength {
        Strength::High => "tile s-high",
        Strength::Moderate => "tile s-moderate",
        Strength::Low => "tile s-low",
        Strength::VeryLow => "tile s-very-low",
        Strength::None => "tile s-none",
    };
    let slash = (strength == Strength::None)
        .then(|| view! { <path class="slash" d="M3.5 12.5L12.5 3.5" /> });
    view! {
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <rect class=class x="1.5" y="1.5" width="13" height="13" rx="1.5" />
            {slash}
        </svg>
    }
}

/// How sure: «Evidens: høj».
#[component]
pub fn StrengthBadge(
    /// The strength.
    strength: Strength,
    /// What it is: «Evidens».
    label: &'static str,
    /// Its word.
    word: &'static str,
) -> impl IntoView {
    view! {
        <span class="badge">
            <StrengthTile strength />
            <span>
                <span class="k">{label}": "</span>
                <span class="strong">{word}</span>
            </span>
        </span>
    }
}

/// The class that colours a direction.
pub fn direction_class(direction: Direction) -> &'static str {
    match direction {
        Direction::Favourable => "dir-good",
        Direction::NoDifference => "dir-none",
        Direction::Unfavourable => "dir-bad",
        Direction::Mixed => "dir-mixed",
        Direction::Unclear => "dir-unclear",
    }
}

/// Effect on inequality, in both directions.
#[component]
pub fn EffectBadge(
    /// The effect.
    effect: Effect,
    /// Its words.
    word: &'static str,
) -> impl IntoView {
    let class = match effect {
        Effect::Reduces => "badge dir-good",
        Effect::NoDifference => "badge dir-none",
        Effect::Mixed => "badge dir-mixed",
        Effect::Widens => "badge dir-bad",
        Effect::NotAssessed => "badge quiet",
    };
    view! {
        <span class=class>
            <Icon shape=Shape::Effect(effect) />
            {word}
        </span>
    }
}

/// What was found, by direction: a line each, or that nothing was.
#[component]
pub fn Findings(findings: Vec<Answered>, none: Option<&'static str>) -> impl IntoView {
    let lines = findings
        .into_iter()
        .map(|line| {
            view! {
                <li>
                    <span class=direction_class(line.direction)>
                        <Icon shape=Shape::Direction(line.direction) />
                    </span>
                    <span>
                        <span class="strong">{line.word}": "</span>
                        {line.outcomes}
                    </span>
                </li>
            }
        })
        .collect_view();
    match none {
        Some(none) => view! { <p class="ans unknown">{none}</p> }.into_any(),
        None => view! { <ul class="anslist">{lines}</ul> }.into_any(),
    }
}
