//! A selection as a file: the records for a spreadsheet or a program, their
//! sources for a reference manager, and a sentence to refer to the view by.

use std::collections::BTreeMap;

use crate::domain::{Catalogue, Lang, List, Source};
use crate::exchange::{
    LABEL, Reference, bibtex, catalogue_csv, catalogue_json, csl, reference_key, ris,
};
use crate::text::{format, text};

/// What a selection can be taken along as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Records for a spreadsheet.
    Csv,
    /// Records for a program, as the catalogue.
    Json,
    /// Sources for a reference manager.
    Ris,
    /// Sources for LaTeX.
    Bibtex,
    /// Sources for programs that write references.
    Csl,
}

impl Format {
    /// Every format, records first.
    pub const ALL: [Self; 5] = [Self::Csv, Self::Json, Self::Ris, Self::Bibtex, Self::Csl];
}

/// A view whose records are taken along.
#[derive(Clone, Copy, Debug)]
pub struct Selection<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// Rows, in the order shown.
    pub rows: &'a [usize],
    /// What was chosen, in words: the filter, or a title.
    pub chosen: &'a str,
    /// The address of the view.
    pub link: &'a str,
    /// The reader's language.
    pub lang: Lang,
}

/// A file to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its name.
    pub name: String,
    /// Its kind (MIME).
    pub kind: &'static str,
    /// What stands in it.
    pub content: String,
}

/// A selection as a file.
pub fn saved(format: Format, selection: Selection<'_>) -> Saved {
    let Selection { catalogue, rows, lang, link, .. } = selection;
    let (name, kind, content) = match format {
        Format::Csv => {
            let heads = |key: &str| column_head(lang, key);
            let table = catalogue_csv(catalogue, rows, lang, &heads, (&caveat(selection), link));
            ("indsatser.csv", "text/csv;charset=utf-8", table)
        }
        Format::Json => {
            let caveat = caveat(selection);
            let about = [("caveat", caveat.as_str()), ("chosen", selection.chosen), ("link", link)];
            ("indsatser.json", "application/json", catalogue_json(catalogue, rows, &about))
        }
        Format::Ris => {
            let sources = references(selection);
            ("kilder.ris", "application/x-research-info-systems", ris(&sources))
        }
        Format::Bibtex => {
            let about = [caveat(selection), selection.chosen.to_owned(), link.to_owned()];
            let sources = references(selection);
            ("kilder.bib", "application/x-bibtex", bibtex(&sources, &about))
        }
        Format::Csl => {
            let sources = references(selection);
            ("kilder.json", "application/vnd.citationstyles.csl+json", csl(&sources))
        }
    };
    Saved { name: ["indsatsatlas-", name].concat(), kind, content }
}

/// That it is a selection, how many of how many, version and date.
fn caveat(selection: Selection<'_>) -> String {
    let words = &text(selection.lang).pages().files;
    let count = |number: usize| format::count(selection.lang, number);
    let all = count(selection.catalogue.records.len());
    let of = (words.of)(&count(selection.rows.len()), &all);
    [&of, " ", &about(selection.catalogue, selection.lang)].concat()
}

/// That the catalogue is a selection, how many it holds, version and date.
pub(super) fn about(catalogue: &Catalogue, lang: Lang) -> String {
    [text(lang).shell.selection, " ", &collected(catalogue, lang)].concat()
}

/// How many were collected and read, and the release; a reader's own, which were not,
/// apart from them.
pub(super) fn collected(catalogue: &Catalogue, lang: Lang) -> String {
    let of_own = with_own(catalogue, lang);
    if of_own.is_empty() { of_release(catalogue, lang) } else { of_own }
}

/// The same where some are a reader's own; empty where none is.
pub fn with_own(catalogue: &Catalogue, lang: Lang) -> String {
    let words = &text(lang).pages().own;
    let count = format::count(lang, catalogue.own);
    match catalogue.own {
        0 => String::new(),
        own if own == catalogue.records.len() => (words.only)(&count),
        _ => [&of_release(catalogue, lang), " ", &(words.besides)(&count)].concat(),
    }
}

