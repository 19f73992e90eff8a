//! The document around the app: its title and language, where the focus is,
//! and the parts that stand there before the app does.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{
    CustomEvent, CustomEventInit, Element, Event, FocusOptions, HtmlDialogElement, HtmlElement,
    SvgElement,
};

use super::{document, keep, window};

/// Finds the heading that a page begins with.
pub const HEADING: &str = "#content :is(h1,h2,h3,h4,h5,h6)[tabindex]";

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the root element; none takes it away.
pub fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Sets a property of the root element's style; an empty value takes it away.
/// A strict content policy lets a program do this, but no markup.
pub fn set_style(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        let _ = root.style().set_property(name, value);
    }
}

/// What the page's own start script carries as a data attribute.
pub fn carried(name: &str) -> Option<String> {
    boot()?.get_attribute(&format!("data-{name}"))
}

/// Has the page's own start script carry something; none takes it away.
pub fn carry(name: &str, value: Option<&str>) {
    let Some(start) = boot() else { return };
    let name = format!("data-{name}");
    let _ = match value {
        Some(value) => start.set_attribute(&name, value),
        None => start.remove_attribute(&name),
    };
}

fn boot() -> Option<Element> {
    document()?.get_element_by_id("boot")
}

/// The element with this id, to draw into.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Shows on the element with this id how much of something is done, from 0 to 1.
pub fn set_progress(id: &str, done: f64) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute("value", &done.to_string());
        element.set_hidden(false);
    }
}

/// Takes an element away.
pub fn remove(id: &str) {
    if let Some(element) = element(id) {
        element.remove();
    }
}

/// Moves the focus to the first element that fits a selector, once what is
/// being drawn has been drawn. A mark of a chart becomes the one that the tab
/// key stops at (a roving tab stop); a closed part around it opens.
pub fn focus(selector: &str) {
    let selector = selector.to_owned();
    gloo_timers::callback::Timeout::new(0, move || {
        let found =
            document().and_then(|document| document.query_selector(&selector).ok().flatten());
        if let Some(element) = found {
            if element.has_attribute("data-key") {
                rove(&element);
            }
            if let Ok(Some(closed)) = element.closest("details:not([open])") {
                let _ = closed.set_attribute("open", "");
            }
            if let Some(html) = element.dyn_ref::<HtmlElement>() {
                let _ = html.focus();
            } else if let Some(svg) = element.dyn_ref::<SvgElement>() {
                let _ = svg.focus();
            }
        }
    })
    .forget();
}

/// Makes a mark the tab stop of its chart.
fn rove(mark: &Element) {
    let before = mark.closest("figure").ok().flatten();
    let before =
        before.and_then(|chart| chart.query_selector("[data-key][tabindex=\"0\"]").ok().flatten());
    if let Some(before) = before {
        let _ = before.set_attribute("tabindex", "-1");
    }
    let _ = mark.set_attribute("tabindex", "0");
}

/// The value of a data attribute on the element that has the focus.
pub fn data_of_focus(name: &str) -> Option<String> {
    document()?.active_element()?.get_attribute(&format!("data-{name}"))
}

/// Keeps the focus with the reader: where a click takes away what was clicked,
/// the focus goes to the nearest thing around it that can hold it.
pub fn keep_focus() {
    let Some(all) = document() else { return };
    let listener = EventListener::new(&all, "click", |event| {
        let around = event.composed_path();
        gloo_timers::callback::Timeout::new(0, move || {
            let at = document().and_then(|document| document.active_element());
            if at.is_some_and(|at| at.local_name() != "body") {
                return;
            }
            let mut around = around.iter().filter_map(|one| one.dyn_into::<HtmlElement>().ok());
            if let Some(near) =
                around.find(|one| one.is_connected() && one.has_attribute("tabindex"))
            {
                let stay = FocusOptions::new();
                stay.set_prevent_scroll(true);
                let _ = near.focus_with_options(&stay);
            }
        })
        .forget();
    });
    keep(listener);
}

/// Presses the first element that fits a selector, once what is being drawn has
/// been drawn. The focus goes there as well, as it does under a finger.
pub fn press(selector: &str) {
    let selector = selector.to_owned();
    gloo_timers::callback::Timeout::new(0, move || {
        let found =
            document().and_then(|document| document.query_selector(&selector).ok().flatten());
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
            element.click();
        }
    })
    .forget();
}

/// Closes the opened part of the page that a selector finds.
pub fn close(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(part) = found {
        let _ = part.remove_attribute("open");
    }
}

/// Prints the page.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Opens the dialog with this id over the page, once it has been drawn. The
/// browser then keeps the focus in it and gives it back.
pub fn show_dialog(id: &str) {
    let id = id.to_owned();
    gloo_timers::callback::Timeout::new(0, move || {
        let found = document().and_then(|document| document.get_element_by_id(&id));
        if let Some(dialog) = found.and_then(|one| one.dyn_into::<HtmlDialogElement>().ok()) {
            let _ = dialog.show_modal();
        }
    })
    .forget();
}

/// Scrolls to the top.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The value of a data attribute on the element an event happened on, or on
/// the nearest one around it that has it.
pub fn data_around(event: &Event, name: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(&format!("[data-{name}]")).ok()??.get_attribute(&format!("data-{name}"))
}

/// Calls back after so many milliseconds.
pub fn after(wait: u32, callback: impl FnOnce() + 'static) {
    gloo_timers::callback::Timeout::new(wait, callback).forget();
}

/// How long what waits for a paint waits at most, ms.
const UNSEEN: u32 = 400;

/// Calls back once what has been drawn is painted; after a while in any case, since
/// a frame out of sight is not painted.
pub fn after_paint(callback: impl FnOnce() + 'static) {
    let waiting = Rc::new(Cell::new(Some(callback)));
    let unseen = Rc::clone(&waiting);
    after(UNSEEN, move || unseen.take().into_iter().for_each(|callback| callback()));
    let painted = Closure::once_into_js(move || {
        after(0, move || waiting.take().into_iter().for_each(|callback| callback()));
    });
    if let Some(window) = window() {
        let _ = window.request_animation_frame(painted.unchecked_ref());
    }
}

/// Calls back once when the page is told something of this name.
pub fn once(name: &'static str, callback: impl FnOnce() + 'static) {
    if let Some(all) = document() {
        EventListener::once(&all, name, |_| callback()).forget();
    }
}

/// Tells the page outside the app, and whoever else listens there. Of
/// `atlas:trouble` it says what happened, and takes nothing away.
pub fn tell(name: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&detail.into());
    let event = CustomEvent::new_with_event_init_dict(name, &init);
    if let (Some(document), Ok(event)) = (document(), event) {
        let _ = document.dispatch_event(&event);
    }
}

/// Says something on the console of the developer tools.
pub fn log_error(said: &str) {
    web_sys::console::error_1(&said.into());
}
