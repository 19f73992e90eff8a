//! One intervention.

use leptos::prelude::*;

use super::context::{Atlas, Extra, Later};
use super::explore::CopyLink;
use super::rule::RuleChoice;
use crate::chart::interval;
use crate::components::{
    EffectBadge, Explained, Findings, Go, Heading, Icon, Shape, StrengthBadge,
};
use crate::domain::Lang;
use crate::present::{
    Fact, FindingView, RecordPage, SourceView, Value, recommendations, record_page, record_terms,
    shortened,
};
use crate::state::{Action, COMPARE_MOST, View};
use crate::text::{Text, text};

/// How wide an interval is drawn, px: what its column holds.
const INTERVAL_WIDTH: f32 = 260.0;

/// The record that the state names.
#[component]
pub fn Record(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let id = Memo::new(move |_| atlas.state.with(|state| state.record.clone()));
    let body = move || {
        let id = id.get();
        let page = atlas
            .worded(lang, |corpus, said| record_page(corpus, said, corpus.catalogue.row(&id)?));
        match page {
            Some(page) => view! { <Known lang page /> }.into_any(),
            None => view! { <Unknown lang id /> }.into_any(),
        }
    };
    let rule = (!atlas.shows_record_alone()).then(|| {
        view! {
            <div class="wrap">
                <RuleChoice lang />
            </div>
        }
    });
    view! {
        {body}
        {rule}
    }
}

#[component]
fn Unknown(lang: Lang, id: String) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let said = if id.is_empty() { "?" } else { &id };
    view! {
        <div class="wrap sec stack">
            <Heading level=atlas.heading(1) class="page-title" focusable=true>
                {words.record().none_title}
            </Heading>
            <p class="lead">{(words.record().none)(&shortened(said))}</p>
            <p>
                <Go
                    href=atlas.link(Action::Go(View::Explore))
                    action=Action::Go(View::Explore)
                    dispatch=atlas.dispatch
                    class="btn"
                >
                    {words.record().to_explore}
                </Go>
            </p>
        </div>
    }
}

/// Parts of the page, in order: id and title.
fn parts(words: &'static Text, page: &RecordPage) -> Vec<(&'static str, String)> {
    let text = words.record();
    vec![
        ("target-group", text.target_group.to_owned()),
        ("method", text.method.to_owned()),
        ("implementation", text.implementation.to_owned()),
        ("effect", text.effect.to_owned()),
        ("economy", text.economy.to_owned()),
        ("inequality", text.inequality.to_owned()),
        ("unknown", text.unknown.to_owned()),
        ("rule", page.rule_title.clone()),
        ("sources", text.sources.to_owned()),
    ]
}

