//! Whole pages drawn to HTML without a browser: their frame, the small
//! promise to scripts, and that text of the data stays text.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use indsatsatlas::domain::{Field, Finding, Lang, Problem};
use indsatsatlas::pages::{
    Atlas, Doors, FilesBeside, Later, OwnData, PlainPage, PlainSite, Program, Root,
};
use indsatsatlas::query::{Corpus, Filter, Sort, answer, in_order, matrix};
use indsatsatlas::state::{COMPARE_MOST, Chart, Explorer, Listing, View, read};
use leptos::prelude::*;
use serde_json::json;

use crate::support::{REAL, code, corpus, record_with};

/// No file beside the catalogue was asked for.
fn none_beside() -> FilesBeside {
    FilesBeside {
        recommendations: RwSignal::new(Later::NotAsked),
        need: RwSignal::new(Later::NotAsked),
        policy: RwSignal::new(Later::NotAsked),
        actors: RwSignal::new(Later::NotAsked),
        land: RwSignal::new(Later::NotAsked),
        ask: Callback::new(|_| {}),
    }
}

/// The page of a state, as HTML.
pub fn page(corpus: &Corpus, state: Explorer, dropped: &[&str]) -> String {
    page_beside(corpus, state, dropped, none_beside)
}

/// The same, with files beside the catalogue.
pub fn page_beside(
    corpus: &Corpus,
    state: Explorer,
    dropped: &[&str],
    beside: impl FnOnce() -> FilesBeside,
) -> String {
    let dropped: Vec<String> = dropped.iter().map(|said| (*said).to_owned()).collect();
    let odd = Finding { id: "a".into(), place: "title".into(), problem: Problem::MissingLanguage };
    let owner = Owner::new();
    let (compare, brief) = (state.compare.clone(), state.brief.clone());
    owner.with(|| {
        let state: Signal<Explorer> = RwSignal::new(state).into();
        provide_context(Atlas {
            corpus: Atlas::ruled(Signal::stored(Arc::new(corpus.clone())), state),
            texts: Signal::derive(|| Later::Here(())),
            findings: StoredValue::new(Arc::new(vec![odd])),
            compare: Signal::stored(compare),
            brief: Signal::stored(brief),
            painted: Signal::derive(|| 1),
            unplaced: RwSignal::new(false),
            state,
            dispatch: Callback::new(|_| {}),
            undo: Callback::new(|()| {}),
            can_undo: Signal::derive(|| true),
            dropped: RwSignal::new(dropped).into(),
            dismiss: Callback::new(|()| {}),
            beside: beside(),
            sheet: RwSignal::new(false),
            tools: RwSignal::new(false),
            own: OwnData::closed(Arc::new(corpus.clone())),
            doors: Doors::closed(1200.0),
            program: Program::WHOLE,
        });
        view! { <Root /> }.to_html()
    })
}

/// The page of an address over the real catalogue.
fn real(query: &str) -> String {
    let (state, dropped) = read(query, &REAL.catalogue);
    assert_eq!(dropped, [], "{query}");
    page(&REAL, state, &[])
}

/// A tag with its attributes.
#[derive(Debug)]
pub struct Tag {
    name: String,
    attributes: BTreeMap<String, String>,
}

impl Tag {
    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }
}

/// Elements that have no end tag.
const VOID: [&str; 6] = ["input", "br", "meta", "link", "img", "hr"];

/// The tags of a page in order. Fails where tags are not nested, and where a
/// text has a sign that should have been escaped.
fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('!') {
            let end = if after.starts_with("--") { "-->" } else { ">" };
            rest = &rest[rest.find(end).unwrap() + end.len()..];
            continue;
        }
        let end = tag_end(rest);
        let (inside, after) = (&rest[..end], &rest[end + 1..]);
        rest = after;
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "the end of another tag");
            continue;
        }
        let tag = tag(inside.trim_end_matches('/'));
        if !inside.ends_with('/') && !VOID.contains(&tag.name.as_str()) {
            open.push(tag.name.clone());
        }
        tags.push(tag);
    }
    assert_eq!(open, Vec::<String>::new(), "tags are left open");
    tags
}

