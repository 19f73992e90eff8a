//! Undo: the filters of this session, in memory only.

use crate::query::Filter;

/// Earlier filters, the latest last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    past: Vec<Filter>,
}

/// How many changes can be taken back.
const MOST: usize = 50;

impl History {
    /// Notes a change of the filter. Typing on in the search box is one
    /// change, however many letters it takes.
    pub fn note(&mut self, before: &Filter, after: &Filter) {
        if before == after {
            return;
        }
        let only_text = |a: &Filter, b: &Filter| a.text != b.text && *a == b.with_text(&a.text);
        let typing_on = self.past.last().is_some_and(|last| only_text(last, before))
            && only_text(before, after)
            && !after.text.is_empty();
        if !typing_on {
            self.past.push(before.clone());
            if self.past.len() > MOST {
                self.past.remove(0);
            }
        }
    }

    /// Takes the filter before the last change off the pile.
    pub fn back(&mut self) -> Option<Filter> {
        self.past.pop()
    }

    /// The earlier filters, the latest last.
    pub fn past(&self) -> &[Filter] {
        &self.past
    }

    /// Takes up what another program left.
    pub fn of(past: Vec<Filter>) -> Self {
        Self { past }
    }

    /// Whether there is something to take back.
    pub fn is_empty(&self) -> bool {
        self.past.is_empty()
    }
}
