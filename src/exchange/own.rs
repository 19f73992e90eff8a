//! A table read: CSV to the JSON that the catalogue is read from, with what was
//! odd in the table itself. What is odd in the values is the reading's to say
//! (`domain::read`); [`Own::found_at`] tells in which row and column it stands.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{FINDING, Kind, LABEL, RECORD, RELEASE, SOURCE, list_of, split};
use super::json::Json;
use super::sheet::{Next, Sheet};
use super::table::unguarded;
use crate::domain::{Codebook, Finding, List, Problem, Step};

/// A table as a catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// The same as interventions.json.
    pub json: String,
    /// What was odd in the table.
    pub odd: Vec<Odd>,
    /// The rows each id stands in, the first and the last.
    rows: BTreeMap<String, (usize, usize)>,
    /// The columns' keys, and their heads as they stand in the table.
    heads: Vec<(String, String)>,
}

/// Something odd in a table, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Odd {
    /// The row, as a spreadsheet numbers it.
    pub row: usize,
    /// The column's head as it stands there; empty for the whole row.
    pub column: String,
    /// What is odd.
    pub what: TableProblem,
}

/// What can be odd in a table. Each says what the reading did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableProblem {
    /// The file was Windows-1252: read as that.
    Windows,
    /// A quote that begins here never ends: the rest of the file is one cell.
    OpenQuote,
    /// A column that no value is known by: left out.
    UnknownColumn,
    /// A column that stood before: left out.
    ColumnAgain,
    /// More cells than columns: the last were left out.
    TooManyCells,
    /// Something that is no number: read as not stated.
    NotANumber(String),
    /// Something that is no whole number: read as not stated.
    NotWhole(String),
    /// Neither yes nor no: read as no.
    NotYesNo(String),
    /// A cost that says no amount: left out.
    NoAmount,
    /// Lists that belong together are not as long as each other: the shorter was
    /// filled up with nothing.
    Uneven,
    /// An interval with one end: read as not stated.
    HalfInterval,
    /// The number of a source that isn't there: read as not stated.
    NoSource(String),
}

/// Why a file is no table of interventions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTable {
    /// Nothing in it.
    Empty,
    /// The first row has no column named `id`.
    NoId,
}

