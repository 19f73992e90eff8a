//! Sets of records side by side: a table of counts where there is room, a
//! card for each row where there is not, and the records behind each number.

use leptos::prelude::*;

use super::context::Atlas;
use crate::components::{Go, Heading, Icon, Shape, StrengthTile, direction_class};
use crate::domain::{Code, Field, Lang};
use crate::present::{
    LETTERS, Number, Ready, SetHead, SetPart, SetRow, SetSign, SetsPage, Told, ready, sets,
};
use crate::query::Filter;
use crate::state::{Action, SETS_MOST, View};
use crate::text::{Text, format, text};

/// Rows of a part that stand there at once.
const AT_ONCE: usize = 6;

/// From this width in px on every part stands open.
const WIDE: f64 = 700.0;

/// Fields whose codes can be added as a set here; any filter can be added
/// from the results.
const ADDABLE: [Field; 6] = [
    Field::Approach,
    Field::Condition,
    Field::Group,
    Field::Method,
    Field::Technology,
    Field::Coherence,
];

/// The sets that the state has chosen, and ready ones.
#[component]
pub fn SetsSection(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let chosen = Memo::new(move |_| atlas.state.with(|state| state.sets.clone()));
    let lead = move || match chosen.with(Vec::len) {
        0 => None,
        1 => Some(view! { <p>{words.pages().sets.one}</p> }),
        _ => Some(view! { <p>{words.pages().sets.lead}</p> }),
    };
    let table = move || {
        let filters = chosen.get();
        let page = atlas.worded(lang, |corpus, said| sets(corpus, said, &filters));
        (!filters.is_empty()).then(|| view! { <SetsTable lang page /> })
    };
    view! {
        <section class="stack sets" aria-labelledby="sets-title">
            <Heading level=Atlas::here().heading(2) id="sets-title">{words.pages().sets.title}</Heading>
            {lead} <AddSet lang chosen /> {table} <ReadySets lang />
        </section>
    }
}

/// Where a number stands: part, row, set, and which of the cell's numbers.
type Place = (usize, usize, usize, usize);

#[component]
fn SetsTable(lang: Lang, page: SetsPage) -> impl IntoView {
    let words = text(lang);
    let count = page.heads.len();
    let chosen = RwSignal::new(None::<Place>);
    let totals: Vec<usize> = page.heads.iter().map(|head| head.rows.len()).collect();
    let heads = page.heads.into_iter().enumerate();
    let heads = heads.map(|(at, head)| view! { <SetTop lang at head /> }).collect_view();
    let parts = page.parts.into_iter().enumerate();
    let parts = parts
        .map(|(at, part)| {
            view! { <Rows lang at part totals=totals.clone() chosen /> }
        })
        .collect_view();
    view! {
        <table class=format!("cmp counts of-{count}")>
            <thead>
                <tr>
                    <td></td>
                    {heads}
                </tr>
            </thead>
            {parts}
        </table>
        <Overlaps lang overlaps=page.overlaps />
        <Heading level=Atlas::here().heading(3)>{words.pages().sets.told}</Heading>
        <p class="small soft">{words.pages().sets.told_help}</p>
        {page.told.into_iter().map(|told| view! { <InWords lang told /> }).collect_view()}
    }
}

#[component]
fn SetTop(lang: Lang, at: usize, head: SetHead) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let all = atlas.worded(lang, |corpus, said| said.count(corpus.len()));
    let shown = (words.pages().sets.of)(&format::count(lang, head.rows.len()), &all);
    let none =
        head.rows.is_empty().then(|| view! { <p class="unknown">{words.pages().sets.none_in}</p> });
    let open = Action::Results(Box::new(head.filter));
    let letter = LETTERS[at];
    let button = move |label: &'static str, name: String, action: Action| {
        view! {
            <button
                class="btn quiet"
                type="button"
                aria-label=name
                on:click=move |_| atlas.dispatch.run(action.clone())
            >
                {label}
            </button>
        }
    };
    let forward = (at > 0).then(|| {
        button(
            words.pages().sets.forward_short,
            (words.pages().sets.forward)(letter),
            Action::ForwardSet(at),
        )
    });
    view! {
        <th scope="col">
            <span class="ab" aria-hidden="true">
                {letter}
            </span>
            <span class="vh">{(words.pages().sets.set)(letter)} ". "</span>
            {head.name}
            <p class="small light">{shown}</p>
            {none}
            <span class="row">
                <Go href=atlas.link(open.clone()) action=open dispatch=atlas.dispatch class="btn quiet">
                    {words.pages().sets.open}
                </Go>
                {button(words.pages().sets.remove_short, (words.pages().sets.remove)(letter), Action::RemoveSet(at))}
                {forward}
            </span>
        </th>
    }
}

