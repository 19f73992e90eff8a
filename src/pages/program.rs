//! What a program shows: light ones with the list of interventions alone, or with one
//! chart or record for the frame of another page, so that a first visit and a guest
//! fetch little, and the whole one, which takes over as soon as anything else is asked for. All draw the same parts; what
//! not all of them have stands behind these functions, so that the light ones don't
//! carry it.

use std::sync::Arc;

use leptos::prelude::*;

use super::about::AboutPage;
use super::around::around;
use super::brief::BriefPage;
use super::compare::ComparePage;
use super::context::{Atlas, take_along};
use super::embed::{EmbedPage, FramedChart, FramedList};
use super::embed_dialog::EmbedDialog;
use super::explore::{ChartChoice, ChartResults, Charted, ExplorePage, MatrixResults};
use super::files::FilesOfResults;
use super::need::NeedPage;
use super::overview::OverviewPage;
use super::own::{OwnBar, OwnPage};
use super::policy::PolicyPage;
use super::recommendations::RecommendationsPage;
use super::record::Record;
use super::rule::{RuleBar, RuleChoice};
use super::shell::{Page, Shell};
use super::whole::tell;
use crate::components::{Icon, Shape, Telling};
use crate::domain::{Catalogue, Lang};
use crate::export::with_own;
use crate::present::{
    Figure, MatrixPage, RecordPage, Words, figure_of_background, figure_of_findings,
    figure_of_places,
};
use crate::query::{Answer, Filter};
use crate::state::{Chart, Explorer, Preset, View};
use crate::text::text;

