//! Find and filter: facets, results as cards or table, and the matrix.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::{Atlas, Copied, Extra, Later, heading};
use super::folded::{around_to_record, follow};
use super::program::OfChart;
use crate::components::{
    Axes, Caveat, ChartFigure, Explained, FacetPanel, FilterWords, Heading, Icon, MatrixFigure,
    Pick, ResultCard, ResultTable, SearchBox, Shape, Tray, markup,
};
use crate::domain::{Field, Lang};
use crate::present::{
    Beside, Figuring, Look, Selected, Suggested, card, chips, facets, figure, found, list_terms,
    marked, matrix_page, meaning, selection, suggested, taken_for, ways_back, why_nothing,
};
use crate::query::{Answer, Filter, Hits, Sort, answer_after, has_words, in_order};
use crate::state::{Action, COMPARE_MOST, Chart, Listing, Map, View};
use crate::text::{Text, format, text};

/// How many results are drawn at first, and how many more at a time.
const PAGE: usize = 12;

/// How many of them are drawn before the first paint: what a window of this height, px,
/// shows below what stands above them, and no more than four: a frame is as high as all
/// that stands in it. All of them where there is no window.
fn at_once(window: f64) -> usize {
    match window {
        f64::INFINITY => usize::MAX,
        low if low <= ABOVE + 2.0 * CARD => 2,
        high if high <= ABOVE + 3.0 * CARD => 3,
        _ => 4,
    }
}

/// What stands above the first card at the least, and the height of a low card, px.
const ABOVE: f64 = 440.0;
const CARD: f64 = 236.0;

/// How the results are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Nothing,
    Cards,
    Table,
    Chart(Chart),
}

