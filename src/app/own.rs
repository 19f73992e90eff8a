//! A reader's own data: taken from a file a little at a time, laid beside the
//! catalogue or shown alone. They are held in memory and nowhere else.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use crate::browser::breath::Breath;
use crate::browser::file::{Given, given};
use crate::browser::{page, spawn};
use crate::domain::{Catalogue, Lang, Step, WITH_OWN};
use crate::exchange::{Import, Imported, RECORDS_MOST, Refused};
use crate::export::{no_table, own_file};
use crate::pages::{Coming, Held, OwnData, Shown};
use crate::query::{Corpus, Indexer, Readier};
use crate::state::Explorer;
use crate::text::{format, text};

/// Largest file, in megabytes.
const MOST: u32 = 32;
/// How much of a file is fetched from the disk at a time.
const PART: f64 = 512.0 * 1024.0;
/// How many records are indexed at a time.
const ROWS: usize = 32;

/// Why a file did not come to anything: a reason in both languages, or none
/// where the reader let it go.
type Not = Option<[String; 2]>;

/// The way in. `whole` is what every page is made of.
pub fn own_data(
    catalogue: Arc<Corpus>,
    whole: RwSignal<Arc<Corpus>>,
    state: RwSignal<Explorer>,
) -> OwnData {
    let own = OwnData::closed(catalogue);
    let turns = Turns { turn: StoredValue::new(0), own, whole };
    let take = Callback::new(move |event: Event| {
        let Some(file) = given(&event) else { return };
        let turn = turns.next();
        let name = file.name();
        own.coming.set(Coming::Part(name.clone(), 0));
        spawn(async move {
            let taken = turns.take(turn, &file).await;
            if turns.is(turn) {
                match taken {
                    Ok(held) => {
                        // Numbers of another file would name other records.
                        state.update(Explorer::let_own_go);
                        own.held.set(Some(Arc::new(held)));
                        turns.lay(turn, Shown::Beside).await;
                    }
                    Err(why) => own.coming.set(why.map_or(Coming::Cancelled, |why| {
                        let said = |lang: Lang| {
                            (text(lang).pages().own.refused)(&name, &why[lang as usize])
                        };
                        Coming::Refused(Lang::ALL.map(said))
                    })),
                }
            }
        });
    });
    let cancel = Callback::new(move |()| {
        turns.next();
        own.coming.set(Coming::Cancelled);
    });
    let show = Callback::new(move |shown: Shown| {
        let turn = turns.next();
        spawn(async move {
            turns.lay(turn, shown).await;
            // What is under the file is drawn anew.
            page::focus("input[name=own-shown]:checked");
        });
    });
    let away = Callback::new(move |()| {
        turns.next();
        whole.set(own.catalogue.get_value());
        state.update(Explorer::let_own_go);
        own.held.set(None);
        own.coming.set(Coming::No);
        page::focus("input[name=own]");
    });
    OwnData { take, cancel, show, away, ..own }
}

/// Only what was asked for last comes to anything.
#[derive(Clone, Copy)]
struct Turns {
    turn: StoredValue<u32>,
    own: OwnData,
    whole: RwSignal<Arc<Corpus>>,
}

impl Turns {
    fn next(self) -> u32 {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        self.turn.get_value()
    }

    fn is(self, turn: u32) -> bool {
        self.turn.get_value() == turn
    }

