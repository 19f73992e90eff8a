//! Method, rules and limits; the words explained; what to fetch and how to
//! show it elsewhere.

use leptos::prelude::*;

use super::context::{Atlas, Later};
use crate::components::{Heading, StrengthTile};
use crate::domain::Lang;
use crate::exchange::diff;
use crate::export::changes_told;
use crate::present::{DataFile, Noted, StrengthRow, Term, about, glossary};
use crate::text::{Text, text};

/// How the catalogue was made and what it can't say.
#[component]
pub fn AboutPage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let (text, more) = (&words.about, &words.about_more);
    let odd = atlas.findings.get_value();
    let page = atlas.worded(lang, |_, said| about(said, &odd));
    let (scope, cite) = (page.scope.clone(), page.cite.clone());
    let (checked, counted) = (page.checked.clone(), page.counted.clone());
    let explained = atlas.worded(lang, |_, said| glossary(said));
    let lines = |all: &'static [&'static str]| {
        all.iter().map(|said| view! { <p>{*said}</p> }).collect_view()
    };
    view! {
        <div class="wrap sec about">
            <Heading level=atlas.heading(1) class="page-title" focusable=true>
                {text.title}
            </Heading>
            <p class="lead">{text.lead}</p>
            <Contents words />
            <Part id="scope" title=text.scope>
                <p>{scope}</p>
            </Part>
            <Part id="how" title=text.how>
                {lines(text.how_text)}
            </Part>
            <Part id="checked" title=more.checked>
                <Checked words rows=checked counted />
            </Part>
            <Part id="strength" title=text.strength>
                <StrengthRule words rows=page.strengths />
            </Part>
            <Part id="gaps" title=text.gaps>
                <GapRule words gaps=page.gaps />
            </Part>
            <Part id="limits" title=more.limits>
                {lines(more.limits_text)}
            </Part>
            <Part id="oddities" title=text.findings>
                <p>{page.findings_lead}</p>
                <Oddities words findings=page.findings />
            </Part>
            <Part id="words" title=words.term.title>
                <p>{words.term.lead}</p>
                <WordList explained />
            </Part>
            <Part id="access" title=more.access>
                {lines(more.access_text)}
            </Part>
            <Part id="privacy" title=text.privacy>
                <p>{text.privacy_text}</p>
            </Part>
            <Part id="downloads" title=more.downloads>
                <p>{page.version} " " {page.licence}</p>
                <Files files=page.files />
                <h3>{text.links}</h3>
                <p>{text.links_text}</p>
                <h3>{more.changes}</h3>
                <p>{more.changes_text}</p>
                <Changed lang />
            </Part>
            <Part id="embed" title=more.embed>
                <p>{more.embed_lead}</p>
                <pre class="scroll" tabindex="0">
                    <code>{more.embed_code}</code>
                </pre>
                <p>{more.embed_note}</p>
                <h3>{more.cite}</h3>
                <p>{more.cite_lead}</p>
                <p class="strong">{cite}</p>
            </Part>
            <Part id="correct" title=more.correct>
                {lines(more.correct_text)}
            </Part>
            <Part id="licence" title=text.licence>
                <p>{text.licence_text} " " {text.font_text}</p>
            </Part>
        </div>
    }
}

/// A part of the page, to which the list at its top leads.
#[component]
fn Part(id: &'static str, title: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="stack" id=format!("about-{id}") tabindex="-1">
            <h2>{title}</h2>
            {children()}
        </section>
    }
}

