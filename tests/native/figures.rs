//! Charts of the selection: title, sentence, table and marks say the numbers
//! that a slow and obvious count of the raw JSON gives.

#![allow(clippy::similar_names, reason = "axis and axes are what they are called")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use indsatsatlas::chart::{
    Bars, Certainty, DirectionRow, Directions, Forest, Gradient, Land as Shapes, ROWS, Recommended,
    Supply, Tiles, Timeline,
};
use indsatsatlas::domain::{
    Field, Indicator, Land, Lang, Outcome, PolicyEvent, Recommendations, read_land, read_need,
    read_policy, read_recommendations,
};
use indsatsatlas::exchange::{Early, asked, csv, steps};
use indsatsatlas::export::{Taken, csv_of};
use indsatsatlas::present::{Beside, Figure, Look, Selected, figure, matrix_page, record_page};
use indsatsatlas::query::{Corpus, Filter, RowSet, answer};
use indsatsatlas::state::{Action, Chart, Explorer, Fill, Fold, Map, apply};
use indsatsatlas::text::format::decimal;
use indsatsatlas::text::text;
use serde_json::Value;

use crate::beside::{LAND, NEED, POLICY};
use crate::present::{LISTED, first_view, numbers, whole_numbers, words};
use crate::query::{SLOW, filter, random_asked};
use crate::slow::{Asked, field};
use crate::support::{RAW, RAW_CODES, REAL, RECOMMENDATIONS, Random, code};

/// Every chart but the two that are matrices.
const CHARTS: [Chart; 8] = [
    Chart::Direction,
    Chart::Intervals,
    Chart::Time,
    Chart::Map,
    Chart::Need,
    Chart::Gradient,
    Chart::Inequality,
    Chart::Cost,
];

/// Filters that each chart is drawn for.
const STATES: usize = 500;

static THE_NEED: LazyLock<Vec<Indicator>> =
    LazyLock::new(|| read_need(NEED, &REAL.catalogue.codebook).unwrap());
static THE_POLICY: LazyLock<Vec<PolicyEvent>> = LazyLock::new(|| read_policy(POLICY).unwrap());
static THE_LAND: LazyLock<Land> = LazyLock::new(|| read_land(LAND).unwrap());
static ASKED_FOR: LazyLock<Recommendations> =
    LazyLock::new(|| read_recommendations(RECOMMENDATIONS, &REAL.catalogue.codebook).unwrap());

fn all_beside() -> Beside<'static> {
    Beside { need: Some(&THE_NEED), policy: Some(&THE_POLICY), land: Some(&THE_LAND) }
}

fn drawn(chart: Chart, filter: &Filter, lang: Lang, map: Map, beside: Beside<'_>) -> Figure {
    let (corpus, rows) = (&*REAL, &answer(&REAL, filter).rows);
    figure(chart, Selected { corpus, words: words(corpus, lang), filter, rows, map, beside })
}

#[test]
fn a_list_draws_the_charts_that_a_frame_draws_of_it_as_the_catalogue_does() {
    let mut random = Random::new(67);
    let [searched, counted, measured] =
        [Early::Matrix, Early::Counts, Early::Figures].map(first_view);
    let of = |chart| match chart {
        Chart::Intervals | Chart::Cost => &measured,
        Chart::Need | Chart::Gradient => &counted,
        _ => &*LISTED,
    };
    for turn in 0..200 {
        let mut filter = filter(&REAL, &SLOW, &random_asked(&SLOW, &mut random));
        filter.text.clear();
        let lang = Lang::ALL[turn % 2];
        for chart in CHARTS {
            let made = |corpus: &Corpus| {
                let (filter, rows) = (&filter, &answer(corpus, &filter).rows);
                let (map, beside) = ([Map::Squares, Map::Land][turn % 2], all_beside());
                figure(
                    chart,
                    Selected { corpus, words: words(corpus, lang), filter, rows, map, beside },
                )
            };
            let (mut whole, early) = (made(&REAL), made(of(chart)));
            if chart == Chart::Intervals {
                // The texts of what has no place on an axis come with the catalogue.
                assert_eq!(whole.beside.1.len(), early.beside.1.len());
                whole.beside.1.clone_from(&early.beside.1);
            }
            assert_eq!(whole, early, "{chart:?}");
        }
        let axes = Field::ALL;
        let (x, y) = (axes[random.below(axes.len())], axes[random.below(axes.len())]);
        let fill = Fill::ALL[random.below(Fill::ALL.len())];
        let look = Look { x, y, fill, fold: Fold::ALL[turn % 2] };
        let made = |corpus| matrix_page(corpus, words(corpus, lang), &filter, look, None);
        assert_eq!(made(&REAL), made(&searched), "{look:?}");
    }
}

#[test]
fn what_is_asked_for_without_its_words_gives_the_same_matrix_of_recommendations() {
    let short = asked(RECOMMENDATIONS).unwrap();
    assert!(short.len() * 3 < RECOMMENDATIONS.len(), "{}", short.len());
    let short = read_recommendations(short.as_bytes(), &REAL.catalogue.codebook).unwrap();
    let searched = first_view(Early::Matrix);
    let look =
        Look { x: Field::Condition, y: Field::Approach, fill: Fill::ALL[0], fold: Fold::ALL[0] };
    let mut random = Random::new(71);
    for turn in 0..50 {
        let mut filter = filter(&REAL, &SLOW, &random_asked(&SLOW, &mut random));
        filter.text.clear();
        let lang = Lang::ALL[turn % 2];
        let made = |corpus, asked| matrix_page(corpus, words(corpus, lang), &filter, look, asked);
        assert_eq!(made(&REAL, Some(Some(&*ASKED_FOR))), made(&searched, Some(Some(&short))));
    }
}

#[test]
fn the_policy_line_without_what_no_chart_says_of_it_gives_the_same_chart_of_time() {
    let short = steps(POLICY).unwrap();
    assert!(short.len() * 2 < POLICY.len(), "{}", short.len());
    let short = read_policy(short.as_bytes()).unwrap();
    let mut random = Random::new(73);
    for turn in 0..50 {
        let filter = filter(&REAL, &SLOW, &random_asked(&SLOW, &mut random));
        let lang = Lang::ALL[turn % 2];
        let made = |policy| {
            let beside = Beside { policy: Some(policy), ..all_beside() };
            drawn(Chart::Time, &filter, lang, Map::Squares, beside)
        };
        assert_eq!(made(&THE_POLICY), made(&short));
    }
}

/// A filter, and what the raw JSON holds under it.
struct Case {
    asked: Asked,
    filter: Filter,
    lang: Lang,
    map: Map,
    /// Places in the file, and the records there.
    records: Vec<(usize, &'static Value)>,
}

impl Case {
    fn new(asked: Asked, lang: Lang, map: Map) -> Self {
        let ids: BTreeSet<&str> = SLOW.ids(&asked).into_iter().collect();
        let all = RAW["records"].as_array().unwrap().iter().enumerate();
        let records = all.filter(|(_, record)| ids.contains(record["id"].as_str().unwrap()));
        let filter = filter(&REAL, &SLOW, &asked);
        Self { records: records.collect(), filter, asked, lang, map }
    }

    /// The same with some fields lifted, as a chart lifts its own.
    fn lifted(&self, keys: &[&str]) -> Self {
        let mut asked = self.asked.clone();
        for key in keys {
            asked.ticked[field(key)] = 0;
        }
        Self::new(asked, self.lang, self.map)
    }

    fn ticked(&self, key: &str) -> Vec<&str> {
        let place = field(key);
        let codes = SLOW.codes[place].iter().enumerate();
        let ticked = codes.filter(|(bit, _)| self.asked.ticked[place] >> bit & 1 == 1);
        ticked.map(|(_, name)| name.as_str()).collect()
    }

    fn count(&self, fits: impl Fn(&Value) -> bool) -> usize {
        self.records.iter().filter(|(_, record)| fits(record)).count()
    }

