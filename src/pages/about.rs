//! Method, rules and limits.

use leptos::prelude::*;

use super::context::Atlas;
use crate::components::{Heading, StrengthTile};
use crate::domain::Lang;
use crate::present::about;
use crate::text::text;

/// How the catalogue was made and what it can't say.
#[component]
pub fn AboutPage(lang: Lang) -> impl IntoView {
    let atlas = Atlas::here();
    let words = text(lang);
    let text = &words.about;
    let odd = atlas.findings.get_value();
    let page = atlas.worded(lang, |_, said| about(said, &odd));
    let strengths = page
        .strengths
        .into_iter()
        .map(|row| {
            view! {
                <tr>
                    <th scope="row">
                        <span class="badge">
                            <StrengthTile strength=row.strength />
                            {row.label}
                        </span>
                    </th>
                    <td>{row.meaning}</td>
                    <td class="num">{row.count}</td>
                </tr>
            }
        })
        .collect_view();
    let findings = (!page.findings.is_empty()).then(|| {
        let rows = page
            .findings
            .into_iter()
            .map(|noted| {
                view! {
                    <tr>
                        <th scope="row">{noted.id}</th>
                        <td>
                            <code>{noted.place}</code>
                        </td>
                        <td>{noted.what}</td>
                    </tr>
                }
            })
            .collect_view();
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=text.findings>
                <table class="findings">
                    <thead>
                        <tr>
                            <th scope="col">{text.finding_record}</th>
                            <th scope="col">{text.finding_place}</th>
                            <th scope="col">{text.finding_what}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    let how = text.how_text.iter().map(|said| view! { <p>{*said}</p> }).collect_view();
    view! {
        <div class="wrap sec about">
            <Heading level=atlas.heading(1) class="page-title" focusable=true>
                {text.title}
            </Heading>
            <p class="lead">{text.lead}</p>
            <section class="stack">
                <h2>{text.scope}</h2>
                <p>{page.scope}</p>
            </section>
            <section class="stack">
                <h2>{text.how}</h2>
                {how}
            </section>
            <section class="stack">
                <h2>{text.strength}</h2>
                <p>{text.strength_text}</p>
                <div class="scroll" tabindex="0" role="region" aria-label=text.strength>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{text.column_strength}</th>
                                <th scope="col">{text.column_meaning}</th>
                                <th scope="col" class="num">
                                    {text.column_count}
                                </th>
                            </tr>
                        </thead>
                        <tbody>{strengths}</tbody>
                    </table>
                </div>
                <p>{text.strength_limit}</p>
            </section>
            <section class="stack">
                <h2>{text.gaps}</h2>
                <p>{text.gaps_text}</p>
            </section>
            <section class="stack">
                <h2>{text.findings}</h2>
                <p>{page.findings_lead}</p>
                {findings}
            </section>
            <section class="stack">
                <h2>{text.links}</h2>
                <p>{text.links_text}</p>
            </section>
            <section class="stack">
                <h2>{text.privacy}</h2>
                <p>{text.privacy_text}</p>
            </section>
            <section class="stack">
                <h2>{text.data}</h2>
                <p>{page.version} " " {page.licence}</p>
                <p>
                    <a href="data/interventions.json" download="interventions.json">
                        {text.download}
                    </a>
                </p>
            </section>
            <section class="stack">
                <h2>{text.licence}</h2>
                <p>{text.licence_text} " " {text.font_text}</p>
            </section>
        </div>
    }
}
