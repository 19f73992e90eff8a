//! The address is the view: one codec for the whole state.
//!
//! Writing spells only what differs from the default, in a fixed order, with
//! stable code names. Reading is total: any text gives a valid state and a
//! list of the parts that were not understood.

use super::explorer::{
    COMPARE_MOST, Chart, Embed, Explorer, Fill, Fold, Listing, Map, NOTE_MOST, Preset, SETS_MOST,
    TITLE_MOST, Theme, View,
};
use crate::domain::{Catalogue, Field, Lang, Rule};
use crate::query::{Filter, Sort};

/// A part of an address that was not understood, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The key.
    pub key: String,
    /// The value, or the part of it.
    pub value: String,
    /// Why.
    pub why: Why,
}

/// Why a part of an address could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No such key.
    Key,
    /// No such value, or not one that fits the key.
    Value,
    /// No such record in this release.
    Record,
    /// More than can be taken.
    TooMany,
    /// The key or value stood before.
    Again,
}

/// Longest search text.
const TEXT_MOST: usize = 500;
/// Years that a filter can name.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2100;

/// The language that an address asks for, before there is a catalogue to
/// read the rest by.
pub fn lang(query: &str) -> Lang {
    let asked = pairs(query).find(|(key, _)| key == "lang");
    asked.and_then(|(_, value)| Lang::from_code(&value)).unwrap_or_default()
}

/// Whether an address asks for an embed.
pub fn is_embed(query: &str) -> bool {
    let query = query.split('#').next().unwrap_or_default();
    pairs(query).any(|(key, _)| key == "embed")
}

/// The record that an address names, before there is a catalogue; empty for none.
pub fn record(query: &str) -> String {
    let asked = pairs(query).find(|(key, _)| key == "record");
    asked.map(|(_, value)| value).unwrap_or_default()
}

/// The release that an address holds to, before there is a catalogue; empty
/// for none.
pub fn pin(query: &str) -> String {
    let asked = pairs(query).find(|(key, _)| key == "pin");
    asked.and_then(|(_, value)| version(&value)).unwrap_or_default()
}

/// Reads an address (its query, with or without the question mark).
pub fn read(query: &str, catalogue: &Catalogue) -> (Explorer, Vec<Dropped>) {
    let mut reader = Reader { catalogue, dropped: Vec::new(), seen: Vec::new() };
    let mut state = Explorer::default();
    for (key, value) in pairs(query) {
        reader.pair(&mut state, &key, &value);
    }
    reader.settle_years(&mut state.filter);
    reader.settle_axes(&mut state);
    (state, reader.dropped)
}

/// Reads a filter alone, as it stands in an address; what is not understood
/// is left out.
pub fn read_filter(query: &str, catalogue: &Catalogue) -> Filter {
    Reader { catalogue, dropped: Vec::new(), seen: Vec::new() }.set("", query)
}

/// Writes a state as a query, without the question mark; empty for the
/// default.
pub fn write(state: &Explorer, catalogue: &Catalogue) -> String {
    let default = Explorer::default();
    let mut out = Writer(String::new());
    out.put_if(state.lang != default.lang, "lang", state.lang.code());
    out.put_if(state.view != default.view, "view", state.view.key());
    out.put_if(!state.record.is_empty(), "record", &state.record);
    write_filter(&mut out, &state.filter, catalogue);
    out.put_if(state.sort != default.sort, "sort", state.sort.key());
    out.put_if(state.listing != default.listing, "list", state.listing.key());
    if let Some(chart) = state.chart {
        out.put("chart", chart.key());
    }
    out.put_if(state.x != default.x, "x", state.x.key());
    out.put_if(state.y != default.y, "y", state.y.key());
    out.put_if(state.fill != default.fill, "fill", state.fill.key());
    out.put_if(state.fold != default.fold, "fold", state.fold.key());
    out.put_if(state.map != default.map, "map", state.map.key());
    out.put_if(!state.compare.is_empty(), "compare", &state.compare.join(","));
    for (key, filter) in SET_KEYS.iter().zip(&state.sets) {
        let mut inner = Writer(String::new());
        write_filter(&mut inner, filter, catalogue);
        out.put(key, &inner.0);
    }
    let rules: Vec<&str> = state.rule.iter().map(|rule| rule.key()).collect();
    out.put_if(!rules.is_empty(), "rule", &rules.join(","));
    out.put_if(!state.brief.is_empty(), "brief", &state.brief.join(","));
    out.put_if(!state.title.is_empty(), "title", &state.title);
    out.put_if(!state.note.is_empty(), "note", &state.note);
    let charts: Vec<&str> = state.charts.iter().map(|chart| chart.key()).collect();
    out.put_if(!charts.is_empty(), "charts", &charts.join(","));
    out.put_if(!state.release.is_empty(), "release", &state.release);
    out.put_if(!state.pin.is_empty(), "pin", &state.pin);
    write_embed(&mut out, &state.embed, state.theme);
    out.0
}

