//! Fetches the catalogue's files and reads them.

use std::sync::Arc;

use crate::browser::fetch::{FetchError, bytes};
use crate::domain::{Files, Finding, Lang, ReadError, read};
use crate::present::failure;
use crate::query::Corpus;
use crate::text::text;

/// The catalogue, ready to be asked.
pub struct Loaded {
    /// The catalogue and its index.
    pub corpus: Arc<Corpus>,
    /// What was odd in the data.
    pub findings: Vec<Finding>,
    /// Whether the list of municipalities could not be had.
    pub without_municipalities: bool,
}

/// Why there is no catalogue, in both languages, Danish first.
pub type Why = [String; 2];

/// Fetches and reads. Without municipalities the rest works, so that file
/// may fail.
///
/// # Errors
/// When one of the two files that everything stands on can't be had or read.
pub async fn load() -> Result<Loaded, Why> {
    let interventions = fetch("interventions.json");
    let codes = fetch("codes.json");
    let municipalities = fetch("municipalities.json");
    // All three are under way at once; the browser has begun them already.
    let (interventions, codes, municipalities) =
        futures::join!(interventions, codes, municipalities);
    let (interventions, codes) = (interventions?, codes?);
    let with =
        |municipalities| Files { interventions: &interventions, codes: &codes, municipalities };
    let municipalities = municipalities.ok();
    let mut without_municipalities = municipalities.is_none();
    let mut reading = read(with(municipalities.as_deref()));
    if matches!(&reading, Err(("municipalities.json", _))) {
        without_municipalities = true;
        reading = read(with(None));
    }
    let reading =
        reading.map_err(|(file, error)| Lang::ALL.map(|lang| failure(lang, file, &error)))?;
    Ok(Loaded {
        corpus: Arc::new(Corpus::new(reading.catalogue)),
        findings: reading.findings,
        without_municipalities,
    })
}

/// Fetches and reads a file beside the catalogue.
///
/// # Errors
/// When the file can't be had or read.
pub async fn beside<T>(
    file: &'static str,
    read: impl FnOnce(&[u8]) -> Result<T, ReadError>,
) -> Result<Arc<T>, Why> {
    let bytes = fetch(file).await?;
    let read = read(&bytes).map_err(|error| Lang::ALL.map(|lang| failure(lang, file, &error)))?;
    Ok(Arc::new(read))
}

async fn fetch(file: &'static str) -> Result<Vec<u8>, Why> {
    bytes(&format!("data/{file}")).await.map_err(|error| {
        Lang::ALL.map(|lang| {
            let words = &text(lang).notice;
            match error {
                FetchError::Network => (words.failed_fetch)(file),
                FetchError::Status(status) => (words.failed_status)(file, &status.to_string()),
            }
        })
    })
}
