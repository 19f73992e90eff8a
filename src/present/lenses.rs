//! The four lenses of the national review of 2022 as ready comparisons of
//! sets, with the questions that the review itself asks.

use super::words::Words;
use crate::domain::{Catalogue, Code, Field};
use crate::query::Filter;
use crate::text::SetsText;

/// A ready comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Ready {
    /// The lens it belongs to.
    pub lens: &'static str,
    /// What it asks.
    pub question: &'static str,
    /// The sets.
    pub sets: Vec<Filter>,
}

/// Codes ticked in a field; a star for every code of its list.
type Ticks = &'static [(Field, &'static str)];

/// The words of something.
type Say = fn(&SetsText) -> &'static str;

const READY: &[(Say, Say, &[Ticks])] = &[
    (
        |text| text.recommendations,
        |text| text.recommended_or_not,
        &[&[(Field::Recommendation, "yes")], &[(Field::Recommendation, "no")]],
    ),
    (
        |text| text.technology,
        |text| text.not_digital,
        // What a filter can't say is «without»: the whole stands beside its
        // parts, and their overlap is shown.
        &[
            &[(Field::Technology, "*")],
            &[(Field::Technology, "*"), (Field::Method, "digital-inclusion-support")],
            &[(Field::Technology, "*"), (Field::Group, "digitally-excluded")],
        ],
    ),
    (
        |text| text.technology,
        |text| text.health_data,
        &[
            &[(Field::Technology, "patient-reported-outcomes")],
            &[(Field::Technology, "web-portal")],
            &[(Field::Technology, "shared-record")],
        ],
    ),
    (
        |text| text.coherence,
        |text| text.binds,
        &[
            &[(Field::Coherence, "shared-plan")],
            &[(Field::Coherence, "coordinator")],
            &[(Field::Coherence, "cross-sector-agreement")],
            &[(Field::Coherence, "joint-it")],
        ],
    ),
    (
        |text| text.coherence,
        |text| text.professionals,
        &[
            &[(Field::Coherence, "multidisciplinary-team")],
            &[(Field::Coherence, "shared-training")],
        ],
    ),
    (
        |text| text.inequality,
        |text| text.methods,
        &[
            &[(Field::Method, "individually-tailored")],
            &[(Field::Method, "flexible-delivery")],
            &[(Field::Method, "targeted-recruitment,retention-support")],
        ],
    ),
    (
        |text| text.inequality,
        |text| text.both_ways,
        &[
            &[(Field::Effect, "reduces")],
            &[(Field::Effect, "no-difference")],
            &[(Field::Effect, "mixed")],
            &[(Field::Effect, "widens")],
        ],
    ),
    (
        |text| text.other,
        |text| text.telemonitoring,
        &[&[(Field::Approach, "telemonitoring")], &[(Field::Approach, "patient-education")]],
    ),
    (
        |text| text.other,
        |text| text.outreach,
        &[&[(Field::Approach, "social-nursing")], &[(Field::Approach, "outreach")]],
    ),
];

/// Year of the strategy that the last ready comparison parts before and after.
const STRATEGY: u16 = 2015;

/// The ready comparisons, lens by lens.
pub fn ready(words: Words<'_>) -> Vec<Ready> {
    let text = &words.text.pages().sets;
    let set = |ticks: &Ticks| {
        let mut filter = Filter::default();
        for (field, names) in *ticks {
            for code in codes(words.catalogue, *field, names) {
                filter.set(*field, code, true);
            }
        }
        filter
    };
    let before = Filter::default().with_years(None, Some(STRATEGY - 1));
    let since = Filter::default().with_years(Some(STRATEGY), None);
    let years = Ready { lens: text.other, question: text.years, sets: vec![before, since] };
    READY
        .iter()
        .map(|(lens, question, sets)| Ready {
            lens: lens(text),
            question: question(text),
            sets: sets.iter().map(set).collect(),
        })
        .chain([years])
        .collect()
}

fn codes(catalogue: &Catalogue, field: Field, names: &str) -> Vec<Code> {
    let book = &catalogue.codebook;
    if names == "*" {
        let all = 0..book.entries(field.list()).len();
        return all.filter_map(|at| u16::try_from(at).ok()).map(Code).collect();
    }
    names.split(',').filter_map(|name| book.code(field.list(), name)).collect()
}
