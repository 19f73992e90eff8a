//! Files beside the page.

use gloo_net::http::Request;

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
    let response = Request::get(url).send().await.map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.binary().await.map_err(|_| FetchError::Network)
}
