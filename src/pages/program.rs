//! What a program shows. There are two of them: a light one with the list of
//! interventions alone, so that a first visit fetches little, and the whole one,
//! which takes over as soon as anything else is asked for. Both draw the same
//! parts; what only the whole one has stands behind these functions, so that the
//! light one doesn't carry it.

use std::sync::Arc;

use leptos::prelude::*;

use super::about::AboutPage;
use super::brief::BriefPage;
use super::compare::ComparePage;
use super::context::Atlas;
use super::embed::Framed;
use super::embed_dialog::EmbedDialog;
use super::explore::{ChartChoice, Charted, ExplorePage};
use super::files::FilesOfResults;
use super::need::NeedPage;
use super::overview::OverviewPage;
use super::own::{OwnBar, OwnPage};
use super::policy::PolicyPage;
use super::recommendations::RecommendationsPage;
use super::record::Record;
use super::rule::{RuleBar, RuleChoice};
use crate::components::{Icon, Shape};
use crate::domain::{Catalogue, Lang};
use crate::export::own_part;
use crate::present::Words;
use crate::query::{Answer, Filter};
use crate::state::{Chart, Explorer, Preset, View};
use crate::text::text;

/// The parts of a program.
#[derive(Clone, Copy)]
pub struct Program {
    /// A page.
    pub page: fn(View, Lang) -> AnyView,
    /// What a frame shows under a preset that holds neither all nor the list.
    pub framed: fn(Preset, Lang, Memo<Filter>, Memo<Arc<Answer>>) -> AnyView,
    /// What stands above every page.
    pub above: fn(Lang) -> AnyView,
    /// What stands below every page.
    pub below: fn(Lang) -> AnyView,
    /// A chart of the results.
    pub chart: fn(Chart, Lang, Memo<Filter>, Memo<Arc<Answer>>) -> AnyView,
    /// The choice of a chart.
    pub charts: fn(Lang) -> AnyView,
    /// The results as files.
    pub files: fn(Lang, Memo<Vec<usize>>) -> AnyView,
    /// The stricter rule of strength.
    pub rule: fn(Lang) -> AnyView,
    /// What of the selection is a reader's own.
    pub own: fn(&Catalogue, Lang) -> String,
    /// What the page is called.
    pub title: fn(&Explorer, Words<'_>) -> String,
}

impl Program {
    /// Everything.
    pub const WHOLE: Self = Self {
        page,
        framed: |preset, lang, filter, answer| {
            view! { <Framed preset lang filter answer /> }.into_any()
        },
        above: |lang| view! { <OwnBar lang /><RuleBar lang /> }.into_any(),
        below: |lang| view! { <EmbedDialog lang /> }.into_any(),
        chart: |chart, lang, filter, answer| {
            view! { <Charted chart lang filter answer /> }.into_any()
        },
        charts: |lang| view! { <ChartChoice lang /> }.into_any(),
        files: |lang, rows| view! { <FilesOfResults lang rows /> }.into_any(),
        rule: |lang| view! { <RuleChoice lang /> }.into_any(),
        own: own_part,
        title,
    };

    /// The list alone. What it can't do it never comes to: see
    /// [`Explorer::is_list`].
    pub const LIST: Self = Self {
        page: |_, lang| view! { <ExplorePage lang /> }.into_any(),
        framed: |_, _, _, _| ().into_any(),
        above: |_| ().into_any(),
        below: |_| ().into_any(),
        chart: |_, _, _, _| ().into_any(),
        charts: |_| ().into_any(),
        files: |lang, _| closed("take-files", text(lang).result.take),
        rule: |lang| closed("stricter", text(lang).result.rule),
        own: |_, _| String::new(),
        title: |_, words| words.text.shell.explore.to_owned(),
    };
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
            None => pages.record.none_title,
        },
    }
    .to_owned()
}
