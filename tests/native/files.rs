//! Files that leave the page and come back: nothing is lost, nothing is run as
//! a formula, and what is in them is what was shown.

use std::collections::BTreeSet;

use indsatsatlas::domain::{Catalogue, Lang};
use indsatsatlas::exchange::{
    Fallback, NoTable, Own, TableProblem, catalogue_csv, catalogue_json, csv, read_table,
};
use indsatsatlas::export::{Format, Selection, citation, column_head, references, saved};
use indsatsatlas::query::{answer, in_order};
use serde_json::{Value, json};

use crate::state::random_state;
use crate::support::{
    RAW, REAL, Random, catalogue, corpus, finding, read_bytes, read_json, record, record_with,
};

/// A table taken apart by a second, slower reader (RFC 4180).
fn cells(csv: &str, mark: char) -> Vec<Vec<String>> {
    let csv = csv.strip_prefix('\u{FEFF}').expect("a byte order mark");
    let mut rows = vec![vec![String::new()]];
    let mut quotes = 0;
    for letter in csv.chars() {
        let inside = quotes % 2 == 1;
        let row = rows.last_mut().unwrap();
        if letter == '"' {
            quotes += 1;
            // A second quote in a row is one that belongs to the cell.
            row.last_mut().unwrap().push('"');
        } else if !inside && letter == mark {
            row.push(String::new());
        } else if !inside && letter == '\n' {
            rows.push(vec![String::new()]);
        } else if inside || letter != '\r' {
            row.last_mut().unwrap().push(letter);
        }
    }
    assert_eq!(rows.pop().unwrap(), [""], "the last row ends with a line break");
    let bare = |cell: String| match cell.strip_prefix('"') {
        Some(rest) => rest.strip_suffix('"').unwrap().replace("\"\"", "\""),
        None => cell,
    };
    rows.into_iter().map(|row| row.into_iter().map(bare).collect()).collect()
}

const fn mark(lang: Lang) -> char {
    match lang {
        Lang::Da => ';',
        Lang::En => ',',
    }
}

fn table(catalogue: &Catalogue, lang: Lang) -> String {
    let rows: Vec<usize> = (0..catalogue.records.len()).collect();
    let heads = |key: &str| column_head(lang, key);
    catalogue_csv(catalogue, &rows, lang, &heads, ("Et udvalg.", "https://example.org/?q=å"))
}

fn own(bytes: &[u8]) -> Result<Own, NoTable> {
    let fallback = Fallback { title: ["Egen", "Own"], scope: ["Egen liste", "Own list"] };
    read_table(bytes, &REAL.catalogue.codebook, &fallback)
}

/// A catalogue that went out as a table and came back.
fn through_table(catalogue: &Catalogue, lang: Lang) -> Catalogue {
    let csv = table(catalogue, lang);
    let own = own(csv.as_bytes()).unwrap();
    assert_eq!(own.odd, []);
    read_bytes(own.json.as_bytes()).unwrap().catalogue
}

fn all(catalogue: &Catalogue) -> Vec<usize> {
    (0..catalogue.records.len()).collect()
}

/// Whole and broken numbers that are equal, as equal: `50` and `50.0`.
fn even(value: &Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64().unwrap()),
        Value::Array(list) => list.iter().map(even).collect(),
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), even(value))).collect(),
        other => other.clone(),
    }
}

#[test]
fn the_catalogue_as_json_is_the_file_it_was_read_from() {
    let json = catalogue_json(&REAL.catalogue, &all(&REAL.catalogue), &[]);
    let written: Value = serde_json::from_str(&json).unwrap();
    for key in RAW.as_object().unwrap().keys() {
        if key != "records" {
            assert_eq!(even(&written[key]), even(&RAW[key]), "{key}");
        }
    }
    let records = |value: &Value| value["records"].as_array().unwrap().clone();
    for (written, raw) in records(&written).iter().zip(&records(&RAW)) {
        assert_eq!(even(written), even(raw), "{}", raw["id"]);
    }
    let reading = read_bytes(json.as_bytes()).unwrap();
    assert_eq!(reading.catalogue, REAL.catalogue);
    assert_eq!(reading.findings, []);
}

#[test]
fn the_catalogue_comes_back_whole_from_a_table_in_either_language() {
    for lang in Lang::ALL {
        assert_eq!(through_table(&REAL.catalogue, lang), REAL.catalogue, "{lang:?}");
    }
}

