//! Reading: the real catalogue without a remark, and broken ones as the error
//! or the finding they deserve, never a panic.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::LazyLock;

use indsatsatlas::domain::{
    Basis, Catalogue, Closed, Design, Direction, Effect, Field, Figure, Files, Finding, Gradual,
    Lang, List, Problem, ReadError, Reading, Shape, Status, Step, Strength, read,
};
use indsatsatlas::exchange::catalogue_json;
use indsatsatlas::query::{Filter, answer};
use indsatsatlas::text::text;
use serde_json::{Value, json};

use crate::support::{
    CODES, INTERVENTIONS, MUNICIPALITIES, RAW, RAW_CODES, REAL, Random, at, catalogue, finding,
    read_bytes, read_json, record, record_with, source,
};

// The real catalogue.

/// The counts that stand in the catalogue's own documentation.
const DOCUMENTED: [(&str, &str); 15] = [
    (
        "condition",
        "type-2-diabetes 41, type-1-diabetes 6, copd 40, asthma 5, ischaemic-heart-disease 28, \
         heart-failure 13, atrial-fibrillation 3, stroke 8, hypertension 8, low-back-pain 9, \
         osteoarthritis 2, rheumatoid-arthritis 3, osteoporosis 3, cancer 18, dementia 4, \
         depression-anxiety 18, severe-mental-illness 14, obesity 13, chronic-kidney-disease 2, \
         substance-use 11, multimorbidity 19, chronic-pain 2, cross-condition 85",
    ),
    (
        "approach",
        "early-detection 25, health-check 16, patient-education 29, self-management-support 45, \
         exercise-training 40, smoking-cessation 18, diet-counselling 20, alcohol-counselling 2, \
         rehabilitation 29, disease-management-programme 12, care-plan 10, care-coordination 46, \
         case-management 18, telemonitoring 20, video-consultation 9, app 5, data-sharing 5, \
         patient-reported-outcomes 8, medication-support 14, peer-support 15, outreach 22, \
         health-mentor 4, community-based 16, social-nursing 4, housing-and-social-support 5, \
         workplace 7, structural-policy 26, professional-training 11, organisational-model 32, \
         psychosocial-support 24",
    ),
    (
        "setting",
        "municipality 100, hospital 112, general-practice 72, civil-society 20, \
         national-agency 21, home 43, workplace 12, school 3, digital 22, pharmacy 7, community 35",
    ),
    (
        "group",
        "short-education 36, low-income 32, unemployed 17, ethnic-minority 27, \
         socially-marginalised 27, homeless 8, severe-mental-illness 12, living-alone 12, men 8, \
         rural 8, older-frail 13, low-health-literacy 7, multimorbid 13, digitally-excluded 4, \
         children-and-families 13",
    ),
    (
        "method",
        "individually-tailored 47, flexible-delivery 23, targeted-recruitment 20, \
         retention-support 5, outreach 20, mentor-or-peer 20, accessible-communication 14, \
         financial 14, culturally-adapted 11, digital-inclusion-support 1, structural 30",
    ),
    ("effect", "reduces 7, no-difference 9, mixed 18, widens 6, not-assessed 182"),
    ("basis", "outcome-by-group 26, uptake-by-group 13, target-group-only 41, none 142"),
    (
        "technology",
        "telemonitoring 18, video 10, app 9, web-portal 11, shared-record 7, \
         patient-reported-outcomes 9, wearable-sensor 2, decision-support 12, registry-data 28",
    ),
    (
        "coherence",
        "shared-plan 14, coordinator 26, joint-it 9, cross-sector-agreement 36, \
         shared-training 14, multidisciplinary-team 30",
    ),
    ("scope", "national 87, regional 61, municipal 43, international 31"),
    ("region", "nordjylland 68, midtjylland 89, syddanmark 76, sjaelland 72, hovedstaden 109"),
    ("status", "proposed 4, pilot 3, running 37, rolled-out 29, completed 135, unknown 14"),
    (
        "design",
        "systematic-review 14, rct 78, cluster-rct 17, quasi-experimental 15, \
         cohort-registry 21, before-after 12, mixed-methods-evaluation 16, qualitative 4, \
         descriptive 17, own-account 9, none-found 19",
    ),
    ("strength", "high 56, moderate 81, low 20, very-low 46, none 19"),
    ("checked", "stored-copy 220, not-checked 2"),
];

/// The same, of findings and of sources.
const DOCUMENTED_PARTS: [(List, &str); 3] = [
    (
        List::Outcome,
        "mortality 25, hospital-use 34, primary-care-use 4, clinical 70, symptoms 13, \
         function 22, quality-of-life 30, mental-health 24, self-management 10, \
         health-behaviour 33, patient-experience 16, participation 43, safety 3, coherence 3, \
         cost 15, inequality 40, labour-market 19, professional-competence 2, implementation 32",
    ),
    (List::Direction, "favourable 187, no-difference 117, unfavourable 57, mixed 61, unclear 16"),
    (List::SourceKind, "journal 249, report 38, web 83, press 33, law 3, register 4"),
];

/// `copd 40, asthma 5` as numbers by name; what is not named has none.
fn documented(list: List, counts: &str) -> BTreeMap<String, usize> {
    let codes = REAL.catalogue.codebook.entries(list);
    let mut wanted: BTreeMap<String, usize> =
        codes.iter().map(|entry| (entry.code.clone(), 0)).collect();
    for (name, count) in counts.split(", ").map(|said| said.split_once(' ').unwrap()) {
        *wanted.get_mut(name).unwrap() = count.parse().unwrap();
    }
    wanted
}

#[test]
fn the_real_catalogue_reads_without_a_single_finding() {
    let reading = read_bytes(INTERVENTIONS).unwrap();
    assert_eq!(reading.findings, []);
    check_invariants(&reading);
}

