//! Questions to the catalogue: which records, how many under each code, in
//! which order, what a cell of the matrix means. All pure: a corpus and a
//! filter in, plain data out.

mod answer;
mod count;
mod fold;
mod index;
mod lexicon;
mod matrix;
mod order;
mod ready;
mod search;
mod similar;
mod suggest;
mod tally;

pub use answer::{Answer, answer, answer_after, rows_lifting};
pub use fold::danish_key;
pub use index::{Corpus, Filter, Indexer, RowSet};
pub use matrix::{Cell, Gap, Matrix, matrix};
pub use order::{Sort, first_in_order, in_order, size};
pub use ready::Readier;
pub use search::{Heard, Hits};
pub use similar::similar;
pub use suggest::{Mark, Suggestion, has_words, marks, written_as};
pub use tally::{FindingAt, Reach, by_code, findings, reach};
