//! Every intervention as a plain list: for those without script, for
//! archives and for search engines. Drawn natively, from the same view
//! models and components as the page.

use leptos::prelude::*;

use crate::components::{Caveat, EffectBadge, Findings, StrengthBadge, escape};
use crate::domain::Lang;
use crate::present::{Words, card, selection};
use crate::query::{Corpus, Sort, in_order};
use crate::state::{Explorer, View, write};
use crate::text::{Text, format, text};

/// The plain list in a language, as a whole HTML document. `style` is the
/// address of the stylesheet, seen from the document; its parent folder is
/// where the atlas stands.
pub fn plain_list(corpus: &Corpus, lang: Lang, style: Option<&str>) -> String {
    let owner = Owner::new();
    let body = owner.with(|| view! { <List corpus=corpus lang /> }.to_html());
    let words = text(lang);
    let style = style.map_or_else(String::new, |style| {
        format!("<link rel=\"stylesheet\" href=\"{}\">", escape(style))
    });
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} · {name}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" href=\"../favicon.svg\" type=\"image/svg+xml\">\n{style}\n</head>\n\
         <body>{body}</body>\n</html>\n",
        code = lang.code(),
        title = escape(words.shell.plain_list),
        name = escape(words.shell.name),
        description = escape(words.overview.what),
    )
}

#[component]
fn List<'a>(corpus: &'a Corpus, lang: Lang) -> impl IntoView + use<> {
    let words = text(lang);
    let said = Words::new(&corpus.catalogue, lang);
    let rows = (0..corpus.len()).collect();
    let items = in_order(corpus, &rows, None, Sort::Title, lang)
        .into_iter()
        .map(|row| {
            let record = &corpus.catalogue.records[row];
            let state = Explorer { lang, ..Explorer::default() }.at_record(&record.id);
            let href = format!("../?{}", write(&state, &corpus.catalogue));
            let summary = record.summary.get(lang).to_owned();
            item(words, card(said, record), href, summary)
        })
        .collect_view();
    let about = (words.shell.selection_more)(
        &said.count(corpus.len()),
        &corpus.catalogue.version,
        &format::date(lang, &corpus.catalogue.date),
    );
    let state = Explorer { lang, ..Explorer::default() }.at(View::Explore);
    let explore = format!("../?{}", write(&state, &corpus.catalogue));
    let other = lang.other();
    view! {
        <header class="top">
            <div class="wrap">
                <a class="brand" href="../">
                    {words.shell.name}
                </a>
                <nav class="plain-nav" aria-label=words.shell.pages>
                    <a href=explore>{words.shell.explore}</a>
                    " "
                    <a href=format!("{}.html", other.code()) lang=other.code() hreflang=other.code()>
                        {words.shell.other_language}
                    </a>
                </nav>
            </div>
        </header>
        <main class="wrap sec stack">
            <h1 class="page-title">{words.shell.plain_list}</h1>
            <p class="lead">{words.overview.what}</p>
            <Caveat strong=words.shell.selection more=about />
            <p>{corpus.catalogue.scope.get(lang).to_owned()}</p>
            <div class="cards">{items}</div>
            <Caveat strong=words.shell.selection more=selection(said, corpus.len()) />
        </main>
    }
}

fn item(
    words: &'static Text,
    card: crate::present::Card,
    href: String,
    summary: String,
) -> impl IntoView {
    view! {
        <article class="card stack-s" id=card.id.clone() data-record=card.id>
            <h2 class="plain-title">
                <a href=href>{card.title}</a>
            </h2>
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
