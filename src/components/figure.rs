//! A chart on the page: its finding, its sentence, its drawing with one tab
//! stop and arrows between marks, the same in a table, and its sources.

use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;

use super::heading::Heading;
use super::icon::{Icon, Shape};
use super::markup;
use super::term::Telling;
use crate::chart::ROWS;
use crate::domain::{Closed, Field, Lang, Strength};
use crate::present::{Choice, Figure, FigurePanel, SourceView, Table};
use crate::state::Action;
use crate::text::{Text, Two, format};

/// How many drawings stand there at first, and how many more at a time.
const PANELS: usize = 6;

/// How many lines stand beside a drawing.
const BESIDE: usize = 200;

/// How many rows of the table stand there: a longer one is for a file.
const TABLE_ROWS: usize = 500;

/// A chart of the selection.
#[component]
pub fn ChartFigure(
    /// The words.
    text: &'static Text,
    /// The language, for numbers.
    lang: Lang,
    /// Level of its heading.
    level: u8,
    /// What it shows.
    figure: Memo<Figure>,
    /// How wide there is room, px.
    width: Signal<f64>,
    /// The key of the mark that an event happened on.
    mark: fn(&Event) -> Option<String>,
    /// The key of the mark that has the focus.
    held: fn() -> Option<String>,
    /// Moves the focus to what a selector finds.
    focus: fn(&str),
    /// Takes an action.
    dispatch: Callback<Action>,
    /// What takes it along.
    take: AnyView,
    /// How its texts are told, where their hard words are explained.
    telling: Option<Telling>,
) -> impl IntoView {
    let shown = RwSignal::new(PANELS);
    // How many times as many rows as at first, which all the panels share.
    let times = RwSignal::new(1);
    let share = Signal::derive(move || {
        figure.with(|figure| ROWS / figure.panels.len().min(shown.get()).max(1))
    });
    let first = Signal::derive(move || share.get() * times.get());
    // The marks that stand there, in reading order: what the arrows go through.
    let keys = Memo::new(move |_| {
        figure.with(|figure| {
            let panels = figure.panels.iter().take(shown.get());
            let keys = panels.flat_map(|panel| panel.drawing.keys(first.get()));
            keys.map(str::to_owned).collect::<Vec<_>>()
        })
    });
    let panels = move || {
        // Marks are drawn anew; the focus stays with the reader.
        if let Some(key) = held() {
            keys.with_untracked(|keys| {
                let there = keys.iter().find(|there| **there == key).or(keys.first());
                focus(&there.map_or_else(|| "#results".to_owned(), |key| selector(key)));
            });
        }
        figure.with(|figure| {
            let panels = figure.panels.iter().take(shown.get()).enumerate();
            let drawn = |(at, panel): (usize, &FigurePanel)| {
                let sub = (!panel.sub.is_empty()).then(|| {
                    told(telling, text, &["panel-", &*at.to_string()].concat(), &panel.sub)
                });
                drawn(panel, sub, width.get(), first.get(), level + 1, at == 0)
            };
            panels.map(drawn).collect_view()
        })
    };
    let panels_there = Signal::derive(move || figure.with(|figure| figure.panels.len()));
    let rows = Signal::derive(move || {
        figure.with(|figure| {
            let panels = figure.panels.iter().take(shown.get());
            panels.map(|panel| panel.drawing.rows()).max().unwrap_or(0)
        })
    });
    let choose = move |key: &str| {
        let (action, cited) = figure.with_untracked(|figure| {
            (figure.actions.get(key).cloned(), figure.cites.get(key).copied())
        });
        if let Some(action) = action {
            dispatch.run(action);
        } else if let Some(at) = cited {
            focus(&format!(".figure .sources li:nth-child({})", at + 1));
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let Some(key) = mark(event.as_ref()) else { return };
        let name = event.key();
        if matches!(name.as_str(), "Enter" | " ") {
            event.prevent_default();
            choose(&key);
        } else if name == "Escape" {
            focus("#content");
        } else if let Some(next) = keys.with_untracked(|keys| step(keys, &key, &name)) {
            event.prevent_default();
            focus(&selector(&next));
        }
    };
    let on_click = move |event: leptos::ev::MouseEvent| {
        if let Some(key) = mark(event.as_ref()) {
            choose(&key);
        }
    };
    let notes = move || {
        figure.with(|figure| {
            let notes = figure.notes.iter().enumerate();
            let note = |(at, note): (usize, &String)| {
                told(telling, text, &["note-", &*at.to_string()].concat(), note)
            };
            notes.map(note).collect_view()
        })
    };
    let sources = move || {
        let sources = figure.with(|figure| figure.sources.clone());
        (!sources.is_empty()).then(|| {
            let rows = sources.into_iter().map(source).collect_view();
            view! {
                <details class="as-table">
                    <summary>
                        {text.chart().sources} <Icon shape=Shape::Down />
                    </summary>
                    <ol class="sources">{rows}</ol>
                </details>
            }
        })
    };
    view! {
        <figure class="figure" aria-labelledby="figure-title">
            <figcaption>
                <Heading level class="chart-title wide" id="figure-title">
                    {move || figure.with(|figure| figure.title.clone())}
                </Heading>
                {move || figure.with(|figure| told(telling, text, "figure", &figure.sentence))}
                <Show when=move || figure.with(|figure| figure.is_filled)>
                    <div class="row fillings" inner_html=fillings(text)></div>
                </Show>
            </figcaption>
            {move || figure.with(|figure| figure.choice.clone()).map(|choice| chooser(choice, dispatch))}
            <div class="panels" on:click=on_click on:keydown=on_key>
                {panels}
            </div>
            <More
                text
                lang
                shown=shown.into()
                all=panels_there
                said=text.chart().shown_panels
                step=Signal::stored(PANELS)
                on_more=Callback::new(move |()| shown.update(|shown| *shown += PANELS))
            />
            <More
                text
                lang
                shown=first
                all=rows
                said=text.chart().shown_lines
                step=share
                on_more=Callback::new(move |()| times.update(|times| *times += 1))
            />
            {notes}
            <Beside text lang level figure dispatch />
            <details class="as-table">
                <summary>
                    {text.shared().as_table} <Icon shape=Shape::Down />
                </summary>
                <div inner_html=move || figure.with(|figure| table(text, lang, &figure.table))></div>
            </details>
            {sources}
            {take}
            <p class="chart-sub off-paper">
                {move || figure.with(|figure| figure.keys_help)}
            </p>
        </figure>
    }
}

/// What has no place on the drawing, in words.
#[component]
fn Beside(
    text: &'static Text,
    lang: Lang,
    level: u8,
    figure: Memo<Figure>,
    dispatch: Callback<Action>,
) -> impl IntoView {
    move || {
        let (heading, lines) = figure.with(|figure| figure.beside.clone());
        let more = (lines.len() > BESIDE).then(|| {
            let [shown, all] = [BESIDE, lines.len()].map(|of| format::count(lang, of));
            view! { <p class="small soft">{(text.chart().shown_lines)(&shown, &all)}</p> }
        });
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().take(BESIDE).map(|(line, action)| {
                let line = match action {
                    None => line.into_any(),
                    Some(action) => {
                        let choose = move |_| dispatch.run(action.clone());
                        view! {
                            <button type="button" class="as-link" on:click=choose>
                                {line}
                            </button>
                        }
                        .into_any()
                    }
                };
                view! { <li>{line}</li> }
            });
            view! {
                <Heading level=level + 1 class="sub">{heading}</Heading>
                <ul class="small beside">{lines.collect_view()}</ul>
                {more}
            }
        })
    }
}