/// Texts that have broken exports before.
const NASTY: [&str; 24] = [
    "=SUM(A1:A9)",
    "+45 12345678",
    "-2+3",
    "-0,5",
    "@cmd",
    "\t=1",
    "\r=1",
    "'=1",
    "''-7",
    "'t Hart",
    "a;b,c\td",
    "\"citeret\"",
    "linje\nbrud\r\nigen",
    " mellemrum ",
    "a | b || c",
    "|",
    "æøå ÆØÅ é ü",
    "<b>fed</b> & co.",
    "{krøllet} \\backslash % $ # _ ^ ~",
    "🩺",
    "null",
    "1,5",
    "2026-11-22",
    "[beskrivelse]",
];

fn nasty(random: &mut Random) -> String {
    match random.below(3) {
        0 => random.pick(&NASTY).to_owned(),
        1 => [random.pick(&NASTY), random.pick(&NASTY)].concat(),
        _ => format!("Tekst {}", random.below(1000)),
    }
}

/// Changes texts, numbers and lists here and there in a record.
fn mutate(value: &mut Value, key: &str, random: &mut Random) {
    const CODED: [&str; 20] = [
        "conditions",
        "approaches",
        "settings",
        "scope",
        "regions",
        "municipalities",
        "status",
        "groups",
        "methods",
        "technology",
        "coherence",
        "design",
        "strength",
        "outcome",
        "direction",
        "unit",
        "figure",
        "per",
        "kind",
        "checked",
    ];
    // Codes, and what decides whether the rest can stand, stay as they are.
    if CODED.contains(&key) || ["id", "evidence.effect", "url", "country"].contains(&key) {
        return;
    }
    match value {
        Value::String(text) if random.one_in(4) => *text = nasty(random),
        Value::Number(_) if ["amount", "comparator"].contains(&key) && random.one_in(3) => {
            *value =
                json!(f64::from(u32::try_from(random.below(200_000)).unwrap()) / 100.0 - 900.0);
        }
        Value::Number(_) if key == "participants" && random.one_in(3) => {
            *value = json!(random.below(2_000_000));
        }
        Value::Array(list) => {
            if !list.is_empty() && random.one_in(6) && key != "ci" && key != "sources" {
                list.remove(random.below(list.len()));
            }
            for one in list {
                mutate(one, key, random);
            }
        }
        Value::Object(map) => {
            let bilingual = map.contains_key("da") && map.contains_key("en");
            for (inner, value) in map.iter_mut() {
                let inner = if bilingual { "text" } else { inner };
                if !(key == "inequality" && ["effect", "evidence"].contains(&inner)) {
                    mutate(value, inner, random);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn what_is_changed_at_random_comes_back_whole_as_table_and_as_json() {
    let mut random = Random::new(2026);
    let raw = RAW["records"].as_array().unwrap();
    for round in 0..200 {
        let mut records: Vec<Value> = Vec::new();
        for _ in 0..random.below(4) {
            let mut one = raw[random.below(raw.len())].clone();
            mutate(&mut one, "", &mut random);
            records.push(one);
        }
        let first = read_json(&catalogue(&records)).unwrap();
        let lang = random.pick(&Lang::ALL);
        assert_eq!(through_table(&first.catalogue, lang), first.catalogue, "round {round}");
        let json = catalogue_json(&first.catalogue, &all(&first.catalogue), &[("link", "å")]);
        let again = read_bytes(json.as_bytes()).unwrap();
        assert_eq!(again.catalogue, first.catalogue, "round {round}");
        let places = |findings: &[indsatsatlas::domain::Finding]| -> BTreeSet<(String, String)> {
            findings.iter().map(|one| (one.id.clone(), one.place.clone())).collect()
        };
        let new: Vec<_> =
            places(&again.findings).difference(&places(&first.findings)).cloned().collect();
        assert_eq!(new, [], "round {round}");
    }
}

#[test]
fn no_cell_is_run_as_a_formula_and_numbers_stay_numbers() {
    let rows: Vec<Vec<String>> = NASTY.iter().map(|text| vec![(*text).to_owned()]).collect();
    let csv = csv(rows.iter().map(Vec::as_slice), Lang::En);
    for (row, text) in cells(&csv, ',').iter().zip(NASTY) {
        let runs = row[0].starts_with(['=', '+', '-', '@', '\t', '\r']);
        assert!(!runs, "{text}");
    }
    let saving = record_with(
        "a",
        &[(
            "cost",
            json!({"amount": -1200.5, "currency": "DKK", "per": "total", "note": null, "source": 0}),
        )],
    );
    let corpus = corpus(&[saving]);
    for (lang, amount) in [(Lang::Da, "-1200,5"), (Lang::En, "-1200.5")] {
        let rows = cells(&table(&corpus.catalogue, lang), mark(lang));
        let at = rows[0].iter().position(|head| head.ends_with("[cost.amount]")).unwrap();
        assert_eq!(rows[1][at], amount);
    }
}

/// The ids of a file, in order.
fn ids(format: Format, content: &str, lang: Lang) -> Vec<String> {
    if format == Format::Csv {
        let rows = cells(content, mark(lang));
        assert_eq!(rows[0][0], "id");
        let width = rows[0].len();
        assert!(rows.iter().all(|row| row.len() == width), "every row is as wide as the head");
        return rows[1..].iter().map(|row| row[0].clone()).filter(|id| !id.is_empty()).collect();
    }
    let file: Value = serde_json::from_str(content).unwrap();
    let records = file["records"].as_array().unwrap();
    records.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_file_holds_what_was_shown_in_that_order_in_a_thousand_states() {
    let mut random = Random::new(1000);
    let mut some = 0;
    for round in 0..1000 {
        let state = random_state(&mut random);
        let found = answer(&REAL, &state.filter);
        let rows = in_order(&REAL, &found.rows, found.hits.as_deref(), state.sort, state.lang);
        let shown: Vec<String> =
            rows.iter().map(|row| REAL.catalogue.records[*row].id.clone()).collect();
        some += usize::from(!shown.is_empty());
        let link = "https://example.org/?q=æ";
        let (lang, catalogue) = (state.lang, &REAL.catalogue);
        let selection =
            Selection { catalogue, rows: &rows, chosen: "Søgning: »å«", link, lang };
        for format in [Format::Csv, Format::Json] {
            let file = saved(format, selection);
            assert_eq!(ids(format, &file.content, lang), shown, "round {round}, {format:?}");
            for said in
                [link, "2026.11.0", if lang == Lang::Da { "Et udvalg" } else { "A selection" }]
            {
                assert!(file.content.contains(said), "round {round}, {format:?} lacks {said}");
            }
        }
        let wanted: BTreeSet<&String> = rows
            .iter()
            .flat_map(|row| &REAL.catalogue.records[*row].sources)
            .filter_map(|source| source.url.as_ref())
            .collect();
        let cited = references(selection);
        let held: BTreeSet<&String> = cited.iter().filter_map(|one| one.url.as_ref()).collect();
        assert_eq!(held, wanted, "round {round}");
    }
    assert!(some > 100, "only {some} states show anything");
}

fn whole(lang: Lang, rows: &[usize]) -> Selection<'_> {
    Selection { catalogue: &REAL.catalogue, rows, chosen: "", link: "https://example.org/", lang }
}

#[test]
fn sources_stand_once_under_keys_that_do_not_change_and_no_description_is_a_title() {
    let rows = all(&REAL.catalogue);
    let cited = references(whole(Lang::Da, &rows));
    let keys: BTreeSet<&str> = cited.iter().map(|one| one.key.as_str()).collect();
    assert_eq!((cited.len(), keys.len()), (404, 404));
    assert_eq!(cited.iter().filter(|one| one.title.is_none()).count(), 6);
    for one in &cited {
        assert!(!one.title.as_deref().unwrap_or("x").starts_with('['));
        assert_eq!(one.title.is_none(), one.note.contains("Beskrivelse: ["), "{}", one.note);
    }
    // A source keeps its key and its fullest telling, whatever it is chosen with.
    for row in (0..REAL.len()).step_by(7) {
        for one in references(whole(Lang::En, &[row])) {
            let known = cited.iter().find(|other| other.key == one.key).unwrap();
            assert_eq!(known.url, one.url);
        }
    }
    let other = references(whole(Lang::Da, &rows.iter().rev().copied().collect::<Vec<_>>()));
    for one in &other {
        let known = cited.iter().find(|known| known.key == one.key).unwrap();
        assert_eq!((&known.title, known.year), (&one.title, one.year));
    }
}

#[test]
fn danish_letters_stand_in_every_file() {
    let rows = all(&REAL.catalogue);
    for format in Format::ALL {
        let file = saved(format, whole(Lang::Da, &rows));
        for letter in ['æ', 'ø', 'å', 'Å'] {
            assert!(file.content.contains(letter), "{} lacks {letter}", file.name);
        }
    }
}

#[test]
fn a_view_is_cited_with_title_count_release_date_and_link() {
    let chosen = Selection { chosen: "Sygdom: KOL", ..whole(Lang::Da, &[0, 1]) };
    assert_eq!(
        citation(chosen),
        "Indsatsatlas (2026). Sygdom: KOL [2 af 222 indsatser; et udvalg, ikke det hele]. Udgave \
         2026.11.0, 22. november 2026. https://example.org/"
    );
    assert_eq!(
        citation(whole(Lang::En, &[0])),
        "Indsatsatlas (2026). Interventions for chronic disease and social inequality in health [1 \
         of 222 interventions; a selection, not everything]. Release 2026.11.0, 22 November 2026. \
         https://example.org/"
    );
}

#[test]
fn every_column_has_a_name_of_its_own_in_both_languages() {
    for lang in Lang::ALL {
        let head = cells(&table(&REAL.catalogue, lang), mark(lang)).swap_remove(0);
        let names: BTreeSet<&str> = head
            .iter()
            .map(|cell| cell.rsplit_once(" [").map_or(cell.as_str(), |one| one.0))
            .collect();
        assert_eq!(names.len(), head.len(), "{lang:?}");
        assert!(head[1..].iter().all(|cell| cell.ends_with(']')), "{lang:?}");
    }
}

// --- Tables made elsewhere -----------------------------------------------------------

/// A small table as an official might write it: labels in place of codes, few
/// columns.
const BY_HAND: &str = "id;title.da;title.en;summary.da;summary.en;conditions;approaches;settings;\
    evidence.design;evidence.strength;evidence.participants;status;checked;geography.scope;\
    inequality.effect;inequality.evidence;findings.1.outcome;findings.1.direction;\
    findings.1.text.da;findings.1.text.en;findings.1.effect;findings.1.source;sources.2.title;\
    sources.2.kind\n\
    egen-1;Åben rådgivning;Open advice;Kort;Short;KOL | Astma;rehabilitation;municipality;rct;\
    moderate;1.200;completed;not-checked;regional;not-assessed;none;symptoms;favourable;Godt;Good;\
    −0,5;2;En rapport;report\n";

#[test]
fn a_table_by_hand_is_read_in_any_encoding_and_with_any_mark() {
    let said = own(BY_HAND.as_bytes()).unwrap();
    assert_eq!(said.odd, []);
    let file: Value = serde_json::from_str(&said.json).unwrap();
    let read = &file["records"][0];
    assert_eq!(read["conditions"], json!(["copd", "asthma"]));
    assert_eq!(read["evidence"]["participants"], 1200);
    assert_eq!(read["evidence"]["findings"][0]["effect"], -0.5);
    // The second source is the only one, so it is the first of the list.
    assert_eq!(read["evidence"]["findings"][0]["source"], 0);
    assert!(read_bytes(said.json.as_bytes()).is_ok());

    let utf16 = |text: &str| -> Vec<u8> {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    };
    let comma = BY_HAND.replace(';', ",").replace("−0,5", "-0.5");
    let tab = BY_HAND.replace(';', "\t");
    for bytes in [comma.clone().into_bytes(), tab.clone().into_bytes(), utf16(&tab)] {
        assert_eq!(own(&bytes).unwrap().json, said.json);
    }
    let windows = BY_HAND.replace('−', "-");
    let windows: Vec<u8> = windows.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let old = own(&windows).unwrap();
    assert_eq!(old.json, said.json);
    assert_eq!(old.odd.iter().map(|odd| &odd.what).collect::<Vec<_>>(), [&TableProblem::Windows]);
}

#[test]
fn what_is_odd_in_a_table_is_told_with_row_and_column() {
    let head = "Navn [id];title.da;title.da;Prut;period.from;cost.amount;cost.currency;barriers.da;\
        barriers.en;findings.1.ci.low;findings.1.nonInferiority;findings.1.source;conditions";
    let table = format!(
        "{head}\n\nA;En;To;;sidst;ti;DKK;x | y;z;1;måske;4;copd;extra\nb;En;;;2015;;;;;;;;kopd\n\
         b;Igen;;;;;;;;;;;asthma\n"
    );
    let read = own(table.as_bytes()).unwrap();
    let said: Vec<(usize, &str, &TableProblem)> =
        read.odd.iter().map(|odd| (odd.row, odd.column.as_str(), &odd.what)).collect();
    let text = |text: &str| text.to_owned();
    assert_eq!(
        said,
        [
            (1, "title.da", &TableProblem::ColumnAgain),
            (1, "Prut", &TableProblem::UnknownColumn),
            (3, "", &TableProblem::TooManyCells),
            (3, "period.from", &TableProblem::NotWhole(text("sidst"))),
            (3, "findings.1.ci.low", &TableProblem::HalfInterval),
            (3, "findings.1.nonInferiority", &TableProblem::NotYesNo(text("måske"))),
            (3, "findings.1.source", &TableProblem::NoSource(text("4"))),
            (3, "cost.amount", &TableProblem::NotANumber(text("ti"))),
            (3, "cost.amount", &TableProblem::NoAmount),
            (3, "barriers.da", &TableProblem::Uneven),
        ]
        .iter()
        .map(|(row, column, what)| (*row, *column, *what))
        .collect::<Vec<_>>()
    );
    let reading = read_bytes(read.json.as_bytes()).unwrap();
    let places: BTreeSet<(usize, String, &str)> = reading
        .findings
        .iter()
        .filter_map(|finding| {
            let (row, column) = read.found_at(finding)?;
            Some((row, column, finding.place.as_str()))
        })
        .collect();
    for wanted in
        [(3, "Navn [id]", "id"), (4, "conditions", "conditions[0]"), (5, "Navn [id]", "id")]
    {
        let wanted = (wanted.0, wanted.1.to_owned(), wanted.2);
        assert!(places.contains(&wanted), "{wanted:?} is not in {places:?}");
    }
    assert_eq!(own(b""), Err(NoTable::Empty));
    assert_eq!(own(b"\xEF\xBB\xBF\r\n ; ;\n"), Err(NoTable::Empty));
    assert_eq!(own(b"a;b\n1;2\n"), Err(NoTable::NoId));
    let open = own(b"id;title.da\na;\"never ends\nb;x\n").unwrap();
    assert!(open.odd.iter().any(|odd| (odd.row, &odd.what) == (2, &TableProblem::OpenQuote)));
}

#[test]
fn no_bytes_make_the_reading_of_a_table_stop() {
    let mut random = Random::new(77);
    let good = table(&corpus(&[record("a"), record("b")]).catalogue, Lang::Da).into_bytes();
    for _ in 0..1000 {
        let mut bytes = good.clone();
        for _ in 0..=random.below(6) {
            let at = random.below(bytes.len());
            match random.below(3) {
                0 => bytes[at] = random.pick(b";\"\n\r,|\xFF\x00="),
                1 => drop(bytes.remove(at)),
                _ => bytes.truncate(at.max(1)),
            }
        }
        if let Ok(own) = own(&bytes) {
            // Whatever it became, it is JSON; whether it is a catalogue is told.
            let file: Value = serde_json::from_str(&own.json).unwrap_or_default();
            let carried = !own.json.contains("\"version\":\"2026.1.0\"");
            assert!(carried || file.is_object() || file.is_null());
        }
    }
}

#[test]
fn a_finding_that_lost_its_number_is_still_a_finding() {
    let mut one = record("a");
    one["evidence"]["findings"] =
        json!([finding("clinical", "mixed"), finding("function", "mixed")]);
    let csv = table(&corpus(&[one]).catalogue, Lang::En);
    // As if someone had emptied the first finding.
    let rows = cells(&csv, ',');
    let emptied: Vec<Vec<String>> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let cell = |(column, cell): (usize, &String)| {
                let gone = at > 0 && rows[0][column].contains("[findings.1.");
                if gone { String::new() } else { cell.clone() }
            };
            row.iter().enumerate().map(cell).collect()
        })
        .collect();
    let own =
        own(indsatsatlas::exchange::csv(emptied.iter().map(Vec::as_slice), Lang::En).as_bytes());
    let reading = read_bytes(own.unwrap().json.as_bytes()).unwrap();
    assert_eq!(reading.catalogue.records[0].findings.len(), 1);
}