#[test]
fn the_real_catalogue_holds_what_its_documentation_counts() {
    let catalogue = &REAL.catalogue;
    assert_eq!(catalogue.version, "2026.11.0");
    assert_eq!(catalogue.date, "2026-11-22");
    let records = &catalogue.records;
    assert_eq!(records.len(), 222);
    assert_eq!(records.iter().map(|record| record.findings.len()).sum::<usize>(), 438);
    assert_eq!(records.iter().map(|record| record.sources.len()).sum::<usize>(), 410);
    assert_eq!(records.iter().filter(|record| record.cost.is_some()).count(), 21);
    let findings = || records.iter().flat_map(|record| &record.findings);
    assert_eq!(findings().filter(|finding| finding.effect.is_some()).count(), 244);
    assert_eq!(findings().filter(|finding| finding.interval.is_some()).count(), 137);
    let sources = || records.iter().flat_map(|record| &record.sources);
    assert_eq!(sources().filter(|source| source.url.is_none()).count(), 27);
    assert_eq!(records.iter().filter(|record| !record.recommendations.is_empty()).count(), 74);
    assert_eq!(catalogue.coverage.len(), 42);
    assert_eq!(catalogue.coverage.iter().filter(|entry| entry.uncoded).count(), 2);
    assert_eq!(catalogue.codebook.entries(List::Municipalities).len(), 98);
    let unchecked = records.iter().filter(|record| {
        let codes = record.codes(Field::Checked);
        codes.iter().any(|c| catalogue.codebook.name(List::Checked, *c) == "not-checked")
    });
    let unchecked: Vec<&str> = unchecked.map(|record| record.id.as_str()).collect();
    assert_eq!(unchecked, ["collabri-collaborative-care", "netkol-telemonitoring-copd"]);
}

#[test]
fn every_facet_counts_what_the_documentation_counts() {
    let answer = answer(&REAL, &Filter::default());
    for (key, counts) in DOCUMENTED {
        let field = Field::from_key(key).unwrap();
        let codes = REAL.catalogue.codebook.entries(field.list());
        let names = codes.iter().map(|entry| entry.code.clone());
        let counted: BTreeMap<String, usize> =
            names.zip(answer.counts[field as usize].iter().copied()).collect();
        assert_eq!(counted, documented(field.list(), counts), "{key}");
    }
    assert_eq!(answer.counts[Field::Cost as usize], [21, 201]);
}

#[test]
fn findings_and_sources_count_what_the_documentation_counts() {
    let book = &REAL.catalogue.codebook;
    for (list, counts) in DOCUMENTED_PARTS {
        let mut counted = documented(list, counts);
        for count in counted.values_mut() {
            *count = 0;
        }
        for record in &REAL.catalogue.records {
            let names: Vec<&str> = match list {
                List::Outcome => {
                    let outcomes = record.findings.iter().filter_map(|finding| finding.outcome);
                    outcomes.map(|code| book.name(list, code)).collect()
                }
                List::Direction => {
                    record.findings.iter().map(|finding| finding.direction.code()).collect()
                }
                _ => {
                    let kinds = record.sources.iter().filter_map(|source| source.kind);
                    kinds.map(|code| book.name(list, code)).collect()
                }
            };
            for name in names {
                *counted.get_mut(name).unwrap() += 1;
            }
        }
        assert_eq!(counted, documented(list, counts), "{}", list.name());
    }
}

#[test]
fn every_list_the_program_gives_a_meaning_equals_the_list_of_the_data() {
    fn check<T: Closed>(list: List) {
        let known: Vec<&str> = T::ALL.iter().map(|code| code.code()).collect();
        let codes = REAL.catalogue.codebook.entries(list);
        assert_eq!(known, codes.iter().map(|entry| &entry.code).collect::<Vec<_>>());
    }
    check::<Strength>(List::Strength);
    check::<Design>(List::Design);
    check::<Direction>(List::Direction);
    check::<Effect>(List::Effect);
    check::<Basis>(List::Basis);
    check::<Status>(List::Status);
    check::<Figure>(List::Figure);
}

// What is always true of a reading.

fn check_invariants(reading: &Reading) {
    let Reading { catalogue, findings } = reading;
    let book = &catalogue.codebook;
    let mut ids = BTreeSet::new();
    for record in &catalogue.records {
        let id = &record.id;
        assert!(ids.insert(id), "{id} stands twice");
        for field in Field::ALL {
            let codes = record.codes(field);
            let known = codes.iter().all(|code| book.entry(field.list(), *code).is_some());
            assert!(known, "{id}: a code of {} is not in the codebook", field.key());
            assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len(), "{id}: twice");
            assert!(field.is_plural() || codes.len() <= 1, "{id}: {} is one code", field.key());
        }
        let source_lives = |index: Option<usize>| index.is_none_or(|at| at < record.sources.len());
        assert!(record.cost.as_ref().is_none_or(|cost| source_lives(cost.source)), "{id}");
        if let (Some(from), Some(to)) = (record.period.from, record.period.to) {
            assert!(from <= to, "{id}: the period is reversed");
        }
        for finding in &record.findings {
            assert!(source_lives(finding.source), "{id}: a source is dead");
            assert!(finding.level > 0.0 && finding.level < 100.0, "{id}: level");
            if let Some([low, high]) = finding.interval {
                assert!(low <= high, "{id}: the interval is reversed");
                let holds = finding.effect.is_none_or(|effect| (low..=high).contains(&effect));
                assert!(holds, "{id}: the interval is not around its effect");
            }
        }
        let web = |url: &String| url.starts_with("http://") || url.starts_with("https://");
        assert!(record.sources.iter().filter_map(|source| source.url.as_ref()).all(web), "{id}");
        let turned = |text: &str| text.contains(['\u{202A}', '\u{202E}', '\u{2066}', '\u{200F}']);
        for lang in Lang::ALL {
            assert!(!turned(record.title.get(lang)) && !turned(record.summary.get(lang)), "{id}");
        }
    }
    for finding in findings {
        assert!(!finding.place.is_empty(), "{finding:?} has no place");
    }
}

// Files that are no catalogue.

fn error_of(bytes: &[u8]) -> ReadError {
    read_bytes(bytes).expect_err("this should not be a catalogue")
}

fn small() -> Value {
    catalogue(&[record("a"), record("b")])
}

/// Where a shape is wrong, down to the field that is missing.
fn shape_of(catalogue: &Value) -> (String, Shape) {
    match read_json(catalogue) {
        Err(ReadError::Shape { place, shape: Shape::Missing(field) }) => {
            let whole = if place == "." { field.clone() } else { format!("{place}.{field}") };
            (whole, Shape::Missing(field))
        }
        Err(ReadError::Shape { place, shape }) => (place, shape),
        other => panic!("a shape should be wrong, not {other:?}"),
    }
}

#[test]
fn an_empty_file_is_called_empty() {
    for bytes in [&b""[..], b"   ", b"\n\t\r\n", b"\xEF\xBB\xBF", b"\xEF\xBB\xBF \n"] {
        assert_eq!(error_of(bytes), ReadError::Empty, "{bytes:?}");
    }
}

#[test]
fn a_web_page_in_place_of_data_is_called_so() {
    let page = b"\n<!doctype html><html><body>404</body></html>";
    assert_eq!(error_of(page), ReadError::Html);
}

