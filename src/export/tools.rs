//! What the command line says: the same facts as the page, as lines for people
//! and as JSON for programs.

use super::files::column_head;
use crate::domain::{Catalogue, Closed, Field, Finding, Lang, List, Localized, Strength, unturned};
use crate::exchange::{
    Changes, CodeChange, FINDING, Fallback, Json, NoTable, Odd, Own, RECORD, SOURCE, TableProblem,
    catalogue_csv, csv, list_of,
};
use crate::query::{Corpus, Gap, answer, in_order, matrix};
use crate::state::{Dropped, Why, read, write};
use crate::text::{format, text, tools};

/// Something odd in a file, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Id of the record or list; empty for what belongs to none.
    pub id: String,
    /// Where in it, or in which row and column of the table.
    pub place: String,
    /// What is odd, and what was done.
    pub what: String,
    /// Whether something was left out or read as something else.
    pub lost: bool,
}

/// What was odd in a catalogue, in words; `own` where it came as a table.
pub fn told(findings: &[Finding], own: Option<&Own>, lang: Lang) -> Vec<Told> {
    let words = &text(lang).pages().own;
    let in_table = own.into_iter().flat_map(|own| &own.odd).map(|odd| told_of_table(odd, lang));
    let in_records = findings.iter().map(|finding| {
        let place = match own.and_then(|own| own.found_at(finding)) {
            Some((row, column)) => (words.cell)(&row.to_string(), &column),
            None => finding.place.clone(),
        };
        // What is wrong is shown back, and may itself try to read as another text.
        Told {
            id: unturned(&finding.id),
            place: unturned(&place),
            what: unturned(&(text(lang).pages().finding)(finding)),
            lost: finding.problem.loses(),
        }
    });
    in_table.chain(in_records).collect()
}

fn told_of_table(odd: &Odd, lang: Lang) -> Told {
    let words = &text(lang).pages().own;
    let row = odd.row.to_string();
    let place =
        if odd.column.is_empty() { (words.row)(&row) } else { (words.cell)(&row, &odd.column) };
    let what = match &odd.what {
        TableProblem::Windows => words.table_windows.to_owned(),
        TableProblem::OpenQuote => words.table_open_quote.to_owned(),
        TableProblem::UnknownColumn => words.table_unknown_column.to_owned(),
        TableProblem::ColumnAgain => words.table_column_again.to_owned(),
        TableProblem::TooManyCells => words.table_too_many_cells.to_owned(),
        TableProblem::NotANumber(cell) => (words.table_not_a_number)(cell),
        TableProblem::NotWhole(cell) => (words.table_not_whole)(cell),
        TableProblem::NotYesNo(cell) => (words.table_not_yes_no)(cell),
        TableProblem::NoAmount => words.table_no_amount.to_owned(),
        TableProblem::Uneven => words.table_uneven.to_owned(),
        TableProblem::HalfInterval => words.table_half_interval.to_owned(),
        TableProblem::NoSource(cell) => (words.table_no_source)(cell),
    };
    Told {
        id: String::new(),
        place: unturned(&place),
        what: unturned(&what),
        lost: odd.what != TableProblem::Windows,
    }
}

/// What a table of one's own says of itself, where it says nothing.
pub fn own_file() -> Fallback<'static> {
    let [da, en] = Lang::ALL.map(|lang| &text(lang).pages().own);
    Fallback { title: [da.own_title, en.own_title], scope: [da.own_scope, en.own_scope] }
}

/// Why a file is no table.
pub fn no_table(why: NoTable, lang: Lang) -> &'static str {
    match why {
        NoTable::Empty => text(lang).pages().own.table_empty,
        NoTable::NoId => text(lang).pages().own.table_no_id,
    }
}

/// What was odd in files, as JSON.
pub fn told_json(files: &[(&str, usize, Vec<Told>)]) -> String {
    let mut out = Json::default();
    out.open('[');
    for (file, records, told) in files {
        out.next();
        out.open('{');
        out.key("file");
        out.text(file);
        out.key("records");
        out.raw(&records.to_string());
        out.key("findings");
        out.open('[');
        for one in told {
            out.next();
            out.open('{');
            for (key, text) in [("id", &one.id), ("place", &one.place), ("what", &one.what)] {
                out.key(key);
                out.text(text);
            }
            out.key("lost");
            out.raw(if one.lost { "true" } else { "false" });
            out.close('}');
        }
        out.close(']');
        out.close('}');
    }
    out.close(']');
    out.raw("\n");
    out.0
}