/// Shows more, where not all is shown.
#[component]
fn More(
    text: &'static Text,
    lang: Lang,
    /// How many are shown.
    shown: Signal<usize>,
    /// How many there are.
    all: Signal<usize>,
    /// That so many are shown of so many.
    said: Two,
    /// How many more at a time.
    step: Signal<usize>,
    /// Shows them.
    on_more: Callback<()>,
) -> impl IntoView {
    let left = move || all.get().saturating_sub(shown.get());
    let more = move || (text.chart().more_panels)(&format::count(lang, left().min(step.get())));
    let said = move || {
        let [shown, all] = [shown.get(), all.get()].map(|of| format::count(lang, of));
        said(&shown, &all)
    };
    view! {
        <Show when=move || { left() > 0 }>
            <p class="row more-results">
                <button class="btn second" type="button" on:click=move |_| on_more.run(())>
                    {more}
                </button>
                <span class="small soft" role="status">
                    {said}
                </span>
            </p>
        </Show>
    }
}

/// A text of a chart; its hard words are explained where the program can.
fn told(telling: Option<Telling>, text: &'static Text, place: &str, said: &str) -> AnyView {
    match telling {
        Some(Telling(tell)) => tell(text, place, said),
        None => view! { <p class="chart-sub">{said.to_owned()}</p> }.into_any(),
    }
}

