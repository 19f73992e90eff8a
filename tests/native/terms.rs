//! Hard words in sentences: where a text is cut, beside a slow and obvious way to
//! find them; and what a page makes of them.

use std::collections::{BTreeMap, BTreeSet};

use indsatsatlas::components::Passage;
use indsatsatlas::domain::Lang;
use indsatsatlas::present::{Term, Words, glossary, pieces, record_glossary, record_terms};
use indsatsatlas::state::{Explorer, View, read};
use serde_json::Value;

use crate::beside::{NEED, POLICY};
use crate::face::here;
use crate::pages::{check_page, page_beside};
use crate::support::{RAW, REAL, RECOMMENDATIONS, Random};

fn both() -> [(Lang, Vec<Term>); 2] {
    Lang::ALL.map(|lang| (lang, glossary(Words::new(&REAL.catalogue, lang))))
}

/// The key of the word that each letter of a text is cut out with.
type Cut = Vec<Option<String>>;

/// At every place where a word begins, the longest window that is a form and ends
/// where a word ends; what was found before stays text, and what comes after three.
fn slow(text: &str, terms: &[Term]) -> Cut {
    let letters: Vec<char> = text.chars().collect();
    let is_word = |at: Option<&char>| at.is_some_and(|c| c.is_alphanumeric() || *c == '-');
    let mut cut = vec![None; letters.len()];
    let mut seen = BTreeSet::new();
    let mut at = 0;
    while at < letters.len() {
        let begins = at == 0 || !is_word(letters.get(at - 1));
        let most = if begins { (letters.len() - at).min(60) } else { 0 };
        let found = (1..=most).rev().find_map(|length| {
            let window: String = letters[at..at + length].iter().collect();
            let window = window.to_lowercase();
            let whole = !is_word(letters.get(at + length));
            let term = terms.iter().find(|term| whole && term.forms.contains(&window))?;
            Some((length, term.key.clone()))
        });
        let Some((length, key)) = found else {
            at += 1;
            continue;
        };
        if seen.len() < 3 && seen.insert(key.clone()) {
            cut[at..at + length].fill(Some(key));
        }
        at += length;
    }
    cut
}

fn quick(text: &str, terms: &[Term]) -> Cut {
    let mut cut = Vec::new();
    for piece in pieces(text, terms, &mut BTreeSet::new()) {
        assert!(!piece.text.is_empty(), "{text}");
        let key = piece.term.map(|term| term.key.clone());
        cut.extend(piece.text.chars().map(|_| key.clone()));
    }
    cut
}

fn texts(value: &Value, lang: Lang, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(text)) = fields.get(lang.code()) {
                all.push(text.clone());
            }
            fields.values().for_each(|value| texts(value, lang, all));
        }
        Value::Array(values) => values.iter().for_each(|value| texts(value, lang, all)),
        _ => {}
    }
}

#[test]
fn every_text_of_the_data_is_cut_as_the_slow_way_cuts_it() {
    let files = [NEED, POLICY, RECOMMENDATIONS].map(|file| serde_json::from_slice(file).unwrap());
    for (lang, terms) in both() {
        let mut all = Vec::new();
        for file in files.iter().chain([&*RAW]) {
            texts(file, lang, &mut all);
        }
        assert!(all.len() > 2000);
        let mut met: BTreeMap<String, usize> = BTreeMap::new();
        for text in &all {
            let cut = quick(text, &terms);
            assert_eq!(cut, slow(text, &terms), "{text}");
            let keys: BTreeSet<&String> = cut.iter().flatten().collect();
            // No sentence becomes a thicket.
            assert!(keys.len() <= 3, "{keys:?} in {text}");
            for key in keys {
                *met.entry(key.clone()).or_default() += 1;
            }
        }
        for key in ["odds-ratio", "control-group", "rct", "median", "hba1c", "significant"] {
            assert!(met[key] > 5, "{key}: {met:?}");
        }
    }
}

/// Forms and what may stand between them, in any order.
#[test]
fn any_text_is_cut_as_the_slow_way_cuts_it() {
    let mut random = Random::new(7);
    for (_, terms) in both() {
        let forms: Vec<&String> = terms.iter().flat_map(|term| &term.forms).collect();
        for _ in 0..400 {
            let mut text = String::new();
            for _ in 0..random.below(12) {
                let form = forms[random.below(forms.len())];
                text.push_str(&if random.below(2) == 0 {
                    form.to_uppercase()
                } else {
                    form.clone()
                });
                let between = ["", " ", "-", "s", ". ", " (", ")", "é", "\u{a0}"];
                text.push_str(between[random.below(between.len())]);
            }
            assert_eq!(quick(&text, &terms), slow(&text, &terms), "{text}");
        }
    }
}

#[test]
fn words_are_found_whole_in_any_case_once_and_the_longest_first() {
    let marked = |lang: usize, text: &str| -> Vec<String> {
        let terms = &both()[lang].1;
        let pieces = pieces(text, terms, &mut BTreeSet::new());
        assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text);
        let found = pieces.iter().filter(|piece| piece.term.is_some());
        found.map(|piece| piece.text.to_owned()).collect()
    };
    let none: [&str; 0] = [];
    assert_eq!(marked(0, "Færre i kontrolgruppen (Odds Ratio)."), ["kontrolgruppen", "Odds Ratio"]);
    assert_eq!(marked(0, "Et fund, to fund: intet fundet."), ["fund"]);
    assert_eq!(
        marked(0, "Lodtrækning mellem steder, ikke lodtrækning."),
        ["Lodtrækning mellem steder", "lodtrækning"]
    );
    assert_eq!(marked(0, "Sammenhængende forløb før og efter, medianalder."), none);
    assert_eq!(
        marked(1, "A cluster-randomised trial; randomised."),
        ["cluster-randomised trial", "randomised"]
    );
    assert_eq!(marked(1, "Medians, self-significant"), none);
    assert_eq!(marked(1, ""), none);
}