    /// Findings that fit the ticks of outcome and direction: place of the
    /// record, place in it, the finding.
    fn findings(&self) -> Vec<(usize, usize, &'static Value)> {
        let (outcomes, directions) = (self.ticked("outcome"), self.ticked("direction"));
        let fits = |ticked: &[&str], code: &Value| {
            ticked.is_empty() || ticked.contains(&code.as_str().unwrap())
        };
        let mut found = Vec::new();
        for (row, record) in &self.records {
            for (at, finding) in
                record["evidence"]["findings"].as_array().unwrap().iter().enumerate()
            {
                if fits(&outcomes, &finding["outcome"]) && fits(&directions, &finding["direction"])
                {
                    found.push((*row, at, finding));
                }
            }
        }
        found
    }

    fn numbers(&self, said: &str) -> Vec<usize> {
        whole_numbers(self.lang, said)
    }

    fn draw(&self, chart: Chart) -> Figure {
        drawn(chart, &self.filter, self.lang, self.map, all_beside())
    }
}

/// Draws a chart under many filters in alternating languages, checks what
/// holds of every chart, and then what holds of this one.
fn under_many_filters(chart: Chart, seed: u64, check: impl Fn(&Case, &Figure)) {
    let mut random = Random::new(seed);
    let mut filled = 0;
    for at in 0..STATES {
        let asked = if at < 2 { Asked::default() } else { random_asked(&SLOW, &mut random) };
        let map = if at / 2 % 2 == 0 { Map::Squares } else { Map::Land };
        let case = Case::new(asked, Lang::ALL[at % 2], map);
        let figure = case.draw(chart);
        whole(chart, &figure);
        let other = drawn(chart, &case.filter, Lang::ALL[(at + 1) % 2], map, all_beside());
        assert_ne!(figure.title, other.title, "{chart:?} has one title in both languages");
        check(&case, &figure);
        filled += usize::from(!figure.table.rows.is_empty());
    }
    assert!(filled > STATES / 10, "{chart:?}: only {filled} of {STATES} hold anything");
}

/// The keys of all marks, in order.
fn keys(figure: &Figure) -> Vec<&str> {
    figure.panels.iter().flat_map(|panel| panel.drawing.keys(ROWS)).collect()
}

/// What holds of every chart: words in every place, cells under every head,
/// and something that choosing each mark does.
fn whole(chart: Chart, figure: &Figure) {
    for said in [&figure.title, &figure.sentence, &figure.table.caption] {
        assert!(!said.trim().is_empty(), "{chart:?} says nothing");
        assert!(!said.contains("  "), "{chart:?} has a hole in «{said}»");
    }
    let heads = figure.table.heads.len();
    assert!(figure.table.heads.iter().all(|head| !head.is_empty()), "{chart:?}");
    for row in &figure.table.rows {
        assert_eq!(row.len(), heads, "{chart:?}: {row:?}");
    }
    let keys = keys(figure);
    let unique: BTreeSet<&str> = keys.iter().copied().collect();
    assert_eq!(unique.len(), keys.len(), "{chart:?}: two marks with one key");
    // A mark does something or leads to its source, never both.
    let acting = figure.actions.keys().chain(figure.cites.keys()).map(String::as_str);
    assert_eq!(acting.clone().count(), unique.len(), "{chart:?}: what can be chosen");
    assert_eq!(acting.collect::<BTreeSet<_>>(), unique, "{chart:?}: what can be chosen");
    assert!(figure.cites.values().all(|at| *at < figure.sources.len()), "{chart:?}");
}

/// The label of a code, from the raw lists.
fn label(list: &str, name: &str, lang: Lang) -> String {
    let codes = RAW_CODES["lists"][list]["codes"].as_array().unwrap();
    let entry = codes.iter().find(|entry| entry["code"] == name).unwrap();
    entry["label"][lang.code()].as_str().unwrap().to_owned()
}

fn holds(list: &Value, name: &str) -> bool {
    list.as_array().unwrap().iter().any(|code| code == name)
}

fn title_of(row: usize, lang: Lang) -> &'static str {
    RAW["records"][row]["title"][lang.code()].as_str().unwrap()
}

/// The row and the place that a mark's key ends in.
fn pair(key: &str) -> (usize, usize) {
    let (row, at) = key.split_once('.').unwrap();
    (row.parse().unwrap(), at.parse().unwrap())
}

/// Whether a number stands in a text with every digit it has in the data.
fn says(lang: Lang, said: &str, number: &Value) -> bool {
    let number = number.as_f64().unwrap();
    numbers(lang, said).iter().any(|said| said.to_bits() == number.to_bits())
}

fn directions_of(figure: &Figure, panel: usize) -> &[DirectionRow] {
    let Some(model) = figure.panels[panel].drawing.model::<Directions>() else {
        panic!("other drawing")
    };
    &model.rows
}

const DIRECTIONS: [&str; 5] = ["unfavourable", "no-difference", "favourable", "mixed", "unclear"];
const EFFECTS: [&str; 5] = ["widens", "no-difference", "reduces", "mixed", "not-assessed"];
const BASES: [&str; 3] = ["outcome-by-group", "uptake-by-group", "target-group-only"];

#[test]
fn directions_count_every_finding_of_the_selection_once() {
    under_many_filters(Chart::Direction, 21, |case, figure| {
        let findings = case.findings();
        let of = |outcome: Option<&str>, direction: &str| {
            let fits = |finding: &Value| {
                finding["direction"] == direction
                    && outcome.is_none_or(|outcome| finding["outcome"] == outcome)
            };
            findings.iter().filter(|(.., finding)| fits(finding)).count()
        };
        let [worse, same, better, mixed, unclear] = DIRECTIONS.map(|direction| of(None, direction));
        let records: BTreeSet<usize> = findings.iter().map(|(row, ..)| *row).collect();
        let (all, records) = (findings.len(), records.len());
        let title = if all == 0 { vec![] } else { vec![better, same, worse] };
        assert_eq!(case.numbers(&figure.title), title);
        assert_eq!(case.numbers(&figure.sentence), [all, records, mixed, unclear]);

        let rows = directions_of(figure, 0);
        let outcomes: BTreeSet<&str> =
            findings.iter().map(|(.., finding)| finding["outcome"].as_str().unwrap()).collect();
        let shown: BTreeSet<&str> = rows.iter().map(|row| row.key.as_str()).collect();
        assert_eq!(shown, outcomes);
        assert_eq!(rows.len(), outcomes.len());
        for (row, cells) in rows.iter().zip(&figure.table.rows) {
            let counts = DIRECTIONS.map(|direction| of(Some(&row.key), direction));
            let all: usize = counts.iter().sum();
            // «Til fordel: ulighed» would read as if there came more of it.
            let said = match (row.key.as_str(), case.lang) {
                ("inequality", Lang::Da) => "Lighed i sundhed".to_owned(),
                ("inequality", Lang::En) => "Health equality".to_owned(),
                _ => label("outcome", &row.key, case.lang),
            };
            assert_eq!(cells[0], said);
            let told: Vec<usize> = cells[1..].iter().flat_map(|cell| case.numbers(cell)).collect();
            assert_eq!(told, [&[all][..], &counts].concat(), "{}", row.key);
            assert_eq!(case.numbers(&row.count), [all]);
            for (marks, direction) in row.marks.iter().zip(DIRECTIONS) {
                for mark in marks {
                    let (at, finding) = pair(&mark.key);
                    let raw = &RAW["records"][at]["evidence"]["findings"][finding];
                    assert_eq!(raw["outcome"], row.key.as_str());
                    assert_eq!(raw["direction"], direction);
                    assert!(mark.label.contains(title_of(at, case.lang)), "{}", mark.label);
                }
            }
            assert_eq!(row.marks.each_ref().map(Vec::len), counts);
        }
    });
}

const RATIOS: [&str; 5] = ["odds-ratio", "hazard-ratio", "risk-ratio", "rate-ratio", "ratio"];

