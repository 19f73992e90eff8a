//! The brief: what it says of each record, and that a reader's own words stay
//! words in every form of it.

use std::collections::BTreeSet;

use indsatsatlas::domain::Lang;
use indsatsatlas::export::{Block, html, markdown};
use indsatsatlas::present::{Words, brief};
use indsatsatlas::state::{Action, Chart, Explorer, NOTE_MOST, TITLE_MOST, apply, read, write};

use crate::support::{RAW, REAL};

fn ids(step: usize) -> Vec<String> {
    REAL.catalogue.records.iter().step_by(step).map(|record| record.id.clone()).collect()
}

#[test]
fn a_brief_holds_every_finding_and_every_source_once() {
    let all = ids(1);
    let mut urls: BTreeSet<&str> = BTreeSet::new();
    for record in RAW["records"].as_array().unwrap() {
        for source in record["sources"].as_array().unwrap() {
            urls.extend(source["url"].as_str().map(|url| url.trim_end_matches('/')));
        }
    }
    for lang in Lang::ALL {
        let page = brief(Words::new(&REAL.catalogue, lang), &all, "", "");
        assert_eq!(page.items.iter().map(|item| item.findings.len()).sum::<usize>(), 438);
        let cited: Vec<&str> = page
            .sources
            .iter()
            .filter_map(|source| source.url.as_deref())
            .map(|url| url.trim_end_matches('/'))
            .collect();
        assert_eq!(cited.len(), urls.len());
        assert_eq!(cited.into_iter().collect::<BTreeSet<_>>(), urls);
        for (at, source) in page.sources.iter().enumerate() {
            assert_eq!(source.number, at + 1);
        }
    }
}

#[test]
fn a_number_refers_to_the_source_that_the_data_name() {
    let chosen = ids(9);
    let page = brief(Words::new(&REAL.catalogue, Lang::Da), &chosen, "", "");
    for (item, id) in page.items.iter().zip(&chosen) {
        let records = RAW["records"].as_array().unwrap();
        let raw = records.iter().find(|one| one["id"] == id.as_str()).unwrap();
        let found = raw["evidence"]["findings"].as_array().unwrap();
        for (finding, raw_finding) in item.findings.iter().zip(found) {
            let Some(at) = raw_finding["source"].as_u64() else {
                assert_eq!(finding.source, "");
                continue;
            };
            let number: usize = finding.source.trim_matches(['[', ']']).parse().unwrap();
            let source = &raw["sources"][usize::try_from(at).unwrap()];
            assert_eq!(page.sources[number - 1].url.as_deref(), source["url"].as_str(), "{id}");
            assert!(item.sources.contains(&finding.source), "{id}");
            assert!(finding.text.starts_with(raw_finding["text"]["da"].as_str().unwrap()), "{id}");
        }
        assert!(
            item.evidence.starts_with("Evidens: ") && item.evidence.contains("Regel: "),
            "{id}"
        );
        assert!(!item.inequality.is_empty() && !item.for_whom.is_empty(), "{id}");
    }
}

#[test]
fn unknown_ids_are_passed_over_and_the_count_says_so() {
    let chosen = ["no-such-thing".to_owned(), REAL.catalogue.records[3].id.clone()];
    let page = brief(Words::new(&REAL.catalogue, Lang::Da), &chosen, " ", "\n\n");
    assert_eq!((page.items.len(), page.title.as_str(), page.note.len()), (1, "1 indsats", 0));
    assert!(page.caveat.starts_with("Oplægget har 1 af de 222"), "{}", page.caveat);
}

