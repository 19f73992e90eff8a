//! The two languages, and text that exists in both.

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lang {
    /// Danish, the default.
    #[default]
    Da,
    /// English.
    En,
}

impl Lang {
    /// Both languages, Danish first.
    pub const ALL: [Self; 2] = [Self::Da, Self::En];

    /// The language's code in addresses and in `lang` attributes (BCP 47).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Da => Self::En,
            Self::En => Self::Da,
        }
    }
}

/// A text in both languages. Where the data had only one, both hold it, and
/// a finding says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized {
    /// Danish.
    pub da: String,
    /// English.
    pub en: String,
}

impl Localized {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Da => &self.da,
            Lang::En => &self.en,
        }
    }
}

/// Whether a character turns the reading direction. It can't be seen, and could
/// make one text read as another.
pub fn turns(letter: char) -> bool {
    matches!(letter, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether there are such characters in a text. Only two bytes can begin one, and
/// most texts have neither.
pub fn has_turns(text: &str) -> bool {
    let begins = |byte: &u8| matches!(byte, 0xD8 | 0xE2);
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let may = eights.iter().any(|eight| {
        let eight = u64::from_le_bytes(*eight);
        // Both have the top bit and the next; so have the first bytes of few letters.
        eight & (eight << 1) & TOP_BITS != 0 && eight.to_le_bytes().iter().any(begins)
    });
    (may || rest.iter().any(begins)) && text.contains(turns)
}

/// The top bit of each byte.
const TOP_BITS: u64 = 0x8080_8080_8080_8080;

/// A text without such characters.
pub fn unturned(text: &str) -> String {
    text.replace(turns, "")
}