/// The results of the filter.
#[component]
pub fn ExplorePage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let (words, program) = (text(lang), atlas.program);
    let filter = atlas.filter();
    let answer = Memo::new(move |last: Option<&Arc<Answer>>| {
        let last = last.map(Arc::as_ref);
        Arc::new(
            filter.with(|filter| atlas.corpus.with(|corpus| answer_after(corpus, last, filter))),
        )
    });
    let count = Memo::new(move |_| answer.with(|answer| answer.rows.count_ones(..)));
    let order = Memo::new(move |_| {
        let sort = atlas.state.with(|state| state.sort);
        answer.with(|answer| {
            atlas
                .corpus
                .with(|corpus| in_order(corpus, &answer.rows, answer.hits.as_deref(), sort, lang))
        })
    });
    let form = Memo::new(move |_| {
        atlas.state.with(|state| match (state.chart, count.get(), state.listing) {
            (Some(chart), ..) => Form::Chart(chart),
            (None, 0, _) => Form::Nothing,
            (None, _, Listing::Cards) => Form::Cards,
            (None, _, Listing::Table) => Form::Table,
        })
    });
    let chip_list =
        Memo::new(move |_| filter.with(|filter| atlas.worded(lang, |_, said| chips(filter, said))));
    let heading = move || {
        let searched = filter.with(|filter| !filter.text.trim().is_empty());
        match atlas.texts.get() {
            Later::Coming if searched => return words.result.texts_coming.to_owned(),
            Later::Failed(_) if searched => return words.result.texts_missing.to_owned(),
            _ => {}
        }
        filter.with(|filter| atlas.worded(lang, |_, said| found(said, filter, count.get())))
    };
    let taken = move || {
        answer.with(|answer| {
            filter.with(|filter| {
                atlas.worded(lang, |corpus, said| {
                    taken_for(corpus, said, filter, answer.hits.as_deref())
                })
            })
        })
    };
    let caveat = Signal::derive(move || atlas.worded(lang, |_, said| selection(said, count.get())));
    let sheet_open = atlas.sheet;
    sheet_open.set(false);
    let results = move || match form.get() {
        Form::Nothing => view! { <Nothing lang filter /> }.into_any(),
        Form::Chart(chart) => (program.chart)(chart, lang, filter, answer),
        Form::Cards => view! { <Results lang order answer table=false /> }.into_any(),
        Form::Table => view! { <Results lang order answer table=true /> }.into_any(),
    };
    let panel = atlas.worded(lang, facets);
    let guest = atlas.is_guest();
    let tray = move || {
        view! {
            <Tray
                text=words
                lang
                chosen=Signal::derive(move || atlas.compare.with(Vec::len))
                href=atlas.link(Action::Go(View::Compare))
                briefed=Signal::derive(move || atlas.brief.with(Vec::len))
                brief_href=atlas.link(Action::Go(View::Brief))
                filters=Signal::derive(move || chip_list.with(Vec::len))
                open=sheet_open
                covered=Signal::derive(move || atlas.sheet_covers())
                on_open=Callback::new(move |()| atlas.show_sheet(true))
                dispatch=atlas.dispatch
            />
        }
    };
    let explained = atlas.worded(lang, |_, said| list_terms(said));
    view! {
        // In a frame as high as its content nothing sticks to the foot.
        {guest.then(tray)}
        <div class="wrap explore" class:charted=move || matches!(form.get(), Form::Chart(_))>
            <FacetPanel
                text=words
                lang
                level=atlas.heading(2)
                panel
                filter
                answer
                painted=atlas.painted
                open=sheet_open
                meaning=Callback::new(move |(field, code)| {
                    atlas.worded(lang, |_, said| meaning(said, field, code))
                })
                page=atlas.doors.rows
                on_close=Callback::new(move |()| atlas.show_sheet(false))
                dispatch=atlas.dispatch
            />
            <div class="found" inert=move || atlas.sheet_covers()>
                <Heading level=atlas.heading(1) focusable=true>{words.result.title}</Heading>
                <Finder lang filter />
                <p class="count" role="status" data-rows=move || count.get()>
                    {heading}
                </p>
                <p class="small soft" role="status">
                    {taken}
                </p>
                <FilterWords
                    text=words
                    chips=chip_list
                    can_undo=atlas.can_undo
                    mark=atlas.doors.mark
                    focus=atlas.doors.focus
                    dispatch=atlas.dispatch
                    on_undo=atlas.undo
                />
                <Bar
                    lang
                    form
                    searched=Signal::derive(move || {
                        filter.with(|filter| has_words(&filter.text))
                    })
                />
                // On a phone the results come first, and what can be done with them on asking.
                <div id="tools" class:open=atlas.tools>
                    <Actions lang order />
                    {(program.rule)(lang)}
                </div>
                <Explained text=words place="results" terms=explained />
                <div id="results" tabindex="-1">
                    {results}
                </div>
                <Caveat strong=words.shell.selection more=caveat />
            </div>
        </div>
        {(!guest).then(tray)}
    }
}

/// The search box of the results, with the codes that its words could mean.
#[component]
fn Finder(lang: Lang, filter: Memo<Filter>) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    view! {
        <SearchBox
            id="search"
            label=words.result.search
            example=words.result.search_example
            text=Memo::new(move |_| filter.with(|filter| filter.text.clone()))
            on_type=Callback::new(move |text| atlas.dispatch.run(Action::Search(text)))
            suggestions=words.result.suggestions
            suggested=Signal::derive(move || {
                filter.with(|filter| {
                    atlas.worded(lang, |corpus, said| suggested(corpus, said, filter))
                })
            })
            on_choose=Callback::new(move |chosen: Suggested| {
                let Suggested { field, code, rest, .. } = chosen;
                atlas.dispatch.run(Action::Mean(field, code, rest));
            })
            on_search=Callback::new(move |()| (atlas.doors.focus)("#results"))
        />
    }
}

