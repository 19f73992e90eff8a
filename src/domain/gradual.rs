//! A catalogue read in small steps, for a page that must not stand still: the
//! same reading with the same answer (`read`), a little at a time.

use super::codebook::Codebook;
use super::problem::ReadError;
use super::read::{Half, Reading, from_json, parse};
use super::record::{Catalogue, Places};
use super::wire;

/// How many bytes are looked at in a step.
const BYTES: usize = 64 * 1024;
/// How many records are read in a step.
const RECORDS: usize = 8;

/// How far something is.
#[derive(Clone, Debug, PartialEq)]
pub enum Step<T> {
    /// Not done.
    More,
    /// Done.
    Done(T),
}

/// A catalogue that is being read, with the codes and places of another.
pub struct Gradual {
    bytes: Vec<u8>,
    codebook: Codebook,
    places: Places,
    stage: Stage,
}

enum Stage {
    /// Finding where each record begins and ends.
    Cut(Cut),
    /// Reading one record after the other.
    Read(Box<Half>, Vec<(usize, usize)>, usize),
    /// The same of a file that had to be taken whole.
    Whole(Box<Half>, std::vec::IntoIter<wire::Record>),
    /// Nothing is left to do.
    Over,
}

impl Gradual {
    /// Begins to read interventions.json beside the codes of a catalogue.
    pub fn new(bytes: Vec<u8>, beside: &Catalogue) -> Self {
        let stage = Stage::Cut(Cut::default());
        Self { bytes, codebook: beside.codebook.clone(), places: beside.places.clone(), stage }
    }

    /// How many records have been read.
    pub fn records(&self) -> usize {
        match &self.stage {
            Stage::Read(half, ..) | Stage::Whole(half, _) => half.len(),
            Stage::Cut(_) | Stage::Over => 0,
        }
    }

    /// How much was odd by now.
    pub fn odd(&self) -> usize {
        match &self.stage {
            Stage::Read(half, ..) | Stage::Whole(half, _) => half.odd(),
            Stage::Cut(_) | Stage::Over => 0,
        }
    }

    /// How much of it is done, from 0 to 1.
    pub fn done(&self) -> f64 {
        let part = |done: usize, all: usize| ratio(done, all.max(1));
        match &self.stage {
            Stage::Cut(cut) => 0.2 * part(cut.at, self.bytes.len()),
            Stage::Read(_, parts, next) => 0.2 + 0.8 * part(*next, parts.len()),
            Stage::Whole(half, rest) => 0.2 + 0.8 * part(half.len(), half.len() + rest.len()),
            Stage::Over => 1.0,
        }
    }

    /// Does a little more.
    ///
    /// # Errors
    /// When the file is not in our format: the same error as from `read`.
    pub fn step(&mut self) -> Result<Step<Reading>, ReadError> {
        match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Cut(mut cut) => {
                self.stage = match cut.on(&self.bytes) {
                    Cutting::More => Stage::Cut(cut),
                    Cutting::Done => self.opened(&cut).map_or_else(|| self.whole(), Ok)?,
                    Cutting::Odd => self.whole()?,
                };
            }
            Stage::Read(mut half, parts, mut next) => {
                for (from, to) in parts.iter().skip(next).take(RECORDS) {
                    let Ok(record) = from_json(self.bytes.get(*from..*to).unwrap_or_default())
                    else {
                        self.stage = self.whole()?;
                        return Ok(Step::More);
                    };
                    half.take(record);
                    next += 1;
                }
                if next == parts.len() {
                    return Ok(Step::Done(half.whole()));
                }
                self.stage = Stage::Read(half, parts, next);
            }
            Stage::Whole(mut half, mut rest) => {
                for record in rest.by_ref().take(RECORDS) {
                    half.take(record);
                }
                if rest.len() == 0 {
                    return Ok(Step::Done(half.whole()));
                }
                self.stage = Stage::Whole(half, rest);
            }
            Stage::Over => {}
        }
        Ok(Step::More)
    }

    fn half(&self, file: wire::File) -> Box<Half> {
        Box::new(Half::new(file, self.codebook.clone(), self.places.clone(), Vec::new()))
    }

    /// The file without its records; none where it can't be read like that.
    fn opened(&self, cut: &Cut) -> Option<Stage> {
        let (from, to) = cut.records?;
        let head = [self.bytes.get(..from)?, self.bytes.get(to..)?].concat();
        let file: wire::File = parse(&head).ok()?;
        Some(Stage::Read(self.half(file), cut.parts.clone(), 0))
    }

    /// Takes the file whole: what is wrong with it is told as `read` tells it.
    fn whole(&self) -> Result<Stage, ReadError> {
        let mut file: wire::File = parse(&self.bytes)?;
        let records = std::mem::take(&mut file.records);
        Ok(Stage::Whole(self.half(file), records.into_iter()))
    }
}

