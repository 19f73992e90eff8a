//! What changed between two releases of a catalogue.

use super::columns::{Column, FINDING, RECORD, SOURCE, finding_value, source_value, value};
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
        let of = |(catalogue, record): (&Catalogue, &Record)| match column.0 {
            "cost.source" => title_of(record, record.cost.as_ref().and_then(|cost| cost.source)),
            _ => value(catalogue, record, column, lang),
        };
        put(column.0.to_owned(), of(old), of(new));
    }
    let findings = |(catalogue, record): (&Catalogue, &Record)| -> Vec<Vec<String>> {
        let cell = |at: usize, key: &str| match key {
            "source" => title_of(record, record.findings[at].source),
            _ => finding_value(catalogue, record, at, key, lang),
        };
        let row = |at: usize| FINDING.iter().map(|(key, _)| cell(at, key)).collect();
        (0..record.findings.len()).map(row).collect()
    };
    let sources = |(catalogue, record): (&Catalogue, &Record)| -> Vec<Vec<String>> {
        let row = |at: usize| {
            SOURCE.iter().map(|(key, _)| source_value(catalogue, record, at, key)).collect()
        };
        (0..record.sources.len()).map(row).collect()
    };
    // A finding is the same by its outcome or words, a source by its title or address.
    let mut put_all =
        |part: &str, keys: &[Column], known_by: &[&str], rows: [Vec<Vec<String>>; 2]| {
            let [was, is] = rows;
            let known_by: Vec<usize> =
                (0..keys.len()).filter(|at| known_by.contains(&keys[*at].0)).collect();
            for (one, other) in pairs(&was, &is, &known_by) {
                let number = (other.or(one).unwrap_or(0) + 1).to_string();
                for (column, (key, _)) in keys.iter().enumerate() {
                    let of = |rows: &[Vec<String>], at: Option<usize>| {
                        at.map_or_else(String::new, |at| rows[at][column].clone())
                    };
                    put([part, ".", &number, ".", key].concat(), of(&was, one), of(&is, other));
                }
            }
        };
    let known_by = ["outcome", "text.da", "text.en"];
    put_all("findings", &FINDING, &known_by, [findings(old), findings(new)]);
    put_all("sources", &SOURCE, &["title", "url"], [sources(old), sources(new)]);
    changes
}

/// A source by its title: its number changes when another is put before it.
fn title_of(record: &Record, source: Option<usize>) -> String {
    source.and_then(|at| record.sources.get(at)).map_or_else(String::new, |one| one.title.clone())
}

/// Rows of two lists that are one another's, in order, so that most of what stands
/// in them is the same. A row that is nobody's stands alone. Two rows can be one
/// another's if they share a value in one of the columns they are known by.
fn pairs(
    old: &[Vec<String>],
    new: &[Vec<String>],
    known_by: &[usize],
) -> Vec<(Option<usize>, Option<usize>)> {
    let alike = |one: &[String], other: &[String]| {
        let same = |at: &usize| !one[*at].is_empty() && one[*at] == other[*at];
        let all = one.iter().zip(other).filter(|(one, other)| one == other).count();
        known_by.iter().any(same).then_some(all)
    };
    // What the rest from here on can share at most.
    let width = new.len() + 1;
    let mut most = vec![0; (old.len() + 1) * width];
    for one in (0..old.len()).rev() {
        for other in (0..new.len()).rev() {
            let both = most[(one + 1) * width + other + 1];
            let paired = alike(&old[one], &new[other]).map_or(0, |same| same + both);
            let apart = most[(one + 1) * width + other].max(most[one * width + other + 1]);
            most[one * width + other] = paired.max(apart);
        }
    }
    let (mut one, mut other) = (0, 0);
    let mut found = Vec::new();
    while one < old.len() || other < new.len() {
        let here = most[one * width + other];
        if one < old.len() && here == most[(one + 1) * width + other] {
            found.push((Some(one), None));
            one += 1;
        } else if other < new.len() && here == most[one * width + other + 1] {
            found.push((None, Some(other)));
            other += 1;
        } else {
            found.push((Some(one), Some(other)));
            one += 1;
            other += 1;
        }
    }
    found
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
