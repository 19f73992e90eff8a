//! What the words of the catalogue mean, written a second time: straight
//! from the rules, slow and obvious, over the raw JSON. It shares no line
//! with the program, so that the two can check each other.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use serde_json::Value;

use crate::support::{INTERVENTIONS, MUNICIPALITIES, RAW_CODES};

/// Codes of one field, a bit for each in the order of its list.
pub type Set = u128;

/// The fields that can be filtered: key, and list in codes.json.
pub const FIELDS: [(&str, &str); 20] = [
    ("condition", "conditions"),
    ("approach", "approaches"),
    ("setting", "settings"),
    ("group", "inequalityGroups"),
    ("method", "inequalityMethods"),
    ("effect", "inequalityEffect"),
    ("basis", "inequalityEvidence"),
    ("technology", "technology"),
    ("coherence", "coherence"),
    ("region", "regions"),
    ("municipality", ""),
    ("scope", "scope"),
    ("status", "status"),
    ("design", "evidenceDesign"),
    ("strength", "evidenceStrength"),
    ("outcome", "outcome"),
    ("direction", "direction"),
    ("checked", "checked"),
    ("recommendation", ""),
    ("cost", ""),
];

/// Places of the two fields that belong together.
const OUTCOME: usize = 15;
const DIRECTION: usize = 16;

/// Place of a field in [`FIELDS`].
pub fn field(key: &str) -> usize {
    FIELDS.iter().position(|(known, _)| *known == key).unwrap()
}

/// The catalogue as the rules see it.
pub struct Slow {
    /// Names of the codes of each field.
    pub codes: Vec<Vec<String>>,
    /// The records.
    pub rows: Vec<Row>,
    coverage: Vec<Value>,
    /// Every word with the places of the records that have it.
    words: BTreeMap<String, Vec<usize>>,
    /// What texts found that were asked before.
    heard: Mutex<BTreeMap<String, Arc<BTreeSet<String>>>>,
}

/// One record.
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its codes in each field.
    pub sets: [Set; 20],
    /// Outcome and direction of each finding.
    pub findings: Vec<(usize, usize)>,
    /// The years it covers.
    pub years: Option<(i64, i64)>,
    /// Its strength by name.
    pub strength: String,
    country: Option<String>,
    status: String,
    basis: String,
    /// Every word of it that can be searched.
    words: BTreeSet<String>,
}

/// A filter.
#[derive(Clone, Default, Debug)]
pub struct Asked {
    /// Ticked codes of each field.
    pub ticked: [Set; 20],
    /// Search text.
    pub text: String,
    /// First year wanted.
    pub from: Option<i64>,
    /// Last year wanted.
    pub to: Option<i64>,
}

