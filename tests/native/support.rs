//! What several tests need: the real data, small catalogues made by hand, and
//! chance that is the same on every machine.

use std::sync::LazyLock;

use indsatsatlas::domain::{Code, Field, Files, Finding, ReadError, Reading, read};
use indsatsatlas::query::Corpus;
use serde_json::{Value, json};

/// interventions.json as it is published.
pub const INTERVENTIONS: &[u8] = include_bytes!("../../public/data/interventions.json");
/// codes.json as it is published.
pub const CODES: &[u8] = include_bytes!("../../public/data/codes.json");
/// municipalities.json as it is published.
pub const MUNICIPALITIES: &[u8] = include_bytes!("../../public/data/municipalities.json");
/// recommendations.json as it is published.
pub const RECOMMENDATIONS: &[u8] = include_bytes!("../../public/data/recommendations.json");

/// The real catalogue, read and indexed once for all tests.
pub static REAL: LazyLock<Corpus> =
    LazyLock::new(|| Corpus::new(read_bytes(INTERVENTIONS).unwrap().catalogue));

/// The real catalogue as plain JSON.
pub static RAW: LazyLock<Value> = LazyLock::new(|| serde_json::from_slice(INTERVENTIONS).unwrap());

/// The real code lists as plain JSON.
pub static RAW_CODES: LazyLock<Value> = LazyLock::new(|| serde_json::from_slice(CODES).unwrap());

/// Reads interventions beside the real codes and municipalities.
pub fn read_bytes(interventions: &[u8]) -> Result<Reading, ReadError> {
    let municipalities = Some(MUNICIPALITIES);
    read(Files { interventions, codes: CODES, municipalities }).map_err(|(_, error)| error)
}

/// Reads a catalogue made by hand.
pub fn read_json(catalogue: &Value) -> Result<Reading, ReadError> {
    read_bytes(&serde_json::to_vec(catalogue).unwrap())
}

/// A catalogue made by hand, with an index.
pub fn corpus(records: &[Value]) -> Corpus {
    corpus_with_coverage(records, json!([]))
}

/// The same, with what was looked for.
pub fn corpus_with_coverage(records: &[Value], coverage: Value) -> Corpus {
    let mut file = catalogue(records);
    file["coverage"] = coverage;
    let Reading { catalogue, findings } = read_json(&file).unwrap();
    assert_eq!(findings, Vec::<Finding>::new(), "a catalogue made by hand should be sound");
    Corpus::new(catalogue)
}

/// A sound catalogue of these records.
pub fn catalogue(records: &[Value]) -> Value {
    json!({
        "schemaVersion": 1,
        "version": "2026.1.0",
        "date": "2026-01-31",
        "title": {"da": "Prøve", "en": "Sample"},
        "scope": {"da": "Et udvalg.", "en": "A selection."},
        "licence": "CC BY 4.0",
        "coverage": [],
        "records": records,
    })
}

/// A sound record, to be changed where a test needs it otherwise.
pub fn record(id: &str) -> Value {
    json!({
        "id": id,
        "title": {"da": format!("Titel {id}"), "en": format!("Title {id}")},
        "summary": {"da": "Det handler om noget.", "en": "It is about something."},
        "conditions": ["copd"],
        "approaches": ["rehabilitation"],
        "settings": ["municipality"],
        "geography": {
            "scope": "regional",
            "regions": ["hovedstaden"],
            "municipalities": [],
            "country": "DK",
        },
        "period": {"from": 2015, "to": 2018},
        "status": "completed",
        "actors": ["Et hospital"],
        "reach": {"participants": 120, "sites": 3, "note": null},
        "inequality": {
            "groups": [],
            "methods": [],
            "effect": "not-assessed",
            "evidence": "none",
            "note": null,
        },
        "technology": [],
        "coherence": [],
        "recommendation": null,
        "evidence": {
            "design": "rct",
            "participants": 120,
            "strength": "moderate",
            "findings": [finding("clinical", "favourable")],
        },
        "cost": null,
        "barriers": [],
        "enablers": [],
        "sources": [source("En artikel"), source("En rapport")],
        "checked": "stored-copy",
        "recommendations": [],
    })
}

/// A sound finding.
pub fn finding(outcome: &str, direction: &str) -> Value {
    json!({
        "outcome": outcome,
        "direction": direction,
        "text": {"da": "Det gik godt.", "en": "It went well."},
        "measure": {"da": "Gangtest", "en": "Walk test"},
        "effect": 1.5,
        "ci": [0.5, 2.5],
        "ciLevel": 95,
        "unit": "percentage-points",
        "figure": "comparison",
        "comparator": null,
        "nonInferiority": false,
        "source": 0,
    })
}

/// A sound source.
pub fn source(title: &str) -> Value {
    json!({
        "title": title,
        "publisher": "Et tidsskrift",
        "year": 2019,
        "url": "https://example.org/a",
        "kind": "journal",
    })
}

/// A record with some of its parts exchanged: a path of keys with dots, and
/// the new value.
pub fn record_with(id: &str, changes: &[(&str, Value)]) -> Value {
    let mut made = record(id);
    for (path, value) in changes {
        *at(&mut made, path) = value.clone();
    }
    made
}

/// The value at a path such as `evidence.findings.0.ci`.
pub fn at<'a>(value: &'a mut Value, path: &str) -> &'a mut Value {
    path.split('.').fold(value, |value, step| match step.parse::<usize>() {
        Ok(index) => &mut value[index],
        Err(_) => &mut value[step],
    })
}

/// A code of a field by its name.
pub fn code(corpus: &Corpus, field: Field, name: &str) -> Code {
    corpus.catalogue.codebook.code(field.list(), name).unwrap()
}

/// The name of a code.
pub fn name(corpus: &Corpus, field: Field, code: Code) -> &str {
    corpus.catalogue.codebook.name(field.list(), code)
}

/// Chance (xorshift), the same in every run.
pub struct Random(u64);

impl Random {
    /// Begins a row of numbers that this seed decides.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number from 0 up to, but not including, `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from((self.next() >> 16) % end as u64).unwrap()
    }

    /// True one time in so many.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}
