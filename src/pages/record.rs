//! One intervention.

use leptos::prelude::*;

use super::context::{Atlas, Extra, Later};
use crate::chart::interval;
use crate::components::{
    EffectBadge, Explained, Findings, Go, Heading, Icon, Passage, Shape, markup,
};
use crate::domain::Lang;
use crate::present::{
    Fact, FindingView, RecordPage, SourceView, Value, recommendations, record_glossary,
    record_page, record_terms, shortened,
};
use crate::state::{Action, View};
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
                {(atlas.program.rule)(lang)}
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

#[component]
fn Known(lang: Lang, page: RecordPage) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let text = words.record();
    let (glossary, needed) =
        atlas.worded(lang, |corpus, said| match corpus.catalogue.row(&page.id) {
            Some(row) => {
                let record = &corpus.catalogue.records[row];
                (record_glossary(said, record), record_terms(said, record))
            }
            None => Default::default(),
        });
    let passage = |place: &str| Passage::new(words, place, glossary.clone());
    let mut top = passage("word");
    let inequality_sentence = top.told(page.inequality_sentence);
    let (label, why) = (words.result.evidence, top.told(&page.why));
    let badge = markup::strength_badge_around(page.strength, label, page.strength_word, &why);
    let summary = top.told(&page.summary);
    let alone = atlas.shows_record_alone();
    let [crumbs, buttons, rail] =
        if alone { [(); 3].map(|()| ().into_any()) } else { (atlas.program.around)(lang, &page) };
    let record_id = page.id.clone();
    let for_recommended = page.id;
    let unknown =
        page.unknown.iter().map(|said| view! { <li class="unknown">{*said}</li> }).collect_view();
    let known_all = page.unknown.is_empty().then(|| view! { <p>{text.known_all}</p> });
    let mut effect = passage("effect");
    let findings = if page.findings.is_empty() {
        view! { <p class="unknown">{text.no_findings}</p> }.into_any()
    } else {
        let help =
            page.findings.iter().any(|finding| finding.interval.is_some()).then(
                || view! { <p class="small soft" inner_html=effect.told(text.effect_help)></p> },
            );
        let findings = page
            .findings
            .into_iter()
            .map(|finding| finding_row(words, &mut effect, finding))
            .collect_view();
        view! {
            {help}
            {findings}
            {effect.meant()}
        }
        .into_any()
    };
    let [mut target_group, mut method, mut implementation, mut economy, mut inequality, mut rule] =
        ["target-group", "method", "implementation", "economy", "inequality", "rule"].map(passage);
    let facts = [
        facts(words, &mut target_group, page.target_group),
        facts(words, &mut method, page.method),
        facts(words, &mut implementation, page.implementation),
        facts(words, &mut economy, page.economy),
        facts(words, &mut inequality, page.inequality),
        facts(words, &mut rule, page.rule),
    ];
    let [
        target_group_facts,
        method_facts,
        implementation_facts,
        economy_facts,
        inequality_facts,
        rule_facts,
    ] = facts;
    let told =
        [&top, &target_group, &method, &implementation, &effect, &economy, &inequality, &rule];
    let left = told.iter().fold(needed, |left, passage| passage.left(left));
    let row =
        (!left.is_empty()).then(|| view! { <Explained text=words place="left" terms=left /> });
    let no_sources =
        page.sources.is_empty().then(|| view! { <p class="unknown">{text.source_none}</p> });
    let sources = page
        .sources
        .into_iter()
        .map(|source| view! { <SourceRow words source target=true /> })
        .collect_view();
    view! {
        <div class="wrap">
            {crumbs} <div class="rec" class:alone=alone>
                <article data-record=record_id>
                    <Heading level=atlas.heading(1) focusable=true>{page.title.clone()}</Heading>
                    <div class="answer">
                        <Findings findings=page.findings_at_a_glance none=page.no_findings />
                        <p inner_html=inequality_sentence></p>
                    </div>
                    <div class="row glance">
                        <div class="i" inner_html=badge></div>
                        <EffectBadge effect=page.effect word=page.effect_word />
                        <span class="badge soft wraps">{page.place_and_years}</span>
                        <span class="badge soft wraps">
                            <Icon shape=if page.is_checked { Shape::Check } else { Shape::Warning } />
                            {page.checked}
                        </span>
                    </div>
                    {row}
                    <p inner_html=summary></p>
                    {top.meant()}
                    {buttons} <div class="dims">
                        <Part id="target-group" title=text.target_group.to_owned()>
                            {target_group_facts}
                        </Part>
                        <Part id="method" title=text.method.to_owned()>
                            {method_facts}
                        </Part>
                        <Part id="implementation" title=text.implementation.to_owned()>
                            {implementation_facts}
                            <Recommended lang id=for_recommended />
                        </Part>
                        <Part id="effect" title=text.effect.to_owned()>
                            {findings}
                        </Part>
                        <Part id="economy" title=text.economy.to_owned()>
                            {economy_facts}
                        </Part>
                        <Part id="inequality" title=text.inequality.to_owned()>
                            {inequality_facts}
                        </Part>
                        <Part id="unknown" title=text.unknown.to_owned() class="inputs">
                            <ul class="plain">{unknown}</ul>
                            {known_all}
                        </Part>
                        <Part id="rule" title=page.rule_title>
                            {rule_facts}
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

fn facts(words: &'static Text, passage: &mut Passage, facts: Vec<Fact>) -> impl IntoView + use<> {
    let rows = facts
        .into_iter()
        .map(|fact| {
            let value = match fact.value {
                Value::Text(text) => {
                    view! { <span inner_html=passage.told(&text)></span> }.into_any()
                }
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
    view! {
        <dl class="facts">{rows}</dl>
        {passage.meant()}
    }
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

fn finding_row(
    words: &'static Text,
    passage: &mut Passage,
    finding: FindingView,
) -> impl IntoView + use<> {
    let text = words.record();
    let told = passage.told(&finding.text);
    let figure = passage.told(&finding.figure);
    let figure = (!figure.is_empty()).then(|| view! { <p class="figure" inner_html=figure></p> });
    let notes = finding
        .notes
        .iter()
        .map(|note| view! { <p class="small soft" inner_html=passage.told(note)></p> })
        .collect_view();
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
                    <span inner_html=told></span> " " <SourceMark words source=finding.source />
                    {no_source}
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
