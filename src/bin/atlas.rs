//! The command line for those who keep the catalogue. It reads arguments and
//! files and writes what the library says (`atlas help`).

use std::io::{ErrorKind, Read, Write, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::{env, fs};

use indsatsatlas::domain::{
    Catalogue, Codebook, Files, Finding, Lang, Reading, read, read_recommendations,
};
use indsatsatlas::exchange::{
    Early, Own, alone, asked as asked_for, catalogue_csv, catalogue_json, diff, is_json, listed,
    read_table, schema, steps,
};
use indsatsatlas::export::single::{SingleError, single};
use indsatsatlas::export::{
    Told, answer_json, changes_json, changes_told, codes_csv, column_head, no_table, own_file,
    stats_json, stats_told, template_csv, told, told_json,
};
use indsatsatlas::pages::PlainSite;
use indsatsatlas::present::failure;
use indsatsatlas::query::Corpus;
use indsatsatlas::text::{text, tools};

/// What was asked for: words in order, and what stands with two dashes.
struct Asked {
    words: Vec<String>,
    lang: Lang,
    flags: Vec<String>,
    data: Option<PathBuf>,
    base: Option<String>,
}

impl Asked {
    fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|given| given == flag)
    }
}

/// How it went: sound or not, or why it could not be done.
type Went = Result<bool, String>;

fn main() -> ExitCode {
    let given: Vec<String> = env::args().skip(1).collect();
    let lang = if given.iter().any(|one| one == "--en") { Lang::En } else { Lang::Da };
    match asked(given, lang).and_then(|asked| act(&asked)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(why) => {
            eprintln!("{}", why.trim_end());
            ExitCode::from(2)
        }
    }
}

fn asked(given: Vec<String>, lang: Lang) -> Result<Asked, String> {
    let mut asked = Asked { words: Vec::new(), lang, flags: Vec::new(), data: None, base: None };
    let mut given = given.into_iter();
    while let Some(one) = given.next() {
        match one.as_str() {
            "--en" => {}
            "--json" | "--strict" | "--force" | "--codes" => asked.flags.push(one),
            "--data" => {
                let folder = given.next();
                asked.data =
                    Some(folder.ok_or_else(|| (tools(lang).unknown_option)("--data"))?.into());
            }
            "--base-url" => {
                let base = given.next();
                let missing = || (tools(lang).unknown_option)("--base-url");
                asked.base = Some(base.ok_or_else(missing)?);
            }
            "--help" | "-h" => asked.words.insert(0, "help".to_owned()),
            other if other.starts_with("--") => {
                return Err((tools(lang).unknown_option)(other));
            }
            _ => asked.words.push(one),
        }
    }
    Ok(asked)
}

fn act(asked: &Asked) -> Went {
    let words: Vec<&str> = asked.words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["help", ..] => say(tools(asked.lang).help),
        ["check", files @ ..] if !files.is_empty() => check(asked, files),
        ["convert", file] => convert(asked, file, None),
        ["convert", file, out] => convert(asked, file, Some(out)),
        ["diff", old, new] => changes(asked, old, new),
        ["query", query, file] => say(&answer_json(&corpus(asked, file)?, query)),
        ["stats", file] => {
            let corpus = corpus(asked, file)?;
            say(&if asked.has("--json") {
                stats_json(&corpus)
            } else {
                stats_told(&corpus, asked.lang)
            })
        }
        ["merge", files @ .., out] if files.len() > 1 => merge(asked, files, out),
        ["template", file] => template(asked, file),
        ["schema", file] => say(&schema(&load(asked, file)?.catalogue.codebook)),
        [short @ ("asked" | "steps"), file] => {
            let read = fs::read(file).map_err(|why| format!("{file}: {why}"))?;
            let short = if *short == "asked" { asked_for(&read) } else { steps(&read) };
            say(&short.map_err(|error| format!("{file}: {error}"))?)
        }
        ["records", file, out] => {
            let read = fs::read(file).map_err(|why| format!("{file}: {why}"))?;
            let records = alone(&read).map_err(|error| format!("{file}: {error}"))?;
            let out = Path::new(out);
            fs::create_dir_all(out).map_err(|why| format!("{}: {why}", out.display()))?;
            for (name, text) in records {
                fs::write(out.join(&name), text).map_err(|why| format!("{name}: {why}"))?;
            }
            Ok(true)
        }
        [first, file] if Early::named(first).is_some() => {
            let early = Early::named(first).unwrap_or(Early::List);
            let folder = asked.data.clone().unwrap_or_else(|| Path::new(file).with_file_name(""));
            let bytes =
                |path: &Path| fs::read(path).map_err(|why| format!("{}: {why}", path.display()));
            let codes = bytes(&folder.join("codes.json"))?;
            let list = listed(&bytes(Path::new(file))?, &codes, early);
            say(&list.map_err(|error| format!("{file}: {error}"))?)
        }
        ["pages", data, out] => {
            write_pages(Path::new(data), Path::new(out), asked.base.as_deref())?;
            Ok(true)
        }
        ["single", dist, out] => {
            one_file(Path::new(dist), Path::new(out))?;
            Ok(true)
        }
        [] => Err(tools(asked.lang).help.to_owned()),
        [other, ..] => {
            let words = tools(asked.lang);
            Err([&(words.unknown_command)(other), "\n\n", words.help].concat())
        }
    }
}

