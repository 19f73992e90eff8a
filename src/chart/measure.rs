//! How wide a text is in the chart font, without asking the page.
//!
//! The page would answer only in a browser, only after layout, and otherwise on
//! each machine. A table of advance widths gives one answer everywhere, so that
//! charts are the same natively and in the browser.

use std::borrow::Cow;

/// The two weights of the chart font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// IBM Plex Sans Regular.
    Regular,
    /// IBM Plex Sans Semi Bold.
    Bold,
}

/// What stands at the end of a text that was cut.
const ELLIPSIS: char = '…';

/// Advance of a character the table has not: about the mean of small letters.
const AVERAGE: u16 = 560;

/// The characters of the tables after the two Latin-1 blocks, in order.
const PUNCTUATION: [char; 8] = ['–', '—', '‘', '’', '“', '”', '…', '−'];

/// Width in px of a text at a size in px.
pub fn width(text: &str, size: f32, weight: Weight) -> f32 {
    text.chars().map(|c| advance(c, weight)).sum::<f32>() * size / 1000.0
}

/// The text if it fits into `room` px, else as much of it as fits, with an
/// ellipsis; empty if not even that fits.
pub fn fit(text: &str, room: f32, size: f32, weight: Weight) -> Cow<'_, str> {
    if width(text, size, weight) <= room {
        return Cow::Borrowed(text);
    }
    let mut left = room * 1000.0 / size - advance(ELLIPSIS, weight);
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        left -= advance(letter, weight);
        if left < 0.0 {
            break;
        }
        end = at + letter.len_utf8();
    }
    let kept = text[..end].trim_end_matches(|c: char| !c.is_alphanumeric());
    if kept.is_empty() {
        return Cow::Borrowed("");
    }
    Cow::Owned(format!("{kept}{ELLIPSIS}"))
}

/// The text on at most two lines of `room` px, broken at a space, cut where
/// that is not enough. The second line is empty if one is enough.
pub fn two_lines(text: &str, room: f32, size: f32, weight: Weight) -> [Cow<'_, str>; 2] {
    if width(text, size, weight) <= room {
        return [Cow::Borrowed(text), Cow::Borrowed("")];
    }
    let broken = text
        .match_indices(' ')
        .map(|(at, _)| text.split_at(at))
        .take_while(|(first, _)| width(first, size, weight) <= room)
        .last();
    match broken {
        Some((first, rest)) => [Cow::Borrowed(first), fit(rest.trim_start(), room, size, weight)],
        None => [fit(text, room, size, weight), Cow::Borrowed("")],
    }
}

/// The text on at most so many lines of `room` px, broken at spaces, and within
/// a word only where the word alone is too long; the last one is cut if that is
/// not enough.
pub fn wrap(text: &str, most: usize, room: f32, size: f32, weight: Weight) -> Vec<Cow<'_, str>> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && lines.len() < most {
        if lines.len() + 1 == most {
            lines.push(fit(rest, room, size, weight));
            break;
        }
        let (line, after) = split(rest, room, size, weight);
        lines.push(Cow::Borrowed(line.trim_end()));
        rest = after.trim_start();
    }
    lines
}

/// The first line of a text, and what comes after it.
fn split(text: &str, room: f32, size: f32, weight: Weight) -> (&str, &str) {
    let (mut used, mut space) = (0.0, None);
    for (at, letter) in text.char_indices() {
        if letter == ' ' {
            space = Some(at);
        }
        used += advance(letter, weight) * size / 1000.0;
        // One letter at least, so that the rest gets shorter.
        if used > room && at > 0 && letter != ' ' {
            return text.split_at(space.unwrap_or(at));
        }
    }
    (text, "")
}

/// Advance width in thousandths of the font size.
fn advance(letter: char, weight: Weight) -> f32 {
    let table = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &SEMIBOLD,
    };
    let place = match letter {
        ' '..='~' => Some(letter as usize - 0x20),
        '\u{a0}'..='ÿ' => Some(letter as usize - 0xa0 + 95),
        _ => PUNCTUATION.iter().position(|&p| p == letter).map(|at| at + 191),
    };
    f32::from(place.and_then(|at| table.get(at)).copied().unwrap_or(AVERAGE))
}

// Made once from the two files in public/fonts with Python's fontTools: for
// each character of U+0020-007E, U+00A0-00FF and `PUNCTUATION`, in this order,
// `font["hmtx"][font.getBestCmap()[character]][0]` (1000 units per em).
const REGULAR: [u16; 199] = [
    236, 284, 419, 713, 598, 927, 694, 242, 335, 335, 450, 600, 272, 399, 272, 383, 600, 600, 600,
    600, 600, 600, 600, 600, 600, 600, 292, 292, 600, 600, 600, 477, 891, 641, 653, 621, 671, 583,
    559, 695, 707, 400, 510, 634, 501, 812, 707, 708, 606, 708, 640, 581, 572, 678, 609, 891, 613,
    593, 580, 317, 383, 317, 600, 565, 600, 534, 580, 503, 580, 549, 324, 528, 568, 250, 250, 527,
    272, 873, 568, 560, 580, 580, 367, 487, 351, 568, 492, 768, 507, 499, 464, 343, 314, 343, 600,
    236, 284, 514, 595, 612, 605, 314, 586, 600, 776, 399, 513, 600, 399, 476, 600, 468, 600, 346,
    346, 600, 573, 652, 326, 600, 359, 398, 513, 847, 872, 824, 467, 641, 641, 641, 641, 641, 641,
    907, 621, 583, 583, 583, 583, 400, 400, 400, 400, 674, 707, 708, 708, 708, 708, 708, 600, 708,
    678, 678, 678, 678, 593, 606, 640, 534, 534, 534, 534, 534, 534, 864, 503, 549, 549, 549, 549,
    250, 250, 250, 250, 555, 568, 560, 560, 560, 560, 560, 600, 568, 568, 568, 568, 568, 499, 580,
    499, 588, 780, 273, 273, 475, 474, 803, 600,
];

const SEMIBOLD: [u16; 199] = [
    236, 309, 471, 656, 600, 960, 713, 260, 337, 337, 556, 600, 298, 402, 298, 437, 600, 600, 600,
    600, 600, 600, 600, 600, 600, 600, 318, 318, 600, 600, 600, 493, 899, 672, 663, 642, 689, 600,
    577, 712, 719, 423, 545, 678, 521, 816, 719, 712, 641, 712, 664, 611, 580, 690, 638, 949, 655,
    632, 599, 329, 437, 329, 600, 559, 600, 559, 600, 513, 600, 558, 350, 545, 588, 276, 276, 562,
    294, 888, 588, 563, 600, 600, 393, 499, 374, 588, 524, 819, 544, 524, 502, 363, 376, 363, 600,
    236, 309, 541, 586, 624, 615, 376, 574, 600, 788, 434, 545, 600, 402, 468, 600, 470, 600, 347,
    345, 600, 593, 670, 350, 600, 348, 424, 545, 840, 863, 827, 486, 672, 672, 672, 672, 672, 672,
    950, 642, 600, 600, 600, 600, 423, 423, 423, 423, 694, 719, 712, 712, 712, 712, 712, 600, 712,
    690, 690, 690, 690, 632, 641, 677, 559, 559, 559, 559, 559, 559, 864, 513, 558, 558, 558, 558,
    276, 276, 276, 276, 589, 588, 563, 563, 563, 563, 563, 600, 571, 588, 588, 588, 588, 524, 600,
    524, 588, 780, 292, 292, 517, 517, 868, 600,
];
