//! National recommendations: what documents ask for, by condition and
//! approach. Read from a file of its own, only when a page needs it.

use std::collections::BTreeMap;

use super::codebook::{Code, Codebook, List};
use super::context::is_web;
use super::lang::Localized;
use super::problem::ReadError;
use super::read::parse;
use super::wire;

/// What national documents recommend.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recommendations {
    /// Each by its id.
    pub by_id: BTreeMap<String, Recommendation>,
    /// Labels of the codes for timing and basis.
    pub labels: BTreeMap<String, Localized>,
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
    /// The conditions it is about.
    pub conditions: Vec<Code>,
    /// What it recommends.
    pub recommends: Vec<Recommends>,
    /// Whether it is no longer current: lapsed or superseded.
    pub lapsed: bool,
}

/// One approach that a document asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommends {
    /// The approach.
    pub approach: Code,
    /// What it asks for.
    pub text: Localized,
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
    let recommends = |from: wire::Recommends| {
        Some(Recommends {
            approach: codebook.code(List::Approaches, &from.approach)?,
            text: from.text.in_either(),
            stated: from.basis == "stated",
        })
    };
    let read = |row: wire::Recommendation| {
        let codes = row.conditions.iter();
        let document = Recommendation {
            title: row.title.in_either(),
            publisher: row.publisher,
            year: row.year,
            url: row.source.and_then(|source| source.url).filter(|url| is_web(url)),
            conditions: codes.filter_map(|code| codebook.code(List::Conditions, code)).collect(),
            recommends: row.recommends.into_iter().filter_map(recommends).collect(),
            lapsed: matches!(row.validity.as_str(), "lapsed" | "superseded"),
        };
        (row.id, document)
    };
    let by_id = file.recommendations.into_iter().map(read).collect();
    let codes = file.lists.timing.into_iter().chain(file.lists.basis);
    let labels = codes.map(|code| (code.code, code.label.in_either())).collect();
    Ok(Recommendations { by_id, labels })
}
