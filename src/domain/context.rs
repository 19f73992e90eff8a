//! What stands beside the catalogue: figures on the need, policy events,
//! actors and the map. Each is a file of its own, read only when a page needs it.

use super::address::link;
use super::codebook::{Code, Codebook, List};
use super::lang::{Localized, unturned};
use super::problem::{Finding, Problem, ReadError};
use super::read::parse;
use super::record::Period;
use super::wire;

/// Where a figure or an event was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Its title, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its year.
    pub year: Option<u16>,
    /// Its address, http or https.
    pub url: Option<String>,
}

impl From<wire::Citation> for Citation {
    fn from(from: wire::Citation) -> Self {
        Self {
            title: unturned(&from.title),
            publisher: from.publisher,
            year: from.year,
            url: from.url.and_then(|url| link(&url)),
        }
    }
}

/// A figure on the need: illness, risk, access, by group where it has groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Its stable key.
    pub id: String,
    /// The condition it is about; none for those about people in general.
    pub condition: Option<Code>,
    /// What it measures, in [`List::NeedTheme`].
    pub theme: Option<Code>,
    /// What it measures, in words.
    pub measure: Localized,
    /// Among whom.
    pub population: Localized,
    /// The year of the figures.
    pub year: Option<u16>,
    /// How it is divided, in [`List::NeedBreakdown`].
    pub breakdown: Option<Code>,
    /// Its unit, in [`List::NeedUnit`]; the same for all values.
    pub unit: Option<Code>,
    /// Its values, in the order of the groups.
    pub values: Vec<NeedValue>,
    /// What to mind.
    pub note: Option<Localized>,
    /// Where it was read.
    pub source: Citation,
}

/// The figure of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedValue {
    /// Stable name of the group.
    pub group: String,
    /// The group.
    pub label: Localized,
    /// The figure.
    pub value: f64,
    /// Upper end, where the source gives a range.
    pub high: Option<f64>,
    /// How exact it is, in [`List::Qualifier`].
    pub qualifier: Option<Code>,
    /// Whether it is the group that others are compared with.
    pub reference: bool,
    /// Confidence interval.
    pub interval: Option<[f64; 2]>,
}

/// Reads need.json.
///
/// # Errors
/// When the bytes are not in that format.
pub fn read_need(bytes: &[u8], codebook: &Codebook) -> Result<Vec<Indicator>, ReadError> {
    let file: wire::NeedFile = parse(bytes)?;
    let read = |from: wire::Indicator| {
        let unit = from.values.first().and_then(|value| codebook.code(List::NeedUnit, &value.unit));
        Indicator {
            id: from.id,
            condition: from.condition.and_then(|code| codebook.code(List::Conditions, &code)),
            theme: codebook.code(List::NeedTheme, &from.theme),
            measure: from.measure.in_either(),
            population: from.population.in_either(),
            year: from.year,
            breakdown: codebook.code(List::NeedBreakdown, &from.breakdown),
            unit,
            values: from
                .values
                .into_iter()
                .map(|value| NeedValue {
                    group: value.group,
                    label: value.label.in_either(),
                    value: value.value,
                    high: value.value_max,
                    qualifier: value
                        .qualifier
                        .and_then(|code| codebook.code(List::Qualifier, &code)),
                    reference: value.reference,
                    interval: value.ci,
                })
                .collect(),
            note: from.note.map(wire::Text::in_either),
            source: from.source.into(),
        }
    };
    Ok(file.indicators.into_iter().map(read).collect())
}

/// Something that happened in policy.
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyEvent {
    /// Its stable key.
    pub id: String,
    /// Its day (ISO), where that is known.
    pub date: Option<String>,
    /// Its year.
    pub year: u16,
    /// What it was, in a few words.
    pub title: Localized,
    /// What it was.
    pub text: Localized,
    /// Money, in Danish kroner as announced. Amounts overlap.
    pub amount: Option<f64>,
    /// The years that it covers.
    pub period: Period,
    /// Who took part, as named by the source.
    pub actors: Vec<String>,
    /// What to mind.
    pub note: Option<Localized>,
    /// Where it was read.
    pub source: Citation,
}

/// Reads policy.json.
///
/// # Errors
/// When the bytes are not in that format.
pub fn read_policy(bytes: &[u8]) -> Result<Vec<PolicyEvent>, ReadError> {
    let file: wire::PolicyFile = parse(bytes)?;
    let read = |from: wire::PolicyEvent| PolicyEvent {
        id: from.id,
        date: from.date,
        year: from.year,
        title: from.title.in_either(),
        text: from.text.in_either(),
        amount: from.amount_dkk,
        period: from
            .period
            .map_or_else(Period::default, |years| Period { from: years.from, to: years.to }),
        actors: from.actors,
        note: from.note.map(wire::Text::in_either),
        source: from.source.into(),
    };
    Ok(file.events.into_iter().map(read).collect())
}