/// The outcome whose figures are drawn: ticked alone, else the one with the
/// most that can stand on an axis, else with the most findings; the first of
/// the list among equals.
fn outcome_drawn(case: &Case, findings: &[(usize, usize, &Value)]) -> Option<String> {
    if let [only] = case.ticked("outcome")[..] {
        return Some(only.to_owned());
    }
    let mut best: Option<((usize, usize), &String)> = None;
    for outcome in &SLOW.codes[field("outcome")] {
        let of_it = || findings.iter().filter(|found| found.2["outcome"] == outcome.as_str());
        let counts = (of_it().filter(|found| on_axis(found.2)).count(), of_it().count());
        if counts.1 > 0 && best.is_none_or(|(most, _)| counts > most) {
            best = Some((counts, outcome));
        }
    }
    best.map(|(_, outcome)| outcome.clone())
}

fn on_axis(finding: &Value) -> bool {
    let measure = finding["measure"]["en"].as_str().unwrap_or_default();
    finding["figure"] == "comparison"
        && !finding["effect"].is_null()
        && !measure.starts_with("Number needed")
}

#[test]
fn how_many_must_take_part_to_help_one_is_told_in_words_and_drawn_nowhere() {
    let mut filter = Filter::default();
    filter.set(Field::Outcome, code(&REAL, Field::Outcome, "clinical"), true);
    let row = REAL.catalogue.row("diabetes-prevention-program").unwrap();
    let finding = |finding: &Outcome| finding.effect == Some(6.9);
    let at = REAL.catalogue.records[row].findings.iter().position(finding).unwrap();
    for lang in Lang::ALL {
        let figure = drawn(Chart::Intervals, &filter, lang, Map::Squares, all_beside());
        assert!(!keys(&figure).contains(&format!("{row}.{at}").as_str()));
        let number = decimal(lang, 6.9);
        let told = figure.beside.1.iter().find(|(line, _)| {
            line.starts_with(title_of(row, lang)) && line.contains(&format!(": {number})"))
        });
        assert!(told.is_some(), "{number} in {:?}", figure.beside.1);
        // No difference between groups on its own page either.
        let page = record_page(&REAL, words(&REAL, lang), row).unwrap();
        assert!(page.findings[at].figure.ends_with(&number), "{}", page.findings[at].figure);
        assert_eq!(page.findings[at].notes, Vec::<&str>::new());
        assert_eq!(page.findings[at].interval, None);
    }
}

#[test]
fn intervals_draw_comparisons_alone_and_no_two_units_on_one_axis() {
    under_many_filters(Chart::Intervals, 22, |case, figure| {
        let findings = case.findings();
        let outcome = outcome_drawn(case, &findings).unwrap_or_default();
        let here: Vec<_> =
            findings.iter().filter(|found| found.2["outcome"] == outcome.as_str()).collect();
        let wanted: Vec<_> = here.iter().copied().filter(|found| on_axis(found.2)).collect();
        let mut marked: Vec<(usize, usize)> = keys(figure).into_iter().map(pair).collect();
        marked.sort_unstable();
        assert_eq!(marked, wanted.iter().map(|(row, at, _)| (*row, *at)).collect::<Vec<_>>());
        assert_eq!(figure.beside.1.len(), here.len() - wanted.len());
        assert_eq!(case.numbers(&figure.sentence), [wanted.len(), here.len()]);

        let mut crossing = 0;
        assert_eq!(figure.table.rows.len(), wanted.len());
        for ((row, _, raw), cells) in wanted.iter().zip(&figure.table.rows) {
            let unit = raw["unit"].as_str().unwrap_or_default();
            let none = if RATIOS.contains(&unit) { 1.0 } else { 0.0 };
            assert_eq!(cells[0], title_of(*row, case.lang));
            if let Some(measure) = raw["measure"][case.lang.code()].as_str() {
                assert_eq!(cells[1], measure);
            }
            assert!(says(case.lang, &cells[2], &raw["effect"]), "{} in {raw}", cells[2]);
            if let Some(ends) = raw["ci"].as_array() {
                let ends: Vec<f64> = ends.iter().map(|end| end.as_f64().unwrap()).collect();
                assert_eq!(numbers(case.lang, &cells[3]), ends);
                crossing += usize::from(ends[0] <= none && none <= ends[1]);
            } else {
                assert_eq!(cells[3], text(case.lang).not_stated);
            }
        }
        let title = if wanted.is_empty() { vec![] } else { vec![crossing, wanted.len()] };
        assert_eq!(case.numbers(&figure.title), title, "{}", figure.title);

        let mut axes = BTreeSet::new();
        for panel in &figure.panels {
            let Some(forest) = panel.drawing.model::<Forest>() else { panic!("no forest") };
            let raws: Vec<&Value> = forest
                .rows
                .iter()
                .map(|row| {
                    let (row, at) = pair(&row.key);
                    &RAW["records"][row]["evidence"]["findings"][at]
                })
                .collect();
            let axis: BTreeSet<(String, String)> = raws
                .iter()
                .map(|raw| match raw["unit"].as_str() {
                    Some(unit) if RATIOS.contains(&unit) => ("ratio".to_owned(), String::new()),
                    _ => (raw["unit"].to_string(), raw["measure"].to_string()),
                })
                .collect();
            assert_eq!(axis.len(), 1, "{axis:?} share an axis");
            let axis = axis.into_iter().next().unwrap();
            let is_ratio = axis.0 == "ratio";
            assert!(forest.log <= is_ratio, "a difference has no logarithmic axis");
            assert!((forest.reference - f64::from(u8::from(is_ratio))).abs() < f64::EPSILON);
            assert!(axes.insert(axis), "one kind of figure stands on two axes");
            for (row, raw) in forest.rows.iter().zip(raws) {
                assert_eq!(Some(row.effect), raw["effect"].as_f64());
                let ends = row.interval.map(Vec::from);
                let wanted = raw["ci"]
                    .as_array()
                    .map(|ends| ends.iter().map(|end| end.as_f64().unwrap()).collect::<Vec<_>>());
                assert_eq!(ends, wanted);
                assert!(says(case.lang, &row.figure, &raw["effect"]), "{}", row.figure);
            }
        }
        // What else can be looked at, with how many findings.
        let options = &figure.choice.as_ref().unwrap().options;
        let counted: usize =
            options.iter().map(|(label, ..)| *case.numbers(label).last().unwrap()).sum();
        assert_eq!(counted, findings.len());
        let chosen = options.iter().filter(|(.., chosen)| *chosen).count();
        assert_eq!(chosen, usize::from(!here.is_empty()));
    });
}

