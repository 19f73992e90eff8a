//! The catalogue as plain pages: for those without script, for archives and for
//! search engines. An index, a page for each intervention, each condition and
//! each approach, drawn natively from the same view models and components as
//! the atlas, which they lead into.

use std::fmt::Write as _;
use std::sync::Arc;

use leptos::prelude::*;

use super::context::{Atlas, Doors, FilesBeside, Later, OwnData};
use super::program::Program;
use super::record::Record;
use crate::components::{Caveat, EffectBadge, Findings, InequalityLine, StrengthBadge, escape};
use crate::domain::{Code, Field, Lang, Recommendations};
use crate::exchange::{linked_catalogue, linked_record};
use crate::present::{Card, Words, card, inequality, selection};
use crate::query::{Corpus, Filter, Sort, answer, in_order};
use crate::state::{Explorer, View, write};
use crate::text::{Text, format, text};

/// What plain pages are made of.
pub struct PlainSite {
    /// The catalogue and its index.
    pub corpus: Arc<Corpus>,
    /// The national recommendations, where they could be read.
    pub recommendations: Option<Arc<Recommendations>>,
    /// The stylesheet's name in the folder of the atlas.
    pub style: Option<String>,
    /// The address of the atlas, with the slash at its end, where it is known.
    pub base: Option<String>,
}

/// A plain page: where it stands in the folder of plain pages, and what it is.
pub struct PlainPage {
    /// Its path.
    pub path: String,
    /// The whole HTML document.
    pub html: String,
}

/// The fields that have a page for each of their codes.
const GROUPED: [Field; 2] = [Field::Condition, Field::Approach];

/// What a page says of itself.
struct About<'a> {
    /// Its path, without the language and the ending; empty for the index.
    name: &'a str,
    title: &'a str,
    description: &'a str,
    /// Classes of its `main`.
    class: &'static str,
    linked: String,
}