/// Where a tag ends: at the first `>` outside its attributes' values.
fn tag_end(rest: &str) -> usize {
    let mut quoted = false;
    for (at, letter) in rest.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return at,
            '<' => assert!(quoted, "a tag within a tag: {}", &rest[..at]),
            _ => {}
        }
    }
    panic!("a tag does not end: {}", rest.chars().take(80).collect::<String>());
}

fn tag(inside: &str) -> Tag {
    let (name, mut rest) = inside.split_once([' ', '\n']).unwrap_or((inside, ""));
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    assert!(plain && !name.is_empty(), "<{name} is no tag: a text was not escaped");
    let mut attributes = BTreeMap::new();
    loop {
        rest = rest.trim_start();
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        if rest.is_empty() {
            return Tag { name: name.to_owned(), attributes };
        }
        let (key, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(value) => value.split_once('"').unwrap(),
            None => ("", after),
        };
        let again = attributes.insert(key.to_owned(), unescaped(value));
        assert_eq!(again, None, "{key} stands twice in <{inside}>");
        rest = after;
    }
}

fn unescaped(text: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A page as if none of its words opened: the tags around them taken out.
pub fn unmarked(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    let starts = ["<button class=\"term\" ", "<span class=\"whole\">"];
    while let Some(at) = starts.iter().filter_map(|start| rest.find(start)).min() {
        let end = if rest[at..].starts_with(starts[0]) { "</button>" } else { "</span>" };
        out.push_str(&rest[..at]);
        rest = &rest[at + rest[at..].find('>').unwrap() + 1..];
        let close = rest.find(end).unwrap();
        let inside = unmarked(&rest[..close]);
        out.push_str(&inside);
        rest = &rest[close + end.len()..];
    }
    out + rest
}

fn count(tags: &[Tag], name: &str) -> usize {
    tags.iter().filter(|tag| tag.name == name).count()
}

/// What is true of every page.
pub fn check_page(html: &str, said: &str) -> Vec<Tag> {
    let tags = tags(html);
    assert_eq!(count(&tags, "h1"), 1, "one h1 on {said}");
    assert_eq!(count(&tags, "main"), 1, "one main on {said}");
    let mut ids = BTreeSet::new();
    for tag in &tags {
        if let Some(id) = tag.get("id") {
            assert!(!id.is_empty() && ids.insert(id), "the id {id} stands twice on {said}");
        }
        assert!(tag.get("style").is_none(), "the policy refuses style=\"…\" on {said}");
        let runs = tag.attributes.keys().any(|key| key.starts_with("on"));
        let is_data = tag.get("type") == Some("application/ld+json");
        assert!(!runs && (tag.name != "script" || is_data), "a script on {said}: {tag:?}");
        if let Some(href) = tag.get("href") {
            let safe = ["?", "#", "https://", "http://", "data/", "liste/", "../", "./"];
            let fits = href.is_empty() || safe.iter().any(|start| href.starts_with(start));
            assert!(fits || !href.contains(':'), "{href} on {said}");
        }
    }
    // Every reference leads to something on the page.
    for tag in &tags {
        for key in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            for id in tag.get(key).unwrap_or_default().split_whitespace() {
                assert!(ids.contains(id), "{key}={id} leads nowhere on {said}");
            }
        }
    }
    let mut level = 0;
    for tag in tags.iter().filter(|tag| tag.name.len() == 2 && tag.name.starts_with('h')) {
        if let Ok(next) = tag.name[1..].parse::<u8>() {
            assert!(next <= level + 1 || level == 0, "{} after h{level} on {said}", tag.name);
            level = next;
        }
    }
    tags
}

