//! Every word in both languages, and numbers, dates and lists as each
//! language writes them.

use std::collections::{BTreeMap, BTreeSet};

use indsatsatlas::domain::{Closed, Direction, Effect, Field, Lang, Period, Strength};
use indsatsatlas::query::Gap;
use indsatsatlas::text::{format, text};

use crate::floors::taken_apart;
use crate::support::{RAW, REAL};

const STRUCTURE: &str = include_str!("../../src/text/structure.rs");
const DA: &str = include_str!("../../src/text/da.rs");
const EN: &str = include_str!("../../src/text/en.rs");

/// The texts of a language by key, such as `shell.name`, as its source has
/// them; where a key is a function, every text in it.
fn texts(source: &str) -> BTreeMap<String, Vec<String>> {
    let (code, literals) = taken_apart(source);
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let (mut outer, mut key, mut inside) = (String::new(), String::new(), false);
    // What stands by itself is a group of keys; the others hold groups.
    let mut group = None;
    for (at, line) in code.lines().enumerate() {
        if let Some(name) = line.split_once("static ").and_then(|(_, all)| all.split(':').next())
            && line.ends_with("Text {")
        {
            inside = true;
            let holds = ["TEXT", "PAGES", "TOOLS"].contains(&name);
            group = (!holds).then(|| name.to_lowercase());
            continue;
        }
        if !inside {
            continue;
        }
        if line == "};" {
            inside = false;
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        let named = line.trim_start().split_once(": ").map(|(name, _)| name);
        let named = named.filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
        match (indent, named) {
            (4, Some(name)) if group.is_some() => {
                key = format!("{}.{name}", group.as_deref().unwrap_or_default());
            }
            (8, Some(_)) if group.is_some() => {}
            (4, Some(name)) => {
                name.clone_into(&mut outer);
                name.clone_into(&mut key);
            }
            (8, Some(name)) => key = format!("{outer}.{name}"),
            _ => {}
        }
        let here = literals.iter().filter(|(line, _)| *line == at + 1);
        found.entry(key.clone()).or_default().extend(here.map(|(_, text)| text.clone()));
    }
    // A key that only holds other keys has no text of its own.
    let parents: BTreeSet<String> =
        found.keys().filter_map(|key| Some(key.split_once('.')?.0.to_owned())).collect();
    found.retain(|key, texts| !texts.is_empty() || !parents.contains(key));
    found
}

/// The Danish texts by key.
pub fn danish_texts() -> BTreeMap<String, Vec<String>> {
    texts(DA)
}

/// Keys that say the same in both languages: a name, words that both have,
/// and holes with nothing but marks between them.
const SAME_IN_BOTH: [&str; 9] = [
    "brief.chosen",
    "chart.interval",
    "filter.years_both",
    "matrix.cell",
    "record.cost_amount",
    "record.interval_of",
    "result.for_whom",
    "shell.menu",
    "shell.name",
];

/// Words that both languages have, within keys that hold several.
const WORDS_IN_BOTH: [&str; 11] = [
    "Region",
    "Status",
    "Finland",
    "1 person",
    "Median",
    "hba1c",
    // How the Danish data call the initiatives of 2015.
    "målrettede sundhedstjek",
    "forløbsplaner",
    "forløbsplan",
    "aktiv patientstøtte",
    "patientstøtte",
];

#[test]
fn both_languages_say_the_same_keys_and_none_is_empty() {
    let (da, en) = (texts(DA), texts(EN));
    let keys =
        |texts: &BTreeMap<String, Vec<String>>| -> Vec<String> { texts.keys().cloned().collect() };
    assert_eq!(keys(&da), keys(&en));
    let written = STRUCTURE.matches("\n    pub ").count();
    assert!(da.len() > 250 && written > 250, "{} of {written} keys were found", da.len());
    for (key, said) in da.iter().chain(&en) {
        let by_hand =
            ["notice.read_error", "notice.finding", "help", "lang"].contains(&key.as_str());
        assert!(by_hand || !said.is_empty(), "{key} says nothing");
        // A form of one or many, or the first letters before a hole, may be short.
        let empty = said.iter().filter(|text| text.trim().is_empty()).count();
        assert!(by_hand || empty < said.len(), "{key} is empty");
    }
}

#[test]
fn nothing_is_left_untranslated() {
    let (da, en) = (texts(DA), texts(EN));
    let keys = da.keys().filter(|key| !da[*key].is_empty() && da[*key] == en[*key]);
    let same: Vec<&str> = keys.map(String::as_str).collect();
    assert_eq!(same, SAME_IN_BOTH);
    // Nor within a key that holds several.
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    for (key, da) in &da {
        let is_name =
            |text: &&String| letters(text) < 4 || text.contains('-') || text.contains(".json");
        for (da, en) in da.iter().zip(&en[key]).filter(|(da, _)| !is_name(da)) {
            let key_of_match = da.chars().all(|c| c.is_ascii_lowercase());
            let known =
                SAME_IN_BOTH.contains(&key.as_str()) || WORDS_IN_BOTH.contains(&da.as_str());
            assert!(da != en || key_of_match || known, "{key}: «{da}» in both");
        }
    }
}

#[test]
fn a_sentence_has_the_same_holes_in_both_languages() {
    let holes = |texts: &[String]| -> BTreeSet<String> {
        let opened = texts.iter().flat_map(|text| text.split('{').skip(1));
        let named = opened.filter_map(|rest| rest.split_once('}'));
        // A letter by its number, such as a fixed space, is no hole; nor is a word
        // that a language chooses by a number (`n_…`, or without a name).
        let is_hole = |name: &String| name != "a0" && !name.is_empty() && !name.starts_with("n_");
        named.map(|(name, _)| name.to_owned()).filter(is_hole).collect()
    };
    let (da, en) = (texts(DA), texts(EN));
    let with_holes = da.values().filter(|said| !holes(said).is_empty()).count();
    assert!(with_holes > 50, "only {with_holes} sentences have holes");
    for (key, da) in &da {
        assert_eq!(holes(da), holes(&en[key]), "{key}");
    }
}

#[test]
fn every_choice_of_the_program_has_a_word_in_both_languages() {
    let mut said: BTreeMap<String, [String; 2]> = BTreeMap::new();
    let mut put = |name: String, words: [&str; 2]| {
        assert!(words.iter().all(|word| !word.trim().is_empty()), "{name} has no word");
        said.insert(name, words.map(str::to_owned));
    };
    let [da, en] = Lang::ALL.map(text);
    for field in Field::ALL {
        put(format!("field {field:?}"), [(da.field)(field), (en.field)(field)]);
        assert_eq!((da.field_help)(field).is_some(), (en.field_help)(field).is_some());
    }
    for strength in Strength::ALL {
        let of = |words: &indsatsatlas::text::Text| (words.strength)(*strength);
        put(format!("strength {strength:?}"), [of(da), of(en)]);
        let named = |words: &indsatsatlas::text::Text| (words.shared().strength_named)(*strength);
        put(format!("named {strength:?}"), [named(da), named(en)]);
    }
    for direction in Direction::ALL {
        let of = |words: &indsatsatlas::text::Text| (words.direction)(*direction);
        put(format!("direction {direction:?}"), [of(da), of(en)]);
    }
    for effect in Effect::ALL {
        let of = |words: &indsatsatlas::text::Text| (words.effect)(*effect);
        put(format!("effect {effect:?}"), [of(da), of(en)]);
        let sentence =
            |words: &indsatsatlas::text::Text| (words.record().inequality_sentence)(*effect);
        put(format!("sentence {effect:?}"), [sentence(da), sentence(en)]);
    }
    let mut gaps = BTreeSet::new();
    for gap in Gap::ALL {
        let of = |words: &indsatsatlas::text::Text| (words.matrix().gap)(gap.code());
        let key = |words: &indsatsatlas::text::Text| (words.matrix().gap_key)(gap.code());
        put(format!("gap {gap:?}"), [of(da), of(en)]);
        put(format!("key {gap:?}"), [key(da), key(en)]);
        gaps.insert(of(da));
    }
    assert_eq!(gaps.len(), 10, "each status is told apart from the others");
    let same: Vec<&str> =
        said.iter().filter(|(_, [da, en])| da == en).map(|(name, _)| name.as_str()).collect();
    assert_eq!(same, ["field Region", "field Status"]);
}

#[test]
fn every_country_and_currency_of_the_data_has_a_name() {
    for record in RAW["records"].as_array().unwrap() {
        for lang in Lang::ALL {
            let words = text(lang);
            if let Some(country) = record["geography"]["country"].as_str() {
                assert!((words.country)(country).is_some(), "{country}");
            }
            if let Some(currency) = record["cost"]["currency"].as_str() {
                assert!((words.currency)(currency).is_some(), "{currency}");
            }
        }
    }
}

#[test]
fn every_code_of_the_data_has_a_label_in_both_languages() {
    for field in Field::ALL {
        for entry in REAL.catalogue.codebook.entries(field.list()) {
            if field.list().name() == "yesNo" {
                continue;
            }
            assert!(Lang::ALL.iter().all(|lang| !entry.label.get(*lang).is_empty()), "{entry:?}");
        }
    }
}

// Formats.

#[test]
fn whole_numbers_have_their_thousands_set_apart() {
    for (number, da, en) in [
        (0, "0", "0"),
        (7, "7", "7"),
        (999, "999", "999"),
        (1_000, "1.000", "1,000"),
        (12_345, "12.345", "12,345"),
        (1_234_567, "1.234.567", "1,234,567"),
        (u64::MAX, "18.446.744.073.709.551.615", "18,446,744,073,709,551,615"),
    ] {
        assert_eq!(Lang::ALL.map(|lang| format::whole(lang, number)), [da, en]);
    }
    assert_eq!(Lang::ALL.map(|lang| format::count(lang, 1_225)), ["1.225", "1,225"]);
}

#[test]
fn numbers_keep_every_digit_and_have_a_real_minus_sign() {
    for (number, da, en) in [
        (1_234_567.5, "1.234.567,5", "1,234,567.5"),
        (-0.3, "\u{2212}0,3", "\u{2212}0.3"),
        (0.001_25, "0,00125", "0.00125"),
        (-1_000.0, "\u{2212}1.000", "\u{2212}1,000"),
        (12.0, "12", "12"),
        (0.0, "0", "0"),
        (-0.0, "0", "0"),
        (95.0, "95", "95"),
    ] {
        assert_eq!(Lang::ALL.map(|lang| format::decimal(lang, number)), [da, en]);
    }
}

#[test]
fn every_number_of_the_data_can_be_read_back_from_its_words() {
    let mut read = 0;
    for record in &REAL.catalogue.records {
        for finding in &record.findings {
            let interval = finding.interval.into_iter().flatten();
            let numbers = finding.effect.into_iter().chain(interval).chain(finding.comparator);
            for number in numbers {
                for lang in Lang::ALL {
                    let said = format::decimal(lang, number);
                    assert_eq!(read_back(lang, &said).to_bits(), number.to_bits(), "{said}");
                }
                read += 1;
            }
        }
    }
    assert!(read > 500, "only {read} numbers");
}

/// A number as a reader of the language reads it.
pub fn read_back(lang: Lang, said: &str) -> f64 {
    let (thousands, mark) = if lang == Lang::Da { ('.', ',') } else { (',', '.') };
    let plain: String = said
        .chars()
        .filter(|letter| *letter != thousands)
        .map(|letter| match letter {
            '\u{2212}' => '-',
            letter if letter == mark => '.',
            letter => letter,
        })
        .collect();
    plain.parse().unwrap()
}

#[test]
fn lists_have_a_word_before_the_last() {
    for lang in Lang::ALL {
        let and = text(lang).and;
        assert_eq!(and, if lang == Lang::Da { "og" } else { "and" });
        let list = |things: &[&str]| format::list(things, and);
        assert_eq!(list(&[]), "");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b"]), format!("a {and} b"));
        assert_eq!(list(&["a", "b", "c"]), format!("a, b {and} c"));
    }
}

#[test]
fn dates_are_in_words_and_what_is_no_date_stays_as_it_is() {
    for (iso, da, en) in [
        ("2026-11-22", "22. november 2026", "22 November 2026"),
        ("2026-01-01", "1. januar 2026", "1 January 2026"),
        ("2025-05-09", "9. maj 2025", "9 May 2025"),
        ("2026-13-01", "2026-13-01", "2026-13-01"),
        ("2026-00-01", "2026-00-01", "2026-00-01"),
        ("2026", "2026", "2026"),
        ("", "", ""),
        ("i går", "i går", "i går"),
    ] {
        assert_eq!(Lang::ALL.map(|lang| format::date(lang, iso)), [da, en]);
    }
}

#[test]
fn periods_are_said_as_far_as_they_are_known() {
    let said = |from, to, ended| {
        Lang::ALL.map(|lang| format::period(lang, Period { from, to }, ended).unwrap_or_default())
    };
    assert_eq!(said(Some(2015), Some(2018), true), ["2015–2018", "2015–2018"]);
    assert_eq!(said(Some(2015), Some(2015), true), ["2015", "2015"]);
    assert_eq!(said(Some(2015), None, true), ["2015", "2015"]);
    assert_eq!(said(Some(2015), None, false), ["fra 2015", "from 2015"]);
    assert_eq!(said(None, Some(2018), false), ["til 2018", "to 2018"]);
    assert_eq!(said(None, None, false), ["", ""]);
}

#[test]
fn first_letters_turn_small_within_a_sentence_but_not_in_abbreviations() {
    for (text, lower, upper) in [
        ("Hjertesvigt", "hjertesvigt", "Hjertesvigt"),
        ("KOL", "KOL", "KOL"),
        ("æble", "æble", "Æble"),
        ("Økonomi", "økonomi", "Økonomi"),
        ("", "", ""),
        ("2 år", "2 år", "2 år"),
    ] {
        assert_eq!(format::lower_first(text), lower);
        assert_eq!(format::upper_first(text), upper);
    }
}

#[test]
fn sentences_of_charts_agree_with_none_one_and_two() {
    let [da, en] = Lang::ALL.map(text);
    let of = |said: fn(&str, &str) -> String, pairs: [(&str, &str, &str); 3]| {
        for (first, second, wanted) in pairs {
            assert_eq!(said(first, second), wanted);
        }
    };
    of(
        da.matrix().title,
        [
            ("0", "1", "Evidenskortet har 1 felt; 0 er tomme"),
            ("1", "2", "Evidenskortet har 2 felter; 1 er tomt"),
            ("2", "2", "Evidenskortet har 2 felter; 2 er tomme"),
        ],
    );
    of(
        en.matrix().title,
        [
            ("0", "1", "The evidence map has 1 cell; 0 are empty"),
            ("1", "2", "The evidence map has 2 cells; 1 is empty"),
            ("2", "2", "The evidence map has 2 cells; 2 are empty"),
        ],
    );
    of(
        en.chart().need_title,
        [
            ("0", "2", "0 of 2 conditions have a figure for how many people have them"),
            ("1", "1", "1 of 1 condition has a figure for how many people have it"),
            ("2", "2", "2 of 2 conditions have a figure for how many people have them"),
        ],
    );
    of(
        da.chart().need_title,
        [
            ("0", "1", "For 0 af 1 sygdom ved vi, hvor mange der har den"),
            ("1", "1", "For 1 af 1 sygdom ved vi, hvor mange der har den"),
            ("1", "2", "For 1 af 2 sygdomme ved vi, hvor mange der har dem"),
        ],
    );
    assert_eq!(
        ["1", "1,5", "2"].map(|times| (da.chart().times)(times)),
        ["1", "1,5 gange", "2 gange"]
    );
    assert_eq!(
        ["1", "1.5", "2"].map(|times| (en.chart().times)(times)),
        ["1", "1.5 times", "2 times"]
    );
    assert_eq!((da.matrix().asked_by)("Anbefalet", "1"), "Anbefalet (1 dokument).");
    assert_eq!((en.matrix().asked_by)("Recommended", "1"), "Recommended (1 document).");
    assert_eq!((en.matrix().asked_by)("Recommended", "2"), "Recommended (2 documents).");
    assert_eq!(
        (en.chart().direction_title)("1", "1", "1"),
        "1 finding is favourable, 1 shows no difference, and 1 is unfavourable"
    );
    assert_eq!(
        (en.chart().time_sentence)("1", "1", "1"),
        "1 of 1 intervention has a year. Above it is 1 policy event."
    );
    assert_eq!(
        (da.chart().time_sentence)("1", "1", "2"),
        "1 af 1 indsats har et årstal. Over den står 2 politiske begivenheder."
    );
}
