//! The gap matrix on the page: drawn where there is room, a list of rows
//! where there is not; its table, its key, and the chosen cell.

use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;

use super::badge::{EffectBadge, StrengthBadge};
use super::heading::Heading;
use super::icon::{Icon, Shape};
use super::link::Go;
use super::markup;
use crate::chart::matrix::{Step, glyph, step, svg};
use crate::domain::{Direction, Field};
use crate::present::{AXES, KeyCell, Look, MatrixPage};
use crate::state::{Action, Fill, Fold, Listing};
use crate::text::Text;

/// From this width in px on the matrix is drawn; below it is a list.
const DRAWN_FROM: f64 = 820.0;

/// The matrix of the selection.
#[component]
pub fn MatrixFigure(
    /// The words.
    text: &'static Text,
    /// Level of its heading.
    level: u8,
    /// What it shows.
    page: Memo<MatrixPage>,
    /// How the reader looks at it.
    look: Memo<Look>,
    /// Whether its axes can be chosen.
    axes: Axes,
    /// How wide there is room, px.
    width: Signal<f64>,
    /// The key of the mark that an event happened on.
    mark: fn(&Event) -> Option<String>,
    /// The key of the mark that has the focus.
    held: fn() -> Option<String>,
    /// Moves the focus to what a selector finds.
    focus: fn(&str),
    /// Where a record's page is.
    href: Callback<String, String>,
    /// What takes a record into the comparison: given its id and its name.
    pick: Callback<(String, String), AnyView>,
    /// Takes an action.
    dispatch: Callback<Action>,
    /// What takes it along.
    take: AnyView,
) -> impl IntoView {
    let choose = Callback::new(move |(row, column): (usize, usize)| {
        if let Some(action) = page.with_untracked(|page| page.choose(row, column)) {
            dispatch.run(action);
        }
    });
    let drawn = Memo::new(move |_| width.get() >= DRAWN_FROM);
    let body = move || {
        if drawn.get() {
            view! { <Drawn page width mark held focus choose /> }.into_any()
        } else {
            view! { <Rows page mark held focus choose /> }.into_any()
        }
    };
    view! {
        <figure class="matrix" aria-labelledby="matrix-title">
            <figcaption>
                <Heading level class="chart-title wide" id="matrix-title">
                    {move || page.with(|page| page.title.clone())}
                </Heading>
                <p class="chart-sub">{move || page.with(|page| page.sentence.clone())}</p>
            </figcaption>
            <Controls text look axes dispatch />
            {body}
            <p class="chart-sub">{move || page.with(|page| page.folded.clone())}</p>
            <p class="chart-sub">{move || page.with(|page| page.missing)}</p>
            <Chosen text level=level + 1 page href pick dispatch />
            <details class="as-table">
                <summary>
                    {text.shared().as_table} <Icon shape=Shape::Down />
                </summary>
                <div inner_html=move || page.with(|page| table(text, page))></div>
            </details>
            {take}
            <Key text level=level + 1 page />
            <p class="chart-sub">
                {text.matrix().overlap} " "
                <span class="off-paper">{text.matrix().keys_help}</span>
            </p>
        </figure>
    }
}

/// Whether the axes of a matrix can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axes {
    /// They can.
    Free,
    /// They are what the chart is about.
    Fixed,
}

