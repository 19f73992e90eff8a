//! Sorting, with one algorithm for all. The standard library's is written out
//! anew for each type and each order, which would be much of the program.

use std::cmp::Ordering;

/// The places `0..count` in order; those that are equal stay as they were.
pub fn sort_places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// Sorts by a key that is made once for each; those with the same key stay as
/// they were.
pub fn sort_by_key<T, K: Ord>(things: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = things.iter().map(key).collect();
    let places = sort_places(keys.len(), &|a, b| keys[a].cmp(&keys[b]));
    let mut taken: Vec<Option<T>> = things.drain(..).map(Some).collect();
    things.extend(places.into_iter().filter_map(|at| taken[at].take()));
}
