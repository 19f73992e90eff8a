//! The first page: what this is, how sure the catalogue is, the four lenses
//! of the 2022 review, and ways in. Every figure is counted from the
//! catalogue.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::matrix::ordered;
use super::results::strengths;
use super::words::Words;
use crate::domain::{Closed, Code, Effect, Field, List, Record, Strength, sort_by_key};
use crate::query::Corpus;
use crate::state::{Action, Chart, View};
use crate::text::format;

/// More squares than this are drawn as a bar.
pub const SQUARES: usize = 1_000;

/// The first page.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// How sure the catalogue is: a square for each record.
    pub tiles: Tiles,
    /// The four lenses of the 2022 review.
    pub lenses: [Lens; 4],
    /// The matrix in small.
    pub matrix: SmallMatrix,
    /// Ways in by condition.
    pub conditions: Vec<Way>,
    /// Ways in by question.
    pub questions: Vec<Way>,
    /// Ways in by role: who, and the ways.
    pub roles: Vec<(&'static str, Vec<Way>)>,
}

/// A square for each record, the strongest evidence first.
#[derive(Clone, Debug, PartialEq)]
pub struct Tiles {
    /// What is shown, in a sentence.
    pub title: String,
    /// Strength, its word, and how many.
    pub counts: Vec<(Strength, String, usize)>,
}

/// One lens: a theme, a finding, its chart, and a way in.
#[derive(Clone, Debug, PartialEq)]
pub struct Lens {
    /// The theme.
    pub theme: &'static str,
    /// The finding.
    pub finding: String,
    /// What it is drawn as.
    pub drawn: LensChart,
    /// What to mind.
    pub text: String,
    /// The way in.
    pub way: Way,
}

/// The small chart of a lens.
#[derive(Clone, Debug, PartialEq)]
pub enum LensChart {
    /// So many of so many, a square each.
    Part(usize, usize),
    /// Bars: a word, and how many.
    Bars(Vec<(String, usize)>),
    /// Effects on inequality: all of them, with how many.
    Effects(Vec<(Effect, &'static str, usize)>),
}

/// Conditions and approaches in groups.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallMatrix {
    /// The finding: it counts the cells of the whole matrix.
    pub title: String,
    /// Groups of conditions.
    pub columns: Vec<String>,
    /// Groups of approaches, each with its cells: how many records, and the
    /// strongest evidence among them.
    pub rows: Vec<(String, Vec<(usize, Option<Strength>)>)>,
}

/// A way in: what it is called, how many it leads to, and what leads there.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// What it is called.
    pub label: String,
    /// How many records it leads to; empty where it leads to none.
    pub count: String,
    /// What leads there.
    pub actions: Vec<Action>,
}

/// How many ways in by condition.
const WAYS: usize = 8;

/// How many bars a lens has.
const BARS: usize = 4;

/// The first page of a corpus.
pub fn overview(corpus: &Corpus, words: Words<'_>) -> Overview {
    let text = &words.text.pages().overview;
    let by_code = |label: String, field: Field, code: Code| Way {
        label,
        count: words.count(corpus.rows(field, code).count_ones(..)),
        actions: vec![Action::Only(field, code)],
    };
    let conditions = most_common(corpus, words, Field::Condition)
        .into_iter()
        .take(WAYS)
        .map(|(_, code)| {
            let key = words.catalogue.codebook.name(List::Conditions, code);
            let said = (words.text.pages().lens.i_have)(key).map_or_else(
                || (text.i_have)(&format::lower_first(words.label(Field::Condition, code))),
                str::to_owned,
            );
            by_code(said, Field::Condition, code)
        })
        .collect();
    let questions = [
        (text.reduces, Field::Effect, "reduces"),
        (text.widens, Field::Effect, "widens"),
        (text.telemonitoring, Field::Approach, "telemonitoring"),
        (text.recommended, Field::Recommendation, "yes"),
        (text.cost, Field::Cost, "yes"),
        (text.never_evaluated, Field::Strength, "none"),
    ];
    let questions = questions
        .into_iter()
        .filter_map(|(label, field, name)| {
            let code = words.catalogue.codebook.code(field.list(), name)?;
            Some(by_code(label.to_owned(), field, code))
        })
        .collect();
    let counts = strengths(words)
        .into_iter()
        .map(|(strength, count)| {
            let code = words.catalogue.codebook.code(List::Strength, strength.code());
            let label = code.map_or("", |code| words.label(Field::Strength, code));
            (strength, label.to_owned(), count)
        })
        .collect();
    let title = if corpus.len() > SQUARES { text.tiles_many } else { text.tiles };
    Overview {
        tiles: Tiles { title: title(&words.count(corpus.len())), counts },
        lenses: lenses(corpus, words),
        matrix: small_matrix(corpus, words),
        conditions,
        questions,
        roles: roles(words),
    }
}

