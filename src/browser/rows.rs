//! Rows of boxes to tick, which stand in the page as markup: what changes in them is
//! written into them. A row is a label that holds its box first and its count last.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::page;

/// A row in the page.
pub struct Row(Element);

/// The rows of the list of this id; none where there is no such list or nothing in it.
pub fn of(list: &str) -> impl Iterator<Item = Row> {
    let first = page::element(list).and_then(|list| list.first_element_child());
    std::iter::successors(first, Element::next_element_sibling).map(Row)
}

impl Row {
    /// Takes it out of sight or brings it back.
    pub fn hide(&self, on: bool) {
        let _ = self.0.toggle_attribute_with_force("hidden", on);
    }

    /// Ticks its box or unticks it.
    pub fn tick(&self, on: bool) {
        if let Some(tick) = self.0.first_element_child() {
            tick.unchecked_into::<HtmlInputElement>().set_checked(on);
        }
    }

    /// Writes its count, for readers and for scripts.
    pub fn count(&self, count: usize, said: &str) {
        if let Some(text) = self.0.last_element_child().and_then(|count| count.first_child()) {
            text.set_node_value(Some(said));
        }
        if let Some(tick) = self.0.first_element_child() {
            let _ = tick.set_attribute("data-count", &count.to_string());
        }
    }

    /// Marks it as one that would find nothing, or takes the mark away.
    pub fn mark_none(&self, on: bool) {
        let _ = self.0.class_list().toggle_with_force("none", on);
    }

    /// Gives it a title.
    pub fn entitle(&self, title: &str) {
        let _ = self.0.set_attribute("title", title);
    }
}
