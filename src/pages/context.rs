//! What every page is given: the corpus, the state, and the ways out. The
//! app provides it once; only pages read it, components get props.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::program::{OfChart, Program};
use crate::chart::{ROWS, matrix, standalone::Section};
use crate::components::{Making, Passage, RowsInPage, Take, TakeAlong, told_unless};
use crate::domain::{Actors, Finding, Indicator, Land, Lang, PolicyEvent, Recommendations};
use crate::exchange::Imported;
use crate::export::embed::LEVEL;
use crate::export::{Taken, csv_of, picture};
use crate::present::{Figure, FigurePanel, MatrixPage, Table, Words, asked, glossary};
use crate::query::{Corpus, Filter};
use crate::state::{Action, Embed, Explorer, Preset, apply, write};
use crate::text::{format, text};

/// A chart as it can be taken along.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The finding.
    pub title: String,
    /// What it shows.
    pub sentence: String,
    /// What belongs to the drawing.
    pub notes: Vec<String>,
    /// The drawings, with the words above them.
    pub sections: Vec<Section>,
    /// The same in a table.
    pub table: Table,
}

impl Drawn {
    /// A matrix with its key, drawn for a width in px.
    pub fn of_matrix(page: &MatrixPage, lang: Lang, width: f32) -> Self {
        let svg = matrix::picture(&page.chart, width);
        let section = |(drawing, heading): (String, &str)| Section {
            heading: heading.to_owned(),
            drawing,
            ..Section::default()
        };
        Self {
            title: page.title.clone(),
            sentence: page.sentence.clone(),
            notes: vec![page.folded.clone()],
            sections: [svg.head, svg.body, page.drawn_key(width)]
                .into_iter()
                .zip(["", "", text(lang).matrix().how_to_read])
                .map(section)
                .collect(),
            table: page.table(),
        }
    }

    /// Any other chart, drawn for a width in px. That not all its rows are drawn is
    /// said.
    pub fn of_figure(figure: &Figure, lang: Lang, width: f32) -> Self {
        let rows = figure.panels.iter().map(|panel| panel.drawing.rows()).max().unwrap_or(0);
        let mut notes = figure.notes.clone();
        if rows > ROWS {
            let [shown, all] = [ROWS, rows].map(|of| format::count(lang, of));
            notes.push((text(lang).chart().shown_lines)(&shown, &all));
        }
        let section = |panel: &FigurePanel| Section {
            heading: panel.heading.clone(),
            sub: panel.sub.clone(),
            drawing: panel.drawing.picture(width),
        };
        Self {
            title: figure.title.clone(),
            sentence: figure.sentence.clone(),
            notes,
            sections: figure.panels.iter().map(section).collect(),
            table: figure.table.clone(),
        }
    }
}

/// How wide a chart is drawn to take along, px.
pub(super) const TAKEN_WIDTH: f32 = 1120.0;

/// A file that is fetched only when a page needs it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Later<T> {
    /// Nobody asked for it yet.
    #[default]
    NotAsked,
    /// On its way.
    Coming,
    /// Here.
    Here(T),
    /// It could not be had: why, in both languages, Danish first.
    Failed([String; 2]),
}

/// Content from this width in px on has the filters in a column; the
/// stylesheet's break of 48 rem less the gutters.
const COLUMN_FROM: f64 = 719.0;

/// How copying the link went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Copied {
    /// Not tried.
    #[default]
    No,
    /// Done.
    Yes,
    /// The browser refused: this is the address, to copy by hand.
    ByHand(String),
}

