//! The address of the page and the history of the tab.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

use super::window;

/// The query of the address, with its question mark.
pub fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The whole address.
pub fn whole() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Adds an entry to the history.
pub fn push(query: &str) {
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
        // The listener lives as long as the page.
        EventListener::new(&window, "popstate", move |_| callback(query())).forget();
    }
}
