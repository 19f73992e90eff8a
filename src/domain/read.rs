//! Bytes to catalogue. What is not our format at all is an error with its
//! place; what is odd in one record becomes a finding, and the rest of the
//! record is kept. Nothing is dropped in silence.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use super::codebook::{Code, CodeEntry, Codebook, List};
use super::codes::{Basis, Closed, Design, Direction, Effect, Figure, Status, Strength};
use super::lang::Localized;
use super::place::place;
use super::problem::{Finding, Problem, ReadError, Shape};
use super::record::{
    Axis, Catalogue, Cost, Coverage, Linked, Named, Outcome, Period, Places, Reach, Record, Source,
};
use super::rule::allowed_strengths;
use super::sort::sort_by_key;
use super::wire;

/// The format that this program reads.
const SCHEMA_VERSION: &str = "1";

/// First year that an intervention can carry, by the catalogue's
/// documentation; the last is the year of the release.
const FIRST_YEAR: i64 = 1970;

/// What a search can have come to: something was looked for, or not.
pub const RESULTS: [&str; 2] = ["searched", "not-searched"];

/// When an intervention came, seen from a recommendation that it answers.
pub const TIMINGS: [&str; 4] = ["same-or-later", "started-before", "earlier", "undated"];

/// What it rests on that it answers a recommendation.
pub const BASES: [&str; 2] = ["stated", "topic-only"];

/// First year that a source can carry.
const FIRST_SOURCE_YEAR: i64 = 1900;

/// The files that a catalogue is read from, as bytes.
#[derive(Clone, Copy)]
pub struct Files<'a> {
    /// interventions.json
    pub interventions: &'a [u8],
    /// codes.json
    pub codes: &'a [u8],
    /// municipalities.json; without it no municipality can be filtered.
    pub municipalities: Option<&'a [u8]>,
}

/// A catalogue, and what was odd in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The catalogue.
    pub catalogue: Catalogue,
    /// What was odd, in the order of the file.
    pub findings: Vec<Finding>,
}

/// Reads a catalogue.
///
/// # Errors
/// When one of the files is not in our format; the name of the file stands
/// beside the error.
pub fn read(files: Files<'_>) -> Result<Reading, (&'static str, ReadError)> {
    let in_file = |name: &'static str| move |error| (name, error);
    let codes: wire::CodesFile = parse(files.codes).map_err(in_file("codes.json"))?;
    let municipalities: Option<wire::MunicipalitiesFile> =
        files.municipalities.map(parse).transpose().map_err(in_file("municipalities.json"))?;
    let file: wire::File = parse(files.interventions).map_err(in_file("interventions.json"))?;

    let mut findings = Vec::new();
    let places = municipalities.as_ref().map(|file| {
        let square =
            |place: &wire::Municipality| (place.region.clone(), (place.tile.x, place.tile.y));
        (
            (file.grid.columns, file.grid.rows),
            file.municipalities.iter().map(square).collect::<Vec<_>>(),
        )
    });
    let codebook = codebook(codes, municipalities, &mut findings);
    let places = places.map_or_else(Places::default, |(grid, squares)| {
        let in_region = |(region, square): (String, (u16, u16))| {
            (codebook.code(List::Regions, &region), square)
        };
        Places { grid, squares: squares.into_iter().map(in_region).collect() }
    });
    let mut file = file;
    let records = std::mem::take(&mut file.records);
    let mut half = Half::new(file, codebook, places, findings);
    for record in records {
        half.take(record);
    }
    Ok(half.whole())
}

/// A catalogue half read: what its file says beside the records, and the records
/// that have been read.
pub(super) struct Half {
    file: wire::File,
    codebook: Codebook,
    places: Places,
    findings: Vec<Finding>,
    ids: BTreeSet<String>,
    records: Vec<Record>,
    last_year: i64,
}