/// The ways out of the pages into the browser. Plain functions, so that the
/// pages can be drawn where there is no browser.
#[derive(Clone, Copy)]
pub struct Doors {
    /// The key of the mark that an event happened on.
    pub mark: fn(&Event) -> Option<String>,
    /// The key of the mark that has the focus.
    pub held: fn() -> Option<String>,
    /// Moves the focus to what a selector finds; a mark becomes the one mark of
    /// its chart that the tab key stops at.
    pub focus: fn(&str),
    /// Copies the link to the view.
    pub copy: Callback<()>,
    /// The link to the view.
    pub link: Callback<(), String>,
    /// Fetches an earlier release by its version.
    pub fetch_earlier: Callback<String>,
    /// That release.
    pub earlier: RwSignal<Later<Arc<Corpus>>>,
    /// Copies a text; [`text_copied`](Self::text_copied) says that it went well.
    pub copy_text: Callback<String>,
    /// Whether a text was copied from the view that is shown.
    pub text_copied: RwSignal<bool>,
    /// Prints the page.
    pub print: fn(),
    /// Saves a file: its name, its kind (MIME), its content.
    pub save: fn(&str, &str, &str),
    /// Saves a picture, with the fonts inside: its name, the SVG.
    pub save_svg: fn(String, String),
    /// The same as a PNG.
    pub save_png: Callback<(String, String)>,
    /// How that one is doing.
    pub making: RwSignal<Making>,
    /// How that went.
    pub copied: RwSignal<Copied>,
    /// Where the atlas stands: its address without a view.
    pub base: fn() -> String,
    /// The integrity of `embed.js`; empty where it isn't known.
    pub integrity: fn() -> String,
    /// Opens the dialog that makes the line for another page.
    pub embed: Callback<()>,
    /// Whether it is open.
    pub embedding: RwSignal<bool>,
    /// Copies that line.
    pub copy_line: Callback<String>,
    /// How that went.
    pub line_copied: RwSignal<Copied>,
    /// An address that the frame didn't let us open in a tab.
    pub refused: RwSignal<Option<String>>,
    /// Sends for the whole program, which presses what a selector finds; the
    /// whole one itself has nothing to send for.
    pub whole: Callback<String>,
    /// Whether nothing reacts: a page for those without script.
    pub plain: bool,
    /// How wide there is room for content, px.
    pub width: Signal<f64>,
    /// How high the window is, px.
    pub height: fn() -> f64,
    /// Writes into the rows of the facets.
    pub rows: RowsInPage,
}

impl<T: Clone> Later<T> {
    /// Whether it is on its way.
    pub fn is_coming(&self) -> bool {
        matches!(self, Self::Coming)
    }

    /// Why it could not be had, in a language.
    pub fn failed(&self, lang: Lang) -> Option<String> {
        match self {
            Self::Failed(why) => Some(why[lang as usize].clone()),
            _ => None,
        }
    }

    /// What is here, if it is.
    pub fn here(&self) -> Option<T> {
        match self {
            Self::Here(file) => Some(file.clone()),
            _ => None,
        }
    }
}

impl Doors {
    /// Doors that lead nowhere, for a page of a given width.
    pub fn closed(width: f64) -> Self {
        Self {
            mark: |_| None,
            held: || None,
            focus: |_| {},
            copy: Callback::new(|()| {}),
            link: Callback::new(|()| String::new()),
            fetch_earlier: Callback::new(|_| {}),
            earlier: RwSignal::new(Later::NotAsked),
            copy_text: Callback::new(|_| {}),
            text_copied: RwSignal::new(false),
            print: || {},
            save: |_, _, _| {},
            save_svg: |_, _| {},
            save_png: Callback::new(|_| {}),
            making: RwSignal::new(Making::No),
            copied: RwSignal::new(Copied::No),
            base: || "./".to_owned(),
            integrity: String::new,
            embed: Callback::new(|()| {}),
            embedding: RwSignal::new(false),
            copy_line: Callback::new(|_| {}),
            line_copied: RwSignal::new(Copied::No),
            refused: RwSignal::new(None),
            whole: Callback::new(|_| {}),
            plain: false,
            width: Signal::derive(move || width),
            // No window bounds what is only written.
            height: || f64::INFINITY,
            rows: RowsInPage { bring: |_, _, _, _, _| {}, entitle: |_, _| {} },
        }
    }
}

