//! The design system on one page: tokens with their computed contrast, type,
//! space, and every small component as the program draws it. Written to
//! `target/look/styleguide.html`, which `make look` photographs.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use indsatsatlas::components::{
    Caveat, EffectBadge, Explained, FilterWords, Findings, Icon, Notice, ResultCard, Shape,
    StrengthBadge, markup,
};
use indsatsatlas::domain::{Closed, Effect, Field, Lang, Strength};
use indsatsatlas::present::accent::{Rgb, contrast, hex};
use indsatsatlas::present::{Marked, Words, card, chips, list_terms};
use indsatsatlas::query::Filter;
use indsatsatlas::text::text;
use leptos::prelude::*;

use crate::support::REAL;

const CSS: &str = include_str!("../../style/main.css");

/// The tokens of a block of the stylesheet: name and value.
fn tokens(block: &str) -> BTreeMap<&str, &str> {
    let end = block.find('}').unwrap();
    block[..end]
        .split(';')
        .filter_map(|part| {
            let (name, value) = part.rsplit_once("--")?.1.split_once(':')?;
            Some((name.trim(), value.trim()))
        })
        .collect()
}

fn colours(block: &str) -> BTreeMap<&str, Rgb> {
    let all = tokens(block).into_iter();
    all.filter_map(|(name, value)| Some((name, hex(value.strip_prefix('#')?)?))).collect()
}

fn themes() -> [(&'static str, BTreeMap<&'static str, Rgb>); 2] {
    let light = &CSS[CSS.find(":root{").unwrap()..];
    let dark = &CSS[CSS.find(":root[data-theme=dark]{").unwrap()..];
    [("light", colours(light)), ("dark", colours(dark))]
}

/// What stands on what, and how much the two must differ (WCAG 2.2, 1.4.3 and
/// 1.4.11).
const MEET: [(&str, &str, f32); 34] = [
    ("ink", "paper", 4.5),
    ("ink", "ground", 4.5),
    ("ink", "notice", 4.5),
    ("ink", "accent-wash", 4.5),
    ("ink-2", "paper", 4.5),
    ("ink-2", "ground", 4.5),
    ("ink-2", "accent-wash", 4.5),
    ("accent", "paper", 4.5),
    ("accent", "ground", 4.5),
    ("accent", "notice", 4.5),
    ("accent", "accent-wash", 4.5),
    ("accent-hover", "paper", 4.5),
    ("accent-hover", "ground", 4.5),
    ("on-accent", "accent", 4.5),
    ("on-accent", "accent-hover", 4.5),
    ("on-high", "c-high", 4.5),
    ("on-mod", "c-mod", 4.5),
    ("d-good", "paper", 4.5),
    ("d-good", "ground", 4.5),
    ("d-bad", "paper", 4.5),
    ("d-bad", "ground", 4.5),
    ("d-mixed", "paper", 4.5),
    ("d-mixed", "ground", 4.5),
    ("d-none", "paper", 4.5),
    ("d-none", "ground", 4.5),
    ("on-n1", "n-1", 4.5),
    ("on-n2", "n-2", 4.5),
    ("on-n3", "n-3", 4.5),
    ("edge", "paper", 3.0),
    ("edge", "ground", 3.0),
    ("focus", "paper", 3.0),
    ("focus", "ground", 3.0),
    ("c-line", "paper", 3.0),
    ("notice-edge", "notice", 3.0),
];

#[test]
fn all_colours_that_meet_differ_enough_in_both_themes() {
    for (theme, colours) in themes() {
        for (on, under, least) in MEET {
            let found = contrast(colours[on], colours[under]);
            assert!(found >= least, "{theme}: {on} on {under} is {found}, not {least}");
        }
    }
}

