//! The atlas as a guest in the frame of another page: one view, what must
//! stand beside it, and the way to the whole. No header, footer or landmark of
//! its own.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::Atlas;
use super::explore::{Nothing, Results};
use crate::components::{FilterWords, GuestFoot, Heading, InequalityLine, Notice};
use crate::domain::Lang;
use crate::export::embed::unframed;
use crate::present::{chips, found, inequality};
use crate::query::{Answer, Filter, answer_after, in_order};
use crate::state::{Chart, Listing, Preset, write};
use crate::text::{format, text};

/// What the preset that the state names shows.
#[component]
pub fn EmbedPage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let preset = atlas.state.with_untracked(|state| state.embed.preset).unwrap_or(Preset::Full);
    let filter = atlas.filter();
    let answer = Memo::new(move |last: Option<&Arc<Answer>>| {
        let last = last.map(Arc::as_ref);
        Arc::new(
            filter.with(|filter| atlas.corpus.with(|corpus| answer_after(corpus, last, filter))),
        )
    });
    let below = (preset == Preset::Full).then(|| {
        view! {
            <div class="wrap">
                <Inequality lang answer />
            </div>
        }
    });
    let selection = Signal::derive(move || {
        atlas.worded(lang, |corpus, said| {
            (words.shell.selection_more)(
                &said.count(corpus.len() + corpus.catalogue.others),
                &corpus.catalogue.version,
                &format::date(lang, &corpus.catalogue.date),
            )
        })
    });
    let base = atlas.doors.base;
    let href = Signal::derive(move || {
        let query = atlas.corpus.with(|corpus| {
            atlas.state.with(|state| write(&unframed(state, &corpus.catalogue), &corpus.catalogue))
        });
        format!("{}?{query}", base())
    });
    view! {
        <div
            id="content"
            class="embed"
            class:one=preset != Preset::Full
            class:figure-alone=matches!(preset, Preset::Matrix | Preset::Chart)
            tabindex="-1"
        >
            <Notice
                title=words.notice.link_title
                lead=words.notice.link_lead
                lines=atlas.dropped
                dismiss=words.notice.dismiss
                on_dismiss=atlas.dismiss
            />
            {(atlas.program.framed)(preset, lang, filter, answer)}
            {below}
            <div class="wrap">
                <GuestFoot text=words selection href refused=atlas.doors.refused.into() />
            </div>
        </div>
    }
}

/// The list in a frame of its own.
#[component]
pub fn FramedList(lang: Lang, filter: Memo<Filter>, answer: Memo<Arc<Answer>>) -> impl IntoView {
    let atlas = Atlas::here();
    let count = Memo::new(move |_| answer.with(|answer| answer.rows.count_ones(..)));
    let order = Memo::new(move |_| {
        let sort = atlas.state.with(|state| state.sort);
        answer.with(|answer| {
            atlas
                .corpus
                .with(|corpus| in_order(corpus, &answer.rows, answer.hits.as_deref(), sort, lang))
        })
    });
    let said = move || {
        filter.with(|filter| atlas.worded(lang, |_, said| found(said, filter, count.get())))
    };
    let table = move || atlas.state.with(|state| state.listing == Listing::Table);
    let none = Memo::new(move |_| count.get() == 0);
    let list = move || {
        if none.get() {
            view! { <Nothing lang filter /> }.into_any()
        } else {
            view! { <Results lang order answer table=table() /> }.into_any()
        }
    };
    view! {
        <div class="wrap found">
            <Heading level=atlas.heading(1)>{text(lang).result.title}</Heading>
            <p class="count" role="status" data-rows=move || count.get()>
                {said}
            </p>
            <Chosen lang filter />
            <div id="results" tabindex="-1">
                {list}
            </div>
            <Inequality lang answer />
        </div>
    }
}

/// What is asked for, each part removable.
#[component]
fn Chosen(lang: Lang, filter: Memo<Filter>) -> impl IntoView {
    let atlas = Atlas::here();
    let chips =
        Memo::new(move |_| filter.with(|filter| atlas.worded(lang, |_, said| chips(filter, said))));
    view! {
        <FilterWords
            text=text(lang)
            chips
            can_undo=atlas.can_undo
            mark=atlas.doors.mark
            focus=atlas.doors.focus
            dispatch=atlas.dispatch
            on_undo=atlas.undo
        />
    }
}

/// The effects on inequality among what is shown, none left out.
#[component]
fn Inequality(lang: Lang, answer: Memo<Arc<Answer>>) -> impl IntoView {
    let atlas = Atlas::here();
    let effects = Signal::derive(move || {
        answer.with(|answer| atlas.worded(lang, |_, said| inequality(said, &answer.rows)))
    });
    view! { <InequalityLine text=text(lang) effects /> }
}

/// A chart in a frame of its own.
#[component]
pub fn FramedChart(
    lang: Lang,
    filter: Memo<Filter>,
    answer: Memo<Arc<Answer>>,
    /// Draws it.
    chart: fn(Chart, Lang, Memo<Filter>, Memo<Arc<Answer>>) -> AnyView,
) -> impl IntoView {
    let atlas = Atlas::here();
    let shown = Memo::new(move |_| {
        atlas.state.with(|state| match state.embed.preset {
            Some(Preset::Chart) => state.chart.unwrap_or(Chart::Matrix),
            _ => Chart::Matrix,
        })
    });
    view! {
        <div class="wrap">
            <Chosen lang filter />
            {move || chart(shown.get(), lang, filter, answer)}
            <Inequality lang answer />
        </div>
    }
}
