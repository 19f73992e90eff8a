//! Recommendations: what national documents ask for, what answers it, how
//! sure that is, and how far it is followed.

use leptos::prelude::*;

use super::context::{Atlas, Extra, heading};
use super::explore::MatrixResults;
use super::folded::{Folded, Waiting, WayIn, follow, is_coming, read_at, to_record};
use crate::components::markup::{self, element, escape, list, said, said_if};
use crate::components::{
    Caveat, FilterWords, Heading, Icon, Lacking, Passage, Shape, StrengthTile,
};
use crate::domain::{Field, Lang};
use crate::present::{
    AskedOf, DocumentView, Followed, Meeting, Pair, PairGroup, chips, recommended, selection,
};
use crate::text::{Text, format, text};

/// The page on recommendations.
#[component]
pub fn RecommendationsPage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    atlas.beside.ask.run(Extra::Recommendations);
    let words = text(lang);
    let said = &words.pages().recommend;
    let page = Memo::new(move |_| {
        let all = atlas.beside.recommendations.get().here()?;
        Some(atlas.worded(lang, |corpus, said| recommended(corpus, said, &all)))
    });
    let answer = move || {
        page.with(|page| {
            page.as_ref().map_or(said.answer_without.to_owned(), |page| page.answer.clone())
        })
    };
    let mut top = atlas.passage(lang, "top");
    let [lead, caution] = [said.lead, said.caution].map(|text| top.told(text));
    let body = move || {
        let file = atlas.beside.recommendations.get();
        if is_coming(&file) {
            return view! { <Waiting lang /> }.into_any();
        }
        let Some(page) = page.get() else {
            let why = file.failed(lang).unwrap_or_default();
            return view! { <Lacking title=said.failed why rest=words.notice.missing_lead /> }
                .into_any();
        };
        let mut meeting = atlas.passage(lang, "meeting");
        let groups_lead = meeting.told(said.groups_lead);
        let mut signs = atlas.passage(lang, "followed");
        let [review, followed_lead] =
            [said.followed_review, &*page.followed_lead].map(|text| signs.told(text));
        let groups = page
            .groups
            .into_iter()
            .map(|group| view! { <Group words lang group /> })
            .collect_view();
        let conditions = page
            .conditions
            .into_iter()
            .map(|asked| view! { <Asked words lang asked /> })
            .collect_view();
        let (with, without): (Vec<Followed>, Vec<Followed>) =
            page.followed.into_iter().partition(|sign| sign.has_figure);
        let followed = [
            (said.with_figure, "with-figure", with),
            (said.without_figure, "without-figure", without),
        ]
        .map(|(name, id, signs)| view! { <Signs words lang id name signs /> })
        .collect_view();
        view! {
            <section class="stack">
                <Heading level=Atlas::here().heading(2)>{said.groups}</Heading>
                <p inner_html=groups_lead></p>
                {meeting.meant()}
                <div class="meetings">{groups}</div>
                <p class="small">{page.lapsed}</p>
            </section>
            <section>
                <Matrix lang />
            </section>
            <section class="stack">
                <Heading level=Atlas::here().heading(2)>{said.by_condition}</Heading>
                <p>{said.by_condition_lead}</p>
                <div>{conditions}</div>
            </section>
            <section class="stack">
                <Heading level=Atlas::here().heading(2)>{said.followed}</Heading>
                <p class="notice plainer">
                    <Icon shape=Shape::Info />
                    <span inner_html=review></span>
                </p>
                <p inner_html=followed_lead></p>
                {signs.meant()}
                <div>{followed}</div>
            </section>
        }
        .into_any()
    };
    let caveat = atlas.worded(lang, |corpus, said| selection(said, corpus.len()));
    view! {
        <div class="wrap sec facing">
            <Heading level=atlas.heading(1) class="page-title" focusable=true>
                {text(lang).shell.recommendations}
            </Heading>
            <p class="lead strong">{answer}</p>
            <p class="lead" inner_html=lead></p>
            <p inner_html=caution></p>
            {top.meant()}
            {body}
            <Caveat strong=words.shell.selection more=caveat />
        </div>
    }
}

