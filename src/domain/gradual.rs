//! A reader's own catalogue, read in small steps beside the codes and places of
//! another: the same reading with the same answer (`read`), a little at a time.

use super::problem::ReadError;
use super::read::{Half, Reading, begun};
use super::record::Catalogue;

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
pub struct Gradual(Stage);

enum Stage {
    /// Nothing is read yet of what is laid beside this catalogue.
    Beside(Vec<u8>, Box<Catalogue>),
    /// Reading one record after the other.
    Read(String, Box<Half>),
    /// Nothing is left to do.
    Over,
}

impl Gradual {
    /// Begins to read interventions.json beside the codes of a catalogue.
    pub fn new(bytes: Vec<u8>, beside: &Catalogue) -> Self {
        Self(Stage::Beside(bytes, Box::new(beside.without_records())))
    }

    /// How many records have been read.
    pub fn records(&self) -> usize {
        if let Stage::Read(_, half) = &self.0 { half.len() } else { 0 }
    }

    /// How much was odd by now.
    pub fn odd(&self) -> usize {
        if let Stage::Read(_, half) = &self.0 { half.odd() } else { 0 }
    }

    /// How much of it is done, from 0 to 1.
    pub fn done(&self) -> f64 {
        match &self.0 {
            Stage::Beside(..) => 0.0,
            Stage::Read(json, half) => half.done(json),
            Stage::Over => 1.0,
        }
    }

    /// Does a little more.
    ///
    /// # Errors
    /// When the file is not in our format: the same error as from `read`.
    pub fn step(&mut self) -> Result<Step<Reading>, ReadError> {
        match std::mem::replace(&mut self.0, Stage::Over) {
            Stage::Beside(bytes, other) => {
                let Catalogue { codebook, places, .. } = *other;
                let json = begun(&bytes)?.to_owned();
                let half = Half::begin(&json, codebook, places, Vec::new())?;
                self.0 = Stage::Read(json, Box::new(half));
            }
            Stage::Read(json, mut half) => {
                if !half.step(&json, RECORDS)? {
                    return half.reading(&json).map(Step::Done);
                }
                self.0 = Stage::Read(json, half);
            }
            Stage::Over => {}
        }
        Ok(Step::More)
    }
}