/// Every component that is small enough to stand beside others.
fn components(lang: Lang) -> String {
    Owner::new().with(|| {
        let words = text(lang);
        let said = Words::new(&REAL.catalogue, lang);
        let record = &REAL.catalogue.records[REAL.catalogue.row("desmond").unwrap()];
        let card = card(said, record);
        let findings = card.findings.clone();
        let marked = Marked { title: vec![(card.title.clone(), false)], ..Marked::default() };
        let mut filter = Filter::default().with_text("motion");
        filter.set(
            Field::Condition,
            REAL.catalogue.codebook.code(Field::Condition.list(), "copd").unwrap(),
            true,
        );
        let chips = chips(&filter, said);
        let strengths = Strength::ALL
            .iter()
            .map(|strength| {
                view! {
                    <StrengthBadge
                        strength=*strength
                        label=words.result.evidence
                        word=(words.strength)(*strength)
                        why=String::new()
                    />
                }
            })
            .collect_view();
        let effects = Effect::ALL
            .iter()
            .map(|effect| view! { <EffectBadge effect=*effect word=(words.effect)(*effect) /> })
            .collect_view();
        let nothing = Callback::new(|_| {});
        view! {
            <h2>"Certainty and effect: a sign and a word, never a colour alone"</h2>
            <p class="row">{strengths}</p>
            <p class="row">{effects}</p>
            <Findings findings none=None />
            <h2>"Buttons, links, fields"</h2>
            <p class="row">
                <button class="btn" type="button">
                    "First"
                </button>
                <button class="btn second" type="button">
                    "Second"
                </button>
                <button class="btn quiet" type="button">
                    <Icon shape=Shape::Link />
                    "Quiet"
                </button>
                <a href="#colours">"A link"</a>
                <a class="more" href="#colours">
                    "A way on"
                </a>
            </p>
            <label class="check on">
                <input type="checkbox" checked=true />
                <span class="l">"A code"</span>
                <span class="n">"12"</span>
            </label>
            <FilterWords
                text=words
                chips=Memo::new(move |_| chips.clone())
                can_undo=Signal::derive(|| true)
                mark=|_| None
                focus=|_| {}
                dispatch=nothing
                on_undo=Callback::new(|()| {})
            />
            <Explained text=words place="style" terms=list_terms(said) />
            <h2>"Notices"</h2>
            <Notice
                title=words.notice.link_title
                lead=words.notice.link_lead
                lines=Signal::derive(|| vec!["nonsense=1".to_owned()])
                dismiss=words.notice.dismiss
                on_dismiss=Callback::new(|()| {})
            />
            <Caveat strong=words.shell.selection more=Signal::derive(String::new) />
            <h2>"A record at a glance"</h2>
            <ResultCard
                text=words
                card=Memo::new(move |_| Some((card.clone(), marked.clone())))
                heading=Callback::new(|(_, title): (String, String)| {
                    markup::element("h3", &markup::link_around("#", "", &title))
                })
                picked=Callback::new(|_| true)
                room=Signal::derive(|| true)
                briefed=Callback::new(|_| false)
                dispatch=nothing
            />
        }
        .to_html()
    })
}

#[test]
fn the_design_system_stands_on_one_page() {
    let mut page = String::from(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Design system</title>\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <link rel=\"stylesheet\" href=\"../../style/main.css\"></head><body><main class=\"wrap sec \
         stack\"><h1>The design system of Indsatsatlas</h1><p class=\"lead\">Tokens first; every \
         colour, size and distance on a page is one of them. Change them at the top of \
         <code>style/main.css</code>.</p>",
    );
    page.push_str(
        "<h2 id=\"colours\">Colours that meet, and how much they differ</h2><table><thead>\
         <tr><th scope=\"col\">On</th><th scope=\"col\">Under</th><th scope=\"col\">Least</th>\
         <th scope=\"col\">Light</th><th scope=\"col\">Dark</th></tr></thead><tbody>",
    );
    let [(_, light), (_, dark)] = themes();
    for (on, under, least) in MEET {
        let of = |colours: &BTreeMap<&str, Rgb>| contrast(colours[on], colours[under]);
        write!(
            page,
            "<tr><th scope=\"row\">{on}</th><td>{under}</td><td>{least}</td><td>{:.1}</td>\
             <td>{:.1}</td></tr>",
            of(&light),
            of(&dark)
        )
        .unwrap();
    }
    page.push_str("</tbody></table><h2>Swatches</h2><p class=\"row\">");
    for name in light.keys() {
        write!(
            page,
            "<span><svg width=\"64\" height=\"40\" aria-hidden=\"true\"><rect width=\"64\" \
             height=\"40\" fill=\"var(--{name})\" stroke=\"var(--edge)\"/></svg><span \
             class=\"tiny\">{name}</span></span>"
        )
        .unwrap();
    }
    page.push_str("</p><h2>Type</h2>");
    for (tag, says) in [
        ("p class=\"h1\"", "Hvad er prøvet? (3xl)"),
        ("h2", "Overskrift (2xl)"),
        ("h3", "Underoverskrift (l)"),
        ("p class=\"lead\"", "Indledning"),
        ("p", "Brødtekst på højst 62 tegn i bredden, så øjet finder næste linje."),
        ("p class=\"small soft\"", "Lille og dæmpet"),
    ] {
        let end = tag.split(' ').next().unwrap();
        write!(page, "<{tag}>{says}</{end}>").unwrap();
    }
    page.push_str(&components(Lang::Da));
    page.push_str("</main></body></html>");
    for part in ["StrengthBadge", "unwrap"] {
        assert!(!page.contains(part));
    }
    assert_eq!(page.matches("data-record=\"desmond\"").count(), 1, "a real card is drawn");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/target/look");
    fs::create_dir_all(folder).unwrap();
    fs::write(format!("{folder}/styleguide.html"), page).unwrap();
}
