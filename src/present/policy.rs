//! Policy from 2005 to today: what happened, who took part, and what the
//! catalogue holds on each initiative of 2015. Amounts stand as announced;
//! they overlap and are never added.

use super::notice::{Noted, findings};
use super::record::{SourceView, cited};
use super::results::{Card, card};
use super::words::Words;
use crate::domain::{Actors, Closed, Code, Direction, Field, List, PolicyEvent, Record, Strength};
use crate::query::Corpus;
use crate::state::{Action, View};
use crate::text::format;

/// The page on policy. What comes from a file that is not here is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyView {
    /// The answer in a line.
    pub answer: String,
    /// The monitoring group of 2015.
    pub group: Option<Group>,
    /// The task force and the review, in the order of their years.
    pub review: Vec<EventView>,
    /// The line, by era.
    pub eras: Vec<(&'static str, Vec<EventView>)>,
    /// Each initiative of 2015.
    pub initiatives: Vec<Initiative>,
    /// What hindered, by record.
    pub barriers: Named,
    /// What helped, by record.
    pub enablers: Named,
    /// Actors by kind.
    pub actors: Vec<(String, Vec<ActorView>)>,
    /// What was odd about the actors.
    pub odd: Vec<Noted>,
}

/// The monitoring group: its event, its members, its tasks.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What it was.
    pub event: EventView,
    /// Each task, and what stands here about it.
    pub tasks: Vec<(&'static str, String)>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct EventView {
    /// Its id.
    pub id: String,
    /// Its day or year.
    pub when: String,
    /// What it was, in a few words.
    pub title: String,
    /// What it was.
    pub text: String,
    /// Money with its years; empty where none is named.
    pub amount: String,
    /// Who took part: name, and the actor of exactly that name.
    pub actors: Vec<(String, Option<String>)>,
    /// What to mind; empty for nothing.
    pub note: String,
    /// Where it was read.
    pub source: SourceView,
}

/// An initiative of 2015, and what the catalogue holds on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Initiative {
    /// What it is called.
    pub name: &'static str,
    /// Which approaches answer it, and how many records those have.
    pub said: String,
    /// Records that bear its name.
    pub titled: Vec<Card>,
    /// Records of those approaches by strength.
    pub strengths: Vec<(Strength, &'static str, usize)>,
    /// Their findings by direction.
    pub directions: Vec<(Direction, &'static str, usize)>,
    /// What leads to those records.
    pub actions: Vec<Action>,
    /// «Se de 41 indsatser».
    pub see: String,
}

/// What records name in their own words.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// How many records name any, in a sentence.
    pub said: String,
    /// Id and title of a record, and what it names.
    pub records: Vec<(String, String, Vec<String>)>,
}

/// An actor.
#[derive(Clone, Debug, PartialEq)]
pub struct ActorView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is called for short; empty where it isn't.
    pub short: String,
    /// What its part is.
    pub role: String,
    /// Its address; none where none is known.
    pub url: Option<String>,
    /// Where its part was read.
    pub source: Option<String>,
    /// In how many events and records it is named, in words; empty for none.
    pub named: String,
}

/// The events that the page tells apart from the line.
const GROUP: &str = "monitoring-group-2015";
const REVIEW: [&str; 3] = [
    "life-science-strategy-2021-task-force",
    "knowledge-review-2022",
    "knowledge-review-report-2022",
];

/// First year of each era.
const ERAS: [u16; 4] = [0, 2015, 2020, 2023];

/// Which of the initiatives is about lungs alone, though the approaches that
/// answer it are not.
const LUNG_INITIATIVE: usize = 2;

/// Conditions of the lungs.
const LUNGS: [&str; 2] = ["copd", "asthma"];

