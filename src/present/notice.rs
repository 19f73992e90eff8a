//! What went wrong, in words: parts of an address that were not understood,
//! files that could not be read, and what was odd in the data.

use super::words::Words;
use crate::domain::{Finding, Lang, ReadError, unturned};
use crate::state::{Dropped, Why};
use crate::text::text;

/// Something odd in the data, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Noted {
    /// Id of the record or list.
    pub id: String,
    /// Field.
    pub place: String,
    /// What is odd and what was done.
    pub what: String,
}

/// What was odd, in words.
pub fn findings(findings: &[Finding], lang: Lang) -> Vec<Noted> {
    let note = |finding: &Finding| Noted {
        id: unturned(&finding.id),
        place: unturned(&finding.place),
        what: unturned(&(text(lang).pages().finding)(finding)),
    };
    findings.iter().map(note).collect()
}

/// Longest part of an address that is shown back, in characters.
const SHOWN: usize = 60;

/// A part of an address as it is shown back.
pub fn shortened(part: &str) -> String {
    match part.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{} …", &part[..end]),
        None => part.to_owned(),
    }
}

/// The parts of an address that were not understood, and that it was made on
/// another release.
pub fn dropped(words: Words<'_>, dropped: &[Dropped], release: &str) -> Vec<String> {
    let text = &words.text.notice;
    let mut said: Vec<String> = dropped
        .iter()
        .map(|part| {
            let sentence = match part.why {
                Why::Key => text.link_key,
                Why::Value => text.link_value,
                Why::Record => text.link_record,
                Why::TooMany => text.link_too_many,
                Why::Again => text.link_again,
            };
            sentence(&shortened(&part.key), &shortened(&part.value))
        })
        .collect();
    if !release.is_empty() && release != words.catalogue.version {
        said.push((text.older_release)(release, &words.catalogue.version));
    }
    said
}

/// Why a file could not be read.
pub fn failure(lang: Lang, file: &str, error: &ReadError) -> String {
    let text = &text(lang).notice;
    (text.failed_read)(file, &(text.read_error)(error))
}
