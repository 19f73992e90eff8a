//! The brief: a hand-picked list with a title and a note, edited here, read on
//! paper or as a file.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::{Atlas, Drawn, Extra};
use super::explore::{CopyLink, chart_name};
use super::files::TakeFiles;
use crate::components::{Caveat, Go, Heading, Icon, Shape, StrengthTile, direction_class};
use crate::domain::{Field, Lang};
use crate::export::{Block, PICTURE_WIDTH, drawing, html, markdown};
use crate::present::{
    Beside, Brief, BriefItem, Look, Selected, SourceView, asked, brief, figure, matrix_page,
};
use crate::query::answer;
use crate::state::{Action, Chart, Map, NOTE_MOST, TITLE_MOST, View};
use crate::text::{Text, format, text};

/// A brief is saved as one of these.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Markdown,
    Html,
}

/// The brief that the state spells.
#[component]
pub fn BriefPage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let ids = atlas.brief;
    let charts = Memo::new(move |_| atlas.state.with(|state| state.charts.clone()));
    let empty = Memo::new(move |_| ids.with(Vec::is_empty) && charts.with(Vec::is_empty));
    let page = Memo::new(move |_| {
        let (title, note) = atlas.state.with(|state| (state.title.clone(), state.note.clone()));
        ids.with(|ids| atlas.worded(lang, |_, said| brief(said, ids, &title, &note)))
    });
    let chosen = Memo::new(move |_| {
        let filter = atlas.filter().get();
        atlas.worded(lang, |_, said| asked(said, &filter)).join("; ")
    });
    let drawings = Memo::new(move |_| {
        let drawn = |chart: &Chart| Arc::new(chart_drawn(&atlas, lang, *chart));
        charts.with(|charts| charts.iter().map(drawn).collect::<Vec<_>>())
    });
    let body = move || {
        if empty.get() {
            view! { <Empty words /> }.into_any()
        } else {
            view! {
                <Edit lang charts chosen page drawings />
                <Paper lang page chosen drawings />
            }
            .into_any()
        }
    };
    view! {
        <div class="wrap sec stack brief">
            <div class="stack off-paper">
                <Heading level=atlas.heading(1) class="page-title" focusable=true>
                    {words.result.brief}
                </Heading>
                <p class="lead">{words.pages().brief.lead}</p>
            </div>
            {body}
        </div>
    }
}

#[component]
fn Empty(words: &'static Text) -> impl IntoView {
    let atlas = Atlas::here();
    view! {
        <p>{words.pages().brief.none}</p>
        <p class="row">
            <Go
                href=atlas.link(Action::Go(View::Explore))
                action=Action::Go(View::Explore)
                dispatch=atlas.dispatch
                class="btn"
            >
                {words.record().to_explore}
            </Go>
            <AddCompared words />
        </p>
    }
}

