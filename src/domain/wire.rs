//! The JSON as it is written: shapes only. The only place that names serde;
//! everything else is free to change without changing the format.

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Head {
    /// As it is written.
    pub schema_version: Box<serde_json::value::RawValue>,
}

/// `coverage` and the texts are taken out of it while its records are read.
#[derive(Deserialize)]
pub(super) struct File {
    pub version: String,
    pub date: String,
    pub title: Text,
    pub scope: Text,
    pub licence: String,
    #[serde(default)]
    pub coverage: Vec<Coverage>,
    pub records: Vec<Record>,
}

/// A text in two languages. Either may be missing here: that is a finding
/// in one record, not another format.
#[derive(Deserialize, Default)]
pub(super) struct Text {
    #[serde(default)]
    pub da: Option<String>,
    #[serde(default)]
    pub en: Option<String>,
}

impl Text {
    /// The text, in the one language where the other is missing.
    pub fn in_either(self) -> super::lang::Localized {
        let da = self.da.or_else(|| self.en.clone()).unwrap_or_default();
        super::lang::Localized { en: self.en.unwrap_or_else(|| da.clone()), da }
    }
}

#[derive(Deserialize)]
pub(super) struct Record {
    pub id: String,
    pub title: Text,
    pub summary: Text,
    pub conditions: Vec<String>,
    pub approaches: Vec<String>,
    pub settings: Vec<String>,
    pub geography: Geography,
    pub period: Period,
    pub status: String,
    pub actors: Vec<String>,
    pub reach: Reach,
    pub inequality: Inequality,
    pub technology: Vec<String>,
    pub coherence: Vec<String>,
    pub recommendation: Option<Named>,
    pub evidence: Evidence,
    pub cost: Option<Cost>,
    pub barriers: Vec<Text>,
    pub enablers: Vec<Text>,
    pub sources: Vec<Source>,
    pub checked: String,
    #[serde(default)]
    pub recommendations: Vec<Linked>,
}

