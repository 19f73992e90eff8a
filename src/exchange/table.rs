//! A table as CSV, as spreadsheets of each language read it.

use crate::domain::Lang;

/// Rows as CSV: UTF-8 with a byte order mark, since spreadsheets take it for
/// another encoding without; semicolons in Danish, where the comma is the
/// decimal mark. A cell that a spreadsheet would take for a formula gets an
/// apostrophe in front, which it shows as text.
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
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let quoted = formula || cell.contains([mark, '"', '\n', '\r']);
    if quoted {
        out.push('"');
    }
    if formula {
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
