//! The rules of the architecture, read from the sources themselves. Each
//! failure says what stands where, and why that is barred.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms and their floors. A room uses only rooms on floors below it.
const FLOORS: [(&str, u8); 12] = [
    ("app", 6),
    ("pages", 5),
    ("components", 4),
    ("present", 3),
    ("export", 3),
    ("state", 2),
    ("query", 1),
    ("text", 1),
    ("chart", 1),
    ("exchange", 1),
    ("domain", 0),
    ("browser", 0),
];

/// Longest source file, in lines.
const LONGEST: usize = 800;

/// A source file, taken apart.
struct Source {
    /// Its path below `src`, with slashes.
    path: String,
    /// As it stands there.
    text: String,
    /// Without comments, and with empty texts.
    code: String,
    /// Its texts, each with the line it stands on.
    texts: Vec<(usize, String)>,
}

impl Source {
    /// The room it stands in; none for files at the top and for `bin`.
    fn room(&self) -> Option<&str> {
        let (room, _) = self.path.split_once('/')?;
        (room != "bin").then_some(room)
    }

    /// Lines of its code that hold a name, counted from 1.
    fn lines_with<'a>(&'a self, name: &'a str) -> impl Iterator<Item = usize> + 'a {
        let lines = self.code.lines().enumerate();
        lines.filter(move |(_, line)| names(line, name)).map(|(at, _)| at + 1)
    }
}

/// Whether a line holds a name as a whole word.
fn names(line: &str, name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(name).any(|(at, _)| {
        !line[..at].chars().next_back().is_some_and(part)
            && !line[at + name.len()..].chars().next().is_some_and(part)
    })
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let path = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
        let (code, texts) = taken_apart(&text);
        Source { path, text, code, texts }
    };
    let sources: Vec<Source> = paths.into_iter().map(read).collect();
    assert!(sources.len() > 60, "only {} sources were found", sources.len());
    sources
}

/// Code without comments and with empty texts; and the texts.
pub fn taken_apart(source: &str) -> (String, Vec<(usize, String)>) {
    let letters: Vec<char> = source.chars().collect();
    let (mut code, mut texts) = (String::new(), Vec::new());
    let (mut at, mut line) = (0, 1);
    let starts = |at: usize, with: &str| {
        with.chars().enumerate().all(|(step, letter)| letters.get(at + step) == Some(&letter))
    };
    while at < letters.len() {
        if starts(at, "//") {
            while letters.get(at).is_some_and(|letter| *letter != '\n') {
                at += 1;
            }
        } else if starts(at, "r\"") || starts(at, "r#\"") {
            let end = if starts(at, "r#") { "\"#" } else { "\"" };
            let mut text = String::new();
            at += if end == "\"" { 2 } else { 3 };
            let begun = line;
            while at < letters.len() && !starts(at, end) {
                line += usize::from(letters[at] == '\n');
                text.push(letters[at]);
                at += 1;
            }
            at += end.len();
            texts.push((begun, text));
            code.push_str("\"\"");
        } else if letters[at] == '"' {
            let (mut text, begun) = (String::new(), line);
            at += 1;
            while at < letters.len() && letters[at] != '"' {
                at += usize::from(letters[at] == '\\');
                line += usize::from(letters[at] == '\n');
                code.extend((letters[at] == '\n').then_some('\n'));
                text.push(letters[at]);
                at += 1;
            }
            at += 1;
            texts.push((begun, text));
            code.push_str("\"\"");
        } else if letters[at] == '\'' && starts(at + 1, "\\") {
            at += 3;
            while letters.get(at).is_some_and(|letter| *letter != '\'') {
                at += 1;
            }
            at += 1;
        } else if letters[at] == '\'' && letters.get(at + 2) == Some(&'\'') {
            at += 3;
        } else {
            line += usize::from(letters[at] == '\n');
            code.push(letters[at]);
            at += 1;
        }
    }
    (code, texts)
}

