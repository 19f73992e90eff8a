//! A catalogue as JSON, in the format it is read from: what is written here
//! reads back equal (`domain::read`), with nothing new to remark on.

use crate::domain::{
    Axis, Catalogue, Closed, Code, Codebook, Cost, Coverage, Field, List, Localized, Outcome,
    Record, Source,
};

/// Rows of a catalogue as interventions.json, one record a line, in the order
/// given. `about` stands at the top beside version and date: what the file says
/// of itself, as names and texts.
pub fn catalogue_json(catalogue: &Catalogue, rows: &[usize], about: &[(&str, &str)]) -> String {
    let mut out = Json::default();
    out.open('{');
    head(&mut out, catalogue);
    if !about.is_empty() {
        out.key("about");
        out.open('{');
        for (name, text) in about {
            out.key(name);
            out.text(text);
        }
        out.close('}');
    }
    out.key("records");
    out.open('[');
    for (at, row) in rows.iter().enumerate() {
        out.raw(if at == 0 { "\n" } else { ",\n" });
        record(&mut out, &catalogue.codebook, &catalogue.records[*row]);
    }
    out.raw("\n");
    out.close(']');
    out.close('}');
    out.raw("\n");
    out.0
}

/// All that interventions.json says beside its records, as a catalogue without
/// any.
pub(super) fn catalogue_head(catalogue: &Catalogue) -> String {
    let mut out = Json::default();
    out.open('{');
    head(&mut out, catalogue);
    out.key("records");
    out.raw("[]");
    out.close('}');
    out.0
}

fn head(out: &mut Json, catalogue: &Catalogue) {
    out.key("schemaVersion");
    out.raw("1");
    for (name, text) in [("version", &catalogue.version), ("date", &catalogue.date)] {
        out.key(name);
        out.text(text);
    }
    for (name, text) in [("title", &catalogue.title), ("scope", &catalogue.scope)] {
        out.key(name);
        out.both(text);
    }
    out.key("licence");
    out.text(&catalogue.licence);
    out.key("coverage");
    out.open('[');
    for search in &catalogue.coverage {
        coverage(out, &catalogue.codebook, search);
    }
    out.close(']');
}

fn coverage(out: &mut Json, codebook: &Codebook, search: &Coverage) {
    out.next();
    out.open('{');
    let lists = [
        ("conditions", List::Conditions, &search.conditions),
        ("approaches", List::Approaches, &search.approaches),
        ("groups", List::Groups, &search.groups),
    ];
    for (name, list, axis) in lists {
        out.key(name);
        match axis {
            Axis::All => out.text("all"),
            Axis::Codes(codes) => out.texts(codes.iter().map(|code| codebook.name(list, *code))),
        }
    }
    out.key("result");
    out.text(if search.searched { "searched" } else { "not-searched" });
    if !search.varied.is_empty() {
        out.key("axis");
        out.text(&search.varied);
    }
    out.key("note");
    out.both(&search.note);
    if search.uncoded {
        out.key("uncoded");
        out.texts(search.subjects.iter().map(String::as_str));
    }
    out.close('}');
}

