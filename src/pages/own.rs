//! A reader's own data: the way in, what was odd in them, how they are shown.

use leptos::prelude::*;

use super::about::oddities;
use super::context::{Atlas, Coming, Held, Shown};
use crate::components::{Go, Heading, Icon, Shape};
use crate::domain::Lang;
use crate::export::{codes_csv, template_csv, told, told_json};
use crate::present::Noted;
use crate::state::{Action, View};
use crate::text::{format, text};

/// How many remarks are listed; the file has them all.
const LISTED: usize = 200;

/// Where a file is chosen, and what came of it.
#[component]
pub fn OwnPage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let (words, own) = (&text(lang).pages().own, atlas.own);
    let over = RwSignal::new(false);
    let csv = "text/csv;charset=utf-8";
    let template = move |_| {
        let content = own.catalogue.with_value(|corpus| template_csv(&corpus.catalogue, lang));
        (atlas.doors.save)(words.template_name, csv, &content);
    };
    let codes = move |_| {
        let content = own.catalogue.with_value(|corpus| codes_csv(&corpus.catalogue, lang));
        (atlas.doors.save)(words.codes_name, csv, &content);
    };
    view! {
        <div class="wrap sec stack own">
            <h1 class="page-title" tabindex="-1">
                {text(lang).shell.own}
            </h1>
            <p class="lead">{words.lead}</p>
            <p class="strong">{words.memory}</p>
            <section class="stack">
                <Heading level=2>{words.choose_title}</Heading>
                <div
                    class="drop"
                    class:over=move || over.get()
                    on:dragover=move |event| {
                        event.prevent_default();
                        over.set(true);
                    }
                    on:dragleave=move |_| over.set(false)
                    on:drop=move |event| {
                        event.prevent_default();
                        over.set(false);
                        own.take.run(event.into());
                    }
                >
                    <p class="small" id="own-help">
                        {words.choose_lead}
                    </p>
                    <p class="row">
                        // The browser's own button speaks the browser's language, not the page's.
                        <label class="btn filebtn">
                            {words.choose}
                            <input
                                type="file"
                                name="own"
                                aria-describedby="own-help"
                                accept=".json,.csv,.txt,.tsv,application/json,text/csv"
                                on:change=move |event| own.take.run(event)
                            />
                        </label>
                        <span class="small soft">{words.drop}</span>
                    </p>
                </div>
                <Progress lang />
                <Here lang />
            </section>
            <section class="stack">
                <Heading level=2>{words.template_title}</Heading>
                <p>{words.template_lead}</p>
                <p>{words.keep_lead}</p>
                <p class="row">
                    <button class="btn second" type="button" on:click=template>
                        {words.template}
                    </button>
                    <button class="btn second" type="button" on:click=codes>
                        {words.codes}
                    </button>
                </p>
                <p>{words.link_lead}</p>
            </section>
        </div>
    }
}

/// How the file that was given last is doing.
#[component]
fn Progress(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let (words, own) = (&text(lang).pages().own, atlas.own);
    let said = move || match own.coming.get() {
        Coming::Part(name, percent) => Some((words.coming)(&name, &percent.to_string())),
        Coming::Refused(why) => Some(why[lang as usize].clone()),
        Coming::Cancelled => Some(words.cancelled.to_owned()),
        Coming::No => own.held.with(|held| {
            let held = held.as_ref()?;
            let count = held.file.reading.catalogue.records.len();
            Some((words.here)(&held.name, &format::count(lang, count)))
        }),
    };
    let under_way = move || own.coming.with(|now| matches!(now, Coming::Part(..)));
    let part = move || match own.coming.get() {
        Coming::Part(_, percent) => percent.to_string(),
        _ => String::new(),
    };
    let is_refused = move || own.coming.with(|now| matches!(now, Coming::Refused(_)));
    view! {
        <div class="coming" class:notice=is_refused>
            <Show when=is_refused>
                <Icon shape=Shape::Warning />
            </Show>
            <p class="strong" role="status" data-own=move || if under_way() { "coming" } else { "still" }>
                {said}
            </p>
            <Show when=under_way>
                <progress max="100" value=part aria-label=text(lang).shell.own></progress>
                <button class="btn second" type="button" on:click=move |_| own.cancel.run(())>
                    {words.cancel}
                </button>
            </Show>
        </div>
    }
}

