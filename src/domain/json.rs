//! JSON, as small and as quick as this program needs it: the bytes of a value
//! become a flat list of nodes, and shapes are read from those by name. What is
//! not JSON, or another shape, is a fault with its place in the bytes.
//!
//! A reader for any format at all would be a fifth of the program.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::str::Utf8Error;

use super::place::place;
use super::problem::{ReadError, Shape};

/// Values within values, at most; what is deeper is no catalogue.
const DEEPEST: u8 = 100;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Null,
    True,
    False,
    Number,
    /// A text that stands in the bytes as it is.
    Text,
    /// A text with escapes in it.
    Escaped,
    List,
    /// Keys and values in turn.
    Map,
}

/// A value or a key.
#[derive(Clone, Copy)]
pub(super) struct Node {
    kind: Kind,
    /// Its bytes; of a text those between the quotes.
    start: usize,
    end: usize,
    /// The node after it and all within it.
    next: usize,
}

impl Node {
    /// A map that begins here and holds nothing yet.
    pub const fn map(start: usize) -> Self {
        Self { kind: Kind::Map, start, end: 0, next: 1 }
    }

    /// All of these nodes are within the first one, which ends here.
    pub fn close(nodes: &mut [Self], end: usize) {
        let next = nodes.len();
        if let Some(first) = nodes.first_mut() {
            (first.end, first.next) = (end, next);
        }
    }
}

/// What is wrong with the bytes, and where.
pub(super) struct Fault {
    at: usize,
    what: What,
}

enum What {
    Cut,
    Syntax,
    Shape(Shape),
}

impl Fault {
    /// A byte that is part of no letter (UTF-8), or a letter that is cut off at the
    /// end.
    pub fn no_letter(error: Utf8Error) -> Self {
        let what = if error.error_len().is_some() { What::Syntax } else { What::Cut };
        Self { at: error.valid_up_to(), what }
    }

    /// As it is told.
    pub fn told(self, json: &[u8]) -> ReadError {
        let before = json.get(..self.at).unwrap_or(json);
        let line = before.split(|byte| *byte == b'\n').count();
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
        match self.what {
            What::Cut => ReadError::Truncated { line },
            What::Syntax => ReadError::Syntax { line, column },
            What::Shape(shape) => {
                // An open bracket is told before it is taken.
                let open = matches!(json.get(self.at), Some(b'{' | b'['));
                ReadError::Shape { place: place(json, self.at + usize::from(!open)), shape }
            }
        }
    }
}

/// Walks through the bytes.
#[derive(Clone, Copy)]
pub(super) struct Walk<'a> {
    pub json: &'a str,
    /// Where it stands.
    pub at: usize,
}

impl<'a> Walk<'a> {
    pub const fn new(json: &'a str) -> Self {
        Self { json, at: 0 }
    }

