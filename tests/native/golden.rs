//! Whether people find what they want: the queries of `golden.txt`, each with
//! the records that should be among the first three.

use std::collections::BTreeMap;

use indsatsatlas::domain::Lang;
use indsatsatlas::query::{Filter, Sort, answer, in_order};

use crate::support::REAL;

/// Of a hundred queries, how many must find one of their records among the
/// first three.
const WANTED: usize = 95;

/// The queries with the records that any of the first three should be.
pub fn golden() -> Vec<(String, Vec<String>)> {
    let mut named: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut queries = Vec::new();
    let lines = include_str!("golden.txt").lines().map(str::trim);
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some((name, ids)) = line.split_once(" = ") {
            named.insert(name, ids.split(' ').collect());
            continue;
        }
        let (query, ids) = line.rsplit_once(" | ").unwrap();
        let of = |id| named.get(id).cloned().unwrap_or_else(|| vec![id]);
        let ids = ids.split(' ').flat_map(of).map(str::to_owned).collect();
        queries.push((query.to_owned(), ids));
    }
    queries
}

/// The ids of the first results.
fn first(query: &str, lang: Lang) -> Vec<&'static str> {
    let filter = Filter::default().with_text(query);
    let found = answer(&REAL, &filter);
    let rows = in_order(&REAL, &found.rows, found.hits.as_deref(), Sort::Relevance, lang);
    rows.into_iter().take(3).map(|row| REAL.catalogue.records[row].id.as_str()).collect()
}

#[test]
fn what_people_type_finds_what_they_want_among_the_first_three() {
    let queries = golden();
    assert!(queries.len() >= 200, "only {} queries", queries.len());
    for (query, ids) in &queries {
        for id in ids {
            assert!(REAL.catalogue.row(id).is_some(), "{query}: no record {id}");
        }
    }
    for lang in Lang::ALL {
        let mut missed = Vec::new();
        for (query, ids) in &queries {
            let first = first(query, lang);
            if !first.iter().any(|id| ids.iter().any(|wanted| wanted == id)) {
                missed.push(format!("  «{query}» finds {first:?}"));
            }
        }
        let (found, all) = (queries.len() - missed.len(), queries.len());
        let said = format!(
            "{found} of {all} queries ({:.1} %) find what is wanted, {}:\n{}",
            100.0 * f64::from(u32::try_from(found).unwrap())
                / f64::from(u32::try_from(all).unwrap()),
            lang.code(),
            missed.join("\n"),
        );
        println!("{said}");
        assert!(found * 100 >= all * WANTED, "{said}");
    }
}
