//! Policy: the line from 2005 to today, the group of 2015 and its four
//! initiatives, what hinders and helps, and who does what.

use leptos::prelude::*;

use super::context::{Atlas, Extra, heading};
use super::folded::{Folded, Strengths, Waiting, WayIn, follow, is_coming, read_at, to_record};
use super::whole::WholeChart;
use crate::components::markup::{self, element, escape, list, said, said_if};
use crate::components::{Caveat, Heading, Icon, Lacking, Passage, Shape, direction_class};
use crate::domain::Lang;
use crate::present::{
    ActorView, Card, EventView, Initiative, Named, Noted, PolicyView, policy, selection,
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
    let said = &words.pages().policy;
    let page = Memo::new(move |_| {
        let events = atlas.beside.policy.get().here();
        let actors = atlas.beside.actors.get().here();
        let events = events.as_ref().map(|events| events.as_slice());
        atlas.worded(lang, |corpus, said| policy(corpus, said, events, actors.as_deref()))
    });
    let mut top = atlas.passage(lang, "top");
    let [lead, money] = [said.lead, said.money].map(|text| top.told(text));
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
            let named = (!rows.is_clear()).then(|| view! { <p>{said.line_of}</p> });
            view! {
                {named}
                <WholeChart lang chart=Chart::Time rows />
            }
        });
        view! {
            {lacking(said.failed, events.failed(lang))}
            {group(words, lang, &page)}
            {initiatives(words, lang, page.initiatives)}
            {review(words, lang, &page.review)}
            {line(words, lang, page.eras)}
            {timeline}
            {own_words(words, lang, [page.barriers, page.enablers])}
            {lacking(said.failed_actors, actors.failed(lang))}
            {actor_list(words, &page.actors, &page.odd)}
        }
        .into_any()
    };
    let caveat = atlas.worded(lang, |corpus, said| selection(said, corpus.len()));
    view! {
        <div class="wrap sec facing">
            <Heading level=atlas.heading(1) class="page-title" focusable=true>
                {text(lang).shell.policy}
            </Heading>
            <p class="lead strong">{move || page.with(|page| page.answer.clone())}</p>
            <p class="lead" inner_html=lead></p>
            <p class="notice plainer">
                <Icon shape=Shape::Info />
                <span inner_html=money></span>
            </p>
            {top.meant()}
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

fn group(words: &'static Text, lang: Lang, page: &PolicyView) -> impl IntoView + use<> {
    let said_of = &words.pages().policy;
    page.group.as_ref().map(|group| {
        let mut passage = Atlas::here().passage(lang, "group");
        let mut members = String::new();
        for (name, actor) in &group.event.actors {
            members.push_str(&element("li", &who(name, actor.as_deref())));
        }
        let count = group.event.actors.len().to_string();
        let body = event_body(words, &mut passage, &group.event, false);
        let mut tasks = String::new();
        for (task, here) in &group.tasks {
            let task = said("span class=\"strong\"", &[*task, "."].concat());
            tasks.push_str(&element("li", &[&*task, " ", &passage.told(here)].concat()));
        }
        let members = [
            said(&heading(3), &(said_of.members)(&count)),
            element("ul class=\"plain members\"", &members),
        ];
        let tasks = [said(&heading(3), said_of.tasks_title), element("ol class=\"tasks\"", &tasks)];
        let halves = [members, tasks].map(|half| element(PART, &half.concat()));
        let parts = [
            said(&heading(2), said_of.group),
            body,
            element("div class=\"halves\"", &halves.concat()),
            passage.meanings(),
        ];
        let body = parts.concat();
        let on_click = follow(&Atlas::here());
        view! { <section class="stack" id="group-2015" inner_html=body on:click=on_click></section> }
    })
}

/// Parts of a part.
const PART: &str = "div class=\"stack-s\"";

fn initiatives(words: &'static Text, lang: Lang, all: Vec<Initiative>) -> impl IntoView {
    let said = &words.pages().policy;
    let rows = all
        .into_iter()
        .map(|initiative| view! { <InitiativeCard words lang initiative /> })
        .collect_view();
    view! {
        <section class="stack" id="initiatives">
            <Heading level=Atlas::here().heading(2)>{said.initiatives_title}</Heading>
            <p>{said.initiatives_lead}</p>
            <div class="initiatives">{rows}</div>
        </section>
    }
}

#[component]
fn InitiativeCard(words: &'static Text, lang: Lang, initiative: Initiative) -> impl IntoView {
    let atlas = Atlas::here();
    let said_of = &words.pages().policy;
    let mut directions = String::new();
    for (direction, word, count) in &initiative.directions {
        let icon = markup::icon(Shape::Direction(*direction));
        let parts =
            [element("span class=\"i\"", &icon), said("span", word), said("b", &count.to_string())];
        let tag = ["li class=\"", direction_class(*direction), "\""].concat();
        directions.push_str(&element(&tag, &parts.concat()));
    }
    let titled = titled(words, atlas.record_href(lang), &initiative.titled);
    view! {
        <article class="card stack">
            <Heading level=Atlas::here().heading(3)>{initiative.name}</Heading>
            <Heading level=Atlas::here().heading(4)>{said_of.titled}</Heading>
            <div class="i" inner_html=titled on:click=follow(&atlas)></div>
            <p>{initiative.said}</p>
            <Strengths strengths=initiative.strengths />
            <Heading level=Atlas::here().heading(4)>{said_of.came}</Heading>
            <ul class="plain effects" inner_html=directions></ul>
            <p>
                <WayIn actions=initiative.actions class="more">
                    {initiative.see}
                    <Icon shape=Shape::Arrow />
                </WayIn>
            </p>
        </article>
    }
}

/// The records that bear an initiative's name.
fn titled(words: &Text, hrefs: Callback<String, String>, cards: &[Card]) -> String {
    if cards.is_empty() {
        return said("p class=\"unknown\"", words.pages().policy.titled_none);
    }
    let mut rows = String::new();
    for card in cards {
        let label = words.result.evidence;
        let parts = [
            element("p", &to_record(hrefs, &card.id, &card.title)),
            markup::findings(&card.findings, card.no_findings),
            markup::strength_badge(card.strength, label, card.strength_word, &card.why),
        ];
        rows.push_str(&element("li class=\"stack-s\"", &parts.concat()));
    }
    element("ul class=\"plain titled\"", &rows)
}

fn review(words: &'static Text, lang: Lang, events: &[EventView]) -> impl IntoView + use<> {
    (!events.is_empty()).then(|| {
        let mut passage = Atlas::here().passage(lang, "review");
        let mut body = said(&heading(2), words.pages().policy.review);
        for event in events {
            let event_body = event_body(words, &mut passage, event, true);
            let parts = [said(&heading(3), &event.title), event_body];
            body.push_str(&element(PART, &parts.concat()));
        }
        body.push_str(&passage.meanings());
        let on_click = follow(&Atlas::here());
        view! { <section class="stack" inner_html=body on:click=on_click></section> }
    })
}

fn line(
    words: &'static Text,
    lang: Lang,
    eras: Vec<(&'static str, Vec<EventView>)>,
) -> impl IntoView {
    (!eras.is_empty()).then(|| {
        let eras = eras
            .into_iter()
            .enumerate()
            .map(|(at, (title, events))| {
                let count = (words.pages().policy.steps)(&events.len().to_string());
                let mut rows = String::new();
                let id = format!("era-{at}");
                let mut passage = Atlas::here().passage(lang, id.clone());
                for event in &events {
                    let body = event_body(words, &mut passage, event, true);
                    let parts = [said(&heading(4), &event.title), body];
                    let tag = ["li data-event=\"", &*escape(&event.id), "\""].concat();
                    rows.push_str(&element(&tag, &parts.concat()));
                }
                view! {
                    <Folded id name=title.to_owned() glance=vec![count]>
                        <ol class="plain line" inner_html=rows></ol>
                        {passage.meant()}
                    </Folded>
                }
            })
            .collect_view();
        view! {
            <section class="stack">
                <Heading level=Atlas::here().heading(2)>{words.pages().policy.line}</Heading>
                <div on:click=follow(&Atlas::here())>{eras}</div>
            </section>
        }
    })
}

/// What an event was; `listed` has its actors stand in its own lines.
fn event_body(words: &Text, passage: &mut Passage, event: &EventView, listed: bool) -> String {
    let when =
        [said("span class=\"soft\"", &event.when), said_if("span class=\"strong\"", &event.amount)];
    let mut names = Vec::new();
    for (name, actor) in event.actors.iter().filter(|_| listed) {
        names.push(who(name, actor.as_deref()));
    }
    let names = if names.is_empty() {
        String::new()
    } else {
        let label = escape(words.pages().policy.who);
        element("p class=\"small\"", &[&*label, ": ", &names.join(", "), "."].concat())
    };
    [
        element("p class=\"row small\"", &when.concat()),
        element("p", &passage.told(&event.text)),
        list("p class=\"small\"", &passage.told(&event.note)),
        names,
        read_at(words, &event.source),
    ]
    .concat()
}

/// A name; it leads to the actor of exactly that name on this page.
fn who(name: &str, actor: Option<&str>) -> String {
    let Some(id) = actor else { return said("span", name) };
    let place = ["#actor-", id].concat();
    markup::link(&place, &place, name)
}

fn own_words(words: &'static Text, lang: Lang, both: [Named; 2]) -> impl IntoView {
    let said = &words.pages().policy;
    let atlas = Atlas::here();
    let hrefs = atlas.record_href(lang);
    let lists = both
        .into_iter()
        .zip(["barriers", "enablers"])
        .map(|(named, id)| {
            let mut rows = String::new();
            for (id, title, lines) in &named.records {
                let lines: String = lines.iter().map(|line| markup::said("li", line)).collect();
                let parts = [to_record(hrefs, id, title), element("ul", &lines)];
                rows.push_str(&element("li class=\"stack-s\"", &parts.concat()));
            }
            view! {
                <Folded id=id.to_owned() name=named.said glance=Vec::new()>
                    <ul class="plain own-words" inner_html=rows></ul>
                </Folded>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <Heading level=Atlas::here().heading(2)>{said.barriers_title}</Heading>
            <p>{said.barriers_lead}</p>
            <div on:click=follow(&atlas)>{lists}</div>
        </section>
    }
}

fn actor_list(
    words: &'static Text,
    kinds: &[(String, Vec<ActorView>)],
    odd: &[Noted],
) -> impl IntoView + use<> {
    let said_of = &words.pages().policy;
    (!kinds.is_empty()).then(|| {
        let mut all = String::new();
        for (title, actors) in kinds {
            let rows: String = actors.iter().map(|actor| actor_row(words, actor)).collect();
            let rows = element("ul class=\"plain actors\"", &rows);
            all.push_str(&element(PART, &[said(&heading(3), title), rows].concat()));
        }
        let mut parts = vec![
            said(&heading(2), said_of.actors),
            said("p", said_of.actors_lead),
            element("div class=\"kinds\"", &all),
        ];
        if !odd.is_empty() {
            let lines: String = odd.iter().map(|line| said("li", &line.what)).collect();
            let count = odd.len().to_string();
            parts.push(said("p class=\"small\"", &(words.pages().about.findings_some)(&count)));
            parts.push(element("ul class=\"small\"", &lines));
        }
        let body = parts.concat();
        view! { <section class="stack" id="actors" inner_html=body></section> }
    })
}

fn actor_row(words: &Text, actor: &ActorView) -> String {
    let said_of = &words.pages().policy;
    let mut name = markup::link_out(actor.url.as_deref(), &actor.name);
    if !actor.short.is_empty() {
        let short = [" (", &*actor.short, ")"].concat();
        name.extend([" ", &*said("span class=\"soft\"", &short)]);
    }
    let mut line = [&*escape(&actor.role), " ", &*escape(&actor.named), " "].concat();
    if actor.url.is_none() {
        let without = [said_of.no_address, ". "].concat();
        line.push_str(&said("span class=\"soft\"", &without));
    }
    if actor.source.is_some() {
        line.push_str("  ");
        line.push_str(&markup::link_out(actor.source.as_deref(), said_of.role_source));
    }
    let tag = ["li id=\"actor-", &*escape(&actor.id), "\" tabindex=\"-1\""].concat();
    let parts = [element("p class=\"strong\"", &name), element("p class=\"small\"", &line)];
    element(&tag, &parts.concat())
}