    /// The byte where it stands.
    fn byte(&self) -> Option<&'a u8> {
        self.json.as_bytes().get(self.at)
    }

    fn wrong<T>(&self) -> Result<T, Fault> {
        let what = if self.at < self.json.len() { What::Syntax } else { What::Cut };
        Err(Fault { at: self.at, what })
    }

    /// The next byte that is no space, without taking it; 0 at the end.
    pub fn peek(&mut self) -> u8 {
        while let Some(byte) = self.byte() {
            if *byte > b' ' || !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return *byte;
            }
            self.at += 1;
        }
        0
    }

    /// Takes this byte, which has to come next.
    pub fn take(&mut self, byte: u8) -> Result<(), Fault> {
        if self.peek() != byte {
            return self.wrong();
        }
        self.at += 1;
        Ok(())
    }

    /// Takes this byte or the other; whether it was this one.
    pub fn either(&mut self, byte: u8, other: u8) -> Result<bool, Fault> {
        let next = self.peek();
        if next != byte && next != other {
            return self.wrong();
        }
        self.at += 1;
        Ok(next == byte)
    }

    /// Nothing but space may come.
    pub fn end(&mut self) -> Result<(), Fault> {
        self.peek();
        if self.at < self.json.len() { self.wrong() } else { Ok(()) }
    }

    /// Takes a value and lists its nodes.
    pub fn value(&mut self, nodes: &mut Vec<Node>, depth: u8) -> Result<(), Fault> {
        let first = self.peek();
        let (start, place) = (self.at, nodes.len());
        match first {
            b'"' => return self.text(nodes),
            b'{' | b'[' if depth < DEEPEST => {
                let kind = if first == b'{' { Kind::Map } else { Kind::List };
                nodes.push(Node { kind, start, end: 0, next: 0 });
                self.at += 1;
                self.within(nodes, kind, depth + 1)?;
                nodes[place].end = self.at;
                nodes[place].next = nodes.len();
                return Ok(());
            }
            _ => {}
        }
        let kind = match first {
            b'n' => self.word(b"null", Kind::Null)?,
            b't' => self.word(b"true", Kind::True)?,
            b'f' => self.word(b"false", Kind::False)?,
            b'-' | b'0'..=b'9' => self.number()?,
            _ => return self.wrong(),
        };
        nodes.push(Node { kind, start, end: self.at, next: place + 1 });
        Ok(())
    }

    fn within(&mut self, nodes: &mut Vec<Node>, kind: Kind, depth: u8) -> Result<(), Fault> {
        let close = if kind == Kind::Map { b'}' } else { b']' };
        if self.peek() == close {
            self.at += 1;
            return Ok(());
        }
        loop {
            if kind == Kind::Map {
                self.key(nodes)?;
            }
            self.value(nodes, depth)?;
            if !self.either(b',', close)? {
                return Ok(());
            }
        }
    }

    /// Takes a key and the colon after it.
    pub fn key(&mut self, nodes: &mut Vec<Node>) -> Result<(), Fault> {
        if self.peek() != b'"' {
            return self.wrong();
        }
        self.text(nodes)?;
        self.take(b':')
    }

    fn text(&mut self, nodes: &mut Vec<Node>) -> Result<(), Fault> {
        let start = self.at + 1;
        self.at = start;
        let mut kind = Kind::Text;
        loop {
            self.at += plain(self.json.as_bytes().get(self.at..).unwrap_or_default());
            match self.byte() {
                Some(b'"') => break,
                Some(b'\\') => {
                    kind = Kind::Escaped;
                    self.escape()?;
                }
                _ => return self.wrong(),
            }
        }
        nodes.push(Node { kind, start, end: self.at, next: nodes.len() + 1 });
        self.at += 1;
        Ok(())
    }

    /// Takes a backslash and what belongs to it.
    fn escape(&mut self) -> Result<(), Fault> {
        self.at += 1;
        match self.byte() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {}
            Some(b'u') => {
                for _ in 0..4 {
                    self.at += 1;
                    if !self.byte().is_some_and(u8::is_ascii_hexdigit) {
                        return self.wrong();
                    }
                }
            }
            _ => return self.wrong(),
        }
        self.at += 1;
        Ok(())
    }

    fn word(&mut self, word: &[u8], kind: Kind) -> Result<Kind, Fault> {
        for byte in word {
            if self.byte() != Some(byte) {
                return self.wrong();
            }
            self.at += 1;
        }
        Ok(kind)
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let start = self.at;
        while self.byte().is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        if self.at == start { self.wrong() } else { Ok(()) }
    }

    fn number(&mut self) -> Result<Kind, Fault> {
        self.at += usize::from(self.byte() == Some(&b'-'));
        if self.byte() == Some(&b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte() == Some(&b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Ok(Kind::Number)
    }

    /// Passes over a value without looking closely: that comes later.
    pub fn skip(&mut self) -> Result<(), Fault> {
        let mut open = 0_usize;
        loop {
            match self.peek() {
                b'"' => {
                    self.at += 1;
                    while let Some(byte) = self.byte().filter(|byte| **byte != b'"') {
                        self.at += 1 + usize::from(*byte == b'\\');
                    }
                }
                b'{' | b'[' => open += 1,
                b'}' | b']' => open = open.saturating_sub(1),
                0 => return self.wrong(),
                _ => {}
            }
            self.at += 1;
            let more = matches!(self.peek(), b',' | b'}' | b']');
            if open == 0 && more {
                return Ok(());
            }
        }
    }
}

/// How many bytes of a text come before one that means something: a quote, a
/// backslash, a control. Sixteen are looked at together; what comes close to the
/// end, one by one.
fn plain(bytes: &[u8]) -> usize {
    let (blocks, rest) = bytes.as_chunks::<16>();
    let mut at = 0;
    for block in blocks {
        if let Some(found) = meaning(*block) {
            return at + found;
        }
        at += 16;
    }
    let means = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1F);
    at + rest.iter().position(means).unwrap_or(rest.len())
}