#[test]
fn every_form_is_in_small_letters_and_belongs_to_one_word() {
    for (lang, terms) in both() {
        let mut of: BTreeMap<&str, &str> = BTreeMap::new();
        for term in &terms {
            for form in &term.forms {
                assert_eq!(*form, form.to_lowercase());
                let before = of.insert(form, &term.key);
                assert_eq!(before, None, "«{form}» is {} and {before:?}", term.key);
            }
        }
        // What is listed for no word would never be found.
        let record = Words::new(&REAL.catalogue, lang).text.record();
        for (key, _) in record.forms {
            assert!(terms.iter().any(|term| term.key == *key), "{key}");
        }
    }
}

#[test]
fn what_stands_close_to_a_word_keeps_to_its_line() {
    let [(_, terms), _] = both();
    let words = indsatsatlas::text::text(Lang::Da);
    let mut passage = Passage::new(words, "here", terms);
    assert_eq!(passage.meanings(), "");
    let told = passage.told("Færre <b> (odds ratio): median/hazard ratio.");
    let button = |key: &str, word: &str| {
        format!(
            "<button class=\"term\" type=\"button\" popovertarget=\"here-{key}\">{word}</button>"
        )
    };
    let whole = |before: &str, key: &str, word: &str, after: &str| {
        format!("<span class=\"whole\">{before}{}{after}</span>", button(key, word))
    };
    let expected = [
        "Færre &lt;b&gt; ".to_owned(),
        whole("(", "odds-ratio", "odds ratio", "):"),
        " ".to_owned(),
        whole("", "median", "median", "/"),
        whole("", "hazard-ratio", "hazard ratio", "."),
    ];
    assert_eq!(told, expected.concat());
    assert_eq!(passage.told("En odds ratio igen."), "En odds ratio igen.");
    assert_eq!(passage.meanings().matches("popover=\"auto\"").count(), 3);
}

/// The pages with running text, and what they are called.
fn queries() -> Vec<String> {
    let faces = [
        View::Overview,
        View::Recommendations,
        View::Need,
        View::Policy,
        View::About,
        View::Explore,
    ];
    let compared = "view=compare&compare=telecare-north-heart-failure,desmond";
    let faces = faces.map(|view| format!("view={}", view.key()));
    faces.into_iter().chain([compared.to_owned()]).collect()
}

/// Each word that opens leads to one meaning, which stands outside of what can be
/// pressed or followed, and is no heading.
fn check_words(html: &str, said: &str) -> BTreeSet<String> {
    let tags = check_page(html, said);
    let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.get("id")).collect();
    let mut opened = BTreeSet::new();
    for tag in tags.iter().filter(|tag| tag.get("class") == Some("term")) {
        let id = tag.get("popovertarget").unwrap();
        assert_eq!(ids.iter().filter(|one| **one == id).count(), 1, "{id} on {said}");
        opened.insert(id.to_owned());
    }
    for (start, end) in [
        ("<a ", "</a>"),
        ("<h1", "</h1>"),
        ("<h2", "</h2>"),
        ("<h3", "</h3>"),
        ("<summary", "</summary>"),
        ("<label", "</label>"),
    ] {
        for (at, _) in html.match_indices(start) {
            let inside = html[at..].split(end).next().unwrap();
            assert!(!inside.contains("class=\"term\""), "a word within {inside} on {said}");
        }
    }
    opened
}

#[test]
fn on_every_page_a_word_opens_to_its_meaning_and_to_one() {
    for lang in Lang::ALL {
        for query in queries() {
            let (state, dropped) = read(&query, &REAL.catalogue);
            assert_eq!(dropped, [], "{query}");
            let html = page_beside(&REAL, Explorer { lang, ..state }, &[], here);
            let opened = check_words(&html, &query);
            let least = usize::from(query != "view=need");
            assert!(opened.len() >= least, "{query} explains {opened:?}");
        }
    }
}

#[test]
fn a_record_explains_every_word_that_it_needs() {
    for lang in Lang::ALL {
        let words = Words::new(&REAL.catalogue, lang);
        let mut in_rows = 0;
        for record in REAL.catalogue.records.iter().step_by(3) {
            let state = Explorer { lang, ..Explorer::default() }.at_record(&record.id);
            let html = page_beside(&REAL, state, &[], here);
            let opened = check_words(&html, &record.id);
            for term in record_terms(words, record) {
                let end = format!("-{}", term.key);
                assert!(opened.iter().any(|id| id.ends_with(&end)), "{end} of {}", record.id);
            }
            in_rows += usize::from(opened.iter().any(|id| id.starts_with("left-")));
            let named = record_glossary(words, record);
            assert!(named.iter().all(|term| !term.meaning.is_empty()));
        }
        // The row is for what stands in no sentence.
        assert!(in_rows < 25, "{in_rows} records have a row");
    }
}
