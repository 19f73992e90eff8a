//! From what is written to what is meant: codes become places in their lists,
//! and what is odd becomes a finding, with the rest of the record kept.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::address::link;
use super::codebook::{Code, CodeEntry, Codebook, Field, List};
use super::codes::{Basis, Closed, Design, Direction, Effect, Figure, Status, Strength};
use super::lang::{Localized, has_turns, turns};
use super::problem::{Finding, Problem};
use super::record::{
    Axis, Codes, Cost, Coverage, Linked, Named, Outcome, Period, Reach, Record, Source,
};
use super::rule::allowed_strengths;
use super::wire;

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

/// The codes of a catalogue, and where its municipalities stand.
pub(super) fn codebook(
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
                texts.find(Place::of(&code.code), Problem::DuplicateId);
                continue;
            }
            kept.push(CodeEntry {
                label: texts.text(Place::of(&code.code).field("label"), code.label),
                definition: texts
                    .optional(Place::of(&code.code).field("definition"), Some(code.definition))
                    .unwrap_or_default(),
                synonyms_da: code.synonyms.da,
                synonyms_en: code.synonyms.en,
                answers: texts.optional(Place::of(&code.code).field("answers"), code.answers),
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
    fn find(&mut self, place: Place<'_>, problem: Problem) {
        let place = place.written();
        self.findings.push(Finding { id: self.id.to_owned(), place, problem });
    }

    /// A text that has to be there.
    fn text(&mut self, place: Place<'_>, text: wire::Text) -> Localized {
        self.optional(place, Some(text)).unwrap_or_else(|| {
            self.find(place, Problem::MissingText);
            Localized::default()
        })
    }

    /// A text that may be missing, but if there, then in both languages.
    fn optional(&mut self, place: Place<'_>, text: Option<wire::Text>) -> Option<Localized> {
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
    fn plain(&mut self, place: Place<'_>, text: String) -> String {
        if !has_turns(&text) {
            return text;
        }
        self.find(place, Problem::DirectionMarks);
        text.replace(turns, "")
    }
}

/// Where in a record something stands; only written out where it is odd.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    base: &'a str,
    index: Option<usize>,
    field: &'static str,
    item: Option<usize>,
}

impl<'a> Place<'a> {
    pub const fn of(base: &'a str) -> Self {
        Self { base, index: None, field: "", item: None }
    }

    const fn field(self, field: &'static str) -> Self {
        Self { field, ..self }
    }

    const fn at(self, index: usize) -> Self {
        if self.field.is_empty() {
            Self { index: Some(index), ..self }
        } else {
            Self { item: Some(index), ..self }
        }
    }

    fn written(self) -> String {
        let number = |index: Option<usize>| {
            index.map_or_else(String::new, |index| ["[", &index.to_string(), "]"].concat())
        };
        let dot = if self.field.is_empty() { "" } else { "." };
        [self.base, &number(self.index), dot, self.field, &number(self.item)].concat()
    }
}

/// Adds each code once to those of a record, in the order of their list.
fn each_once(codes: &mut Vec<Code>, of: impl Iterator<Item = Option<Code>>) {
    let begun = codes.len();
    for code in of.flatten() {
        if let Err(at) = codes[begun..].binary_search(&code) {
            codes.insert(begun + at, code);
        }
    }
}

/// Makes records of what is written, and tells what is odd in them.
pub(super) struct Checker<'a> {
    pub codebook: &'a Codebook,
    pub last_year: i64,
    pub findings: &'a mut Vec<Finding>,
    pub id: String,
}

