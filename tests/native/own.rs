//! A reader's own data: read in steps as the catalogue is read whole, marked, and
//! given back as they came.

use std::sync::Arc;

use indsatsatlas::domain::{Catalogue, Gradual, Lang, ReadError, Reading, Step, WITH_OWN};
use indsatsatlas::exchange::{
    Import, Imported, NoTable, RECORDS_MOST, Refused, TableProblem, catalogue_json,
};
use indsatsatlas::export::{
    Format, Selection, citation, own_file, saved, template_csv, told, told_json, with_own,
};
use indsatsatlas::present::{Words, card};
use indsatsatlas::query::Corpus;
use indsatsatlas::state::{Explorer, View, read, write};
use indsatsatlas::text::format::date;
use indsatsatlas::text::{pages, text};
use serde_json::{Value, json};

use crate::catalogue::damage;
use crate::pages::{escaped, page};
use crate::support::{
    INTERVENTIONS, RAW, REAL, Random, catalogue, read_bytes, record, record_with,
};

/// Read step by step, as the page does.
fn stepwise(bytes: &[u8]) -> Result<Reading, ReadError> {
    let mut gradual = Gradual::new(bytes.to_vec(), &REAL.catalogue);
    let mut done = 0.0;
    loop {
        assert!(gradual.done() >= done, "it never goes back");
        match gradual.step()? {
            Step::Done(reading) => return Ok(reading),
            Step::More => done = gradual.done().min(0.2),
        }
    }
}

fn import(bytes: &[u8]) -> Result<Imported, Refused> {
    let mut import = Import::new(bytes.to_vec(), &REAL.catalogue, own_file());
    loop {
        if let Step::Done(imported) = import.step(&REAL.catalogue)? {
            return Ok(imported);
        }
    }
}

fn marks() -> [&'static str; 2] {
    Lang::ALL.map(|lang| pages(lang).own.mark)
}

/// The catalogue with own records beside it, as the page lays them.
fn beside(own: &[Value]) -> Corpus {
    let own = import(catalogue(own).to_string().as_bytes()).unwrap().reading.catalogue;
    let mut laid = REAL.catalogue.without_records();
    laid.version.push_str(WITH_OWN);
    laid.own = own.records.len();
    laid.records.clone_from(&REAL.catalogue.records);
    for (at, mut record) in own.records.into_iter().enumerate() {
        record.mark_own(at + 1, marks());
        laid.records.push(record);
    }
    Corpus::new(laid)
}

#[test]
fn reading_in_steps_gives_what_reading_whole_gives() {
    assert_eq!(stepwise(INTERVENTIONS), read_bytes(INTERVENTIONS));
    let two = catalogue(&[record("a"), record("b")]);
    let two = serde_json::to_string_pretty(&two).unwrap();
    for end in 0..two.len() {
        assert_eq!(stepwise(&two.as_bytes()[..end]), read_bytes(&two.as_bytes()[..end]), "{end}");
    }
    for odd in [
        two.replacen("},\n    {", "}\n    {", 1),
        two.replacen("},\n    {", "},,\n    {", 1),
        two.replacen("\"records\": [", "\"records\": [1,", 1),
        two.replacen("\"records\": [", "\"records\": [[],", 1),
        two.replacen("\"records\": [", "\"records\": [],\"records\":[", 1),
        two.replacen("\"records\"", "\"recor\\u0064s\"", 1),
        two.replacen("\"licence\"", "\"about\": {\"records\": [1]}, \"licence\"", 1),
        two.clone() + "x",
        "\u{FEFF}".to_owned() + &two,
        "<html>".to_owned(),
        catalogue(&[]).to_string(),
    ] {
        assert_eq!(stepwise(odd.as_bytes()), read_bytes(odd.as_bytes()), "{odd}");
    }
}

#[test]
fn a_thousand_damaged_catalogues_read_in_steps_as_they_read_whole() {
    let mut random = Random::new(17);
    let records = RAW["records"].as_array().unwrap();
    let (mut errors, mut odd) = (0, 0);
    for _ in 0..1_000 {
        let some: Vec<Value> =
            (0..3).map(|_| records[random.below(records.len())].clone()).collect();
        let mut file = catalogue(&some);
        damage(&mut file, &mut random);
        let mut bytes = serde_json::to_vec(&file).unwrap();
        if random.one_in(4) {
            let at = random.below(bytes.len());
            bytes[at] = random.pick(b"\"{}[],:\\\0\xFF9");
        }
        let whole = read_bytes(&bytes);
        assert_eq!(stepwise(&bytes), whole, "{}", String::from_utf8_lossy(&bytes));
        match whole {
            Ok(reading) => odd += usize::from(!reading.findings.is_empty()),
            Err(_) => errors += 1,
        }
    }
    assert!(errors > 100 && odd > 100, "{errors}, {odd}");
}

