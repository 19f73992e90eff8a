//! The page as a guest in the frame of another: links leave it.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use super::{document, keep, window};

/// Opens an address in a new tab; says whether the frame let us.
pub fn open(url: &str) -> bool {
    let tab = window().and_then(|window| window.open_with_url_and_target(url, "_blank").ok());
    let Some(tab) = tab.flatten() else { return false };
    let _ = tab.set_opener(&JsValue::NULL);
    true
}

/// Calls back with the whole address of a link that is plainly clicked, before
/// anyone else hears of the click. Where the callback takes it, nobody does.
/// Places on the page itself and files to save are no such links.
pub fn on_link(callback: impl Fn(String) -> bool + 'static) {
    let Some(all) = document() else { return };
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        ..EventListenerOptions::enable_prevent_default()
    };
    let listener = EventListener::new_with_options(&all, "click", options, move |event| {
        let is_plain = event.dyn_ref::<MouseEvent>().is_some_and(|event| {
            event.button() == 0
                && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
        });
        let at = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = at.and_then(|at| at.closest("a[href]:not([download])").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else {
            return;
        };
        let is_place = link.get_attribute("href").is_some_and(|href| href.starts_with('#'));
        if is_plain && !is_place && callback(link.href()) {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    keep(listener);
}