/// The matrix, with what is filtered, since that changes it.
#[component]
fn Matrix(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let filter = atlas.filter();
    let chip_list =
        Memo::new(move |_| filter.with(|filter| atlas.worded(lang, |_, said| chips(filter, said))));
    view! {
        <FilterWords
            text=text(lang)
            chips=chip_list
            can_undo=atlas.can_undo
            mark=atlas.doors.mark
            focus=atlas.doors.focus
            dispatch=atlas.dispatch
            on_undo=atlas.undo
        />
        <MatrixResults lang filter recommended=true />
    }
}

#[component]
fn Group(words: &'static Text, lang: Lang, group: PairGroup) -> impl IntoView {
    let id = match group.meeting {
        Meeting::WellTested => "well-tested",
        Meeting::HardlyTested => "hardly-tested",
        Meeting::NotAsked => "not-asked",
        Meeting::NotWorking => "not-working",
    };
    let count = (words.pages().recommend.pairs)(&format::count(lang, group.pairs.len()));
    let pairs = group.pairs.into_iter().map(|pair| view! { <PairRow pair /> }).collect_view();
    view! {
        <Folded id=id.to_owned() name=group.title.to_owned() glance=vec![count, group.meaning.to_owned()]>
            <ul class="plain pairs">{pairs}</ul>
        </Folded>
    }
}

#[component]
fn PairRow(pair: Pair) -> impl IntoView {
    let tile = pair.strongest.map(|strength| view! { <StrengthTile strength /> });
    let mark = (!pair.mark.is_empty()).then(|| view! { <span class="tag">{pair.mark}</span> });
    let label = match pair.strongest {
        Some(_) => view! { <WayIn actions=pair.actions>{pair.label}</WayIn> }.into_any(),
        None => view! { <span>{pair.label}</span> }.into_any(),
    };
    view! {
        <li>
            {tile}
            <span>
                {label} " " {mark} <br /> <span class="small soft">{pair.held}</span>
            </span>
        </li>
    }
}

#[component]
fn Asked(words: &'static Text, lang: Lang, asked: AskedOf) -> impl IntoView {
    let atlas = Atlas::here();
    let code = asked.code;
    let open = atlas.state.with_untracked(|s| s.filter.ticked(Field::Condition).contains(&code));
    let text = &words.pages().recommend;
    let caption = format!("{}: {}", asked.name, format::lower_first(text.asks));
    let rows = asked
        .pairs
        .into_iter()
        .map(|pair| {
            let strongest = pair.strongest.map_or_else(
                || view! { <span class="unknown">{text.nothing_to_rate}</span> }.into_any(),
                |strength| {
                    view! {
                        <span class="badge">
                            <StrengthTile strength />
                            {(words.strength)(strength)}
                        </span>
                    }
                    .into_any()
                },
            );
            let mark =
                (!pair.mark.is_empty()).then(|| view! { <span class="tag">{pair.mark}</span> });
            let label = match pair.strongest {
                Some(_) => view! { <WayIn actions=pair.actions>{pair.label}</WayIn> }.into_any(),
                None => view! { <span>{pair.label}</span> }.into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{label} " " {mark}</th>
                    <td>{pair.held}</td>
                    <td>{strongest}</td>
                </tr>
            }
        })
        .collect_view();
    let followed = (!asked.followed.is_empty()).then(|| {
        let lines: String = asked.followed.iter().map(|line| said("li", line)).collect();
        let parts = [said(&heading(4), text.followed), element("ul", &lines)].concat();
        view! { <div class="stack-s" inner_html=parts></div> }
    });
    let hrefs = atlas.record_href(lang);
    let id = format!("asked-{}", asked.key);
    let mut passage = atlas.passage(lang, id.clone());
    let heads = [text.column_approach, text.column_held, text.column_strongest];
    let heads = heads.map(|head| element("th scope=\"col\"", &passage.told(head))).concat();
    let documents = asked.documents.iter();
    let documents: String =
        documents.map(|one| document(words, lang, hrefs, &mut passage, one)).collect();
    view! {
        <Folded
            id
            name=asked.name
            glance=vec![asked.summary]
            open
        >
            <div class="scroll" tabindex="0" role="region" aria-label=caption>
                <table>
                    <thead>
                        <tr inner_html=heads></tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {followed}
            <Heading level=Atlas::here().heading(4)>{text.documents}</Heading>
            <div class="documents" inner_html=documents on:click=follow(&atlas)></div>
            {passage.meant()}
        </Folded>
    }
}

