//! The pages that face outward: overview, need, recommendations, policy,
//! about. Each says what a slow and obvious count of the raw files gives; and
//! their Danish is plain.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use indsatsatlas::chart::Supply;
use indsatsatlas::domain::{
    Actors, Field, Lang, Problem, Recommendations, Strength, read_actors, read_need, read_policy,
    read_recommendations,
};
use indsatsatlas::pages::{FilesBeside, Later};
use indsatsatlas::present::{
    Beside, Figure, LensChart, Meeting, NeedOf, Selected, Words, about, figure, glossary, kroner,
    need, need_rows, overview, policy, recommended, record_terms,
};
use indsatsatlas::query::{Filter, answer};
use indsatsatlas::state::{Action, Chart, Explorer, Map, View, apply, read};
use leptos::prelude::*;
use serde_json::{Value, json};

use crate::beside::{NEED, POLICY};
use crate::pages::{check_page, escaped, page_beside, unmarked};
use crate::present::{numbers, whole_numbers, words};
use crate::support::{RAW, RAW_CODES, REAL, RECOMMENDATIONS};

/// actors.json as it is published.
const ACTORS: &[u8] = include_bytes!("../../public/data/actors.json");

static RAW_NEED: LazyLock<Value> = LazyLock::new(|| serde_json::from_slice(NEED).unwrap());
static RAW_POLICY: LazyLock<Value> = LazyLock::new(|| serde_json::from_slice(POLICY).unwrap());
static RAW_ACTORS: LazyLock<Value> = LazyLock::new(|| serde_json::from_slice(ACTORS).unwrap());
static RAW_ASKED: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_slice(RECOMMENDATIONS).unwrap());

fn asked() -> Recommendations {
    read_recommendations(RECOMMENDATIONS, &REAL.catalogue.codebook).unwrap()
}

fn actors() -> Actors {
    read_actors(ACTORS, &REAL.catalogue.codebook).unwrap()
}