#[component]
fn Known(lang: Lang, page: RecordPage) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let explained = atlas.worded(lang, |corpus, said| {
        let row = corpus.catalogue.row(&page.id);
        row.map_or_else(Vec::new, |row| record_terms(said, &corpus.catalogue.records[row]))
    });
    let text = words.record();
    let record_id = page.id.clone();
    let for_recommended = page.id.clone();
    let contents = parts(words, &page)
        .into_iter()
        .map(|(id, title)| {
            let focus = atlas.doors.focus;
            view! {
                <li>
                    <a
                        href=format!("#{id}")
                        on:click=move |event| {
                            event.prevent_default();
                            focus(&format!("#{id}"));
                        }
                    >
                        {title}
                    </a>
                </li>
            }
        })
        .collect_view();
    let alone = page.like_this.is_empty();
    let like_this = page
        .like_this
        .into_iter()
        .map(|(id, title)| {
            let action = Action::Open(id);
            view! {
                <li>
                    <Go href=atlas.link(action.clone()) action dispatch=atlas.dispatch>
                        {title}
                    </Go>
                </li>
            }
        })
        .collect_view();
    let no_like = alone.then(|| view! { <p>{text.no_like}</p> });
    let unknown =
        page.unknown.iter().map(|said| view! { <li class="unknown">{*said}</li> }).collect_view();
    let known_all = page.unknown.is_empty().then(|| view! { <p>{text.known_all}</p> });
    let findings = if page.findings.is_empty() {
        view! { <p class="unknown">{text.no_findings}</p> }.into_any()
    } else {
        let help = page
            .findings
            .iter()
            .any(|finding| finding.interval.is_some())
            .then(|| view! { <p class="small soft">{text.effect_help}</p> });
        let findings = page
            .findings
            .into_iter()
            .map(|finding| view! { <FindingRow words finding /> })
            .collect_view();
        view! {
            {help}
            {findings}
        }
        .into_any()
    };
    let no_sources =
        page.sources.is_empty().then(|| view! { <p class="unknown">{text.source_none}</p> });
    let sources = page
        .sources
        .into_iter()
        .map(|source| view! { <SourceRow words source target=true /> })
        .collect_view();
    let alone = atlas.shows_record_alone();
    let crumbs = (!alone).then(|| {
        view! {
            <nav class="crumbs" aria-label=words.shell.here>
                <Go
                    href=atlas.link(Action::Go(View::Explore))
                    action=Action::Go(View::Explore)
                    dispatch=atlas.dispatch
                >
                    {words.shell.explore}
                </Go>
                " / "
                <span aria-current="page">{page.title.clone()}</span>
            </nav>
        }
    });
    let buttons = (!alone).then(|| {
        view! {
            <p class="row">
                <CompareButton words id=page.id.clone() />
                <BriefButton words id=page.id />
                <CopyLink lang />
            </p>
        }
    });
    let rail = (!alone).then(|| {
        view! {
            <aside class="railbox">
                <nav aria-label=text.on_page>
                    <p class="strong">{text.on_page}</p>
                    <ul>{contents}</ul>
                </nav>
                <div>
                    <Heading level=atlas.heading(2) class="rail-title">{text.like_this}</Heading>
                    <ul>{like_this}</ul>
                    {no_like}
                </div>
            </aside>
        }
    });
    view! {
        <div class="wrap">
            {crumbs} <div class="rec" class:alone=alone>
                <article data-record=record_id>
                    <Heading level=atlas.heading(1) focusable=true>{page.title.clone()}</Heading>
                    <div class="answer">
                        <Findings findings=page.findings_at_a_glance none=page.no_findings />
                        <p>{page.inequality_sentence}</p>
                    </div>
                    <div class="row glance">
                        <StrengthBadge
                            strength=page.strength
                            label=words.result.evidence
                            word=page.strength_word
                            why=page.why
                        />
                        <EffectBadge effect=page.effect word=page.effect_word />
                        <span class="badge soft wraps">{page.place_and_years}</span>
                        <span class="badge soft wraps">
                            <Icon shape=if page.is_checked { Shape::Check } else { Shape::Warning } />
                            {page.checked}
                        </span>
                    </div>
                    <Explained text=words place="word" terms=explained />
                    <p>{page.summary}</p>
                    {buttons} <div class="dims">
                        <Part id="target-group" title=text.target_group.to_owned()>
                            <Facts words facts=page.target_group />
                        </Part>
                        <Part id="method" title=text.method.to_owned()>
                            <Facts words facts=page.method />
                        </Part>
                        <Part id="implementation" title=text.implementation.to_owned()>
                            <Facts words facts=page.implementation />
                            <Recommended lang id=for_recommended />
                        </Part>
                        <Part id="effect" title=text.effect.to_owned()>
                            {findings}
                        </Part>
                        <Part id="economy" title=text.economy.to_owned()>
                            <Facts words facts=page.economy />
                        </Part>
                        <Part id="inequality" title=text.inequality.to_owned()>
                            <Facts words facts=page.inequality />
                        </Part>
                        <Part id="unknown" title=text.unknown.to_owned() class="inputs">
                            <ul class="plain">{unknown}</ul>
                            {known_all}
                        </Part>
                        <Part id="rule" title=page.rule_title>
                            <Facts words facts=page.rule />
                        </Part>
                        <Part id="sources" title=text.sources.to_owned()>
                            {no_sources} <ol class="sources">{sources}</ol>
                        </Part>
                    </div>
                </article>
                {rail}
            </div>
        </div>
    }
}

/// The national recommendations that a record answers: fetched when asked
/// for, and put in place without drawing the page anew.
#[component]
fn Recommended(lang: Lang, id: String) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let corpus = atlas.corpus();
    let row = corpus.catalogue.row(&id);
    let row = row.filter(|row| !corpus.catalogue.records[*row].recommendations.is_empty())?;
    atlas.beside.ask.run(Extra::Recommendations);
    Some(move || match atlas.beside.recommendations.get() {
        Later::Here(all) => {
            let rows = atlas
                .worded(lang, |corpus, said| {
                    recommendations(said, &corpus.catalogue.records[row], &all)
                })
                .into_iter()
                .map(|source| view! { <SourceRow words source target=false /> })
                .collect_view();
            view! {
                <Heading level=atlas.heading(3) class="sub">{words.record().recommendations}</Heading>
                <ul class="sources">{rows}</ul>
            }
            .into_any()
        }
        Later::Failed(why) => {
            view! { <p class="small soft">{why[lang as usize].clone()}</p> }.into_any()
        }
        Later::NotAsked | Later::Coming => ().into_any(),
    })
}

#[component]
fn Part(
    id: &'static str,
    title: String,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <section id=id class=class tabindex="-1" aria-labelledby=format!("{id}-title")>
            <Heading level=Atlas::here().heading(2) id=format!("{id}-title")>{title}</Heading>
            {children()}
        </section>
    }
}