/// Files beside the catalogue, each fetched when a page first asks for it.
#[derive(Clone, Copy)]
pub struct FilesBeside {
    /// National recommendations.
    pub recommendations: RwSignal<Later<Arc<Recommendations>>>,
    /// Figures on the need.
    pub need: RwSignal<Later<Arc<Vec<Indicator>>>>,
    /// Policy events.
    pub policy: RwSignal<Later<Arc<Vec<PolicyEvent>>>>,
    /// Who has a part in it.
    pub actors: RwSignal<Later<Arc<Actors>>>,
    /// The map.
    pub land: RwSignal<Later<Arc<Land>>>,
    /// Asks for one of them.
    pub ask: Callback<Extra>,
}

impl FilesBeside {
    /// None of them, whoever asks.
    pub fn closed() -> Self {
        Self {
            recommendations: RwSignal::new(Later::NotAsked),
            need: RwSignal::new(Later::NotAsked),
            policy: RwSignal::new(Later::NotAsked),
            actors: RwSignal::new(Later::NotAsked),
            land: RwSignal::new(Later::NotAsked),
            ask: Callback::new(|_| {}),
        }
    }
}

/// A file beside the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extra {
    /// recommendations.json
    Recommendations,
    /// need.json
    Need,
    /// policy.json
    Policy,
    /// actors.json
    Actors,
    /// denmark-municipalities.topojson
    Land,
}

/// How much of the atlas a reader's own data are shown with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Beside the catalogue.
    Beside,
    /// By themselves.
    Alone,
}

/// How the last file that was given is doing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Coming {
    /// None is under way.
    #[default]
    No,
    /// On its way: its name, and how far it is in percent.
    Part(String, u8),
    /// It was not taken: why, in both languages, Danish first.
    Refused([String; 2]),
    /// The reader thought better of it.
    Cancelled,
}

/// A reader's own data, by themselves.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Name of the file.
    pub name: String,
    /// What it holds and what was odd in it.
    pub file: Imported,
}

/// The way in for a reader's own data. They live here and nowhere else.
#[derive(Clone, Copy)]
pub struct OwnData {
    /// The file that is on its way.
    pub coming: RwSignal<Coming>,
    /// The file that is here.
    pub held: RwSignal<Option<Arc<Held>>>,
    /// How it is shown.
    pub shown: RwSignal<Shown>,
    /// The catalogue without them.
    pub catalogue: StoredValue<Arc<Corpus>>,
    /// Takes the file that an event brings.
    pub take: Callback<Event>,
    /// Lets the file that is on its way go.
    pub cancel: Callback<()>,
    /// Shows them so.
    pub show: Callback<Shown>,
    /// Lets them go.
    pub away: Callback<()>,
}

impl OwnData {
    /// A way in that takes nothing.
    pub fn closed(catalogue: Arc<Corpus>) -> Self {
        Self {
            coming: RwSignal::new(Coming::No),
            held: RwSignal::new(None),
            shown: RwSignal::new(Shown::Beside),
            catalogue: StoredValue::new(catalogue),
            take: Callback::new(|_| {}),
            cancel: Callback::new(|()| {}),
            show: Callback::new(|_| {}),
            away: Callback::new(|()| {}),
        }
    }
}

/// The context of every page.
#[derive(Clone, Copy)]
pub struct Atlas {
    /// The catalogue and its index, under the rule of strength asked for.
    pub corpus: Signal<Arc<Corpus>>,
    /// The texts of the catalogue, which a list does without and a search needs.
    pub texts: Signal<Later<()>>,
    /// What was odd in the data.
    pub findings: StoredValue<Arc<Vec<Finding>>>,
    /// What the reader has chosen.
    pub state: Signal<Explorer>,
    /// How often the view has been painted. What is not seen at once follows this, and
    /// so is drawn after what is.
    pub painted: Signal<usize>,
    /// The records chosen for comparison, alone: what follows from them
    /// follows nothing else.
    pub compare: Signal<Vec<String>>,
    /// The records chosen for the brief, likewise.
    pub brief: Signal<Vec<String>>,
    /// Takes an action.
    pub dispatch: Callback<Action>,
    /// Takes the last change of the filter back.
    pub undo: Callback<()>,
    /// Whether there is one.
    pub can_undo: Signal<bool>,
    /// What could not be understood of the address, in words.
    pub dropped: Signal<Vec<String>>,
    /// Puts that message away.
    pub dismiss: Callback<()>,
    /// Whether the list of municipalities is missing.
    pub unplaced: RwSignal<bool>,
    /// Files beside the catalogue.
    pub beside: FilesBeside,
    /// Whether the filters are open as a sheet.
    pub sheet: RwSignal<bool>,
    /// Whether what can be done with the results is unfolded, where it is folded.
    pub tools: RwSignal<bool>,
    /// A reader's own data.
    pub own: OwnData,
    /// The ways out.
    pub doors: Doors,
    /// Which parts there are.
    pub program: Program,
}

