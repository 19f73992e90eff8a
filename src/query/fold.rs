//! Text made comparable: words for searching, keys for sorting.

/// Words that join others and say nothing of a subject, as [`fold`] writes
/// them. Beside other words they are not searched for.
const JOINING: &str = " a af an and are at by de den der det did du efter en er et findes for fra \
     from har hos how hvad hvem hvilke hvor hvordan i in is jeg kan man med min mine mit mod my of \
     og om on or paa som the til to ved vi what with ";

/// Whether a word only joins others.
pub fn joins(word: &str) -> bool {
    JOINING.contains(&[" ", word, " "].concat())
}

/// What a letter or mark does to a word.
enum Kind {
    /// It is part of it.
    Letter,
    /// It parts two halves of it.
    Hyphen,
    /// It stands in it unseen: an accent on its own, an apostrophe.
    Silent,
    /// It ends it.
    Gap,
}

fn kind(letter: char) -> Kind {
    match letter {
        // A colon too: GLA:D is written GLAD as well.
        '-' | ':' | '\u{2010}' | '\u{2011}' => Kind::Hyphen,
        '\''
        | '\u{2019}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'
        | '\u{300}'..='\u{36f}' => Kind::Silent,
        letter if letter.is_alphanumeric() => Kind::Letter,
        _ => Kind::Gap,
    }
}

/// Whether a letter stands in a word unseen.
pub fn is_silent(letter: char) -> bool {
    matches!(kind(letter), Kind::Silent)
}

/// The words of a text as they stand there, each with its place in bytes;
/// a hyphen doesn't end a word.
pub fn chunks(text: &str, each: &mut dyn FnMut(usize, &str)) {
    let bytes = text.as_bytes();
    let (mut at, mut from) = (0, None);
    while at < bytes.len() {
        let byte = bytes[at];
        // Most letters are plain ones: no need to ask the tables of all scripts.
        let (inside, length) = if byte < 128 {
            (byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'\''), 1)
        } else {
            let letter = text[at..].chars().next().unwrap_or(' ');
            (!matches!(kind(letter), Kind::Gap), letter.len_utf8())
        };
        match from {
            None if inside => from = Some(at),
            Some(begun) if !inside => {
                each(begun, &text[begun..at]);
                from = None;
            }
            _ => {}
        }
        at += length;
    }
    if let Some(begun) = from {
        each(begun, &text[begun..]);
    }
}

/// One word in all its spellings: lower case, æ as ae, ø as oe, å as aa, other
/// letters without their accents, whether an accent stands on its letter or
/// after it. Gives each letter with the place it stands at; a hyphen stays one.
pub fn fold(word: &str, put: &mut dyn FnMut(usize, char)) {
    let mut last = ' ';
    for (at, letter) in word.char_indices() {
        match kind(letter) {
            Kind::Hyphen => put(at, '-'),
            // The ring of å and the dots of ä and ö, where they stand alone.
            Kind::Silent if letter == '\u{30a}' && last == 'a' => put(at, 'a'),
            Kind::Silent if letter == '\u{308}' && matches!(last, 'a' | 'o') => put(at, 'e'),
            Kind::Silent | Kind::Gap => {}
            Kind::Letter => {
                for lower in letter.to_lowercase() {
                    let (first, second) = plain(lower);
                    last = first;
                    if !matches!(kind(first), Kind::Silent) {
                        put(at, first);
                    }
                    if let Some(second) = second {
                        put(at, second);
                    }
                }
            }
        }
    }
}

/// A letter without its accent; some are written as two.
fn plain(letter: char) -> (char, Option<char>) {
    match letter {
        '\u{0}'..='\u{7f}' => (letter, None),
        'æ' | 'ä' => ('a', Some('e')),
        'ø' | 'ö' | 'œ' => ('o', Some('e')),
        'å' => ('a', Some('a')),
        'ß' => ('s', Some('s')),
        'à' | 'á' | 'â' | 'ã' => ('a', None),
        'ç' => ('c', None),
        'è' | 'é' | 'ê' | 'ë' => ('e', None),
        'ì' | 'í' | 'î' | 'ï' => ('i', None),
        'ñ' => ('n', None),
        'ò' | 'ó' | 'ô' | 'õ' => ('o', None),
        'ù' | 'ú' | 'û' | 'ü' => ('u', None),
        'ý' | 'ÿ' => ('y', None),
        other => (other, None),
    }
}