const SET_KEYS: [&str; SETS_MOST] = ["a", "b", "c", "d"];

fn write_filter(out: &mut Writer, filter: &Filter, catalogue: &Catalogue) {
    out.put_if(!filter.text.is_empty(), "q", &filter.text);
    for field in Field::ALL {
        let names: Vec<&str> = filter
            .ticked(field)
            .iter()
            .map(|code| catalogue.codebook.name(field.list(), *code))
            .collect();
        out.put_if(!names.is_empty(), field.key(), &names.join(","));
    }
    for (key, year) in [("from", filter.from), ("to", filter.to)] {
        if let Some(year) = year {
            out.put(key, &year.to_string());
        }
    }
}

fn write_embed(out: &mut Writer, embed: &Embed, theme: Theme) {
    if let Some(preset) = embed.preset {
        out.put("embed", preset.key());
    }
    out.put_if(!embed.id.is_empty(), "id", &embed.id);
    if let Some(level) = embed.level {
        out.put("level", &level.to_string());
    }
    out.put_if(theme != Theme::Auto, "theme", theme.key());
    out.put_if(!embed.accent.is_empty(), "accent", &embed.accent);
    if let Some(size) = embed.size {
        out.put("size", &size.to_string());
    }
}

struct Writer(String);

impl Writer {
    fn put(&mut self, key: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(key);
        self.0.push('=');
        encode(&mut self.0, value);
    }

    fn put_if(&mut self, differs: bool, key: &str, value: &str) {
        if differs {
            self.put(key, value);
        }
    }
}

struct Reader<'a> {
    catalogue: &'a Catalogue,
    dropped: Vec<Dropped>,
    seen: Vec<String>,
}

