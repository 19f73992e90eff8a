//! Files beside the page. The page's start script fetches the first of them
//! before there is a program, and hands out each of them (`boot.js`).

use gloo_net::http::Response;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::document;

/// Why a file did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer.
    Network,
    /// An answer that is none: its HTTP status.
    Status(u16),
}

/// The bytes of a file, by its address relative to the page.
///
/// # Errors
/// When there is no answer, or one that is not a success.
pub async fn bytes(url: &str) -> Result<Vec<u8>, FetchError> {
    let answer = ask(url).await.map_err(|_| FetchError::Network)?;
    let response = Response::from(answer);
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.binary().await.map_err(|_| FetchError::Network)
}

async fn ask(url: &str) -> Result<web_sys::Response, JsValue> {
    let boot = document().and_then(|document| document.get_element_by_id("boot"));
    let boot = boot.ok_or(JsValue::NULL)?;
    let ask: js_sys::Function = js_sys::Reflect::get(&boot, &"file".into())?.dyn_into()?;
    let coming: js_sys::Promise = ask.call1(&boot, &url.into())?.dyn_into()?;
    JsFuture::from(coming).await?.dyn_into()
}