#[test]
fn the_template_is_read_in_every_form_a_spreadsheet_saves_it_in() {
    let template = template_csv(&REAL.catalogue, Lang::Da);
    let plain = import(template.as_bytes()).unwrap();
    assert_eq!(plain.reading.catalogue.records.len(), 1);
    assert_eq!(
        (plain.reading.findings.as_slice(), plain.table.unwrap().odd),
        ([].as_slice(), vec![])
    );
    // It says nothing of the catalogue's searches: the list is not the catalogue.
    assert!(plain.reading.catalogue.coverage.is_empty());
    let same = |bytes: &[u8]| import(bytes).unwrap().reading.catalogue.records;
    let bare = template.trim_start_matches('\u{FEFF}');
    assert_eq!(same(bare.as_bytes()), plain.reading.catalogue.records);
    let wide = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        template.encode_utf16().flat_map(bytes).collect()
    };
    assert_eq!(same(&wide(u16::to_le_bytes)), plain.reading.catalogue.records);
    assert_eq!(same(&wide(u16::to_be_bytes)), plain.reading.catalogue.records);
    assert_eq!(
        same(template_csv(&REAL.catalogue, Lang::En).as_bytes()),
        plain.reading.catalogue.records
    );
    let windows = import(b"id;title.da\na;R\xF8g \x96 \xE6bler\n").unwrap();
    assert_eq!(windows.reading.catalogue.records[0].title.da, "Røg – æbler");
    assert_eq!(windows.table.unwrap().odd[0].what, TableProblem::Windows);
}

#[test]
fn what_is_no_list_of_interventions_is_refused_with_a_reason() {
    assert_eq!(import(b"").unwrap_err(), Refused::Table(NoTable::Empty));
    assert_eq!(import(b"navn;kode\nx;y").unwrap_err(), Refused::Table(NoTable::NoId));
    assert_eq!(import(b"<!doctype html>").unwrap_err(), Refused::File(ReadError::Html));
    assert!(matches!(import(b"{\"schemaVersion\":1,").unwrap_err(), Refused::File(_)));
    let many = "id\n".to_owned() + &"a\n".repeat(RECORDS_MOST + 1);
    assert_eq!(import(many.as_bytes()).unwrap_err(), Refused::TooMuch);
    // A row of a million columns is a table with too many, not a hang.
    let wide = "id;".to_owned() + &"x;".repeat(1_000_000) + "\na;b\n";
    let odd = import(wide.as_bytes()).unwrap().table.unwrap().odd;
    assert_eq!(odd[0].what, TableProblem::TooManyCells);
}

#[test]
fn an_own_record_is_marked_wherever_it_is_named() {
    let corpus = beside(&[record_with("desmond", &[("title.da", json!("Min <b>titel</b>"))])]);
    let row = corpus.catalogue.row("own-1").unwrap();
    assert_eq!(row, REAL.len());
    for lang in Lang::ALL {
        let words = Words::new(&corpus.catalogue, lang);
        let mark = pages(lang).own.mark;
        assert!(card(words, &corpus.catalogue.records[row]).title.starts_with(mark));
        let selection = Selection {
            catalogue: &corpus.catalogue,
            rows: &[0, row],
            chosen: "",
            link: "https://example.org/",
            lang,
        };
        for format in Format::ALL {
            let file = saved(format, selection).content;
            assert!(file.contains(mark.trim()) || format == Format::Csl, "{format:?}");
            // Said in words; the version that programs read has its mark.
            assert!(file.contains((pages(lang).own.besides)("1").as_str()), "{format:?}: {file}");
            let of_records = matches!(format, Format::Csv | Format::Json);
            assert_eq!(file.contains(WITH_OWN), of_records, "{format:?}: {file}");
        }
        assert!(citation(selection).contains(&(pages(lang).own.of_which)("1")));
    }
    let mut state = Explorer { view: View::Record, record: "own-1".into(), ..Explorer::default() };
    for view in [View::Record, View::Explore, View::Compare, View::Brief] {
        state.view = view;
        state.filter = state.filter.with_text("titel");
        state.compare = vec!["own-1".into(), "desmond".into()];
        state.brief.clone_from(&state.compare);
        let html = page(&corpus, state.clone(), &[]);
        assert!(html.contains("Egne data: Min &lt;b&gt;titel"), "{view:?}");
        assert!(!html.contains("<b>titel"), "{view:?}");
    }
}