/// Says something on standard output. A reader that has gone, as `head` does,
/// has had enough.
fn say(said: &str) -> Went {
    match stdout().write_all(said.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(true),
    }
}

/// Writes a file, or to standard output; over what is there only if told to.
fn put(asked: &Asked, out: Option<&str>, content: &str) -> Went {
    let words = tools(asked.lang);
    let Some(path) = out.filter(|out| *out != "-") else { return say(content) };
    if Path::new(path).exists() && !asked.has("--force") {
        return Err((words.exists)(path));
    }
    fs::write(path, content).map_err(|error| format!("{path}: {error}"))?;
    eprintln!("{}", (words.written)(path));
    Ok(true)
}

/// A catalogue from a file, whatever its format, and what was odd.
struct Loaded {
    catalogue: Catalogue,
    findings: Vec<Finding>,
    /// The table it was, if it was one.
    own: Option<Own>,
}

fn bytes(file: &str) -> Result<Vec<u8>, String> {
    if file == "-" {
        let mut bytes = Vec::new();
        stdin().read_to_end(&mut bytes).map_err(|error| format!("-: {error}"))?;
        return Ok(bytes);
    }
    fs::read(file).map_err(|error| format!("{file}: {error}"))
}

/// Reads a catalogue as JSON or as a table, with the code lists beside it.
fn load(asked: &Asked, file: &str) -> Result<Loaded, String> {
    let words = tools(asked.lang);
    let folder = match (&asked.data, file) {
        (Some(folder), _) => folder.clone(),
        (None, "-") => return Err(words.needs_codes.to_owned()),
        (None, file) => Path::new(file).parent().map(Path::to_owned).unwrap_or_default(),
    };
    let codes = fs::read(folder.join("codes.json")).map_err(|_| words.needs_codes.to_owned())?;
    let municipalities = fs::read(folder.join("municipalities.json")).ok();
    let read = |interventions: &[u8]| {
        let municipalities = municipalities.as_deref();
        let files = Files { interventions, codes: &codes, municipalities };
        read(files).map_err(|(name, error)| {
            let name = if name == "interventions.json" { file } else { name };
            failure(asked.lang, name, &error)
        })
    };
    let bytes = bytes(file)?;
    if is_json(&bytes) {
        let Reading { catalogue, findings } = read(&bytes)?;
        return Ok(Loaded { catalogue, findings, own: None });
    }
    let codebook: Codebook = read(EMPTY)?.catalogue.codebook;
    let own = read_table(&bytes, &codebook, &own_file()).map_err(|why| {
        let why = [no_table(why, asked.lang), " ", words.template].concat();
        (words.not_read)(file, &why)
    })?;
    let Reading { catalogue, findings } = read(own.json.as_bytes())?;
    Ok(Loaded { catalogue, findings, own: Some(own) })
}

