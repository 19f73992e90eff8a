//! The gap matrix in words: the chart's model, its finding, its sentence,
//! its key and the cell that was chosen.

use std::collections::BTreeMap;

use super::charts::Table;
use super::results::{Card, card};
use super::words::Words;
use crate::chart;
use crate::domain::{Closed, Code, Direction, Field, Recommendations, Strength};
use crate::query::{Cell, Corpus, Filter, Gap, Matrix, RowSet, matrix};
use crate::state::{Action, Fill, Fold};
use crate::text::format;

/// All that the page of the matrix shows.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixPage {
    /// The finding, as the title.
    pub title: String,
    /// What the selection holds, in a sentence.
    pub sentence: String,
    /// The chart.
    pub chart: chart::Matrix,
    /// Fields of the columns and of the rows.
    pub axes: (Field, Field),
    /// Codes of the columns and of the rows, as the chart numbers them.
    pub codes: (Vec<Code>, Vec<Code>),
    /// What each row holds: shown where there is no room for columns.
    pub row_summaries: Vec<String>,
    /// What each cell means, in the order of the chart's cells.
    pub meanings: Vec<String>,
    /// What is folded away, in words; empty for nothing.
    pub folded: String,
    /// What the file of recommendations is missing for; empty where it isn't.
    pub missing: &'static str,
    /// The key to certainty.
    pub key_fill: Vec<KeyCell>,
    /// The key to the statuses, each with how many cells have it.
    pub key_shape: Vec<KeyCell>,
    /// The chosen cell: its title, what it means, and its records.
    pub chosen: Option<(String, String, Vec<Card>)>,
}

impl MatrixPage {
    /// What choosing a cell does.
    pub fn choose(&self, row: usize, column: usize) -> Option<Action> {
        let (x, y) = self.axes;
        let codes = vec![(x, *self.codes.0.get(column)?), (y, *self.codes.1.get(row)?)];
        Some(Action::Choose(codes))
    }
}

impl MatrixPage {
    /// Its key as a drawing: every look that a cell can have here.
    pub fn drawn_key(&self, width: f32) -> String {
        let looks = self.key_fill.iter().chain(&self.key_shape);
        let said = looks.map(|key| {
            let words = [key.label.as_str(), key.count.as_str()];
            (&key.cell, words.join(" ").trim_end().to_owned())
        });
        chart::matrix::key(&said.collect::<Vec<_>>(), width)
    }

    /// The matrix as a table of numbers, rows by columns.
    pub fn table(&self) -> Table {
        let mut heads = vec![self.chart.row_axis.clone()];
        heads.extend(self.chart.columns.iter().map(|column| column.label.clone()));
        let columns = self.chart.columns.len().max(1);
        let rows =
            self.chart.rows.iter().zip(self.chart.cells.chunks(columns)).map(|(row, cells)| {
                let numbers = cells.iter().map(|cell| cell.rows.to_string());
                std::iter::once(row.label.clone()).chain(numbers).collect()
            });
        Table { caption: self.chart.description.clone(), heads, rows: rows.collect() }
    }
}

/// How a reader looks at the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Field of the columns.
    pub x: Field,
    /// Field of the rows.
    pub y: Field,
    /// What the fill means.
    pub fill: Fill,
    /// Whether empty rows and columns are folded away.
    pub fold: Fold,
}

/// Fields that make sense as axes, in the order they are offered.
pub const AXES: [Field; 10] = [
    Field::Condition,
    Field::Approach,
    Field::Outcome,
    Field::Group,
    Field::Method,
    Field::Effect,
    Field::Technology,
    Field::Coherence,
    Field::Setting,
    Field::Region,
];

/// What national documents ask for, by condition and approach.
type Asked = BTreeMap<(Code, Code), (chart::Recommended, usize)>;

/// A cell of the key.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyCell {
    /// How it looks.
    pub cell: chart::Cell,
    /// What it means.
    pub label: String,
    /// How many cells look so; empty where that isn't counted.
    pub count: String,
}