#[test]
fn the_timeline_has_a_bar_for_every_record_with_a_year_and_counts_the_rest() {
    let events = THE_POLICY.len();
    under_many_filters(Chart::Time, 23, |case, figure| {
        let Some(line) = figure.panels[0].drawing.model::<Timeline>() else {
            panic!("no timeline")
        };
        let dated: BTreeMap<String, (i64, i64)> = case
            .records
            .iter()
            .filter_map(|(row, _)| Some((format!("r{row}"), SLOW.rows[*row].years?)))
            .collect();
        let shown: BTreeMap<String, (i64, i64)> = line
            .bars
            .iter()
            .map(|bar| {
                let to = bar.to.map_or(i64::MAX, i64::from);
                let row: usize = bar.key[1..].parse().unwrap();
                let start = RAW["records"][row]["period"]["from"].as_u64();
                assert_eq!(bar.from.map(u64::from), start, "a start is never made up");
                (bar.key.clone(), (bar.from.map_or(to, i64::from), to))
            })
            .collect();
        assert_eq!(shown, dated);
        assert_eq!((line.bars.len(), line.events.len()), (dated.len(), events));
        assert!(line.bars.is_sorted_by_key(|bar| bar.from.or(bar.to)));
        let undated = case.records.len() - dated.len();
        assert_eq!(case.numbers(&figure.notes[0]), [undated]);
        assert_eq!(case.numbers(&figure.sentence), [dated.len(), case.records.len(), events]);
        let open = dated.values().filter(|(_, to)| *to == i64::MAX).count();
        let first = line.bars.iter().filter_map(|bar| bar.from).min();
        let title = match first {
            None if dated.is_empty() => vec![],
            None => vec![open],
            Some(first) => vec![first.into(), open],
        };
        let ends = line.bars.iter().filter(|bar| bar.from.is_none()).count();
        let proposed = dated.keys().filter(|key| {
            let row: usize = key[1..].parse().unwrap();
            RAW["records"][row]["status"] == "proposed"
        });
        let told: Vec<Vec<usize>> =
            figure.notes[1..].iter().map(|note| case.numbers(note)).collect();
        let wanted = [proposed.count(), ends].into_iter().filter(|count| *count > 0);
        assert_eq!(told, wanted.map(|count| vec![count]).collect::<Vec<_>>());
        assert_eq!(case.numbers(&figure.title), title);
        assert_eq!(figure.table.rows.len(), dated.len() + events);
        for (bar, cells) in line.bars.iter().zip(&figure.table.rows) {
            let row: usize = bar.key[1..].parse().unwrap();
            let period = &RAW["records"][row]["period"];
            let years: BTreeSet<u64> =
                ["from", "to"].iter().filter_map(|end| period[end].as_u64()).collect();
            let told: BTreeSet<u64> = case
                .numbers(&cells[1])
                .into_iter()
                .map(|year| u64::try_from(year).unwrap())
                .collect();
            assert_eq!((cells[0].as_str(), told), (title_of(row, case.lang), years));
        }
    });
}

/// How closely a record says where it took place.
fn reach(record: &Value) -> &'static str {
    let place = &record["geography"];
    let regions = place["regions"].as_array().unwrap().len();
    if place["country"] != "DK" {
        "abroad"
    } else if !place["municipalities"].as_array().unwrap().is_empty() {
        "municipal"
    } else if regions == 5 || (regions == 0 && place["scope"] == "national") {
        "national"
    } else if regions > 0 {
        "regional"
    } else {
        "unstated"
    }
}

#[test]
fn the_map_counts_each_place_and_apart_what_has_none() {
    let lists = &SLOW.codes[field("municipality")];
    let names: BTreeMap<&str, &str> = {
        let entries = REAL.catalogue.codebook.entries(Field::Municipality.list());
        entries.iter().map(|entry| (entry.code.as_str(), entry.label.da.as_str())).collect()
    };
    under_many_filters(Chart::Map, 24, |case, figure| {
        let of = |wanted: &str| case.count(|record| reach(record) == wanted);
        let [municipal, regional, national, abroad, unstated] =
            ["municipal", "regional", "national", "abroad", "unstated"].map(of);
        let all = municipal + regional + national + abroad + unstated;
        assert_eq!(all, case.records.len());
        assert_eq!(case.numbers(&figure.sentence), [municipal, all, regional]);
        assert_eq!(case.numbers(&figure.notes[0]), [national, abroad, unstated]);
        let all_five = case.lifted(&["region"]).count(|record| {
            let named = record["geography"]["regions"].as_array().unwrap().len();
            reach(record) == "national" && named == 5
        });
        assert_eq!(case.numbers(&figure.notes[1]), [all_five]);

        let (places, of_regions) = (case.lifted(&["municipality"]), case.lifted(&["region"]));
        let here = |code: &str| {
            places.count(|record| holds(&record["geography"]["municipalities"], names[code]))
        };
        let counts: BTreeMap<&str, usize> =
            lists.iter().map(|code| (code.as_str(), here(code))).collect();
        let drawing = &figure.panels[0].drawing;
        let marks: Vec<(&str, &str, &str, u8)> = if case.map == Map::Squares {
            let tiles = drawing.model::<Tiles>().unwrap().tiles.iter();
            tiles.map(|t| (&*t.key, &*t.digit, &*t.label, t.step)).collect()
        } else {
            let areas = drawing.model::<Shapes>().unwrap().areas.iter();
            areas.map(|a| (&*a.key, &*a.digit, &*a.label, a.step)).collect()
        };
        let marked: BTreeSet<&str> = marks.iter().map(|mark| mark.0).collect();
        assert_eq!(marked, counts.keys().copied().collect());
        for (key, digit, label, step) in marks {
            let count = counts[key];
            let printed = if count == 0 { vec![] } else { vec![count] };
            assert_eq!(case.numbers(digit), printed, "{key}");
            assert_eq!(case.numbers(label), [count], "{label}");
            assert!(label.starts_with(names[key]), "{label}");
            assert_eq!(step, [0, 1, 2, 2, 3][count.min(4)], "{key}");
        }
        let most = counts.values().copied().max().unwrap_or(0);
        let title = if most == 0 { vec![] } else { vec![most] };
        assert_eq!(case.numbers(&figure.title), title);

        let regions = &SLOW.codes[field("region")];
        let rows = &figure.table.rows;
        for (at, region) in regions.iter().enumerate() {
            let count = of_regions.count(|record| holds(&record["geography"]["regions"], region));
            assert_eq!(rows[at][0], label("regions", region, case.lang));
            assert_eq!(case.numbers(&rows[at][1]), [count], "{region}");
            assert_eq!(case.numbers(&figure.beside.1[at].0), [count], "{region}");
        }
        let apart: Vec<usize> =
            rows[5..8].iter().flat_map(|cells| case.numbers(&cells[1])).collect();
        assert_eq!(apart, [national, abroad, unstated]);
        let told: BTreeMap<&str, usize> =
            rows[8..].iter().map(|cells| (&*cells[0], case.numbers(&cells[1])[0])).collect();
        let some = counts.iter().filter(|(_, count)| **count > 0);
        assert_eq!(told, some.map(|(code, count)| (names[code], *count)).collect());
    });
}

#[test]
fn every_municipality_has_three_letters_of_its_own_on_the_map() {
    let figure = drawn(Chart::Map, &Filter::default(), Lang::Da, Map::Squares, Beside::default());
    let Some(map) = figure.panels[0].drawing.model::<Tiles>() else { panic!("no squares") };
    let short: BTreeSet<&str> = map.tiles.iter().map(|tile| tile.short.as_str()).collect();
    assert_eq!(short.len(), map.tiles.len());
    let of = |name: &str| &*map.tiles.iter().find(|tile| tile.name == name).unwrap().short;
    let alike = ["Fredericia", "Frederiksberg", "Frederikshavn", "Frederikssund", "Odense"];
    assert_eq!(alike.map(of), ["Frc", "Frb", "Frh", "Frs", "Ode"]);
    for tile in &map.tiles {
        assert!(
            tile.short.chars().count() == 3
                && tile.name.chars().next() == tile.short.chars().next()
        );
    }
}

/// The latest count of people who live with a condition: which of its groups,
/// from the raw file.
/// None for what lies across conditions: such a count is of one group of them.
fn people_with<'a>(need: &'a Value, condition: &str) -> Option<&'a Value> {
    if condition == "cross-condition" {
        return None;
    }
    let mut latest: Option<(bool, Option<u64>, &Value)> = None;
    for indicator in need["indicators"].as_array().unwrap() {
        let values = indicator["values"].as_array().unwrap();
        if values[0]["unit"] != "persons" {
            continue;
        }
        let own = indicator["condition"] == condition;
        let groups: &[&str] = match indicator["theme"].as_str().unwrap() {
            "prevalence" if own => &["living-with", "total", "estimated", "diagnosed"],
            "access" if own => &["estimated"],
            "prevalence" => &[],
            _ => continue,
        };
        let of_group =
            groups.iter().find_map(|group| values.iter().find(|value| value["group"] == *group));
        // Both kinds of diabetes stand in one count, each under its name.
        let named = || {
            values
                .iter()
                .find(|value| value["label"]["da"] == label("conditions", condition, Lang::Da))
        };
        let common = indicator["theme"] == "prevalence";
        let Some(value) = of_group.or_else(|| if common { named() } else { None }) else {
            continue;
        };
        let rank = (common, indicator["year"].as_u64());
        if latest.is_none_or(|(common, year, _)| rank >= (common, year)) {
            latest = Some((rank.0, rank.1, value));
        }
    }
    latest.map(|(.., value)| value)
}

