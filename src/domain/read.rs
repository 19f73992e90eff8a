//! Bytes to catalogue. What is not our format at all is an error with its
//! place; what is odd in one record becomes a finding, and the rest of the
//! record is kept. Nothing is dropped in silence.

use super::check::{Checker, Place, codebook};
use super::codebook::{Codebook, List};
use super::json::{Fault, Fields, Node, Read, Value, Walk};
use super::numbers::Numbers;
use super::problem::{Finding, Problem, ReadError};
use super::record::{Catalogue, Places, Record};
use super::wire;

/// After so many records their length is measured, and taken to be this at the
/// least.
const MEASURED: usize = 256;
const FEWEST_BYTES: usize = 500;

/// The format that this program reads.
const SCHEMA_VERSION: &str = "1";

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

/// What is wrong, and in which file.
pub type Wrong = (&'static str, ReadError);

/// Reads a catalogue.
///
/// # Errors
/// When one of the files is not in our format; the name of the file stands
/// beside the error.
pub fn read(files: Files<'_>) -> Result<Reading, Wrong> {
    Reader::new(files)?.finish()
}

/// Reads a catalogue so many records at a time, so that a page can answer its
/// reader in between.
pub struct Reader<'a> {
    json: &'a str,
    half: Half,
}

/// A catalogue half read. One record is taken from its bytes to what is kept of
/// it before the next one is looked at.
pub(super) struct Half {
    /// Where in the bytes it stands.
    at: usize,
    /// The fields of the file but its records.
    head: Vec<Node>,
    /// The record at hand.
    nodes: Vec<Node>,
    part: Part,
    /// Where the records begin that were passed over, since what must be known
    /// first stands after them.
    passed: Option<usize>,
    codebook: Codebook,
    places: Places,
    last_year: i64,
    findings: Vec<Finding>,
    records: Vec<Record>,
    /// Rows by their id.
    ids: Numbers,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Before the first record.
    First,
    /// Before another record.
    Next,
    /// All records are read.
    Done,
}

impl<'a> Reader<'a> {
    /// Reads the small files, and the large one up to its records.
    ///
    /// # Errors
    /// As [`read`].
    pub fn new(files: Files<'a>) -> Result<Self, Wrong> {
        let in_file = |name: &'static str| move |error| (name, error);
        let codes: wire::CodesFile = parse(files.codes).map_err(in_file("codes.json"))?;
        let municipalities: Option<wire::MunicipalitiesFile> =
            files.municipalities.map(parse).transpose().map_err(in_file("municipalities.json"))?;
        let json = begun(files.interventions).map_err(in_file("interventions.json"))?;

        let mut findings = Vec::new();
        let squares = municipalities.as_ref().map(|file| {
            let square =
                |place: &wire::Municipality| (place.region.clone(), (place.tile.x, place.tile.y));
            (
                (file.grid.columns, file.grid.rows),
                file.municipalities.iter().map(square).collect::<Vec<_>>(),
            )
        });
        let codebook = codebook(codes, municipalities, &mut findings);
        let places = squares.map_or_else(Places::default, |(grid, squares)| {
            let in_region = |(region, square): (String, (u16, u16))| {
                (codebook.code(List::Regions, &region), square)
            };
            Places { grid, squares: squares.into_iter().map(in_region).collect() }
        });
        let half = Half::begin(json, codebook, places, findings);
        Ok(Self { json, half: half.map_err(in_file("interventions.json"))? })
    }

    /// Reads some more records; whether there may be more.
    ///
    /// # Errors
    /// As [`read`].
    pub fn step(&mut self, most: usize) -> Result<bool, Wrong> {
        self.half.step(self.json, most).map_err(|error| ("interventions.json", error))
    }

    /// How much of the file is read, from 0 to 1.
    pub fn done(&self) -> f64 {
        self.half.done(self.json)
    }

    /// The reading, with what records are left.
    ///
    /// # Errors
    /// As [`read`].
    pub fn finish(mut self) -> Result<Reading, Wrong> {
        while self.step(usize::MAX)? {}
        self.half.reading(self.json).map_err(|error| ("interventions.json", error))
    }
}