impl PlainSite {
    /// Every plain page, in both languages.
    pub fn pages(&self) -> impl Iterator<Item = PlainPage> + '_ {
        Lang::ALL.into_iter().flat_map(move |lang| {
            let records = (0..self.corpus.len()).map(move |row| self.record(lang, row));
            let groups = GROUPED.into_iter().flat_map(move |field| {
                self.codes(field).map(move |code| self.group(lang, field, code))
            });
            std::iter::once(self.index(lang)).chain(records).chain(groups)
        })
    }

    /// The sitemap of these pages, where their address is known.
    pub fn sitemap(&self, paths: &[String]) -> Option<String> {
        let base = self.base.as_deref()?;
        let date = escape(&self.corpus.catalogue.date);
        let urls = paths.iter().map(|path| {
            let url = escape(&format!("{base}pages/{path}"));
            format!("<url><loc>{url}</loc><lastmod>{date}</lastmod></url>\n")
        });
        Some(format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{}</urlset>\n",
            urls.collect::<String>()
        ))
    }

    fn codes(&self, field: Field) -> impl Iterator<Item = Code> + '_ {
        let codebook = &self.corpus.catalogue.codebook;
        let entries = codebook.entries(field.list()).iter();
        entries.filter_map(move |entry| codebook.code(field.list(), &entry.code))
    }

    /// The page's own address, where the atlas's is known.
    fn url(&self, lang: Lang, name: &str) -> Option<String> {
        self.base.as_ref().map(|base| format!("{base}pages/{}", path(lang, name)))
    }

    /// Every intervention in short, and the ways to the other pages.
    fn index(&self, lang: Lang) -> PlainPage {
        let (corpus, words) = (&*self.corpus, text(lang));
        let said = Words::new(&corpus.catalogue, lang);
        let linked = linked_catalogue(&corpus.catalogue, None, lang, self.url(lang, "").as_deref());
        let about = About {
            name: "",
            title: words.shell.plain_list,
            description: words.pages().overview.what,
            class: "wrap sec stack",
            linked,
        };
        self.page(lang, &about, || {
            let rows: Vec<usize> = (0..corpus.len()).collect();
            let ways = |field: Field, title: &'static str| {
                let links = self
                    .codes(field)
                    .map(|code| {
                        let href = format!("{}/{}", lang.code(), path_of(corpus, field, code));
                        view! {
                            <li>
                                <a href=format!("{href}.html")>{said.label(field, code).to_owned()}</a>
                            </li>
                        }
                    })
                    .collect_view();
                view! {
                    <h2>{title}</h2>
                    <ul class="cellrows">{links}</ul>
                }
            };
            let atlas = self.atlas_href(&Explorer { lang, ..Explorer::default() }.at(View::Explore), 1);
            view! {
                <h1 class="page-title">{words.shell.plain_list}</h1>
                <p class="lead">{words.pages().overview.what}</p>
                <Caveat strong=words.shell.selection more=more(said) />
                <p>{corpus.catalogue.scope.get(lang).to_owned()}</p>
                <p>
                    <a class="btn" href=atlas>
                        {words.pages().plain.in_atlas}
                    </a>
                </p>
                {ways(Field::Condition, words.pages().overview.by_condition)}
                {ways(Field::Approach, words.pages().plain.by_approach)}
                <h2>{words.result.title}</h2>
                <div class="cards">{self.items(lang, &rows, &format!("{}/", lang.code()))}</div>
                <Caveat strong=words.shell.selection more=selection(said, corpus.len()) />
            }
        })
    }

    /// One intervention, with all that the atlas says of it.
    fn record(&self, lang: Lang, row: usize) -> PlainPage {
        let (corpus, words) = (&*self.corpus, text(lang));
        let record = &corpus.catalogue.records[row];
        let url = self.url(lang, &record.id);
        let about = About {
            name: &record.id,
            title: record.title.get(lang),
            description: record.summary.get(lang),
            class: "plain-record",
            linked: linked_record(&corpus.catalogue, record, lang, url.as_deref()),
        };
        self.page(lang, &about, || {
            let state = Explorer { lang, ..Explorer::default() }.at_record(&record.id);
            let href = self.atlas_href(&state, 2);
            self.provide(state);
            let said = Words::new(&corpus.catalogue, lang);
            view! {
                <Record lang />
                <div class="wrap stack">
                    <p>
                        <a class="btn" href=href>
                            {words.pages().plain.in_atlas}
                        </a>
                    </p>
                    <Caveat strong=words.shell.selection more=more(said) />
                </div>
            }
        })
    }

    /// The interventions of one code.
    fn group(&self, lang: Lang, field: Field, code: Code) -> PlainPage {
        let (corpus, words) = (&*self.corpus, text(lang));
        let said = Words::new(&corpus.catalogue, lang);
        let mut filter = Filter::default();
        filter.set(field, code, true);
        let answer = answer(corpus, &filter);
        let count = answer.rows.count_ones(..);
        let name = path_of(corpus, field, code);
        let label = said.label(field, code);
        let lead = (words.pages().plain.about)(label, &said.count(count));
        let url = self.url(lang, &name);
        let about = About {
            name: &name,
            title: label,
            description: &lead,
            class: "wrap sec stack",
            linked: linked_catalogue(&corpus.catalogue, Some(label), lang, url.as_deref()),
        };
        self.page(lang, &about, || {
            let entry = corpus.catalogue.codebook.entry(field.list(), code);
            let definition = entry.map(|entry| entry.definition.get(lang).to_owned());
            let rows: Vec<usize> = answer.rows.ones().collect();
            let effects = inequality(said, &answer.rows);
            let state = Explorer { lang, filter, ..Explorer::default() }.at(View::Explore);
            let href = self.atlas_href(&state, 2);
            view! {
                <h1 class="page-title">{label.to_owned()}</h1>
                <p class="lead">{lead.clone()}</p>
                <p>{definition}</p>
                <InequalityLine text=words effects=Signal::derive(move || effects.clone()) />
                <p>
                    <a class="btn" href=href>
                        {words.pages().plain.in_atlas}
                    </a>
                </p>
                <h2>{words.result.title}</h2>
                <div class="cards">{self.items(lang, &rows, "")}</div>
                <Caveat strong=words.shell.selection more=selection(said, count) />
                <Caveat strong="" more=more(said) />
            }
        })
    }

    /// Interventions in short. `folder` leads to their pages.
    fn items(&self, lang: Lang, rows: &[usize], folder: &str) -> impl IntoView + use<> {
        let (corpus, words) = (&*self.corpus, text(lang));
        let said = Words::new(&corpus.catalogue, lang);
        let rows = rows.iter().copied().collect();
        in_order(corpus, &rows, None, Sort::Title, lang)
            .into_iter()
            .map(|row| {
                let record = &corpus.catalogue.records[row];
                let href = format!("{folder}{}.html", record.id);
                item(words, card(said, record), href, record.summary.get(lang).to_owned())
            })
            .collect_view()
    }

    /// Where the atlas shows a state, from a page so many folders below it.
    fn atlas_href(&self, state: &Explorer, depth: usize) -> String {
        format!("{}?{}", "../".repeat(depth), write(state, &self.corpus.catalogue))
    }

    /// What components of the atlas look for around them: nothing reacts.
    fn provide(&self, state: Explorer) {
        let recommendations = self.recommendations.clone();
        let state: Signal<Explorer> = RwSignal::new(state).into();
        provide_context(Atlas {
            corpus: Atlas::ruled(Signal::stored(Arc::clone(&self.corpus)), state),
            texts: Signal::derive(|| Later::Here(())),
            findings: StoredValue::new(Arc::default()),
            state,
            compare: Signal::stored(Vec::new()),
            brief: Signal::stored(Vec::new()),
            dispatch: Callback::new(|_| {}),
            undo: Callback::new(|()| {}),
            can_undo: Signal::derive(|| false),
            dropped: Signal::derive(Vec::new),
            dismiss: Callback::new(|()| {}),
            painted: Signal::derive(|| 1),
            unplaced: RwSignal::new(false),
            beside: FilesBeside {
                recommendations: RwSignal::new(
                    recommendations.map_or(Later::NotAsked, Later::Here),
                ),
                ..FilesBeside::closed()
            },
            sheet: RwSignal::new(false),
            tools: RwSignal::new(false),
            own: OwnData::closed(Arc::clone(&self.corpus)),
            doors: Doors { plain: true, ..Doors::closed(1200.0) },
            program: Program::WHOLE,
        });
    }

    /// A whole document.
    fn page<V: IntoView>(
        &self,
        lang: Lang,
        about: &About<'_>,
        main: impl FnOnce() -> V,
    ) -> PlainPage {
        let words = text(lang);
        let other = lang.other();
        let depth = if about.name.is_empty() { 1 } else { 2 };
        let up = "../".repeat(depth);
        // From the folder of the plain pages.
        let from_here = "../".repeat(depth - 1);
        let there = format!("{from_here}{}", path(other, about.name));
        let index = format!("{from_here}{}", path(lang, ""));
        let owner = Owner::new();
        let body = owner.with(|| {
            let main = main();
            view! {
                <header class="top">
                    <div class="wrap">
                        <a class="brand" href=up.clone()>
                            {words.shell.name}
                        </a>
                        <nav class="plain-nav" aria-label=words.shell.pages>
                            <a href=index>{words.shell.explore}</a>
                            " "
                            <a href=there.clone() lang=other.code() hreflang=other.code()>
                                {words.shell.other_language}
                            </a>
                        </nav>
                    </div>
                </header>
                <main class=about.class>{main}</main>
            }
            .to_html()
        });
        // Marks for a program that would take over, which no plain page has.
        let body = body.replace("<!>", "").replace("<!---->", "");
        let mut head = String::new();
        if let Some(style) = &self.style {
            let _ = writeln!(head, "<link rel=\"stylesheet\" href=\"{up}{}\">", escape(style));
        }
        let own = self.url(lang, about.name);
        for one in Lang::ALL {
            let url = self.url(one, about.name);
            let relative = if one == lang { String::new() } else { there.clone() };
            // Without its own address a page can name only the other one.
            if let Some(url) = url.or((one != lang).then_some(relative)) {
                let (code, url) = (one.code(), escape(&url));
                let _ =
                    writeln!(head, "<link rel=\"alternate\" hreflang=\"{code}\" href=\"{url}\">");
            }
        }
        if let Some(own) = own {
            let _ = writeln!(head, "<link rel=\"canonical\" href=\"{}\">", escape(&own));
        }
        head.push_str(&about.linked);
        let html = format!(
            "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title} · {name}</title>\n\
             <meta name=\"description\" content=\"{description}\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <link rel=\"icon\" href=\"{up}favicon.svg\" type=\"image/svg+xml\">\n{head}\n</head>\n\
             <body>{body}</body>\n</html>\n",
            code = lang.code(),
            title = escape(about.title),
            name = escape(words.shell.name),
            description = escape(about.description),
        );
        PlainPage { path: path(lang, about.name), html }
    }
}

