//! A brief: a hand-picked list to take to a meeting. For each record a short
//! text, what was found with its figures, and where it stands; sources numbered
//! once for the whole.

use super::record::{SourceView, figure_line, inequality_sentence, sources as record_sources};
use super::results::card;
use super::words::Words;
use crate::domain::{Direction, Outcome, Record, Source, Strength};
use crate::text::format;

/// A brief as it is shown, printed and saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// Its title: the reader's own, else what it is.
    pub title: String,
    /// The reader's note, paragraph by paragraph.
    pub note: Vec<String>,
    /// Its records, in the reader's order.
    pub items: Vec<BriefItem>,
    /// Their sources, each once, numbered from 1 as they are first referred to.
    pub sources: Vec<SourceView>,
    /// How many of how many, and that it is a selection.
    pub caveat: String,
}

/// A record in a brief.
#[derive(Clone, Debug, PartialEq)]
pub struct BriefItem {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Where and when.
    pub place: String,
    /// What it was.
    pub summary: String,
    /// For whom.
    pub for_whom: String,
    /// How sure.
    pub strength: Strength,
    /// How sure, in a word; design and size; and the rule that decides it.
    pub evidence: String,
    /// What was found.
    pub findings: Vec<BriefFinding>,
    /// What is said where nothing was found.
    pub no_findings: Option<&'static str>,
    /// Effect on inequality, in a sentence.
    pub inequality: String,
    /// Numbers of its sources.
    pub sources: String,
}

/// A finding in a brief.
#[derive(Clone, Debug, PartialEq)]
pub struct BriefFinding {
    /// Which way it points.
    pub direction: Direction,
    /// Which way, and of what: «Til fordel, dødelighed».
    pub head: String,
    /// It in words, with its figure.
    pub text: String,
    /// Number of its source, as referred to; empty where it names none.
    pub source: String,
}

/// The brief of these records; ids that aren't in the catalogue are passed over.
pub fn brief(words: Words<'_>, ids: &[String], title: &str, note: &str) -> Brief {
    let text = &words.text.pages().brief;
    let catalogue = words.catalogue;
    let records: Vec<&Record> =
        ids.iter().filter_map(|id| Some(&catalogue.records[catalogue.row(id)?])).collect();
    // A source by what identifies it: its number is its place here.
    let mut cited: Vec<(String, &Source, SourceView)> = Vec::new();
    let mut items = Vec::with_capacity(records.len());
    for record in &records {
        let views = record_sources(words, record);
        let numbers: Vec<usize> = record
            .sources
            .iter()
            .zip(views)
            .map(|(source, view)| number(&mut cited, source, view))
            .collect();
        items.push(item(words, record, &numbers));
    }
    let sources = cited.into_iter().map(|(_, _, view)| view).collect();
    let count = words.count(records.len());
    let title = title.trim();
    Brief {
        title: if title.is_empty() { (text.untitled)(&count) } else { title.to_owned() },
        note: note
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect(),
        items,
        sources,
        caveat: (text.caveat)(
            &count,
            &words.count(catalogue.records.len()),
            catalogue.release(),
            &format::date(words.lang, &catalogue.date),
        ),
    }
}

/// The number of a source; a new one where it wasn't cited before.
fn number<'a>(
    cited: &mut Vec<(String, &'a Source, SourceView)>,
    source: &'a Source,
    view: SourceView,
) -> usize {
    let identity = source.identity();
    if let Some(at) = cited.iter().position(|(known, ..)| *known == identity) {
        if source.is_fuller_than(cited[at].1) {
            cited[at] = (identity, source, SourceView { number: at + 1, ..view });
        }
        return at + 1;
    }
    let number = cited.len() + 1;
    cited.push((identity, source, SourceView { number, ..view }));
    number
}

fn item(words: Words<'_>, record: &Record, numbers: &[usize]) -> BriefItem {
    let text = words.text;
    let card = card(words, record);
    let evidence = [
        [text.result.evidence, ": ", card.strength_word, "."].concat(),
        [&card.study, "."].concat(),
        [text.record().rule_label, ": ", (text.rule().takes)(record.rated())].concat(),
    ];
    let inequality = [
        Some(inequality_sentence(words, record).to_owned()),
        record.inequality_note.as_ref().map(|note| note.get(words.lang).to_owned()),
    ];
    let marks: Vec<String> = numbers.iter().map(|number| mark(Some(*number))).collect();
    BriefItem {
        place: [&card.place, ", ", &card.years].concat(),
        summary: record.summary.get(words.lang).to_owned(),
        for_whom: card.for_whom,
        strength: record.strength,
        evidence: evidence.join(" ").trim().to_owned(),
        findings: record.findings.iter().map(|one| finding(words, one, numbers)).collect(),
        // Where nothing was evaluated, the evidence says so already.
        no_findings: card.no_findings.filter(|_| record.strength != Strength::None),
        inequality: inequality.into_iter().flatten().collect::<Vec<_>>().join(" "),
        sources: marks.concat(),
        id: card.id,
        title: card.title,
    }
}

fn finding(words: Words<'_>, found: &Outcome, numbers: &[usize]) -> BriefFinding {
    let outcome = format::lower_first(words.outcome(found));
    let word = (words.text.direction)(found.direction);
    let head = if outcome.is_empty() { word.to_owned() } else { [word, ", ", &outcome].concat() };
    let figure = figure_line(words, found);
    let said = found.text.get(words.lang);
    let text = if figure.is_empty() {
        said.to_owned()
    } else {
        [said, " ", &format::upper_first(&figure), "."].concat()
    };
    let number = found.source.and_then(|at| numbers.get(at).copied());
    BriefFinding { direction: found.direction, head, text, source: mark(number) }
}

/// A number as it is referred to: «[3]».
fn mark(number: Option<usize>) -> String {
    number.map_or_else(String::new, |number| ["[", &number.to_string(), "]"].concat())
}
