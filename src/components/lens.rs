//! Small charts in a line of text's company: a part of a whole, bars, and
//! effects on inequality. Drawn in the page's own size, widths as shares, so
//! nothing has to be measured.

use std::fmt::Write as _;

use leptos::prelude::*;

use super::icon::{Icon, Shape};
use super::markup::{certainty_class, effect_class, element, tile_in_line};
use crate::domain::{Lang, Strength};
use crate::present::{LensChart, SQUARES};
use crate::text::{Text, format};

/// The chart of a lens.
#[component]
pub fn LensFigure(text: &'static Text, lang: Lang, drawn: LensChart) -> impl IntoView {
    match drawn {
        // The finding above says both numbers.
        LensChart::Part(part, all) => {
            let drawn = if all > SQUARES { meter(part, all) } else { strip(part, all) };
            view! { <div class="strip" inner_html=drawn></div> }.into_any()
        }
        LensChart::Bars(bars) => {
            let most = bars.iter().map(|(_, count)| *count).max().unwrap_or(0);
            let rows = bars
                .into_iter()
                .map(|(label, count)| {
                    view! {
                        <li>
                            <span>{label}</span>
                            <span class="i" inner_html=meter(count, most)></span>
                            <b>{format::count(lang, count)}</b>
                        </li>
                    }
                })
                .collect_view();
            view! { <ul class="plain bars">{rows}</ul> }.into_any()
        }
        LensChart::Effects(effects) => {
            let counts: Vec<_> =
                effects.iter().map(|(effect, _, count)| (*effect, *count)).collect();
            let rows = effects
                .into_iter()
                .map(|(effect, word, count)| {
                    view! {
                        <li class=effect_class(effect)>
                            <Icon shape=Shape::Effect(effect) />
                            <span>{word}</span>
                            <b>{format::count(lang, count)}</b>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <div>
                    <span class="i" inner_html=split(&counts)></span>
                    <ul class="plain effects" aria-label=(text.field)(crate::domain::Field::Effect)>
                        {rows}
                    </ul>
                </div>
            }
            .into_any()
        }
    }
}

/// A bar as long as its share of the longest.
pub fn meter(count: usize, of: usize) -> String {
    let share = (count * 1000).checked_div(of).unwrap_or(0);
    bar(&format!("{}.{}", share / 10, share % 10))
}

/// A bar as long as a percentage.
pub fn percent(share: f64) -> String {
    bar(&share.to_string())
}

fn bar(width: &str) -> String {
    format!(
        "<svg class=\"meter\" width=\"100%\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">\
         <rect class=\"f-bar\" width=\"{width}%\" height=\"12\" rx=\"1\"/></svg>"
    )
}

/// How many squares stand in a row of the strip.
const IN_ROW: usize = 37;

/// So many of so many squares, each kind in one path: a browser is slow with many
/// elements.
fn strip(part: usize, all: usize) -> String {
    let rows = all.div_ceil(IN_ROW);
    let mut svg = format!(
        "<svg viewBox=\"-1 -1 {} {}\" width=\"100%\" aria-hidden=\"true\" focusable=\"false\">",
        IN_ROW * 10,
        rows * 10
    );
    for (class, squares) in [("f-bar", 0..part), ("s-none", part..all)] {
        let _ = write!(svg, "<path class=\"{class}\" d=\"");
        for at in squares {
            let (x, y) = (at % IN_ROW * 10, at / IN_ROW * 10);
            let _ = write!(svg, "M{x} {y}h7.5v7.5h-7.5z");
        }
        svg.push_str("\"/>");
    }
    svg.push_str("</svg>");
    svg
}

/// A square for each of what is counted, from the surest to the least sure; where they
/// would be too many to be looked at, a bar parted by that. For the eye alone.
pub fn squares(tag: &str, counts: &[(Strength, usize)]) -> String {
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let mut out = String::new();
    if all <= SQUARES {
        for (strength, count) in counts {
            out.push_str(&tile_in_line(*strength).repeat(*count));
        }
        return element(&[tag, " class=\"squares\" aria-hidden=\"true\""].concat(), &out);
    }
    let share = |count: usize| {
        let share = count * 1000 / all;
        format!("{}.{}%", share / 10, share % 10)
    };
    let mut before = 0;
    for (strength, count) in counts {
        let (x, width, class) = (share(before), share(*count), certainty_class(Some(*strength)));
        let class = class.trim_start_matches("m-");
        let _ = write!(
            out,
            "<rect class=\"tile s-{class}\" x=\"{x}\" y=\"1\" width=\"{width}\" height=\"18\"/>"
        );
        before += count;
    }
    element(&["svg class=\"meter\" width=\"100%\" height=\"20\"", HIDDEN].concat(), &out)
}

const HIDDEN: &str = " aria-hidden=\"true\" focusable=\"false\"";

/// Effects side by side, each as wide as its number.
fn split(counts: &[(crate::domain::Effect, usize)]) -> String {
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let mut svg = format!(
        "<svg class=\"split\" viewBox=\"0 0 {} 12\" width=\"100%\" height=\"28\" \
         preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">",
        all.max(1)
    );
    let mut x = 0;
    for (effect, count) in counts {
        use crate::domain::Closed;
        let class = effect.code();
        let _ =
            write!(svg, "<rect class=\"f-{class}\" x=\"{x}\" width=\"{count}\" height=\"12\"/>");
        x += count;
    }
    svg.push_str("</svg>");
    svg
}
