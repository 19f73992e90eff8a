//! The catalogue and what one record of it holds.

use super::codebook::{Code, Codebook, Field};
use super::codes::{Basis, Design, Direction, Effect, Figure, Status, Strength};
use super::lang::Localized;
use super::rule::Rule;

/// The whole catalogue, read and checked. Ids are unique, codes are in the
/// codebook, source indices are alive, intervals hold their effect.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    /// Version of the release, such as `2026.11.0`.
    pub version: String,
    /// Date of the release, ISO 8601.
    pub date: String,
    /// Its name.
    pub title: Localized,
    /// What it covers, and that it is a selection.
    pub scope: Localized,
    /// Terms of use.
    pub licence: String,
    /// Every intervention, in the order of the file.
    pub records: Vec<Record>,
    /// What was looked for when the catalogue was made.
    pub coverage: Vec<Coverage>,
    /// Where each municipality stands on a map of equal squares, in the order
    /// of its list.
    pub places: Places,
    /// The codes.
    pub codebook: Codebook,
    /// The demands, beyond the catalogue's own rule, that its strengths meet.
    pub stricter: Vec<Rule>,
    /// How many of the records are a reader's own, and no part of the catalogue.
    pub own: usize,
    /// How many records of the release are not here: in a file with one of them.
    pub others: usize,
}

/// The municipalities as equal squares. Neighbours touch where the grid
/// allows; area says nothing about size.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// How many squares the map is wide and high.
    pub grid: (u16, u16),
    /// Each municipality's region, and its square: x grows east, y south.
    pub squares: Vec<(Option<Code>, (u16, u16))>,
}

impl Catalogue {
    /// All that it says beside its records.
    #[must_use]
    pub fn without_records(&self) -> Self {
        Self {
            version: self.version.clone(),
            date: self.date.clone(),
            title: self.title.clone(),
            scope: self.scope.clone(),
            licence: self.licence.clone(),
            records: Vec::new(),
            coverage: self.coverage.clone(),
            places: self.places.clone(),
            codebook: self.codebook.clone(),
            stricter: self.stricter.clone(),
            own: 0,
            others: 0,
        }
    }

    /// The version of the release, whatever of a reader's own is laid beside it.
    pub fn release(&self) -> &str {
        self.version.strip_suffix(WITH_OWN).unwrap_or(&self.version)
    }

    /// The place of the record with this id.
    pub fn row(&self, id: &str) -> Option<usize> {
        self.records.iter().position(|record| record.id == id)
    }
}

/// What ends the version of a catalogue that holds a reader's own records.
pub const WITH_OWN: &str = "+own";

/// What the ids of a reader's own records begin with.
pub const OWN: &str = "own-";

/// One intervention.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Stable key, lower case with hyphens.
    pub id: String,
    /// Its name.
    pub title: Localized,
    /// Two to four sentences.
    pub summary: Localized,
    /// Its codes in every field.
    pub codes: Codes,
    /// ISO country code; none for reviews across countries.
    pub country: Option<String>,
    /// When it ran.
    pub period: Period,
    /// Where it was in its life when its sources were written.
    pub status: Status,
    /// Responsible organisations, as named by the sources.
    pub actors: Vec<String>,
    /// How many people and places it reached.
    pub reach: Reach,
    /// What the source shows about inequality.
    pub effect: Effect,
    /// What that rests on.
    pub basis: Basis,
    /// More on inequality.
    pub inequality_note: Option<Localized>,
    /// The national recommendation that its own source names.
    pub named_recommendation: Option<Named>,
    /// National recommendations it was found to answer.
    pub recommendations: Vec<Linked>,
    /// How the deciding study was made.
    pub design: Design,
    /// How strong the evidence is.
    pub strength: Strength,
    /// The catalogue's own strength where a stricter rule has set it aside;
    /// `strength` is then none.
    pub set_aside: Option<Strength>,
    /// People in the study that decides the strength.
    pub participants: Option<u64>,
    /// What was found.
    pub findings: Vec<Outcome>,
    /// What it cost, as in the source.
    pub cost: Option<Cost>,
    /// What hindered it, where the source says so.
    pub barriers: Vec<Localized>,
    /// What helped it, where the source says so.
    pub enablers: Vec<Localized>,
    /// Where all this was read.
    pub sources: Vec<Source>,
    /// The id in a reader's own file, where the record came from one: `id` is
    /// then a number that tells nothing of it, since addresses hold it.
    pub own: Option<String>,
}

/// Codes of every [`Field`], kept as one list: most fields have one or two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codes {
    all: Box<[Code]>,
    /// Where those of each field end.
    ends: [u16; Field::COUNT],
}

impl Codes {
    /// Takes what `add` adds for one field after the other.
    pub fn of(mut add: impl FnMut(Field, &mut Vec<Code>)) -> Self {
        let mut all = Vec::with_capacity(USUAL);
        let mut ends = [0; Field::COUNT];
        for (field, end) in Field::ALL.into_iter().zip(&mut ends) {
            add(field, &mut all);
            all.truncate(u16::MAX.into());
            *end = u16::try_from(all.len()).unwrap_or(u16::MAX);
        }
        Self { all: all.into(), ends }
    }

    fn of_field(&self, field: Field) -> &[Code] {
        let at = field as usize;
        let from = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[from.into()..self.ends[at].into()]
    }

    /// The same codes but for one field, which has this one.
    #[must_use]
    pub fn with(&self, field: Field, code: Code) -> Self {
        Self::of(|one, codes| {
            let own = [code];
            codes.extend_from_slice(if one == field { &own } else { self.of_field(one) });
        })
    }
}

/// How many codes a record has as a rule, at the most.
const USUAL: usize = 48;

