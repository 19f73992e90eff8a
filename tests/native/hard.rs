//! Catalogues that are very small, very large or very odd still get a true
//! answer; and reading in steps is reading.

use std::fmt::Write as _;

use indsatsatlas::domain::{Catalogue, Field, Files, Lang, ReadError, Reader, read};
use indsatsatlas::query::{
    Answer, Corpus, Filter, Indexer, Readier, Sort, answer, answer_after, danish_key,
    first_in_order, in_order, matrix,
};
use serde_json::{Value, json};

use crate::support::{
    CODES, INTERVENTIONS, MUNICIPALITIES, RAW, RAW_CODES, REAL, catalogue, code, corpus,
    read_bytes, read_json, record, record_with,
};

fn count(corpus: &Corpus, filter: &Filter, field: Field, name: &str) -> usize {
    answer(corpus, filter).counts[field as usize][code(corpus, field, name).index()]
}

fn typed(text: &str) -> Filter {
    Filter::default().with_text(text)
}

#[test]
fn a_catalogue_without_records_answers_with_nothing() {
    let corpus = corpus(&[]);
    let mut filter = typed("kol");
    for _ in 0..2 {
        let found = answer(&corpus, &filter);
        assert_eq!((found.rows.count_ones(..), found.undated, found.unplaced), (0, 0, 0));
        assert!(found.counts.iter().flatten().all(|count| *count == 0));
        for sort in Sort::ALL {
            assert!(in_order(&corpus, &found.rows, None, sort, Lang::Da).is_empty());
        }
        filter = Filter::default().with_years(Some(1990), None);
        filter.set(Field::Condition, code(&corpus, Field::Condition, "copd"), true);
    }
    assert!(matrix(&corpus, &filter, Field::Condition, Field::Approach).cells.len() > 100);
}

#[test]
fn a_catalogue_of_one_record_has_it() {
    let corpus = corpus(&[record("a")]);
    let found = answer(&corpus, &Filter::default());
    assert_eq!(found.rows.ones().collect::<Vec<_>>(), [0]);
    assert_eq!(count(&corpus, &Filter::default(), Field::Condition, "copd"), 1);
    assert_eq!(count(&corpus, &Filter::default(), Field::Condition, "asthma"), 0);
    for sort in Sort::ALL {
        assert_eq!(first_in_order(&corpus, &found.rows, None, sort, Lang::En, 50), [0]);
    }
}

#[test]
fn a_hundred_thousand_records_of_one_code_are_counted_and_put_in_order() {
    const MANY: usize = 100_000;
    let mut catalogue = read_json(&catalogue(&[record("a")])).unwrap().catalogue;
    let template = catalogue.records.remove(0);
    for row in 0..MANY {
        let mut record = template.clone();
        record.id = format!("r{row}");
        // The last title first, and no two alike.
        record.title.da = format!("{:06}", MANY - row);
        catalogue.records.push(record);
    }
    let corpus = Corpus::new(catalogue);
    assert_eq!(count(&corpus, &Filter::default(), Field::Condition, "copd"), MANY);
    let mut filter = Filter::default();
    let before = answer(&corpus, &filter);
    filter.set(Field::Condition, code(&corpus, Field::Condition, "copd"), true);
    let found = answer_after(&corpus, Some(&before), &filter);
    assert_eq!(found.rows.count_ones(..), MANY);
    let first = first_in_order(&corpus, &found.rows, None, Sort::Title, Lang::Da, 3);
    assert_eq!(first, [MANY - 1, MANY - 2, MANY - 3]);
    filter.set(Field::Condition, code(&corpus, Field::Condition, "copd"), false);
    filter.set(Field::Condition, code(&corpus, Field::Condition, "asthma"), true);
    let none = answer_after(&corpus, Some(&found), &filter);
    assert_eq!(none.rows.count_ones(..), 0);
    assert_eq!(none.counts[Field::Condition as usize], found.counts[Field::Condition as usize]);
}

#[test]
fn ten_thousand_codes_are_counted() {
    const MANY: usize = 10_000;
    let mut codes = RAW_CODES.clone();
    let list = codes["lists"]["conditions"]["codes"].as_array_mut().unwrap();
    let before = list.len();
    for at in 0..MANY {
        let label = format!("Sygdom {at}");
        list.push(json!({"code": format!("c{at}"), "label": {"da": label, "en": label}}));
    }
    let codes = serde_json::to_vec(&codes).unwrap();
    let records: Vec<Value> = (0..300)
        .map(|row| {
            let names = json!([format!("c{row}"), format!("c{}", MANY - 1 - row), "copd"]);
            record_with(&format!("r{row}"), &[("conditions", names)])
        })
        .collect();
    let interventions = serde_json::to_vec(&catalogue(&records)).unwrap();
    let files = Files { interventions: &interventions, codes: &codes, municipalities: None };
    let reading = read(files).unwrap();
    assert_eq!(reading.findings, []);
    let corpus = Corpus::new(reading.catalogue);
    let found = answer(&corpus, &Filter::default());
    let counts = &found.counts[Field::Condition as usize];
    assert_eq!((counts.len(), counts.iter().sum::<usize>()), (before + MANY, 900));
    let mut filter = Filter::default();
    filter.set(Field::Condition, code(&corpus, Field::Condition, "c9999"), true);
    let found = answer_after(&corpus, Some(&found), &filter);
    assert_eq!(found.rows.ones().collect::<Vec<_>>(), [0]);
    assert_eq!(count(&corpus, &filter, Field::Condition, "c0"), 1);
    assert_eq!(count(&corpus, &filter, Field::Approach, "rehabilitation"), 1);
}