#[test]
fn every_page_has_one_h1_and_one_main_and_sound_markup_in_both_languages() {
    for lang in Lang::ALL {
        for view in View::ALL {
            let mut queries = vec![format!("lang={}&view={}", lang.code(), view.key())];
            match view {
                View::Record => queries.push(format!("{}&record=buurtzorg", queries[0])),
                View::Compare => {
                    let ids: Vec<&str> = REAL.catalogue.records[..COMPARE_MOST]
                        .iter()
                        .map(|r| r.id.as_str())
                        .collect();
                    queries.push(format!("{}&compare={}", queries[0], ids[0]));
                    queries.push(format!("{}&compare={}", queries[0], ids.join(",")));
                }
                View::Explore => {
                    queries.push(format!("{}&list=table", queries[0]));
                    queries.push(format!("{}&q=hverkenhernellerder", queries[0]));
                    queries.push(format!("{}&condition=copd&from=2010&cost=yes", queries[0]));
                    for chart in Chart::ALL {
                        queries.push(format!("{}&chart={}", queries[0], chart.key()));
                    }
                }
                _ => {}
            }
            for query in queries {
                check_page(&real(&query), &query);
            }
        }
    }
}

#[test]
fn the_page_of_every_record_is_sound_in_both_languages() {
    for lang in Lang::ALL {
        for record in &REAL.catalogue.records {
            let query = format!("lang={}&view=record&record={}", lang.code(), record.id);
            let html = real(&query);
            let tags = check_page(&html, &query);
            assert!(html.contains(&escaped(record.title.get(lang))), "{query}");
            assert!(tags.iter().any(|tag| tag.get("data-record") == Some(record.id.as_str())));
            for url in record.sources.iter().filter_map(|source| source.url.as_deref()) {
                assert!(tags.iter().any(|tag| tag.get("href") == Some(url)), "{url} on {query}");
            }
        }
    }
}

#[test]
fn every_checkbox_keeps_the_promise_to_scripts() {
    let mut filter = Filter::default();
    filter.set(Field::Condition, code(&REAL, Field::Condition, "copd"), true);
    filter.set(Field::Outcome, code(&REAL, Field::Outcome, "hospital-use"), true);
    for lang in Lang::ALL {
        for filter in [&Filter::default(), &filter] {
            let state = Explorer {
                lang,
                view: View::Explore,
                filter: filter.clone(),
                ..Explorer::default()
            };
            let html = page(&REAL, state, &[]);
            let answer = answer(&REAL, filter);
            let mut shown: BTreeMap<(String, String), usize> = BTreeMap::new();
            for tag in tags(&html).iter().filter(|tag| tag.get("type") == Some("checkbox")) {
                if let Some(count) = tag.get("data-count") {
                    let [name, value] =
                        ["name", "value"].map(|key| tag.get(key).unwrap().to_owned());
                    let again = shown.insert((name, value), count.parse().unwrap());
                    assert_eq!(again, None, "a code stands twice: {tag:?}");
                }
            }
            let mut wanted = BTreeMap::new();
            for field in Field::ALL {
                let codes = REAL.catalogue.codebook.entries(field.list());
                for (entry, count) in codes.iter().zip(&answer.counts[field as usize]) {
                    wanted.insert((field.key().to_owned(), entry.code.clone()), *count);
                }
            }
            assert_eq!(shown, wanted);
        }
    }
}

#[test]
fn the_announced_number_and_the_results_keep_the_promise_to_scripts() {
    let mut filter = Filter::default();
    filter.set(Field::Condition, code(&REAL, Field::Condition, "copd"), true);
    for (query, listing) in [("", Listing::Cards), ("&list=table", Listing::Table)] {
        let tags = tags(&real(&format!("view=explore&condition=copd{query}")));
        let status = tags.iter().find(|tag| tag.get("data-rows").is_some()).unwrap();
        assert_eq!((status.get("data-rows"), status.get("role")), (Some("40"), Some("status")));
        let records: Vec<&str> = tags.iter().filter_map(|tag| tag.get("data-record")).collect();
        // The first of the results in their order, each once.
        let rows = answer(&REAL, &filter).rows;
        let order = in_order(&REAL, &rows, None, Sort::Relevance, Lang::Da);
        let wanted: Vec<&str> =
            order.iter().map(|row| REAL.catalogue.records[*row].id.as_str()).collect();
        assert!(records.len() >= 10 && wanted.starts_with(&records), "{listing:?}: {records:?}");
    }
}

