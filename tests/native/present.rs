//! What pages show, in words: nothing is lost, nothing is rounded, and what
//! is said with a number says the number of the data.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use indsatsatlas::domain::{Field, Files, Finding, Lang, List, Problem, Strength, read};
use indsatsatlas::exchange::{Early, alone, listed};
use indsatsatlas::present::{
    Comparison, Line, Look, MatrixPage, Value, Words, about, card, chips, comparison, facets,
    found, matrix_page, overview, record_page, selection, ways_back, why_nothing,
};
use indsatsatlas::query::{Corpus, Filter, Gap, Sort, answer, in_order, matrix};
use indsatsatlas::state::{Action, Explorer, Fill, Fold, apply};
use indsatsatlas::text::text;
use serde_json::{Value as Json, json};

use crate::query::{SLOW, filter, random_asked};
use crate::support::{
    CODES, INTERVENTIONS, MUNICIPALITIES, RAW, REAL, Random, code, corpus, finding, record,
    record_with,
};
use crate::words::read_back;

/// The words of a corpus in a language.
pub fn words(corpus: &Corpus, lang: Lang) -> Words<'_> {
    Words::new(&corpus.catalogue, lang)
}

/// The numbers in a line of words.
pub fn numbers(lang: Lang, said: &str) -> Vec<f64> {
    let part = |letter: char| letter.is_ascii_digit() || ".,\u{2212}".contains(letter);
    said.split(|letter| !part(letter))
        .map(|number| number.trim_matches(['.', ',']))
        .filter(|number| number.chars().any(|letter| letter.is_ascii_digit()))
        .map(|number| read_back(lang, number))
        .collect()
}

/// The same, where all are whole.
pub fn whole_numbers(lang: Lang, said: &str) -> Vec<usize> {
    let whole = |number: f64| number.to_string().parse().unwrap();
    numbers(lang, said).into_iter().map(whole).collect()
}

/// The real catalogue as a list has it.
pub static LISTED: LazyLock<Corpus> = LazyLock::new(|| first_view(Early::List));

/// The real catalogue as a first view has it.
pub fn first_view(early: Early) -> Corpus {
    let list = listed(INTERVENTIONS, CODES, early).unwrap();
    assert!(list.len() * 2 < INTERVENTIONS.len(), "a list is much less than the catalogue");
    let (interventions, codes) = (list.as_bytes(), list.as_bytes());
    let files = Files { interventions, codes, municipalities: Some(MUNICIPALITIES) };
    Corpus::new(read(files).unwrap().catalogue)
}

#[test]
fn a_record_alone_is_all_of_it_and_says_how_many_others_there_are() {
    let files = alone(INTERVENTIONS).unwrap();
    assert_eq!(files.len(), REAL.len());
    for ((name, json), whole) in files.iter().zip(&REAL.catalogue.records) {
        assert_eq!(*name, format!("{}.json", whole.id));
        assert!(json.len() * 20 < INTERVENTIONS.len(), "{name}: {}", json.len());
        let interventions = json.as_bytes();
        let files = Files { interventions, codes: CODES, municipalities: Some(MUNICIPALITIES) };
        let read = read(files).unwrap().catalogue;
        assert_eq!(read.records, std::slice::from_ref(whole));
        assert_eq!(read.others + 1, REAL.len());
        assert_eq!(
            (&read.version, &read.codebook),
            (&REAL.catalogue.version, &REAL.catalogue.codebook)
        );
    }
    assert_eq!(REAL.catalogue.others, 0);
}

#[test]
fn no_file_is_made_of_a_record_whose_id_leads_elsewhere() {
    let odd = br#"{"records":[{"id":"../a"},{"id":""},{"id":"A"},{"id":"a/b"},{"id":"good-1"}]}"#;
    let names: Vec<_> = alone(odd).unwrap().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["good-1.json"]);
    assert!(alone(b"<html>").is_err());
}

