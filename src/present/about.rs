//! The page on method, rules and limits.

use super::notice::{Noted, findings};
use super::results::strengths;
use super::words::Words;
use crate::domain::{Closed, Field, Finding, List, Strength};
use crate::query::Gap;
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
    /// How the records were checked: how, what that means, how many.
    pub checked: Vec<(String, String, String)>,
    /// Sources and findings, in sentences.
    pub counted: [String; 2],
    /// What a cell can mean, in the order of the rule: its name in the key,
    /// and when it holds.
    pub gaps: Vec<(&'static str, &'static str)>,
    /// Files to fetch.
    pub files: Vec<DataFile>,
    /// How to cite it.
    pub cite: String,
}

/// A file of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: &'static str,
}

/// The files of the catalogue, as they stand beside the page.
const FILES: [&str; 8] = [
    "interventions.json",
    "codes.json",
    "need.json",
    "recommendations.json",
    "policy.json",
    "actors.json",
    "municipalities.json",
    "denmark-municipalities.topojson",
];

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
    let text = &words.text.pages().about;
    let strengths = strengths(words)
        .into_iter()
        .filter_map(|(strength, count)| {
            let book = &words.catalogue.codebook;
            let code = book.code(List::Strength, strength.code())?;
            Some(StrengthRow {
                strength,
                label: words.code(List::Strength, code).to_owned(),
                meaning: (words.text.rule().takes)(strength).to_owned(),
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
            words.catalogue.release(),
            &format::date(words.lang, &words.catalogue.date),
        ),
        licence: (text.data_text)(&words.catalogue.licence),
        checked: checked(words),
        counted: counted(words),
        gaps: Gap::ALL
            .iter()
            .map(|gap| {
                let name = (words.text.matrix().gap_key)(gap.code());
                (name, (words.text.pages().about_more.gap_rule)(gap.code()))
            })
            .collect(),
        files: FILES
            .iter()
            .map(|name| DataFile { name, holds: (words.text.pages().about_more.file)(name) })
            .collect(),
        cite: (words.text.pages().about_more.cite_as)(
            words.catalogue.release(),
            &format::date(words.lang, &words.catalogue.date),
        ),
    }
}

fn checked(words: Words<'_>) -> Vec<(String, String, String)> {
    let entries = words.catalogue.codebook.entries(List::Checked).iter().zip(0_u16..);
    entries
        .map(|(entry, at)| {
            let of = words.catalogue.records.iter();
            let of = of.filter(|record| record.codes(Field::Checked).iter().any(|c| c.0 == at));
            (
                entry.label.get(words.lang).to_owned(),
                (words.text.pages().about_more.checked_means)(&entry.code)
                    .unwrap_or_else(|| entry.definition.get(words.lang))
                    .to_owned(),
                words.count(of.count()),
            )
        })
        .collect()
}

/// How many sources and findings there are, and of what kind.
fn counted(words: Words<'_>) -> [String; 2] {
    let text = &words.text.pages().about_more;
    let press = words.catalogue.codebook.code(List::SourceKind, "press");
    let sources = || words.catalogue.records.iter().flat_map(|record| &record.sources);
    let without = sources().filter(|source| source.url.is_none()).count();
    let from_press =
        sources().filter(|source| source.kind.is_some() && source.kind == press).count();
    let findings = || words.catalogue.records.iter().flat_map(|record| &record.findings);
    let figures = findings().filter(|finding| finding.effect.is_some()).count();
    let intervals = findings().filter(|finding| finding.interval.is_some()).count();
    [
        (text.sources)(
            &words.count(sources().count()),
            &words.count(without),
            &words.count(from_press),
        ),
        (text.figures)(
            &words.count(findings().count()),
            &words.count(figures),
            &words.count(intervals),
        ),
    ]
}
