//! What changed between two releases of a catalogue.

use super::columns::{FINDING, RECORD, SOURCE, finding_value, source_value, value};
use crate::domain::{Catalogue, Lang, List, Record};

/// What changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Version and date of the older one.
    pub old: (String, String),
    /// Version and date of the newer one.
    pub new: (String, String),
    /// Ids that are new, in the order of the newer one.
    pub added: Vec<String>,
    /// Ids that are gone, in the order of the older one.
    pub removed: Vec<String>,
    /// Records that are in both and say something else.
    pub changed: Vec<(String, Vec<Change>)>,
    /// Codes that are new, gone, or called something else.
    pub codes: Vec<CodeChange>,
}

impl Changes {
    /// Whether the two say the same, whatever they are called.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty()
            && self.removed.is_empty()
            && self.changed.is_empty()
            && self.codes.is_empty()
    }
}

/// A value that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its column's key (see [`super::RECORD`]).
    pub key: String,
    /// What it was; empty for not stated.
    pub old: String,
    /// What it is; empty for not stated.
    pub new: String,
}

/// A code that changed: its list, its name, and its label (Danish, English) in
/// the older and the newer one, where it is in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeChange {
    /// The list's name.
    pub list: &'static str,
    /// The code.
    pub code: String,
    /// Its labels in the older one.
    pub old: Option<[String; 2]>,
    /// Its labels in the newer one.
    pub new: Option<[String; 2]>,
}

/// Compares two releases. Numbers are written as the language writes them.
pub fn diff(old: &Catalogue, new: &Catalogue, lang: Lang) -> Changes {
    let missing = |from: &Catalogue, here: &Catalogue| -> Vec<String> {
        let gone = from.records.iter().filter(|record| here.row(&record.id).is_none());
        gone.map(|record| record.id.clone()).collect()
    };
    let mut changed = Vec::new();
    for now in &new.records {
        let Some(was) = old.row(&now.id).map(|row| &old.records[row]) else { continue };
        let fields = fields((old, was), (new, now), lang);
        if !fields.is_empty() {
            changed.push((now.id.clone(), fields));
        }
    }
    Changes {
        old: (old.version.clone(), old.date.clone()),
        new: (new.version.clone(), new.date.clone()),
        added: missing(new, old),
        removed: missing(old, new),
        changed,
        codes: List::IN_FILE.into_iter().flat_map(|list| codes(old, new, list)).collect(),
    }
}

fn fields(old: (&Catalogue, &Record), new: (&Catalogue, &Record), lang: Lang) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut put = |key: String, old: String, new: String| {
        if old != new {
            changes.push(Change { key, old, new });
        }
    };
    for column in RECORD {
        let of = |(catalogue, record)| value(catalogue, record, column, lang);
        put(column.0.to_owned(), of(old), of(new));
    }
    for at in 0..old.1.findings.len().max(new.1.findings.len()) {
        for (key, _) in FINDING {
            let of = |(catalogue, record)| finding_value(catalogue, record, at, key, lang);
            put(["findings.", &(at + 1).to_string(), ".", key].concat(), of(old), of(new));
        }
    }
    for at in 0..old.1.sources.len().max(new.1.sources.len()) {
        for (key, _) in SOURCE {
            let of = |(catalogue, record)| source_value(catalogue, record, at, key);
            put(["sources.", &(at + 1).to_string(), ".", key].concat(), of(old), of(new));
        }
    }
    changes
}

fn codes(old: &Catalogue, new: &Catalogue, list: List) -> Vec<CodeChange> {
    let labels = |catalogue: &Catalogue, code: &str| {
        let entry = catalogue.codebook.entry(list, catalogue.codebook.code(list, code)?)?;
        Some([entry.label.da.clone(), entry.label.en.clone()])
    };
    let all = |catalogue: &Catalogue| -> Vec<String> {
        catalogue.codebook.entries(list).iter().map(|entry| entry.code.clone()).collect()
    };
    let mut names = all(old);
    names.extend(all(new).into_iter().filter(|code| old.codebook.code(list, code).is_none()));
    names
        .into_iter()
        .map(|code| {
            let (old, new) = (labels(old, &code), labels(new, &code));
            CodeChange { list: list.name(), code, old, new }
        })
        .filter(|change| change.old != change.new)
        .collect()
}