/// What a file says of itself where its table does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fallback<'a> {
    /// Its title, Danish and English.
    pub title: [&'a str; 2],
    /// What it covers, Danish and English.
    pub scope: [&'a str; 2],
}

/// How many columns a spreadsheet can have.
const COLUMNS: usize = 16_384;

/// Reads a table. Codes may be written as codes or as their labels in either
/// language.
///
/// # Errors
/// When it is no table of interventions.
pub fn read_table(
    bytes: &[u8],
    codebook: &Codebook,
    fallback: &Fallback<'_>,
) -> Result<Own, NoTable> {
    let mut table = Table::new(bytes.to_vec());
    loop {
        if let Step::Done(own) = table.step(codebook, fallback)? {
            return Ok(own);
        }
    }
}

/// A table that is being read, a little at a time.
pub struct Table {
    sheet: Sheet,
    head: Option<Head>,
    odd: Vec<Odd>,
    written: String,
    count: usize,
    rows: BTreeMap<String, (usize, usize)>,
    whole: Option<String>,
    release: [Option<String>; 2],
}

/// The first row: its number, and the columns' keys and heads.
struct Head {
    row: usize,
    columns: Vec<(String, String)>,
}

impl Table {
    /// Begins to read a table.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self {
            sheet: Sheet::new(bytes),
            head: None,
            odd: Vec::new(),
            written: String::new(),
            count: 0,
            rows: BTreeMap::new(),
            whole: None,
            release: [None, None],
        }
    }

    /// How much of it is done, from 0 to 1.
    pub fn done(&self) -> f64 {
        self.sheet.done()
    }

    /// How many records have been read.
    pub fn records(&self) -> usize {
        self.count
    }

    /// How much was odd by now.
    pub fn odd(&self) -> usize {
        self.odd.len()
    }

    /// Reads a little more.
    ///
    /// # Errors
    /// When it is no table of interventions.
    pub fn step(
        &mut self,
        codebook: &Codebook,
        fallback: &Fallback<'_>,
    ) -> Result<Step<Own>, NoTable> {
        match (self.sheet.next(), self.head.is_some()) {
            (Next::More, _) => {}
            (Next::Row(row, heads), false) => {
                let (columns, odd) = columns(row, heads)?;
                self.odd = odd;
                self.head = Some(Head { row, columns });
            }
            (Next::Row(row, cells), true) => self.row(row, &cells, codebook),
            (Next::End, false) => return Err(NoTable::Empty),
            (Next::End, true) => return Ok(Step::Done(self.whole(fallback))),
        }
        Ok(Step::More)
    }

    fn row(&mut self, number: usize, cells: &[String], codebook: &Codebook) {
        let Some(head) = &mut self.head else { return };
        let columns = std::mem::take(&mut head.columns);
        let odd = std::mem::take(&mut self.odd);
        let mut reader = Reader { codebook, columns, odd, row: number, cells: BTreeMap::new() };
        reader.begin(number, cells);
        for (at, key) in RELEASE.into_iter().take(2).enumerate() {
            let told = &mut self.release[at];
            *told = told.take().or_else(|| reader.text(key).map(str::to_owned));
        }
        self.whole = self.whole.take().or_else(|| reader.text(RELEASE[4]).map(str::to_owned));
        if reader.holds_record() {
            self.count += 1;
            let id = reader.text("id").unwrap_or_default().trim().to_owned();
            self.rows.entry(id).or_insert((number, number)).1 = number;
            if !self.written.is_empty() {
                self.written.push_str(",\n");
            }
            self.written.push_str(&reader.record());
        }
        self.odd = reader.odd;
        head.columns = reader.columns;
    }

    fn whole(&mut self, fallback: &Fallback<'_>) -> Own {
        let json = file(self.whole.as_deref(), &self.release, fallback, &self.written);
        let head = self.head.take().unwrap_or(Head { row: 1, columns: Vec::new() });
        let note = |row, what| Odd { row, column: String::new(), what };
        let windows = self.sheet.was_windows().then(|| note(head.row, TableProblem::Windows));
        let quote = self.sheet.open_quote().map(|row| note(row, TableProblem::OpenQuote));
        // What holds of the whole file is told first.
        let odd = windows.into_iter().chain(quote).chain(std::mem::take(&mut self.odd)).collect();
        Own { json, odd, rows: std::mem::take(&mut self.rows), heads: head.columns }
    }
}

/// The columns' keys and heads, and what is odd in them.
type Columns = (Vec<(String, String)>, Vec<Odd>);

/// What the first row says.
fn columns(first: usize, heads: Vec<String>) -> Result<Columns, NoTable> {
    let mut odd = Vec::new();
    let mut note = |row: usize, column: &str, what: TableProblem| {
        odd.push(Odd { row, column: column.to_owned(), what });
    };
    let mut columns: Vec<(String, String)> = Vec::new();
    let mut seen = BTreeSet::new();
    if heads.len() > COLUMNS {
        note(first, "", TableProblem::TooManyCells);
    }
    for head in heads.into_iter().take(COLUMNS) {
        let key = key_of(&head).to_owned();
        let again = !seen.insert(key.clone());
        let key = match (known(&key), again) {
            (false, _) if head.trim().is_empty() => String::new(),
            (false, _) => {
                note(first, head.trim(), TableProblem::UnknownColumn);
                String::new()
            }
            (true, true) => {
                note(first, head.trim(), TableProblem::ColumnAgain);
                String::new()
            }
            (true, false) => key,
        };
        columns.push((key, head.trim().to_owned()));
    }
    if !columns.iter().any(|(key, _)| key == "id") {
        return Err(NoTable::NoId);
    }
    Ok((columns, odd))
}

