//! The light programs for the frame of another page, so that a guest costs its host
//! little: for the matrix, for charts of three kinds, and for a record. Whatever else
//! is asked for, they send for the whole one.

use super::beside::{asked, beside, drawn, land, recommendations};
use super::load::{ALONE, COUNTS, FIGURES, LIST, MATRIX};
use super::run::{Start, start};
use crate::pages::{FilesBeside, OwnData, Program};
use crate::state::{Framed, record};

/// Starts the program for the matrix.
pub fn start_matrix() {
    start(Start {
        early: |query| all_but_text(query, MATRIX),
        beside: |corpus| beside(corpus, asked),
        leaves: |state| state.framed() != Some(Framed::Matrix),
        ..framed(Program::MATRIX)
    });
}

/// Starts the program for charts of what came of the interventions.
pub fn start_findings() {
    start(Start {
        early: |query| {
            let figures = ["chart=intervals", "chart=cost"];
            let figures = figures.iter().any(|chart| query.contains(chart));
            all_but_text(query, if figures { FIGURES } else { LIST })
        },
        leaves: |state| state.framed() != Some(Framed::Findings),
        ..framed(Program::FINDINGS)
    });
}

/// Starts the program for charts of what stands behind them.
pub fn start_background() {
    start(Start {
        early: |query| {
            all_but_text(query, if query.contains("chart=time") { LIST } else { COUNTS })
        },
        beside: |corpus| beside(corpus, drawn),
        leaves: |state| state.framed() != Some(Framed::Background),
        ..framed(Program::BACKGROUND)
    });
}

/// Starts the program for the map.
pub fn start_places() {
    start(Start {
        early: |query| all_but_text(query, LIST),
        beside: |corpus| beside(corpus, land),
        leaves: |state| state.framed() != Some(Framed::Places),
        ..framed(Program::PLACES)
    });
}

/// Starts the program for a record.
pub fn start_record() {
    start(Start {
        early: |query| {
            let id = record(query);
            let plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
            let named = (1..=80).contains(&id.len()) && id.bytes().all(plain);
            named.then(|| all_but_text(query, &[ALONE, &id, ".json"].concat())).flatten()
        },
        beside: |corpus| beside(corpus, recommendations),
        leaves: |state| state.framed() != Some(Framed::Record),
        ..framed(Program::RECORD)
    });
}

/// What a view needs. It won't do for a text, which is searched in all that the
/// catalogue says, nor for an earlier release.
fn all_but_text(query: &str, file: &str) -> Option<String> {
    (!query.contains("q=") && !query.contains("pin=")).then(|| file.to_owned())
}

fn framed(program: Program) -> Start {
    Start {
        program,
        doors: |doors| doors,
        own: |corpus, _, _| OwnData::closed(corpus),
        beside: |_| FilesBeside::closed(),
        early: |_| None,
        leaves: |_| false,
    }
}
