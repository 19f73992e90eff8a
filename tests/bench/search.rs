//! Search as the bench asks it, compiled to WebAssembly with the product's own
//! profile. Synthetic data only.

use indsatsatlas::domain::{Files, Lang, read};
use indsatsatlas::query::{Corpus, Sort, in_order};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// A catalogue ready to be searched.
#[wasm_bindgen]
pub struct Bench(Corpus);

#[wasm_bindgen]
impl Bench {
    /// Reads a catalogue and indexes it; nothing where it can't be read.
    pub fn read(interventions: &[u8], codes: &[u8], municipalities: &[u8]) -> Option<Bench> {
        let files = Files { interventions, codes, municipalities: Some(municipalities) };
        Some(Self(Corpus::new(read(files).ok()?.catalogue)))
    }

    /// Indexes the same catalogue again: everything, of which search is most. The
    /// words are made ready when something is first searched, and so is the order
    /// of those that fit alike.
    pub fn index(&mut self) {
        self.0 = Corpus::new(self.0.catalogue.clone());
        self.find("a");
    }

    /// The rows that hold every word, in the order a reader is given: those that
    /// fit best first.
    pub fn find(&self, text: &str) -> Vec<u32> {
        let Some(hits) = self.0.hits(text) else { return Vec::new() };
        let rows = in_order(&self.0, &hits.rows, Some(&hits), Sort::Relevance, Lang::Da);
        rows.into_iter().filter_map(|row| u32::try_from(row).ok()).collect()
    }
}
