//! Every word of the catalogue, where it stands, and what is needed to find it
//! by its beginning, by a part or by a slip: made once, in one pass over the
//! texts, a little at a time.

use std::ops::Range;

use super::fold::{chunks, parts};
use super::index::{RowSet, put};
use super::search::typed;
use crate::domain::{
    Catalogue, Code, CodeEntry, Codebook, Field, Lang, List, Numbers, Record, Sorting,
};

/// In the title of a record.
pub(super) const TITLE: u32 = 1;
/// In its summary or among its actors.
pub(super) const TEXT: u32 = 2;
/// Not in a record but in what is known of a code.
pub(super) const CODE: u32 = 0;
/// How many of these there are: in title and text at once is one more.
pub(super) const ZONES: usize = 4;

/// What the rows of a code count as where they have one code of the field, two or
/// more: a record with one is about it alone.
pub(super) const SHARES: [u32; 3] = [4, 3, 2];

/// So many words together know where any of them stands.
const BLOCK: usize = 64;

/// How many groups of three letters are told apart.
const GRAMS: usize = 1 << 15;

/// No place in a table.
const FREE: u32 = u32::MAX;

pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Texts of one kind end to end, each known by its number.
#[derive(Clone, Debug, Default, PartialEq)]
struct Texts {
    all: String,
    ends: Vec<u32>,
}

impl Texts {
    fn push(&mut self, text: &str) {
        self.all.push_str(text);
        self.ends.push(small(self.all.len()));
    }

    fn get(&self, at: usize) -> &str {
        let from = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.all[from..self.ends[at] as usize]
    }
}

/// Texts that are looked up: each has one number, however often it comes.
#[derive(Default)]
struct Names {
    texts: Texts,
    numbers: Numbers,
}

impl Names {
    /// The number of a text, and whether it is new.
    fn number(&mut self, text: &str) -> (usize, bool) {
        if let Some(number) = self.numbers.get(text, |number| self.texts.get(number)) {
            return (number, false);
        }
        self.numbers.put(text);
        self.texts.push(text);
        (self.texts.ends.len() - 1, true)
    }
}

/// Lists one after the other, each known by its number.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Lists {
    /// Their members.
    pub all: Vec<u32>,
    starts: Vec<u32>,
}

impl Lists {
    fn get(&self, at: usize) -> &[u32] {
        self.together(at..at + 1)
    }

    /// Several lists as one.
    fn together(&self, lists: Range<usize>) -> &[u32] {
        &self.all[self.starts[lists.start] as usize..self.starts[lists.end] as usize]
    }

    /// So many lists from pairs of a list's number and a member, whose order
    /// within a list is kept.
    pub fn of(count: usize, pairs: &mut dyn FnMut(&mut dyn FnMut(usize, u32))) -> Self {
        let mut lengths = vec![0; count];
        pairs(&mut |list, _| lengths[list] += 1);
        let mut filling = Filling::new(lengths.into_iter());
        pairs(&mut |list, member| filling.put(list, member));
        filling.lists
    }
}

/// Lists that are being filled, one member after the other.
struct Filling {
    lists: Lists,
    /// Where the next member of each list goes.
    next: Vec<u32>,
}

impl Filling {
    /// Lists of these lengths.
    fn new(lengths: impl ExactSizeIterator<Item = u32>) -> Self {
        let mut starts = Vec::with_capacity(lengths.len() + 1);
        let mut end = 0;
        starts.push(end);
        for length in lengths {
            end += length;
            starts.push(end);
        }
        Self { next: starts.clone(), lists: Lists { all: vec![0; end as usize], starts } }
    }

    fn put(&mut self, list: usize, member: u32) {
        self.lists.all[self.next[list] as usize] = member;
        self.next[list] += 1;
    }
}

/// Adds places to their sets, of which there is one for each of the zones.
fn add(places: &[u32], to: &mut [RowSet]) {
    for place in places {
        to[(place & 3) as usize].insert((place >> 2) as usize);
    }
}

/// Makes room in such sets.
fn grow(sets: &mut [RowSet], rows: usize, codes: usize) {
    for (zones, set) in sets.iter_mut().enumerate() {
        set.grow(if zones == CODE as usize { codes } else { rows });
    }
}

/// Makes the lexicon, a little at a time: takes the texts in, then brings the words
/// in order.
#[derive(Default)]
pub(super) struct Gatherer {
    /// Words as they are written, so that each spelling is folded once.
    written: Names,
    /// The words that a spelling stands for.
    means: Vec<Vec<u32>>,
    words: Names,
    /// For each word the last note on it, counted from 1, and how many there are.
    last: Vec<(u32, u32)>,
    /// Notes in the order of the texts: word, and where it stands.
    notes: Vec<(u32, u32)>,
    rows: usize,
    /// The codes that words lead to, and their names.
    codes: Vec<(Field, Code)>,
    names: Vec<(String, u32)>,
    sorting: Option<Sorting>,
    /// The words in order, and the place of each among them.
    sorted: Option<(Texts, Vec<usize>)>,
    /// The places of each word, and how many notes are taken over to them.
    places: Option<Filling>,
    taken: usize,
    /// Where the words of each block stand, a set for each of the zones.
    blocks: Vec<RowSet>,
    grams: Option<Lists>,
}

