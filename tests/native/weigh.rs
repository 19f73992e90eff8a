//! Sets side by side and the stricter rule, against counts made a second
//! time from the plain JSON.

use std::collections::BTreeMap;

use indsatsatlas::domain::{Closed, Field, Lang, Rule, Strength};
use indsatsatlas::exchange::catalogue_json;
use indsatsatlas::present::{SetsPage, Words, asked, ready, sets, stricter};
use indsatsatlas::query::{Corpus, Filter, answer, matrix};
use indsatsatlas::state::{Action, Explorer, apply, read, read_filter, write};
use serde_json::{Value, json};

use crate::query::{SLOW, filter, random_asked};
use crate::slow::{Row, field};
use crate::support::{RAW, REAL, Random, corpus, finding, read_json, record_with};

/// Whether a record of the plain JSON meets a demand, as the guides say it.
fn meets(rule: Rule, record: &Value, row: &Row) -> bool {
    let evidence = &record["evidence"];
    match rule {
        Rule::Danish => record["geography"]["country"] == "DK",
        Rule::Since => row.years.is_some_and(|(from, _)| from >= 2015),
        Rule::Controlled => {
            let design = evidence["design"].as_str().unwrap();
            let always = ["rct", "cluster-rct", "quasi-experimental"];
            // The others have a comparison where the table grades them so.
            let graded = ["high", "moderate"].contains(&evidence["strength"].as_str().unwrap());
            always.contains(&design)
                || (["systematic-review", "cohort-registry"].contains(&design) && graded)
        }
        Rule::Many => evidence["participants"].as_u64().is_some_and(|people| people >= 200),
        Rule::ByGroup => record["inequality"]["evidence"] == "outcome-by-group",
    }
}

fn every_rule() -> impl Iterator<Item = Vec<Rule>> {
    (1..32_u32).map(|bits| {
        let asked = |(at, _): &(usize, Rule)| bits >> at & 1 == 1;
        Rule::ALL.into_iter().enumerate().filter(asked).map(|(_, rule)| rule).collect()
    })
}

/// The published catalogue with the strengths that a stricter rule leaves.
fn judged(demands: &[Rule]) -> Value {
    let mut file = RAW.clone();
    for (at, row) in SLOW.rows.iter().enumerate() {
        let record = &mut file["records"][at];
        if !demands.iter().all(|rule| meets(*rule, record, row)) {
            record["evidence"]["strength"] = json!("none");
        }
    }
    file
}

#[test]
fn every_stricter_rule_sets_aside_what_the_plain_data_say() {
    for demands in every_rule() {
        let (file, strict) = (judged(&demands), REAL.stricter(&demands));
        let mut changed = 0;
        for (record, plain) in
            strict.catalogue.records.iter().zip(RAW["records"].as_array().unwrap())
        {
            let before = plain["evidence"]["strength"].as_str().unwrap();
            let at =
                RAW["records"].as_array().unwrap().iter().position(|one| one["id"] == plain["id"]);
            let now = file["records"][at.unwrap()]["evidence"]["strength"].as_str().unwrap();
            assert_eq!(record.strength.code(), now, "{} under {demands:?}", record.id);
            assert_eq!(record.rated().code(), before);
            assert_eq!(record.set_aside.is_some(), before != now, "{}", record.id);
            changed += usize::from(before != now);
        }
        for lang in Lang::ALL {
            let said = stricter(Words::new(&strict.catalogue, lang)).unwrap();
            assert_eq!(said.changes.len(), changed);
            assert!(said.changes.iter().all(|change| !change.why.is_empty()));
        }
    }
    assert_eq!(stricter(Words::new(&REAL.catalogue, Lang::Da)), None);
}

#[test]
fn counts_and_gap_statuses_follow_a_stricter_rule_as_if_the_data_said_so() {
    let mut random = Random::new(41);
    for demands in every_rule() {
        let strict = REAL.stricter(&demands);
        let read = Corpus::new(read_json(&judged(&demands)).unwrap().catalogue);
        for _ in 0..33 {
            // Search looks in the catalogue's own words, whatever the rule.
            let asked = random_asked(&SLOW, &mut random);
            let asked = filter(&REAL, &SLOW, &asked).with_text("");
            assert_eq!(answer(&strict, &asked), answer(&read, &asked), "{demands:?} {asked:?}");
        }
        let pair = (Field::Condition, Field::Approach);
        let everything = Filter::default();
        assert_eq!(
            matrix(&strict, &everything, pair.0, pair.1),
            matrix(&read, &everything, pair.0, pair.1)
        );
    }
}

