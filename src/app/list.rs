//! The light program: the list of interventions alone, so that a first visit
//! fetches little. Whatever else is asked for, it sends for the whole one.

use leptos::prelude::*;

use super::load::LIST;
use super::rows::ROWS;
use super::run::{Start, start as run};
use crate::pages::{Doors, FilesBeside, OwnData, Program};

/// Starts the light program.
pub fn start() {
    run(Start {
        program: Program::LIST,
        doors: |doors| {
            let whole = doors.whole;
            let embed = Callback::new(move |()| whole.run("[data-opens=embed]".to_owned()));
            Doors { embed, rows: ROWS, ..doors }
        },
        own: |corpus, _, _| OwnData::closed(corpus),
        beside: |_| FilesBeside::closed(),
        // A text is searched in all that the catalogue says.
        early: |query| (!query.contains("q=")).then(|| LIST.to_owned()),
        leaves: |state| !state.is_list(),
    });
}