/// The page on policy, from the files beside the catalogue that are here.
pub fn policy(
    corpus: &Corpus,
    words: Words<'_>,
    events: Option<&[PolicyEvent]>,
    actors: Option<&Actors>,
) -> PolicyView {
    let text = &words.text.pages().policy;
    let all = events.unwrap_or_default();
    let view = |event: &PolicyEvent| event_view(words, event, actors);
    let of = |id: &str| all.iter().find(|event| event.id == id);
    let eras = ERAS.iter().enumerate().map(|(at, from)| {
        let until = ERAS.get(at + 1).copied().unwrap_or(u16::MAX);
        let here = all.iter().filter(|event| (*from..until).contains(&event.year));
        (text.eras[at], here.map(view).collect::<Vec<_>>())
    });
    let first = all.iter().map(|event| event.year).min();
    let answer = match first {
        Some(first) => (text.answer)(&words.count(all.len()), &first.to_string()),
        None => text.answer_without.to_owned(),
    };
    PolicyView {
        answer,
        group: of(GROUP).map(|event| Group { event: view(event), tasks: tasks(corpus, words) }),
        review: REVIEW.into_iter().filter_map(of).map(view).collect(),
        eras: eras.filter(|(_, events)| !events.is_empty()).collect(),
        initiatives: (0..text.initiatives.len()).map(|at| initiative(corpus, words, at)).collect(),
        barriers: named(corpus, words, text.barriers, |record| &record.barriers),
        enablers: named(corpus, words, text.enablers, |record| &record.enablers),
        actors: actors.map_or_else(Vec::new, |actors| by_kind(corpus, words, all, actors)),
        odd: actors.map_or_else(Vec::new, |actors| findings(&actors.findings, words.lang)),
    }
}

fn event_view(words: Words<'_>, event: &PolicyEvent, actors: Option<&Actors>) -> EventView {
    let exact = |name: &str| {
        let known = actors?.all.iter().find(|actor| actor.is_called(name))?;
        Some(known.id.clone())
    };
    let when = event.date.as_ref().map(|date| format::date(words.lang, date));
    let years = format::period(words.lang, event.period, false);
    let amount = match (event.amount, years) {
        (Some(amount), Some(years)) => format!("{}, {years}", kroner(words, amount)),
        (Some(amount), None) => kroner(words, amount),
        (None, Some(years)) => years,
        (None, None) => String::new(),
    };
    EventView {
        id: event.id.clone(),
        when: when.unwrap_or_else(|| event.year.to_string()),
        title: event.title.get(words.lang).to_owned(),
        text: event.text.get(words.lang).to_owned(),
        amount,
        actors: event.actors.iter().map(|name| (name.clone(), exact(name))).collect(),
        note: event.note.as_ref().map_or("", |note| note.get(words.lang)).to_owned(),
        source: cited(0, &event.source),
    }
}

/// Kroner in millions or billions, with every digit that they have.
pub fn kroner(words: Words<'_>, amount: f64) -> String {
    let text = &words.text.pages().policy;
    let number = |number: f64| format::decimal(words.lang, number);
    if amount.abs() >= 1e9 {
        (text.billions)(&number(amount / 1e9))
    } else if amount.abs() >= 1e6 {
        (text.millions)(&number(amount / 1e6))
    } else {
        (text.kroner)(&number(amount))
    }
}

/// The five tasks, and what the catalogue has to say on each.
fn tasks(corpus: &Corpus, words: Words<'_>) -> Vec<(&'static str, String)> {
    let text = &words.text.pages().policy;
    let records = || corpus.catalogue.records.iter();
    let scope = |name: &str| {
        let code = words.catalogue.codebook.code(List::Scope, name);
        code.map_or(0, |code| corpus.rows(Field::Scope, code).count_ones(..))
    };
    let coherent = records().filter(|record| !record.codes(Field::Coherence).is_empty()).count();
    let hindered = records().filter(|record| !record.barriers.is_empty()).count();
    let said = [
        text.task_plan_here.to_owned(),
        text.task_milestones_here.to_owned(),
        (text.task_coherence_here)(&words.count(coherent)),
        (text.task_local_here)(&words.count(scope("municipal")), &words.count(scope("regional"))),
        (text.task_barriers_here)(&words.count(hindered)),
    ];
    text.tasks.into_iter().zip(said).collect()
}

