//! Tables as CSV, as spreadsheets of each language read them.

use super::columns::{
    Column, FINDING, LABEL, RECORD, RELEASE, SOURCE, finding_value, labels, list_of, source_value,
    value,
};
use super::json::catalogue_head;
use crate::domain::{Catalogue, Lang};

/// Rows as CSV: UTF-8 with a byte order mark, since spreadsheets take it for
/// another encoding without; semicolons in Danish, where the comma is the
/// decimal mark. A cell that a spreadsheet would take for a formula gets an
/// apostrophe in front, which it shows as text; a number stays a number.
pub fn csv<'a>(rows: impl IntoIterator<Item = &'a [String]>, lang: Lang) -> String {
    let mark = if lang == Lang::Da { ';' } else { ',' };
    let mut out = String::from('\u{FEFF}');
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                out.push(mark);
            }
            write_cell(&mut out, cell, mark);
        }
        out.push_str("\r\n");
    }
    out
}

/// RFC 4180: a cell that holds the mark, a quote or a line break stands in
/// quotes, and its quotes are doubled.
fn write_cell(out: &mut String, cell: &str, mark: char) {
    let guarded = is_formula(cell);
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
/// its own or not. A minus before a plain number is none.
fn is_formula(cell: &str) -> bool {
    let inner = cell.trim_start_matches('\'');
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = inner.strip_prefix('-').is_some_and(|rest| {
        let (units, decimals) = rest.split_once([',', '.']).unwrap_or((rest, "0"));
        digits(units) && digits(decimals)
    });
    inner.starts_with(['=', '+', '-', '@', '\t', '\r']) && !(is_number && inner.len() == cell.len())
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
    let mut table = vec![head(findings, sources).iter().map(|key| titled(key, heads)).collect()];
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
        table.push(cells);
    }
    if rows.is_empty() {
        let mut cells = vec![String::new(); table[0].len() - RELEASE.len()];
        cells.extend(release(whole));
        table.push(cells);
    }
    csv(table.iter().map(Vec::as_slice), lang)
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
