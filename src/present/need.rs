//! Burden and social gradient by condition, beside what the catalogue holds.
//! Figures of different surveys stand each by itself: none is ranked, added
//! or worked out here.

use super::matrix::ordered;
use super::record::{SourceView, cited};
use super::words::Words;
use crate::domain::{
    Closed, Code, Effect, Field, Indicator, List, NeedValue, Strength, sort_by_key,
};
use crate::query::Corpus;
use crate::text::format;

/// The code for all conditions at once: a row of its own, but no condition.
pub(super) const ACROSS: &str = "cross-condition";

/// The page on need.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedView {
    /// The answer in a line; how many figures there are, once they are here.
    pub answer: String,
    /// Each condition, in the order of the charts.
    pub conditions: Vec<NeedOf>,
    /// Figures about people in general, by what they measure.
    pub general: Vec<Theme>,
}

/// What is known of one condition.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedOf {
    /// Its code.
    pub code: Code,
    /// Its stable name.
    pub key: String,
    /// Its name.
    pub name: String,
    /// How many live with it, with what the figure counts; what there is instead where
    /// no figure says so.
    pub burden: String,
    /// Whether a figure says how many live with it.
    pub counted: bool,
    /// How many figures are divided by social group, in words.
    pub divided: String,
    /// What leads to the chart of groups; none where it would draw nothing.
    pub drawn: Option<&'static str>,
    /// What the catalogue holds, in words.
    pub supply: String,
    /// How many records it has.
    pub count: usize,
    /// Its records by strength: strength, word, how many.
    pub strengths: Vec<(Strength, &'static str, usize)>,
    /// How many of its records have measured inequality, in words.
    pub measured: String,
    /// Figures by what they measure.
    pub themes: Vec<Theme>,
    /// What is missing.
    pub missing: Vec<&'static str>,
}

/// Figures that measure one kind of thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// What they measure.
    pub title: String,
    /// The figures.
    pub indicators: Vec<IndicatorView>,
}

/// One indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorView {
    /// What it measures.
    pub measure: String,
    /// Among whom, and when.
    pub whom: String,
    /// Its figures: whom, and how much.
    pub lines: Vec<NeedLine>,
    /// What to mind; empty for nothing.
    pub note: String,
    /// Where it was read.
    pub source: SourceView,
}

/// The figure of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedLine {
    /// Whom it is about.
    pub label: String,
    /// The figure, with its unit and how exact it is.
    pub figure: String,
    /// The same as a share of a hundred, where it is a percentage that can be
    /// drawn as one.
    pub share: Option<f64>,
}

/// The breakdowns that tell of social groups.
const SOCIAL: [&str; 4] = ["education", "income", "employment", "ethnicity"];

/// Groups that stand for all who live with a condition, the best first; after
/// them the group that bears the condition's own name.
const EVERYONE: [&str; 4] = ["living-with", "total", "estimated", "diagnosed"];

/// The page on need, with the figures as far as they are here.
pub fn need(corpus: &Corpus, words: Words<'_>, need: Option<&[Indicator]>) -> NeedView {
    let text = &words.text.pages().need;
    let all = need.unwrap_or_default();
    let codes = words.catalogue.codebook.entries(List::Conditions).len();
    let conditions: Vec<NeedOf> = ordered(words, Field::Condition, codes)
        .into_iter()
        .filter_map(|(at, _)| u16::try_from(at).ok().map(Code))
        .map(|code| need_of(corpus, words, need, code))
        .collect();
    let general: Vec<&Indicator> =
        all.iter().filter(|indicator| indicator.condition.is_none()).collect();
    let own: Vec<&NeedOf> = conditions.iter().filter(|condition| condition.key != ACROSS).collect();
    let without = || own.iter().filter(|condition| !condition.counted);
    let shares = without().filter(|condition| is_shared(words, all, condition.code)).count();
    let answer = match need {
        None => text.answer_without.to_owned(),
        Some(all) => (text.answer)(
            &[all.len(), without().count(), own.len(), shares].map(|count| words.count(count)),
        ),
    };
    NeedView { answer, general: themes(words, &general), conditions }
}