fn rows(file: &'static Value, key: &str) -> &'static [Value] {
    file[key].as_array().unwrap()
}

fn records() -> &'static [Value] {
    rows(&RAW, "records")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn list(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(text).collect()
}

fn both() -> [(Lang, Words<'static>); 2] {
    Lang::ALL.map(|lang| (lang, words(&REAL, lang)))
}

fn count_of(fits: impl Fn(&Value) -> bool) -> usize {
    records().iter().filter(|record| fits(record)).count()
}

// Overview.

#[test]
fn the_lenses_say_what_the_catalogue_holds() {
    let any = |record: &Value, key: &str| !list(&record[key]).is_empty();
    let effect = |record: &Value| text(&record["inequality"]["effect"]).to_owned();
    let recommended = count_of(|one| {
        !one["recommendation"].is_null() || !one["recommendations"].as_array().unwrap().is_empty()
    });
    let named = count_of(|one| !one["recommendation"].is_null());
    let digital = count_of(|one| any(one, "technology"));
    let digital_and =
        |wanted: &str| count_of(|one| any(one, "technology") && effect(one) == wanted);
    let coherent = count_of(|one| any(one, "coherence"));
    let measured = count_of(|one| {
        let findings = one["evidence"]["findings"].as_array().unwrap();
        any(one, "coherence") && findings.iter().any(|finding| finding["outcome"] == "coherence")
    });
    let effects = |wanted: &str| count_of(|one| effect(one) == wanted);
    for (lang, said) in both() {
        let page = overview(&REAL, said);
        let [one, two, three, four] = &page.lenses;
        assert_eq!(whole_numbers(lang, &one.finding), [recommended, 222]);
        assert_eq!(one.drawn, LensChart::Part(recommended, 222));
        assert_eq!(whole_numbers(lang, &one.text)[0], named);
        let of_measured = digital - digital_and("not-assessed");
        assert_eq!(whole_numbers(lang, &two.finding), [of_measured, digital]);
        let both_ways = [digital_and("reduces"), of_measured, digital_and("widens")];
        assert_eq!(whole_numbers(lang, &two.text), both_ways);
        assert_eq!(whole_numbers(lang, &three.finding), [coherent, measured]);
        assert_eq!(whole_numbers(lang, &four.finding), [effects("not-assessed"), 222]);
        let LensChart::Effects(shown) = &four.drawn else { panic!("effects") };
        let wanted = ["reduces", "no-difference", "mixed", "widens", "not-assessed"].map(effects);
        assert_eq!(shown.iter().map(|(.., count)| *count).collect::<Vec<_>>(), wanted);
        for (lens, key) in [(two, "technology"), (three, "coherence")] {
            let LensChart::Bars(bars) = &lens.drawn else { panic!("bars") };
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            for code in rows_of_list(key) {
                let here = count_of(|one| list(&one[key]).contains(&text(&code["code"])));
                counts.insert(text(&code["label"][lang.code()]).to_owned(), here);
            }
            let mut best: Vec<usize> = counts.values().copied().collect();
            best.sort_unstable_by(|a, b| b.cmp(a));
            assert_eq!(bars.iter().map(|(_, n)| *n).collect::<Vec<_>>(), best[..bars.len()]);
            assert!(bars.iter().all(|(label, n)| counts[label] == *n));
        }
    }
}

fn rows_of_list(name: &str) -> &'static [Value] {
    RAW_CODES["lists"][name]["codes"].as_array().unwrap()
}

#[test]
fn the_way_in_of_a_lens_leads_to_as_many_as_it_counts() {
    for (lang, said) in both() {
        let page = overview(&REAL, said);
        let roles = page.roles.iter().flat_map(|(_, ways)| ways);
        for way in page.lenses.iter().map(|lens| &lens.way).chain(roles) {
            let mut state = Explorer::default();
            way.actions.iter().for_each(|action| apply(&mut state, action.clone()));
            assert_ne!(state.view, View::Overview, "{} leads nowhere", way.label);
            if !way.count.is_empty() {
                let found = answer(&REAL, &state.filter).rows.count_ones(..);
                assert_eq!(whole_numbers(lang, &way.count), [found], "{}", way.label);
            }
        }
    }
}

#[test]
fn the_small_matrix_holds_every_record_of_its_groups_and_counts_the_empty_cells_of_the_whole() {
    let mut pairs = BTreeSet::new();
    for record in records() {
        for condition in list(&record["conditions"]) {
            pairs.extend(list(&record["approaches"]).into_iter().map(|a| (condition, a)));
        }
    }
    for (lang, said) in both() {
        let small = overview(&REAL, said).matrix;
        let all = rows_of_list("conditions").len() * rows_of_list("approaches").len();
        assert_eq!(whole_numbers(lang, &small.title), [all, all - pairs.len()]);
        assert_eq!((small.columns.len(), small.rows.len()), (7, 8));
        // Lungs and distance, by hand.
        let lungs =
            |one: &Value| list(&one["conditions"]).iter().any(|c| ["copd", "asthma"].contains(c));
        let far = |one: &Value| {
            let approaches = list(&one["approaches"]);
            approaches.iter().any(|a| ["telemonitoring", "video-consultation", "app"].contains(a))
        };
        let here: Vec<&Value> = records().iter().filter(|one| lungs(one) && far(one)).collect();
        let (count, strongest) = small.rows[4].1[0];
        assert_eq!(count, here.len());
        let high = here.iter().any(|one| one["evidence"]["strength"] == "high");
        assert_eq!(strongest == Some(Strength::High), high);
        let cells = small.rows.iter().flat_map(|(_, cells)| cells);
        assert!(cells.clone().all(|(count, best)| (*count == 0) == best.is_none()));
    }
}

#[test]
fn need_in_a_glance_waits_for_its_file_and_says_what_the_page_says() {
    let all = read_need(NEED, &REAL.catalogue.codebook).unwrap();
    for (_, said) in both() {
        let waiting = need_rows(&REAL, said, None, 6);
        let here = need_rows(&REAL, said, Some(&all), 6);
        let page = need(&REAL, said, Some(&all));
        assert_eq!((waiting.len(), here.len()), (6, 6));
        for (before, after) in waiting.iter().zip(&here) {
            assert_eq!((before.name.as_str(), before.burden.as_str()), (after.name.as_str(), ""));
            let on_page = page.conditions.iter().find(|one| one.code == after.code).unwrap();
            let chart = said.text.chart();
            let nothing = [chart.no_figure, chart.only_share].contains(&after.burden.as_str());
            assert_eq!(nothing, !on_page.counted);
            assert!(nothing || after.burden == on_page.burden);
            let squares: usize = after.squares.iter().map(|(_, count)| count).sum();
            assert_eq!(squares, on_page.count);
        }
    }
}

// Need.

/// Whether an indicator stands with a condition: with its own, and the count of both
/// kinds of diabetes with either.
fn stands_with(indicator: &Value, condition: Option<&str>) -> bool {
    let both = indicator["id"] == "diabetes-counts-2022" && condition == Some("type-1-diabetes");
    both || indicator["condition"].as_str() == condition
}

#[test]
fn every_figure_on_need_stands_where_it_belongs_with_its_label_source_year_and_note() {
    let all = read_need(NEED, &REAL.catalogue.codebook).unwrap();
    for (lang, said) in both() {
        let page = need(&REAL, said, Some(&all));
        let mut shown = 0;
        let mut check = |condition: Option<&str>, themes: &[indsatsatlas::present::Theme]| {
            let views: Vec<_> = themes.iter().flat_map(|theme| &theme.indicators).collect();
            let raw: Vec<&Value> = rows(&RAW_NEED, "indicators")
                .iter()
                .filter(|one| stands_with(one, condition))
                .collect();
            assert_eq!(views.len(), raw.len(), "{condition:?}");
            for one in raw {
                let measure = text(&one["measure"][lang.code()]);
                let year = one["year"]
                    .as_u64()
                    .map_or(said.text.result.year_unknown.to_owned(), |y| y.to_string());
                let whom = text(&one["population"][lang.code()]);
                // Said once, where the source says it of the people.
                let whom =
                    if whom.contains(&year) { whom.to_owned() } else { format!("{whom}, {year}") };
                // A note on the file's own fields is for who reads the file.
                let note = one["note"][lang.code()].as_str().unwrap_or_default();
                let note = if note.contains("value_max") { "" } else { note };
                let fits = |view: &&&indsatsatlas::present::IndicatorView| {
                    view.measure == measure
                        && view.whom == whom
                        && view.source.title == text(&one["source"]["title"])
                        && view.note == note
                        && view.lines.len() == one["values"].as_array().unwrap().len()
                        && view.lines[0]
                            .label
                            .starts_with(text(&one["values"][0]["label"][lang.code()]))
                };
                let view = views.iter().find(fits).unwrap_or_else(|| panic!("{}", one["id"]));
                assert_eq!(view.source.url.as_deref(), one["source"]["url"].as_str());
                let values = one["values"].as_array().unwrap();
                assert_eq!(view.lines.len(), values.len());
                for (line, value) in view.lines.iter().zip(values) {
                    assert!(line.label.starts_with(text(&value["label"][lang.code()])));
                    let said = numbers(lang, &line.figure.replace('–', " "));
                    for number in
                        [&value["value"], &value["valueMax"], &value["ci"][0], &value["ci"][1]]
                    {
                        if let Some(number) = number.as_f64() {
                            let exact = |said: &f64| said.to_bits() == number.to_bits();
                            assert!(
                                said.iter().any(exact),
                                "{}: {number} in {}",
                                one["id"],
                                line.figure
                            );
                        }
                    }
                    shown += 1;
                }
            }
        };
        for condition in &page.conditions {
            check(Some(&condition.key), &condition.themes);
        }
        check(None, &page.general);
        // All of them, and the five of both kinds of diabetes twice.
        assert_eq!(shown, 229 + 5);
    }
}

#[test]
fn an_estimate_is_said_as_one_before_its_number() {
    let all = read_need(NEED, &REAL.catalogue.codebook).unwrap();
    for (lang, said) in both() {
        let (noun, wanted) =
            if lang == Lang::Da { ("skøn ", "anslået ") } else { ("estimate ", "an estimated ") };
        let page = need(&REAL, said, Some(&all));
        let themes = page.conditions.iter().flat_map(|one| &one.themes).chain(&page.general);
        let lines = themes.flat_map(|theme| &theme.indicators).flat_map(|one| &one.lines);
        let figures: Vec<&str> = lines.map(|line| line.figure.as_str()).collect();
        assert!(figures.iter().all(|figure| !figure.starts_with(noun)));
        assert!(figures.iter().any(|figure| figure.starts_with(wanted)));
    }
}

#[test]
fn ratios_of_how_far_a_recommendation_is_followed_are_spelt_out() {
    for (_, said) in both() {
        let page = recommended(&REAL, said, &asked());
        let groups = || page.followed.iter().flat_map(|sign| &sign.groups);
        assert!(
            groups()
                .all(|(_, figure)| !["RR", "HR", "OR"].iter().any(|ratio| figure.contains(ratio)))
        );
        assert!(groups().any(|(_, figure)| figure.starts_with("odds ratio 0")));
    }
}

#[test]
fn each_condition_says_what_the_catalogue_holds_and_what_is_missing() {
    let all = read_need(NEED, &REAL.catalogue.codebook).unwrap();
    for (lang, said) in both() {
        let page = need(&REAL, said, Some(&all));
        assert_eq!(page.conditions.len(), 23);
        // All conditions at once is a row, but none of the conditions.
        let counted = page.conditions.iter().filter(|one| one.key != "cross-condition");
        let without = counted.filter(|one| !one.counted).count();
        assert_eq!(whole_numbers(lang, &page.answer), [103, without, 22, 2, without]);
        for one in &page.conditions {
            let own: Vec<&Value> = rows(&RAW_NEED, "indicators")
                .iter()
                .filter(|raw| stands_with(raw, Some(&one.key)))
                .collect();
            let of = |record: &&Value| list(&record["conditions"]).contains(&one.key.as_str());
            let held: Vec<&Value> = records().iter().filter(of).collect();
            assert_eq!(one.count, held.len(), "{}", one.key);
            let measured =
                held.iter().filter(|one| one["inequality"]["effect"] != "not-assessed").count();
            assert_eq!(whole_numbers(lang, &one.measured), [measured, held.len()]);
            let strengths: usize = one.strengths.iter().map(|(.., count)| count).sum();
            assert_eq!(strengths, held.len());
            let words = &said.text.pages().need;
            let lacks = |what: &str| one.missing.contains(&what);
            assert_eq!(lacks(words.missing_all), own.is_empty(), "{}", one.key);
            let educated = own.iter().any(|raw| raw["breakdown"] == "education");
            assert_eq!(lacks(words.missing_education), !own.is_empty() && !educated, "{}", one.key);
            let access = own.iter().any(|raw| raw["theme"] == "access");
            assert_eq!(lacks(words.missing_access), !own.is_empty() && !access, "{}", one.key);
            let lacking = !own.is_empty() && !one.counted && one.key != "cross-condition";
            assert_eq!(lacks(words.missing_burden), lacking, "{}", one.key);
            let social = ["education", "income", "employment", "ethnicity"];
            let divided =
                own.iter().filter(|raw| social.contains(&text(&raw["breakdown"]))).count();
            let said = whole_numbers(lang, &one.divided);
            assert_eq!(said, if divided == 0 { Vec::new() } else { vec![divided] });
        }
        // With what it counts: COPD in treatment is not all who live with it.
        let copd = page.conditions.iter().find(|one| one.key == "copd").unwrap();
        let burden = &copd.burden;
        let label = &rows(&RAW_NEED, "indicators")
            .iter()
            .find(|one| one["id"] == "copd-counts-2021")
            .unwrap()["values"][1]["label"][lang.code()];
        assert!(burden.to_lowercase().ends_with(&text(label).to_lowercase()), "{burden}");
    }
}

/// The chart of need and interventions for the whole catalogue.
fn need_chart(words: Words<'_>, beside: Beside<'_>) -> Figure {
    let (corpus, filter, map) = (&*REAL, &Filter::default(), Map::Squares);
    let rows = &answer(corpus, filter).rows;
    figure(Chart::Need, Selected { corpus, words, filter, rows, map, beside })
}

#[test]
fn the_page_on_need_and_its_chart_choose_the_same_figure() {
    let all = read_need(NEED, &REAL.catalogue.codebook).unwrap();
    let beside = Beside { need: Some(&all), ..Beside::default() };
    for (lang, said) in both() {
        let chart = need_chart(said, beside);
        for one in need(&REAL, said, Some(&all)).conditions {
            let row = chart.table.rows.iter().find(|row| row[0] == one.name).unwrap();
            let (text, chart) = (&said.text.pages().need, said.text.chart());
            if one.counted {
                let first = |said: &str| numbers(lang, &said.replace('–', " "))[0].to_bits();
                assert_eq!(first(&one.burden), first(&row[1]), "{} and {}", one.burden, row[1]);
                continue;
            }
            let said = [
                (text.no_burden, chart.no_figure),
                (text.no_total, chart.no_total),
                (text.only_share, chart.only_share),
            ];
            assert!(said.contains(&(one.burden.as_str(), row[1].as_str())), "{}", one.key);
            assert_eq!(one.burden == text.no_total, one.key == "cross-condition");
        }
    }
}

#[test]
fn a_count_is_taken_where_it_stands_by_sex_as_an_estimate_or_beside_a_condition_like_it() {
    let all = read_need(NEED, &REAL.catalogue.codebook).unwrap();
    for (lang, said) in both() {
        let page = need(&REAL, said, Some(&all));
        let of = |key: &str| page.conditions.iter().find(|one| one.key == key).unwrap();
        let words = &said.text.pages().need;
        for (key, count) in [
            ("osteoporosis", 172_400),
            ("dementia", 82_000),
            ("type-1-diabetes", 32_000),
            ("type-2-diabetes", 310_000),
            ("copd", 400_000),
        ] {
            assert_eq!(whole_numbers(lang, &of(key).burden)[0], count, "{key}");
        }
        // The estimate leaves out the younger, and says so.
        assert_eq!(*whole_numbers(lang, &of("dementia").burden).last().unwrap(), 65);
        // More that survive cancer are not those who have it, severe COPD is no severe
        // mental illness, and those with heart disease are not all who are ill.
        for key in ["cancer", "severe-mental-illness", "chronic-kidney-disease"] {
            assert_eq!((of(key).counted, of(key).burden.as_str()), (false, words.no_burden));
        }
        for key in ["obesity", "multimorbidity"] {
            assert_eq!((of(key).counted, of(key).burden.as_str()), (false, words.only_share));
        }
        assert_eq!(of("cross-condition").burden, words.no_total);
    }
}

#[test]
fn a_way_to_the_chart_of_groups_says_which_groups_it_shows() {
    let all = read_need(NEED, &REAL.catalogue.codebook).unwrap();
    for (_, said) in both() {
        let page = need(&REAL, said, Some(&all));
        let words = &said.text.pages().need;
        for one in &page.conditions {
            let (mut social, mut sexes) = (false, false);
            for raw in rows(&RAW_NEED, "indicators") {
                let several = raw["values"].as_array().unwrap().len() > 1;
                let own = raw["condition"] == one.key.as_str() && several;
                let by = text(&raw["breakdown"]);
                social |= own && ["education", "income", "employment", "ethnicity"].contains(&by);
                sexes |= own && by == "sex";
            }
            let wanted = if social { Some(words.see_gradient) } else { None };
            assert_eq!(one.drawn, wanted.or(sexes.then_some(words.see_sexes)), "{}", one.key);
        }
        let of = |key: &str| page.conditions.iter().find(|one| one.key == key).unwrap().drawn;
        assert_eq!(
            (of("dementia"), of("severe-mental-illness")),
            (Some(words.see_sexes), Some(words.see_sexes))
        );
    }
}

#[test]
fn more_than_three_times_is_nowhere_told_as_three_times() {
    let all = read_need(NEED, &REAL.catalogue.codebook).unwrap();
    let beside = Beside { need: Some(&all), ..Beside::default() };
    for (lang, said) in both() {
        let chart = need_chart(said, beside);
        let name = said.label(
            Field::Condition,
            crate::support::code(&REAL, Field::Condition, "osteoarthritis"),
        );
        let row = chart.table.rows.iter().find(|row| row[0] == name).unwrap();
        let wanted = if lang == Lang::Da { "mere end 3 gange" } else { "more than 3 times" };
        assert!(row[2].starts_with(wanted), "{}", row[2]);
        let drawn = chart.panels[0].drawing.model::<Supply>().unwrap();
        let drawn = drawn.rows.iter().find(|row| row.key == "osteoarthritis").unwrap();
        assert_eq!(drawn.slope.as_ref().unwrap().short, wanted);
    }
}

#[test]
fn what_the_catalogue_lacks_has_no_evidence_to_rate() {
    for (lang, said) in both() {
        let state = Explorer { lang, view: View::Recommendations, ..Explorer::default() };
        let html = page_beside(&REAL, state, &[], here);
        let page = recommended(&REAL, said, &asked());
        let pairs = page.conditions.iter().flat_map(|condition| &condition.pairs);
        let lacking = pairs.filter(|pair| pair.strongest.is_none()).count();
        let told = format!(">{}<", said.text.pages().recommend.nothing_to_rate);
        assert!(lacking > 0);
        assert_eq!(html.matches(&told).count(), lacking);
        assert!(!html.contains(&format!(">{}<", said.text.not_stated)));
    }
}

#[test]
fn the_line_of_policy_says_which_interventions_stand_below_it() {
    for (lang, said) in both() {
        let state = Explorer { lang, view: View::Policy, ..Explorer::default() };
        let html = page_beside(&REAL, state, &[], here);
        let text = &said.text.pages().policy;
        let named = |record: &&Value| {
            let title = record["title"]["da"].as_str().unwrap().to_lowercase();
            text.initiatives.iter().any(|(.., stem)| title.contains(stem))
        };
        let (_, below) = html.split_once(&*escaped(text.line_of)).unwrap();
        let all = records();
        let dated = |record: &&Value| !record["period"]["from"].is_null();
        let shown: Vec<&Value> = all.iter().filter(named).filter(dated).collect();
        assert!(!shown.is_empty());
        for record in shown {
            let title = record["title"][lang.code()].as_str().unwrap();
            assert!(below.contains(&*escaped(title)), "{title}");
        }
    }
}

#[test]
fn without_its_file_the_page_on_need_still_says_what_the_catalogue_holds() {
    for (_, said) in both() {
        let page = need(&REAL, said, None);
        let said_nothing = |one: &&NeedOf| one.burden.is_empty() && one.missing.is_empty();
        assert_eq!(page.conditions.iter().filter(said_nothing).count(), 23);
        assert_eq!(page.conditions.iter().filter(|one| one.count > 0).count(), 23);
        assert!(!page.answer.is_empty() && page.general.is_empty());
    }
}

// Recommendations.

/// What the documents say of a pair: stated, topic, lapsed.
fn asked_for(condition: &str, approach: &str) -> [bool; 3] {
    let mut said = [false; 3];
    for document in rows(&RAW_ASKED, "recommendations") {
        let lapsed = ["lapsed", "superseded"].contains(&text(&document["validity"]));
        let here = list(&document["conditions"]).contains(&condition);
        for asks in document["recommends"].as_array().unwrap() {
            if here && asks["approach"] == approach {
                let at = if lapsed { 2 } else { usize::from(asks["basis"] != "stated") };
                said[at] = true;
            }
        }
    }
    said
}

#[test]
fn pairs_meet_as_the_documents_and_the_records_say() {
    let all = asked();
    let label = |list: &str, code: &str, lang: Lang| {
        let entry = rows_of_list(list).iter().find(|entry| entry["code"] == code).unwrap();
        text(&entry["label"][lang.code()]).to_owned()
    };
    for (lang, said) in both() {
        let page = recommended(&REAL, said, &all);
        let mut wanted: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        let (mut lapsed_only, mut all_pairs) = (0, 0);
        for condition in rows_of_list("conditions") {
            for approach in rows_of_list("approaches") {
                let [condition, approach] = [text(&condition["code"]), text(&approach["code"])];
                let [stated, topic, lapsed] = asked_for(condition, approach);
                let current = stated || topic;
                lapsed_only += usize::from(lapsed && !current);
                all_pairs += usize::from(current);
                let here = records().iter().filter(|one| {
                    list(&one["conditions"]).contains(&condition)
                        && list(&one["approaches"]).contains(&approach)
                });
                let here: Vec<&Value> = here.collect();
                let strong = here
                    .iter()
                    .any(|one| ["high", "moderate"].contains(&text(&one["evidence"]["strength"])));
                let findings: Vec<&str> = here
                    .iter()
                    .flat_map(|one| one["evidence"]["findings"].as_array().unwrap())
                    .map(|finding| text(&finding["direction"]))
                    .collect();
                let against = !findings.contains(&"favourable")
                    && (findings.contains(&"no-difference") || findings.contains(&"unfavourable"));
                let lower =
                    indsatsatlas::text::format::lower_first(&label("approaches", approach, lang));
                let name = format!("{}: {lower}", label("conditions", condition, lang));
                let mut put = |group: &'static str, fits: bool| {
                    if fits {
                        wanted.entry(group).or_default().insert(name.clone());
                    }
                };
                put("well", current && strong);
                put("hardly", current && !strong);
                put("unasked", !current && strong);
                put("against", current && against);
            }
        }
        for group in &page.groups {
            let key = match group.meeting {
                Meeting::WellTested => "well",
                Meeting::HardlyTested => "hardly",
                Meeting::NotAsked => "unasked",
                Meeting::NotWorking => "against",
            };
            let shown: BTreeSet<String> =
                group.pairs.iter().map(|pair| pair.label.clone()).collect();
            assert_eq!(shown, wanted[key], "{key}");
            assert_eq!(shown.len(), group.pairs.len());
        }
        assert_eq!(page.groups[0].pairs.len() + page.groups[1].pairs.len(), all_pairs);
        assert_eq!(whole_numbers(lang, &page.lapsed), [lapsed_only]);
        let answered = count_of(|one| !one["recommendations"].as_array().unwrap().is_empty());
        assert_eq!(whole_numbers(lang, &page.answer), [72, answered, 222]);
        for pair in page
            .groups
            .iter()
            .flat_map(|group| &group.pairs)
            .filter(|pair| pair.strongest.is_some())
        {
            let mut state = Explorer::default();
            pair.actions.iter().for_each(|action| apply(&mut state, action.clone()));
            let found = answer(&REAL, &state.filter).rows.count_ones(..);
            let held = whole_numbers(lang, &pair.held)[0];
            assert_eq!(held, found, "{}", pair.label);
        }
    }
}