/// The first byte of a block that means something.
#[cfg(target_arch = "wasm32")]
fn meaning(block: [u8; 16]) -> Option<usize> {
    use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_lt, u8x16_splat, v128, v128_or};
    let block: v128 = bytemuck::cast(block);
    let is = |byte: u8| u8x16_eq(block, u8x16_splat(byte));
    let control = u8x16_lt(block, u8x16_splat(0x20));
    let found = u8x16_bitmask(v128_or(control, v128_or(is(b'"'), is(b'\\'))));
    (found != 0).then(|| found.trailing_zeros() as usize)
}

/// The first byte of a block that means something.
#[cfg(not(target_arch = "wasm32"))]
fn meaning(block: [u8; 16]) -> Option<usize> {
    const EACH: u128 = u128::MAX / 255;
    let block = u128::from_le_bytes(block);
    // A byte below the one taken from it borrows, which shows in its top bit.
    let below = |word: u128, least: u128| word.wrapping_sub(EACH * least) & !word;
    let is = |byte: u8| below(block ^ (EACH * u128::from(byte)), 1);
    let found = (below(block, 0x20) | is(b'"') | is(b'\\')) & (EACH * 0x80);
    (found != 0).then(|| found.trailing_zeros() as usize / 8)
}

/// One value among the nodes of its bytes.
#[derive(Clone, Copy)]
pub(super) struct Value<'n, 'a> {
    json: &'a str,
    nodes: &'n [Node],
    at: usize,
}

impl<'n, 'a> Value<'n, 'a> {
    /// The first of these nodes.
    pub const fn first(json: &'a str, nodes: &'n [Node]) -> Self {
        Self { json, nodes, at: 0 }
    }

    /// One of these nodes.
    pub const fn nth(json: &'a str, nodes: &'n [Node], at: usize) -> Self {
        Self { json, nodes, at }
    }

    /// Whether it is a key of this name.
    pub fn is_named(&self, name: &str) -> bool {
        self.written() == name
    }

    fn node(&self) -> Node {
        self.nodes[self.at]
    }