/// How codes of a field are grouped and ordered on an axis: key of the
/// group's heading, and its codes. Codes that stand in no group come last.
fn groups(field: Field) -> &'static [(&'static str, &'static [&'static str])] {
    match field {
        Field::Approach => &[
            ("find", &["early-detection", "health-check", "outreach"]),
            (
                "learn",
                &[
                    "patient-education",
                    "self-management-support",
                    "peer-support",
                    "health-mentor",
                    "psychosocial-support",
                ],
            ),
            (
                "live",
                &[
                    "exercise-training",
                    "smoking-cessation",
                    "diet-counselling",
                    "alcohol-counselling",
                ],
            ),
            ("recover", &["rehabilitation", "medication-support"]),
            ("distance", &["telemonitoring", "video-consultation", "app"]),
            (
                "connect",
                &[
                    "disease-management-programme",
                    "care-plan",
                    "care-coordination",
                    "case-management",
                    "data-sharing",
                    "patient-reported-outcomes",
                ],
            ),
            (
                "everyday",
                &["community-based", "social-nursing", "housing-and-social-support", "workplace"],
            ),
            ("frame", &["structural-policy", "professional-training", "organisational-model"]),
        ],
        Field::Condition => &[
            ("lungs", &["copd", "asthma"]),
            ("diabetes", &["type-2-diabetes", "type-1-diabetes", "obesity"]),
            (
                "heart",
                &[
                    "ischaemic-heart-disease",
                    "heart-failure",
                    "atrial-fibrillation",
                    "stroke",
                    "hypertension",
                ],
            ),
            (
                "muscles",
                &[
                    "low-back-pain",
                    "osteoarthritis",
                    "rheumatoid-arthritis",
                    "osteoporosis",
                    "chronic-pain",
                ],
            ),
            ("mind", &["depression-anxiety", "severe-mental-illness", "dementia", "substance-use"]),
            ("other", &["cancer", "chronic-kidney-disease"]),
            ("several", &["multimorbidity", "cross-condition"]),
        ],
        Field::Outcome => &[
            ("illness", &["mortality", "clinical", "symptoms", "function", "safety"]),
            ("life", &["quality-of-life", "mental-health", "labour-market", "patient-experience"]),
            ("own", &["self-management", "health-behaviour", "participation"]),
            (
                "system",
                &[
                    "hospital-use",
                    "primary-care-use",
                    "coherence",
                    "cost",
                    "professional-competence",
                    "implementation",
                ],
            ),
        ],
        _ => &[],
    }
}

/// Places of an axis in the order they are drawn, each with its group.
pub(super) fn ordered(
    words: Words<'_>,
    field: Field,
    count: usize,
) -> Vec<(usize, Option<String>)> {
    let book = &words.catalogue.codebook;
    let mut order: Vec<(usize, Option<String>)> = Vec::with_capacity(count);
    for (key, codes) in groups(field) {
        let heading = (words.text.matrix().group)(key);
        for code in codes.iter().filter_map(|code| book.code(field.list(), code)) {
            order.push((code.index(), Some(heading.to_owned())));
        }
    }
    for at in 0..count {
        if !order.iter().any(|(place, _)| *place == at) {
            order.push((at, None));
        }
    }
    order
}