#[allow(clippy::cast_precision_loss, reason = "a share for the eye")]
fn ratio(part: usize, all: usize) -> f64 {
    part as f64 / all as f64
}

/// Finds the records of a catalogue without reading them: an array under the key
/// `records` of the outermost object. Whatever is not plainly that is odd.
#[derive(Default)]
struct Cut {
    at: usize,
    depth: usize,
    in_text: bool,
    /// Where the last text of the outermost object began and ended.
    text: (usize, usize),
    /// Whether a value comes next there.
    is_value: bool,
    /// Whether we are in the records.
    within: bool,
    /// Where the record begins that we are in.
    begun: usize,
    /// Whether a comma came after the last record.
    comma: bool,
    records: Option<(usize, usize)>,
    parts: Vec<(usize, usize)>,
}

enum Cutting {
    More,
    Done,
    Odd,
}

impl Cut {
    fn on(&mut self, bytes: &[u8]) -> Cutting {
        let end = bytes.len().min(self.at + BYTES);
        while self.at < end {
            let at = self.at;
            let byte = bytes[at];
            self.at += 1;
            if self.in_text {
                match byte {
                    b'\\' => self.at += 1,
                    b'"' => {
                        self.in_text = false;
                        self.text.1 = at;
                    }
                    _ => {}
                }
                continue;
            }
            if !self.byte(bytes, at, byte) {
                return Cutting::Odd;
            }
        }
        match () {
            () if self.at < bytes.len() => Cutting::More,
            () if self.depth == 0 && !self.in_text && self.records.is_some() => Cutting::Done,
            () => Cutting::Odd,
        }
    }

    /// A byte outside of texts; whether it is plain.
    fn byte(&mut self, bytes: &[u8], at: usize, byte: u8) -> bool {
        let among = self.within && self.depth == 2;
        match byte {
            b' ' | b'\t' | b'\n' | b'\r' => {}
            b'"' if among => return false,
            b'"' => {
                self.in_text = true;
                self.text.0 = at + 1;
            }
            b'{' | b'[' => {
                if among {
                    if byte == b'[' || self.comma == self.parts.is_empty() {
                        return false;
                    }
                    self.comma = false;
                    self.begun = at;
                }
                let key = bytes.get(self.text.0..self.text.1);
                if byte == b'[' && self.depth == 1 && self.is_value && key == Some(b"records") {
                    if self.records.is_some() {
                        return false;
                    }
                    self.within = true;
                    self.records = Some((at + 1, at + 1));
                }
                self.depth += 1;
            }
            b'}' | b']' => {
                if self.depth == 0 || (among && (byte == b'}' || self.comma)) {
                    return false;
                }
                self.depth -= 1;
                if among {
                    self.within = false;
                    self.records = self.records.map(|(from, _)| (from, at));
                } else if self.within && self.depth == 2 {
                    self.parts.push((self.begun, at + 1));
                }
            }
            b',' if among => {
                if self.comma || self.parts.is_empty() {
                    return false;
                }
                self.comma = true;
            }
            b':' if self.depth == 1 => self.is_value = true,
            b',' if self.depth == 1 => self.is_value = false,
            _ if among => return false,
            _ => {}
        }
        true
    }
}