#[derive(Deserialize)]
pub(super) struct Geography {
    pub scope: String,
    pub regions: Vec<String>,
    pub municipalities: Vec<String>,
    pub country: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Period {
    pub from: Option<i64>,
    pub to: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct Reach {
    pub participants: Option<u64>,
    pub sites: Option<u64>,
    pub note: Option<Text>,
}

#[derive(Deserialize)]
pub(super) struct Inequality {
    pub groups: Vec<String>,
    pub methods: Vec<String>,
    pub effect: String,
    pub evidence: String,
    pub note: Option<Text>,
}

#[derive(Deserialize)]
pub(super) struct Named {
    pub title: String,
    pub year: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct Linked {
    pub id: String,
    pub timing: String,
    pub basis: String,
}

#[derive(Deserialize)]
pub(super) struct Evidence {
    pub design: String,
    pub participants: Option<u64>,
    pub strength: String,
    pub findings: Vec<Finding>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Finding {
    pub outcome: String,
    pub direction: String,
    pub text: Text,
    pub measure: Option<Text>,
    pub effect: Option<f64>,
    pub ci: Option<[f64; 2]>,
    pub ci_level: Option<f64>,
    pub unit: Option<String>,
    pub figure: Option<String>,
    pub comparator: Option<f64>,
    #[serde(default)]
    pub non_inferiority: bool,
    pub source: Option<usize>,
}

#[derive(Deserialize)]
pub(super) struct Cost {
    pub amount: f64,
    pub currency: String,
    pub per: String,
    pub note: Option<Text>,
    pub source: Option<usize>,
}

#[derive(Deserialize)]
pub(super) struct Source {
    pub title: String,
    pub publisher: Option<String>,
    pub year: Option<i64>,
    pub url: Option<String>,
    pub kind: String,
}

#[derive(Deserialize)]
pub(super) struct Coverage {
    pub conditions: Codes,
    pub approaches: Codes,
    pub groups: Codes,
    pub result: String,
    pub note: Text,
    #[serde(default)]
    pub axis: String,
    #[serde(default)]
    pub uncoded: Option<Vec<String>>,
}

/// `"all"`, or a list of codes.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Codes {
    All(String),
    Some(Vec<String>),
}

#[derive(Deserialize)]
pub(super) struct CodesFile {
    pub lists: std::collections::BTreeMap<String, CodeList>,
}

#[derive(Deserialize)]
pub(super) struct CodeList {
    pub codes: Vec<CodeRow>,
}

#[derive(Deserialize)]
pub(super) struct CodeRow {
    pub code: String,
    pub label: Text,
    #[serde(default)]
    pub definition: Text,
    #[serde(default)]
    pub synonyms: Synonyms,
    #[serde(default)]
    pub answers: Option<Text>,
}

#[derive(Deserialize, Default)]
pub(super) struct Synonyms {
    #[serde(default)]
    pub da: Vec<String>,
    #[serde(default)]
    pub en: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct MunicipalitiesFile {
    pub grid: Grid,
    pub municipalities: Vec<Municipality>,
}

#[derive(Deserialize)]
pub(super) struct Municipality {
    pub code: String,
    pub name: String,
    pub region: String,
    pub tile: Tile,
}

#[derive(Deserialize)]
pub(super) struct Grid {
    pub columns: u16,
    pub rows: u16,
}

#[derive(Deserialize)]
pub(super) struct Tile {
    pub x: u16,
    pub y: u16,
}

#[derive(Deserialize)]
pub(super) struct RecommendationsFile {
    pub recommendations: Vec<Recommendation>,
    #[serde(default)]
    pub adherence: Vec<Adherence>,
    pub lists: RecommendationLists,
}

#[derive(Deserialize)]
pub(super) struct RecommendationLists {
    pub kind: Vec<Label>,
    pub timing: Vec<Label>,
    pub validity: Vec<Label>,
    pub strength: Vec<Label>,
    pub basis: Vec<Label>,
}

#[derive(Deserialize)]
pub(super) struct Adherence {
    pub id: String,
    pub indicator: Text,
    pub value: Option<f64>,
    pub unit: Option<Text>,
    pub year: Option<u16>,
    pub conditions: Vec<String>,
    pub recommendation: Option<String>,
    pub breakdown: Option<Breakdown>,
    #[serde(default)]
    pub derived: bool,
    pub note: Option<Text>,
    pub source: Citation,
}

#[derive(Deserialize)]
pub(super) struct Breakdown {
    pub compared_with: Option<Text>,
    pub values: Vec<GroupValue>,
}

#[derive(Deserialize)]
pub(super) struct GroupValue {
    pub group: Text,
    pub value: Option<f64>,
    pub unit: Option<Text>,
    pub ci: Option<[f64; 2]>,
}

#[derive(Deserialize)]
pub(super) struct Label {
    pub code: String,
    pub label: Text,
}

#[derive(Deserialize)]
pub(super) struct Recommendation {
    pub id: String,
    pub title: Text,
    pub publisher: Option<String>,
    pub year: Option<u16>,
    pub kind: String,
    pub conditions: Vec<String>,
    pub recommends: Vec<Recommends>,
    pub superseded_by: Option<String>,
    pub validity: String,
    pub note: Option<Text>,
    pub source: Option<Address>,
}

#[derive(Deserialize)]
pub(super) struct Recommends {
    pub approach: String,
    pub text: Text,
    pub strength: Option<String>,
    pub basis: String,
}

#[derive(Deserialize)]
pub(super) struct Address {
    pub url: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Citation {
    pub title: String,
    pub publisher: Option<String>,
    pub year: Option<u16>,
    pub url: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct NeedFile {
    pub indicators: Vec<Indicator>,
}

#[derive(Deserialize)]
pub(super) struct Indicator {
    pub id: String,
    pub condition: Option<String>,
    pub theme: String,
    pub measure: Text,
    pub population: Text,
    pub year: Option<u16>,
    pub breakdown: String,
    pub values: Vec<NeedValue>,
    pub note: Option<Text>,
    pub source: Citation,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct NeedValue {
    pub group: String,
    pub label: Text,
    pub value: f64,
    pub value_max: Option<f64>,
    pub unit: String,
    pub qualifier: Option<String>,
    #[serde(default)]
    pub reference: bool,
    pub ci: Option<[f64; 2]>,
}

#[derive(Deserialize)]
pub(super) struct PolicyFile {
    pub events: Vec<PolicyEvent>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PolicyEvent {
    pub id: String,
    pub date: Option<String>,
    pub year: u16,
    pub title: Text,
    pub text: Text,
    pub amount_dkk: Option<f64>,
    pub period: Option<Years>,
    #[serde(default)]
    pub actors: Vec<String>,
    pub note: Option<Text>,
    pub source: Citation,
}

#[derive(Deserialize)]
pub(super) struct Years {
    pub from: Option<u16>,
    pub to: Option<u16>,
}

#[derive(Deserialize)]
pub(super) struct ActorsFile {
    pub actors: Vec<Actor>,
}

#[derive(Deserialize)]
pub(super) struct Actor {
    pub id: String,
    pub name: Text,
    pub short: Option<String>,
    pub kind: String,
    pub role: Text,
    pub url: Option<String>,
    pub source: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Topology {
    pub transform: Transform,
    pub arcs: Vec<Vec<[f64; 2]>>,
    pub objects: Objects,
}

#[derive(Deserialize)]
pub(super) struct Transform {
    pub scale: [f64; 2],
    pub translate: [f64; 2],
}

#[derive(Deserialize)]
pub(super) struct Objects {
    pub municipalities: Geometries,
}

#[derive(Deserialize)]
pub(super) struct Geometries {
    pub geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
pub(super) struct Geometry {
    pub arcs: Arcs,
    pub properties: Properties,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Arcs {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

#[derive(Deserialize)]
pub(super) struct Properties {
    pub code: String,
}
