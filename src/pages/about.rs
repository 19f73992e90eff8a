//! Method, rules and limits; the words explained; what to fetch and how to
//! show it elsewhere.

use leptos::prelude::*;

use super::context::{Atlas, Later, heading};
use super::folded::follow;
use crate::components::markup::{self, element, escape, said, tile_in_line};
use crate::components::{Heading, Passage};
use crate::domain::Lang;
use crate::exchange::diff;
use crate::export::changes_told;
use crate::present::{About, DataFile, Noted, StrengthRow, Term, about, glossary};
use crate::text::{Text, text};

/// How the catalogue was made and what it can't say: nothing of that changes, so
/// it is markup.
#[component]
pub fn AboutPage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let odd = atlas.findings.get_value();
    let page = atlas.worded(lang, |_, said| about(said, &odd));
    let explained = atlas.worded(lang, |_, said| glossary(said));
    let body = body(words, atlas.heading(1), &page, &explained);
    view! {
        <div class="wrap sec about">
            <div class="about" inner_html=body on:click=follow(&atlas)></div>
            <section class="stack" id="about-changes" tabindex="-1">
                <Heading level=atlas.heading(1) + 1>{words.pages().about_more.changes}</Heading>
                <p>{words.pages().about_more.changes_text}</p>
                <Changed lang />
            </section>
        </div>
    }
}

fn body(words: &'static Text, level: u8, page: &About, explained: &[Term]) -> String {
    let (text, more) = (&words.pages().about, &words.pages().about_more);
    let word_list = word_list(explained);
    let passage = |id: &str| Passage::new(words, id, explained.to_vec());
    // The texts of a part, with what its hard words mean after them.
    let told = |id: &str, all: &[&str]| -> Vec<String> {
        let mut passage = passage(id);
        let lines = all.iter().map(|line| element("p", &passage.told(line)));
        let mut lines: Vec<String> = lines.collect();
        lines.push(passage.meanings());
        lines
    };
    let title = format!("h{level} class=\"page-title\" tabindex=\"-1\"");
    let code = element("pre class=\"scroll\" tabindex=\"0\"", &said("code", more.embed_code));
    [
        said(&title, words.shell.about_title),
        said("p class=\"lead\"", text.lead),
        contents(words),
        part("scope", text.scope, &told("scope", &[&page.scope])),
        part("how", text.how, &told("how", text.how_text)),
        part("checked", more.checked, &checked(words, page)),
        part("strength", text.strength, &strength_rule(words, passage("rule"), &page.strengths)),
        part("gaps", text.gaps, &gap_rule(words, passage("gap"), &page.gaps)),
        part("limits", more.limits, &told("limits", more.limits_text)),
        part(
            "oddities",
            text.findings,
            &[said("p", &page.findings_lead), oddities(words, &page.findings)],
        ),
        part("words", words.term.title, &[said("p", words.term.lead), word_list]),
        part("access", more.access, &lines(more.access_text)),
        part("privacy", text.privacy, &[said("p", text.privacy_text)]),
        part(
            "downloads",
            more.downloads,
            &[
                said("p", &[&*page.version, " ", &page.licence].concat()),
                files(&page.files),
                said(&heading(3), text.links),
                said("p", text.links_text),
            ],
        ),
        part(
            "embed",
            more.embed,
            &[
                said("p", more.embed_lead),
                code,
                said("p", more.embed_note),
                said(&heading(3), more.cite),
                said("p", more.cite_lead),
                said("p class=\"strong\"", &page.cite),
            ],
        ),
        part("correct", more.correct, &lines(more.correct_text)),
        part(
            "licence",
            text.licence,
            &[said("p", &[text.licence_text, " ", text.font_text].concat())],
        ),
    ]
    .concat()
}

fn lines(all: &[&str]) -> Vec<String> {
    all.iter().map(|line| said("p", line)).collect()
}

/// A part of the page, to which the list at its top leads.
fn part(id: &str, title: &str, content: &[String]) -> String {
    let tag = ["section class=\"stack\" id=\"about-", id, "\" tabindex=\"-1\""].concat();
    element(&tag, &[said(&heading(2), title), content.concat()].concat())
}

/// What readers come for most, at the top.
fn contents(words: &Text) -> String {
    let (text, more) = (&words.pages().about, &words.pages().about_more);
    let parts = [
        ("how", text.how),
        ("strength", text.strength),
        ("gaps", text.gaps),
        ("limits", more.limits),
        ("words", words.term.title),
        ("access", more.access),
        ("downloads", more.downloads),
        ("embed", more.embed),
        ("correct", more.correct),
    ];
    let mut links = String::new();
    for (id, title) in parts {
        let place = ["#about-", id].concat();
        links.push_str(&element("li", &markup::link(&place, &place, title)));
    }
    let tag = ["nav class=\"on-page\" aria-label=\"", &escape(more.on_page), "\""].concat();
    element(&tag, &element("ul class=\"plain\"", &links))
}

