//! What the bench calls. Sixteen bytes at a time only exist in WebAssembly.

use std::arch::wasm32::{
    i8x16_add, i8x16_popcnt, i32x4_add, i32x4_extract_lane, u16x8_extadd_pairwise_u8x16,
    u32x4_extadd_pairwise_u16x8, u32x4_extract_lane, u64x2, u64x2_splat, v128, v128_and,
};

use indsatsatlas::domain::{
    Closed, Code, Codes, Effect, Field, Files, Lang, Reader, Record, Strength, read,
};
use indsatsatlas::query::{
    Answer, Corpus, Filter, Indexer, Readier, Sort, answer_after, first_in_order,
};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsValue, throw_str};

/// How many records are read before the page gets its turn.
const STEP: usize = 1_000;

/// A catalogue and what is asked of it.
#[wasm_bindgen]
pub struct Engine {
    corpus: Corpus,
    filter: Filter,
    last: Option<Answer>,
    first: Vec<usize>,
    bare: Vec<v128>,
}

#[wasm_bindgen]
impl Engine {
    /// A catalogue of as many records as there are `titles`, each a copy of the
    /// first of `file` with other codes and another title. `codes` holds for row
    /// after row and field after field how many codes there are, and them.
    #[wasm_bindgen(constructor)]
    pub fn new(file: &[u8], lists: &[u8], codes: &[u8], titles: &[u32]) -> Self {
        let files = Files { interventions: file, codes: lists, municipalities: None };
        let mut catalogue =
            read(files).map_or_else(|_| throw_str("not read"), |reading| reading.catalogue);
        let template = catalogue.records.remove(0);
        let mut codes = codes.iter().map(|byte| u16::from(*byte));
        for title in titles {
            let mut record = template.clone();
            record.id = format!("r{}", catalogue.records.len());
            record.title.da = format!("{title:08}");
            record.title.en.clone_from(&record.title.da);
            record.codes = Codes::of(|_, of_field| {
                let count = codes.next().unwrap_or(0);
                of_field.extend(codes.by_ref().take(count.into()).map(Code));
            });
            let first = |record: &Record, field: Field| {
                record.codes(field).first().map_or(0, |code| code.index())
            };
            (record.strength, record.effect) = (
                Strength::ALL[first(&record, Field::Strength)],
                Effect::ALL[first(&record, Field::Effect)],
            );
            catalogue.records.push(record);
        }
        let corpus = Corpus::new(catalogue);
        let filter = Filter::default();
        let mut engine = Self { corpus, filter, last: None, first: Vec::new(), bare: Vec::new() };
        engine.step();
        engine
    }

    /// Ticks a code or unticks it.
    pub fn set(&mut self, field: usize, code: u16, on: bool) {
        self.filter.set(Field::ALL[field], Code(code), on);
    }

    /// Makes the answer: rows, counts, the first fifty. Gives how many rows.
    pub fn step(&mut self) -> usize {
        let answer = answer_after(&self.corpus, self.last.as_ref(), &self.filter);
        self.first = first_in_order(
            &self.corpus,
            &answer.rows,
            answer.hits.as_deref(),
            Sort::Relevance,
            Lang::Da,
            50,
        );
        let count = answer.rows.count_ones(..);
        self.last = Some(answer);
        count
    }

    /// Forgets the answer before, so that the next one is made from nothing.
    pub fn forget(&mut self) {
        self.last = None;
    }

    /// The rows of the last answer, one byte each.
    pub fn rows(&self) -> Vec<u8> {
        let fits = |answer: &Answer, row| u8::from(answer.rows.contains(row));
        self.last
            .iter()
            .flat_map(|answer| (0..self.corpus.len()).map(|row| fits(answer, row)))
            .collect()
    }

    /// Every count of the last answer.
    pub fn counts(&self) -> Vec<u32> {
        let all = self.last.iter().flat_map(|answer| answer.counts.iter().flatten());
        all.map(|count| u32::try_from(*count).unwrap_or(u32::MAX)).collect()
    }