impl Half {
    /// Begins with a file whose records are read one by one.
    pub(super) fn new(
        file: wire::File,
        codebook: Codebook,
        places: Places,
        findings: Vec<Finding>,
    ) -> Self {
        let last_year = file.date.get(..4).and_then(|year| year.parse().ok()).unwrap_or(9999);
        let (ids, records) = (BTreeSet::new(), Vec::new());
        Self { file, codebook, places, findings, ids, records, last_year }
    }

    fn reader(&mut self, id: &str) -> Reader<'_> {
        let findings = std::mem::take(&mut self.findings);
        let (codebook, last_year) = (&self.codebook, self.last_year);
        Reader { codebook, last_year, findings, id: id.to_owned() }
    }

    /// Reads the next record.
    pub(super) fn take(&mut self, record: wire::Record) {
        let is_new = self.ids.insert(record.id.clone());
        let mut reader = self.reader(&record.id);
        let read = if is_new {
            Some(reader.record(record))
        } else {
            reader.find("id", Problem::DuplicateId);
            None
        };
        self.findings = reader.findings;
        self.records.extend(read);
    }

    /// How many records there are by now.
    pub(super) fn len(&self) -> usize {
        self.records.len()
    }

    /// How much was odd by now.
    pub(super) fn odd(&self) -> usize {
        self.findings.len()
    }

    /// The catalogue, when all its records have been read.
    pub(super) fn whole(mut self) -> Reading {
        let [title, scope] = [&mut self.file.title, &mut self.file.scope].map(std::mem::take);
        let coverage = std::mem::take(&mut self.file.coverage);
        let mut reader = self.reader("catalogue");
        let title = reader.text("title", title);
        let scope = reader.text("scope", scope);
        let coverage = coverage.into_iter().enumerate();
        let coverage = coverage.map(|(at, entry)| reader.coverage(at, entry)).collect();
        let findings = reader.findings;
        let catalogue = Catalogue {
            version: self.file.version,
            date: self.file.date,
            title,
            scope,
            licence: self.file.licence,
            records: self.records,
            coverage,
            places: self.places,
            codebook: self.codebook,
            stricter: Vec::new(),
            own: 0,
        };
        Reading { catalogue, findings }
    }
}

/// JSON of our version, or what is wrong with it.
pub(super) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ReadError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => return Err(ReadError::Empty),
        Some(b'<') => return Err(ReadError::Html),
        Some(_) => {}
    }
    let head: wire::Head = from_json(bytes)?;
    let found = head.schema_version.get();
    if found != SCHEMA_VERSION {
        return Err(ReadError::Version { found: found.to_owned() });
    }
    from_json(bytes)
}

pub(super) fn from_json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ReadError> {
    serde_json::from_slice(bytes).map_err(|error| told(bytes, &error))
}

fn told(bytes: &[u8], error: &serde_json::Error) -> ReadError {
    let (line, column) = (error.line(), error.column());
    match error.classify() {
        serde_json::error::Category::Eof => ReadError::Truncated { line },
        serde_json::error::Category::Data => {
            let lines = bytes.split_inclusive(|byte| *byte == b'\n');
            let before: usize = lines.take(line.saturating_sub(1)).map(<[u8]>::len).sum();
            ReadError::Shape { place: place(bytes, before + column), shape: shape(error) }
        }
        _ => ReadError::Syntax { line, column },
    }
}

/// `serde_json` has no structured kinds for what is wrong with data: its
/// sentences are the only place that tells a missing field from a wrong type.
fn shape(error: &serde_json::Error) -> Shape {
    let message = error.to_string();
    let message = message.rsplit_once(" at line").map_or(message.as_str(), |(said, _)| said);
    match message.strip_prefix("missing field `") {
        Some(field) => Shape::Missing(field.trim_end_matches('`').to_owned()),
        None => Shape::Type(message.to_owned()),
    }
}