/// Rows, columns, what the fill means, and folding.
#[component]
fn Controls(
    text: &'static Text,
    look: Memo<Look>,
    axes: Axes,
    dispatch: Callback<Action>,
) -> impl IntoView {
    let words = text.matrix();
    let pickers = (axes == Axes::Free).then(|| {
        let pick = move |label: &'static str, is_row: bool| {
            let options = AXES.map(|field| {
                let chosen = move || {
                    let look = look.get();
                    field == if is_row { look.y } else { look.x }
                };
                view! {
                    <option value=field.key() selected=chosen>
                        {(text.field)(field)}
                    </option>
                }
            });
            view! {
                <label class="row small">
                    {label} " "
                    <select
                        class="select"
                        on:change:target=move |event| {
                            if let Some(field) = Field::from_key(&event.target().value()) {
                                dispatch.run(picked(look.get_untracked(), field, is_row));
                            }
                        }
                    >
                        {options.into_iter().collect_view()}
                    </select>
                </label>
            }
        };
        view! {
            {pick(words.rows, true)}
            {pick(words.columns, false)}
        }
    });
    let fills = Fill::ALL
        .iter()
        .map(|fill| {
            let fill = *fill;
            let label = match fill {
                Fill::Strongest => words.fill_strongest,
                Fill::Typical => words.fill_typical,
                Fill::Danish => words.fill_danish,
            };
            view! {
                <option value=fill.key() selected=move || look.get().fill == fill>
                    {label}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="row controls">
            {pickers}
            <label class="row small">
                {words.fill} " "
                <select
                    class="select"
                    on:change:target=move |event| {
                        if let Some(fill) = Fill::from_key(&event.target().value()) {
                            dispatch.run(Action::FillWith(fill));
                        }
                    }
                >
                    {fills}
                </select>
            </label>
            <label class="check fold">
                <input
                    type="checkbox"
                    prop:checked=move || look.get().fold == Fold::Yes
                    on:change:target=move |event| {
                        let fold = if event.target().checked() { Fold::Yes } else { Fold::No };
                        dispatch.run(Action::FoldAway(fold));
                    }
                />
                <span class="l">{words.fold}</span>
            </label>
        </div>
    }
}

/// Another field on one axis; where it is the other's, the two change places.
fn picked(look: Look, field: Field, is_row: bool) -> Action {
    let (x, y) = if is_row { (look.x, field) } else { (field, look.y) };
    if x == y { Action::Axes(look.y, look.x) } else { Action::Axes(x, y) }
}

/// Row and column that a mark's key names.
fn place(key: &str) -> Option<(usize, usize)> {
    let (row, column) = key.split_once('|')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

fn key_step(event: &KeyboardEvent) -> Option<Step> {
    let far = event.ctrl_key() || event.meta_key();
    Some(match event.key().as_str() {
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        "ArrowLeft" => Step::Left,
        "ArrowRight" => Step::Right,
        "Home" if far => Step::First,
        "End" if far => Step::Last,
        "Home" => Step::Home,
        "End" => Step::End,
        _ => return None,
    })
}

/// The drawing: one listener for all its cells, one tab stop, arrows between
/// cells, Enter and the space bar choose.
#[component]
fn Drawn(
    page: Memo<MatrixPage>,
    width: Signal<f64>,
    mark: fn(&Event) -> Option<String>,
    held: fn() -> Option<String>,
    focus: fn(&str),
    choose: Callback<(usize, usize)>,
) -> impl IntoView {
    let drawing = Memo::new(move |_| {
        #[allow(clippy::cast_possible_truncation, reason = "a width in px")]
        let width = width.get() as f32;
        page.with(|page| svg(&page.chart, width))
    });
    let refocus = move |(row, column): (usize, usize)| {
        focus(&format!(".matrix [data-key=\"{row}|{column}\"]"));
    };
    let on_key = move |event: KeyboardEvent| {
        let Some(from) = mark(event.as_ref()).as_deref().and_then(place) else { return };
        let (rows, columns) =
            page.with_untracked(|page| (page.chart.rows.len(), page.chart.columns.len()));
        if let Some(key_step) = key_step(&event) {
            event.prevent_default();
            refocus(step(rows, columns, from, key_step));
        } else if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            choose.run(from);
        } else if event.key() == "Escape" {
            focus("#content");
        }
    };
    let on_click = move |event: leptos::ev::MouseEvent| {
        if let Some(at) = mark(event.as_ref()).as_deref().and_then(place) {
            choose.run(at);
        }
    };
    let body = move || {
        // Cells are drawn anew; the focus stays where it is, if that still is.
        if let Some(at) = held().as_deref().and_then(place) {
            let there = page.with_untracked(|page| page.chart.cell(at.0, at.1).is_some());
            refocus(if there { at } else { (0, 0) });
        }
        drawing.with(|drawing| drawing.body.clone())
    };
    view! {
        <div class="mx" on:click=on_click on:keydown=on_key>
            <div class="head" inner_html=move || drawing.with(|drawing| drawing.head.clone())></div>
            <div inner_html=body></div>
        </div>
    }
}

/// Where there is no room for columns: a row after the other, and in each
/// its cells with their words. One listener for all of them.
#[component]
fn Rows(
    page: Memo<MatrixPage>,
    mark: fn(&Event) -> Option<String>,
    held: fn() -> Option<String>,
    focus: fn(&str),
    choose: Callback<(usize, usize)>,
) -> impl IntoView {
    let body = move || {
        if let Some(key) = held() {
            focus(&format!(".matrix [data-key=\"{key}\"]"));
        }
        page.with(rows)
    };
    let on_click = move |event: leptos::ev::MouseEvent| {
        if let Some(at) = mark(event.as_ref()).as_deref().and_then(place) {
            choose.run(at);
        }
    };
    view! { <div class="mxlist" on:click=on_click inner_html=body></div> }
}

fn rows(page: &MatrixPage) -> String {
    let columns = page.chart.columns.len().max(1);
    let cells = page.chart.cells.chunks(columns).zip(page.meanings.chunks(columns));
    let mut out = String::new();
    for (row, (head, (cells, meanings))) in page.chart.rows.iter().zip(cells).enumerate() {
        let open = page.chart.chosen.is_some_and(|(chosen, _)| chosen == row);
        let summary = page.row_summaries.get(row).map_or("", String::as_str);
        out.extend([if open { "<details open>" } else { "<details>" }, "<summary>"]);
        out.extend([&*markup::escape(&head.label), " <span>", summary, "</span></summary><ul>"]);
        for (column, (cell, meaning)) in cells.iter().zip(meanings).enumerate() {
            let (x, y) = (&page.chart.columns[column], head);
            let pressed = page.chart.chosen == Some((row, column));
            out.push_str("<li><button type=\"button\"");
            let data = [
                ("data-key", format!("{row}|{column}")),
                ("data-x", markup::escape(&x.key)),
                ("data-y", markup::escape(&y.key)),
                ("data-rows", cell.rows.to_string()),
                ("data-gap", cell.gap.code().to_owned()),
                ("aria-pressed", pressed.to_string()),
            ];
            for (name, value) in data {
                out.extend([" ", name, "=\"", &*value, "\""]);
            }
            out.extend(["><span>", &*glyph(cell), "</span><span><span class=\"strong\">"]);
            out.extend([&*markup::escape(&x.label), "</span><br>", &*markup::escape(meaning)]);
            out.push_str("</span></button></li>");
        }
        out.push_str("</ul></details>");
    }
    out
}

/// The chosen cell: what it means and its records.
#[component]
fn Chosen(
    text: &'static Text,
    level: u8,
    page: Memo<MatrixPage>,
    href: Callback<String, String>,
    pick: Callback<(String, String), AnyView>,
    dispatch: Callback<Action>,
) -> impl IntoView {
    let words = text.matrix();
    move || {
        let (title, meaning, cards) = page.with(|page| page.chosen.clone())?;
        let let_go = page.with(|page| {
            let (row, column) = page.chart.chosen?;
            page.choose(row, column)
        })?;
        let some = !cards.is_empty();
        let records = cards
            .into_iter()
            .map(|card| {
                let link = href.run(card.id.clone());
                let title = card.title.clone();
                view! {
                    <li data-record=card.id.clone()>
                        <Go href=link action=Action::Open(card.id.clone()) dispatch>
                            {card.title}
                        </Go>
                        <div class="row">
                            <StrengthBadge
                                strength=card.strength
                                label=text.result.evidence
                                word=card.strength_word
                                why=card.why
                            />
                            <EffectBadge effect=card.effect word=card.effect_word />
                            {pick.run((card.id.clone(), title))}
                        </div>
                    </li>
                }
            })
            .collect_view();
        Some(view! {
            <section class="chosen" aria-live="polite">
                <div class="cellbar">
                    <div>
                        <Heading level>{title}</Heading>
                        <p class="small">{meaning}</p>
                    </div>
                    <p class="row">
                        {some
                            .then(|| {
                                view! {
                                    <button
                                        class="btn second"
                                        type="button"
                                        on:click=move |_| dispatch.run(Action::List(Listing::Cards))
                                    >
                                        {words.show_list}
                                    </button>
                                }
                            })}
                        <button
                            class="btn quiet"
                            type="button"
                            on:click=move |_| dispatch.run(let_go.clone())
                        >
                            {words.let_go}
                        </button>
                    </p>
                </div>
                <ul class="cellrows">{records}</ul>
            </section>
        })
    }
}

/// The same in a table: rows, columns, numbers and what each cell means.
fn table(text: &'static Text, page: &MatrixPage) -> String {
    let chart = &page.chart;
    let columns = chart.columns.len().max(1);
    let mut heads = vec![chart.row_axis.clone(), text.matrix().total.to_owned()];
    heads.extend(chart.columns.iter().map(|head| head.label.clone()));
    let cells = chart.cells.chunks(columns).zip(page.meanings.chunks(columns));
    let rows = chart.rows.iter().zip(cells).map(|(head, (cells, meanings))| {
        let mut row = vec![markup::escape(&head.label), markup::escape(&head.count)];
        row.extend(cells.iter().zip(meanings).map(|(cell, meaning)| {
            let number = if cell.rows > 0 || cell.outside { cell.digit.as_str() } else { "" };
            [number, "<span class=\"vh\"> ", &markup::escape(meaning), "</span>"].concat()
        }));
        row
    });
    let rows: Vec<Vec<String>> = rows.collect();
    markup::table(text.shared().as_table, &chart.description, &heads, &rows)
}

/// Cells of the key, each with its words.
fn key(cells: &[KeyCell]) -> String {
    let mut out = String::new();
    for key in cells {
        let (label, count) = (markup::escape(&key.label), markup::escape(&key.count));
        out.extend(["<li><span>", &*glyph(&key.cell), "</span><span>", &label]);
        out.extend([" <span class=\"soft\">", &*count, "</span></span></li>"]);
    }
    out
}

/// How to read the matrix.
#[component]
fn Key(text: &'static Text, level: u8, page: Memo<MatrixPage>) -> impl IntoView {
    let words = text.matrix();
    let directions = [
        Direction::Favourable,
        Direction::NoDifference,
        Direction::Unfavourable,
        Direction::Mixed,
        Direction::Unclear,
    ];
    let mut signs = String::new();
    for direction in directions {
        let icon = markup::icon(Shape::Direction(direction));
        let class = markup::direction_class(direction);
        signs.extend(["<li><span class=\"", class, "\">", &*icon, "</span>"]);
        signs.extend([(text.direction)(direction), "</li>"]);
    }
    view! {
        <Heading level class="key-title">{words.how_to_read}</Heading>
        <div class="key">
            <div>
                <Heading level=level + 1>{words.key_number}</Heading>
                <p class="small">{words.key_number_help}</p>
                <Heading level=level + 1>{words.key_sign}</Heading>
                <ul class="signs" inner_html=signs></ul>
                <p class="tiny soft">{words.key_sign_help}</p>
            </div>
            <div>
                <Heading level=level + 1>{words.key_fill}</Heading>
                <ul inner_html=move || page.with(|page| key(&page.key_fill))></ul>
                <p class="tiny soft">{words.key_fill_help}</p>
            </div>
            <div>
                <Heading level=level + 1>{words.key_shape}</Heading>
                <ul class="cols" inner_html=move || page.with(|page| key(&page.key_shape))></ul>
            </div>
        </div>
    }
}