#[test]
fn need_stands_beside_the_records_of_each_condition_and_those_that_measured() {
    let need: Value = serde_json::from_slice(NEED).unwrap();
    under_many_filters(Chart::Need, 25, |case, figure| {
        let Some(supply) = figure.panels[0].drawing.model::<Supply>() else { panic!("no supply") };
        let ticked = case.ticked("condition");
        let all = SLOW.codes[field("condition")].iter().map(String::as_str);
        let wanted: BTreeSet<&str> =
            all.filter(|code| ticked.is_empty() || ticked.contains(code)).collect();
        let shown: BTreeSet<&str> = supply.rows.iter().map(|row| row.key.as_str()).collect();
        assert_eq!((shown, supply.rows.len()), (wanted.clone(), wanted.len()));
        let mut with = 0;
        assert_eq!(figure.table.rows.len(), supply.rows.len());
        for (row, cells) in supply.rows.iter().zip(&figure.table.rows) {
            let carries = |record: &Value| holds(&record["conditions"], &row.key);
            let records = case.count(carries);
            let measured = case.count(|record| {
                carries(record) && record["inequality"]["effect"] != "not-assessed"
            });
            assert_eq!(cells[0], label("conditions", &row.key, case.lang));
            assert_eq!((row.squares.len(), case.numbers(&row.count)), (records, vec![records]));
            assert_eq!(case.numbers(&cells[3]), [records]);
            assert_eq!(case.numbers(&cells[4]), [measured, records]);
            assert_eq!(case.numbers(&row.measured), [measured, records]);
            let people = people_with(&need, &row.key);
            assert_eq!(row.value, people.and_then(|value| value["value"].as_f64()), "{}", row.key);
            if let Some(value) = people {
                with += 1;
                assert!(says(case.lang, &cells[1], &value["value"]), "{}", cells[1]);
                assert!(says(case.lang, &row.value_text, &value["value"]), "{}", row.value_text);
                let label = value["label"][case.lang.code()].as_str().unwrap();
                // «All» doesn't say of what.
                let measured = value["group"] == "total" && cells[1].len() > label.len() + 20;
                assert!(measured || cells[1].contains(label), "{}", cells[1]);
            } else {
                let words = text(case.lang).chart();
                let wanted = match row.key.as_str() {
                    "cross-condition" => words.no_total,
                    "obesity" | "multimorbidity" => words.only_share,
                    _ => words.no_figure,
                };
                assert_eq!(cells[1], wanted);
            }
            let firmness = |certainty: &Certainty| match certainty {
                Certainty::High => 0,
                Certainty::Moderate => 1,
                Certainty::Low => 2,
                Certainty::VeryLow => 3,
                Certainty::None => 4,
            };
            assert!(row.squares.is_sorted_by_key(firmness), "the strongest come first");
        }
        // All conditions at once is a row, but counts as one only on its own.
        let across = wanted.contains("cross-condition") && ticked.len() != 1;
        with -= usize::from(across && people_with(&need, "cross-condition").is_some());
        let counted = wanted.len() - usize::from(across);
        assert_eq!(case.numbers(&figure.title), [with, counted]);
    });
}

#[test]
fn the_gradient_shows_every_figure_over_social_groups_as_it_is() {
    let need: Value = serde_json::from_slice(NEED).unwrap();
    under_many_filters(Chart::Gradient, 26, |case, figure| {
        let ticked = case.ticked("condition");
        let social = ["education", "income", "employment", "ethnicity", "sex"];
        let wanted: Vec<&Value> = need["indicators"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|raw| raw["values"].as_array().unwrap().len() > 1)
            .filter(|raw| social.contains(&raw["breakdown"].as_str().unwrap()))
            .filter(|raw| {
                let condition = raw["condition"].as_str();
                ticked.is_empty() || condition.is_some_and(|code| ticked.contains(&code))
            })
            .collect();
        assert_eq!(figure.panels.len(), wanted.len());
        assert_eq!(figure.sources.len(), wanted.len());
        let title = if wanted.is_empty() { vec![] } else { vec![wanted.len()] };
        assert_eq!(case.numbers(&figure.title), title);
        let mut cells = figure.table.rows.iter();
        for (panel, raw) in figure.panels.iter().zip(wanted) {
            let Some(gradient) = panel.drawing.model::<Gradient>() else { panic!("no gradient") };
            assert_eq!(panel.heading, raw["measure"][case.lang.code()].as_str().unwrap());
            let values = raw["values"].as_array().unwrap();
            assert_eq!(gradient.points.len(), values.len());
            for (point, value) in gradient.points.iter().zip(values) {
                let cells = cells.next().unwrap();
                assert_eq!(Some(point.value), value["value"].as_f64());
                assert_eq!(point.high, value["valueMax"].as_f64());
                assert_eq!(Some(point.reference), value["reference"].as_bool());
                let name = value["label"][case.lang.code()].as_str().unwrap();
                assert_eq!((point.name.as_str(), cells[1].as_str()), (name, name));
                assert!(says(case.lang, &cells[2], &value["value"]), "{}", cells[2]);
                assert_eq!(cells[2], point.text);
            }
        }
        assert_eq!(cells.next(), None);
    });
}

#[test]
fn inequality_counts_effects_by_group_and_method_and_what_they_rest_on() {
    under_many_filters(Chart::Inequality, 27, |case, figure| {
        let effect = |wanted: &str| case.count(|record| record["inequality"]["effect"] == wanted);
        let basis = |wanted: &str| {
            case.count(|record| {
                let inequality = &record["inequality"];
                inequality["effect"] != "not-assessed" && inequality["evidence"] == wanted
            })
        };
        let [widens, same, reduces, mixed, not] = EFFECTS.map(effect);
        assert_eq!(case.numbers(&figure.title), [not, case.records.len()]);
        assert_eq!(case.numbers(&figure.sentence), [reduces, same, mixed, widens]);
        // What the answers rest on adds up to how many there are.
        let answers = widens + same + reduces + mixed;
        let bases = BASES.map(basis);
        assert_eq!(bases.iter().sum::<usize>(), answers);
        let open = case.count(|record| {
            let inequality = &record["inequality"];
            inequality["effect"] == "not-assessed" && inequality["evidence"] != "none"
        });
        let told = [&[answers][..], &bases, &[open, not]].concat();
        assert_eq!(case.numbers(&figure.notes[0]), told);
        let mut cells = figure.table.rows.iter();
        for (panel, (key, list, codes)) in
            [("group", "inequalityGroups", "groups"), ("method", "inequalityMethods", "methods")]
                .into_iter()
                .enumerate()
        {
            let rows = directions_of(figure, panel);
            let lifted = case.lifted(&[key, "effect"]);
            let carries =
                |name: &str| lifted.count(|record| holds(&record["inequality"][codes], name));
            let carried: BTreeSet<&str> = SLOW.codes[field(key)]
                .iter()
                .map(String::as_str)
                .filter(|name| carries(name) > 0)
                .collect();
            let shown: BTreeSet<&str> = rows.iter().map(|row| row.key.as_str()).collect();
            assert_eq!((shown, rows.len()), (carried.clone(), carried.len()));
            for row in rows {
                let cells = cells.next().unwrap();
                let count = |path: &str, wanted: &str| {
                    lifted.count(|record| {
                        let inequality = &record["inequality"];
                        holds(&inequality[codes], &row.key)
                            && inequality[path] == wanted
                            && (path == "effect" || inequality["effect"] != "not-assessed")
                    })
                };
                let effects = EFFECTS.map(|wanted| count("effect", wanted));
                let bases = BASES.map(|wanted| count("evidence", wanted));
                let told: Vec<usize> =
                    cells[1..].iter().flat_map(|cell| case.numbers(cell)).collect();
                assert_eq!(told, [&[carries(&row.key)][..], &effects, &bases].concat());
                assert_eq!(cells[0], label(list, &row.key, case.lang));
                assert_eq!(row.marks.each_ref().map(Vec::len), effects, "{}", row.key);
                for (marks, wanted) in row.marks.iter().zip(EFFECTS) {
                    for mark in marks {
                        let at: usize = mark.key.rsplit_once('.').unwrap().1.parse().unwrap();
                        assert_eq!(RAW["records"][at]["inequality"]["effect"], wanted);
                        assert!(mark.label.contains(title_of(at, case.lang)));
                    }
                }
            }
        }
        assert_eq!(cells.next(), None);
    });
}