/// The key of the fillings.
fn fillings(text: &Text) -> String {
    let lines = Strength::ALL.iter().map(|strength| {
        let word = format::upper_first((text.strength)(*strength));
        (*strength, markup::escape(&word))
    });
    let name = markup::said("span class=\"small soft\"", (text.field)(Field::Strength));
    [name, markup::legend(lines)].concat()
}

fn selector(key: &str) -> String {
    format!(".figure [data-key=\"{key}\"]")
}

/// The mark that a key of the keyboard leads to.
fn step(keys: &[String], from: &str, name: &str) -> Option<String> {
    let at = keys.iter().position(|key| key == from)?;
    let to = match name {
        "ArrowRight" | "ArrowDown" => at + 1,
        "ArrowLeft" | "ArrowUp" => at.checked_sub(1)?,
        "Home" => 0,
        "End" => keys.len() - 1,
        _ => return None,
    };
    keys.get(to).cloned()
}

fn drawn(
    panel: &FigurePanel,
    sub: Option<AnyView>,
    width: f64,
    rows: usize,
    level: u8,
    first: bool,
) -> impl IntoView + use<> {
    #[allow(clippy::cast_possible_truncation, reason = "a width in px")]
    let svg = panel.drawing.svg(width as f32, rows, first);
    let heading = panel.heading.clone();
    let heading = (!heading.is_empty()).then(|| view! { <Heading level>{heading}</Heading> });
    view! {
        <div class="panel">
            {heading} {sub} <div inner_html=svg></div>
        </div>
    }
}

fn chooser(choice: Choice, dispatch: Callback<Action>) -> impl IntoView {
    let actions: Vec<Action> = choice.options.iter().map(|(_, action, _)| action.clone()).collect();
    let options = choice
        .options
        .into_iter()
        .enumerate()
        .map(|(at, (label, _, chosen))| view! { <option value=at selected=chosen>{label}</option> })
        .collect_view();
    view! {
        <label class="row small chooser">
            {choice.label} " "
            <select
                class="select"
                on:change:target=move |event| {
                    let at = event.target().value().parse::<usize>().ok();
                    if let Some(action) = at.and_then(|at| actions.get(at)) {
                        dispatch.run(action.clone());
                    }
                }
            >
                {options}
            </select>
        </label>
    }
}

fn source(source: SourceView) -> impl IntoView {
    let title = match source.url {
        Some(url) => view! { <a href=url rel="noopener">{source.title}</a> }.into_any(),
        None => view! { <span>{source.title}</span> }.into_any(),
    };
    view! {
        <li tabindex="-1">
            <span class="no">{source.number}</span>
            <span>
                {title} <br /> <span class="soft">{source.about}</span>
            </span>
        </li>
    }
}

fn table(text: &'static Text, lang: Lang, table: &Table) -> String {
    let rows = table.rows.iter().take(TABLE_ROWS);
    let rows = rows.map(|row| row.iter().map(|cell| markup::escape(cell)).collect());
    let rows: Vec<Vec<String>> = rows.collect();
    let mut out = markup::table(text.shared().as_table, &table.caption, &table.heads, &rows);
    if rows.len() < table.rows.len() {
        let [shown, all] = [rows.len(), table.rows.len()].map(|of| format::count(lang, of));
        out.push_str(&markup::said(
            "p class=\"small soft\"",
            &(text.chart().shown_lines)(&shown, &all),
        ));
    }
    out
}