/// The parts of a word at its hyphens, folded; the whole without hyphens comes
/// last where there are several.
pub fn parts(word: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    fold(word, &mut |_, letter| match letter {
        '-' => parts.push(String::new()),
        letter => {
            if let Some(part) = parts.last_mut() {
                part.push(letter);
            }
        }
    });
    parts.retain(|part| !part.is_empty());
    if parts.len() > 1 {
        parts.push(parts.concat());
    }
    parts
}

/// Endings of Danish and English words, the longest first.
const ENDINGS: [&str; 21] = [
    "ernes", "erens", "erne", "eren", "enes", "iges", "ens", "ene", "ers", "ere", "ets", "ige",
    "igt", "er", "en", "et", "es", "ed", "ig", "e", "",
];

/// What a word keeps of its letters, at the least, when an ending is taken off.
const STEM_FROM: usize = 4;

/// The word without its ending, so that its forms are alike: *patienternes* and
/// *patient*, *sygdomme* and *sygdom*, *treated* and *treating*. Light:
/// it is no dictionary, and what it leaves need not be a word.
pub fn stem(word: &str) -> &str {
    let without = |from: &mut &str, ending: &str| {
        let rest = from.strip_suffix(ending).filter(|rest| rest.len() >= STEM_FROM);
        // In -hed the e belongs to the word.
        let rest = rest.filter(|rest| ending != "ed" || !rest.ends_with('h'));
        rest.inspect(|rest| *from = rest).is_some()
    };
    let mut stem = word;
    let _ = ENDINGS.into_iter().any(|ending| without(&mut stem, ending));
    let _ = without(&mut stem, "ings") || without(&mut stem, "ing");
    let bytes = stem.as_bytes();
    if let [.., a, b] = bytes
        && a == b
        && b.is_ascii_alphabetic()
        && stem.len() > STEM_FROM
    {
        stem = &stem[..stem.len() - 1];
    }
    let _ = without(&mut stem, "s");
    let _ = without(&mut stem, "y") || without(&mut stem, "i");
    stem
}

/// Whether two words differ by one slip at most: a letter too many, too few,
/// another, or two that changed places.
pub fn one_slip(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([], _) | (_, []) => true,
        ([a1, a2, a @ ..], [b1, b2, b @ ..]) if a1 == b2 && a2 == b1 && a == b => true,
        _ => a[1..] == b[1..] || a[1..] == *b || *a == b[1..],
    }
}

/// A key that sorts by the Danish alphabet: marks and spaces, digits, a to
/// z, æ, ø, å; `aa` is å (Retskrivningsordbogen § 3), upper and lower case
/// are one, accents on other letters are passed over.
pub fn danish_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len());
    put_danish_key(text, &mut key);
    key
}

/// Puts [`danish_key`] after what is there.
pub(super) fn put_danish_key(text: &str, keys: &mut Vec<u8>) {
    let begun = keys.len();
    let mut put = |place: Option<u8>| match place {
        Some(place) => keys.push(place),
        // Marks count as one gap, however many there are.
        None if keys[begun..].last().is_none_or(|last| *last == b' ') => {}
        None => keys.push(b' '),
    };
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        // Most letters are plain ones: no need to ask the tables of all scripts.
        if byte.is_ascii() {
            let lower = byte.to_ascii_lowercase();
            let twice = lower == b'a' && bytes.get(at + 1).is_some_and(|next| next | 0x20 == b'a');
            at += 1 + usize::from(twice);
            put(if twice {
                Some(b'z' + 3)
            } else {
                lower.is_ascii_alphanumeric().then_some(lower)
            });
        } else {
            let letter = text[at..].chars().next().unwrap_or(' ');
            at += letter.len_utf8();
            letter.to_lowercase().for_each(|letter| put(place(letter)));
        }
    }
}

/// The place of a lower letter in the alphabet; none for a mark.
fn place(letter: char) -> Option<u8> {
    Some(match letter {
        'a'..='z' | '0'..='9' => u8::try_from(letter).unwrap_or(b' '),
        'à' | 'á' | 'â' | 'ã' => b'a',
        'ç' => b'c',
        'è' | 'é' | 'ê' | 'ë' => b'e',
        'ì' | 'í' | 'î' | 'ï' => b'i',
        'ñ' => b'n',
        'ò' | 'ó' | 'ô' | 'õ' => b'o',
        'ù' | 'ú' | 'û' => b'u',
        'ý' | 'ÿ' | 'ü' => b'y',
        'æ' | 'ä' => b'z' + 1,
        'ø' | 'ö' => b'z' + 2,
        'å' => b'z' + 3,
        other if other.is_alphabetic() => b'z' + 4,
        _ => return None,
    })
}
