//! A picture that stands alone: drawings with their title and their caveats in
//! one SVG, with attributes in place of classes.
//!
//! A file has no stylesheet beside it, and other programs would not read one. So
//! this file says once more, for the light theme, what `style/main.css` says of
//! the classes of charts: the same rules in the same order, a later one over an
//! earlier one.

use super::measure::{self, Weight};
use super::pen;
use super::scene::{PX, tenths};
use super::svg;

/// What is written around the drawings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The finding, above the drawings.
    pub title: String,
    /// Below them: sentence, filter in words, caveat, version, date, link.
    pub lines: Vec<String>,
}

/// A drawing with the words above it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Its heading; empty for none.
    pub heading: String,
    /// More of it, quiet; empty for none.
    pub sub: String,
    /// The drawing, as SVG.
    pub drawing: String,
}

/// One SVG of drawings below each other, for a width in px, or the widest of
/// them if that is more.
///
/// A class that has no rule stays, for a test to find.
pub fn standalone(sections: &[Section], frame: &Frame, width: f32) -> String {
    let part = |section: &'_ Section| Part::of(&section.drawing).map(|part| part.size.0);
    let widest = sections.iter().filter_map(part).max().unwrap_or(0);
    let width = super::lay::width(width).max(widest + 2 * MARGIN);
    let mut y = MARGIN;
    let mut body = String::new();
    texts(&mut body, &frame.title, (20.0, Weight::Bold, INK), width, &mut y);
    y += GAP;
    for section in sections {
        let Some(part) = Part::of(&section.drawing) else { continue };
        if !section.heading.is_empty() {
            y += GAP;
            texts(&mut body, &section.heading, (15.0, Weight::Bold, INK), width, &mut y);
        }
        texts(&mut body, &section.sub, (13.0, Weight::Regular, QUIET), width, &mut y);
        if !section.heading.is_empty() {
            y += 6 * PX;
        }
        body.push_str("<g transform=\"translate(");
        pen::push(&mut body, MARGIN);
        body.push(' ');
        pen::push(&mut body, y);
        body.push_str(")\">");
        plain(&mut body, part.inner);
        body.push_str("</g>");
        y += part.size.1;
    }
    y += GAP;
    for line in &frame.lines {
        texts(&mut body, line, (13.0, Weight::Regular, QUIET), width, &mut y);
        y += 4 * PX;
    }
    let height = y + MARGIN - 4 * PX;

    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    svg::attribute(&mut out, "aria-label", &frame.title);
    svg::attribute(&mut out, "font-family", FONTS);
    svg::number(&mut out, "width", width);
    svg::number(&mut out, "height", height);
    out.push_str(" viewBox=\"0 0 ");
    pen::push(&mut out, width);
    out.push(' ');
    pen::push(&mut out, height);
    out.push_str("\"><title>");
    svg::escape(&mut out, &frame.title);
    out.push_str("</title>");
    out.push_str(FONT_PLACE);
    out.push_str("<rect width=\"100%\" height=\"100%\"");
    svg::attribute(&mut out, "fill", PAPER);
    out.push_str("/>");
    out.push_str(&body);
    out.push_str("</svg>");
    out
}

/// Where the fonts go into a picture, once they have been fetched.
const FONT_PLACE: &str = "<style/>";

/// The picture without the place for fonts, for a page: a strict content policy
/// refuses even an empty style.
pub fn without_fonts(picture: &str) -> String {
    picture.replacen(FONT_PLACE, "", 1)
}

/// The picture with its two fonts inside: the WOFF2 files of regular and
/// semi-bold. A program that can read them shows it as the page does; any other
/// falls back.
pub fn with_fonts(picture: &str, fonts: [&[u8]; 2]) -> String {
    let mut style = String::from("<style>");
    for (font, weight) in fonts.into_iter().zip(["400", "600"]) {
        style.push_str("@font-face{font-family:\"Atlas Sans\";font-weight:");
        style.push_str(weight);
        style.push_str(";src:url(data:font/woff2;base64,");
        base64(&mut style, font);
        style.push_str(")}");
    }
    style.push_str("</style>");
    picture.replacen(FONT_PLACE, &style, 1)
}

/// Appends bytes as base64 (RFC 4648).
pub fn base64(out: &mut String, bytes: &[u8]) {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let six = bits >> (18 - 6 * at) & 63;
            let letter = if at <= three.len() { LETTERS[six as usize] } else { b'=' };
            out.push(char::from(letter));
        }
    }
}

/// Air around all, and between drawings and words.
const MARGIN: i32 = 24 * PX;
const GAP: i32 = 14 * PX;