#[test]
fn own_records_are_told_apart_from_those_that_were_collected_and_read() {
    let corpus = beside(&[record("desmond")]);
    for lang in Lang::ALL {
        let words = &pages(lang).own;
        let told = with_own(&corpus.catalogue, lang);
        let date = date(lang, &corpus.catalogue.date);
        let collected = (text(lang).shell.selection_more)("222", "2026.11.0", &date);
        assert_eq!(told, [&collected, " ", &(words.besides)("1")].concat());
        for view in [View::Overview, View::Explore, View::About, View::Need, View::Brief] {
            let html = page(&corpus, Explorer { view, lang, ..Explorer::default() }, &[]);
            assert!(html.contains(&escaped(&told)), "{view:?}");
            assert!(!html.contains(WITH_OWN), "{view:?}");
        }
        let mut alone = corpus.catalogue.without_records();
        alone.records.push(corpus.catalogue.records[REAL.len()].clone());
        alone.own = 1;
        assert_eq!(with_own(&alone, lang), (words.only)("1"));
        assert_eq!(with_own(&REAL.catalogue, lang), "");
    }
}

#[test]
fn what_leaves_the_page_with_own_records_comes_back_as_it_was() {
    let own = [record("desmond"), record_with("min-egen", &[("title.en", json!("Mine"))])];
    let corpus = beside(&own);
    let rows = [REAL.len(), REAL.len() + 1];
    let file = catalogue_json(&corpus.catalogue, &rows, &[]);
    // Its ids say that it is not the catalogue's intervention of that name.
    assert!(file.contains("\"own-desmond\"") && file.contains("\"own-min-egen\""));
    let mut back = import(file.as_bytes()).unwrap().reading.catalogue;
    for (at, record) in back.records.iter_mut().enumerate() {
        record.mark_own(at + 1, marks());
    }
    assert_eq!(back.records, corpus.catalogue.records[REAL.len()..]);
}

#[test]
fn a_link_carries_nothing_of_own_data() {
    let query = "view=compare&compare=own-1,desmond&brief=own-2";
    let corpus = beside(&[record("a"), record("b")]);
    let (state, dropped) = read(query, &corpus.catalogue);
    assert_eq!(dropped, []);
    assert_eq!(write(&state.without_own(), &corpus.catalogue), "view=compare&compare=desmond");
    let alone = Explorer { view: View::Record, record: "own-1".into(), ..Explorer::default() };
    assert_eq!(write(&alone.without_own(), &corpus.catalogue), "view=explore");
    // Whoever opens it after all is told, and is shown no other record.
    let (state, dropped) = read(query, &REAL.catalogue);
    assert_eq!((state.compare, dropped.len()), (vec!["desmond".to_owned()], 2));
}

#[test]
fn the_page_for_own_data_says_that_nothing_leaves_and_offers_a_template() {
    for lang in Lang::ALL {
        let html = page(&REAL, Explorer { lang, view: View::Own, ..Explorer::default() }, &[]);
        let words = &pages(lang).own;
        for said in [words.memory, words.template, words.codes, words.choose] {
            assert!(html.contains(said), "{said}");
        }
        assert!(html.contains("type=\"file\""));
    }
}

#[test]
fn remarks_name_row_and_column_and_how_to_mend_in_the_readers_language() {
    let table = "id;title.da;conditions;period.from\nx;Åben;cpod;sidst\n";
    let imported = import(table.as_bytes()).unwrap();
    for (lang, wanted) in [
        (Lang::Da, ["række 2, kolonnen »conditions«", "Brug en kode fra listen."]),
        (Lang::En, ["row 2, column “conditions”", "Use a code from the list."]),
    ] {
        let odd = told(&imported.reading.findings, imported.table.as_ref(), lang);
        let one = odd.iter().find(|one| one.place == wanted[0]).unwrap();
        assert!(one.what.ends_with(wanted[1]), "{}", one.what);
        let json: Value = serde_json::from_str(&told_json(&[("x.csv", 1, odd.clone())])).unwrap();
        assert_eq!(json[0]["findings"].as_array().unwrap().len(), odd.len());
    }
}

#[test]
fn a_catalogue_without_its_records_is_all_the_rest_of_it() {
    let rest =
        Catalogue { records: REAL.catalogue.records.clone(), ..REAL.catalogue.without_records() };
    assert_eq!(rest, REAL.catalogue);
    assert_eq!(Arc::new(rest).release(), REAL.catalogue.version);
}
