//! The command line for those who keep the catalogue:
//! `atlas check FILE` and `atlas pages DATA OUT`.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::{env, fs};

use indsatsatlas::domain::{Files, Lang, Reading, read, read_recommendations};
use indsatsatlas::export::single::{SingleError, single};
use indsatsatlas::pages::PlainSite;
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
  atlas pages [--base-url URL] DATA OUT
                            Write the catalogue in the folder DATA as plain
                            pages: OUT/da.html, OUT/en.html, and below them one
                            for each intervention, condition and approach. With
                            the address of the atlas also canonical links and
                            OUT/sitemap.xml.
  atlas single DIST OUT     Write the built page in the folder DIST as one HTML
                            file, OUT, that opens from disk, all of it inside.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["check", "--en", file] => check(Path::new(file), Lang::En),
        ["check", file] => check(Path::new(file), Lang::Da),
        ["pages", data, out] => pages(Path::new(data), Path::new(out), None),
        ["pages", "--base-url", base, data, out] => {
            pages(Path::new(data), Path::new(out), Some(base))
        }
        ["single", dist, out] => one_file(Path::new(dist), Path::new(out)),
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

fn pages(data: &Path, out: &Path, base: Option<&str>) -> ExitCode {
    match write_pages(data, out, base) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
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

fn one_file(dist: &Path, out: &Path) -> ExitCode {
    let names = fs::read_dir(dist.join("data")).into_iter().flatten().filter_map(|entry| {
        let entry = entry.ok().filter(|entry| entry.path().is_file())?;
        Some(format!("data/{}", entry.file_name().into_string().ok()?))
    });
    // What stands beside a file for hosts that send it compressed.
    let mut names: Vec<String> = names
        .filter(|name| !["gz", "br"].iter().any(|twin| name.rsplit('.').next() == Some(twin)))
        .collect();
    names.sort_unstable();
    let made = single(|name| fs::read(dist.join(name)), &names).map_err(|why| match why {
        SingleError::Read(name, why) => format!("{}: {why}", dist.join(name).display()),
        SingleError::Shape(lacks) => {
            format!("{}: not a page of this atlas: {lacks}", dist.join("index.html").display())
        }
    });
    let written = made
        .and_then(|page| fs::write(out, page).map_err(|why| format!("{}: {why}", out.display())));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
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