impl Half {
    /// Reads the file up to its records. The version first: whatever else stands
    /// there, another format may look different.
    pub fn begin(
        json: &str,
        codebook: Codebook,
        places: Places,
        findings: Vec<Finding>,
    ) -> Result<Self, ReadError> {
        let mut half = Self {
            at: 0,
            head: Vec::new(),
            nodes: Vec::new(),
            part: Part::First,
            passed: None,
            codebook,
            places,
            last_year: 9999,
            findings,
            records: Vec::new(),
            ids: Numbers::default(),
        };
        let told = |fault: Fault| fault.told(json.as_bytes());
        let mut walk = Walk::new(json);
        if walk.peek() == b'{' {
            half.head.push(Node::map(walk.at));
            walk.at += 1;
            half.some_fields(&mut walk).map_err(told)?;
        } else {
            walk.value(&mut half.head, 0).map_err(told)?;
        }
        let mut head = half.fields(json).map_err(told)?;
        check_version(&mut head, json)?;
        let date: String = head.field("date").map_err(told)?;
        half.last_year = date.get(..4).and_then(|year| year.parse().ok()).unwrap_or(9999);
        half.at = half.passed.unwrap_or(walk.at);
        Ok(half)
    }

    /// Reads some more records; whether there may be more.
    pub fn step(&mut self, json: &str, most: usize) -> Result<bool, ReadError> {
        let mut walk = Walk { at: self.at, ..Walk::new(json) };
        let read = self.some_records(&mut walk, most);
        self.at = walk.at;
        read.map(|()| self.part != Part::Done).map_err(|fault| fault.told(json.as_bytes()))
    }

    /// How much of the file is read, from 0 to 1.
    #[allow(clippy::cast_precision_loss, reason = "a share for the eye")]
    pub fn done(&self, json: &str) -> f64 {
        if self.part == Part::Done { 1.0 } else { self.at as f64 / json.len().max(1) as f64 }
    }

    /// How many records there are by now.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// How much was odd by now.
    pub fn odd(&self) -> usize {
        self.findings.len()
    }

    fn fields<'n, 'a>(&'n self, json: &'a str) -> Result<Fields<'n, 'a>, Fault> {
        Value::first(json, &self.head).fields("struct Head")
    }

    /// Takes fields of the file: up to its records where what must be known
    /// first stands before them, else to the end.
    fn some_fields(&mut self, walk: &mut Walk<'_>) -> Result<(), Fault> {
        if walk.peek() == b'}' && self.head.len() == 1 {
            walk.at += 1;
        } else {
            loop {
                let before = self.head.len();
                walk.key(&mut self.head)?;
                let is_records = Value::nth(walk.json, &self.head, before).is_named("records");
                if is_records && self.passed.is_none() && walk.peek() == b'[' {
                    self.head.truncate(before);
                    self.passed = Some(walk.at + 1);
                    let mut head = self.fields(walk.json)?;
                    if head.has("schemaVersion") && head.has("date") {
                        return Ok(());
                    }
                    let records = *walk;
                    if let Err(fault) = walk.skip() {
                        // What is wrong shows when it is looked at closely.
                        *walk = records;
                        return walk.value(&mut self.nodes, 1).and(Err(fault));
                    }
                } else {
                    walk.value(&mut self.head, 1)?;
                }
                let more = walk.either(b',', b'}')?;
                Node::close(&mut self.head, walk.at);
                if !more {
                    break;
                }
            }
        }
        walk.end()
    }

    fn some_records(&mut self, walk: &mut Walk<'_>, most: usize) -> Result<(), Fault> {
        if self.part == Part::First {
            if self.passed.is_none() {
                // Not a list, or not there.
                self.part = Part::Done;
                return self.fields(walk.json)?.field::<Vec<()>>("records").map(|_| ());
            }
            if walk.peek() == b']' {
                walk.at += 1;
                return self.last_record(walk);
            }
            self.part = Part::Next;
        }
        let mut checker = Checker {
            codebook: &self.codebook,
            last_year: self.last_year,
            findings: &mut self.findings,
            id: String::new(),
        };
        for _ in 0..most {
            if self.part == Part::Done {
                break;
            }
            self.nodes.clear();
            walk.value(&mut self.nodes, 2)?;
            let record = wire::Record::read(Value::first(walk.json, &self.nodes))?;
            checker.id.clone_from(&record.id);
            if self.ids.get(&record.id, |row| &self.records[row].id).is_some() {
                checker.find(Place::of("id"), Problem::DuplicateId);
            } else {
                self.ids.put(&record.id);
                self.records.push(checker.record(record));
            }
            // By now it shows how long a record is here, and how many there may be.
            if self.records.len() == MEASURED {
                let records = self.passed.map_or(0, |from| walk.at.saturating_sub(from));
                let left = walk.json.len().saturating_sub(walk.at);
                self.records.reserve(left / (records / MEASURED).max(FEWEST_BYTES));
            }
            if !walk.either(b',', b']')? {
                return self.last_record(walk);
            }
        }
        Ok(())
    }