#[test]
fn every_document_stands_under_its_conditions_with_what_answers_it_and_when() {
    let all = asked();
    for (lang, said) in both() {
        let page = recommended(&REAL, said, &all);
        let mut seen = BTreeSet::new();
        let (mut links, mut topics) = (BTreeSet::new(), 0);
        for one in &page.conditions {
            for document in &one.documents {
                let raw = rows(&RAW_ASKED, "recommendations")
                    .iter()
                    .find(|raw| raw["id"] == document.id.as_str())
                    .unwrap();
                assert!(list(&raw["conditions"]).contains(&one.key.as_str()), "{}", document.id);
                assert_eq!(document.title, text(&raw["title"][lang.code()]));
                assert_eq!(
                    document.lapsed,
                    ["lapsed", "superseded"].contains(&text(&raw["validity"]))
                );
                assert_eq!(document.successor.is_empty(), raw["superseded_by"].is_null());
                let asks = raw["recommends"].as_array().unwrap();
                assert_eq!(document.asks.len(), asks.len());
                for (ask, raw) in document.asks.iter().zip(asks) {
                    assert_eq!(ask.text, text(&raw["text"][lang.code()]));
                    assert_eq!(ask.stated, raw["basis"] == "stated");
                    assert_eq!(
                        ask.marks.len(),
                        usize::from(!ask.stated) + usize::from(!raw["strength"].is_null())
                    );
                    topics += usize::from(!ask.stated);
                }
                for answer in &document.answers {
                    let link = RAW_ASKED["links"][&answer.id].as_array().unwrap();
                    let link = link
                        .iter()
                        .find(|link| link["recommendation"] == document.id.as_str())
                        .unwrap();
                    let label = (said.text.record().tie)(text(&link["timing"])).unwrap();
                    assert_eq!(
                        (answer.timing.as_str(), answer.stated),
                        (label, link["basis"] == "stated")
                    );
                    links.insert((document.id.clone(), answer.id.clone()));
                }
                seen.insert((one.key.clone(), document.id.clone()));
            }
        }
        let wanted: usize = rows(&RAW_ASKED, "recommendations")
            .iter()
            .map(|raw| list(&raw["conditions"]).len())
            .sum();
        assert_eq!(seen.len(), wanted);
        let wanted: usize = RAW_ASKED["links"]
            .as_object()
            .unwrap()
            .values()
            .map(|links| links.as_array().unwrap().len())
            .sum();
        assert_eq!(links.len(), wanted);
        assert!(topics > 0);
    }
}