/// The page of the matrix. With `recommended` it stands beside what national
/// documents ask for, as far as that file is here.
pub fn matrix_page(
    corpus: &Corpus,
    words: Words<'_>,
    filter: &Filter,
    look: Look,
    recommended: Option<Option<&Recommendations>>,
) -> MatrixPage {
    let Look { x, y, fill, fold } = look;
    let asked = recommended.flatten().map(asked);
    let text = words.text.matrix();
    let data = matrix(corpus, filter, x, y);
    let mut columns = ordered(words, x, data.columns.len());
    let mut rows = ordered(words, y, data.rows.len());
    let all = (rows.len(), columns.len());
    if fold == Fold::Yes {
        let filled =
            |row: usize, column: usize| data.cell(row, column).is_some_and(|cell| cell.all > 0);
        let every = (0..data.rows.len(), 0..data.columns.len());
        rows.retain(|(row, _)| every.1.clone().any(|column| filled(*row, column)));
        columns.retain(|(column, _)| every.0.clone().any(|row| filled(row, *column)));
    }
    let folded = (all.0 - rows.len(), all.1 - columns.len());
    let head = |field: Field, of: &[(Code, usize)], (at, group): &(usize, Option<String>)| {
        let (code, count) = of[*at];
        chart::Head {
            key: words.catalogue.codebook.name(field.list(), code).to_owned(),
            label: words.label(field, code).to_owned(),
            group: group.clone(),
            count: words.count(count),
        }
    };
    let row_heads: Vec<_> = rows.iter().map(|place| head(y, &data.rows, place)).collect();
    let column_heads: Vec<_> = columns.iter().map(|place| head(x, &data.columns, place)).collect();

    let mut cells = Vec::with_capacity(data.cells.len());
    let mut meanings = Vec::with_capacity(data.cells.len());
    let mut row_summaries = Vec::with_capacity(rows.len());
    for ((row, _), row_head) in rows.iter().zip(&row_heads) {
        let mut filled = 0;
        for ((column, _), column_head) in columns.iter().zip(&column_heads) {
            let Some(cell) = data.cell(*row, *column) else { continue };
            filled += usize::from(cell.all > 0);
            let mut meaning = meaning(words, cell);
            let pair = (data.columns[*column].0, data.rows[*row].0);
            let asked = asked.as_ref().and_then(|asked| asked.get(&pair));
            if let Some((kind, count)) = asked {
                meaning = format!("{meaning} {}", asked_for(words, *kind, *count));
            }
            let label = (text.cell)(&row_head.label, &column_head.label, &meaning);
            let drawn = chart::Cell {
                recommended: asked.map(|(kind, _)| *kind),
                ..drawn(words, cell, fill, label)
            };
            cells.push(drawn);
            meanings.push(meaning);
        }
        let (filled, all) = (words.count(filled), words.count(columns.len()));
        row_summaries.push((text.row_summary)(&filled, &all));
    }

    let chosen = match (filter.ticked(x), filter.ticked(y)) {
        ([column], [row]) => Some((row.index(), column.index())),
        _ => None,
    };
    let place =
        |of: &[(usize, Option<String>)], at: usize| of.iter().position(|(place, _)| *place == at);
    let chosen_place =
        chosen.and_then(|(row, column)| Some((place(&rows, row)?, place(&columns, column)?)));
    let names = |field: Field| format::lower_first((words.text.field)(field));
    let (title, sentence) = match &asked {
        Some(asked) => said_of_asked(words, &data, asked),
        None => said(words, &data),
    };
    // The axes show every one of their codes, whatever is ticked.
    let ticked: Vec<String> =
        [x, y].into_iter().filter(|field| !filter.ticked(*field).is_empty()).map(names).collect();
    let sentence = match ticked.as_slice() {
        [] => sentence,
        ticked => [&sentence, " ", &(text.whole_axes)(&words.and(ticked))].concat(),
    };
    MatrixPage {
        chart: chart::Matrix {
            id: "matrix".to_owned(),
            title: title.clone(),
            description: (text.description)(&names(y), &names(x)),
            row_axis: (text.row_axis)((words.text.field)(y)),
            rows: row_heads.clone(),
            columns: column_heads.clone(),
            cells,
            chosen: chosen_place,
        },
        title,
        sentence,
        axes: (x, y),
        folded: match folded {
            (0, 0) => String::new(),
            (rows, columns) => (text.folded)(&words.count(rows), &words.count(columns)),
        },
        missing: match recommended {
            Some(None) => text.recommended_missing,
            _ => "",
        },
        codes: (
            columns.iter().map(|(at, _)| data.columns[*at].0).collect(),
            rows.iter().map(|(at, _)| data.rows[*at].0).collect(),
        ),
        row_summaries,
        key_fill: key_fill(words, asked.is_some()),
        key_shape: key_shape(words, &data),
        chosen: chosen_place.zip(chosen).and_then(|((row, column), (at_row, at_column))| {
            let cell = data.cell(at_row, at_column)?;
            let records = cell.rows.ones().map(|row| card(words, &words.catalogue.records[row]));
            let title = (text.chosen)(&row_heads[row].label, &column_heads[column].label);
            Some((title, meaning(words, cell), records.collect()))
        }),
        meanings,
    }
}

