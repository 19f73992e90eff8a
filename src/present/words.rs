//! Small wordings that several pages share: the label of a code, where and
//! when a record took place, which way its findings point.

use crate::domain::{
    Catalogue, Closed, Code, Direction, Effect, Field, Lang, List, Outcome, Record, Status,
};
use crate::text::{Text, format, text};

/// A catalogue in a language: what every wording needs.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The language.
    pub lang: Lang,
    /// Its words.
    pub text: &'static Text,
}

impl<'a> Words<'a> {
    /// The catalogue in a language.
    pub fn new(catalogue: &'a Catalogue, lang: Lang) -> Self {
        Self { catalogue, lang, text: text(lang) }
    }

    /// The label of a field's code.
    pub fn label(self, field: Field, code: Code) -> &'a str {
        let yes = code == Code::YES;
        match field {
            Field::Recommendation if yes => self.text.facet.recommendation_yes,
            Field::Recommendation => self.text.facet.recommendation_no,
            Field::Cost if yes => self.text.facet.cost_yes,
            Field::Cost => self.text.facet.cost_no,
            // One effect has one name, wherever it stands.
            Field::Effect => {
                match Effect::from_code(self.catalogue.codebook.name(List::Effect, code)) {
                    Some(effect) => (self.text.effect)(effect),
                    None => self.code(List::Effect, code),
                }
            }
            Field::Scope if self.catalogue.codebook.name(List::Scope, code) == "international" => {
                self.text.abroad
            }
            _ => self.code(field.list(), code),
        }
    }

    /// The label of a list's code.
    pub fn code(self, list: List, code: Code) -> &'a str {
        self.catalogue.codebook.entry(list, code).map_or("", |entry| entry.label.get(self.lang))
    }

    /// The labels of a record's codes in one field, as an enumeration that
    /// begins a sentence; empty where it has none.
    pub fn labels(self, record: &Record, field: Field) -> String {
        let labels = record.codes(field).iter().enumerate().map(|(at, code)| {
            let label = self.label(field, *code);
            if at == 0 { label.to_owned() } else { format::lower_first(label) }
        });
        labels.collect::<Vec<_>>().join(", ")
    }

    /// How far a record has come. What runs may give the years of a study: then
    /// it runs as far as is known.
    pub fn status(self, record: &Record) -> String {
        if record.status == Status::Running && record.period.to.is_some() {
            return self.text.result.running_then.to_owned();
        }
        self.labels(record, Field::Status)
    }

    /// A count of interventions among all: «24 indsatser ud af 222».
    pub fn count(self, number: usize) -> String {
        format::count(self.lang, number)
    }

    /// How many findings point each way, in the order of the directions; none where
    /// there is no finding.
    pub fn pointed(self, directions: [usize; Direction::ALL.len()]) -> Option<String> {
        let text = self.text.shared();
        let found = Direction::ALL.iter().zip(directions).filter(|(_, count)| *count > 0);
        let said = |(way, count): (&Direction, usize)| (text.pointing)(*way, &self.count(count));
        let said: Vec<String> = found.map(said).collect();
        (!said.is_empty()).then(|| (text.findings)(&self.and(&said)))
    }

    /// An enumeration that ends with «og».
    pub fn and<S: AsRef<str>>(self, things: &[S]) -> String {
        format::list(things, self.text.and)
    }

    /// The years of a record, or that they are not known.
    pub fn years(self, record: &Record) -> String {
        let ended = record.status == Status::Completed;
        format::period(self.lang, record.period, ended)
            .unwrap_or_else(|| self.text.result.year_unknown.to_owned())
    }

    /// Where a record took place, as closely as it says.
    pub fn place(self, record: &Record) -> String {
        let words = &self.text.result;
        let codes =
            |field: Field| record.codes(field).iter().map(move |code| self.label(field, *code));
        let municipalities: Vec<&str> = codes(Field::Municipality).collect();
        let regions: Vec<&str> = codes(Field::Region).collect();
        let all_regions = self.catalogue.codebook.entries(List::Regions).len();
        let national = self.catalogue.codebook.code(List::Scope, "national");
        if !municipalities.is_empty() {
            return self.and(&municipalities);
        }
        match record.country.as_deref() {
            None => words.several_countries.to_owned(),
            Some("DK") => {
                let whole = regions.len() == all_regions
                    || (regions.is_empty()
                        && record.codes(Field::Scope).first().copied() == national);
                if whole {
                    words.whole_country.to_owned()
                } else if regions.is_empty() {
                    words.place_unknown.to_owned()
                } else {
                    self.and(&regions)
                }
            }
            Some(country) => self.country(country),
        }
    }

    /// The name of a country, or its code where it has no name here.
    pub fn country(self, code: &str) -> String {
        (self.text.country)(code).unwrap_or(code).to_owned()
    }

    /// A finding's outcome as a label; empty where it has none.
    pub fn outcome(self, finding: &Outcome) -> &'a str {
        finding.outcome.map_or("", |code| self.outcome_label(code))
    }

    /// An outcome beside the direction of its findings. «Til fordel: ulighed» would read
    /// as if there came more of it.
    pub fn outcome_label(self, code: Code) -> &'a str {
        match self.catalogue.codebook.name(List::Outcome, code) {
            "inequality" => self.text.result.equality,
            _ => self.code(List::Outcome, code),
        }
    }

    /// A record's outcomes by the direction of its findings, directions in
    /// their order, outcomes in the order of the findings. What stands under
    /// several directions says how many findings are there, and comes first, so
    /// that the number is read with it alone.
    pub fn outcomes_by_direction(self, record: &Record) -> Vec<(Direction, Vec<String>)> {
        // The outcome of a finding, and whether it stands under other directions too.
        let named = |finding: &Outcome, direction: Direction| {
            let outcome = format::lower_first(self.outcome(finding));
            let same = || record.findings.iter().filter(|one| one.outcome == finding.outcome);
            let here = same().filter(|one| one.direction == direction).count();
            if outcome.is_empty() || here == same().count() {
                return (outcome, false);
            }
            ((self.text.result.partly)(&outcome, &self.count(here)), true)
        };
        let of = |direction: Direction| {
            let [mut parted, mut whole] = [const { Vec::new() }; 2];
            for finding in record.findings.iter().filter(|finding| finding.direction == direction) {
                let (outcome, is_parted) = named(finding, direction);
                let outcomes = if is_parted { &mut parted } else { &mut whole };
                if !outcome.is_empty() && !outcomes.contains(&outcome) {
                    outcomes.push(outcome);
                }
            }
            parted.append(&mut whole);
            (direction, parted)
        };
        Direction::ALL
            .iter()
            .copied()
            .map(of)
            .filter(|(_, outcomes)| !outcomes.is_empty())
            .collect()
    }

    /// A record's people: those of the deciding study, else those reached.
    pub fn participants(self, record: &Record) -> Option<String> {
        let people = record.participants.or(record.reach.participants)?;
        Some((self.text.result.participants)(&format::whole(self.lang, people)))
    }

    /// A number with its unit: «0,82 kg», «odds ratio 0,82», «12 %».
    pub fn quantity(self, number: f64, unit: Option<Code>) -> String {
        let number = format::decimal(self.lang, number);
        let Some(unit) = unit else { return number };
        let (label, name) =
            (self.code(List::Unit, unit), self.catalogue.codebook.name(List::Unit, unit));
        if name == "count" {
            // What is counted stands in the measure.
            number
        } else if crate::domain::is_ratio(name) {
            format!("{label} {number}")
        } else if label == "%" && self.lang == Lang::En {
            format!("{number}%")
        } else {
            format!("{number}\u{a0}{label}")
        }
    }
}