#[test]
fn a_byte_order_mark_before_the_data_is_accepted() {
    let bytes = [b"\xEF\xBB\xBF", INTERVENTIONS].concat();
    assert_eq!(read_bytes(&bytes).unwrap(), read_bytes(INTERVENTIONS).unwrap());
}

#[test]
fn a_file_cut_at_any_place_is_an_error_and_no_panic() {
    let mut truncated = 0;
    for end in (0..INTERVENTIONS.len()).step_by(5_000) {
        match error_of(&INTERVENTIONS[..end]) {
            ReadError::Empty => assert_eq!(end, 0),
            ReadError::Truncated { line } => {
                let lines = INTERVENTIONS[..end].split(|byte| *byte == b'\n').count();
                assert!(line == lines || line + 1 == lines, "line {line} of {lines}");
                truncated += 1;
            }
            ReadError::Syntax { line, column } => assert!(line > 0 && column > 0),
            other => panic!("{other:?} at byte {end}"),
        }
    }
    assert!(truncated > 100);
}

#[test]
fn what_is_not_json_is_told_with_line_and_column() {
    assert_eq!(error_of(b"{\n  x\n}"), ReadError::Syntax { line: 2, column: 3 });
    let mut twice = serde_json::to_vec(&small()).unwrap();
    twice.extend_from_slice(b" {}");
    assert!(matches!(error_of(&twice), ReadError::Syntax { line: 1, .. }));
    let not_utf8 = String::from_utf8(serde_json::to_vec(&small()).unwrap()).unwrap();
    let not_utf8: Vec<u8> =
        not_utf8.bytes().map(|byte| if byte == b'T' { 0xFF } else { byte }).collect();
    assert!(matches!(error_of(&not_utf8), ReadError::Syntax { .. }));
}

#[test]
fn another_version_of_the_format_is_told_and_not_guessed() {
    for (version, found) in
        [(json!(2), "2"), (json!("1"), "\"1\""), (json!(null), "null"), (json!([1]), "[1]")]
    {
        let mut file = small();
        file["schemaVersion"] = version;
        // Whatever else is wrong: a newer format may look different.
        file["records"] = json!("elsewhere");
        assert_eq!(read_json(&file), Err(ReadError::Version { found: found.to_owned() }));
    }
    let mut file = small();
    file.as_object_mut().unwrap().remove("schemaVersion");
    assert_eq!(shape_of(&file).0, "schemaVersion");
}

#[test]
fn a_missing_field_is_told_with_its_place() {
    for path in [
        "version",
        "title",
        "records",
        "records.1.evidence.design",
        "records.1.id",
        "records.0.geography.regions",
        "records.1.evidence.findings.0.outcome",
        "records.1.sources.1.kind",
        "records.1.inequality",
    ] {
        let mut file = small();
        let (parent, field) = path.rsplit_once('.').unwrap_or(("", path));
        let parent = if parent.is_empty() { &mut file } else { at(&mut file, parent) };
        parent.as_object_mut().unwrap().remove(field).unwrap();
        assert_eq!(shape_of(&file), (bracketed(path), Shape::Missing(field.to_owned())));
    }
}

/// `records.1.id` as the errors write it: `records[1].id`.
fn bracketed(path: &str) -> String {
    let mut out = String::new();
    for step in path.split('.') {
        if step.parse::<usize>().is_ok() {
            let _ = write!(out, "[{step}]");
        } else {
            out.push_str(if out.is_empty() { "" } else { "." });
            out.push_str(step);
        }
    }
    out
}

#[test]
fn a_value_of_the_wrong_type_is_told_with_its_place() {
    let wrong = [
        ("version", json!(1)),
        ("records", json!({})),
        ("records.1", json!("a")),
        ("records.1.id", json!(12)),
        ("records.1.title", json!("Titel")),
        ("records.1.title.da", json!(["Titel"])),
        ("records.1.conditions", json!("copd")),
        ("records.1.conditions", json!(null)),
        ("records.1.conditions.0", json!(7)),
        ("records.1.period.from", json!("2015")),
        ("records.1.period.from", json!(2015.5)),
        ("records.1.evidence.participants", json!("many")),
        ("records.1.evidence.participants", json!(-3)),
        ("records.1.evidence.findings.0.effect", json!("1,5")),
        ("records.1.evidence.findings.0.effect", json!({"value": 1})),
        ("records.1.evidence.findings.0.ci", json!("0-1")),
        ("records.1.evidence.findings.0.ci.1", json!(null)),
        ("records.1.evidence.findings.0.source", json!(-1)),
        ("records.1.sources", json!(false)),
        ("records.1.sources.0.year", json!([])),
        ("coverage", json!({})),
    ];
    for (path, value) in wrong {
        let mut file = small();
        *at(&mut file, path) = value.clone();
        let (place, shape) = shape_of(&file);
        assert_eq!(place, bracketed(path), "{value}");
        assert!(matches!(&shape, Shape::Type(said) if !said.contains("line")), "{shape:?}");
    }
}

