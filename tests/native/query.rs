//! Questions to the catalogue against the rules written a second time, and
//! against small cases made by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use indsatsatlas::domain::{Closed, Direction, Field, Lang, Record, Rule, Strength};
use indsatsatlas::query::{
    Corpus, Filter, Gap, Sort, answer, answer_after, danish_key, first_in_order, in_order, matrix,
    similar, size,
};
use serde_json::{Value, json};

use crate::slow::{Asked, FIELDS, Row, Slow, field};
use crate::support::{
    RAW, RAW_CODES, REAL, Random, catalogue, code, corpus, corpus_with_coverage, finding, name,
    record, record_with,
};

/// The published catalogue as the rules see it.
pub static SLOW: LazyLock<Slow> = LazyLock::new(Slow::real);

/// The axes that a matrix is checked on.
const AXES: [&str; 12] = [
    "condition",
    "approach",
    "outcome",
    "group",
    "method",
    "technology",
    "setting",
    "coherence",
    "effect",
    "region",
    "direction",
    "basis",
];

/// A filter of the program from one of the second implementation.
pub fn filter(corpus: &Corpus, slow: &Slow, asked: &Asked) -> Filter {
    let year = |year: Option<i64>| year.map(|year| u16::try_from(year).unwrap());
    let mut filter = years(year(asked.from), year(asked.to)).with_text(&asked.text);
    for (place, (key, _)) in FIELDS.iter().enumerate() {
        let field = Field::from_key(key).unwrap();
        for (bit, name) in slow.codes[place].iter().enumerate() {
            if asked.ticked[place] >> bit & 1 == 1 {
                filter.set(field, code(corpus, field, name), true);
            }
        }
    }
    filter
}

/// What a reader may have ticked and typed: codes that stand in the data more
/// often than not, so that most filters find something.
pub fn random_asked(slow: &Slow, random: &mut Random) -> Asked {
    let mut asked = Asked::default();
    let likely = &slow.rows[random.below(slow.rows.len())];
    for _ in 0..random.below(5) {
        let place = if random.one_in(3) {
            field(random.pick(&["outcome", "direction"]))
        } else {
            random.below(FIELDS.len())
        };
        for _ in 0..=random.below(3) {
            let of_row: Vec<usize> = (0..slow.codes[place].len())
                .filter(|bit| likely.sets[place] >> bit & 1 == 1)
                .collect();
            let bit = if of_row.is_empty() || random.one_in(3) {
                random.below(slow.codes[place].len())
            } else {
                random.pick(&of_row)
            };
            asked.ticked[place] |= 1 << bit;
        }
    }
    if random.one_in(4) {
        asked.text = random_text(random);
    }
    if random.one_in(4) {
        let year = |random: &mut Random| Some(1985 + i64::try_from(random.below(44)).unwrap());
        asked.from = year(random).filter(|_| !random.one_in(3));
        asked.to = year(random).filter(|_| !random.one_in(3));
        if let (Some(from), Some(to)) = (asked.from, asked.to) {
            (asked.from, asked.to) = (Some(from.min(to)), Some(from.max(to)));
        }
    }
    asked
}

/// A word or two of the catalogue, whole, begun or from the middle; at times
/// marks, or what stands nowhere.
fn random_text(random: &mut Random) -> String {
    let mut words = Vec::new();
    for _ in 0..=random.below(2) {
        let record = &REAL.catalogue.records[random.below(REAL.len())];
        let text = record.summary.get(random.pick(&Lang::ALL));
        let word: Vec<char> = random.pick(&text.split(' ').collect::<Vec<_>>()).chars().collect();
        let from = if random.one_in(3) { random.below(word.len().max(1)) } else { 0 };
        let to =
            word.len() - if random.one_in(2) { random.below(word.len() - from + 1) } else { 0 };
        words.push(match random.below(12) {
            0 => "?! –".to_owned(),
            1 => "hverkenhernellerder".to_owned(),
            2 => word[from..to].iter().collect::<String>().to_uppercase(),
            _ => word[from..to].iter().collect(),
        });
    }
    words.join(random.pick(&[" ", ", ", "-", "  "]))
}

/// Rows as ids, in the order of the catalogue.
fn ids(corpus: &Corpus, rows: impl IntoIterator<Item = usize>) -> Vec<&str> {
    rows.into_iter().map(|row| corpus.catalogue.records[row].id.as_str()).collect()
}

/// Ids that fit a filter.
fn found<'a>(corpus: &'a Corpus, filter: &Filter) -> Vec<&'a str> {
    ids(corpus, answer(corpus, filter).rows.ones())
}

/// A filter with one code ticked.
fn ticked(corpus: &Corpus, codes: &[(Field, &str)]) -> Filter {
    let mut filter = Filter::default();
    for (field, name) in codes {
        filter.set(*field, code(corpus, *field, name), true);
    }
    filter
}

fn years(from: Option<u16>, to: Option<u16>) -> Filter {
    let mut filter = Filter::default();
    (filter.from, filter.to) = (from, to);
    filter
}

fn typed(text: &str) -> Filter {
    Filter::default().with_text(text)
}

/// The count beside a code.
fn count(corpus: &Corpus, filter: &Filter, field: Field, name: &str) -> usize {
    answer(corpus, filter).counts[field as usize][code(corpus, field, name).index()]
}

