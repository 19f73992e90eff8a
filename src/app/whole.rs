//! The whole program: every page, and the ways into the browser that they need.

use leptos::prelude::*;

use super::beside::{any, beside};
use super::load;
use super::own::own_data;
use super::rows::ROWS;
use super::run::{Start, start as run};
use crate::browser::{clipboard, fetch, file, page, spawn};
use crate::chart::standalone;
use crate::components::Making;
use crate::domain::Lang;
use crate::pages::{Copied, Doors, EMBED_DIALOG, Later, Program};
use crate::text::pages;

/// Starts the whole program.
pub fn start() {
    run(Start {
        program: Program::WHOLE,
        doors,
        own: own_data,
        beside: |corpus| beside(corpus, any),
        early: |_| None,
        leaves: |_| false,
    });
}

/// The ways that the light programs do without.
#[allow(clippy::large_types_passed_by_value, reason = "it is made of these and is given once")]
fn doors(doors: Doors) -> Doors {
    let earlier = RwSignal::new(Later::NotAsked);
    let fetch_earlier = Callback::new(move |version: String| {
        earlier.set(Later::Coming);
        spawn(async move {
            earlier.set(match load::earlier(&version).await {
                Some(corpus) => Later::Here(corpus),
                None => {
                    Later::Failed(Lang::ALL.map(|lang| (pages(lang).changes.none_here)(&version)))
                }
            });
        });
    });
    let text_copied = doors.text_copied;
    let copy_text = Callback::new(move |text: String| {
        spawn(async move { text_copied.set(clipboard::copy(&text).await) });
    });
    let embedding = RwSignal::new(false);
    let embed = Callback::new(move |()| {
        embedding.set(true);
        page::show_dialog(EMBED_DIALOG);
    });
    let line_copied = RwSignal::new(Copied::No);
    let copy_line = Callback::new(move |line: String| {
        spawn(async move {
            let done = clipboard::copy(&line).await;
            line_copied.set(if done { Copied::Yes } else { Copied::ByHand(line) });
        });
    });
    let making = doors.making;
    let save_png = Callback::new(move |(name, svg): (String, String)| {
        making.set(Making::UnderWay);
        spawn(async move {
            let done = file::save_png(&name, &with_fonts(svg).await).await;
            making.set(if done { Making::No } else { Making::Failed });
        });
    });
    Doors {
        fetch_earlier,
        earlier,
        copy_text,
        print: page::print,
        rows: ROWS,
        save: file::save,
        save_svg: |name, svg| {
            spawn(async move {
                file::save(&name, "image/svg+xml", &with_fonts(svg).await);
            });
        },
        save_png,
        integrity: || page::carried("integrity").unwrap_or_default(),
        embed,
        embedding,
        copy_line,
        line_copied,
        ..doors
    }
}

/// A picture with the fonts of the page inside; without them where they can't
/// be had, which changes no more than the shape of its letters.
async fn with_fonts(svg: String) -> String {
    let font = |name: &str| format!("fonts/IBMPlexSans-{name}-Latin1.woff2");
    let regular = fetch::bytes(&font("Regular")).await;
    let bold = fetch::bytes(&font("SemiBold")).await;
    match (regular, bold) {
        (Ok(regular), Ok(bold)) => standalone::with_fonts(&svg, [&regular, &bold]),
        _ => svg,
    }
}