#[test]
fn every_sign_of_use_stands_with_its_exact_figures_or_says_that_there_are_only_words() {
    let all = asked();
    for (lang, said) in both() {
        let page = recommended(&REAL, said, &all);
        let raw = rows(&RAW_ASKED, "adherence");
        assert_eq!(page.followed.len(), raw.len());
        let mut with = 0;
        for (shown, raw) in page.followed.iter().zip(raw) {
            assert_eq!(shown.indicator, text(&raw["indicator"][lang.code()]));
            let groups = raw["breakdown"]["values"].as_array().cloned().unwrap_or_default();
            let any =
                !raw["value"].is_null() || groups.iter().any(|group| !group["value"].is_null());
            assert_eq!(shown.has_figure, any, "{}", raw["id"]);
            with += usize::from(any);
            if let Some(value) = raw["value"].as_f64() {
                assert_eq!(numbers(lang, &shown.figure)[0].to_bits(), value.to_bits());
            } else if !any {
                assert!(
                    shown.figure.starts_with(said.text.pages().recommend.only_words),
                    "{}",
                    shown.figure
                );
            }
            assert_eq!(shown.groups.len(), groups.len());
            for ((_, figure), group) in shown.groups.iter().zip(&groups) {
                for number in [&group["value"], &group["ci"][0], &group["ci"][1]] {
                    if let Some(number) = number.as_f64() {
                        let here = numbers(lang, figure);
                        assert!(
                            here.iter().any(|said| said.to_bits() == number.to_bits()),
                            "{figure}"
                        );
                    }
                }
            }
            assert_eq!(
                shown.notes.is_empty(),
                raw["note"].is_null()
                    && raw["derived"] != true
                    && raw["breakdown"]["compared_with"].is_null()
            );
        }
        assert_eq!(whole_numbers(lang, &page.followed_lead), [raw.len(), with]);
    }
    let review = rows(&RAW_ASKED, "adherence")
        .iter()
        .find(|one| one["id"] == "review-2022-widely-followed")
        .unwrap();
    assert!(review["value"].is_null(), "the page says that there is no figure behind it");
}

