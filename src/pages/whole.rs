//! A chart of the whole catalogue within a page: what the reader has ticked
//! elsewhere does not change it, and choosing a mark leads to its records.

use leptos::prelude::*;

use super::context::{Atlas, Drawn, TAKEN_WIDTH};
use crate::components::{ChartFigure, TakeAlong};
use crate::domain::Lang;
use crate::present::{Beside, Selected, figure};
use crate::query::{Filter, RowSet};
use crate::state::{Action, Chart, Map};
use crate::text::{Text, text};

/// A chart of some rows of the catalogue, whatever is filtered.
#[component]
pub fn WholeChart(
    lang: Lang,
    chart: Chart,
    /// Which rows.
    rows: RowSet,
) -> impl IntoView {
    let atlas = Atlas::here();
    let drawn = Memo::new(move |_| {
        let (need, policy) = (atlas.beside.need.get().here(), atlas.beside.policy.get().here());
        let beside = Beside {
            need: need.as_ref().map(|need| need.as_slice()),
            policy: policy.as_ref().map(|policy| policy.as_slice()),
            land: None,
        };
        let all = Filter::default();
        let mut figure = atlas.worded(lang, |corpus, said| {
            let (filter, rows, map) = (&all, &rows, Map::Squares);
            figure(chart, Selected { corpus, words: said, filter, rows, map, beside })
        });
        for action in figure.actions.values_mut() {
            if let Action::Choose(codes) = action
                && let [(field, code)] = codes.as_slice()
            {
                *action = Action::Only(*field, *code);
            }
        }
        figure
    });
    let on_take = Callback::new(move |take| {
        let drawn = drawn.with_untracked(|figure| Drawn::of_figure(figure, lang, TAKEN_WIDTH));
        atlas.take(take, lang, chart.key(), &drawn, &Filter::default());
    });
    let making = atlas.doors.making.into();
    view! {
        <ChartFigure
            text=text(lang)
            lang
            level=atlas.heading(2)
            figure=drawn
            width=atlas.doors.width
            mark=atlas.doors.mark
            held=atlas.doors.held
            focus=atlas.doors.focus
            dispatch=atlas.dispatch
            take=view! { <TakeAlong text=text(lang) on_take making /> }.into_any()
            telling=atlas.program.telling
        />
    }
}

/// A text of a chart, with its hard words explained.
pub(super) fn tell(text: &'static Text, place: &str, said: &str) -> AnyView {
    let mut passage = Atlas::here().passage(text.lang, place);
    let told = passage.told(said);
    view! {
        <p class="chart-sub" inner_html=told></p>
        {passage.meant()}
    }
    .into_any()
}
