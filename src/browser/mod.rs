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
pub mod size;

use web_sys::{Document, Window};

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