#[test]
fn a_text_of_a_megabyte_and_a_query_of_ten_thousand_letters_are_taken() {
    let text = "åndenød og \\ \"gang\" \u{1F9E1} ".repeat(40_000);
    assert!(text.len() > 1_000_000);
    let corpus = corpus(&[record("a"), record_with("b", &[("summary.da", json!(text))])]);
    assert_eq!(corpus.catalogue.records[1].summary.da, text);
    let found = |text: &str| answer(&corpus, &typed(text)).rows.ones().collect::<Vec<_>>();
    assert_eq!(found("åndenød"), [1]);
    for query in ["x".repeat(10_000), "kol ".repeat(2_500), "åndenød ".repeat(1_250)] {
        let rows = found(&query);
        assert_eq!(
            rows,
            if query.starts_with('x') {
                vec![]
            } else if query.starts_with('k') {
                vec![0, 1]
            } else {
                vec![1]
            }
        );
    }
    assert_eq!(found(&"?! ".repeat(3_333)), [0, 1]);
}

#[test]
fn reading_in_steps_is_reading() {
    let whole = read_bytes(INTERVENTIONS).unwrap();
    let files = || Files {
        interventions: INTERVENTIONS,
        codes: CODES,
        municipalities: Some(MUNICIPALITIES),
    };
    for most in [1, 7, 100, 222, 1_000] {
        let mut reader = Reader::new(files()).unwrap();
        let mut done = reader.done();
        while reader.step(most).unwrap() {
            assert!(reader.done() > done && reader.done() < 1.0);
            done = reader.done();
        }
        assert!((reader.done() - 1.0).abs() < f64::EPSILON);
        let reading = reader.finish().unwrap();
        assert_eq!(reading, whole, "{most} at a time");
        let mut indexer = Indexer::new(reading.catalogue);
        while indexer.step(most) {}
        let corpus = indexer.finish();
        let filter = typed("kol").with_years(Some(2000), None);
        assert_eq!(answer(&corpus, &filter), answer(&REAL, &filter));
    }
    assert_eq!(Reader::new(files()).unwrap().finish().unwrap(), whole);
}

/// The real catalogue so many times over, with ids and titles of their own.
fn many_times(times: usize) -> Catalogue {
    let mut all = REAL.catalogue.clone();
    for time in 1..times {
        all.records.extend(REAL.catalogue.records.iter().map(|record| {
            let mut record = record.clone();
            let _ = write!(record.id, "-{time}");
            let place = record.title.da.char_indices().nth(1).map_or(0, |(at, _)| at);
            record.title.da.insert_str(place, &time.to_string());
            record
        }));
    }
    all
}

#[test]
fn made_ready_in_steps_it_is_what_is_made_at_once() {
    // Enough for orders of several parts.
    let catalogue = many_times(20);
    assert!(catalogue.records.len() > 4_000);
    let corpus = Corpus::new(catalogue);
    let mut readier = Readier::new(corpus.clone());
    let (mut steps, mut done) = (0, 0.0);
    while readier.step() {
        assert!(readier.done() >= done && readier.done() <= 1.0);
        done = readier.done();
        steps += 1;
    }
    assert!(steps > 100 && done > 0.9, "{steps}, {done}");
    let ready = readier.finish();
    for query in ["", "kol", "diabtes", "hjerteskole", "type 2", "1"] {
        let filter = typed(query);
        let (ours, theirs) = (answer(&ready, &filter), answer(&corpus, &filter));
        assert_eq!((&ours.rows, &ours.hits), (&theirs.rows, &theirs.hits), "{query}");
        for lang in Lang::ALL {
            for sort in Sort::ALL {
                let order = |corpus, of: &Answer| {
                    in_order(corpus, &of.rows, of.hits.as_deref(), sort, lang)
                };
                assert_eq!(order(&ready, &ours), order(&corpus, &theirs), "{query} {sort:?}");
            }
        }
    }
    let titles = in_order(&ready, &answer(&ready, &typed("")).rows, None, Sort::Title, Lang::Da);
    let key = |row: &usize| (danish_key(&ready.catalogue.records[*row].title.da), *row);
    assert!(titles.windows(2).all(|two| key(&two[0]) < key(&two[1])));
    // There is nothing to do for a small one.
    assert!(!Readier::new(REAL.clone()).step());
}