/// A condition in a line, for the first page.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedRow {
    /// Its code.
    pub code: Code,
    /// Its name.
    pub name: String,
    /// How many live with it, with what the figure counts; what there is instead;
    /// empty as long as the file is not here.
    pub burden: String,
    /// How many records it has.
    pub count: String,
    /// How many there are of each strength, the strongest first.
    pub squares: Vec<(Strength, usize)>,
    /// How many of them have measured inequality, in words.
    pub measured: String,
}

/// The conditions that the catalogue holds most of, so many.
pub fn need_rows(
    corpus: &Corpus,
    words: Words<'_>,
    need: Option<&[Indicator]>,
    most: usize,
) -> Vec<NeedRow> {
    let codes = words.catalogue.codebook.entries(List::Conditions);
    let own = codes.iter().zip(0_u16..).filter(|(entry, _)| entry.code != ACROSS);
    let mut counted: Vec<(usize, Code)> = own
        .map(|(_, at)| (corpus.rows(Field::Condition, Code(at)).count_ones(..), Code(at)))
        .collect();
    sort_by_key(&mut counted, |(count, _)| std::cmp::Reverse(*count));
    counted.truncate(most);
    let row = |(_, code): (usize, Code)| {
        let of = need_of(corpus, words, None, code);
        let burden = need.map(|need| match burden(words, need, code) {
            Some(counted) => burden_said(words, counted),
            None => no_burden(words, need, code).to_owned(),
        });
        let squares = of.strengths.iter().map(|(strength, _, count)| (*strength, *count));
        NeedRow {
            code,
            name: of.name,
            burden: burden.unwrap_or_default(),
            count: words.count(of.count),
            squares: squares.collect(),
            measured: of.measured,
        }
    };
    counted.into_iter().map(row).collect()
}

fn need_of(corpus: &Corpus, words: Words<'_>, need: Option<&[Indicator]>, code: Code) -> NeedOf {
    let text = &words.text.pages().need;
    let all = need.unwrap_or_default();
    let burden = burden(words, all, code);
    // A count of it may stand beside that of a condition like it.
    let beside = burden.map(|(indicator, _)| indicator);
    let of_it: Vec<&Indicator> = all
        .iter()
        .filter(|one| one.condition == Some(code) || beside.is_some_and(|it| it.id == one.id))
        .collect();
    let broken = |indicator: &Indicator| name(words, List::NeedBreakdown, indicator.breakdown);
    let divided = of_it.iter().filter(|one| SOCIAL.contains(&broken(one))).count();
    let by_education = of_it.iter().any(|one| broken(one) == "education");
    let access = of_it.iter().any(|one| name(words, List::NeedTheme, one.theme) == "access");
    let rows = corpus.rows(Field::Condition, code);
    let records = || rows.ones().filter_map(|row| corpus.catalogue.records.get(row));
    let count = records().count();
    let measured = records().filter(|record| record.effect != Effect::NotAssessed).count();
    let key = words.catalogue.codebook.name(List::Conditions, code);
    let draws = |breakdowns: &[&str]| {
        of_it.iter().any(|one| {
            one.condition == Some(code) && one.values.len() > 1 && breakdowns.contains(&broken(one))
        })
    };
    let missing = match need {
        None => Vec::new(),
        Some(_) => [
            (of_it.is_empty(), text.missing_all),
            (!of_it.is_empty() && burden.is_none() && key != ACROSS, text.missing_burden),
            (!of_it.is_empty() && !by_education, text.missing_education),
            (!of_it.is_empty() && !access, text.missing_access),
        ]
        .into_iter()
        .filter_map(|(lacks, said)| lacks.then_some(said))
        .collect(),
    };
    NeedOf {
        code,
        key: key.to_owned(),
        name: words.label(Field::Condition, code).to_owned(),
        burden: match burden {
            Some(counted) => burden_said(words, counted),
            None if need.is_none() => String::new(),
            None if key == ACROSS => text.no_total.to_owned(),
            None if is_shared(words, all, code) => text.only_share.to_owned(),
            None => text.no_burden.to_owned(),
        },
        counted: burden.is_some(),
        divided: match divided {
            _ if need.is_none() => String::new(),
            0 => text.divided_none.to_owned(),
            count => (text.divided)(&words.count(count)),
        },
        drawn: if draws(&SOCIAL) {
            Some(text.see_gradient)
        } else {
            draws(&["sex"]).then_some(text.see_sexes)
        },
        supply: (text.supply)(&words.count(count)),
        count,
        strengths: Strength::ALL
            .iter()
            .map(|strength| {
                let of = records().filter(|record| record.strength == *strength).count();
                (*strength, (words.text.strength)(*strength), of)
            })
            .filter(|(.., count)| *count > 0)
            .collect(),
        measured: (text.measured)(&words.count(measured), &words.count(count)),
        themes: themes(words, &of_it),
        missing,
    }
}