// Policy.

#[test]
fn every_event_stands_in_one_era_with_its_exact_amount_and_its_actors() {
    let events = read_policy(POLICY).unwrap();
    let actors = actors();
    for (lang, said) in both() {
        let page = policy(&REAL, said, Some(&events), Some(&actors));
        let shown: Vec<_> = page.eras.iter().flat_map(|(_, events)| events).collect();
        let raw = rows(&RAW_POLICY, "events");
        assert_eq!(shown.len(), raw.len());
        let ids: BTreeSet<&str> = shown.iter().map(|event| event.id.as_str()).collect();
        assert_eq!(ids.len(), 37);
        assert_eq!(whole_numbers(lang, &page.answer), [37, 2005]);
        for raw in raw {
            let event = shown.iter().find(|event| event.id == text(&raw["id"])).unwrap();
            assert_eq!(event.text, text(&raw["text"][lang.code()]));
            if let Some(amount) = raw["amountDkk"].as_f64() {
                let number = numbers(lang, &event.amount)[0];
                let exact =
                    [1e9, 1e6, 1.0].iter().any(|scale| (number * scale - amount).abs() < 0.5);
                assert!(exact, "{} is {amount}", event.amount);
            }
            for year in
                [&raw["period"]["from"], &raw["period"]["to"]].into_iter().filter_map(Value::as_u64)
            {
                assert!(event.amount.contains(&year.to_string()), "{} {year}", event.amount);
            }
            assert_eq!(event.note, raw["note"][lang.code()].as_str().unwrap_or_default());
            let names: Vec<&str> = event.actors.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, list(&raw["actors"]));
            for (name, actor) in &event.actors {
                let known = rows(&RAW_ACTORS, "actors").iter().find(|one| {
                    [&one["name"]["da"], &one["name"]["en"], &one["short"]]
                        .iter()
                        .any(|n| **n == name.as_str())
                });
                assert_eq!(actor.as_deref(), known.map(|one| text(&one["id"])), "{name}");
            }
        }
        let group = page.group.unwrap();
        assert_eq!((group.event.actors.len(), group.tasks.len()), (10, 5));
        let hindered = count_of(|one| !one["barriers"].as_array().unwrap().is_empty());
        assert_eq!(whole_numbers(lang, &group.tasks[4].1), [hindered]);
        let coherent = count_of(|one| !list(&one["coherence"]).is_empty());
        assert_eq!(whole_numbers(lang, &group.tasks[2].1), [coherent]);
        let scope = |wanted: &str| count_of(|one| one["geography"]["scope"] == wanted);
        assert_eq!(whole_numbers(lang, &group.tasks[3].1), [scope("municipal"), scope("regional")]);
        assert_eq!(page.review.len(), 3);
        assert_eq!(page.barriers.records.len(), hindered);
        assert_eq!(whole_numbers(lang, &page.barriers.said), [hindered]);
        let lines: usize = page.barriers.records.iter().map(|(.., lines)| lines.len()).sum();
        let wanted: usize =
            records().iter().map(|one| one["barriers"].as_array().unwrap().len()).sum();
        assert_eq!(lines, wanted);
    }
}