fn checked(words: &Text, page: &About) -> Vec<String> {
    let more = &words.pages().about_more;
    let mut rows = String::new();
    for (label, meaning, count) in &page.checked {
        let label = [&**label, " (", count, "). "].concat();
        let parts = [said("span class=\"strong\"", &label), escape(meaning)];
        rows.push_str(&element("li", &parts.concat()));
    }
    let counted = page.counted.iter().map(|line| said("p", line));
    [said("p", more.checked_lead), element("ul class=\"plain stack-s\"", &rows)]
        .into_iter()
        .chain(counted)
        .chain([said("p", more.again)])
        .collect()
}

/// A table that scrolls sideways, of rows of markup.
fn table(label: &str, class: &str, heads: &[String], rows: &str) -> String {
    let tag = ["div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"", &escape(label)];
    let head = element("thead", &element("tr", &heads.concat()));
    let body = [head, element("tbody", rows)].concat();
    element(&[&tag.concat(), "\""].concat(), &element(class, &body))
}

fn head(title: &str) -> String {
    said("th scope=\"col\"", title)
}

fn strength_rule(words: &Text, mut passage: Passage, rows: &[StrengthRow]) -> Vec<String> {
    let text = &words.pages().about;
    let [lead, limit] =
        [text.strength_text, text.strength_limit].map(|line| element("p", &passage.told(line)));
    let mut body = String::new();
    for row in rows {
        let badge = [tile_in_line(row.strength), escape(&row.label)].concat();
        let cells = [
            element("th scope=\"row\"", &element("span class=\"badge\"", &badge)),
            element("td", &passage.told(&row.meaning)),
            said("td class=\"num\"", &row.count),
        ];
        body.push_str(&element("tr", &cells.concat()));
    }
    let count = said("th scope=\"col\" class=\"num\"", text.column_count);
    let heads = [head(text.column_strength), head(text.column_meaning), count];
    vec![
        lead,
        table(text.strength, "table class=\"strengths\"", &heads, &body),
        limit,
        passage.meanings(),
    ]
}

fn gap_rule(words: &Text, mut passage: Passage, gaps: &[(&str, &str)]) -> Vec<String> {
    let (text, more) = (&words.pages().about, &words.pages().about_more);
    let lead = element("p", &passage.told(more.gap_lead));
    let mut body = String::new();
    for (name, meaning) in gaps {
        let cells = [said("th scope=\"row\"", name), element("td", &passage.told(meaning))];
        body.push_str(&element("tr", &cells.concat()));
    }
    let heads = [head(words.matrix().kicker), head(more.gap_meaning)];
    vec![
        lead,
        table(text.gaps, "table", &heads, &body),
        said("p", text.gaps_text),
        passage.meanings(),
    ]
}

/// What was odd in the data; nothing where nothing was.
pub(super) fn oddities(words: &Text, findings: &[Noted]) -> String {
    let text = &words.pages().about;
    if findings.is_empty() {
        return String::new();
    }
    let mut body = String::new();
    for noted in findings {
        // What is said of a whole file names no record.
        let tag = if noted.id.is_empty() { "td" } else { "th scope=\"row\"" };
        let cells = [
            said(tag, &noted.id),
            element("td", &said("code", &noted.place)),
            said("td", &noted.what),
        ];
        body.push_str(&element("tr", &cells.concat()));
    }
    let heads = [text.finding_record, text.finding_place, text.finding_what].map(head);
    table(text.findings, "table class=\"findings\"", &heads, &body)
}

fn word_list(explained: &[Term]) -> String {
    let mut rows = String::new();
    for term in explained {
        rows.push_str(&said("dt", &term.word));
        rows.push_str(&said("dd", &term.meaning));
    }
    element("dl class=\"words\"", &rows)
}

fn files(files: &[DataFile]) -> String {
    let mut rows = String::new();
    for file in files {
        let tag = ["a href=\"data/", file.name, "\" download=\"", file.name, "\""].concat();
        let parts = [said(&tag, file.holds), said("span class=\"soft small\"", file.name)];
        rows.push_str(&element("li", &parts.join(" ")));
    }
    element("ul class=\"plain files\"", &rows)
}

/// What changed since an earlier release, in the words of `atlas diff`.
#[component]
fn Changed(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = &text(lang).pages().changes;
    let typed = RwSignal::new(atlas.state.with_untracked(|state| state.release.clone()));
    let (fetch, earlier) = (atlas.doors.fetch_earlier, atlas.doors.earlier);
    let said = move || match earlier.get() {
        Later::NotAsked | Later::Coming => ().into_any(),
        Later::Failed(why) => view! { <p>{why[lang as usize].clone()}</p> }.into_any(),
        Later::Here(old) => {
            let told = atlas.worded(lang, |corpus, _| {
                let (old, new) = (&old.catalogue, &corpus.catalogue);
                changes_told(&diff(old, new, lang), new, old, lang)
            });
            view! {
                <pre class="scroll" tabindex="0">
                    {told}
                </pre>
            }
            .into_any()
        }
    };
    view! {
        <p>{words.lead}</p>
        <form
            class="row"
            on:submit=move |event| {
                event.prevent_default();
                fetch.run(typed.get_untracked());
            }
        >
            <label class="row small">
                {words.version} " "
                <input
                    class="input short"
                    required
                    maxlength="32"
                    prop:value=move || typed.get()
                    on:input:target=move |event| typed.set(event.target().value())
                />
            </label>
            <button class="btn second" type="submit">{words.show}</button>
        </form>
        <div role="status">{said}</div>
    }
}
