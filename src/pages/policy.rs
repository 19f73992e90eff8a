//! Policy: the line from 2005 to today, the group of 2015 and its four
//! initiatives, what hinders and helps, and who does what.

use leptos::prelude::*;

use super::context::{Atlas, Extra};
use super::folded::{Folded, ReadAt, Strengths, ToRecord, Waiting, WayIn, is_coming};
use super::whole::WholeChart;
use crate::components::{
    Caveat, Explained, Findings, Heading, Icon, Lacking, Shape, StrengthBadge, direction_class,
};
use crate::domain::Lang;
use crate::present::{
    ActorView, EventView, Initiative, Named, Noted, PolicyView, policy, selection, terms,
};
use crate::query::{Corpus, RowSet};
use crate::state::Chart;
use crate::text::{Text, text};

/// The page on policy.
#[component]
pub fn PolicyPage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    atlas.beside.ask.run(Extra::Policy);
    atlas.beside.ask.run(Extra::Actors);
    let words = text(lang);
    let said = &words.policy;
    let page = Memo::new(move |_| {
        let events = atlas.beside.policy.get().here();
        let actors = atlas.beside.actors.get().here();
        let events = events.as_ref().map(|events| events.as_slice());
        atlas.worded(lang, |corpus, said| policy(corpus, said, events, actors.as_deref()))
    });
    let explained = atlas
        .worded(lang, |_, said| terms(said, &["programme", "task-force", "coherence", "findings"]));
    let body = move || {
        let (events, actors) = (atlas.beside.policy.get(), atlas.beside.actors.get());
        if is_coming(&events) || is_coming(&actors) {
            return view! { <Waiting lang /> }.into_any();
        }
        let lacking = move |title: &'static str, why: Option<String>| {
            why.map(|why| view! { <Lacking title why rest=words.notice.missing_lead /> })
        };
        let page = page.get();
        let timeline = events.clone().here().map(|_| {
            let rows = atlas.corpus.with(|corpus| rows_of(corpus, &page));
            view! { <WholeChart lang chart=Chart::Time rows /> }
        });
        view! {
            {lacking(said.failed, events.failed(lang))}
            {group(words, &page)}
            {initiatives(words, lang, page.initiatives)}
            {review(words, page.review)}
            {line(words, page.eras)}
            {timeline}
            {own_words(words, lang, [page.barriers, page.enablers])}
            {lacking(said.failed_actors, actors.failed(lang))}
            {actor_list(words, page.actors, &page.odd)}
        }
        .into_any()
    };
    let caveat = atlas.worded(lang, |corpus, said| selection(said, corpus.len()));
    view! {
        <div class="wrap sec facing">
            <Heading level=atlas.heading(1) class="page-title" focusable=true>
                {said.title}
            </Heading>
            <p class="lead strong">{move || page.with(|page| page.answer.clone())}</p>
            <p class="lead">{said.lead}</p>
            <p class="notice plainer">
                <Icon shape=Shape::Info />
                <span>{said.money}</span>
            </p>
            <Explained text=words place="policy" terms=explained />
            {body}
            <Caveat strong=words.shell.selection more=caveat />
        </div>
    }
}

/// The records that bear the name of an initiative: what the timeline shows
/// below the policy line.
fn rows_of(corpus: &Corpus, page: &PolicyView) -> RowSet {
    let mut rows = RowSet::with_capacity(corpus.len());
    for card in page.initiatives.iter().flat_map(|initiative| &initiative.titled) {
        if let Some(row) = corpus.catalogue.row(&card.id) {
            rows.insert(row);
        }
    }
    rows
}

