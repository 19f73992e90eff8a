//! How much room there is.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{ResizeObserver, ResizeObserverEntry};

use super::{document, keep, window};

/// The width of an element in px; 0 where it is not there.
pub fn width(id: &str) -> f64 {
    let element = document().and_then(|document| document.get_element_by_id(id));
    element.map_or(0.0, |element| element.get_bounding_client_rect().width())
}

/// The height of the window in px; 0 where it can't be had.
pub fn window_height() -> f64 {
    let height = window().and_then(|window| window.inner_height().ok());
    height.and_then(|height| height.as_f64()).unwrap_or_default()
}

/// Calls back with the width of an element in px whenever it changes.
pub fn on_width(id: &str, callback: impl Fn(f64) + 'static) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    let changed = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let last = entries.pop().dyn_into::<ResizeObserverEntry>();
        if let Ok(entry) = last {
            callback(entry.content_rect().width());
        }
    });
    if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(&element);
        keep(Watch { observer, _changed: changed });
    }
}

/// An observer that stops when it is let go.
struct Watch {
    observer: ResizeObserver,
    _changed: Closure<dyn Fn(js_sys::Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
