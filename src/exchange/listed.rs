//! What a first view needs of the catalogue and its codes, in one file: the same two
//! formats with the long texts, the figures and the sources left out, about a
//! sixth of them. The build lays it beside the catalogue, so that a first visit to
//! the list, or to a chart in the frame of another page, comes early; the catalogue
//! itself follows and takes its place.

use serde_json::{Error, Value, from_slice, json};

/// The list of a catalogue and its codes, given as JSON. It is read as these two
/// are, and gives the same rows, counts, cards and charts to any filter without a
/// search text, but for those of intervals and costs, which tell more of a record;
/// and the matrix, if it is to hold what was `searched` for.
///
/// # Errors
/// When one of them is not JSON.
pub fn listed(catalogue: &[u8], codes: &[u8], searched: bool) -> Result<String, Error> {
    let mut file: Value = from_slice(catalogue)?;
    let mut codes: Value = from_slice(codes)?;
    // Said on a page of its own.
    put(&mut file, "/scope", &json!({}));
    // What was searched for matters to an empty cell of the matrix alone.
    if !searched {
        put(&mut file, "/coverage", &json!([]));
    }
    for record in each(file.get_mut("records")) {
        put(record, "/summary", &json!({}));
        for key in ["/actors", "/barriers", "/enablers", "/sources"] {
            put(record, key, &json!([]));
        }
        // That one is linked, or that there is a cost, is all that a list tells.
        if let Some(linked) = record.get_mut("recommendations").and_then(Value::as_array_mut) {
            linked.truncate(1);
            linked.fill(json!({ "id": "", "timing": "", "basis": "" }));
        }
        // How many it reached is its size only where nobody took part in a study.
        let studied = record.pointer("/evidence/participants").is_some_and(Value::is_number);
        let reached = if studied { None } else { record.pointer("/reach/participants").cloned() };
        put(record, "/reach", &json!({ "participants": reached }));
        for key in ["/inequality/note", "/cost/note", "/cost/source"] {
            put(record, key, &Value::Null);
        }
        for finding in each(record.pointer_mut("/evidence/findings")) {
            put(finding, "/text", &json!({}));
            for key in FIGURES {
                put(finding, key, &Value::Null);
            }
        }
        leave_out_null(record);
    }
    if let Some(lists) = codes.get_mut("lists").and_then(Value::as_object_mut) {
        lists.retain(|list, _| !OF_FIGURES.contains(&list.as_str()));
    }
    for list in codes.get_mut("lists").and_then(Value::as_object_mut).into_iter().flatten() {
        let explained = list.0 == "evidenceStrength";
        put(list.1, "/title", &json!({}));
        for code in each(list.1.get_mut("codes")) {
            let mut kept = json!({ "code": code["code"], "label": code["label"] });
            // A card says why its evidence is as sure as it is.
            if explained {
                kept["definition"] = code["definition"].take();
            }
            *code = kept;
        }
    }
    if let (Some(file), Some(lists)) = (file.as_object_mut(), codes.get_mut("lists")) {
        file.insert("lists".to_owned(), lists.take());
    }
    Ok(file.to_string())
}

/// The lists of codes that stand only with what is left out.
const OF_FIGURES: [&str; 5] = ["unit", "figure", "costPer", "sourceKind", "actorKind"];

/// Of a finding, what a list doesn't tell.
const FIGURES: [&str; 8] =
    ["/measure", "/effect", "/ci", "/ciLevel", "/unit", "/figure", "/comparator", "/source"];

fn each(list: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    list.and_then(Value::as_array_mut).into_iter().flatten()
}

/// Puts a value in the place of another; what is not there stays away.
fn put(within: &mut Value, at: &str, value: &Value) {
    if let Some(place) = within.pointer_mut(at) {
        place.clone_from(value);
    }
}

/// Leaves out what is null, at any depth.
fn leave_out_null(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null());
            fields.values_mut().for_each(leave_out_null);
        }
        Value::Array(list) => list.iter_mut().for_each(leave_out_null),
        _ => {}
    }
}