impl Asked {
    /// The same, but with these codes alone ticked in one field.
    pub fn but(&self, field: usize, codes: Set) -> Self {
        let mut asked = self.clone();
        asked.ticked[field] = codes;
        asked
    }
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// Words: letters and digits in lower case, æ, ø and å as two letters, other
/// letters without accents; hyphens part a word, and the whole is one more.
pub fn words(text: &str) -> Vec<Vec<String>> {
    let text = text.to_lowercase().replace("a\u{30a}", "å").replace("a\u{308}", "æ");
    let text = text.replace("o\u{308}", "ø");
    let unseen = |letter: &char| !matches!(letter, '\'' | '’' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{300}'..='\u{36f}');
    let text: String = text.chars().filter(unseen).collect();
    let hyphen = |letter: char| ['-', ':', '\u{2010}', '\u{2011}'].contains(&letter);
    let mut all = Vec::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric() && !hyphen(letter)) {
        let mut parts: Vec<String> = word.split(hyphen).map(plain).collect();
        parts.retain(|part| !part.is_empty());
        if parts.len() > 1 {
            parts.push(parts.concat());
        }
        if !parts.is_empty() {
            all.push(parts);
        }
    }
    all
}

fn plain(word: &str) -> String {
    const WITHOUT: [(&str, &str); 12] = [
        ("æä", "ae"),
        ("øöœ", "oe"),
        ("å", "aa"),
        ("ß", "ss"),
        ("àáâã", "a"),
        ("ç", "c"),
        ("èéêë", "e"),
        ("ìíîï", "i"),
        ("ñ", "n"),
        ("òóôõ", "o"),
        ("ùúûü", "u"),
        ("ýÿ", "y"),
    ];
    let one = |letter: char| {
        let known = WITHOUT.iter().find(|(letters, _)| letters.contains(letter));
        known.map_or_else(|| letter.to_string(), |(_, plain)| (*plain).to_owned())
    };
    word.chars().map(one).collect()
}

/// A word without its ending.
fn stem(word: &str) -> String {
    let endings = "ernes erens erne eren enes iges ens ene ers ere ets ige igt er en et es ed ig e";
    let mut stem = word.to_owned();
    let cut = |stem: &mut String, ending: &str| {
        let fits = stem.ends_with(ending) && stem.len() >= ending.len() + 4;
        if fits && !(ending == "ed" && stem.ends_with("hed")) {
            stem.truncate(stem.len() - ending.len());
            return true;
        }
        false
    };
    for ending in endings.split(' ') {
        if cut(&mut stem, ending) {
            break;
        }
    }
    if !cut(&mut stem, "ings") {
        cut(&mut stem, "ing");
    }
    let letters: Vec<char> = stem.chars().collect();
    if stem.len() > 4
        && letters[letters.len() - 1].is_ascii_alphabetic()
        && letters[letters.len() - 1] == letters[letters.len() - 2]
    {
        stem.pop();
    }
    cut(&mut stem, "s");
    if !cut(&mut stem, "y") {
        cut(&mut stem, "i");
    }
    stem
}

/// How many slips apart two words are: letters put in, left out, exchanged, or
/// two neighbours that changed places.
fn slips(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let other = usize::from(a[i - 1] != b[j - 1]);
                let mut least =
                    (table[i - 1][j] + 1).min(table[i][j - 1] + 1).min(table[i - 1][j - 1] + other);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    least = least.min(table[i - 2][j - 2] + 1);
                }
                least
            };
        }
    }
    table[a.len()][b.len()]
}

/// Words that only join others.
const JOINING: &str = "a af an and are at by de den der det did du efter en er et findes for fra \
    from har hos how hvad hvem hvilke hvor hvordan i in is jeg kan man med min mine mit mod my of \
    og om on or paa som the til to ved vi what with";

impl Slow {
    /// The published catalogue.
    pub fn real() -> Self {
        Self::new(&serde_json::from_slice(INTERVENTIONS).unwrap())
    }

