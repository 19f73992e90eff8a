//! Start: load, mount, and the effects that reach outward. One writes the
//! address, a few small ones set title, language, theme and focus; none
//! writes the state. The reader's back button is the one way in.

use std::sync::Arc;

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::handover;
use super::load::{Loaded, Trouble, Why, load, load_early};
use crate::browser::{address, clipboard, frame, page, size, spawn};
use crate::components::{Failure, on_change, told};
use crate::domain::{Finding, Lang, WITH_OWN};
use crate::export::embed::unframed;
use crate::pages::{Atlas, Copied, Doors, FilesBeside, Later, OwnData, Program, Root};
use crate::present::{Words, accent, dropped};
use crate::query::Corpus;
use crate::state::{
    Action, Dropped, Explorer, History, Preset, Theme, apply, is_embed, lang, pin, read, write,
};
use crate::text::text;

/// Element that the program draws into.
const ROOT: &str = "app";
/// Element that stands there until it does.
const BEFORE: &str = "static";

/// How long after the first view the rest of the catalogue is asked for, ms: what is
/// on screen by then comes first.
const AFTER_FIRST: u32 = 300;

/// A program: its parts, and what it needs of the browser.
#[derive(Clone, Copy)]
pub struct Start {
    /// Its parts.
    pub program: Program,
    /// Opens more ways into the browser.
    pub doors: fn(Doors) -> Doors,
    /// The way in for a reader's own data.
    pub own: fn(Arc<Corpus>, RwSignal<Arc<Corpus>>, RwSignal<Explorer>) -> OwnData,
    /// The files beside the catalogue.
    pub beside: fn(Arc<Corpus>) -> FilesBeside,
    /// The file with what the view of an address needs of the catalogue, which is
    /// read first where there is one; the rest follows after that.
    pub early: fn(&str) -> Option<String>,
    /// What it leaves to the other program, which it sends for; nothing for the
    /// whole one.
    pub leaves: fn(&Explorer) -> bool,
}

/// Starts a program.
pub fn start(start: Start) {
    std::panic::set_hook(Box::new(|panic| {
        page::log_error(&panic.to_string());
        page::tell("atlas:trouble", "crash");
    }));
    spawn(begin(start));
}

async fn begin(start: Start) {
    let query = address::query();
    let pin = pin(&query);
    let loaded = match (start.early)(&query) {
        Some(file) => load_early(&file).await,
        None => load(&pin).await,
    };
    match loaded {
        Ok(loaded) => {
            let (first, parts) = read(&address::query(), &loaded.corpus.catalogue);
            if (start.leaves)(&first) {
                return handover::send_for("");
            }
            let asked = handover::asked();
            let parts = asked.map_or(parts, |asked| read(&asked, &loaded.corpus.catalogue).1);
            mount(move || app(start, loaded, first, parts));
        }
        Err(Trouble::Failed(why)) => mount(move || failed(start, &why)),
        Err(Trouble::Gone(now)) => mount(move || gone(&pin, &now)),
    }
}

/// Draws in place of what stood there before, another program's work included.
fn mount<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    let Some(root) = page::element(ROOT) else { return };
    handover::end_the_other();
    page::remove(BEFORE);
    root.set_inner_html("");
    handover::end_with(mount_to(root, view));
}