#[test]
fn a_list_gives_the_rows_counts_order_and_cards_of_the_catalogue() {
    let mut random = Random::new(61);
    for _ in 0..1000 {
        let mut filter = filter(&REAL, &SLOW, &random_asked(&SLOW, &mut random));
        filter.text.clear();
        let (all, list) = (answer(&REAL, &filter), answer(&LISTED, &filter));
        assert_eq!((&all.rows, &all.counts), (&list.rows, &list.counts));
        assert_eq!((all.undated, all.unplaced), (list.undated, list.unplaced));
        for (sort, lang) in Sort::ALL.into_iter().zip(Lang::ALL.into_iter().cycle()) {
            let order = |corpus, rows| in_order(corpus, rows, None, sort, lang);
            assert_eq!(order(&REAL, &all.rows), order(&LISTED, &list.rows));
        }
    }
    for lang in Lang::ALL {
        assert_eq!(facets(&REAL, words(&REAL, lang)), facets(&LISTED, words(&LISTED, lang)));
        assert!(REAL.catalogue.codebook.has_the_codes_of(&LISTED.catalogue.codebook));
        for (whole, list) in REAL.catalogue.records.iter().zip(&LISTED.catalogue.records) {
            assert_eq!(card(words(&REAL, lang), whole), card(words(&LISTED, lang), list));
        }
    }
}

#[test]
fn every_record_has_a_card_in_both_languages() {
    for lang in Lang::ALL {
        for record in &REAL.catalogue.records {
            let card = card(words(&REAL, lang), record);
            assert_eq!(card.id, record.id);
            assert_eq!(card.title, record.title.get(lang));
            for (name, text) in [
                ("title", &card.title),
                ("for whom", &card.for_whom),
                ("what", &card.what),
                ("place", &card.place),
                ("years", &card.years),
                ("study", &card.study),
            ] {
                assert!(!text.trim().is_empty(), "{}: {name} is empty", record.id);
            }
            assert_eq!(card.findings.is_empty(), card.no_findings.is_some(), "{}", record.id);
            let outcomes = record.findings.iter().filter(|finding| finding.outcome.is_some());
            let directions: BTreeSet<_> = outcomes.map(|finding| finding.direction).collect();
            let shown: Vec<_> = card.findings.iter().map(|answer| answer.direction).collect();
            assert_eq!(shown, directions.into_iter().collect::<Vec<_>>(), "{}", record.id);
        }
    }
}

#[test]
fn every_finding_stands_on_its_page_with_the_exact_numbers_of_the_data() {
    let (mut figures, mut intervals) = (0, 0);
    for lang in Lang::ALL {
        for (row, raw) in RAW["records"].as_array().unwrap().iter().enumerate() {
            let page = record_page(&REAL, words(&REAL, lang), row).unwrap();
            let id = raw["id"].as_str().unwrap();
            assert_eq!((page.id.as_str(), page.title.is_empty()), (id, false));
            let findings = raw["evidence"]["findings"].as_array().unwrap();
            assert_eq!(page.findings.len(), findings.len(), "{id}");
            for (shown, raw) in page.findings.iter().zip(findings) {
                assert_eq!(shown.text, raw["text"][lang.code()].as_str().unwrap());
                assert!(!shown.outcome.is_empty() && !shown.word.is_empty());
                assert_eq!(
                    shown.source,
                    raw["source"].as_u64().map(|at| usize::try_from(at).unwrap() + 1)
                );
                let said = numbers(lang, &shown.figure);
                let check = |number: &Json, count: &mut usize| {
                    if let Some(number) = number.as_f64() {
                        let exact = |said: &f64| said.to_bits() == number.to_bits();
                        assert!(said.iter().any(exact), "{id}: {number} in «{}»", shown.figure);
                        *count += 1;
                    }
                };
                check(&raw["effect"], &mut figures);
                check(&raw["ci"][0], &mut intervals);
                check(&raw["ci"][1], &mut intervals);
                if !raw["effect"].is_null() {
                    check(&raw["comparator"], &mut figures);
                }
                if let Some(measure) = raw["measure"][lang.code()].as_str() {
                    assert!(shown.figure.starts_with(measure), "{id}: {}", shown.figure);
                }
                let drawn = shown.interval.is_some();
                let comparable = raw["figure"] == "comparison"
                    && !raw["effect"].is_null()
                    && !raw["ci"].is_null();
                assert_eq!(drawn, comparable, "{id}: only comparisons stand on an axis of effects");
            }
        }
    }
    assert!(figures >= 2 * 244 && intervals == 2 * 2 * 137, "{figures}, {intervals}");
}