fn of_release(catalogue: &Catalogue, lang: Lang) -> String {
    let count = format::count(lang, catalogue.records.len() - catalogue.own);
    let date = format::date(lang, &catalogue.date);
    (text(lang).shell.selection_more)(&count, catalogue.release(), &date)
}

/// That some of it is a reader's own, where it is, with a space before it.
fn own_part(catalogue: &Catalogue, lang: Lang) -> String {
    let words = &text(lang).pages().own;
    let count = format::count(lang, catalogue.own);
    match catalogue.own {
        0 => String::new(),
        own if own == catalogue.records.len() => [" ", &(words.only)(&count)].concat(),
        _ => [" ", &(words.of_which)(&count)].concat(),
    }
}

/// A sentence to refer to a view by.
pub fn citation(selection: Selection<'_>) -> String {
    let Selection { catalogue, rows, chosen, link, lang } = selection;
    let words = &text(lang).pages().files;
    let count = |number: usize| format::count(lang, number);
    let year = catalogue.date.get(..4).unwrap_or(&catalogue.date);
    let title = if chosen.is_empty() { catalogue.title.get(lang) } else { chosen };
    let of = (words.cite_of)(&count(rows.len()), &count(catalogue.records.len()));
    let of = of + &own_part(catalogue, lang);
    let date = format::date(lang, &catalogue.date);
    let release = (text(lang).pages().about.version)(catalogue.release(), &date);
    let name = text(lang).shell.name;
    [name, " (", year, "). ", title, " [", &of, "]. ", &release, " ", link].concat()
}

/// The name of a column of the table of records.
pub fn column_head(lang: Lang, key: &str) -> String {
    let words = &text(lang).pages().files;
    if let Some(of_label) = key.strip_suffix(LABEL) {
        return (words.column_label)(&column_head(lang, of_label));
    }
    for (part, numbered) in [("findings.", words.finding_number), ("sources.", words.source_number)]
    {
        if let Some((number, rest)) = key.strip_prefix(part).and_then(|key| key.split_once('.')) {
            let name = (words.column)(&[part, rest].concat());
            return numbered(number, name.unwrap_or(rest));
        }
    }
    (words.column)(key).unwrap_or(key).to_owned()
}

/// The sources of a selection, each once, in the order they come in it. Where
/// records tell a source differently, the fullest telling is kept.
pub fn references(selection: Selection<'_>) -> Vec<Reference> {
    let Selection { catalogue, rows, lang, .. } = selection;
    let words = &text(lang).pages().files;
    // What a source is known by: the fullest telling, and the records it is in.
    let mut told: Vec<(String, &Source, Vec<&str>)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows {
        let record = &catalogue.records[*row];
        for source in &record.sources {
            let identity = source.identity();
            let title = record.title.get(lang);
            if let Some(at) = places.get(&identity) {
                let known = &mut told[*at];
                if source.is_fuller_than(known.1) {
                    known.1 = source;
                }
                if !known.2.contains(&title) {
                    known.2.push(title);
                }
            } else {
                places.insert(identity.clone(), told.len());
                told.push((identity, source, vec![title]));
            }
        }
    }
    let about = about(catalogue, lang);
    let reference = |(identity, source, records): (String, &Source, Vec<&str>)| {
        let described = source.is_description().then(|| (words.described)(&source.title));
        let of = (words.source_of)(&records.join("; "));
        let note = described.into_iter().chain([of, about.clone(), selection.link.to_owned()]);
        let note: Vec<String> = note.filter(|part| !part.is_empty()).collect();
        let codebook = &catalogue.codebook;
        Reference {
            key: reference_key(&identity),
            kind: source.kind.map_or("", |kind| codebook.name(List::SourceKind, kind)).to_owned(),
            title: (!source.is_description()).then(|| source.title.clone()),
            publisher: source.publisher.clone(),
            year: source.year,
            url: source.url.clone(),
            note: note.join(" "),
        }
    };
    told.into_iter().map(reference).collect()
}
