//! Start: load, mount, and the effects that reach outward. One writes the
//! address, a few small ones set title, language, theme and focus; none
//! writes the state. The reader's back button is the one way in.

use std::sync::Arc;

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::load::{self, Loaded, Why, load};
use crate::browser::{address, clipboard, file, page, size, spawn};
use crate::components::Failure;
use crate::domain::{
    ReadError, read_actors, read_land, read_need, read_policy, read_recommendations,
};
use crate::pages::{Atlas, Copied, Doors, Extra, FilesBeside, Later, Shell};
use crate::present::{Words, dropped};
use crate::query::Corpus;
use crate::state::{Action, Explorer, History, Theme, View, apply, lang, read, write};
use crate::text::text;

/// Element that the program draws into.
const ROOT: &str = "app";
/// Element that stands there until it does.
const BEFORE: &str = "static";

/// Starts the program.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        page::log_error(&panic.to_string());
        page::trouble("crash");
    }));
    spawn(begin());
}

async fn begin() {
    match load().await {
        Ok(loaded) => mount(move || app(loaded)),
        Err(why) => mount(move || failed(&why)),
    }
}

/// Draws in place of what stood there before.
fn mount<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    let Some(root) = page::element(ROOT) else { return };
    page::remove(BEFORE);
    root.set_inner_html("");
    mount_to(root, view).forget();
}

/// No catalogue: what happened and what to do, in both languages.
fn failed(why: &Why) -> impl IntoView + use<> {
    let retry = Callback::new(|()| spawn(begin()));
    let asked = lang(&address::query());
    page::set_root("lang", Some(asked.code()));
    let parts = [asked, asked.other()]
        .map(|lang| {
            let words = &text(lang).notice;
            view! {
                <Failure
                    lang=lang.code()
                    title=words.failed_title
                    why=why[lang as usize].clone()
                    what=words.failed_what
                    retry=words.retry
                    plain_list=text(lang).shell.plain_list
                    on_retry=retry
                />
            }
        })
        .collect_view();
    view! { <main class="wrap sec stack failed" id="content">{parts}</main> }
}

/// The app over a catalogue.
fn app(loaded: Loaded) -> impl IntoView {
    let corpus = loaded.corpus;
    let (first, parts) = read(&address::query(), &corpus.catalogue);
    let state = RwSignal::new(first);
    let link = RwSignal::new(parts);
    let history = RwSignal::new(History::default());
    // Whether the change under way is a step to go back from.
    let step = StoredValue::new(false);

    let dispatch = Callback::new(move |action: Action| {
        step.update_value(|step| *step |= action.is_step());
        let is_undo = matches!(action, Action::Undo(_));
        let before = state.with_untracked(|state| state.filter.clone());
        state.update(|state| apply(state, action));
        if !is_undo {
            state.with_untracked(|state| history.update(|past| past.note(&before, &state.filter)));
        }
    });
    let undo = Callback::new(move |()| {
        if let Some(filter) = history.try_update(History::back).flatten() {
            dispatch.run(Action::Undo(Box::new(filter)));
        }
    });

    let for_back = Arc::clone(&corpus);
    address::on_back(move |query| {
        let (before, parts) = read(&query, &for_back.catalogue);
        link.set(parts);
        state.set(before);
    });
    write_address(Arc::clone(&corpus), state, step);
    set_document(Arc::clone(&corpus), state);
    move_focus(state);
    page::keep_focus();

    let for_notice = Arc::clone(&corpus);
    let notice = Signal::derive(move || {
        let (lang, release) = state.with(|state| (state.lang, state.release.clone()));
        let words = Words::new(&for_notice.catalogue, lang);
        link.with(|parts| dropped(words, parts, &release))
    });
    let dismiss = Callback::new(move |()| {
        link.set(Vec::new());
        state.update(|state| state.release.clear());
    });
    provide_context(Atlas {
        corpus: StoredValue::new(Arc::clone(&corpus)),
        findings: StoredValue::new(Arc::new(loaded.findings)),
        state: state.into(),
        compare: Memo::new(move |_| state.with(|state| state.compare.clone())),
        dispatch,
        undo,
        can_undo: Signal::derive(move || history.with(|past| !past.is_empty())),
        dropped: notice,
        dismiss,
        unplaced: RwSignal::new(loaded.without_municipalities),
        beside: files_beside(Arc::clone(&corpus)),
        sheet: RwSignal::new(false),
        doors: doors(corpus, state),
    });
    view! { <Shell /> }
}

/// The one effect that writes the address. What was opened stays as it was
/// written until something is changed.
fn write_address(corpus: Arc<Corpus>, state: RwSignal<Explorer>, step: StoredValue<bool>) {
    Effect::new(move |last: Option<String>| {
        let query = state.with(|state| write(state, &corpus.catalogue));
        let is_step = step.get_value();
        step.set_value(false);
        match last {
            Some(last) if last != query && is_step => address::push(&query),
            Some(last) if last != query => address::replace_soon(query.clone()),
            _ => {}
        }
        query
    });
}

