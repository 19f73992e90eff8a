//! Search that forgives: every answer against the rules written a second time,
//! what is marked in a result, what is offered while typing and where nothing is
//! found.

use std::time::{Duration, Instant};

use indsatsatlas::domain::{Field, Lang};
use indsatsatlas::present::{marked, suggested, taken_for, ways_back};
use indsatsatlas::query::{Filter, Sort, answer, has_words, in_order, marks};
use indsatsatlas::state::Action;
use serde_json::json;

use crate::golden::golden;
use crate::present::words;
use crate::slow::{Asked, Slow};
use crate::support::{REAL, Random, code, corpus, record_with};

fn typed(text: &str) -> Filter {
    Filter::default().with_text(text)
}

fn found(text: &str) -> Vec<&'static str> {
    let rows = answer(&REAL, &typed(text)).rows;
    rows.ones().map(|row| REAL.catalogue.records[row].id.as_str()).collect()
}

#[test]
fn what_is_typed_finds_what_the_rules_say() {
    let slow = Slow::real();
    let mut random = Random::new(6);
    let mut texts: Vec<String> = Vec::new();
    for (query, _) in golden() {
        let letters: Vec<char> = query.chars().collect();
        if random.one_in(2) {
            texts.push(letters[..random.below(letters.len())].iter().collect());
        }
        // A slip in any place of it.
        let (at, mut slipped) = (random.below(letters.len()), letters.clone());
        match random.below(3) {
            0 => drop(slipped.remove(at)),
            1 => slipped.insert(at, 'k'),
            _ => slipped.swap(at, (at + 1).min(letters.len() - 1)),
        }
        texts.push(slipped.into_iter().collect());
        texts.push(query);
    }
    for text in texts {
        let asked = Asked { text: text.clone(), ..Asked::default() };
        assert_eq!(found(&text), slow.ids(&asked), "«{text}»");
    }
}

#[test]
fn one_word_in_all_its_spellings_finds_the_same() {
    assert!(found("GLA:D").len() > 1 && found("e-Boks").len() > 1);
    assert_eq!(found("e-Boks"), found("E\u{2010}boks"));
    assert_eq!(found("hjerte-kar"), found("Hjerte\u{2011}Kar"));
    assert_eq!(found("hjemmebesøg"), found("hjemmebeso\u{308}g"));
    assert_eq!(found("hjemmebesøg"), found("HJEMMEBESOEG"));
    assert_eq!(found("Århus"), found("Aarhus"));
    assert_eq!(found("Århus"), found("A\u{30a}rhus"));
    assert_eq!(found("træning"), found("traening"));
    assert_eq!(found("GLA:D"), found("gla-d"));
}

#[test]
fn forms_compounds_slips_and_halves_find_their_word() {
    let titled = |id: &str, title: &str| record_with(id, &[("title.da", json!(title))]);
    let corpus = corpus(&[
        titled("a", "Xylofonpatienterne og deres vandrestave"),
        titled("b", "Forebyggende snurretop"),
        titled("c", "Snurretopsygdomme"),
    ]);
    let ids = |text: &str| -> Vec<&str> {
        let rows = answer(&corpus, &typed(text)).rows;
        rows.ones().map(|row| corpus.catalogue.records[row].id.as_str()).collect()
    };
    let cases: [(&str, &[&str]); 14] = [
        ("xylofonpatient", &["a"]),
        ("xylofonpatienters", &["a"]),
        ("vandrestaven", &["a"]),
        ("vandrestavene", &["a"]),
        ("patient", &["a"]),
        ("snurretoppe", &["b", "c"]),
        ("topsygdommene", &["c"]),
        ("snuretop", &["b"]),
        ("snurertop", &["b"]),
        ("snurretop", &["b", "c"]),
        ("snuretpo", &[]),
        ("snrt", &[]),
        ("forebyggendesnurretop", &["b"]),
        ("hvad er en snurretop for mig", &[]),
    ];
    for (text, wanted) in cases {
        // «er», «en», «for» only join; «mig» is a word like others.
        assert_eq!(ids(text), wanted, "{text}");
    }
    assert_eq!(ids("hvad er en snurretop"), ["b", "c"]);
}

#[test]
fn a_slip_is_forgiven_only_where_nothing_is_as_typed() {
    let titled = |id: &str, title: &str| record_with(id, &[("title.da", json!(title))]);
    let corpus = corpus(&[titled("a", "Vandrestav"), titled("b", "Vandrestov")]);
    let count = |text: &str| answer(&corpus, &typed(text)).rows.count_ones(..);
    assert_eq!((count("vandrestav"), count("vandrestov"), count("vandrestiv")), (1, 1, 2));
    let hits = answer(&corpus, &typed("vandrestiv")).hits.unwrap();
    assert_eq!(hits.heard[0].spelled, ["vandrestav", "vandrestov"]);
}

