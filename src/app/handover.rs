//! From the light program to the whole one. The view is in the address, so all
//! that is left to hand over is what was pressed, what can be undone, what of the
//! first address was not understood, and whether the tools are unfolded.
//! `boot.js` fetches the whole program; until it draws, the light one goes on.

use crate::browser::{self, page};
use crate::domain::Catalogue;
use crate::state::{Explorer, History, read_filter, write};

/// Sent to `boot.js`: the whole program is wanted, and what it is to press.
const WHOLE: &str = "atlas:whole";
/// Sent by a program that is about to draw.
const END: &str = "atlas:end";
/// What `boot.js` carries from one to the other.
const PRESS: &str = "press";
const PAST: &str = "past";
const ASKED: &str = "asked";
const TOOLS: &str = "tools";

/// Sends for the whole program. It shows what the address says and presses what
/// a selector finds; nothing, where that is empty.
pub fn send_for(press: &str) {
    page::tell(WHOLE, press);
}

/// Leaves to the whole program what can be undone, the address that was not
/// understood, if one was not, and whether the tools are unfolded.
pub fn leave(history: &History, catalogue: &Catalogue, asked: Option<&str>, tools: bool) {
    page::carry(ASKED, asked);
    page::carry(TOOLS, tools.then_some(""));
    let spelt = |filter: &_| {
        let state = Explorer { filter: Clone::clone(filter), ..Explorer::default() };
        write(&state, catalogue)
    };
    let past: Vec<String> = history.past().iter().map(spelt).collect();
    page::carry(PAST, Some(&past.join("\n")));
}

/// The address that another program didn't understand all of.
pub fn asked() -> Option<String> {
    let asked = page::carried(ASKED);
    page::carry(ASKED, None);
    asked
}

/// Whether another program left the tools unfolded.
pub fn tools() -> bool {
    let tools = page::carried(TOOLS).is_some();
    page::carry(TOOLS, None);
    tools
}

/// What another program left to undo.
pub fn past(catalogue: &Catalogue) -> History {
    let left = page::carried(PAST);
    page::carry(PAST, None);
    let past = left.iter().filter(|left| !left.is_empty()).flat_map(|left| left.split('\n'));
    History::of(past.map(|query| read_filter(query, catalogue)).collect())
}

/// Goes on from where another program was, if one was: presses what was pressed
/// there, or begins the page at its top.
pub fn take_over() {
    let Some(press) = page::carried(PRESS) else { return };
    page::carry(PRESS, None);
    if press.is_empty() {
        page::scroll_to_top();
        page::focus(page::HEADING);
    } else {
        page::press(&press);
    }
}

/// Ends whatever draws on the page.
pub fn end_the_other() {
    page::tell(END, "");
}

/// Takes `drawn` away, and every listener, when another program is about to draw.
pub fn end_with<T: 'static>(drawn: T) {
    page::once(END, move || {
        browser::let_go();
        drop(drawn);
    });
}