/// Takes what is being compared into the brief.
#[component]
fn AddCompared(words: &'static Text) -> impl IntoView {
    let atlas = Atlas::here();
    let missing = Memo::new(move |_| {
        let brief = atlas.brief.get();
        let compared = atlas.compare.get();
        compared.into_iter().filter(|id| !brief.contains(id)).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || !missing.with(Vec::is_empty)>
            <button
                class="btn second"
                type="button"
                on:click=move |_| atlas.dispatch.run(Action::Include(missing.get_untracked()))
            >
                {move || (words.pages().brief.add_compared)(&missing.with(Vec::len).to_string())}
            </button>
        </Show>
    }
}

/// Title, note, charts, and the ways to take it along.
#[component]
fn Edit(
    lang: Lang,
    charts: Memo<Vec<Chart>>,
    chosen: Memo<String>,
    page: Memo<Brief>,
    drawings: Memo<Vec<Arc<Drawn>>>,
) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let text = &words.pages().brief;
    let most = |count: usize| format::count(lang, count);
    let boxes = Chart::ALL
        .iter()
        .map(|chart| {
            let chart = *chart;
            view! {
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || charts.with(|charts| charts.contains(&chart))
                        on:change:target=move |event| {
                            atlas.dispatch.run(Action::Illustrate(chart, event.target().checked()));
                        }
                    />
                    <span class="l">{chart_name(words, chart)}</span>
                </label>
            }
        })
        .collect_view();
    let rows = Signal::derive(move || {
        let row = |id: &String| atlas.corpus.with(|corpus| corpus.catalogue.row(id));
        atlas.brief.with(|ids| ids.iter().filter_map(row).collect::<Vec<_>>())
    });
    let title = Signal::derive(move || page.with(|page| page.title.clone()));
    let save = move |form: Form| {
        let link = atlas.doors.link.run(());
        let blocks = page.with_untracked(|page| {
            let drawings = drawings.get_untracked();
            blocks(words, page, &chosen.get_untracked(), &drawings, &link)
        });
        let title = title.get_untracked();
        let name = |ending: &str| ["indsatsatlas-brief.", ending].concat();
        let save = atlas.doors.save;
        match form {
            Form::Markdown => save(&name("md"), "text/markdown;charset=utf-8", &markdown(&blocks)),
            Form::Html => {
                let page = html(&blocks, lang, &title, words.shared().as_table);
                save(&name("html"), "text/html;charset=utf-8", &page);
            }
        }
    };
    let print = atlas.doors.print;
    view! {
        <section class="card stack off-paper brief-edit" aria-label=text.edit>
            <div class="stack-s">
                <label class="strong small" for="brief-title">
                    {text.title_label}
                </label>
                <input
                    id="brief-title"
                    class="input"
                    type="text"
                    maxlength=TITLE_MOST
                    aria-describedby="brief-title-help"
                    prop:value=move || atlas.state.with(|state| state.title.clone())
                    on:input:target=move |event| {
                        atlas.dispatch.run(Action::Entitle(event.target().value()));
                    }
                />
                <p class="tiny soft" id="brief-title-help">
                    {(text.title_help)(&most(TITLE_MOST))}
                </p>
            </div>
            <div class="stack-s">
                <label class="strong small" for="brief-note">
                    {text.note_label}
                </label>
                <textarea
                    id="brief-note"
                    class="input"
                    rows="4"
                    maxlength=NOTE_MOST
                    aria-describedby="brief-note-help"
                    prop:value=move || atlas.state.with(|state| state.note.clone())
                    on:input:target=move |event| {
                        atlas.dispatch.run(Action::Annotate(event.target().value()));
                    }
                ></textarea>
                <p class="tiny soft" id="brief-note-help">
                    {(text.note_help)(&most(NOTE_MOST))}
                </p>
            </div>
            <details class="as-table">
                <summary>
                    {text.charts} <Icon shape=Shape::Down />
                </summary>
                <p class="small soft">
                    {text.charts_help} " "
                    {move || {
                        let chosen = chosen.get();
                        if chosen.is_empty() {
                            (words.result.found_all)(&atlas.worded(lang, |corpus, said| said.count(corpus.len())))
                        } else {
                            chosen
                        }
                    }}
                </p>
                <fieldset class="brief-charts">
                    <legend class="vh">{text.charts}</legend>
                    {boxes}
                </fieldset>
            </details>
            <p class="row">
                <button class="btn" type="button" on:click=move |_| print()>
                    {text.print}
                </button>
                <button class="btn second" type="button" on:click=move |_| save(Form::Html)>
                    {text.html}
                </button>
                <button class="btn second" type="button" on:click=move |_| save(Form::Markdown)>
                    {text.markdown}
                </button>
                <AddCompared words />
            </p>
            <div class="row">
                <CopyLink lang />
                <button
                    class="btn quiet"
                    type="button"
                    on:click=move |_| atlas.dispatch.run(Action::BriefNone)
                >
                    {text.clear}
                </button>
                <TakeFiles lang rows chosen=title />
            </div>
        </section>
    }
}

/// The brief as it stands on paper.
#[component]
fn Paper(
    lang: Lang,
    page: Memo<Brief>,
    chosen: Memo<String>,
    drawings: Memo<Vec<Arc<Drawn>>>,
) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let link = Signal::derive(move || {
        atlas.state.track();
        atlas.doors.link.run(())
    });
    let note = move || {
        let note = page.with(|page| page.note.clone());
        note.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
    };
    let count = Memo::new(move |_| page.with(|page| page.items.len()));
    let items = move || {
        let items = page.with(|page| page.items.clone());
        let last = items.len().saturating_sub(1);
        let item = |(at, item)| view! { <Item words item first=at == 0 last=at == last /> };
        items.into_iter().enumerate().map(item).collect_view()
    };
    let pictures = move || {
        let chosen = chosen.get();
        drawings.get().iter().map(|chart| picture(words, chart, &chosen)).collect_view()
    };
    let sources = move || {
        let sources = page.with(|page| page.sources.clone());
        sources.into_iter().map(source).collect_view()
    };
    view! {
        <article class="paper" aria-labelledby="paper-title">
            <Heading level=Atlas::here().heading(2) class="paper-title" id="paper-title">
                {move || page.with(|page| page.title.clone())}
            </Heading>
            <div class="note stack-s">{note}</div>
            <Caveat
                strong=words.shell.selection
                more=Signal::derive(move || page.with(|page| page.caveat.clone()))
            />
            {pictures}
            {items}
            <Show when=move || { count.get() > 0 }>
                <section class="brief-sources">
                    <Heading level=Atlas::here().heading(3)>{words.pages().brief.sources}</Heading>
                    <ol class="plain">{sources}</ol>
                </section>
            </Show>
            <p class="small soft">{words.pages().brief.made} ": " <span class="address">{link}</span></p>
        </article>
    }
}