#[test]
fn every_cell_of_the_matrix_keeps_the_promise_to_scripts() {
    let html = real("view=explore&chart=matrix&strength=high");
    let mut filter = Filter::default();
    filter.set(Field::Strength, code(&REAL, Field::Strength, "high"), true);
    let data = matrix(&REAL, &filter, Field::Condition, Field::Approach);
    let mut seen = BTreeSet::new();
    for tag in tags(&html).iter().filter(|tag| tag.get("data-gap").is_some()) {
        let [x, y] = ["data-x", "data-y"].map(|key| tag.get(key).unwrap().to_owned());
        let column = code(&REAL, Field::Condition, &x).index();
        let cell = data.cell(code(&REAL, Field::Approach, &y).index(), column).unwrap();
        assert_eq!(tag.get("data-rows").unwrap(), cell.rows.count_ones(..).to_string(), "{x} {y}");
        assert_eq!(tag.get("data-gap"), Some(cell.gap.code()), "{x} {y}");
        assert!(seen.insert((x, y)), "a cell stands twice");
    }
    assert_eq!(seen.len(), data.cells.len());
}

/// A catalogue whose texts are markup.
fn hostile() -> Corpus {
    let evil = |what: &str| json!({"da": format!("<script>{what}</script>\"'&amp;"), "en": format!("<img src=x onerror=\"{what}\">")});
    let mut own = record_with(
        "a",
        &[
            ("title", evil("title")),
            ("summary", evil("summary")),
            ("reach.note", evil("note")),
            ("inequality.note", evil("inequality")),
            ("actors", json!(["<blink onclick=x>actor</blink>"])),
            ("barriers", json!([evil("barrier")])),
            ("enablers", json!([evil("enabler")])),
            ("evidence.findings.0.text", evil("finding")),
            ("evidence.findings.0.measure", evil("measure")),
            ("sources.0.title", json!("</a><script>source</script>")),
            ("sources.0.publisher", json!("<marquee>publisher</marquee>")),
            ("sources.0.url", json!("https://example.org/\"><script>url</script>")),
            ("geography.country", json!("<xmp>country</xmp>")),
            (
                "cost",
                json!({"amount": 1, "currency": "<plaintext>", "per": "year", "note": evil("cost"), "source": 0}),
            ),
            ("recommendation", json!({"title": "<script>named</script>", "year": 2020})),
        ],
    );
    own["status"] = json!("running");
    corpus(&[own.clone(), {
        let mut other = own;
        other["id"] = json!("b");
        other
    }])
}

#[test]
fn text_of_the_data_never_becomes_markup() {
    let corpus = hostile();
    for lang in Lang::ALL {
        for query in [
            "view=record&record=a",
            "view=explore&q=script",
            "view=explore&list=table",
            "view=explore&q=zzz%3Cscript%3Ezzz",
            "view=compare&compare=a,b",
            "view=explore&chart=matrix&condition=copd&approach=rehabilitation",
            "view=explore&chart=intervals",
            "view=record&record=%3Cscript%3Enone%3C/script%3E",
            "view=about",
        ] {
            let (mut state, _) = read(query, &corpus.catalogue);
            state.lang = lang;
            let html = page(&corpus, state, &["<script>link</script>"]);
            let tags = check_page(&html, query);
            for barred in ["script", "blink", "marquee", "xmp", "plaintext", "img"] {
                assert_eq!(count(&tags, barred), 0, "<{barred}> on {query}");
            }
        }
    }
    let site = PlainSite {
        corpus: Arc::new(corpus),
        recommendations: None,
        style: Some("\"><script>".to_owned()),
        base: Some("https://example.org/\"><script>/".to_owned()),
    };
    for page in site.pages() {
        let tags = tags(&page.html);
        // Its data block and nothing else.
        assert_eq!((count(&tags, "script"), count(&tags, "img")), (1, 0), "{}", page.path);
    }
}