/// Fails with every place that breaks a rule, and why the rule is there.
fn check(rule: &str, why: &str, broken: &[String]) {
    let mut said = String::new();
    for place in broken {
        let _ = write!(said, "\n  {place}");
    }
    assert!(broken.is_empty(), "{rule}.{said}\nWhy: {why}");
}

/// Places that hold a name outside the files that may.
fn named_outside(name: &str, may: impl Fn(&str) -> bool) -> Vec<String> {
    let mut broken = Vec::new();
    for source in sources().iter().filter(|source| !may(&source.path)) {
        broken
            .extend(source.lines_with(name).map(|line| format!("{}:{line}: {name}", source.path)));
    }
    broken
}

#[test]
fn the_sources_are_taken_apart_rightly() {
    let source =
        "let a = \"x // y\"; // web_sys\nlet b = '\"'; /// é\nlet c = r#\"a\"b\"#; 'x: f('\\'')";
    let (code, texts) = taken_apart(source);
    assert_eq!(code, "let a = \"\"; \nlet b = ; \nlet c = \"\"; 'x: f()");
    assert_eq!(texts, [(1, "x // y".to_owned()), (3, "a\"b".to_owned())]);
    assert!(names("use web_sys::x", "web_sys") && !names("my_web_sys", "web_sys"));
}

#[test]
fn a_room_uses_only_rooms_below_it() {
    let floor = |room: &str| FLOORS.iter().find(|(known, _)| *known == room).map(|known| known.1);
    let mut broken = Vec::new();
    for source in sources() {
        let Some(room) = source.room() else { continue };
        let Some(own) = floor(room) else {
            broken.push(format!("{}: the room {room} has no floor", source.path));
            continue;
        };
        for (at, line) in source.code.lines().enumerate() {
            for (found, _) in line.match_indices("crate::") {
                let rest = &line[found + "crate::".len()..];
                let other: String =
                    rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let place = format!("{}:{}: {room} uses {other}", source.path, at + 1);
                let fits = match (room, other.as_str()) {
                    ("app", "browser") => true,
                    (_, "browser") => room == "browser",
                    // Rooms that use nothing of ours.
                    ("browser" | "chart" | "domain", other) => other == room,
                    (room, other) if room == other => true,
                    (_, other) => floor(other).is_some_and(|floor| floor < own),
                };
                if !fits {
                    broken.push(place);
                }
            }
        }
    }
    check(
        "A room uses only rooms below it, and rooms on one floor don't know each other",
        "so that each can be understood, tested and changed with only what is below it in mind",
        &broken,
    );
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let opens = |source: &Source| {
        source.text.starts_with("//! ") || source.text.starts_with("#![doc = include_str!")
    };
    let sources = sources();
    let broken = sources.iter().filter(|source| !opens(source));
    let broken: Vec<String> = broken.map(|source| source.path.clone()).collect();
    check("A file opens with `//!`", "a reader must not guess what a file is for", &broken);
}

#[test]
fn no_file_is_longer_than_800_lines() {
    let sources = sources();
    let long = sources.iter().filter(|source| source.room() != Some("text"));
    let long = long.map(|source| (source.path.as_str(), source.text.lines().count()));
    let broken: Vec<String> = long
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    check(
        "A source has at most 800 lines, but for the words of a language",
        "what is longer does more than one thing",
        &broken,
    );
}

#[test]
fn only_the_browser_room_names_the_browser() {
    for name in [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "wasm_bindgen_futures",
        "gloo_net",
        "gloo_events",
        "gloo_timers",
    ] {
        check(
            "web_sys, js_sys, wasm_bindgen and gloo are named in src/browser alone",
            "all else runs and is tested without a browser",
            &named_outside(name, |path| path.starts_with("browser/")),
        );
    }
}

#[test]
fn only_the_reading_names_serde() {
    for name in ["serde", "serde_json"] {
        check(
            "serde is named in domain/wire.rs and domain/read.rs, and where exchange writes",
            "the format of the files and the types of the program change apart from each other",
            &named_outside(name, |path| {
                ["domain/wire.rs", "domain/read.rs"].contains(&path)
                    || path.starts_with("exchange/")
            }),
        );
    }
}

