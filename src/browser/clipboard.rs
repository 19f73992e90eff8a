//! The clipboard.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// Copies a text; says whether the browser let us.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    // Outside a secure context the clipboard is missing, whatever its type says.
    let navigator = window.navigator();
    let has = js_sys::Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false);
    has && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
