//! The dialog that makes the line for putting a view on another page.

use leptos::prelude::*;

use super::context::{Atlas, Copied};
use super::explore::chart_name;
use crate::components::{Icon, Shape};
use crate::domain::Lang;
use crate::export::embed::{LEVEL, Wish, embedded, line, presets};
use crate::present::{accent, chips};
use crate::state::{Chart, Explorer, Preset, Theme, View, write};
use crate::text::{Text, text};

/// Id of the dialog, for the door that opens it.
pub const EMBED_DIALOG: &str = "embed-dialog";

/// Heights that a frame can be given, px, and the one it begins with.
const HEIGHTS: std::ops::RangeInclusive<u32> = 200..=5000;
const HEIGHT: u32 = 800;

/// What a preset is called.
fn preset_name(words: &'static Text, preset: Preset) -> &'static str {
    match preset {
        Preset::Matrix => words.pages().embed.preset_matrix,
        Preset::Chart => words.pages().embed.preset_chart,
        Preset::Record => words.pages().embed.preset_record,
        Preset::List => words.pages().embed.preset_list,
        Preset::Full => words.pages().embed.preset_full,
    }
}

/// What the frame is called, in the language of the embed: what it shows, of
/// what, and of whom.
fn frame_title(atlas: &Atlas, state: &Explorer, wish: &Wish) -> String {
    let words = text(wish.lang);
    atlas.worded(wish.lang, |corpus, said| {
        let shown = match (wish.preset, state.view) {
            (Preset::Record, _) => {
                let row = corpus.catalogue.row(&state.record);
                row.map(|row| corpus.catalogue.records[row].title.get(wish.lang))
            }
            (Preset::Matrix | Preset::Chart, _) => {
                Some(chart_name(words, state.chart.unwrap_or(Chart::Matrix)))
            }
            (Preset::List, _) | (Preset::Full, View::Explore) => Some(words.result.title),
            (Preset::Full, _) => None,
        };
        let filtered = !matches!(wish.preset, Preset::Record);
        let mut parts: Vec<String> = shown.map(str::to_owned).into_iter().collect();
        if filtered {
            parts.extend(chips(&state.filter, said).iter().map(crate::present::Chip::whole));
        }
        parts.push(words.shell.name.to_owned());
        parts.join(" · ")
    })
}

/// The dialog, drawn while it is open.
#[component]
pub fn EmbedDialog(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let open = atlas.doors.embedding;
    move || open.get().then(|| view! { <Opened lang /> })
}

#[component]
fn Opened(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let all = text(lang);
    let words = &all.pages().embed;
    let state = atlas.state.get_untracked();
    let offered = presets(&state);
    let wish = RwSignal::new(Wish {
        preset: offered.first().copied().unwrap_or(Preset::Full),
        lang,
        theme: Theme::Auto,
        accent: String::new(),
        level: LEVEL,
        pinned: false,
        height: HEIGHT,
        fits: true,
    });
    // A colour that can't be used stands in its box, with why, and not in the line.
    let typed = RwSignal::new(String::new());
    let odd_accent = RwSignal::new(false);
    let state = StoredValue::new(state);
    let made = Memo::new(move |_| {
        let wish = wish.get();
        state.with_value(|state| {
            let title = frame_title(&atlas, state, &wish);
            atlas.corpus.with(|corpus| {
                let (base, integrity) = ((atlas.doors.base)(), (atlas.doors.integrity)());
                line(&base, state, &wish, &title, &integrity, &corpus.catalogue)
            })
        })
    });
    let shown = Memo::new(move |_| {
        let wish = wish.get();
        let query = state.with_value(|state| {
            atlas
                .corpus
                .with(|corpus| write(&embedded(state, &wish, &corpus.catalogue), &corpus.catalogue))
        });
        (format!("?{query}"), wish.height)
    });
    let copied = atlas.doors.line_copied;
    copied.set(Copied::No);
    let settle_accent = move || {
        let typed = typed.get_untracked();
        let digits = typed.trim().trim_start_matches('#').to_ascii_lowercase();
        let theme = wish.with_untracked(|wish| wish.theme);
        let safe = digits.is_empty() || accent::shades(&digits, theme).is_some();
        odd_accent.set(!safe);
        wish.update(|wish| wish.accent = if safe { digits } else { String::new() });
    };
    let preset_options = offered
        .into_iter()
        .map(|preset| view! { <option value=preset.key()>{preset_name(all, preset)}</option> })
        .collect_view();
    let theme_options = [
        (Theme::Auto, words.theme_auto),
        (Theme::Light, words.theme_light),
        (Theme::Dark, words.theme_dark),
    ]
    .map(|(theme, name)| view! { <option value=theme.key()>{name}</option> })
    .into_iter()
    .collect_view();
    let langs = [lang, lang.other()]
        .map(|one| {
            let name = if one == lang { all.shell.this_language } else { all.shell.other_language };
            view! {
                <option value=one.code() lang=one.code()>
                    {name}
                </option>
            }
        })
        .into_iter()
        .collect_view();
    let levels = (1..=6)
        .map(|level: u8| {
            view! {
                <option value=level selected=level == LEVEL>
                    {(words.level_of)(&level.to_string())}
                </option>
            }
        })
        .collect_view();
    let version = atlas.worded(lang, |corpus, _| corpus.catalogue.version.clone());
    let label = move || {
        if copied.get() == Copied::Yes { words.copied } else { words.copy }
    };
    view! {
        <dialog
            class="dialog embed-dialog"
            id=EMBED_DIALOG
            aria-labelledby="embed-title"
            on:close=move |_| atlas.doors.embedding.set(false)
        >
            <div class="dialog-head">
                <h2 id="embed-title">{words.title}</h2>
                <form method="dialog">
                    <button class="iconbtn" type="submit" aria-label=all.shell.close>
                        <Icon shape=Shape::Cross />
                    </button>
                </form>
            </div>
            <p>{words.lead}</p>
            <div class="embed-wishes">
                <div class="wish">
                    <label for="embed-what">{words.what}</label>
                    <select
                        id="embed-what"
                        class="select"
                        on:change:target=move |event| {
                            if let Some(preset) = Preset::from_key(&event.target().value()) {
                                wish.update(|wish| wish.preset = preset);
                            }
                        }
                    >
                        {preset_options}
                    </select>
                </div>
                <div class="wish">
                    <label for="embed-height">{words.height}</label>
                    <input
                        id="embed-height"
                        type="number"
                        min=*HEIGHTS.start()
                        max=*HEIGHTS.end()
                        value=HEIGHT
                        on:change:target=move |event| {
                            let height = event.target().value().parse().ok();
                            if let Some(height) = height.filter(|height| HEIGHTS.contains(height)) {
                                wish.update(|wish| wish.height = height);
                            }
                        }
                    />
                </div>
                <div class="wish">
                    <label for="embed-theme">{words.theme}</label>
                    <select
                        id="embed-theme"
                        class="select"
                        on:change:target=move |event| {
                            if let Some(theme) = Theme::from_key(&event.target().value()) {
                                wish.update(|wish| wish.theme = theme);
                                settle_accent();
                            }
                        }
                    >
                        {theme_options}
                    </select>
                </div>
                <div class="wish">
                    <label for="embed-lang">{words.lang}</label>
                    <select
                        id="embed-lang"
                        class="select"
                        on:change:target=move |event| {
                            if let Some(lang) = Lang::from_code(&event.target().value()) {
                                wish.update(|wish| wish.lang = lang);
                            }
                        }
                    >
                        {langs}
                    </select>
                </div>
                <div class="wish">
                    <label for="embed-accent">{words.accent}</label>
                    <input
                        id="embed-accent"
                        type="text"
                        maxlength="7"
                        autocomplete="off"
                        spellcheck="false"
                        aria-describedby="accent-help"
                        on:change:target=move |event| {
                            typed.set(event.target().value());
                            settle_accent();
                        }
                    />
                    <span class="tiny soft" id="accent-help" role="status">
                        {move || if odd_accent.get() { words.accent_odd } else { words.accent_help }}
                    </span>
                </div>
                <div class="wish">
                    <label for="embed-level">{words.level}</label>
                    <select
                        id="embed-level"
                        class="select"
                        on:change:target=move |event| {
                            if let Ok(level) = event.target().value().parse() {
                                wish.update(|wish| wish.level = level);
                            }
                        }
                    >
                        {levels}
                    </select>
                </div>
                <div class="wish">
                    <label for="embed-data">{words.data}</label>
                    <select
                        id="embed-data"
                        class="select"
                        on:change:target=move |event| {
                            let pinned = event.target().value() == "pinned";
                            wish.update(|wish| wish.pinned = pinned);
                        }
                    >
                        <option value="live">{words.data_live}</option>
                        <option value="pinned">{(words.data_pinned)(&version)}</option>
                    </select>
                </div>
            </div>
            <label class="check fold">
                <input
                    type="checkbox"
                    checked=true
                    on:change:target=move |event| {
                        let fits = event.target().checked();
                        wish.update(|wish| wish.fits = fits);
                    }
                />
                <span class="l">{words.fits}</span>
            </label>
            <div class="wish">
                <label for="embed-line">{words.line}</label>
                <textarea id="embed-line" readonly rows="5" spellcheck="false" prop:value=move || made.get()>
                    {made.get_untracked()}
                </textarea>
            </div>
            <p class="row">
                <button
                    class="btn"
                    type="button"
                    on:click=move |_| atlas.doors.copy_line.run(made.get_untracked())
                >
                    {label}
                </button>
                <span class="vh" role="status">
                    {move || (copied.get() == Copied::Yes).then_some(words.copied)}
                </span>
            </p>
            <h3>{words.preview}</h3>
            // Another address is another frame: a frame that is led on would put
            // each of its addresses into the reader's history.
            {move || {
                let (src, height) = shown.get();
                view! { <iframe class="preview" src=src height=height title=words.preview></iframe> }
            }}
        </dialog>
    }
}