/// The answer of the page to an address, as JSON: the canonical address, what was
/// not understood, ids in order, the count of every code, and for each cell of
/// the matrix its records and what it means.
pub fn answer_json(corpus: &Corpus, query: &str) -> String {
    let catalogue = &corpus.catalogue;
    let codebook = &catalogue.codebook;
    let (state, dropped) = read(query, catalogue);
    let found = answer(corpus, &state.filter);
    let rows = in_order(corpus, &found.rows, found.hits.as_deref(), state.sort, state.lang);
    let mut out = Json::default();
    out.open('{');
    for (key, text) in [
        ("version", catalogue.version.as_str()),
        ("date", &catalogue.date),
        ("query", &write(&state, catalogue)),
    ] {
        out.key(key);
        out.text(text);
    }
    out.key("dropped");
    out.open('[');
    for part in &dropped {
        out.next();
        not_understood(&mut out, part);
    }
    out.close(']');
    for (key, count) in
        [("rows", rows.len()), ("undated", found.undated), ("unplaced", found.unplaced)]
    {
        out.key(key);
        out.raw(&count.to_string());
    }
    out.key("records");
    out.texts(rows.iter().map(|row| catalogue.records[*row].id.as_str()));
    out.key("facets");
    out.open('{');
    for field in Field::ALL {
        out.key(field.key());
        out.open('{');
        for (entry, count) in
            codebook.entries(field.list()).iter().zip(&found.counts[field as usize])
        {
            out.key(&entry.code);
            out.raw(&count.to_string());
        }
        out.close('}');
    }
    out.close('}');
    let cells = matrix(corpus, &state.filter, state.x, state.y);
    out.key("matrix");
    out.open('{');
    for (key, field) in [("x", cells.x), ("y", cells.y)] {
        out.key(key);
        out.text(field.key());
    }
    out.key("cells");
    out.open('[');
    for (row, (y, _)) in cells.rows.iter().enumerate() {
        for (column, (x, _)) in cells.columns.iter().enumerate() {
            let Some(cell) = cells.cell(row, column) else { continue };
            out.next();
            out.open('{');
            for (key, field, code) in [("x", cells.x, *x), ("y", cells.y, *y)] {
                out.key(key);
                out.text(codebook.name(field.list(), code));
            }
            for (key, count) in [("rows", cell.rows.count_ones(..)), ("all", cell.all)] {
                out.key(key);
                out.raw(&count.to_string());
            }
            out.key("gap");
            out.text(cell.gap.code());
            out.close('}');
        }
    }
    out.close(']');
    out.close('}');
    out.close('}');
    out.raw("\n");
    out.0
}

fn not_understood(out: &mut Json, part: &Dropped) {
    let why = match part.why {
        Why::Key => "key",
        Why::Value => "value",
        Why::Record => "record",
        Why::TooMany => "too-many",
        Why::Again => "again",
    };
    out.open('{');
    for (key, text) in [("key", part.key.as_str()), ("value", &part.value), ("why", why)] {
        out.key(key);
        out.text(text);
    }
    out.close('}');
}