/// The rows of a part; those beyond the first ones when asked for.
#[component]
fn Rows(
    lang: Lang,
    at: usize,
    part: SetPart,
    totals: Vec<usize>,
    chosen: RwSignal<Option<Place>>,
) -> impl IntoView {
    let words = &text(lang).pages().sets;
    let columns = totals.len() + 1;
    let help = part
        .rows
        .iter()
        .any(|row| row.cells.iter().flatten().any(|number| number.direction.is_some()));
    // On a phone the parts that every comparison needs stand open, and a
    // touch opens the others.
    let wide = Atlas::here().doors.width.get_untracked() >= WIDE;
    let open = RwSignal::new(wide || part.is_key);
    let all = RwSignal::new(false);
    let left = part.rows.len().saturating_sub(AT_ONCE);
    let rows = part
        .rows
        .into_iter()
        .enumerate()
        .map(|(row_at, row)| {
            let shown = move || open.get() && (row_at < AT_ONCE || all.get());
            let totals = totals.clone();
            view! {
                <Show when=shown>
                    <Row lang place=(at, row_at) row=row.clone() totals=totals.clone() chosen />
                </Show>
            }
        })
        .collect_view();
    let more = (left > 0).then(|| {
        view! {
            <Show when=move || open.get() && !all.get()>
                <tr class="more">
                    <td colspan=columns>
                        <button class="btn quiet" type="button" on:click=move |_| all.set(true)>
                            {(words.more)(&format::count(lang, left))}
                        </button>
                    </td>
                </tr>
            </Show>
        }
    });
    view! {
        <tbody>
            <tr class="grp">
                // No head: a closed part has no cells that it could head.
                <td colspan=columns>
                    <button
                        class="folding"
                        type="button"
                        aria-expanded=move || open.get().to_string()
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        {part.title} <Icon shape=Shape::Down />
                    </button>
                    {help.then(|| view! { <p class="small light">{words.directions_help}</p> })}
                </td>
            </tr>
            {rows}
            {more}
        </tbody>
    }
}

#[component]
fn Row(
    lang: Lang,
    place: (usize, usize),
    row: SetRow,
    totals: Vec<usize>,
    chosen: RwSignal<Option<Place>>,
) -> impl IntoView {
    let words = &text(lang).pages().sets;
    let sign = row.sign.map(|sign| match sign {
        SetSign::Strength(strength) => view! { <StrengthTile strength /> }.into_any(),
        SetSign::Effect(effect) => view! { <Icon shape=Shape::Effect(effect) /> }.into_any(),
    });
    let columns = row.cells.len() + 1;
    let cells = row
        .cells
        .iter()
        .enumerate()
        .map(|(set, numbers)| {
            let total = totals[set];
            let label = row.label.clone();
            // Where directions are counted, nothing found in any is a nought.
            let none = numbers.is_empty().then(|| view! { <div class="number none"><span>0</span></div> });
            let numbers = numbers
                .iter()
                .enumerate()
                .map(|(which, number)| {
                    let here = (place.0, place.1, set, which);
                    view! { <OneNumber lang here label=label.clone() number=number.clone() total chosen /> }
                })
                .collect_view();
            view! {
                <td>
                    <span class="ab" aria-hidden="true">
                        {LETTERS[set]}
                    </span>
                    <div class="numbers">{numbers} {none}</div>
                </td>
            }
        })
        .collect_view();
    let label = row.label.clone();
    let behind = move || {
        let (part, at, set, which) = chosen.get()?;
        ((part, at) == place).then_some(())?;
        let number = row.cells.get(set)?.get(which)?;
        let count = format::count(lang, number.rows.len());
        let title = (words.behind)(&count, &row.label, LETTERS[set]);
        Some(view! {
            <tr class="behind">
                <td colspan=columns>
                    <p class="strong" role="status">
                        {title}
                    </p>
                    <Titles lang rows=number.rows.clone() />
                </td>
            </tr>
        })
    };
    view! {
        <tr>
            <th scope="row">
                <span class="signed">{sign} <span>{label}</span></span>
            </th>
            {cells}
        </tr>
        {behind}
    }
}