#[test]
fn every_source_stands_on_its_page() {
    for lang in Lang::ALL {
        for (row, raw) in RAW["records"].as_array().unwrap().iter().enumerate() {
            let page = record_page(&REAL, words(&REAL, lang), row).unwrap();
            let sources = raw["sources"].as_array().unwrap();
            assert_eq!(page.sources.len(), sources.len());
            for (at, (shown, raw)) in page.sources.iter().zip(sources).enumerate() {
                assert_eq!(shown.number, at + 1);
                assert_eq!(shown.title, raw["title"].as_str().unwrap());
                assert_eq!(shown.url.as_deref(), raw["url"].as_str());
                for part in [&raw["publisher"], &raw["year"]] {
                    let said = part.as_str().map_or_else(|| part.to_string(), str::to_owned);
                    assert!(part.is_null() || shown.about.contains(&said), "{}", shown.about);
                }
            }
        }
    }
}

#[test]
fn a_page_says_everything_that_the_data_say_of_a_record() {
    for lang in Lang::ALL {
        for (row, raw) in RAW["records"].as_array().unwrap().iter().enumerate() {
            let page = record_page(&REAL, words(&REAL, lang), row).unwrap();
            let facts = [
                &page.target_group,
                &page.method,
                &page.implementation,
                &page.economy,
                &page.inequality,
                &page.rule,
            ];
            let mut said = page.summary.clone();
            for fact in facts.into_iter().flatten() {
                assert!(!fact.label.is_empty());
                match &fact.value {
                    Value::Text(text) => said.push_str(text),
                    Value::List(texts) => texts.iter().for_each(|text| said.push_str(text)),
                    Value::Unknown => {}
                }
                said.push('\n');
            }
            let code = lang.code();
            let mut wanted: Vec<&Json> = vec![
                &raw["summary"][code],
                &raw["reach"]["note"][code],
                &raw["inequality"]["note"][code],
                &raw["cost"]["note"][code],
                &raw["recommendation"]["title"],
            ];
            for list in ["barriers", "enablers"] {
                wanted.extend(raw[list].as_array().unwrap().iter().map(|text| &text[code]));
            }
            wanted.extend(raw["actors"].as_array().unwrap());
            for text in wanted.into_iter().filter_map(Json::as_str) {
                assert!(said.contains(text), "{}: «{text}» is not said", raw["id"]);
            }
            if let Some(amount) = raw["cost"]["amount"].as_f64() {
                let exact = |said: &f64| said.to_bits() == amount.to_bits();
                assert!(numbers(lang, &said).iter().any(exact), "{}: {amount}", raw["id"]);
            }
        }
    }
}

#[test]
fn no_effect_on_inequality_says_which_of_its_two_meanings_it_has() {
    for lang in Lang::ALL {
        let mut said = [0, 0];
        for (row, raw) in RAW["records"].as_array().unwrap().iter().enumerate() {
            if raw["inequality"]["effect"] != "no-difference" {
                continue;
            }
            let alone = raw["inequality"]["evidence"] == "target-group-only";
            let page = record_page(&REAL, words(&REAL, lang), row).unwrap();
            let no_gain = text(lang).record().no_gain;
            assert_eq!(page.inequality_sentence == no_gain, alone, "{}", raw["id"]);
            said[usize::from(alone)] += 1;
        }
        // The gap between groups is the same; those it was for were not helped.
        assert_eq!(said, [4, 5]);
    }
}

#[test]
fn a_page_of_a_row_that_is_not_there_is_none() {
    assert_eq!(record_page(&REAL, words(&REAL, Lang::Da), 222), None);
}

// The comparison.

/// Two records, alike but for these changes, side by side.
fn beside(changes: &[(&str, Json)], lang: Lang) -> Comparison {
    let corpus = corpus(&[record("a"), record_with("b", changes)]);
    comparison(words(&corpus, lang), &["a".to_owned(), "b".to_owned()])
}

fn warnings(comparison: &Comparison) -> Vec<&'static str> {
    let rows = comparison.parts.iter().flat_map(|part| &part.rows);
    rows.flat_map(|row| row.warnings.iter().copied()).collect()
}

#[test]
fn a_period_whose_start_is_not_known_is_not_said_to_miss_another() {
    let ended = |from: Json| beside(&[("period", json!({ "from": from, "to": 2020 }))], Lang::Da);
    assert_eq!(warnings(&ended(json!(null))), [""; 0]);
    assert_eq!(warnings(&ended(json!(2019))).len(), 1);
}

