//! The programs: start, load, keep address and state together, and open the
//! doors between pages and browser. `list` is the light one that a visit to the
//! list begins with, `whole` has everything.

mod handover;
mod list;
mod load;
mod own;
mod run;
mod whole;

pub use list::start as start_list;
pub use whole::start;
