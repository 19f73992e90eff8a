//! The tray at the foot: on a phone the filters, everywhere the records
//! chosen for comparison.

use leptos::prelude::*;

use super::icon::{Icon, Shape};
use super::link::Go;
use crate::domain::Lang;
use crate::state::{Action, COMPARE_MOST, View};
use crate::text::{Text, format};

/// Filters and comparison, under the thumb.
#[component]
pub fn Tray(
    /// The words.
    text: &'static Text,
    /// The language, for numbers.
    lang: Lang,
    /// How many are chosen.
    chosen: Signal<usize>,
    /// Where they are compared.
    href: Signal<String>,
    /// How many are in the brief.
    briefed: Signal<usize>,
    /// Where the brief is.
    brief_href: Signal<String>,
    /// How many parts the filter has.
    filters: Signal<usize>,
    /// Whether the filters are open.
    open: RwSignal<bool>,
    /// Whether they cover the page, and this tray with it.
    covered: Signal<bool>,
    /// Opens them.
    on_open: Callback<()>,
    /// Takes an action.
    dispatch: Callback<Action>,
) -> impl IntoView {
    let words = &text.result;
    let most = format::count(lang, COMPARE_MOST);
    let said = move || (words.tray)(&format::count(lang, chosen.get()), &most);
    let filters_label = move || match filters.get() {
        0 => text.facet.open.to_owned(),
        count => format!("{} ({})", text.facet.open, format::count(lang, count)),
    };
    let any = move || chosen.get() > 0;
    let any_brief = move || briefed.get() > 0;
    let full = move || {
        (chosen.get() == COMPARE_MOST)
            .then(|| (words.tray_full)(&format::count(lang, COMPARE_MOST)))
    };
    let alone = move || (chosen.get() == 1).then_some(words.tray_needs_two);
    view! {
        <div
            class="tray"
            class:empty=move || !any() && !any_brief()
            role="region"
            aria-label=words.compare
            inert=move || covered.get()
        >
            <div class="wrap">
                <button
                    class="btn second filterbtn"
                    type="button"
                    aria-controls="filters"
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| on_open.run(())
                >
                    <Icon shape=Shape::Filter />
                    {filters_label}
                </button>
                <Show when=any_brief>
                    <Go
                        href=brief_href
                        action=Action::Go(View::Brief)
                        dispatch
                        class="btn second to-brief"
                    >
                        {move || (text.result.tray_brief)(&format::count(lang, briefed.get()))}
                    </Go>
                </Show>
                <Show when=any>
                    <span class="small wide-only" role="status">
                        {said.clone()}". "
                        {full}
                        {alone}
                    </span>
                    <span class="row">
                        <Go href action=Action::Go(View::Compare) dispatch class="btn">
                            {words.tray_go}
                            <span class="narrow-only">
                                {move || format!("({})", chosen.get())}
                            </span>
                        </Go>
                        <button
                            class="btn quiet"
                            type="button"
                            on:click=move |_| dispatch.run(Action::CompareNone)
                        >
                            {words.tray_clear}
                        </button>
                    </span>
                </Show>
            </div>
        </div>
    }
}