/// Takes the record into the brief, or out of it.
#[component]
fn BriefButton(words: &'static Text, id: String) -> impl IntoView {
    let atlas = Atlas::here();
    let for_chosen = id.clone();
    let chosen = Memo::new(move |_| atlas.in_brief(&for_chosen));
    let label = move || {
        if chosen.get() { words.pages().brief.exclude } else { words.result.include }
    };
    let take = move |_| {
        let id = id.clone();
        let out = chosen.get_untracked();
        atlas.dispatch.run(if out { Action::Exclude(id) } else { Action::Include(vec![id]) });
    };
    view! {
        <button class="btn second" type="button" on:click=take>
            {label}
        </button>
        <Show when=move || atlas.brief.with(|brief| !brief.is_empty())>
            <Go
                href=atlas.link(Action::Go(View::Brief))
                action=Action::Go(View::Brief)
                dispatch=atlas.dispatch
                class="more"
            >
                {move || (words.result.tray_brief)(&atlas.brief.with(Vec::len).to_string())}
            </Go>
        </Show>
    }
}

#[component]
fn CompareButton(words: &'static Text, id: String) -> impl IntoView {
    let atlas = Atlas::here();
    let for_picked = id.clone();
    let picked = Memo::new(move |_| atlas.picked(&for_picked));
    let full =
        move || !picked.get() && atlas.state.with(|state| state.compare.len() >= COMPARE_MOST);
    let label = move || {
        if picked.get() { words.record().compare_remove } else { words.record().compare_add }
    };
    view! {
        <button
            class="btn"
            class:second=move || picked.get()
            type="button"
            disabled=full
            on:click=move |_| atlas.dispatch.run(Action::Compare(id.clone(), !picked.get_untracked()))
        >
            <Show when=move || !picked.get()>
                <Icon shape=Shape::Plus />
            </Show>
            {label}
        </button>
        <Show when=move || atlas.state.with(|state| !state.compare.is_empty())>
            <Go
                href=atlas.link(Action::Go(View::Compare))
                action=Action::Go(View::Compare)
                dispatch=atlas.dispatch
                class="more"
            >
                {words.pages().compare.title_none}
                {move || format!(" ({})", atlas.state.with(|state| state.compare.len()))}
            </Go>
        </Show>
    }
}

#[component]
fn Facts(words: &'static Text, facts: Vec<Fact>) -> impl IntoView {
    let rows = facts
        .into_iter()
        .map(|fact| {
            let value = match fact.value {
                Value::Text(text) => view! { <span>{text}</span> }.into_any(),
                Value::List(texts) => {
                    let items =
                        texts.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
                    view! { <ul>{items}</ul> }.into_any()
                }
                Value::Unknown => {
                    view! { <span class="unknown">{words.not_stated}</span> }.into_any()
                }
            };
            view! {
                <dt>{fact.label}</dt>
                <dd>{value} <SourceMark words source=fact.source /></dd>
            }
        })
        .collect_view();
    view! { <dl class="facts">{rows}</dl> }
}

/// A small number that leads to the source.
#[component]
fn SourceMark(words: &'static Text, source: Option<usize>) -> impl IntoView {
    let focus = Atlas::here().doors.focus;
    source.map(|number| {
        view! {
            <span class="src">
                <a
                    href=format!("#source-{number}")
                    aria-label=(words.record().source)(&number.to_string())
                    on:click=move |event| {
                        event.prevent_default();
                        focus(&format!("#source-{number}"));
                    }
                >
                    {number}
                </a>
            </span>
        }
    })
}

#[component]
fn FindingRow(words: &'static Text, finding: FindingView) -> impl IntoView {
    let text = words.record();
    let notes =
        finding.notes.iter().map(|note| view! { <p class="small soft">{*note}</p> }).collect_view();
    let figure =
        (!finding.figure.is_empty()).then(|| view! { <p class="figure">{finding.figure} </p> });
    let drawn = finding.interval.map(|interval| {
        view! { <div class="interval" inner_html=interval::svg(&interval, INTERVAL_WIDTH)></div> }
    });
    let no_source = finding
        .source
        .is_none()
        .then(|| view! { <span class="soft small">{text.no_source}</span> });
    view! {
        <div class="finding">
            <div class="stack-s">
                <Heading level=Atlas::here().heading(3)>{finding.outcome}</Heading>
                <span class=format!("badge {}", crate::components::direction_class(finding.direction))>
                    <Icon shape=Shape::Direction(finding.direction) />
                    {finding.word}
                </span>
            </div>
            <div class="stack-s">
                <p>
                    {finding.text} " " <SourceMark words source=finding.source /> {no_source}
                </p>
                {figure}
                {notes}
            </div>
            {drawn}
        </div>
    }
}

#[component]
fn SourceRow(
    words: &'static Text,
    source: SourceView,
    /// Whether small numbers in the text lead here.
    target: bool,
) -> impl IntoView {
    let title = match source.url {
        Some(url) => view! {
            <a href=url rel="noopener">
                {source.title}
            </a>
        }
        .into_any(),
        None => view! { <span>{source.title}</span> }.into_any(),
    };
    view! {
        <li
            id=target.then(|| format!("source-{}", source.number))
            tabindex=target.then_some("-1")
        >
            <span class="no">
                <span class="vh">
                    {if target { words.record().source_short } else { words.record().recommendations }} " "
                </span>
                {source.number}
            </span>
            <span>
                {title} <br /> <span class="soft">{source.about}</span>
            </span>
        </li>
    }
}