#[test]
fn each_warning_is_raised_by_what_it_is_about_and_by_nothing_else() {
    for lang in Lang::ALL {
        let text = &text(lang).pages().compare;
        let first = "evidence.findings.0";
        let at = |field: &str| format!("{first}.{field}");
        // What raises it, and a twin that doesn't.
        let cases: [(&str, &str, Json, Json); 8] = [
            (text.other_condition, "conditions", json!(["copd", "asthma"]), json!(["copd"])),
            (text.other_country, "geography.country", json!("SE"), json!("DK")),
            (text.other_design, "evidence.design", json!("quasi-experimental"), json!("rct")),
            (
                text.other_period,
                "period",
                json!({"from": 2019, "to": 2020}),
                json!({"from": 2018, "to": 2020}),
            ),
            (
                text.other_measure,
                &at("measure"),
                json!({"da": "Rejse-sætte-sig", "en": "Sit to stand"}),
                json!({"da": "Gangtest", "en": "Walk test"}),
            ),
            (text.other_unit, &at("unit"), json!("metres"), json!("percentage-points")),
            (text.other_figure, &at("figure"), json!("level"), json!("comparison")),
            (text.other_comparator, &at("comparator"), json!(3.5), json!(null)),
        ];
        for (warning, path, other, twin) in cases {
            let raised = beside(&[(path, other)], lang);
            assert_eq!(warnings(&raised), [warning], "{path}");
            assert_eq!(raised.warnings, text.warnings_one);
            assert_eq!(warnings(&beside(&[(path, twin)], lang)), [""; 0], "{path}");
        }
        assert_eq!(beside(&[], lang).warnings, "");
        let two =
            beside(&[("conditions", json!(["asthma"])), ("geography.country", json!("SE"))], lang);
        assert_eq!((warnings(&two).len(), whole_numbers(lang, &two.warnings)), (2, vec![2]));
    }
}

#[test]
fn the_same_conditions_in_another_order_are_no_warning() {
    let two = |id: &str, conditions: Json| record_with(id, &[("conditions", conditions)]);
    let corpus =
        corpus(&[two("a", json!(["copd", "asthma"])), two("b", json!(["asthma", "copd"]))]);
    let both = comparison(words(&corpus, Lang::Da), &["a".to_owned(), "b".to_owned()]);
    assert_eq!(warnings(&both), [""; 0]);
}

#[test]
fn an_outcome_that_one_side_did_not_measure_is_said_to_be_not_measured() {
    for lang in Lang::ALL {
        let findings = json!([finding("clinical", "favourable"), finding("mortality", "unclear")]);
        let both = beside(&[("evidence.findings", findings)], lang);
        let label = REAL.catalogue.codebook.entries(List::Outcome)[0].label.get(lang);
        let rows = both.parts.iter().flat_map(|part| &part.rows);
        let mortality = rows.clone().find(|row| row.label == label).unwrap();
        let not_measured = text(lang).pages().compare.not_measured;
        assert_eq!(mortality.cells[0], [Line::Unknown(not_measured)]);
        assert_eq!(mortality.cells[1].len(), 2);
    }
}

#[test]
fn a_comparison_has_a_cell_for_each_side_in_every_row() {
    let ids: Vec<String> =
        REAL.catalogue.records.iter().step_by(40).map(|record| record.id.clone()).collect();
    for lang in Lang::ALL {
        let all = comparison(words(&REAL, lang), &ids);
        let sides: Vec<&str> = all.sides.iter().map(|side| side.id.as_str()).collect();
        assert_eq!(sides, ids);
        for row in all.parts.iter().flat_map(|part| &part.rows) {
            let (label, cells) = (&row.label, &row.cells);
            assert_eq!(cells.len(), ids.len(), "{label}");
            assert!(!label.is_empty() && cells.iter().all(|cell| !cell.is_empty()), "{label}");
            let unknown = cells.iter().any(|cell| matches!(cell[..], [Line::Unknown(_)]));
            let same = !unknown && cells.iter().all(|cell| *cell == cells[0]);
            assert_eq!(row.is_same, same, "{label}");
        }
    }
}

// The filter in words, and when nothing was found.

fn asked() -> Filter {
    let mut filter = Filter::default().with_text("  træning ");
    for (field, name) in [
        (Field::Condition, "copd"),
        (Field::Condition, "asthma"),
        (Field::Municipality, "0751"),
        (Field::Cost, "no"),
    ] {
        filter.set(field, code(&REAL, field, name), true);
    }
    (filter.from, filter.to) = (Some(2010), Some(2020));
    filter
}

