//! Texts that are looked up: each has a number. A hash map would do it too, but
//! its order changes from run to run, and a tree of texts is several times slower.

/// Nothing stands in a slot.
const FREE: u32 = u32::MAX;

/// Numbers of texts that are kept elsewhere, in the order that they were put in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// A part of the text's hash, and its number. Half of them stay free.
    slots: Vec<(u32, u32)>,
    count: usize,
}

impl Numbers {
    /// The number of a text, where `name` gives the text of a number.
    pub fn get<'t>(&self, text: &str, name: impl Fn(usize) -> &'t str) -> Option<usize> {
        let hash = hash(text);
        let mut at = self.first(hash)?;
        loop {
            let (of, number) = self.slots[at];
            if number == FREE {
                return None;
            }
            if of == hash && name(number as usize) == text {
                return Some(number as usize);
            }
            at = (at + 1) % self.slots.len();
        }
    }

    /// Puts in a text that is not there yet: it has the next number.
    pub fn put(&mut self, text: &str) {
        if self.slots.len() <= self.count * 2 {
            let length = (self.slots.len() * 4).max(16);
            let old = std::mem::replace(&mut self.slots, vec![(0, FREE); length]);
            for slot in old.into_iter().filter(|(_, number)| *number != FREE) {
                self.place(slot);
            }
        }
        self.place((hash(text), u32::try_from(self.count).unwrap_or(FREE)));
        self.count += 1;
    }

    fn place(&mut self, slot: (u32, u32)) {
        let Some(mut at) = self.first(slot.0) else { return };
        while self.slots[at].1 != FREE {
            at = (at + 1) % self.slots.len();
        }
        self.slots[at] = slot;
    }

    /// Where the search for a hash begins: there is a power of two of slots.
    fn first(&self, hash: u32) -> Option<usize> {
        Some(hash as usize & self.slots.len().checked_sub(1)?)
    }
}

/// A number that two texts hardly share; eight letters are taken together.
#[allow(clippy::cast_possible_truncation, reason = "its lower half, into which all is mixed")]
fn hash(text: &str) -> u32 {
    const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let mut last = [0; 8];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    let mut hash = text.len() as u64;
    for eight in eights.iter().chain([&last]) {
        hash = (hash ^ u64::from_le_bytes(*eight)).wrapping_mul(SPREAD);
        hash ^= hash >> 32;
    }
    hash as u32
}