#[test]
fn each_demand_has_a_record_that_meets_it_and_one_that_does_not() {
    let cases = [
        (Rule::Danish, json!({"geography.country": "SE"}), "ikke dansk"),
        (Rule::Since, json!({"period.from": 2014}), "begyndte før 2015"),
        (
            Rule::Controlled,
            json!({"evidence.design": "before-after", "evidence.strength": "low"}),
            "ingen gruppe",
        ),
        (Rule::Many, json!({"evidence.participants": 199}), "færre end 200"),
        (Rule::ByGroup, json!({"inequality.evidence": "none"}), "ikke delt op"),
    ];
    let meets_all = [
        ("geography.country", json!("DK")),
        ("period.from", json!(2015)),
        ("evidence.design", json!("rct")),
        ("evidence.strength", json!("moderate")),
        ("evidence.participants", json!(200)),
        ("inequality.evidence", json!("outcome-by-group")),
    ];
    for (rule, change, why) in cases {
        let mut other: BTreeMap<&str, Value> = meets_all.clone().into();
        let change = change.as_object().unwrap();
        other.extend(change.iter().map(|(path, value)| (path.as_str(), value.clone())));
        let other: Vec<(&str, Value)> = other.into_iter().collect();
        let both = corpus(&[record_with("meets", &meets_all), record_with("lacks", &other)]);
        let strict = both.stricter(&[rule]);
        let strengths = strict.catalogue.records.iter().map(|record| record.strength);
        assert_eq!(strengths.collect::<Vec<_>>(), [Strength::Moderate, Strength::None], "{rule:?}");
        let said = stricter(Words::new(&strict.catalogue, Lang::Da)).unwrap();
        assert_eq!(said.changes.len(), 1);
        assert!(said.changes[0].why.contains(why), "{}", said.changes[0].why);
    }
}

#[test]
fn a_demand_is_made_dropped_and_spelt_in_the_address() {
    let mut state = Explorer::default();
    for (rule, on) in [(Rule::ByGroup, true), (Rule::Danish, true), (Rule::Danish, true)] {
        apply(&mut state, Action::Demand(rule, on));
    }
    assert_eq!(write(&state, &REAL.catalogue), "rule=dk,by-group");
    apply(&mut state, Action::Demand(Rule::Danish, false));
    assert_eq!(state.rule, [Rule::ByGroup]);
    apply(&mut state, Action::DemandNone);
    assert_eq!(state.rule, []);
}

// Sets.

/// Ids behind every number of a page of sets, by part, label, set and direction.
fn behind(page: &SetsPage) -> BTreeMap<(String, String, usize, String), Vec<String>> {
    let mut all = BTreeMap::new();
    let id = |row: &usize| REAL.catalogue.records[*row].id.clone();
    for part in &page.parts {
        for row in &part.rows {
            for (set, numbers) in row.cells.iter().enumerate() {
                for number in numbers {
                    let way = number.direction.map_or("", Closed::code).to_owned();
                    let key = (part.title.clone(), row.label.clone(), set, way);
                    all.insert(key, number.rows.iter().map(id).collect());
                }
            }
        }
    }
    all
}

#[test]
fn every_number_of_a_set_and_every_overlap_is_that_of_a_slow_count() {
    let mut random = Random::new(7);
    let words = Words::new(&REAL.catalogue, Lang::En);
    let fields = [
        "condition",
        "group",
        "approach",
        "strength",
        "effect",
        "basis",
        "method",
        "technology",
        "coherence",
    ];
    for _ in 0..1_000 {
        let asked: Vec<_> =
            (0..=random.below(4)).map(|_| random_asked(&SLOW, &mut random)).collect();
        let filters: Vec<Filter> = asked.iter().map(|asked| filter(&REAL, &SLOW, asked)).collect();
        let page = sets(&REAL, words, &filters);
        let ids: Vec<Vec<&str>> = asked.iter().map(|asked| SLOW.ids(asked)).collect();
        let row = |id: &str| SLOW.rows.iter().find(|row| row.id == id).unwrap();
        for (head, ids) in page.heads.iter().zip(&ids) {
            let rows: Vec<&str> =
                head.rows.iter().map(|row| REAL.catalogue.records[*row].id.as_str()).collect();
            assert_eq!(rows, *ids);
        }
        let mut found = behind(&page);
        for key in fields {
            let place = field(key);
            let known = Field::from_key(key).unwrap();
            for (bit, name) in SLOW.codes[place].iter().enumerate() {
                let code = REAL.catalogue.codebook.code(known.list(), name).unwrap();
                let label = words.label(known, code).to_owned();
                for (set, ids) in ids.iter().enumerate() {
                    let want: Vec<&str> = ids
                        .iter()
                        .copied()
                        .filter(|id| row(id).sets[place] >> bit & 1 == 1)
                        .collect();
                    let title = (words.text.field)(known).to_owned();
                    let got = found.remove(&(title, label.clone(), set, String::new()));
                    assert_eq!(got.unwrap_or_default(), want, "{key} {name}");
                }
            }
        }
        let (outcomes, directions) = (field("outcome"), field("direction"));
        for (of, outcome) in SLOW.codes[outcomes].iter().enumerate() {
            let code = REAL.catalogue.codebook.code(Field::Outcome.list(), outcome).unwrap();
            let label = words.outcome_label(code).to_owned();
            for (way, direction) in SLOW.codes[directions].iter().enumerate() {
                for (set, ids) in ids.iter().enumerate() {
                    let has = |id: &&str| row(id).findings.contains(&(of, way));
                    let want: Vec<&str> = ids.iter().copied().filter(has).collect();
                    let title = words.text.pages().sets.directions.to_owned();
                    let got = found.remove(&(title, label.clone(), set, direction.clone()));
                    assert_eq!(got.unwrap_or_default(), want, "{outcome} {direction}");
                }
            }
        }
        let costs: Vec<&(String, String, usize, String)> = found.keys().collect();
        assert!(costs.iter().all(|key| key.1 == words.text.pages().sets.with_cost), "{costs:?}");
        for (a, b, both) in &page.overlaps {
            let want: Vec<&str> =
                ids[*a].iter().copied().filter(|id| ids[*b].contains(id)).collect();
            let got: Vec<&str> =
                both.iter().map(|row| REAL.catalogue.records[*row].id.as_str()).collect();
            assert_eq!(got, want);
        }
        let count = filters.len();
        assert_eq!(page.overlaps.len(), count * (count - 1) / 2);
    }
}