    /// Any catalogue of the same codes.
    pub fn new(file: &Value) -> Self {
        assert_eq!((FIELDS[OUTCOME].0, FIELDS[DIRECTION].0), ("outcome", "direction"));
        let places: Value = serde_json::from_slice(MUNICIPALITIES).unwrap();
        let places: Vec<(String, String)> = places["municipalities"]
            .as_array()
            .unwrap()
            .iter()
            .map(|place| (text(&place["code"]), text(&place["name"])))
            .collect();
        let codes: Vec<Vec<String>> = FIELDS
            .iter()
            .map(|(key, list)| match *key {
                "municipality" => places.iter().map(|(code, _)| code.clone()).collect(),
                "recommendation" | "cost" => vec!["yes".to_owned(), "no".to_owned()],
                _ => {
                    let codes = RAW_CODES["lists"][list]["codes"].as_array().unwrap();
                    codes.iter().map(|entry| text(&entry["code"])).collect()
                }
            })
            .collect();
        let records = file["records"].as_array().unwrap();
        let rows: Vec<Row> =
            records.iter().map(|record| Row::new(record, &codes, &places)).collect();
        let mut words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            for word in &row.words {
                words.entry(word.clone()).or_default().push(at);
            }
        }
        let heard = Mutex::default();
        let coverage = file["coverage"].as_array().unwrap().clone();
        Self { codes, rows, coverage, words, heard }
    }

    /// Whether a record fits a filter but for text and years.
    fn fields_fit(row: &Row, asked: &Asked) -> bool {
        let (outcomes, directions) = (asked.ticked[OUTCOME], asked.ticked[DIRECTION]);
        if outcomes != 0 && directions != 0 {
            // Ticked together they must hold of one and the same finding.
            let fits = |(of, points): &(usize, usize)| {
                outcomes >> of & 1 == 1 && directions >> points & 1 == 1
            };
            if !row.findings.iter().any(fits) {
                return false;
            }
        }
        let ticked = asked.ticked.iter().zip(&row.sets);
        ticked.into_iter().all(|(ticked, set)| *ticked == 0 || ticked & set != 0)
    }

    fn years_fit(row: &Row, asked: &Asked) -> bool {
        if asked.from.is_none() && asked.to.is_none() {
            return true;
        }
        let (from, to) = (asked.from.unwrap_or(i64::MIN), asked.to.unwrap_or(i64::MAX));
        row.years.is_some_and(|(first, last)| first <= to && from <= last)
    }

    /// The ids of the records that hold every word typed; each text is asked once.
    fn holding(&self, text: &str) -> Arc<BTreeSet<String>> {
        let known = self.heard.lock().unwrap().get(text).cloned();
        known.unwrap_or_else(|| {
            let rows = self.rows_holding(text).into_iter().map(|row| self.rows[row].id.clone());
            let ids = Arc::new(rows.collect::<BTreeSet<String>>());
            self.heard.lock().unwrap().insert(text.to_owned(), Arc::clone(&ids));
            ids
        })
    }

    fn rows_holding(&self, text: &str) -> BTreeSet<usize> {
        let mut typed = words(text);
        let joins = |word: &Vec<String>| JOINING.split(' ').any(|one| one == word[0]);
        if !typed.iter().all(joins) {
            typed.retain(|word| !joins(word));
        }
        let mut rows: BTreeSet<usize> = (0..self.rows.len()).collect();
        for word in typed {
            let (whole, parts) = word.split_last().unwrap();
            let mut found = self.having(whole);
            if parts.is_empty() && found.is_empty() {
                found = self.nearly_having(whole);
                if found.is_empty() && whole.len() <= 40 {
                    found = self.in_halves(whole);
                }
            }
            let each = |part: &String| match self.having(part) {
                none if none.is_empty() => self.nearly_having(part),
                found => found,
            };
            let all_parts = parts.iter().map(each).reduce(|all, one| &all & &one);
            found.extend(all_parts.unwrap_or_default());
            rows.retain(|id| found.contains(id));
        }
        rows
    }

    /// The records with a word that passes a test.
    fn with_word(&self, fits: &dyn Fn(&str) -> bool) -> BTreeSet<usize> {
        let words = self.words.iter().filter(|(word, _)| fits(word));
        words.flat_map(|(_, rows)| rows.iter().copied()).collect()
    }

    /// The records that have a typed word: a form of it, its beginning, or (from
    /// three letters on) it or its stem inside another. Words of three letters are
    /// sought inside only where they are no word. Numbers up to two digits
    /// are found as they are.
    fn having(&self, typed: &str) -> BTreeSet<usize> {
        let whole = self.with_word(&|word| word == typed);
        if typed.len() < 3 && typed.bytes().all(|byte| byte.is_ascii_digit()) {
            return whole;
        }
        let inside = typed.len() >= 3 && (typed.len() > 3 || whole.is_empty());
        let own = stem(typed);
        self.with_word(&|word| {
            word.starts_with(typed)
                || (word.starts_with(&own) && stem(word) == own)
                || (inside && word.contains(typed))
                || (inside && own.len() >= 4 && word.contains(&own))
        })
    }

    /// The records with a form of the first half of a typed word, and a form or
    /// the beginning of its second: the longest first half that has any.
    fn in_halves(&self, typed: &str) -> BTreeSet<usize> {
        let cuts = (4..typed.len()).rev().filter(|cut| typed.is_char_boundary(*cut));
        for cut in cuts.filter(|cut| typed.len() - cut >= 4) {
            let (first, second) = typed.split_at(cut);
            let (own, other) = (stem(first), stem(second));
            let form = |word: &str, of: &str, own: &str| word == of || stem(word) == own;
            let firsts = self.with_word(&|word| word.starts_with(&own) && form(word, first, &own));
            let seconds = self.with_word(&|word| {
                word.starts_with(second) || (word.starts_with(&other) && form(word, second, &other))
            });
            let both = &firsts & &seconds;
            if !both.is_empty() {
                return both;
            }
        }
        BTreeSet::new()
    }

    /// The records with a word one slip away from the typed one, or whose stem
    /// is from its stem.
    fn nearly_having(&self, typed: &str) -> BTreeSet<usize> {
        if typed.len() < 5 {
            return BTreeSet::new();
        }
        let own = stem(typed);
        self.with_word(&|word| {
            (word.len().abs_diff(typed.len()) < 2 && slips(word, typed) < 2)
                || (word.as_bytes()[0] == typed.as_bytes()[0]
                    && own.len() >= 5
                    && word.len() < typed.len() + 20
                    && slips(&stem(word), &own) < 2)
        })
    }

    /// Ids of the records that fit.
    pub fn ids(&self, asked: &Asked) -> Vec<&str> {
        let holding = self.holding(&asked.text);
        let fits = |row: &&Row| {
            Self::fields_fit(row, asked)
                && Self::years_fit(row, asked)
                && holding.contains(row.id.as_str())
        };
        self.rows.iter().filter(fits).map(|row| row.id.as_str()).collect()
    }

    /// Beside each code of each field: how many results there would be if
    /// that code alone were ticked in its field.
    pub fn counts(&self, asked: &Asked) -> Vec<Vec<usize>> {
        // Text and years are the same for every code: asked once.
        let holding = self.holding(&asked.text);
        let fits = |row: &&Row| Self::years_fit(row, asked) && holding.contains(row.id.as_str());
        let base: Vec<&Row> = self.rows.iter().filter(fits).collect();
        let count = |place: usize, code: usize| {
            let alone = asked.but(place, 1 << code);
            base.iter().filter(|row| Self::fields_fit(row, &alone)).count()
        };
        self.codes
            .iter()
            .enumerate()
            .map(|(place, codes)| (0..codes.len()).map(|code| count(place, code)).collect())
            .collect()
    }

    /// How many fit but for the years, since they state none.
    pub fn undated(&self, asked: &Asked) -> usize {
        if asked.from.is_none() && asked.to.is_none() {
            return 0;
        }
        let holding = self.holding(&asked.text);
        let fits = |row: &&Row| {
            Self::fields_fit(row, asked) && holding.contains(row.id.as_str()) && row.years.is_none()
        };
        self.rows.iter().filter(fits).count()
    }

    /// How many fit with the municipalities unticked, but name none.
    pub fn unplaced(&self, asked: &Asked) -> usize {
        let place = field("municipality");
        let holding = self.holding(&asked.text);
        let fits = |row: &&Row| {
            Self::fields_fit(row, &asked.but(place, 0))
                && Self::years_fit(row, asked)
                && holding.contains(row.id.as_str())
                && row.sets[place] == 0
        };
        self.rows.iter().filter(fits).count()
    }

    /// Records that carry both codes; outcome and direction on one finding.
    pub fn both(&self, x: (usize, usize), y: (usize, usize)) -> Vec<&Row> {
        let mut alone = Asked::default();
        alone.ticked[x.0] |= 1 << x.1;
        alone.ticked[y.0] |= 1 << y.1;
        let carries = |row: &&Row| {
            row.sets[x.0] >> x.1 & 1 == 1
                && row.sets[y.0] >> y.1 & 1 == 1
                && Self::fields_fit(row, &alone)
        };
        self.rows.iter().filter(carries).collect()
    }

    /// Records of a cell in the current selection: those that fit if on each
    /// axis its code alone were ticked. (On two equal axes: each for itself.)
    pub fn cell(&self, asked: &Asked, x: (usize, usize), y: (usize, usize)) -> Vec<&str> {
        if x.0 == y.0 {
            let one = self.ids(&asked.but(x.0, 1 << x.1));
            let other = self.ids(&asked.but(y.0, 1 << y.1));
            return one.into_iter().filter(|id| other.contains(id)).collect();
        }
        self.ids(&asked.but(x.0, 1 << x.1).but(y.0, 1 << y.1))
    }

    /// The status of a cell, by the first rule that holds, and the search
    /// that decided it.
    pub fn gap(&self, x: (usize, usize), y: (usize, usize)) -> (&'static str, Option<usize>) {
        let key = |axis: (usize, usize)| FIELDS[axis.0].0;
        let all = self.both(x, y);
        let evaluated: Vec<&&Row> = all.iter().filter(|row| row.strength != "none").collect();
        // 1
        if all.is_empty() {
            for (axis, other) in [(x, y), (y, x)] {
                let by_finding = ["outcome", "direction"].contains(&key(axis));
                let carries = |row: &Row| row.sets[other.0] >> other.1 & 1 == 1;
                if by_finding && self.rows.iter().any(|row| carries(row) && row.strength != "none")
                {
                    return ("not-measured", None);
                }
            }
            return self.searched(x, y);
        }
        // 2
        if evaluated.is_empty() {
            let begun = ["proposed", "pilot", "running"];
            let all_begun = all.iter().all(|row| begun.contains(&row.status.as_str()));
            return (if all_begun { "under-way" } else { "not-evaluated" }, None);
        }
        // 3
        if !evaluated.iter().any(|row| row.country.as_deref() == Some("DK")) {
            return ("foreign-only", None);
        }
        // 4
        if evaluated.iter().all(|row| row.strength == "very-low") {
            return ("weak-only", None);
        }
        // 5
        let inequality = ["group", "method", "effect", "basis"];
        if (inequality.contains(&key(x)) || inequality.contains(&key(y)))
            && evaluated.iter().all(|row| row.basis == "none")
        {
            return ("inequality-not-reported", None);
        }
        // 6
        ("evidence", None)
    }

    fn searched(&self, x: (usize, usize), y: (usize, usize)) -> (&'static str, Option<usize>) {
        let mut applying: Vec<(usize, bool, usize)> = Vec::new();
        for (at, entry) in self.coverage.iter().enumerate() {
            if entry.get("uncoded").is_some_and(|uncoded| !uncoded.is_null()) {
                continue;
            }
            let mut named = 0;
            let mut applies = true;
            for (key, list) in
                [("condition", "conditions"), ("approach", "approaches"), ("group", "groups")]
            {
                let list = &entry[list];
                let open = *list == "all" || list.as_array().is_some_and(Vec::is_empty);
                let holds = |axis: (usize, usize)| {
                    let name = self.codes[axis.0][axis.1].as_str();
                    list.as_array().is_some_and(|codes| codes.iter().any(|code| code == name))
                };
                let axes: Vec<_> =
                    [x, y].into_iter().filter(|axis| FIELDS[axis.0].0 == key).collect();
                named += axes.iter().filter(|axis| holds(**axis)).count();
                applies &= if axes.is_empty() {
                    open
                } else {
                    axes.iter().all(|axis| open || holds(*axis))
                };
            }
            if applies {
                applying.push((named, entry["result"] != "searched", at));
            }
        }
        let most = applying.iter().map(|(named, not_searched, _)| (*named, *not_searched)).max();
        let first = applying.iter().find(|entry| Some((entry.0, entry.1)) == most);
        match first {
            None => ("unknown", None),
            Some((_, true, at)) => ("not-searched", Some(*at)),
            Some((_, false, at)) => ("searched-none", Some(*at)),
        }
    }
}