    /// The first fifty rows in order.
    pub fn first(&self) -> Vec<u32> {
        self.first.iter().map(|row| u32::try_from(*row).unwrap_or(u32::MAX)).collect()
    }

    /// Lays every code's rows one after the other for the bare pass.
    pub fn lay_bare(&mut self) -> usize {
        for field in Field::ALL {
            let count = self.corpus.catalogue.codebook.entries(field.list()).len();
            for code in (0..count).filter_map(|code| u16::try_from(code).ok()) {
                let rows = self.corpus.rows(field, Code(code));
                self.bare.extend(blocks(rows.as_slice()));
            }
        }
        self.bare.len() * 16
    }

    /// Nothing but AND and count, over all of it once: what no way of answering
    /// with bitsets could go below.
    pub fn bare(&self) -> u32 {
        let Some(last) = &self.last else { return 0 };
        let rows: Vec<v128> = blocks(last.rows.as_slice()).collect();
        let mut total = 0_u32;
        for set in self.bare.chunks(rows.len().max(1)) {
            let mut sums = u64x2_splat(0);
            // The product's own loop: a byte counts to 255, and each block adds at most 8.
            for (rows, set) in rows.chunks(31).zip(set.chunks(31)) {
                let mut bytes = u64x2_splat(0);
                for (rows, set) in rows.iter().zip(set) {
                    bytes = i8x16_add(bytes, i8x16_popcnt(v128_and(*rows, *set)));
                }
                let pairs = u16x8_extadd_pairwise_u8x16(bytes);
                sums = i32x4_add(sums, u32x4_extadd_pairwise_u16x8(pairs));
            }
            total = total.wrapping_add(
                u32x4_extract_lane::<0>(sums)
                    + u32x4_extract_lane::<1>(sums)
                    + u32x4_extract_lane::<2>(sums)
                    + i32x4_extract_lane::<3>(sums).unsigned_abs(),
            );
        }
        total
    }
}

fn blocks(words: &[usize]) -> impl Iterator<Item = v128> + '_ {
    words.chunks(4).map(|four| {
        let word = |at: usize| four.get(at).copied().unwrap_or(0) as u64;
        u64x2(word(0) | word(1) << 32, word(2) | word(3) << 32)
    })
}

/// A catalogue on its way from bytes to answers.
#[wasm_bindgen]
pub struct Reading {
    file: Vec<u8>,
    lists: Vec<u8>,
    corpus: Option<Corpus>,
    /// What was odd in it.
    pub odd: usize,
}

#[wasm_bindgen]
impl Reading {
    /// Takes the bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(file: Vec<u8>, lists: Vec<u8>) -> Self {
        Self { file, lists, corpus: None, odd: 0 }
    }

    /// Reads and indexes, and calls `between` where the page yields.
    pub fn run(&mut self, between: &js_sys::Function) {
        let pause = || drop(between.call0(&JsValue::NULL));
        let files = Files { interventions: &self.file, codes: &self.lists, municipalities: None };
        let mut reader = Reader::new(files).unwrap_or_else(|_| throw_str("not read"));
        while reader.step(STEP).unwrap_or_else(|_| throw_str("not read")) {
            pause();
        }
        let reading = reader.finish().unwrap_or_else(|_| throw_str("not read"));
        pause();
        self.odd = reading.findings.len();
        self.file = Vec::new();
        let mut indexer = Indexer::new(reading.catalogue);
        while indexer.step(STEP * 10) {
            pause();
        }
        let mut readier = Readier::new(indexer.finish());
        while !readier.is_ordered(Lang::Da) && readier.step() {
            pause();
        }
        self.corpus = Some(readier.finish());
        pause();
    }

    /// The first answer; gives the sum of its counts.
    pub fn finish(&mut self) -> usize {
        let Some(corpus) = &self.corpus else { return 0 };
        let answer = answer_after(corpus, None, &Filter::default());
        let first = first_in_order(corpus, &answer.rows, None, Sort::Relevance, Lang::Da, 50);
        first.len().min(0) + answer.counts.iter().flatten().sum::<usize>()
    }
}