/// How to show, how to sort, and what unfolds the tools.
#[component]
fn Bar(lang: Lang, form: Memo<Form>, searched: Signal<bool>) -> impl IntoView {
    let atlas = Atlas::here();
    let words = &text(lang).result;
    let listing = move || atlas.state.with(|state| state.listing);
    let charted = move || atlas.state.with(|state| state.chart.is_some());
    let button = move |label: &'static str, action: Action, current: Signal<bool>| {
        view! {
            <button
                type="button"
                aria-pressed=move || current.get().to_string()
                on:click=move |_| atlas.dispatch.run(action.clone())
            >
                {label}
            </button>
        }
    };
    let sort_name = move |sort: Sort| match sort {
        Sort::Relevance if searched.get() => words.sort_fit,
        Sort::Relevance => words.sort_best,
        Sort::Year => words.sort_year,
        Sort::Size => words.sort_size,
        Sort::Strength => words.sort_strength,
        Sort::Title => words.sort_title,
    };
    let sorts = Sort::ALL
        .into_iter()
        .map(|sort| {
            view! {
                <option
                    value=sort.key()
                    selected=move || atlas.state.with(|state| state.sort) == sort
                >
                    {move || sort_name(sort)}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="toolbar">
            <div class="segments" role="group" aria-label=words.views>
                {button(
                    words.cards,
                    Action::List(Listing::Cards),
                    Signal::derive(move || !charted() && listing() == Listing::Cards),
                )}
                {button(
                    words.table,
                    Action::List(Listing::Table),
                    Signal::derive(move || !charted() && listing() == Listing::Table),
                )}
                {button(
                    text(lang).result.charts,
                    Action::Show(Chart::Matrix),
                    Signal::derive(charted),
                )}
            </div>
            <button
                type="button"
                class="btn quiet more-tools"
                aria-controls="tools"
                aria-expanded=move || atlas.tools.get().to_string()
                on:click=move |_| atlas.tools.update(|open| *open = !*open)
            >
                {words.tools}
                <Icon shape=Shape::Down />
            </button>
            {(atlas.program.charts)(lang)}
            <Show when=move || !matches!(form.get(), Form::Chart(_))>
                <label class="small row" for="sort">
                    {words.sort}
                </label>
            </Show>
            <select
                id="sort"
                class="select"
                class:gone=move || matches!(form.get(), Form::Chart(_))
                on:change:target=move |event| {
                    if let Some(sort) = Sort::from_key(&event.target().value()) {
                        atlas.dispatch.run(Action::Order(sort));
                    }
                }
            >
                {sorts}
            </select>
        </div>
    }
}

/// What can be done with the results: compare them, link to them, take them along.
#[component]
fn Actions(lang: Lang, order: Memo<Vec<usize>>) -> impl IntoView {
    let atlas = Atlas::here();
    view! {
        <div class="row actions">
            <button
                class="btn quiet"
                type="button"
                on:click=move |_| {
                    let filter = atlas.state.with_untracked(|state| state.filter.clone());
                    atlas.dispatch.run(Action::AddSet(Box::new(filter)));
                    atlas.dispatch.run(Action::Go(View::Compare));
                }
            >
                <Icon shape=Shape::Plus />
                {text(lang).result.add_set}
            </button>
            <CopyLink lang />
            {(atlas.program.files)(lang, order)}
        </div>
    }
}

/// Which chart, once it is charts that are shown.
#[component]
pub(super) fn ChartChoice(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let charted = move || atlas.state.with(|state| state.chart.is_some());
    let charts = Chart::ALL
        .iter()
        .map(|chart| {
            let chart = *chart;
            view! {
                <option
                    value=chart.key()
                    selected=move || atlas.state.with(|state| state.chart) == Some(chart)
                >
                    {chart_name(text(lang), chart)}
                </option>
            }
        })
        .collect_view();
    view! {
            <Show when=charted>
                <label class="small row" for="chart">
                    {text(lang).chart().choose}
                </label>
            </Show>
            <select
                id="chart"
                class="select"
                class:gone=move || !charted()
                on:change:target=move |event| {
                    if let Some(chart) = Chart::from_key(&event.target().value()) {
                        atlas.dispatch.run(Action::Show(chart));
                    }
                }
            >
                {charts}
            </select>
    }
}

/// What a chart is called.
pub(super) fn chart_name(words: &'static Text, chart: Chart) -> &'static str {
    match chart {
        Chart::Matrix => words.matrix().kicker,
        Chart::Direction => words.chart().direction,
        Chart::Intervals => words.chart().intervals,
        Chart::Time => words.chart().time,
        Chart::Map => words.chart().map,
        Chart::Need => words.chart().need,
        Chart::Gradient => words.chart().gradient,
        Chart::Inequality => words.chart().inequality,
        Chart::Recommended => words.chart().recommended,
        Chart::Cost => words.chart().cost,
    }
}

/// Copies the link to the view, or shows it where that is refused.
#[component]
pub fn CopyLink(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = &text(lang).shell;
    let copied = atlas.doors.copied;
    let label = move || if copied.get() == Copied::Yes { words.copied } else { words.copy_link };
    let said = move || (copied.get() == Copied::Yes).then_some(words.copied);
    let without = move || {
        let is_told = copied.get() != Copied::No && atlas.own.held.with(Option::is_some);
        is_told.then(|| view! { <span class="by-hand small">{words.link_without_own}</span> })
    };
    let by_hand = move || match copied.get() {
        Copied::ByHand(address) => Some(view! {
            <p class="by-hand">
                <label>
                    {words.copy_by_hand} <input type="text" readonly value=address />
                </label>
            </p>
        }),
        _ => None,
    };
    view! {
        <button class="btn quiet" type="button" on:click=move |_| atlas.doors.copy.run(())>
            <Icon shape=if copied.get_untracked() == Copied::Yes { Shape::Check } else { Shape::Link } />
            {label}
        </button>
        <EmbedButton lang />
        <span class="vh" role="status">{said}</span>
        <span role="status">{without}</span>
        {by_hand}
    }
}

/// Opens the dialog that makes the line for another page. A guest has none: the
/// page around it is not ours to tell about; nor has a file on a disk.
#[component]
fn EmbedButton(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    atlas.can_be_embedded().then(|| {
        view! {
            <button class="btn quiet" type="button" data-opens="embed" on:click=move |_| atlas.doors.embed.run(())>
                {text(lang).shell.embed}
            </button>
        }
    })
}

/// Cards or rows, so many at a time.
#[component]
pub(super) fn Results(
    lang: Lang,
    order: Memo<Vec<usize>>,
    answer: Memo<Arc<Answer>>,
    table: bool,
) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let limit = RwSignal::new(PAGE);
    // Another answer begins at its top again.
    let pages = Memo::new(move |last: Option<&(Arc<Answer>, usize)>| {
        let answer = answer.get();
        let base = match last {
            Some((before, base)) if *before == answer => *base,
            _ => limit.get_untracked() - PAGE,
        };
        (answer, base)
    });
    let shown = Signal::derive(move || (limit.get() - pages.with(|(_, base)| *base)).max(PAGE));
    let rows = Signal::derive(move || {
        order.with(|order| order.iter().copied().take(shown.get()).collect::<Vec<_>>())
    });
    let card_of = move |row: usize| {
        atlas.worded(lang, |corpus, said| card(said, &corpus.catalogue.records[row]))
    };
    let marks_of = move |row: usize, hits: Option<&Hits>| {
        atlas.worded(lang, |corpus, said| marked(said, &corpus.catalogue.records[row], hits))
    };
    let room = Signal::derive(move || atlas.compare.with(Vec::len) < COMPARE_MOST);
    let record_href = atlas.record_href(lang);
    let picked = Callback::new(move |id: String| atlas.picked(&id));
    let briefed = Callback::new(move |id: String| atlas.in_brief(&id));
    let list = if table {
        let marked = move |row: usize| {
            Memo::new(move |_| answer.with(|answer| marks_of(row, answer.hits.as_deref())))
        };
        view! {
            <ResultTable
                text=words
                rows
                card=Callback::new(card_of)
                marked=Callback::new(marked)
                href=record_href
                picked
                briefed
                room
                dispatch=atlas.dispatch
            />
        }
        .into_any()
    } else {
        let tag = heading(3);
        let at_once = at_once((atlas.doors.height)());
        let card_heading = Callback::new(move |(id, title): (String, String)| {
            markup::element(&tag, &around_to_record(record_href, &id, &title))
        });
        let one = move |place: usize| {
            let card = Memo::new(move |_| {
                if place < at_once {
                    order.track();
                    answer.track();
                } else {
                    atlas.painted.track();
                }
                let row = order.with_untracked(|order| order.get(place).copied())?;
                let hits = answer.with_untracked(|answer| answer.hits.clone());
                Some((card_of(row), marks_of(row, hits.as_deref())))
            });
            view! {
                <ResultCard
                    text=words
                    card
                    heading=card_heading
                    picked
                    briefed
                    room
                    dispatch=atlas.dispatch
                />
            }
        };
        // How many places there are; those that aren't seen go and come after the paint.
        let places = Memo::new(move |last: Option<&(usize, usize)>| {
            let (painted, here) = (atlas.painted.get(), order.with(Vec::len));
            let (before, there) = last.copied().unwrap_or((painted, 0));
            if before == painted && here > at_once {
                (painted, there.max(at_once))
            } else {
                (painted, here)
            }
        });
        let places = move || 0..places.get().1.min(shown.get());
        view! {
            <div class="cards" on:click=follow(&atlas)>
                <For each=places key=|place| *place children=one />
            </div>
        }
        .into_any()
    };
    let left = move || order.with(Vec::len).saturating_sub(shown.get());
    let more = move || (words.result.more)(&format::count(lang, left().min(PAGE)));
    let said = move || {
        let all = order.with(Vec::len);
        (words.result.shown)(&format::count(lang, shown.get().min(all)), &format::count(lang, all))
    };
    view! {
        <Heading level=atlas.heading(2) class="vh">{words.result.title}</Heading>
        {list}
        <Show when=move || { left() > 0 }>
            <p class="row more-results">
                <button class="btn second" type="button" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                    {more}
                </button>
                <span class="small soft" role="status">{said}</span>
            </p>
        </Show>
    }
}

/// Nothing found: why, and the nearest ways back.
#[component]
pub(super) fn Nothing(lang: Lang, filter: Memo<Filter>) -> impl IntoView {
    let atlas = Atlas::here();
    let why = move || filter.with(|filter| why_nothing(text(lang), filter));
    // Each way is an answer of its own: they come once it is seen that there is none here.
    let begun = atlas.painted.get_untracked();
    let ways = move || {
        let is_seen = begun == 0 || atlas.painted.get() > begun;
        let ways = is_seen.then(|| {
            let ways = |filter: &Filter| {
                atlas.worded(lang, |corpus, said| ways_back(corpus, said, filter))
            };
            filter.with_untracked(ways)
        });
        ways.into_iter()
            .flatten()
            .map(|(label, action)| {
                view! {
                    <li>
                        <button
                            class="btn second"
                            type="button"
                            on:click=move |_| atlas.dispatch.run(action.clone())
                        >
                            {label}
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="nothing stack">
            <p class="lead">{why}</p>
            <ul class="plain stack-s">
                {ways}
                <li>
                    <button
                        class="btn quiet"
                        type="button"
                        on:click=move |_| atlas.dispatch.run(Action::ClearAll)
                    >
                        {text(lang).result.none_clear}
                    </button>
                </li>
            </ul>
        </div>
    }
}

/// A chart of the results.
#[component]
pub(super) fn Charted(
    chart: Chart,
    lang: Lang,
    filter: Memo<Filter>,
    answer: Memo<Arc<Answer>>,
) -> impl IntoView {
    match chart {
        Chart::Matrix => view! { <MatrixResults lang filter recommended=false /> }.into_any(),
        Chart::Recommended => view! { <MatrixResults lang filter recommended=true /> }.into_any(),
        chart => view! { <ChartResults lang chart filter answer make=figure /> }.into_any(),
    }
}

/// The matrix of the selection, or that of what is recommended, whose axes
/// are given.
#[component]
pub(super) fn MatrixResults(lang: Lang, filter: Memo<Filter>, recommended: bool) -> impl IntoView {
    let atlas = Atlas::here();
    if recommended {
        atlas.beside.ask.run(Extra::Recommendations);
    }
    let look = Memo::new(move |_| {
        atlas.state.with(|state| Look {
            x: if recommended { Field::Condition } else { state.x },
            y: if recommended { Field::Approach } else { state.y },
            fill: state.fill,
            fold: state.fold,
        })
    });
    let page = Memo::new(move |_| {
        let asked = recommended.then(|| atlas.beside.recommendations.get().here());
        let asked = asked.as_ref().map(Option::as_deref);
        filter.with(|filter| {
            atlas.worded(lang, |corpus, said| matrix_page(corpus, said, filter, look.get(), asked))
        })
    });
    let file = if recommended { Chart::Recommended } else { Chart::Matrix };
    let take = (atlas.program.take)(lang, file.key(), OfChart::Matrix(page));
    let room = Signal::derive(move || atlas.compare.with(Vec::len) < COMPARE_MOST);
    let pick = Callback::new(move |(id, title): (String, String)| {
        // A frame in another page has nowhere to compare.
        if atlas.is_guest() {
            return ().into_any();
        }
        let words = &text(lang).result;
        let name = (words.compare_this)(&title);
        let of = id.clone();
        let picked = Signal::derive(move || atlas.picked(&of));
        let word = words.compare;
        view! { <Pick id name word picked room take=Action::Compare dispatch=atlas.dispatch /> }
            .into_any()
    });
    view! {
        <MatrixFigure
            text=text(lang)
            level=atlas.heading(2)
            page
            look
            axes=if recommended { Axes::Fixed } else { Axes::Free }
            width=atlas.doors.width
            mark=atlas.doors.mark
            held=atlas.doors.held
            focus=atlas.doors.focus
            href=atlas.record_href(lang)
            pick
            dispatch=atlas.dispatch
            take
        />
    }
}

/// Any other chart of the selection.
#[component]
pub(super) fn ChartResults(
    lang: Lang,
    chart: Chart,
    filter: Memo<Filter>,
    answer: Memo<Arc<Answer>>,
    /// Makes its view model.
    make: Figuring,
) -> impl IntoView {
    let atlas = Atlas::here();
    let beside = atlas.beside;
    match chart {
        Chart::Need | Chart::Gradient => beside.ask.run(Extra::Need),
        Chart::Time => beside.ask.run(Extra::Policy),
        _ => {}
    }
    let map = Memo::new(move |_| {
        let map = atlas.state.with(|state| state.map);
        if chart == Chart::Map && map == Map::Land {
            beside.ask.run(Extra::Land);
        }
        map
    });
    let figure = Memo::new(move |_| {
        let (need, policy, shapes) =
            (beside.need.get().here(), beside.policy.get().here(), beside.land.get().here());
        let beside = Beside {
            need: need.as_ref().map(|need| need.as_slice()),
            policy: policy.as_ref().map(|policy| policy.as_slice()),
            land: shapes.as_deref(),
        };
        answer.with(|answer| {
            filter.with(|filter| {
                atlas.worded(lang, |corpus, said| {
                    let (rows, map) = (&answer.rows, map.get());
                    make(chart, Selected { corpus, words: said, filter, rows, map, beside })
                })
            })
        })
    });
    let take = (atlas.program.take)(lang, chart.key(), OfChart::Figure(figure));
    view! {
        <ChartFigure
            text=text(lang)
            lang
            level=atlas.heading(2)
            figure
            width=atlas.doors.width
            mark=atlas.doors.mark
            held=atlas.doors.held
            focus=atlas.doors.focus
            dispatch=atlas.dispatch
            take
            telling=atlas.program.telling
        />
    }
}
