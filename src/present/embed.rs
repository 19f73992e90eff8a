//! What stands below every embed: the effects on inequality, of which none may
//! be left out, and that the catalogue is a selection.

use fixedbitset::FixedBitSet;

use super::words::Words;
use crate::domain::{Closed, Effect};
use crate::text::format;

/// How many of some records have each effect on inequality, in words: all
/// effects, also those that none has.
pub fn inequality(words: Words<'_>, rows: &FixedBitSet) -> Vec<(Effect, String)> {
    let of = |effect: &Effect| {
        let records = &words.catalogue.records;
        let count = rows.ones().filter(|row| records[*row].effect == *effect).count();
        (*effect, (words.text.guest.effect_count)(*effect, &format::count(words.lang, count)))
    };
    Effect::ALL.iter().map(of).collect()
}