#[test]
fn kroner_keep_every_digit() {
    for (amount, da, en) in [
        (82_000_000.0, "82 mio. kr.", "DKK 82 million"),
        (1_200_000_000.0, "1,2 mia. kr.", "DKK 1.2 billion"),
        (7_400_000_000.0, "7,4 mia. kr.", "DKK 7.4 billion"),
        (950_500.0, "950.500 kr.", "DKK 950,500"),
    ] {
        assert_eq!(both().map(|(_, said)| kroner(said, amount)), [da, en]);
    }
}

#[test]
fn each_initiative_counts_the_approaches_that_answer_it_and_names_what_bears_its_name() {
    let terms = [
        (
            "målrettede sundhedstjek",
            vec!["sundhedstjek-11-kommuner", "targeted-health-checks-2014"],
        ),
        ("forløbsplaner", vec!["digital-care-plans-general-practice"]),
        ("lungesatsning", vec!["national-lung-initiative"]),
        ("aktiv patientstøtte", vec!["aktiv-patientstoette-proactive-health-support"]),
    ];
    for (lang, said) in both() {
        let page = policy(&REAL, said, None, None);
        assert_eq!(page.initiatives.len(), 4);
        for (shown, (term, named)) in page.initiatives.iter().zip(&terms) {
            let answering: Vec<&str> = rows_of_list("approaches")
                .iter()
                .filter(|code| {
                    code["answers"]["da"].as_str().is_some_and(|said| said.contains(term))
                })
                .map(|code| text(&code["code"]))
                .collect();
            assert!(!answering.is_empty());
            let here: Vec<&Value> = records()
                .iter()
                .filter(|one| list(&one["approaches"]).iter().any(|code| answering.contains(code)))
                .filter(|one| {
                    *term != "lungesatsning"
                        || list(&one["conditions"])
                            .iter()
                            .any(|code| ["copd", "asthma"].contains(code))
                })
                .collect();
            assert_eq!(whole_numbers(lang, &shown.said)[0], here.len(), "{term}");
            let mut ids: Vec<&str> = shown.titled.iter().map(|card| card.id.as_str()).collect();
            ids.sort_unstable();
            assert_eq!(&ids, named, "{term}");
            let strengths: usize = shown.strengths.iter().map(|(.., count)| count).sum();
            assert_eq!(strengths, here.len());
            let findings: usize =
                here.iter().map(|one| one["evidence"]["findings"].as_array().unwrap().len()).sum();
            assert_eq!(shown.directions.iter().map(|(.., count)| count).sum::<usize>(), findings);
            let mut state = Explorer::default();
            shown.actions.iter().for_each(|action| apply(&mut state, action.clone()));
            assert_eq!(answer(&REAL, &state.filter).rows.count_ones(..), here.len());
        }
        assert!(page.group.is_none() && page.eras.is_empty() && page.actors.is_empty());
        assert!(!page.barriers.records.is_empty(), "what comes from the catalogue stands");
    }
}

#[test]
fn every_actor_stands_once_under_its_kind_with_where_its_exact_name_is_found() {
    let (events, actors) = (read_policy(POLICY).unwrap(), actors());
    for (lang, said) in both() {
        let page = policy(&REAL, said, Some(&events), Some(&actors));
        let shown: Vec<_> = page.actors.iter().flat_map(|(_, actors)| actors).collect();
        assert_eq!(shown.len(), 37);
        assert_eq!(page.odd, []);
        for raw in rows(&RAW_ACTORS, "actors") {
            let actor = shown.iter().find(|actor| actor.id == text(&raw["id"])).unwrap();
            assert_eq!(actor.url.as_deref(), raw["url"].as_str());
            assert_eq!(actor.role, text(&raw["role"][lang.code()]));
            let names = [&raw["name"]["da"], &raw["name"]["en"], &raw["short"]];
            let names: Vec<&str> = names.into_iter().filter_map(Value::as_str).collect();
            let hits = |actors: &Value| list(actors).iter().any(|name| names.contains(name));
            let events =
                rows(&RAW_POLICY, "events").iter().filter(|one| hits(&one["actors"])).count();
            let holding = count_of(|one| hits(&one["actors"]));
            let said = whole_numbers(lang, &actor.named);
            // Where it is named nowhere, nothing is said of it.
            let counted: Vec<usize> =
                [events, holding].into_iter().filter(|count| *count > 0).collect();
            assert_eq!(said, counted, "{}", actor.id);
        }
    }
}

#[test]
fn what_is_odd_about_an_actor_is_a_finding_and_nothing_is_lost() {
    let mut file = RAW_ACTORS.clone();
    file["actors"][0]["kind"] = json!("choir");
    file["actors"][1]["url"] = json!("ftp://example.org/");
    file["actors"][2]["id"] = file["actors"][3]["id"].clone();
    let read = read_actors(&serde_json::to_vec(&file).unwrap(), &REAL.catalogue.codebook).unwrap();
    assert_eq!(read.all.len(), 36);
    let problems: Vec<&Problem> = read.findings.iter().map(|finding| &finding.problem).collect();
    let wanted = [
        &Problem::UnknownCode("choir".into()),
        &Problem::OddAddress("ftp://example.org/".into()),
        &Problem::DuplicateId,
    ];
    assert_eq!(problems, wanted);
    for (_, said) in both() {
        let page = policy(&REAL, said, None, Some(&read));
        assert_eq!(page.odd.len(), 3);
        assert_eq!(page.actors.iter().map(|(_, actors)| actors.len()).sum::<usize>(), 36);
    }
    for bytes in [&b""[..], b"null", b"[]", b"{}", b"<!doctype html>", b"{\"schemaVersion\": 1}"] {
        assert!(read_actors(bytes, &REAL.catalogue.codebook).is_err());
    }
}

// About, and words explained.

