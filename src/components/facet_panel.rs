//! The panel of facets. What stands in it is fixed; the counts, the ticks
//! and the years follow the answer.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::heading::Heading;
use super::icon::{Icon, Shape};
use super::markup::{element, escape, icon, said, tile_in_line};
use super::told::on_change;
use crate::domain::Lang;
use crate::domain::{Closed, Code, Direction, Effect, Field, Strength};
use crate::present::{Facet, FacetCode, FacetRow, Panel};
use crate::query::{Answer, Filter};
use crate::state::Action;
use crate::text::{Text, format};

/// The ways into rows that are drawn; each is given the id of their list.
#[derive(Clone, Copy)]
pub struct RowsInPage {
    /// Brings them from how they stand, which it keeps true, to how they are now; those
    /// out of sight only where it is told to.
    pub bring: fn(&str, &mut [FacetRow], &[FacetRow], bool, Lang),
    /// Gives each the title that it has.
    pub entitle: fn(&str, &[Option<String>]),
}

/// Filters: a facet for each field, and the years.
#[component]
pub fn FacetPanel(
    /// The words.
    text: &'static Text,
    /// The language, for numbers.
    lang: Lang,
    /// Level of its heading.
    level: u8,
    /// What stands in the panel.
    panel: Panel,
    /// The filter.
    filter: Memo<Filter>,
    /// The answer to it.
    answer: Memo<Arc<Answer>>,
    /// Tells when the answer has been painted where it is seen.
    painted: Signal<usize>,
    /// Whether the panel is open as a sheet.
    open: RwSignal<bool>,
    /// What a code means, once that is known.
    meaning: Callback<(Field, Code), Option<String>>,
    /// Writes into rows that are drawn.
    page: RowsInPage,
    /// Closes the sheet.
    on_close: Callback<()>,
    /// Takes an action.
    dispatch: Callback<Action>,
) -> impl IntoView {
    let words = &text.facet;
    let facets = panel
        .facets
        .into_iter()
        .map(|facet| {
            let years = (facet.field == Field::Region).then(|| {
                view! { <Years text lang filter answer dispatch /> }
            });
            view! {
                <FacetGroup text lang facet filter answer painted meaning page dispatch />
                {years}
            }
        })
        .collect_view();
    let found = move || {
        (words.show)(&format::count(lang, answer.with(|answer| answer.rows.count_ones(..))))
    };
    view! {
        <aside
            class="facets"
            class:open=move || open.get()
            id="filters"
            aria-label=words.heading
            on:keydown=move |event| {
                if event.key() == "Escape" && open.get_untracked() {
                    on_close.run(());
                }
            }
        >
            <div class="sheethead">
                <Heading level>{words.heading}</Heading>
                <button class="iconbtn" type="button" aria-label=words.close on:click=move |_| on_close.run(())>
                    <Icon shape=Shape::Cross />
                </button>
            </div>
            <div class="body">{facets}</div>
            <div class="sheetfoot">
                <button class="btn" type="button" on:click=move |_| on_close.run(())>
                    {found}
                </button>
                <button class="btn second" type="button" on:click=move |_| dispatch.run(Action::ClearAll)>
                    {text.filter.clear_all}
                </button>
            </div>
        </aside>
    }
}