#[test]
fn the_place_is_told_whatever_way_the_file_is_written() {
    let mut file = small();
    file["records"][1]["title"]["da"] = json!("Et \"citat\" \\ {og} [mere]: a, b");
    file["records"][1]["evidence"]["participants"] = json!("many");
    let pretty = serde_json::to_string_pretty(&file).unwrap();
    for written in [pretty.clone(), pretty.replace('\n', "\r\n"), format!("\u{FEFF}{pretty}")] {
        match error_of(written.as_bytes()) {
            ReadError::Shape { place, .. } => {
                assert_eq!(place, "records[1].evidence.participants");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn the_file_that_can_not_be_read_is_named() {
    let good = serde_json::to_vec(&small()).unwrap();
    let files = |interventions, codes, municipalities| {
        let municipalities = Some(municipalities);
        read(Files { interventions, codes, municipalities }).map_err(|(file, _)| file)
    };
    assert_eq!(files(b"<", CODES, MUNICIPALITIES), Err("interventions.json"));
    assert_eq!(files(&good, b"", MUNICIPALITIES), Err("codes.json"));
    assert_eq!(files(&good, CODES, b"[]"), Err("municipalities.json"));
    assert!(files(&good, CODES, MUNICIPALITIES).is_ok());
}

// What is odd in one record: a finding, and the rest is kept.

/// Reads a record with some parts exchanged; gives it and what was found.
fn odd(changes: &[(&str, Value)]) -> (Catalogue, Vec<(String, Problem)>) {
    let file = catalogue(&[record("sound"), record_with("odd", changes)]);
    let reading = read_json(&file).unwrap();
    check_invariants(&reading);
    let of_odd = |Finding { id, place, problem }: Finding| {
        assert_eq!(id, "odd", "{place}");
        (place, problem)
    };
    (reading.catalogue, reading.findings.into_iter().map(of_odd).collect())
}

fn found(place: &str, problem: Problem) -> (String, Problem) {
    (place.to_owned(), problem)
}

fn unknown(place: &str) -> (String, Problem) {
    found(place, Problem::UnknownCode("nonsense".to_owned()))
}

#[test]
fn a_sound_record_has_no_finding() {
    assert_eq!(odd(&[]).1, []);
}

#[test]
fn an_unknown_code_in_a_list_is_left_out_and_the_others_kept() {
    for (path, field, known) in [
        ("conditions", Field::Condition, "copd"),
        ("approaches", Field::Approach, "rehabilitation"),
        ("settings", Field::Setting, "hospital"),
        ("inequality.groups", Field::Group, "homeless"),
        ("inequality.methods", Field::Method, "financial"),
        ("technology", Field::Technology, "video"),
        ("coherence", Field::Coherence, "coordinator"),
        ("geography.regions", Field::Region, "hovedstaden"),
    ] {
        let (catalogue, findings) = odd(&[(path, json!([known, "nonsense"]))]);
        assert_eq!(findings, [unknown(&format!("{path}[1]"))]);
        let kept = catalogue.records[1].codes(field).iter();
        let kept: Vec<&str> = kept.map(|c| catalogue.codebook.name(field.list(), *c)).collect();
        assert_eq!(kept, [known], "{path}");
    }
}

#[test]
fn an_unknown_code_of_an_open_list_is_left_out() {
    let (catalogue, findings) = odd(&[
        ("geography.scope", json!("nonsense")),
        ("checked", json!("nonsense")),
        ("evidence.findings.0.outcome", json!("nonsense")),
        ("evidence.findings.0.unit", json!("nonsense")),
        ("cost", json!({"amount": 1, "currency": "DKK", "per": "nonsense", "source": 0})),
        ("sources.1.kind", json!("nonsense")),
    ]);
    let places: BTreeSet<&str> = findings.iter().map(|(place, _)| place.as_str()).collect();
    let wanted = [
        "checked",
        "cost.per",
        "evidence.findings[0].outcome",
        "evidence.findings[0].unit",
        "geography.scope",
        "sources[1].kind",
    ];
    assert_eq!(places, BTreeSet::from(wanted));
    assert!(findings.iter().all(|(place, problem)| *problem == unknown(place).1));
    let record = &catalogue.records[1];
    assert!(record.codes(Field::Scope).is_empty() && record.codes(Field::Checked).is_empty());
    assert!(record.codes(Field::Outcome).is_empty());
    assert_eq!((record.findings[0].outcome, record.findings[0].unit), (None, None));
    // The rest of each is kept.
    assert_eq!(record.findings[0].effect, Some(1.5));
    assert_eq!(record.cost.as_ref().unwrap().per, None);
    assert_eq!((record.sources[1].kind, record.sources[1].title.as_str()), (None, "En rapport"));
}

#[test]
fn an_unknown_code_of_a_closed_list_is_read_as_not_known() {
    let (catalogue, findings) = odd(&[
        ("status", json!("nonsense")),
        ("inequality.effect", json!("nonsense")),
        ("inequality.evidence", json!("nonsense")),
        ("evidence.findings.0.direction", json!("nonsense")),
        ("evidence.findings.0.figure", json!("nonsense")),
    ]);
    let places: BTreeSet<&str> = findings.iter().map(|(place, _)| place.as_str()).collect();
    let wanted = [
        "evidence.findings[0].direction",
        "evidence.findings[0].figure",
        "inequality.effect",
        "inequality.evidence",
        "status",
    ];
    assert_eq!(places, BTreeSet::from(wanted));
    let record = &catalogue.records[1];
    assert_eq!(record.status, Status::Unknown);
    assert_eq!((record.effect, record.basis), (Effect::NotAssessed, Basis::None));
    assert_eq!(record.findings[0].direction, Direction::Unclear);
    let name = |field: Field| catalogue.codebook.name(field.list(), record.codes(field)[0]);
    assert_eq!((name(Field::Status), name(Field::Direction)), ("unknown", "unclear"));
}

#[test]
fn an_unknown_design_or_strength_is_read_as_none() {
    let (catalogue, findings) = odd(&[("evidence.design", json!("nonsense"))]);
    let unknown = |place: &str| found(place, Problem::CodeAsUnknown("nonsense".to_owned()));
    assert_eq!(findings[0], unknown("evidence.design"));
    assert_eq!(catalogue.records[1].design, Design::NoneFound);
    let (catalogue, findings) = odd(&[("evidence.strength", json!("nonsense"))]);
    assert_eq!(findings[0], unknown("evidence.strength"));
    assert_eq!(catalogue.records[1].strength, Strength::None);
}

#[test]
fn a_code_that_stands_twice_counts_once() {
    let (catalogue, findings) = odd(&[
        ("conditions", json!(["copd", "asthma", "copd"])),
        ("geography.municipalities", json!(["Aarhus", "Aarhus"])),
    ]);
    assert_eq!(findings, []);
    assert_eq!(catalogue.records[1].codes(Field::Condition).len(), 2);
    assert_eq!(catalogue.records[1].codes(Field::Municipality).len(), 1);
}

#[test]
fn of_two_records_with_one_id_the_first_is_kept() {
    let later = record_with("same", &[("title.da", json!("Den anden"))]);
    let reading = read_json(&catalogue(&[record("same"), later, record("c")])).unwrap();
    let titles: Vec<&str> =
        reading.catalogue.records.iter().map(|record| record.title.da.as_str()).collect();
    assert_eq!(titles, ["Titel same", "Titel c"]);
    let (id, place) = ("same".to_owned(), "id".to_owned());
    assert_eq!(reading.findings, [Finding { id, place, problem: Problem::DuplicateId }]);
}

#[test]
fn an_odd_id_is_kept_and_told() {
    for id in ["", "Stor", "med mellemrum", "æøå", "a/b", "<b>"] {
        let reading = read_json(&catalogue(&[record(id)])).unwrap();
        assert_eq!(reading.catalogue.records[0].id, id);
        assert_eq!(reading.findings[0].problem, Problem::OddId(id.to_owned()));
    }
}

#[test]
fn a_record_without_condition_approach_or_setting_is_told() {
    for (path, field) in [
        ("conditions", Field::Condition),
        ("approaches", Field::Approach),
        ("settings", Field::Setting),
    ] {
        let (catalogue, findings) = odd(&[(path, json!([]))]);
        assert_eq!(findings, [found(path, Problem::NoCode)]);
        assert!(catalogue.records[1].codes(field).is_empty());
    }
}

#[test]
fn a_reversed_period_is_read_as_not_stated() {
    let (catalogue, findings) = odd(&[("period.from", json!(2018)), ("period.to", json!(2015))]);
    assert_eq!(findings, [found("period", Problem::ReversedPeriod(2018, 2015))]);
    let period = catalogue.records[1].period;
    assert_eq!((period.from, period.to), (None, None));
}

#[test]
fn a_year_that_can_not_be_is_read_as_not_stated() {
    // A release of 2026 holds periods from 1970 to 2026.
    for year in [1969, 2027, 0, -2015, 20155, i64::MAX, i64::MIN] {
        let (catalogue, findings) = odd(&[("period.from", json!(year))]);
        assert_eq!(findings, [found("period.from", Problem::AbsurdYear(year))]);
        let period = catalogue.records[1].period;
        assert_eq!((period.from, period.to), (None, Some(2018)));
        let (catalogue, findings) = odd(&[("sources.0.year", json!(year))]);
        match year {
            1969 => {
                assert_eq!((findings, catalogue.records[1].sources[0].year), (vec![], Some(1969)));
            }
            _ => assert_eq!(findings, [found("sources[0].year", Problem::AbsurdYear(year))]),
        }
    }
    for year in [1970, 2026] {
        let both = [("period.from", json!(year)), ("period.to", json!(null))];
        assert_eq!(odd(&both).1, []);
    }
}

#[test]
fn an_interval_the_wrong_way_round_is_left_out() {
    let (catalogue, findings) = odd(&[("evidence.findings.0.ci", json!([2.5, 0.5]))]);
    let problem = Problem::ReversedInterval(2.5, 0.5);
    assert_eq!(findings, [found("evidence.findings[0].ci", problem)]);
    let finding = &catalogue.records[1].findings[0];
    assert_eq!((finding.interval, finding.effect), (None, Some(1.5)));
}

#[test]
fn an_interval_that_does_not_hold_its_effect_is_left_out() {
    for effect in [0.4, 2.6, -1.0] {
        let (catalogue, findings) = odd(&[("evidence.findings.0.effect", json!(effect))]);
        let problem = Problem::IntervalOffEffect(effect);
        assert_eq!(findings, [found("evidence.findings[0].ci", problem)]);
        assert_eq!(catalogue.records[1].findings[0].interval, None);
    }
    for effect in [json!(0.5), json!(2.5), json!(null)] {
        let (catalogue, findings) = odd(&[("evidence.findings.0.effect", effect)]);
        assert_eq!(findings, []);
        assert_eq!(catalogue.records[1].findings[0].interval, Some([0.5, 2.5]));
    }
}

#[test]
fn an_odd_level_is_read_as_95() {
    for level in [0.0, 100.0, -95.0, 950.0] {
        let (catalogue, findings) = odd(&[("evidence.findings.0.ciLevel", json!(level))]);
        assert_eq!(findings, [found("evidence.findings[0].ciLevel", Problem::OddLevel(level))]);
        assert!((catalogue.records[1].findings[0].level - 95.0).abs() < f64::EPSILON);
    }
    let (catalogue, findings) = odd(&[("evidence.findings.0.ciLevel", json!(97.5))]);
    assert_eq!(findings, []);
    assert!((catalogue.records[1].findings[0].level - 97.5).abs() < f64::EPSILON);
    assert_eq!(odd(&[("evidence.findings.0.ciLevel", json!(null))]).1, []);
}

#[test]
fn a_source_that_is_not_there_is_left_out_of_finding_and_cost() {
    let cost = json!({"amount": 100, "currency": "DKK", "per": "year", "note": null, "source": 2});
    let (catalogue, findings) = odd(&[("evidence.findings.0.source", json!(7)), ("cost", cost)]);
    let wanted = [
        found("evidence.findings[0].source", Problem::DeadSource(7)),
        found("cost.source", Problem::DeadSource(2)),
    ];
    assert_eq!(findings, wanted);
    let record = &catalogue.records[1];
    assert_eq!(record.findings[0].source, None);
    assert_eq!(record.cost.as_ref().unwrap().source, None);
}

#[test]
fn a_text_in_one_language_is_shown_in_the_other_too() {
    for nothing in [json!(null), json!(""), json!(" \n")] {
        let (catalogue, findings) =
            odd(&[("title.en", nothing.clone()), ("evidence.findings.0.text.da", nothing)]);
        let places: BTreeSet<&str> = findings.iter().map(|(place, _)| place.as_str()).collect();
        assert_eq!(places, BTreeSet::from(["title", "evidence.findings[0].text"]));
        assert!(findings.iter().all(|(_, problem)| *problem == Problem::MissingLanguage));
        let record = &catalogue.records[1];
        assert_eq!(record.title.get(Lang::En), "Titel odd");
        assert_eq!(record.findings[0].text.get(Lang::Da), "It went well.");
    }
    let (_, findings) = odd(&[("summary", json!({"en": "Only English."}))]);
    assert_eq!(findings, [found("summary", Problem::MissingLanguage)]);
}

#[test]
fn a_text_that_both_languages_lack_is_told() {
    let (catalogue, findings) = odd(&[("summary", json!({}))]);
    assert_eq!(findings, [found("summary", Problem::MissingText)]);
    assert_eq!(catalogue.records[1].summary.get(Lang::Da), "");
    let (catalogue, findings) =
        odd(&[("barriers", json!([{"da": "Tid", "en": "Time"}, {"da": "", "en": null}]))]);
    assert_eq!(findings, [found("barriers[1]", Problem::MissingText)]);
    assert_eq!(catalogue.records[1].barriers.len(), 1);
}

#[test]
fn a_name_that_is_no_municipality_is_left_out() {
    let (catalogue, findings) = odd(&[("geography.municipalities", json!(["Aarhus", "Andeby"]))]);
    let problem = Problem::UnknownMunicipality("Andeby".to_owned());
    assert_eq!(findings, [found("geography.municipalities[1]", problem)]);
    let codes = catalogue.records[1].codes(Field::Municipality);
    assert_eq!(catalogue.codebook.name(List::Municipalities, codes[0]), "0751");
}

#[test]
fn an_address_that_is_not_of_the_web_is_left_out() {
    for url in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " https://example.org",
        "data:text/html,<b>",
        "//example.org",
        "file:///etc/passwd",
        "doi",
        "doi:javascript:alert(1)",
        "doi:10.1000/a b",
        "doi:10.1000/a\nb",
        "10.1000/182",
        "xdoi:10.1000/182",
        "",
    ] {
        let (catalogue, findings) = odd(&[("sources.0.url", json!(url))]);
        assert_eq!(findings, [found("sources[0].url", Problem::OddAddress(url.to_owned()))]);
        assert_eq!(catalogue.records[1].sources[0].url, None);
    }
}

#[test]
fn a_doi_becomes_its_address() {
    for (url, wanted) in [
        ("doi:10.1000/182", "https://doi.org/10.1000/182"),
        ("DOI: 10.1093/eurpub/ckz186", "https://doi.org/10.1093/eurpub/ckz186"),
        (
            "doi:10.1002/(SICI)1096-8644(199808)106:4<483::AID-AJPA4>3.0.CO;2-K#\"%?",
            "https://doi.org/10.1002/(SICI)1096-8644(199808)106:4%3C483::AID-AJPA4%3E3.0.CO;2-K%23%22%25%3F",
        ),
        ("https://doi.org/10.1000/182", "https://doi.org/10.1000/182"),
        ("http://example.org/doi:10.1/a b", "http://example.org/doi:10.1/a b"),
    ] {
        let (catalogue, findings) = odd(&[("sources.0.url", json!(url))]);
        assert_eq!(findings, []);
        assert_eq!(catalogue.records[1].sources[0].url.as_deref(), Some(wanted));
        let json = catalogue_json(&catalogue, &[1], &[]);
        let again = read_bytes(json.as_bytes()).unwrap().catalogue;
        assert_eq!(again.records[0].sources[0].url.as_deref(), Some(wanted));
    }
}

#[test]
fn a_field_that_stands_twice_is_told_with_its_place() {
    let text = catalogue(&[record("a")]).to_string();
    // What is put in before what, and the field that stands twice by that.
    for (put, before, place) in [
        ("\"version\":\"9\",", "\"version\":", "version"),
        ("\"other\":1,\"other\":1,", "\"version\":", "other"),
        ("\"records\":[],", "\"records\":", "records"),
        ("\"id\":\"x\",", "\"id\":", "records[0].id"),
        ("\"new\":1,\"new\":2,", "\"id\":", "records[0].new"),
        ("\"strength\":\"high\",", "\"strength\":", "records[0].evidence.strength"),
        ("\"scope\":\"local\",", "\"regions\":", "records[0].geography.scope"),
    ] {
        assert!(text.contains(before));
        let file = text.replacen(before, &[put, before].concat(), 1);
        let wanted = ReadError::Shape { place: place.to_owned(), shape: Shape::Twice };
        assert_eq!(error_of(file.as_bytes()), wanted, "{file}");
        let mut gradual = Gradual::new(file.into_bytes(), &read_json(&small()).unwrap().catalogue);
        let stepwise = loop {
            match gradual.step() {
                Ok(Step::More) => {}
                other => break other,
            }
        };
        assert_eq!(stepwise, Err(wanted));
    }
    let codes = String::from_utf8(CODES.to_vec()).unwrap();
    let codes =
        codes.replacen("\"conditions\":", "\"conditions\":{\"codes\":[]},\"conditions\":", 1);
    let interventions = small().to_string();
    let files = Files {
        interventions: interventions.as_bytes(),
        codes: codes.as_bytes(),
        municipalities: None,
    };
    let wanted = ReadError::Shape { place: "lists.conditions".to_owned(), shape: Shape::Twice };
    assert_eq!(read(files), Err(("codes.json", wanted)));
}

#[test]
fn invisible_turns_of_the_reading_direction_are_taken_out_and_letters_and_markup_kept() {
    let turns = "\u{202E}\u{200F}\u{2066}\u{2069}\u{202A}\u{061C}\u{200E}";
    let (catalogue, findings) = odd(&[
        ("title.da", json!(format!("<script>{turns}alert(1)</script>"))),
        ("summary.en", json!("العربية and עברית & <b>")),
        ("sources.0.title", json!(format!("a{turns}b"))),
        ("sources.0.publisher", json!(format!("c{turns}d"))),
        ("actors", json!([format!("e{turns}f")])),
    ]);
    let record = &catalogue.records[1];
    assert_eq!(record.title.da, "<script>alert(1)</script>");
    assert_eq!(record.summary.en, "العربية and עברית & <b>");
    assert_eq!(record.sources[0].title, "ab");
    assert_eq!(record.sources[0].publisher.as_deref(), Some("cd"));
    assert_eq!(record.actors, ["ef"]);
    let places: BTreeSet<&str> = findings.iter().map(|(place, _)| place.as_str()).collect();
    let wanted = ["title", "sources[0].title", "sources[0].publisher", "actors[0]"];
    assert_eq!(places, BTreeSet::from(wanted));
    assert!(findings.iter().all(|(_, problem)| *problem == Problem::DirectionMarks));
}

#[test]
fn a_strength_that_its_design_does_not_allow_is_kept_and_told() {
    let strength = |design: &str, strength: &str, participants: Value| {
        let (catalogue, findings) = odd(&[
            ("evidence.design", json!(design)),
            ("evidence.strength", json!(strength)),
            ("evidence.participants", participants),
        ]);
        assert_eq!(catalogue.records[1].strength.code(), strength, "kept");
        findings
            .into_iter()
            .map(|(place, problem)| {
                assert_eq!(place, "evidence.strength");
                assert!(matches!(problem, Problem::StrengthOffDesign(..)), "{problem:?}");
            })
            .count()
    };
    // The rule's table: design, participants, and the strengths it allows.
    let rule: [(&str, Option<u64>, &[&str]); 15] = [
        ("systematic-review", None, &["high", "moderate", "low"]),
        ("rct", Some(400), &["high"]),
        ("rct", Some(399), &["moderate"]),
        ("rct", None, &["moderate"]),
        ("cluster-rct", Some(2_000), &["high"]),
        ("cluster-rct", Some(10), &["moderate"]),
        ("quasi-experimental", Some(9_000), &["moderate"]),
        ("cohort-registry", None, &["moderate", "low"]),
        ("before-after", None, &["low"]),
        ("mixed-methods-evaluation", None, &["very-low"]),
        ("descriptive", None, &["very-low"]),
        ("qualitative", None, &["very-low"]),
        ("own-account", None, &["very-low"]),
        ("none-found", None, &["none"]),
        ("none-found", Some(500), &["none"]),
    ];
    for (design, participants, allowed) in rule {
        for name in ["high", "moderate", "low", "very-low", "none"] {
            let told = strength(design, name, json!(participants));
            assert_eq!(told == 0, allowed.contains(&name), "{design} {participants:?} {name}");
        }
    }
}

#[test]
fn a_search_for_codes_that_are_not_known_decides_no_cell() {
    let mut file = small();
    file["coverage"] = json!([{
        "conditions": ["nonsense"],
        "approaches": "all",
        "groups": [],
        "result": "searched",
        "note": {"da": "Der blev søgt.", "en": "It was searched."},
    }]);
    let reading = read_json(&file).unwrap();
    let place = "coverage[0].conditions[0]".to_owned();
    let problem = Problem::UnknownCode("nonsense".to_owned());
    let finding = Finding { id: "catalogue".to_owned(), place, problem };
    assert_eq!(reading.findings, [finding]);
    // Read as open it would say of every condition that it was searched.
    let entry = &reading.catalogue.coverage[0];
    assert!(entry.uncoded || !entry.conditions.is_open());
}

#[test]
fn without_municipalities_the_rest_is_read() {
    let reading =
        read(Files { interventions: INTERVENTIONS, codes: CODES, municipalities: None }).unwrap();
    assert_eq!(reading.findings, []);
    assert_eq!(reading.catalogue.records.len(), 222);
    let places = |record: &indsatsatlas::domain::Record| record.codes(Field::Municipality).len();
    assert_eq!(reading.catalogue.records.iter().map(places).sum::<usize>(), 0);
    check_invariants(&reading);
}

#[test]
fn a_code_that_stands_twice_in_its_list_is_told_and_the_first_kept() {
    let mut codes = RAW_CODES.clone();
    let again = json!({"code": "copd", "label": {"da": "Igen", "en": "Again"}});
    codes["lists"]["conditions"]["codes"].as_array_mut().unwrap().push(again);
    let codes = serde_json::to_vec(&codes).unwrap();
    let interventions = serde_json::to_vec(&small()).unwrap();
    let files = Files { interventions: &interventions, codes: &codes, municipalities: None };
    let reading = read(files).unwrap();
    let (id, place) = ("conditions".to_owned(), "copd".to_owned());
    assert_eq!(reading.findings, [Finding { id, place, problem: Problem::DuplicateId }]);
    let book = &reading.catalogue.codebook;
    let copd = book.code(List::Conditions, "copd").unwrap();
    assert_eq!(book.entry(List::Conditions, copd).unwrap().label.da, "KOL");
}

#[test]
fn a_file_of_twenty_megabytes_reads() {
    let records = RAW["records"].as_array().unwrap();
    let written: Vec<String> =
        records.iter().map(|record| serde_json::to_string(record).unwrap()).collect();
    let (mut many, mut made) = (Vec::new(), 0);
    let mut size = 0;
    while size < 20_000_000 {
        for (record, json) in records.iter().zip(&written) {
            let id = format!("\"id\":{}", record["id"]);
            let again = json.replacen(&id, &format!("\"id\":\"r{made}\""), 1);
            size += again.len();
            many.push(again);
            made += 1;
        }
    }
    // The years of the real records are those of its release.
    let mut empty = catalogue(&[]);
    empty["date"] = json!("2026-11-22");
    let file = serde_json::to_string(&empty).unwrap();
    let file = file.replace("\"records\":[]", &format!("\"records\":[{}]", many.join(",")));
    let reading = read_bytes(file.as_bytes()).unwrap();
    assert_eq!(reading.findings, []);
    assert_eq!(reading.catalogue.records.len(), made);
}

// Any damage at all.

/// The code lists without definitions and search words, quicker to read.
static SHORT_CODES: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut codes = RAW_CODES.clone();
    for list in codes["lists"].as_object_mut().unwrap().values_mut() {
        for entry in list["codes"].as_array_mut().unwrap() {
            let entry = entry.as_object_mut().unwrap();
            entry.remove("definition");
            entry.remove("synonyms");
            entry.remove("answers");
        }
    }
    serde_json::to_vec(&codes).unwrap()
});

/// Some place in a value, some steps down.
fn somewhere<'a>(value: &'a mut Value, random: &mut Random) -> &'a mut Value {
    let inside = match value {
        Value::Array(items) => items.len(),
        Value::Object(fields) => fields.len(),
        _ => 0,
    };
    if inside == 0 || random.one_in(15) {
        return value;
    }
    let at = random.below(inside);
    let next = match value {
        Value::Array(items) => &mut items[at],
        Value::Object(fields) => fields.values_mut().nth(at).unwrap(),
        _ => unreachable!("only these have an inside"),
    };
    somewhere(next, random)
}

