//! Native tests, in one binary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

/// Files beside the catalogue: need, policy, recommendations and the map.
mod beside;
/// The brief and its files.
mod brief;
/// Bytes read: the real catalogue, broken ones, and every finding in words.
mod catalogue;
/// Where marks stand, how they are shaped, and that text stays text.
mod chart;
/// The atlas on other pages: accent, contrast, the line to copy.
mod embed;
/// Overview, need, recommendations, policy and about against numbers counted a
/// second time; how hard their Danish is to read.
mod face;
/// Charts of the selection against numbers counted a second time.
mod figures;
/// Files that leave the page and come back.
mod files;
/// The rules of the architecture, read from the sources.
mod floors;
/// Every door under damaged input, for a little while.
mod fuzz;
/// Queries that people type, and what they want.
mod golden;
/// Catalogues that are very small, very large or very odd, and reading in steps.
mod hard;
/// A reader's own data: read in steps, marked, laid beside the catalogue.
mod own;
/// Whole pages drawn without a browser.
mod pages;
/// View models: what pages show, in words and numbers.
mod present;
/// Filters, counts, the matrix, search and order against the rules written
/// a second time.
mod query;
/// Search that forgives: spellings, slips, what is marked, what is offered.
mod search;
/// The rules written a second time.
mod slow;
/// The address read and written, and what actions do.
mod state;
/// The design system on one page, and whether its colours can be read.
mod style;
/// What several tests share.
mod support;
/// Hard words in sentences, cut out and explained.
mod terms;
/// The command line.
mod tools;
/// Sets side by side and the stricter rule.
mod weigh;
/// Every sentence in both languages; numbers, dates and lists.
mod words;
