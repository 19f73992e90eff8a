//! The page on method, rules and limits.

use super::notice::{Noted, findings};
use super::results::strengths;
use super::words::Words;
use crate::domain::{Closed, Finding, List, Strength};
use crate::text::format;

/// Method, rules and limits.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// What the catalogue covers.
    pub scope: String,
    /// The rule of strength, the strongest first.
    pub strengths: Vec<StrengthRow>,
    /// That the data were sound, or how many remarks there are.
    pub findings_lead: String,
    /// What was odd in the data.
    pub findings: Vec<Noted>,
    /// Version and date.
    pub version: String,
    /// Terms of the data.
    pub licence: String,
}

/// One strength of the rule.
#[derive(Clone, Debug, PartialEq)]
pub struct StrengthRow {
    /// The strength.
    pub strength: Strength,
    /// Its label.
    pub label: String,
    /// Which studies have it.
    pub meaning: String,
    /// How many records have it.
    pub count: String,
}

/// The page for a catalogue and what was odd in it.
pub fn about(words: Words<'_>, odd: &[Finding]) -> About {
    let text = &words.text.about;
    let strengths = strengths(words)
        .into_iter()
        .filter_map(|(strength, count)| {
            let book = &words.catalogue.codebook;
            let entry = book.entry(List::Strength, book.code(List::Strength, strength.code())?)?;
            Some(StrengthRow {
                strength,
                label: entry.label.get(words.lang).to_owned(),
                meaning: entry.definition.get(words.lang).to_owned(),
                count: words.count(count),
            })
        })
        .collect();
    let findings_lead = if odd.is_empty() {
        (text.findings_none)(&words.count(words.catalogue.records.len()))
    } else {
        (text.findings_some)(&words.count(odd.len()))
    };
    About {
        scope: words.catalogue.scope.get(words.lang).to_owned(),
        strengths,
        findings_lead,
        findings: findings(odd, words.lang),
        version: (text.version)(
            &words.catalogue.version,
            &format::date(words.lang, &words.catalogue.date),
        ),
        licence: (text.data_text)(&words.catalogue.licence),
    }
}
