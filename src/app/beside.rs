//! The files beside the catalogue: each is fetched once, when a page first asks.

use std::sync::Arc;

use leptos::prelude::*;

use super::load::{self, Why};
use crate::domain::{
    ReadError, read_actors, read_land, read_need, read_policy, read_recommendations,
};
use crate::pages::{Extra, FilesBeside, Later};
use crate::query::Corpus;

/// Fetches one of them, with the codes of a catalogue to read it by.
pub type Fetch = fn(FilesBeside, Extra, &Arc<Corpus>);

/// All of them, fetched by a function, which a light program has only for those
/// that it shows.
pub fn beside(corpus: Arc<Corpus>, fetch: Fetch) -> FilesBeside {
    let files = FilesBeside::closed();
    let ask = Callback::new(move |extra| fetch(files, extra, &corpus));
    FilesBeside { ask, ..files }
}

/// Whichever is asked for.
pub fn any(files: FilesBeside, extra: Extra, corpus: &Arc<Corpus>) {
    match extra {
        Extra::Recommendations => recommendations(files, extra, corpus),
        Extra::Actors => {
            let codes = Arc::clone(corpus);
            fetch_once(files.actors, "actors.json", move |bytes| {
                read_actors(bytes, &codes.catalogue.codebook)
            });
        }
        Extra::Need | Extra::Policy => background(files, extra, corpus),
        Extra::Land => land(files, extra, corpus),
    }
}

/// What a record names.
pub fn recommendations(files: FilesBeside, _: Extra, corpus: &Arc<Corpus>) {
    let codes = Arc::clone(corpus);
    fetch_once(files.recommendations, "recommendations.json", move |bytes| {
        read_recommendations(bytes, &codes.catalogue.codebook)
    });
}

/// What is recommended, without its words where the host has that file, else with
/// them.
pub fn asked(files: FilesBeside, extra: Extra, corpus: &Arc<Corpus>) {
    let (codes, all) = (Arc::clone(corpus), Arc::clone(corpus));
    fetch_short(
        files.recommendations,
        "asked.json",
        move |bytes| read_recommendations(bytes, &codes.catalogue.codebook),
        move || recommendations(files, extra, &all),
    );
}

/// What charts of time and need are drawn from, the policy line likewise without what
/// no chart says.
pub fn drawn(files: FilesBeside, extra: Extra, corpus: &Arc<Corpus>) {
    if extra == Extra::Policy {
        let all = Arc::clone(corpus);
        let or_else = move || background(files, extra, &all);
        fetch_short(files.policy, "steps.json", read_policy, or_else);
    } else {
        background(files, extra, corpus);
    }
}

/// What charts of time and need are drawn from besides the catalogue.
pub fn background(files: FilesBeside, extra: Extra, corpus: &Arc<Corpus>) {
    match extra {
        Extra::Need => {
            let codes = Arc::clone(corpus);
            fetch_once(files.need, "need.json", move |bytes| {
                read_need(bytes, &codes.catalogue.codebook)
            });
        }
        Extra::Policy => fetch_once(files.policy, "policy.json", read_policy),
        _ => {}
    }
}

/// The shapes of a map.
pub fn land(files: FilesBeside, extra: Extra, _: &Arc<Corpus>) {
    if extra == Extra::Land {
        fetch_once(files.land, "denmark-municipalities.topojson", read_land);
    }
}

/// Whether a file is here or on its way. One that failed is tried again when a page asks
/// again.
fn is_under_way<T: Send + Sync + 'static>(file: RwSignal<Later<T>>) -> bool {
    file.with_untracked(|now| matches!(now, Later::Coming | Later::Here(_)))
}

fn fetch_once<T: Send + Sync + 'static>(
    into: RwSignal<Later<Arc<T>>>,
    file: &'static str,
    read: impl FnOnce(&[u8]) -> Result<T, ReadError> + 'static,
) {
    if is_under_way(into) {
        return;
    }
    into.set(Later::Coming);
    let done = move |bytes: Result<Vec<u8>, Why>| {
        let read = bytes.and_then(|bytes| read(&bytes).map_err(|error| load::unread(file, &error)));
        into.set(match read {
            Ok(read) => Later::Here(Arc::new(read)),
            Err(why) => Later::Failed(why),
        });
    };
    load::beside(file, Box::new(done));
}

/// Fetches a file that leaves out what isn't needed; where the host has none that can be
/// read, something else.
fn fetch_short<T: Send + Sync + 'static>(
    into: RwSignal<Later<Arc<T>>>,
    file: &'static str,
    read: impl FnOnce(&[u8]) -> Result<T, ReadError> + 'static,
    or_else: impl FnOnce() + 'static,
) {
    if is_under_way(into) {
        return;
    }
    into.set(Later::Coming);
    let done = move |bytes: Result<Vec<u8>, Why>| {
        if let Some(read) = bytes.ok().and_then(|bytes| read(&bytes).ok()) {
            into.set(Later::Here(Arc::new(read)));
        } else {
            into.set(Later::NotAsked);
            or_else();
        }
    };
    load::beside(file, Box::new(done));
}