#[test]
fn what_was_not_understood_of_the_address_is_shown() {
    let html = page(&REAL, Explorer::default(), &["Det forstod vi ikke: x & y"]);
    assert!(html.contains("Det forstod vi ikke: x &amp; y"));
}

#[test]
fn a_record_that_is_not_there_is_said_by_name() {
    let html = real("view=record&record=no-such-record");
    assert!(html.contains("no-such-record"));
}

/// The plain pages of the real catalogue.
fn plain(base: Option<&str>) -> Vec<PlainPage> {
    let site = PlainSite {
        corpus: Arc::new(REAL.clone()),
        recommendations: None,
        style: Some("main.css".to_owned()),
        base: base.map(str::to_owned),
    };
    let pages: Vec<PlainPage> = site.pages().collect();
    let paths: Vec<String> = pages.iter().map(|page| page.path.clone()).collect();
    let sitemap = site.sitemap(&paths);
    assert_eq!(sitemap.is_some(), base.is_some());
    if let (Some(sitemap), Some(base)) = (sitemap, base) {
        roxmltree::Document::parse(&sitemap).unwrap();
        for path in &paths {
            assert!(sitemap.contains(&format!("<loc>{base}pages/{path}</loc>")), "{path}");
        }
    }
    pages
}

#[test]
fn there_is_a_plain_page_for_every_intervention_condition_and_approach() {
    let pages = plain(None);
    let paths: BTreeSet<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    assert_eq!(paths.len(), pages.len());
    let mut wanted = BTreeSet::new();
    for lang in ["da", "en"] {
        wanted.insert(format!("{lang}.html"));
        wanted.extend(REAL.catalogue.records.iter().map(|one| format!("{lang}/{}.html", one.id)));
        for field in [Field::Condition, Field::Approach] {
            let codes = REAL.catalogue.codebook.entries(field.list()).iter();
            wanted.extend(codes.map(|one| format!("{lang}/{}.{}.html", field.key(), one.code)));
        }
    }
    assert_eq!(paths, wanted.iter().map(String::as_str).collect());
}

#[test]
fn every_link_between_plain_pages_leads_to_one_and_every_page_into_the_atlas() {
    let pages = plain(None);
    let paths: BTreeSet<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    let mut titles = BTreeSet::new();
    for page in &pages {
        assert!(page.html.starts_with("<!doctype html>"));
        let tags = check_page(&page.html, &page.path);
        let lang = &page.path[..2];
        assert_eq!(tags[0].get("lang"), Some(lang));
        let title = page.html.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
        titles.insert((lang.to_owned(), title.to_owned()));
        let description = tags.iter().find(|tag| tag.get("name") == Some("description")).unwrap();
        assert!(description.get("content").unwrap().len() > 30, "{}", page.path);
        let (folder, up) = if page.path.contains('/') { (&page.path[..3], 2) } else { ("", 1) };
        let (mut into_atlas, mut other) = (0, 0);
        for tag in &tags {
            let Some(href) = tag.get("href").filter(|href| !href.starts_with("http")) else {
                continue;
            };
            if let Some(query) = href.strip_prefix(&format!("{}?", "../".repeat(up))) {
                let (state, dropped) = read(query, &REAL.catalogue);
                assert_eq!((dropped, state.lang.code()), (vec![], lang), "{href} on {}", page.path);
                into_atlas += 1;
            } else if let Some(rest) = href.strip_suffix(".html") {
                // A link within the folder of plain pages.
                let at = match rest.strip_prefix("../") {
                    Some(rest) => format!("{rest}.html"),
                    None => format!("{folder}{rest}.html"),
                };
                assert!(paths.contains(at.as_str()), "{href} on {}", page.path);
                other += usize::from(tag.get("hreflang").is_some());
            }
        }
        assert!(into_atlas >= 1 && other == 2, "{}: {into_atlas} {other}", page.path);
        assert!(!page.html.contains("canonical"), "no address, no canonical link");
        // A button that opens an explanation needs no program.
        let buttons = page.html.matches("<button").count();
        let alone = page.html.matches("popovertarget=").count();
        assert_eq!(buttons, alone, "nothing else reacts on {}", page.path);
    }
    assert_eq!(titles.len(), pages.len(), "every page has a title of its own");
}