    /// What stands after the records, if it hasn't been read.
    fn last_record(&mut self, walk: &mut Walk<'_>) -> Result<(), Fault> {
        self.part = Part::Done;
        let done = self.fields(walk.json)?.end() > walk.at;
        if done || !walk.either(b',', b'}')? {
            return if done { Ok(()) } else { walk.end() };
        }
        self.some_fields(walk)
    }

    /// The catalogue, when all its records have been read.
    pub fn reading(self, json: &str) -> Result<Reading, ReadError> {
        self.whole(json).map_err(|fault| fault.told(json.as_bytes()))
    }

    fn whole(mut self, json: &str) -> Result<Reading, Fault> {
        let mut head = Value::first(json, &self.head).fields("struct File")?;
        let version = head.field("version")?;
        let date = head.field("date")?;
        let title = head.field("title")?;
        let scope = head.field("scope")?;
        let licence = head.field("licence")?;
        let coverage: Vec<wire::Coverage<'_>> = head.field_or_default("coverage")?;
        let others: Option<u64> = head.field_or_default("others")?;
        if self.passed.is_some() {
            // The first ones are not among the nodes.
            head.lacks_now("records")?;
        }
        head.done()?;
        let mut checker = Checker {
            codebook: &self.codebook,
            last_year: self.last_year,
            findings: &mut self.findings,
            id: "catalogue".to_owned(),
        };
        let title = checker.text(Place::of("title"), title);
        let scope = checker.text(Place::of("scope"), scope);
        let coverage = coverage.into_iter().enumerate();
        let coverage = coverage.map(|(at, entry)| checker.coverage(at, entry)).collect();
        let catalogue = Catalogue {
            version,
            date,
            title,
            scope,
            licence,
            records: self.records,
            coverage,
            places: self.places,
            codebook: self.codebook,
            stricter: Vec::new(),
            own: 0,
            others: others.and_then(|count| count.try_into().ok()).unwrap_or(0),
        };
        Ok(Reading { catalogue, findings: self.findings })
    }
}

/// The text of bytes, without a mark before it, where it may be JSON at all.
pub(super) fn begun(bytes: &[u8]) -> Result<&str, ReadError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => Err(ReadError::Empty),
        Some(b'<') => Err(ReadError::Html),
        // Also in what is never used: nothing odd is passed over in silence.
        Some(_) => std::str::from_utf8(bytes).map_err(|error| Fault::no_letter(error).told(bytes)),
    }
}

fn check_version(head: &mut Fields<'_, '_>, json: &str) -> Result<(), ReadError> {
    let found = head.raw("schemaVersion").map_err(|fault| fault.told(json.as_bytes()))?;
    if found == SCHEMA_VERSION {
        return Ok(());
    }
    Err(ReadError::Version { found: found.to_owned() })
}

/// JSON of our version, or what is wrong with it.
pub(super) fn parse<'a, T: Read<'a>>(bytes: &'a [u8]) -> Result<T, ReadError> {
    let json = begun(bytes)?;
    let nodes = nodes(json)?;
    let file = Value::first(json, &nodes);
    let told = |fault: Fault| fault.told(json.as_bytes());
    let mut head = file.fields("struct Head").map_err(told)?;
    check_version(&mut head, json)?;
    T::read(file).map_err(told)
}

/// JSON that carries no version.
pub(super) fn from_json<'a, T: Read<'a>>(bytes: &'a [u8]) -> Result<T, ReadError> {
    let json = begun(bytes)?;
    T::read(Value::first(json, &nodes(json)?)).map_err(|fault| fault.told(json.as_bytes()))
}

fn nodes(json: &str) -> Result<Vec<Node>, ReadError> {
    let (mut walk, mut nodes) = (Walk::new(json), Vec::new());
    let read = walk.value(&mut nodes, 0).and_then(|()| walk.end());
    read.map(|()| nodes).map_err(|fault| fault.told(json.as_bytes()))
}