#[test]
fn costs_keep_kinds_and_currencies_apart_and_amounts_as_they_are() {
    under_many_filters(Chart::Cost, 28, |case, figure| {
        let Some(bars) = figure.panels[0].drawing.model::<Bars>() else { panic!("no bars") };
        let known = case.count(|record| !record["cost"].is_null());
        assert_eq!(case.numbers(&figure.title), [known, case.records.len()]);
        assert_eq!(figure.table.rows.len(), known);
        let mut cells = figure.table.rows.iter();
        let mut kinds = BTreeSet::new();
        for group in &bars.groups {
            let costs: Vec<(usize, &Value)> = group
                .bars
                .iter()
                .map(|bar| bar.key[1..].parse().unwrap())
                .map(|row: usize| (row, &RAW["records"][row]["cost"]))
                .collect();
            let kind: BTreeSet<(String, String)> = costs
                .iter()
                .map(|(_, cost)| (cost["per"].to_string(), cost["currency"].to_string()))
                .collect();
            assert_eq!(kind.len(), 1, "{kind:?} share an axis");
            assert!(kinds.insert(kind), "one kind stands on two axes");
            for (bar, (row, cost)) in group.bars.iter().zip(costs) {
                let cells = cells.next().unwrap();
                assert_eq!(Some(bar.value), cost["amount"].as_f64());
                assert!(says(case.lang, &bar.text, &cost["amount"]), "{}", bar.text);
                assert!(says(case.lang, &bar.label, &cost["amount"]), "{}", bar.label);
                assert!(says(case.lang, &cells[1], &cost["amount"]), "{}", cells[1]);
                assert_eq!(cells[0], title_of(row, case.lang));
                if let Some(note) = cost["note"][case.lang.code()].as_str() {
                    assert_eq!(cells[3], note);
                }
                let source = cost["source"].as_u64().map(|at| usize::try_from(at).unwrap());
                if let Some(source) = source {
                    let year = RAW["records"][row]["sources"][source]["year"].as_u64();
                    if let Some(year) = year {
                        assert_eq!(cells[2], year.to_string());
                    }
                }
            }
        }
        assert_eq!(cells.next(), None);
        assert_eq!(bars.groups.iter().map(|group| group.bars.len()).sum::<usize>(), known);
    });
}

#[test]
fn a_chart_of_nothing_or_of_one_record_without_its_files_is_drawn_and_says_what_is_missing() {
    let total = REAL.catalogue.records.len();
    let mut one = RowSet::with_capacity(total);
    one.insert(7);
    for lang in Lang::ALL {
        let said = text(lang).chart();
        for chart in CHARTS {
            for map in [Map::Squares, Map::Land] {
                for rows in
                    [&RowSet::with_capacity(total), &one, &answer(&REAL, &Filter::default()).rows]
                {
                    let made = |beside| {
                        let (corpus, filter) = (&*REAL, &Filter::default());
                        figure(
                            chart,
                            Selected {
                                corpus,
                                words: words(corpus, lang),
                                filter,
                                rows,
                                map,
                                beside,
                            },
                        )
                    };
                    let (bare, with) = (made(Beside::default()), made(all_beside()));
                    for figure in [&bare, &with] {
                        whole(chart, figure);
                        for panel in &figure.panels {
                            for width in [0.0, 320.0, 1280.0] {
                                let svg = panel.drawing.svg(width, ROWS, true);
                                roxmltree::Document::parse(&svg).unwrap();
                            }
                        }
                    }
                    let missing = match chart {
                        Chart::Need | Chart::Gradient => said.need_missing,
                        Chart::Time => said.policy_missing,
                        Chart::Map if map == Map::Land => said.map_missing,
                        _ => {
                            assert_eq!(bare.title, with.title, "{chart:?} needs no file");
                            continue;
                        }
                    };
                    let told = |figure: &Figure| {
                        figure.title == missing || figure.notes.iter().any(|note| note == missing)
                    };
                    assert!(told(&bare), "{chart:?} hides that its file is missing");
                    assert!(!told(&with), "{chart:?} misses a file that is there");
                }
            }
        }
    }
}

/// Ids under the filter once a mark has been chosen.
fn after(filter: &Filter, action: &Action) -> Vec<&'static str> {
    let mut state = Explorer { filter: filter.clone(), ..Explorer::default() };
    apply(&mut state, action.clone());
    let rows = answer(&REAL, &state.filter).rows;
    rows.ones().map(|row| REAL.catalogue.records[row].id.as_str()).collect()
}

/// The number that a mark prints or stands in, if it has one.
fn number_on(figure: &Figure, lang: Lang, key: &str) -> Option<usize> {
    figure.panels.iter().find_map(|panel| {
        if let Some(map) = panel.drawing.model::<Tiles>() {
            let tile = map.tiles.iter().find(|tile| tile.key == key)?;
            return whole_numbers(lang, &tile.label).last().copied();
        }
        if let Some(supply) = panel.drawing.model::<Supply>() {
            let row = supply.rows.iter().find(|row| row.key == key)?;
            return whole_numbers(lang, &row.count).first().copied();
        }
        let model = panel.drawing.model::<Directions>()?;
        let columns = model.rows.iter().flat_map(|row| &row.marks);
        let column = columns.into_iter().find(|marks| marks.iter().any(|one| one.key == key));
        column.map(Vec::len)
    })
}