    /// As it is written, of a text what stands between the quotes: both ends are
    /// marks of one byte, so that no letter is cut.
    fn written(&self) -> &'a str {
        let Node { start, end, .. } = self.node();
        self.json.get(start..end).unwrap_or_default()
    }

    pub fn is_text(&self) -> bool {
        matches!(self.node().kind, Kind::Text | Kind::Escaped)
    }

    /// As it is written.
    pub fn raw(&self) -> &'a str {
        let Node { start, end, .. } = self.node();
        let quote = usize::from(self.is_text());
        self.json.get(start - quote..end + quote).unwrap_or_default()
    }

    fn fault(&self, shape: Shape) -> Fault {
        Fault { at: self.node().start - usize::from(self.is_text()), what: What::Shape(shape) }
    }

    /// It is of another type than this one.
    fn other_than(&self, expected: &str) -> Fault {
        let raw = self.raw();
        let whole = !raw.contains(['.', 'e', 'E']);
        let (wrong, found) = match self.node().kind {
            Kind::Null => ("type", "null".to_owned()),
            Kind::True | Kind::False => ("type", ["boolean `", raw, "`"].concat()),
            Kind::Number if whole && matches!(expected, "i64" | "u64" | "u16" | "usize") => {
                ("value", ["integer `", raw, "`"].concat())
            }
            Kind::Number if whole => ("type", ["integer `", raw, "`"].concat()),
            Kind::Number => ("type", ["floating point `", raw, "`"].concat()),
            Kind::Text | Kind::Escaped => ("type", ["string ", raw].concat()),
            Kind::List => ("type", "sequence".to_owned()),
            Kind::Map => ("type", "map".to_owned()),
        };
        self.fault(Shape::Type(["invalid ", wrong, ": ", &found, ", expected ", expected].concat()))
    }

    /// Its text.
    pub fn text(&self) -> Result<Cow<'a, str>, Fault> {
        let Node { kind, start, .. } = self.node();
        if !self.is_text() {
            return Err(self.other_than("a string"));
        }
        let text = self.written();
        if kind == Kind::Text {
            return Ok(Cow::Borrowed(text));
        }
        let lone = Fault { at: start, what: What::Syntax };
        unescaped(text).map(Cow::Owned).ok_or(lone)
    }

    /// How many items it has if all are as long as the first; a few at the most,
    /// since what is meant as a trap may say anything.
    fn about(&self) -> usize {
        let all = self.node().next - self.at - 1;
        let first = self.nodes.get(self.at + 1).map_or(0, |node| node.next - self.at - 1);
        all.checked_div(first).unwrap_or(0).min(16)
    }

    /// Its items.
    pub fn items(&self) -> Result<Items<'n, 'a>, Fault> {
        if self.node().kind != Kind::List {
            return Err(self.other_than("a sequence"));
        }
        Ok(Items { of: *self, at: self.at + 1 })
    }

    /// Its fields, of a shape of this name.
    pub fn fields(&self, name: &str) -> Result<Fields<'n, 'a>, Fault> {
        if self.node().kind != Kind::Map {
            return Err(self.other_than(name));
        }
        Ok(Fields { of: *self, at: self.at + 1, in_turn: true })
    }
}

/// The text without its escapes; none where half of a pair stands alone.
fn unescaped(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('\\');
    out.push_str(parts.next().unwrap_or_default());
    let mut high = None;
    let mut literal = false;
    for part in parts {
        // The part between two backslashes is what follows an escaped one.
        if std::mem::take(&mut literal) {
            out.push_str(part);
            continue;
        }
        let Some(first) = part.chars().next() else {
            if high.is_some() {
                return None;
            }
            out.push('\\');
            literal = true;
            continue;
        };
        let (letter, rest) = match first {
            'u' => {
                let unit = u32::from_str_radix(part.get(1..5)?, 16).ok()?;
                let rest = &part[5..];
                let letter = match (high.take(), unit) {
                    (None, 0xD800..=0xDBFF) if rest.is_empty() => {
                        high = Some(unit);
                        continue;
                    }
                    (Some(high), 0xDC00..=0xDFFF) => {
                        0x1_0000 + ((high - 0xD800) << 10) + (unit - 0xDC00)
                    }
                    (None, unit) => unit,
                    (Some(_), _) => return None,
                };
                (char::from_u32(letter)?, rest)
            }
            'n' => ('\n', &part[1..]),
            't' => ('\t', &part[1..]),
            'r' => ('\r', &part[1..]),
            'b' => ('\u{8}', &part[1..]),
            'f' => ('\u{C}', &part[1..]),
            other => (other, &part[other.len_utf8()..]),
        };
        if high.is_some() {
            return None;
        }
        out.push(letter);
        out.push_str(rest);
    }
    high.is_none().then_some(out)
}

/// The items of a list, one after the other.
pub(super) struct Items<'n, 'a> {
    of: Value<'n, 'a>,
    at: usize,
}

impl<'n, 'a> Iterator for Items<'n, 'a> {
    type Item = Value<'n, 'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let item = Value { at: self.at, ..self.of };
        (self.at < self.of.node().next).then(|| {
            self.at = item.node().next;
            item
        })
    }
}

