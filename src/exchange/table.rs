//! Tables as CSV, as spreadsheets of each language read them.

use super::columns::{
    Column, FINDING, Kind, LABEL, RECORD, RELEASE, SOURCE, finding_value, labels, list_of,
    source_value, value,
};
use super::json::catalogue_head;
use crate::domain::{Catalogue, Lang};

/// Rows as CSV: UTF-8 with a byte order mark, since spreadsheets take it for
/// another encoding without; semicolons in Danish, where the comma is the
/// decimal mark. A cell that a spreadsheet would take for a formula gets an
/// apostrophe in front, which it shows as text.
pub fn csv<'a>(rows: impl IntoIterator<Item = &'a [String]>, lang: Lang) -> String {
    let mut out = String::from('\u{FEFF}');
    for row in rows {
        write_row(&mut out, row, lang, &|_| false);
    }
    out
}

/// A row; the cells of columns that hold `numbers` stand as they are, so that a
/// negative number is one.
fn write_row(out: &mut String, row: &[String], lang: Lang, numbers: &dyn Fn(usize) -> bool) {
    let mark = if lang == Lang::Da { ';' } else { ',' };
    for (at, cell) in row.iter().enumerate() {
        if at > 0 {
            out.push(mark);
        }
        write_cell(out, cell, mark, is_formula(cell) && !numbers(at));
    }
    out.push_str("\r\n");
}

/// RFC 4180: a cell that holds the mark, a quote or a line break stands in
/// quotes, and its quotes are doubled.
fn write_cell(out: &mut String, cell: &str, mark: char, guarded: bool) {
    let quoted = guarded || cell.contains([mark, '"', '\n', '\r']);
    if quoted {
        out.push('"');
    }
    if guarded {
        out.push('\'');
    }
    for letter in cell.chars() {
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
    if quoted {
        out.push('"');
    }
}

/// Whether a spreadsheet would take a cell for a formula, behind apostrophes of
/// its own or not.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A cell without the apostrophe that [`csv`] puts before a formula.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

/// Rows of a catalogue as CSV, one for each record, in the order given: codes
/// and labels, and all else the catalogue holds (see [`super::columns`]).
/// `heads` names a column by its key; `caveat` and `link` stand on every row.
pub fn catalogue_csv(
    catalogue: &Catalogue,
    rows: &[usize],
    lang: Lang,
    heads: &dyn Fn(&str) -> String,
    (caveat, link): (&str, &str),
) -> String {
    let most = |count: fn(&crate::domain::Record) -> usize| {
        rows.iter().map(|row| count(&catalogue.records[*row])).max().unwrap_or(0)
    };
    let findings = most(|record| record.findings.len());
    let sources = most(|record| record.sources.len());
    let keys = head(findings, sources);
    let numbers: Vec<bool> = keys.iter().map(|key| holds_number(key)).collect();
    let titles: Vec<String> = keys.iter().map(|key| titled(key, heads)).collect();
    let mut out = csv([titles.as_slice()], lang);
    let mut put_row = |cells: &[String]| write_row(&mut out, cells, lang, &|at| numbers[at]);
    let mut whole = catalogue_head(catalogue);
    let release = |whole: String| {
        [
            catalogue.version.clone(),
            catalogue.date.clone(),
            caveat.to_owned(),
            link.to_owned(),
            whole,
        ]
    };
    for row in rows {
        let record = &catalogue.records[*row];
        let mut cells = Vec::new();
        let mut put = |cell: String, (_, kind): Column| {
            let labels = list_of(kind).map(|list| labels(catalogue, list, &cell, lang));
            cells.push(cell);
            cells.extend(labels);
        };
        for column in RECORD {
            put(value(catalogue, record, column, lang), column);
        }
        for at in 0..findings {
            for column in FINDING {
                put(finding_value(catalogue, record, at, column.0, lang), column);
            }
        }
        for at in 0..sources {
            for column in SOURCE {
                put(source_value(catalogue, record, at, column.0), column);
            }
        }
        cells.extend(release(std::mem::take(&mut whole)));
        put_row(&cells);
    }
    if rows.is_empty() {
        let mut cells = vec![String::new(); keys.len() - RELEASE.len()];
        cells.extend(release(whole));
        put_row(&cells);
    }
    out
}

/// Whether a column holds numbers with decimals.
fn holds_number(key: &str) -> bool {
    let of_finding = key.strip_prefix("findings.").and_then(|rest| rest.split_once('.'));
    let (columns, key): (&[(&str, Kind)], &str) = match of_finding {
        Some((_, key)) => (&FINDING, key),
        None => (&RECORD, key),
    };
    columns.contains(&(key, Kind::Number))
}

/// The keys of all columns, for so many findings and sources.
pub(super) fn head(findings: usize, sources: usize) -> Vec<String> {
    let mut keys = Vec::new();
    let mut put = |key: String, (_, kind): Column| {
        let label = list_of(kind).map(|_| [&key, LABEL].concat());
        keys.push(key);
        keys.extend(label);
    };
    for column in RECORD {
        put(column.0.to_owned(), column);
    }
    for (part, columns, most) in
        [("findings.", FINDING.as_slice(), findings), ("sources.", SOURCE.as_slice(), sources)]
    {
        for number in 1..=most {
            for column in columns {
                put([part, &number.to_string(), ".", column.0].concat(), *column);
            }
        }
    }
    keys.extend(RELEASE.map(str::to_owned));
    keys
}

/// A column's name for people with its key for programs in brackets.
pub(super) fn titled(key: &str, heads: &dyn Fn(&str) -> String) -> String {
    let name = heads(key);
    if name == key { name } else { [&name, " [", key, "]"].concat() }
}