/// Chooses some marks of many figures. `of_mark` says what a mark stands for:
/// its codes, and whether a record of the selection belongs to its cell.
fn choosing(
    chart: Chart,
    seed: u64,
    cell: impl Fn(&str, &Value) -> bool,
    codes: impl Fn(&str) -> Vec<(&'static str, String)>,
) {
    let mut random = Random::new(seed);
    let mut checked = 0;
    for at in 0..150 {
        let asked = random_asked(&SLOW, &mut random);
        let case = Case::new(asked, Lang::ALL[at % 2], Map::Squares);
        let figure = case.draw(chart);
        let keys = keys(&figure);
        for _ in 0..8.min(keys.len()) {
            let key = random.pick(&keys);
            let codes = codes(key);
            let mut chosen = case.asked.clone();
            let (mut all_chosen, mut inside) = (true, true);
            for (field_key, name) in &codes {
                let place = field(field_key);
                let bit = SLOW.codes[place].iter().position(|code| code == name).unwrap();
                all_chosen &= case.asked.ticked[place] == 1 << bit;
                inside &= case.asked.ticked[place] == 0 || case.asked.ticked[place] >> bit & 1 == 1;
                chosen.ticked[place] = 1 << bit;
            }
            if all_chosen {
                // The same again lets it go.
                for (field_key, _) in &codes {
                    chosen.ticked[field(field_key)] = 0;
                }
            }
            let got = after(&case.filter, &figure.actions[key]);
            assert_eq!(got, SLOW.ids(&chosen), "{chart:?} {key}");
            // A finding is counted as such, all others as records.
            if !all_chosen && chart != Chart::Direction {
                assert_eq!(Some(got.len()), number_on(&figure, case.lang, key), "{chart:?} {key}");
            }
            // Where other codes of its field are ticked, they give way.
            if inside && !all_chosen {
                let of_cell: Vec<&str> = case
                    .records
                    .iter()
                    .filter(|(_, record)| cell(key, record))
                    .map(|(_, record)| record["id"].as_str().unwrap())
                    .collect();
                assert_eq!(got, of_cell, "{chart:?} {key}");
                checked += 1;
            }
        }
    }
    assert!(checked > 100, "{chart:?}: only {checked}");
}

#[test]
fn choosing_a_mark_leaves_exactly_the_records_of_its_cell() {
    let finding = |key: &str| {
        let (row, at) = pair(key);
        let raw = &RAW["records"][row]["evidence"]["findings"][at];
        ["outcome", "direction"].map(|part| raw[part].as_str().unwrap().to_owned())
    };
    choosing(
        Chart::Direction,
        31,
        |key, record| {
            let [outcome, direction] = finding(key);
            let findings = record["evidence"]["findings"].as_array().unwrap();
            findings.iter().any(|raw| {
                raw["outcome"] == outcome.as_str() && raw["direction"] == direction.as_str()
            })
        },
        |key| {
            let [outcome, direction] = finding(key);
            vec![("outcome", outcome), ("direction", direction)]
        },
    );
    let inequality = |key: &str| {
        let parts: Vec<&str> = key.split('.').collect();
        let of = if parts[0] == "group" { "group" } else { "method" };
        let name = SLOW.codes[field(of)][parts[1].parse::<usize>().unwrap()].clone();
        let row: usize = parts[2].parse().unwrap();
        let effect = RAW["records"][row]["inequality"]["effect"].as_str().unwrap().to_owned();
        (of, name, effect)
    };
    choosing(
        Chart::Inequality,
        32,
        |key, record| {
            let (of, name, effect) = inequality(key);
            let inequality = &record["inequality"];
            let list = if of == "group" { "groups" } else { "methods" };
            holds(&inequality[list], &name) && inequality["effect"] == effect.as_str()
        },
        |key| {
            let (of, name, effect) = inequality(key);
            vec![(of, name), ("effect", effect)]
        },
    );
    let places = REAL.catalogue.codebook.entries(Field::Municipality.list());
    choosing(
        Chart::Map,
        33,
        |key, record| {
            let place = places.iter().find(|place| place.code == key).unwrap();
            holds(&record["geography"]["municipalities"], &place.label.da)
        },
        |key| vec![("municipality", key.to_owned())],
    );
    choosing(
        Chart::Need,
        34,
        |key, record| holds(&record["conditions"], key),
        |key| vec![("condition", key.to_owned())],
    );
}

// The matrices.

const FILLS: [Fill; 3] = [Fill::Strongest, Fill::Typical, Fill::Danish];

/// From the firmest on.
const STRENGTHS: [&str; 5] = ["high", "moderate", "low", "very-low", "none"];
const CERTAINTIES: [Certainty; 5] =
    [Certainty::High, Certainty::Moderate, Certainty::Low, Certainty::VeryLow, Certainty::None];

/// Places in [`STRENGTHS`] of some records, the firmest first.
fn strengths<'a>(records: impl Iterator<Item = &'a Value>) -> Vec<usize> {
    let place = |record: &Value| {
        STRENGTHS.iter().position(|name| record["evidence"]["strength"] == *name).unwrap()
    };
    let mut places: Vec<usize> = records.map(place).collect();
    places.sort_unstable();
    places
}

fn certainty_of(fill: Fill, records: &[&Value]) -> Option<Certainty> {
    let all = strengths(records.iter().copied());
    let first = *all.first()?;
    let place = match fill {
        Fill::Strongest => first,
        Fill::Typical => {
            let evaluated: Vec<usize> = all.into_iter().filter(|place| *place < 4).collect();
            // Of two middles the weaker.
            evaluated.get(evaluated.len() / 2).copied().unwrap_or(4)
        }
        Fill::Danish => {
            let danish = records.iter().filter(|record| record["geography"]["country"] == "DK");
            strengths(danish.copied()).first().copied().unwrap_or(4)
        }
    };
    Some(CERTAINTIES[place])
}

fn raw_of(id: &str) -> &'static Value {
    RAW["records"].as_array().unwrap().iter().find(|record| record["id"] == id).unwrap()
}

#[test]
fn the_fill_of_a_matrix_is_the_strongest_the_typical_or_the_danish_as_asked() {
    let mut random = Random::new(41);
    let mut differ = 0;
    for at in 0..30 {
        let (x, y) = [
            (Field::Condition, Field::Group),
            (Field::Outcome, Field::Group),
            (Field::Method, Field::Technology),
        ][at % 3];
        let asked = if at < 3 { Asked::default() } else { random_asked(&SLOW, &mut random) };
        let filter = filter(&REAL, &SLOW, &asked);
        let places = (field(x.key()), field(y.key()));
        let pages = FILLS.map(|fill| {
            let look = Look { x, y, fill, fold: Fold::No };
            (fill, matrix_page(&REAL, words(&REAL, Lang::ALL[at % 2]), &filter, look, None))
        });
        let columns = pages[0].1.codes.0.len();
        for cell in 0..pages[0].1.chart.cells.len() {
            let (column, row) =
                (pages[0].1.codes.0[cell % columns], pages[0].1.codes.1[cell / columns]);
            let ids = SLOW.cell(&asked, (places.0, column.index()), (places.1, row.index()));
            let records: Vec<&Value> = ids.iter().map(|id| raw_of(id)).collect();
            let wanted = FILLS.map(|fill| certainty_of(fill, &records));
            for ((fill, page), wanted) in pages.iter().zip(wanted) {
                assert_eq!(page.chart.cells[cell].certainty, wanted, "{fill:?} of {ids:?}");
            }
            differ += usize::from(wanted[0] != wanted[1] && wanted[0] != wanted[2]);
        }
    }
    assert!(differ > 20, "the three fills hardly differ: {differ}");
}

#[test]
fn folding_hides_every_row_and_column_without_a_record_and_counts_them() {
    let mut away = 0;
    for (at, (x, y)) in [
        (Field::Group, Field::Technology),
        (Field::Condition, Field::Approach),
        (Field::Region, Field::Method),
        (Field::Effect, Field::Outcome),
        (Field::Condition, Field::Municipality),
        (Field::Municipality, Field::Technology),
    ]
    .into_iter()
    .enumerate()
    {
        let lang = Lang::ALL[at % 2];
        // A filter hides nothing: what is outside it is not absent.
        let mut filter = Filter::default();
        filter.set(Field::Strength, code(&REAL, Field::Strength, "high"), true);
        let look = Look { x, y, fill: Fill::Strongest, fold: Fold::Yes };
        let page = matrix_page(&REAL, words(&REAL, lang), &filter, look, None);
        let (columns, rows) = (field(x.key()), field(y.key()));
        let kept = |own: usize, other: usize| {
            let mut kept = BTreeSet::new();
            for bit in 0..SLOW.codes[own].len() {
                let all = 0..SLOW.codes[other].len();
                if all.into_iter().any(|cell| !SLOW.both((own, bit), (other, cell)).is_empty()) {
                    kept.insert(SLOW.codes[own][bit].clone());
                }
            }
            kept
        };
        let (wanted_rows, wanted_columns) = (kept(rows, columns), kept(columns, rows));
        let heads = |heads: &[indsatsatlas::chart::Head]| -> BTreeSet<String> {
            heads.iter().map(|head| head.key.clone()).collect()
        };
        assert_eq!(heads(&page.chart.rows), wanted_rows);
        assert_eq!(heads(&page.chart.columns), wanted_columns);
        let hidden = (
            SLOW.codes[rows].len() - wanted_rows.len(),
            SLOW.codes[columns].len() - wanted_columns.len(),
        );
        let told = if hidden == (0, 0) { vec![] } else { vec![hidden.0, hidden.1] };
        assert_eq!(whole_numbers(lang, &page.folded), told, "{}", page.folded);
        away += hidden.0 + hidden.1;
    }
    assert!(away > 0, "nothing was folded anywhere");
}