    /// Says how far it is, where that has changed.
    fn tell(self, name: &str, part: f64) {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share from 0 to 1"
        )]
        let percent = (part.clamp(0.0, 1.0) * 100.0) as u8;
        let is_news = self
            .own
            .coming
            .with_untracked(|now| !matches!(now, Coming::Part(_, before) if *before == percent));
        if is_news {
            self.own.coming.set(Coming::Part(name.to_owned(), percent));
        }
    }

    async fn take(self, turn: u32, file: &Given) -> Result<Held, Not> {
        let name = file.name();
        let both = |say: fn(Lang) -> String| Some(Lang::ALL.map(say));
        if file.size() > f64::from(MOST) * 1_000_000.0 {
            return Err(both(|lang| (text(lang).pages().own.too_large)(&MOST.to_string())));
        }
        let mut bytes = Vec::new();
        let mut from = 0.0;
        while from < file.size() {
            let part = file.part(from, from + PART).await;
            bytes.extend(
                part.ok_or_else(|| both(|lang| text(lang).pages().own.unreadable.to_owned()))?,
            );
            from += PART;
            if !self.is(turn) {
                return Err(None);
            }
            self.tell(&name, 0.1 * from / file.size());
        }
        let catalogue = self.own.catalogue.get_value();
        let mut breath = Breath::new();
        let mut import = Import::new(bytes, &catalogue.catalogue, own_file());
        let mut imported = loop {
            match import.step(&catalogue.catalogue) {
                Ok(Step::Done(imported)) => break imported,
                Ok(Step::More) => {}
                Err(why) => return Err(Some(Lang::ALL.map(|lang| refused(&why, lang)))),
            }
            if breath.taken().await {
                if !self.is(turn) {
                    return Err(None);
                }
                self.tell(&name, 0.1 + 0.6 * import.done());
            }
        };
        mark(&mut imported, &mut breath).await;
        Ok(Held { name, file: imported })
    }

    /// Makes all pages of the catalogue and the own data, or of these alone.
    async fn lay(self, turn: u32, shown: Shown) {
        let Some(held) = self.own.held.get_untracked() else { return };
        let catalogue = self.own.catalogue.get_value();
        let corpus = self.laid(turn, &catalogue.catalogue, &held, shown).await;
        if let Some(corpus) = corpus.filter(|_| self.is(turn)) {
            self.own.shown.set(shown);
            self.own.coming.set(Coming::No);
            self.whole.set(Arc::new(corpus));
        }
    }

    async fn laid(
        self,
        turn: u32,
        catalogue: &Catalogue,
        held: &Held,
        shown: Shown,
    ) -> Option<Corpus> {
        let mut breath = Breath::new();
        let own = &held.file.reading.catalogue;
        let (about, first) = match shown {
            Shown::Beside => (catalogue, catalogue.records.as_slice()),
            Shown::Alone => (own, [].as_slice()),
        };
        let mut laid = about.without_records();
        laid.version.push_str(WITH_OWN);
        laid.own = own.records.len();
        let all = first.len() + own.records.len();
        let part = |done: usize| f64::from(u32::try_from(done).unwrap_or(u32::MAX));
        laid.records.reserve(all);
        for record in first.iter().chain(&own.records) {
            laid.records.push(record.clone());
            if breath.taken().await {
                if !self.is(turn) {
                    return None;
                }
                self.tell(&held.name, 0.7 + 0.1 * part(laid.records.len()) / part(all));
            }
        }
        let mut indexer = Indexer::new(laid);
        while indexer.step(ROWS) {
            if breath.taken().await && !self.is(turn) {
                return None;
            }
        }
        self.tell(&held.name, 0.85);
        let mut readier = Readier::new(indexer.finish());
        while readier.step() {
            if breath.taken().await {
                if !self.is(turn) {
                    return None;
                }
                self.tell(&held.name, 0.85 + 0.15 * readier.done());
            }
        }
        Some(readier.finish())
    }
}

/// Marks each record as the reader's own.
async fn mark(imported: &mut Imported, breath: &mut Breath) {
    let [da, en] = Lang::ALL.map(|lang| text(lang).pages().own.mark);
    for (at, record) in imported.reading.catalogue.records.iter_mut().enumerate() {
        record.mark_own(at + 1, [da, en]);
        breath.taken().await;
    }
}

/// Why a file was not taken.
fn refused(why: &Refused, lang: Lang) -> String {
    match why {
        Refused::Table(why) => no_table(*why, lang).to_owned(),
        Refused::File(error) => (text(lang).notice.read_error)(error),
        Refused::TooMuch => (text(lang).pages().own.too_much)(&format::count(lang, RECORDS_MOST)),
    }
}