/// The codes of a field that any record has, the most common first.
fn most_common(corpus: &Corpus, words: Words<'_>, field: Field) -> Vec<(usize, Code)> {
    let codes = words.catalogue.codebook.entries(field.list()).iter().zip(0_u16..);
    let mut codes: Vec<(usize, Code)> = codes
        // Not a condition that anyone has.
        .filter(|(entry, _)| entry.code != "cross-condition")
        .map(|(_, at)| (corpus.rows(field, Code(at)).count_ones(..), Code(at)))
        .filter(|(count, _)| *count > 0)
        .collect();
    sort_by_key(&mut codes, |(count, _)| Reverse(*count));
    codes
}

fn lenses(corpus: &Corpus, words: Words<'_>) -> [Lens; 4] {
    let text = &words.text.pages().lens;
    let count = |number: usize| words.count(number);
    let how_many = |fits: &dyn Fn(&Record) -> bool| {
        corpus.catalogue.records.iter().filter(|record| fits(record)).count()
    };
    let all = corpus.len();
    let rows = |field: Field, code: Code| corpus.rows(field, code).count_ones(..);
    let bars = |field: Field| {
        let codes = most_common(corpus, words, field).into_iter().take(BARS);
        codes.map(|(count, code)| (words.label(field, code).to_owned(), count)).collect()
    };
    // Every record with any code of a field.
    let any = |field: Field, label: String, number: usize| {
        let codes = words.catalogue.codebook.entries(field.list()).len();
        let codes = (0..codes).filter_map(|at| u16::try_from(at).ok()).map(Code);
        let mut actions = vec![Action::ClearAll];
        actions.extend(codes.map(|code| Action::Tick(field, code, true)));
        actions.push(Action::List(crate::state::Listing::Cards));
        actions.push(Action::Go(View::Explore));
        Way { label, count: count(number), actions }
    };

    let recommended = rows(Field::Recommendation, Code::YES);
    let named = how_many(&|record| record.named_recommendation.is_some());

    let digital = how_many(&|record| !record.codes(Field::Technology).is_empty());
    let digital_and = |effect: Effect| {
        how_many(&|record| !record.codes(Field::Technology).is_empty() && record.effect == effect)
    };
    let unmeasured = digital_and(Effect::NotAssessed);

    let coherent = how_many(&|record| !record.codes(Field::Coherence).is_empty());
    let outcome = words.catalogue.codebook.code(List::Outcome, "coherence");
    let measured = how_many(&|record| {
        !record.codes(Field::Coherence).is_empty()
            && record
                .findings
                .iter()
                .any(|finding| finding.outcome.is_some() && finding.outcome == outcome)
    });

    let of = |effect: Effect| how_many(&|record| record.effect == effect);
    let code = |effect: Effect| words.catalogue.codebook.code(List::Effect, effect.code());
    let both: Vec<Code> = [Effect::Reduces, Effect::Widens].into_iter().filter_map(code).collect();
    let mut to_both = vec![Action::ClearAll];
    to_both.extend(both.into_iter().map(|code| Action::Tick(Field::Effect, code, true)));
    to_both.push(Action::List(crate::state::Listing::Cards));
    to_both.push(Action::Go(View::Explore));

    [
        Lens {
            theme: text.recommended,
            finding: (text.recommended_finding)(&count(recommended), &count(all)),
            drawn: LensChart::Part(recommended, all),
            text: (text.recommended_text)(&count(named)),
            way: Way {
                label: text.recommended_way.to_owned(),
                count: String::new(),
                actions: vec![Action::Go(View::Recommendations)],
            },
        },
        Lens {
            theme: text.technology,
            finding: (text.technology_finding)(&count(digital - unmeasured), &count(digital)),
            drawn: LensChart::Bars(bars(Field::Technology)),
            text: (text.technology_text)(
                &count(digital - unmeasured),
                &count(digital_and(Effect::Reduces)),
                &count(digital_and(Effect::Widens)),
            ),
            way: any(Field::Technology, text.technology_way.to_owned(), digital),
        },
        Lens {
            theme: text.coherence,
            finding: (text.coherence_finding)(&count(coherent), &count(measured)),
            drawn: LensChart::Bars(bars(Field::Coherence)),
            text: text.coherence_text.to_owned(),
            way: any(Field::Coherence, text.coherence_way.to_owned(), coherent),
        },
        Lens {
            theme: text.inequality,
            finding: (text.inequality_finding)(&count(of(Effect::NotAssessed)), &count(all)),
            drawn: LensChart::Effects(
                Effect::ALL
                    .iter()
                    .map(|effect| (*effect, (words.text.effect)(*effect), of(*effect)))
                    .collect(),
            ),
            text: text.inequality_text.to_owned(),
            way: Way {
                label: text.inequality_way.to_owned(),
                count: count(of(Effect::Reduces) + of(Effect::Widens)),
                actions: to_both,
            },
        },
    ]
}

