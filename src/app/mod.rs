//! The program: starts, loads, keeps address and state together, and opens
//! the doors between pages and browser.

mod load;
mod own;
mod run;

pub use run::start;