fn codebook(
    file: wire::CodesFile,
    municipalities: Option<wire::MunicipalitiesFile>,
    findings: &mut Vec<Finding>,
) -> Codebook {
    let mut book = Codebook::new();
    let mut lists = file.lists;
    for list in List::IN_FILE {
        let entries = lists.remove(list.name()).map_or_else(Vec::new, |found| found.codes);
        let mut seen = BTreeSet::new();
        let mut kept = Vec::with_capacity(entries.len());
        for code in entries {
            let mut texts = Texts { id: list.name(), findings };
            if !seen.insert(code.code.clone()) {
                texts.find(&code.code, Problem::DuplicateId);
                continue;
            }
            kept.push(CodeEntry {
                label: texts.text(&format!("{}.label", code.code), code.label),
                definition: texts
                    .optional(&format!("{}.definition", code.code), Some(code.definition))
                    .unwrap_or_default(),
                synonyms_da: code.synonyms.da,
                synonyms_en: code.synonyms.en,
                answers: texts.optional(&format!("{}.answers", code.code), code.answers),
                code: code.code,
            });
        }
        book.insert(list, kept);
    }
    let places = municipalities.map_or_else(Vec::new, |file| file.municipalities);
    let places = places.into_iter().map(|place| CodeEntry {
        code: place.code,
        label: Localized { da: place.name.clone(), en: place.name },
        ..CodeEntry::default()
    });
    book.insert(List::Municipalities, places.collect());
    book
}

/// Reads texts and notes what is odd in them.
struct Texts<'a> {
    id: &'a str,
    findings: &'a mut Vec<Finding>,
}

impl Texts<'_> {
    fn find(&mut self, place: &str, problem: Problem) {
        let place = place.to_owned();
        self.findings.push(Finding { id: self.id.to_owned(), place, problem });
    }

    /// A text that has to be there.
    fn text(&mut self, place: &str, text: wire::Text) -> Localized {
        self.optional(place, Some(text)).unwrap_or_else(|| {
            self.find(place, Problem::MissingText);
            Localized::default()
        })
    }

    /// A text that may be missing, but if there, then in both languages.
    fn optional(&mut self, place: &str, text: Option<wire::Text>) -> Option<Localized> {
        let text = text?;
        let filled = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        let text = match (filled(text.da), filled(text.en)) {
            (Some(da), Some(en)) => Localized { da, en },
            (Some(one), None) | (None, Some(one)) => {
                self.find(place, Problem::MissingLanguage);
                Localized { da: one.clone(), en: one }
            }
            (None, None) => return None,
        };
        Some(Localized { da: self.plain(place, text.da), en: self.plain(place, text.en) })
    }

    /// The text without characters that turn the reading direction: they are
    /// invisible and could make one text read as another.
    fn plain(&mut self, place: &str, text: String) -> String {
        let turns = |c: char| matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        if !text.contains(turns) {
            return text;
        }
        self.find(place, Problem::DirectionMarks);
        text.replace(turns, "")
    }
}

/// Reads one record after the other.
struct Reader<'a> {
    codebook: &'a Codebook,
    last_year: i64,
    findings: Vec<Finding>,
    id: String,
}

