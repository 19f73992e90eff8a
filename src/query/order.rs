//! The order of the results.

use std::sync::Arc;

use super::fold::put_danish_key;
use super::index::{Corpus, RowSet};
use super::lexicon::{Lists, small};
use super::search::Hits;
use crate::domain::{Effect, Lang, Record, Sorting, sort_places};

/// How results are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By fit to the search text; without one the strongest evidence first,
    /// and among equals those where inequality was measured.
    #[default]
    Relevance,
    /// The latest year stated first.
    Year,
    /// The most participants first.
    Size,
    /// The strongest evidence first.
    Strength,
    /// By title in the Danish alphabet.
    Title,
}

impl Sort {
    /// Every order, as offered.
    pub const ALL: [Self; 5] =
        [Self::Relevance, Self::Year, Self::Size, Self::Strength, Self::Title];

    /// Its value in the address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Year => "year",
            Self::Size => "size",
            Self::Strength => "strength",
            Self::Title => "title",
        }
    }

    /// The order that has this value.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.key() == key)
    }
}

/// Participants by which a record is ordered: those of the deciding study,
/// else those the intervention reached.
pub fn size(record: &Record) -> Option<u64> {
    record.participants.or(record.reach.participants)
}

/// Every row in one order, without regard to what is asked.
#[derive(Debug)]
pub(super) struct Order {
    /// The rows, the first one first.
    rows: Vec<u32>,
    /// Each row's place among them.
    ranks: Vec<u32>,
}

impl Order {
    fn new(rows: Vec<usize>) -> Self {
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let mut ranks = vec![0; rows.len()];
        for (rank, row) in rows.iter().enumerate() {
            ranks[*row] = narrow(rank);
        }
        Self { rows: rows.into_iter().map(narrow).collect(), ranks }
    }
}

/// The order of all rows, made when it is first asked for.
fn order(corpus: &Corpus, sort: Sort, lang: Lang) -> &Order {
    corpus.orders[sort as usize][lang as usize].get_or_init(|| {
        Arc::new(match sort {
            Sort::Title => by_title(corpus, lang),
            _ => by_figure(corpus, sort, lang),
        })
    })
}

fn by_title(corpus: &Corpus, lang: Lang) -> Order {
    let mut titles = Titles::new(lang);
    loop {
        if let Some(order) = titles.step(&corpus.catalogue.records) {
            return order;
        }
    }
}

/// Makes the order by the Danish alphabet, a little at a time. Most titles differ
/// in their first letters, which are compared as one number.
pub(super) struct Titles {
    lang: Lang,
    letters: Vec<u8>,
    ends: Vec<usize>,
    firsts: Vec<u128>,
    sorting: Option<Sorting>,
}

impl Titles {
    /// How many are taken in at a time.
    const TAKEN: usize = 4096;

    pub fn new(lang: Lang) -> Self {
        Self { lang, letters: Vec::new(), ends: Vec::new(), firsts: Vec::new(), sorting: None }
    }

    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Does a little more; the order, when it is made.
    pub fn step(&mut self, records: &[Record]) -> Option<Order> {
        let Self { lang, letters, ends, firsts, sorting } = self;
        if ends.len() < records.len() {
            for record in records.iter().skip(ends.len()).take(Self::TAKEN) {
                let begun = letters.len();
                put_danish_key(record.title.get(*lang), letters);
                let mut first = [0; 16];
                first.iter_mut().zip(&letters[begun..]).for_each(|(to, from)| *to = *from);
                firsts.push(u128::from_be_bytes(first));
                ends.push(letters.len());
            }
            return None;
        }
        let whole =
            |row: usize| &letters[row.checked_sub(1).map_or(0, |last| ends[last])..ends[row]];
        let rows = sorting
            .get_or_insert_with(|| Sorting::new(records.len()))
            .step(&|a, b| firsts[a].cmp(&firsts[b]).then_with(|| whole(a).cmp(whole(b))))?;
        Some(Order::new(rows))
    }
}