impl Row {
    fn new(record: &Value, codes: &[Vec<String>], places: &[(String, String)]) -> Self {
        let findings = record["evidence"]["findings"].as_array().unwrap();
        let of_findings = |key: &str| findings.iter().map(|finding| text(&finding[key])).collect();
        let yes = |yes: bool| vec![if yes { "yes" } else { "no" }.to_owned()];
        let answers = !record["recommendation"].is_null()
            || record["recommendations"].as_array().is_some_and(|links| !links.is_empty());
        let inequality = &record["inequality"];
        let geography = &record["geography"];
        let evidence = &record["evidence"];
        let names: [Vec<String>; 20] = [
            strings(&record["conditions"]),
            strings(&record["approaches"]),
            strings(&record["settings"]),
            strings(&inequality["groups"]),
            strings(&inequality["methods"]),
            vec![text(&inequality["effect"])],
            vec![text(&inequality["evidence"])],
            strings(&record["technology"]),
            strings(&record["coherence"]),
            strings(&geography["regions"]),
            strings(&geography["municipalities"])
                .iter()
                .map(|name| places.iter().find(|place| place.1 == *name).unwrap().0.clone())
                .collect(),
            vec![text(&geography["scope"])],
            vec![text(&record["status"])],
            vec![text(&evidence["design"])],
            vec![text(&evidence["strength"])],
            of_findings("outcome"),
            of_findings("direction"),
            vec![text(&record["checked"])],
            yes(answers),
            yes(!record["cost"].is_null()),
        ];
        let place = |at: usize, name: &String| codes[at].iter().position(|c| c == name).unwrap();
        let mut sets = [0; 20];
        for (at, names) in names.iter().enumerate() {
            for name in names {
                sets[at] |= 1 << place(at, name);
            }
        }
        Self {
            id: text(&record["id"]),
            sets,
            findings: findings
                .iter()
                .map(|finding| {
                    let (outcome, direction) =
                        (text(&finding["outcome"]), text(&finding["direction"]));
                    (place(OUTCOME, &outcome), place(DIRECTION, &direction))
                })
                .collect(),
            years: Self::years(record),
            strength: text(&evidence["strength"]),
            country: geography["country"].as_str().map(str::to_owned),
            status: text(&record["status"]),
            basis: text(&inequality["evidence"]),
            words: Self::searchable(record, &names, places),
        }
    }

