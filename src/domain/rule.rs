//! Rules of the catalogue that need no index: which strength a design
//! allows, and which years a record spans.

use super::codes::{Basis, Design, Status, Strength};
use super::lang::Localized;
use super::record::Record;

/// A demand that makes the rule of strength stricter. What the catalogue
/// doesn't state doesn't meet it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The evidence is Danish.
    Danish,
    /// The intervention began in [`SINCE`] or later.
    Since,
    /// The study compares with people who did not get it.
    Controlled,
    /// The deciding study had at least [`FEWEST`] participants.
    Many,
    /// Outcomes are compared between social groups.
    ByGroup,
}

/// First year that [`Rule::Since`] takes.
pub const SINCE: u16 = 2015;
/// Participants that [`Rule::Many`] asks for at least.
pub const FEWEST: u64 = 200;

impl Rule {
    /// Every demand, in order.
    pub const ALL: [Self; 5] =
        [Self::Danish, Self::Since, Self::Controlled, Self::Many, Self::ByGroup];

    /// Its value in the address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Danish => "dk",
            Self::Since => "since-2015",
            Self::Controlled => "controlled",
            Self::Many => "min-200",
            Self::ByGroup => "by-group",
        }
    }

    /// The demand that has this value.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.key() == key)
    }

    /// Whether a record's evidence meets it.
    pub fn is_met_by(self, record: &Record) -> bool {
        match self {
            // A review across countries has no country and counts as foreign.
            Self::Danish => record.country.as_deref() == Some("DK"),
            Self::Since => period_years(record).is_some_and(|(from, _)| from >= SINCE),
            // By the table of designs, what lacks a comparison is never more
            // than low, and what has one never less than moderate.
            Self::Controlled => {
                matches!(record.rated(), Strength::High | Strength::Moderate)
            }
            Self::Many => record.participants.is_some_and(|people| people >= FEWEST),
            Self::ByGroup => record.basis == Basis::OutcomeByGroup,
        }
    }
}

/// Participants from which a randomised trial counts as large.
pub const LARGE_TRIAL: u64 = 400;

/// The strengths that a design and its number of participants allow, by the
/// table in the catalogue's documentation. Where a design stands for two
/// strengths, the kind of studies reviewed or a comparison group decides,
/// which the data do not carry.
pub fn allowed_strengths(design: Design, participants: Option<u64>) -> &'static [Strength] {
    use Strength::{High, Low, Moderate, None as No, VeryLow};
    match design {
        Design::SystematicReview => &[High, Moderate, Low],
        Design::Rct | Design::ClusterRct => match participants {
            Some(people) if people >= LARGE_TRIAL => &[High],
            _ => &[Moderate],
        },
        Design::QuasiExperimental => &[Moderate],
        Design::CohortRegistry => &[Moderate, Low],
        Design::BeforeAfter => &[Low],
        Design::MixedMethods | Design::Descriptive | Design::Qualitative | Design::OwnAccount => {
            &[VeryLow]
        }
        // An economic analysis rests on a study of some other design.
        Design::Economic => &[High, Moderate, Low, VeryLow],
        Design::NoneFound => &[No],
    }
}

/// The years that a record's period covers, both ends included. A missing
/// end is open, but for a completed intervention it is the start; a missing
/// start is the end. None where no year is stated.
pub fn period_years(record: &Record) -> Option<(u16, u16)> {
    match (record.period.from, record.period.to) {
        (Some(from), Some(to)) => Some((from, to)),
        (Some(from), None) if record.status == Status::Completed => Some((from, from)),
        (Some(from), None) => Some((from, u16::MAX)),
        (None, Some(to)) => Some((to, to)),
        (None, None) => None,
    }
}

/// Whether a unit is a ratio between groups: no difference is one, and
/// distances are even on a logarithmic axis. All other units have no
/// difference at zero.
pub fn is_ratio(unit: &str) -> bool {
    matches!(unit, "odds-ratio" | "hazard-ratio" | "risk-ratio" | "rate-ratio" | "ratio")
}

/// Whether a number says how many must take part for one to be helped. It compares
/// groups, but is no difference: none at all would be endlessly many, not zero. It has
/// no unit of its own, so its measure has to tell.
pub fn is_number_needed(unit: &str, measure: &Localized) -> bool {
    unit == "count"
        && (measure.en.to_lowercase().starts_with("number needed")
            || measure.da.to_lowercase().starts_with("antal, der skal"))
}
