//! «Hent»: what is shown as a file, a sentence to refer to it by, and the way
//! into a brief.

use leptos::prelude::*;

use super::context::Atlas;
use crate::components::{Go, Icon, Shape};
use crate::domain::Lang;
use crate::export::{Format, Selection, citation, saved};
use crate::present::asked;
use crate::state::{Action, View};
use crate::text::{Text, format, text};

/// The results of the list as files, and into a brief.
#[component]
pub(super) fn FilesOfResults(lang: Lang, rows: Memo<Vec<usize>>) -> impl IntoView {
    let atlas = Atlas::here();
    let filter = atlas.filter();
    let chosen = Signal::derive(move || {
        let parts = filter.with(|filter| atlas.worded(lang, |_, said| asked(said, filter)));
        parts.join("; ")
    });
    view! {
        <TakeFiles lang rows chosen>
            <IntoBrief lang rows />
        </TakeFiles>
    }
}

/// A part of the page that opens: records and sources as files, and a reference.
#[component]
pub fn TakeFiles(
    /// The language.
    lang: Lang,
    /// The records, as rows of the catalogue in the order shown.
    #[prop(into)]
    rows: Signal<Vec<usize>>,
    /// What was chosen, in words.
    #[prop(into)]
    chosen: Signal<String>,
    /// More that stands at the end.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let atlas = Atlas::here();
    let words = &text(lang).pages().files;
    // The reference is made only once it is asked for.
    let open = RwSignal::new(false);
    let save = move |format: Format| {
        let link = atlas.doors.link.run(());
        let file =
            with_selection(&atlas, lang, rows, chosen, &link, |chosen| saved(format, chosen));
        (atlas.doors.save)(&file.name, file.kind, &file.content);
    };
    let button = move |format: Format| {
        let label = match format {
            Format::Csv => words.csv,
            Format::Json => words.json,
            Format::Ris => words.ris,
            Format::Bibtex => words.bibtex,
            Format::Csl => words.csl,
        };
        view! {
            <li>
                <button class="btn quiet" type="button" on:click=move |_| save(format)>
                    {label}
                </button>
            </li>
        }
    };
    let [csv, json, ris, bibtex, csl] = Format::ALL;
    let reference = move || {
        atlas.state.track();
        let link = atlas.doors.link.run(());
        with_selection(&atlas, lang, rows, chosen, &link, citation)
    };
    let copied = atlas.doors.text_copied;
    let said = move || copied.get().then_some(words.cite_copied);
    view! {
        <details
            class="take-files"
            on:toggle:target=move |event| open.set(event.target().has_attribute("open"))
        >
            <summary>
                {text(lang).result.take} <Icon shape=Shape::Down />
            </summary>
            <div class="take-parts">
                <div>
                    <p class="small strong">{words.records}</p>
                    <ul class="plain">{button(csv)} {button(json)}</ul>
                </div>
                <div>
                    <p class="small strong">{words.sources}</p>
                    <ul class="plain">{button(ris)} {button(bibtex)} {button(csl)}</ul>
                </div>
                <div>
                    <p class="small strong">{words.cite}</p>
                    <Show when=move || open.get()>
                        <p class="small reference">{reference}</p>
                        <button
                            class="btn quiet"
                            type="button"
                            on:click=move |_| atlas.doors.copy_text.run(reference())
                        >
                            {words.cite_copy}
                        </button>
                        <span class="small" role="status">
                            {said}
                        </span>
                    </Show>
                </div>
                {children.map(|children| children())}
            </div>
        </details>
    }
}

fn with_selection<T>(
    atlas: &Atlas,
    lang: Lang,
    rows: Signal<Vec<usize>>,
    chosen: Signal<String>,
    link: &str,
    make: impl FnOnce(Selection<'_>) -> T,
) -> T {
    atlas.corpus.with(|corpus| {
        rows.with(|rows| {
            let chosen = chosen.get();
            make(Selection { catalogue: &corpus.catalogue, rows, chosen: &chosen, link, lang })
        })
    })
}

/// The ways into a brief: all that is shown, the chart that is shown.
#[component]
pub fn IntoBrief(
    /// The language.
    lang: Lang,
    /// The records shown.
    #[prop(into)]
    rows: Signal<Vec<usize>>,
) -> impl IntoView {
    let atlas = Atlas::here();
    let words: &'static Text = text(lang);
    let text = &words.pages().brief;
    let count = move || rows.with(Vec::len);
    let all = move |_| {
        let ids = atlas.corpus.with(|corpus| {
            let records = &corpus.catalogue.records;
            rows.with_untracked(|rows| rows.iter().map(|row| records[*row].id.clone()).collect())
        });
        atlas.dispatch.run(Action::Include(ids));
    };
    let chart = move || atlas.state.with(|state| state.chart);
    let drawn = move || {
        atlas.state.with(|state| state.chart.is_some_and(|chart| state.charts.contains(&chart)))
    };
    let any = move || atlas.brief.with(|brief| !brief.is_empty());
    view! {
        <div>
            <p class="small strong">{words.result.brief}</p>
            <ul class="plain">
                <Show when=move || { count() > 0 }>
                    <li>
                        <button class="btn quiet" type="button" on:click=all>
                            {move || (text.include_all)(&format::count(lang, count()))}
                        </button>
                    </li>
                </Show>
                <Show when=move || chart().is_some()>
                    <li>
                        <button
                            class="btn quiet"
                            type="button"
                            on:click=move |_| {
                                if let Some(chart) = chart() {
                                    atlas.dispatch.run(Action::Illustrate(chart, !drawn()));
                                }
                            }
                        >
                            {move || if drawn() { text.exclude_chart } else { text.include_chart }}
                        </button>
                    </li>
                </Show>
                <Show when=move || any() || drawn()>
                    <li>
                        <Go
                            href=atlas.link(Action::Go(View::Brief))
                            action=Action::Go(View::Brief)
                            dispatch=atlas.dispatch
                            class="btn quiet"
                        >
                            {text.go}
                            {move || format!(" ({})", atlas.brief.with(Vec::len))}
                        </Go>
                    </li>
                </Show>
            </ul>
        </div>
    }
}