#[test]
fn a_filter_is_said_in_parts_each_of_which_can_be_removed() {
    for lang in Lang::ALL {
        let mut state = Explorer { filter: asked(), ..Explorer::default() };
        let mut said = chips(&state.filter, words(&REAL, lang));
        assert_eq!(said.len(), 5);
        assert!(said.iter().all(|chip| !chip.label.is_empty() && !chip.value.is_empty()));
        assert!(said[0].value.contains("træning") && !said[0].value.contains("  "));
        let or = text(lang).or;
        assert!(said[1].value.contains(&format!(" {or} ")), "{}", said[1].value);
        assert!(said[2].value.contains("Aarhus"));
        assert!(said[4].value.contains("2010") && said[4].value.contains("2020"));
        while let Some(chip) = said.pop() {
            apply(&mut state, chip.remove);
            assert_eq!(chips(&state.filter, words(&REAL, lang)), said);
        }
        assert!(state.filter.is_empty());
    }
}

#[test]
fn no_filter_is_said_as_nothing() {
    assert_eq!(chips(&Filter::default(), words(&REAL, Lang::Da)), []);
}

#[test]
fn the_ways_back_from_nothing_found_give_what_they_say_the_most_first() {
    for lang in Lang::ALL {
        let mut filter = Filter::default().with_text("hverkenhernellerder");
        filter.set(Field::Condition, code(&REAL, Field::Condition, "copd"), true);
        // Alone the words find nothing; with a filter it may be the two together.
        let why = why_nothing(text(lang), &filter);
        assert!(why.contains("hverkenhernellerder"));
        assert_ne!(
            why,
            why_nothing(text(lang), &Filter::default().with_text("hverkenhernellerder"))
        );
        let ways = ways_back(&REAL, words(&REAL, lang), &filter);
        assert_eq!(ways.len(), 1);
        assert_eq!(ways[0].1, Action::Search(String::new()));
        assert!(whole_numbers(lang, &ways[0].0).contains(&40), "{}", ways[0].0);

        let mut filter = Filter::default();
        for (field, name) in [
            (Field::Condition, "chronic-pain"),
            (Field::Strength, "none"),
            (Field::Effect, "widens"),
        ] {
            filter.set(field, code(&REAL, field, name), true);
        }
        assert_eq!(answer(&REAL, &filter).rows.count_ones(..), 0);
        let mut last = usize::MAX;
        for (label, action) in ways_back(&REAL, words(&REAL, lang), &filter) {
            let mut state = Explorer { filter: filter.clone(), ..Explorer::default() };
            apply(&mut state, action);
            let rows = answer(&REAL, &state.filter).rows.count_ones(..);
            assert!(rows > 0 && rows <= last, "{label}");
            assert_eq!(whole_numbers(lang, &label).last(), Some(&rows), "{label}");
            last = rows;
        }
    }
}

#[test]
fn what_stands_above_and_below_the_results_says_how_many_of_all() {
    for lang in Lang::ALL {
        let said = words(&REAL, lang);
        let filter = asked();
        assert_eq!(whole_numbers(lang, &found(said, &filter, 24)), [24, 222]);
        assert_eq!(whole_numbers(lang, &found(said, &Filter::default(), 222)), [222]);
        assert!(whole_numbers(lang, &found(said, &filter, 0)).contains(&222));
        let below = whole_numbers(lang, &selection(said, 24));
        assert!(below.starts_with(&[24, 222]), "{below:?}");
    }
}

// Facets, the first page, the page on method.

#[test]
fn every_code_of_every_field_stands_once_in_the_panel() {
    for lang in Lang::ALL {
        let panel = facets(&REAL, words(&REAL, lang));
        let fields: BTreeSet<Field> = panel.facets.iter().map(|facet| facet.field).collect();
        assert_eq!((fields.len(), panel.facets.len()), (Field::COUNT, Field::COUNT));
        for facet in &panel.facets {
            let names: BTreeSet<&str> = facet.codes.iter().map(|code| code.name.as_str()).collect();
            let entries = REAL.catalogue.codebook.entries(facet.field.list());
            let wanted: BTreeSet<&str> = entries.iter().map(|entry| entry.code.as_str()).collect();
            assert_eq!((names, facet.codes.len()), (wanted, entries.len()));
            assert!(facet.codes.iter().all(|code| !code.label.is_empty()));
            assert!((1..=facet.codes.len()).contains(&facet.at_first));
            let overlap = text(lang).facet.overlap;
            let says_overlap = facet.help.iter().any(|help| help == overlap);
            assert_eq!(says_overlap, facet.field.is_plural(), "{}", facet.field.key());
        }
    }
}