impl Own {
    /// Where in the table something stands that was odd in a record: its row and
    /// its column's head, or the key of a column that the table lacks. None for
    /// what is not in the table.
    pub fn found_at(&self, finding: &Finding) -> Option<(usize, String)> {
        let (first, last) = *self.rows.get(&finding.id)?;
        // Of two records with one id the first was kept.
        let row = if finding.problem == Problem::DuplicateId { last } else { first };
        let key = key_of_place(&finding.place);
        let begins = [&key, "."].concat();
        let head = self.heads.iter().find(|(known, _)| *known == key || known.starts_with(&begins));
        Some((row, head.map_or(key, |(_, head)| head.clone())))
    }
}

/// The file around the records: what the table carries of it, else what is known
/// of version and date.
fn file(
    whole: Option<&str>,
    release: &[Option<String>; 2],
    fallback: &Fallback<'_>,
    records: &str,
) -> String {
    // Written by `catalogue_head`: a catalogue with an empty list at its end.
    if let Some(head) = whole.and_then(|whole| whole.trim().strip_suffix("[]}")) {
        return [head, "[\n", records, "\n]}\n"].concat();
    }
    let mut out = Json::default();
    out.open('{');
    out.key("schemaVersion");
    out.raw("1");
    for (key, text) in ["version", "date"].into_iter().zip(release) {
        out.key(key);
        out.text(text.as_deref().unwrap_or_default());
    }
    for (key, [da, en]) in [("title", fallback.title), ("scope", fallback.scope)] {
        out.key(key);
        out.open('{');
        out.key("da");
        out.text(da);
        out.key("en");
        out.text(en);
        out.close('}');
    }
    out.key("licence");
    out.text("");
    out.key("records");
    out.raw("[\n");
    out.raw(records);
    out.raw("\n]}\n");
    out.0
}

/// The key in a head: what stands in brackets at its end, else the head itself.
fn key_of(head: &str) -> &str {
    let head = head.trim();
    let inner = head.strip_suffix(']').and_then(|head| head.rsplit_once('['));
    inner.map_or(head, |(_, key)| key.trim())
}

/// Whether a key is that of a column.
fn known(key: &str) -> bool {
    let bare = key.strip_suffix(LABEL).unwrap_or(key);
    let numbered = |part: &str, columns: &[(&str, Kind)]| {
        let rest = bare.strip_prefix(part).and_then(|rest| rest.split_once('.'));
        rest.is_some_and(|(number, key)| {
            number.parse::<usize>().is_ok_and(|number| (1..=1000).contains(&number))
                && columns.iter().any(|(known, _)| *known == key)
        })
    };
    RECORD.iter().any(|(known, _)| *known == bare)
        || RELEASE.contains(&bare)
        || numbered("findings.", &FINDING)
        || numbered("sources.", &SOURCE)
}

/// The column's key of a place in the JSON: `evidence.findings[2].ci` stands in
/// `findings.3.ci`.
fn key_of_place(place: &str) -> String {
    let of_finding = place.strip_prefix("evidence.").filter(|rest| rest.starts_with("findings["));
    let mut rest = of_finding.unwrap_or(place);
    let mut key = String::new();
    while let Some((before, after)) = rest.split_once('[') {
        let (index, after) = after.split_once(']').unwrap_or((after, ""));
        key.push_str(before);
        if matches!(before, "findings" | "sources") {
            let number = index.parse::<usize>().map_or(1, |index| index + 1);
            key.push('.');
            key.push_str(&number.to_string());
        }
        rest = after;
    }
    key.push_str(rest);
    key
}

/// Reads one row after the other.
struct Reader<'a> {
    codebook: &'a Codebook,
    columns: Vec<(String, String)>,
    odd: Vec<Odd>,
    row: usize,
    cells: BTreeMap<String, String>,
}

