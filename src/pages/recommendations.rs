//! Recommendations: what national documents ask for, what answers it, how
//! sure that is, and how far it is followed.

use leptos::prelude::*;

use super::context::{Atlas, Extra};
use super::explore::MatrixResults;
use super::folded::{Folded, ReadAt, ToRecord, Waiting, WayIn, is_coming};
use crate::components::{
    Caveat, Explained, FilterWords, Heading, Icon, Lacking, Shape, StrengthBadge, StrengthTile,
};
use crate::domain::{Field, Lang};
use crate::present::{
    AskedOf, DocumentView, Followed, Meeting, Pair, PairGroup, chips, recommended, selection, terms,
};
use crate::text::{Text, format, text};

/// The page on recommendations.
#[component]
pub fn RecommendationsPage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    atlas.beside.ask.run(Extra::Recommendations);
    let words = text(lang);
    let said = &words.recommend;
    let page = Memo::new(move |_| {
        let all = atlas.beside.recommendations.get().here()?;
        Some(atlas.worded(lang, |corpus, said| recommended(corpus, said, &all)))
    });
    let answer = move || {
        page.with(|page| {
            page.as_ref().map_or(said.answer_without.to_owned(), |page| page.answer.clone())
        })
    };
    let explained = atlas.worded(lang, |_, said| {
        terms(said, &["recommendation", "programme", "strength", "findings"])
    });
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
                <h2>{said.groups}</h2>
                <p>{said.groups_lead}</p>
                <div class="meetings">{groups}</div>
                <p class="small">{page.lapsed}</p>
            </section>
            <section>
                <Matrix lang />
            </section>
            <section class="stack">
                <h2>{said.by_condition}</h2>
                <p>{said.by_condition_lead}</p>
                <div>{conditions}</div>
            </section>
            <section class="stack">
                <h2>{said.followed}</h2>
                <p class="notice plainer">
                    <Icon shape=Shape::Info />
                    <span>{said.followed_review}</span>
                </p>
                <p>{page.followed_lead}</p>
                <div>{followed}</div>
            </section>
        }
        .into_any()
    };
    let caveat = atlas.worded(lang, |corpus, said| selection(said, corpus.len()));
    view! {
        <div class="wrap sec facing">
            <Heading level=atlas.heading(1) class="page-title" focusable=true>
                {said.title}
            </Heading>
            <p class="lead strong">{answer}</p>
            <p class="lead">{said.lead}</p>
            <p>{said.caution}</p>
            <Explained text=words place="recommend" terms=explained />
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
    let chip_list = Signal::derive(move || {
        filter.with(|filter| atlas.worded(lang, |_, said| chips(filter, said)))
    });
    view! {
        <FilterWords
            text=text(lang)
            chips=chip_list
            can_undo=atlas.can_undo
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
    let count = (words.recommend.pairs)(&format::count(lang, group.pairs.len()));
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
    let text = &words.recommend;
    let caption = format!("{}: {}", asked.name, format::lower_first(text.asks));
    let rows = asked
        .pairs
        .into_iter()
        .map(|pair| {
            let strongest = pair.strongest.map_or_else(
                || view! { <span class="unknown">{words.not_stated}</span> }.into_any(),
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
        let lines = asked.followed.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <div class="stack-s">
                <h4>{text.followed}</h4>
                <ul>{lines}</ul>
            </div>
        }
    });
    let documents = asked
        .documents
        .into_iter()
        .map(|document| view! { <Document words lang document /> })
        .collect_view();
    view! {
        <Folded
            id=format!("asked-{}", asked.key)
            name=asked.name
            glance=vec![asked.summary]
            open
        >
            <div class="scroll" tabindex="0" role="region" aria-label=caption>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{text.column_approach}</th>
                            <th scope="col">{text.column_held}</th>
                            <th scope="col">{text.column_strongest}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {followed}
            <h4>{text.documents}</h4>
            <div class="documents">{documents}</div>
        </Folded>
    }
}

#[component]
fn Document(words: &'static Text, lang: Lang, document: DocumentView) -> impl IntoView {
    let text = &words.recommend;
    let title = match document.url {
        Some(url) => view! {
            <a href=url rel="noopener">
                {document.title}
            </a>
        }
        .into_any(),
        None => view! { <span>{document.title}</span> }.into_any(),
    };
    let asks = document
        .asks
        .into_iter()
        .map(|ask| {
            let marks = ask
                .marks
                .into_iter()
                .map(|mark| view! { <span class="tag">{mark}</span> })
                .collect_view();
            view! {
                <li class:faint=!ask.stated>
                    <span class="strong">{ask.approach} ": "</span>
                    {ask.text}
                    " "
                    {marks}
                </li>
            }
        })
        .collect_view();
    let answers = if document.answers.is_empty() {
        view! { <p class="unknown">{text.answers_none}</p> }.into_any()
    } else {
        let rows = document
            .answers
            .into_iter()
            .map(|answer| {
                view! {
                    <li class:faint=!answer.stated>
                        <ToRecord lang id=answer.id title=answer.title />
                        <div class="row small">
                            <StrengthBadge
                                strength=answer.strength
                                label=words.result.evidence
                                word=answer.strength_word
                                why=answer.why
                            />
                            <span>{answer.timing} "."</span>
                            <span class="soft">{answer.basis} "."</span>
                        </div>
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="plain answering">{rows}</ul> }.into_any()
    };
    let more: Vec<String> =
        [document.successor, document.note].into_iter().filter(|said| !said.is_empty()).collect();
    view! {
        <div class="document" class:lapsed=document.lapsed data-document=document.id>
            <h5>{title}</h5>
            <p class="row small">
                <span class="soft">{document.about}</span>
                <span class="tag">{document.validity}</span>
            </p>
            {(!more.is_empty()).then(|| view! { <p class="small">{more.join(" ")}</p> })}
            <p class="small strong">{text.asks}</p>
            <ul class="asks">{asks}</ul>
            <p class="small strong">{text.answers}</p>
            {answers}
        </div>
    }
}

#[component]
fn Signs(
    words: &'static Text,
    lang: Lang,
    id: &'static str,
    name: &'static str,
    signs: Vec<Followed>,
) -> impl IntoView {
    let count = (words.recommend.traces)(&format::count(lang, signs.len()));
    let signs = signs.into_iter().map(|sign| view! { <Sign words sign /> }).collect_view();
    view! {
        <Folded id=id.to_owned() name=name.to_owned() glance=vec![count]>
            <div class="indicators">{signs}</div>
        </Folded>
    }
}

#[component]
fn Sign(words: &'static Text, sign: Followed) -> impl IntoView {
    let groups = sign
        .groups
        .into_iter()
        .map(|(group, figure)| {
            view! {
                <li>
                    <span>{group}</span>
                    <b>{figure}</b>
                </li>
            }
        })
        .collect_view();
    let notes =
        sign.notes.into_iter().map(|note| view! { <p class="small">{note}</p> }).collect_view();
    view! {
        <div class="indicator">
            <p class="strong">{sign.indicator}</p>
            <p class="big" class:unknown=!sign.has_figure>
                {sign.figure}
            </p>
            <ul class="plain figures">{groups}</ul>
            {notes}
            <ReadAt words source=sign.source />
        </div>
    }
}
