//! The format of interventions.json as a JSON Schema (draft 2020-12), for those
//! who write catalogues with tools of their own.

use super::json::Json;
use crate::domain::{BASES, Codebook, List, RESULTS, TIMINGS};

/// What a value can be.
enum Shape<'a> {
    Text,
    Id,
    Whole,
    Year,
    Number,
    YesNo,
    Date,
    Address,
    /// Text in both languages.
    Both,
    /// A code of a list.
    Code(List),
    /// Codes of a list, at least so many.
    Codes(List, u8),
    /// Several of a kind.
    Many(&'a Shape<'a>),
    /// Of a kind, or null.
    OrNull(&'a Shape<'a>),
    /// `"all"` or codes of a list.
    AllOr(List),
    /// Lower and upper end.
    Interval,
    /// One of these.
    OneOf(&'a [&'a str]),
    /// Always this number.
    Is(u8),
    /// Named parts; the first so many have to be there.
    Parts(&'a [(&'a str, Shape<'a>)], usize),
}

use Shape::{
    Address, AllOr, Both, Code, Codes, Date, Id, Interval, Is, Many, Number, OneOf, OrNull, Parts,
    Text, Whole, Year, YesNo,
};

const NOTE: Shape<'_> = OrNull(&Both);
const COUNT: Shape<'_> = OrNull(&Whole);
const INDEX: Shape<'_> = OrNull(&Whole);

const FINDING: Shape<'_> = Parts(
    &[
        ("outcome", Code(List::Outcome)),
        ("direction", Code(List::Direction)),
        ("text", Both),
        ("measure", NOTE),
        ("effect", OrNull(&Number)),
        ("ci", OrNull(&Interval)),
        ("unit", OrNull(&Code(List::Unit))),
        ("figure", OrNull(&Code(List::Figure))),
        ("comparator", OrNull(&Number)),
        ("source", INDEX),
        ("ciLevel", OrNull(&Number)),
        ("nonInferiority", YesNo),
    ],
    10,
);

const SOURCE: Shape<'_> = Parts(
    &[
        ("title", Text),
        ("publisher", OrNull(&Text)),
        ("year", OrNull(&Year)),
        ("url", OrNull(&Address)),
        ("kind", Code(List::SourceKind)),
    ],
    5,
);

const COST: Shape<'_> = Parts(
    &[
        ("amount", Number),
        ("currency", Text),
        ("per", Code(List::CostPer)),
        ("note", NOTE),
        ("source", INDEX),
    ],
    5,
);

const RECORD: Shape<'_> = Parts(
    &[
        ("id", Id),
        ("title", Both),
        ("summary", Both),
        ("conditions", Codes(List::Conditions, 1)),
        ("approaches", Codes(List::Approaches, 1)),
        ("settings", Codes(List::Settings, 1)),
        (
            "geography",
            Parts(
                &[
                    ("scope", Code(List::Scope)),
                    ("regions", Codes(List::Regions, 0)),
                    ("municipalities", Many(&Text)),
                    ("country", OrNull(&Text)),
                ],
                4,
            ),
        ),
        ("period", Parts(&[("from", OrNull(&Year)), ("to", OrNull(&Year))], 2)),
        ("status", Code(List::Status)),
        ("actors", Many(&Text)),
        ("reach", Parts(&[("participants", COUNT), ("sites", COUNT), ("note", NOTE)], 3)),
        (
            "inequality",
            Parts(
                &[
                    ("groups", Codes(List::Groups, 0)),
                    ("methods", Codes(List::Methods, 0)),
                    ("effect", Code(List::Effect)),
                    ("evidence", Code(List::Basis)),
                    ("note", NOTE),
                ],
                5,
            ),
        ),
        ("technology", Codes(List::Technology, 0)),
        ("coherence", Codes(List::Coherence, 0)),
        ("recommendation", OrNull(&Parts(&[("title", Text), ("year", OrNull(&Year))], 2))),
        (
            "evidence",
            Parts(
                &[
                    ("design", Code(List::Design)),
                    ("participants", COUNT),
                    ("strength", Code(List::Strength)),
                    ("findings", Many(&FINDING)),
                ],
                4,
            ),
        ),
        ("cost", OrNull(&COST)),
        ("barriers", Many(&Both)),
        ("enablers", Many(&Both)),
        ("sources", Many(&SOURCE)),
        ("checked", Code(List::Checked)),
        (
            "recommendations",
            Many(&Parts(&[("id", Text), ("timing", OneOf(&TIMINGS)), ("basis", OneOf(&BASES))], 3)),
        ),
    ],
    21,
);