#[test]
fn every_way_in_leads_to_as_many_as_it_says() {
    for lang in Lang::ALL {
        let page = overview(&REAL, words(&REAL, lang));
        let ways = page.conditions.iter().chain(&page.questions);
        let mut count = 0;
        for way in ways {
            let mut state = Explorer::default();
            for action in &way.actions {
                apply(&mut state, action.clone());
            }
            let rows = answer(&REAL, &state.filter).rows.count_ones(..);
            assert_eq!(whole_numbers(lang, &way.count), [rows], "{}", way.label);
            assert!(rows > 0 && !way.label.is_empty());
            count += 1;
        }
        assert!(count > 10, "{count} ways in");
        let tiles: usize = page.tiles.counts.iter().map(|(_, _, count)| count).sum();
        assert_eq!((tiles, whole_numbers(lang, &page.tiles.title)), (222, vec![222]));
    }
}

#[test]
fn the_page_on_method_lists_every_finding_and_counts_every_strength() {
    let odd = Finding {
        id: "a".to_owned(),
        place: "evidence".to_owned(),
        problem: Problem::StrengthOffDesign("high", "rct"),
    };
    for lang in Lang::ALL {
        let sound = about(words(&REAL, lang), &[]);
        let page = about(words(&REAL, lang), &[odd.clone(), odd.clone()]);
        assert_ne!(sound.findings_lead, page.findings_lead);
        assert_eq!(page.findings.len(), 2);
        assert_eq!(
            (page.findings[0].id.as_str(), page.findings[0].place.as_str()),
            ("a", "evidence")
        );
        let counts: Vec<_> =
            page.strengths.iter().flat_map(|row| whole_numbers(lang, &row.count)).collect();
        assert_eq!(counts, [56, 81, 20, 46, 19]);
        assert!(page.strengths.iter().all(|row| !row.meaning.is_empty()));
        assert!(page.version.contains("2026.11.0"));
    }
}

// The matrix in words.

fn matrix_of(filter: &Filter, x: Field, y: Field, lang: Lang) -> MatrixPage {
    let look = Look { x, y, fill: Fill::Strongest, fold: Fold::No };
    matrix_page(&REAL, words(&REAL, lang), filter, look, None)
}

#[test]
fn the_numbers_of_the_title_and_the_sentence_of_a_matrix_are_counted_from_its_cells() {
    let mut filter = Filter::default();
    filter.set(Field::Strength, code(&REAL, Field::Strength, "high"), true);
    for lang in Lang::ALL {
        for filter in [&Filter::default(), &filter] {
            for (x, y) in [(Field::Condition, Field::Approach), (Field::Outcome, Field::Group)] {
                let page = matrix_of(filter, x, y, lang);
                let cells = &page.chart.cells;
                assert_eq!(cells.len(), page.chart.rows.len() * page.chart.columns.len());
                let empty = cells.iter().filter(|cell| cell.rows == 0 && !cell.outside).count();
                assert_eq!(whole_numbers(lang, &page.title), [cells.len(), empty]);
                // Whatever is said of them, these hold an evaluation from Denmark.
                let danish =
                    [Gap::WeakOnly, Gap::InequalityNotReported, Gap::Evidence].map(Gap::code);
                let evaluated =
                    cells.iter().filter(|cell| danish.contains(&cell.gap.code())).count();
                let data = matrix(&REAL, filter, x, y);
                let rows: BTreeSet<usize> = data
                    .cells
                    .iter()
                    .flat_map(|cell| cell.rows.ones().collect::<Vec<_>>())
                    .collect();
                let mut said = whole_numbers(lang, &page.sentence);
                said.sort_unstable();
                let mut wanted = vec![rows.len(), evaluated, empty];
                wanted.sort_unstable();
                assert_eq!(said, wanted, "{}", page.sentence);
            }
        }
    }
}

