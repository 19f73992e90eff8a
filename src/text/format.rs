//! Numbers, years, dates and lists, written as each language does, and text as
//! markup. Pure and the same on every machine; never the browser's own.

use crate::domain::{Lang, Period};

/// A whole number with its thousands set apart: 1.225 and 1,225.
pub fn whole(lang: Lang, number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(if lang == Lang::Da { '.' } else { ',' });
        }
        out.push(digit);
    }
    out
}

/// A count of things.
pub fn count(lang: Lang, number: usize) -> String {
    whole(lang, number as u64)
}

/// The words that go with a count as it is written: those for one, or those for
/// none and many.
pub fn by_number<'w>(count: &str, one: &'w str, many: &'w str) -> &'w str {
    if count == "1" { one } else { many }
}

/// An amount with its unit: a sign of percent stands close in English.
pub fn with_unit(lang: Lang, amount: &str, unit: &str) -> String {
    let gap = if unit.is_empty() || (unit == "%" && lang == Lang::En) { "" } else { "\u{a0}" };
    [amount, gap, unit].concat()
}

/// A number as it stands in the data, with every digit it has there and a
/// real minus sign: −0,3 and −0.3.
pub fn decimal(lang: Lang, number: f64) -> String {
    let written = number.abs().to_string();
    let (units, rest) = written.split_once('.').unwrap_or((&written, ""));
    let units = units.parse().map_or_else(|_| units.to_owned(), |units| whole(lang, units));
    let sign = if number < 0.0 { "\u{2212}" } else { "" };
    let mark = if lang == Lang::Da { "," } else { "." };
    if rest.is_empty() { format!("{sign}{units}") } else { format!("{sign}{units}{mark}{rest}") }
}

/// Things one after the other with a word before the last: «a, b og c».
pub fn list<S: AsRef<str>>(things: &[S], last: &str) -> String {
    match things {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., end] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", first.join(", "), end.as_ref())
        }
    }
}

/// A text that begins a sentence made to stand inside one: its first letter
/// small, unless it begins an abbreviation.
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// A text made to begin a sentence.
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// An ISO date in words: «22. november 2026»; as it is where it is none.
pub fn date(lang: Lang, iso: &str) -> String {
    const DA: [&str; 12] = [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = iso.splitn(3, '-');
    let mut part = || parts.next().and_then(|part| part.parse::<usize>().ok());
    let (Some(year), Some(month), Some(day)) = (part(), part(), part()) else {
        return iso.to_owned();
    };
    match (lang, month.checked_sub(1)) {
        (Lang::Da, Some(at)) if at < 12 => format!("{day}. {} {year}", DA[at]),
        (Lang::En, Some(at)) if at < 12 => format!("{day} {} {year}", EN[at]),
        _ => iso.to_owned(),
    }
}

/// Years from and to, as far as they are known; none where neither is.
pub fn period(lang: Lang, period: Period, ended: bool) -> Option<String> {
    let (since, until) = if lang == Lang::Da { ("fra", "til") } else { ("from", "to") };
    match (period.from, period.to) {
        (Some(from), Some(to)) if from == to => Some(from.to_string()),
        (Some(from), Some(to)) => Some(format!("{from}–{to}")),
        (Some(from), None) if ended => Some(from.to_string()),
        (Some(from), None) => Some(format!("{since} {from}")),
        (None, Some(to)) => Some(format!("{until} {to}")),
        (None, None) => None,
    }
}

/// Appends text as markup: what could be read as a tag, an entity or the end
/// of an attribute is written out.
pub fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}