/// The fields of a map, by name. Files keep to one order, so the search for a
/// field begins after the last one found.
pub(super) struct Fields<'n, 'a> {
    of: Value<'n, 'a>,
    at: usize,
    /// Whether each was found right where the search for it began.
    in_turn: bool,
}

impl<'n, 'a> Fields<'n, 'a> {
    fn find(&mut self, name: &str) -> Option<Value<'n, 'a>> {
        let Value { json, nodes, at: map } = self.of;
        let (first, end, begun) = (map + 1, nodes[map].next, self.at);
        let mut at = begun;
        loop {
            if at == end {
                at = first;
            } else {
                let Node { start, end, .. } = nodes[at];
                let next = nodes[at + 1].next;
                // Most keys are of another length: no need to look at them.
                if end - start == name.len() && json.as_bytes()[start..end] == *name.as_bytes() {
                    self.in_turn &= at == begun;
                    self.at = next;
                    return Some(Value { at: at + 1, ..self.of });
                }
                at = next;
            }
            if at == begun || first == end {
                return None;
            }
        }
    }

    /// A field that has to be there, unless its type can do without.
    pub fn field<T: Read<'a>>(&mut self, name: &'static str) -> Result<T, Fault> {
        match self.find(name) {
            Some(value) => T::read(value),
            None => T::missing().ok_or_else(|| self.lacks(name)),
        }
    }

    /// A field that may be missing.
    pub fn field_or_default<T: Read<'a> + Default>(
        &mut self,
        name: &'static str,
    ) -> Result<T, Fault> {
        self.find(name).map_or_else(|| Ok(T::default()), T::read)
    }

    /// A field as it is written.
    pub fn raw(&mut self, name: &'static str) -> Result<&'a str, Fault> {
        self.find(name).map(|value| value.raw()).ok_or_else(|| self.lacks(name))
    }

    /// All fields have been asked for: none may stand there twice, for nobody could
    /// say which of the two is meant. Where each was found in its turn and none is
    /// left, none does.
    pub fn done(self) -> Result<(), Fault> {
        if self.in_turn && self.at == self.of.node().next {
            return Ok(());
        }
        let mut before: Vec<&str> = Vec::new();
        let mut nodes = Items { of: self.of, at: self.of.at + 1 };
        while let (Some(key), Some(_)) = (nodes.next(), nodes.next()) {
            if before.contains(&key.written()) {
                return Err(key.fault(Shape::Twice));
            }
            before.push(key.written());
        }
        Ok(())
    }

    /// A field that was taken already may not come again.
    pub fn lacks_now(&mut self, name: &str) -> Result<(), Fault> {
        let again = self.find(name);
        again.map_or(Ok(()), |value| Err(Value { at: value.at - 1, ..value }.fault(Shape::Twice)))
    }

    /// Whether there is such a field.
    pub fn has(&mut self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Where the map ends in its bytes, as far as it is read.
    pub fn end(&self) -> usize {
        self.of.node().end
    }

    /// A field is missing.
    fn lacks(&self, name: &str) -> Fault {
        self.of.fault(Shape::Missing(name.to_owned()))
    }
}

/// What can be read from a value.
pub(super) trait Read<'a>: Sized {
    fn read(value: Value<'_, 'a>) -> Result<Self, Fault>;

    /// What stands in for it where it is missing, if anything may.
    fn missing() -> Option<Self> {
        None
    }
}

/// Whatever it is.
impl<'a> Read<'a> for () {
    fn read(_: Value<'_, 'a>) -> Result<Self, Fault> {
        Ok(())
    }
}

impl<'a> Read<'a> for Cow<'a, str> {
    fn read(value: Value<'_, 'a>) -> Result<Self, Fault> {
        value.text()
    }
}

impl<'a> Read<'a> for String {
    fn read(value: Value<'_, 'a>) -> Result<Self, Fault> {
        value.text().map(Cow::into_owned)
    }
}

