//! A CSV file taken apart, a little at a time: its encoding, its mark between
//! cells, its rows.

/// How many bytes or letters are looked at before there is a pause.
const STEP: usize = 64 * 1024;

/// A table as it stands in a file (RFC 4180, with semicolons, commas or tabs,
/// whichever its first row has most of).
pub(super) struct Sheet {
    source: Source,
    text: String,
    was_windows: bool,
    mark: Option<char>,
    at: usize,
    row: Vec<String>,
    cell: String,
    number: usize,
    /// The row in which the quotes we are in began.
    quoted: Option<usize>,
    ended: bool,
}

/// What is left of the file's bytes to be decoded.
enum Source {
    /// All is text by now.
    Text,
    /// Windows-1252, decoded up to here.
    Windows(Vec<u8>, usize),
    /// UTF-16, likewise, and how two bytes are one unit.
    Wide(Vec<u8>, usize, fn([u8; 2]) -> u16),
}

/// What comes next in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// Nothing yet.
    More,
    /// A row, with the number that a spreadsheet gives it, from 1. Rows without
    /// anything are left out.
    Row(usize, Vec<String>),
    /// Nothing.
    End,
}

impl Sheet {
    /// A file's text: UTF-8 or UTF-16 by its byte order mark, else UTF-8, and what
    /// is no UTF-8 is Windows-1252, as older spreadsheets save.
    pub fn new(bytes: Vec<u8>) -> Self {
        let (mut text, mut was_windows) = (String::new(), false);
        let source = match bytes.as_slice() {
            [0xFF, 0xFE, ..] => Source::Wide(bytes, 2, u16::from_le_bytes),
            [0xFE, 0xFF, ..] => Source::Wide(bytes, 2, u16::from_be_bytes),
            _ => match String::from_utf8(bytes) {
                Ok(whole) => {
                    text = whole;
                    Source::Text
                }
                Err(error) => {
                    was_windows = true;
                    let bytes = error.into_bytes();
                    let mark = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
                    Source::Windows(bytes, mark)
                }
            },
        };
        let at = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        let (row, cell) = (Vec::new(), String::new());
        let (mark, quoted, ended, number) = (None, None, false, 1);
        Self { source, text, was_windows, mark, at, row, cell, number, quoted, ended }
    }

    /// Whether the file was Windows-1252 and not UTF-8.
    pub fn was_windows(&self) -> bool {
        self.was_windows
    }

    /// Row in which a quote begins that never ends, once the end is reached.
    pub fn open_quote(&self) -> Option<usize> {
        self.quoted.filter(|_| self.ended)
    }

    /// How much of it is done, from 0 to 1.
    #[allow(clippy::cast_precision_loss, reason = "a share for the eye")]
    pub fn done(&self) -> f64 {
        let part = |done: usize, all: usize| done as f64 / all.max(1) as f64;
        match &self.source {
            Source::Text => part(self.at, self.text.len()),
            Source::Windows(..) | Source::Wide(..) => 0.0,
        }
    }

    /// What comes next.
    pub fn next(&mut self) -> Next {
        if self.decode() {
            return Next::More;
        }
        let mark = *self.mark.get_or_insert_with(|| mark(&self.text[self.at..]));
        let from = self.at;
        let mut letters = self.text[from..].char_indices().peekable();
        let mut row_ends = false;
        while let Some((place, letter)) = letters.next() {
            self.at = from + place;
            if place > STEP {
                return Next::More;
            }
            match letter {
                '"' if self.quoted.is_some()
                    && letters.peek().is_some_and(|next| next.1 == '"') =>
                {
                    letters.next();
                    self.cell.push('"');
                }
                '"' if self.quoted.is_some() => self.quoted = None,
                '"' if self.cell.is_empty() => self.quoted = Some(self.number),
                _ if self.quoted.is_some() => self.cell.push(letter),
                '\r' if letters.peek().is_some_and(|next| next.1 == '\n') => {}
                '\n' | '\r' => {
                    self.at += 1;
                    row_ends = true;
                    break;
                }
                _ if letter == mark => self.row.push(std::mem::take(&mut self.cell)),
                _ => self.cell.push(letter),
            }
        }
        if row_ends {
            return self.end_row().unwrap_or(Next::More);
        }
        self.at = self.text.len();
        if self.ended {
            return Next::End;
        }
        self.ended = true;
        self.end_row().unwrap_or(Next::End)
    }

    /// A row has ended: it, unless there is nothing in it.
    fn end_row(&mut self) -> Option<Next> {
        self.row.push(std::mem::take(&mut self.cell));
        let row = std::mem::take(&mut self.row);
        let number = self.number;
        self.number += 1;
        row.iter().any(|cell| !cell.trim().is_empty()).then_some(Next::Row(number, row))
    }

    /// Decodes a little more; whether there was something to decode.
    fn decode(&mut self) -> bool {
        let (at, all) = match &mut self.source {
            Source::Text => return false,
            Source::Windows(bytes, at) => {
                let end = bytes.len().min(*at + STEP);
                self.text.extend(bytes[*at..end].iter().map(|byte| windows(*byte)));
                (at, (end, bytes.len()))
            }
            Source::Wide(bytes, at, from_bytes) => {
                let unit = |pair: &[u8]| from_bytes([pair[0], pair[1]]);
                let mut end = bytes.len().min(*at + STEP);
                // Two units that are one letter stay together.
                if end < bytes.len() && (0xD800..0xDC00).contains(&unit(&bytes[end - 2..end])) {
                    end -= 2;
                }
                let units = bytes[*at..end].chunks_exact(2).map(unit);
                let letters = char::decode_utf16(units);
                self.text.extend(letters.map(|letter| letter.unwrap_or('\u{FFFD}')));
                (at, (end, bytes.len()))
            }
        };
        *at = all.0;
        if all.0 == all.1 {
            self.source = Source::Text;
        }
        true
    }
}

/// The mark that parts the cells of the first row.
fn mark(text: &str) -> char {
    let mut in_quotes = false;
    let mut counts = [(';', 0), (',', 0), ('\t', 0)];
    for letter in text.chars().take(STEP) {
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