#[test]
fn plain_pages_say_all_that_the_atlas_says_and_say_it_to_machines_too() {
    let pages = plain(Some("https://example.org/atlas/"));
    let of = |path: &str| pages.iter().find(|page| page.path == path).unwrap();
    for lang in Lang::ALL {
        for record in &REAL.catalogue.records {
            let path = format!("{}/{}.html", lang.code(), record.id);
            let html = unmarked(&of(&path).html);
            for finding in &record.findings {
                assert!(html.contains(&escaped(finding.text.get(lang))), "{path}");
            }
            for url in record.sources.iter().filter_map(|source| source.url.as_deref()) {
                assert!(html.contains(&escaped(url)), "{path}: {url}");
            }
            let block = html.split("ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
            let said: serde_json::Value = serde_json::from_str(block).unwrap();
            assert_eq!(said["headline"], record.title.get(lang));
            assert_eq!(said["citation"].as_array().unwrap().len(), record.sources.len());
            let url = format!("https://example.org/atlas/pages/{path}");
            assert_eq!(said["url"], url.as_str());
            assert!(html.contains(&format!("rel=\"canonical\" href=\"{url}\"")));
        }
        let index = tags(&of(&format!("{}.html", lang.code())).html);
        let ids = index.iter().filter_map(|tag| tag.get("data-record"));
        assert_eq!(ids.collect::<BTreeSet<_>>().len(), 222);
        let group = tags(&of(&format!("{}/condition.copd.html", lang.code())).html);
        let shown = group.iter().filter_map(|tag| tag.get("data-record")).count();
        let mut filter = Filter::default();
        filter.set(Field::Condition, code(&REAL, Field::Condition, "copd"), true);
        assert_eq!(shown, answer(&REAL, &filter).rows.count_ones(..));
        for effect in ["widens", "not-assessed"] {
            assert!(group.iter().any(|tag| tag.get("data-effect") == Some(effect)));
        }
    }
}

#[test]
fn a_guest_has_no_frame_of_its_own_and_its_headings_begin_where_the_host_says() {
    let record = &REAL.catalogue.records[0].id;
    for lang in Lang::ALL {
        for level in 1..=6 {
            for embed in [
                "matrix".to_owned(),
                "chart&chart=direction".to_owned(),
                "list&condition=copd".to_owned(),
                format!("record&record={record}"),
                "full&view=explore".to_owned(),
            ] {
                let query = format!("lang={}&embed={embed}&level={level}", lang.code());
                let html = real(&query);
                let tags = tags(&html);
                let headings = tags.iter().filter_map(|tag| tag.name.strip_prefix('h'));
                let levels: Vec<u8> = headings.filter_map(|level| level.parse().ok()).collect();
                assert_eq!(levels.iter().copied().min(), Some(level), "{query}: {levels:?}");
                for barred in ["main", "header", "footer", "nav", "dialog"] {
                    assert_eq!(count(&tags, barred), 0, "<{barred}> on {query}");
                }
                assert!(tags.iter().all(|tag| tag.get("autofocus").is_none()), "{query}");
                assert!(html.contains(&REAL.catalogue.version), "{query}");
                if !embed.starts_with("record") {
                    for effect in ["widens", "not-assessed"] {
                        let shown = |tag: &Tag| tag.get("data-effect") == Some(effect);
                        assert!(tags.iter().any(shown), "{effect} on {query}");
                    }
                }
                let link = tags.iter().find(|tag| tag.get("target") == Some("_blank")).unwrap();
                assert!(!link.get("href").unwrap().contains("embed"), "{query}: {link:?}");
            }
        }
    }
}