fn check_answers(seed: u64, states: usize) {
    let (corpus, slow) = (&*REAL, &*SLOW);
    let mut random = Random::new(seed);
    let (mut some, mut none) = (0, 0);
    for _ in 0..states {
        let asked = random_asked(slow, &mut random);
        let got = answer(corpus, &filter(corpus, slow, &asked));
        let wanted = slow.ids(&asked);
        assert_eq!(ids(corpus, got.rows.ones()), wanted, "rows of {asked:?}");
        assert_eq!(got.undated, slow.undated(&asked), "undated of {asked:?}");
        assert_eq!(got.unplaced, slow.unplaced(&asked), "unplaced of {asked:?}");
        for (place, counts) in slow.counts(&asked).into_iter().enumerate() {
            assert_eq!(got.counts[place], counts, "counts of {} for {asked:?}", FIELDS[place].0);
        }
        *if wanted.is_empty() { &mut none } else { &mut some } += 1;
    }
    assert!(some > states / 3 && none > states / 50, "too lopsided: {some} with, {none} without");
}

#[test]
fn answers_equal_a_slow_second_implementation_on_5_000_random_states() {
    check_answers(1, 5_000);
}

#[test]
fn answers_equal_a_slow_second_implementation_on_5_000_other_random_states() {
    check_answers(2, 5_000);
}

/// Goes from filter to filter as readers do, a step at a time, and asks each time
/// after the answer before.
fn check_walks(seed: u64, steps: usize) {
    let (corpus, slow) = (&*REAL, &*SLOW);
    let strict = corpus.stricter(&[Rule::Danish, Rule::Many]);
    let mut random = Random::new(seed);
    let mut asked = Asked::default();
    let mut last = None;
    for step in 0..steps {
        let other = random_asked(slow, &mut random);
        match random.below(12) {
            0 => asked = other,
            1 => asked = Asked::default(),
            2 => asked.text = other.text,
            3 => (asked.from, asked.to) = (other.from, other.to),
            4 | 5 => {
                let place = field(random.pick(&["outcome", "direction"]));
                asked.ticked[place] ^= 1 << random.below(slow.codes[place].len());
            }
            6 => asked.ticked[random.below(FIELDS.len())] = 0,
            _ => {
                let place = random.below(FIELDS.len());
                asked.ticked[place] ^= 1 << random.below(slow.codes[place].len());
            }
        }
        // At times a stricter rule is asked for between two steps.
        let corpus = if step % 50 == 49 { &strict } else { corpus };
        let filter = filter(corpus, slow, &asked);
        let got = answer_after(corpus, last.as_ref(), &filter);
        assert_eq!(got, answer(corpus, &filter), "step {step}: {asked:?}");
        if step % 50 != 49 && step % 4 == 0 {
            assert_eq!(ids(corpus, got.rows.ones()), slow.ids(&asked), "step {step}: {asked:?}");
            for (place, counts) in slow.counts(&asked).into_iter().enumerate() {
                assert_eq!(got.counts[place], counts, "step {step}: {asked:?}");
            }
        }
        last = Some(got);
    }
}

#[test]
fn an_answer_after_another_is_the_answer_on_4_000_steps_of_random_walks() {
    check_walks(11, 4_000);
}

#[test]
fn an_answer_after_another_is_the_answer_on_4_000_other_steps() {
    check_walks(12, 4_000);
}

#[test]
fn the_first_in_order_are_the_first_of_all_in_order() {
    let mut random = Random::new(13);
    for _ in 0..2_000 {
        let filter = filter(&REAL, &SLOW, &random_asked(&SLOW, &mut random));
        let found = answer(&REAL, &filter);
        let (sort, lang) = (random.pick(&Sort::ALL), random.pick(&Lang::ALL));
        let hits = found.hits.as_deref();
        let all = in_order(&REAL, &found.rows, hits, sort, lang);
        let most = random.below(60);
        let first = first_in_order(&REAL, &found.rows, hits, sort, lang, most);
        assert_eq!(first, all[..most.min(all.len())], "{most} of {sort:?} for {filter:?}");
        let mut rows = all;
        rows.sort_unstable();
        assert_eq!(rows, found.rows.ones().collect::<Vec<_>>());
    }
}

#[test]
fn every_single_code_ticked_alone_gives_what_the_second_implementation_gives() {
    let (corpus, slow) = (&*REAL, &*SLOW);
    for (place, codes) in slow.codes.iter().enumerate() {
        for (bit, name) in codes.iter().enumerate() {
            let asked = Asked::default().but(place, 1 << bit);
            let got = answer(corpus, &filter(corpus, slow, &asked));
            assert_eq!(ids(corpus, got.rows.ones()), slow.ids(&asked), "{name}");
            assert_eq!(got.counts[place][bit], got.rows.count_ones(..), "{name}");
        }
    }
}

#[test]
fn without_a_filter_every_record_is_found() {
    let answer = answer(&REAL, &Filter::default());
    assert_eq!(answer.rows.count_ones(..), 222);
    assert_eq!((answer.undated, answer.hits), (0, None));
}

#[test]
fn a_facet_ignores_its_own_filter() {
    let corpus = corpus(&[
        record("a"),
        record_with("b", &[("conditions", json!(["asthma"]))]),
        record_with("c", &[("conditions", json!(["asthma"])), ("settings", json!(["home"]))]),
    ]);
    let filter = ticked(&corpus, &[(Field::Condition, "copd"), (Field::Setting, "municipality")]);
    assert_eq!(found(&corpus, &filter), ["a"]);
    // Asthma would give b: the tick at COPD is lifted, the setting's is not.
    assert_eq!(count(&corpus, &filter, Field::Condition, "asthma"), 1);
    assert_eq!(count(&corpus, &filter, Field::Condition, "copd"), 1);
    // Home would give nothing: c is not about COPD.
    assert_eq!(count(&corpus, &filter, Field::Setting, "home"), 0);
    // Any other field follows both filters.
    assert_eq!(count(&corpus, &filter, Field::Strength, "moderate"), 1);
}