/// A text on as many lines as it takes.
fn texts(
    out: &mut String,
    words: &str,
    (size, weight, fill): (f32, Weight, &str),
    width: i32,
    y: &mut i32,
) {
    let room = super::scene::px(width - 2 * MARGIN);
    for line in measure::wrap(words, usize::MAX, room, size, weight) {
        *y += tenths(size * 1.4);
        out.push_str("<text");
        svg::number(out, "x", MARGIN);
        svg::number(out, "y", *y - tenths(size * 0.3));
        svg::number(out, "font-size", tenths(size));
        if weight == Weight::Bold {
            svg::attribute(out, "font-weight", "600");
        }
        svg::attribute(out, "fill", fill);
        length(out, &line, (size, weight));
        out.push('>');
        svg::escape(out, &line);
        out.push_str("</text>");
    }
}

/// A drawing without its outermost element.
struct Part<'d> {
    size: (i32, i32),
    inner: &'d str,
}

impl<'d> Part<'d> {
    /// None for what is no drawing of ours.
    fn of(drawing: &'d str) -> Option<Self> {
        let (root, inner) = drawing.strip_prefix("<svg")?.split_once('>')?;
        let inner = inner.strip_suffix("</svg>")?;
        // The sentence for those who don't see it stands among the lines.
        let described = inner.strip_prefix("<desc").and_then(|inner| inner.split_once('<'));
        let inner = described.and_then(|(_, end)| end.strip_prefix("/desc>")).unwrap_or(inner);
        let length = |wanted| attributes(root).find(|(name, _)| *name == wanted);
        let [width, height] = ["width", "height"].map(length);
        Some(Part { size: (whole(width?.1)? * PX, whole(height?.1)? * PX), inner })
    }
}

/// The px of a length, rounded up. Not by the standard parser of floats, which
/// is as large as the rest of this file.
fn whole(length: &str) -> Option<i32> {
    match length.split_once('.') {
        Some((px, _)) => px.parse().ok().map(|px: i32| px.saturating_add(1)),
        None => length.parse().ok(),
    }
}

/// Names and values of a tag, values as they are written.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        let (name, after) = rest.split_once('=')?;
        let (value, after) = after.strip_prefix('"')?.split_once('"')?;
        rest = after;
        Some((name.rsplit(' ').next().unwrap_or(name), value))
    })
}

/// Copies a drawing's elements: without what only a page has a use for, and
/// with attributes in place of classes.
fn plain(out: &mut String, inner: &str) {
    let mut rest = inner;
    while let Some((text, after)) = rest.split_once('<') {
        out.push_str(text);
        // The writer escapes both brackets in values, so this one ends the tag.
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        rest = after;
        let class =
            attributes(tag).find(|(name, _)| *name == "class").map_or("", |(_, class)| class);
        let (element, end) = tag.strip_suffix('/').map_or((tag, ">"), |tag| (tag, "/>"));
        out.push('<');
        out.push_str(element.split(' ').next().unwrap_or(""));
        let look = look(class);
        for (name, value) in attributes(element) {
            let of_page = ["role", "tabindex", "pointer-events"].contains(&name)
                || name.starts_with("aria-")
                || name.starts_with("data-");
            if name == "class" {
                look.write(out);
            } else if !of_page {
                // Written as it was read: it is escaped already.
                out.extend([" ", name, "=\"", value, "\""]);
            }
        }
        // Digits that have places of their own need no more.
        let placed = attributes(element).any(|(name, value)| name == "x" && value.contains(' '));
        if tag.starts_with("text ") && !placed {
            let words = rest.split_once('<').map_or("", |(words, _)| words);
            length(out, &read(words), look.font());
        }
        out.push_str(end);
    }
    out.push_str(rest);
}

/// A program without our font stretches or presses its own to our widths, so
/// that no word runs into its neighbour.
fn length(out: &mut String, words: &str, (size, weight): (f32, Weight)) {
    svg::number(out, "textLength", tenths(measure::width(words, size, weight)));
    svg::attribute(out, "lengthAdjust", "spacingAndGlyphs");
}

/// A text as it was before the writer escaped it.
fn read(words: &str) -> String {
    let mut parts = words.split('&');
    let mut text = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let (name, after) = part.split_once(';').unwrap_or((part, ""));
        text.push(match name {
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            _ => '&',
        });
        text.push_str(after);
    }
    text
}

/// What the rules say of a class attribute.
struct Look<'c> {
    said: Vec<(&'static str, &'static str)>,
    /// The attribute, if it has a class without a rule.
    unknown: Option<&'c str>,
}

fn look(class: &str) -> Look<'_> {
    let names = || class.split(' ').filter(|name| !name.is_empty());
    let mut known: Vec<&str> = Vec::new();
    let mut said: Vec<(&str, &str)> = Vec::new();
    for (of, says) in RULES.lines().filter_map(|rule| rule.split_once('|')) {
        if of.split(' ').all(|one| names().any(|name| name == one)) {
            known.extend(of.split(' '));
            for (name, value) in says.split(';').filter_map(|one| one.split_once(':')) {
                said.retain(|(other, _)| *other != name);
                said.push((name, value));
            }
        }
    }
    let unknown = names().any(|name| !known.contains(&name)).then_some(class);
    Look { said, unknown }
}