/// No catalogue: what happened and what to do, in both languages.
fn failed(start: Start, why: &Why) -> impl IntoView + use<> {
    let retry = Callback::new(move |()| spawn(begin(start)));
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
    let words = &text(lang).guest;
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

/// The app over a catalogue: the view that the address asked for, and what of
/// that was not understood.
fn app(start: Start, loaded: Loaded, first: Explorer, parts: Vec<Dropped>) -> impl IntoView {
    let corpus = loaded.corpus;
    let history = RwSignal::new(handover::past(&corpus.catalogue));
    // What every page is made of: the catalogue, or what own data make of it.
    let whole = RwSignal::new(Arc::clone(&corpus));
    let state = RwSignal::new(first);
    let link = RwSignal::new(parts);
    let asked = StoredValue::new(address::query());
    let tools = RwSignal::new(handover::tools());
    let texts = RwSignal::new(if loaded.early { Later::Coming } else { Later::Here(()) });
    let findings = StoredValue::new(Arc::new(loaded.findings));
    if loaded.early {
        page::after(AFTER_FIRST, move || spawn(follow(whole, findings, texts)));
    }
    // Whether the change under way is a step to go back from.
    let step = StoredValue::new(false);
    let spelt =
        move |state: &Explorer| whole.with_untracked(|corpus| write(state, &corpus.catalogue));

    // What a frame would not let us open stands there as an address instead.
    let refused = RwSignal::new(None);
    let leave = move |url: String| refused.set((!frame::open(&url)).then_some(url));
    let send_for = Callback::new(move |press: String| {
        let asked = link.with_untracked(|parts| (!parts.is_empty()).then(|| asked.get_value()));
        history.with_untracked(|history| {
            whole.with_untracked(|corpus| {
                let tools = tools.get_untracked();
                handover::leave(history, &corpus.catalogue, asked.as_deref(), tools);
            });
        });
        address::settle();
        handover::send_for(&press);
    });
    let dispatch = Callback::new(move |action: Action| {
        let there = state.with_untracked(|state| {
            let mut there = state.clone();
            apply(&mut there, action.clone());
            there
        });
        // A frame that shows one view has no other: the atlas has.
        let one = there.embed.preset.is_some_and(|preset| preset != Preset::Full);
        if one && action.leads_away() {
            let url = state.with_untracked(|state| {
                let mut there = whole.with_untracked(|corpus| unframed(state, &corpus.catalogue));
                apply(&mut there, action);
                format!("{}?{}", address::base(), spelt(&there))
            });
            return leave(url);
        }
        if (start.leaves)(&there) {
            let change = if action.is_step() { address::push } else { address::replace };
            change(&spelt(&there));
            return send_for.run(String::new());
        }
        step.update_value(|step| *step |= action.is_step());
        let before = state.with_untracked(|state| state.filter.clone());
        let after = there.filter.clone();
        state.set(there);
        if !matches!(action, Action::Undo(_)) {
            history.update(|past| past.note(&before, &after));
        }
    });
    let undo = Callback::new(move |()| {
        if let Some(filter) = history.try_update(History::back).flatten() {
            dispatch.run(Action::Undo(Box::new(filter)));
        }
    });

    address::on_back(move |query| {
        let (before, parts) = whole.with_untracked(|corpus| read(&query, &corpus.catalogue));
        if (start.leaves)(&before) {
            return handover::send_for("");
        }
        link.set(parts);
        asked.set_value(query);
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
    write_address(whole, state, step);
    set_document(whole, state, start.program);
    move_focus(state);
    page::keep_focus();

    let notice = Signal::derive(move || {
        let (lang, release) = state.with(|state| (state.lang, state.release.clone()));
        let mut said = whole.with(|corpus| {
            link.with(|parts| dropped(Words::new(&corpus.catalogue, lang), parts, &release))
        });
        state.with(|state| {
            let accent = &state.embed.accent;
            if !accent.is_empty() && accent::shades(accent, state.theme).is_none() {
                said.push((text(lang).guest.accent_refused)(accent));
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
    let beside = (start.beside)(Arc::clone(&corpus));
    // Once it is drawn.
    on_change(Box::new(handover::take_over));
    provide_context(Atlas {
        corpus: Atlas::ruled(whole.into(), state.into()),
        findings,
        texts: texts.into(),
        state: state.into(),
        painted: painted(whole, state),
        compare: told(move || state.with(|state| state.compare.clone())),
        brief: told(move || state.with(|state| state.brief.clone())),
        dispatch,
        undo,
        can_undo: Signal::derive(move || history.with(|past| !past.is_empty())),
        dropped: notice,
        dismiss,
        unplaced: RwSignal::new(loaded.without_municipalities),
        beside,
        sheet: RwSignal::new(false),
        tools,
        own: (start.own)(Arc::clone(&corpus), whole, state),
        doors: (start.doors)(doors(whole, state, refused, send_for)),
        program: start.program,
    });
    view! { <Root /> }
}

/// Reads the catalogue, and puts it in the place of the early file.
async fn follow(
    whole: RwSignal<Arc<Corpus>>,
    findings: StoredValue<Arc<Vec<Finding>>>,
    texts: RwSignal<Later<()>>,
) {
    // By now another program may have the page, and the signals be gone.
    texts.try_set(match load("").await {
        Ok(all) => {
            let same = whole.try_with_untracked(|early| {
                let codes = &all.corpus.catalogue.codebook;
                early.catalogue.codebook.has_the_codes_of(codes)
            });
            // The host has other codes by now: all is drawn anew.
            if same == Some(false) {
                return handover::send_for("");
            }
            whole.try_set(all.corpus);
            findings.try_set_value(Arc::new(all.findings));
            Later::Here(())
        }
        Err(Trouble::Failed(why)) => Later::Failed(why),
        Err(Trouble::Gone(_)) => Later::NotAsked,
    });
}

/// The one effect that writes the address. What was opened stays as it was
/// written until something is changed.
fn write_address(whole: RwSignal<Arc<Corpus>>, state: RwSignal<Explorer>, step: StoredValue<bool>) {
    let mut last: Option<String> = None;
    on_change(Box::new(move || {
        let query =
            state.with(|state| whole.with_untracked(|corpus| write(state, &corpus.catalogue)));
        let is_step = step.get_value();
        step.set_value(false);
        match last.replace(query.clone()) {
            Some(last) if last != query && is_step => address::push(&query),
            Some(last) if last != query => address::replace_soon(query),
            _ => {}
        }
    }));
}

/// Counts how often the view has been painted, first and after each change.
fn painted(whole: RwSignal<Arc<Corpus>>, state: RwSignal<Explorer>) -> Signal<usize> {
    let painted = RwSignal::new(0);
    on_change(Box::new(move || {
        state.track();
        whole.track();
        page::after_paint(move || {
            // By then another program may have the page.
            let _ = painted.try_update(|times| *times += 1);
        });
    }));
    painted.into()
}

/// Title, language and theme of the document, each only where it is another: the
/// language said again would have the browser style the whole page again.
fn set_document(whole: RwSignal<Arc<Corpus>>, state: RwSignal<Explorer>, program: Program) {
    let mut last: Option<(String, Lang, Theme)> = None;
    on_change(Box::new(move || {
        let (title, lang, theme) = state.with(|state| {
            let name = whole
                .with(|corpus| (program.title)(state, Words::new(&corpus.catalogue, state.lang)));
            let title = [&name, " · ", text(state.lang).shell.name].concat();
            (title, state.lang, state.theme)
        });
        let before = last.replace((title.clone(), lang, theme));
        if before.as_ref().is_none_or(|last| last.0 != title) {
            page::set_title(&title);
        }
        if before.is_none_or(|last| (last.1, last.2) != (lang, theme)) {
            page::set_root("lang", Some(lang.code()));
            page::set_root("data-theme", (theme != Theme::Auto).then(|| theme.key()));
        }
    }));
    // What a host asks of the look. Colours that can't be read are not taken.
    let look = Memo::new(move |_| {
        state.with(|state| (state.embed.accent.clone(), state.theme, state.embed.size))
    });
    on_change(Box::new(move || {
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
    }));
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
    let mut last = None;
    on_change(Box::new(move || {
        let here = place.get();
        if last.replace(here.clone()).is_some_and(|last| last != here) {
            page::close(".menu[open]");
            page::scroll_to_top();
            page::focus(page::HEADING);
        }
    }));
}

/// The ways from the pages into the browser.
fn doors(
    whole: RwSignal<Arc<Corpus>>,
    state: RwSignal<Explorer>,
    refused: RwSignal<Option<String>>,
    send_for: Callback<String>,
) -> Doors {
    let (copied, text_copied) = (RwSignal::new(Copied::No), RwSignal::new(false));
    // The link says which release it was made on.
    let link = Callback::new(move |()| {
        let query = state.with_untracked(|state| {
            whole.with_untracked(|corpus| {
                let release = corpus.catalogue.version.replace(WITH_OWN, "");
                write(&Explorer { release, ..state.without_own() }, &corpus.catalogue)
            })
        });
        format!("{}?{query}", address::base())
    });
    let copy = Callback::new(move |()| {
        let link = link.run(());
        spawn(async move {
            let done = clipboard::copy(&link).await;
            copied.set(if done { Copied::Yes } else { Copied::ByHand(link) });
        });
    });
    // Another view is another link.
    on_change(Box::new(move || {
        state.track();
        copied.set(Copied::No);
        text_copied.set(false);
    }));
    let room = RwSignal::new(content_width(size::width(ROOT)));
    size::on_width(ROOT, move |width| room.set(content_width(width)));
    Doors {
        mark: |event| page::data_around(event, "key"),
        held: || page::data_of_focus("key"),
        focus: page::focus,
        copy,
        link,
        copied,
        text_copied,
        base: address::base,
        refused,
        whole: send_for,
        width: room.into(),
        height: size::window_height,
        ..Doors::closed(0.0)
    }
}

/// What the stylesheet's `.wrap` leaves of a width: its gutter is 3.2 %, at
/// least 16 and at most 40 px, and it is never wider than 1200 px.
fn content_width(width: f64) -> f64 {
    let gutter = (width * 0.032).clamp(16.0, 40.0);
    (width - 2.0 * gutter).clamp(0.0, 1200.0).floor()
}