/// A catalogue without anything, to read the code lists by.
const EMPTY: &[u8] = br#"{"schemaVersion":1,"version":"","date":"","title":{"da":"-","en":"-"},
"scope":{"da":"-","en":"-"},"licence":"","records":[]}"#;

fn corpus(asked: &Asked, file: &str) -> Result<Corpus, String> {
    Ok(Corpus::new(load(asked, file)?.catalogue))
}

/// What was odd in a file that is read on the way to something else.
fn warn(asked: &Asked, file: &str, loaded: &Loaded) -> bool {
    let odd = told(&loaded.findings, loaded.own.as_ref(), asked.lang);
    for one in &odd {
        eprintln!("{}", line(file, one));
    }
    odd.iter().all(|one| !one.lost)
}

fn line(file: &str, one: &Told) -> String {
    let parts = [file, &one.id, &one.place, &one.what];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\t")
}

fn check(asked: &Asked, files: &[&str]) -> Went {
    let words = tools(asked.lang);
    let mut sound = true;
    let mut all = Vec::new();
    for file in files {
        let loaded = load(asked, file)?;
        let odd = told(&loaded.findings, loaded.own.as_ref(), asked.lang);
        sound &= odd.iter().all(|one| !one.lost && !asked.has("--strict"));
        all.push((*file, loaded.catalogue.records.len(), odd));
    }
    if asked.has("--json") {
        say(&told_json(&all))?;
        return Ok(sound);
    }
    for (file, records, odd) in all {
        for one in &odd {
            say(&(line(file, one) + "\n"))?;
        }
        let count = odd.len().to_string();
        let said = match (odd.is_empty(), odd.iter().any(|one| one.lost)) {
            (true, _) => (words.sound)(file, &records.to_string()),
            (false, true) => (words.lost)(file, &count),
            (false, false) => (words.odd)(file, &count),
        };
        say(&(said + "\n"))?;
    }
    Ok(sound)
}

fn convert(asked: &Asked, file: &str, out: Option<&str>) -> Went {
    let loaded = load(asked, file)?;
    let sound = warn(asked, file, &loaded);
    let rows: Vec<usize> = (0..loaded.catalogue.records.len()).collect();
    let content = if loaded.own.is_some() {
        catalogue_json(&loaded.catalogue, &rows, &[])
    } else {
        table(&loaded.catalogue, &rows, asked.lang)
    };
    put(asked, out, &content)?;
    Ok(sound)
}

fn table(catalogue: &Catalogue, rows: &[usize], lang: Lang) -> String {
    let heads = |key: &str| column_head(lang, key);
    catalogue_csv(catalogue, rows, lang, &heads, (text(lang).shell.selection, ""))
}

fn changes(asked: &Asked, old: &str, new: &str) -> Went {
    let (old, new) = (load(asked, old)?.catalogue, load(asked, new)?.catalogue);
    let changes = diff(&old, &new, asked.lang);
    let said = if asked.has("--json") {
        changes_json(&changes)
    } else {
        changes_told(&changes, &new, &old, asked.lang)
    };
    say(&said)?;
    Ok(changes.is_empty())
}

/// Several catalogues as one. The first says what the file says of itself, and
/// its code lists are everyone's.
fn merge(asked: &Asked, files: &[&str], out: &str) -> Went {
    let folder = asked.data.clone().or_else(|| Path::new(files[0]).parent().map(Path::to_owned));
    let (lang, flags) = (asked.lang, asked.flags.clone());
    let asked = &Asked { words: Vec::new(), lang, flags, data: folder, base: None };
    let mut first = load(asked, files[0])?;
    let mut sound = warn(asked, files[0], &first);
    for file in &files[1..] {
        let next = load(asked, file)?;
        sound &= warn(asked, file, &next);
        for record in next.catalogue.records {
            if first.catalogue.row(&record.id).is_some() {
                eprintln!("{}", (tools(asked.lang).merged_twice)(&record.id, file));
                sound = false;
            } else {
                first.catalogue.records.push(record);
            }
        }
    }
    let rows: Vec<usize> = (0..first.catalogue.records.len()).collect();
    put(asked, Some(out), &catalogue_json(&first.catalogue, &rows, &[]))?;
    Ok(sound)
}