impl Reader<'_> {
    fn drop(&mut self, key: &str, value: &str, why: Why) {
        let (key, value) = (key.to_owned(), value.to_owned());
        self.dropped.push(Dropped { key, value, why });
    }

    /// Takes a value that was understood; else says it was not.
    fn take<T>(&mut self, into: &mut T, key: &str, value: &str, read: Option<T>) {
        match read {
            Some(value) => *into = value,
            None => self.drop(key, value, Why::Value),
        }
    }

    fn pair(&mut self, state: &mut Explorer, key: &str, value: &str) {
        if self.seen.iter().any(|seen| seen == key) {
            return self.drop(key, value, Why::Again);
        }
        self.seen.push(key.to_owned());
        if self.filter_pair(&mut state.filter, key, value) {
            return;
        }
        match key {
            "lang" => self.take(&mut state.lang, key, value, Lang::from_code(value)),
            "view" => self.take(&mut state.view, key, value, View::from_key(value)),
            "record" => value.clone_into(&mut state.record),
            "sort" => self.take(&mut state.sort, key, value, Sort::from_key(value)),
            "list" => self.take(&mut state.listing, key, value, Listing::from_key(value)),
            "chart" => self.take(&mut state.chart, key, value, Chart::from_key(value).map(Some)),
            "x" => self.take(&mut state.x, key, value, axis(value)),
            "y" => self.take(&mut state.y, key, value, axis(value)),
            "fill" => self.take(&mut state.fill, key, value, Fill::from_key(value)),
            "fold" => self.take(&mut state.fold, key, value, Fold::from_key(value)),
            "map" => self.take(&mut state.map, key, value, Map::from_key(value)),
            "compare" => state.compare = self.ids(key, value, COMPARE_MOST),
            "a" | "b" | "c" | "d" => {
                let told = self.dropped.len();
                let set = self.set(key, value);
                if self.dropped.len() > told && set == Filter::default() {
                    // Nothing of it was understood: it is no set of everything.
                } else if state.sets.contains(&set) {
                    self.drop(key, value, Why::Again);
                } else {
                    state.sets.push(set);
                }
            }
            "rule" => state.rule = self.some(key, value, &Rule::ALL, Rule::from_key),
            "brief" => state.brief = self.ids(key, value, self.catalogue.records.len()),
            "title" => state.title = self.short(key, value, TITLE_MOST),
            "note" => state.note = self.short(key, value, NOTE_MOST),
            "charts" => state.charts = self.some(key, value, Chart::ALL, Chart::from_key),
            "release" => self.take(&mut state.release, key, value, version(value)),
            "pin" => self.take(&mut state.pin, key, value, version(value)),
            "embed" => {
                // Whoever asks for an embed stands in a frame: one that is not
                // known is shown whole, and said.
                state.embed.preset = Some(Preset::Full);
                let preset = Preset::from_key(value).map(Some);
                self.take(&mut state.embed.preset, key, value, preset);
            }
            "id" => {
                let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
                let fits = (1..=64).contains(&value.len()) && value.chars().all(plain);
                self.take(&mut state.embed.id, key, value, fits.then(|| value.to_owned()));
            }
            "level" => {
                let level = number(value, 1..=6).map(Some);
                self.take(&mut state.embed.level, key, value, level);
            }
            "theme" => self.take(&mut state.theme, key, value, Theme::from_key(value)),
            "accent" => {
                let fits = value.len() == 6 && value.chars().all(|c| c.is_ascii_hexdigit());
                let accent = fits.then(|| value.to_ascii_lowercase());
                self.take(&mut state.embed.accent, key, value, accent);
            }
            "size" => {
                let size = number(value, 80..=200).map(Some);
                self.take(&mut state.embed.size, key, value, size);
            }
            _ => self.drop(key, value, Why::Key),
        }
    }

    /// Reads a key of the filter; says whether it was one.
    fn filter_pair(&mut self, filter: &mut Filter, key: &str, value: &str) -> bool {
        let year = |value: &str| number(value, YEARS).map(Some);
        match key {
            "q" => filter.text = self.short(key, value, TEXT_MOST),
            "from" => self.take(&mut filter.from, key, value, year(value)),
            "to" => self.take(&mut filter.to, key, value, year(value)),
            _ => match Field::from_key(key) {
                Some(field) => {
                    for name in value.split(',') {
                        match self.catalogue.codebook.code(field.list(), name) {
                            Some(code) if filter.ticked(field).contains(&code) => {
                                self.drop(key, name, Why::Again);
                            }
                            Some(code) => filter.set(field, code, true),
                            None => self.drop(key, name, Why::Value),
                        }
                    }
                }
                None => return false,
            },
        }
        true
    }

    /// A field can't stand against itself: the axis that was asked for last
    /// keeps its default, or both do.
    fn settle_axes(&mut self, state: &mut Explorer) {
        let default = Explorer::default();
        for key in ["y", "x"] {
            if state.x == state.y && self.seen.iter().any(|seen| seen == key) {
                let axis = if key == "y" { &mut state.y } else { &mut state.x };
                let asked = std::mem::replace(axis, if key == "y" { default.y } else { default.x });
                self.drop(key, asked.key(), Why::Value);
            }
        }
    }

    fn settle_years(&mut self, filter: &mut Filter) {
        if let (Some(from), Some(to)) = (filter.from, filter.to)
            && from > to
        {
            filter.to = None;
            self.drop("to", &to.to_string(), Why::Value);
        }
    }

    /// A set of records: a query of filters within a value.
    fn set(&mut self, key: &str, value: &str) -> Filter {
        let mut filter = Filter::default();
        let mut seen: Vec<String> = Vec::new();
        for (inner, of_inner) in pairs(value) {
            if seen.contains(&inner) {
                self.drop(key, &inner, Why::Again);
            } else if !self.filter_pair(&mut filter, &inner, &of_inner) {
                self.drop(key, &inner, Why::Key);
            }
            seen.push(inner);
        }
        self.settle_years(&mut filter);
        filter
    }

    fn ids(&mut self, key: &str, value: &str, most: usize) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for id in value.split(',') {
            if self.catalogue.row(id).is_none() {
                self.drop(key, id, Why::Record);
            } else if ids.iter().any(|known| known == id) {
                self.drop(key, id, Why::Again);
            } else if ids.len() == most {
                self.drop(key, id, Why::TooMany);
            } else {
                ids.push(id.to_owned());
            }
        }
        ids
    }

    /// Some of a list of choices, in the list's order.
    fn some<T: Copy + PartialEq>(
        &mut self,
        key: &str,
        value: &str,
        all: &[T],
        from_key: fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let mut asked = Vec::new();
        for name in value.split(',') {
            match from_key(name) {
                Some(one) if asked.contains(&one) => self.drop(key, name, Why::Again),
                Some(one) => asked.push(one),
                None => self.drop(key, name, Why::Value),
            }
        }
        all.iter().copied().filter(|one| asked.contains(one)).collect()
    }

    /// A text up to a length; what is more is cut off and said.
    fn short(&mut self, key: &str, value: &str, most: usize) -> String {
        match value.char_indices().nth(most) {
            Some((end, _)) => {
                self.drop(key, &value[end..], Why::TooMany);
                value[..end].to_owned()
            }
            None => value.to_owned(),
        }
    }
}

