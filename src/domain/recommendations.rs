//! National recommendations, as far as a record page names them. Read from a
//! file of its own, only when a page needs it.

use std::collections::BTreeMap;

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
    pub year: Option<i64>,
    /// Its address, http or https.
    pub url: Option<String>,
}

/// Reads recommendations.json.
///
/// # Errors
/// When the bytes are not in that format.
pub fn read_recommendations(bytes: &[u8]) -> Result<Recommendations, ReadError> {
    let file: wire::RecommendationsFile = parse(bytes)?;
    let text = |text: wire::Text| {
        let da = text.da.or_else(|| text.en.clone()).unwrap_or_default();
        Localized { en: text.en.unwrap_or_else(|| da.clone()), da }
    };
    let by_id = file
        .recommendations
        .into_iter()
        .map(|row| {
            let url = row.source.and_then(|source| source.url);
            let url = url.filter(|url| url.starts_with("https://") || url.starts_with("http://"));
            let title = text(row.title);
            (row.id, Recommendation { title, publisher: row.publisher, year: row.year, url })
        })
        .collect();
    let codes = file.lists.timing.into_iter().chain(file.lists.basis);
    let labels = codes.map(|code| (code.code, text(code.label))).collect();
    Ok(Recommendations { by_id, labels })
}
