//! Taking a chart along: as a picture or as its table.

use leptos::prelude::*;

use crate::text::Text;

/// What a chart can be taken along as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// A drawing for print and layout.
    Svg,
    /// A picture for slides and letters.
    Png,
    /// Its table, for a spreadsheet.
    Csv,
}

/// How the picture is doing: it is the one that takes its time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Making {
    /// None is asked for, or it is there.
    #[default]
    No,
    /// It is being made.
    UnderWay,
    /// It could not be made.
    Failed,
}

/// Three buttons, and how the picture is doing.
#[component]
pub fn TakeAlong(
    /// The words.
    text: &'static Text,
    /// Takes it along.
    on_take: Callback<Take>,
    /// How the picture is doing.
    making: Signal<Making>,
) -> impl IntoView {
    let said = move || match making.get() {
        Making::No => "",
        Making::UnderWay => text.shared().take_coming,
        Making::Failed => text.shared().take_failed,
    };
    let button = move |label: &'static str, take: Take| {
        view! {
            <button class="btn quiet" type="button" on:click=move |_| on_take.run(take)>
                {label}
            </button>
        }
    };
    view! {
        <div class="row take" role="group" aria-label=text.shared().take>
            <span class="small soft">{text.shared().take}</span>
            {button(text.shared().take_svg, Take::Svg)}
            {button(text.shared().take_png, Take::Png)}
            {button(text.shared().take_csv, Take::Csv)}
            <span class="small" class:late=move || making.get() == Making::UnderWay role="status">
                {said}
            </span>
        </div>
    }
}
