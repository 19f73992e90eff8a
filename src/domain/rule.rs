//! Rules of the catalogue that need no index: which strength a design
//! allows, and which years a record spans.

use super::codes::{Design, Status, Strength};
use super::record::Record;

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
