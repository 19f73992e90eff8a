//! The light programs for the frame of another page, so that a guest costs its host
//! little: one for the matrix, two for the other charts, one for a record. Whatever
//! else is asked for, they send for the whole one.

use super::beside::{beside, of_charts, recommendations};
use super::load::{LIST, MATRIX};
use super::run::{Start, start};
use crate::pages::{FilesBeside, OwnData, Program};
use crate::state::Framed;

/// Starts the program for the matrix.
pub fn start_matrix() {
    start(Start {
        early: |query| early(query, MATRIX),
        leaves: |state| state.framed() != Some(Framed::Matrix),
        ..framed(Program::MATRIX)
    });
}

/// Starts the program for charts of what came of the interventions.
pub fn start_findings() {
    start(Start {
        early: |query| early(query, LIST),
        leaves: |state| state.framed() != Some(Framed::Findings),
        ..framed(Program::FINDINGS)
    });
}

/// Starts the program for charts of what stands behind them.
pub fn start_background() {
    start(Start {
        early: |query| early(query, LIST),
        beside: |corpus| beside(corpus, of_charts),
        leaves: |state| state.framed() != Some(Framed::Background),
        ..framed(Program::BACKGROUND)
    });
}

/// Starts the program for a record.
pub fn start_record() {
    start(Start {
        beside: |corpus| beside(corpus, recommendations),
        leaves: |state| state.framed() != Some(Framed::Record),
        ..framed(Program::RECORD)
    });
}

/// What most charts are drawn from. It won't do for a text, which is searched in all
/// that the catalogue says, nor for intervals and costs, which tell more of a record,
/// nor for an earlier release.
fn early(query: &str, file: &'static str) -> Option<&'static str> {
    let all =
        ["q=", "chart=intervals", "chart=cost", "pin="].iter().any(|part| query.contains(part));
    (!all).then_some(file)
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
