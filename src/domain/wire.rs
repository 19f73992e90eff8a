//! The JSON as it is written: shapes only. Everything else is free to change
//! without changing the format.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::json::{Fault, Read, Value};
use super::lang::{Localized, unturned};

/// A code, which is looked up and not kept.
type Name<'a> = Cow<'a, str>;

/// Shapes with named fields: each as it is called in the JSON where that differs
/// from its name here. `default` stands where a field may be missing.
macro_rules! shapes {
    ($($(#[$doc:meta])* $name:ident $(<$life:lifetime>)? {
        $($(#[$field_doc:meta])* $field:ident $(as $key:literal)?: $type:ty $(=> $default:ident)?,)+
    })+) => {
        $($(#[$doc])* pub(super) struct $name $(<$life>)? {
            $($(#[$field_doc])* pub $field: $type,)+
        }

        impl<'a> Read<'a> for $name $(<$life>)? {
            fn read(value: Value<'_, 'a>) -> Result<Self, Fault> {
                let mut fields = value.fields(concat!("struct ", stringify!($name)))?;
                let read = Self {
                    $($field: shapes!(@field fields (shapes!(@key $field $($key)?)) $($default)?),)+
                };
                fields.done().map(|()| read)
            }
        })+
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@field $fields:ident ($key:expr)) => { $fields.field($key)? };
    (@field $fields:ident ($key:expr) $default:ident) => { $fields.field_or_default($key)? };
}

shapes! {
    /// A text in two languages. Either may be missing here: that is a finding
    /// in one record, not another format.
    #[derive(Default)]
    Text {
        da: Option<String> => default,
        en: Option<String> => default,
    }

    Record<'a> {
        id: String,
        title: Text,
        summary: Text,
        conditions: Vec<Name<'a>>,
        approaches: Vec<Name<'a>>,
        settings: Vec<Name<'a>>,
        geography: Geography<'a>,
        period: Period,
        status: Name<'a>,
        actors: Vec<String>,
        reach: Reach,
        inequality: Inequality<'a>,
        technology: Vec<Name<'a>>,
        coherence: Vec<Name<'a>>,
        recommendation: Option<Named>,
        evidence: Evidence<'a>,
        cost: Option<Cost<'a>>,
        barriers: Vec<Text>,
        enablers: Vec<Text>,
        sources: Vec<Source<'a>>,
        checked: Name<'a>,
        recommendations: Vec<Linked> => default,
    }

    Geography<'a> {
        scope: Name<'a>,
        regions: Vec<Name<'a>>,
        municipalities: Vec<Name<'a>>,
        country: Option<String>,
    }

    Period {
        from: Option<i64>,
        to: Option<i64>,
    }

    Reach {
        participants: Option<u64>,
        sites: Option<u64>,
        note: Option<Text>,
    }

    Inequality<'a> {
        groups: Vec<Name<'a>>,
        methods: Vec<Name<'a>>,
        effect: Name<'a>,
        evidence: Name<'a>,
        note: Option<Text>,
    }

    Named {
        title: String,
        year: Option<i64>,
    }

    Linked {
        id: String,
        timing: String,
        basis: String,
    }

    Evidence<'a> {
        design: Name<'a>,
        participants: Option<u64>,
        strength: Name<'a>,
        findings: Vec<Finding<'a>>,
    }

    Finding<'a> {
        outcome: Name<'a>,
        direction: Name<'a>,
        text: Text,
        measure: Option<Text>,
        effect: Option<f64>,
        ci: Option<[f64; 2]>,
        ci_level as "ciLevel": Option<f64>,
        unit: Option<Name<'a>>,
        figure: Option<Name<'a>>,
        comparator: Option<f64>,
        non_inferiority as "nonInferiority": bool => default,
        source: Option<usize>,
    }

    Cost<'a> {
        amount: f64,
        currency: String,
        per: Name<'a>,
        note: Option<Text>,
        source: Option<usize>,
    }

    Source<'a> {
        title: String,
        publisher: Option<String>,
        year: Option<i64>,
        url: Option<String>,
        kind: Name<'a>,
    }

    Coverage<'a> {
        conditions: Codes<'a>,
        approaches: Codes<'a>,
        groups: Codes<'a>,
        result: Name<'a>,
        note: Text,
        axis: String => default,
        uncoded: Option<Vec<String>> => default,
    }

    CodesFile {
        lists: BTreeMap<String, CodeList>,
    }

    CodeList {
        codes: Vec<CodeRow>,
    }

    CodeRow {
        code: String,
        label: Text,
        definition: Text => default,
        synonyms: Synonyms => default,
        answers: Option<Text> => default,
    }

    #[derive(Default)]
    Synonyms {
        da: Vec<String> => default,
        en: Vec<String> => default,
    }

    MunicipalitiesFile {
        grid: Grid,
        municipalities: Vec<Municipality>,
    }

    Municipality {
        code: String,
        name: String,
        region: String,
        tile: Tile,
    }

    Grid {
        columns: u16,
        rows: u16,
    }

    Tile {
        x: u16,
        y: u16,
    }

    RecommendationsFile {
        recommendations: Vec<Recommendation>,
        adherence: Vec<Adherence> => default,
        lists: RecommendationLists,
    }

    RecommendationLists {
        kind: Vec<Label>,
        timing: Vec<Label>,
        validity: Vec<Label>,
        strength: Vec<Label>,
        basis: Vec<Label>,
    }

    Adherence {
        id: String,
        indicator: Text,
        value: Option<f64>,
        unit: Option<Text>,
        year: Option<u16>,
        conditions: Vec<String>,
        recommendation: Option<String>,
        breakdown: Option<Breakdown>,
        derived: bool => default,
        note: Option<Text>,
        source: Citation,
    }

    Breakdown {
        compared_with: Option<Text>,
        values: Vec<GroupValue>,
    }

    GroupValue {
        group: Text,
        value: Option<f64>,
        unit: Option<Text>,
        ci: Option<[f64; 2]>,
    }

    Label {
        code: String,
        label: Text,
    }

    Recommendation {
        id: String,
        title: Text,
        publisher: Option<String>,
        year: Option<u16>,
        kind: String,
        conditions: Vec<String>,
        recommends: Vec<Recommends>,
        superseded_by: Option<String>,
        validity: String,
        note: Option<Text>,
        source: Option<Address>,
    }

    Recommends {
        approach: String,
        text: Text,
        strength: Option<String>,
        basis: String,
    }

    Address {
        url: Option<String>,
    }

    Citation {
        title: String,
        publisher: Option<String>,
        year: Option<u16>,
        url: Option<String>,
    }

    NeedFile {
        indicators: Vec<Indicator>,
    }

    Indicator {
        id: String,
        condition: Option<String>,
        theme: String,
        measure: Text,
        population: Text,
        year: Option<u16>,
        breakdown: String,
        values: Vec<NeedValue>,
        note: Option<Text>,
        source: Citation,
    }

    NeedValue {
        group: String,
        label: Text,
        value: f64,
        value_max as "valueMax": Option<f64>,
        unit: String,
        qualifier: Option<String>,
        reference: bool => default,
        ci: Option<[f64; 2]>,
    }

    PolicyFile {
        events: Vec<PolicyEvent>,
    }

    PolicyEvent {
        id: String,
        date: Option<String>,
        year: u16,
        title: Text,
        text: Text,
        amount_dkk as "amountDkk": Option<f64>,
        period: Option<Years>,
        actors: Vec<String> => default,
        note: Option<Text>,
        source: Citation,
    }

    Years {
        from: Option<u16>,
        to: Option<u16>,
    }

    ActorsFile {
        actors: Vec<Actor>,
    }

    Actor {
        id: String,
        name: Text,
        short: Option<String>,
        kind: String,
        role: Text,
        url: Option<String>,
        source: Option<String>,
    }

    Topology {
        transform: Transform,
        arcs: Vec<Vec<[f64; 2]>>,
        objects: Objects,
    }

    Transform {
        scale: [f64; 2],
        translate: [f64; 2],
    }

    Objects {
        municipalities: Geometries,
    }

    Geometries {
        geometries: Vec<Geometry>,
    }

    Geometry {
        arcs: Arcs,
        properties: Properties,
    }

    Properties {
        code: String,
    }
}

impl Text {
    /// The text, in the one language where the other is missing.
    pub fn in_either(self) -> Localized {
        let da = self.da.or_else(|| self.en.clone()).unwrap_or_default();
        let en = self.en.unwrap_or_else(|| da.clone());
        Localized { da: unturned(&da), en: unturned(&en) }
    }
}

/// `"all"`, or a list of codes.
pub(super) enum Codes<'a> {
    All(Name<'a>),
    Some(Vec<Name<'a>>),
}

impl<'a> Read<'a> for Codes<'a> {
    fn read(value: Value<'_, 'a>) -> Result<Self, Fault> {
        if value.is_text() { value.text().map(Self::All) } else { Vec::read(value).map(Self::Some) }
    }
}

/// One ring or several for each part; which one shows in how deep it goes.
pub(super) enum Arcs {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

impl<'a> Read<'a> for Arcs {
    fn read(value: Value<'_, 'a>) -> Result<Self, Fault> {
        match Vec::read(value) {
            Ok(rings) => Ok(Self::Polygon(rings)),
            Err(_) => Vec::read(value).map(Self::MultiPolygon),
        }
    }
}