impl Gatherer {
    /// How many records are taken in at a time, and how many notes taken over.
    const RECORDS: usize = 32;
    const NOTES: usize = 1 << 18;

    /// Does a little more; the lexicon, when it is made.
    pub fn step(&mut self, catalogue: &Catalogue) -> Option<Lexicon> {
        if self.rows < catalogue.records.len() {
            let next = catalogue.records.iter().skip(self.rows).take(Self::RECORDS);
            next.for_each(|record| self.record(record));
            return None;
        }
        let Some(sorting) = &mut self.sorting else {
            self.codes(&catalogue.codebook);
            self.sorting = Some(Sorting::new(self.last.len()));
            return None;
        };
        let unsorted = &self.words.texts;
        let Some((words, place)) = &self.sorted else {
            let order = sorting.step(&|a, b| unsorted.get(a).cmp(unsorted.get(b)))?;
            let mut words = Texts::default();
            words.all.reserve(unsorted.all.len());
            let mut place = vec![0; order.len()];
            for (at, word) in order.iter().enumerate() {
                words.push(unsorted.get(*word));
                place[*word] = at;
            }
            let lengths = order.iter().map(|word| self.last[*word].1);
            self.places = Some(Filling::new(lengths));
            self.sorted = Some((words, place));
            return None;
        };
        if let Some(places) = self.places.as_mut().filter(|_| self.taken < self.notes.len()) {
            for (word, at) in self.notes.iter().skip(self.taken).take(Self::NOTES) {
                places.put(place[*word as usize], *at);
            }
            self.taken += Self::NOTES;
            return None;
        }
        let begun = self.blocks.len() / ZONES * BLOCK;
        if let Some(places) = self.places.as_ref().filter(|_| begun < place.len()) {
            self.blocks.resize(self.blocks.len() + ZONES, RowSet::new());
            let block = self.blocks.len() - ZONES;
            let block = &mut self.blocks[block..];
            grow(block, self.rows, self.codes.len());
            add(places.lists.together(begun..place.len().min(begun + BLOCK)), block);
            return None;
        }
        let Some(grams) = &mut self.grams else {
            self.grams = Some(Lists::of(GRAMS, &mut |pair| {
                for at in 0..place.len() {
                    let word = words.get(at).as_bytes();
                    word.windows(3).for_each(|three| pair(gram(three), small(at)));
                }
            }));
            return None;
        };
        let grams = std::mem::take(grams);
        let words = self.sorted.take().unwrap_or_default().0;
        let places = self.places.take().map(|places| places.lists).unwrap_or_default();
        let (codes, names) = (std::mem::take(&mut self.codes), std::mem::take(&mut self.names));
        let blocks = std::mem::take(&mut self.blocks);
        let code_rows = code_rows(catalogue, &catalogue.codebook, codes.len());
        Some(Lexicon { words, places, blocks, grams, codes, code_rows, names, rows: self.rows })
    }

    /// How many records are taken in.
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// The next record.
    fn record(&mut self, record: &Record) {
        let row = small(self.rows);
        for lang in Lang::ALL {
            self.text(row, TITLE, record.title.get(lang));
            self.text(row, TEXT, record.summary.get(lang));
        }
        for actor in &record.actors {
            self.text(row, TEXT, actor);
        }
        self.rows += 1;
    }

    /// The words of all codes.
    fn codes(&mut self, book: &Codebook) {
        // Yes and no are answers, not words of the record.
        for field in Field::ALL.into_iter().filter(|field| field.list() != List::YesNo) {
            for (at, entry) in book.entries(field.list()).iter().enumerate() {
                let of = small(self.codes.len());
                self.codes.push((field, Code(u16::try_from(at).unwrap_or(u16::MAX))));
                for text in code_texts(entry) {
                    self.text(of, CODE, text);
                    self.names.extend(name_of(text).map(|name| (name, of)));
                }
            }
        }
    }

    fn text(&mut self, of: u32, zone: u32, text: &str) {
        chunks(text, &mut |_, chunk| {
            let (spelling, new) = self.written.number(chunk);
            if new {
                let mut means = Vec::new();
                for part in parts(chunk) {
                    let (word, new) = self.words.number(&part);
                    if new {
                        self.last.push((0, 0));
                    }
                    means.push(small(word));
                }
                self.means.push(means);
            }
            for word in &self.means[spelling] {
                let (last, count) = &mut self.last[*word as usize];
                let before = last.checked_sub(1).map(|at| &mut self.notes[at as usize].1);
                match before {
                    Some(place) if *place >> 2 == of && (*place & 3 == CODE) == (zone == CODE) => {
                        *place |= zone;
                    }
                    _ => {
                        self.notes.push((*word, of << 2 | zone));
                        *last = small(self.notes.len());
                        *count += 1;
                    }
                }
            }
        });
    }
}