/// The finding and the sentence.
fn said(words: Words<'_>, data: &Matrix) -> (String, String) {
    let text = words.text.matrix();
    let empty = data.cells.iter().filter(|cell| cell.all == 0).count();
    // The statuses that are only reached past «foreign only».
    let danish = |gap| matches!(gap, Gap::WeakOnly | Gap::InequalityNotReported | Gap::Evidence);
    let evaluated = data.cells.iter().filter(|cell| danish(cell.gap)).count();
    let mut records = RowSet::with_capacity(words.catalogue.records.len());
    for cell in &data.cells {
        records.union_with(&cell.rows);
    }
    let title = match (data.cells.len(), empty) {
        (0, _) => text.title_none.to_owned(),
        (_, 0) => text.title_full.to_owned(),
        (all, empty) => (text.title)(&words.count(empty), &words.count(all)),
    };
    let held = counted(words, records.count_ones(..));
    (title, (text.sentence)(&held, &words.count(empty), &words.count(evaluated)))
}

/// What documents ask for, by condition and approach: the firmest of what
/// they say, and how many say it. A document that is no longer current counts
/// only where no other asks.
fn asked(recommendations: &Recommendations) -> Asked {
    let mut asked = Asked::new();
    let rank = |kind: chart::Recommended| match kind {
        chart::Recommended::Stated => 2,
        chart::Recommended::TopicOnly => 1,
        chart::Recommended::Lapsed => 0,
    };
    for document in recommendations.by_id.values() {
        for asks in &document.recommends {
            let kind = match (document.lapsed, asks.stated) {
                (true, _) => chart::Recommended::Lapsed,
                (false, true) => chart::Recommended::Stated,
                (false, false) => chart::Recommended::TopicOnly,
            };
            for condition in &document.conditions {
                let entry = asked.entry((*condition, asks.approach)).or_insert((kind, 0));
                entry.1 += 1;
                if rank(kind) > rank(entry.0) {
                    entry.0 = kind;
                }
            }
        }
    }
    asked
}

fn asked_for(words: Words<'_>, kind: chart::Recommended, count: usize) -> String {
    let text = words.text.matrix();
    let said = match kind {
        chart::Recommended::Stated => text.asked_stated,
        chart::Recommended::TopicOnly => text.asked_topic,
        chart::Recommended::Lapsed => text.asked_lapsed,
    };
    (text.asked_by)(said, &words.count(count))
}

/// The finding and the sentence on what is recommended and what is tested:
/// well tested is high or moderate strength; not working is evaluated with no
/// favourable finding, but with one of no difference or worse.
fn said_of_asked(words: Words<'_>, data: &Matrix, asked: &Asked) -> (String, String) {
    let text = words.text.matrix();
    let (mut well, mut hardly, mut unasked, mut against) = (0, 0, 0, 0);
    for (row, (approach, _)) in data.rows.iter().enumerate() {
        for (column, (condition, _)) in data.columns.iter().enumerate() {
            let Some(cell) = data.cell(row, column) else { continue };
            let tested = matches!(cell.strongest, Some(Strength::High | Strength::Moderate));
            let current = asked
                .get(&(*condition, *approach))
                .is_some_and(|(kind, _)| *kind != chart::Recommended::Lapsed);
            // Of all findings of the records: a filter of directions must not make
            // a recommendation look refuted.
            let records = cell.rows.ones().map(|row| &words.catalogue.records[row]);
            let points = |way: Direction| {
                let mut findings = records.clone().flat_map(|record| &record.findings);
                findings.any(|finding| finding.direction == way)
            };
            let no_benefit = !points(Direction::Favourable)
                && (points(Direction::NoDifference) || points(Direction::Unfavourable));
            match (current, tested) {
                (true, true) => well += 1,
                (true, false) => hardly += 1,
                (false, true) => unasked += 1,
                (false, false) => {}
            }
            against += usize::from(current && no_benefit);
        }
    }
    let title = (text.asked_title)(&words.count(well), &words.count(well + hardly));
    let sentence =
        (text.asked_sentence)(&words.count(hardly), &words.count(unasked), &words.count(against));
    (title, sentence)
}

