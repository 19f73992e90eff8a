//! Small parts that never change, as markup: signs, badges, lines of findings.
//! Set into the page in one go, which costs the browser and the program less
//! than building each element. What is text goes through [`escape`].

use super::icon::Shape;
use crate::domain::{Direction, Effect, Strength};
use crate::present::{Answered, Card, Marked};
use crate::text::{Text, format};

/// Text as markup: what could be read as a tag, an entity or the end of an
/// attribute is written out.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    format::escape(&mut out, text);
    out
}

/// An element: all that stands between its angle brackets, and its content,
/// which is markup.
pub fn element(tag: &str, content: &str) -> String {
    let name = tag.split(' ').next().unwrap_or(tag);
    ["<", tag, ">", content, "</", name, ">"].concat()
}

/// An element that holds text.
pub fn said(tag: &str, text: &str) -> String {
    element(tag, &escape(text))
}

/// The same, and nothing where there is no text.
pub fn said_if(tag: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { said(tag, text) }
}

/// A list of rows that are markup, and nothing where there is no row.
pub fn list(tag: &str, rows: &str) -> String {
    if rows.is_empty() { String::new() } else { element(tag, rows) }
}

/// A text with what was found in it marked.
pub fn marked(pieces: &[(String, bool)]) -> String {
    let mut out = String::new();
    for (piece, found) in pieces {
        if *found {
            out.push_str(&said("mark", piece));
        } else {
            format::escape(&mut out, piece);
        }
    }
    out
}

/// What a search found of a result beyond its title, and by what else.
pub fn found_in(marks: &Marked) -> String {
    let excerpt = if marks.excerpt.is_empty() {
        String::new()
    } else {
        element("p class=\"excerpt\"", &marked(&marks.excerpt))
    };
    excerpt + &said_if("p class=\"meta\"", &marks.found_by)
}

/// A link whose plain click is the page's to take: `key` says what it is.
pub fn link(href: &str, key: &str, title: &str) -> String {
    link_around(href, key, &escape(title))
}

/// The same around markup.
pub fn link_around(href: &str, key: &str, content: &str) -> String {
    let (href, key) = (escape(href), escape(key));
    element(&["a href=\"", &href, "\" data-key=\"", &key, "\""].concat(), content)
}

/// A link out of the atlas; only its title where no address is known.
pub fn link_out(url: Option<&str>, title: &str) -> String {
    let tag = url.map(|url| ["a href=\"", &escape(url), "\" rel=\"noopener\""].concat());
    said(tag.as_deref().unwrap_or("span"), title)
}

/// A tile in a line of text.
pub fn tile_in_line(strength: Strength) -> String {
    element("span class=\"i\"", &tile(strength))
}

const SVG: &str = "<svg viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">";

/// A sign.
pub fn icon(shape: Shape) -> String {
    [SVG, "<path class=\"st\" d=\"", shape.path(), "\"/></svg>"].concat()
}

/// The square of a strength: fill and outline say how sure.
pub fn tile(strength: Strength) -> String {
    let (class, slash) = match strength {
        Strength::High => ("s-high", ""),
        Strength::Moderate => ("s-moderate", ""),
        Strength::Low => ("s-low", ""),
        Strength::VeryLow => ("s-very-low", ""),
        Strength::None => ("s-none", "<path class=\"slash\" d=\"M3.5 12.5L12.5 3.5\"/>"),
    };
    let square = "\" x=\"1.5\" y=\"1.5\" width=\"13\" height=\"13\" rx=\"1.5\"/>";
    [SVG, "<rect class=\"tile ", class, square, slash, "</svg>"].concat()
}

/// A key: each strength with what is said of it, which is markup.
pub fn legend(lines: impl IntoIterator<Item = (Strength, String)>) -> String {
    let mut rows = String::new();
    for (strength, line) in lines {
        rows.push_str(&element("li", &[tile_in_line(strength), element("span", &line)].concat()));
    }
    element("ul class=\"legend\"", &rows)
}

/// The class of a table's cell by the strongest evidence in it.
pub fn certainty_class(strongest: Option<Strength>) -> &'static str {
    match strongest {
        Some(Strength::High) => "m-high",
        Some(Strength::Moderate) => "m-moderate",
        Some(Strength::Low) => "m-low",
        Some(Strength::VeryLow) => "m-very-low",
        Some(Strength::None) => "m-none",
        None => "m-empty",
    }
}