/// What readers come for most, at the top.
#[component]
fn Contents(words: &'static Text) -> impl IntoView {
    let focus = Atlas::here().doors.focus;
    let (text, more) = (&words.about, &words.about_more);
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
    let links = parts
        .into_iter()
        .map(|(id, title)| {
            view! {
                <li>
                    <a
                        href=format!("#about-{id}")
                        on:click=move |event| {
                            event.prevent_default();
                            focus(&format!("#about-{id}"));
                        }
                    >
                        {title}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="on-page" aria-label=more.on_page>
            <ul class="plain">{links}</ul>
        </nav>
    }
}

#[component]
fn Checked(
    words: &'static Text,
    rows: Vec<(String, String, String)>,
    counted: [String; 2],
) -> impl IntoView {
    let more = &words.about_more;
    let rows = rows
        .into_iter()
        .map(|(label, meaning, count)| {
            view! {
                <li>
                    <span class="strong">{label} " (" {count} "). "</span>
                    {meaning}
                </li>
            }
        })
        .collect_view();
    let counted = counted.map(|said| view! { <p>{said}</p> }).collect_view();
    view! {
        <p>{more.checked_lead}</p>
        <ul class="plain stack-s">{rows}</ul>
        {counted}
        <p>{more.again}</p>
    }
}

#[component]
fn StrengthRule(words: &'static Text, rows: Vec<StrengthRow>) -> impl IntoView {
    let text = &words.about;
    let rows = rows
        .into_iter()
        .map(|row| {
            view! {
                <tr>
                    <th scope="row">
                        <span class="badge">
                            <StrengthTile strength=row.strength />
                            {row.label}
                        </span>
                    </th>
                    <td>{row.meaning}</td>
                    <td class="num">{row.count}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <p>{text.strength_text}</p>
        <div class="scroll" tabindex="0" role="region" aria-label=text.strength>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{text.column_strength}</th>
                        <th scope="col">{text.column_meaning}</th>
                        <th scope="col" class="num">
                            {text.column_count}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p>{text.strength_limit}</p>
    }
}

#[component]
fn GapRule(words: &'static Text, gaps: Vec<(&'static str, &'static str)>) -> impl IntoView {
    let (text, more) = (&words.about, &words.about_more);
    let rows = gaps
        .into_iter()
        .map(|(name, meaning)| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{meaning}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <p>{more.gap_lead}</p>
        <div class="scroll" tabindex="0" role="region" aria-label=text.gaps>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.matrix.kicker}</th>
                        <th scope="col">{more.gap_meaning}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p>{text.gaps_text}</p>
    }
}

/// What was odd in the data; nothing where nothing was.
#[component]
fn Oddities(words: &'static Text, findings: Vec<Noted>) -> impl IntoView {
    let text = &words.about;
    (!findings.is_empty()).then(|| {
        let rows = findings
            .into_iter()
            .map(|noted| {
                view! {
                    <tr>
                        <th scope="row">{noted.id}</th>
                        <td>
                            <code>{noted.place}</code>
                        </td>
                        <td>{noted.what}</td>
                    </tr>
                }
            })
            .collect_view();
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=text.findings>
                <table class="findings">
                    <thead>
                        <tr>
                            <th scope="col">{text.finding_record}</th>
                            <th scope="col">{text.finding_place}</th>
                            <th scope="col">{text.finding_what}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}

#[component]
fn WordList(explained: Vec<Term>) -> impl IntoView {
    let rows = explained
        .into_iter()
        .map(|term| {
            view! {
                <dt>{term.word}</dt>
                <dd>{term.meaning}</dd>
            }
        })
        .collect_view();
    view! { <dl class="words">{rows}</dl> }
}

#[component]
fn Files(files: Vec<DataFile>) -> impl IntoView {
    let rows = files
        .into_iter()
        .map(|file| {
            view! {
                <li>
                    <a href=format!("data/{}", file.name) download=file.name>
                        {file.holds}
                    </a>
                    " "
                    <span class="soft small">{file.name}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="plain files">{rows}</ul> }
}

/// What changed since an earlier release, in the words of `atlas diff`.
#[component]
fn Changed(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = &text(lang).changes;
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
            <button class="btn second">{words.show}</button>
        </form>
        <div role="status">{said}</div>
    }
}