fn counted(words: Words<'_>, count: usize) -> String {
    match count {
        1 => words.text.shared().cell_one.to_owned(),
        _ => (words.text.shared().cell_count)(&words.count(count)),
    }
}

/// What a cell holds and means: number, certainty, directions, status.
fn meaning(words: Words<'_>, cell: &Cell) -> String {
    let text = words.text.matrix();
    let gap = match cell.gap {
        // There may be an evaluation, but not one that meets the stricter rule.
        Gap::NotEvaluated if !words.catalogue.stricter.is_empty() => words.text.rule().gap,
        gap => (text.gap)(gap.code()),
    };
    let note = cell.coverage.and_then(|at| words.catalogue.coverage.get(at));
    let note = note.map(|search| (text.noted)(search.note.get(words.lang)));
    let count = cell.rows.count_ones(..);
    let mut said: Vec<String> = Vec::new();
    if cell.all > 0 && count == 0 {
        said.push(format!("{}.", (text.cell_outside)(&words.count(cell.all))));
    } else if cell.gap == Gap::SearchedNone {
        // The cell prints a nought, and its name must hold what it prints.
        said.push(format!("{}.", counted(words, 0)));
    } else if count > 0 {
        let mut parts = vec![counted(words, count)];
        if let Some(strength) = cell.strongest.filter(|strength| *strength != Strength::None) {
            parts.push((text.strongest)((words.text.strength)(strength)));
        }
        said.push(format!("{}.", parts.join(", ")));
        said.extend(words.pointed(cell.directions).map(|pointed| format!("{pointed}.")));
    }
    said.push(gap.to_owned());
    said.extend(note);
    said.join(" ")
}

fn drawn(words: Words<'_>, cell: &Cell, fill: Fill, label: String) -> chart::Cell {
    let count = cell.rows.count_ones(..);
    let signs = Direction::ALL.iter().zip(cell.directions).filter(|(_, findings)| *findings > 0);
    chart::Cell {
        label,
        rows: u32::try_from(count).unwrap_or(u32::MAX),
        digit: words.count(count),
        gap: gap(cell.gap),
        certainty: match fill {
            Fill::Strongest => cell.strongest,
            Fill::Typical => cell.typical,
            // Records without a Danish one are drawn as not evaluated here.
            Fill::Danish => cell.danish.or(cell.strongest.map(|_| Strength::None)),
        }
        .map(certainty),
        signs: signs.map(|(direction, _)| sign(*direction)).collect(),
        outside: cell.all > 0 && count == 0,
        recommended: None,
    }
}

/// A strength as the charts draw it.
pub(super) fn certainty(strength: Strength) -> chart::Certainty {
    match strength {
        Strength::High => chart::Certainty::High,
        Strength::Moderate => chart::Certainty::Moderate,
        Strength::Low => chart::Certainty::Low,
        Strength::VeryLow => chart::Certainty::VeryLow,
        Strength::None => chart::Certainty::None,
    }
}

pub(super) fn sign(direction: Direction) -> chart::Sign {
    match direction {
        Direction::Favourable => chart::Sign::Favourable,
        Direction::NoDifference => chart::Sign::NoDifference,
        Direction::Unfavourable => chart::Sign::Unfavourable,
        Direction::Mixed => chart::Sign::Mixed,
        Direction::Unclear => chart::Sign::Unclear,
    }
}