#[test]
fn the_readers_words_stay_words_in_every_file() {
    let nasty = "<b>fed</b> & *stjerne* [link](javascript:x) \"citat\" `kode` # ~~væk~~ | æøå";
    let blocks = [
        Block::Heading(1, nasty.to_owned()),
        Block::Text(format!("- {nasty}")),
        Block::Text("1. ikke en liste".to_owned()),
        Block::Text("# ikke en overskrift\n# heller ikke".to_owned()),
        Block::List(vec![("Til fordel:".to_owned(), nasty.to_owned())]),
        Block::Picture("Figur".to_owned(), "<svg></svg>".to_owned(), vec![vec!["a|b".to_owned()]]),
        Block::Source(3, nasty.to_owned(), Some("https://example.org/?a=1&b=\"2\"".to_owned())),
    ];
    let page = html(&blocks, Lang::Da, nasty, "Som tabel");
    let held = page.replace("<!doctype html>\n", "").replace("<meta charset=\"utf-8\">", "");
    let held = held
        .replace("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "");
    let tree = roxmltree::Document::parse(&held).unwrap();
    let texts = |tag: &str| -> Vec<String> {
        let nodes = tree.descendants().filter(|node| node.has_tag_name(tag));
        nodes
            .map(|node| {
                node.descendants()
                    .filter_map(|one| one.text().filter(|_| one.is_text()))
                    .collect::<String>()
            })
            .collect()
    };
    assert_eq!((texts("h1"), texts("title")), (vec![nasty.to_owned()], vec![nasty.to_owned()]));
    assert_eq!(tree.descendants().filter(|node| node.has_tag_name("b")).count(), 0);
    assert!(!held.contains("http-equiv") && !held.contains("<script") && !held.contains("src="));

    let said = markdown(&blocks);
    assert!(
        said.contains("\\<b\\>fed\\</b\\> \\& \\*stjerne\\* \\[link\\](javascript:x)"),
        "{said}"
    );
    for line in ["1\\. ikke en liste", "\\# ikke en overskrift # heller ikke"] {
        assert!(said.lines().any(|one| one == line), "{line} is not in {said}");
    }
    assert!(said.contains("\n\\- \\<b"), "{said}");
    assert!(said.contains("| a\\|b |"), "{said}");
}

fn after(state: &Explorer, actions: Vec<Action>) -> Explorer {
    let mut state = state.clone();
    for action in actions {
        apply(&mut state, action);
    }
    state
}

#[test]
fn records_are_taken_in_once_moved_and_taken_out() {
    let take = |ids: &[&str]| Action::Include(ids.iter().map(|id| (*id).to_owned()).collect());
    let id = |id: &str| id.to_owned();
    let state = after(&Explorer::default(), vec![take(&["a", "b"]), take(&["b", "c"])]);
    assert_eq!(state.brief, ["a", "b", "c"]);
    assert_eq!(after(&state, vec![Action::Move(id("c"), true)]).brief, ["a", "c", "b"]);
    assert_eq!(after(&state, vec![Action::Move(id("a"), false)]).brief, ["b", "a", "c"]);
    for stays in
        [Action::Move(id("a"), true), Action::Move(id("c"), false), Action::Move(id("x"), true)]
    {
        assert_eq!(after(&state, vec![stays]).brief, state.brief);
    }
    assert_eq!(after(&state, vec![Action::Exclude(id("b"))]).brief, ["a", "c"]);
    let charts = vec![
        Action::Illustrate(Chart::Cost, true),
        Action::Illustrate(Chart::Matrix, true),
        Action::Illustrate(Chart::Matrix, true),
    ];
    assert_eq!(after(&state, charts).charts, [Chart::Matrix, Chart::Cost]);
    let long = "å".repeat(3000);
    let written = after(&state, vec![Action::Entitle(long.clone()), Action::Annotate(long)]);
    assert_eq!(
        (written.title.chars().count(), written.note.chars().count()),
        (TITLE_MOST, NOTE_MOST)
    );
    assert_eq!(after(&written, vec![Action::BriefNone]), Explorer::default());
}

#[test]
fn what_a_link_cannot_hold_is_cut_and_said() {
    let some = &REAL.catalogue.records[0].id;
    let note = "x".repeat(NOTE_MOST + 5);
    let query = format!("view=brief&brief={some},gone,{some}&note={note}&charts=matrix,pie,matrix");
    let (state, dropped) = read(&query, &REAL.catalogue);
    assert_eq!((state.brief.len(), state.note.len(), state.charts.len()), (1, NOTE_MOST, 1));
    let said: Vec<(&str, &str)> =
        dropped.iter().map(|part| (part.key.as_str(), part.value.as_str())).collect();
    assert_eq!(
        said,
        [
            ("brief", "gone"),
            ("brief", some.as_str()),
            ("note", "xxxxx"),
            ("charts", "pie"),
            ("charts", "matrix")
        ]
    );
    assert!(write(&state, &REAL.catalogue).contains("&charts=matrix"));
}
