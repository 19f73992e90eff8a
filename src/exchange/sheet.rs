//! A CSV file taken apart: its encoding, its mark between cells, its rows.

/// A table as it stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Rows with the number that a spreadsheet gives them, from 1. Rows without
    /// anything are left out.
    pub rows: Vec<(usize, Vec<String>)>,
    /// Whether the file was Windows-1252 and not UTF-8.
    pub was_windows: bool,
    /// Row in which a quote begins that never ends.
    pub open_quote: Option<usize>,
}

/// Takes a file apart (RFC 4180, with semicolons, commas or tabs, whichever its
/// first row has most of).
pub(super) fn sheet(bytes: &[u8]) -> Sheet {
    let (text, was_windows) = decoded(bytes);
    let mark = mark(&text);
    let mut sheet = Sheet { rows: Vec::new(), was_windows, open_quote: None };
    let (mut row, mut cell, mut number) = (Vec::new(), String::new(), 1);
    // The row in which the quotes we are in began.
    let mut quoted: Option<usize> = None;
    let mut end_row = |row: &mut Vec<String>, number: &mut usize| {
        if row.iter().any(|cell| !cell.trim().is_empty()) {
            sheet.rows.push((*number, std::mem::take(row)));
        }
        row.clear();
        *number += 1;
    };
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted.is_some() && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted.is_some() => quoted = None,
            '"' if cell.is_empty() => quoted = Some(number),
            _ if quoted.is_some() => cell.push(letter),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                row.push(std::mem::take(&mut cell));
                end_row(&mut row, &mut number);
            }
            _ if letter == mark => row.push(std::mem::take(&mut cell)),
            _ => cell.push(letter),
        }
    }
    row.push(cell);
    end_row(&mut row, &mut number);
    sheet.open_quote = quoted;
    sheet
}

/// The mark that parts the cells of the first row.
fn mark(text: &str) -> char {
    let mut in_quotes = false;
    let mut counts = [(';', 0), (',', 0), ('\t', 0)];
    for letter in text.chars() {
        match letter {
            '"' => in_quotes = !in_quotes,
            '\n' | '\r' if !in_quotes => break,
            _ if in_quotes => {}
            _ => {
                for (mark, count) in &mut counts {
                    *count += usize::from(*mark == letter);
                }
            }
        }
    }
    let mut best = counts[0];
    for one in counts {
        if one.1 > best.1 {
            best = one;
        }
    }
    best.0
}

/// A file's text: UTF-8 or UTF-16 by its byte order mark, else UTF-8, and what
/// is no UTF-8 is Windows-1252, as older spreadsheets save.
fn decoded(bytes: &[u8]) -> (String, bool) {
    let utf16 = |from_bytes: fn([u8; 2]) -> u16| {
        let units: Vec<u16> =
            bytes[2..].chunks_exact(2).map(|pair| from_bytes([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xFF, 0xFE, ..] => return (utf16(u16::from_le_bytes), false),
        [0xFE, 0xFF, ..] => return (utf16(u16::from_be_bytes), false),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (bytes.iter().map(|byte| windows(*byte)).collect(), true),
    }
}

/// A byte of Windows-1252: as Latin-1, but for these (WHATWG Encoding, index
/// windows-1252).
fn windows(byte: u8) -> char {
    const OWN: [char; 32] = [
        '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}',
        '\u{2021}', '\u{2C6}', '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}',
        '\u{8F}', '\u{90}', '\u{2018}', '\u{2019}', '\u{201C}', '\u{201D}', '\u{2022}', '\u{2013}',
        '\u{2014}', '\u{2DC}', '\u{2122}', '\u{161}', '\u{203A}', '\u{153}', '\u{9D}', '\u{17E}',
        '\u{178}',
    ];
    match byte {
        0x80..=0x9F => OWN[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