fn name(words: Words<'_>, list: List, code: Option<Code>) -> &str {
    code.map_or("", |code| words.catalogue.codebook.name(list, code))
}

/// How many live with a condition: of the latest count of persons the group that comes
/// nearest to all of them. A count need not be there for its own sake: it may be the sum
/// of a count by sex, the estimate beside how many are registered, or stand with a
/// condition like it under this one's name. Across conditions there is none: such a
/// count is of one group of them.
pub(super) fn burden<'a>(
    words: Words<'_>,
    need: &'a [Indicator],
    code: Code,
) -> Option<(&'a Indicator, &'a NeedValue)> {
    let book = &words.catalogue.codebook;
    if book.name(List::Conditions, code) == ACROSS {
        return None;
    }
    let own = book.entry(List::Conditions, code).map(|entry| &entry.label.da);
    let of = |indicator: &'a Indicator| {
        let theme = name(words, List::NeedTheme, indicator.theme);
        let of_it = indicator.condition == Some(code);
        if name(words, List::NeedUnit, indicator.unit) != "persons"
            || !matches!(theme, "prevalence" | "access")
        {
            return None;
        }
        let common = theme == "prevalence";
        let rank = |value: &NeedValue| {
            let named = common && Some(&value.label.da) == own;
            let everyone = EVERYONE.iter().position(|group| *group == value.group);
            // Of those who get help, only the estimate is of all.
            let everyone = everyone.filter(|_| common || value.group == "estimated");
            everyone.filter(|_| of_it).or(named.then_some(EVERYONE.len()))
        };
        let ranked = indicator.values.iter().filter_map(|value| Some((rank(value)?, value)));
        let (_, value) = ranked.min_by_key(|(rank, _)| *rank)?;
        Some((common, indicator, value))
    };
    // What was counted to tell how common it is comes before what tells of access.
    let counts = need.iter().filter_map(of);
    let (_, indicator, value) =
        counts.max_by_key(|(common, indicator, _)| (*common, indicator.year))?;
    Some((indicator, value))
}

/// Whether a share of all is known to have a condition; what is a risk to others, such as
/// overweight, counts where the measure names it.
fn is_shared(words: Words<'_>, need: &[Indicator], code: Code) -> bool {
    let entry = words.catalogue.codebook.entry(List::Conditions, code);
    let label = entry.map_or(String::new(), |entry| entry.label.da.to_lowercase());
    need.iter().any(|indicator| {
        let names = || indicator.measure.da.to_lowercase().contains(&label);
        indicator.condition == Some(code)
            && name(words, List::NeedBreakdown, indicator.breakdown) == "total"
            && name(words, List::NeedUnit, indicator.unit) == "percent"
            && match name(words, List::NeedTheme, indicator.theme) {
                "prevalence" => true,
                "risk-factor" => names(),
                _ => false,
            }
    })
}

