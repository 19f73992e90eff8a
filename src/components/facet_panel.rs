//! The panel of facets. What stands in it is fixed; the counts, the ticks
//! and the years follow the answer.

use std::sync::Arc;

use leptos::prelude::*;

use super::badge::StrengthTile;
use super::heading::Heading;
use super::icon::{Icon, Shape};
use super::told::told;
use crate::domain::Lang;
use crate::domain::{Closed, Code, Effect, Field, Strength};
use crate::present::{Facet, FacetCode, Panel};
use crate::query::{Answer, Filter};
use crate::state::Action;
use crate::text::{Text, format};

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
                <FacetGroup text lang facet filter answer painted meaning dispatch />
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

/// One field with its codes. The tick is drawn at once and so are the results; the
/// counts come in the frame after, so that what was asked for doesn't wait for what
/// could be asked next. The rows follow their field, not the answer: two hundred of
/// them on one thing cost more to ask than all that is drawn.
#[component]
fn FacetGroup(
    text: &'static Text,
    lang: Lang,
    facet: Facet,
    filter: Memo<Filter>,
    answer: Memo<Arc<Answer>>,
    painted: Signal<usize>,
    meaning: Callback<(Field, Code), Option<String>>,
    dispatch: Callback<Action>,
) -> impl IntoView {
    let words = &text.facet;
    let field = facet.field;
    let all = RwSignal::new(false);
    let ticked = told(move || {
        let places =
            |filter: &Filter| filter.ticked(field).iter().map(|code| code.index()).collect();
        filter.with(places)
    });
    let chosen = move || ticked.with(|ticked: &Vec<usize>| ticked.len());
    let is_open = facet.open || untrack(chosen) > 0;
    let counts = told(move || {
        painted.track();
        answer.with_untracked(|answer| answer.counts[field as usize].clone())
    });
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
    let (at_first, codes) = (facet.at_first, facet.codes);
    // What is closed waits for the first paint.
    let drawn = Memo::new(move |_| is_open || painted.get() > 0);
    let codes = move || {
        let row = |(at, code): (usize, &FacetCode)| {
            // The first ones always stand there.
            let all = (at >= at_first).then_some(all);
            let code = code.clone();
            view! { <FacetRow lang field code all ticked counts meaning dispatch /> }
        };
        drawn.get().then(|| codes.iter().enumerate().map(row).collect_view())
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
                {codes}
                {more}
            </fieldset>
        </details>
    }
}

/// One code with its count.
#[component]
fn FacetRow(
    lang: Lang,
    field: Field,
    code: FacetCode,
    /// Whether all codes are shown, where this one isn't always.
    all: Option<RwSignal<bool>>,
    /// Those of the field that are ticked.
    ticked: Signal<Vec<usize>>,
    /// The counts of the field.
    counts: Signal<Vec<usize>>,
    meaning: Callback<(Field, Code), Option<String>>,
    dispatch: Callback<Action>,
) -> impl IntoView {
    let place = code.code;
    let ticked = move || ticked.with(|ticked| ticked.contains(&place.index()));
    let count = Memo::new(move |_| counts.with(|counts| counts[place.index()]));
    let sign = sign(field, &code.name);
    view! {
        <label
            class="check"
            hidden=all.map(|all| move || !(all.get() || ticked()))
            title=move || meaning.run((field, place))
        >
            <input
                type="checkbox"
                name=field.key()
                value=code.name
                data-count=move || count.get()
                prop:checked=ticked
                on:change:target=move |event| {
                    dispatch.run(Action::Tick(field, place, event.target().checked()));
                }
            />
            <span class="l">{sign} {code.label}</span>
            <span class="n">{move || format::count(lang, count.get())}</span>
        </label>
    }
}

/// The sign of a code that has one everywhere.
fn sign(field: Field, code: &str) -> Option<AnyView> {
    match field {
        Field::Strength => {
            Strength::from_code(code).map(|strength| view! { <StrengthTile strength /> }.into_any())
        }
        Field::Effect => Effect::from_code(code)
            .map(|effect| view! { <Icon shape=Shape::Effect(effect) /> }.into_any()),
        Field::Direction => crate::domain::Direction::from_code(code)
            .map(|direction| view! { <Icon shape=Shape::Direction(direction) /> }.into_any()),
        _ => None,
    }
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