fn gap(gap: Gap) -> chart::Gap {
    match gap {
        Gap::NotMeasured => chart::Gap::NotMeasured,
        Gap::SearchedNone => chart::Gap::SearchedNone,
        Gap::NotSearched => chart::Gap::NotSearched,
        Gap::Unknown => chart::Gap::Unknown,
        Gap::UnderWay => chart::Gap::UnderWay,
        Gap::NotEvaluated => chart::Gap::NotEvaluated,
        Gap::ForeignOnly => chart::Gap::ForeignOnly,
        Gap::WeakOnly => chart::Gap::WeakOnly,
        Gap::InequalityNotReported => chart::Gap::InequalityNotReported,
        Gap::Evidence => chart::Gap::Evidence,
    }
}

/// A cell of the key: a look without a place in the catalogue.
fn example(gap: chart::Gap, certainty: Option<chart::Certainty>, rows: u32) -> chart::Cell {
    let evaluated = certainty.is_some_and(|certainty| certainty != chart::Certainty::None);
    chart::Cell {
        label: String::new(),
        rows,
        digit: rows.to_string(),
        gap,
        certainty,
        signs: if evaluated { vec![chart::Sign::Favourable] } else { Vec::new() },
        outside: false,
        recommended: None,
    }
}

fn key_fill(words: Words<'_>, recommended: bool) -> Vec<KeyCell> {
    let strengths = [Strength::High, Strength::Moderate, Strength::Low, Strength::VeryLow];
    let fills = strengths.into_iter().map(|strength| KeyCell {
        cell: example(chart::Gap::Evidence, Some(certainty(strength)), 3),
        label: format::upper_first((words.text.strength)(strength)),
        count: String::new(),
    });
    let flags = [
        (chart::Recommended::Stated, words.text.matrix().asked_stated),
        (chart::Recommended::TopicOnly, words.text.matrix().asked_topic),
        (chart::Recommended::Lapsed, words.text.matrix().asked_lapsed),
    ];
    let flags = flags.into_iter().filter(|_| recommended).map(|(flag, label)| KeyCell {
        cell: chart::Cell { recommended: Some(flag), ..example(chart::Gap::Unknown, None, 0) },
        label: label.to_owned(),
        count: String::new(),
    });
    fills.chain(flags).collect()
}

fn key_shape(words: Words<'_>, data: &Matrix) -> Vec<KeyCell> {
    let text = words.text.matrix();
    let with_findings = |axis: Field| matches!(axis, Field::Outcome | Field::Direction);
    let can_be = |status: &Gap| match status {
        Gap::NotMeasured => with_findings(data.x) || with_findings(data.y),
        Gap::InequalityNotReported => data.x.is_inequality() || data.y.is_inequality(),
        _ => true,
    };
    let mut key: Vec<KeyCell> = Gap::ALL
        .into_iter()
        .rev()
        .filter(can_be)
        .map(|status| {
            let count = data.cells.iter().filter(|cell| cell.gap == status).count();
            let looks = match status {
                Gap::WeakOnly => Some(chart::Certainty::VeryLow),
                Gap::Evidence | Gap::ForeignOnly | Gap::InequalityNotReported => {
                    Some(chart::Certainty::Moderate)
                }
                Gap::UnderWay | Gap::NotEvaluated => Some(chart::Certainty::None),
                _ => None,
            };
            KeyCell {
                cell: example(gap(status), looks, u32::from(looks.is_some()) * 3),
                label: (text.gap_key)(status.code()).to_owned(),
                count: (text.key_in_catalogue)(&words.count(count)),
            }
        })
        .collect();
    let outside = data.cells.iter().filter(|cell| cell.all > 0 && cell.rows.is_clear()).count();
    if outside > 0 {
        let cell = chart::Cell { outside: true, ..example(chart::Gap::Evidence, None, 0) };
        let count = (text.key_in_catalogue)(&words.count(outside));
        key.push(KeyCell { cell, label: text.key_outside.to_owned(), count });
    }
    key
}
