//! Fetches the catalogue's files and reads them.

use std::sync::Arc;

use futures::future::OptionFuture;

use crate::browser::breath::Breath;
use crate::browser::fetch::{FetchError, bytes};
use crate::browser::{page, spawn};
use crate::domain::{Files, Finding, Lang, ReadError, Reader, Reading, Wrong};
use crate::present::failure;
use crate::query::{Corpus, Indexer, Readier};
use crate::text::text;

/// The catalogue, ready to be asked.
pub struct Loaded {
    /// The catalogue and its index.
    pub corpus: Arc<Corpus>,
    /// What was odd in the data.
    pub findings: Vec<Finding>,
    /// Whether the list of municipalities could not be had.
    pub without_municipalities: bool,
    /// Whether this is only what the first view needs: the rest is still to come.
    pub early: bool,
}

/// Why there is no catalogue, in both languages, Danish first.
pub type Why = [String; 2];

/// Why nothing can be shown.
pub enum Trouble {
    /// A file can't be had or read.
    Failed(Why),
    /// The release that the address holds to is not here; this one is.
    Gone(String),
}

/// How many records are read between two looks at the clock.
const RECORDS: usize = 50;

/// The element that shows how far the reading is.
const PROGRESS: &str = "progress";

/// Where hosts keep earlier releases, each in a folder of its own.
const RELEASES: &str = "releases";

/// Fetches and reads the release that is asked for; any, where that is empty.
///
/// # Errors
/// When one of the two files that everything stands on can't be had or read,
/// and when the release is not there.
pub async fn load(pin: &str) -> Result<Loaded, Trouble> {
    let here = load_from("", CATALOGUE).await;
    let version = match &here {
        Ok(loaded) => loaded.corpus.catalogue.version.clone(),
        Err(_) => String::new(),
    };
    if pin.is_empty() || pin == version {
        return here.map_err(Trouble::Failed);
    }
    match load_from(&format!("{RELEASES}/{pin}/"), CATALOGUE).await {
        Ok(loaded) if loaded.corpus.catalogue.version == pin => Ok(loaded),
        _ => Err(here.map_or_else(Trouble::Failed, |_| Trouble::Gone(version))),
    }
}

/// What a file has of the release that is here; all of it, where a host has no
/// such file.
///
/// # Errors
/// As [`load`].
pub async fn load_early(file: &str) -> Result<Loaded, Trouble> {
    match load_from("", file).await {
        Ok(loaded) => Ok(Loaded { findings: Vec::new(), early: true, ..loaded }),
        Err(_) => load("").await,
    }
}

/// What a list needs, and most charts.
pub const LIST: &str = "list.json";
/// What the matrix needs.
pub const MATRIX: &str = "matrix.json";
/// What charts need that name no record.
pub const COUNTS: &str = "counts.json";
/// What charts of effects and costs need.
pub const FIGURES: &str = "figures.json";
/// Each record alone.
pub const ALONE: &str = "records/";
/// The file with everything.
const CATALOGUE: &str = "interventions.json";

/// Fetches and reads the catalogue in a folder of the data. Without
/// municipalities the rest works, so that file may fail.
async fn load_from(folder: &str, catalogue: &str) -> Result<Loaded, Why> {
    let [interventions, codes, municipalities] =
        [catalogue, "codes.json", "municipalities.json"].map(|file| format!("{folder}{file}"));
    // All are under way at once; the browser has begun them already.
    let (interventions, codes, municipalities) = futures::join!(
        fetch(&interventions),
        // What has less than everything brings its codes along, but for a record alone.
        OptionFuture::from(
            (catalogue == CATALOGUE || catalogue.starts_with(ALONE)).then(|| fetch(&codes))
        ),
        fetch(&municipalities)
    );
    let interventions = interventions?;
    let codes = codes.transpose()?;
    let codes = codes.as_deref().unwrap_or(&interventions);
    let with = |municipalities| Files { interventions: &interventions, codes, municipalities };
    let municipalities = municipalities.ok();
    let mut without_municipalities = municipalities.is_none();
    let mut reading = read(with(municipalities.as_deref())).await;
    if matches!(&reading, Err(("municipalities.json", _))) {
        without_municipalities = true;
        reading = read(with(None)).await;
    }
    let reading = reading.map_err(|(file, error)| unread(file, &error))?;
    // The bytes are half of what is in memory by now.
    drop(interventions);
    let mut breath = Breath::new();
    let mut indexer = Indexer::new(reading.catalogue);
    while indexer.step(RECORDS) {
        breath.taken().await;
    }
    let mut readier = Readier::new(indexer.finish());
    while readier.step() {
        breath.taken().await;
    }
    Ok(Loaded {
        corpus: Arc::new(readier.finish()),
        findings: reading.findings,
        without_municipalities,
        early: false,
    })
}

/// Reads in short turns, and shows how far it is where that takes more than one.
async fn read(files: Files<'_>) -> Result<Reading, Wrong> {
    let mut reader = Reader::new(files)?;
    let mut breath = Breath::new();
    while reader.step(RECORDS)? {
        if breath.taken().await {
            page::set_progress(PROGRESS, reader.done());
        }
    }
    reader.finish()
}

/// Fetches and reads an earlier release that the host keeps; none where it
/// doesn't.
pub async fn earlier(version: &str) -> Option<Arc<Corpus>> {
    // Typed by the reader, and a part of an address: nothing that leads elsewhere.
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    if version.contains("..") || !version.chars().all(plain) {
        return None;
    }
    let loaded = load_from(&format!("{RELEASES}/{version}/"), CATALOGUE).await.ok()?;
    (loaded.corpus.catalogue.version == version).then_some(loaded.corpus)
}

/// Fetches a file beside the catalogue and hands its bytes on, or why they can't be
/// had. Not generic: what waits for a file is a good piece of program.
pub fn beside(file: &'static str, done: Box<dyn FnOnce(Result<Vec<u8>, Why>)>) {
    spawn(async move { done(fetch(file).await) });
}

/// Why a file can't be read.
pub fn unread(file: &str, error: &ReadError) -> Why {
    Lang::ALL.map(|lang| failure(lang, file, error))
}

async fn fetch(file: &str) -> Result<Vec<u8>, Why> {
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
