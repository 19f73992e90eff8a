//! The frame that holds every page.

use leptos::prelude::*;

use super::context::Atlas;
use crate::components::{Footer, Header, Notice};
use crate::domain::Lang;
use crate::state::View;
use crate::text::{format, text};

/// All of the page in the language of the state.
#[component]
pub fn Root() -> impl IntoView {
    let atlas = Atlas::here();
    let lang = Memo::new(move |_| atlas.state.with(|state| state.lang));
    move || (atlas.program.shell)(lang.get())
}

/// The page that the state names.
#[component]
pub fn Page(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let view = Memo::new(move |_| atlas.state.with(|state| state.view));
    move || {
        let view = view.get();
        // These follow a stricter rule part by part, so that the boxes that
        // make it keep the focus; the others are drawn anew.
        if !matches!(view, View::Explore | View::Record | View::Compare) {
            atlas.corpus.track();
        }
        (atlas.program.page)(view, lang)
    }
}

/// Header, message, page, footer.
#[component]
pub fn Shell(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let program = atlas.program;
    let view = Memo::new(move |_| atlas.state.with(|state| state.view));
    let selection = Signal::derive(move || {
        atlas.worded(lang, |corpus, said| {
            let own = (program.own)(&corpus.catalogue, lang);
            if !own.is_empty() {
                return own;
            }
            (words.shell.selection_more)(
                &said.count(corpus.len()),
                &corpus.catalogue.version,
                &format::date(lang, &corpus.catalogue.date),
            )
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
            <Page lang />
        </main>
        <div inert=move || atlas.sheet_covers()>
            <Footer lang selection href dispatch=atlas.dispatch on_embed=atlas.can_be_embedded().then_some(atlas.doors.embed) />
        </div>
        {(program.below)(lang)}
    }
}
