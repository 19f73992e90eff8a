//! The line that puts a view on another page: an address and the markup around
//! it, as an editor copies it.

use crate::domain::{Catalogue, Lang};
use crate::state::{Chart, Embed, Explorer, Preset, Theme, View, write};

/// What an editor has chosen for an embed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What is shown.
    pub preset: Preset,
    /// Its language.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// Accent colour, six hexadecimal digits; empty for the atlas's own.
    pub accent: String,
    /// First heading level.
    pub level: u8,
    /// Whether it holds to the present release.
    pub pinned: bool,
    /// Height of the frame, px.
    pub height: u32,
    /// Whether the frame fits its content by `embed.js`.
    pub fits: bool,
}

/// First heading level where an address names none.
pub const LEVEL: u8 = 2;

/// The presets that a view can be embedded as, the nearest first.
pub fn presets(state: &Explorer) -> Vec<Preset> {
    let nearest = match (state.view, state.chart) {
        (View::Record, _) => Some(Preset::Record),
        (View::Explore, Some(Chart::Matrix)) => Some(Preset::Matrix),
        (View::Explore, Some(_)) => Some(Preset::Chart),
        (View::Explore, None) => Some(Preset::List),
        _ => None,
    };
    nearest.into_iter().chain([Preset::Full]).collect()
}

/// The view as an embed: what the preset shows and no more.
pub fn embedded(state: &Explorer, wish: &Wish, catalogue: &Catalogue) -> Explorer {
    let plain = Explorer::default();
    let mut of = match wish.preset {
        Preset::Full => state.clone(),
        Preset::Record => Explorer { record: state.record.clone(), ..plain },
        Preset::Matrix | Preset::Chart | Preset::List => Explorer {
            view: View::Overview,
            record: String::new(),
            compare: Vec::new(),
            sets: plain.sets,
            brief: Vec::new(),
            title: String::new(),
            note: String::new(),
            chart: state.chart.filter(|_| wish.preset == Preset::Chart),
            ..state.clone()
        },
    };
    of.lang = wish.lang;
    of.theme = wish.theme;
    of.release.clear();
    of.pin = if wish.pinned { catalogue.release().to_owned() } else { String::new() };
    of.embed.preset = Some(wish.preset);
    of.embed.id.clear();
    of.embed.accent.clone_from(&wish.accent);
    of.embed.level = (wish.level != LEVEL).then_some(wish.level);
    of
}

/// The view that an embed leads to on the atlas's own page.
pub fn unframed(state: &Explorer, catalogue: &Catalogue) -> Explorer {
    let mut of = state.clone();
    match of.embed.preset {
        Some(Preset::Record) => of.view = View::Record,
        Some(Preset::Matrix) => (of.view, of.chart) = (View::Explore, Some(Chart::Matrix)),
        Some(Preset::Chart) => {
            of.view = View::Explore;
            of.chart = Some(of.chart.unwrap_or(Chart::Matrix));
        }
        Some(Preset::List) => (of.view, of.chart) = (View::Explore, None),
        Some(Preset::Full) | None => {}
    }
    of.embed = Embed::default();
    of.theme = Theme::Auto;
    catalogue.release().clone_into(&mut of.release);
    of
}

/// The line to copy. `base` is the address of the atlas, with the slash at its
/// end; `integrity` that of `embed.js`, empty where it isn't known.
pub fn line(
    base: &str,
    state: &Explorer,
    wish: &Wish,
    title: &str,
    integrity: &str,
    catalogue: &Catalogue,
) -> String {
    let query = write(&embedded(state, wish, catalogue), catalogue);
    let (base, query, title) = (attribute(base), attribute(&query), attribute(title));
    let height = wish.height;
    let frame = format!(
        "<iframe src=\"{base}?{query}\" title=\"{title}\" loading=\"lazy\" width=\"100%\" \
         height=\"{height}\" allow=\"clipboard-write\"></iframe>"
    );
    if !wish.fits {
        return frame;
    }
    let whole = if integrity.is_empty() {
        String::new()
    } else {
        format!(" integrity=\"{integrity}\" crossorigin=\"anonymous\"")
    };
    format!("{frame}\n<script src=\"{base}embed.js\"{whole} defer></script>")
}

/// A text within the quotes of an attribute.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
