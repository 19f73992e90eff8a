//! Inputs damaged by chance, the same for the same seed.

/// Pieces that these files are made of, and pieces that break them.
const PIECES: [&str; 56] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "null",
    "true",
    "-1",
    "1e999",
    "0.1",
    "99999999999999999999",
    "\u{202E}",
    "\u{FEFF}",
    "<script>",
    "&amp;",
    ";",
    "\t",
    "\r\n",
    "'",
    "=1+1",
    " | ",
    "||",
    "12,5",
    "1.200",
    "id",
    "title.da",
    "findings.1.ci.low",
    "sources.2.title",
    "release.catalogue",
    "conditions",
    "copd",
    "KOL",
    "\"records\":[",
    "\"schemaVersion\":1",
    "\"coverage\":[",
    "\"all\"",
    "&",
    "=",
    "?",
    "%",
    "%C3",
    "%00",
    "+",
    "view=own",
    "q=",
    "condition=",
    "a=condition%3Dcopd",
    "compare=",
    "\u{FFFD}",
    "æøå",
    "\0",
];

/// Chance (xorshift).
pub struct Random(u64);

impl Random {
    /// Begins a row of numbers that this seed decides.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number below another.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from((self.next() >> 16) % end.max(1) as u64).unwrap()
    }
}

impl Random {
    /// A length, short ones as often as long ones.
    fn length(&mut self, most: usize) -> usize {
        let bits = self.below(most);
        self.below(1 << bits)
    }
}

/// Longest input, in bytes.
const LONGEST: usize = 64 * 1024;

/// One input made of others.
pub fn damaged(from: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut bytes = from[random.below(from.len())].clone();
    for _ in 0..=random.below(6) {
        let at = random.below(bytes.len() + 1);
        let end = (at + random.length(10)).min(bytes.len());
        match random.below(9) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            1 if at < bytes.len() => bytes[at] = u8::try_from(random.below(256)).unwrap(),
            2 => drop(bytes.drain(at..end)),
            3 => {
                let part = bytes[at..end].to_vec();
                let times = 1 + random.below(4);
                bytes.splice(at..at, part.repeat(times));
            }
            4 => bytes.truncate(at),
            5 => {
                let other = &from[random.below(from.len())];
                let start = random.below(other.len() + 1);
                let stop = (start + random.length(12)).min(other.len());
                bytes.splice(at..end, other[start..stop].iter().copied());
            }
            _ => {
                let piece = PIECES[random.below(PIECES.len())].repeat(1 + random.below(2));
                bytes.splice(at..at, piece.bytes());
            }
        }
    }
    bytes.truncate(LONGEST);
    bytes
}