/// What changed, as lines for people.
pub fn changes_told(changes: &Changes, new: &Catalogue, old: &Catalogue, lang: Lang) -> String {
    let words = &text(lang).pages().changes;
    let date = |iso: &str| format::date(lang, iso);
    let named = |catalogue: &Catalogue, id: &str| {
        let row = catalogue.row(id);
        row.map_or("", |row| catalogue.records[row].title.get(lang)).to_owned()
    };
    let count = |number: usize| format::count(lang, number);
    let mut lines = vec![(words.between)(
        &changes.old.0,
        &date(&changes.old.1),
        &changes.new.0,
        &date(&changes.new.1),
    )];
    if changes.is_empty() {
        lines.push(words.none.to_owned());
    }
    for (sign, title, ids, from) in
        [("+", words.added, &changes.added, new), ("-", words.removed, &changes.removed, old)]
    {
        if !ids.is_empty() {
            lines.push(String::new());
            lines.push(title(&count(ids.len())));
            lines.extend(ids.iter().map(|id| [sign, " ", id, ": ", &named(from, id)].concat()));
        }
    }
    if !changes.changed.is_empty() {
        lines.push(String::new());
        lines.push((words.changed)(&count(changes.changed.len())));
    }
    let stated = |value: &str| {
        if value.is_empty() { text(lang).not_stated.to_owned() } else { value.to_owned() }
    };
    for (id, fields) in &changes.changed {
        lines.push(["~ ", id, ": ", &named(new, id)].concat());
        for field in fields {
            let head = column_head(lang, &field.key);
            let (old, new) = (stated(&field.old), stated(&field.new));
            lines.push(["    ", &head, ": ", &old, " → ", &new].concat());
        }
    }
    if !changes.codes.is_empty() {
        lines.push(String::new());
        lines.push((words.codes)(&count(changes.codes.len())));
    }
    for code in &changes.codes {
        let label = |labels: &Option<[String; 2]>| {
            labels.as_ref().map_or_else(|| stated(""), |labels| labels[lang as usize].clone())
        };
        let (old, new) = (label(&code.old), label(&code.new));
        lines.push(["~ ", code.list, " ", &code.code, ": ", &old, " → ", &new].concat());
    }
    lines.join("\n") + "\n"
}

/// What changed, as JSON.
pub fn changes_json(changes: &Changes) -> String {
    let mut out = Json::default();
    out.open('{');
    for (key, (version, date)) in [("old", &changes.old), ("new", &changes.new)] {
        out.key(key);
        out.open('{');
        out.key("version");
        out.text(version);
        out.key("date");
        out.text(date);
        out.close('}');
    }
    for (key, ids) in [("added", &changes.added), ("removed", &changes.removed)] {
        out.key(key);
        out.texts(ids.iter().map(String::as_str));
    }
    out.key("changed");
    out.open('[');
    for (id, fields) in &changes.changed {
        out.next();
        out.open('{');
        out.key("id");
        out.text(id);
        out.key("fields");
        out.open('[');
        for field in fields {
            out.next();
            out.open('{');
            for (key, text) in [("field", &field.key), ("old", &field.old), ("new", &field.new)] {
                out.key(key);
                out.text(text);
            }
            out.close('}');
        }
        out.close(']');
        out.close('}');
    }
    out.close(']');
    out.key("codes");
    out.open('[');
    for code in &changes.codes {
        out.next();
        code_json(&mut out, code);
    }
    out.close(']');
    out.close('}');
    out.raw("\n");
    out.0
}

fn code_json(out: &mut Json, change: &CodeChange) {
    out.open('{');
    out.key("list");
    out.text(change.list);
    out.key("code");
    out.text(&change.code);
    for (key, labels) in [("old", &change.old), ("new", &change.new)] {
        out.key(key);
        match labels {
            Some([da, en]) => {
                out.open('{');
                out.key("da");
                out.text(da);
                out.key("en");
                out.text(en);
                out.close('}');
            }
            None => out.raw("null"),
        }
    }
    out.close('}');
}