/// A record of the brief, with what moves it and takes it out.
#[component]
fn Item(words: &'static Text, item: BriefItem, first: bool, last: bool) -> impl IntoView {
    let atlas = Atlas::here();
    let text = &words.pages().brief;
    let act = move |label: String, short: &'static str, action: Action, disabled: bool| {
        view! {
            <button
                class="btn quiet"
                type="button"
                aria-label=label
                disabled=disabled
                on:click=move |_| atlas.dispatch.run(action.clone())
            >
                {short}
            </button>
        }
    };
    let (id, title) = (item.id.clone(), item.title.clone());
    let findings = item
        .findings
        .iter()
        .map(|finding| {
            view! {
                <li>
                    <span class=direction_class(finding.direction)>
                        <Icon shape=Shape::Direction(finding.direction) />
                    </span>
                    <span>
                        <span class="strong">{finding.head.clone()} ": "</span>
                        {finding.text.clone()}
                        " "
                        <span class="soft">{finding.source.clone()}</span>
                    </span>
                </li>
            }
        })
        .collect_view();
    let open = Action::Open(id.clone());
    let href = atlas.link(open.clone());
    let moves = [
        ((text.forward)(&title), text.forward_short, Action::Move(id.clone(), true), first),
        ((text.back)(&title), text.back_short, Action::Move(id.clone(), false), last),
        ((text.remove)(&title), text.remove_short, Action::Exclude(id.clone()), false),
    ];
    let moves = moves.map(|(label, short, action, disabled)| act(label, short, action, disabled));
    view! {
        <section class="brief-item" data-record=id tabindex="-1">
            <Heading level=Atlas::here().heading(3)>
                <Go href action=open dispatch=atlas.dispatch>
                    {title}
                </Go>
            </Heading>
            <p class="small soft">{item.place} " " {item.sources}</p>
            <p>{item.summary}</p>
            <p>
                <span class="strong">{text.for_whom} ": "</span>
                {item.for_whom}
                "."
            </p>
            <p class="evidence">
                <StrengthTile strength=item.strength />
                <span>{item.evidence}</span>
            </p>
            {item.no_findings.map(|none| view! { <p>{none}</p> })}
            <ul class="anslist">{findings}</ul>
            <p>
                <span class="strong">{text.inequality} ": "</span>
                {item.inequality}
            </p>
            <div class="row off-paper">{moves}</div>
        </section>
    }
}

fn picture(words: &'static Text, chart: &Drawn, chosen: &str) -> impl IntoView + use<> {
    let (title, svg) = (chart.title.clone(), picture_of(chart));
    let said = said_of(words, chart, chosen);
    let said = said.into_iter().map(|line| view! { <p class="small">{line}</p> }).collect_view();
    view! {
        <figure class="brief-picture">
            <div class="scroll" tabindex="0" role="region" aria-label=title inner_html=svg></div>
            <figcaption>{said}</figcaption>
        </figure>
    }
}

fn picture_of(chart: &Drawn) -> String {
    drawing(&chart.sections, &chart.title)
}

/// What stands under a chart: its sentence, its filter, its notes.
fn said_of(words: &'static Text, chart: &Drawn, chosen: &str) -> Vec<String> {
    let filter = (!chosen.is_empty()).then(|| [words.filter.heading, ": ", chosen].concat());
    let said = std::iter::once(chart.sentence.clone()).chain(filter);
    said.chain(chart.notes.iter().cloned()).filter(|line| !line.is_empty()).collect()
}

