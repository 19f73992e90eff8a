//! Makes the rule of strength stricter, and lists what that changes.

use leptos::prelude::*;

use super::badge::StrengthTile;
use super::icon::{Icon, Shape};
use super::link::Go;
use crate::domain::Rule;
use crate::present::Stricter;
use crate::state::Action;
use crate::text::Text;

/// The demands to tick, and the strengths they set aside.
#[component]
pub fn RulePanel(
    /// The words.
    text: &'static Text,
    /// The stricter rule in words; none where the catalogue's own stands.
    stricter: Memo<Option<Stricter>>,
    /// The demands made.
    demands: Memo<Vec<Rule>>,
    /// Where a record's page is.
    href: Callback<String, String>,
    /// Takes an action.
    dispatch: Callback<Action>,
) -> impl IntoView {
    let words = text.rule();
    let boxes = Rule::ALL
        .map(|rule| {
            view! {
                <label class="check">
                    <input
                        type="checkbox"
                        name="rule"
                        value=rule.key()
                        prop:checked=move || demands.with(|demands| demands.contains(&rule))
                        on:change:target=move |event| {
                            dispatch.run(Action::Demand(rule, event.target().checked()));
                        }
                    />
                    <span class="l">{(words.demand_label)(rule)}</span>
                </label>
            }
        })
        .into_iter()
        .collect_view();
    let said = move || {
        stricter.with(|stricter| {
            stricter.as_ref().map_or(words.own.to_owned(), |stricter| stricter.said.clone())
        })
    };
    let count =
        Memo::new(move |_| stricter.with(|now| now.as_ref().map_or(0, |now| now.changes.len())));
    // Some two hundred lines: drawn when they are asked for.
    let listed = RwSignal::new(false);
    let changes = move || {
        let changes = listed.get().then(|| stricter.get()).flatten()?.changes;
        let lines = changes.into_iter().map(|change| {
            let link = href.run(change.id.clone());
            view! {
                <li>
                    <Go href=link action=Action::Open(change.id) dispatch>
                        {change.title}
                    </Go>
                    <span class="meta">
                        <StrengthTile strength=change.from />
                        {(words.change)(change.from_word, &change.why)}
                    </span>
                </li>
            }
        });
        Some(view! { <ul class="changes">{lines.collect_view()}</ul> })
    };
    view! {
        <details class="stricter">
            <summary>
                <span>{text.result.rule}</span>
                <Icon shape=Shape::Down />
            </summary>
            <div class="in stack-s">
                <p>{words.lead}</p>
                <fieldset>
                    <legend class="vh">{text.result.rule}</legend>
                    {boxes}
                </fieldset>
                <p role="status">{said}</p>
                <Show when=move || { count.get() > 0 }>
                    <button
                        type="button"
                        class="btn quiet"
                        aria-expanded=move || listed.get().to_string()
                        on:click=move |_| listed.update(|listed| *listed = !*listed)
                    >
                        {move || if listed.get() { words.hide } else { words.show }}
                    </button>
                </Show>
                {changes}
            </div>
        </details>
    }
}