#[test]
fn what_sources_tell_is_listed_with_its_record_and_left_out_where_nothing_is_told() {
    let told = [("barriers", json!([{"da": "For dyrt.", "en": "Too dear."}]))];
    let both = corpus(&[record_with("told", &told), record_with("silent", &[])]);
    let page = sets(&both, Words::new(&both.catalogue, Lang::Da), &[Filter::default()]);
    let lines: Vec<(&str, &[(usize, String)])> =
        page.told.iter().map(|told| (told.title, told.sets[0].as_slice())).collect();
    assert_eq!(lines[1], ("Det, der hæmmede", &[(0, "For dyrt.".to_owned())][..]));
    assert_eq!(lines[2], ("Det, der hjalp", &[][..]));
}

#[test]
fn a_set_with_nothing_in_it_says_zero_and_overlaps_with_none() {
    let one = corpus(&[record_with(
        "one",
        &[("evidence.findings", json!([finding("safety", "mixed")]))],
    )]);
    let nothing = read_filter("condition=asthma", &one.catalogue);
    let words = Words::new(&one.catalogue, Lang::Da);
    let page = sets(&one, words, &[Filter::default(), nothing]);
    assert_eq!(page.heads[1].rows, Vec::<usize>::new());
    assert_eq!(page.overlaps, [(0, 1, vec![])]);
    assert_eq!(page.heads[0].name, "Alle indsatser");
}

#[test]
fn every_ready_comparison_names_codes_that_exist_and_finds_something() {
    for lang in Lang::ALL {
        let words = Words::new(&REAL.catalogue, lang);
        let all = ready(words);
        assert_eq!(all.len(), 10);
        for one in &all {
            assert!((2..=4).contains(&one.sets.len()), "{}", one.question);
            for (at, set) in one.sets.iter().enumerate() {
                assert!(!set.is_empty(), "{}", one.question);
                assert!(!one.sets[..at].contains(set), "{}", one.question);
                assert!(answer(&REAL, set).rows.count_ones(..) > 0, "{}", one.question);
            }
        }
    }
}

#[test]
fn sets_are_added_moved_and_removed_and_the_same_one_is_taken_once() {
    let set = |query: &str| Box::new(read_filter(query, &REAL.catalogue));
    let mut state = Explorer::default();
    for query in ["condition=copd", "to=2014", "condition=copd", "from=2015", "q=x", "q=y"] {
        apply(&mut state, Action::AddSet(set(query)));
    }
    let spelt = |state: &Explorer| write(state, &REAL.catalogue);
    assert_eq!(spelt(&state), "a=condition%3Dcopd&b=to%3D2014&c=from%3D2015&d=q%3Dx");
    apply(&mut state, Action::ForwardSet(2));
    apply(&mut state, Action::ForwardSet(0));
    apply(&mut state, Action::RemoveSet(0));
    apply(&mut state, Action::RemoveSet(9));
    assert_eq!(spelt(&state), "a=from%3D2015&b=to%3D2014&c=q%3Dx");
    let (back, dropped) = read(&spelt(&state), &REAL.catalogue);
    assert_eq!((back, dropped.len()), (state.clone(), 0));
    // A gap in the letters is closed; the same set twice is said.
    let (state, dropped) = read("b=q%3Dx&d=q%3Dx", &REAL.catalogue);
    assert_eq!((state.sets.len(), dropped.len()), (1, 1));
}

#[test]
fn files_carry_the_catalogues_own_strengths_whatever_rule_is_asked_for() {
    let strict = REAL.stricter(&[Rule::Danish, Rule::ByGroup]);
    let rows: Vec<usize> = (0..REAL.len()).collect();
    let json = |corpus: &Corpus| catalogue_json(&corpus.catalogue, &rows, &[]);
    assert_eq!(json(&strict), json(&REAL));
}

#[test]
fn what_is_asked_for_names_the_stricter_rule() {
    let strict = REAL.stricter(&[Rule::Many]);
    let filter = read_filter("condition=copd", &REAL.catalogue);
    let said = |corpus: &Corpus| asked(Words::new(&corpus.catalogue, Lang::Da), &filter);
    assert_eq!(said(&REAL), ["Sygdom: KOL"]);
    assert_eq!(said(&strict), ["Sygdom: KOL", "Krav til evidensen: mindst 200 deltagere"]);
}
