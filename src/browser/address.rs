//! The address of the page and the history of the tab.

use std::cell::RefCell;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;

use super::{keep, window};

/// The query of the address, with its question mark.
pub fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The whole address.
pub fn whole() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The address without query and fragment: where the atlas stands.
pub fn base() -> String {
    whole().split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// How long an address waits for the next change before it is written, ms.
/// Writing one takes longer than drawing a tick, and browsers refuse more than
/// some hundred in half a minute.
const WAIT: u32 = 120;

thread_local! {
    /// The address that is to be written, and the clock it waits for.
    static WAITING: RefCell<Option<(String, Timeout)>> = const { RefCell::new(None) };
}

/// Changes the present entry of the history once no other change has come for
/// a moment.
pub fn replace_soon(query: String) {
    let clock = Timeout::new(WAIT, settle);
    WAITING.with_borrow_mut(|waiting| *waiting = Some((query, clock)));
}

/// Writes the address that waits, if one does.
pub fn settle() {
    if let Some((query, _)) = WAITING.take() {
        replace(&query);
    }
}

/// Adds an entry to the history. The entry that is left keeps its last address.
pub fn push(query: &str) {
    settle();
    with_history(|history, url| history.push_state_with_url(&JsValue::NULL, "", Some(url)), query);
}

/// Changes the present entry of the history.
pub fn replace(query: &str) {
    with_history(
        |history, url| history.replace_state_with_url(&JsValue::NULL, "", Some(url)),
        query,
    );
}

/// A sandboxed frame or a page from disk may refuse to have its address
/// changed. The view then works all the same, only without a link.
fn with_history(act: impl FnOnce(web_sys::History, &str) -> Result<(), JsValue>, query: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = act(history, &format!("?{query}"));
    }
}

/// Calls back with the query whenever the reader goes back or forward.
pub fn on_back(callback: impl Fn(String) + 'static) {
    if let Some(window) = window() {
        keep(EventListener::new(&window, "popstate", move |_| {
            // What waits belongs to the entry that was left.
            WAITING.take();
            callback(query());
        }));
        keep(EventListener::new(&window, "pagehide", |_| settle()));
    }
}
