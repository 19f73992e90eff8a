//! The command line: what it says, what it writes, and that it loses nothing.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use indsatsatlas::domain::{Field, Lang};
use indsatsatlas::exchange::{catalogue_json, diff};
use indsatsatlas::export::{answer_json, changes_json, changes_told};
use indsatsatlas::query::{answer, in_order, matrix};
use indsatsatlas::state::write;
use indsatsatlas::text::tools;
use serde_json::{Value, json};

use crate::state::random_state;
use crate::support::{
    RAW, REAL, Random, at, catalogue, finding, name, read_json, record, record_with,
};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");
const REAL_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/interventions.json");

/// What a command said, what it complained of, and its exit code.
struct Run {
    out: String,
    told: String,
    code: i32,
}

fn atlas(arguments: &[&str], input: Option<&[u8]>) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_atlas"))
        .args(arguments)
        .stdin(if input.is_some() { Stdio::piped() } else { Stdio::null() })
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    if let Some(input) = input {
        // A command that has seen enough stops reading.
        let _ = child.stdin.take().unwrap().write_all(input);
    }
    let done = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { out: text(done.stdout), told: text(done.stderr), code: done.status.code().unwrap() }
}

/// A folder of this test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn file(folder: &Path, name: &str, content: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn help_names_every_command_in_both_languages() {
    for (lang, arguments) in [(Lang::Da, vec!["help"]), (Lang::En, vec!["--en", "--help"])] {
        let run = atlas(&arguments, None);
        assert_eq!((run.code, run.out.as_str()), (0, tools(lang).help));
        for command in [
            "check", "convert", "diff", "query", "stats", "merge", "template", "schema", "pages",
            "single",
        ] {
            assert!(run.out.contains(&format!("\n  atlas {command} ")), "{lang:?} {command}");
        }
        assert!(run.out.lines().all(|line| line.chars().count() <= 80), "{lang:?}");
    }
    for wrong in [vec!["paint"], vec![], vec!["check"], vec!["check", "--loud", "x"]] {
        let run = atlas(&wrong, None);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{wrong:?}");
        assert!(run.told.contains("atlas"), "{}", run.told);
    }
}

#[test]
fn check_says_what_is_odd_and_its_exit_code_how_odd() {
    let sound = atlas(&["check", "--en", REAL_FILE], None);
    assert_eq!(sound.code, 0);
    assert!(sound.out.ends_with(": 222 interventions read without remarks.\n"), "{}", sound.out);

    let here = folder("check");
    let kept = catalogue(&[record_with("Odd Id", &[])]);
    let kept = file(&here, "kept.json", &kept.to_string());
    assert_eq!(atlas(&["check", "--data", DATA, &kept], None).code, 0);
    assert_eq!(atlas(&["check", "--strict", "--data", DATA, &kept], None).code, 1);
    let lost = catalogue(&[record_with("a", &[("conditions", json!(["cpod"]))])]);
    let lost = file(&here, "lost.json", &lost.to_string());
    let run = atlas(&["check", "--data", DATA, &kept, &lost], None);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("\ta\tconditions[0]\tKoden »cpod« findes ikke"), "{}", run.out);

    let run = atlas(&["check", "--json", "--data", DATA, &lost], None);
    let said: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(said[0]["findings"][0]["place"], "conditions[0]");
    assert_eq!((&said[0]["records"], &said[0]["findings"][0]["lost"]), (&json!(1), &json!(true)));

    for (content, said) in [("", "Filen er tom"), ("{\"schemaVersion\":1}", "mangler feltet")] {
        let broken = file(&here, "broken", content);
        let run = atlas(&["check", "--data", DATA, &broken], None);
        assert_eq!(run.code, 2);
        assert!(run.told.contains(said), "{}", run.told);
    }
    assert_eq!(atlas(&["check", "nowhere.json"], None).code, 2);
}

#[test]
fn convert_goes_there_and_back_without_loss_through_files_and_streams() {
    let here = folder("convert");
    for lang in [None, Some("--en")] {
        let with = |more: &[&str]| -> Run {
            let arguments: Vec<&str> =
                ["convert", "--data", DATA].into_iter().chain(lang).chain(more.to_vec()).collect();
            atlas(&arguments, None)
        };
        let table = here.join(lang.unwrap_or("da")).to_str().unwrap().to_owned();
        let run = with(&[REAL_FILE, &table]);
        assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.told);
        let back = with(&[&table, "-"]);
        assert_eq!(back.code, 0, "{}", back.told);
        let all: Vec<usize> = (0..REAL.len()).collect();
        assert_eq!(back.out, catalogue_json(&REAL.catalogue, &all, &[]));
        let streamed = atlas(&["convert", "-", "--data", DATA], Some(&fs::read(&table).unwrap()));
        assert_eq!(streamed.out, back.out);
    }
    assert_eq!(atlas(&["convert", "-"], Some(b"id\n")).code, 2, "codes are needed");
}