#[test]
fn within_a_field_any_code_fits_and_across_fields_all_must() {
    let corpus = corpus(&[
        record("a"),
        record_with("b", &[("conditions", json!(["asthma", "stroke"]))]),
        record_with("c", &[("conditions", json!(["stroke"])), ("status", json!("running"))]),
    ]);
    let any = ticked(&corpus, &[(Field::Condition, "copd"), (Field::Condition, "stroke")]);
    assert_eq!(found(&corpus, &any), ["a", "b", "c"]);
    let all = ticked(&corpus, &[(Field::Condition, "stroke"), (Field::Status, "completed")]);
    assert_eq!(found(&corpus, &all), ["b"]);
}

#[test]
fn outcome_and_direction_ticked_together_hold_of_one_finding() {
    let two = json!([finding("mortality", "no-difference"), finding("cost", "favourable")]);
    let one = json!([finding("mortality", "favourable")]);
    let corpus = corpus(&[
        record_with("two", &[("evidence.findings", two)]),
        record_with("one", &[("evidence.findings", one)]),
    ]);
    let both = ticked(&corpus, &[(Field::Outcome, "mortality"), (Field::Direction, "favourable")]);
    assert_eq!(found(&corpus, &both), ["one"]);
    // The counts follow: «cost» beside the ticked «favourable» holds of one
    // finding of «two», «unfavourable» beside «mortality» of none.
    assert_eq!(count(&corpus, &both, Field::Outcome, "cost"), 1);
    assert_eq!(count(&corpus, &both, Field::Outcome, "mortality"), 1);
    assert_eq!(count(&corpus, &both, Field::Direction, "no-difference"), 1);
    assert_eq!(count(&corpus, &both, Field::Direction, "unfavourable"), 0);
    // Other fields follow the pair.
    assert_eq!(count(&corpus, &both, Field::Condition, "copd"), 1);
    // Each alone holds of any finding.
    let outcome = ticked(&corpus, &[(Field::Outcome, "mortality")]);
    assert_eq!(found(&corpus, &outcome), ["two", "one"]);
    assert_eq!(count(&corpus, &outcome, Field::Direction, "favourable"), 1);
}

#[test]
fn a_period_overlaps_the_wanted_years_by_the_rule() {
    let dated = |id: &str, from: Value, to: Value, status: &str| {
        record_with(id, &[("period.from", from), ("period.to", to), ("status", json!(status))])
    };
    let corpus = corpus(&[
        dated("both", json!(2010), json!(2014), "completed"),
        dated("open", json!(2012), json!(null), "running"),
        dated("open-unknown", json!(2012), json!(null), "unknown"),
        dated("completed", json!(2012), json!(null), "completed"),
        dated("no-start", json!(null), json!(2016), "completed"),
        dated("undated", json!(null), json!(null), "running"),
    ]);
    let cases: [(Option<u16>, Option<u16>, &[&str]); 10] = [
        (Some(2014), Some(2014), &["both", "open", "open-unknown"]),
        (Some(2015), Some(2015), &["open", "open-unknown"]),
        (Some(2012), Some(2012), &["both", "open", "open-unknown", "completed"]),
        (Some(2013), None, &["both", "open", "open-unknown", "no-start"]),
        (Some(2016), Some(2016), &["open", "open-unknown", "no-start"]),
        (Some(2017), None, &["open", "open-unknown"]),
        (None, Some(2011), &["both"]),
        (None, Some(2009), &[]),
        (Some(2100), None, &["open", "open-unknown"]),
        (None, None, &["both", "open", "open-unknown", "completed", "no-start", "undated"]),
    ];
    for (from, to, wanted) in cases {
        assert_eq!(found(&corpus, &years(from, to)), wanted, "{from:?} to {to:?}");
        let undated = usize::from(from.is_some() || to.is_some());
        assert_eq!(answer(&corpus, &years(from, to)).undated, undated, "{from:?} to {to:?}");
    }
}

#[test]
fn the_undated_are_only_those_that_the_other_filters_let_through() {
    let none = [("period.from", json!(null)), ("period.to", json!(null))];
    let mut other = record_with("other", &none);
    other["conditions"] = json!(["asthma"]);
    let corpus = corpus(&[record_with("a", &none), other, record("dated")]);
    let mut filter = ticked(&corpus, &[(Field::Condition, "copd")]);
    filter.from = Some(1990);
    assert_eq!(answer(&corpus, &filter).undated, 1);
    assert_eq!(found(&corpus, &filter), ["dated"]);
}

#[test]
fn the_unplaced_fit_but_name_no_municipality() {
    let place = |id: &str, names: Value| record_with(id, &[("geography.municipalities", names)]);
    let corpus = corpus(&[
        place("a", json!(["Aarhus"])),
        place("b", json!(["Aalborg"])),
        place("c", json!([])),
    ]);
    let mut filter = Filter::default();
    filter.set(Field::Municipality, code(&corpus, Field::Municipality, "0751"), true);
    let answer = answer(&corpus, &filter);
    assert_eq!(ids(&corpus, answer.rows.ones()), ["a"]);
    assert_eq!(answer.unplaced, 1);
}

// The matrix.

