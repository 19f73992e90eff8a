//! A heading whose level follows from where it stands: on a page of its own it
//! is fixed, in the frame of another page that page decides where headings
//! begin.

use leptos::prelude::*;

macro_rules! heading {
    ($level:expr, $class:expr, $id:expr, $focus:expr, $children:expr; $($number:pat => $tag:ident),+) => {
        match $level {
            $($number => leptos::html::$tag()
                .class($class)
                .id($id)
                .tabindex($focus)
                .child($children)
                .into_any(),)+
        }
    };
}

/// A heading of a level, at most 6.
#[component]
pub fn Heading(
    /// Its level.
    level: u8,
    /// Classes.
    #[prop(optional)]
    class: &'static str,
    /// Its id, where something refers to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// Whether the program may move the focus here.
    #[prop(optional)]
    focusable: bool,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let class = (!class.is_empty()).then_some(class);
    let focus = focusable.then_some("-1");
    heading!(level, class, id, focus, children(); 0 | 1 => h1, 2 => h2, 3 => h3, 4 => h4, 5 => h5, _ => h6)
}