#[test]
fn nothing_is_written_over_without_being_told() {
    let here = folder("over");
    let kept = file(&here, "kept.csv", "mine");
    let run = atlas(&["convert", REAL_FILE, &kept], None);
    assert_eq!((run.code, fs::read_to_string(&kept).unwrap().as_str()), (2, "mine"));
    assert!(run.told.contains("--force"), "{}", run.told);
    assert_eq!(atlas(&["convert", "--force", REAL_FILE, &kept], None).code, 0);
    assert!(fs::read_to_string(&kept).unwrap().len() > 100_000);
}

#[test]
fn a_table_by_hand_is_told_about_by_row_and_column() {
    let table = "id;title.da;period.from\na;Åben;sidst\n";
    let run = atlas(&["check", "-", "--data", DATA], Some(table.as_bytes()));
    assert_eq!(run.code, 1);
    assert!(run.out.contains("række 2, kolonnen »period.from«\t»sidst« er ikke et helt tal"));
    assert!(
        run.out.contains("\ta\trække 2, kolonnen »conditions«\tHer skal stå mindst én kode"),
        "{}",
        run.out
    );
    let run = atlas(&["convert", "-", "--data", DATA, "--en"], Some(b"navn;kode\nx;y\n"));
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.told.contains("“id”"), "{}", run.told);
}

#[test]
fn query_answers_an_address_as_the_page_does() {
    let mut random = Random::new(44);
    for round in 0..100 {
        let state = random_state(&mut random);
        let query = write(&state, &REAL.catalogue);
        let said: Value = serde_json::from_str(&answer_json(&REAL, &query)).unwrap();
        let found = answer(&REAL, &state.filter);
        let rows = in_order(&REAL, &found.rows, found.hits.as_deref(), state.sort, state.lang);
        let ids: Vec<&str> =
            rows.iter().map(|row| REAL.catalogue.records[*row].id.as_str()).collect();
        assert_eq!((&said["records"], &said["query"]), (&json!(ids), &json!(query)));
        for field in Field::ALL {
            let codes = REAL.catalogue.codebook.entries(field.list());
            let counts = &found.counts[field as usize];
            for (code, count) in codes.iter().zip(counts) {
                assert_eq!(said["facets"][field.key()][&code.code], json!(count), "round {round}");
            }
        }
        let cells = matrix(&REAL, &state.filter, state.x, state.y);
        let told = said["matrix"]["cells"].as_array().unwrap();
        assert_eq!(told.len(), cells.cells.len());
        let column = random.below(cells.columns.len());
        let row = random.below(cells.rows.len());
        let cell = cells.cell(row, column).unwrap();
        let wanted = json!({
            "x": name(&REAL, state.x, cells.columns[column].0),
            "y": name(&REAL, state.y, cells.rows[row].0),
            "rows": cell.rows.count_ones(..),
            "all": cell.all,
            "gap": cell.gap.code(),
        });
        assert!(told.contains(&wanted), "round {round}: {wanted}");
    }
    let run = atlas(&["query", "?condition=copd&colour=red", REAL_FILE], None);
    let said: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((run.code, &said["rows"]), (0, &json!(40)));
    assert_eq!(said["dropped"], json!([{"key": "colour", "value": "red", "why": "key"}]));
}