impl Reader<'_> {
    fn texts(&mut self) -> Texts<'_> {
        Texts { id: &self.id, findings: &mut self.findings }
    }

    fn find(&mut self, place: &str, problem: Problem) {
        self.texts().find(place, problem);
    }

    fn text(&mut self, place: &str, text: wire::Text) -> Localized {
        self.texts().text(place, text)
    }

    fn optional(&mut self, place: &str, text: Option<wire::Text>) -> Option<Localized> {
        self.texts().optional(place, text)
    }

    fn plain(&mut self, place: &str, text: String) -> String {
        self.texts().plain(place, text)
    }

    fn list(&mut self, place: &str, texts: Vec<wire::Text>) -> Vec<Localized> {
        let read = |(at, text)| self.text(&format!("{place}[{at}]"), text);
        texts.into_iter().enumerate().map(read).filter(|text| !text.da.is_empty()).collect()
    }

    /// A code of an open list; one that isn't in it is left out.
    fn code(&mut self, place: &str, list: List, code: &str) -> Option<Code> {
        let found = self.codebook.code(list, code);
        if found.is_none() {
            self.find(place, Problem::UnknownCode(code.to_owned()));
        }
        found
    }

    fn codes(&mut self, place: &str, list: List, codes: &[String]) -> Vec<Code> {
        let mut found = Vec::with_capacity(codes.len());
        for (at, code) in codes.iter().enumerate() {
            if let Some(code) = self.code(&format!("{place}[{at}]"), list, code)
                && !found.contains(&code)
            {
                found.push(code);
            }
        }
        found
    }

    /// Codes of a field that needs at least one.
    fn some_codes(&mut self, place: &str, list: List, codes: &[String]) -> Vec<Code> {
        if codes.is_empty() {
            self.find(place, Problem::NoCode);
        }
        self.codes(place, list, codes)
    }

    /// A code that has a meaning for the program, as that meaning and as the
    /// place in its list.
    fn closed<T: Closed>(&mut self, place: &str, list: List, code: &str) -> (T, Vec<Code>) {
        let known = T::from_code(code).zip(self.codebook.code(list, code));
        let (value, code) = if let Some((value, code)) = known {
            (value, Some(code))
        } else {
            self.find(place, Problem::UnknownCode(code.to_owned()));
            (T::UNKNOWN, self.codebook.code(list, T::UNKNOWN.code()))
        };
        (value, code.into_iter().collect())
    }

    fn year(&mut self, place: &str, year: Option<i64>, first: i64) -> Option<u16> {
        let year = year?;
        if (first..=self.last_year).contains(&year) {
            return u16::try_from(year).ok();
        }
        self.find(place, Problem::AbsurdYear(year));
        None
    }

    fn period(&mut self, period: &wire::Period) -> Period {
        let from = self.year("period.from", period.from, FIRST_YEAR);
        let to = self.year("period.to", period.to, FIRST_YEAR);
        match (from, to) {
            (Some(first), Some(last)) if first > last => {
                self.find("period", Problem::ReversedPeriod(first, last));
                Period::default()
            }
            _ => Period { from, to },
        }
    }

    fn source_index(&mut self, place: &str, index: Option<usize>, count: usize) -> Option<usize> {
        let index = index?;
        if index < count {
            return Some(index);
        }
        self.find(place, Problem::DeadSource(index));
        None
    }

    fn record(&mut self, from: wire::Record) -> Record {
        let kept = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if from.id.is_empty() || !from.id.chars().all(kept) {
            self.find("id", Problem::OddId(from.id.clone()));
        }
        let (status, status_codes) = self.closed::<Status>("status", List::Status, &from.status);
        let (effect, effect_codes) =
            self.closed::<Effect>("inequality.effect", List::Effect, &from.inequality.effect);
        let (basis, basis_codes) =
            self.closed::<Basis>("inequality.evidence", List::Basis, &from.inequality.evidence);
        let (design, design_codes) =
            self.closed::<Design>("evidence.design", List::Design, &from.evidence.design);
        let (strength, strength_codes) =
            self.closed::<Strength>("evidence.strength", List::Strength, &from.evidence.strength);
        if !allowed_strengths(design, from.evidence.participants).contains(&strength) {
            let problem = Problem::StrengthOffDesign(strength.code(), design.code());
            self.find("evidence.strength", problem);
        }

        let source_count = from.sources.len();
        let findings: Vec<Outcome> = from
            .evidence
            .findings
            .into_iter()
            .enumerate()
            .map(|(at, finding)| {
                self.outcome(&format!("evidence.findings[{at}]"), finding, source_count)
            })
            .collect();

        let answers = from.recommendation.is_some() || !from.recommendations.is_empty();
        let yes_no = |yes| vec![if yes { Code::YES } else { Code::NO }];
        let of_findings = |code: &dyn Fn(&Outcome) -> Option<Code>| {
            let mut codes: Vec<Code> = findings.iter().filter_map(code).collect();
            sort_by_key(&mut codes, |code| *code);
            codes.dedup();
            codes
        };
        let codebook = self.codebook;
        let direction =
            |finding: &Outcome| codebook.code(List::Direction, finding.direction.code());
        let codes = [
            self.some_codes("conditions", List::Conditions, &from.conditions),
            self.some_codes("approaches", List::Approaches, &from.approaches),
            self.some_codes("settings", List::Settings, &from.settings),
            self.codes("inequality.groups", List::Groups, &from.inequality.groups),
            self.codes("inequality.methods", List::Methods, &from.inequality.methods),
            effect_codes,
            basis_codes,
            self.codes("technology", List::Technology, &from.technology),
            self.codes("coherence", List::Coherence, &from.coherence),
            self.codes("geography.regions", List::Regions, &from.geography.regions),
            self.municipalities(&from.geography.municipalities),
            self.code("geography.scope", List::Scope, &from.geography.scope).into_iter().collect(),
            status_codes,
            design_codes,
            strength_codes,
            of_findings(&|finding| finding.outcome),
            of_findings(&direction),
            self.code("checked", List::Checked, &from.checked).into_iter().collect(),
            yes_no(answers),
            yes_no(from.cost.is_some()),
        ];
        Record {
            title: self.text("title", from.title),
            summary: self.text("summary", from.summary),
            codes,
            country: from.geography.country.filter(|country| !country.trim().is_empty()),
            period: self.period(&from.period),
            status,
            actors: self.names("actors", from.actors),
            reach: Reach {
                participants: from.reach.participants,
                sites: from.reach.sites,
                note: self.optional("reach.note", from.reach.note),
            },
            effect,
            basis,
            inequality_note: self.optional("inequality.note", from.inequality.note),
            named_recommendation: from.recommendation.map(|named| Named {
                title: self.plain("recommendation.title", named.title),
                year: self.year("recommendation.year", named.year, FIRST_SOURCE_YEAR),
            }),
            recommendations: from
                .recommendations
                .into_iter()
                .enumerate()
                .map(|(at, link)| self.linked(&format!("recommendations[{at}]"), link))
                .collect(),
            design,
            strength,
            set_aside: None,
            participants: from.evidence.participants,
            findings,
            cost: from.cost.map(|cost| Cost {
                amount: cost.amount,
                currency: cost.currency,
                per: self.code("cost.per", List::CostPer, &cost.per),
                note: self.optional("cost.note", cost.note),
                source: self.source_index("cost.source", cost.source, source_count),
            }),
            barriers: self.list("barriers", from.barriers),
            enablers: self.list("enablers", from.enablers),
            sources: from
                .sources
                .into_iter()
                .enumerate()
                .map(|(at, source)| self.source(&format!("sources[{at}]"), source))
                .collect(),
            id: from.id,
            own: None,
        }
    }

    /// A link to a recommendation. Its codes are explained in a file that may not
    /// be here, so they are kept whatever they are.
    fn linked(&mut self, place: &str, link: wire::Linked) -> Linked {
        for (name, code, known) in
            [("timing", &link.timing, &TIMINGS[..]), ("basis", &link.basis, &BASES[..])]
        {
            if !known.contains(&code.as_str()) {
                self.find(&format!("{place}.{name}"), Problem::KeptCode(code.clone()));
            }
        }
        Linked { id: link.id, timing: link.timing, basis: link.basis }
    }

    fn names(&mut self, place: &str, names: Vec<String>) -> Vec<String> {
        names
            .into_iter()
            .enumerate()
            .map(|(at, name)| self.plain(&format!("{place}[{at}]"), name))
            .filter(|name| !name.trim().is_empty())
            .collect()
    }

    /// Records name municipalities, addresses their codes. Without
    /// municipalities.json there is nothing to find them in.
    fn municipalities(&mut self, names: &[String]) -> Vec<Code> {
        let places = self.codebook.entries(List::Municipalities);
        let mut found = Vec::new();
        for (at, name) in names.iter().enumerate() {
            let place = places.iter().find(|place| place.label.da == *name);
            match place.and_then(|place| self.codebook.code(List::Municipalities, &place.code)) {
                Some(code) if found.contains(&code) => {}
                Some(code) => found.push(code),
                None if places.is_empty() => {}
                None => {
                    let place = format!("geography.municipalities[{at}]");
                    self.find(&place, Problem::UnknownMunicipality(name.clone()));
                }
            }
        }
        found
    }

    fn outcome(&mut self, place: &str, from: wire::Finding, source_count: usize) -> Outcome {
        let at = |field: &str| format!("{place}.{field}");
        let (direction, _) =
            self.closed::<Direction>(&at("direction"), List::Direction, &from.direction);
        let figure =
            from.figure.map(|figure| self.closed::<Figure>(&at("figure"), List::Figure, &figure).0);
        let interval = from.ci.and_then(|[low, high]| {
            let problem = if low > high {
                Problem::ReversedInterval(low, high)
            } else {
                match from.effect {
                    Some(effect) if !(low..=high).contains(&effect) => {
                        Problem::IntervalOffEffect(effect)
                    }
                    _ => return Some([low, high]),
                }
            };
            self.find(&at("ci"), problem);
            None
        });
        let level = match from.ci_level {
            Some(level) if level > 0.0 && level < 100.0 => level,
            Some(level) => {
                self.find(&at("ciLevel"), Problem::OddLevel(level));
                95.0
            }
            None => 95.0,
        };
        Outcome {
            outcome: self.code(&at("outcome"), List::Outcome, &from.outcome),
            direction,
            text: self.text(&at("text"), from.text),
            measure: self.optional(&at("measure"), from.measure),
            effect: from.effect,
            interval,
            level,
            unit: from.unit.and_then(|unit| self.code(&at("unit"), List::Unit, &unit)),
            figure,
            comparator: from.comparator,
            non_inferiority: from.non_inferiority,
            source: self.source_index(&at("source"), from.source, source_count),
        }
    }

    fn source(&mut self, place: &str, from: wire::Source) -> Source {
        let url = from.url.and_then(|url| {
            if url.starts_with("https://") || url.starts_with("http://") {
                return Some(url);
            }
            self.find(&format!("{place}.url"), Problem::OddAddress(url));
            None
        });
        Source {
            title: self.plain(&format!("{place}.title"), from.title),
            publisher: from
                .publisher
                .map(|publisher| self.plain(&format!("{place}.publisher"), publisher))
                .filter(|publisher| !publisher.trim().is_empty()),
            year: self.year(&format!("{place}.year"), from.year, FIRST_SOURCE_YEAR),
            url,
            kind: self.code(&format!("{place}.kind"), List::SourceKind, &from.kind),
        }
    }

    fn coverage(&mut self, at: usize, from: wire::Coverage) -> Coverage {
        let place = format!("coverage[{at}]");
        // A list whose codes are all unknown must not read as an empty one,
        // which would say something of every code.
        let mut uncoded = from.uncoded.is_some();
        let mut axis = |field: &str, list, codes| {
            let codes = match codes {
                wire::Codes::All(all) if all == "all" => return Axis::All,
                wire::Codes::All(code) => vec![code],
                wire::Codes::Some(codes) => codes,
            };
            let known = self.codes(&format!("{place}.{field}"), list, &codes);
            uncoded |= known.is_empty() && !codes.is_empty();
            Axis::Codes(known)
        };
        let conditions = axis("conditions", List::Conditions, from.conditions);
        let approaches = axis("approaches", List::Approaches, from.approaches);
        let groups = axis("groups", List::Groups, from.groups);
        if !RESULTS.contains(&from.result.as_str()) {
            self.find(&format!("{place}.result"), Problem::UnknownCode(from.result.clone()));
        }
        Coverage {
            conditions,
            approaches,
            groups,
            searched: from.result == RESULTS[0],
            note: self.text(&format!("{place}.note"), from.note),
            uncoded,
            subjects: from.uncoded.unwrap_or_default(),
            varied: from.axis,
        }
    }
}
