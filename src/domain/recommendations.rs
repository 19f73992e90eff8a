//! National recommendations: what documents ask for, by condition and
//! approach. Read from a file of its own, only when a page needs it.

use std::collections::BTreeMap;

use super::address::link;
use super::codebook::{Code, Codebook, List};
use super::context::Citation;
use super::lang::Localized;
use super::problem::ReadError;
use super::read::parse;
use super::wire;

/// What national documents recommend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recommendations {
    /// Each by its id.
    pub by_id: BTreeMap<String, Recommendation>,
    /// How far they are followed, as far as something says so.
    pub adherence: Vec<Adherence>,
    /// Labels of the codes for kind, timing, validity, strength and basis.
    pub labels: BTreeMap<String, Localized>,
}

/// A sign of how far recommendations are followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Adherence {
    /// Its stable key.
    pub id: String,
    /// What it measures.
    pub indicator: Localized,
    /// The figure; none where there are only words, or only groups.
    pub value: Option<f64>,
    /// Its unit.
    pub unit: Option<Localized>,
    /// Year of the figure.
    pub year: Option<u16>,
    /// The conditions it is about.
    pub conditions: Vec<Code>,
    /// The document it is about, by id.
    pub recommendation: Option<String>,
    /// What the groups are compared with.
    pub compared_with: Option<Localized>,
    /// The figure by group or year.
    pub groups: Vec<GroupFigure>,
    /// Whether the figure was worked out from others.
    pub derived: bool,
    /// What to mind.
    pub note: Option<Localized>,
    /// Where it was read.
    pub source: Citation,
}

/// The figure of one group or year.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupFigure {
    /// The group.
    pub group: Localized,
    /// The figure; none where there are only words.
    pub value: Option<f64>,
    /// Its unit.
    pub unit: Option<Localized>,
    /// Confidence interval.
    pub interval: Option<[f64; 2]>,
}

/// One document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// Its title.
    pub title: Localized,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its year.
    pub year: Option<u16>,
    /// Its address, http or https.
    pub url: Option<String>,
    /// What kind of document it is (code).
    pub kind: String,
    /// The conditions it is about.
    pub conditions: Vec<Code>,
    /// What it recommends.
    pub recommends: Vec<Recommends>,
    /// Whether it is in force, as far as the copy said (code).
    pub validity: String,
    /// Whether it is no longer current: lapsed or superseded.
    pub lapsed: bool,
    /// The document that took its place, by id.
    pub superseded_by: Option<String>,
    /// What to mind.
    pub note: Option<Localized>,
}

/// One approach that a document asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommends {
    /// The approach.
    pub approach: Code,
    /// What it asks for.
    pub text: Localized,
    /// How strongly (code); none where the copy did not say.
    pub strength: Option<String>,
    /// Whether it stands in the text that was read; else only the topic does.
    pub stated: bool,
}

/// Reads recommendations.json.
///
/// # Errors
/// When the bytes are not in that format.
pub fn read_recommendations(
    bytes: &[u8],
    codebook: &Codebook,
) -> Result<Recommendations, ReadError> {
    let file: wire::RecommendationsFile = parse(bytes)?;
    let conditions = |codes: &[String]| {
        codes.iter().filter_map(|code| codebook.code(List::Conditions, code)).collect()
    };
    let recommends = |from: wire::Recommends| {
        Some(Recommends {
            approach: codebook.code(List::Approaches, &from.approach)?,
            text: from.text.in_either(),
            strength: from.strength,
            stated: from.basis == "stated",
        })
    };
    let read = |row: wire::Recommendation| {
        let document = Recommendation {
            title: row.title.in_either(),
            publisher: row.publisher,
            year: row.year,
            url: row.source.and_then(|source| link(&source.url?)),
            conditions: conditions(&row.conditions),
            recommends: row.recommends.into_iter().filter_map(recommends).collect(),
            kind: row.kind,
            lapsed: matches!(row.validity.as_str(), "lapsed" | "superseded"),
            validity: row.validity,
            superseded_by: row.superseded_by,
            note: row.note.map(wire::Text::in_either),
        };
        (row.id, document)
    };
    // Extended, not collected: that would bring another sort into the program.
    let mut by_id = BTreeMap::new();
    by_id.extend(file.recommendations.into_iter().map(read));
    let lists = file.lists;
    let codes = [lists.kind, lists.timing, lists.validity, lists.strength, lists.basis];
    let labels = codes.into_iter().flatten();
    let mut names = BTreeMap::new();
    names.extend(labels.map(|code| (code.code, code.label.in_either())));
    let adherence = file.adherence.into_iter().map(|from| {
        let (compared_with, groups) =
            from.breakdown.map_or((None, Vec::new()), |by| (by.compared_with, by.values));
        let group = |from: wire::GroupValue| GroupFigure {
            group: from.group.in_either(),
            value: from.value,
            unit: from.unit.map(wire::Text::in_either),
            interval: from.ci,
        };
        Adherence {
            id: from.id,
            indicator: from.indicator.in_either(),
            value: from.value,
            unit: from.unit.map(wire::Text::in_either),
            year: from.year,
            conditions: conditions(&from.conditions),
            recommendation: from.recommendation,
            compared_with: compared_with.map(wire::Text::in_either),
            groups: groups.into_iter().map(group).collect(),
            derived: from.derived,
            note: from.note.map(wire::Text::in_either),
            source: from.source.into(),
        }
    });
    Ok(Recommendations { by_id, adherence: adherence.collect(), labels: names })
}
