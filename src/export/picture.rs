//! A chart to take along: its drawing with title, sentence, filter in words,
//! the caveat, version, date and link inside the picture; its table as CSV.

use super::files::collected;
use crate::chart::standalone::{Frame, Section, standalone};
use crate::domain::{Catalogue, Lang};
use crate::exchange::csv;
use crate::text::text;

/// What stands around a picture, from the view it was taken of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The finding.
    pub title: String,
    /// What it shows.
    pub sentence: String,
    /// The filter in words; empty for none.
    pub filter: Vec<String>,
    /// Notes that belong to the drawing, such as a credit.
    pub notes: Vec<String>,
    /// The address of the view.
    pub link: String,
}

/// How wide a picture is drawn, px.
const WIDTH: f32 = 1200.0;

/// The picture as one SVG that stands alone.
pub fn picture(sections: &[Section], taken: &Taken, catalogue: &Catalogue, lang: Lang) -> String {
    let frame = Frame { title: taken.title.clone(), lines: lines(taken, catalogue, lang) };
    standalone(sections, &frame, WIDTH)
}

/// What a picture or table says of itself.
fn lines(taken: &Taken, catalogue: &Catalogue, lang: Lang) -> Vec<String> {
    let words = text(lang);
    let about = collected(catalogue, lang);
    let filter = (!taken.filter.is_empty())
        .then(|| format!("{}: {}", words.filter.heading, taken.filter.join("; ")));
    let mut lines = vec![taken.sentence.clone()];
    lines.extend(filter);
    lines.extend(taken.notes.iter().cloned());
    lines.push(format!("{} {about}", words.shell.selection));
    lines.push(taken.link.clone());
    lines.retain(|line| !line.is_empty());
    lines
}

/// A table as CSV, with what it says of itself in rows below.
pub fn csv_of(
    heads: &[String],
    rows: &[Vec<String>],
    taken: &Taken,
    catalogue: &Catalogue,
    lang: Lang,
) -> String {
    let about: Vec<Vec<String>> = std::iter::once(taken.title.clone())
        .chain(lines(taken, catalogue, lang))
        .map(|line| vec![line])
        .collect();
    let all = std::iter::once(heads)
        .chain(rows.iter().map(Vec::as_slice))
        .chain(std::iter::once([].as_slice()))
        .chain(about.iter().map(Vec::as_slice));
    csv(all, lang)
}
