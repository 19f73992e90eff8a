//! The frame that holds every page.

use leptos::prelude::*;

use super::context::Atlas;
use super::embed::EmbedPage;
use crate::components::{Footer, Header, Notice};
use crate::domain::Lang;
use crate::state::View;
use crate::text::{format, text};

/// Header, message, page, footer, in the language of the state.
#[component]
pub fn Shell() -> impl IntoView {
    let atlas = Atlas::here();
    let lang = Memo::new(move |_| atlas.state.with(|state| state.lang));
    move || view! { <InLanguage lang=lang.get() /> }
}

#[component]
fn InLanguage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let program = atlas.program;
    let view = Memo::new(move |_| atlas.state.with(|state| state.view));
    let page = move || {
        let view = view.get();
        // These follow a stricter rule part by part, so that the boxes that
        // make it keep the focus; the others are drawn anew.
        if !matches!(view, View::Explore | View::Record | View::Compare) {
            atlas.corpus.track();
        }
        (program.page)(view, lang)
    };
    if let Some(preset) = atlas.state.with_untracked(|state| state.embed.preset) {
        return view! { <EmbedPage lang preset whole=ViewFn::from(page) /> }.into_any();
    }
    let selection = Signal::derive(move || {
        atlas.worded(lang, |corpus, said| {
            (words.shell.selection_more)(
                &said.count(corpus.len()),
                &corpus.catalogue.version,
                &format::date(lang, &corpus.catalogue.date),
            ) + &(program.own)(&corpus.catalogue, lang)
        })
    });
    let href = Callback::new(move |action| atlas.href(action));
    let skip = atlas.doors.focus;
    view! {
        <div inert=move || atlas.sheet_covers()>
            <Header
                lang
                view=view.into()
                href
                dispatch=atlas.dispatch
                on_skip=Callback::new(move |()| skip("#content"))
            />
        </div>
        <main id="content" tabindex="-1">
            <Notice
                title=words.notice.link_title
                lead=words.notice.link_lead
                lines=atlas.dropped
                dismiss=words.notice.dismiss
                on_dismiss=atlas.dismiss
            />
            <Notice
                title=words.notice.missing_title
                lead=words.notice.missing_lead
                lines=Signal::derive(move || {
                    let line = words.notice.municipalities;
                    atlas.unplaced.get().then(|| line.to_owned()).into_iter().collect()
                })
                dismiss=words.notice.dismiss
                on_dismiss=Callback::new(move |()| atlas.unplaced.set(false))
            />
            {(program.above)(lang)}
            {page}
        </main>
        <div inert=move || atlas.sheet_covers()>
            <Footer lang selection href dispatch=atlas.dispatch on_embed=atlas.can_be_embedded().then_some(atlas.doors.embed) />
        </div>
        {(program.below)(lang)}
    }
    .into_any()
}
