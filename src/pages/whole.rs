//! A chart of the whole catalogue within a page: what the reader has ticked
//! elsewhere does not change it, and choosing a mark leads to its records.

use leptos::prelude::*;

use super::context::Atlas;
use crate::components::{ChartFigure, Take};
use crate::domain::Lang;
use crate::export::{Taken, csv_of, picture};
use crate::present::{Beside, Figure, figure};
use crate::query::{Filter, RowSet};
use crate::state::{Action, Chart, Map};
use crate::text::text;

/// How wide a chart is drawn to take along, px.
const TAKEN_WIDTH: f32 = 1120.0;

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
            figure(chart, corpus, said, &all, &rows, Map::Squares, beside)
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
        drawn.with_untracked(|figure| {
            take_whole(&atlas, take, lang, chart.key(), figure);
        });
    });
    view! {
        <ChartFigure
            text=text(lang)
            lang
            figure=drawn
            width=atlas.doors.width
            mark=atlas.doors.mark
            focus=atlas.doors.focus
            dispatch=atlas.dispatch
            on_take
        />
    }
}

/// Takes the chart along without a word of what is filtered elsewhere.
fn take_whole(atlas: &Atlas, take: Take, lang: Lang, file: &str, figure: &Figure) {
    let taken = Taken {
        title: figure.title.clone(),
        sentence: figure.sentence.clone(),
        filter: Vec::new(),
        notes: figure.notes.clone(),
        link: atlas.doors.link.run(()),
    };
    let name = |ending: &str| format!("indsatsatlas-{file}.{ending}");
    atlas.corpus.with_value(|corpus| {
        let catalogue = &corpus.catalogue;
        let svg = || {
            let panels = figure.panels.iter();
            let drawings: Vec<String> =
                panels.map(|panel| panel.drawing.svg(TAKEN_WIDTH)).collect();
            let drawings: Vec<&str> = drawings.iter().map(String::as_str).collect();
            picture(&drawings, &taken, catalogue, lang)
        };
        match take {
            Take::Svg => (atlas.doors.save)(&name("svg"), "image/svg+xml", &svg()),
            Take::Png => (atlas.doors.save_png)(&name("png"), &svg()),
            Take::Csv => {
                let table = &figure.table;
                let csv = csv_of(&table.heads, &table.rows, &taken, catalogue, lang);
                (atlas.doors.save)(&name("csv"), "text/csv;charset=utf-8", &csv);
            }
        }
    });
}