/// Where a page stands in the folder of plain pages.
fn path(lang: Lang, name: &str) -> String {
    match (lang.code(), name) {
        (code, "") => format!("{code}.html"),
        (code, name) => format!("{code}/{name}.html"),
    }
}

/// The name of a code's page.
fn path_of(corpus: &Corpus, field: Field, code: Code) -> String {
    // A record's id has no dot, so the two can't meet.
    format!("{}.{}", field.key(), corpus.catalogue.codebook.name(field.list(), code))
}

/// How many records, version, date.
fn more(words: Words<'_>) -> String {
    (words.text.shell.selection_more)(
        &words.count(words.catalogue.records.len()),
        &words.catalogue.version,
        &format::date(words.lang, &words.catalogue.date),
    )
}

fn item(words: &'static Text, card: Card, href: String, summary: String) -> impl IntoView {
    view! {
        <article class="card stack-s" id=card.id.clone() data-record=card.id>
            <h3 class="plain-title">
                <a href=href>{card.title}</a>
            </h3>
            <p>{summary}</p>
            <Findings findings=card.findings none=card.no_findings />
            <p class="meta">
                <span class="strong">{words.result.for_whom} ": "</span>
                {card.for_whom} ". " {card.what} ". " {card.place} ", " {card.years} "."
            </p>
            <div class="row">
                <StrengthBadge
                    strength=card.strength
                    label=words.result.evidence
                    word=card.strength_word
                    why=card.why
                />
                <span class="badge soft wraps">{card.study}</span>
                <EffectBadge effect=card.effect word=card.effect_word />
            </div>
        </article>
    }
}