impl Reader<'_> {
    fn begin(&mut self, row: usize, cells: &[String]) {
        self.row = row;
        if cells[self.columns.len().min(cells.len())..].iter().any(|cell| !cell.trim().is_empty()) {
            self.note("", TableProblem::TooManyCells);
        }
        let filled = self.columns.iter().zip(cells);
        let filled = filled.filter(|((key, _), cell)| !key.is_empty() && !cell.trim().is_empty());
        self.cells =
            filled.map(|((key, _), cell)| (key.clone(), unguarded(cell).to_owned())).collect();
    }

    fn note(&mut self, key: &str, what: TableProblem) {
        let head = self.columns.iter().find(|(known, _)| known == key && !key.is_empty());
        let column = head.map_or_else(String::new, |(_, head)| head.clone());
        self.odd.push(Odd { row: self.row, column, what });
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.cells.get(key).map(String::as_str)
    }

    /// Whether the row says anything of a record.
    fn holds_record(&self) -> bool {
        self.cells.keys().any(|key| !RELEASE.contains(&key.as_str()))
    }

    /// A cell as a JSON value.
    fn value(&mut self, key: &str, kind: Kind) -> String {
        let mut out = Json::default();
        let cell = self.text(key).map(str::to_owned);
        match (kind, cell) {
            (Kind::Codes(list), cell) => {
                let codes = split(cell.as_deref().unwrap_or_default());
                let codes: Vec<String> = codes
                    .iter()
                    .map(|code| self.code(list, code))
                    .filter(|c| !c.is_empty())
                    .collect();
                out.texts(codes.iter().map(String::as_str));
            }
            (Kind::Names, cell) => {
                let names = split(cell.as_deref().unwrap_or_default());
                out.texts(names.iter().map(String::as_str));
            }
            (Kind::Code(list), Some(cell)) => out.text(&self.code(list, &cell)),
            (Kind::Text, Some(cell)) => out.text(&cell),
            (Kind::Whole, Some(cell)) => {
                let number = whole(&cell);
                if number.is_none() {
                    self.note(key, TableProblem::NotWhole(cell));
                }
                out.whole(number);
            }
            (Kind::Number, Some(cell)) => {
                let number = number(&cell);
                if number.is_none() {
                    self.note(key, TableProblem::NotANumber(cell));
                }
                out.number(number);
            }
            (Kind::YesNo, Some(cell)) => {
                let yes = yes_no(&cell);
                if yes.is_none() {
                    self.note(key, TableProblem::NotYesNo(cell));
                }
                out.raw(if yes == Some(true) { "true" } else { "false" });
            }
            (Kind::YesNo, None) => out.raw("false"),
            (_, None) => out.raw("null"),
        }
        out.0
    }

    /// A code, written as itself or as its label.
    fn code(&self, list: List, cell: &str) -> String {
        let cell = cell.trim();
        if self.codebook.code(list, cell).is_some() {
            return cell.to_owned();
        }
        let wanted = cell.to_lowercase();
        let entries = self.codebook.entries(list).iter();
        let mut named = entries.filter(|entry| {
            entry.label.da.to_lowercase() == wanted || entry.label.en.to_lowercase() == wanted
        });
        named.next().map_or_else(|| cell.to_owned(), |entry| entry.code.clone())
    }

    fn kind(key: &str) -> Kind {
        RECORD.iter().find(|(known, _)| *known == key).map_or(Kind::Text, |(_, kind)| *kind)
    }

    /// Puts a column's value at the end of a key's path.
    fn put(&mut self, out: &mut Json, name: &str, key: &str) {
        let value = self.value(key, Self::kind(key));
        out.key(name);
        // A code has to be there; without one the reading says so.
        let lacks = matches!(Self::kind(key), Kind::Code(_)) && value == "null";
        out.raw(if lacks { "\"\"" } else { &value });
    }

    /// A text in two columns.
    fn both(&self, out: &mut Json, name: &str, key: &str, or_null: bool) {
        let texts = ["da", "en"].map(|lang| (lang, self.text(&[key, ".", lang].concat())));
        out.key(name);
        if or_null && texts.iter().all(|(_, text)| text.is_none()) {
            return out.raw("null");
        }
        out.open('{');
        for (lang, text) in texts {
            out.key(lang);
            out.text_or_null(text);
        }
        out.close('}');
    }

    /// Lists that belong together, each in a column: one thing for each place.
    fn together(&mut self, out: &mut Json, name: &str, parts: &[&str]) {
        let lists: Vec<Vec<String>> = parts
            .iter()
            .map(|part| split(self.text(&[name, ".", part].concat()).unwrap_or_default()))
            .collect();
        let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
        if lists.iter().any(|list| list.len() != longest) {
            self.note(&[name, ".", parts[0]].concat(), TableProblem::Uneven);
        }
        out.key(name);
        out.open('[');
        for at in 0..longest {
            out.next();
            out.open('{');
            for (part, list) in parts.iter().zip(&lists) {
                out.key(part);
                out.text(list.get(at).map_or("", String::as_str));
            }
            out.close('}');
        }
        out.close(']');
    }

    /// The numbers that a part of the record uses: `findings` or `sources`.
    fn numbers(&self, part: &str) -> Vec<usize> {
        let begins = [part, "."].concat();
        let mut numbers: Vec<usize> = self
            .cells
            .keys()
            .filter_map(|key| key.strip_prefix(&begins)?.split_once('.')?.0.parse().ok())
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// The place in the list of a source that is named by its number.
    fn source(&mut self, out: &mut Json, key: &str, sources: &[usize]) {
        let cell = self.text(key).map(str::to_owned);
        let number = cell.as_deref().and_then(whole);
        let place = number.and_then(|number| {
            sources.iter().position(|source| u64::try_from(*source).ok() == Some(number))
        });
        if let (Some(cell), None) = (cell, place) {
            self.note(key, TableProblem::NoSource(cell));
        }
        out.key("source");
        out.whole(place.map(|place| place as u64));
    }

    fn record(&mut self) -> String {
        let sources = self.numbers("sources");
        let mut out = Json::default();
        out.open('{');
        out.key("id");
        out.text(self.text("id").unwrap_or_default().trim());
        self.both(&mut out, "title", "title", false);
        self.both(&mut out, "summary", "summary", false);
        for key in ["conditions", "approaches", "settings"] {
            self.put(&mut out, key, key);
        }
        self.group(
            &mut out,
            "geography",
            &["scope", "regions", "municipalities", "country"],
            false,
        );
        self.group(&mut out, "period", &["from", "to"], false);
        for key in ["status", "actors"] {
            self.put(&mut out, key, key);
        }
        self.group(&mut out, "reach", &["participants", "sites"], true);
        self.group(&mut out, "inequality", &["groups", "methods", "effect", "evidence"], true);
        for key in ["technology", "coherence"] {
            self.put(&mut out, key, key);
        }
        if self.text("recommendation.title").or(self.text("recommendation.year")).is_some() {
            out.key("recommendation");
            out.open('{');
            out.key("title");
            out.text(self.text("recommendation.title").unwrap_or_default());
            self.put(&mut out, "year", "recommendation.year");
            out.close('}');
        }
        out.key("evidence");
        out.open('{');
        for name in ["design", "participants", "strength"] {
            self.put(&mut out, name, &["evidence.", name].concat());
        }
        out.key("findings");
        out.open('[');
        for number in self.numbers("findings") {
            out.next();
            self.finding(&mut out, &["findings.", &number.to_string(), "."].concat(), &sources);
        }
        out.close(']');
        out.close('}');
        self.cost(&mut out, &sources);
        for name in ["barriers", "enablers"] {
            self.together(&mut out, name, &["da", "en"]);
        }
        out.key("sources");
        out.open('[');
        for number in &sources {
            out.next();
            out.open('{');
            for (name, kind) in SOURCE {
                let value =
                    self.value(&["sources.", &number.to_string(), ".", name].concat(), kind);
                out.key(name);
                let needed = list_of(kind).is_some() || name == "title";
                out.raw(if needed && value == "null" { "\"\"" } else { &value });
            }
            out.close('}');
        }
        out.close(']');
        self.put(&mut out, "checked", "checked");
        self.together(&mut out, "recommendations", &["id", "timing", "basis"]);
        out.close('}');
        out.0
    }

    /// Values that stand within one key.
    fn group(&mut self, out: &mut Json, name: &str, parts: &[&str], with_note: bool) {
        out.key(name);
        out.open('{');
        for part in parts {
            self.put(out, part, &[name, ".", part].concat());
        }
        if with_note {
            self.both(out, "note", &[name, ".note"].concat(), true);
        }
        out.close('}');
    }

    fn cost(&mut self, out: &mut Json, sources: &[usize]) {
        let amount = self.value("cost.amount", Kind::Number);
        if amount == "null" {
            if self.cells.keys().any(|key| key.starts_with("cost.")) {
                self.note("cost.amount", TableProblem::NoAmount);
            }
            return;
        }
        out.key("cost");
        out.open('{');
        out.key("amount");
        out.raw(&amount);
        out.key("currency");
        out.text(self.text("cost.currency").unwrap_or_default());
        self.put(out, "per", "cost.per");
        self.both(out, "note", "cost.note", true);
        self.source(out, "cost.source", sources);
        out.close('}');
    }

    fn finding(&mut self, out: &mut Json, begins: &str, sources: &[usize]) {
        let key = |name: &str| [begins, name].concat();
        out.open('{');
        for (name, kind) in FINDING {
            match name {
                "text.da" => self.both(out, "text", &key("text"), false),
                "measure.da" => self.both(out, "measure", &key("measure"), true),
                "text.en" | "measure.en" | "ci.high" => {}
                "ci.low" => {
                    let ends = ["ci.low", "ci.high"].map(|end| self.value(&key(end), kind));
                    let stated = ends.iter().filter(|end| *end != "null").count();
                    if stated == 1 {
                        self.note(&key("ci.low"), TableProblem::HalfInterval);
                    }
                    out.key("ci");
                    let both = ["[", &ends[0], ",", &ends[1], "]"].concat();
                    out.raw(if stated == 2 { &both } else { "null" });
                }
                "source" => self.source(out, &key("source"), sources),
                _ => {
                    let value = self.value(&key(name), kind);
                    out.key(name);
                    let needed = matches!(name, "outcome" | "direction");
                    out.raw(if needed && value == "null" { "\"\"" } else { &value });
                }
            }
        }
        out.close('}');
    }
}

