//! Text made comparable: words for searching, keys for sorting.

/// The words of a text, lower case, without marks. Danish letters stay
/// letters of their own: å is not a kind of a.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// A key that sorts by the Danish alphabet: marks and spaces, digits, a to
/// z, æ, ø, å; `aa` is å (Retskrivningsordbogen § 3), upper and lower case
/// are one, accents on other letters are passed over.
pub fn danish_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len());
    let mut letters = text.chars().flat_map(char::to_lowercase).peekable();
    while let Some(letter) = letters.next() {
        let place = match letter {
            'a' if letters.peek() == Some(&'a') => {
                letters.next();
                b'z' + 3
            }
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
            // Marks count as one gap, however many there are.
            _ if key.last().is_none_or(|last| *last == b' ') => continue,
            _ => b' ',
        };
        key.push(place);
    }
    key
}
