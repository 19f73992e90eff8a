//! What a reader can do. The only way the state changes.

use super::explorer::{
    COMPARE_MOST, Chart, Explorer, Fill, Fold, Listing, Map, NOTE_MOST, SETS_MOST, TITLE_MOST, View,
};
use crate::domain::{Code, Field, Lang, Rule};
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
    /// Chose a code that a search text could mean: it is ticked, and this is left
    /// of the text.
    Mean(Field, Code, String),
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
    /// Made a demand on the rule of strength, or dropped it.
    Demand(Rule, bool),
    /// Went back to the catalogue's own rule of strength.
    DemandNone,
    /// Took a set of records into the comparison of sets.
    AddSet(Box<Filter>),
    /// Took a set out of the comparison, by its place.
    RemoveSet(usize),
    /// Moved a set one place forward.
    ForwardSet(usize),
    /// Went to a comparison of these sets alone.
    CompareSets(Vec<Filter>),
    /// Went to the results of a filter.
    Results(Box<Filter>),
    /// Took records into the brief.
    Include(Vec<String>),
    /// Took a record out of the brief.
    Exclude(String),
    /// Moved a record of the brief one place forward, or back.
    Move(String, bool),
    /// Took a chart into the brief, or out of it.
    Illustrate(Chart, bool),
    /// Gave the brief a title.
    Entitle(String),
    /// Wrote a note in the brief.
    Annotate(String),
    /// Emptied the brief.
    BriefNone,
}

impl Action {
    /// Whether a reader would call it a step to go back from. Typing and
    /// ticking are not: they replace the entry in the history.
    pub fn is_step(&self) -> bool {
        matches!(
            self,
            Self::Go(_)
                | Self::Open(_)
                | Self::Find(_)
                | Self::Only(..)
                | Self::Show(_)
                | Self::CompareSets(_)
                | Self::Results(_)
        )
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
        Action::Mean(field, code, rest) => {
            state.filter.text = rest;
            state.filter.set(field, code, true);
        }
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
        Action::Demand(rule, on) => {
            let asked = |other: &Rule| if *other == rule { on } else { state.rule.contains(other) };
            state.rule = Rule::ALL.into_iter().filter(asked).collect();
        }
        Action::DemandNone => state.rule.clear(),
        Action::AddSet(filter) => {
            if state.sets.len() < SETS_MOST && !state.sets.contains(&filter) {
                state.sets.push(*filter);
            }
        }
        Action::RemoveSet(at) => {
            if at < state.sets.len() {
                state.sets.remove(at);
            }
        }
        Action::ForwardSet(at) => {
            if 0 < at && at < state.sets.len() {
                state.sets.swap(at, at - 1);
            }
        }
        Action::CompareSets(sets) => {
            state.sets = sets;
            state.view = View::Compare;
        }
        Action::Results(filter) => {
            state.filter = *filter;
            state.view = View::Explore;
            state.chart = None;
        }
        Action::Include(ids) => {
            for id in ids {
                if !state.brief.contains(&id) {
                    state.brief.push(id);
                }
            }
        }
        Action::Exclude(id) => state.brief.retain(|chosen| *chosen != id),
        Action::Move(id, forward) => {
            if let Some(at) = state.brief.iter().position(|chosen| *chosen == id) {
                let to = if forward { at.saturating_sub(1) } else { at + 1 };
                if to < state.brief.len() {
                    state.brief.swap(at, to);
                }
            }
        }
        Action::Illustrate(chart, on) => {
            state.charts = Chart::ALL
                .iter()
                .copied()
                .filter(|one| if *one == chart { on } else { state.charts.contains(one) })
                .collect();
        }
        Action::Entitle(title) => state.title = title.chars().take(TITLE_MOST).collect(),
        Action::Annotate(note) => state.note = note.chars().take(NOTE_MOST).collect(),
        Action::BriefNone => {
            state.brief.clear();
            state.charts.clear();
            state.title.clear();
            state.note.clear();
        }
    }
}