impl Checker<'_> {
    fn texts(&mut self) -> Texts<'_> {
        Texts { id: &self.id, findings: self.findings }
    }

    pub fn find(&mut self, place: Place<'_>, problem: Problem) {
        self.texts().find(place, problem);
    }

    pub fn text(&mut self, place: Place<'_>, text: wire::Text) -> Localized {
        self.texts().text(place, text)
    }

    fn optional(&mut self, place: Place<'_>, text: Option<wire::Text>) -> Option<Localized> {
        self.texts().optional(place, text)
    }

    fn plain(&mut self, place: Place<'_>, text: String) -> String {
        self.texts().plain(place, text)
    }

    fn list(&mut self, place: Place<'_>, texts: Vec<wire::Text>) -> Vec<Localized> {
        let read = |(at, text)| self.text(place.at(at), text);
        texts.into_iter().enumerate().map(read).filter(|text| !text.da.is_empty()).collect()
    }

    /// A code of an open list; one that isn't in it is left out.
    fn code(&mut self, place: Place<'_>, list: List, code: &str) -> Option<Code> {
        let found = self.codebook.code(list, code);
        if found.is_none() {
            self.find(place, Problem::UnknownCode(code.to_owned()));
        }
        found
    }

    fn codes(&mut self, place: Place<'_>, list: List, codes: &[Cow<'_, str>]) -> Vec<Code> {
        let mut found = Vec::with_capacity(codes.len());
        self.add_codes(&mut found, place, list, codes);
        found
    }

    /// Adds each code once to what is found.
    fn add_codes(
        &mut self,
        found: &mut Vec<Code>,
        place: Place<'_>,
        list: List,
        codes: &[Cow<'_, str>],
    ) {
        let begun = found.len();
        for (at, code) in codes.iter().enumerate() {
            if let Some(code) = self.code(place.at(at), list, code)
                && !found[begun..].contains(&code)
            {
                found.push(code);
            }
        }
    }

    /// A code that has a meaning for the program, as that meaning and as the
    /// place in its list.
    fn closed<T: Closed>(&mut self, place: Place<'_>, list: List, code: &str) -> (T, Option<Code>) {
        let known = T::from_code(code).zip(self.codebook.code(list, code));
        if let Some((value, code)) = known {
            return (value, Some(code));
        }
        self.find(place, Problem::CodeAsUnknown(code.to_owned()));
        (T::UNKNOWN, self.codebook.code(list, T::UNKNOWN.code()))
    }

    fn year(&mut self, place: Place<'_>, year: Option<i64>, first: i64) -> Option<u16> {
        let year = year?;
        if (first..=self.last_year).contains(&year) {
            return u16::try_from(year).ok();
        }
        self.find(place, Problem::AbsurdYear(year));
        None
    }

    fn period(&mut self, period: &wire::Period) -> Period {
        let from = self.year(Place::of("period.from"), period.from, FIRST_YEAR);
        let to = self.year(Place::of("period.to"), period.to, FIRST_YEAR);
        match (from, to) {
            (Some(first), Some(last)) if first > last => {
                self.find(Place::of("period"), Problem::ReversedPeriod(first, last));
                Period::default()
            }
            _ => Period { from, to },
        }
    }

    fn source_index(
        &mut self,
        place: Place<'_>,
        index: Option<usize>,
        count: usize,
    ) -> Option<usize> {
        let index = index?;
        if index < count {
            return Some(index);
        }
        self.find(place, Problem::DeadSource(index));
        None
    }

    pub fn record(&mut self, from: wire::Record<'_>) -> Record {
        let kept = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
        if from.id.is_empty() || !from.id.bytes().all(kept) {
            self.find(Place::of("id"), Problem::OddId(from.id.clone()));
        }
        let (status, status_code) =
            self.closed::<Status>(Place::of("status"), List::Status, &from.status);
        let (effect, effect_code) = self.closed::<Effect>(
            Place::of("inequality.effect"),
            List::Effect,
            &from.inequality.effect,
        );
        let (basis, basis_code) = self.closed::<Basis>(
            Place::of("inequality.evidence"),
            List::Basis,
            &from.inequality.evidence,
        );
        let (design, design_code) = self.closed::<Design>(
            Place::of("evidence.design"),
            List::Design,
            &from.evidence.design,
        );
        let (strength, strength_code) = self.closed::<Strength>(
            Place::of("evidence.strength"),
            List::Strength,
            &from.evidence.strength,
        );
        if !allowed_strengths(design, from.evidence.participants).contains(&strength) {
            let problem = Problem::StrengthOffDesign(strength.code(), design.code());
            self.find(Place::of("evidence.strength"), problem);
        }

        let source_count = from.sources.len();
        let findings: Vec<Outcome> = from
            .evidence
            .findings
            .into_iter()
            .enumerate()
            .map(|(at, finding)| {
                self.outcome(Place::of("evidence.findings").at(at), finding, source_count)
            })
            .collect();

        let answers = from.recommendation.is_some() || !from.recommendations.is_empty();
        let yes_no = |yes| if yes { Code::YES } else { Code::NO };
        let codebook = self.codebook;
        let codes = Codes::of(|field, codes| {
            // The lists that several codes may stand in, and whether one has to.
            let (place, named, needed) = match field {
                Field::Condition => ("conditions", &from.conditions, true),
                Field::Approach => ("approaches", &from.approaches, true),
                Field::Setting => ("settings", &from.settings, true),
                Field::Group => ("inequality.groups", &from.inequality.groups, false),
                Field::Method => ("inequality.methods", &from.inequality.methods, false),
                Field::Technology => ("technology", &from.technology, false),
                Field::Coherence => ("coherence", &from.coherence, false),
                Field::Region => ("geography.regions", &from.geography.regions, false),
                Field::Municipality => {
                    return self.municipalities(codes, &from.geography.municipalities);
                }
                Field::Outcome => return each_once(codes, findings.iter().map(|one| one.outcome)),
                Field::Direction => {
                    let code = |one: &Outcome| codebook.code(field.list(), one.direction.code());
                    return each_once(codes, findings.iter().map(code));
                }
                one => {
                    codes.extend(match one {
                        Field::Effect => effect_code,
                        Field::Basis => basis_code,
                        Field::Scope => self.code(
                            Place::of("geography.scope"),
                            List::Scope,
                            &from.geography.scope,
                        ),
                        Field::Status => status_code,
                        Field::Design => design_code,
                        Field::Strength => strength_code,
                        Field::Checked => {
                            self.code(Place::of("checked"), List::Checked, &from.checked)
                        }
                        Field::Recommendation => Some(yes_no(answers)),
                        _ => Some(yes_no(from.cost.is_some())),
                    });
                    return;
                }
            };
            if needed && named.is_empty() {
                self.find(Place::of(place), Problem::NoCode);
            }
            self.add_codes(codes, Place::of(place), field.list(), named);
        });
        Record {
            title: self.text(Place::of("title"), from.title),
            summary: self.text(Place::of("summary"), from.summary),
            codes,
            country: from.geography.country.filter(|country| !country.trim().is_empty()),
            period: self.period(&from.period),
            status,
            actors: self.names(Place::of("actors"), from.actors),
            reach: Reach {
                participants: from.reach.participants,
                sites: from.reach.sites,
                note: self.optional(Place::of("reach.note"), from.reach.note),
            },
            effect,
            basis,
            inequality_note: self.optional(Place::of("inequality.note"), from.inequality.note),
            named_recommendation: from.recommendation.map(|named| Named {
                title: self.plain(Place::of("recommendation.title"), named.title),
                year: self.year(Place::of("recommendation.year"), named.year, FIRST_SOURCE_YEAR),
            }),
            recommendations: from
                .recommendations
                .into_iter()
                .enumerate()
                .map(|(at, link)| self.linked(Place::of("recommendations").at(at), link))
                .collect(),
            design,
            strength,
            set_aside: None,
            participants: from.evidence.participants,
            findings,
            cost: from.cost.map(|cost| Cost {
                amount: cost.amount,
                currency: cost.currency,
                per: self.code(Place::of("cost.per"), List::CostPer, &cost.per),
                note: self.optional(Place::of("cost.note"), cost.note),
                source: self.source_index(Place::of("cost.source"), cost.source, source_count),
            }),
            barriers: self.list(Place::of("barriers"), from.barriers),
            enablers: self.list(Place::of("enablers"), from.enablers),
            sources: from
                .sources
                .into_iter()
                .enumerate()
                .map(|(at, source)| self.source(Place::of("sources").at(at), source))
                .collect(),
            id: from.id,
            own: None,
        }
    }

    /// A link to a recommendation. Its codes are explained in a file that may not
    /// be here, so they are kept whatever they are.
    fn linked(&mut self, place: Place<'_>, link: wire::Linked) -> Linked {
        for (name, code, known) in
            [("timing", &link.timing, &TIMINGS[..]), ("basis", &link.basis, &BASES[..])]
        {
            if !known.contains(&code.as_str()) {
                self.find(place.field(name), Problem::KeptCode(code.clone()));
            }
        }
        Linked { id: link.id, timing: link.timing, basis: link.basis }
    }

    fn names(&mut self, place: Place<'_>, names: Vec<String>) -> Vec<String> {
        names
            .into_iter()
            .enumerate()
            .map(|(at, name)| self.plain(place.at(at), name))
            .filter(|name| !name.trim().is_empty())
            .collect()
    }

    /// Records name municipalities, addresses their codes. Without
    /// municipalities.json there is nothing to find them in.
    fn municipalities(&mut self, found: &mut Vec<Code>, names: &[Cow<'_, str>]) {
        let places = self.codebook.entries(List::Municipalities);
        let begun = found.len();
        for (at, name) in names.iter().enumerate() {
            let place = places.iter().find(|place| place.label.da == *name);
            match place.and_then(|place| self.codebook.code(List::Municipalities, &place.code)) {
                Some(code) if found[begun..].contains(&code) => {}
                Some(code) => found.push(code),
                None if places.is_empty() => {}
                None => {
                    let place = Place::of("geography.municipalities").at(at);
                    self.find(place, Problem::UnknownMunicipality(name.to_string()));
                }
            }
        }
    }

    fn outcome(
        &mut self,
        place: Place<'_>,
        from: wire::Finding<'_>,
        source_count: usize,
    ) -> Outcome {
        let at = |field: &'static str| place.field(field);
        let (direction, _) =
            self.closed::<Direction>(at("direction"), List::Direction, &from.direction);
        let figure =
            from.figure.map(|figure| self.closed::<Figure>(at("figure"), List::Figure, &figure).0);
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
            self.find(at("ci"), problem);
            None
        });
        let level = match from.ci_level {
            Some(level) if level > 0.0 && level < 100.0 => level,
            Some(level) => {
                self.find(at("ciLevel"), Problem::OddLevel(level));
                95.0
            }
            None => 95.0,
        };
        Outcome {
            outcome: self.code(at("outcome"), List::Outcome, &from.outcome),
            direction,
            text: self.text(at("text"), from.text),
            measure: self.optional(at("measure"), from.measure),
            effect: from.effect,
            interval,
            level,
            unit: from.unit.and_then(|unit| self.code(at("unit"), List::Unit, &unit)),
            figure,
            comparator: from.comparator,
            non_inferiority: from.non_inferiority,
            source: self.source_index(at("source"), from.source, source_count),
        }
    }

    fn source(&mut self, place: Place<'_>, from: wire::Source<'_>) -> Source {
        let url = from.url.and_then(|url| {
            let link = link(&url);
            if link.is_none() {
                self.find(place.field("url"), Problem::OddAddress(url));
            }
            link
        });
        Source {
            title: self.plain(place.field("title"), from.title),
            publisher: from
                .publisher
                .map(|publisher| self.plain(place.field("publisher"), publisher))
                .filter(|publisher| !publisher.trim().is_empty()),
            year: self.year(place.field("year"), from.year, FIRST_SOURCE_YEAR),
            url,
            kind: self.code(place.field("kind"), List::SourceKind, &from.kind),
        }
    }

    pub fn coverage(&mut self, at: usize, from: wire::Coverage<'_>) -> Coverage {
        let place = Place::of("coverage").at(at);
        // A list whose codes are all unknown must not read as an empty one,
        // which would say something of every code.
        let mut uncoded = from.uncoded.is_some();
        let mut axis = |field: &'static str, list, codes| {
            let codes = match codes {
                wire::Codes::All(all) if all == "all" => return Axis::All,
                wire::Codes::All(code) => vec![code],
                wire::Codes::Some(codes) => codes,
            };
            let known = self.codes(place.field(field), list, &codes);
            uncoded |= known.is_empty() && !codes.is_empty();
            Axis::Codes(known)
        };
        let conditions = axis("conditions", List::Conditions, from.conditions);
        let approaches = axis("approaches", List::Approaches, from.approaches);
        let groups = axis("groups", List::Groups, from.groups);
        if !RESULTS.contains(&&*from.result) {
            let problem = Problem::UnknownCode(from.result.to_string());
            self.find(place.field("result"), problem);
        }
        Coverage {
            conditions,
            approaches,
            groups,
            searched: from.result == RESULTS[0],
            note: self.text(place.field("note"), from.note),
            uncoded,
            subjects: from.uncoded.unwrap_or_default(),
            varied: from.axis,
        }
    }
}