pub fn damage(file: &mut Value, random: &mut Random) {
    let value = somewhere(file, random);
    match random.below(9) {
        // A key or an item is dropped.
        0 => match value {
            Value::Array(items) if !items.is_empty() => {
                drop(items.remove(random.below(items.len())));
            }
            Value::Object(fields) if !fields.is_empty() => {
                let key = fields.keys().nth(random.below(fields.len())).unwrap().clone();
                fields.remove(&key);
            }
            _ => *value = Value::Null,
        },
        // A type is changed.
        1 => {
            let others = [
                json!(null),
                json!(true),
                json!(-1),
                json!(1e300),
                json!(""),
                json!([]),
                json!({}),
            ];
            *value = others[random.below(others.len())].clone();
        }
        // A number is another.
        2 => {
            let numbers =
                [json!(0), json!(-7), json!(1e9), json!(0.1), json!(2099), json!(u64::MAX)];
            if value.is_number() || random.one_in(10) {
                *value = numbers[random.below(numbers.len())].clone();
            } else if let Value::Array(items) = value {
                items.reverse();
            }
        }
        // A text is cut, or gets odd letters.
        3..=6 => {
            if let Value::String(text) = value {
                let half = text.chars().count() / 2;
                *text = text.chars().take(half).collect();
                if random.one_in(2) {
                    text.push_str("\u{202E}<b>\u{0}🩺");
                }
            } else if let Value::Array(items) = value {
                items.push(json!("nonsense"));
            }
        }
        // A part stands twice.
        7 => {
            if let Value::Array(items) = value
                && let Some(item) = items.first().cloned()
            {
                items.push(item);
            }
        }
        // An item is nested in another.
        _ => *value = json!([value.clone(), value.clone()]),
    }
}

