//! The command line for those who keep the catalogue:
//! `atlas check FILE` and `atlas pages DATA OUT`.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use indsatsatlas::domain::{Files, Lang, Reading, read};
use indsatsatlas::pages::plain_list;
use indsatsatlas::present::{failure, findings};
use indsatsatlas::query::Corpus;
use indsatsatlas::text::text;

/// What it can do.
const HELP: &str = "\
atlas: tools for those who keep the catalogue

  atlas check [--en] FILE   Read a catalogue and say what is odd in it, as the
                            page does. codes.json and municipalities.json are
                            taken from the same folder.
                            Exit code: 0 sound, 1 something odd, 2 not read.
  atlas pages DATA OUT      Write every intervention as a plain list,
                            OUT/da.html and OUT/en.html, from the folder DATA.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["check", "--en", file] => check(Path::new(file), Lang::En),
        ["check", file] => check(Path::new(file), Lang::Da),
        ["pages", data, out] => pages(Path::new(data), Path::new(out)),
        ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        _ => {
            eprint!("{HELP}");
            ExitCode::from(2)
        }
    }
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

fn check(file: &Path, lang: Lang) -> ExitCode {
    let reading = match reading(file, lang) {
        Ok(reading) => reading,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::from(2);
        }
    };
    for noted in findings(&reading.findings, lang) {
        println!("{}\t{}\t{}", noted.id, noted.place, noted.what);
    }
    let about = &text(lang).about;
    let (records, odd) = (reading.catalogue.records.len(), reading.findings.len());
    if odd == 0 {
        println!("{}", (about.findings_none)(&records.to_string()));
        ExitCode::SUCCESS
    } else {
        println!("{}", (about.findings_some)(&odd.to_string()));
        ExitCode::from(1)
    }
}

fn pages(data: &Path, out: &Path) -> ExitCode {
    match write_pages(data, out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

fn write_pages(data: &Path, out: &Path) -> Result<(), String> {
    let reading = reading(&data.join("interventions.json"), Lang::En)?;
    let corpus = Corpus::new(reading.catalogue);
    let at = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    fs::create_dir_all(out).map_err(|error| at(out, error))?;
    let style = stylesheet(out);
    for lang in Lang::ALL {
        let path = out.join(format!("{}.html", lang.code()));
        let page = plain_list(&corpus, lang, style.as_deref());
        fs::write(&path, page).map_err(|error| at(&path, error))?;
    }
    Ok(())
}

/// The stylesheet's address seen from the pages: it stands in the folder
/// above, and its name changes with its content.
fn stylesheet(out: &Path) -> Option<String> {
    let above = fs::read_dir(out.parent()?).ok()?;
    let mut names: Vec<String> = above
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| {
            name.starts_with("main-") && Path::new(name).extension() == Some("css".as_ref())
        })
        .collect();
    names.sort_unstable();
    names.pop().map(|name| format!("../{name}"))
}