/// What takes a chart of the selection along under the name of a file, drawn as for a
/// page of a good width.
pub(super) fn take_along(lang: Lang, file: &'static str, chart: OfChart) -> AnyView {
    let atlas = Atlas::here();
    let on_take = Callback::new(move |take| {
        let drawn = match chart {
            OfChart::Matrix(page) => {
                page.with_untracked(|page| Drawn::of_matrix(page, lang, TAKEN_WIDTH))
            }
            OfChart::Figure(figure) => {
                figure.with_untracked(|figure| Drawn::of_figure(figure, lang, TAKEN_WIDTH))
            }
        };
        let filter = atlas.state.with_untracked(|state| state.filter.clone());
        atlas.take(take, lang, file, &drawn, &filter);
    });
    let making = atlas.doors.making.into();
    view! { <TakeAlong text=text(lang) on_take making /> }.into_any()
}

/// The tag of a heading that has this level on a page of its own, for markup.
pub(super) fn heading(own: u8) -> String {
    format!("h{}", Atlas::here().heading(own))
}

impl Atlas {
    /// The context of the page being drawn.
    pub fn here() -> Self {
        expect_context()
    }

    /// The corpus, as it is or under the stricter rule that the state asks for.
    pub fn ruled(whole: Signal<Arc<Corpus>>, state: Signal<Explorer>) -> Signal<Arc<Corpus>> {
        let demands = Memo::new(move |_| state.with(|state| state.rule.clone()));
        let other = |last: Option<&Arc<Corpus>>, now: Option<&Arc<Corpus>>| match (last, now) {
            (Some(last), Some(now)) => !Arc::ptr_eq(last, now),
            _ => true,
        };
        let ruled = Memo::new_with_compare(
            move |_| {
                let whole = whole.get();
                demands.with(|demands| {
                    if demands.is_empty() { whole } else { Arc::new(whole.stricter(demands)) }
                })
            },
            other,
        );
        told_unless(Box::new(move || ruled.get()), Arc::ptr_eq)
    }

    /// The corpus.
    pub fn corpus(self) -> Arc<Corpus> {
        self.corpus.get()
    }