#[test]
fn a_map_says_that_it_shows_all_of_an_axis_that_is_filtered() {
    let (x, y) = (Field::Condition, Field::Approach);
    let mut filter = Filter::default();
    filter.set(x, code(&REAL, x, "copd"), true);
    for lang in Lang::ALL {
        let said = |filter: &Filter| {
            let page = matrix_of(filter, x, y, lang);
            let of = |field: Field| (text(lang).field)(field).to_lowercase();
            let told = |fields: &str| (text(lang).matrix().whole_axes)(fields);
            [
                page.sentence.ends_with(&told(&of(x))),
                page.sentence.ends_with(&told(&[&of(x), text(lang).and, &of(y)].join(" "))),
                page.sentence.ends_with(&told(&of(y))),
            ]
        };
        assert_eq!(said(&Filter::default()), [false; 3]);
        assert_eq!(said(&filter), [true, false, false]);
        let mut cell = filter.clone();
        cell.set(y, code(&REAL, y, "rehabilitation"), true);
        assert_eq!(said(&cell), [false, true, false]);
        // Another filter does take records out of it.
        let mut other = Filter::default();
        other.set(Field::Strength, code(&REAL, Field::Strength, "high"), true);
        assert_eq!(said(&other), [false; 3]);
    }
}

#[test]
fn a_unit_that_its_measure_names_is_said_once() {
    let times = |line: &str, what: &str| line.to_lowercase().matches(what).count();
    for lang in Lang::ALL {
        let said = words(&REAL, lang);
        let named: Vec<String> = ["odds-ratio", "hazard-ratio", "risk-ratio", "rate-ratio"]
            .into_iter()
            .chain(["risk-difference", "deaths", "visits", "readmissions"])
            .map(|unit| {
                let unit = REAL.catalogue.codebook.code(List::Unit, unit).unwrap();
                said.code(List::Unit, unit).to_lowercase()
            })
            .collect();
        for row in 0..REAL.len() {
            let page = record_page(&REAL, said, row).unwrap();
            for (view, raw) in page.findings.iter().zip(&REAL.catalogue.records[row].findings) {
                let Some(unit) = raw.unit.filter(|_| raw.effect.is_some()) else { continue };
                let unit = said.code(List::Unit, unit).to_lowercase();
                let of = |line: &str| {
                    let other = if unit == "risk ratio" { times(line, "relative risk") } else { 0 };
                    times(line, &unit) + other
                };
                let measure = raw.measure.as_ref().map_or("", |measure| measure.get(lang));
                // Where the measure doesn't say it, each number does.
                let numbers = 1 + usize::from(raw.comparator.is_some());
                let wanted = if of(measure) > 0 { of(measure) } else { numbers };
                if named.contains(&unit) {
                    assert_eq!(of(&view.figure), wanted, "{}", view.figure);
                }
            }
        }
        let figure = |id: &str, at: usize| {
            let row = REAL.catalogue.row(id).unwrap();
            record_page(&REAL, said, row).unwrap().findings[at].figure.clone()
        };
        let healing = figure("telemedicine-diabetic-foot-ulcers", 0);
        let wanted = if lang == Lang::Da {
            "Hazard ratio, fuld heling: 1,11, 95"
        } else {
            "Hazard ratio, complete healing: 1.11, 95"
        };
        assert!(healing.starts_with(wanted), "{healing}");
    }
}

#[test]
fn years_that_no_source_gives_as_years_are_not_called_unknown() {
    let row = REAL.catalogue.row("sundhedsprojekt-ebeltoft").unwrap();
    for (lang, wanted) in Lang::ALL.into_iter().zip(["uden årstal", "no year given"]) {
        let page = record_page(&REAL, words(&REAL, lang), row).unwrap();
        assert!(page.place_and_years.ends_with(wanted), "{}", page.place_and_years);
        assert!(page.unknown.contains(&text(lang).record().unknown_years));
    }
}

#[test]
fn a_cell_says_its_number_its_certainty_and_its_status() {
    let (x, y) = (Field::Condition, Field::Approach);
    for lang in Lang::ALL {
        let text = text(lang);
        let page = matrix_of(&Filter::default(), x, y, lang);
        let data = matrix(&REAL, &Filter::default(), x, y);
        let columns = page.codes.0.len();
        for (at, (cell, meaning)) in page.chart.cells.iter().zip(&page.meanings).enumerate() {
            let (column, row) = (page.codes.0[at % columns], page.codes.1[at / columns]);
            let counted = data.cell(row.index(), column.index()).unwrap();
            let rows = counted.rows.count_ones(..);
            assert_eq!(usize::try_from(cell.rows).unwrap(), rows);
            assert_eq!(cell.gap.code(), counted.gap.code());
            assert!(meaning.contains((text.matrix().gap)(counted.gap.code())), "{meaning}");
            assert!(cell.label.contains(meaning), "a cell's name says what it means");
            if rows > 0 {
                assert!(whole_numbers(lang, meaning).contains(&rows), "{meaning}");
            }
            if let Some(strength) = counted.strongest.filter(|s| *s != Strength::None) {
                assert!(meaning.contains((text.strength)(strength)), "{meaning}");
            }
            if let Some(at) = counted.coverage {
                assert!(meaning.contains(REAL.catalogue.coverage[at].note.get(lang)), "{meaning}");
            }
        }
        // The key counts every cell once.
        let keyed: usize = page
            .key_shape
            .iter()
            .filter_map(|key| whole_numbers(lang, &key.count).into_iter().next())
            .sum();
        assert_eq!(keyed, page.chart.cells.len());
    }
}