fn small_matrix(corpus: &Corpus, words: Words<'_>) -> SmallMatrix {
    // Each code's group by its place, and the groups in order.
    let grouped = |field: Field| {
        let codes = words.catalogue.codebook.entries(field.list()).len();
        let (mut titles, mut of) = (Vec::new(), vec![0; codes]);
        for (at, group) in ordered(words, field, codes) {
            let title = group.unwrap_or_else(|| words.text.pages().need.other.to_owned());
            let place = titles.iter().position(|known| *known == title);
            of[at] = place.unwrap_or_else(|| {
                titles.push(title);
                titles.len() - 1
            });
        }
        (titles, of)
    };
    let (columns, column_of) = grouped(Field::Condition);
    let (row_titles, row_of) = grouped(Field::Approach);
    let mut cells = vec![vec![(0, None); columns.len()]; row_titles.len()];
    let mut pairs = BTreeSet::new();
    for record in &corpus.catalogue.records {
        let mut here = BTreeSet::new();
        for condition in record.codes(Field::Condition) {
            for approach in record.codes(Field::Approach) {
                pairs.insert((condition, approach));
                here.insert((row_of[approach.index()], column_of[condition.index()]));
            }
        }
        for (row, column) in here {
            let (count, strongest): &mut (usize, Option<Strength>) = &mut cells[row][column];
            *count += 1;
            *strongest = Some(strongest.map_or(record.strength, |best| best.min(record.strength)));
        }
    }
    let all = column_of.len() * row_of.len();
    SmallMatrix {
        title: (words.text.matrix().title)(&words.count(all - pairs.len()), &words.count(all)),
        columns,
        rows: row_titles.into_iter().zip(cells).collect(),
    }
}

/// Who comes here, and where they begin.
fn roles(words: Words<'_>) -> Vec<(&'static str, Vec<Way>)> {
    let text = &words.text.pages().lens;
    let way = |label: &str, actions: Vec<Action>| Way {
        label: label.to_owned(),
        count: String::new(),
        actions,
    };
    let go = |label: &str, view: View| way(label, vec![Action::Go(view)]);
    let chart = |label: &str, chart: Chart| {
        way(label, vec![Action::ClearAll, Action::Show(chart), Action::Go(View::Explore)])
    };
    vec![
        (
            text.citizen,
            vec![
                way(text.citizen_find, vec![Action::Find(String::new())]),
                go(text.citizen_need, View::Need),
                go(text.citizen_words, View::About),
            ],
        ),
        (
            text.official,
            vec![
                chart(text.official_gaps, Chart::Matrix),
                go(text.official_recommended, View::Recommendations),
                go(text.official_compare, View::Compare),
                go(text.official_policy, View::Policy),
            ],
        ),
        (
            text.editor,
            vec![
                go(text.editor_embed, View::About),
                chart(text.editor_chart, Chart::Inequality),
                go(text.editor_data, View::About),
            ],
        ),
    ]
}