    /// Something worded from the catalogue in a language.
    pub fn worded<T>(self, lang: Lang, word: impl FnOnce(&Corpus, Words<'_>) -> T) -> T {
        self.corpus.with(|corpus| word(corpus, Words::new(&corpus.catalogue, lang)))
    }

    /// The texts of a section of a page, whose hard words are explained within them.
    pub fn passage(self, lang: Lang, place: impl Into<String>) -> Passage {
        Passage::new(text(lang), place, self.worded(lang, |_, said| glossary(said)))
    }

    /// Whether the page is a guest in the frame of another.
    pub fn is_guest(self) -> bool {
        self.state.with_untracked(|state| state.embed.preset.is_some())
    }

    /// The level of a heading that has this one on a page of its own. A guest's
    /// highest heading has the level that the host gives it.
    pub fn heading(self, own: u8) -> u8 {
        self.state.with_untracked(|state| {
            let highest = match state.embed.preset {
                None => return own,
                Some(Preset::Matrix | Preset::Chart) => 2,
                Some(Preset::Record | Preset::List | Preset::Full) => 1,
            };
            state.embed.level.unwrap_or(LEVEL) + own.saturating_sub(highest)
        })
    }

    /// Whether another page could show this one in a frame: a file on a disk
    /// can't be shown.
    pub fn can_be_embedded(self) -> bool {
        !self.is_guest() && !(self.doors.base)().starts_with("file:")
    }

    /// Whether a record stands without what leads on from it.
    pub fn shows_record_alone(self) -> bool {
        let preset = self.state.with_untracked(|state| state.embed.preset);
        self.doors.plain || preset == Some(Preset::Record)
    }

    /// The filter, alone, so that what follows from it follows nothing else.
    pub fn filter(self) -> Memo<Filter> {
        Memo::new(move |_| self.state.with(|state| state.filter.clone()))
    }

    /// The address an action leads to, following the state.
    pub fn href(self, action: Action) -> String {
        self.href_of(&[action])
    }

    /// The address that several actions lead to, one after the other.
    pub fn href_of(self, actions: &[Action]) -> String {
        // Nobody follows a link before it is painted.
        self.painted.track();
        let mut state = self.state.get_untracked();
        for action in actions {
            apply(&mut state, action.clone());
        }
        self.corpus.with(|corpus| format!("?{}", write(&state, &corpus.catalogue)))
    }

    /// The same as a signal.
    pub fn link(self, action: Action) -> Signal<String> {
        Signal::derive(move || self.href(action.clone()))
    }

    /// Where a record's page is: the record alone, without the filter that
    /// led to it, so that the address of a record is always the same.
    pub fn record_href(self, lang: Lang) -> Callback<String, String> {
        let (theme, embed) = self.state.with_untracked(|state| (state.theme, state.embed.clone()));
        // Only a frame that holds everything goes on to a record itself.
        let embed = if embed.preset == Some(Preset::Full) { embed } else { Embed::default() };
        Callback::new(move |id: String| {
            let embed = embed.clone();
            let state = Explorer { lang, embed, theme, ..Explorer::default() }.at_record(&id);
            self.corpus.with(|corpus| format!("?{}", write(&state, &corpus.catalogue)))
        })
    }

    /// Opens the filters as a sheet or closes it; the focus goes with it.
    pub fn show_sheet(self, open: bool) {
        self.sheet.set(open);
        (self.doors.focus)(if open { ".facets .iconbtn" } else { ".filterbtn" });
    }

    /// Whether the sheet covers the page: only where filters are no column.
    pub fn sheet_covers(self) -> bool {
        let charted = self.state.with(|state| state.chart.is_some());
        // In a frame the filters open in their place.
        !self.is_guest() && self.sheet.get() && (charted || self.doors.width.get() < COLUMN_FROM)
    }

    /// Takes a chart of what a filter asks for along: as a picture with all that it
    /// needs once it has left the page, or as its table.
    pub fn take(self, take: Take, lang: Lang, file: &str, chart: &Drawn, filter: &Filter) {
        self.corpus.with(|corpus| {
            let catalogue = &corpus.catalogue;
            let taken = Taken {
                title: chart.title.clone(),
                sentence: chart.sentence.clone(),
                filter: asked(Words::new(catalogue, lang), filter),
                notes: chart.notes.clone(),
                link: self.doors.link.run(()),
            };
            let svg = || picture(&chart.sections, &taken, catalogue, lang);
            let name = |ending: &str| format!("indsatsatlas-{file}.{ending}");
            match take {
                Take::Svg => (self.doors.save_svg)(name("svg"), svg()),
                Take::Png => self.doors.save_png.run((name("png"), svg())),
                Take::Csv => {
                    let csv =
                        csv_of(&chart.table.heads, &chart.table.rows, &taken, catalogue, lang);
                    (self.doors.save)(&name("csv"), "text/csv;charset=utf-8", &csv);
                }
            }
        });
    }

    /// Whether a record is chosen for comparison.
    pub fn picked(self, id: &str) -> bool {
        self.compare.with(|compare| compare.iter().any(|chosen| chosen == id))
    }

    /// Whether a record is chosen for the brief.
    pub fn in_brief(self, id: &str) -> bool {
        self.brief.with(|brief| brief.iter().any(|chosen| chosen == id))
    }
}