fn group(words: &'static Text, page: &PolicyView) -> impl IntoView + use<> {
    let said = &words.policy;
    page.group.clone().map(|group| {
        let members = group
            .event
            .actors
            .iter()
            .map(|(name, actor)| view! { <li><Who name=name.clone() actor=actor.clone() /></li> })
            .collect_view();
        let count = group.event.actors.len().to_string();
        let tasks = group
            .tasks
            .into_iter()
            .map(|(task, here)| {
                view! {
                    <li>
                        <span class="strong">{task} "."</span>
                        " "
                        {here}
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="stack" id="group-2015">
                <h2>{said.group}</h2>
                <EventBody words event=group.event listed=false />
                <div class="halves">
                    <div class="stack-s">
                        <h3>{(said.members)(&count)}</h3>
                        <ul class="plain members">{members}</ul>
                    </div>
                    <div class="stack-s">
                        <h3>{said.tasks_title}</h3>
                        <ol class="tasks">{tasks}</ol>
                    </div>
                </div>
            </section>
        }
    })
}

fn initiatives(words: &'static Text, lang: Lang, all: Vec<Initiative>) -> impl IntoView {
    let said = &words.policy;
    let rows = all
        .into_iter()
        .map(|initiative| view! { <InitiativeCard words lang initiative /> })
        .collect_view();
    view! {
        <section class="stack" id="initiatives">
            <h2>{said.initiatives_title}</h2>
            <p>{said.initiatives_lead}</p>
            <div class="initiatives">{rows}</div>
        </section>
    }
}

#[component]
fn InitiativeCard(words: &'static Text, lang: Lang, initiative: Initiative) -> impl IntoView {
    let said = &words.policy;
    let titled = if initiative.titled.is_empty() {
        view! { <p class="unknown">{said.titled_none}</p> }.into_any()
    } else {
        let rows = initiative
            .titled
            .into_iter()
            .map(|card| {
                view! {
                    <li class="stack-s">
                        <p>
                            <ToRecord lang id=card.id title=card.title />
                        </p>
                        <Findings findings=card.findings none=card.no_findings />
                        <StrengthBadge
                            strength=card.strength
                            label=words.result.evidence
                            word=card.strength_word
                            why=card.why
                        />
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="plain titled">{rows}</ul> }.into_any()
    };
    let directions = initiative
        .directions
        .into_iter()
        .map(|(direction, word, count)| {
            view! {
                <li class=direction_class(direction)>
                    <Icon shape=Shape::Direction(direction) />
                    <span>{word}</span>
                    <b>{count}</b>
                </li>
            }
        })
        .collect_view();
    view! {
        <article class="card stack">
            <h3>{initiative.name}</h3>
            <h4>{said.titled}</h4>
            {titled}
            <p>{initiative.said}</p>
            <Strengths strengths=initiative.strengths />
            <h4>{said.came}</h4>
            <ul class="plain effects">{directions}</ul>
            <p>
                <WayIn actions=initiative.actions class="more">
                    {initiative.see}
                    <Icon shape=Shape::Arrow />
                </WayIn>
            </p>
        </article>
    }
}

fn review(words: &'static Text, events: Vec<EventView>) -> impl IntoView {
    (!events.is_empty()).then(|| {
        let rows = events
            .into_iter()
            .map(|event| {
                let title = event.title.clone();
                view! {
                    <div class="stack-s">
                        <h3>{title}</h3>
                        <EventBody words event listed=true />
                    </div>
                }
            })
            .collect_view();
        view! {
            <section class="stack">
                <h2>{words.policy.review}</h2>
                {rows}
            </section>
        }
    })
}

fn line(words: &'static Text, eras: Vec<(&'static str, Vec<EventView>)>) -> impl IntoView {
    (!eras.is_empty()).then(|| {
        let eras = eras
            .into_iter()
            .enumerate()
            .map(|(at, (title, events))| {
                let count = (words.policy.steps)(&events.len().to_string());
                let rows = events
                    .into_iter()
                    .map(|event| {
                        let (id, title) = (event.id.clone(), event.title.clone());
                        view! {
                            <li data-event=id>
                                <h4>{title}</h4>
                                <EventBody words event listed=true />
                            </li>
                        }
                    })
                    .collect_view();
                view! {
                    <Folded id=format!("era-{at}") name=title.to_owned() glance=vec![count]>
                        <ol class="plain line">{rows}</ol>
                    </Folded>
                }
            })
            .collect_view();
        view! {
            <section class="stack">
                <h2>{words.policy.line}</h2>
                <div>{eras}</div>
            </section>
        }
    })
}

#[component]
fn EventBody(
    words: &'static Text,
    event: EventView,
    /// Whether its actors stand in its own lines.
    listed: bool,
) -> impl IntoView {
    let amount =
        (!event.amount.is_empty()).then(|| view! { <span class="strong">{event.amount}</span> });
    let who = (listed && !event.actors.is_empty()).then(|| {
        let names = event
            .actors
            .into_iter()
            .enumerate()
            .map(|(at, (name, actor))| {
                view! {
                    {(at > 0).then_some(", ")}
                    <Who name actor />
                }
            })
            .collect_view();
        view! { <p class="small">{words.policy.who} ": " {names} "."</p> }
    });
    let note = (!event.note.is_empty()).then(|| view! { <p class="small">{event.note}</p> });
    view! {
        <p class="row small">
            <span class="soft">{event.when}</span>
            {amount}
        </p>
        <p>{event.text}</p>
        {note}
        {who}
        <ReadAt words source=event.source />
    }
}

/// A name; it leads to the actor of exactly that name on this page.
#[component]
fn Who(name: String, actor: Option<String>) -> impl IntoView {
    let focus = Atlas::here().doors.focus;
    match actor {
        Some(id) => {
            let href = format!("#actor-{id}");
            let place = href.clone();
            view! {
                <a
                    href=href
                    on:click=move |event| {
                        event.prevent_default();
                        focus(&place);
                    }
                >
                    {name}
                </a>
            }
            .into_any()
        }
        None => view! { <span>{name}</span> }.into_any(),
    }
}

fn own_words(words: &'static Text, lang: Lang, both: [Named; 2]) -> impl IntoView {
    let said = &words.policy;
    let lists = both
        .into_iter()
        .zip(["barriers", "enablers"])
        .map(|(named, id)| {
            let rows = named
                .records
                .into_iter()
                .map(|(id, title, lines)| {
                    let lines =
                        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
                    view! {
                        <li class="stack-s">
                            <ToRecord lang id title />
                            <ul>{lines}</ul>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <Folded id=id.to_owned() name=named.said glance=Vec::new()>
                    <ul class="plain own-words">{rows}</ul>
                </Folded>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{said.barriers_title}</h2>
            <p>{said.barriers_lead}</p>
            <div>{lists}</div>
        </section>
    }
}

fn actor_list(
    words: &'static Text,
    kinds: Vec<(String, Vec<ActorView>)>,
    odd: &[Noted],
) -> impl IntoView + use<> {
    let said = &words.policy;
    (!kinds.is_empty()).then(|| {
        let kinds = kinds
            .into_iter()
            .map(|(title, actors)| {
                let rows = actors
                    .into_iter()
                    .map(|actor| view! { <ActorRow words actor /> })
                    .collect_view();
                view! {
                    <div class="stack-s">
                        <h3>{title}</h3>
                        <ul class="plain actors">{rows}</ul>
                    </div>
                }
            })
            .collect_view();
        let odd = (!odd.is_empty()).then(|| {
            let lines =
                odd.iter().map(|line| view! { <li>{line.what.clone()}</li> }).collect_view();
            view! {
                <p class="small">{(words.about.findings_some)(&odd.len().to_string())}</p>
                <ul class="small">{lines}</ul>
            }
        });
        view! {
            <section class="stack" id="actors">
                <h2>{said.actors}</h2>
                <p>{said.actors_lead}</p>
                <div class="kinds">{kinds}</div>
                {odd}
            </section>
        }
    })
}

#[component]
fn ActorRow(words: &'static Text, actor: ActorView) -> impl IntoView {
    let said = &words.policy;
    let no_address = actor.url.is_none();
    let name = match actor.url {
        Some(url) => view! {
            <a href=url rel="noopener">
                {actor.name}
            </a>
        }
        .into_any(),
        None => view! { <span>{actor.name}</span> }.into_any(),
    };
    let short = (!actor.short.is_empty())
        .then(|| view! { <span class="soft">" (" {actor.short} ")"</span> });
    let without = no_address.then(|| view! { <span class="soft">{said.no_address} ". "</span> });
    let source = actor.source.map(|url| {
        view! {
            " "
            <a href=url rel="noopener">
                {said.role_source}
            </a>
        }
    });
    view! {
        <li id=format!("actor-{}", actor.id) tabindex="-1">
            <p class="strong">{name} {short}</p>
            <p class="small">{actor.role} " " {actor.named} " " {without} {source}</p>
        </li>
    }
}
