//! What a first view needs of the catalogue and its codes, in one file: the same two
//! formats with what that view doesn't show left out; the list and most charts need
//! a sixth. The build lays them beside the catalogue, so that a first visit to the
//! list, or to a chart or a record in the frame of another page, comes early; the
//! catalogue itself follows and takes its place.

use serde_json::{Error, Value, from_slice, json};

/// A first view that has a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Early {
    /// The list of interventions, and most charts.
    List,
    /// The matrix: also what was searched for, without which no cell is known to be
    /// empty.
    Matrix,
    /// Charts that name no record: without titles.
    Counts,
    /// Charts of effects and costs: also the figures, but no text about them.
    Figures,
}

impl Early {
    /// The view of a file's name without its ending.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "list" => Some(Self::List),
            "matrix" => Some(Self::Matrix),
            "counts" => Some(Self::Counts),
            "figures" => Some(Self::Figures),
            _ => None,
        }
    }
}

/// What a view needs of a catalogue and its codes, given as JSON. It is read as these
/// two are, and gives the same rows and counts to any filter without a search text,
/// and the same cards and charts as far as the view shows them.
///
/// # Errors
/// When one of them is not JSON.
pub fn listed(catalogue: &[u8], codes: &[u8], early: Early) -> Result<String, Error> {
    let mut file: Value = from_slice(catalogue)?;
    let mut codes: Value = from_slice(codes)?;
    // Said on a page of its own.
    put(&mut file, "/scope", &json!({}));
    // What was searched for matters to an empty cell of the matrix alone.
    if early != Early::Matrix {
        put(&mut file, "/coverage", &json!([]));
    }
    for record in each(file.get_mut("records")) {
        put(record, "/summary", &json!({}));
        if early == Early::Counts {
            put(record, "/title", &json!({}));
        }
        for key in ["/actors", "/barriers", "/enablers"] {
            put(record, key, &json!([]));
        }
        let priced = early == Early::Figures && record["cost"].is_object();
        let years = each(record.get_mut("sources")).filter(|_| priced);
        let years: Vec<Value> = years
            .map(|source| json!({ "title": "", "year": source["year"], "kind": "" }))
            .collect();
        put(record, "/sources", &Value::Array(years));
        // That one is linked, or that there is a cost, is all that a list tells.
        if let Some(linked) = record.get_mut("recommendations").and_then(Value::as_array_mut) {
            linked.truncate(1);
            linked.fill(json!({ "id": "", "timing": "", "basis": "" }));
        }
        // How many it reached is its size only where nobody took part in a study.
        let studied = record.pointer("/evidence/participants").is_some_and(Value::is_number);
        let reached = if studied { None } else { record.pointer("/reach/participants").cloned() };
        put(record, "/reach", &json!({ "participants": reached }));
        put(record, "/inequality/note", &Value::Null);
        if early != Early::Figures {
            put(record, "/cost/note", &Value::Null);
            put(record, "/cost/source", &Value::Null);
        }
        for finding in each(record.pointer_mut("/evidence/findings")) {
            put(finding, "/text", &json!({}));
            // What has no place on an axis is told by its text alone.
            let drawn = early == Early::Figures
                && finding["figure"] == "comparison"
                && finding["effect"].is_number();
            for key in if drawn { &["/source"][..] } else { &FIGURES } {
                put(finding, key, &Value::Null);
            }
        }
        leave_out_null(record);
    }
    if let Some(lists) = codes.get_mut("lists").and_then(Value::as_object_mut) {
        let kept = if early == Early::Figures { 3 } else { 0 };
        lists.retain(|list, _| !OF_FIGURES[kept..].contains(&list.as_str()));
    }
    for list in codes.get_mut("lists").and_then(Value::as_object_mut).into_iter().flatten() {
        put(list.1, "/title", &json!({}));
        for code in each(list.1.get_mut("codes")) {
            *code = json!({ "code": code["code"], "label": code["label"] });
        }
    }
    if let (Some(file), Some(lists)) = (file.as_object_mut(), codes.get_mut("lists")) {
        file.insert("lists".to_owned(), lists.take());
    }
    Ok(file.to_string())
}

/// The lists of codes that stand only with what is left out; the first three of them
/// with figures.
const OF_FIGURES: [&str; 5] = ["unit", "figure", "costPer", "sourceKind", "actorKind"];

/// What recommendations, given as JSON, ask for and whether they still do, without
/// their words: what the matrix of them needs.
///
/// # Errors
/// When they are not JSON.
pub fn asked(recommendations: &[u8]) -> Result<String, Error> {
    let mut file: Value = from_slice(recommendations)?;
    for key in ["/links", "/adherence"] {
        put(&mut file, key, &json!([]));
    }
    for (_, codes) in file.get_mut("lists").and_then(Value::as_object_mut).into_iter().flatten() {
        *codes = json!([]);
    }
    for document in each(file.get_mut("recommendations")) {
        for (key, value) in
            [("/title", json!({})), ("/note", Value::Null), ("/source", Value::Null)]
        {
            put(document, key, &value);
        }
        put(document, "/publisher", &json!(""));
        for asks in each(document.get_mut("recommends")) {
            put(asks, "/text", &json!({}));
        }
    }
    leave_out_null(&mut file);
    Ok(file.to_string())
}

/// The policy events of a file without what no chart says of them: what a frame with
/// the chart of time needs.
///
/// # Errors
/// When they are not JSON.
pub fn steps(policy: &[u8]) -> Result<String, Error> {
    let mut file: Value = from_slice(policy)?;
    for event in each(file.get_mut("events")) {
        put(event, "/text", &json!({}));
        put(event, "/actors", &json!([]));
        for key in ["/note", "/amountDkk", "/period"] {
            put(event, key, &Value::Null);
        }
    }
    leave_out_null(&mut file);
    Ok(file.to_string())
}

/// Each record of a catalogue, given as JSON, as a catalogue of its own that says how
/// many others there are, under the name of a file: its id. What a frame with one
/// record needs.
///
/// # Errors
/// When it is not JSON.
pub fn alone(catalogue: &[u8]) -> Result<Vec<(String, String)>, Error> {
    let mut file: Value = from_slice(catalogue)?;
    let records = file["records"].take();
    let records = records.as_array().map_or(&[][..], Vec::as_slice);
    put(&mut file, "/scope", &json!({}));
    put(&mut file, "/coverage", &json!([]));
    file["others"] = json!(records.len().saturating_sub(1));
    let plain = |id: &&str| {
        let kept = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
        (1..=80).contains(&id.len()) && id.bytes().all(kept)
    };
    let files = records.iter().filter_map(|record| {
        let id = record["id"].as_str().filter(plain)?;
        file["records"] = json!([record]);
        Some((format!("{id}.json"), file.to_string()))
    });
    Ok(files.collect())
}

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