fn initiative(corpus: &Corpus, words: Words<'_>, at: usize) -> Initiative {
    let text = &words.text.pages().policy;
    let (name, term, stem) = text.initiatives[at];
    let book = &words.catalogue.codebook;
    let answering: Vec<Code> = book
        .entries(List::Approaches)
        .iter()
        .zip(0_u16..)
        .filter(|(entry, _)| {
            entry.answers.as_ref().is_some_and(|answers| answers.da.contains(term))
        })
        .map(|(_, at)| Code(at))
        .collect();
    let lungs: Vec<Code> = if at == LUNG_INITIATIVE {
        LUNGS.iter().filter_map(|code| book.code(List::Conditions, code)).collect()
    } else {
        Vec::new()
    };
    let carries = |record: &Record, field: Field, codes: &[Code]| {
        record.codes(field).iter().any(|code| codes.contains(code))
    };
    let records: Vec<&Record> = corpus
        .catalogue
        .records
        .iter()
        .filter(|record| carries(record, Field::Approach, &answering))
        .filter(|record| lungs.is_empty() || carries(record, Field::Condition, &lungs))
        .collect();
    let titled = corpus.catalogue.records.iter();
    let titled = titled.filter(|record| record.title.da.to_lowercase().contains(stem));
    let labels: Vec<String> = answering
        .iter()
        .map(|code| format::lower_first(words.label(Field::Approach, *code)))
        .collect();
    // One type is enough.
    let types = format::list(&labels, words.text.or);
    let count = words.count(records.len());
    let mut actions = vec![Action::ClearAll];
    actions.extend(answering.iter().map(|code| Action::Tick(Field::Approach, *code, true)));
    actions.extend(lungs.iter().map(|code| Action::Tick(Field::Condition, *code, true)));
    actions.push(Action::List(crate::state::Listing::Cards));
    actions.push(Action::Go(View::Explore));
    let findings = || records.iter().flat_map(|record| &record.findings);
    Initiative {
        name,
        said: if lungs.is_empty() {
            (text.initiative)(&types, &count)
        } else {
            (text.initiative_lungs)(&types, &count)
        },
        titled: titled.map(|record| card(words, record)).collect(),
        strengths: Strength::ALL
            .iter()
            .map(|strength| {
                let of = records.iter().filter(|record| record.strength == *strength).count();
                (*strength, (words.text.strength)(*strength), of)
            })
            .collect(),
        directions: Direction::ALL
            .iter()
            .map(|direction| {
                let of = findings().filter(|finding| finding.direction == *direction).count();
                (*direction, (words.text.direction)(*direction), of)
            })
            .collect(),
        actions,
        see: (text.see)(&count),
    }
}

fn named(
    corpus: &Corpus,
    words: Words<'_>,
    said: crate::text::One,
    of: fn(&Record) -> &Vec<crate::domain::Localized>,
) -> Named {
    let records: Vec<(String, String, Vec<String>)> = corpus
        .catalogue
        .records
        .iter()
        .filter(|record| !of(record).is_empty())
        .map(|record| {
            let lines = of(record).iter().map(|text| text.get(words.lang).to_owned());
            (record.id.clone(), record.title.get(words.lang).to_owned(), lines.collect())
        })
        .collect();
    Named { said: said(&words.count(records.len())), records }
}

fn by_kind(
    corpus: &Corpus,
    words: Words<'_>,
    events: &[PolicyEvent],
    actors: &Actors,
) -> Vec<(String, Vec<ActorView>)> {
    let text = &words.text.pages().policy;
    let kinds = words.catalogue.codebook.entries(List::ActorKind).iter().zip(0_u16..);
    let kinds = kinds
        .map(|(entry, at)| (Some(Code(at)), entry.label.get(words.lang).to_owned()))
        .chain(std::iter::once((None, text.other_actors.to_owned())));
    let view = |actor: &crate::domain::Actor| {
        let names = |names: &Vec<String>| names.iter().any(|name| actor.is_called(name));
        let of_events = events.iter().filter(|event| names(&event.actors)).count();
        let records = corpus.catalogue.records.iter();
        let of_records = records.filter(|record| names(&record.actors)).count();
        ActorView {
            id: actor.id.clone(),
            name: actor.name.get(words.lang).to_owned(),
            short: actor.short.clone().unwrap_or_default(),
            role: actor.role.get(words.lang).to_owned(),
            url: actor.url.clone(),
            source: actor.source.clone(),
            named: match (of_events, of_records) {
                (0, 0) => String::new(),
                (events, records) => (text.named_in)(&words.count(events), &words.count(records)),
            },
        }
    };
    kinds
        .map(|(kind, title)| {
            let of = actors.all.iter().filter(|actor| actor.kind == kind);
            (title, of.map(view).collect::<Vec<_>>())
        })
        .filter(|(_, actors)| !actors.is_empty())
        .collect()
}