#[test]
fn a_thousand_damaged_catalogues_are_errors_with_a_place_or_sound_readings() {
    let mut random = Random::new(8);
    let records = RAW["records"].as_array().unwrap();
    let (mut errors, mut findings, mut clean) = (0, 0, 0);
    for _ in 0..1_000 {
        let some: Vec<Value> =
            (0..4).map(|_| records[random.below(records.len())].clone()).collect();
        let mut file = catalogue(&some);
        file["coverage"] = json!(RAW["coverage"].as_array().unwrap()[..5]);
        file["date"] = json!("2026-11-22");
        for _ in 0..=random.below(2) {
            damage(&mut file, &mut random);
        }
        let mut bytes = serde_json::to_vec(&file).unwrap();
        if random.one_in(8) {
            let at = random.below(bytes.len());
            match random.below(3) {
                0 => bytes[at] = random.next().to_le_bytes()[0],
                1 => bytes.insert(at, random.pick(b"\"{}[],:\\\0\xFF9")),
                _ => drop(bytes.drain(at..(at + 9).min(bytes.len()))),
            }
        }
        let municipalities = random.one_in(2).then_some(MUNICIPALITIES);
        let files = Files { interventions: &bytes, codes: &SHORT_CODES, municipalities };
        match read(files) {
            Ok(reading) => {
                check_invariants(&reading);
                *if reading.findings.is_empty() { &mut clean } else { &mut findings } += 1;
            }
            Err((file, error)) => {
                assert_eq!(file, "interventions.json");
                match error {
                    ReadError::Shape { place, .. } => assert!(!place.is_empty()),
                    ReadError::Syntax { line, column } => assert!(line > 0 && column > 0),
                    ReadError::Truncated { line } => assert!(line > 0),
                    ReadError::Version { .. } | ReadError::Empty | ReadError::Html => {}
                }
                errors += 1;
            }
        }
    }
    assert!(errors > 200 && findings > 100 && clean > 50, "{errors}, {findings}, {clean}");
}