const COVERAGE: Shape<'_> = Parts(
    &[
        ("conditions", AllOr(List::Conditions)),
        ("approaches", AllOr(List::Approaches)),
        ("groups", AllOr(List::Groups)),
        ("result", OneOf(&RESULTS)),
        ("note", Both),
        ("axis", Text),
        ("uncoded", Many(&Text)),
    ],
    5,
);

const FILE: Shape<'_> = Parts(
    &[
        ("schemaVersion", Is(1)),
        ("version", Text),
        ("date", Date),
        ("title", Both),
        ("scope", Both),
        ("licence", Text),
        ("records", Many(&RECORD)),
        ("coverage", Many(&COVERAGE)),
        ("$schema", Text),
        ("about", Parts(&[("caveat", Text), ("chosen", Text), ("link", Text)], 0)),
    ],
    7,
);

/// The schema, with the codes of this codebook.
pub fn schema(codebook: &Codebook) -> String {
    let mut out = Json::default();
    out.open('{');
    out.key("$schema");
    out.text("https://json-schema.org/draft/2020-12/schema");
    parts(&mut out, codebook, &FILE);
    out.close('}');
    out.raw("\n");
    out.0
}

/// The keywords of a shape, within the braces around it.
fn parts(out: &mut Json, codebook: &Codebook, shape: &Shape<'_>) {
    let kind = |out: &mut Json, kind: &str| {
        out.key("type");
        out.text(kind);
    };
    match shape {
        Text => kind(out, "string"),
        Id => {
            kind(out, "string");
            out.key("pattern");
            out.text("^[a-z0-9-]+$");
        }
        Whole => {
            kind(out, "integer");
            out.key("minimum");
            out.raw("0");
        }
        Year => {
            kind(out, "integer");
            out.key("minimum");
            out.raw("1900");
        }
        Number => kind(out, "number"),
        YesNo => kind(out, "boolean"),
        Date => {
            kind(out, "string");
            out.key("pattern");
            out.text("^\\d{4}-\\d{2}-\\d{2}$");
        }
        Address => {
            kind(out, "string");
            out.key("pattern");
            out.text("^(https?://|[Dd][Oo][Ii]: *10\\.)");
        }
        Both => parts(out, codebook, &Parts(&[("da", Text), ("en", Text)], 2)),
        Code(list) => {
            out.key("enum");
            out.texts(codebook.entries(*list).iter().map(|entry| entry.code.as_str()));
        }
        Codes(list, least) => {
            many(out, codebook, &Code(*list));
            out.key("minItems");
            out.raw(&least.to_string());
            out.key("uniqueItems");
            out.raw("true");
        }
        Many(shape) => many(out, codebook, shape),
        OrNull(shape) => either(out, codebook, shape, ("type", "null")),
        AllOr(list) => either(out, codebook, &Codes(*list, 0), ("const", "all")),
        Interval => {
            many(out, codebook, &Number);
            for end in ["minItems", "maxItems"] {
                out.key(end);
                out.raw("2");
            }
        }
        OneOf(names) => {
            out.key("enum");
            out.texts(names.iter().copied());
        }
        Is(number) => {
            out.key("const");
            out.raw(&number.to_string());
        }
        Parts(of, needed) => {
            kind(out, "object");
            out.key("properties");
            out.open('{');
            for (name, shape) in *of {
                out.key(name);
                within(out, codebook, shape);
            }
            out.close('}');
            out.key("required");
            out.texts(of.iter().take(*needed).map(|(name, _)| *name));
            out.key("additionalProperties");
            out.raw("false");
        }
    }
}

fn within(out: &mut Json, codebook: &Codebook, shape: &Shape<'_>) {
    out.open('{');
    parts(out, codebook, shape);
    out.close('}');
}

fn many(out: &mut Json, codebook: &Codebook, shape: &Shape<'_>) {
    out.key("type");
    out.text("array");
    out.key("items");
    within(out, codebook, shape);
}

fn either(out: &mut Json, codebook: &Codebook, shape: &Shape<'_>, or: (&str, &str)) {
    out.key("anyOf");
    out.open('[');
    within(out, codebook, shape);
    out.next();
    out.open('{');
    out.key(or.0);
    out.text(or.1);
    out.close('}');
    out.close(']');
}