impl Record {
    /// The record's codes in one field.
    pub fn codes(&self, field: Field) -> &[Code] {
        self.codes.of_field(field)
    }

    /// The id that a file carries: that of a reader's own record tells that it is
    /// one.
    pub fn id_in_file(&self) -> String {
        self.own.as_ref().map_or_else(|| self.id.clone(), |id| [OWN, id].concat())
    }

    /// Makes it a reader's own: the so manieth, its title marked. What an earlier
    /// export marked is the same mark.
    pub fn mark_own(&mut self, number: usize, marks: [&str; 2]) {
        let bare = |title: &str, mark: &str| title.strip_prefix(mark).unwrap_or(title).to_owned();
        let was_marked = self.title.da.starts_with(marks[0]);
        let id = self.id.strip_prefix(OWN).filter(|_| was_marked).unwrap_or(&self.id);
        self.own = Some(id.to_owned());
        self.id = [OWN, &number.to_string()].concat();
        self.title.da = [marks[0], &bare(&self.title.da, marks[0])].concat();
        self.title.en = [marks[1], &bare(&self.title.en, marks[1])].concat();
    }

    /// The strength in the catalogue, whatever stricter rule is asked for.
    pub fn rated(&self) -> Strength {
        self.set_aside.unwrap_or(self.strength)
    }
}

/// From year to year. No `to`: still on, or not stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// First year.
    pub from: Option<u16>,
    /// Last year.
    pub to: Option<u16>,
}

/// How many it reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// People.
    pub participants: Option<u64>,
    /// Hospitals, practices, municipalities.
    pub sites: Option<u64>,
    /// What the numbers count.
    pub note: Option<Localized>,
}

/// A recommendation by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its title, in its own language.
    pub title: String,
    /// Its year.
    pub year: Option<u16>,
}

/// A link to a row of recommendations.json.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// Its id there.
    pub id: String,
    /// Whether the intervention came before, with or after it (code).
    pub timing: String,
    /// Whether the source says so, or only the topic is shared (code).
    pub basis: String,
}

/// One finding of a study.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What was measured; none where its code wasn't in the list.
    pub outcome: Option<Code>,
    /// What it says, seen from the people concerned.
    pub direction: Direction,
    /// It in words.
    pub text: Localized,
    /// The instrument or measure.
    pub measure: Option<Localized>,
    /// The number.
    pub effect: Option<f64>,
    /// Its confidence interval, lower end first; holds the effect.
    pub interval: Option<[f64; 2]>,
    /// Level of the interval in percent.
    pub level: f64,
    /// Unit of the number.
    pub unit: Option<Code>,
    /// How the number is to be read.
    pub figure: Option<Figure>,
    /// The other group's change or level.
    pub comparator: Option<f64>,
    /// Whether the study tested that something is not worse.
    pub non_inferiority: bool,
    /// Index into the record's sources.
    pub source: Option<usize>,
}

/// What it cost, as in the source: not inflated, not converted.
#[derive(Clone, Debug, PartialEq)]
pub struct Cost {
    /// The amount; a negative one is a saving.
    pub amount: f64,
    /// ISO 4217 currency.
    pub currency: String,
    /// What the amount is for, in [`List::CostPer`](super::List::CostPer).
    pub per: Option<Code>,
    /// What the amount covers.
    pub note: Option<Localized>,
    /// Index into the record's sources.
    pub source: Option<usize>,
}

/// Where something was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Title in its own language; in square brackets where it is only a
    /// description.
    pub title: String,
    /// Publisher or journal.
    pub publisher: Option<String>,
    /// Year.
    pub year: Option<u16>,
    /// Address, http or https; none where only a copy was read.
    pub url: Option<String>,
    /// Kind, in [`List::SourceKind`](super::List::SourceKind).
    pub kind: Option<Code>,
}

impl Source {
    /// Whether its title only describes it, since its own title was not seen.
    pub fn is_description(&self) -> bool {
        self.title.starts_with('[')
    }

    /// What tells it from other sources: its address; without one its title,
    /// publisher and year.
    pub fn identity(&self) -> String {
        if let Some(url) = &self.url {
            return url.trim_end_matches('/').to_owned();
        }
        let year = self.year.map_or_else(String::new, |year| year.to_string());
        [&self.title, "|", self.publisher.as_deref().unwrap_or_default(), "|", &year].concat()
    }

    /// Whether it tells more of the same source: its own title, its year, the
    /// longer title.
    pub fn is_fuller_than(&self, other: &Self) -> bool {
        let told = |source: &Self| {
            let length = source.title.chars().count();
            (!source.is_description(), source.year.is_some(), length, source.title.clone())
        };
        told(self) > told(other)
    }
}

/// What one search looked for. It decides what an empty cell of the matrix
/// means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Conditions looked for.
    pub conditions: Axis,
    /// Approaches looked for.
    pub approaches: Axis,
    /// Groups looked for.
    pub groups: Axis,
    /// Whether it was searched (else: known not to have been).
    pub searched: bool,
    /// The search told in a sentence.
    pub note: Localized,
    /// Subjects without a code: such an entry applies to no cell.
    pub uncoded: bool,
    /// Those subjects, as the file names them.
    pub subjects: Vec<String>,
    /// What the search varied on, as the file names it; empty where it doesn't.
    pub varied: String,
}

/// What a search says of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Every code.
    All,
    /// These codes; none: the search did not vary on the field.
    Codes(Vec<Code>),
}

impl Axis {
    /// Whether the search says nothing that sets codes of the field apart.
    pub fn is_open(&self) -> bool {
        match self {
            Self::All => true,
            Self::Codes(codes) => codes.is_empty(),
        }
    }

    /// Whether the search names this code.
    pub fn names(&self, code: Code) -> bool {
        matches!(self, Self::Codes(codes) if codes.contains(&code))
    }
}