impl<'a> Read<'a> for bool {
    fn read(value: Value<'_, 'a>) -> Result<Self, Fault> {
        match value.node().kind {
            Kind::True => Ok(true),
            Kind::False => Ok(false),
            _ => Err(value.other_than("a boolean")),
        }
    }
}

macro_rules! whole_numbers {
    ($($type:ident)+) => {
        $(impl<'a> Read<'a> for $type {
            fn read(value: Value<'_, 'a>) -> Result<Self, Fault> {
                let number = value.written().parse().ok().filter(|_| !value.is_text());
                number.ok_or_else(|| value.other_than(stringify!($type)))
            }
        })+
    };
}

whole_numbers!(i64 u64 u16 usize);

impl<'a> Read<'a> for f64 {
    fn read(value: Value<'_, 'a>) -> Result<Self, Fault> {
        if value.node().kind != Kind::Number {
            return Err(value.other_than("f64"));
        }
        let number = float(value.written().as_bytes());
        if number.is_finite() { Ok(number) } else { Err(value.other_than("f64")) }
    }
}

/// A number of JSON's form. Exact up to 15 digits, as data have them; the
/// standard library's is exact beyond, at the price of a long table.
fn float(number: &[u8]) -> f64 {
    const EXACT: [f64; 23] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];
    let (mut digits, mut power, mut after_point) = (0_u64, 0_i32, 0);
    let mut bytes = number.iter();
    for byte in bytes.by_ref() {
        match byte {
            b'-' => {}
            b'.' => after_point = 1,
            b'0'..=b'9' if digits < u64::MAX / 10 - 1 => {
                digits = digits * 10 + u64::from(byte - b'0');
                power -= after_point;
            }
            b'0'..=b'9' => power += 1 - after_point,
            _ => break,
        }
    }
    let (mut written, mut sign) = (0_i32, 1);
    for byte in bytes {
        match byte {
            b'-' => sign = -1,
            b'0'..=b'9' => {
                written = written.saturating_mul(10).saturating_add((byte - b'0').into());
            }
            _ => {}
        }
    }
    power = power.saturating_add(sign * written);
    #[allow(clippy::cast_precision_loss, reason = "only beyond 15 digits")]
    let mut value = digits as f64;
    while power != 0 && value != 0.0 && value.is_finite() {
        let step = power.clamp(-22, 22);
        let factor = EXACT[step.unsigned_abs() as usize];
        value = if step > 0 { value * factor } else { value / factor };
        power -= step;
    }
    if number.first() == Some(&b'-') { -value } else { value }
}

impl<'a> Read<'a> for [f64; 2] {
    fn read(value: Value<'_, 'a>) -> Result<Self, Fault> {
        let both: Vec<f64> = Vec::read(value)?;
        <[f64; 2]>::try_from(both).map_err(|other| {
            let count = other.len().to_string();
            value.fault(Shape::Type(
                ["invalid length ", &count, ", expected an array of length 2"].concat(),
            ))
        })
    }
}

impl<'a, T: Read<'a>> Read<'a> for Option<T> {
    fn read(value: Value<'_, 'a>) -> Result<Self, Fault> {
        if value.node().kind == Kind::Null { Ok(None) } else { T::read(value).map(Some) }
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<'a, T: Read<'a>> Read<'a> for Vec<T> {
    fn read(value: Value<'_, 'a>) -> Result<Self, Fault> {
        let items = value.items()?;
        let mut read = Self::with_capacity(value.about());
        for item in items {
            read.push(T::read(item)?);
        }
        Ok(read)
    }
}

impl<'a, T: Read<'a>> Read<'a> for BTreeMap<String, T> {
    fn read(value: Value<'_, 'a>) -> Result<Self, Fault> {
        let Fields { of, at, .. } = value.fields("a map")?;
        // Keys and values stand in turn.
        let mut nodes = Items { of, at };
        let mut read = Self::new();
        while let (Some(key), Some(item)) = (nodes.next(), nodes.next()) {
            if read.insert(String::read(key)?, T::read(item)?).is_some() {
                return Err(key.fault(Shape::Twice));
            }
        }
        Ok(read)
    }
}