/// How sure: «Evidens: høj», which opens to how that was arrived at.
pub fn strength_badge(strength: Strength, label: &str, word: &str, why: &str) -> String {
    strength_badge_around(strength, label, word, &escape(why))
}

/// The same around markup.
pub fn strength_badge_around(strength: Strength, label: &str, word: &str, why: &str) -> String {
    let (tile, label, word) = (tile(strength), escape(label), escape(word));
    let parts =
        ["<details class=\"why\"><summary class=\"badge\">", &tile, "<span><span class=\"k\">"];
    let word = [&label, ": </span><span class=\"strong\">", &word, "</span></span></summary><p>"];
    [&parts.concat(), &word.concat(), why, "</p></details>"].concat()
}

/// Effect on inequality, in both directions.
pub fn effect_badge(effect: Effect, word: &str) -> String {
    let icon = icon(Shape::Effect(effect));
    ["<span class=\"badge ", effect_class(effect), "\">", &icon, &escape(word), "</span>"].concat()
}

/// The class that colours an effect on inequality.
pub fn effect_class(effect: Effect) -> &'static str {
    match effect {
        Effect::Reduces => "dir-good",
        Effect::NoDifference => "dir-none",
        Effect::Mixed => "dir-mixed",
        Effect::Widens => "dir-bad",
        Effect::NotAssessed => "quiet",
    }
}

/// The class that colours a direction.
pub fn direction_class(direction: Direction) -> &'static str {
    match direction {
        Direction::Favourable => "dir-good",
        Direction::NoDifference => "dir-none",
        Direction::Unfavourable => "dir-bad",
        Direction::Mixed => "dir-mixed",
        Direction::Unclear => "dir-unclear",
    }
}

/// What was found, by direction: a line each, or that nothing was.
pub fn findings(findings: &[Answered], none: Option<&str>) -> String {
    if let Some(none) = none {
        return ["<p class=\"ans unknown\">", &escape(none), "</p>"].concat();
    }
    let mut out = String::from("<ul class=\"anslist\">");
    for line in findings {
        let icon = icon(Shape::Direction(line.direction));
        let parts = ["<li><span class=\"", direction_class(line.direction), "\">", &icon];
        out.push_str(&parts.concat());
        out.push_str("</span><span><span class=\"strong\">");
        out.push_str(&escape(line.word));
        out.push_str(": </span>");
        out.push_str(&escape(&line.outcomes));
        out.push_str("</span></li>");
    }
    out.push_str("</ul>");
    out
}

/// The body of a card: what came of it, for whom, what, where and when.
pub fn card_body(text: &Text, card: &Card) -> String {
    let findings = findings(&card.findings, card.no_findings);
    let (label, whom) = (escape(text.result.for_whom), escape(&card.for_whom));
    let what = escape(&format!("{}. {}, {}.", card.what, card.place, card.years));
    let whom = ["<p class=\"meta\"><span class=\"strong\">", &label, ": </span>", &whom, ".</p>"];
    [&findings, &whom.concat(), "<p class=\"meta\">", &what, "</p>"].concat()
}

/// A table that scrolls sideways: caption, heads, and rows of markup whose first
/// cell is a head.
pub fn table(label: &str, caption: &str, heads: &[String], rows: &[Vec<String>]) -> String {
    let label = escape(label);
    let mut out =
        String::from("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    out.extend([&*label, "\"><table><caption>", &escape(caption), "</caption><thead><tr>"]);
    for head in heads {
        out.extend(["<th scope=\"col\">", &escape(head), "</th>"]);
    }
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        out.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let [open, close] =
                if at == 0 { ["<th scope=\"row\">", "</th>"] } else { ["<td>", "</td>"] };
            out.extend([open, cell, close]);
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table></div>");
    out
}

/// How sure a card is: badge, design and size, effect on inequality.
pub fn card_side(text: &Text, card: &Card) -> String {
    let strength =
        strength_badge(card.strength, text.result.evidence, card.strength_word, &card.why);
    let study = ["<span class=\"badge soft wraps\">", &escape(&card.study), "</span>"].concat();
    [strength, study, effect_badge(card.effect, card.effect_word)].concat()
}
