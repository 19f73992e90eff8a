//! Where: municipalities as equal squares or as land, the five regions, and,
//! counted apart, what is national or from abroad.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::{Choice, Figure, Panel, Selected, Table};
use crate::chart::Drawing;
use crate::chart::places::{Area, Land, Tile, Tiles};
use crate::domain::{Code, Field, List, sort_by_key};
use crate::query::{Reach, by_code, reach};
use crate::state::{Action, Map};

pub(super) fn figure(from: Selected<'_>) -> Figure {
    let (words, text) = (from.words, from.words.text.chart());
    let counts_of = |field: Field| by_code(from.corpus, &from.lifted(&[field]), field);
    let (counts, regions) = (counts_of(Field::Municipality), counts_of(Field::Region));
    let of = |wanted: Reach| {
        from.rows.ones().filter(|row| reach(from.corpus, from.record(*row)) == wanted).count()
    };
    let [municipal, regional, national, abroad, unstated] =
        [Reach::Municipal, Reach::Regional, Reach::National, Reach::Abroad, Reach::Unstated]
            .map(of);
    let entries = words.catalogue.codebook.entries(List::Municipalities);
    let mut actions = BTreeMap::new();
    let code = |at: usize| Code(u16::try_from(at).unwrap_or(u16::MAX));
    let label = |at: usize| {
        let name = words.label(Field::Municipality, code(at));
        format!("{name}: {}", from.counted(counts[at]))
    };
    for (at, entry) in entries.iter().enumerate() {
        let choose = Action::Choose(vec![(Field::Municipality, code(at))]);
        actions.insert(entry.code.clone(), choose);
    }
    let title =
        match counts.iter().enumerate().max_by_key(|(at, count)| (**count, std::cmp::Reverse(*at)))
        {
            Some((at, most)) if *most > 0 => {
                (text.map_title)(words.label(Field::Municipality, code(at)), &from.counted(*most))
            }
            _ => text.map_none.to_owned(),
        };
    let digit = |count: usize| if count == 0 { String::new() } else { from.count(count) };
    let labels: Vec<&str> = entries.iter().map(|entry| entry.label.da.as_str()).collect();
    let short = short(&labels);
    let squares = || {
        let tiles = entries.iter().enumerate().zip(&words.catalogue.places.squares);
        let tiles = tiles.map(|((at, entry), (region, (x, y)))| Tile {
            key: entry.code.clone(),
            name: entry.label.da.clone(),
            short: short[at].clone(),
            digit: digit(counts[at]),
            label: label(at),
            x: *x,
            y: *y,
            step: step(counts[at]),
            region: region.and_then(|region| u8::try_from(region.0).ok()).unwrap_or(u8::MAX),
        });
        let (columns, rows) = words.catalogue.places.grid;
        Drawing::of(Tiles {
            id: "map".to_owned(),
            title: title.clone(),
            description: text.map_description.to_owned(),
            columns,
            rows,
            tiles: tiles.collect(),
        })
    };
    let drawing = match (from.map, from.beside.land) {
        (Map::Land, Some(land)) => {
            let areas = land.areas.iter().filter_map(|(key, rings)| {
                let at = words.catalogue.codebook.code(List::Municipalities, key)?.index();
                Some(Area {
                    key: key.clone(),
                    name: entries[at].label.da.clone(),
                    digit: digit(counts[at]),
                    label: label(at),
                    rings: rings.clone(),
                    close_up: AROUND_THE_CAPITAL.contains(&key.as_str()),
                    step: step(counts[at]),
                })
            });
            let areas: Vec<Area> = areas.collect();
            Drawing::of(Land {
                id: "map".to_owned(),
                title: title.clone(),
                description: text.map_description.to_owned(),
                bounds: bounds(areas.iter().filter(|area| area.key != FAR_EAST)),
                close_up: text.map_close_up.to_owned(),
                areas,
            })
        }
        _ => squares(),
    };
    let mut table: Vec<Vec<String>> = (0..regions.len())
        .map(|at| vec![words.label(Field::Region, code(at)).to_owned(), from.count(regions[at])])
        .collect();
    table.push(vec![text.national.to_owned(), from.count(national)]);
    table.push(vec![text.abroad.to_owned(), from.count(abroad)]);
    table.push(vec![text.unstated.to_owned(), from.count(unstated)]);
    let mut named: Vec<usize> = (0..counts.len()).filter(|at| counts[*at] > 0).collect();
    sort_by_key(&mut named, |at| (std::cmp::Reverse(counts[*at]), *at));
    table.extend(
        named.iter().map(|at| vec![entries[*at].label.da.clone(), from.count(counts[*at])]),
    );
    let beside = (0..regions.len())
        .map(|at| {
            let name = words.label(Field::Region, code(at));
            let choose = Action::Choose(vec![(Field::Region, code(at))]);
            (format!("{name}: {}", from.counted(regions[at])), Some(choose))
        })
        .collect();
    let mut notes = vec![(text.map_apart)(
        &from.counted(national),
        &from.counted(abroad),
        &from.counted(unstated),
    )];
    notes.push((text.map_regions)(&from.count(in_every_region(from))));
    if from.map == Map::Land {
        notes.push(
            if from.beside.land.is_some() { text.map_credit } else { text.map_missing }.to_owned(),
        );
    } else {
        notes.push(text.squares_note.to_owned());
    }
    from.says_lifted(&mut notes, &[Field::Municipality, Field::Region]);
    Figure {
        sentence: (text.map_sentence)(
            &from.count(municipal),
            &from.count(from.rows.count_ones(..)),
            &from.count(regional),
        ),
        choice: Some(Choice {
            label: text.map_as.to_owned(),
            options: vec![
                (text.map_squares.to_owned(), Action::Draw(Map::Squares), from.map == Map::Squares),
                (text.map_land.to_owned(), Action::Draw(Map::Land), from.map == Map::Land),
            ],
        }),
        panels: vec![Panel { heading: String::new(), sub: String::new(), drawing }],
        is_filled: false,
        notes,
        beside: (text.regions, beside),
        table: Table {
            caption: text.map_description.to_owned(),
            heads: vec![text.place.to_owned(), words.text.shell.explore.to_owned()],
            rows: table,
        },
        actions,
        cites: BTreeMap::new(),
        keys_help: text.keys_filter,
        sources: Vec::new(),
        title,
    }
}