/// Someone with a part in it: a ministry, a region, an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Its stable key.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// What it is called for short.
    pub short: Option<String>,
    /// What kind of actor it is, in [`List::ActorKind`].
    pub kind: Option<Code>,
    /// What its part is.
    pub role: Localized,
    /// Its address, http or https.
    pub url: Option<String>,
    /// Where its part was read, http or https.
    pub source: Option<String>,
}

impl Actor {
    /// Whether a name in free text is exactly this actor's.
    pub fn is_called(&self, name: &str) -> bool {
        self.name.da == name || self.name.en == name || self.short.as_deref() == Some(name)
    }
}

/// The actors, and what was odd about them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Actors {
    /// Each, in the order of the file.
    pub all: Vec<Actor>,
    /// What was odd, and what was done.
    pub findings: Vec<Finding>,
}

/// Reads actors.json. What is odd in one actor becomes a finding: a kind
/// that is not in its list and an address that is none are left out, and of
/// two actors with one id the first is kept.
///
/// # Errors
/// When the bytes are not in that format.
pub fn read_actors(bytes: &[u8], codebook: &Codebook) -> Result<Actors, ReadError> {
    let file: wire::ActorsFile = parse(bytes)?;
    let mut actors = Actors::default();
    for from in file.actors {
        let mut odd = |place: &str, problem: Problem| {
            let (id, place) = (from.id.clone(), place.to_owned());
            actors.findings.push(Finding { id, place, problem });
        };
        if actors.all.iter().any(|actor: &Actor| actor.id == from.id) {
            odd("id", Problem::DuplicateId);
            continue;
        }
        let kind = codebook.code(List::ActorKind, &from.kind);
        if kind.is_none() {
            odd("kind", Problem::UnknownCode(from.kind.clone()));
        }
        let mut web = |place: &str, url: Option<String>| {
            let url = url?;
            let link = link(&url);
            if link.is_none() {
                odd(place, Problem::OddAddress(url));
            }
            link
        };
        let (url, source) = (web("url", from.url), web("source", from.source));
        actors.all.push(Actor {
            id: from.id,
            name: from.name.in_either(),
            short: from.short,
            kind,
            role: from.role.in_either(),
            url,
            source,
        });
    }
    Ok(actors)
}

/// The shapes of the municipalities, on a plane whose units are alike in both
/// directions: degrees of latitude, x shortened by the cosine of 56 degrees
/// north, the middle of Denmark.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// Each municipality's four-digit code and its rings.
    pub areas: Vec<(String, Vec<Vec<[f64; 2]>>)>,
}

/// Reads the municipalities of a `TopoJSON` map.
///
/// # Errors
/// When the bytes are not such a map.
pub fn read_land(bytes: &[u8]) -> Result<Land, ReadError> {
    let map: wire::Topology = super::read::from_json(bytes)?;
    let [scale_x, scale_y] = map.transform.scale;
    let [left, bottom] = map.transform.translate;
    let shorten = 56_f64.to_radians().cos();
    let arcs: Vec<Vec<[f64; 2]>> = map
        .arcs
        .iter()
        .map(|arc| {
            // Each point is told by its distance from the one before.
            let (mut x, mut y) = (0.0, 0.0);
            let step = |[dx, dy]: &[f64; 2]| {
                x += dx;
                y += dy;
                [(x * scale_x + left) * shorten, y * scale_y + bottom]
            };
            arc.iter().map(step).collect()
        })
        .collect();
    let ring = |indices: &[i64]| -> Vec<[f64; 2]> {
        let mut points: Vec<[f64; 2]> = Vec::new();
        for index in indices {
            // A negative index is an arc walked backwards.
            let backwards = *index < 0;
            let at =
                usize::try_from(if backwards { !*index } else { *index }).unwrap_or(usize::MAX);
            let Some(arc) = arcs.get(at) else { continue };
            let mut arc = arc.clone();
            if backwards {
                arc.reverse();
            }
            let known = usize::from(!points.is_empty());
            points.extend(arc.into_iter().skip(known));
        }
        points
    };
    let areas = map
        .objects
        .municipalities
        .geometries
        .into_iter()
        .map(|area| {
            let polygons = match area.arcs {
                wire::Arcs::Polygon(rings) => vec![rings],
                wire::Arcs::MultiPolygon(polygons) => polygons,
            };
            let rings = polygons.iter().flatten().map(|indices| ring(indices)).collect();
            (area.properties.code, rings)
        })
        .collect();
    Ok(Land { areas })
}
