//! A scene as SVG text: the only writer, the only place where text is escaped.

use super::pen::push;
use super::scene::{Area, Mark, Meaning, Numbers, Rect, Scene, Words};

/// How much of a drawing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The picture alone, for the eye.
    Picture,
    /// The picture, and its marks over it. The tab key stops at one of them, or
    /// at none where another drawing of the same chart has the stop.
    Page {
        /// It stops here.
        stop: bool,
    },
}

/// Writes a drawing. Its view box is its size in px, so nothing is scaled.
pub fn write(scene: &Scene, part: Part) -> String {
    let drawn: usize = scene.layers.iter().map(|(_, pen)| pen.d().len() + 40).sum();
    let printed: usize = scene.numbers.iter().map(|of| of.x.len() * 5 / 2 + 60).sum();
    // About what it takes; growing a text of 200 kB costs copies.
    let marked = if part == Part::Picture { 0 } else { scene.marks.len() * 300 };
    let mut out = String::with_capacity(512 + drawn + printed + marked + scene.texts.len() * 90);
    out.push_str("<svg class=\"chart\"");
    number(&mut out, "width", scene.width);
    number(&mut out, "height", scene.height);
    out.push_str(" viewBox=\"0 0 ");
    push(&mut out, scene.width);
    out.push(' ');
    push(&mut out, scene.height);
    out.push('"');
    let marks = match (part, &scene.meaning) {
        (Part::Picture, _) | (_, Meaning::Hidden) => {
            out.push_str(" aria-hidden=\"true\">");
            false
        }
        (_, Meaning::Image { label }) => {
            out.push_str(" role=\"img\"");
            attribute(&mut out, "aria-label", label);
            out.push('>');
            false
        }
        (_, Meaning::Marks { id, label, description }) => {
            out.push_str(" role=\"group\"");
            attribute(&mut out, "aria-label", label);
            out.push_str(" aria-describedby=\"");
            escape(&mut out, id);
            out.push_str("-desc\"><desc id=\"");
            escape(&mut out, id);
            out.push_str("-desc\">");
            escape(&mut out, description);
            out.push_str("</desc>");
            true
        }
    };
    // Areas that are seen themselves lie below what is drawn in them.
    let shapes = scene.marks.iter().any(|mark| matches!(mark.area, Area::Shape(..)));
    if shapes {
        write_marks(&mut out, scene, part);
    }
    if marks {
        out.push_str("<g aria-hidden=\"true\" pointer-events=\"none\">");
    }
    picture(&mut out, scene);
    if marks {
        out.push_str("</g>");
    }
    if !shapes && marks {
        write_marks(&mut out, scene, part);
    }
    out.push_str("</svg>");
    out
}

fn picture(out: &mut String, scene: &Scene) {
    for (class, pen) in scene.layers.iter().filter(|(_, pen)| !pen.d().is_empty()) {
        out.push_str("<path");
        attribute(out, "class", class);
        out.push_str(" d=\"");
        out.push_str(pen.d());
        out.push_str("\"/>");
    }
    for Numbers { class, x, y, digits } in &scene.numbers {
        out.push_str("<text");
        attribute(out, "class", class);
        attribute(out, "x", x);
        attribute(out, "y", y);
        out.push('>');
        escape(out, digits);
        out.push_str("</text>");
    }
    for words in &scene.texts {
        match words.full {
            None => text(out, words),
            Some(full) => {
                // Pointing at it says the whole.
                out.push_str("<g pointer-events=\"all\">");
                title(out, full);
                text(out, words);
                out.push_str("</g>");
            }
        }
    }
}

fn title(out: &mut String, words: &str) {
    out.push_str("<title>");
    escape(out, words);
    out.push_str("</title>");
}

fn text(out: &mut String, words: &Words) {
    let &Words { class, at: (x, y), turn, .. } = words;
    out.push_str("<text");
    attribute(out, "class", class);
    if turn == 0 {
        number(out, "x", x);
        number(out, "y", y);
    } else {
        out.push_str(" transform=\"translate(");
        push(out, x);
        out.push(' ');
        push(out, y);
        out.push_str(")rotate(");
        push(out, turn * 10);
        out.push_str(")\"");
    }
    out.push('>');
    escape(out, &words.said);
    out.push_str("</text>");
}

fn write_marks(out: &mut String, scene: &Scene, part: Part) {
    out.push_str(if part == Part::Picture { "<g>" } else { "<g class=\"marks\">" });
    for (at, mark) in scene.marks.iter().enumerate() {
        let element = match &mark.area {
            Area::Rect(Rect { x, y, w, h }) => {
                out.push_str("<rect");
                number(out, "x", *x);
                number(out, "y", *y);
                number(out, "width", (*w).max(0));
                number(out, "height", (*h).max(0));
                "rect"
            }
            Area::Shape(class, pen) => {
                out.push_str("<path");
                attribute(out, "class", class);
                out.push_str(" d=\"");
                out.push_str(pen.d());
                out.push('"');
                "path"
            }
        };
        if let Part::Page { stop } = part {
            meaning(out, mark, stop && at == scene.stop);
        }
        match mark.full {
            Some(full) if part != Part::Picture => {
                out.push('>');
                title(out, full);
                out.push_str("</");
                out.push_str(element);
                out.push('>');
            }
            _ => out.push_str("/>"),
        }
    }
    out.push_str("</g>");
}

/// What a mark says of itself.
fn meaning(out: &mut String, mark: &Mark, stop: bool) {
    out.push_str(" role=\"button\" tabindex=\"");
    out.push_str(if stop { "0\"" } else { "-1\"" });
    attribute(out, "aria-label", mark.label);
    let Some(cell) = mark.cell else { return attribute(out, "data-key", mark.key) };
    let (row, column) = cell.place;
    out.push_str(" data-key=\"");
    out.push_str(&row.to_string());
    out.push('|');
    out.push_str(&column.to_string());
    out.push('"');
    out.push_str(if cell.chosen { " aria-pressed=\"true\"" } else { " aria-pressed=\"false\"" });
    attribute(out, "data-x", cell.x);
    attribute(out, "data-y", cell.y);
    number(out, "data-rows", i32::try_from(cell.rows).unwrap_or(0).saturating_mul(10));
    attribute(out, "data-gap", cell.gap);
}

pub fn number(out: &mut String, name: &str, tenths: i32) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push(out, tenths);
    out.push('"');
}

pub fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

/// Appends text so that it stays text, in an element and in an attribute alike.
///
/// Left out is what XML cannot carry, and the marks that force a direction or
/// embed one: a label must read in the order of its own letters.
pub fn escape(out: &mut String, text: &str) {
    // Most texts have none of it, and most of a drawing is text.
    let suspect = |byte: u8| {
        byte < b' ' || matches!(byte, b'&' | b'<' | b'>' | b'"' | 0x7f | 0xc2 | 0xe2 | 0xef)
    };
    if !text.bytes().any(suspect) {
        return out.push_str(text);
    }
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\x1f'
            | '\x7f'..='\u{9f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fffe}'
            | '\u{ffff}' => {}
            plain => out.push(plain),
        }
    }
}