fn record(out: &mut Json, codebook: &Codebook, record: &Record) {
    let codes = |field: Field| {
        let list = field.list();
        record.codes(field).iter().map(move |code| codebook.name(list, *code))
    };
    let one = |field: Field| codes(field).next().unwrap_or_default();
    out.open('{');
    out.key("id");
    out.text(&record.id_in_file());
    out.key("title");
    out.both(&record.title);
    out.key("summary");
    out.both(&record.summary);
    out.key("conditions");
    out.texts(codes(Field::Condition));
    out.key("approaches");
    out.texts(codes(Field::Approach));
    out.key("settings");
    out.texts(codes(Field::Setting));

    out.key("geography");
    out.open('{');
    out.key("scope");
    out.text(one(Field::Scope));
    out.key("regions");
    out.texts(codes(Field::Region));
    out.key("municipalities");
    out.texts(municipalities(codebook, record));
    out.key("country");
    out.text_or_null(record.country.as_deref());
    out.close('}');

    out.key("period");
    out.open('{');
    out.key("from");
    out.whole(record.period.from.map(u64::from));
    out.key("to");
    out.whole(record.period.to.map(u64::from));
    out.close('}');
    out.key("status");
    out.text(record.status.code());
    out.key("actors");
    out.texts(record.actors.iter().map(String::as_str));

    out.key("reach");
    out.open('{');
    out.key("participants");
    out.whole(record.reach.participants);
    out.key("sites");
    out.whole(record.reach.sites);
    out.key("note");
    out.both_or_null(record.reach.note.as_ref());
    out.close('}');

    out.key("inequality");
    out.open('{');
    out.key("groups");
    out.texts(codes(Field::Group));
    out.key("methods");
    out.texts(codes(Field::Method));
    out.key("effect");
    out.text(record.effect.code());
    out.key("evidence");
    out.text(record.basis.code());
    out.key("note");
    out.both_or_null(record.inequality_note.as_ref());
    out.close('}');

    out.key("technology");
    out.texts(codes(Field::Technology));
    out.key("coherence");
    out.texts(codes(Field::Coherence));
    out.key("recommendation");
    match &record.named_recommendation {
        Some(named) => {
            out.open('{');
            out.key("title");
            out.text(&named.title);
            out.key("year");
            out.whole(named.year.map(u64::from));
            out.close('}');
        }
        None => out.raw("null"),
    }

    out.key("evidence");
    out.open('{');
    out.key("design");
    out.text(record.design.code());
    out.key("participants");
    out.whole(record.participants);
    out.key("strength");
    out.text(record.rated().code());
    out.key("findings");
    out.open('[');
    for found in &record.findings {
        finding(out, codebook, found);
    }
    out.close(']');
    out.close('}');

    out.key("cost");
    match &record.cost {
        Some(spent) => cost(out, codebook, spent),
        None => out.raw("null"),
    }
    for (name, texts) in [("barriers", &record.barriers), ("enablers", &record.enablers)] {
        out.key(name);
        out.open('[');
        for text in texts {
            out.next();
            out.both(text);
        }
        out.close(']');
    }
    out.key("sources");
    out.open('[');
    for read in &record.sources {
        source(out, codebook, read);
    }
    out.close(']');
    out.key("checked");
    out.text(one(Field::Checked));
    out.key("recommendations");
    out.open('[');
    for link in &record.recommendations {
        out.next();
        out.open('{');
        for (name, text) in [("id", &link.id), ("timing", &link.timing), ("basis", &link.basis)] {
            out.key(name);
            out.text(text);
        }
        out.close('}');
    }
    out.close(']');
    out.close('}');
}

/// The names of a record's municipalities: records name them, addresses use
/// their codes.
pub(super) fn municipalities<'a>(
    codebook: &'a Codebook,
    record: &'a Record,
) -> impl Iterator<Item = &'a str> {
    let codes = record.codes(Field::Municipality).iter();
    codes.filter_map(|code| Some(codebook.entry(List::Municipalities, *code)?.label.da.as_str()))
}

fn finding(out: &mut Json, codebook: &Codebook, found: &Outcome) {
    out.next();
    out.open('{');
    out.key("outcome");
    out.text(name(codebook, List::Outcome, found.outcome));
    out.key("direction");
    out.text(found.direction.code());
    out.key("text");
    out.both(&found.text);
    out.key("measure");
    out.both_or_null(found.measure.as_ref());
    out.key("effect");
    out.number(found.effect);
    out.key("ci");
    match found.interval {
        Some([low, high]) => {
            out.open('[');
            out.next();
            out.number(Some(low));
            out.next();
            out.number(Some(high));
            out.close(']');
        }
        None => out.raw("null"),
    }
    out.key("ciLevel");
    out.number(level(found));
    out.key("unit");
    out.text_or_null(found.unit.map(|unit| codebook.name(List::Unit, unit)));
    out.key("figure");
    out.text_or_null(found.figure.map(Closed::code));
    out.key("comparator");
    out.number(found.comparator);
    out.key("nonInferiority");
    out.raw(if found.non_inferiority { "true" } else { "false" });
    out.key("source");
    out.whole(found.source.map(|at| at as u64));
    out.close('}');
}

