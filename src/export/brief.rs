//! A brief as a file: plain blocks, written as Markdown or as one HTML file that
//! stands alone. All text is text: markup in it is shown, not read.

use crate::chart::standalone::{Frame, Section, standalone, without_fonts};
use crate::domain::Lang;
use crate::text::format::escape;

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of a level from 1.
    Heading(u8, String),
    /// A paragraph.
    Text(String),
    /// A paragraph that begins with what it is about.
    Labelled(String, String),
    /// Points.
    List(Vec<(String, String)>),
    /// A chart: its title, its drawing as SVG, its table.
    Picture(String, String, Vec<Vec<String>>),
    /// A numbered source: its number, its text, its address.
    Source(usize, String, Option<String>),
}

/// How wide a chart is drawn, px: the width of an A4 page within its margins.
pub const PICTURE_WIDTH: f32 = 640.0;

/// A chart under its title, as one drawing that needs no stylesheet.
pub fn drawing(sections: &[Section], title: &str) -> String {
    let frame = Frame { title: title.to_owned(), lines: Vec::new() };
    // It stands in a document that has its own fonts, and in a page whose content
    // policy refuses a style inside.
    without_fonts(&standalone(sections, &frame, PICTURE_WIDTH))
}

/// A document as Markdown (`CommonMark`, with the tables of GitHub's).
pub fn markdown(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Heading(level, text) => {
                for _ in 0..*level {
                    out.push('#');
                }
                out.push(' ');
                out.push_str(&marked(text));
            }
            Block::Text(text) => out.push_str(&marked(text)),
            Block::Labelled(label, text) => labelled(&mut out, label, text),
            Block::List(points) => {
                for (label, text) in points {
                    out.push_str("- ");
                    labelled(&mut out, label, text);
                    out.push('\n');
                }
                out.pop();
            }
            Block::Picture(title, _, table) => {
                labelled(&mut out, title, "");
                for (at, row) in table.iter().enumerate() {
                    out.push_str(if at == 0 { "\n\n|" } else { "\n|" });
                    for cell in row {
                        out.push(' ');
                        out.push_str(&marked(cell));
                        out.push_str(" |");
                    }
                    if at == 0 {
                        out.push_str("\n|");
                        out.push_str(&"---|".repeat(row.len()));
                    }
                }
            }
            Block::Source(number, text, url) => {
                out.push_str(&number.to_string());
                out.push_str(". ");
                out.push_str(&marked(text));
                if let Some(url) = url {
                    out.push_str(" <");
                    out.push_str(&url.replace(['<', '>', ' '], ""));
                    out.push('>');
                }
            }
        }
        out.push_str("\n\n");
    }
    out.pop();
    out
}

fn labelled(out: &mut String, label: &str, text: &str) {
    out.push_str("**");
    out.push_str(&marked(label));
    out.push_str("**");
    if !text.is_empty() {
        out.push(' ');
        out.push_str(&marked(text));
    }
}

/// Text for Markdown: every mark that could mean something is made to mean
/// itself.
fn marked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut begins = true;
    for letter in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        let always = "\\`*_[]<>|&~".contains(letter);
        // These mean something at the beginning of a line alone.
        let at_first = begins && "#+-=:".contains(letter);
        let after_number = ".)".contains(letter) && !out.is_empty() && digits_alone(&out);
        if always || at_first || after_number {
            out.push('\\');
        }
        out.push(letter);
        begins = false;
    }
    out
}

fn digits_alone(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The look of the file: it is on its own, so it brings its style along.
const STYLE: &str = "\
body{font:16px/1.5 system-ui,sans-serif;color:#1a1f22;background:#fff;max-width:46rem;\
margin:2rem auto;padding:0 1rem;overflow-wrap:break-word}\
h1,h2,h3{line-height:1.2;break-after:avoid}h2{margin-top:2rem}h3{margin:1.4rem 0 .3rem}\
p,ul{margin:.4rem 0}svg{max-width:100%;height:auto}figure{margin:1rem 0;break-inside:avoid}\
li{break-inside:avoid}table{border-collapse:collapse;font-size:.9em}\
th,td{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #dcdad2;\
vertical-align:top}details{margin:.6rem 0}\
@page{size:A4;margin:16mm 15mm}@media print{body{font-size:10pt;margin:0;max-width:none;padding:0}\
details{display:none}}";

/// A document as one HTML file. `as_table` names the table under a chart.
pub fn html(blocks: &[Block], lang: Lang, title: &str, as_table: &str) -> String {
    let mut out = String::from("<!doctype html>\n<html lang=\"");
    out.push_str(lang.code());
    out.push_str("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" ");
    out.push_str("content=\"width=device-width, initial-scale=1\">\n<title>");
    escape(&mut out, title);
    out.push_str("</title>\n<style>");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n");
    for block in blocks {
        match block {
            Block::Heading(level, text) => {
                let tag = ["h1", "h2", "h3", "h4"][usize::from((*level).clamp(1, 4)) - 1];
                element(&mut out, tag, text);
            }
            Block::Text(text) => element(&mut out, "p", text),
            Block::Labelled(label, text) => {
                out.push_str("<p>");
                strong(&mut out, label, text);
                out.push_str("</p>\n");
            }
            Block::List(points) => {
                out.push_str("<ul>\n");
                for (label, text) in points {
                    out.push_str("<li>");
                    strong(&mut out, label, text);
                    out.push_str("</li>\n");
                }
                out.push_str("</ul>\n");
            }
            Block::Picture(_, svg, table) => {
                out.push_str("<figure>\n");
                out.push_str(svg);
                out.push_str("\n<details><summary>");
                escape(&mut out, as_table);
                out.push_str("</summary>\n<table>\n");
                for (at, row) in table.iter().enumerate() {
                    out.push_str("<tr>");
                    for cell in row {
                        element(&mut out, if at == 0 { "th" } else { "td" }, cell);
                    }
                    out.push_str("</tr>\n");
                }
                out.push_str("</table></details>\n</figure>\n");
            }
            Block::Source(number, text, url) => {
                out.push_str("<p>[");
                out.push_str(&number.to_string());
                out.push_str("] ");
                escape(&mut out, text);
                if let Some(url) = url {
                    out.push_str(" <a href=\"");
                    escape(&mut out, url);
                    out.push_str("\">");
                    escape(&mut out, url);
                    out.push_str("</a>");
                }
                out.push_str("</p>\n");
            }
        }
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn element(out: &mut String, tag: &str, text: &str) {
    for part in ["<", tag, ">"] {
        out.push_str(part);
    }
    escape(out, text);
    for part in ["</", tag, ">\n"] {
        out.push_str(part);
    }
}

fn strong(out: &mut String, label: &str, text: &str) {
    out.push_str("<strong>");
    escape(out, label);
    out.push_str("</strong> ");
    escape(out, text);
}