#[test]
fn fields_may_stand_in_any_order() {
    let whole = read_bytes(INTERVENTIONS).unwrap();
    let Value::Object(fields) = &*RAW else { panic!("a catalogue is an object") };
    let mut fields: Vec<(&String, &Value)> = fields.iter().collect();
    for _ in 0..fields.len() {
        fields.rotate_left(1);
        let written: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}:{value}", json!(name))).collect();
        let file = format!(" {{ {} }} \n", written.join(" , "));
        assert_eq!(read_bytes(file.as_bytes()).unwrap(), whole, "{} first", fields[0].0);
    }
}

#[test]
fn every_number_and_text_is_what_the_file_says() {
    let number = |value: &Value| value.as_f64();
    for (record, raw) in REAL.catalogue.records.iter().zip(RAW["records"].as_array().unwrap()) {
        assert_eq!(json!(record.title.da), raw["title"]["da"]);
        assert_eq!(json!(record.summary.en), raw["summary"]["en"]);
        let findings = raw["evidence"]["findings"].as_array().unwrap();
        for (finding, raw) in record.findings.iter().zip(findings) {
            assert_eq!(finding.effect, number(&raw["effect"]), "{}", record.id);
            assert_eq!(finding.comparator, number(&raw["comparator"]), "{}", record.id);
            let ends = finding.interval.map(|ends| ends.map(|end| json!(end).as_f64()));
            assert_eq!(ends.map(|ends| ends[0]), raw["ci"].get(0).map(number), "{}", record.id);
            assert_eq!(ends.map(|ends| ends[1]), raw["ci"].get(1).map(number), "{}", record.id);
        }
    }
    for (written, wanted) in [
        ("1e3", 1_000.0),
        ("-0.05", -0.05),
        ("12345678901234567890", 12_345_678_901_234_567_890.0),
        ("0.1e-2", 0.001),
        ("123456789.125E+2", 12_345_678_912.5),
        ("2.5e-310", 2.5e-310),
        ("1.7e308", 1.7e308),
    ] {
        let mut file = catalogue(&[record("a")]);
        file["records"][0]["evidence"]["findings"][0]["comparator"] = json!("?");
        let file = file.to_string().replace("\"?\"", written);
        let read = read_bytes(file.as_bytes()).unwrap().catalogue;
        let read = read.records[0].findings[0].comparator.unwrap();
        let wanted: f64 = wanted;
        assert!((read - wanted).abs() <= wanted.abs() * 1e-13, "{written}: {read}");
    }
}

#[test]
fn escapes_are_read_as_the_letters_they_stand_for() {
    let title = r#"\u00e5 \"q\" \\ \/ \n\t\r\b\f \ud83e\udde1 \\u0041 \\\\n"#;
    let file = catalogue(&[record("a")]).to_string().replace("Titel a", title);
    let read = read_bytes(file.as_bytes()).unwrap().catalogue;
    let wanted: String = serde_json::from_str(&format!("\"{title}\"")).unwrap();
    assert_eq!(read.records[0].title.da, wanted);
    for half in [r"\ud83e", r"\udde1", r"\ud83e\n", r"\ud83ex\udde1", r"\x", r"\u12", "\u{1}"] {
        let file = catalogue(&[record("a")]).to_string().replace("Titel a", half);
        assert!(read_bytes(file.as_bytes()).is_err(), "{half}");
    }
}

#[test]
fn json_of_any_other_form_is_refused() {
    let sound = catalogue(&[record("a")]).to_string();
    assert!(read_bytes(sound.as_bytes()).is_ok());
    let broken = [
        sound.replace("\"licence\"", "licence"),
        sound.replace("[0.5,2.5]", "[0.5,2.5,]"),
        sound.replace("[0.5,2.5]", "[.5,2.5]"),
        sound.replace("[0.5,2.5]", "[00.5,2.5]"),
        sound.replace("[0.5,2.5]", "[0.5 2.5]"),
        sound.replace("[0.5,2.5]", "[0.5,+2.5]"),
        sound.replace("[0.5,2.5]", "[0.5,2.]"),
        sound.replace("false", "False"),
        sound.replace("\"id\":\"a\"", "\"id\":\"a\",,"),
        sound.replace("\"id\":\"a\"", "\"id\" \"a\""),
        format!("{sound}x"),
        format!("{sound}{sound}"),
        sound.replace("[0.5,2.5]", &"[".repeat(100_000)),
    ];
    for file in broken {
        assert_ne!(file, sound);
        assert!(read_bytes(file.as_bytes()).is_err(), "{}", &file[..200]);
    }
}

#[test]
fn a_byte_that_is_no_letter_is_told_also_in_what_is_never_used() {
    let mut bytes = INTERVENTIONS.to_vec();
    let unknown = b"\"unknown\":\"\xFF\",";
    let at = bytes.iter().position(|byte| *byte == b'{').unwrap() + 1;
    bytes.splice(at..at, unknown.iter().copied());
    let error = read_bytes(&bytes).unwrap_err();
    assert_eq!(error, ReadError::Syntax { line: 1, column: at + 12 });
}
