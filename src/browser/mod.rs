//! The only room that knows the page: address, files, focus, clipboard,
//! width, the frame it stands in. Plain Rust types in and out; nothing of ours is known here.

#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "this is the room that the bars keep everyone else out of"
)]

pub mod address;
pub mod breath;
pub mod clipboard;
pub mod fetch;
pub mod file;
pub mod frame;
pub mod page;
pub mod rows;
pub mod size;

use std::any::Any;
use std::cell::RefCell;

use web_sys::{Document, Window};

thread_local! {
    /// Listeners and observers of the page.
    static KEPT: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Keeps a listener as long as the program has the page.
fn keep(listener: impl Any) {
    KEPT.with_borrow_mut(|kept| kept.push(Box::new(listener)));
}

/// Lets every listener go: another program has the page.
pub fn let_go() {
    KEPT.take();
}

/// Runs what has to wait, beside everything else.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}