/// How many are for the whole country and name its regions, so that each counts them.
fn in_every_region(from: Selected<'_>) -> usize {
    let named = |row: &usize| {
        let record = from.record(*row);
        reach(from.corpus, record) == Reach::National && !record.codes(Field::Region).is_empty()
    };
    from.lifted(&[Field::Region]).ones().filter(named).count()
}

/// Four steps of one colour: none, one, two or three, more.
fn step(count: usize) -> u8 {
    match count {
        0 => 0,
        1 => 1,
        2 | 3 => 2,
        _ => 3,
    }
}

/// Three letters for each name, no two alike: its first three or, where others
/// begin alike, its first two with a letter after those they share (so that
/// Frederiksberg is Frb and Frederikshavn Frh), or whatever is left.
fn short(names: &[&str]) -> Vec<String> {
    let letters: Vec<Vec<char>> = names.iter().map(|name| name.chars().collect()).collect();
    let shared = |a: &[char], b: &[char]| a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let alike: Vec<usize> = letters
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let others = letters.iter().enumerate().filter(|(other, _)| *other != at);
            others.map(|(_, other)| shared(name, other)).max().unwrap_or(0)
        })
        .collect();
    let mut given = vec![String::new(); names.len()];
    let mut order: Vec<usize> = (0..names.len()).collect();
    // Who has the first three for himself is served first.
    sort_by_key(&mut order, |at| (alike[*at] >= 3, *at));
    for at in order {
        let name = &letters[at];
        let first = name.iter().take(3).collect::<String>();
        let later = name.iter().skip(alike[at].max(2));
        let later = later.filter(|letter| letter.is_lowercase());
        let two: String = name.iter().take(2).collect();
        let pairs = (1..name.len()).flat_map(|a| (a + 1..name.len()).map(move |b| (a, b)));
        let any = pairs.map(|(a, b)| [name[0], name[a], name[b]].iter().collect());
        let mut tries = (alike[at] < 3)
            .then_some(first)
            .into_iter()
            .chain(later.map(|letter| format!("{two}{letter}")))
            .chain(any);
        given[at] = tries.find(|one: &String| !given.contains(one)).unwrap_or_else(|| two.clone());
    }
    given
}

/// Bornholm: the map would be half sea with it in its place.
const FAR_EAST: &str = "0400";
/// The municipalities around the capital have the numbers 101 to 187, and are too
/// small for a number on a map of the country.
const AROUND_THE_CAPITAL: RangeInclusive<&str> = "0101"..="0187";

fn bounds<'a>(areas: impl Iterator<Item = &'a Area>) -> [f64; 4] {
    let points = areas.flat_map(|area| area.rings.iter().flatten());
    points.fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |[left, bottom, right, top], [x, y]| {
        [left.min(*x), bottom.min(*y), right.max(*x), top.max(*y)]
    })
}