/// What is said in a few words where no figure says how many live with a condition.
pub(super) fn no_burden(words: Words<'_>, need: &[Indicator], code: Code) -> &'static str {
    let text = words.text.chart();
    if words.catalogue.codebook.name(List::Conditions, code) == ACROSS {
        text.no_total
    } else if is_shared(words, need, code) {
        text.only_share
    } else {
        text.no_figure
    }
}

/// A count with what it counts, since that differs (in treatment, estimated, in a
/// register).
fn burden_said(words: Words<'_>, (indicator, value): (&Indicator, &NeedValue)) -> String {
    let whom = format::lower_first(&counted(words, indicator, value));
    let year = indicator.year.map(|year| format!(" ({year})")).unwrap_or_default();
    format!("{}{year}: {whom}", amount(words, value))
}

/// Whom a figure counts. «All» says less than what was counted, which may be a part of
/// a condition; what a group is called says nothing of who is left out.
pub(super) fn counted(words: Words<'_>, indicator: &Indicator, value: &NeedValue) -> String {
    if value.group == "total" {
        return indicator.measure.get(words.lang).to_owned();
    }
    let (label, whom) = (value.label.get(words.lang), indicator.population.get(words.lang));
    if whom == words.country("DK") {
        label.to_owned()
    } else {
        format!("{label}, {}", format::lower_first(whom))
    }
}

/// A note; nothing of one that speaks of the file's fields, which is for who reads the file.
pub(super) fn for_readers(note: &str) -> &str {
    if note.contains("value_max") { "" } else { note }
}

/// An amount of an indicator with its unit.
pub(super) fn with_unit(words: Words<'_>, indicator: &Indicator, amount: &str) -> String {
    let unit = indicator.unit.map_or("", |unit| words.code(List::NeedUnit, unit));
    match name(words, List::NeedUnit, indicator.unit) {
        "ratio" => (words.text.chart().times)(amount),
        // These are names of a number, not what it counts.
        "odds-ratio" | "hazard-ratio" | "risk-ratio" | "rate-ratio" | "relative-index" => {
            [unit, amount].join(" ")
        }
        _ => format::with_unit(words.lang, amount, unit),
    }
}

/// How exact a figure is, as it stands before the number.
pub(super) fn qualifier<'a>(words: Words<'a>, value: &NeedValue) -> &'a str {
    match (value.qualifier, name(words, List::Qualifier, value.qualifier)) {
        (_, "estimate") => words.text.chart().estimated,
        (Some(code), _) => words.code(List::Qualifier, code),
        (None, _) => "",
    }
}

/// A figure or its range, with how exact it is.
fn amount(words: Words<'_>, value: &NeedValue) -> String {
    let number = |number: f64| format::decimal(words.lang, number);
    let qualifier = qualifier(words, value);
    let range = match value.high {
        Some(high) => format!("{}–{}", number(value.value), number(high)),
        None => number(value.value),
    };
    format!("{qualifier} {range}").trim().to_owned()
}

/// Indicators by theme, themes in the order of their list.
fn themes(words: Words<'_>, indicators: &[&Indicator]) -> Vec<Theme> {
    let of = |theme: Option<Code>, title: String| {
        let here = indicators.iter().filter(|indicator| indicator.theme == theme);
        let indicators: Vec<IndicatorView> =
            here.map(|indicator| indicator_view(words, indicator)).collect();
        (!indicators.is_empty()).then_some(Theme { title, indicators })
    };
    let entries = words.catalogue.codebook.entries(List::NeedTheme).iter().enumerate();
    entries
        .filter_map(|(at, entry)| {
            let code = Code(u16::try_from(at).ok()?);
            of(Some(code), entry.label.get(words.lang).to_owned())
        })
        .chain(of(None, words.text.pages().need.other.to_owned()))
        .collect()
}

fn indicator_view(words: Words<'_>, indicator: &Indicator) -> IndicatorView {
    let percent = name(words, List::NeedUnit, indicator.unit) == "percent";
    let line = |value: &NeedValue| {
        let mut figure = with_unit(words, indicator, &amount(words, value));
        if let Some([low, high]) = value.interval {
            let [low, high] = [low, high].map(|end| format::decimal(words.lang, end));
            figure.push_str(&(words.text.pages().need.interval)(&low, &high));
        }
        let drawn = percent && value.high.is_none() && (0.0..=100.0).contains(&value.value);
        let mut label = value.label.get(words.lang).to_owned();
        if value.reference {
            label.push_str(words.text.pages().need.reference);
        }
        NeedLine { label, figure, share: drawn.then_some(value.value) }
    };
    let year = indicator
        .year
        .map_or_else(|| words.text.result.year_unknown.to_owned(), |year| year.to_string());
    let population = indicator.population.get(words.lang);
    IndicatorView {
        measure: indicator.measure.get(words.lang).to_owned(),
        whom: if population.contains(&year) {
            population.to_owned()
        } else {
            format!("{population}, {year}")
        },
        lines: indicator.values.iter().map(line).collect(),
        note: indicator
            .note
            .as_ref()
            .map_or("", |note| for_readers(note.get(words.lang)))
            .to_owned(),
        source: cited(0, &indicator.source),
    }
}