fn check_gaps(corpus: &Corpus, slow: &Slow, x: &str, y: &str) -> BTreeSet<&'static str> {
    let (fx, fy) = (field(x), field(y));
    let data = matrix(
        corpus,
        &Filter::default(),
        Field::from_key(x).unwrap(),
        Field::from_key(y).unwrap(),
    );
    assert_eq!(data.columns.len(), slow.codes[fx].len());
    assert_eq!(data.rows.len(), slow.codes[fy].len());
    let mut seen = BTreeSet::new();
    for (row, name_y) in slow.codes[fy].iter().enumerate() {
        for (column, name_x) in slow.codes[fx].iter().enumerate() {
            let said = format!("{x}={name_x} {y}={name_y}");
            let cell = data.cell(row, column).unwrap();
            let (gap, decided_by) = slow.gap((fx, column), (fy, row));
            assert_eq!(cell.gap.code(), gap, "{said}");
            assert_eq!(cell.coverage, decided_by, "{said}");
            assert_eq!(cell.all, slow.both((fx, column), (fy, row)).len(), "{said}");
            assert_eq!(cell.rows.count_ones(..), cell.all, "without a filter: {said}");
            seen.insert(gap);
        }
    }
    seen
}

#[test]
fn every_gap_status_equals_the_rule_written_a_second_time_on_every_pair_of_axes() {
    let mut seen = BTreeSet::new();
    for x in AXES {
        for y in AXES.into_iter().filter(|y| *y != x) {
            seen.extend(check_gaps(&REAL, &SLOW, x, y));
        }
    }
    // The real catalogue shows all but what only a small one can.
    assert!(seen.len() >= 9, "{seen:?}");
}

#[test]
fn every_cell_holds_what_two_single_ticks_would_give_under_200_random_filters() {
    let (corpus, slow) = (&*REAL, &*SLOW);
    let mut random = Random::new(3);
    let (mut filled, mut outside) = (0, 0);
    for _ in 0..200 {
        let asked = random_asked(slow, &mut random);
        let x = random.pick(&AXES);
        let others: Vec<&str> = AXES.into_iter().filter(|y| *y != x).collect();
        let y = random.pick(&others);
        let (fx, fy) = (field(x), field(y));
        let (axis_x, axis_y) = (Field::from_key(x).unwrap(), Field::from_key(y).unwrap());
        let data = matrix(corpus, &filter(corpus, slow, &asked), axis_x, axis_y);
        let unfiltered = matrix(corpus, &Filter::default(), axis_x, axis_y);
        // Cells in which a record of the selection could stand; the rest must
        // be empty, which the rows of the lifted filter decide.
        let lifted: BTreeSet<&str> = slow.ids(&asked.but(fx, 0).but(fy, 0)).into_iter().collect();
        for row in 0..data.rows.len() {
            for column in 0..data.columns.len() {
                let said = format!("{x} {column} {y} {row} {asked:?}");
                let cell = data.cell(row, column).unwrap();
                let before = unfiltered.cell(row, column).unwrap();
                assert_eq!((cell.gap, cell.all), (before.gap, before.all), "{said}");
                let all = slow.both((fx, column), (fy, row));
                let possible = all.iter().any(|record| lifted.contains(record.id.as_str()));
                let wanted =
                    if possible { slow.cell(&asked, (fx, column), (fy, row)) } else { Vec::new() };
                assert_eq!(ids(corpus, cell.rows.ones()), wanted, "{said}");
                check_evidence(cell, &wanted, &asked, [(fx, column), (fy, row)], &said);
                filled += usize::from(!wanted.is_empty());
                outside += usize::from(wanted.is_empty() && cell.all > 0);
            }
        }
        for (axis, other, heads) in [(fx, fy, &data.columns), (fy, fx, &data.rows)] {
            for (bit, (_, count)) in heads.iter().enumerate() {
                let wanted = slow.ids(&asked.but(other, 0).but(axis, 1 << bit)).len();
                assert_eq!(*count, wanted, "{} {bit} {asked:?}", FIELDS[axis].0);
            }
        }
    }
    assert!(filled > 200 && outside > 200, "{filled} filled, {outside} outside");
}

/// The strongest evidence of a cell, and its findings by direction.
fn check_evidence(
    cell: &indsatsatlas::query::Cell,
    wanted: &[&str],
    asked: &Asked,
    axes: [(usize, usize); 2],
    said: &str,
) {
    let rows: Vec<&Row> =
        SLOW.rows.iter().filter(|row| wanted.contains(&row.id.as_str())).collect();
    let order = ["high", "moderate", "low", "very-low", "none"];
    let strongest = order.into_iter().find(|name| rows.iter().any(|row| row.strength == *name));
    assert_eq!(cell.strongest.map(Strength::code), strongest, "{said}");
    // A finding counts if it carries the codes of the axes, and passes the
    // filter of outcome and direction where they are none.
    let fits = |name: &str, code: usize| {
        let place = field(name);
        let mut on_axis = axes.iter().filter(|(axis, _)| *axis == place).peekable();
        match on_axis.peek() {
            Some(_) => on_axis.all(|(_, bit)| *bit == code),
            None => asked.ticked[place] == 0 || asked.ticked[place] >> code & 1 == 1,
        }
    };
    let mut directions = [0; 5];
    for (outcome, direction) in rows.iter().flat_map(|row| &row.findings) {
        if fits("outcome", *outcome) && fits("direction", *direction) {
            directions[*direction] += 1;
        }
    }
    assert_eq!(cell.directions, directions, "{said}");
}