/// Title, language and theme of the document.
fn set_document(corpus: Arc<Corpus>, state: RwSignal<Explorer>) {
    Effect::new(move |_| {
        state.with(|state| {
            let words = text(state.lang);
            let name = match state.view {
                View::Overview => words.overview.title.to_owned(),
                View::Explore => words.shell.explore.to_owned(),
                View::Compare => words.shell.compare.to_owned(),
                View::Recommendations => words.recommend.title.to_owned(),
                View::Need => words.need.title.to_owned(),
                View::Policy => words.policy.title.to_owned(),
                View::About => words.about.title.to_owned(),
                View::Record => corpus
                    .catalogue
                    .row(&state.record)
                    .map_or(words.record.none_title.to_owned(), |row| {
                        corpus.catalogue.records[row].title.get(state.lang).to_owned()
                    }),
            };
            page::set_title(&format!("{name} · {}", words.shell.name));
            page::set_root("lang", Some(state.lang.code()));
            let theme = (state.theme != Theme::Auto).then(|| state.theme.key());
            page::set_root("data-theme", theme);
        });
    });
}

/// A new page begins at its top, and its heading has the focus, so that a
/// screen reader says where we are.
fn move_focus(state: RwSignal<Explorer>) {
    let place = Memo::new(move |_| state.with(|state| (state.view, state.record.clone())));
    Effect::new(move |last: Option<(View, String)>| {
        let here = place.get();
        if last.is_some_and(|last| last != here) {
            page::close(".menu[open]");
            page::scroll_to_top();
            page::focus("#content h1");
        }
        here
    });
}

/// The files beside the catalogue: fetched once, when first asked for.
fn files_beside(corpus: Arc<Corpus>) -> FilesBeside {
    let recommendations = RwSignal::new(Later::NotAsked);
    let need = RwSignal::new(Later::NotAsked);
    let policy = RwSignal::new(Later::NotAsked);
    let actors = RwSignal::new(Later::NotAsked);
    let land = RwSignal::new(Later::NotAsked);
    let ask = Callback::new(move |extra: Extra| {
        let corpus = Arc::clone(&corpus);
        let codebook = move || corpus.catalogue.codebook.clone();
        match extra {
            Extra::Recommendations => fetch_once(recommendations, "recommendations.json", {
                move |bytes| read_recommendations(bytes, &codebook())
            }),
            Extra::Need => {
                fetch_once(need, "need.json", move |bytes| read_need(bytes, &codebook()));
            }
            Extra::Policy => fetch_once(policy, "policy.json", read_policy),
            Extra::Actors => {
                fetch_once(actors, "actors.json", move |bytes| read_actors(bytes, &codebook()));
            }
            Extra::Land => fetch_once(land, "denmark-municipalities.topojson", read_land),
        }
    });
    FilesBeside { recommendations, need, policy, actors, land, ask }
}

fn fetch_once<T: Send + Sync + 'static>(
    into: RwSignal<Later<Arc<T>>>,
    file: &'static str,
    read: impl FnOnce(&[u8]) -> Result<T, ReadError> + 'static,
) {
    // A file that failed is tried again when a page asks again.
    let under_way = into.with_untracked(|now| matches!(now, Later::Coming | Later::Here(_)));
    if under_way {
        return;
    }
    spawn(async move {
        into.set(Later::Coming);
        into.set(match load::beside(file, read).await {
            Ok(read) => Later::Here(read),
            Err(why) => Later::Failed(why),
        });
    });
}

/// The ways from the pages into the browser.
fn doors(corpus: Arc<Corpus>, state: RwSignal<Explorer>) -> Doors {
    let copied = RwSignal::new(Copied::No);
    // The link says which release it was made on.
    let link = Callback::new(move |()| {
        let query = state.with_untracked(|state| {
            let release = corpus.catalogue.version.clone();
            write(&Explorer { release, ..state.clone() }, &corpus.catalogue)
        });
        let whole = address::whole();
        let base = whole.split(['?', '#']).next().unwrap_or_default();
        format!("{base}?{query}")
    });
    let copy = Callback::new(move |()| {
        let link = link.run(());
        spawn(async move {
            let done = clipboard::copy(&link).await;
            copied.set(if done { Copied::Yes } else { Copied::ByHand(link) });
        });
    });
    // Another view is another link.
    Effect::new(move |_| {
        state.track();
        copied.set(Copied::No);
    });
    let room = RwSignal::new(content_width(size::width(ROOT)));
    size::on_width(ROOT, move |width| room.set(content_width(width)));
    Doors {
        mark: |event| page::data_around(event, "key"),
        focus: page::focus,
        copy,
        link,
        save: file::save,
        save_png: file::save_png,
        copied,
        width: room.into(),
    }
}

/// What the stylesheet's `.wrap` leaves of a width: its gutter is 3.2 %, at
/// least 16 and at most 40 px, and it is never wider than 1200 px.
fn content_width(width: f64) -> f64 {
    let gutter = (width * 0.032).clamp(16.0, 40.0);
    (width - 2.0 * gutter).clamp(0.0, 1200.0).floor()
}