/// One field with its codes. What is closed waits for the first paint, and what is out
/// of sight for each paint after it. The rows are markup, and one effect writes what
/// changes in them: a view and three effects for each of two hundred cost more than all
/// else that a tick draws.
#[component]
fn FacetGroup(
    text: &'static Text,
    lang: Lang,
    facet: Facet,
    filter: Memo<Filter>,
    answer: Memo<Arc<Answer>>,
    painted: Signal<usize>,
    meaning: Callback<(Field, Code), Option<String>>,
    page: RowsInPage,
    dispatch: Callback<Action>,
) -> impl IntoView {
    let words = &text.facet;
    let field = facet.field;
    let all = RwSignal::new(false);
    let chosen = move || filter.with(|filter| filter.ticked(field).len());
    let is_open = facet.open || untrack(chosen) > 0;
    let chosen_words = move || match chosen() {
        0 => String::new(),
        count => format!(" {}", (words.chosen)(&format::count(lang, count))),
    };
    let hidden = facet.codes.len() - facet.at_first;
    let more = (hidden > 0).then(|| {
        let label = move || {
            if all.get() {
                words.fewer.to_owned()
            } else {
                (words.more)(&format::count(lang, hidden))
            }
        };
        view! {
            <button
                class="btn quiet more-codes"
                type="button"
                aria-expanded=move || all.get().to_string()
                on:click=move |_| all.update(|all| *all = !*all)
            >
                {label}
            </button>
        }
    });
    let (at_first, codes) = (facet.at_first, StoredValue::new(facet.codes));
    // What stood closed at first follows the paint, not the answer.
    let rows = move || -> Vec<FacetRow> {
        let counts = |answer: &Arc<Answer>| answer.counts[field as usize].clone();
        let ticked = |filter: &Filter| filter.ticked(field).to_vec();
        let (counts, ticked) = if is_open {
            (answer.with(counts), filter.with(ticked))
        } else {
            (answer.with_untracked(counts), filter.with_untracked(ticked))
        };
        let all = all.get();
        let row = |(at, code): (usize, &FacetCode)| {
            let ticked = ticked.contains(&code.code);
            // The first ones always stand there.
            let hidden = at >= at_first && !all && !ticked;
            FacetRow { ticked, hidden, count: counts[code.code.index()] }
        };
        codes.with_value(|codes| codes.iter().enumerate().map(row).collect())
    };
    let titles = move || -> Vec<Option<String>> {
        codes.with_value(|codes| codes.iter().map(|one| meaning.run((field, one.code))).collect())
    };
    let drawn = Memo::new(move |_| is_open || painted.get() > 0);
    let list = move || {
        let written = |codes: &Vec<FacetCode>| {
            let all = codes.iter().zip(rows()).zip(titles());
            all.map(|((code, row), title)| row_markup(lang, field, code, row, title)).collect()
        };
        if drawn.get() { untrack(|| codes.with_value(written)) } else { String::new() }
    };
    let id = ["codes-", field.key()].concat();
    let here = id.clone();
    let (mut written, mut seen) = untrack(|| (rows(), painted.get()));
    on_change(Box::new(move || {
        let times = painted.get();
        let unseen = std::mem::replace(&mut seen, times) != times;
        (page.bring)(&here, &mut written, &rows(), unseen, lang);
    }));
    let here = id.clone();
    on_change(Box::new(move || (page.entitle)(&here, &titles())));
    let ticks = move |event: Event| {
        let (name, on) = (event_target_value(&event), event_target_checked(&event));
        let one =
            |codes: &Vec<FacetCode>| codes.iter().find(|one| one.name == name).map(|one| one.code);
        if let Some(code) = codes.with_value(one) {
            dispatch.run(Action::Tick(field, code, on));
        }
    };
    let help =
        facet.help.into_iter().map(|help| view! { <p class="why">{help}</p> }).collect_view();
    let places = (field == Field::Municipality).then(|| {
        let unplaced = move || {
            let count = answer.with(|answer| answer.unplaced);
            (count > 0).then(|| (words.unplaced)(&format::count(lang, count)))
        };
        view! {
            <p class="why">{unplaced}</p>
        }
    });
    let no_places = (field == Field::Municipality && at_first == 0)
        .then(|| view! { <p class="why">{words.no_places}</p> });
    view! {
        <details open=is_open>
            <summary>
                <span>
                    {facet.title} <span class="soft light">{chosen_words}</span>
                </span>
                <Icon shape=Shape::Down />
            </summary>
            <fieldset class="in">
                <legend class="vh">{(text.field)(field)}</legend>
                {help}
                {places}
                {no_places}
                <div id=id inner_html=list on:change=ticks></div>
                {more}
            </fieldset>
        </details>
    }
}