/// The parts of a program.
#[derive(Clone, Copy)]
pub struct Program {
    /// All of it, for a page of its own or for a frame.
    pub shell: fn(Lang) -> AnyView,
    /// A page.
    pub page: fn(View, Lang) -> AnyView,
    /// What a frame shows under a preset.
    pub framed: fn(Preset, Lang, Memo<Filter>, Memo<Arc<Answer>>) -> AnyView,
    /// What stands above every page.
    pub above: fn(Lang) -> AnyView,
    /// What stands below every page.
    pub below: fn(Lang) -> AnyView,
    /// A chart of the results.
    pub chart: fn(Chart, Lang, Memo<Filter>, Memo<Arc<Answer>>) -> AnyView,
    /// How the texts of a chart are told, where hard words are explained within them.
    pub telling: Option<Telling>,
    /// The choice of a chart.
    pub charts: fn(Lang) -> AnyView,
    /// What takes a chart along, under the name of a file without its ending.
    pub take: fn(Lang, &'static str, OfChart) -> AnyView,
    /// The results as files.
    pub files: fn(Lang, Memo<Vec<usize>>) -> AnyView,
    /// The stricter rule of strength.
    pub rule: fn(Lang) -> AnyView,
    /// What leads on from a record: where it stands, what can be done with it, and
    /// what is like it.
    pub around: fn(Lang, &RecordPage) -> [AnyView; 3],
    /// How many there are and of which release, where some are a reader's own; empty
    /// where none is.
    pub own: fn(&Catalogue, Lang) -> String,
    /// What the page is called.
    pub title: fn(&Explorer, Words<'_>) -> String,
}

/// A chart that can be taken along.
#[derive(Clone, Copy, Debug)]
pub enum OfChart {
    /// The matrix.
    Matrix(Memo<MatrixPage>),
    /// Any other.
    Figure(Memo<Figure>),
}

impl Program {
    /// Everything.
    pub const WHOLE: Self = Self {
        shell: |lang| shell(lang),
        page,
        framed: |preset, lang, filter, answer| match preset {
            Preset::Full => view! { <Page lang /> }.into_any(),
            Preset::List => view! { <FramedList lang filter answer /> }.into_any(),
            Preset::Record => view! { <Record lang /> }.into_any(),
            Preset::Matrix | Preset::Chart => {
                view! { <FramedChart lang filter answer chart=charted /> }.into_any()
            }
        },
        above: |lang| view! { <OwnBar lang /><RuleBar lang /> }.into_any(),
        below: |lang| view! { <EmbedDialog lang /> }.into_any(),
        chart: charted,
        telling: Some(Telling(tell)),
        charts: |lang| view! { <ChartChoice lang /> }.into_any(),
        take: take_along,
        files: |lang, rows| view! { <FilesOfResults lang rows /> }.into_any(),
        rule: |lang| view! { <RuleChoice lang /> }.into_any(),
        around,
        own: with_own,
        title,
    };

    /// The list alone. What it can't do it never comes to: see
    /// [`Explorer::is_list`].
    pub const LIST: Self = Self {
        shell: |lang| shell(lang),
        page: |_, lang| view! { <ExplorePage lang /> }.into_any(),
        framed: |preset, lang, filter, answer| match preset {
            Preset::Full => view! { <Page lang /> }.into_any(),
            _ => view! { <FramedList lang filter answer /> }.into_any(),
        },
        files: |lang, _| closed("take-files", text(lang).result.take),
        rule: |lang| closed("stricter", text(lang).result.rule),
        title: |_, words| words.text.shell.explore.to_owned(),
        ..Self::NOTHING
    };

    /// The matrix in a frame. What these can't do they never come to: see
    /// [`Explorer::framed`].
    pub const MATRIX: Self = Self {
        framed: |_, lang, filter, answer| {
            view! { <FramedChart lang filter answer chart=matrix /> }.into_any()
        },
        ..Self::ONE
    };

    /// A chart of what came of the interventions, in a frame.
    pub const FINDINGS: Self = Self {
        framed: |_, lang, filter, answer| {
            view! { <FramedChart lang filter answer chart=findings /> }.into_any()
        },
        ..Self::ONE
    };

    /// A chart of what stands behind them, in a frame.
    pub const BACKGROUND: Self = Self {
        framed: |_, lang, filter, answer| {
            view! { <FramedChart lang filter answer chart=background /> }.into_any()
        },
        ..Self::ONE
    };

    /// The map, in a frame.
    pub const PLACES: Self = Self {
        framed: |_, lang, filter, answer| {
            view! { <FramedChart lang filter answer chart=places /> }.into_any()
        },
        ..Self::ONE
    };

    /// A record in a frame.
    pub const RECORD: Self = Self {
        framed: |_, lang, _, _| view! { <Record lang /> }.into_any(),
        title: |state, words| {
            let record =
                words.catalogue.row(&state.record).map(|row| &words.catalogue.records[row]);
            record
                .map_or(words.text.record().none_title, |record| record.title.get(state.lang))
                .to_owned()
        },
        ..Self::ONE
    };

    /// One view in a frame.
    const ONE: Self = Self {
        shell: |lang| view! { <EmbedPage lang /> }.into_any(),
        title: |_, words| words.text.shell.explore.to_owned(),
        ..Self::NOTHING
    };

    const NOTHING: Self = Self {
        shell: |_| ().into_any(),
        page: |_, _| ().into_any(),
        framed: |_, _, _, _| ().into_any(),
        above: |_| ().into_any(),
        below: |_| ().into_any(),
        chart: |_, _, _, _| ().into_any(),
        telling: None,
        charts: |_| ().into_any(),
        take: |_, _, _| ().into_any(),
        files: |_, _| ().into_any(),
        rule: |_| ().into_any(),
        around: |_, _| [(); 3].map(|()| ().into_any()),
        own: |_, _| String::new(),
        title: |_, _| String::new(),
    };
}

/// A page of its own, or what a frame holds.
fn shell(lang: Lang) -> AnyView {
    if Atlas::here().is_guest() {
        view! { <EmbedPage lang /> }.into_any()
    } else {
        view! { <Shell lang /> }.into_any()
    }
}

/// A part that the whole program opens. It looks as it does there; pressed, it
/// sends for that program, which then presses it again.
fn closed(class: &'static str, title: &'static str) -> AnyView {
    let atlas = Atlas::here();
    view! {
        <details class=class>
            <summary on:click=move |event| {
                event.prevent_default();
                atlas.doors.whole.run(format!(".{class} > summary"));
            }>
                <span>{title}</span>
                <Icon shape=Shape::Down />
            </summary>
        </details>
    }
    .into_any()
}

fn charted(chart: Chart, lang: Lang, filter: Memo<Filter>, answer: Memo<Arc<Answer>>) -> AnyView {
    view! { <Charted chart lang filter answer /> }.into_any()
}

fn matrix(chart: Chart, lang: Lang, filter: Memo<Filter>, _: Memo<Arc<Answer>>) -> AnyView {
    let recommended = chart == Chart::Recommended;
    view! { <MatrixResults lang filter recommended /> }.into_any()
}

fn findings(chart: Chart, lang: Lang, filter: Memo<Filter>, answer: Memo<Arc<Answer>>) -> AnyView {
    view! { <ChartResults lang chart filter answer make=figure_of_findings /> }.into_any()
}

fn background(
    chart: Chart,
    lang: Lang,
    filter: Memo<Filter>,
    answer: Memo<Arc<Answer>>,
) -> AnyView {
    view! { <ChartResults lang chart filter answer make=figure_of_background /> }.into_any()
}

fn places(chart: Chart, lang: Lang, filter: Memo<Filter>, answer: Memo<Arc<Answer>>) -> AnyView {
    view! { <ChartResults lang chart filter answer make=figure_of_places /> }.into_any()
}

fn page(view: View, lang: Lang) -> AnyView {
    match view {
        View::Overview => view! { <OverviewPage lang /> }.into_any(),
        View::Explore => view! { <ExplorePage lang /> }.into_any(),
        View::Record => view! { <Record lang /> }.into_any(),
        View::Compare => view! { <ComparePage lang /> }.into_any(),
        View::Recommendations => view! { <RecommendationsPage lang /> }.into_any(),
        View::Need => view! { <NeedPage lang /> }.into_any(),
        View::Policy => view! { <PolicyPage lang /> }.into_any(),
        View::Brief => view! { <BriefPage lang /> }.into_any(),
        View::About => view! { <AboutPage lang /> }.into_any(),
        View::Own => view! { <OwnPage lang /> }.into_any(),
    }
}

fn title(state: &Explorer, words: Words<'_>) -> String {
    let (shell, pages) = (&words.text.shell, words.text.pages());
    match state.view {
        View::Overview => pages.overview.title,
        View::Explore => shell.explore,
        View::Compare => shell.compare,
        View::Brief => words.text.result.brief,
        View::Recommendations => shell.recommendations,
        View::Need => shell.need,
        View::Policy => shell.policy,
        View::About => shell.about_title,
        View::Own => shell.own,
        View::Record => match words.catalogue.row(&state.record) {
            Some(row) => words.catalogue.records[row].title.get(state.lang),
            None => words.text.record().none_title,
        },
    }
    .to_owned()
}
