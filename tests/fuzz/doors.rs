//! Every door that bytes from outside come in by, as a plain function: it takes
//! anything, checks what must hold whatever came, and tells what came of it in a
//! number, so that what is new can be kept.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

use indsatsatlas::domain::{
    Catalogue, Files, Finding, Gradual, Lang, ReadError, Reading, Shape, Step, read, read_actors,
    read_land, read_need, read_policy, read_recommendations,
};
use indsatsatlas::exchange::{Import, Refused, catalogue_json};
use indsatsatlas::export::{codes_csv, own_file, told, told_json};
use indsatsatlas::query::{Corpus, Filter, answer};
use indsatsatlas::state;
use indsatsatlas::text::text;
use serde_json::{Value, json};

const INTERVENTIONS: &[u8] = include_bytes!("../../public/data/interventions.json");
const CODES: &[u8] = include_bytes!("../../public/data/codes.json");
const MUNICIPALITIES: &[u8] = include_bytes!("../../public/data/municipalities.json");

/// The real catalogue.
static REAL: LazyLock<Corpus> = LazyLock::new(|| {
    let files =
        Files { interventions: INTERVENTIONS, codes: CODES, municipalities: Some(MUNICIPALITIES) };
    Corpus::new(read(files).unwrap().catalogue)
});

/// A small catalogue of three of its records, to read codes and places by.
static SMALL: LazyLock<String> = LazyLock::new(|| small(3));

/// So many of the real catalogue's records as a file.
pub fn small(records: usize) -> String {
    let rows: Vec<usize> = (0..records).map(|at| at * 37 % REAL.len()).collect();
    catalogue_json(&REAL.catalogue, &rows, &[])
}

