//! Where in a JSON text a reading stopped: `records[12].evidence.ci`. The text
//! is walked a second time for it, and only when there is an error to tell.

/// One step from the outside in.
enum Step<'a> {
    /// In an object, at this key; empty before the first.
    Key(&'a [u8]),
    /// In an array, so many values begun.
    Items(usize),
}

/// The place of the last thing that begins before `end`: a value, a key, or
/// the bracket around them. A dot for the whole.
pub(super) fn place(json: &[u8], end: usize) -> String {
    // A bracket that was not expected is told before it is taken.
    let end = end + usize::from(matches!(json.get(end), Some(b'{' | b'[')));
    let mut open: Vec<Step> = Vec::new();
    let mut key_is_next = false;
    let mut at = 0;
    while at < end.min(json.len()) {
        let (start, byte) = (at, json[at]);
        at += 1;
        match byte {
            b' ' | b'\t' | b'\n' | b'\r' => {}
            b':' => key_is_next = false,
            b',' => key_is_next = matches!(open.last(), Some(Step::Key(_))),
            b'{' | b'[' => {
                begin(&mut open);
                key_is_next = byte == b'{';
                open.push(if key_is_next { Step::Key(b"") } else { Step::Items(0) });
            }
            b'}' | b']' => drop(open.pop()),
            b'"' => {
                at = after_string(json, at);
                match open.last_mut() {
                    Some(Step::Key(key)) if key_is_next => {
                        *key = json.get(start + 1..at - 1).unwrap_or_default();
                    }
                    _ => begin(&mut open),
                }
            }
            _ => {
                begin(&mut open);
                while json.get(at).is_some_and(|byte| !b" \t\n\r,]}".contains(byte)) {
                    at += 1;
                }
            }
        }
    }
    written(&open)
}

/// A value begins: in an array that is one more.
fn begin(open: &mut [Step]) {
    if let Some(Step::Items(begun)) = open.last_mut() {
        *begun += 1;
    }
}

/// Where the string ends whose first letter stands here.
fn after_string(json: &[u8], mut at: usize) -> usize {
    while at < json.len() {
        match json[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    json.len()
}

fn written(open: &[Step]) -> String {
    let mut out = String::new();
    for step in open {
        match step {
            Step::Key(b"") | Step::Items(0) => {}
            Step::Key(key) => {
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(&String::from_utf8_lossy(key));
            }
            Step::Items(begun) => {
                out.push('[');
                out.push_str(&(begun - 1).to_string());
                out.push(']');
            }
        }
    }
    if out.is_empty() { ".".to_owned() } else { out }
}