/// A number that opens to its records, with its share of the set as a bar.
#[component]
fn OneNumber(
    lang: Lang,
    here: Place,
    label: String,
    number: Number,
    total: usize,
    chosen: RwSignal<Option<Place>>,
) -> impl IntoView {
    let words = text(lang);
    let count = number.rows.len();
    let said = format::count(lang, count);
    let which = number.direction.map(|direction| {
        let word = (words.direction)(direction);
        view! {
            <span class=format!("badge {}", direction_class(direction))>
                <Icon shape=Shape::Direction(direction) />
                {word}
            </span>
        }
    });
    let share = number.direction.is_none().then(|| {
        let wide = (count * 100).checked_div(total).unwrap_or(0);
        view! {
            <svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class="all" width="100" height="6" />
                <rect class="part" width=wide.to_string() height="6" />
            </svg>
        }
    });
    if count == 0 {
        return view! {
            <div class="number none">
                <span>{said}</span>
                {share}
            </div>
        }
        .into_any();
    }
    let what = match number.direction {
        Some(direction) => {
            format!("{label}, {}", format::lower_first((words.direction)(direction)))
        }
        None => label,
    };
    let name = (words.pages().sets.behind)(&said, &what, LETTERS[here.2]);
    let open = move || chosen.get() == Some(here);
    view! {
        <div class="number">
            <button
                type="button"
                aria-label=name
                aria-expanded=move || open().to_string()
                on:click=move |_| chosen.set(if open() { None } else { Some(here) })
            >
                {said}
            </button>
            {which} {share}
        </div>
    }
    .into_any()
}

/// The names of records, as links.
#[component]
fn Titles(lang: Lang, rows: Vec<usize>) -> impl IntoView {
    let atlas = Atlas::here();
    let href = atlas.record_href(lang);
    let links = rows.into_iter().map(|row| {
        let (id, title) = named(&atlas, lang, row);
        view! {
            <li>
                <Go href=href.run(id.clone()) action=Action::Open(id) dispatch=atlas.dispatch>
                    {title}
                </Go>
            </li>
        }
    });
    view! { <ul class="titles">{links.collect_view()}</ul> }
}

fn named(atlas: &Atlas, lang: Lang, row: usize) -> (String, String) {
    atlas.worded(lang, |corpus, _| {
        let record = &corpus.catalogue.records[row];
        (record.id.clone(), record.title.get(lang).to_owned())
    })
}

/// Something longer that opens when it is asked for, and is drawn then.
#[component]
fn Unfold(label: String, body: Callback<(), AnyView>) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button
            class="btn quiet"
            type="button"
            aria-expanded=move || open.get().to_string()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {label}
        </button>
        {move || open.get().then(|| body.run(()))}
    }
}

#[component]
fn Overlaps(lang: Lang, overlaps: Vec<(usize, usize, Vec<usize>)>) -> impl IntoView {
    let words = &text(lang).pages().sets;
    let none = overlaps.is_empty();
    let lines = overlaps
        .into_iter()
        .map(|(a, b, rows)| {
            let (a, b) = (LETTERS[a], LETTERS[b]);
            if rows.is_empty() {
                return view! { <li>{(words.none_both)(a, b)}</li> }.into_any();
            }
            let said = (words.both)(a, b, &format::count(lang, rows.len()));
            let body =
                Callback::new(move |()| view! { <Titles lang rows=rows.clone() /> }.into_any());
            view! {
                <li>
                    {said} " " <Unfold label=words.show.to_owned() body />
                </li>
            }
            .into_any()
        })
        .collect_view();
    (!none).then(|| {
        view! {
            <Heading level=Atlas::here().heading(3)>{words.overlap}</Heading>
            <ul class="overlaps">{lines}</ul>
        }
    })
}