/// The status of one cell of condition (column) by another field, in a
/// catalogue made by hand.
fn gap_of(records: &[Value], coverage: Value, column: (Field, &str), row: (Field, &str)) -> Gap {
    let mut file = catalogue(records);
    file["coverage"] = coverage.clone();
    let corpus = corpus_with_coverage(records, coverage);
    let data = matrix(&corpus, &Filter::default(), column.0, row.0);
    let at = |(field, name): (Field, &str)| code(&corpus, field, name).index();
    let gap = data.cell(at(row), at(column)).unwrap().gap;
    // The second implementation agrees on the whole of it.
    check_gaps(&corpus, &Slow::new(&file), column.0.key(), row.0.key());
    gap
}

const COPD: (Field, &str) = (Field::Condition, "copd");
const REHABILITATION: (Field, &str) = (Field::Approach, "rehabilitation");

fn search(conditions: &Value, approaches: &Value, groups: &Value, result: &str) -> Value {
    json!({
        "conditions": conditions,
        "approaches": approaches,
        "groups": groups,
        "axis": "condition-approach",
        "result": result,
        "note": {"da": "Der blev søgt.", "en": "It was searched."},
    })
}

fn not_evaluated(id: &str, status: &str) -> Value {
    record_with(
        id,
        &[
            ("status", json!(status)),
            ("evidence.design", json!("none-found")),
            ("evidence.strength", json!("none")),
            ("evidence.findings", json!([])),
        ],
    )
}

#[test]
fn an_outcome_that_no_evaluated_record_of_the_condition_measured_is_not_measured() {
    let gap = gap_of(&[record("a")], json!([]), COPD, (Field::Outcome, "mortality"));
    assert_eq!(gap, Gap::NotMeasured);
}

#[test]
fn an_outcome_is_not_called_unmeasured_where_nothing_was_evaluated() {
    let records = vec![not_evaluated("a", "completed")];
    let gap = gap_of(&records, json!([]), COPD, (Field::Outcome, "mortality"));
    assert_eq!(gap, Gap::Unknown);
}

#[test]
fn an_empty_cell_that_was_searched_says_so() {
    let coverage = json!([search(&json!(["copd"]), &json!(["app"]), &json!([]), "searched")]);
    let gap = gap_of(&[record("a")], coverage, COPD, (Field::Approach, "app"));
    assert_eq!(gap, Gap::SearchedNone);
}

#[test]
fn an_empty_cell_that_was_not_searched_says_so() {
    let coverage = json!([search(&json!("all"), &json!(["app"]), &json!([]), "not-searched")]);
    let gap = gap_of(&[record("a")], coverage, COPD, (Field::Approach, "app"));
    assert_eq!(gap, Gap::NotSearched);
}

#[test]
fn an_empty_cell_that_no_search_covers_is_unknown() {
    // Another condition, another axis, and a subject without a code.
    let mut uncoded = search(&json!([]), &json!([]), &json!([]), "not-searched");
    uncoded["uncoded"] = json!(["epilepsi / epilepsy"]);
    let coverage = json!([
        search(&json!(["asthma"]), &json!(["app"]), &json!([]), "searched"),
        search(&json!(["copd"]), &json!(["app"]), &json!(["homeless"]), "searched"),
        uncoded,
    ]);
    let gap = gap_of(&[record("a")], coverage, COPD, (Field::Approach, "app"));
    assert_eq!(gap, Gap::Unknown);
}

#[test]
fn the_search_that_names_more_of_a_cell_decides_and_a_tie_goes_to_not_searched() {
    let (all, none, copd, app) = (json!("all"), json!([]), json!(["copd"]), json!(["app"]));
    let cell = |coverage: Value| gap_of(&[record("a")], coverage, COPD, (Field::Approach, "app"));
    let more = json!([
        search(&copd, &none, &none, "not-searched"),
        search(&copd, &app, &none, "searched"),
    ]);
    assert_eq!(cell(more), Gap::SearchedNone);
    let tie = json!([
        search(&copd, &all, &all, "searched"),
        search(&none, &app, &none, "not-searched"),
        search(&copd, &none, &none, "searched"),
    ]);
    assert_eq!(cell(tie), Gap::NotSearched);
}

#[test]
fn a_cell_of_what_is_proposed_piloted_or_running_without_evaluation_is_under_way() {
    let records = ["proposed", "pilot", "running"].map(|status| not_evaluated(status, status));
    assert_eq!(gap_of(&records, json!([]), COPD, REHABILITATION), Gap::UnderWay);
}

#[test]
fn a_cell_with_something_ended_but_never_evaluated_is_not_evaluated() {
    let records = vec![not_evaluated("a", "running"), not_evaluated("b", "rolled-out")];
    assert_eq!(gap_of(&records, json!([]), COPD, REHABILITATION), Gap::NotEvaluated);
}

#[test]
fn a_cell_whose_evidence_is_all_from_abroad_is_foreign_only() {
    let abroad = |id: &str, country: Value| record_with(id, &[("geography.country", country)]);
    let mut danish = not_evaluated("danish", "completed");
    danish["geography"]["country"] = json!("DK");
    let records = vec![abroad("a", json!("GB")), abroad("across-countries", json!(null)), danish];
    assert_eq!(gap_of(&records, json!([]), COPD, REHABILITATION), Gap::ForeignOnly);
}

fn very_weak(id: &str) -> Value {
    record_with(
        id,
        &[
            ("evidence.design", json!("own-account")),
            ("evidence.strength", json!("very-low")),
            ("inequality.groups", json!(["homeless"])),
        ],
    )
}

