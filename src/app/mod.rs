//! The programs: start, load, keep address and state together, and open the
//! doors between pages and browser. `list` is the light one that a visit to the
//! list begins with, `frame` has those for one view in another page, `whole` has
//! everything.

mod beside;
mod frame;
mod handover;
mod list;
mod load;
mod own;
mod rows;
mod run;
mod whole;

pub use frame::{start_background, start_findings, start_matrix, start_places, start_record};
pub use list::start as start_list;
pub use whole::start;