#[test]
fn the_page_about_it_counts_its_sources_and_findings() {
    let sources: Vec<&Value> =
        records().iter().flat_map(|one| one["sources"].as_array().unwrap()).collect();
    let without = sources.iter().filter(|source| source["url"].is_null()).count();
    let press = sources.iter().filter(|source| source["kind"] == "press").count();
    let findings: Vec<&Value> =
        records().iter().flat_map(|one| one["evidence"]["findings"].as_array().unwrap()).collect();
    let figures = findings.iter().filter(|finding| !finding["effect"].is_null()).count();
    let intervals = findings.iter().filter(|finding| !finding["ci"].is_null()).count();
    for (lang, said) in both() {
        let page = about(said, &[]);
        assert_eq!(whole_numbers(lang, &page.counted[0]), [sources.len(), without, press]);
        assert_eq!(whole_numbers(lang, &page.counted[1]), [findings.len(), figures, intervals]);
        let checked: Vec<usize> =
            page.checked.iter().map(|(.., count)| whole_numbers(lang, count)[0]).collect();
        assert_eq!(checked, [220, 2]);
        assert_eq!(page.gaps.len(), 10);
        let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
        let here: BTreeSet<String> = std::fs::read_dir(data)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        let offered: BTreeSet<String> =
            page.files.iter().map(|file| file.name.to_owned()).collect();
        assert_eq!(here, offered, "every file of the data can be fetched");
        assert!(page.cite.contains(&REAL.catalogue.version));
    }
}

#[test]
fn every_word_is_explained_once_and_a_record_brings_the_words_it_needs() {
    for (lang, said) in both() {
        let all = glossary(said);
        let keys: BTreeSet<&str> = all.iter().map(|term| term.key.as_str()).collect();
        assert_eq!(keys.len(), all.len());
        assert!(all.iter().all(|term| !term.word.is_empty() && term.meaning.ends_with('.')));
        for design in rows_of_list("evidenceDesign") {
            let term = all.iter().find(|term| term.key == text(&design["code"])).unwrap();
            assert_eq!(term.meaning, text(&design["definition"][lang.code()]));
        }
        for record in &REAL.catalogue.records {
            let terms = record_terms(said, record);
            let design =
                REAL.catalogue.codebook.name(Field::Design.list(), record.codes(Field::Design)[0]);
            assert!(terms.iter().any(|term| term.key == design), "{}", record.id);
            let spans = record.findings.iter().any(|finding| finding.interval.is_some());
            assert_eq!(terms.iter().any(|term| term.key == "interval"), spans, "{}", record.id);
        }
    }
}

// Pages.

pub fn here() -> FilesBeside {
    let book = &REAL.catalogue.codebook;
    FilesBeside {
        recommendations: RwSignal::new(Later::Here(Arc::new(asked()))),
        need: RwSignal::new(Later::Here(Arc::new(read_need(NEED, book).unwrap()))),
        policy: RwSignal::new(Later::Here(Arc::new(read_policy(POLICY).unwrap()))),
        actors: RwSignal::new(Later::Here(Arc::new(actors()))),
        land: RwSignal::new(Later::NotAsked),
        ask: Callback::new(|_| {}),
    }
}

/// Why a file could not be had, as the app words it.
const WHY: &str = "Serveren svarede <404> & gav op.";

fn failed() -> FilesBeside {
    let why = || [WHY.to_owned(), WHY.to_owned()];
    FilesBeside {
        recommendations: RwSignal::new(Later::Failed(why())),
        need: RwSignal::new(Later::Failed(why())),
        policy: RwSignal::new(Later::Failed(why())),
        actors: RwSignal::new(Later::Failed(why())),
        land: RwSignal::new(Later::NotAsked),
        ask: Callback::new(|_| {}),
    }
}

const FACES: [View; 5] =
    [View::Overview, View::Recommendations, View::Need, View::Policy, View::About];

#[test]
fn each_page_is_sound_with_its_files_and_shows_what_they_hold() {
    for lang in Lang::ALL {
        for view in FACES {
            let state = Explorer { lang, view, ..Explorer::default() };
            let html = page_beside(&REAL, state, &[], here);
            let tags = check_page(&html, view.key());
            let html = unmarked(&html);
            let has = |what: &str| html.contains(&escaped(what));
            match view {
                View::Need => {
                    for raw in rows(&RAW_NEED, "indicators") {
                        assert!(has(text(&raw["measure"][lang.code()])), "{}", raw["id"]);
                    }
                }
                View::Recommendations => {
                    for raw in rows(&RAW_ASKED, "recommendations") {
                        assert!(has(text(&raw["title"][lang.code()])), "{}", raw["id"]);
                    }
                    assert!(tags.iter().any(|tag| tag.get("class") == Some("document lapsed")));
                }
                View::Policy => {
                    for raw in rows(&RAW_POLICY, "events") {
                        assert!(has(text(&raw["title"][lang.code()])), "{}", raw["id"]);
                    }
                    // Every link on the page to an actor leads to one.
                    let to = tags.iter().filter_map(|tag| tag.get("href")?.strip_prefix("#actor-"));
                    let ids: BTreeSet<String> =
                        tags.iter().filter_map(|tag| Some(tag.get("id")?.to_owned())).collect();
                    let to: Vec<&str> = to.collect();
                    assert!(to.len() >= 10);
                    assert!(to.iter().all(|id| ids.contains(&format!("actor-{id}"))));
                }
                _ => {}
            }
        }
    }
}

#[test]
fn a_page_whose_files_failed_says_which_and_why_and_shows_the_rest() {
    for (lang, said) in both() {
        let words = said.text;
        for (view, lacks, rest) in [
            (
                View::Recommendations,
                vec![words.pages().recommend.failed],
                words.pages().recommend.lead,
            ),
            (View::Need, vec![words.pages().need.failed], words.pages().need.by_condition),
            (
                View::Policy,
                vec![words.pages().policy.failed, words.pages().policy.failed_actors],
                words.pages().policy.initiatives_title,
            ),
            (View::Overview, vec![words.pages().need.failed], words.pages().lens.title),
        ] {
            let state = Explorer { lang, view, ..Explorer::default() };
            let html = page_beside(&REAL, state, &[], failed);
            check_page(&html, view.key());
            for what in lacks.iter().chain([&WHY, &rest]) {
                assert!(html.contains(&escaped(what)), "{what} on {}", view.key());
            }
        }
    }
}

#[test]
fn within_another_page_all_headings_follow_the_level_that_it_gives() {
    const TOLD: &str = "telecare-north-heart-failure,desmond";
    let queries = [
        "view=explore".to_owned(),
        format!("view=compare&compare={TOLD}&a=condition%3Dcopd&b=condition%3Dasthma"),
        format!("view=brief&brief={TOLD}"),
        "view=record&record=desmond".to_owned(),
    ];
    let faces = FACES.map(|view| format!("view={}", view.key()));
    for query in queries.iter().chain(&faces) {
        for (asked, first) in [("", 2), ("&level=3", 3)] {
            let (state, dropped) = read(&format!("{query}&embed=full{asked}"), &REAL.catalogue);
            assert_eq!(dropped, [], "{query}");
            let html = page_beside(&REAL, state, &[], here);
            // The filters stand before the heading of the page.
            let mut last = first;
            let levels = html.match_indices("<h").filter_map(|(at, _)| {
                let rest = &html[at + 2..];
                let level = rest[..1].parse::<usize>().ok()?;
                rest[1..].starts_with([' ', '>']).then_some(level)
            });
            for level in levels {
                assert!(level >= first, "{query}{asked}: h{level} where h{first} is the highest");
                assert!(level <= last + 1 || level == 6, "{query}{asked}: h{level} after h{last}");
                last = level;
            }
            assert!(last >= first, "{query}{asked} has headings");
        }
    }
}

