//! A reader's own file, whatever its format, read as the catalogue is read: a
//! little at a time, so that a page can do it and stay awake.

use super::own::{Fallback, NoTable, Own, Table};
use crate::domain::{Catalogue, Gradual, ReadError, Reading, Step};

/// How many records a page can lay beside the catalogue and stay quick.
pub const RECORDS_MOST: usize = 20_000;
/// How much may be odd before a file is not one of ours at all.
const ODD_MOST: usize = 100_000;

/// A file that is being read.
pub struct Import {
    stage: Stage,
    table: Option<Own>,
    fallback: Fallback<'static>,
}

enum Stage {
    Table(Box<Table>),
    Json(Box<Gradual>),
}

/// A file that has been read.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The catalogue, and what was odd in its records.
    pub reading: Reading,
    /// The table it was, if it was one.
    pub table: Option<Own>,
}

/// Why a file was not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// It is no table of interventions.
    Table(NoTable),
    /// It is no catalogue.
    File(ReadError),
    /// It holds more than [`RECORDS_MOST`], or more that is odd than anyone can
    /// mend.
    TooMuch,
}

impl Import {
    /// Begins to read a file beside a catalogue.
    pub fn new(bytes: Vec<u8>, beside: &Catalogue, fallback: Fallback<'static>) -> Self {
        let stage = if is_json(&bytes) {
            Stage::Json(Box::new(Gradual::new(bytes, beside)))
        } else {
            Stage::Table(Box::new(Table::new(bytes)))
        };
        Self { stage, table: None, fallback }
    }

    /// How much of it is done, from 0 to 1.
    pub fn done(&self) -> f64 {
        match &self.stage {
            Stage::Table(table) => 0.5 * table.done(),
            Stage::Json(json) if self.table.is_some() => 0.5 + 0.5 * json.done(),
            Stage::Json(json) => json.done(),
        }
    }

    /// Reads a little more.
    ///
    /// # Errors
    /// When it is not a file of ours.
    pub fn step(&mut self, beside: &Catalogue) -> Result<Step<Imported>, Refused> {
        match &mut self.stage {
            Stage::Table(table) => {
                let step = table.step(&beside.codebook, &self.fallback).map_err(Refused::Table)?;
                if table.records() > RECORDS_MOST || table.odd() > ODD_MOST {
                    return Err(Refused::TooMuch);
                }
                if let Step::Done(mut own) = step {
                    let json = std::mem::take(&mut own.json).into_bytes();
                    self.stage = Stage::Json(Box::new(Gradual::new(json, beside)));
                    self.table = Some(own);
                }
            }
            Stage::Json(json) => {
                let step = json.step().map_err(Refused::File)?;
                if json.records() > RECORDS_MOST || json.odd() > ODD_MOST {
                    return Err(Refused::TooMuch);
                }
                if let Step::Done(reading) = step {
                    return Ok(Step::Done(Imported { reading, table: self.table.take() }));
                }
            }
        }
        Ok(Step::More)
    }
}

/// What begins with a brace or a bracket, or as a web page does, is no table.
pub fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    matches!(first, Some(b'{' | b'[' | b'<'))
}
