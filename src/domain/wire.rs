//! The JSON as it is written: shapes only. The only place that names serde;
//! everything else is free to change without changing the format.

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Head {
    pub schema_version: serde_json::Value,
}

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
    pub uncoded: Option<serde::de::IgnoredAny>,
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
    pub municipalities: Vec<Municipality>,
}

#[derive(Deserialize)]
pub(super) struct Municipality {
    pub code: String,
    pub name: String,
}

#[derive(Deserialize)]
pub(super) struct RecommendationsFile {
    pub recommendations: Vec<Recommendation>,
    pub lists: RecommendationLists,
}

#[derive(Deserialize)]
pub(super) struct RecommendationLists {
    pub timing: Vec<Label>,
    pub basis: Vec<Label>,
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
    pub year: Option<i64>,
    pub source: Option<Address>,
}

#[derive(Deserialize)]
pub(super) struct Address {
    pub url: Option<String>,
}