/// Fields that can be an axis: yes and no, and single places, can't.
fn axis(key: &str) -> Option<Field> {
    Field::from_key(key)
        .filter(|field| !matches!(field, Field::Municipality | Field::Recommendation | Field::Cost))
}

fn version(value: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    let fits = (1..=32).contains(&value.len()) && value.chars().all(plain);
    fits.then(|| value.to_owned())
}

fn number<T>(value: &str, range: std::ops::RangeInclusive<T>) -> Option<T>
where
    T: std::str::FromStr + PartialOrd,
{
    let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    value.parse().ok().filter(|number| digits && range.contains(number))
}

/// The keys and values of a query, decoded. Parts without a key or a value
/// are none.
fn pairs(query: &str) -> impl Iterator<Item = (String, String)> + '_ {
    let query = query.strip_prefix('?').unwrap_or(query);
    query.split('&').filter(|part| !part.is_empty()).map(|part| {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        (decode(key), decode(value))
    })
}

/// Percent-encodes what a query can't hold as it is. Commas stay: they part
/// codes, and no code holds one.
fn encode(out: &mut String, value: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b',' => {
                out.push(char::from(byte));
            }
            b' ' => out.push('+'),
            _ => {
                out.push('%');
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
}

/// Decodes a part of a query. A percent sign that begins no byte is itself;
/// bytes that are no UTF-8 become the replacement character.
fn decode(part: &str) -> String {
    let bytes = part.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let mut at = 0;
    while at < bytes.len() {
        let byte = match (bytes[at], digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                at += 2;
                u8::try_from(high * 16 + low).unwrap_or(b'?')
            }
            (b'+', ..) => b' ',
            (byte, ..) => byte,
        };
        out.push(byte);
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}