#[test]
fn a_chosen_cell_shows_its_records() {
    let mut filter = Filter::default();
    for (field, name) in [(Field::Condition, "copd"), (Field::Approach, "telemonitoring")] {
        filter.set(field, code(&REAL, field, name), true);
    }
    let page = matrix_of(&filter, Field::Condition, Field::Approach, Lang::Da);
    let (_, _, cards) = page.chosen.as_ref().unwrap();
    let wanted = answer(&REAL, &filter).rows;
    let wanted: Vec<&str> =
        wanted.ones().map(|row| REAL.catalogue.records[row].id.as_str()).collect();
    assert_eq!(cards.iter().map(|card| card.id.as_str()).collect::<Vec<_>>(), wanted);
    let (row, column) = page.chart.chosen.unwrap();
    assert_eq!(
        (page.chart.rows[row].key.as_str(), page.chart.columns[column].key.as_str()),
        ("telemonitoring", "copd")
    );
    let one = matrix_of(&Filter::default(), Field::Condition, Field::Approach, Lang::Da);
    assert_eq!(one.chosen, None);
    // Choosing the cell that is chosen lets it go.
    let mut state = Explorer { filter, ..Explorer::default() };
    apply(&mut state, page.choose(row, column).unwrap());
    assert!(state.filter.is_empty());
}

#[test]
fn folded_away_are_only_rows_and_columns_without_a_record() {
    for lang in Lang::ALL {
        let (x, y) = (Field::Group, Field::Technology);
        let open = matrix_of(&Filter::default(), x, y, lang);
        let look = Look { x, y, fill: Fill::Strongest, fold: Fold::Yes };
        let folded = matrix_page(&REAL, words(&REAL, lang), &Filter::default(), look, None);
        let held =
            |page: &MatrixPage| -> u32 { page.chart.cells.iter().map(|cell| cell.rows).sum() };
        assert_eq!(held(&folded), held(&open));
        let columns = folded.chart.columns.len();
        let rows_away = open.chart.rows.len() - folded.chart.rows.len();
        let columns_away = open.chart.columns.len() - columns;
        assert_eq!(open.folded, "");
        assert_eq!(folded.folded.is_empty(), rows_away + columns_away == 0);
        for row in folded.chart.cells.chunks(columns) {
            assert!(row.iter().any(|cell| cell.rows > 0));
        }
    }
}

#[test]
fn a_card_tells_whom_it_is_for_from_the_groups_at_risk() {
    for lang in Lang::ALL {
        let words = words(&REAL, lang);
        let name = [(words.text.field)(Field::Group), ": "].concat();
        let (mut with, mut without) = (0, 0);
        for record in &REAL.catalogue.records {
            let told = card(words, record).for_whom.matches(&name).count();
            let has = !record.codes(Field::Group).is_empty();
            assert_eq!(told, usize::from(has), "{}", record.id);
            *if has { &mut with } else { &mut without } += 1;
        }
        assert!(with > 50 && without > 50, "{with} {without}");
    }
}

#[test]
fn a_plain_count_has_no_unit_beside_its_number() {
    let count = REAL.catalogue.codebook.code(List::Unit, "count").unwrap();
    let words = words(&REAL, Lang::Da);
    let mut seen = 0;
    for (row, record) in REAL.catalogue.records.iter().enumerate() {
        let page = record_page(&REAL, words, row).unwrap();
        for (finding, shown) in record.findings.iter().zip(&page.findings) {
            if finding.unit == Some(count) && finding.effect.is_some() {
                assert!(!shown.figure.contains("\u{a0}antal"), "{}", shown.figure);
                seen += 1;
            }
        }
    }
    assert!(seen > 3, "{seen}");
}
