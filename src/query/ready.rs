//! What is made when it is first asked for, made beforehand: of a large catalogue
//! it would take so long that a page stood still.

use std::sync::Arc;

use super::index::Corpus;
use super::lexicon::Gatherer;
use super::order::{Sort, Titles};
use super::search::Search;
use crate::domain::Lang;

/// From so many records on.
const LARGE: usize = 1_000;

/// Makes the orders by title and the words ready, a little at a time. All other
/// orders follow from those by title at once.
pub struct Readier {
    corpus: Corpus,
    titles: Vec<Titles>,
    words: Option<Gatherer>,
}

impl Readier {
    /// Begins; with nothing to do where the catalogue is small.
    pub fn new(corpus: Corpus) -> Self {
        let large = corpus.len() >= LARGE;
        // The last one is made first.
        let titles = [Lang::En, Lang::Da].map(Titles::new);
        let titles = if large { titles.into() } else { Vec::new() };
        Self { corpus, titles, words: large.then(Gatherer::default) }
    }

    /// Does a little more; whether there is more to do.
    pub fn step(&mut self) -> bool {
        let Corpus { catalogue, orders, search, .. } = &self.corpus;
        if let Some(titles) = self.titles.last_mut() {
            if let Some(order) = titles.step(&catalogue.records) {
                let lang = titles.lang();
                let _ = orders[Sort::Title as usize][lang as usize].set(Arc::new(order));
                self.titles.pop();
            }
            return true;
        }
        let Some(lexicon) = self.words.as_mut().and_then(|words| words.step(catalogue)) else {
            return self.words.is_some();
        };
        let _ = search.set(Arc::new(Search(lexicon)));
        self.words = None;
        false
    }

    /// Whether the rows are in order by title.
    pub fn is_ordered(&self, lang: Lang) -> bool {
        self.corpus.orders[Sort::Title as usize][lang as usize].get().is_some()
    }

    /// How much of it is done, from 0 to 1.
    #[allow(clippy::cast_precision_loss, reason = "a share for the eye")]
    pub fn done(&self) -> f64 {
        let rows = self.words.as_ref().map_or(0, Gatherer::rows);
        rows as f64 / self.corpus.len().max(1) as f64
    }

    /// The corpus, ready as far as it came.
    pub fn finish(self) -> Corpus {
        self.corpus
    }
}