/// The rows of each code, in the order of fields and lists, as many sets for each
/// as there are [`SHARES`].
fn code_rows(catalogue: &Catalogue, book: &Codebook, count: usize) -> Vec<RowSet> {
    let mut rows = vec![RowSet::new(); count * SHARES.len()];
    let mut next = 0;
    for field in Field::ALL.into_iter().filter(|field| field.list() != List::YesNo) {
        for (row, record) in catalogue.records.iter().enumerate() {
            let codes = record.codes(field);
            let share = codes.len().min(SHARES.len());
            for code in codes {
                let at = (next + code.index()) * SHARES.len() + share - 1;
                put(&mut rows[at], row, catalogue.records.len());
            }
        }
        next += book.entries(field.list()).len();
    }
    rows
}

/// A name of several words as it is typed, whatever joins them; none where it
/// is one word.
fn name_of(text: &str) -> Option<String> {
    let words = typed(text);
    (words.len() > 1).then(|| said(&words))
}

/// Typed words as one text.
pub(super) fn said(words: &[Vec<String>]) -> String {
    let whole: Vec<&str> =
        words.iter().filter_map(|parts| parts.last()).map(String::as_str).collect();
    whole.join(" ")
}

fn gram(three: &[u8]) -> usize {
    three.iter().fold(0, |gram, byte| gram << 5 | usize::from(byte & 31))
}

/// Label, code name and search words of a code, in both languages.
pub(super) fn code_texts(entry: &CodeEntry) -> impl Iterator<Item = &str> {
    let own = [entry.label.da.as_str(), entry.label.en.as_str(), entry.code.as_str()];
    let synonyms = entry.synonyms_da.iter().chain(&entry.synonyms_en).map(String::as_str);
    own.into_iter().chain(synonyms)
}

/// The words in their order, and where each stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Lexicon {
    words: Texts,
    places: Lists,
    blocks: Vec<RowSet>,
    grams: Lists,
    /// The codes that words lead to.
    pub(super) codes: Vec<(Field, Code)>,
    /// The rows that carry each of them: see [`code_rows`].
    code_rows: Vec<RowSet>,
    /// Names of codes of several words, as [`name_of`] writes them.
    pub(super) names: Vec<(String, u32)>,
    /// How many records there are.
    pub(super) rows: usize,
}

/// Where a word stands.
pub(super) enum Place {
    /// In a record, by its row.
    Record(usize),
    /// Among what is known of a code, by its number.
    Code(usize),
}

impl Lexicon {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.ends.len()
    }

    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at)
    }

    /// Where a word stands.
    pub(super) fn places(&self, word: usize) -> impl Iterator<Item = Place> + '_ {
        self.places.get(word).iter().map(|place| match place & 3 {
            CODE => Place::Code((place >> 2) as usize),
            _ => Place::Record((place >> 2) as usize),
        })
    }

    /// Adds where these words stand, by whole blocks where it can.
    pub(super) fn add_places(&self, words: Range<usize>, to: &mut [RowSet]) {
        grow(to, self.rows, self.codes.len());
        let mut start = words.start;
        while start < words.end {
            let block = start / BLOCK;
            let end = ((block + 1) * BLOCK).min(words.end);
            if end - start == BLOCK {
                let sets = to.iter_mut().zip(&self.blocks[block * ZONES..]);
                sets.for_each(|(set, more)| set.union_with(more));
            } else {
                add(self.places.together(start..end), to);
            }
            start = end;
        }
    }

    /// The rows that carry a code, a set for each of the [`SHARES`].
    pub(super) fn rows_of(&self, code: usize) -> &[RowSet] {
        &self.code_rows[code * SHARES.len()..][..SHARES.len()]
    }

    /// Whether any record carries a code.
    pub(super) fn is_carried(&self, code: usize) -> bool {
        self.rows_of(code).iter().any(|rows| !rows.is_empty())
    }

    /// The words that begin so, by their numbers.
    pub(super) fn beginning(&self, with: &[u8]) -> Range<usize> {
        let first = self.first(&|word| word < with);
        let end = self.first(&|word| word < with || word.starts_with(with));
        first..end
    }

    /// The first word that is not before.
    fn first(&self, before: &dyn Fn(&[u8]) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if before(self.word(middle).as_bytes()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Calls with each word that has these letters in it, three or more.
    pub(super) fn holding(&self, letters: &[u8], each: &mut dyn FnMut(usize)) {
        let mut rarest: Option<&[u32]> = None;
        for three in letters.windows(3) {
            let words = self.grams.get(gram(three));
            if rarest.is_none_or(|rarest| words.len() < rarest.len()) {
                rarest = Some(words);
            }
        }
        let mut last = FREE;
        for word in rarest.unwrap_or_default() {
            if *word != last && holds(self.word(*word as usize), letters) {
                last = *word;
                each(*word as usize);
            }
        }
    }
}

/// Whether a word has these letters in it.
pub(super) fn holds(word: &str, letters: &[u8]) -> bool {
    let mut windows = word.as_bytes().windows(letters.len().max(1));
    // Most differ in the first one.
    windows.any(|window| window.first() == letters.first() && window == letters)
}
