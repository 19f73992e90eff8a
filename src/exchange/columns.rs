//! The columns of a catalogue as a table: one row for each record, and for each
//! value of the JSON a column of its own.
//!
//! A column's key is the value's path in the JSON (`geography.scope`), where
//! findings and sources are numbered from 1 (`findings.2.effect`). Lists of codes
//! and names stand in one cell with ` | ` between them, and a `|` within a name
//! is doubled. Texts in two languages are two columns. An empty cell is a value
//! that isn't stated.

use super::json::{level, municipalities, name};
use crate::domain::{Catalogue, Closed, Field, Lang, List, Localized, Record};

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// Several names.
    Names,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// `yes` or `no`.
    YesNo,
    /// A code of a list.
    Code(List),
    /// Several codes of a list.
    Codes(List),
}

/// A column: its key and what stands in it.
pub type Column = (&'static str, Kind);

/// The columns of a record, in order; findings and sources come after them.
pub const RECORD: [Column; 47] = [
    ("id", Kind::Text),
    ("title.da", Kind::Text),
    ("title.en", Kind::Text),
    ("summary.da", Kind::Text),
    ("summary.en", Kind::Text),
    ("conditions", Kind::Codes(List::Conditions)),
    ("approaches", Kind::Codes(List::Approaches)),
    ("settings", Kind::Codes(List::Settings)),
    ("geography.scope", Kind::Code(List::Scope)),
    ("geography.regions", Kind::Codes(List::Regions)),
    ("geography.municipalities", Kind::Names),
    ("geography.country", Kind::Text),
    ("period.from", Kind::Whole),
    ("period.to", Kind::Whole),
    ("status", Kind::Code(List::Status)),
    ("actors", Kind::Names),
    ("reach.participants", Kind::Whole),
    ("reach.sites", Kind::Whole),
    ("reach.note.da", Kind::Text),
    ("reach.note.en", Kind::Text),
    ("inequality.groups", Kind::Codes(List::Groups)),
    ("inequality.methods", Kind::Codes(List::Methods)),
    ("inequality.effect", Kind::Code(List::Effect)),
    ("inequality.evidence", Kind::Code(List::Basis)),
    ("inequality.note.da", Kind::Text),
    ("inequality.note.en", Kind::Text),
    ("technology", Kind::Codes(List::Technology)),
    ("coherence", Kind::Codes(List::Coherence)),
    ("recommendation.title", Kind::Text),
    ("recommendation.year", Kind::Whole),
    ("recommendations.id", Kind::Names),
    ("recommendations.timing", Kind::Names),
    ("recommendations.basis", Kind::Names),
    ("evidence.design", Kind::Code(List::Design)),
    ("evidence.participants", Kind::Whole),
    ("evidence.strength", Kind::Code(List::Strength)),
    ("cost.amount", Kind::Number),
    ("cost.currency", Kind::Text),
    ("cost.per", Kind::Code(List::CostPer)),
    ("cost.note.da", Kind::Text),
    ("cost.note.en", Kind::Text),
    ("cost.source", Kind::Whole),
    ("barriers.da", Kind::Names),
    ("barriers.en", Kind::Names),
    ("enablers.da", Kind::Names),
    ("enablers.en", Kind::Names),
    ("checked", Kind::Code(List::Checked)),
];

/// The columns of a finding, after `findings.` and its number.
pub const FINDING: [Column; 15] = [
    ("outcome", Kind::Code(List::Outcome)),
    ("direction", Kind::Code(List::Direction)),
    ("text.da", Kind::Text),
    ("text.en", Kind::Text),
    ("measure.da", Kind::Text),
    ("measure.en", Kind::Text),
    ("effect", Kind::Number),
    ("ci.low", Kind::Number),
    ("ci.high", Kind::Number),
    ("ciLevel", Kind::Number),
    ("unit", Kind::Code(List::Unit)),
    ("figure", Kind::Code(List::Figure)),
    ("comparator", Kind::Number),
    ("nonInferiority", Kind::YesNo),
    ("source", Kind::Whole),
];

/// The columns of a source, after `sources.` and its number. A finding and a
/// cost name their source by this number.
pub const SOURCE: [Column; 5] = [
    ("title", Kind::Text),
    ("publisher", Kind::Text),
    ("year", Kind::Whole),
    ("url", Kind::Text),
    ("kind", Kind::Code(List::SourceKind)),
];

/// What the table says of itself, on every row: a row that is copied elsewhere
/// still says where it came from. The last holds, on the first row alone, all
/// else that the file says beside its records, as JSON.
pub const RELEASE: [&str; 5] =
    ["release.version", "release.date", "release.caveat", "release.link", "release.catalogue"];

/// What ends the key of a column that holds the labels of codes. Such a column
/// is for people: it is not read back.
pub const LABEL: &str = ".label";

/// Whether the codes of a column have labels beside them.
pub const fn list_of(kind: Kind) -> Option<List> {
    match kind {
        Kind::Code(list) | Kind::Codes(list) => Some(list),
        _ => None,
    }
}

/// A value of a record.
pub(super) fn value(
    catalogue: &Catalogue,
    record: &Record,
    (key, kind): Column,
    lang: Lang,
) -> String {
    let codebook = &catalogue.codebook;
    let codes = |field: Field| {
        let list = field.list();
        join(record.codes(field).iter().map(move |code| codebook.name(list, *code)))
    };
    let whole = |number: Option<u64>| number.map_or_else(String::new, |number| number.to_string());
    let year = |number: Option<u16>| whole(number.map(u64::from));
    let cost = record.cost.as_ref();
    if let Kind::Codes(_) = kind {
        let field = match key {
            "conditions" => Field::Condition,
            "approaches" => Field::Approach,
            "settings" => Field::Setting,
            "geography.regions" => Field::Region,
            "inequality.groups" => Field::Group,
            "inequality.methods" => Field::Method,
            "technology" => Field::Technology,
            _ => Field::Coherence,
        };
        return codes(field);
    }
    let links =
        |of: fn(&crate::domain::Linked) -> &str| join(record.recommendations.iter().map(of));
    match key {
        "id" => record.id_in_file(),
        "title.da" => record.title.da.clone(),
        "title.en" => record.title.en.clone(),
        "summary.da" => record.summary.da.clone(),
        "summary.en" => record.summary.en.clone(),
        "geography.scope" => codes(Field::Scope),
        "geography.municipalities" => join(municipalities(codebook, record)),
        "geography.country" => record.country.clone().unwrap_or_default(),
        "period.from" => year(record.period.from),
        "period.to" => year(record.period.to),
        "status" => record.status.code().to_owned(),
        "actors" => join(record.actors.iter().map(String::as_str)),
        "reach.participants" => whole(record.reach.participants),
        "reach.sites" => whole(record.reach.sites),
        "reach.note.da" => either(record.reach.note.as_ref(), Lang::Da),
        "reach.note.en" => either(record.reach.note.as_ref(), Lang::En),
        "inequality.effect" => record.effect.code().to_owned(),
        "inequality.evidence" => record.basis.code().to_owned(),
        "inequality.note.da" => either(record.inequality_note.as_ref(), Lang::Da),
        "inequality.note.en" => either(record.inequality_note.as_ref(), Lang::En),
        "recommendation.title" => {
            record.named_recommendation.as_ref().map_or_else(String::new, |one| one.title.clone())
        }
        "recommendation.year" => {
            year(record.named_recommendation.as_ref().and_then(|named| named.year))
        }
        "recommendations.id" => links(|link| &link.id),
        "recommendations.timing" => links(|link| &link.timing),
        "recommendations.basis" => links(|link| &link.basis),
        "evidence.design" => record.design.code().to_owned(),
        "evidence.participants" => whole(record.participants),
        "evidence.strength" => record.rated().code().to_owned(),
        "cost.amount" => number(cost.map(|cost| cost.amount), lang),
        "cost.currency" => cost.map_or_else(String::new, |cost| cost.currency.clone()),
        "cost.per" => name(codebook, List::CostPer, cost.and_then(|cost| cost.per)).to_owned(),
        "cost.note.da" => either(cost.and_then(|cost| cost.note.as_ref()), Lang::Da),
        "cost.note.en" => either(cost.and_then(|cost| cost.note.as_ref()), Lang::En),
        "cost.source" => from_one(cost.and_then(|cost| cost.source)),
        "barriers.da" => join(record.barriers.iter().map(|text| text.da.as_str())),
        "barriers.en" => join(record.barriers.iter().map(|text| text.en.as_str())),
        "enablers.da" => join(record.enablers.iter().map(|text| text.da.as_str())),
        "enablers.en" => join(record.enablers.iter().map(|text| text.en.as_str())),
        _ => codes(Field::Checked),
    }
}

/// A value of a record's finding; empty where it has none at this place.
pub(super) fn finding_value(
    catalogue: &Catalogue,
    record: &Record,
    at: usize,
    key: &str,
    lang: Lang,
) -> String {
    let codebook = &catalogue.codebook;
    let Some(found) = record.findings.get(at) else { return String::new() };
    match key {
        "outcome" => name(codebook, List::Outcome, found.outcome).to_owned(),
        "direction" => found.direction.code().to_owned(),
        "text.da" => found.text.da.clone(),
        "text.en" => found.text.en.clone(),
        "measure.da" => either(found.measure.as_ref(), Lang::Da),
        "measure.en" => either(found.measure.as_ref(), Lang::En),
        "effect" => number(found.effect, lang),
        "ci.low" => number(found.interval.map(|[low, _]| low), lang),
        "ci.high" => number(found.interval.map(|[_, high]| high), lang),
        "ciLevel" => number(level(found), lang),
        "unit" => name(codebook, List::Unit, found.unit).to_owned(),
        "figure" => found.figure.map_or("", Closed::code).to_owned(),
        "comparator" => number(found.comparator, lang),
        "nonInferiority" => if found.non_inferiority { "yes" } else { "no" }.to_owned(),
        _ => from_one(found.source),
    }
}

/// A value of a record's source; empty where it has none at this place.
pub(super) fn source_value(catalogue: &Catalogue, record: &Record, at: usize, key: &str) -> String {
    let Some(source) = record.sources.get(at) else { return String::new() };
    match key {
        "title" => source.title.clone(),
        "publisher" => source.publisher.clone().unwrap_or_default(),
        "year" => source.year.map_or_else(String::new, |year| year.to_string()),
        "url" => source.url.clone().unwrap_or_default(),
        _ => name(&catalogue.codebook, List::SourceKind, source.kind).to_owned(),
    }
}

/// The labels of the codes in a cell, in a language.
pub(super) fn labels(catalogue: &Catalogue, list: List, cell: &str, lang: Lang) -> String {
    let codebook = &catalogue.codebook;
    let label = |code: &str| {
        let entry = codebook.entry(list, codebook.code(list, code)?)?;
        Some(entry.label.get(lang).to_owned())
    };
    let labels: Vec<String> = split(cell).iter().filter_map(|code| label(code)).collect();
    join(labels.iter().map(String::as_str))
}

fn either(text: Option<&Localized>, lang: Lang) -> String {
    text.map_or_else(String::new, |text| text.get(lang).to_owned())
}

fn from_one(index: Option<usize>) -> String {
    index.map_or_else(String::new, |at| (at + 1).to_string())
}

/// A number with every digit it has, and the decimal mark of the language.
fn number(number: Option<f64>, lang: Lang) -> String {
    let Some(number) = number else { return String::new() };
    let written = number.to_string();
    if lang == Lang::Da { written.replace('.', ",") } else { written }
}

/// Several things in a cell.
fn join<'a>(things: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for (at, thing) in things.enumerate() {
        if at > 0 {
            out.push_str(" | ");
        }
        out.push_str(&thing.replace('|', "||"));
    }
    out
}

/// The things in a cell: [`join`] undone. One space on either side of a mark
/// belongs to the mark.
pub(super) fn split(cell: &str) -> Vec<String> {
    if cell.is_empty() {
        return Vec::new();
    }
    let mut things = vec![String::new()];
    let mut letters = cell.chars().peekable();
    while let Some(letter) = letters.next() {
        let Some(thing) = things.last_mut() else { break };
        if letter != '|' {
            thing.push(letter);
        } else if letters.peek() == Some(&'|') {
            letters.next();
            thing.push('|');
        } else {
            if thing.ends_with(' ') {
                thing.pop();
            }
            if letters.peek() == Some(&' ') {
                letters.next();
            }
            things.push(String::new());
        }
    }
    things
}