/// The level of an interval, where there is one or where it is not the usual.
pub(super) fn level(found: &Outcome) -> Option<f64> {
    let usual = (found.level - 95.0).abs() < f64::EPSILON;
    (found.interval.is_some() || !usual).then_some(found.level)
}

fn cost(out: &mut Json, codebook: &Codebook, spent: &Cost) {
    out.open('{');
    out.key("amount");
    out.number(Some(spent.amount));
    out.key("currency");
    out.text(&spent.currency);
    out.key("per");
    out.text(name(codebook, List::CostPer, spent.per));
    out.key("note");
    out.both_or_null(spent.note.as_ref());
    out.key("source");
    out.whole(spent.source.map(|at| at as u64));
    out.close('}');
}

fn source(out: &mut Json, codebook: &Codebook, read: &Source) {
    out.next();
    out.open('{');
    out.key("title");
    out.text(&read.title);
    out.key("publisher");
    out.text_or_null(read.publisher.as_deref());
    out.key("year");
    out.whole(read.year.map(u64::from));
    out.key("url");
    out.text_or_null(read.url.as_deref());
    out.key("kind");
    out.text(name(codebook, List::SourceKind, read.kind));
    out.close('}');
}

/// A code's name; a code that wasn't in its list is left empty.
pub(super) fn name(codebook: &Codebook, list: List, code: Option<Code>) -> &str {
    code.map_or("", |code| codebook.name(list, code))
}

/// JSON being written. Commas come by themselves: before each key, and where
/// [`next`](Self::next) asks for one.
#[derive(Default)]
pub struct Json(pub String);

impl Json {
    /// JSON that is written already.
    pub fn raw(&mut self, json: &str) {
        self.0.push_str(json);
    }

    /// A bracket that opens.
    pub fn open(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// A bracket that closes.
    pub fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// Before one more thing in a list.
    pub fn next(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(['[', '{', ',', ':']) {
            self.0.push(',');
        }
    }

    /// A key, with the comma before it.
    pub fn key(&mut self, key: &str) {
        self.next();
        self.text(key);
        self.0.push(':');
    }

    /// A text, in quotes (RFC 8259, section 7).
    pub fn text(&mut self, text: &str) {
        self.0.push('"');
        for letter in text.chars() {
            match letter {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\n' => self.0.push_str("\\n"),
                '\r' => self.0.push_str("\\r"),
                '\t' => self.0.push_str("\\t"),
                control if control < ' ' => {
                    const HEX: &[u8; 16] = b"0123456789abcdef";
                    let byte = control as usize;
                    self.0.push_str("\\u00");
                    self.0.push(char::from(HEX[byte >> 4]));
                    self.0.push(char::from(HEX[byte & 15]));
                }
                other => self.0.push(other),
            }
        }
        self.0.push('"');
    }

    /// A text, or null.
    pub fn text_or_null(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.raw("null"),
        }
    }

    /// A list of texts.
    pub fn texts<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        self.open('[');
        for text in texts {
            self.next();
            self.text(text);
        }
        self.close(']');
    }

    /// A text in both languages.
    pub fn both(&mut self, text: &Localized) {
        self.open('{');
        self.key("da");
        self.text(&text.da);
        self.key("en");
        self.text(&text.en);
        self.close('}');
    }

    /// A text in both languages, or null.
    pub fn both_or_null(&mut self, text: Option<&Localized>) {
        match text {
            Some(text) => self.both(text),
            None => self.raw("null"),
        }
    }

    /// A whole number, or null.
    pub fn whole(&mut self, number: Option<u64>) {
        match number {
            Some(number) => self.raw(&number.to_string()),
            None => self.raw("null"),
        }
    }

    /// A number as it stands in the data: the shortest text that reads back as
    /// the same.
    pub fn number(&mut self, number: Option<f64>) {
        match number {
            Some(number) => self.raw(&number.to_string()),
            None => self.raw("null"),
        }
    }
}