// Every finding and error in words.

/// Every problem once. A new one must be put here to compile.
fn problems() -> Vec<Problem> {
    let all = vec![
        Problem::UnknownCode("copd".into()),
        Problem::CodeAsUnknown("copd".into()),
        Problem::KeptCode("soon".into()),
        Problem::UnknownMunicipality("Andeby".into()),
        Problem::DuplicateId,
        Problem::OddId("A B".into()),
        Problem::NoCode,
        Problem::ReversedPeriod(2018, 2015),
        Problem::AbsurdYear(20155),
        Problem::ReversedInterval(2.5, 0.5),
        Problem::IntervalOffEffect(1.5),
        Problem::OddLevel(950.0),
        Problem::DeadSource(7),
        Problem::MissingLanguage,
        Problem::MissingText,
        Problem::DirectionMarks,
        Problem::OddAddress("javascript:".into()),
        Problem::StrengthOffDesign("high", "rct"),
    ];
    for problem in &all {
        match problem {
            Problem::UnknownCode(_)
            | Problem::CodeAsUnknown(_)
            | Problem::KeptCode(_)
            | Problem::UnknownMunicipality(_)
            | Problem::DuplicateId
            | Problem::OddId(_)
            | Problem::NoCode
            | Problem::ReversedPeriod(..)
            | Problem::AbsurdYear(_)
            | Problem::ReversedInterval(..)
            | Problem::IntervalOffEffect(_)
            | Problem::OddLevel(_)
            | Problem::DeadSource(_)
            | Problem::MissingLanguage
            | Problem::MissingText
            | Problem::DirectionMarks
            | Problem::OddAddress(_)
            | Problem::StrengthOffDesign(..) => {}
        }
    }
    all
}

