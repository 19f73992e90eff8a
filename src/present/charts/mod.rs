//! Charts of the selection as view models: a finding as title, a sentence, a
//! drawing with its words, the same in a table, and what choosing a mark
//! does. Numbers in sentence, table and marks come from one count.

mod costs;
mod directions;
mod gradient;
mod inequality;
mod intervals;
mod places;
mod supply;
mod timeline;

use std::collections::BTreeMap;

use super::matrix::{certainty, sign};
use super::record::{SourceView, cited, figure_line, quantity, says_unit};
use super::words::Words;
use crate::chart::{DirectionRow, Drawing, Mark};
use crate::domain::{Closed, Field, Indicator, Land, PolicyEvent, Record, Strength};
use crate::query::{Corpus, Filter, RowSet, rows_lifting};
use crate::state::{Action, Chart, Framed, Map};
use crate::text::format;

/// A chart of the selection.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The finding.
    pub title: String,
    /// What it shows, in a sentence or two.
    pub sentence: String,
    /// What can be chosen before looking; none where there is no choice.
    pub choice: Option<Choice>,
    /// The drawings, in order.
    pub panels: Vec<Panel>,
    /// Whether squares or bars are filled by how sure we can be, so that a key
    /// of the fillings is due.
    pub is_filled: bool,
    /// What to mind, and what is missing.
    pub notes: Vec<String>,
    /// What has no place on the drawing: its heading, and lines, some of which
    /// can be chosen.
    pub beside: (&'static str, Vec<(String, Option<Action>)>),
    /// The same in a table.
    pub table: Table,
    /// What choosing a mark does, by the mark's key.
    pub actions: BTreeMap<String, Action>,
    /// For marks without an action: the place of their source among the
    /// sources, which choosing them leads to.
    pub cites: BTreeMap<String, usize>,
    /// What the keys of the keyboard do.
    pub keys_help: &'static str,
    /// Where figures from beside the catalogue were read.
    pub sources: Vec<SourceView>,
}

/// A choice of what to look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is chosen.
    pub label: String,
    /// What it can be, what chooses it, and whether it is chosen.
    pub options: Vec<(String, Action, bool)>,
}

/// A drawing under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Its heading; empty where the title says it.
    pub heading: String,
    /// More of it.
    pub sub: String,
    /// The drawing.
    pub drawing: Drawing,
}

/// A table: its caption, its heads, its rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Heads of the columns.
    pub heads: Vec<String>,
    /// Cells, row by row; the first is the row's head.
    pub rows: Vec<Vec<String>>,
}

/// Files beside the catalogue that a chart may need, as far as they are here.
#[derive(Clone, Copy, Default)]
pub struct Beside<'a> {
    /// Figures on the need.
    pub need: Option<&'a [Indicator]>,
    /// Policy events.
    pub policy: Option<&'a [PolicyEvent]>,
    /// The map.
    pub land: Option<&'a Land>,
}

/// What a chart is made of.
#[derive(Clone, Copy)]
pub struct Selected<'a> {
    /// The catalogue.
    pub corpus: &'a Corpus,
    /// Names and texts in the reader's language.
    pub words: Words<'a>,
    /// What is chosen.
    pub filter: &'a Filter,
    /// The rows that it finds.
    pub rows: &'a RowSet,
    /// How a map is drawn.
    pub map: Map,
    /// Files beside the catalogue.
    pub beside: Beside<'a>,
}

