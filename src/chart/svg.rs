//! A scene as SVG text: the only writer, the only place where text is escaped.

use super::scene::{Group, Meaning, Node, Rect, Scene, Shape};

/// Writes a drawing. Its view box is its size in px, so nothing is scaled.
pub fn write(scene: &Scene) -> String {
    // About what a node takes; growing a text of 200 kB costs copies.
    let mut out = String::with_capacity(256 + scene.nodes.len() * 80);
    out.push_str("<svg class=\"chart\"");
    number(&mut out, "width", scene.width);
    number(&mut out, "height", scene.height);
    out.push_str(" viewBox=\"0 0 ");
    push(&mut out, scene.width);
    out.push(' ');
    push(&mut out, scene.height);
    out.push('"');
    match scene.meaning {
        Meaning::Hidden => out.push_str(" aria-hidden=\"true\">"),
        Meaning::Image { label } => {
            out.push_str(" role=\"img\"");
            attribute(&mut out, "aria-label", label);
            out.push('>');
        }
        Meaning::Marks { id, label, description } => {
            out.push_str(" role=\"group\"");
            attribute(&mut out, "aria-label", label);
            out.push_str(" aria-describedby=\"");
            escape(&mut out, id);
            out.push_str("-desc\"><desc id=\"");
            escape(&mut out, id);
            out.push_str("-desc\">");
            escape(&mut out, description);
            out.push_str("</desc>");
        }
    }
    nodes(&mut out, &scene.nodes);
    out.push_str("</svg>");
    out
}

/// Writes the nodes of a scene. The words of a named mark stand behind it, not
/// in it: its name says more than they do, and a control must not print what
/// its name lacks (WCAG 2.5.3). The matrix' cells print a digit that their name
/// begins with, so they keep it.
fn nodes(out: &mut String, nodes: &[Node]) {
    let mut words = String::new();
    let mut depth = 0;
    let mut mark_at = None;
    // The depth from which on everything belongs to the words.
    let mut words_at = None;
    for node in nodes {
        let is_text = matches!(node, Node::Mark { shape: Shape::Text { .. }, .. });
        let is_titled = matches!(node, Node::Open(Group::Titled { .. }));
        if let Node::Open(group) = node {
            depth += 1;
            if matches!(group, Group::Button { class: "mark", .. }) {
                mark_at = Some(depth);
            } else if is_titled && mark_at.is_some() && words_at.is_none() {
                words_at = Some(depth);
            }
        }
        let to_words = words_at.is_some() || (mark_at.is_some() && is_text);
        let into = if to_words { &mut words } else { &mut *out };
        match node {
            Node::Open(group) => open(into, group),
            Node::Close => into.push_str("</g>"),
            Node::Mark { class, shape } => mark(into, class, shape),
        }
        if matches!(node, Node::Close) {
            if words_at == Some(depth) {
                words_at = None;
            }
            if mark_at == Some(depth) {
                mark_at = None;
                if !words.is_empty() {
                    out.push_str("<g pointer-events=\"none\" aria-hidden=\"true\">");
                    out.push_str(&words);
                    out.push_str("</g>");
                    words.clear();
                }
            }
            depth -= 1;
        }
    }
}

fn open(out: &mut String, group: &Group) {
    out.push_str("<g");
    match group {
        Group::Hidden { class } => {
            attribute(out, "class", class);
            out.push_str(" aria-hidden=\"true\">");
        }
        Group::Titled { title } => {
            out.push_str("><title>");
            escape(out, title);
            out.push_str("</title>");
        }
        Group::Button { class, label, key, data, pressed, stop } => {
            attribute(out, "class", class);
            out.push_str(" role=\"button\" tabindex=\"");
            out.push_str(if *stop { "0" } else { "-1" });
            out.push('"');
            if let Some(pressed) = pressed {
                attribute(out, "aria-pressed", if *pressed { "true" } else { "false" });
            }
            attribute(out, "aria-label", label);
            attribute(out, "data-key", key);
            for (name, value) in data {
                attribute(out, name, value);
            }
            out.push('>');
        }
    }
}

fn mark(out: &mut String, class: &str, shape: &Shape) {
    match shape {
        Shape::Rect { rect: Rect { x, y, w, h }, radius } => {
            start(out, "rect", class);
            number(out, "x", *x);
            number(out, "y", *y);
            number(out, "width", (*w).max(0));
            number(out, "height", (*h).max(0));
            if *radius > 0 {
                number(out, "rx", *radius);
            }
            out.push_str("/>");
        }
        Shape::Circle { x, y, radius } => {
            start(out, "circle", class);
            number(out, "cx", *x);
            number(out, "cy", *y);
            number(out, "r", (*radius).max(0));
            out.push_str("/>");
        }
        Shape::Line { from, to } => {
            start(out, "line", class);
            number(out, "x1", from.0);
            number(out, "y1", from.1);
            number(out, "x2", to.0);
            number(out, "y2", to.1);
            out.push_str("/>");
        }
        Shape::Path { d } => {
            start(out, "path", class);
            attribute(out, "d", d);
            out.push_str("/>");
        }
        Shape::Text { x, y, words, turn } => {
            start(out, "text", class);
            if *turn == 0 {
                number(out, "x", *x);
                number(out, "y", *y);
            } else {
                out.push_str(" transform=\"translate(");
                push(out, *x);
                out.push(' ');
                push(out, *y);
                out.push_str(")rotate(");
                push(out, turn * 10);
                out.push_str(")\"");
            }
            out.push('>');
            escape(out, words);
            out.push_str("</text>");
        }
    }
}

fn start(out: &mut String, element: &str, class: &str) {
    out.push('<');
    out.push_str(element);
    attribute(out, "class", class);
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

/// Appends tenths as a decimal number in its shortest form: `12`, `-0.5`.
pub fn push(out: &mut String, tenths: i32) {
    if tenths < 0 {
        out.push('-');
    }
    let size = tenths.unsigned_abs();
    // By hand: a matrix has ten thousand of them, and `write!` is the slowest
    // part of drawing it.
    let mut digits = [b'0'; 10];
    let mut rest = size / 10;
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] += u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend(digits[first..].iter().map(|&digit| char::from(digit)));
    if !size.is_multiple_of(10) {
        out.push('.');
        out.push(char::from(b'0' + u8::try_from(size % 10).unwrap_or(0)));
    }
}

/// Appends a letter of the path language and a point.
pub fn point(d: &mut String, letter: char, (x, y): (i32, i32)) {
    d.push(letter);
    push(d, x);
    if y >= 0 {
        d.push(' ');
    }
    push(d, y);
}

/// Appends a letter of the path language and a length along one axis.
pub fn along(d: &mut String, letter: char, length: i32) {
    d.push(letter);
    push(d, length);
}

/// Appends text so that it stays text, in an element and in an attribute alike.
///
/// Left out is what XML cannot carry, and the marks that force a direction or
/// embed one: a label must read in the order of its own letters.
pub fn escape(out: &mut String, text: &str) {
    let plain = |c: char| !matches!(c, '&' | '<' | '>' | '"' | '\0'..='\x1f' | '\x7f'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}');
    let mut rest = text;
    while let Some(at) = rest.find(|c| !plain(c)) {
        out.push_str(&rest[..at]);
        let odd = rest[at..].chars().next().unwrap_or_default();
        match odd {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            _ => {}
        }
        rest = &rest[at + odd.len_utf8()..];
    }
    out.push_str(rest);
}
