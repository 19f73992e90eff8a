//! The filter said in words, each part removable.

use super::words::Words;
use crate::domain::{Code, Field};
use crate::query::{Filter, has_words};
use crate::state::Action;
use crate::text::format;

/// One part of the filter.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// Which field, or search, or years.
    pub label: String,
    /// What is asked for: «høj eller moderat».
    pub value: String,
    /// What takes it away.
    pub remove: Action,
}

impl Chip {
    /// The part as one text.
    pub fn whole(&self) -> String {
        format!("{}: {}", self.label, self.value)
    }
}

/// The parts of a filter, in the order of the address.
pub fn chips(filter: &Filter, words: Words<'_>) -> Vec<Chip> {
    let text = &words.text.filter;
    let mut chips = Vec::new();
    if has_words(&filter.text) {
        let (label, value) = (text.text.to_owned(), (text.quoted)(filter.text.trim()));
        chips.push(Chip { label, value, remove: Action::Search(String::new()) });
    }
    for field in Field::ALL {
        // Places keep their capitals; everything else stands inside a sentence.
        let worded = |code: &Code| match field {
            Field::Region | Field::Municipality => words.label(field, *code).to_owned(),
            _ => format::lower_first(words.label(field, *code)),
        };
        let labels: Vec<String> = filter.ticked(field).iter().map(worded).collect();
        if !labels.is_empty() {
            chips.push(Chip {
                label: (words.text.field)(field).to_owned(),
                value: format::list(&labels, words.text.or),
                remove: Action::Untick(field),
            });
        }
    }
    let years = match (filter.from, filter.to) {
        (Some(from), Some(to)) => Some((text.years_both)(&from.to_string(), &to.to_string())),
        (Some(from), None) => Some((text.years_from)(&from.to_string())),
        (None, Some(to)) => Some((text.years_to)(&to.to_string())),
        (None, None) => None,
    };
    if let Some(value) = years {
        let label = text.years.to_owned();
        chips.push(Chip { label, value, remove: Action::Years(None, None) });
    }
    chips
}
