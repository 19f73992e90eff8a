//! References in the formats that reference managers read: RIS, BibTeX and
//! CSL-JSON. Only what the data hold: publisher, title, year, address; no
//! authors. Where the work's own title was not seen there is no title, and the
//! note says what the work is.

use super::json::Json;

/// A source as it is referred to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Stable name, from the source's address alone (see [`reference_key`]).
    pub key: String,
    /// Its kind, a code of the list `sourceKind`.
    pub kind: String,
    /// Its title, where its own was seen.
    pub title: Option<String>,
    /// Publisher or journal.
    pub publisher: Option<String>,
    /// Year.
    pub year: Option<u16>,
    /// Address.
    pub url: Option<String>,
    /// What is to know of it.
    pub note: String,
}

/// A stable key of what identifies a source: its address, or its title,
/// publisher and year (FNV-1a, 64 bits).
pub fn reference_key(identity: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in identity.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let digit = |at: u32| char::from(HEX[usize::try_from(hash >> (4 * at) & 15).unwrap_or(0)]);
    let digits: String = (0..12).rev().map(digit).collect();
    ["atlas-", &digits].concat()
}

/// References as RIS.
pub fn ris(references: &[Reference]) -> String {
    let mut out = String::new();
    for reference in references {
        let journal = reference.kind == "journal";
        let year = reference.year.map(|year| year.to_string());
        let lines = [
            ("TY", Some(ris_kind(&reference.kind))),
            ("ID", Some(reference.key.as_str())),
            ("TI", reference.title.as_deref()),
            (if journal { "T2" } else { "PB" }, reference.publisher.as_deref()),
            ("PY", year.as_deref()),
            ("UR", reference.url.as_deref()),
            ("N1", Some(reference.note.as_str())),
        ];
        for (tag, text) in lines {
            if let Some(text) = text {
                out.push_str(tag);
                out.push_str("  - ");
                out.push_str(&on_one_line(text));
                out.push_str("\r\n");
            }
        }
        out.push_str("ER  - \r\n\r\n");
    }
    out
}

fn ris_kind(kind: &str) -> &'static str {
    match kind {
        "journal" => "JOUR",
        "report" => "RPRT",
        "press" => "NEWS",
        "law" => "STAT",
        "register" => "DATA",
        _ => "ELEC",
    }
}

/// References as BibTeX; `about` stands above them as a comment.
pub fn bibtex(references: &[Reference], about: &[String]) -> String {
    let mut out = String::new();
    for line in about {
        out.push_str("% ");
        // An at sign outside an entry begins one.
        out.push_str(&on_one_line(line).replace('@', "(at)"));
        out.push('\n');
    }
    for reference in references {
        let (kind, publisher) = match reference.kind.as_str() {
            "journal" => ("article", "journal"),
            "report" => ("techreport", "institution"),
            _ => ("misc", "publisher"),
        };
        let year = reference.year.map(|year| year.to_string());
        let note = tex(&reference.note);
        let fields = [
            ("title", reference.title.as_deref().map(tex)),
            (publisher, reference.publisher.as_deref().map(tex)),
            ("year", year),
            ("url", reference.url.as_deref().map(tex_address)),
            ("note", Some(note)),
        ];
        out.push_str("\n@");
        out.push_str(kind);
        out.push('{');
        out.push_str(&reference.key);
        for (name, text) in fields {
            if let Some(text) = text {
                out.push_str(",\n  ");
                out.push_str(name);
                out.push_str(" = {");
                out.push_str(&text);
                out.push('}');
            }
        }
        out.push_str("\n}\n");
    }
    out
}

/// A text for BibTeX: what TeX would read as a command is written out.
fn tex(text: &str) -> String {
    let mut out = String::new();
    for letter in on_one_line(text).chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(letter);
            }
            other => out.push(other),
        }
    }
    out
}

/// An address stands as it is but for braces, which would end the field.
fn tex_address(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C").replace(' ', "%20")
}

/// References as CSL-JSON.
pub fn csl(references: &[Reference]) -> String {
    let mut out = Json::default();
    out.open('[');
    for reference in references {
        let kind = match reference.kind.as_str() {
            "journal" => "article-journal",
            "report" => "report",
            "press" => "article-newspaper",
            "law" => "legislation",
            "register" => "dataset",
            _ => "webpage",
        };
        let within = matches!(reference.kind.as_str(), "journal" | "press");
        out.next();
        out.raw("\n");
        out.open('{');
        let texts = [
            ("id", Some(reference.key.as_str())),
            ("type", Some(kind)),
            ("title", reference.title.as_deref()),
            (if within { "container-title" } else { "publisher" }, reference.publisher.as_deref()),
            ("URL", reference.url.as_deref()),
            ("note", Some(reference.note.as_str())),
        ];
        for (name, text) in texts {
            if let Some(text) = text {
                out.key(name);
                out.text(text);
            }
        }
        if let Some(year) = reference.year {
            out.key("issued");
            out.raw("{\"date-parts\":[[");
            out.raw(&year.to_string());
            out.raw("]]}");
        }
        out.close('}');
    }
    out.raw("\n");
    out.close(']');
    out.raw("\n");
    out.0
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