#[component]
fn InWords(lang: Lang, told: Told) -> impl IntoView {
    let atlas = Atlas::here();
    let words = &text(lang).pages().sets;
    let sets = told
        .sets
        .into_iter()
        .enumerate()
        .map(|(at, lines)| {
            let by = (words.told_by)(&format::count(lang, lines.len()));
            let label = format!("{}: {by}", (words.set)(LETTERS[at]));
            if lines.is_empty() {
                return view! { <li class="soft">{label}</li> }.into_any();
            }
            let body = Callback::new(move |()| {
                let href = atlas.record_href(lang);
                let lines = lines.clone().into_iter().map(|(row, said)| {
                    let (id, title) = named(&atlas, lang, row);
                    view! {
                        <li>
                            <Go
                                href=href.run(id.clone())
                                action=Action::Open(id)
                                dispatch=atlas.dispatch
                            >
                                {title}
                            </Go>
                            <p>{said}</p>
                        </li>
                    }
                });
                view! { <ul class="titles">{lines.collect_view()}</ul> }.into_any()
            });
            view! {
                <li>
                    <Unfold label body />
                </li>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <Heading level=Atlas::here().heading(4)>{told.title}</Heading>
        <ul class="overlaps">{sets}</ul>
    }
}

/// Adds a set of one code; any other comes from the results.
#[component]
fn AddSet(lang: Lang, chosen: Memo<Vec<Filter>>) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let groups = ADDABLE
        .map(|field| {
            let codes = atlas.worded(lang, |corpus, said| {
                let entries = corpus.catalogue.codebook.entries(field.list()).len();
                let codes = (0..entries).filter_map(|at| u16::try_from(at).ok()).map(Code);
                codes.map(|code| said.label(field, code).to_owned()).collect::<Vec<_>>()
            });
            let options = codes.into_iter().enumerate().map(|(at, label)| {
                view! { <option value=format!("{}:{at}", field.key())>{label}</option> }
            });
            view! {
                <optgroup label=(words.field)(field)>{options.collect_view()}</optgroup>
            }
        })
        .into_iter()
        .collect_view();
    // Choosing alone adds nothing: whoever types or steps through the list
    // would add a set at each step.
    let picked = RwSignal::new(String::new());
    let add = move |_| {
        let value = picked.get_untracked();
        picked.set(String::new());
        let picked = value
            .split_once(':')
            .and_then(|(field, at)| Some((Field::from_key(field)?, Code(at.parse().ok()?))));
        if let Some((field, code)) = picked {
            let mut filter = Filter::default();
            filter.set(field, code, true);
            atlas.dispatch.run(Action::AddSet(Box::new(filter)));
        }
    };
    let room = move || chosen.with(Vec::len) < SETS_MOST;
    view! {
        <div class="row">
            <label class="row small" class:gone=move || !room()>
                {words.pages().sets.add} " "
                <select
                    class="select"
                    prop:value=move || picked.get()
                    on:change:target=move |event| picked.set(event.target().value())
                >
                    <option value="">{words.pages().sets.pick}</option>
                    {groups}
                </select>
            </label>
            <button class="btn second" type="button" class:gone=move || !room() on:click=add>
                {words.pages().sets.add_short}
            </button>
            <p class="small" class:gone=room>
                {words.pages().sets.full}
            </p>
            <Go
                href=atlas.link(Action::Go(View::Explore))
                action=Action::Go(View::Explore)
                dispatch=atlas.dispatch
                class="btn quiet"
            >
                {words.pages().sets.any_filter}
            </Go>
        </div>
    }
}

/// The ready comparisons, lens by lens.
#[component]
fn ReadySets(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words: &'static Text = text(lang);
    let all = atlas.worded(lang, |_, said| ready(said));
    let link = move |ready: &Ready| {
        let (question, action) = (ready.question, Action::CompareSets(ready.sets.clone()));
        view! {
            <li>
                <Go href=atlas.link(action.clone()) action dispatch=atlas.dispatch>
                    {question}
                </Go>
            </li>
        }
    };
    let lenses = all
        .chunk_by(|one, next| one.lens == next.lens)
        .map(|of_lens| {
            let (lens, links) = (of_lens[0].lens, of_lens.iter().map(link).collect_view());
            view! {
                <div>
                    <Heading level=atlas.heading(4)>{lens}</Heading>
                    <ul class="plain stack-s">{links}</ul>
                </div>
            }
        })
        .collect_view();
    view! {
        <Heading level=Atlas::here().heading(3)>{words.pages().sets.ready}</Heading>
        <p>{words.pages().sets.ready_lead}</p>
        <div class="ready">{lenses}</div>
    }
}
