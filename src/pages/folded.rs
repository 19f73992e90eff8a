//! Parts that the pages on need, recommendations and policy share: a way in,
//! a section that opens, a source, and waiting for a file.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::context::{Atlas, Later};
use crate::components::{Heading, Icon, Shape, is_plain_click, markup};
use crate::domain::{Lang, Strength};
use crate::present::SourceView;
use crate::state::Action;
use crate::text::{Text, format, text};

/// A link to where several actions lead.
#[component]
pub fn WayIn(
    actions: Vec<Action>,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    let atlas = Atlas::here();
    let for_href = actions.clone();
    view! {
        <a
            class=class
            href=move || atlas.href_of(&for_href)
            on:click=move |event| {
                if is_plain_click(&event) {
                    event.prevent_default();
                    for action in &actions {
                        atlas.dispatch.run(action.clone());
                    }
                }
            }
        >
            {children()}
        </a>
    }
}

/// A section that opens: its name and what it holds in a line.
#[component]
pub fn Folded(
    id: String,
    name: String,
    glance: Vec<String>,
    #[prop(optional)] open: bool,
    children: Children,
) -> impl IntoView {
    let glance = glance
        .into_iter()
        .filter(|said| !said.is_empty())
        .map(|said| view! { <span>{said}</span> })
        .collect_view();
    view! {
        <details class="folded" id=id open=open>
            <summary>
                <Heading level=Atlas::here().heading(3)>{name}</Heading>
                <span class="glance">{glance}</span>
                <Icon shape=Shape::Down />
            </summary>
            <div class="inside">{children()}</div>
        </details>
    }
}

/// Where something was read, in a line, as markup.
pub fn read_at(words: &Text, source: &SourceView) -> String {
    let title = markup::link_out(source.url.as_deref(), &source.title);
    let label = markup::escape(words.record().source_short);
    let parts = [&*label, ": ", &title, " ", &markup::escape(&source.about)];
    markup::element("p class=\"read-at\"", &parts.concat())
}

/// The page of a record, as a link in markup that [`follow`] takes.
pub fn to_record(hrefs: Callback<String, String>, id: &str, title: &str) -> String {
    let key = [RECORD, id].concat();
    markup::link(&hrefs.run(id.to_owned()), &key, title)
}

/// The same around markup.
pub fn around_to_record(hrefs: Callback<String, String>, id: &str, content: &str) -> String {
    let key = [RECORD, id].concat();
    markup::link_around(&hrefs.run(id.to_owned()), &key, content)
}

/// What stands before the id in the key of a link to a record.
const RECORD: &str = "record ";

/// What a plain click on a link in markup does: a place on the page takes the
/// focus, a record opens. One listener for all the links of a part.
pub fn follow(atlas: &Atlas) -> impl Fn(MouseEvent) + use<> {
    let atlas = *atlas;
    move |event| {
        let key = (atlas.doors.mark)(event.as_ref()).filter(|_| is_plain_click(&event));
        let Some(key) = key else { return };
        if key.starts_with('#') {
            event.prevent_default();
            (atlas.doors.focus)(&key);
        } else if let Some(id) = key.strip_prefix(RECORD) {
            event.prevent_default();
            atlas.dispatch.run(Action::Open(id.to_owned()));
        }
    }
}

/// Strengths with their numbers.
#[allow(clippy::needless_pass_by_value, reason = "a component owns its props")]
#[component]
pub fn Strengths(strengths: Vec<(Strength, &'static str, usize)>) -> impl IntoView {
    let lines = strengths.iter().map(|(strength, word, count)| {
        let word = markup::escape(&format::upper_first(word));
        (*strength, [&*word, " ", &markup::said("b", &count.to_string())].concat())
    });
    view! { <div inner_html=markup::legend(lines)></div> }
}

/// What stands where a file is on its way: room for it, so that nothing
/// moves when it comes.
#[component]
pub fn Waiting(lang: Lang) -> impl IntoView {
    view! {
        <p class="waiting soft" role="status">
            {text(lang).pages().lens.fetching}
        </p>
    }
}

/// Whether a file is neither here nor known not to come.
pub fn is_coming<T>(file: &Later<T>) -> bool {
    matches!(file, Later::NotAsked | Later::Coming)
}
