//! The whole atlas as one HTML file that opens from disk: the built page with
//! all that it would fetch inside, compressed. For a meeting without network,
//! an archive, a mail.

use std::io::{self, Write as _};
use std::num::NonZeroU64;

use zopfli::{BlockType, GzipEncoder, Options};

use crate::chart::standalone::base64;

/// What unpacks it in the browser.
const LOADER: &str = include_str!("single.js");

/// The policy of the page, and its exceptions: script and style stand in the
/// file itself. Nothing can be fetched from anywhere.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; \
                      style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'";

/// How often the packer looks again for something shorter.
const ROUNDS: u64 = 5;

/// Why there is no such file.
#[derive(Debug)]
pub enum SingleError {
    /// A file of the built page can't be read.
    Read(String, io::Error),
    /// The page is not one that this program builds: what it lacks.
    Shape(&'static str),
}

/// Makes the file. `read` gives a file of the built page by its name there,
/// `data` names the files of the catalogue.
///
/// # Errors
/// When a file can't be read, or the page is not one of ours.
pub fn single(
    read: impl Fn(&str) -> io::Result<Vec<u8>>,
    data: &[String],
) -> Result<String, SingleError> {
    let bytes = |name: &str| read(name).map_err(|why| SingleError::Read(name.to_owned(), why));
    let text = |name: &str| {
        let text = String::from_utf8(bytes(name)?);
        text.map_err(|why| SingleError::Read(name.to_owned(), io::Error::other(why)))
    };
    let index = text("index.html")?;
    let named = |attribute: &str, lacks: &'static str| {
        value(&index, attribute).ok_or(SingleError::Shape(lacks))
    };
    let glue = text(named("data-js", "no program")?)?;
    let program = bytes(named("data-wasm", "no program")?)?;

    let mut page = String::with_capacity(index.len());
    let mut rest = index.as_str();
    while let Some(at) = rest.find('<') {
        page.push_str(&rest[..at]);
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let tag = &rest[at..end];
        rest = &rest[end..];
        if tag.starts_with("<link") && tag.contains("stylesheet") {
            let style = text(value(tag, "href").ok_or(SingleError::Shape("no stylesheet"))?)?;
            page.push_str("<style>");
            page.push_str(&with_fonts(&style, &bytes)?);
            // The plain pages are not in here.
            page.push_str("a[href^=\"pages/\"]{display:none!important}</style>");
        } else if tag.starts_with("<link") && tag.contains("icon") {
            let icon = bytes(value(tag, "href").ok_or(SingleError::Shape("no icon"))?)?;
            page.push_str("<link rel=\"icon\" href=\"data:image/svg+xml;base64,");
            base64(&mut page, &icon);
            page.push_str("\">");
        } else if tag.starts_with("<link") {
            // What would be fetched ahead is here.
        } else if tag.starts_with("<script") {
            rest = rest.strip_prefix("</script>").ok_or(SingleError::Shape("a script inside"))?;
        } else if tag.starts_with("<meta") && tag.contains("charset") {
            page.push_str(tag);
            page.push_str("<meta http-equiv=\"Content-Security-Policy\" content=\"");
            page.push_str(POLICY);
            page.push_str("\">");
        } else if let Some(after) = plain_link(tag, rest) {
            rest = after;
        } else {
            page.push_str(tag);
        }
    }
    page.push_str(rest);

    let mut files = vec![("program".to_owned(), program)];
    for name in data {
        files.push((name.clone(), bytes(name)?));
    }
    let default = glue.rsplit_once("export{").and_then(|(_, names)| {
        names.split([',', '}']).find_map(|name| name.trim().strip_suffix(" as default"))
    });
    let default = default.ok_or(SingleError::Shape("no glue"))?;
    let loader =
        LOADER.replace("GLUE", default).replace("LETTERS", &String::from_utf8_lossy(LETTERS));
    let boot = text("boot.js")?;
    let packed = pack(&files).map_err(|why| SingleError::Read("files".to_owned(), why))?;
    let end = page.rfind("</body>").unwrap_or(page.len());
    page.insert_str(
        end,
        &[
            "<script type=\"text/plain\" id=\"packed\" data-length=\"",
            &packed.len().to_string(),
            "\">",
            &base85(&packed),
            "</script>\n<script type=\"module\" id=\"boot\">\n",
            &[glue, loader, boot].join("\n").replace("</script", "<\\/script"),
            "\n</script>",
        ]
        .concat(),
    );
    Ok(page)
}

/// Where a paragraph or an item of a list begins that leads to the plain pages:
/// what comes after it.
fn plain_link<'a>(tag: &str, rest: &'a str) -> Option<&'a str> {
    let end = match tag {
        "<li>" => "</li>",
        _ if tag.starts_with("<p") && !tag.starts_with("<pre") => "</p>",
        _ => return None,
    };
    let (inside, after) = rest.split_once(end)?;
    inside.contains("pages/").then_some(after)
}

/// The value of the first attribute of this name, quoted or not, as the name of
/// a file of the page.
fn value<'a>(html: &'a str, attribute: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!("{attribute}="))?;
    let value = match rest.strip_prefix('"') {
        Some(rest) => rest.split('"').next()?,
        None => rest.split([' ', '>']).next()?,
    };
    Some(value.trim_start_matches("./"))
}

/// A stylesheet with its fonts inside.
fn with_fonts(
    style: &str,
    bytes: &impl Fn(&str) -> Result<Vec<u8>, SingleError>,
) -> Result<String, SingleError> {
    let mut out = String::new();
    let mut parts = style.split("url(");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, after) = part.split_once(')').ok_or(SingleError::Shape("no stylesheet"))?;
        let plain = name.trim_matches(['"', '\'']);
        out.push_str("url(");
        if plain.starts_with("fonts/") {
            out.push_str("data:font/woff2;base64,");
            base64(&mut out, &bytes(plain)?);
        } else {
            out.push_str(name);
        }
        out.push(')');
        out.push_str(after);
    }
    Ok(out)
}

/// Files as one compressed stream: a line of names and lengths, then the files.
fn pack(files: &[(String, Vec<u8>)]) -> io::Result<Vec<u8>> {
    let list: Vec<String> =
        files.iter().map(|(name, bytes)| format!("[\"{name}\",{}]", bytes.len())).collect();
    // Slower than others by far and a twentieth smaller, in the same format.
    let options = Options {
        iteration_count: NonZeroU64::new(ROUNDS).unwrap_or(NonZeroU64::MIN),
        ..Options::default()
    };
    let mut packed = GzipEncoder::new_buffered(options, BlockType::Dynamic, Vec::new())?;
    writeln!(packed, "[{}]", list.join(","))?;
    for (_, bytes) in files {
        packed.write_all(bytes)?;
    }
    packed.into_inner()?.finish()
}

/// The letters of base 85: printable ones that no HTML reads as anything else.
/// The loader is told them.
const LETTERS: &[u8; 85] =
    b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_{}[]()|@%$#;";

/// Bytes as text: five letters for four bytes, the most significant first, the
/// end filled up with zeros. A sixteenth less than base64 needs.
pub fn base85(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(4) * 5);
    for four in bytes.chunks(4) {
        let word = (0..4)
            .fold(0, |word: u32, at| word << 8 | u32::from(four.get(at).copied().unwrap_or(0)));
        for power in [85 * 85 * 85 * 85, 85 * 85 * 85, 85 * 85, 85, 1] {
            out.push(char::from(LETTERS[(word / power % 85) as usize]));
        }
    }
    out
}