/// A whole number, with or without its thousands set apart.
fn whole(cell: &str) -> Option<u64> {
    let cell = cell.trim();
    if cell.bytes().all(|byte| byte.is_ascii_digit()) {
        return cell.parse().ok();
    }
    let groups: Vec<&str> = cell.split(['.', ',', ' ', '\u{a0}', '\u{202f}']).collect();
    let digits = |group: &&str| group.bytes().all(|byte| byte.is_ascii_digit());
    let apart = groups.iter().all(digits)
        && (1..=3).contains(&groups[0].len())
        && groups[1..].iter().all(|group| group.len() == 3);
    if apart { groups.concat().parse().ok() } else { None }
}

/// A number with a decimal comma or point, and with either minus.
fn number(cell: &str) -> Option<f64> {
    let cell = cell.trim().replace('\u{2212}', "-");
    let cell = cell.replace(['\u{a0}', '\u{202f}', ' '], "");
    // Where both stand, the last is the decimal mark.
    let plain = match (cell.rfind(','), cell.rfind('.')) {
        (Some(comma), Some(point)) if comma > point => cell.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => cell.replace(',', ""),
        _ => cell.replace(',', "."),
    };
    let digits = plain.bytes().all(|byte| byte.is_ascii_digit() || b".-".contains(&byte));
    plain.parse().ok().filter(|_| digits)
}

fn yes_no(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "yes" | "ja" | "true" | "sand" | "1" => Some(true),
        "no" | "nej" | "false" | "falsk" | "0" => Some(false),
        _ => None,
    }
}
