//! What a reader can do. The only way the state changes.

use super::explorer::{COMPARE_MOST, Chart, Explorer, Fill, Fold, Listing, Map, View};
use crate::domain::{Code, Field, Lang};
use crate::query::{Filter, Sort};

/// Something a reader did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Chose a language.
    Speak(Lang),
    /// Went to a page.
    Go(View),
    /// Opened a record.
    Open(String),
    /// Typed a search text.
    Search(String),
    /// Went to the results for a search text.
    Find(String),
    /// Ticked or unticked a code.
    Tick(Field, Code, bool),
    /// Went to the results for one code alone.
    Only(Field, Code),
    /// Unticked a field.
    Untick(Field),
    /// Chose years.
    Years(Option<u16>, Option<u16>),
    /// Removed every filter.
    ClearAll,
    /// Took the last change of the filter back: this is the one before.
    Undo(Box<Filter>),
    /// Chose an order.
    Order(Sort),
    /// Chose how results are listed, which puts a chart away.
    List(Listing),
    /// Chose a chart.
    Show(Chart),
    /// Chose a mark of a chart: these fields get these codes alone; the same
    /// again lets them go.
    Choose(Vec<(Field, Code)>),
    /// Chose the fields of the columns and of the rows.
    Axes(Field, Field),
    /// Chose what the fill of the matrix means.
    FillWith(Fill),
    /// Folded empty rows and columns of the matrix away, or not.
    FoldAway(Fold),
    /// Chose how places are drawn.
    Draw(Map),
    /// Took a record into the comparison, or out of it.
    Compare(String, bool),
    /// Moved a record of the comparison one place forward.
    Forward(String),
    /// Emptied the comparison.
    CompareNone,
}

impl Action {
    /// Whether a reader would call it a step to go back from. Typing and
    /// ticking are not: they replace the entry in the history.
    pub fn is_step(&self) -> bool {
        matches!(self, Self::Go(_) | Self::Open(_) | Self::Find(_) | Self::Only(..) | Self::Show(_))
    }

    /// Whether it leads to another view: what a frame that shows one view can't
    /// follow.
    pub fn leads_away(&self) -> bool {
        self.is_step() || matches!(self, Self::List(_))
    }
}

/// Changes the state by one action.
pub fn apply(state: &mut Explorer, action: Action) {
    match action {
        Action::Speak(lang) => state.lang = lang,
        Action::Go(view) => {
            state.view = view;
            state.record.clear();
        }
        Action::Open(id) => {
            state.view = View::Record;
            state.record = id;
        }
        Action::Search(text) => state.filter.text = text,
        Action::Find(text) => {
            state.filter = Filter::default().with_text(&text);
            state.view = View::Explore;
            state.chart = None;
        }
        Action::Tick(field, code, on) => state.filter.set(field, code, on),
        Action::Only(field, code) => {
            state.filter = Filter::default();
            state.filter.set(field, code, true);
            state.view = View::Explore;
            state.chart = None;
        }
        Action::Untick(field) => state.filter.clear(field),
        Action::Years(from, to) => (state.filter.from, state.filter.to) = (from, to),
        Action::ClearAll => state.filter = Filter::default(),
        Action::Undo(filter) => state.filter = *filter,
        Action::Order(sort) => state.sort = sort,
        Action::List(listing) => {
            state.listing = listing;
            state.chart = None;
        }
        Action::Show(chart) => state.chart = Some(chart),
        Action::Choose(codes) => {
            let chosen = codes.iter().all(|(field, code)| state.filter.ticked(*field) == [*code]);
            for (field, code) in codes {
                state.filter.clear(field);
                state.filter.set(field, code, !chosen);
            }
        }
        Action::Axes(x, y) => (state.x, state.y) = (x, y),
        Action::FillWith(fill) => state.fill = fill,
        Action::FoldAway(fold) => state.fold = fold,
        Action::Draw(map) => state.map = map,
        Action::Compare(id, true) => {
            if !state.compare.contains(&id) && state.compare.len() < COMPARE_MOST {
                state.compare.push(id);
            }
        }
        Action::Compare(id, false) => state.compare.retain(|chosen| *chosen != id),
        Action::Forward(id) => {
            if let Some(at) = state.compare.iter().position(|chosen| *chosen == id)
                && at > 0
            {
                state.compare.swap(at, at - 1);
            }
        }
        Action::CompareNone => state.compare.clear(),
    }
}