#[test]
fn a_ticked_condition_stands_open_on_need_and_recommendations() {
    for view in [View::Need, View::Recommendations] {
        let mut state = Explorer { view, ..Explorer::default() };
        let copd = crate::support::code(&REAL, Field::Condition, "copd");
        apply(&mut state, Action::Tick(Field::Condition, copd, true));
        let html = page_beside(&REAL, state, &[], here);
        let open: Vec<String> = check_page(&html, view.key())
            .iter()
            .filter(|tag| tag.get("class") == Some("folded") && tag.get("open").is_some())
            .map(|tag| tag.get("id").unwrap().to_owned())
            .collect();
        assert_eq!(open.len(), 1, "{open:?}");
        assert!(open[0].ends_with("-copd"));
    }
}

#[test]
fn the_models_read_as_they_did() {
    let (need_file, events) =
        (read_need(NEED, &REAL.catalogue.codebook).unwrap(), read_policy(POLICY).unwrap());
    for (lang, said) in both() {
        let first = overview(&REAL, said);
        let lenses = first
            .lenses
            .iter()
            .map(|lens| format!("{}: {} {}", lens.theme, lens.finding, lens.text));
        let rows = need_rows(&REAL, said, Some(&need_file), 6);
        let rows = rows
            .iter()
            .map(|row| format!("{}: {}. {}. {}", row.name, row.burden, row.count, row.measured));
        let page = need(&REAL, said, Some(&need_file));
        let conditions = page.conditions.iter().map(|one| {
            let parts = [
                one.burden.clone(),
                one.divided.clone(),
                one.supply.clone(),
                one.missing.join(" "),
            ];
            format!("{}: {}", one.name, parts.join(" | "))
        });
        let asked = recommended(&REAL, said, &asked());
        let groups = asked.groups.iter().map(|group| {
            let some: Vec<String> = group
                .pairs
                .iter()
                .take(12)
                .map(|pair| format!("{} ({} {})", pair.label, pair.held, pair.mark))
                .collect();
            format!("{} {}: {}", group.title, group.pairs.len(), some.join("; "))
        });
        let asked_of = asked.conditions.iter().map(|one| format!("{}: {}", one.name, one.summary));
        let signs =
            asked.followed.iter().map(|sign| format!("{}: {}", sign.indicator, sign.figure));
        let line = policy(&REAL, said, Some(&events), Some(&actors()));
        let initiatives = line.initiatives.iter().map(|one| format!("{}: {}", one.name, one.said));
        let events = line.eras.iter().flat_map(|(era, events)| {
            std::iter::once((*era).to_owned()).chain(
                events
                    .iter()
                    .map(|event| format!("{} {} {}", event.when, event.title, event.amount)),
            )
        });
        let lines: Vec<String> = std::iter::once(first.matrix.title.clone())
            .chain(lenses)
            .chain(rows)
            .chain([page.answer.clone()])
            .chain(conditions)
            .chain([asked.answer.clone(), asked.lapsed.clone(), asked.followed_lead.clone()])
            .chain(groups)
            .chain(asked_of)
            .chain(signs)
            .chain([line.answer.clone()])
            .chain(initiatives)
            .chain(events)
            .collect();
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("face-{}", lang.code()), lines.join("\n"));
        });
    }
}

// How hard the Danish is to read.

/// Words that no plainer word can take the place of: each is one that people
/// meet elsewhere, or the name of what the page shows.
const NAMES: [(&str, &str); 10] = [
    ("indsats", "what the catalogue holds, and what the ministry calls it"),
    ("katalog", "the whole of it; «samling» says less"),
    ("anbefal", "the name of a page, and of what authorities issue"),
    ("ulighed", "the name of the subject"),
    ("sygdom", "the name of the subject"),
    ("dokument", "the common name for guidelines, acts and agreements"),
    ("kommun", "who does it"),
    ("indsatsatlas", "the name"),
    ("evidens", "the name of what is explained"),
    ("national", "the name of what is shown"),
];

/// LIX: words a sentence, and the share of words of more than six letters in
/// percent.
fn lix(sentences: &[String]) -> f64 {
    let all = sentences.join(" ");
    let words: Vec<String> = all
        .split(|letter: char| !letter.is_alphabetic() && letter != '-')
        .filter(|word| word.chars().any(char::is_alphabetic))
        .map(str::to_lowercase)
        .collect();
    let named = |word: &str| NAMES.iter().any(|(name, _)| word.starts_with(name));
    let long = words.iter().filter(|word| word.chars().count() > 6 && !named(word)).count();
    #[allow(clippy::cast_precision_loss, reason = "some hundred words")]
    let [count, long, stops] = [words.len(), long, sentences.len()].map(|number| number as f64);
    count / stops + 100.0 * long / count
}

#[test]
fn lix_is_counted_as_its_inventor_does() {
    // Two sentences, ten words, two of them long.
    let said = ["Vi går en tur i skoven.".to_owned(), "Den gamle bogreol vælter.".to_owned()];
    assert!((lix(&said) - (10.0 / 2.0 + 100.0 * 1.0 / 10.0)).abs() < 1e-9, "{}", lix(&said));
}

#[test]
fn the_danish_of_each_page_is_plain() {
    let texts = crate::words::danish_texts();
    let mut said = Vec::new();
    for page in ["overview", "need", "recommend", "policy", "lens", "term", "about", "about_more"] {
        let own = texts.iter().filter(|(key, _)| key.split('.').next() == Some(page));
        // Prose alone: labels and headings have no full stop to count by.
        let sentences: Vec<String> = own
            .flat_map(|(_, texts)| texts)
            .map(|text| text.replace("\\\n", " ").replace('\\', " "))
            .filter(|text| text.trim_end().ends_with('.') && !text.contains('<'))
            .flat_map(|text| {
                let parts = text.split_inclusive(['.', '?', ':']);
                parts
                    .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
                    .collect::<Vec<_>>()
            })
            .filter(|part| part.split(' ').count() > 1)
            .collect();
        assert!(sentences.len() >= 3, "{page} has {} sentences", sentences.len());
        let lix = lix(&sentences);
        said.push(format!("{page} {lix:.1}"));
        assert!(lix <= 40.0, "{said:?}: {sentences:#?}");
    }
}