/// What documents ask for, from the raw file: by condition and approach.
fn asked_for(file: &Value) -> BTreeMap<(String, String), Recommended> {
    let mut asked: BTreeMap<(String, String), Recommended> = BTreeMap::new();
    for document in file["recommendations"].as_array().unwrap() {
        let lapsed = document["validity"] == "lapsed" || document["validity"] == "superseded";
        for condition in document["conditions"].as_array().unwrap() {
            for asks in document["recommends"].as_array().unwrap() {
                let name = |value: &Value| value.as_str().unwrap().to_owned();
                let pair = (name(condition), name(&asks["approach"]));
                let before = asked.get(&pair).copied();
                let now = match (lapsed, asks["basis"] == "stated", before) {
                    (false, true, _) | (_, _, Some(Recommended::Stated)) => Recommended::Stated,
                    (false, false, _) | (_, _, Some(Recommended::TopicOnly)) => {
                        Recommended::TopicOnly
                    }
                    _ => Recommended::Lapsed,
                };
                asked.insert(pair, now);
            }
        }
    }
    asked
}

#[test]
fn recommended_cells_are_classed_by_what_is_tested_and_found() {
    let asked_for = asked_for(&serde_json::from_slice(RECOMMENDATIONS).unwrap());
    let (x, y) = (Field::Condition, Field::Approach);
    let places = (field("condition"), field("approach"));
    let look = Look { x, y, fill: Fill::Strongest, fold: Fold::No };
    let mut random = Random::new(42);
    for at in 0..25 {
        let lang = Lang::ALL[at % 2];
        let asked = if at < 2 { Asked::default() } else { random_asked(&SLOW, &mut random) };
        let filter = filter(&REAL, &SLOW, &asked);
        let page = matrix_page(&REAL, words(&REAL, lang), &filter, look, Some(Some(&ASKED_FOR)));
        let (mut well, mut hardly, mut unasked, mut against) = (0, 0, 0, 0);
        for (cell, drawn) in page.chart.cells.iter().enumerate() {
            let columns = page.codes.0.len();
            let (column, row) = (page.codes.0[cell % columns], page.codes.1[cell / columns]);
            let pair = (
                SLOW.codes[places.0][column.index()].clone(),
                SLOW.codes[places.1][row.index()].clone(),
            );
            let kind = asked_for.get(&pair).copied();
            assert_eq!(drawn.recommended, kind, "{pair:?}");
            let ids = SLOW.cell(&asked, (places.0, column.index()), (places.1, row.index()));
            let records: Vec<&Value> = ids.iter().map(|id| raw_of(id)).collect();
            let current = kind.is_some_and(|kind| kind != Recommended::Lapsed);
            let tested = strengths(records.iter().copied()).first().is_some_and(|first| *first < 2);
            well += usize::from(current && tested);
            hardly += usize::from(current && !tested);
            unasked += usize::from(!current && tested);
            let findings = records
                .iter()
                .flat_map(|record| record["evidence"]["findings"].as_array().unwrap());
            let points = |way: &str| findings.clone().any(|raw| raw["direction"] == way);
            let no_benefit = points("no-difference") || points("unfavourable");
            against += usize::from(current && !points("favourable") && no_benefit);
        }
        assert_eq!(whole_numbers(lang, &page.title), [well, well + hardly], "{asked:?}");
        assert_eq!(whole_numbers(lang, &page.sentence), [hardly, unasked, against], "{asked:?}");
        assert_eq!(page.missing, "");
        let without = matrix_page(&REAL, words(&REAL, lang), &filter, look, Some(None));
        assert_eq!(without.missing, text(lang).matrix().recommended_missing);
        assert!(without.chart.cells.iter().all(|cell| cell.recommended.is_none()));
    }
}

// Tables to take along.

/// Reads a CSV: quoted cells with doubled quotes, rows ended by CR LF.
fn parse(csv: &str, mark: char) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = csv.strip_prefix('\u{FEFF}').unwrap().chars().peekable();
    while let Some(letter) = letters.next() {
        let cell = rows.last_mut().unwrap().last_mut().unwrap();
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            letter if letter == mark && !quoted => rows.last_mut().unwrap().push(String::new()),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'));
                rows.push(vec![String::new()]);
            }
            letter => cell.push(letter),
        }
    }
    assert!(!quoted, "a quote is never closed");
    assert_eq!(rows.pop(), Some(vec![String::new()]), "the last row is ended too");
    rows
}

fn mark_of(lang: Lang) -> char {
    if lang == Lang::Da { ';' } else { ',' }
}

#[test]
fn a_table_as_csv_is_read_back_as_it_was_and_holds_no_formula() {
    let rows: Vec<Vec<String>> = [
        ["plain", "a;b", "a,b", "say \"so\"", "two\nlines", "cr\rhere", ""],
        ["=1+1", "+45", "-3", "@x", "\tx", "=\"a;b\",c", "\u{2212}3"],
    ]
    .map(|row| row.map(str::to_owned).to_vec())
    .to_vec();
    for lang in Lang::ALL {
        let written = csv(rows.iter().map(Vec::as_slice), lang);
        assert!(written.starts_with('\u{FEFF}'));
        let read = parse(&written, mark_of(lang));
        assert_eq!(read[0], rows[0]);
        for (read, raw) in read[1].iter().zip(&rows[1]).take(6) {
            assert_eq!(*read, format!("'{raw}"), "a spreadsheet would calculate this");
        }
        assert_eq!(read[1][6], rows[1][6]);
        assert_eq!(read.len(), 2);
    }
}

#[test]
fn every_chart_is_taken_along_as_the_table_it_shows_with_its_words() {
    let mut filter = Filter::default();
    filter.set(Field::Condition, code(&REAL, Field::Condition, "copd"), true);
    for lang in Lang::ALL {
        for chart in CHARTS {
            let figure = drawn(chart, &filter, lang, Map::Squares, all_beside());
            let taken = Taken {
                title: figure.title.clone(),
                sentence: figure.sentence.clone(),
                filter: vec!["KOL; og \"mere\"".to_owned()],
                notes: figure.notes.clone(),
                link: "https://example.org/?view=explore".to_owned(),
            };
            let written =
                csv_of(&figure.table.heads, &figure.table.rows, &taken, &REAL.catalogue, lang);
            let read = parse(&written, mark_of(lang));
            assert_eq!(read[0], figure.table.heads);
            let rows = figure.table.rows.len();
            let shown = |cell: &String| cell.trim_start_matches('\'').to_owned();
            for (read, row) in read[1..=rows].iter().zip(&figure.table.rows) {
                assert_eq!(
                    read.iter().map(shown).collect::<Vec<_>>(),
                    row.iter().map(shown).collect::<Vec<_>>(),
                    "{chart:?}"
                );
            }
            assert_eq!(read[rows + 1], [String::new()]);
            let below: Vec<&str> = read[rows + 2..].iter().map(|row| row[0].as_str()).collect();
            assert_eq!(below[..2], [&figure.title, &figure.sentence]);
            assert_eq!(below.last(), Some(&taken.link.as_str()));
            for said in [&taken.filter[0], &REAL.catalogue.version] {
                assert!(below.iter().any(|line| line.contains(said)), "{chart:?}: no {said}");
            }
            assert!(figure.notes.iter().all(|note| below.contains(&note.as_str())), "{chart:?}");
        }
    }
}

#[test]
fn the_words_of_each_chart_of_one_condition_are_as_they_were_seen() {
    let mut filter = Filter::default();
    filter.set(Field::Condition, code(&REAL, Field::Condition, "copd"), true);
    for lang in Lang::ALL {
        for chart in CHARTS {
            let figure = drawn(chart, &filter, lang, Map::Squares, all_beside());
            let mut lines = vec![figure.title, figure.sentence, String::new()];
            lines.push(figure.table.heads.join(" | "));
            lines.extend(figure.table.rows.iter().take(6).map(|row| row.join(" | ")));
            insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(
                    format!("figure-{}-{}", chart.key(), lang.code()),
                    lines.join("\n")
                );
            });
        }
    }
}