#[test]
fn diff_tells_what_is_new_gone_and_changed_with_old_and_new() {
    let mut one = record("stays");
    let old = catalogue(&[record("gone"), one.clone(), record("same")]);
    *at(&mut one, "title.da") = json!("Ny titel æøå");
    *at(&mut one, "evidence.participants") = Value::Null;
    *at(&mut one, "evidence.findings") =
        json!([finding("clinical", "mixed"), finding("function", "mixed")]);
    let mut new = catalogue(&[one, record("same"), record("new")]);
    new["version"] = json!("2026.2.0");
    let [was, now] = [&old, &new].map(|file| read_json(file).unwrap().catalogue);
    let changes = diff(&was, &now, Lang::En);
    assert_eq!(
        (changes.added.as_slice(), changes.removed.as_slice()),
        (&["new".to_owned()][..], &["gone".to_owned()][..])
    );
    let fields: Vec<(&str, &str, &str)> = changes.changed[0]
        .1
        .iter()
        .map(|one| (one.key.as_str(), one.old.as_str(), one.new.as_str()))
        .collect();
    for wanted in [
        ("title.da", "Titel stays", "Ny titel æøå"),
        ("evidence.participants", "120", ""),
        ("findings.1.direction", "favourable", "mixed"),
        ("findings.2.outcome", "", "function"),
    ] {
        assert!(fields.contains(&wanted), "{wanted:?} is not in {fields:?}");
    }
    assert_eq!((changes.changed.len(), changes.codes.len()), (1, 0));
    let said = changes_told(&changes, &now, &was, Lang::Da);
    for line in [
        "Fra udgave 2026.1.0 (31. januar 2026) til udgave 2026.2.0 (31. januar 2026).",
        "+ new: Titel new",
        "- gone: Titel gone",
        "    Deltagere i undersøgelsen: 120 → Ikke oplyst",
        "    Fund 1: retning: favourable → mixed",
    ] {
        assert!(said.lines().any(|one| one == line), "{line} is not in {said}");
    }
    let program: Value = serde_json::from_str(&changes_json(&changes)).unwrap();
    assert_eq!(program["changed"][0]["fields"][0]["new"], "Ny titel æøå");

    // One put first leaves the rest what they were.
    let long = RAW["records"].as_array().unwrap().iter();
    let long = long.max_by_key(|one| one["evidence"]["findings"].as_array().unwrap().len());
    let long = long.unwrap().clone();
    let mut with_one_more = long.clone();
    for part in ["evidence.findings", "sources"] {
        let Value::Array(items) = at(&mut with_one_more, part) else { panic!("{part}") };
        let mut first = items[0].clone();
        for key in ["title", "url", "outcome"] {
            if first.get(key).is_some() {
                first[key] =
                    json!(if key == "outcome" { "cost" } else { "https://example.org/ny" });
            }
        }
        if first.get("text").is_some() {
            first["text"] = json!({"da": "Et nyt fund.", "en": "A new finding."});
        }
        items.insert(0, first);
    }
    for finding in at(&mut with_one_more, "evidence.findings").as_array_mut().unwrap() {
        finding["source"] = json!(finding["source"].as_u64().unwrap() + 1);
    }
    let [was, now] = [&long, &with_one_more]
        .map(|one| read_json(&catalogue(std::slice::from_ref(one))).unwrap().catalogue);
    for changes in [diff(&was, &now, Lang::Da), diff(&now, &was, Lang::Da)] {
        let keys = changes.changed[0].1.iter().map(|one| one.key.as_str());
        let others: Vec<&str> = keys
            .filter(|key| {
                !["findings.1.", "sources.1.", "cost.source"]
                    .iter()
                    .any(|first| key.starts_with(first))
            })
            .collect();
        assert_eq!(others, Vec::<&str>::new());
    }

    // The real release beside itself, and beside itself with one code renamed.
    let here = folder("diff");
    let renamed = fs::read_to_string(format!("{DATA}/codes.json")).unwrap();
    assert!(renamed.contains("\"KOL\""));
    file(&here, "codes.json", &renamed.replace("\"KOL\"", "\"Rygerlunger\""));
    let copy = file(&here, "interventions.json", &RAW.to_string());
    let same = atlas(&["diff", REAL_FILE, REAL_FILE], None);
    assert_eq!((same.code, same.out.lines().last()), (0, Some("Intet er ændret.")));
    let run = atlas(&["diff", REAL_FILE, &copy], None);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("~ conditions copd: KOL → Rygerlunger"), "{}", run.out);
}

#[test]
fn merge_keeps_the_first_of_two_and_says_so() {
    let here = folder("merge");
    let one = file(&here, "a.json", &catalogue(&[record("a"), record("b")]).to_string());
    let other = file(
        &here,
        "b.json",
        &catalogue(&[record_with("b", &[("title.da", json!("Anden"))]), record("c")]).to_string(),
    );
    let run = atlas(&["merge", "--data", DATA, &one, &other, "-"], None);
    assert_eq!(run.code, 1);
    assert!(run.told.contains("b i "), "{}", run.told);
    let merged: Value = serde_json::from_str(&run.out).unwrap();
    let ids: Vec<&Value> =
        merged["records"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    assert_eq!(ids, [&json!("a"), &json!("b"), &json!("c")]);
    assert_eq!(merged["records"][1]["title"]["da"], "Titel b");
}

#[test]
fn the_template_is_a_table_that_reads_back_and_its_codes_are_all_explained() {
    let template = atlas(&["template", REAL_FILE], None);
    let back = atlas(&["check", "-", "--data", DATA], Some(template.out.as_bytes()));
    assert_eq!(back.code, 0, "{}{}", back.out, back.told);
    assert!(back.out.contains(": 1 "), "{}", back.out);
    let codes = atlas(&["template", "--codes", "--en", REAL_FILE], None);
    for list in ["conditions", "approaches", "unit", "sourceKind"] {
        for code in crate::support::RAW_CODES["lists"][list]["codes"].as_array().unwrap() {
            let code = code["code"].as_str().unwrap();
            assert!(codes.out.contains(&format!(",{code},")), "{list} {code}");
        }
    }
}

#[test]
fn stats_counts_what_the_documentation_of_the_data_counts() {
    let run = atlas(&["stats", "--json", REAL_FILE], None);
    let said: Value = serde_json::from_str(&run.out).unwrap();
    for (key, count) in [
        ("records", 222),
        ("findings", 438),
        ("figures", 244),
        ("sources", 410),
        ("high", 56),
        ("moderate", 81),
        ("low", 20),
        ("very-low", 46),
        ("none", 19),
    ] {
        assert_eq!(said[key], json!(count), "{key}");
    }
    let told = atlas(&["stats", REAL_FILE], None);
    assert!(told.out.starts_with("222\tindsatser\n"), "{}", told.out);
}
