//! The page as a guest in the frame of another: links leave it, headings begin
//! where the host's page lets them, colours come from the host.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent, MutationObserver, MutationObserverInit};

use super::{document, page, window};

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
    // The listener lives as long as the page.
    listener.forget();
}

/// Keeps every heading in an element as many levels down as it takes for the
/// highest to be of this level. A heading that says its level as `data-level`
/// is of that one, else of its tag's.
pub fn level_headings(id: &str, level: u8) {
    let Some(root) = page::element(id) else { return };
    let within = root.clone();
    set_levels(&within, level);
    let changed = Closure::<dyn FnMut()>::new(move || set_levels(&within, level));
    if let Ok(observer) = MutationObserver::new(changed.as_ref().unchecked_ref()) {
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        let _ = observer.observe_with_options(&root, &what);
        // The observer lives as long as the page.
        changed.forget();
    }
}

fn set_levels(root: &Element, level: u8) {
    let Ok(found) = root.query_selector_all("h1,h2,h3,h4,h5,h6") else { return };
    let headings: Vec<(Element, u8)> = (0..found.length())
        .filter_map(|at| {
            let heading = found.item(at)?.dyn_into::<Element>().ok()?;
            let said = heading.get_attribute("data-level");
            let own = said.or_else(|| heading.local_name().get(1..).map(str::to_owned))?;
            Some((heading, own.parse().ok()?))
        })
        .collect();
    let Some(highest) = headings.iter().map(|(_, own)| *own).min() else { return };
    for (heading, own) in headings {
        let level = (own - highest + level).to_string();
        if heading.get_attribute("aria-level").as_deref() != Some(&level) {
            let _ = heading.set_attribute("aria-level", &level);
        }
    }
}
