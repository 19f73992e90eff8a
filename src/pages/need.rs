//! Need: how many live with each condition, how it is divided, and what the
//! catalogue holds.

use leptos::prelude::*;

use super::context::{Atlas, Extra};
use super::folded::{Folded, Strengths, Waiting, WayIn, is_coming, read_at};
use super::whole::WholeChart;
use crate::components::markup::{element, escape, list, said};
use crate::components::{Caveat, Heading, Icon, Lacking, Passage, Shape, percent};
use crate::domain::{Field, Lang};
use crate::present::{IndicatorView, NeedOf, Theme, need, selection};
use crate::query::{Filter, answer};
use crate::state::{Action, Chart};
use crate::text::{Text, format, text};

/// The page on need.
#[component]
pub fn NeedPage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    atlas.beside.ask.run(Extra::Need);
    let words = text(lang);
    let page = Memo::new(move |_| {
        let figures = atlas.beside.need.get().here();
        let figures = figures.as_ref().map(|figures| figures.as_slice());
        atlas.worded(lang, |corpus, said| need(corpus, said, figures))
    });
    let mut top = atlas.passage(lang, "top");
    let [lead, apart] =
        [words.pages().need.lead, words.pages().need.apart].map(|said| top.told(said));
    let body = move || {
        let file = atlas.beside.need.get();
        if is_coming(&file) {
            return view! { <Waiting lang /> }.into_any();
        }
        let failed = file.failed(lang).map(|why| {
            view! { <Lacking title=words.pages().need.failed why rest=words.notice.missing_lead /> }
        });
        let figure = failed.is_none().then(|| {
            let rows = atlas.corpus.with(|corpus| answer(corpus, &Filter::default()).rows);
            view! { <WholeChart lang chart=Chart::Need rows /> }
        });
        let page = page.get();
        let conditions = page
            .conditions
            .into_iter()
            .map(|condition| view! { <Condition words condition lang /> })
            .collect_view();
        let general = (!page.general.is_empty()).then(|| {
            let themes = page
                .general
                .into_iter()
                .map(|theme| {
                    let id =
                        format!("theme-{}", format::lower_first(&theme.title).replace(' ', "-"));
                    let place = id.clone();
                    let count = format::count(lang, theme.indicators.len());
                    let glance = vec![(words.pages().need.figures)(&count)];
                    let name = theme.title.clone();
                    view! {
                        <Folded id name glance>
                            <Indicators words lang id=place themes=vec![theme] titled=false />
                        </Folded>
                    }
                })
                .collect_view();
            view! {
                <section class="stack">
                    <Heading level=Atlas::here().heading(2)>{words.pages().need.general}</Heading>
                    <p>{words.pages().need.general_lead}</p>
                    <div>{themes}</div>
                </section>
            }
        });
        view! {
            {failed}
            {figure}
            <section class="stack">
                <Heading level=Atlas::here().heading(2)>{words.pages().need.by_condition}</Heading>
                <p>{words.pages().need.by_condition_lead}</p>
                <div>{conditions}</div>
            </section>
            {general}
        }
        .into_any()
    };
    let caveat = atlas.worded(lang, |corpus, said| selection(said, corpus.len()));
    view! {
        <div class="wrap sec facing">
            <Heading level=atlas.heading(1) class="page-title" focusable=true>
                {words.shell.need}
            </Heading>
            <p class="lead strong long">{move || page.with(|page| page.answer.clone())}</p>
            <p class="lead" inner_html=lead></p>
            <p class="notice plainer">
                <Icon shape=Shape::Info />
                <span inner_html=apart></span>
            </p>
            {top.meant()}
            {body}
            <Caveat strong=words.shell.selection more=caveat />
        </div>
    }
}

#[component]
fn Condition(words: &'static Text, lang: Lang, condition: NeedOf) -> impl IntoView {
    let atlas = Atlas::here();
    let code = condition.code;
    let open = atlas.state.with_untracked(|s| s.filter.ticked(Field::Condition).contains(&code));
    let missing = (!condition.missing.is_empty()).then(|| {
        let lines = condition.missing.iter().map(|said| view! { <li>{*said}</li> }).collect_view();
        view! {
            <div class="inputs">
                <Heading level=Atlas::here().heading(4)>{words.pages().need.missing}</Heading>
                <ul>{lines}</ul>
            </div>
        }
    });
    let id = format!("need-{}", condition.key);
    let place = id.clone();
    let themes = view! { <Indicators words lang id=place themes=condition.themes titled=true /> };
    let drawn = condition.drawn.map(|said| {
        let actions = vec![Action::Only(Field::Condition, code), Action::Show(Chart::Gradient)];
        view! {
            <p>
                <WayIn actions class="more">
                    {said}
                    <Icon shape=Shape::Arrow />
                </WayIn>
            </p>
        }
    });
    let supply = (condition.count > 0).then(|| {
        view! {
            <div class="stack-s">
                <Heading level=Atlas::here().heading(4)>{words.pages().need.how_sure}</Heading>
                <Strengths strengths=condition.strengths />
                <p class="small">
                    {condition.measured} ". "
                    <WayIn actions=vec![Action::Only(Field::Condition, code)] class="more">
                        {(words.pages().need.see)(&format::count(lang, condition.count))}
                        <Icon shape=Shape::Arrow />
                    </WayIn>
                </p>
            </div>
        }
    });
    view! {
        <Folded
            id
            name=condition.name
            glance=vec![condition.burden, condition.divided, condition.supply]
            open
        >
            {themes}
            {drawn}
            {supply}
            {missing}
        </Folded>
    }
}

/// Figures side by side; where several themes stand together, each says its
/// own.
#[allow(clippy::needless_pass_by_value, reason = "a component owns its props")]
#[component]
fn Indicators(
    words: &'static Text,
    lang: Lang,
    /// What the section is called.
    id: String,
    themes: Vec<Theme>,
    titled: bool,
) -> impl IntoView {
    let mut passage = Atlas::here().passage(lang, id);
    let mut all = String::new();
    for theme in &themes {
        let title = if titled { theme.title.as_str() } else { "" };
        for one in &theme.indicators {
            all.push_str(&indicator(words, &mut passage, title, one));
        }
    }
    view! {
        <div class="indicators" inner_html=all></div>
        {passage.meant()}
    }
}

fn indicator(
    words: &Text,
    passage: &mut Passage,
    theme: &str,
    indicator: &IndicatorView,
) -> String {
    let mut lines = String::new();
    for line in &indicator.lines {
        let bar = line
            .share
            .map_or_else(String::new, |share| element("span class=\"i\"", &percent(share)));
        let figure = element("b", &passage.told(&line.figure));
        let parts = [said("span", &line.label), figure, bar];
        lines.push_str(&element("li", &parts.concat()));
    }
    let parts = [
        escape(theme),
        element("p class=\"strong\"", &passage.told(&indicator.measure)),
        said("p class=\"small soft\"", &indicator.whom),
        element("ul class=\"plain figures\"", &lines),
        list("p class=\"small\"", &passage.told(&indicator.note)),
        read_at(words, &indicator.source),
    ];
    element("div class=\"indicator\"", &parts.concat())
}
