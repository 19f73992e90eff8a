//! What a list needs of the catalogue: the same file with the long texts, the
//! figures and the sources emptied, about a sixth of it. The build lays it
//! beside the catalogue, so that a first visit shows its rows early; the
//! catalogue itself follows and takes its place.

use serde_json::{Error, Value, from_slice, json};

/// The list of a catalogue, given as JSON. It is read as the catalogue is, and
/// gives the same rows, counts and cards to any filter without a search text.
///
/// # Errors
/// When it is not JSON.
pub fn listed(catalogue: &[u8]) -> Result<String, Error> {
    let mut file: Value = from_slice(catalogue)?;
    let none = Value::Array(Vec::new());
    let records = file.get_mut("records").and_then(Value::as_array_mut);
    for record in records.into_iter().flatten() {
        put(record, "/summary", &json!({ "da": "", "en": "" }));
        put(record, "/reach/sites", &Value::Null);
        for key in ["/reach/note", "/inequality/note", "/cost/note", "/cost/source"] {
            put(record, key, &Value::Null);
        }
        for key in ["/actors", "/barriers", "/enablers", "/sources"] {
            put(record, key, &none);
        }
        let findings = record.pointer_mut("/evidence/findings").and_then(Value::as_array_mut);
        for finding in findings.into_iter().flatten() {
            put(finding, "/text", &json!({ "da": "", "en": "" }));
            let figures =
                ["measure", "effect", "ci", "ciLevel", "unit", "figure", "comparator", "source"];
            for key in figures {
                put(finding, &["/", key].concat(), &Value::Null);
            }
        }
    }
    Ok(file.to_string())
}

/// Puts a value in the place of another; what is not there stays away.
fn put(within: &mut Value, at: &str, value: &Value) {
    if let Some(place) = within.pointer_mut(at) {
        place.clone_from(value);
    }
}