/// By what a record says of itself; equals by title.
fn by_figure(corpus: &Corpus, sort: Sort, lang: Lang) -> Order {
    let titles = &order(corpus, Sort::Title, lang).rows;
    // What is not known comes last.
    let falling = |figure: Option<u64>| figure.map_or(u64::MAX, |figure| u64::MAX - 1 - figure);
    let key = |record: &Record| match sort {
        Sort::Relevance => (record.strength as u8, (record.effect == Effect::NotAssessed).into()),
        Sort::Year => (0, falling(record.period.to.or(record.period.from).map(u64::from))),
        Sort::Size => (0, falling(size(record))),
        Sort::Strength => (record.strength as u8, falling(record.participants)),
        Sort::Title => (0, 0),
    };
    let title = |at: usize| titles[at] as usize;
    let keys: Vec<(u8, u64)> = corpus.catalogue.records.iter().map(key).collect();
    // Those that are equal stay in the order of their titles.
    let rows = sort_places(keys.len(), &|a, b| keys[title(a)].cmp(&keys[title(b)]));
    Order::new(rows.into_iter().map(title).collect())
}

/// The rows in order; equals by title. What is not known comes last.
pub fn in_order(
    corpus: &Corpus,
    rows: &RowSet,
    hits: Option<&Hits>,
    sort: Sort,
    lang: Lang,
) -> Vec<usize> {
    first_in_order(corpus, rows, hits, sort, lang, usize::MAX)
}

/// The first rows in order, so many at most.
pub fn first_in_order(
    corpus: &Corpus,
    rows: &RowSet,
    hits: Option<&Hits>,
    sort: Sort,
    lang: Lang,
    most: usize,
) -> Vec<usize> {
    let order = order(corpus, sort, lang);
    let hits = hits.filter(|_| sort == Sort::Relevance);
    let count = rows.count_ones(..);
    let most = most.min(count);
    // Walking through the order meets one of the rows in every all/count steps;
    // else each of the rows is looked at, and sorted where all are wanted.
    let [all, here, wanted] = [corpus.len(), count, most].map(|rows| rows as u64);
    let looks = if wanted < here / 8 { here } else { here * 16 };
    let walked = |most: usize| -> Vec<usize> {
        let walk = order.rows.iter().map(|row| *row as usize);
        walk.filter(|row| rows.contains(*row)).take(most).collect()
    };
    if let Some(hits) = hits {
        // Scores are small numbers: the rows are dealt out to a list for each.
        let (among, scores) = (walked(count), hits.scores.as_slice());
        let top = among.iter().map(|row| scores[*row]).max().unwrap_or_default();
        let lists = Lists::of(top as usize + 1, &mut |deal| {
            for row in &among {
                deal((top - scores[*row]) as usize, small(*row));
            }
        });
        return lists.all.into_iter().take(most).map(|row| row as usize).collect();
    }
    if all * wanted <= here * looks {
        return walked(most);
    }
    let ranks = first_of(rows.ones().map(|row| order.ranks[row]).collect(), most);
    ranks.into_iter().map(|rank| order.rows[rank as usize] as usize).collect()
}

/// The smallest keys in order, so many at most.
fn first_of(keys: Vec<u32>, most: usize) -> Vec<u32> {
    if keys.len() / 8 < most {
        let places = sort_places(keys.len(), &|a, b| keys[a].cmp(&keys[b]));
        return places.into_iter().take(most).map(|at| keys[at]).collect();
    }
    // A few of many: each one that is better than the last finds its place.
    let mut first: Vec<u32> = Vec::with_capacity(most + 1);
    for key in keys {
        if first.len() == most && first.last().is_none_or(|last| key > *last) {
            continue;
        }
        first.insert(first.partition_point(|other| *other < key), key);
        first.truncate(most);
    }
    first
}
