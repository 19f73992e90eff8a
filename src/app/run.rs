//! Start: load, mount, and the effects that reach outward. One writes the
//! address, a few small ones set title, language, theme and focus; none
//! writes the state. The reader's back button is the one way in.

use std::sync::Arc;

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::load::{self, Loaded, Trouble, Why, load};
use super::own::own_data;
use crate::browser::{address, clipboard, fetch, file, frame, page, size, spawn};
use crate::chart::standalone;
use crate::components::Failure;
use crate::domain::{
    Lang, ReadError, read_actors, read_land, read_need, read_policy, read_recommendations,
};
use crate::export::embed::unframed;
use crate::pages::{Atlas, Copied, Doors, EMBED_DIALOG, Extra, FilesBeside, Later, Shell};
use crate::present::{Words, accent, dropped};
use crate::query::Corpus;
use crate::state::{
    Action, Explorer, History, Preset, Theme, View, apply, is_embed, lang, pin, read, write,
};
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
    let pin = pin(&address::query());
    match load(&pin).await {
        Ok(loaded) => mount(move || app(loaded)),
        Err(Trouble::Failed(why)) => mount(move || failed(&why)),
        Err(Trouble::Gone(now)) => mount(move || gone(&pin, &now)),
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

/// The release that the address holds to is not here: says so, and leads to
/// the one that is.
fn gone(pin: &str, now: &str) -> impl IntoView + use<> {
    let lang = lang(&address::query());
    page::set_root("lang", Some(lang.code()));
    let query = address::query();
    let kept = query.trim_start_matches('?').split('&').filter(|part| !part.starts_with("pin="));
    let newest = format!("?{}", kept.collect::<Vec<_>>().join("&"));
    let words = &text(lang).embed;
    view! {
        <div class="wrap sec stack failed" id="content">
            <p class="lead strong">{(words.pin_title)(pin)}</p>
            <p>{(words.pin_why)(pin, now)}</p>
            <p>
                <a class="btn" href=newest>
                    {words.pin_newest}
                </a>
            </p>
        </div>
    }
}

/// The app over a catalogue.
fn app(loaded: Loaded) -> impl IntoView {
    let corpus = loaded.corpus;
    // What every page is made of: the catalogue, or what own data make of it.
    let whole = RwSignal::new(Arc::clone(&corpus));
    let (first, parts) = read(&address::query(), &corpus.catalogue);
    let state = RwSignal::new(first);
    let link = RwSignal::new(parts);
    let history = RwSignal::new(History::default());
    // Whether the change under way is a step to go back from.
    let step = StoredValue::new(false);

    // What a frame would not let us open stands there as an address instead.
    let refused = RwSignal::new(None);
    let leave = move |url: String| refused.set((!frame::open(&url)).then_some(url));
    let for_leaving = Arc::clone(&corpus);
    let dispatch = Callback::new(move |action: Action| {
        // A frame that shows one view has no other: the atlas has.
        let away = state.with_untracked(|state| {
            let one = state.embed.preset.is_some_and(|preset| preset != Preset::Full);
            (one && action.leads_away()).then(|| {
                let mut there = unframed(state, &for_leaving.catalogue);
                apply(&mut there, action.clone());
                format!("{}?{}", address::base(), write(&there, &for_leaving.catalogue))
            })
        });
        if let Some(url) = away {
            return leave(url);
        }
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

    address::on_back(move |query| {
        let (before, parts) = whole.with_untracked(|corpus| read(&query, &corpus.catalogue));
        link.set(parts);
        state.set(before);
    });
    let preset = state.with_untracked(|state| state.embed.preset);
    if preset.is_some() {
        // A frame keeps to itself only what is spelt as an embed.
        frame::on_link(move |href| {
            let stays = href.strip_prefix(&address::base()).is_some_and(is_embed);
            if !stays {
                leave(href);
            }
            !stays
        });
    }
    write_address(Arc::clone(&corpus), state, step);
    set_document(whole, state);
    move_focus(state);
    page::keep_focus();

    let for_notice = Arc::clone(&corpus);
    let notice = Signal::derive(move || {
        let (lang, release) = state.with(|state| (state.lang, state.release.clone()));
        let words = Words::new(&for_notice.catalogue, lang);
        let mut said = link.with(|parts| dropped(words, parts, &release));
        state.with(|state| {
            let accent = &state.embed.accent;
            if !accent.is_empty() && accent::shades(accent, state.theme).is_none() {
                said.push((words.text.embed.accent_refused)(accent));
            }
        });
        said
    });
    let dismiss = Callback::new(move |()| {
        link.set(Vec::new());
        state.update(|state| {
            state.release.clear();
            if accent::shades(&state.embed.accent, state.theme).is_none() {
                state.embed.accent.clear();
            }
        });
    });
    provide_context(Atlas {
        corpus: Atlas::ruled(whole.into(), state.into()),
        findings: StoredValue::new(Arc::new(loaded.findings)),
        state: state.into(),
        compare: Memo::new(move |_| state.with(|state| state.compare.clone())),
        brief: Memo::new(move |_| state.with(|state| state.brief.clone())),
        dispatch,
        undo,
        can_undo: Signal::derive(move || history.with(|past| !past.is_empty())),
        dropped: notice,
        dismiss,
        unplaced: RwSignal::new(loaded.without_municipalities),
        beside: files_beside(Arc::clone(&corpus)),
        sheet: RwSignal::new(false),
        own: own_data(&corpus, whole, state),
        doors: doors(corpus, state, refused),
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
fn set_document(whole: RwSignal<Arc<Corpus>>, state: RwSignal<Explorer>) {
    Effect::new(move |_| {
        state.with(|state| {
            let words = text(state.lang);
            let name = match state.view {
                View::Overview => words.overview.title.to_owned(),
                View::Explore => words.shell.explore.to_owned(),
                View::Compare => words.shell.compare.to_owned(),
                View::Brief => words.brief.title.to_owned(),
                View::Recommendations => words.recommend.title.to_owned(),
                View::Need => words.need.title.to_owned(),
                View::Policy => words.policy.title.to_owned(),
                View::About => words.about.title.to_owned(),
                View::Own => words.own.title.to_owned(),
                View::Record => whole.with(|corpus| {
                    let row = corpus.catalogue.row(&state.record);
                    let title = |row: usize| corpus.catalogue.records[row].title.get(state.lang);
                    row.map_or(words.record.none_title, title).to_owned()
                }),
            };
            page::set_title(&format!("{name} · {}", words.shell.name));
            page::set_root("lang", Some(state.lang.code()));
            let theme = (state.theme != Theme::Auto).then(|| state.theme.key());
            page::set_root("data-theme", theme);
        });
    });
    // What a host asks of the look. Colours that can't be read are not taken.
    let look = Memo::new(move |_| {
        state.with(|state| (state.embed.accent.clone(), state.theme, state.embed.size))
    });
    Effect::new(move |_| {
        let (accent, theme, size) = look.get();
        let shades = accent::shades(&accent, theme);
        page::set_root("data-accent", shades.is_some().then_some("own"));
        for (shades, names) in shades.iter().flatten().zip(SHADES) {
            let colours = [shades.accent, shades.hover, shades.wash, shades.on];
            for (name, colour) in names.into_iter().zip(colours) {
                page::set_style(name, &accent::css(colour));
            }
        }
        let size = size.map_or_else(String::new, |size| format!("{size}%"));
        page::set_style("font-size", &size);
    });
}

/// What the stylesheet calls an accent's shades, in the light and in the dark
/// theme.
const SHADES: [[&str; 4]; 2] = [
    ["--light-accent", "--light-hover", "--light-wash", "--light-on"],
    ["--dark-accent", "--dark-hover", "--dark-wash", "--dark-on"],
];

/// A new page begins at its top, and its heading has the focus, so that a
/// screen reader says where we are.
fn move_focus(state: RwSignal<Explorer>) {
    let place = Memo::new(move |_| state.with(|state| (state.view, state.record.clone())));
    Effect::new(move |last: Option<(View, String)>| {
        let here = place.get();
        if last.is_some_and(|last| last != here) {
            page::close(".menu[open]");
            page::scroll_to_top();
            page::focus("#content :is(h1,h2,h3,h4,h5,h6)[tabindex]");
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
fn doors(
    corpus: Arc<Corpus>,
    state: RwSignal<Explorer>,
    refused: RwSignal<Option<String>>,
) -> Doors {
    let copied = RwSignal::new(Copied::No);
    // The link says which release it was made on.
    let link = Callback::new(move |()| {
        let query = state.with_untracked(|state| {
            let release = corpus.catalogue.version.clone();
            write(&Explorer { release, ..state.without_own() }, &corpus.catalogue)
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
    let earlier = RwSignal::new(Later::NotAsked);
    let fetch_earlier = Callback::new(move |version: String| {
        earlier.set(Later::Coming);
        spawn(async move {
            earlier.set(match load::earlier(&version).await {
                Some(corpus) => Later::Here(corpus),
                None => {
                    Later::Failed(Lang::ALL.map(|lang| (text(lang).changes.none_here)(&version)))
                }
            });
        });
    });
    let text_copied = RwSignal::new(false);
    let copy_text = Callback::new(move |text: String| {
        spawn(async move { text_copied.set(clipboard::copy(&text).await) });
    });
    // Another view is another link.
    Effect::new(move |_| {
        state.track();
        copied.set(Copied::No);
        text_copied.set(false);
    });
    let embedding = RwSignal::new(false);
    let embed = Callback::new(move |()| {
        embedding.set(true);
        page::show_dialog(EMBED_DIALOG);
    });
    let line_copied = RwSignal::new(Copied::No);
    let copy_line = Callback::new(move |line: String| {
        spawn(async move {
            let done = clipboard::copy(&line).await;
            line_copied.set(if done { Copied::Yes } else { Copied::ByHand(line) });
        });
    });
    let room = RwSignal::new(content_width(size::width(ROOT)));
    size::on_width(ROOT, move |width| room.set(content_width(width)));
    Doors {
        mark: |event| page::data_around(event, "key"),
        held: || page::data_of_focus("key"),
        focus: page::focus,
        copy,
        link,
        fetch_earlier,
        earlier,
        copy_text,
        text_copied,
        print: page::print,
        save: file::save,
        save_svg: |name, svg| {
            spawn(async move {
                file::save(&name, "image/svg+xml", &with_fonts(svg).await);
            });
        },
        save_png: |name, svg| spawn(async move { file::save_png(&name, &with_fonts(svg).await) }),
        copied,
        base: address::base,
        integrity: || page::carried("integrity"),
        embed,
        embedding,
        copy_line,
        line_copied,
        refused,
        plain: false,
        width: room.into(),
    }
}

/// A picture with the fonts of the page inside; without them where they can't
/// be had, which changes no more than the shape of its letters.
async fn with_fonts(svg: String) -> String {
    let font = |name: &str| format!("fonts/IBMPlexSans-{name}-Latin1.woff2");
    let regular = fetch::bytes(&font("Regular")).await;
    let bold = fetch::bytes(&font("SemiBold")).await;
    match (regular, bold) {
        (Ok(regular), Ok(bold)) => standalone::with_fonts(&svg, [&regular, &bold]),
        _ => svg,
    }
}

/// What the stylesheet's `.wrap` leaves of a width: its gutter is 3.2 %, at
/// least 16 and at most 40 px, and it is never wider than 1200 px.
fn content_width(width: f64) -> f64 {
    let gutter = (width * 0.032).clamp(16.0, 40.0);
    (width - 2.0 * gutter).clamp(0.0, 1200.0).floor()
}