impl<'a> Selected<'a> {
    fn record(self, row: usize) -> &'a Record {
        &self.corpus.catalogue.records[row]
    }

    fn title(self, row: usize) -> String {
        self.record(row).title.get(self.words.lang).to_owned()
    }

    fn count(self, number: usize) -> String {
        self.words.count(number)
    }

    /// «12 indsatser».
    fn counted(self, number: usize) -> String {
        match number {
            1 => self.words.text.shared().cell_one.to_owned(),
            _ => (self.words.text.shared().cell_count)(&self.count(number)),
        }
    }

    /// The selection with some fields lifted, so that a number on a mark is
    /// what choosing the mark gives.
    fn lifted(self, fields: &[Field]) -> RowSet {
        if self.lifts(fields) {
            rows_lifting(self.corpus, self.filter, fields)
        } else {
            self.rows.clone()
        }
    }

    /// Whether one of these fields is filtered.
    fn lifts(self, fields: &[Field]) -> bool {
        fields.iter().any(|field| !self.filter.ticked(*field).is_empty())
    }

    /// Says which filters a chart lifts, where they are set.
    fn says_lifted(self, notes: &mut Vec<String>, fields: &[Field]) {
        let name = |field: &Field| format::lower_first((self.words.text.field)(*field));
        let set = fields.iter().filter(|field| self.lifts(&[**field])).map(name);
        let set: Vec<String> = set.collect();
        if !set.is_empty() {
            notes.push((self.words.text.chart().lifted)(&self.words.and(&set)));
        }
    }

    /// How a number on an axis is written.
    fn number(self) -> fn(f64) -> String {
        match self.words.lang {
            crate::domain::Lang::Da => {
                |number| format::decimal(crate::domain::Lang::Da, tidy(number))
            }
            crate::domain::Lang::En => {
                |number| format::decimal(crate::domain::Lang::En, tidy(number))
            }
        }
    }
}

/// The rows of a chart of squares; where there would be too many to be looked at,
/// those of each place in it are one bar, parted by how sure we can be, and a note
/// says so.
fn barred(
    from: Selected<'_>,
    rows: Vec<DirectionRow>,
    heads: &[String; 5],
    notes: &mut Vec<String>,
) -> Vec<DirectionRow> {
    let count = |row: &DirectionRow| row.marks.iter().map(Vec::len).sum::<usize>();
    if rows.iter().map(count).sum::<usize>() <= SQUARES {
        return rows;
    }
    let note = from.words.text.chart().too_many_squares;
    if !notes.iter().any(|said| said == note) {
        notes.push(note.to_owned());
    }
    let bars = rows.into_iter().map(|row| {
        let mut heads = heads.iter();
        let marks = row.marks.map(|marks| {
            let head = heads.next().map_or("", |head| head);
            let label = format!("{}, {head}: {}", row.label, from.count(marks.len()));
            let Some(key) = marks.first().map(|mark| mark.key.clone()) else { return marks };
            let parts = Strength::ALL.iter().map(|strength| {
                let certainty = certainty(*strength);
                let count = marks.iter().filter(|mark| mark.certainty == certainty).count();
                Mark { key: key.clone(), label: label.clone(), certainty, count }
            });
            parts.filter(|mark| mark.count > 0).collect()
        });
        DirectionRow { marks, ..row }
    });
    bars.collect()
}

/// More squares than this are bars.
const SQUARES: usize = 2_000;

/// An axis' number without the noise of binary fractions: ticks stand on
/// round numbers, so nothing that was measured is rounded here.
fn tidy(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}

/// Makes the chart of a selection.
pub type Figuring = fn(Chart, Selected<'_>) -> Figure;

/// The chart of a selection, but for the matrix, which has a page of its own.
pub fn figure(chart: Chart, from: Selected<'_>) -> Figure {
    match chart.framed() {
        Framed::Places => figure_of_places(chart, from),
        Framed::Background => figure_of_background(chart, from),
        _ => figure_of_findings(chart, from),
    }
}

/// A chart of what came of the interventions, and what they cost.
pub fn figure_of_findings(chart: Chart, from: Selected<'_>) -> Figure {
    match chart {
        Chart::Intervals => intervals::figure(from),
        Chart::Inequality => inequality::figure(from),
        Chart::Cost => costs::figure(from),
        _ => directions::figure(from),
    }
}

/// A chart of what stands behind the interventions: when, and what for.
pub fn figure_of_background(chart: Chart, from: Selected<'_>) -> Figure {
    match chart {
        Chart::Time => timeline::figure(from),
        Chart::Gradient => gradient::figure(from),
        _ => supply::figure(from),
    }
}

/// The map.
pub fn figure_of_places(_: Chart, from: Selected<'_>) -> Figure {
    places::figure(from)
}