#[test]
fn a_cell_whose_evidence_is_all_very_weak_is_weak_only() {
    let records = vec![very_weak("a"), not_evaluated("b", "completed")];
    assert_eq!(gap_of(&records, json!([]), COPD, REHABILITATION), Gap::WeakOnly);
    // Weak comes before what is said of inequality.
    let homeless = (Field::Group, "homeless");
    assert_eq!(gap_of(&[very_weak("a")], json!([]), COPD, homeless), Gap::WeakOnly);
}

#[test]
fn evidence_without_a_word_on_inequality_shows_so_on_an_inequality_axis_only() {
    let records = || vec![record_with("a", &[("inequality.groups", json!(["homeless"]))])];
    let homeless = (Field::Group, "homeless");
    assert_eq!(gap_of(&records(), json!([]), COPD, homeless), Gap::InequalityNotReported);
    assert_eq!(gap_of(&records(), json!([]), COPD, REHABILITATION), Gap::Evidence);
}

#[test]
fn one_danish_record_of_some_strength_is_evidence() {
    let told = record_with(
        "a",
        &[
            ("inequality.groups", json!(["homeless"])),
            ("inequality.evidence", json!("target-group-only")),
        ],
    );
    let abroad = record_with("b", &[("geography.country", json!("SE"))]);
    let records = vec![told, abroad, very_weak("c"), not_evaluated("d", "running")];
    assert_eq!(gap_of(&records, json!([]), COPD, REHABILITATION), Gap::Evidence);
    assert_eq!(gap_of(&records, json!([]), COPD, (Field::Group, "homeless")), Gap::Evidence);
}

#[test]
fn a_cell_without_records_under_the_filter_keeps_its_status() {
    let corpus = corpus(&[record("a")]);
    let mut filter = ticked(&corpus, &[(Field::Status, "running")]);
    filter.set(Field::Condition, code(&corpus, Field::Condition, "asthma"), true);
    let data = matrix(&corpus, &filter, Field::Condition, Field::Approach);
    let at = |field, name| code(&corpus, field, name).index();
    let cell =
        data.cell(at(Field::Approach, "rehabilitation"), at(Field::Condition, "copd")).unwrap();
    assert_eq!((cell.rows.count_ones(..), cell.all, cell.gap), (0, 1, Gap::Evidence));
}

#[test]
fn a_matrix_lifts_the_filters_on_its_own_axes() {
    let corpus = corpus(&[record("a")]);
    let filter = ticked(&corpus, &[(Field::Condition, "asthma"), (Field::Approach, "app")]);
    assert_eq!(found(&corpus, &filter), Vec::<&str>::new());
    let data = matrix(&corpus, &filter, Field::Condition, Field::Approach);
    assert_eq!(data.cells.iter().filter(|cell| cell.rows.count_ones(..) == 1).count(), 1);
}

#[test]
fn on_outcome_by_direction_a_cell_holds_only_records_with_both_on_one_finding() {
    let two = json!([finding("mortality", "no-difference"), finding("cost", "favourable")]);
    let corpus = corpus(&[record_with("two", &[("evidence.findings", two)])]);
    let data = matrix(&corpus, &Filter::default(), Field::Outcome, Field::Direction);
    let at = |field: Field, name: &str| code(&corpus, field, name).index();
    let all = |outcome: &str, direction: &str| {
        data.cell(at(Field::Direction, direction), at(Field::Outcome, outcome)).unwrap().all
    };
    assert_eq!((all("mortality", "no-difference"), all("mortality", "favourable")), (1, 0));
}

// The order of results.

/// Titles in an order, all else alike.
fn in_title_order(names: &[&str]) -> Vec<String> {
    let titled = |(at, title): (usize, &&str)| {
        record_with(
            &format!("r{at}"),
            &[("title.da", json!(title)), ("title.en", json!(format!("{at}")))],
        )
    };
    let corpus = corpus(&names.iter().enumerate().map(titled).collect::<Vec<_>>());
    let rows = answer(&corpus, &Filter::default()).rows;
    in_order(&corpus, &rows, None, Sort::Title, Lang::Da)
        .into_iter()
        .map(|row| corpus.catalogue.records[row].title.da.clone())
        .collect()
}

#[test]
fn titles_stand_in_the_order_of_the_danish_alphabet() {
    // By hand, after Retskrivningsordbogen: digits, a to z, æ, ø, å; aa is å;
    // é is e; upper and lower case alike; marks count as gaps.
    let wanted = [
        "2. opfølgning",
        "7 skridt",
        "Abe",
        "absint",
        "café latte",
        "cafeteria",
        "Diabetes-skole",
        "Diabetes type 2",
        "Diabetesforening",
        "Énkelt",
        "Enklere",
        "KOL",
        "Kolding",
        "video",
        "Vægt",
        "Zone",
        "zoneterapi",
        "Ældre",
        "æske",
        "Ødem",
        "økonomi",
        "Aabenraa",
        "Åbent hus",
        "aalborg",
        "Ålesund",
        "Aarhus",
    ];
    let mut mixed = wanted;
    let mut random = Random::new(4);
    for at in (1..mixed.len()).rev() {
        mixed.swap(at, random.below(at + 1));
    }
    assert_ne!(mixed, wanted);
    assert_eq!(in_title_order(&mixed), wanted);
}

