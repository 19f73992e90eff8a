//! Sorting, with one algorithm for all. The standard library's is written out
//! anew for each type and each order, which would be much of the program.

use std::cmp::Ordering;

/// How two places compare.
type Compare<'a> = dyn Fn(usize, usize) -> Ordering + 'a;

/// The places `0..count` in order; those that are equal stay as they were.
pub fn sort_places(count: usize, compare: &Compare<'_>) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    sort(&mut places, compare);
    places
}

fn sort(places: &mut [usize], compare: &Compare<'_>) {
    places.sort_by(|a, b| compare(*a, *b));
}

/// Sorts by a key that is made once for each; those with the same key stay as
/// they were.
pub fn sort_by_key<T, K: Ord>(things: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = things.iter().map(key).collect();
    let places = sort_places(keys.len(), &|a, b| keys[a].cmp(&keys[b]));
    let mut taken: Vec<Option<T>> = things.drain(..).map(Some).collect();
    things.extend(places.into_iter().filter_map(|at| taken[at].take()));
}

/// [`sort_places`] a little at a time: parts first, then several parts as one,
/// which costs little, since the algorithm finds what is in order already.
pub struct Sorting {
    places: Vec<usize>,
    /// How long a part is by now.
    part: usize,
    /// So many places are in such parts.
    at: usize,
}

impl Sorting {
    /// How long the first parts are, and how many of them make the next.
    const PART: usize = 2048;
    const TOGETHER: usize = 4;

    /// The places `0..count`, yet to be put in order.
    pub fn new(count: usize) -> Self {
        Self { places: (0..count).collect(), part: Self::PART, at: 0 }
    }

    /// Sorts some more; the places, when they are in order.
    pub fn step(&mut self, compare: &Compare<'_>) -> Option<Vec<usize>> {
        let count = self.places.len();
        let end = count.min(self.at + self.part);
        sort(&mut self.places[self.at..end], compare);
        self.at = end;
        if self.at < count {
            return None;
        }
        if self.part >= count {
            return Some(std::mem::take(&mut self.places));
        }
        (self.at, self.part) = (0, self.part * Self::TOGETHER);
        None
    }
}