impl Look<'_> {
    fn write(&self, out: &mut String) {
        if let Some(class) = self.unknown {
            svg::attribute(out, "class", class);
        }
        for (name, value) in &self.said {
            svg::attribute(out, name, value);
        }
    }

    fn font(&self) -> (f32, Weight) {
        let value = |wanted: &str| {
            self.said.iter().find(|(name, _)| *name == wanted).map_or("", |(_, value)| value)
        };
        let weight = if value("font-weight") == "600" { Weight::Bold } else { Weight::Regular };
        (value("font-size").parse().map_or(14.0, |size: u8| f32::from(size)), weight)
    }
}

const FONTS: &str =
    "Atlas Sans, IBM Plex Sans, system-ui, Segoe UI, Helvetica Neue, Arial, sans-serif";

// Three of the stylesheet's light tokens; the others stand in the rules.
const PAPER: &str = "#ffffff";
const INK: &str = "#1a1f22";
const QUIET: &str = "#495157";

/// In the order of the stylesheet: classes that must all be there, and what
/// they say. First those that look like nothing; signs last, whose colour is a
/// stroke.
const RULES: &str = "\
outside|
s-high|fill:#08478f;stroke:#08478f;stroke-width:2;stroke-linejoin:round
s-moderate|fill:#a9cfe8;stroke:#1f62a3;stroke-width:1.75;stroke-linejoin:round
s-low|fill:#ffffff;stroke:#1f62a3;stroke-width:2;stroke-dasharray:5 3;stroke-linejoin:round
s-very-low|fill:#ffffff;stroke:#1f62a3;stroke-width:2;stroke-dasharray:.1 3.6;stroke-linecap:round;stroke-linejoin:round
s-none|fill:#ffffff;stroke:#757c80;stroke-width:1.25;stroke-linejoin:round
tile|
tile s-low|stroke-dasharray:3 2;stroke-width:1.6
tile s-very-low|stroke-dasharray:.1 2.9;stroke-width:1.9
tile s-high|stroke-width:1.5
tile s-moderate|stroke-width:1.4
slash|stroke:#757c80;stroke-width:1.25
tx|font-size:14;fill:#1a1f22
tx-s|font-size:13;fill:#1a1f22
tn|font-size:11;fill:#1a1f22;text-anchor:middle
num|font-size:15;font-weight:600;fill:#1a1f22;text-anchor:middle
num-s|font-size:12;font-weight:600;fill:#1a1f22;text-anchor:middle
num-xs|font-size:10;font-weight:600;fill:#1a1f22;text-anchor:middle
soft|fill:#495157;font-weight:400
b|font-weight:600
mid|text-anchor:middle
end|text-anchor:end
on-high|fill:#ffffff
on-moderate|fill:#10181d
on-n1|fill:#1a1f22
on-n2|fill:#10131a
on-n3|fill:#ffffff
on-bar|fill:#ffffff
ax|stroke:#757c80;stroke-width:1
grid|stroke:#dcdad2;stroke-width:1
zero|stroke:#1a1f22;stroke-width:1.5;fill:none
thin|stroke-width:1
bare|
dots|stroke-dasharray:2 3
frame|fill:none;stroke:#757c80;stroke-width:1.25
f-bar|fill:#6d64ab
f-soft|fill:#f5f4ef
n0|fill:#ffffff;stroke:#757c80
n1|fill:#dcdbee;stroke:#6d64ab
n2|fill:#9a93c8;stroke:#6d64ab
n3|fill:#4b2d86;stroke:#4b2d86
land|stroke-width:.75;stroke-linejoin:round;fill-rule:evenodd
apart|fill:none;stroke:#dcdad2
reg|stroke:#1a1f22;stroke-width:2;stroke-linecap:square
sel|fill:none;stroke:#1a1f22;stroke-width:3
sel-in|fill:none;stroke:#ffffff;stroke-width:1.5
cross|fill:#e4eeee
hatch|fill:none;stroke:#757c80;stroke-width:1
dot|fill:#757c80
dash|stroke:#757c80;stroke-width:3;stroke-linecap:round
join|fill:none;stroke:#6d64ab;stroke-width:1.5;opacity:.65
point|fill:#6d64ab;stroke:#6d64ab;stroke-width:2
event|fill:#0b4f5a;stroke:#ffffff;stroke-width:1.5
flag|fill:#1a1f22;stroke:#ffffff;stroke-width:1.5;stroke-linejoin:round
open|fill:#ffffff
flag open|stroke:#1a1f22;stroke-width:1.25
sign|fill:none;stroke:#495157;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round
dir-good|stroke:#0b4d94
dir-none|stroke:#495157
dir-bad|stroke:#9a3b00
dir-mixed|stroke:#5a3a95
dir-unclear|stroke:#495157
sign on-high|stroke:#ffffff
sign on-moderate|stroke:#10181d
ring|stroke:#495157;stroke-dasharray:2.2 2.2;stroke-linecap:butt";