#[test]
fn the_danish_key_knows_aa_case_accents_and_marks() {
    let before = |a: &str, b: &str| assert!(danish_key(a) < danish_key(b), "{a} before {b}");
    let same = |a: &str, b: &str| assert_eq!(danish_key(a), danish_key(b), "{a} like {b}");
    same("Aalborg", "ålborg");
    same("KOL", "kol");
    same("idé", "ide");
    same("idé", "IDÉ");
    same("– KOL", "kol");
    same("hjerte-skole", "hjerte  skole");
    before("z", "æ");
    before("æ", "ø");
    before("ø", "å");
    before("zz", "aa");
    before("9", "a");
    before("hjerte", "hjerteskole");
    before("hjerte skole", "hjertebarn");
    same("", "…");
}

#[test]
fn each_order_goes_by_its_key_and_puts_what_is_unknown_last() {
    let corpus = &*REAL;
    let all = answer(corpus, &Filter::default()).rows;
    let order = |sort: Sort, lang: Lang| -> Vec<&Record> {
        let order = in_order(corpus, &all, None, sort, lang);
        assert_eq!(order.iter().collect::<BTreeSet<_>>().len(), 222);
        order.into_iter().map(|row| &corpus.catalogue.records[row]).collect()
    };
    let title = |record: &Record, lang: Lang| danish_key(record.title.get(lang));
    for lang in Lang::ALL {
        for pair in order(Sort::Title, lang).windows(2) {
            assert!(title(pair[0], lang) <= title(pair[1], lang));
        }
        for pair in order(Sort::Year, lang).windows(2) {
            let year = |record: &Record| record.period.to.or(record.period.from);
            assert!(year(pair[0]) >= year(pair[1]), "{} {}", pair[0].id, pair[1].id);
            if year(pair[0]) == year(pair[1]) {
                assert!(title(pair[0], lang) <= title(pair[1], lang), "equals by title");
            }
        }
        for pair in order(Sort::Size, lang).windows(2) {
            assert!(size(pair[0]) >= size(pair[1]), "{} {}", pair[0].id, pair[1].id);
        }
        for pair in order(Sort::Strength, lang).windows(2) {
            assert!(pair[0].strength <= pair[1].strength);
        }
        for pair in order(Sort::Relevance, lang).windows(2) {
            assert!(pair[0].strength <= pair[1].strength, "without a text: the strongest first");
        }
    }
    let last = |sort: Sort| *order(sort, Lang::Da).last().unwrap();
    assert_eq!(last(Sort::Year).period.to.or(last(Sort::Year).period.from), None);
    assert_eq!(size(last(Sort::Size)), None);
    assert_eq!(last(Sort::Strength).strength, Strength::None);
}

#[test]
fn among_equals_in_strength_those_that_measured_inequality_come_first() {
    let corpus = corpus(&[
        record_with("a", &[("title.da", json!("A"))]),
        record_with(
            "b",
            &[
                ("title.da", json!("B")),
                ("inequality.effect", json!("widens")),
                ("inequality.evidence", json!("uptake-by-group")),
            ],
        ),
    ]);
    let all = answer(&corpus, &Filter::default()).rows;
    let order = in_order(&corpus, &all, None, Sort::Relevance, Lang::Da);
    assert_eq!(ids(&corpus, order), ["b", "a"]);
}

// Search.

#[test]
fn every_word_of_every_title_finds_its_record_in_both_languages() {
    for (row, record) in REAL.catalogue.records.iter().enumerate() {
        for lang in Lang::ALL {
            for word in record.title.get(lang).split_whitespace() {
                let answer = answer(&REAL, &typed(word));
                assert!(answer.rows.contains(row), "{word} for {}", record.id);
            }
            let whole = answer(&REAL, &typed(record.title.get(lang)));
            assert!(whole.rows.contains(row), "{}", record.title.get(lang));
        }
    }
}