fn document(
    words: &Text,
    lang: Lang,
    hrefs: Callback<String, String>,
    passage: &mut Passage,
    document: &DocumentView,
) -> String {
    let text = &words.pages().recommend;
    let tags = |marks: &[String]| -> String { marks.iter().map(|mark| said(TAG, mark)).collect() };
    let line = |stated: bool, content: &[&str]| {
        element(if stated { "li" } else { "li class=\"faint\"" }, &content.concat())
    };
    let mut asks = String::new();
    for ask in &document.asks {
        let approach = said("span class=\"strong\"", &[&*ask.approach, ": "].concat());
        let text = passage.told(&ask.text);
        asks.push_str(&line(ask.stated, &[&approach, &text, " ", &tags(&ask.marks)]));
    }
    let mut answers = String::new();
    for answer in &document.answers {
        let (label, word) = (words.result.evidence, answer.strength_word);
        let row = [
            markup::strength_badge(answer.strength, label, word, &answer.why),
            said("span", &[&*answer.timing, "."].concat()),
            said("span class=\"soft\"", &[&*answer.basis, "."].concat()),
        ];
        let title = to_record(hrefs, &answer.id, &answer.title);
        let row = element("div class=\"row small\"", &row.concat());
        answers.push_str(&line(answer.stated, &[&title, &row]));
    }
    let answers = if document.answers.is_empty() {
        said("p class=\"unknown\"", text.answers_none)
    } else {
        let (shown, all) = (document.answers.len(), document.answered);
        let [told, of] = [shown, all].map(|count| format::count(lang, count));
        let more = if all > shown { (words.result.shown)(&told, &of) } else { String::new() };
        let list = element("ul class=\"plain answering\"", &answers);
        list + &said_if("p class=\"small soft\"", &more)
    };
    let more = [&*document.successor, &*document.note];
    let more: Vec<&str> = more.into_iter().filter(|line| !line.is_empty()).collect();
    let about = [said("span class=\"soft\"", &document.about), said(TAG, &document.validity)];
    let parts = [
        element(&heading(5), &markup::link_out(document.url.as_deref(), &document.title)),
        element("p class=\"row small\"", &about.concat()),
        list("p class=\"small\"", &passage.told(&more.join(" "))),
        // A document whose wording was not seen asks for nothing in particular.
        if asks.is_empty() { String::new() } else { said("p class=\"small strong\"", text.asks) },
        list("ul class=\"asks\"", &asks),
        said("p class=\"small strong\"", text.answers),
        answers,
    ];
    let class = if document.lapsed { "document lapsed" } else { "document" };
    let id = escape(&document.id);
    let tag = ["div class=\"", class, "\" data-document=\"", &*id, "\""].concat();
    element(&tag, &parts.concat())
}

/// A mark beside a name.
const TAG: &str = "span class=\"tag\"";

#[component]
fn Signs(
    words: &'static Text,
    lang: Lang,
    id: &'static str,
    name: &'static str,
    signs: Vec<Followed>,
) -> impl IntoView {
    let count = (words.pages().recommend.traces)(&format::count(lang, signs.len()));
    let mut passage = Atlas::here().passage(lang, id);
    let signs: String = signs.iter().map(|sign| sign_of(words, &mut passage, sign)).collect();
    view! {
        <Folded id=id.to_owned() name=name.to_owned() glance=vec![count]>
            <div class="indicators" inner_html=signs></div>
            {passage.meant()}
        </Folded>
    }
}

fn sign_of(words: &Text, passage: &mut Passage, sign: &Followed) -> String {
    let mut groups = String::new();
    for (group, figure) in &sign.groups {
        groups.push_str(&element("li", &[said("span", group), said("b", figure)].concat()));
    }
    let indicator = element("p class=\"strong\"", &passage.told(&sign.indicator));
    let notes = sign.notes.iter().map(|note| element("p class=\"small\"", &passage.told(note)));
    let notes: String = notes.collect();
    let big = if sign.has_figure { "p class=\"big\"" } else { "p class=\"big unknown\"" };
    let parts = [
        indicator,
        said(big, &sign.figure),
        list("ul class=\"plain figures\"", &groups),
        notes,
        read_at(words, &sign.source),
    ];
    element("div class=\"indicator\"", &parts.concat())
}