/// One code with its count, as markup. Its box comes first and its count last: those
/// who write into it find them so.
fn row_markup(
    lang: Lang,
    field: Field,
    code: &FacetCode,
    row: FacetRow,
    title: Option<String>,
) -> String {
    let mut out = String::from("<label class=\"check");
    out.push_str(if row.count == 0 { " none\"" } else { "\"" });
    out.push_str(if row.hidden { " hidden" } else { "" });
    if let Some(title) = title {
        out.extend([" title=\"", &escape(&title), "\""]);
    }
    out.extend(["><input type=\"checkbox\" name=\"", field.key(), "\" value=\""]);
    out.extend([&*escape(&code.name), "\" data-count=\"", &row.count.to_string(), "\""]);
    out.push_str(if row.ticked { " checked>" } else { ">" });
    out.push_str(&element("span class=\"l\"", &(sign(field, &code.name) + &escape(&code.label))));
    out.push_str(&said("span class=\"n\"", &format::count(lang, row.count)));
    out.push_str("</label>");
    out
}

/// The sign of a code that has one everywhere, as markup.
fn sign(field: Field, code: &str) -> String {
    let shape = match field {
        Field::Strength => {
            return Strength::from_code(code).map(tile_in_line).unwrap_or_default();
        }
        Field::Effect => Effect::from_code(code).map(Shape::Effect),
        Field::Direction => Direction::from_code(code).map(Shape::Direction),
        _ => None,
    };
    shape.map(|shape| element("span class=\"i\"", &icon(shape))).unwrap_or_default()
}

/// From year to year.
#[component]
fn Years(
    text: &'static Text,
    lang: Lang,
    filter: Memo<Filter>,
    answer: Memo<Arc<Answer>>,
    dispatch: Callback<Action>,
) -> impl IntoView {
    let words = &text.facet;
    let wrong = RwSignal::new(false);
    // What was typed, as years; none where it is none.
    let typed = move |value: &str| match value.trim() {
        "" => Some(None),
        year => year.parse::<u16>().ok().filter(|year| (1900..=2100).contains(year)).map(Some),
    };
    let change = move |first: bool, value: String| {
        let (from, to) = filter.with_untracked(|filter| (filter.from, filter.to));
        let years = typed(&value).map(|year| if first { (year, to) } else { (from, year) });
        let in_order = years.filter(|years| !matches!(years, (Some(from), Some(to)) if from > to));
        wrong.set(in_order.is_none());
        if let Some((from, to)) = in_order {
            dispatch.run(Action::Years(from, to));
        }
    };
    let year = move |first: bool| {
        let year = filter.with(|filter| if first { filter.from } else { filter.to });
        year.map_or_else(String::new, |year| year.to_string())
    };
    let undated = move || {
        let count = answer.with(|answer| answer.undated);
        (count > 0).then(|| (words.undated)(&format::count(lang, count)))
    };
    let input = move |first: bool, id: &'static str, label: &'static str| {
        view! {
            <label class="year">
                {label}
                <input
                    id=id
                    inputmode="numeric"
                    maxlength="4"
                    autocomplete="off"
                    aria-describedby="years-said"
                    prop:value=move || year(first)
                    on:change:target=move |event| change(first, event.target().value())
                />
            </label>
        }
    };
    view! {
        <details open=filter.with_untracked(Filter::has_years)>
            <summary>
                <span>{words.years}</span>
                <Icon shape=Shape::Down />
            </summary>
            <fieldset class="in">
                <legend class="vh">{words.years}</legend>
                <div class="row">
                    {input(true, "year-from", words.from)} {input(false, "year-to", words.to)}
                </div>
                <p class="why" id="years-said" role="status">
                    {move || if wrong.get() { Some(words.year_error.to_owned()) } else { undated() }}
                </p>
            </fieldset>
        </details>
    }
}
