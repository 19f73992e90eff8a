//! Files beside the catalogue: read whole, and an error where they are
//! broken, never a panic.

use std::collections::BTreeSet;

use indsatsatlas::domain::{
    Lang, List, ReadError, read_land, read_need, read_policy, read_recommendations,
};
use indsatsatlas::present::{Words, recommendations};
use indsatsatlas::text::text;
use serde_json::{Value, json};

use crate::support::{RAW, REAL, RECOMMENDATIONS, Random};

/// need.json as it is published.
pub const NEED: &[u8] = include_bytes!("../../public/data/need.json");
/// policy.json as it is published.
pub const POLICY: &[u8] = include_bytes!("../../public/data/policy.json");
/// The map as it is published.
pub const LAND: &[u8] = include_bytes!("../../public/data/denmark-municipalities.topojson");

#[test]
fn the_need_holds_what_its_documentation_counts() {
    let need = read_need(NEED, &REAL.catalogue.codebook).unwrap();
    assert_eq!(need.len(), 103);
    assert_eq!(need.iter().map(|indicator| indicator.values.len()).sum::<usize>(), 229);
    let raw: Value = serde_json::from_slice(NEED).unwrap();
    for (read, raw) in need.iter().zip(raw["indicators"].as_array().unwrap()) {
        let id = &read.id;
        assert_eq!(raw["id"], id.as_str());
        assert!(read.theme.is_some() && read.breakdown.is_some() && read.unit.is_some(), "{id}");
        assert_eq!(read.condition.is_none(), raw["condition"].is_null(), "{id}");
        for lang in Lang::ALL {
            assert_eq!(raw["measure"][lang.code()], read.measure.get(lang), "{id}");
        }
        let values: Vec<f64> = read.values.iter().map(|value| value.value).collect();
        let raw = raw["values"].as_array().unwrap().iter().map(|value| value["value"].as_f64());
        assert_eq!(raw.flatten().collect::<Vec<_>>(), values, "{id}");
    }
}

#[test]
fn the_policy_events_hold_what_their_documentation_counts() {
    let events = read_policy(POLICY).unwrap();
    assert_eq!(events.len(), 37);
    assert!(events.iter().all(|event| (2005..=2026).contains(&event.year)));
    assert!(events.iter().all(|event| !event.title.da.is_empty() && !event.text.en.is_empty()));
}

#[test]
fn the_map_has_a_closed_shape_for_every_municipality() {
    let land = read_land(LAND).unwrap();
    let codes: BTreeSet<&str> = land.areas.iter().map(|(code, _)| code.as_str()).collect();
    let places = REAL.catalogue.codebook.entries(List::Municipalities);
    assert!(places.iter().all(|place| codes.contains(place.code.as_str())));
    for (code, rings) in &land.areas {
        assert!(!rings.is_empty(), "{code} has no shape");
        for ring in rings {
            assert!(ring.len() >= 4, "{code}: a ring of {} points", ring.len());
            let ends = ring[0].iter().zip(ring.last().unwrap());
            assert!(ends.clone().all(|(a, b)| (a - b).abs() < 1e-9), "{code}: a ring is open");
        }
    }
}

#[test]
fn every_linked_recommendation_is_named_on_the_page_of_its_record() {
    let all = read_recommendations(RECOMMENDATIONS, &REAL.catalogue.codebook).unwrap();
    assert_eq!(all.by_id.len(), 72);
    let mut named = 0;
    for (record, raw) in REAL.catalogue.records.iter().zip(RAW["records"].as_array().unwrap()) {
        for lang in Lang::ALL {
            let shown = recommendations(Words::new(&REAL.catalogue, lang), record, &all);
            let links = raw["recommendations"].as_array().unwrap();
            assert_eq!(shown.len(), links.len(), "{}", record.id);
            for (shown, link) in shown.iter().zip(links) {
                let document = &all.by_id[link["id"].as_str().unwrap()];
                assert_eq!(shown.title, document.title.get(lang));
                for code in [&link["timing"], &link["basis"]] {
                    let said = (text(lang).record().tie)(code.as_str().unwrap()).unwrap();
                    assert!(shown.about.contains(said), "{}", shown.about);
                }
                named += 1;
            }
        }
    }
    assert!(named >= 2 * 74, "only {named}");
}

/// Reads the file as what it is; the error, if there is one.
fn error_of(which: &[u8], bytes: &[u8]) -> Option<ReadError> {
    let book = &REAL.catalogue.codebook;
    if which == NEED {
        read_need(bytes, book).err()
    } else if which == POLICY {
        read_policy(bytes).err()
    } else if which == LAND {
        read_land(bytes).err()
    } else {
        read_recommendations(bytes, book).err()
    }
}

#[test]
fn a_broken_file_beside_the_catalogue_is_an_error() {
    for which in [NEED, POLICY, LAND, RECOMMENDATIONS] {
        assert_eq!(error_of(which, which), None);
        for bytes in
            [&b""[..], b"null", b"[]", b"{}", b"<!doctype html>", b"{\"schemaVersion\": 1}"]
        {
            assert!(error_of(which, bytes).is_some(), "{bytes:?}");
        }
        let step = which.len() / 40;
        for end in (0..which.len() - 2).step_by(step) {
            assert!(error_of(which, &which[..end]).is_some(), "cut at {end}");
        }
    }
}

/// Exchanges a number, a text or a list somewhere in a file.
fn damage(value: &mut Value, random: &mut Random) {
    match value {
        Value::Array(items) if !items.is_empty() => {
            let at = random.below(items.len());
            damage(&mut items[at], random);
        }
        Value::Object(fields) if !fields.is_empty() => {
            let at = random.below(fields.len());
            damage(fields.values_mut().nth(at).unwrap(), random);
        }
        Value::Number(_) => {
            let numbers = [json!(-1), json!(99_999), json!(i64::MIN), json!(0.5), json!(null)];
            *value = numbers[random.below(numbers.len())].clone();
        }
        Value::String(_) => *value = json!("nonsense"),
        _ => *value = json!([]),
    }
}

#[test]
fn damage_in_a_file_beside_the_catalogue_is_an_error_or_read_as_far_as_it_goes() {
    let mut random = Random::new(9);
    let (mut errors, mut read) = (0, 0);
    for which in [NEED, POLICY, LAND, RECOMMENDATIONS] {
        let whole: Value = serde_json::from_slice(which).unwrap();
        for _ in 0..50 {
            let mut file = whole.clone();
            for _ in 0..3 {
                damage(&mut file, &mut random);
            }
            let error = error_of(which, &serde_json::to_vec(&file).unwrap());
            *if error.is_some() { &mut errors } else { &mut read } += 1;
        }
    }
    assert!(errors > 20 && read > 20, "{errors} errors, {read} read");
}