    /// A missing end is open, but for `completed` it is the start; a missing
    /// start is the end; no year at all covers nothing.
    fn years(record: &Value) -> Option<(i64, i64)> {
        let period = &record["period"];
        match (period["from"].as_i64(), period["to"].as_i64()) {
            (None, None) => None,
            (Some(from), Some(to)) => Some((from, to)),
            (None, Some(to)) => Some((to, to)),
            (Some(from), None) if record["status"] == "completed" => Some((from, from)),
            (Some(from), None) => Some((from, i64::MAX)),
        }
    }

    fn searchable(
        record: &Value,
        names: &[Vec<String>],
        places: &[(String, String)],
    ) -> BTreeSet<String> {
        let mut texts = Vec::new();
        for lang in ["da", "en"] {
            texts.push(text(&record["title"][lang]));
            texts.push(text(&record["summary"][lang]));
        }
        texts.extend(strings(&record["actors"]));
        for ((key, list), names) in FIELDS.iter().zip(names) {
            for name in names {
                match *key {
                    // Yes and no are answers, not words of the record.
                    "recommendation" | "cost" => {}
                    "municipality" => {
                        texts.push(name.clone());
                        texts.push(places.iter().find(|place| place.0 == *name).unwrap().1.clone());
                    }
                    _ => {
                        let codes = RAW_CODES["lists"][list]["codes"].as_array().unwrap();
                        let entry = codes.iter().find(|entry| entry["code"] == name.as_str());
                        texts.push(name.clone());
                        for lang in ["da", "en"] {
                            texts.push(text(&entry.unwrap()["label"][lang]));
                            texts.extend(strings(&entry.unwrap()["synonyms"][lang]));
                        }
                    }
                }
            }
        }
        texts.iter().flat_map(|text| words(text)).flatten().collect()
    }
}
