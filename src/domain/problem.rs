//! What can be wrong with data: errors (not our format at all) and findings
//! (something odd in one record, and what was done about it).
//!
//! Plain data; the words for people are the text room's.

/// Something odd in a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Id of the record, or of the code list.
    pub id: String,
    /// Where in it, such as `evidence.findings[2].ci`.
    pub place: String,
    /// What is odd. What was done follows from it.
    pub problem: Problem,
}

/// What is odd. Each case says what the reading did.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// A code that is not in its list: left out.
    UnknownCode(String),
    /// A code that is not in its list, where each code has a meaning for the program: read
    /// as "not known".
    CodeAsUnknown(String),
    /// A code that is not known here: kept as it is.
    KeptCode(String),
    /// A name that is no municipality: left out.
    UnknownMunicipality(String),
    /// An id that stood before: the later record was left out.
    DuplicateId,
    /// An id that is empty or not lower case with hyphens: kept as it is.
    OddId(String),
    /// A field that needs a code has none: kept without.
    NoCode,
    /// The period ends before it begins: read as not stated.
    ReversedPeriod(u16, u16),
    /// A year outside what can be: read as not stated.
    AbsurdYear(i64),
    /// An interval whose ends stand the wrong way round: left out.
    ReversedInterval(f64, f64),
    /// An interval that doesn't hold its effect: left out.
    IntervalOffEffect(f64),
    /// A level that is not between 0 and 100: read as 95.
    OddLevel(f64),
    /// An index of a source that isn't there: left out.
    DeadSource(usize),
    /// A text that only one language has: shown in that language.
    MissingLanguage,
    /// A text that both languages lack: shown as nothing.
    MissingText,
    /// Invisible characters that turn the reading direction: taken out.
    DirectionMarks,
    /// An address that is not http, https or doi: left out.
    OddAddress(String),
    /// A strength that its design does not allow: kept as it is.
    StrengthOffDesign(&'static str, &'static str),
}

impl Problem {
    /// Whether something was left out or read as something else; if not, it was
    /// kept as it stands.
    pub const fn loses(&self) -> bool {
        !matches!(
            self,
            Self::OddId(_)
                | Self::KeptCode(_)
                | Self::NoCode
                | Self::MissingLanguage
                | Self::MissingText
                | Self::StrengthOffDesign(..)
        )
    }
}

/// The bytes are not a catalogue.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadError {
    /// Nothing in the file.
    Empty,
    /// A web page came instead of data.
    Html,
    /// The file stops half way.
    Truncated {
        /// Line, from 1.
        line: usize,
    },
    /// Not JSON.
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A format that this program does not know.
    Version {
        /// What the file says.
        found: String,
    },
    /// JSON, but not the shape of a catalogue.
    Shape {
        /// Where, such as `records[12].evidence.ci`.
        place: String,
        /// What is wrong there.
        shape: Shape,
    },
}

/// What is wrong with a shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A field is missing.
    Missing(String),
    /// A field that stood before.
    Twice,
    /// A value of another type: what stood there and what was expected, in
    /// the parser's own (English) terms.
    Type(String),
}