/// How much a catalogue holds: what, and how many.
fn counted(corpus: &Corpus, lang: Lang) -> Vec<(&'static str, String, usize)> {
    let words = tools(lang);
    let records = &corpus.catalogue.records;
    let sum = |count: fn(&crate::domain::Record) -> usize| records.iter().map(count).sum();
    let measured =
        |finding: &&crate::domain::Outcome| finding.effect.is_some() || finding.interval.is_some();
    let figures: usize =
        records.iter().map(|one| one.findings.iter().filter(measured).count()).sum();
    let cells = matrix(corpus, &crate::query::Filter::default(), Field::Condition, Field::Approach);
    let gaps = |gap: Gap| cells.cells.iter().filter(|cell| cell.gap == gap).count();
    let mut counts = vec![
        ("records", words.stats_records.to_owned(), records.len()),
        ("findings", words.stats_findings.to_owned(), sum(|one| one.findings.len())),
        ("figures", words.stats_figures.to_owned(), figures),
        ("sources", words.stats_sources.to_owned(), sum(|one| one.sources.len())),
        (
            "danish",
            words.stats_danish.to_owned(),
            records.iter().filter(|one| one.country.as_deref() == Some("DK")).count(),
        ),
    ];
    for strength in Strength::ALL {
        let count = records.iter().filter(|one| one.strength == *strength).count();
        let word = (words.stats_strength)((text(lang).strength)(*strength));
        counts.push((strength.code(), word, count));
    }
    for gap in Gap::ALL {
        let word = (words.stats_gap)((text(lang).matrix().gap)(gap.code()));
        counts.push((gap.code(), word, gaps(gap)));
    }
    counts
}

/// How much a catalogue holds, as lines for people.
pub fn stats_told(corpus: &Corpus, lang: Lang) -> String {
    let line = |(_, what, count): (&str, String, usize)| {
        [&format::count(lang, count), "\t", &what].concat()
    };
    let lines: Vec<String> = counted(corpus, lang).into_iter().map(line).collect();
    lines.join("\n") + "\n"
}

/// How much a catalogue holds, as JSON.
pub fn stats_json(corpus: &Corpus) -> String {
    let mut out = Json::default();
    out.open('{');
    for (key, text) in [("version", &corpus.catalogue.version), ("date", &corpus.catalogue.date)] {
        out.key(key);
        out.text(text);
    }
    for (key, _, count) in counted(corpus, Lang::En) {
        out.key(key);
        out.raw(&count.to_string());
    }
    out.close('}');
    out.raw("\n");
    out.0
}

/// A table to fill in: its columns, and the record with most in it.
pub fn template_csv(catalogue: &Catalogue, lang: Lang) -> String {
    let fullest = catalogue.records.iter().enumerate().max_by_key(|(row, record)| {
        (record.findings.len() + record.sources.len(), std::cmp::Reverse(*row))
    });
    let [da, en] = Lang::ALL.map(|lang| &text(lang).pages().own);
    let both = |da: &str, en: &str| Localized { da: da.to_owned(), en: en.to_owned() };
    // What the catalogue says of itself is not said of what will stand here.
    let blank = Catalogue {
        version: String::new(),
        date: String::new(),
        title: both(da.own_title, en.own_title),
        scope: both(da.own_scope, en.own_scope),
        licence: String::new(),
        coverage: Vec::new(),
        records: fullest.map(|(_, record)| record.clone()).into_iter().collect(),
        ..catalogue.without_records()
    };
    let rows: Vec<usize> = (0..blank.records.len()).collect();
    catalogue_csv(&blank, &rows, lang, &|key| column_head(lang, key), ("", ""))
}

/// Every code that the table of interventions can hold, with the column it
/// belongs in, its label and what it means.
pub fn codes_csv(catalogue: &Catalogue, lang: Lang) -> String {
    let words = tools(lang);
    let mut rows = vec![words.codes_head.map(str::to_owned).to_vec()];
    let numbered = |part: &'static str| move |(key, kind)| ([part, key].concat(), kind);
    let columns = RECORD
        .into_iter()
        .map(numbered(""))
        .chain(FINDING.into_iter().map(numbered("findings.1.")))
        .chain(SOURCE.into_iter().map(numbered("sources.1.")));
    for (key, kind) in columns {
        let Some(list) = list_of(kind) else { continue };
        for entry in catalogue.codebook.entries(list) {
            rows.push(vec![
                key.clone(),
                column_head(lang, &key),
                entry.code.clone(),
                entry.label.get(lang).to_owned(),
                entry.definition.get(lang).to_owned(),
            ]);
        }
    }
    for entry in catalogue.codebook.entries(List::Municipalities) {
        let key = "geography.municipalities";
        let head = column_head(lang, key);
        let name = entry.label.get(lang).to_owned();
        rows.push(vec![key.to_owned(), head, name.clone(), name, String::new()]);
    }
    csv(rows.iter().map(Vec::as_slice), lang)
}