fn read_errors() -> Vec<ReadError> {
    let place = || "records[12].evidence.ci".to_owned();
    let all = vec![
        ReadError::Empty,
        ReadError::Html,
        ReadError::Truncated { line: 12 },
        ReadError::Syntax { line: 3, column: 4 },
        ReadError::Version { found: "2".into() },
        ReadError::Shape { place: place(), shape: Shape::Missing("design".into()) },
        ReadError::Shape { place: place(), shape: Shape::Twice },
        ReadError::Shape { place: place(), shape: Shape::Type("a string".into()) },
    ];
    for error in &all {
        match error {
            ReadError::Empty
            | ReadError::Html
            | ReadError::Truncated { .. }
            | ReadError::Syntax { .. }
            | ReadError::Version { .. }
            | ReadError::Shape {
                shape: Shape::Missing(_) | Shape::Twice | Shape::Type(_), ..
            } => {}
        }
    }
    all
}

fn check_sentences(said: &[String; 2], debug: &str) {
    let [da, en] = said;
    assert_ne!(da, en, "{debug} is not translated");
    let name = debug.split([' ', '(', '{']).next().unwrap();
    for sentence in [da, en] {
        assert!(sentence.trim().len() > 10, "{debug}: {sentence}");
        assert!(sentence.ends_with(['.', '!']), "{debug}: {sentence} is no sentence");
        let shown = sentence.contains(debug) || (name != "Empty" && sentence.contains(name));
        assert!(!shown && !sentence.contains("Some("), "{debug} stands in {sentence}");
    }
}

#[test]
fn every_problem_has_a_sentence_in_both_languages() {
    for problem in problems() {
        let finding =
            Finding { id: "a".into(), place: "evidence".into(), problem: problem.clone() };
        let said = Lang::ALL.map(|lang| (text(lang).pages().finding)(&finding));
        check_sentences(&said, &format!("{problem:?}"));
    }
}

#[test]
fn every_read_error_has_a_sentence_in_both_languages_that_tells_the_place() {
    for error in read_errors() {
        let said = Lang::ALL.map(|lang| (text(lang).notice.read_error)(&error));
        if let ReadError::Shape { place, .. } = &error {
            assert!(said.iter().all(|sentence| sentence.contains(place)));
        }
        check_sentences(&said, &format!("{error:?}"));
    }
}

#[test]
fn a_finding_made_by_hand_is_sound() {
    let own = record_with(
        "a",
        &[
            ("evidence.findings", json!([finding("cost", "mixed"), finding("safety", "unclear")])),
            ("sources", json!([source("En kilde")])),
        ],
    );
    assert_eq!(read_json(&catalogue(&[own])).unwrap().findings, []);
}