/// A table to fill in, or its codes.
fn template(asked: &Asked, file: &str) -> Went {
    let catalogue = load(asked, file)?.catalogue;
    if asked.has("--codes") {
        return say(&codes_csv(&catalogue, asked.lang));
    }
    say(&template_csv(&catalogue, asked.lang))
}

/// Reads a catalogue and the two files beside it.
fn reading(file: &Path, lang: Lang) -> Result<Reading, String> {
    let beside = |name: &str| file.with_file_name(name);
    let bytes =
        |path: &Path| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let interventions = bytes(file)?;
    let codes = bytes(&beside("codes.json"))?;
    let municipalities = fs::read(beside("municipalities.json")).ok();
    let files = Files {
        interventions: &interventions,
        codes: &codes,
        municipalities: municipalities.as_deref(),
    };
    read(files).map_err(|(name, error)| failure(lang, name, &error))
}

fn write_pages(data: &Path, out: &Path, base: Option<&str>) -> Result<(), String> {
    let reading = reading(&data.join("interventions.json"), Lang::En)?;
    let at = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let recommendations = fs::read(data.join("recommendations.json")).ok();
    let recommendations = recommendations
        .and_then(|bytes| read_recommendations(&bytes, &reading.catalogue.codebook).ok());
    let site = PlainSite {
        corpus: Arc::new(Corpus::new(reading.catalogue)),
        recommendations: recommendations.map(Arc::new),
        style: stylesheet(out),
        base: base.map(|base| format!("{}/", base.trim_end_matches('/'))),
    };
    for lang in Lang::ALL {
        let folder = out.join(lang.code());
        fs::create_dir_all(&folder).map_err(|error| at(&folder, error))?;
    }
    let mut paths = Vec::new();
    for page in site.pages() {
        let path = out.join(&page.path);
        fs::write(&path, page.html).map_err(|error| at(&path, error))?;
        paths.push(page.path);
    }
    if let Some(sitemap) = site.sitemap(&paths) {
        let path = out.join("sitemap.xml");
        fs::write(&path, sitemap).map_err(|error| at(&path, error))?;
    }
    Ok(())
}

fn one_file(dist: &Path, out: &Path) -> Result<(), String> {
    let names = fs::read_dir(dist.join("data")).into_iter().flatten().filter_map(|entry| {
        let entry = entry.ok().filter(|entry| entry.path().is_file())?;
        Some(format!("data/{}", entry.file_name().into_string().ok()?))
    });
    // The format is for editors; no page asks for it.
    let names = names.filter(|name| name != "data/schema.json");
    // First views are the catalogue over again. What stands beside a file for hosts that send it compressed.
    let mut names: Vec<String> = names
        .filter(|name| {
            let name = name.trim_start_matches("data/").trim_end_matches(".json");
            name != "asked" && Early::named(name).is_none()
        })
        .filter(|name| !["gz", "br"].iter().any(|twin| name.rsplit('.').next() == Some(twin)))
        .collect();
    names.sort_unstable();
    let made = single(|name| fs::read(dist.join(name)), &names).map_err(|why| match why {
        SingleError::Read(name, why) => format!("{}: {why}", dist.join(name).display()),
        SingleError::Shape(lacks) => {
            format!("{}: not a page of this atlas: {lacks}", dist.join("index.html").display())
        }
    });
    made.and_then(|page| fs::write(out, page).map_err(|why| format!("{}: {why}", out.display())))
}

/// The stylesheet's name: it stands in the folder above the pages, and its name
/// changes with its content.
fn stylesheet(out: &Path) -> Option<String> {
    let above = fs::read_dir(out.parent()?).ok()?;
    let mut names: Vec<String> = above
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| {
            name.starts_with("main-") && Path::new(name).extension() == Some("css".as_ref())
        })
        .collect();
    names.sort_unstable();
    names.pop()
}