/// A chart of the filter, drawn for paper.
fn chart_drawn(atlas: &Atlas, lang: Lang, chart: Chart) -> Drawn {
    let beside = atlas.beside;
    let (filter, map, look) = atlas.state.with(|state| {
        let recommended = chart == Chart::Recommended;
        let look = Look {
            x: if recommended { Field::Condition } else { state.x },
            y: if recommended { Field::Approach } else { state.y },
            fill: state.fill,
            fold: state.fold,
        };
        (state.filter.clone(), state.map, look)
    });
    match chart {
        Chart::Need | Chart::Gradient => beside.ask.run(Extra::Need),
        Chart::Time => beside.ask.run(Extra::Policy),
        Chart::Map if map == Map::Land => beside.ask.run(Extra::Land),
        Chart::Recommended => beside.ask.run(Extra::Recommendations),
        _ => {}
    }
    if matches!(chart, Chart::Matrix | Chart::Recommended) {
        let asked = (chart == Chart::Recommended).then(|| beside.recommendations.get().here());
        let asked = asked.as_ref().map(Option::as_deref);
        let page =
            atlas.worded(lang, |corpus, said| matrix_page(corpus, said, &filter, look, asked));
        return Drawn::of_matrix(&page, lang, PICTURE_WIDTH);
    }
    let (needs, events, shapes) =
        (beside.need.get().here(), beside.policy.get().here(), beside.land.get().here());
    let beside = Beside {
        need: needs.as_ref().map(|needs| needs.as_slice()),
        policy: events.as_ref().map(|events| events.as_slice()),
        land: shapes.as_deref(),
    };
    let figure = atlas.worded(lang, |corpus, said| {
        let (filter, rows) = (&filter, &answer(corpus, &filter).rows);
        figure(chart, Selected { corpus, words: said, filter, rows, map, beside })
    });
    Drawn::of_figure(&figure, lang, PICTURE_WIDTH)
}

fn source(source: SourceView) -> impl IntoView {
    let address = source.url.map(|url| {
        let shown = url.clone();
        view! { <a href=url rel="noopener">{shown}</a> }
    });
    view! {
        <li>
            <span class="soft">"[" {source.number} "] "</span>
            {source.title} ". " {source.about} " " {address}
        </li>
    }
}

/// The brief as a document.
fn blocks(
    words: &'static Text,
    page: &Brief,
    chosen: &str,
    drawings: &[Arc<Drawn>],
    link: &str,
) -> Vec<Block> {
    let text = &words.pages().brief;
    let mut blocks = vec![Block::Heading(1, page.title.clone())];
    blocks.extend(page.note.iter().cloned().map(Block::Text));
    blocks.push(Block::Labelled(words.shell.selection.to_owned(), page.caveat.clone()));
    if !chosen.is_empty() {
        blocks.push(Block::Labelled([text.chosen, ":"].concat(), chosen.to_owned()));
    }
    for chart in drawings {
        let heads = std::iter::once(chart.table.heads.clone());
        let table = heads.chain(chart.table.rows.iter().cloned()).collect();
        blocks.push(Block::Picture(chart.title.clone(), picture_of(chart), table));
        blocks.extend(said_of(words, chart, chosen).into_iter().map(Block::Text));
    }
    for item in &page.items {
        let labelled =
            |label: &str, text: &str| Block::Labelled([label, ":"].concat(), text.to_owned());
        blocks.push(Block::Heading(2, item.title.clone()));
        blocks.push(Block::Text([&item.place, " ", &item.sources].concat()));
        blocks.push(Block::Text(item.summary.clone()));
        blocks.push(labelled(text.for_whom, &[&item.for_whom, "."].concat()));
        blocks.push(Block::Text(item.evidence.clone()));
        blocks.extend(item.no_findings.map(|none| Block::Text(none.to_owned())));
        if !item.findings.is_empty() {
            let point = |finding: &crate::present::BriefFinding| {
                let text = [finding.text.as_str(), " ", &finding.source].concat();
                ([&finding.head, ":"].concat(), text.trim_end().to_owned())
            };
            blocks.push(Block::List(item.findings.iter().map(point).collect()));
        }
        blocks.push(labelled(text.inequality, &item.inequality));
    }
    if !page.sources.is_empty() {
        blocks.push(Block::Heading(2, text.sources.to_owned()));
    }
    for source in &page.sources {
        let said = [&source.title, ". ", &source.about].concat();
        blocks.push(Block::Source(source.number, said, source.url.clone()));
    }
    blocks.push(Block::Labelled([text.made, ":"].concat(), link.to_owned()));
    blocks
}
