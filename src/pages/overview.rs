//! The first page.

use leptos::prelude::*;

use super::context::{Atlas, Extra};
use super::folded::WayIn;
use crate::components::markup::{self, element, escape, said};
use crate::components::{
    Go, Heading, Icon, LensFigure, Passage, SearchBox, Shape, certainty_class, squares,
};
use crate::domain::{Field, Lang};
use crate::present::{
    Lens, NeedRow, SmallMatrix, Suggested, Tiles, Way, need_rows, overview, suggested,
};
use crate::query::Filter;
use crate::state::{Action, Chart, View};
use crate::text::{Text, text};

/// How many conditions stand beside their need.
const NEED: usize = 6;

/// What this is, the four lenses, how sure the catalogue is, and ways in.
#[component]
pub fn OverviewPage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let said = text(lang);
    let words = &said.pages().overview;
    let page = atlas.worded(lang, overview);
    let mut hero = atlas.passage(lang, "overview");
    let leads = [words.what, words.who, words.limits]
        .into_iter()
        .map(|lead| view! { <p class="lead" inner_html=hero.told(lead)></p> })
        .collect_view();
    let rule = hero.told(words.rule);
    let mut themes = atlas.passage(lang, "themes");
    let themes_lead = themes.told(said.pages().lens.lead);
    let typed = RwSignal::new(String::new());
    let all = atlas.worded(lang, |corpus, said| (words.see_all)(&said.count(corpus.len())));
    let lenses =
        page.lenses.into_iter().map(|lens| lens_card(said, lang, &mut themes, lens)).collect_view();
    let roles = page
        .roles
        .into_iter()
        .map(|(who, ways)| {
            view! {
                <Heading level=Atlas::here().heading(4)>{who}</Heading>
                <ul class="plain">{ways.into_iter().map(way).collect_view()}</ul>
            }
        })
        .collect_view();
    view! {
        <div class="wrap hero">
            <div>
                <Heading level=atlas.heading(1) focusable=true>{words.title}</Heading>
                {leads}
                <SearchBox
                    id="overview-search"
                    label=words.search
                    example=words.search_example
                    text=typed
                    on_type=Callback::new(move |text| typed.set(text))
                    suggestions=said.result.suggestions
                    suggested=Signal::derive(move || {
                        let filter = typed.with(|typed| Filter::default().with_text(typed));
                        atlas.worded(lang, |corpus, said| suggested(corpus, said, &filter))
                    })
                    on_choose=Callback::new(move |chosen: Suggested| {
                        let mut filter = Filter::default().with_text(&chosen.rest);
                        filter.set(chosen.field, chosen.code, true);
                        atlas.dispatch.run(Action::Results(Box::new(filter)));
                    })
                    on_search=Callback::new(move |()| atlas.dispatch.run(Action::Find(typed.get_untracked())))
                />
                <p class="row">
                    <Go
                        href=atlas.link(Action::Find(String::new()))
                        action=Action::Find(String::new())
                        dispatch=atlas.dispatch
                        class="more"
                    >
                        {all}
                        <Icon shape=Shape::Arrow />
                    </Go>
                </p>
            </div>
            <div>
                <TileFigure tiles=page.tiles rule />
                {hero.meant()}
            </div>
        </div>
        <section class="band sec" id="lenses">
            <div class="wrap">
                <div class="sec-head">
                    <div>
                        <Heading level=Atlas::here().heading(2)>{said.pages().lens.title}</Heading>
                        <p class="soft" inner_html=themes_lead></p>
                    </div>
                </div>
                <div class="lenses">{lenses}</div>
                {themes.meant()}
            </div>
        </section>
        <section class="wrap sec" id="small-matrix">
            <Small words=said matrix=page.matrix passage=atlas.passage(lang, "small") />
        </section>
        <section class="band sec" id="need-glance">
            <div class="wrap stack">
                <Heading level=Atlas::here().heading(2)>{said.pages().lens.need}</Heading>
                <p class="soft">{said.pages().lens.need_lead}</p>
                <NeedGlance said lang />
                <p>
                    <WayIn actions=vec![Action::Go(View::Need)] class="more">
                        {said.pages().lens.need_way}
                        <Icon shape=Shape::Arrow />
                    </WayIn>
                </p>
            </div>
        </section>
        <section class="wrap sec" id="ways">
            <Heading level=Atlas::here().heading(2)>{words.ways}</Heading>
            <div class="ways">
                <div>
                    <Heading level=Atlas::here().heading(3)>{words.by_condition}</Heading>
                    <ul class="plain">{page.conditions.into_iter().map(way).collect_view()}</ul>
                </div>
                <div>
                    <Heading level=Atlas::here().heading(3)>{words.by_question}</Heading>
                    <ul class="plain">{page.questions.into_iter().map(way).collect_view()}</ul>
                </div>
                <div class="roles">
                    <Heading level=Atlas::here().heading(3)>{said.pages().lens.by_role}</Heading>
                    {roles}
                </div>
            </div>
        </section>
    }
}

/// A square for each record, ordered by how sure we can be.
#[allow(clippy::needless_pass_by_value, reason = "a component owns its props")]
#[component]
fn TileFigure(tiles: Tiles, rule: String) -> impl IntoView {
    let counts: Vec<_> =
        tiles.counts.iter().map(|(strength, _, count)| (*strength, *count)).collect();
    let lines = tiles.counts.iter().map(|(strength, label, count)| {
        (*strength, [&*escape(label), " ", &said("b", &count.to_string())].concat())
    });
    let parts = [
        said("figcaption class=\"strong\"", &tiles.title),
        squares("div", &counts),
        markup::legend(lines),
        element("p class=\"small soft\"", &rule),
    ];
    view! { <figure class="tiles" inner_html=parts.concat()></figure> }
}