#[test]
fn marks_leave_every_text_as_it_is_and_stand_on_letters() {
    let mut marked_at_all = 0;
    for (query, _) in golden() {
        let found = answer(&REAL, &typed(&query));
        let hits = found.hits.unwrap();
        for row in found.rows.ones().take(12) {
            let record = &REAL.catalogue.records[row];
            for lang in Lang::ALL {
                let seen = marked(words(&REAL, lang), record, Some(&hits));
                let whole: String = seen.title.iter().map(|(piece, _)| piece.as_str()).collect();
                assert_eq!(whole, record.title.get(lang), "{query}");
                let excerpt: String =
                    seen.excerpt.iter().map(|(piece, _)| piece.as_str()).collect();
                let excerpt = excerpt.trim_matches(['…', ' ']);
                assert!(record.summary.get(lang).contains(excerpt), "{query}: {excerpt}");
                let all = seen.title.iter().chain(&seen.excerpt);
                let of_words = all.filter(|(_, found)| *found).count();
                assert!(of_words > 0 || !seen.found_by.is_empty(), "{query}: {}", record.id);
                marked_at_all += of_words;
            }
        }
    }
    assert!(marked_at_all > 1_000, "{marked_at_all}");
}

#[test]
fn what_is_marked_is_the_word_or_the_part_that_was_typed() {
    let text = "Træning i A\u{30a}rhus: GLA:D og diabetesforebyggelse, e-Boks";
    let marked = |query: &str| -> Vec<String> {
        let record = record_with("a", &[("title.da", json!(text))]);
        let corpus = corpus(&[record]);
        let hits = answer(&corpus, &typed(query)).hits.unwrap();
        let found = marks(text, &hits.heard);
        found.into_iter().map(|mark| text[mark.from..mark.to].to_owned()).collect()
    };
    assert_eq!(marked("traening"), ["Træning"]);
    assert_eq!(marked("tra"), ["Træ"]);
    assert_eq!(marked("aarhus"), ["A\u{30a}rhus"]);
    assert_eq!(marked("forebyggelse"), ["forebyggelse"]);
    assert_eq!(marked("diabtesforebyggelse"), ["diabetesforebyggelse"]);
    assert_eq!(marked("eboks"), ["e-Boks"]);
    assert_eq!(marked("gla"), ["GLA"]);
}

#[test]
fn what_a_word_was_taken_for_is_said_in_both_languages() {
    for (lang, said) in [
        (Lang::Da, "Ordet »diabtes« står ingen steder. Her er det, der er fundet ved »diabetes«."),
        (Lang::En, "We found no “diabtes”. These results are for “diabetes”."),
    ] {
        let filter = typed("diabtes");
        let hits = answer(&REAL, &filter).hits;
        assert_eq!(taken_for(&REAL, words(&REAL, lang), &filter, hits.as_deref()), said);
        let filter = typed("diabetes");
        let hits = answer(&REAL, &filter).hits;
        assert_eq!(taken_for(&REAL, words(&REAL, lang), &filter, hits.as_deref()), "");
    }
}

#[test]
fn what_is_found_by_an_everyday_name_says_which_code_it_was() {
    let hits = answer(&REAL, &typed("rygerlunger")).hits;
    let row = REAL.catalogue.row("telecare-north-copd").unwrap();
    let said =
        |lang| marked(words(&REAL, lang), &REAL.catalogue.records[row], hits.as_deref()).found_by;
    assert_eq!(said(Lang::Da), "Fundet ved »KOL« (sygdom)");
    assert_eq!(said(Lang::En), "Found by “COPD” (condition)");
}

#[test]
fn codes_are_offered_by_label_search_word_and_either_language() {
    let first = |text: &str, lang: Lang| {
        let offers = suggested(&REAL, words(&REAL, lang), &typed(text));
        let first = offers.into_iter().next();
        first.map(|one| {
            let name = crate::support::name(&REAL, one.field, one.code).to_owned();
            (name, one.by, one.rest)
        })
    };
    let cases = [
        ("KO", "copd", "", ""),
        ("kol", "copd", "", ""),
        ("sukkersyge", "type-2-diabetes", "sukkersyge", ""),
        ("kronisk obstruktiv", "copd", "kronisk obstruktiv lungesygdom", ""),
        ("træning KOL", "copd", "", "træning "),
        ("hjemløse", "homeless", "", ""),
        ("Aalborg", "0851", "", ""),
        ("rygest", "smoking-cessation", "", ""),
        ("high blood pressure", "hypertension", "high blood pressure", ""),
    ];
    for (text, name, by, rest) in cases {
        let wanted = Some((name.to_owned(), by.to_owned(), rest.to_owned()));
        assert_eq!(first(text, Lang::Da), wanted, "{text}");
    }
    assert_eq!(first("x", Lang::Da), None, "one letter is too little");
    assert_eq!(first("?!", Lang::Da), None);
    assert_eq!(first("", Lang::Da), None);
}