#[test]
fn only_the_plot_names_plotters() {
    for name in ["plotters", "plotters_backend"] {
        check(
            "plotters is named in chart/plot.rs alone",
            "it draws shapes; what they mean and how they look is ours",
            &named_outside(name, |path| path == "chart/plot.rs"),
        );
    }
}

#[test]
fn only_what_is_drawn_names_leptos() {
    check(
        "leptos is named in components, pages and app alone",
        "what is shown must not depend on what draws it",
        &named_outside("leptos", |path| {
            ["components/", "pages/", "app/"].iter().any(|room| path.starts_with(room))
        }),
    );
}

#[test]
fn only_the_app_and_what_is_told_have_effects() {
    let mut broken = Vec::new();
    let may = |source: &Source| source.room() == Some("app") || source.path == "components/told.rs";
    for source in sources().iter().filter(|source| !may(source)) {
        for (at, line) in source.code.lines().enumerate() {
            if line.contains("Effect::new") || line.contains("Effect::watch") {
                broken.push(format!("{}:{}", source.path, at + 1));
            }
        }
    }
    check(
        "Effects stand in app and in told alone",
        "what follows from the state is derived; an effect elsewhere keeps a second truth",
        &broken,
    );
}

#[test]
fn only_the_context_of_the_pages_is_looked_up_and_in_one_place() {
    for name in ["expect_context", "use_context"] {
        check(
            "A context is looked up in pages/context.rs alone",
            "components say what they need as props; a lookup hides it",
            &named_outside(name, |path| path == "pages/context.rs"),
        );
    }
}

#[test]
fn words_of_a_language_stand_in_the_text_room_alone() {
    let danish = |text: &str| text.chars().any(|letter| "æøåÆØÅ".contains(letter));
    let mut broken = Vec::new();
    for source in sources().iter().filter(|source| source.room() != Some("text")) {
        let texts = source.texts.iter().filter(|(_, text)| danish(text));
        broken.extend(texts.map(|(line, text)| format!("{}:{line}: {text}", source.path)));
    }
    check(
        "Danish words stand in src/text alone",
        "a word elsewhere is forgotten in the other language",
        &broken,
    );
}

#[test]
fn whoever_allows_something_says_why() {
    let mut broken = Vec::new();
    for source in sources() {
        for attribute in ["[allow(", "[expect("] {
            for (at, _) in source.code.match_indices(attribute) {
                let rest = &source.code[at..];
                let whole = &rest[..rest.find(")]").unwrap_or(rest.len())];
                if !whole.contains("reason =") {
                    let line = source.code[..at].lines().count();
                    broken.push(format!("{}:{line}: {whole}", source.path));
                }
            }
        }
    }
    check("A lint is put off only with a reason", "the reason is what can be checked", &broken);
}

#[test]
fn every_key_of_the_words_is_used() {
    let sources = sources();
    let structure = sources.iter().find(|source| source.path == "text/structure.rs").unwrap();
    let keys: Vec<&str> = structure
        .code
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(": "))
        .map(|(key, _)| key)
        .collect();
    assert!(keys.len() > 200, "only {} keys were found", keys.len());
    let outside: String = sources
        .iter()
        .filter(|source| source.room() != Some("text"))
        .map(|source| source.code.as_str())
        .collect();
    let used = |key: &str| {
        let dotted = format!(".{key}");
        let part = |c: char| c.is_alphanumeric() || c == '_';
        outside
            .match_indices(&dotted)
            .any(|(at, _)| !outside[at + dotted.len()..].chars().next().is_some_and(part))
    };
    let broken: Vec<String> =
        keys.into_iter().filter(|key| !used(key)).map(str::to_owned).collect();
    check(
        "A key of the words is used outside src/text",
        "words that nobody reads are not kept up to date",
        &broken,
    );
}