fn lens_card(
    said: &'static Text,
    lang: Lang,
    passage: &mut Passage,
    lens: Lens,
) -> impl IntoView + use<> {
    let [finding, text] = [&lens.finding, &lens.text].map(|text| passage.told(text));
    view! {
        <article class="lens">
            <Heading level=Atlas::here().heading(3)>{lens.theme}</Heading>
            <p class="fig" inner_html=finding></p>
            <div>
                <LensFigure text=said lang drawn=lens.drawn />
                <p inner_html=text></p>
            </div>
            <p>
                <WayIn actions=lens.way.actions class="more">
                    {lens.way.label}
                    <Icon shape=Shape::Arrow />
                </WayIn>
            </p>
        </article>
    }
}

#[component]
fn Small(words: &'static Text, matrix: SmallMatrix, mut passage: Passage) -> impl IntoView {
    let groups = matrix.columns.len() * matrix.rows.len();
    let lead = passage.told(&(words.pages().overview.matrix_lead)(&groups.to_string()));
    let key = passage.told(words.pages().lens.matrix_key);
    let mut heads = said("td", "");
    for title in &matrix.columns {
        heads.push_str(&element("th scope=\"col\"", &said("span", title)));
    }
    let mut rows = String::new();
    for (title, cells) in &matrix.rows {
        let mut row = said("th scope=\"row\"", title);
        for (count, strongest) in cells {
            let word = strongest.map_or_else(String::new, |strength| {
                said(
                    "span class=\"vh\"",
                    &[", ", (words.shared().strength_named)(strength)].concat(),
                )
            });
            let tag = ["td class=\"", certainty_class(*strongest), "\""].concat();
            row.push_str(&element(&tag, &[said("span", &count.to_string()), word].concat()));
        }
        rows.push_str(&element("tr", &row));
    }
    let parts = [
        said("caption", words.pages().lens.matrix_caption),
        element("thead", &element("tr", &heads)),
        element("tbody", &rows),
    ];
    let table = parts.concat();
    view! {
        <div class="two">
            <div class="stack">
                <Heading level=Atlas::here().heading(2)>{matrix.title}</Heading>
                <p inner_html=lead></p>
                <p>
                    <WayIn
                        actions=vec![Action::ClearAll, Action::Show(Chart::Matrix), Action::Go(View::Explore)]
                        class="btn second"
                    >
                        {words.pages().overview.see_matrix}
                        <Icon shape=Shape::Arrow />
                    </WayIn>
                </p>
            </div>
            <div>
                <table class="small-matrix" inner_html=table></table>
                <p class="small soft" inner_html=key></p>
                {passage.meant()}
            </div>
        </div>
    }
}

/// Need beside the catalogue: the rows stand there at once, each figure
/// takes its place when the file is here.
#[component]
fn NeedGlance(said: &'static Text, lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    atlas.beside.ask.run(Extra::Need);
    let rows = atlas.worded(lang, |corpus, said| need_rows(corpus, said, None, NEED));
    let figures = Memo::new(move |_| {
        let need = atlas.beside.need.get();
        if let Some(why) = need.failed(lang) {
            return Err(why);
        }
        let need = need.here();
        let need = need.as_ref().map(|need| need.as_slice());
        let rows = atlas.worded(lang, |corpus, said| need_rows(corpus, said, need, NEED));
        Ok(rows.into_iter().map(|row| row.burden).collect::<Vec<String>>())
    });
    let rows = rows
        .into_iter()
        .enumerate()
        .map(|(at, row)| {
            let burden = move || {
                figures.with(|figures| match figures {
                    Ok(figures) if !figures[at].is_empty() => figures[at].clone(),
                    Ok(_) => said.pages().lens.coming.to_owned(),
                    Err(_) => said.chart().no_figure.to_owned(),
                })
            };
            view! { <NeedLine said row burden=Signal::derive(burden) /> }
        })
        .collect_view();
    let failed = move || {
        figures.with(|figures| figures.as_ref().err().cloned()).map(|why| {
            view! { <p class="small">{said.pages().need.failed} " " {why} " " {said.notice.missing_lead}</p> }
        })
    };
    let heads = [
        (said.field)(Field::Condition),
        said.pages().lens.need_burden,
        said.chart().in_catalogue,
        said.chart().inequality_measured,
    ];
    let heads = heads.map(|head| markup::said("th scope=\"col\"", head)).concat();
    view! {
        <table class="glances">
            <thead>
                <tr inner_html=heads></tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {failed}
    }
}

#[component]
fn NeedLine(said: &'static Text, row: NeedRow, burden: Signal<String>) -> impl IntoView {
    let squares = squares("span", &row.squares);
    view! {
        <tr>
            <th scope="row">
                <WayIn actions=vec![Action::Only(Field::Condition, row.code)]>{row.name}</WayIn>
            </th>
            <td class="burden" data-label=said.pages().lens.need_burden>
                {move || burden.get()}
            </td>
            <td data-label=said.chart().in_catalogue>
                <span class="i" inner_html=squares></span>
                <b>{row.count}</b>
            </td>
            <td class="small">{row.measured}</td>
        </tr>
    }
}

fn way(way: Way) -> impl IntoView {
    view! {
        <li>
            <WayIn actions=way.actions>
                {way.label} " "
                <span>{way.count}</span>
            </WayIn>
        </li>
    }
}