#[test]
fn what_is_offered_leaves_as_many_as_it_promises() {
    let mut asked = 0;
    for (query, _) in golden() {
        for offer in suggested(&REAL, words(&REAL, Lang::En), &typed(&query)) {
            let mut filter = typed(&offer.rest);
            filter.set(offer.field, offer.code, true);
            let count = answer(&REAL, &filter).rows.count_ones(..);
            let one = if count == 1 { "intervention" } else { "interventions" };
            assert!(offer.about.ends_with(&format!(": {count} {one}")), "{query}: {offer:?}");
            asked += 1;
        }
    }
    assert!(asked > 200, "{asked}");
    let mut filter = typed("kol");
    filter.set(Field::Condition, code(&REAL, Field::Condition, "copd"), true);
    let offers = suggested(&REAL, words(&REAL, Lang::Da), &filter);
    let copd = code(&REAL, Field::Condition, "copd");
    assert!(offers.iter().all(|one| (one.field, one.code) != (Field::Condition, copd)));
}

#[test]
fn where_nothing_is_found_a_better_spelling_and_fewer_words_are_offered() {
    let ways = |text: &str| ways_back(&REAL, words(&REAL, Lang::Da), &typed(text));
    let first = ways("dyibetes").into_iter().next();
    let meant = Action::Search("diabetes".to_owned());
    assert_eq!(first, Some(("Mente du »diabetes«?".to_owned(), meant)));
    let rows = answer(&REAL, &typed("rygestop")).rows.count_ones(..);
    let fewer = (
        format!("Fjern ordet »Xylofon«, og se {rows} indsatser"),
        Action::Search("rygestop".to_owned()),
    );
    assert_eq!(ways("Xylofon rygestop").first(), Some(&fewer));
    for (query, _) in golden().into_iter().filter(|(query, _)| found(query).is_empty()) {
        for (said, action) in ways(&query) {
            if let Action::Search(text) = action {
                assert!(!found(&text).is_empty(), "{query}: {said}");
            }
        }
    }
}

#[test]
fn marks_alone_ask_for_nothing() {
    for text in ["", "?!", "'-:'", "\u{301}", "\u{ad}\u{200b}", " – "] {
        assert!(!has_words(text), "{text:?}");
        assert_eq!(answer(&REAL, &typed(text)).hits, None, "{text:?}");
    }
}

#[allow(clippy::disallowed_methods, reason = "a test may look at the clock")]
#[test]
fn texts_and_words_of_any_length_are_answered_soon() {
    let long = "lang ".repeat(200_000);
    let record = record_with(
        "a",
        &[("summary.da", json!(long)), ("title.da", json!("x".repeat(1_000_000)))],
    );
    let corpus = corpus(&[record]);
    let many: Vec<String> = (0..2_500).map(|at| format!("w{at:x}")).collect();
    let many = many.join(" ");
    let texts = [
        "lang".to_owned(),
        "x".to_owned(),
        "x".repeat(10_000),
        "y".repeat(10_000),
        "a-".repeat(5_000),
        "lang ".repeat(2_000),
        many,
    ];
    for text in &texts {
        for corpus in [&corpus, &REAL] {
            // Far slower here than in the browser: only what grows too fast is caught.
            let start = Instant::now();
            let found = answer(corpus, &typed(text));
            let said = words(corpus, Lang::Da);
            for row in
                in_order(corpus, &found.rows, found.hits.as_deref(), Sort::Relevance, Lang::Da)
            {
                marked(said, &corpus.catalogue.records[row], found.hits.as_deref());
            }
            suggested(corpus, said, &typed(text));
            if found.rows.count_ones(..) == 0 {
                ways_back(corpus, said, &typed(text));
            }
            let took = start.elapsed();
            assert!(took < Duration::from_secs(2), "{took:?} for {}", &text[..text.len().min(20)]);
        }
    }
    let count = |text: &str| answer(&corpus, &typed(text)).rows.count_ones(..);
    assert_eq!([count("lang"), count("xxx"), count(&texts[2]), count(&texts[3])], [1, 1, 1, 0]);
}