#[test]
fn every_label_and_search_word_of_a_code_finds_all_records_of_the_code() {
    let (mut asked, mut answers) = (0, BTreeMap::new());
    for (key, list) in FIELDS.iter().filter(|(_, list)| !list.is_empty()) {
        let field = Field::from_key(key).unwrap();
        for entry in RAW_CODES["lists"][list]["codes"].as_array().unwrap() {
            let code = code(&REAL, field, entry["code"].as_str().unwrap());
            let carrying = REAL.rows(field, code);
            for lang in ["da", "en"] {
                let synonyms = entry["synonyms"][lang].as_array().unwrap();
                for text in synonyms.iter().chain([&entry["label"][lang]]) {
                    let text = text.as_str().unwrap();
                    let rows =
                        answers.entry(text).or_insert_with(|| answer(&REAL, &typed(text)).rows);
                    assert!(carrying.is_subset(rows), "{text} for {key} {}", entry["code"]);
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 500, "only {asked} words");
}

#[test]
fn every_word_typed_must_be_found() {
    let titled = |id: &str, title: &str| record_with(id, &[("title.da", json!(title))]);
    let corpus = corpus(&[titled("a", "Hjerteskole"), titled("b", "Hjerteskole på nettet")]);
    assert_eq!(found(&corpus, &typed("hjerteskole")), ["a", "b"]);
    assert_eq!(found(&corpus, &typed("nettet HJERTESKOLE")), ["b"]);
    assert_eq!(found(&corpus, &typed("hjerteskole giraf")), Vec::<&str>::new());
}

#[test]
fn a_beginning_is_found_from_one_letter_on_and_the_middle_from_three() {
    let corpus = corpus(&[record_with("a", &[("title.da", json!("Xylofonskole"))])]);
    for text in ["x", "xy", "xylofonskole", "ofonsk", "fon", "xylofonskolen"] {
        assert_eq!(found(&corpus, &typed(text)), ["a"], "{text}");
    }
    for text in ["yl", "xyo", "xylofonmuseum"] {
        assert_eq!(found(&corpus, &typed(text)), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn the_answers_yes_and_no_are_no_words_of_a_record() {
    for text in ["yes", "no"] {
        let rows = answer(&REAL, &typed(text)).rows;
        assert!(rows.count_ones(..) < 222, "{text} finds everything");
    }
    let corpus = corpus(&[record("a")]);
    assert_eq!(found(&corpus, &typed("yes")), Vec::<&str>::new());
}

#[test]
fn a_text_of_marks_alone_filters_nothing() {
    for text in
        ["", " ", "?!", "–…", "\u{200B}", "\u{301}\u{202E}", "\t\n", "\u{0}\u{FFFD}\u{10FFFF}"]
    {
        let answer = answer(&REAL, &typed(text));
        assert_eq!((answer.rows.count_ones(..), answer.hits.is_none()), (222, true), "{text:?}");
    }
}

#[test]
fn long_and_odd_search_texts_are_answered() {
    let long = "kol ".repeat(2_500);
    assert_eq!(long.len(), 10_000);
    let one = answer(&REAL, &typed("kol")).rows;
    assert_eq!(answer(&REAL, &typed(&long)).rows, one);
    let odd = [
        "k".repeat(10_000),
        "å".repeat(10_000),
        "İSTANBUL ẞ ﬁ".to_owned(),
        "شكرا תודה 谢谢 🩺👩‍⚕️".to_owned(),
        "<script>alert(1)</script>".to_owned(),
    ];
    for text in odd {
        let rows = answer(&REAL, &typed(&text)).rows;
        assert_eq!(rows.count_ones(..), 0, "{text}");
    }
}

#[test]
fn a_word_in_the_title_weighs_more_than_one_in_the_summary() {
    let title = record_with("title", &[("title.da", json!("Vandrestav for alle"))]);
    let summary = record_with("summary", &[("summary.da", json!("Man får en vandrestav."))]);
    // By strength alone the summary would come first.
    let mut summary = summary;
    summary["evidence"]["design"] = json!("systematic-review");
    summary["evidence"]["strength"] = json!("high");
    let corpus = corpus(&[summary, title]);
    let answer = answer(&corpus, &typed("vandrestav"));
    let order = in_order(&corpus, &answer.rows, answer.hits.as_deref(), Sort::Relevance, Lang::Da);
    assert_eq!(ids(&corpus, order), ["title", "summary"]);
}

#[test]
fn a_whole_word_weighs_more_than_the_beginning_of_one() {
    let titled = |id: &str, title: &str| record_with(id, &[("title.da", json!(title))]);
    let corpus = corpus(&[titled("begun", "Vandrestave"), titled("whole", "Vandrestav i naturen")]);
    let answer = answer(&corpus, &typed("vandrestav"));
    let order = in_order(&corpus, &answer.rows, answer.hits.as_deref(), Sort::Relevance, Lang::Da);
    assert_eq!(ids(&corpus, order), ["whole", "begun"]);
}

// What is like a record.

#[test]
fn similar_records_share_a_condition_and_an_approach_and_the_most_alike_come_first() {
    let shared = |a: &Value, b: &Value| -> Vec<usize> {
        let lists = [
            "/conditions",
            "/approaches",
            "/settings",
            "/inequality/groups",
            "/inequality/methods",
            "/technology",
            "/coherence",
        ];
        let codes = |of: &Value, list: &str| of.pointer(list).unwrap().as_array().unwrap().clone();
        lists
            .map(|list| {
                let theirs = codes(b, list);
                codes(a, list).iter().filter(|code| theirs.contains(code)).count()
            })
            .to_vec()
    };
    let raw = RAW["records"].as_array().unwrap();
    let mut most = 0;
    for (row, own) in raw.iter().enumerate() {
        let alike = similar(&REAL, row);
        let alike_set: BTreeSet<usize> = alike.iter().copied().collect();
        let mut last = usize::MAX;
        for other in &alike {
            let codes: usize = shared(own, &raw[*other]).iter().sum();
            assert!(codes <= last, "{} before {}", own["id"], raw[*other]["id"]);
            last = codes;
        }
        for (other, their) in raw.iter().enumerate() {
            let counts = shared(own, their);
            let fits = other != row && counts[0] > 0 && counts[1] > 0;
            assert_eq!(alike_set.contains(&other), fits, "{} and {}", own["id"], their["id"]);
        }
        most = most.max(alike.len());
    }
    assert!(most > 10);
    assert_eq!(similar(&REAL, 222), Vec::<usize>::new());
}

#[test]
fn every_direction_of_the_code_list_is_known_to_the_program_in_its_order() {
    let names: Vec<&str> = Direction::ALL.iter().map(|direction| direction.code()).collect();
    assert_eq!(names, SLOW.codes[field("direction")]);
    let strengths: Vec<&str> = Strength::ALL.iter().map(|strength| strength.code()).collect();
    assert_eq!(strengths, SLOW.codes[field("strength")]);
    for (row, record) in REAL.catalogue.records.iter().enumerate() {
        let names: Vec<&str> = record
            .codes(Field::Condition)
            .iter()
            .map(|c| name(&REAL, Field::Condition, *c))
            .collect();
        assert_eq!(json!(names), RAW["records"][row]["conditions"], "{}", record.id);
    }
}