/// A door: its name, and what goes in by it.
pub type Door = (&'static str, fn(&[u8]) -> u64);

/// All of them.
pub const DOORS: [Door; 6] = [
    ("catalogue", catalogue),
    ("table", table),
    ("codes", codes),
    ("beside", beside),
    ("address", address),
    ("search", search),
];

/// Inputs to begin with, beside those in `seeds/`.
pub fn first(door: &str) -> Vec<Vec<u8>> {
    let head = |bytes: &[u8]| bytes[..bytes.len().min(6_000)].to_vec();
    match door {
        "catalogue" => vec![small(1).into_bytes(), small(3).into_bytes()],
        "table" => {
            let one = Catalogue { coverage: Vec::new(), ..REAL.catalogue.without_records() };
            let one = Catalogue { records: vec![REAL.catalogue.records[5].clone()], ..one };
            Lang::ALL
                .map(|lang| indsatsatlas::export::template_csv(&one, lang).into_bytes())
                .to_vec()
        }
        "codes" => vec![
            [&b"\x00"[..], &head(CODES)].concat(),
            [&b"\x01"[..], &head(MUNICIPALITIES)].concat(),
            b"\x00{\"schemaVersion\":1,\"lists\":{\"conditions\":{\"codes\":[{\"code\":\"copd\",\
              \"label\":{\"da\":\"KOL\",\"en\":\"COPD\"}}]}}}"
                .to_vec(),
        ],
        "address" => vec![
            b"?lang=en&view=explore&condition=copd,asthma&from=2010&to=2020&chart=matrix".to_vec(),
            b"view=compare&compare=desmond&a=condition%3Dcopd&b=q%3Dtele&rule=dk,since-2015"
                .to_vec(),
            b"embed=matrix&level=3&accent=005f73&size=120&theme=dark&pin=2026.11.0".to_vec(),
        ],
        "search" => vec![b"kol telemedicin".to_vec(), "sårbare ældre i Ålborg".into()],
        _ => beside_shortened(),
    }
}

/// The first things of each file beside the catalogue.
fn beside_shortened() -> Vec<Vec<u8>> {
    let shortened = |which: u8, bytes: &[u8], keys: &[&str]| {
        let mut file: Value = serde_json::from_slice(bytes).unwrap();
        for key in keys {
            file[*key].as_array_mut().unwrap().truncate(2);
        }
        [vec![which], serde_json::to_vec(&file).unwrap()].concat()
    };
    let land = json!({
        "type": "Topology",
        "transform": {"scale": [0.01, 0.01], "translate": [8.0, 54.5]},
        "arcs": [[[0, 0], [10, 0], [0, 10], [-10, -10]], [[5, 5], [1, 0], [0, 1], [-1, -1]]],
        "objects": {"municipalities": {"type": "GeometryCollection", "geometries": [
            {"type": "Polygon", "arcs": [[0]], "properties": {"code": "0101"}},
            {"type": "MultiPolygon", "arcs": [[[0]], [[-2]]], "properties": {"code": "0147"}},
        ]}},
    });
    vec![
        shortened(0, include_bytes!("../../public/data/need.json"), &["indicators"]),
        shortened(1, include_bytes!("../../public/data/policy.json"), &["events"]),
        shortened(2, include_bytes!("../../public/data/actors.json"), &["actors"]),
        shortened(
            3,
            include_bytes!("../../public/data/recommendations.json"),
            &["recommendations", "adherence"],
        ),
        [vec![4], serde_json::to_vec(&land).unwrap()].concat(),
    ]
}

/// One number for what came of it.
fn sign(of: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

fn kind_of_error(error: &ReadError) -> String {
    for lang in Lang::ALL {
        assert!((text(lang).notice.read_error)(error).ends_with(['.', '!']));
    }
    match error {
        ReadError::Shape { shape: Shape::Type(_), .. } => "type".to_owned(),
        ReadError::Shape { shape: Shape::Missing(field), .. } => field.clone(),
        other => format!("{other:?}").split([' ', '{']).next().unwrap_or_default().to_owned(),
    }
}

fn kinds(findings: &[Finding]) -> Vec<String> {
    let mut kinds: Vec<String> = findings
        .iter()
        .map(|one| {
            let kind = format!("{:?}", one.problem);
            let place: String =
                one.place.chars().filter(|letter| !letter.is_ascii_digit()).collect();
            [kind.split('(').next().unwrap_or_default(), " ", &place].concat()
        })
        .collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

/// interventions.json: read whole and read step by step it is the same, and what
/// is written of it reads back equal.
fn catalogue(bytes: &[u8]) -> u64 {
    let municipalities = Some(MUNICIPALITIES);
    let whole = read(Files { interventions: bytes, codes: CODES, municipalities });
    let mut gradual = Gradual::new(bytes.to_vec(), &REAL.catalogue);
    let stepwise = loop {
        match gradual.step() {
            Ok(Step::More) => {}
            Ok(Step::Done(reading)) => break Ok(reading),
            Err(error) => break Err(error),
        }
    };
    let reading = match (whole, stepwise) {
        (Ok(whole), Ok(stepwise)) => {
            assert_eq!(whole, stepwise);
            whole
        }
        (Err((_, whole)), Err(stepwise)) => {
            assert_eq!(whole, stepwise);
            return sign(kind_of_error(&whole));
        }
        (whole, stepwise) => panic!("{:?} and {:?}", whole.err(), stepwise.err()),
    };
    sound(&reading);
    sign(kinds(&reading.findings))
}

/// A reading that is used: worded, written, read again, indexed and asked.
fn sound(reading: &Reading) {
    for lang in Lang::ALL {
        told_json(&[(
            "file",
            reading.catalogue.records.len(),
            told(&reading.findings, None, lang),
        )]);
    }
    let all: Vec<usize> = (0..reading.catalogue.records.len()).collect();
    let written = catalogue_json(&reading.catalogue, &all, &[]);
    let municipalities = Some(MUNICIPALITIES);
    let again = read(Files { interventions: written.as_bytes(), codes: CODES, municipalities });
    let again = again.expect("what was written reads");
    assert_eq!(again.catalogue.records, reading.catalogue.records);
    let corpus = Corpus::new(reading.catalogue.clone());
    assert_eq!(answer(&corpus, &Filter::default()).rows.count_ones(..), corpus.len());
}

/// A reader's own file, whatever it is.
fn table(bytes: &[u8]) -> u64 {
    let mut import = Import::new(bytes.to_vec(), &REAL.catalogue, own_file());
    let imported = loop {
        assert!((0.0..=1.0).contains(&import.done()));
        match import.step(&REAL.catalogue) {
            Ok(Step::More) => {}
            Ok(Step::Done(imported)) => break imported,
            Err(Refused::File(error)) => return sign(kind_of_error(&error)),
            Err(other) => return sign(format!("{other:?}")),
        }
    };
    let odd = told(&imported.reading.findings, imported.table.as_ref(), Lang::Da);
    let mut what: Vec<String> = imported
        .table
        .iter()
        .flat_map(|table| &table.odd)
        .map(|odd| format!("{:?}", odd.what).split('(').next().unwrap_or_default().to_owned())
        .collect();
    what.sort();
    what.dedup();
    assert!(odd.len() >= imported.reading.findings.len());
    sign((what, kinds(&imported.reading.findings)))
}

/// codes.json (first byte even) or municipalities.json beside a sound catalogue.
fn codes(bytes: &[u8]) -> u64 {
    let Some((which, bytes)) = bytes.split_first() else { return 0 };
    let (codes, municipalities) =
        if which % 2 == 0 { (bytes, MUNICIPALITIES) } else { (CODES, bytes) };
    let files =
        Files { interventions: SMALL.as_bytes(), codes, municipalities: Some(municipalities) };
    match read(files) {
        Ok(reading) => {
            codes_csv(&reading.catalogue, Lang::En);
            let corpus = Corpus::new(reading.catalogue.clone());
            answer(&corpus, &Filter::default());
            sign(kinds(&reading.findings))
        }
        Err((_, error)) => sign(kind_of_error(&error)),
    }
}

/// The files beside the catalogue; the first byte says which.
fn beside(bytes: &[u8]) -> u64 {
    let Some((which, bytes)) = bytes.split_first() else { return 0 };
    let book = &REAL.catalogue.codebook;
    let error = match which % 5 {
        0 => read_need(bytes, book).err(),
        1 => read_policy(bytes).err(),
        2 => read_actors(bytes, book).err(),
        3 => read_recommendations(bytes, book).err(),
        _ => read_land(bytes).err(),
    };
    sign((which % 5, error.as_ref().map(kind_of_error)))
}

/// An address: any text is a state, and what is written of it reads back equal.
fn address(bytes: &[u8]) -> u64 {
    let query = String::from_utf8_lossy(bytes);
    let (first, dropped) = state::read(&query, &REAL.catalogue);
    let written = state::write(&first, &REAL.catalogue);
    let (again, none) = state::read(&written, &REAL.catalogue);
    assert_eq!((&again, none.as_slice()), (&first, [].as_slice()), "{written}");
    assert_eq!(state::write(&again, &REAL.catalogue), written);
    let whys: Vec<String> = dropped.iter().map(|one| format!("{:?}", one.why)).collect();
    sign((
        written.split(['&', '=']).step_by(2).map(str::to_owned).collect::<Vec<_>>(),
        whys.len().min(4),
    ))
}

/// A search text.
fn search(bytes: &[u8]) -> u64 {
    let typed = String::from_utf8_lossy(bytes);
    let found = answer(&REAL, &Filter::default().with_text(&typed));
    sign((found.rows.count_ones(..), typed.len() / 16))
}