/// What is here: how it is shown, and what was odd in it.
#[component]
fn Here(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let own = atlas.own;
    // Only another file draws it anew: what is chosen in it keeps the focus.
    move || {
        let held = own.held.get()?;
        Some(untrack(|| view! { <OfFile lang held=held.as_ref().clone() /> }))
    }
}

#[component]
fn OfFile(lang: Lang, held: Held) -> impl IntoView {
    let atlas = Atlas::here();
    let (all, own) = (text(lang), atlas.own);
    let words = &all.pages().own;
    let count = |number: usize| format::count(lang, number);
    let records = held.file.reading.catalogue.records.len();
    let odd = told(&held.file.reading.findings, held.file.table.as_ref(), lang);
    let is_sound = odd.is_empty();
    let shown = odd.iter().take(LISTED).map(|one| Noted {
        id: one.id.clone(),
        place: one.place.clone(),
        what: one.what.clone(),
    });
    let listed = oddities(all, &shown.collect::<Vec<_>>());
    let some = (odd.len() > LISTED).then(|| (words.odd_some)(&count(LISTED), &count(odd.len())));
    let said = if is_sound { words.sound.to_owned() } else { (words.odd)(&count(odd.len())) };
    let name = held.name.clone();
    let save = move |_| {
        let content = told_json(&[(&name, records, odd.clone())]);
        (atlas.doors.save)("indsatsatlas-check.json", "application/json", &content);
    };
    let choice = move |shown: Shown, label: &'static str| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="own-shown"
                    prop:checked=move || own.shown.get() == shown
                    on:change=move |_| own.show.run(shown)
                />
                <span class="l">{label}</span>
            </label>
        }
    };
    view! {
        <div class="stack" data-own-records=records.to_string()>
            <fieldset class="plain-set stack-s">
                <legend class="strong">{words.show_title}</legend>
                {choice(Shown::Beside, words.beside)}
                {choice(Shown::Alone, words.alone)}
            </fieldset>
            <p class="row">
                <Go
                    href=atlas.link(Action::Go(View::Explore))
                    action=Action::Go(View::Explore)
                    dispatch=atlas.dispatch
                    class="btn"
                >
                    {all.pages().sets.open}
                </Go>
                <button class="btn second" type="button" on:click=move |_| own.away.run(())>
                    {words.away}
                </button>
            </p>
            <p>{said}</p>
            <p>{some}</p>
            <div inner_html=listed></div>
            <Show when=move || !is_sound>
                <button class="btn second" type="button" on:click=save.clone()>
                    {words.save_odd}
                </button>
            </Show>
        </div>
    }
}

/// Says on every page that own data are counted in.
#[component]
pub fn OwnBar(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let (words, own) = (&text(lang).pages().own, atlas.own);
    let said = move || {
        own.held.get().map(|held| {
            let count = format::count(lang, held.file.reading.catalogue.records.len());
            match own.shown.get() {
                Shown::Beside => (words.bar_beside)(&count, &held.name),
                Shown::Alone => (words.bar_alone)(&count, &held.name),
            }
        })
    };
    view! {
        <Show when=move || own.held.with(Option::is_some)>
            <div class="wrap">
                <div class="notice top-notice" data-own-bar>
                    <Icon shape=Shape::Info />
                    <div>
                        <p>{said}</p>
                        <Go
                            href=atlas.link(Action::Go(View::Own))
                            action=Action::Go(View::Own)
                            dispatch=atlas.dispatch
                            class="btn quiet"
                        >
                            {words.bar_go}
                        </Go>
                    </div>
                </div>
            </div>
        </Show>
    }
}
