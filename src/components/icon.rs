//! Signs: drawn paths on a 16 by 16 grid, never glyphs of a font. They say
//! nothing to a screen reader, since a word always stands beside them.

use leptos::prelude::*;

use crate::domain::{Direction, Effect};

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Which way a finding points.
    Direction(Direction),
    /// Effect on inequality.
    Effect(Effect),
    /// Menu.
    Menu,
    /// Search.
    Search,
    /// Close, remove.
    Cross,
    /// Open and close.
    Down,
    /// Filters.
    Filter,
    /// Link.
    Link,
    /// To know.
    Info,
    /// To mind.
    Warning,
    /// Done, checked.
    Check,
    /// On to.
    Arrow,
    /// Add.
    Plus,
}

impl Shape {
    /// The drawn path.
    pub(super) const fn path(self) -> &'static str {
        match self {
            Self::Direction(direction) => match direction {
                Direction::Favourable => "M2 8h11.5M8.8 3.3 13.5 8l-4.7 4.7",
                Direction::NoDifference => "M3 5.6h10M3 10.4h10",
                Direction::Unfavourable => "M14 8H2.5M7.2 3.3 2.5 8l4.7 4.7",
                Direction::Mixed => "M3 5.2h10M10.2 2.2l3 3-3 3M13 10.8H3M5.8 7.8l-3 3 3 3",
                Direction::Unclear => "M5.4 5.6a2.6 2.6 0 1 1 3.9 2.3C8.4 8.4 8 9 8 10M8 13.2v.1",
            },
            Self::Effect(effect) => match effect {
                Effect::Reduces => "M1.5 2.6 14.5 6.6M1.5 13.4 14.5 9.4",
                Effect::NoDifference => "M1.5 5.4h13M1.5 10.6h13",
                Effect::Mixed => "M1.5 3.4 14.5 12.6M1.5 12.6 14.5 3.4",
                Effect::Widens => "M1.5 6.6 14.5 2.6M1.5 9.4 14.5 13.4",
                // A ring with gaps, in eight arcs.
                Effect::NotAssessed => {
                    "M8 2.4a5.6 5.6 0 0 1 2.3.5M12.3 4.4a5.6 5.6 0 0 1 1.1 2.1M13.5 9.1a5.6 5.6 0 0 \
                     1-.9 2.2M10.9 12.8a5.6 5.6 0 0 1-2.2.8M6.4 13.4a5.6 5.6 0 0 1-2.1-1.1M2.9 \
                     10.4a5.6 5.6 0 0 1-.5-2.3M2.9 5.6a5.6 5.6 0 0 1 1.4-1.9M5.8 2.9l.1 0"
                }
            },
            Self::Menu => "M2 4h12M2 8h12M2 12h12",
            Self::Search => "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.4 10.4 14 14",
            Self::Cross => "M4 4l8 8M12 4l-8 8",
            Self::Down => "M3 6l5 5 5-5",
            Self::Filter => "M2 4h12M4.5 8h7M6.5 12h3",
            Self::Link => {
                "M6.5 9.5l3-3M7 4.5l1.6-1.6a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5l-1.6 1.6a2.8 2.8 0 0 \
                 1-4-4L5 7.5"
            }
            Self::Info => "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 7.4v3.6M8 5v.1",
            Self::Warning => "M8 2.3 14.3 13H1.7ZM8 6.4v3M8 11.3v.1",
            Self::Check => "M3 8.5l3.2 3.2L13 4.8",
            Self::Arrow => "M2 8h11.5M8.8 3.3 13.5 8l-4.7 4.7",
            Self::Plus => "M8 3v10M3 8h10",
        }
    }
}

/// A sign.
#[component]
pub fn Icon(shape: Shape) -> impl IntoView {
    view! { <span class="i" inner_html=super::markup::icon(shape)></span> }
}
