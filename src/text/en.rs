//! English.

use super::format::{by_number as one, decimal};
use super::structure::{
    AboutMoreText, AboutText, BriefText, ChangesText, ChartText, CompareText, EmbedText, FacetText,
    FilesText, FilterText, GuestText, LensText, MatrixText, NeedText, NoticeText, OverviewText,
    OwnText, PagesText, PlainText, PolicyText, RecommendText, RecordText, ResultText, RuleText,
    SetsText, SharedText, ShellText, TermText, Text, ToolsText,
};
use crate::domain::{
    Direction, Effect, Field, Finding, Lang, Problem, ReadError, Rule, Shape, Strength,
};

pub(super) static TEXT: Text = Text {
    lang: Lang::En,
    and: "and",
    or: "or",
    not_stated: "Not stated",
    currency: |code| {
        Some(match code {
            "DKK" => "DKK",
            "EUR" => "euros",
            "GBP" => "pounds sterling",
            "USD" => "US dollars",
            _ => return None,
        })
    },
    shell: ShellText {
        own: "Your own data",
        link_without_own: "The link does not carry your own data.",
        name: "Indsatsatlas",
        skip: "Skip to content",
        pages: "Pages",
        here: "You are here",
        menu: "Menu",
        overview: "Overview",
        explore: "Interventions",
        compare: "Compare",
        about: "About",
        this_language: "English",
        other_language: "Dansk",
        selection: "A selection, not everything.",
        selection_more: |count, version, date| {
            format!(
                "{count} interventions have been collected and read. There are others that we do not have. Release {version}, {date}."
            )
        },
        privacy: "This page stores nothing about you and contacts nobody. No cookies.",
        plain_list: "All interventions as a plain list",
        copy_link: "Copy link",
        copied: "Link copied",
        copy_by_hand: "Your browser would not let us copy. Select the link and copy it yourself:",
        close: "Close",
        recommendations: "Recommendations",
        need: "Need",
        policy: "Policy",
        about_title: "About Indsatsatlas",
        download: "Download the catalogue (JSON)",
        embed: "Put it on your page",
    },
    filter: FilterText {
        heading: "What you have chosen",
        text: "Search",
        quoted: |text| format!("“{text}”"),
        years: "Years",
        years_from: |year| format!("from {year}"),
        years_to: |year| format!("to {year}"),
        years_both: |from, to| format!("{from}–{to}"),
        and: "and",
        remove: |what| format!("Remove {what}"),
        clear_all: "Clear all",
        undo: "Undo",
    },
    facet: FacetText {
        heading: "Filters",
        open: "Filters",
        chosen: |count| format!("({count} chosen)"),
        overlap: "An intervention can belong to several, so the counts overlap.",
        more: |count| format!("Show {count} more"),
        fewer: "Show fewer",
        unplaced: |count| {
            format!(
                "{count} of the interventions name no municipality. Yours may well have them, but they \
                 are not shown when you choose one."
            )
        },
        no_places: "The list of municipalities could not be fetched. Reload the page to try again.",
        years: "Years",
        from: "From year",
        to: "To year",
        undated: |count| format!("{count} without a year are left out when you choose years."),
        year_error: "Write a year in four digits, such as 2015. The first year must come before the last.",
        close: "Close filters",
        show: |count| format!("Show {count} interventions"),
        recommendation_yes: "Matches a national recommendation",
        recommendation_no: "No recommendation known",
        cost_yes: "Has a figure for its cost",
        cost_no: "No figure for its cost",
        count: |count| format!("{count} interventions"),
    },
    result: ResultText {
        texts_coming: "Fetching the texts to search …",
        texts_missing: "The texts could not be fetched. Only titles and topics were searched; reload the page to search everything.",
        title: "Interventions",
        search: "Search",
        search_example: "E.g. COPD or exercise",
        found: |found, all| match found {
            "1" => format!("1 intervention out of {all}"),
            _ => format!("{found} interventions out of {all}"),
        },
        found_all: |all| format!("All {all} interventions"),
        found_none: |all| format!("None of the {all} interventions match"),
        views: "Show as",
        cards: "List",
        table: "Table",
        matrix: "Evidence map",
        sort: "Sort",
        sort_fit: "Best match",
        sort_best: "Evidence, then inequality",
        sort_year: "Newest first",
        sort_size: "Most participants",
        sort_strength: "Strongest evidence",
        sort_title: "Title, A to Å",
        evidence: "Evidence",
        for_whom: "For",
        participants: |count| match count {
            "1" => "1 participant".to_owned(),
            _ => format!("{count} participants"),
        },
        no_findings: "No findings given",
        not_evaluated: "No evaluation found",
        year_unknown: "no year given",
        partly: |outcome, count| {
            let n_what = one(count, "finding", "findings");
            format!("{outcome} ({count} {n_what})")
        },
        running_then: "Running, by the newest source",
        whole_country: "All of Denmark",
        several_countries: "Several countries",
        place_unknown: "Place not stated",
        compare: "Compare",
        compare_this: |title| format!("Compare {title}"),
        more: |count| format!("Show {count} more"),
        shown: |shown, found| format!("Showing {shown} of {found}"),
        equality: "Health equality",
        selection: |found, all| {
            if found == all || found == "0" {
                format!(
                    "The catalogue has {all} interventions. There are others that we do not have."
                )
            } else {
                format!(
                    "These are {found} of the catalogue's {all} interventions. There are others that we do not have."
                )
            }
        },
        found_by: |what| format!("Found by {what}"),
        by_code: |label, field| format!("“{label}” ({field})"),
        by_actor: |actor| format!("the organisation {actor}"),
        by_other: "the Danish text",
        taken_for: |typed, meant| format!("We found no “{typed}”. These results are for {meant}."),
        suggestions: "Suggested filters",
        tools: "More",
        suggestion: |field, count| match count {
            "1" => format!("{field}: 1 intervention"),
            _ => format!("{field}: {count} interventions"),
        },
        none_meant: |text| format!("Did you mean “{text}”?"),
        none_word: |word| format!("the word “{word}”"),
        none_text: |text| {
            format!("No intervention in the catalogue matches “{text}”. Try a shorter word.")
        },
        none_both: |text| {
            format!(
                "No intervention in the catalogue matches both “{text}” and your other choices."
            )
        },
        none_filter: "No intervention in the catalogue matches everything you have chosen. There \
                      may well be one that we do not have.",
        none_without: |what, count| match count {
            "1" => format!("Remove {what} and see 1 intervention"),
            _ => format!("Remove {what} and see {count} interventions"),
        },
        none_clear: "Start again with all interventions",
        column_title: "Intervention",
        column_findings: "Findings",
        column_place: "Place and years",
        tray: |chosen, most| format!("{chosen} chosen of at most {most} to compare"),
        tray_go: "Compare",
        tray_clear: "Clear",
        tray_full: |most| format!("There is room for {most}. Remove one to choose another."),
        tray_needs_two: "Choose at least one more.",
        inequality_short: "Inequality",
        charts: "Charts",
        add_set: "Compare with another set",
        include: "Add to brief",
        include_this: |title| format!("Add to brief: {title}"),
        brief: "Brief",
        tray_brief: |count| format!("Brief ({count})"),
        take: "Download",
        rule: "Demand stronger evidence",
    },
    guest: GuestText {
        open: "Open in Indsatsatlas",
        new_tab: "opens in a new tab",
        by_hand: "This page does not let the atlas open new tabs. Select the address and copy it:",
        inequality: "Effect on inequality:",
        effect_count: |effect, count| match effect {
            Effect::Reduces => format!("{count} reduce it"),
            Effect::NoDifference => format!("{count} no effect"),
            Effect::Mixed => format!("{count} mixed"),
            Effect::Widens => format!("{count} widen it"),
            Effect::NotAssessed => format!("{count} not measured"),
        },
        accent_refused: |colour| {
            format!(
                "“accent={colour}”: the colour cannot be read clearly on the background, so the atlas \
                 uses its own."
            )
        },
        pin_title: |pin| format!("Release {pin} is no longer here"),
        pin_why: |pin, now| {
            format!(
                "This view is locked to release {pin}, which is no longer on the server. Release {now} \
                 is. Its figures may differ, so we do not show it unasked."
            )
        },
        pin_newest: "Show the newest release",
    },
    notice: NoticeText {
        link_title: "Part of the link could not be shown",
        link_lead: "The rest is shown. These parts of the link could not be used:",
        link_key: |key, value| format!("“{key}={value}”: not known here."),
        link_value: |key, value| format!("“{key}={value}”: not found here."),
        link_record: |_, value| {
            format!("“{value}”: there is no such intervention in this release.")
        },
        link_too_many: |key, value| {
            format!("“{key}”: there are more than there is room for (“{value}”).")
        },
        link_again: |key, value| format!("“{key}={value}”: it is in the link twice."),
        older_release: |link, now| {
            format!(
                "The link was made on release {link} of the catalogue. You are seeing release {now}, so \
                 the figures may differ."
            )
        },
        dismiss: "Close this message",
        failed_title: "The catalogue could not be read",
        failed_fetch: |file| format!("The file {file} could not be fetched. You may be offline."),
        failed_status: |file, status| {
            format!("The file {file} could not be fetched: the server answered {status}.")
        },
        failed_read: |file, why| format!("The file {file} was fetched but can't be read: {why}"),
        failed_what: "What you have chosen is still in the address. Try again in a while, or use \
                      the plain list of all interventions.",
        retry: "Try again",
        missing_title: "Something could not be fetched",
        missing_lead: "The rest of the page works.",
        municipalities: "The list of municipalities could not be fetched, so you can't choose one. \
                         Everything else works.",
        read_error,
    },
    field: |field| match field {
        Field::Condition => "Condition",
        Field::Approach => "Approach",
        Field::Setting => "Setting",
        Field::Group => "Disadvantaged group",
        Field::Method => "Method against inequality",
        Field::Effect => "Effect on inequality",
        Field::Basis => "What the answer on inequality rests on",
        Field::Technology => "Technology",
        Field::Coherence => "Coherence",
        Field::Region => "Region",
        Field::Municipality => "Municipality near me",
        Field::Scope => "Geographic level",
        Field::Status => "Status",
        Field::Design => "Study design",
        Field::Strength => "Strength of evidence",
        Field::Outcome => "Outcome measured",
        Field::Direction => "Direction of findings",
        Field::Checked => "How the source was read",
        Field::Recommendation => "National recommendation",
        Field::Cost => "Cost",
    },
    field_help: |field| match field {
        Field::Strength => Some("How certain we can be, by a fixed rule."),
        Field::Effect => Some("Did the gap between social groups become smaller or larger?"),
        Field::Basis => {
            Some("When only the target group was measured, we rarely know whether the gap changed.")
        }
        Field::Outcome => Some(
            "Such as quality of life. Choose a direction too, and the same finding must match both.",
        ),
        Field::Direction => Some(
            "Favourable always means better and unfavourable worse, whether the number goes up or down.",
        ),
        Field::Coherence => Some("What links hospital, municipality and general practice."),
        Field::Checked => Some("Whether we have read the source ourselves."),
        Field::Recommendation => Some("The source names one, or the topic matches one."),
        _ => None,
    },
    strength: |strength| match strength {
        Strength::High => "high",
        Strength::Moderate => "moderate",
        Strength::Low => "low",
        Strength::VeryLow => "very low",
        Strength::None => "none",
    },
    direction: |direction| match direction {
        Direction::Favourable => "Favourable",
        Direction::NoDifference => "No difference",
        Direction::Unfavourable => "Unfavourable",
        Direction::Mixed => "Mixed",
        Direction::Unclear => "Unclear",
    },
    abroad: "Abroad or several countries",
    effect: |effect| match effect {
        Effect::Reduces => "Reduces inequality",
        Effect::NoDifference => "No effect on inequality",
        Effect::Mixed => "Mixed effect on inequality",
        Effect::Widens => "Widens inequality",
        Effect::NotAssessed => "Inequality not measured",
    },
    country: |code| {
        Some(match code {
            "DK" => "Denmark",
            "US" => "United States",
            "GB" => "United Kingdom",
            "SE" => "Sweden",
            "NO" => "Norway",
            "NL" => "Netherlands",
            "FI" => "Finland",
            "DE" => "Germany",
            _ => return None,
        })
    },
    term: TermText {
        title: "Glossary",
        lead: "Words that may be difficult, and what they mean here.",
        here: "Explained:",
        explain: |word| format!("What does {word} mean?"),
        close: "Close",
        words: [
            (
                "strength",
                "Strength of evidence",
                "How certain we can be. A fixed rule looks at how things were measured, and on how \
                 many people. It does not say how large the effect is.",
            ),
            (
                "inequality",
                "Inequality in health",
                "When illness and help are unevenly spread between groups in society.",
            ),
            (
                "findings",
                "Finding",
                "One answer from one study: what was measured, and which way it pointed. “Mixed” points both ways. An “unclear” finding does not say enough to settle it.",
            ),
        ],
    },
};

pub(super) static SHARED: SharedText = SharedText {
    take_coming: "The picture is being made …",
    take_failed: "The picture could not be made. Download the drawing (SVG) instead.",
    as_table: "Show as a table",
    cell_count: |count| format!("{count} interventions"),
    cell_one: "1 intervention",
    take: "Download the chart",
    take_svg: "Drawing (SVG)",
    take_png: "Picture (PNG)",
    take_csv: "Table (CSV)",
    cost: "Cost",
    strength_named: |strength| match strength {
        Strength::High => "high strength",
        Strength::Moderate => "moderate strength",
        Strength::Low => "low strength",
        Strength::VeryLow => "very low strength",
        Strength::None => "no evidence",
    },
    pointing: |direction, count| match direction {
        Direction::Favourable => format!("{count} favourable"),
        Direction::NoDifference => format!("{count} with no difference"),
        Direction::Unfavourable => format!("{count} unfavourable"),
        Direction::Mixed => format!("{count} mixed"),
        Direction::Unclear => format!("{count} unclear"),
    },
    findings: |list| format!("Findings: {list}"),
    life_year: "A quality-adjusted life year (QALY) is a year in full health. A year in poor health counts for less than one.",
};

pub(super) static RECORD: RecordText = RecordText {
    to_explore: "Find interventions",
    words: [
        (
            "interval",
            "Confidence interval",
            "The range that the true figure most likely lies in. A wide range means an uncertain \
                 figure.",
        ),
        (
            "odds-ratio",
            "Odds ratio (OR)",
            "Compares the odds of two groups. If something happens to 20 of 100, the odds are 20 to 80, or 0.25. An odds ratio of 1 means no difference.",
        ),
        (
            "hazard-ratio",
            "Hazard ratio (HR)",
            "How fast something happens in one group, measured against another. 1 means no \
                 difference.",
        ),
        (
            "risk-ratio",
            "Risk ratio",
            "How large the risk is in one group, measured against another. 1 means no \
                 difference.",
        ),
        (
            "non-inferiority",
            "Non-inferiority",
            "A trial that sets out to show that the new is no worse than the old. In such a trial, no \
                 difference is a good answer.",
        ),
        (
            "evidence-map",
            "Evidence map",
            "A grid with conditions one way and types of intervention the other. Each cell \
                 shows what the catalogue has on the two.",
        ),
        (
            "gradient",
            "Social gradient (step by step)",
            "When a condition becomes more or less common, step by step, the more education or income \
                 people have.",
        ),
        (
            "recommendation",
            "National recommendation",
            "A document for the whole country that asks for something specific. It may be advice, a \
                 programme, an agreement or an act.",
        ),
        (
            "programme",
            "Disease management programme",
            "A shared plan for who does what in a disease: hospital, municipality and GP.",
        ),
        (
            "coherence",
            "Coherence",
            "When hospital, municipality and GP pull in the same direction, so that nobody falls \
                 between them.",
        ),
        (
            "task-force",
            "Task force (2021)",
            "A group set up for one task. Here it is the one from 2021 on chronic disease and \
                 inequality.",
        ),
        (
            "control-group",
            "Control group",
            "The people who do not get the intervention and whom the others are compared with. Often \
                 they get the usual help.",
        ),
        ("median", "Median", "The figure in the middle: half lie below it and half above."),
        (
            "significant",
            "Significant difference",
            "A difference that is hardly due to chance. If it is not significant there may still be one, \
                 but the study cannot show it.",
        ),
        (
            "hba1c",
            "Long-term blood sugar (HbA1c)",
            "Shows how high the blood sugar has been over the last two to three months.",
        ),
        (
            "smd",
            "Standardised difference",
            "The difference between two groups. 0 is no difference. 1 means that the gap is as large as people’s typical distance from the average.",
        ),
        (
            "sds",
            "SD score",
            "How far a figure lies from the average. 1 is people’s typical distance from it.",
        ),
        (
            "log-rate",
            "Log rate",
            "Compares, on a special scale, how often something happens in two groups. 0 means equally often in both. Below 0 means less often among those who had the intervention, and above 0 more often.",
        ),
        ("index-points", "Index points", "Points on a scale from about 0 to 1."),
    ],
    forms: &[
        (
            "strength",
            &[
                "strength of evidence",
                "strongest evidence",
                "high strength",
                "moderate strength",
                "low strength",
                "very low strength",
                "high or moderate strength",
                "evidence of high or moderate strength",
            ],
        ),
        (
            "inequality",
            &[
                "inequality in health",
                "social inequality in health",
                "social inequality",
                "inequality",
            ],
        ),
        ("findings", &["findings"]),
        ("interval", &["confidence interval", "confidence intervals"]),
        ("odds-ratio", &["odds ratio", "odds ratios", "odds"]),
        ("hazard-ratio", &["hazard ratio", "hazard ratios"]),
        ("risk-ratio", &["risk ratio", "risk ratios", "relative risk", "relative risks"]),
        ("non-inferiority", &["non-inferiority", "non-inferior", "not inferior", "not worse"]),
        ("evidence-map", &["evidence map"]),
        ("gradient", &["social gradient", "gradient"]),
        (
            "recommendation",
            &["national recommendation", "national recommendations", "national documents"],
        ),
        ("programme", &["disease management programme", "disease management programmes"]),
        ("coherence", &["coherence"]),
        ("task-force", &["task force"]),
        ("control-group", &["control group", "control groups", "comparison group"]),
        ("median", &["median"]),
        (
            "significant",
            &[
                "significant difference",
                "significant differences",
                "statistically significant difference",
                "statistically significant differences",
                "statistically significant",
                "significant",
                "significantly",
                "clear difference",
            ],
        ),
        ("hba1c", &["hba1c", "long-term blood sugar"]),
        ("systematic-review", &["systematic review", "systematic reviews", "meta-analysis"]),
        (
            "rct",
            &[
                "randomised trial",
                "randomised trials",
                "randomised controlled trial",
                "randomised controlled trials",
                "randomised",
                "randomisation",
            ],
        ),
        ("cluster-rct", &["cluster-randomised trial", "cluster-randomised", "cluster trial"]),
        ("quasi-experimental", &["quasi-experimental", "quasi-experiment"]),
        ("cohort-registry", &["registry cohort", "cohort", "register study"]),
        ("qualitative", &["qualitative"]),
        ("descriptive", &[]),
        ("none-found", &[]),
        (
            "qaly",
            &[
                "qaly",
                "qalys",
                "quality-adjusted life year",
                "quality-adjusted life years",
                "quality-adjusted life-year",
                "quality-adjusted life-years",
                "quality-adjusted",
            ],
        ),
        ("percentage-points", &["percentage point", "percentage points"]),
    ],
    none_title: "That intervention is not here",
    none: |id| {
        format!(
            "The catalogue has no intervention named “{id}”. It may have been renamed or taken \
             out. Search for it, or see all interventions."
        )
    },
    on_page: "On this page",
    like_this: "Similar interventions",
    no_like: "No other intervention in the catalogue shares both a condition and an approach \
              with this one.",
    compare_add: "Compare",
    compare_remove: "Remove from comparison",
    target_group: "Target group",
    method: "Method",
    implementation: "Implementation",
    effect: "Effect",
    economy: "Costs",
    inequality: "Inequality",
    unknown: "What we do not know",
    rule: |strength| format!("Why {strength}?"),
    sources: "Sources and checks",
    recommendations: "National recommendation",
    reached: "How many took part",
    sites: |count| match count {
        "1" => "1 site".to_owned(),
        _ => format!("{count} sites"),
    },
    people: |count| match count {
        "1" => "1 person".to_owned(),
        _ => format!("{count} people"),
    },
    period: "Period",
    place: "Where",
    country: "Country",
    actors: "Responsible",
    barriers: "What hindered it",
    enablers: "What helped it",
    effect_help: "In the drawings the square is the figure measured. The horizontal line is its \
                  confidence interval. The vertical line marks no difference. Each drawing has its \
                  own scale.",
    interval: |level, low, high| format!("{level}% confidence interval {low} to {high}"),
    interval_of: |effect, interval| format!("{effect}, {interval}"),
    comparator: |value| format!("in the other group {value}"),
    figure_comparison: "The figure compares the groups.",
    figure_change: "The figure is the change from before to after.",
    figure_level: "The figure is for one group alone.",
    non_inferiority: "The study set out to show that the intervention is not worse. “No \
                      difference” is what it hoped for.",
    no_figure: "We have no figure that can be drawn.",
    no_findings: "No findings are given.",
    source: |number| format!("Source {number}"),
    source_short: "Source",
    no_source: "source not stated",
    source_none: "No sources are stated.",
    source_described: "Our description: we have not seen the work's own title.",
    no_address: "We have only a copy and know no address, so there is no link.",
    checked_copy: "Read in a stored copy, whole or in part",
    checked_not: "Not checked: the work is known, but we did not find its text",
    cost_amount: |amount, per| format!("{amount} {per}"),
    saving: "A minus is a saving.",
    study_participants: "Participants in the study that decides the strength",
    design: "Study design",
    rule_label: "Rule",
    named: |title, year| match year {
        "" => format!("The source names “{title}”."),
        _ => format!("The source names “{title}” ({year})."),
    },
    linked: |count| match count {
        "1" => "Matches one of the national recommendations we have collected.".to_owned(),
        _ => format!("Matches {count} of the national recommendations we have collected."),
    },
    unknown_effect: "We found no measurement of whether inequality became smaller or larger.",
    unknown_groups: "Whether it was aimed at disadvantaged groups is not stated.",
    unknown_methods: "What was done against inequality is not described.",
    unknown_barriers: "What hindered it is not described in what we have read.",
    unknown_enablers: "What helped it is not described in what we have read.",
    unknown_recommendation: "We found no national recommendation that it matches.",
    unknown_cost: "What it cost is not stated.",
    unknown_years: "The years in which it began and ended are not stated.",
    unknown_reach: "How many took part is not stated.",
    unknown_findings: "We found no evaluation of it.",
    unknown_technology: "Whether it used technology is not stated.",
    unknown_coherence: "How hospital, municipality and GP worked together is not stated.",
    known_all: "Everything the catalogue asks about is stated.",
    answer_none: "We found no evaluation.",
    answer_no_findings: "The catalogue gives no findings.",
    inequality_sentence: |effect| match effect {
        Effect::Reduces => "The source shows a smaller gap between groups.",
        Effect::NoDifference => "The source shows that the gap between groups is the same.",
        Effect::Mixed => "On inequality, the source points in several directions.",
        Effect::Widens => "The source shows a larger gap between groups.",
        Effect::NotAssessed => "We found no measurement of whether inequality changed.",
    },
    no_gain: "The source shows no effect in the disadvantaged group, which counts here as no effect on inequality. The gap to others was not measured.",
    tie: |code| match code {
        "same-or-later" => Some("The intervention came at the same time as the document or later"),
        "started-before" => Some("The intervention began before the document and went on"),
        "earlier" => Some("The intervention came before the document"),
        "undated" => {
            Some("We do not know whether the intervention came before or after the document")
        }
        "stated" => Some("We have read the recommendation itself"),
        "topic-only" => {
            Some("The document is about this; we have not read the recommendation itself")
        }
        _ => None,
    },
};

pub(super) static MATRIX: MatrixText = MatrixText {
    group: |key| match key {
        "find" => "Find and reach",
        "learn" => "Learn and cope",
        "live" => "Live healthier",
        "recover" => "Recover",
        "distance" => "Follow at a distance",
        "connect" => "Join up care",
        "everyday" => "Close to everyday life",
        "frame" => "Change the setting",
        "lungs" => "Lungs",
        "diabetes" => "Diabetes, weight",
        "heart" => "Heart and circulation",
        "muscles" => "Muscles and joints",
        "mind" => "Mind and brain",
        "other" => "Cancer, kidneys",
        "several" => "Several, or across",
        "illness" => "The illness",
        "life" => "Life with it",
        "own" => "What people do",
        "system" => "The health service",
        _ => "",
    },
    kicker: "Evidence map",
    title: |empty, all| {
        let (n_cells, n_are) = (one(all, "cell", "cells"), one(empty, "is", "are"));
        format!("The evidence map has {all} {n_cells}; {empty} {n_are} empty")
    },
    title_full: "Every cell has at least one intervention",
    title_none: "There is nothing to show here",
    sentence: |records, empty, evaluated| {
        let (n_known, n_none) = (one(evaluated, "cell", "cells"), one(empty, "cell", "cells"));
        format!(
            "The map has {records}. In {evaluated} {n_known} at least one Danish intervention has been \
             evaluated, however weak the evidence. In {empty} {n_none} the catalogue has no intervention."
        )
    },
    whole_axes: |fields| {
        format!(
            "The map always shows all its rows and columns, also outside your choice of {fields}."
        )
    },
    rows: "Rows",
    columns: "Columns",
    row_axis: |field| format!("{field}, number of interventions"),
    description: |y, x| {
        format!(
            "Evidence map: {y} in rows, {x} in columns. The number is how many interventions there are."
        )
    },
    cell: |row, column, what| format!("{row}, {column}: {what}"),
    cell_outside: |count| format!("0 with your filter, {count} outside it"),
    gap: |gap| match gap {
        "not-measured" => "Evaluated, but nobody measured this.",
        "searched-none" => "Looked for, nothing found.",
        "not-searched" => "Not looked for.",
        "under-way" => "Planned or under way, no findings yet.",
        "not-evaluated" => "In the catalogue, but no evaluation was found.",
        "foreign-only" => "Studied only abroad.",
        "weak-only" => "Only very weak evidence.",
        "inequality-not-reported" => "Evaluated, but with nothing on inequality.",
        "evidence" => "At least one Danish intervention was evaluated.",
        _ => "We have no record of whether we looked.",
    },
    gap_key: |gap| match gap {
        "not-measured" => "Evaluated, but nobody measured this",
        "searched-none" => "Looked for, nothing found",
        "not-searched" => "Not looked for",
        "under-way" => "Planned or under way, no findings yet",
        "not-evaluated" => "In the catalogue, no evaluation found",
        "foreign-only" => "Studied only abroad",
        "weak-only" => "Only very weak evidence",
        "inequality-not-reported" => "Evaluated, but nothing on inequality",
        "evidence" => {
            "At least one Danish intervention was evaluated. The best evidence here is of low, moderate or high strength"
        }
        _ => "We have no record of whether we looked",
    },
    noted: |note| format!("Our note from the search: “{note}”"),
    strongest: |strength| format!("strongest evidence: {strength}"),
    chosen: |row, column| format!("Chosen cell: {row} and {column}"),
    show_list: "Show in the list",
    let_go: "Unselect the cell",
    how_to_read: "How to read the map",
    key_number: "The number: how many interventions",
    key_number_help: "The number says how much has been tried, not how well it works.",
    key_sign: "The sign: which way findings point",
    key_sign_help: "Several signs: findings point different ways. At most three are shown; \
                    “unfavourable” is never left out, and the table has them all.",
    key_fill: "Fill and outline: strongest evidence",
    key_fill_help: "Typical evidence: the evaluated interventions of a cell are put in order of strength, and the colour shows the middle one.",
    key_shape: "Shape: what a cell means",
    key_outside: "Has interventions, but none with your filter",
    key_in_catalogue: |count| {
        let n_cells = one(count, "cell", "cells");
        format!("({count} {n_cells})")
    },
    overlap: "An intervention can be in several cells, so cells can't be added up.",
    keys_help: "Use the arrow keys to move between cells and Enter to choose.",
    row_summary: |filled, all| format!("{filled} of {all}"),
    total: "Total",
    fill: "Fill shows",
    fill_strongest: "Strongest evidence",
    fill_typical: "Typical evidence",
    fill_danish: "Strongest Danish evidence",
    fold: "Hide empty rows and columns",
    folded: |rows, columns| {
        let (n_row, n_column) = (one(rows, "row", "rows"), one(columns, "column", "columns"));
        format!(
            "Hidden because the catalogue has nothing: {rows} {n_row} and {columns} {n_column}."
        )
    },
    recommended_missing: "The list of national recommendations has not been fetched. The map shows only what \
                          has been tested.",
    asked_title: |well, all| {
        let (n_pairs, n_are) = (one(all, "pair", "pairs"), one(well, "is", "are"));
        format!("{well} of {all} recommended {n_pairs} {n_are} well tested")
    },
    asked_sentence: |hardly, unasked, against| {
        let n_hardly = one(hardly, "pair is", "pairs are");
        let (n_other, n_pairs) =
            (one(unasked, "pair is", "pairs are"), one(against, "pair", "pairs"));
        format!(
            "A pair is one condition and one type of intervention. It counts as recommended when a current document asks for it or is about it. {hardly} recommended {n_hardly} weakly tested or not tested at all. {unasked} other {n_other} well tested, but not mentioned in the current documents we have collected. For {against} recommended {n_pairs} the catalogue has findings, but none that is favourable. Often it has only a few findings."
        )
    },
    asked_stated: "Recommended: we have read the recommendation itself",
    asked_topic: "Recommended: the document is about it, but the recommendation itself was not read",
    asked_lapsed: "Was recommended: the document is no longer current",
    asked_by: |said, count| {
        let n_documents = one(count, "document", "documents");
        format!("{said} ({count} {n_documents}).")
    },
};

pub(super) static CHART: ChartText = ChartText {
    inequality_effect: |effect| match effect {
        Effect::Reduces => "Reduces",
        Effect::NoDifference => "No effect",
        Effect::Mixed => "Mixed",
        Effect::Widens => "Widens",
        Effect::NotAssessed => "Not measured",
    },
    direction: "Direction of findings",
    intervals: "Figures and uncertainty",
    time: "Time",
    map: "Map",
    need: "Need and interventions",
    gradient: "Illness by social group",
    inequality: "Effect on inequality",
    recommended: "Recommended and tested",
    cost: "Cost",
    choose: "Chart",
    no_findings: "The chosen interventions have no findings",
    direction_title: |better, same, worse| {
        let n_good = one(better, "finding is", "findings are");
        let (n_show, n_bad) = (one(same, "shows", "show"), one(worse, "is", "are"));
        format!(
            "{better} {n_good} favourable, {same} {n_show} no difference, and {worse} {n_bad} unfavourable"
        )
    },
    direction_sentence: |all, records, rest| {
        let (n_are, n_what) = (one(all, "is", "are"), one(all, "finding", "findings"));
        format!(
            "There {n_are} {all} {n_what} from {records}. Each square is one finding. Fill and edge show how certain it is. {rest}."
        )
    },
    mixed_of: |count| format!("{count} {} mixed", one(count, "is", "are")),
    unclear_of: |count| format!("{count} unclear"),
    direction_description: "Findings by outcome and direction",
    not_a_vote: "The number of findings is not a result: one strong finding can outweigh many weak ones.",
    findings: "Findings",
    intervals_none: |outcome| format!("No figures for {outcome} can share an axis"),
    intervals_title: |outcome, all, crossing| {
        let (n_figures, n_show) = (one(all, "figure", "figures"), one(crossing, "shows", "show"));
        format!("{crossing} of {all} {n_figures} for {outcome} {n_show} no clear difference")
    },
    intervals_sentence: |drawn, all| {
        let (n_what, n_have) = (one(all, "finding", "findings"), one(drawn, "has", "have"));
        format!(
            "{drawn} of {all} {n_what} {n_have} one figure for the difference between groups. The square is the figure, \
             the line its uncertainty. Where it crosses the vertical line, there is no clear difference."
        )
    },
    intervals_note: "The figures are not pooled: the studies differ. Findings that cannot be drawn in this way are given in words below.",
    measure: "Measure",
    effect: "Figure",
    interval: "Interval",
    interval_of: |low, high| format!("{low} to {high}"),
    people: "Participants",
    unit_of: |unit| format!("Difference in {unit}"),
    ratios: "Ratios",
    ratios_sub: "2 means twice as much as in the other group, 0.5 half as much, and 1 no difference. Half and twice are drawn equally far from 1. \
                 Most rows say which kind of ratio it is.",
    lower: "Lower in the intervention group",
    higher: "Higher in the intervention group",
    not_worse: "aim: to be no worse",
    not_worse_note: "Where it says “aim: to be no worse”, the trial set out to show that the intervention is not worse than what it is compared with.",
    beside: "Figures and findings that cannot be drawn",
    time_none: "None of the interventions has a year",
    time_title: |first, running| {
        let n_have = one(running, "intervention has", "interventions have");
        format!(
            "The earliest intervention with a known year is from {first}. {running} {n_have} a start year but no end year: still running, or the end year is not stated"
        )
    },
    time_sentence: |dated, all, events| {
        let n_who = one(all, "intervention", "interventions");
        let (n_have, n_them) = (one(dated, "has", "have"), one(dated, "it", "them"));
        let (n_are, n_what) = (one(events, "is", "are"), one(events, "event", "events"));
        format!(
            "{dated} of {all} {n_who} {n_have} a year. Above {n_them} {n_are} {events} policy {n_what}."
        )
    },
    time_undated: |count| format!("Not shown because no year is known: {count}."),
    time_proposed: |count| format!("On the chart, but only proposed and not begun: {count}."),
    time_description: "Interventions by year, with policy events above",
    policy: "Policy",
    policy_missing: "The policy events could not be fetched, so the line above the interventions is missing.",
    map_title: |place, count| format!("{place} is named most often: by {count}"),
    map_none: "None of the chosen interventions names a municipality",
    map_sentence: |municipal, all, regional| {
        let n_who = one(all, "intervention", "interventions");
        let [n_name, n_only] = [municipal, regional].map(|count| one(count, "names", "name"));
        format!(
            "{municipal} of {all} {n_who} {n_name} a municipality and can be seen on the map; {regional} {n_only} only a region. This \
             shows what was found, not what exists."
        )
    },
    map_description: "Interventions that name a municipality",
    map_apart: |national, abroad, unstated| {
        format!(
            "The rest are {national} for the whole country, {abroad} from abroad and {unstated} \
             without a place."
        )
    },
    map_regions: |all| {
        format!(
            "A region's number counts the interventions that name it or a municipality in it. {all} of the interventions for the whole country name all five regions and count in each region. Some \
             belong to several regions, so the numbers can't be added up."
        )
    },
    map_credit: "Contains data from the Danish Geodata Agency (Geodatastyrelsen) and Danish \
                 municipalities, FOT, 13 February 2014 (1:500,000). Simplified.",
    map_missing: "The map could not be fetched. The municipalities are shown as squares instead.",
    squares_note: "Each square is a municipality, roughly where the municipality is. The size means nothing.",
    map_as: "Show as",
    map_squares: "Squares",
    map_land: "Real map",
    map_close_up: "Around Copenhagen",
    national: "The whole country",
    abroad: "Abroad",
    unstated: "Place not stated",
    place: "Place",
    need_title: |with, all| {
        let n_what = one(all, "condition", "conditions");
        let (n_have, n_them) = (one(with, "has", "have"), one(with, "it", "them"));
        format!("{with} of {all} {n_what} {n_have} a figure for how many people have {n_them}")
    },
    need_missing: "The figures on need could not be fetched",
    need_sentence: "The bar shows how many people have the condition. The squares are interventions in the \
                    catalogue, strongest evidence first. Where it says “3 times” under “Short versus long education”, the condition is three times as common among people with a short education as among people with a long one. The vertical line marks no difference. Where the source gives a range, such as 3–4 times, the mark is wide. The catalogue \
                    is a selection, not everything on offer.",
    need_description: "Need and interventions in the catalogue, condition by condition",
    need_note: "The figures are from different years and were counted in different ways. Choose “Show as a table” to see who is counted. The \
                figures can be neither added up nor ranked.",
    people_with: "Number of people",
    in_catalogue: "Interventions in the catalogue",
    inequality_measured: "Inequality measured",
    by_education: "Short versus long education",
    no_figure: "we have no figure",
    no_total: "no overall figure",
    only_share: "known only in per cent",
    estimated: "an estimated",
    k_of_n: |k, n| format!("{k} of {n}"),
    times: |range| if range == "1" { range.to_owned() } else { [range, " times"].concat() },
    times_with: |times, group| format!("{times} as common in the group “{group}”"),
    gradient_title: |count| {
        let n_show = one(count, "set of figures shows", "sets of figures show");
        format!("{count} {n_show} how illness and health are distributed")
    },
    gradient_none: "There are no figures by education, income or other groups",
    gradient_sentence_all: "Choose a condition to see its figures alone. Where there is an open dot, the other groups are compared with it.",
    gradient_sentence: |whom| {
        format!(
            "Figures for {whom}. Where there is an open dot, the other groups are compared with it."
        )
    },
    shown_as: |unit| format!(". Shown as {unit}."),
    group: "Group",
    figure: "Figure",
    source_number: |number| format!("Source {number}"),
    sources: "Sources for the figures",
    inequality_title: |not, all| {
        let n_who = one(all, "intervention", "interventions");
        let n_their = one(not, "its", "their");
        format!(
            "For {not} of {all} {n_who} we found no measurement of {n_their} effect on inequality"
        )
    },
    inequality_sentence: |[reduces, same, mixed, widens]| {
        let (n_less, n_show) = (one(reduces, "reduces", "reduce"), one(same, "shows", "show"));
        let (n_point, n_more) = (one(mixed, "points", "point"), one(widens, "widens", "widen"));
        format!(
            "{reduces} {n_less} inequality, {same} {n_show} no effect, {mixed} {n_point} both ways, and \
             {widens} {n_more} it. Each square is one intervention, which can be in several rows. Fill \
             and edge show how certain the answer is."
        )
    },
    inequality_description: "Effect on inequality by group and method",
    inequality_basis: |[measured, outcome, uptake, target, none, open]| {
        let [n_have, n_hold] = [outcome, open].map(|count| one(count, "has", "have"));
        let n_do = one(open, "it does", "they do");
        format!(
            "Of the {measured} with an answer, {outcome} {n_have} compared outcomes between groups. \
             {uptake} looked only at who uses the service, and {target} only at whether the disadvantaged group was helped. {open} of the {none} without an answer {n_hold} results from a disadvantaged group or from several groups, but {n_do} not say whether inequality changed. These are not the ones with an answer."
        )
    },
    inequality_by: "Group or method",
    cost_title: |known, all| {
        let (n_who, n_have) =
            (one(all, "intervention", "interventions"), one(known, "has", "have"));
        format!(
            "{known} of {all} {n_who} {n_have} a figure for {}",
            one(known, "its cost", "their cost")
        )
    },
    cost_sentence: "Amounts are as the source gives them. They are not converted to a common year or \
                    currency.",
    cost_description: "Costs by kind and currency",
    cost_note: "Each kind of amount and each currency has its own axis. A minus is a saving.",
    year_of_source: "Year of the source",
    source_year: |year| format!("Year of the source: {year}"),
    covers: "What the amount covers",
    too_many_squares: "There are too many for a square each, so they are gathered in bars: the longer the \
                       bar, the more there are.",
    more_panels: |count| format!("Show {count} more"),
    shown_panels: |shown, all| format!("Showing {shown} of {all} charts"),
    shown_lines: |shown, all| format!("Showing {shown} of {all} lines"),
    keys_filter: "The arrow keys move between marks, Enter chooses one, and Escape leaves the chart.",
    keys_open: "The arrow keys move between marks, Enter opens the intervention, and Escape leaves the chart.",
    keys_time: "The arrow keys move between marks. Enter opens an intervention or shows the source of a policy event, and Escape leaves the chart.",
    keys_gradient: "The arrow keys move between figures. Enter chooses the condition. Where there is no condition to choose, Enter shows the source. Escape leaves the chart.",
    regions: "The five regions",
    lifted: |field| {
        format!(
            "Your filter on {field} is ignored here. Each number is what you get by choosing the mark."
        )
    },
    time_no_start: |running| format!("We know no start years. {running} have no end year either"),
    time_ends: |count| {
        format!(
            "With an end year only: {count}. The mark is at that year, with a notch on its left, because the start is not stated."
        )
    },
    start_unknown: "start not stated",
};

pub(super) static RULE: RuleText = RuleText {
    lead: "Strength follows a fixed rule about how the intervention was studied. Here you can \
           demand more. An intervention that does not meet all your demands counts as not evaluated, in filters, numbers and charts alike. You can still read its findings.",
    own: "At the moment the catalogue's own rule applies.",
    said: |demands, changed, rated| match changed {
        "0" => format!("You demand {demands}. All {rated} evaluated interventions meet that."),
        "1" => format!(
            "You demand {demands}. 1 of {rated} evaluated interventions does not meet that, or we do \
             not know. It is set aside."
        ),
        _ => format!(
            "You demand {demands}. {changed} of {rated} evaluated interventions do not meet that, or \
             we do not know. They are set aside."
        ),
    },
    asked: |demands| format!("Evidence demanded: {demands}"),
    off: "Use the catalogue's own rule",
    show: "Show what changed",
    hide: "Hide what changed",
    change: |from, why| format!("Strength was {from}. Set aside: {why}."),
    demand: |rule| match rule {
        Rule::Danish => "Danish evidence",
        Rule::Since => "an intervention that began in 2015 or later",
        Rule::Controlled => "a comparison group",
        Rule::Many => "at least 200 participants",
        Rule::ByGroup => "results by social group",
    },
    demand_label: |rule| match rule {
        Rule::Danish => "Danish evidence only",
        Rule::Since => "Only interventions that began in 2015 or later",
        Rule::Controlled => "Only studies with a comparison group",
        Rule::Many => "At least 200 participants in the study",
        Rule::ByGroup => "Only where results are given by social group",
    },
    lacks: |rule, is_known| match (rule, is_known) {
        (Rule::Danish, true) => "the evidence is not Danish",
        (Rule::Danish, false) => "the evidence is gathered from several countries",
        (Rule::Since, true) => "the intervention began before 2015",
        (Rule::Since, false) => "when the intervention began is not stated",
        (Rule::Controlled, _) => "there is no comparison group",
        (Rule::Many, true) => "there are fewer than 200 participants",
        (Rule::Many, false) => "the number of participants is not stated",
        (Rule::ByGroup, _) => "results are not given by social group",
    },
    people: |count| format!("{count} participants"),
    people_unknown: "number of participants not stated",
    takes: |strength| match strength {
        Strength::High => {
            "Systematic review of randomised trials, or a randomised trial with at least 400 participants."
        }
        Strength::Moderate => {
            "A randomised trial with fewer than 400 participants, a comparison without randomisation, a register study with a comparison group, or a review that is not only of randomised trials."
        }
        Strength::Low => {
            "Before-after, a register study without a comparison group, or a review of weak studies."
        }
        Strength::VeryLow => {
            "Description, interviews, mixed methods without a comparison, or the organisation's own figures."
        }
        Strength::None => "No evaluation found.",
    },
    gives: |word, definition| format!("The rule for {word} strength: {definition}"),
    aside: |why| format!("Set aside by your demands: {why}."),
    aside_label: "Set aside by your demands",
    aside_word: "set aside",
    gap: "In the catalogue, but no evaluation meets your demands.",
};

pub(super) static PAGES: PagesText = PagesText {
    finding,
    own: OwnText {
        lead: "Put your own list next to the catalogue. It is read in the same way, and every page and chart includes it.",
        memory: "The file stays in this tab. It is not sent or stored anywhere, and it is gone when the page is reloaded.",
        choose_title: "Your file",
        choose: "Choose a file",
        choose_lead: "JSON or CSV, such as a spreadsheet saved as “CSV UTF-8”. There may be semicolons or commas between the fields, and commas or points in the numbers.",
        drop: "or drag it here",
        template_title: "A template to start from",
        template_lead: "The first row names the columns; the second is an example from the catalogue. Write your own rows and delete the example. An empty cell means “not stated”. You can delete columns you don’t use. Only “id” has to be there, but the page points out important fields that are empty.",
        template: "Download template (CSV)",
        codes: "Download every code, explained (CSV)",
        template_name: "indsatsatlas-template.csv",
        codes_name: "indsatsatlas-codes.csv",
        keep_lead: "Write a code or its name in Danish or English. If a cell has several, put the sign | between them.",
        cancel: "Cancel",
        cancelled: "Reading was cancelled. Nothing has changed.",
        unreadable: "The file could not be read from the disk. Was it moved, or is it open in another program?",
        sound: "We found no errors.",
        save_odd: "Download all comments (JSON)",
        show_title: "What the pages show",
        beside: "The catalogue and your own data",
        alone: "Your own data only",
        away: "Remove your own data",
        mark: "Own data: ",
        bar_go: "Change or remove",
        link_lead: "Links never include your own data. Anyone who opens one sees only the catalogue.",
        coming: |name, percent| format!("Reading “{name}”: {percent} %"),
        refused: |name, why| format!("“{name}” could not be used. {why}"),
        too_large: |most| {
            format!("The file is larger than {most} MB. That is more than the page can handle.")
        },
        too_much: |most| {
            format!(
                "The file has more than {most} interventions or far too many errors. Split it into several files."
            )
        },
        here: |name, count| {
            let n_read = one(count, "intervention", "interventions");
            format!("“{name}” was read: {count} {n_read}.")
        },
        odd: |count| match count {
            "1" => "1 comment. Correct it in the file and choose the file again.".to_owned(),
            _ => format!("{count} comments. Correct them in the file and choose the file again."),
        },
        odd_some: |shown, all| format!("Here are the first {shown} of {all}."),
        of_which: |count| match count {
            "1" => "1 of them is your own and not part of the catalogue.".to_owned(),
            _ => format!("{count} of them are your own and not part of the catalogue."),
        },
        besides: |count| match count {
            "1" => "In addition there is 1 of your own.".to_owned(),
            _ => format!("In addition there are {count} of your own."),
        },
        only: |count| format!("All {count} are your own data; nothing is from the catalogue."),
        bar_beside: |count, name| {
            let n_own = one(count, "intervention", "interventions");
            format!(
                "The page shows the catalogue and {count} {n_own} from your file “{name}”. The file is in this tab only, and links do not include it."
            )
        },
        bar_alone: |count, name| {
            let n_own = one(count, "intervention", "interventions");
            format!(
                "The page shows only {count} {n_own} from your file “{name}”. The file is in this tab only, and links do not include it."
            )
        },
        own_title: "Your own list",
        own_scope: "A list made outside Indsatsatlas.",
        row: |row| format!("row {row}"),
        cell: |row, column| format!("row {row}, column “{column}”"),
        table_empty: "The file is empty. Start from the template on the page “Your own data”.",
        table_no_id: "The first row must name the columns, and one of them must be “id”. See the \
                      template on the page “Your own data”.",
        table_windows: "The file was saved as Windows-1252 and read as that. Save it as “CSV \
                        UTF-8” next time, so that no letter is lost.",
        table_open_quote: "A quotation mark opens here and never closes. Add the missing one.",
        table_unknown_column: "We do not know this column and skipped it. Correct its name or delete it.",
        table_column_again: "This column is there twice. Only the first was read.",
        table_too_many_cells: "The row has more cells than there are columns. The last were left out.",
        table_not_a_number: |cell| {
            format!(
                "“{cell}” is not a number. It was read as not stated. Write, for example, 12.5."
            )
        },
        table_not_whole: |cell| {
            format!(
                "“{cell}” is not a whole number. It was read as not stated. Write, for example, 1200."
            )
        },
        table_not_yes_no: |cell| format!("“{cell}” was read as no. Write yes or no."),
        table_no_amount: "The cost has no amount and was left out. Write a number or delete the rest.",
        table_uneven: "Lists that belong together are not equally long. What is missing was read as empty.",
        table_half_interval: "The interval has only one end and was left out. Write both.",
        table_no_source: |cell| {
            format!("There is no source number “{cell}”. The reference was left out.")
        },
    },
    overview: OverviewText {
        title: "What has been tried, and what came of it?",
        what: "Indsatsatlas shows what has been tried to help people with chronic disease and to reduce social inequality in health, in Denmark and abroad: who it was for, what happened, and how certain we can be.",
        who: "It is for people who are ill, for those close to them, and for those who make decisions.",
        limits: "The catalogue is a selection and not representative: it does not show how common \
                 something is. An empty cell in a chart means only that the catalogue has nothing on it.",
        search: "Search the interventions",
        search_example: "E.g. COPD or exercise",
        tiles_many: |count| format!("{count} interventions. The most certain answers come first."),
        tiles: |count| {
            format!(
                "{count} interventions. Each square is one. The most certain answers come first."
            )
        },
        rule: "The strength of evidence says how certain the answer is, from high to very low. “None” means that we found no evaluation. A \
               fixed rule about the design and size of the study decides the strength, not a judgement.",
        ways: "Find your way",
        by_condition: "By condition",
        i_have: |condition| format!("I have {condition}"),
        by_question: "By question",
        reduces: "What reduces inequality?",
        widens: "What may widen inequality?",
        telemonitoring: "Does telemonitoring work?",
        cost: "What does it cost?",
        recommended: "What matches a national recommendation?",
        never_evaluated: "Where did we find no evaluation?",
        see_all: |count| format!("See all {count} interventions"),
        see_matrix: "See the whole evidence map",
        matrix_lead: |count| {
            format!(
                "The map sets conditions against approaches. Here its cells are combined into {count}. Each \
                 of these shows how many interventions there are and how certain the most certain answer \
                 is. The whole map also shows which way the answers point and, where it is empty, whether \
                 we looked."
            )
        },
    },
    compare: CompareText {
        title: |count| format!("Compare {count} interventions"),
        title_none: "Compare",
        lead: "The rows go from target group and method to effect and cost. Where the interventions \
               can't be compared directly, the row has a warning.",
        none: "You have not chosen anything yet. Tick “Compare” on two to six interventions and \
               they will appear side by side here.",
        one: "You have chosen one. Choose at least one more to compare.",
        remove: |title| format!("Remove {title}"),
        forward: |title| format!("Move forward: {title}"),
        remove_short: "Remove",
        forward_short: "Move forward",
        warnings: |count| {
            format!("{count} rows can't be compared directly. Each of them has a warning.")
        },
        warnings_one: "1 row can't be compared directly. It has a warning.",
        warning_label: "Warning",
        other_condition: "Not the same conditions: the effect may depend on the condition.",
        other_country: "Not the same country: health services and usual care may differ.",
        other_design: "Not the same study design: the figures are not equally certain.",
        other_period: "At least two of the periods do not overlap: usual care may have changed in between.",
        other_measure: "Not the same measure: the results can't be set against each other.",
        other_unit: "Not the same unit: the sizes of the figures can't be compared.",
        other_figure: "Not the same kind of figure: difference between groups, change and level are \
                       three different things.",
        other_comparator: "Not the same comparison: the groups compared with do not have the same figures.",
        not_measured: "Not in what we have read",
        more: "Technology, coherence and sources",
        design_strength: "Design and strength",
        effect: "Effect",
        sources: "Sources",
        recommendations: "National recommendations",
        same: "Same",
        hide_same: "Hide what is the same",
    },
    about: AboutText {
        lead: "What the catalogue is, how it was made, and what it can't say.",
        scope: "What is included",
        how: "How it was made",
        how_text: &[
            "The information was read in sources, usually an excerpt and rarely the whole work. We have not seen what was outside the excerpt.",
            "Trials with a good result are easier to find than those without. Foreign trials were \
             chosen as yardsticks. They are not a sample of all there are.",
            "Status, numbers of people and links are as given in the sources and may be out of date.",
        ],
        strength: "Strength of evidence follows a rule",
        strength_text: "Strength is decided by the form and size of the best study. \
                        It is not a judgement.",
        strength_limit: "The rule does not say how well the study was carried out, nor how large \
                         the effect is. A strong study may show that something does not work.",
        column_strength: "Strength",
        column_meaning: "Study design",
        column_count: "Interventions",
        gaps: "What the cells mean",
        gaps_text: "We noted for only some subjects whether we looked. What the map says about that is among its least certain parts.",
        findings: "Errors and gaps in the data",
        findings_none: |count| {
            format!(
                "The file with the {count} interventions has the right format. That does not mean that everything in it is right."
            )
        },
        findings_some: |count| match count {
            "1" => "The page found 1 error or gap. This is what it did about it:".to_owned(),
            _ => format!("The page found {count} errors and gaps. This is what it did about them:"),
        },
        finding_record: "Intervention",
        finding_place: "Field",
        finding_what: "The error, and what the page did about it",
        links: "The link remembers everything",
        links_text: "The address at the top of your browser holds everything you have chosen. Send \
                     it, and whoever gets it sees the same.",
        privacy: "Privacy",
        privacy_text: "The page runs in your browser. It sets no cookies, stores nothing and sends \
                       nothing about you anywhere.",
        data_text: |licence| format!("The catalogue’s own terms: “{licence}”."),
        version: |version, date| format!("Release {version}, {date}."),
        licence: "The code",
        licence_text: "The code may be used under MIT or Apache 2.0.",
        font_text: "The typeface is IBM Plex Sans, SIL Open Font License 1.1.",
    },
    embed: EmbedText {
        title: "Put this view on your own page",
        lead: "Copy the line and paste it into your page. The view stores nothing, sets no cookies and \
               contacts nobody else, so it needs no consent.",
        what: "What to show",
        preset_matrix: "The evidence map",
        preset_chart: "The chart",
        preset_record: "The intervention",
        preset_list: "The list of interventions",
        preset_full: "The whole page with search and filters",
        height: "Height in pixels",
        fits: "Let the frame follow the height of its content (needs a small script on your page)",
        theme: "Colours",
        theme_auto: "Same as the reader’s screen",
        theme_light: "Light",
        theme_dark: "Dark",
        lang: "Language",
        accent: "Your colour",
        accent_help: "Six characters, such as 5b1f2a. Leave it empty to use the atlas’s own.",
        accent_odd: "That colour cannot be read clearly on the background. Try a darker one, or a \
                     lighter one for the dark look.",
        level: "Highest heading",
        level_of: |level| format!("Level {level}"),
        data: "Which data",
        data_live: "Always the newest",
        data_pinned: |version| format!("Lock to release {version}"),
        line: "The line to copy",
        copy: "Copy the line",
        copied: "The line is copied",
        preview: "What it looks like",
    },
    plain: PlainText {
        in_atlas: "Show in the atlas, with search and charts",
        by_approach: "By approach",
        about: |label, count| {
            format!(
                "{label}: what has been tried, and what came of it? {count} interventions, each with its sources."
            )
        },
    },
    changes: ChangesText {
        lead: "Enter the number of an older release, such as the one your link is from. You will then see what has been added, removed and changed since.",
        version: "Older release",
        show: "Show changes",
        none_here: |version| {
            format!(
                "Release {version} is not here. Ask whoever publishes this page whether they have it."
            )
        },
        between: |old, old_date, new, new_date| {
            format!("From release {old} ({old_date}) to release {new} ({new_date}).")
        },
        none: "Nothing has changed.",
        added: |count| format!("New interventions: {count}"),
        removed: |count| format!("Removed interventions: {count}"),
        changed: |count| format!("Changed interventions: {count}"),
        codes: |count| format!("Changed codes: {count}"),
    },
    sets: SetsText {
        title: "Sets of interventions side by side",
        lead: "Each column is a set of interventions. The numbers say how many there are, and one \
               intervention can be in several rows. Choose a number to see the interventions \
               behind it.",
        all: "All interventions",
        add: "Add a set",
        add_short: "Add",
        pick: "Choose a set",
        full: "There is room for four sets. Remove one to add another.",
        any_filter: "Build a set from several filters",
        set: |letter| format!("Set {letter}"),
        remove: |name| format!("Remove set {name}"),
        remove_short: "Remove",
        forward: |name| format!("Move forward: set {name}"),
        forward_short: "Move forward",
        open: "See the interventions",
        one: "Here is one set. Add at least one more to compare.",
        count: "Number of interventions",
        directions: "What came of it",
        directions_help: "Number of interventions with a finding in each direction. Do not read it as a vote: a small, uncertain trial counts as much here as a large one.",
        with_cost: "States a cost",
        none_in: "No intervention matches this set.",
        of: |count, all| format!("{count} of {all}"),
        behind: |count, what, set| match count {
            "1" => format!("{what}, set {set}: 1 intervention"),
            _ => format!("{what}, set {set}: {count} interventions"),
        },
        more: |count| match count {
            "1" => "1 more row".to_owned(),
            _ => format!("{count} more rows"),
        },
        overlap: "Interventions in more than one set",
        both: |a, b, count| match count {
            "1" => format!("1 intervention is in both {a} and {b}."),
            _ => format!("{count} interventions are in both {a} and {b}."),
        },
        none_both: |a, b| format!("No intervention is in both {a} and {b}."),
        show: "Show them",
        told: "How many say something",
        told_help: "We count only how many mention each thing, not what they say: the sources do not use the same words.",
        told_by: |count| match count {
            "0" => "none mentions it".to_owned(),
            "1" => "1 intervention".to_owned(),
            _ => format!("{count} interventions"),
        },
        ready: "Ready-made comparisons",
        ready_lead: "The national review of 2022 had four themes. Here are comparisons for each of \
                     them, and a few more.",
        recommendations: "National recommendations",
        technology: "Technology and data",
        coherence: "Coherence across sectors",
        inequality: "Social inequality",
        other: "Other questions",
        recommended_or_not: "With and without a national recommendation behind them",
        not_digital: "Digital interventions: all of them, and those for people who struggle with digital \
                      services",
        health_data: "Patients take part: questionnaires, portals and shared records",
        binds: "What links the sectors: a plan, a coordinator, an agreement or shared IT?",
        professionals: "Professionals together: multidisciplinary teams and shared training",
        methods: "Three methods: tailoring to the person, flexible services, and recruiting people and keeping them on board",
        both_ways: "What reduced inequality, what made no difference, and what widened it?",
        telemonitoring: "Telemonitoring or patient education",
        outreach: "Social nursing or outreach",
        years: "Before 2015 and from 2015, when the monitoring group on chronic disease began",
    },
    files: FilesText {
        records: "The interventions",
        sources: "The interventions’ sources",
        csv: "Spreadsheet (CSV)",
        json: "As data (JSON)",
        ris: "For Zotero and EndNote (RIS)",
        bibtex: "For LaTeX (BibTeX)",
        csl: "For programs (CSL-JSON)",
        cite: "Cite this view",
        cite_copy: "Copy reference",
        cite_copied: "Reference copied",
        of: |taken, all| format!("{taken} of {all} interventions."),
        cite_of: |taken, all| {
            format!("{taken} of {all} interventions; a selection, not everything")
        },
        described: |title| format!("We have not seen the work's own title. Description: {title}."),
        source_of: |titles| format!("Source for: {titles}."),
        column_label: |column| format!("{column}, in words"),
        finding_number: |number, column| format!("Finding {number}: {column}"),
        source_number: |number, column| format!("Source {number}: {column}"),
        column,
    },
    brief: BriefText {
        lead: "A note with the interventions you have chosen, ready to print or send. Its title, your words and the \
               order are stored in the link; nothing is stored on this page.",
        none: "The brief is empty. Find interventions, and tick “Add to brief”.",
        untitled: |count| match count {
            "1" => "1 intervention".to_owned(),
            _ => format!("{count} interventions"),
        },
        caveat: |taken, all, version, date| {
            format!(
                "The brief has {taken} of the {all} interventions that we have. There are others. \
                 Release {version}, {date}."
            )
        },
        title_label: "Title",
        title_help: |most| format!("At most {most} characters; the link has no room for more."),
        note_label: "Your note",
        note_help: |most| {
            format!(
                "At most {most} characters. The note is in the link and the files, nowhere else."
            )
        },
        charts: "Charts in the brief",
        charts_help: "They show what you have filtered under Interventions:",
        chosen: "Filter",
        edit: "Edit the brief",
        remove: |title| format!("Take out: {title}"),
        forward: |title| format!("Move up: {title}"),
        back: |title| format!("Move down: {title}"),
        remove_short: "Take out",
        forward_short: "Move up",
        back_short: "Move down",
        print: "Print",
        markdown: "For text programs (Markdown)",
        html: "One file to send (HTML)",
        clear: "Empty the brief",
        add_compared: |count| match count {
            "1" => "Add 1 intervention from your comparison".to_owned(),
            _ => format!("Add {count} interventions from your comparison"),
        },
        for_whom: "For whom",
        inequality: "Inequality",
        findings: "Findings",
        sources: "Sources",
        made: "The brief online",
        exclude: "Take out of brief",
        include_all: |count| match count {
            "1" => "Add it to a brief".to_owned(),
            _ => format!("Add all {count} to a brief"),
        },
        include_chart: "Add the chart to the brief",
        exclude_chart: "Take the chart out of the brief",
        go: "See the brief",
    },
    need: NeedText {
        answer: |[figures, without, all, shares]| {
            let known = match shares.as_str() {
                "0" => String::new(),
                _ => format!(" For {shares} of the {without} we have a share in per cent."),
            };
            format!(
                "We have collected {figures} sets of figures on illness, health and access to help. For {without} of \
                 {all} conditions we have no figure for how many live with them.{known}"
            )
        },
        answer_without: "Here is what the catalogue has on each condition.",
        lead: "The figures say how many are ill, and who is hit hardest. Alongside them is what the \
               catalogue has. A high figure is not always bad: see what it measures.",
        apart: "Each figure has its own source and its own year. Do not add them up, and do not \
                rank them.",
        by_condition: "Condition by condition",
        by_condition_lead: "Open a condition to see all its figures, where they are from, and what \
                            is missing.",
        no_burden: "No figure for how many live with it",
        no_total: "No overall figure across conditions",
        only_share: "Only a share in per cent, not how many people",
        divided: |count| match count {
            "1" => "1 set of figures is broken down by social group".to_owned(),
            _ => format!("{count} sets of figures are broken down by social group"),
        },
        divided_none: "No figures are broken down by social group",
        supply: |count| match count {
            "0" => "No interventions in the catalogue".to_owned(),
            "1" => "1 intervention in the catalogue".to_owned(),
            _ => format!("{count} interventions in the catalogue"),
        },
        measured: |k, n| format!("{k} of {n} have measured inequality"),
        missing: "Figures we do not have",
        missing_all: "We have found no figures on this condition.",
        missing_burden: "How many live with it.",
        missing_education: "How it is distributed by education.",
        missing_access: "Who gets help, and who does not.",
        see: |count| match count {
            "1" => "See the one intervention".to_owned(),
            _ => format!("See the {count} interventions"),
        },
        see_gradient: "See the social groups as a chart",
        see_sexes: "See women and men as a chart",
        how_sure: "How certain are the answers on the interventions?",
        reference: " (the others are compared with this)",
        interval: |low, high| format!(" (uncertainty {low} to {high})"),
        figures: |count| match count {
            "1" => "1 set of figures".to_owned(),
            _ => format!("{count} sets of figures"),
        },
        general: "Figures on all of us",
        general_lead: "These are not about one condition, but about health, habits and access to \
                       help.",
        other: "Other",
        failed: "The figures on need are missing here.",
    },
    recommend: RecommendText {
        answer: |documents, answered, all| {
            format!(
                "We have collected {documents} national documents. {answered} of {all} interventions match what a document asks for or is about."
            )
        },
        answer_without: "Here is what the national documents ask for.",
        lead: "Here you can see what the national authorities ask for, and whether it has been \
               tried. That something is recommended does not mean that it is followed.",
        caution: "We look at pairs of a condition and a type of intervention, such as COPD and exercise. \
                  The document may ask for one kind of exercise, while the trials are about another.",
        groups: "Recommended, tested or both",
        groups_lead: "“Well tested” means that at least one intervention has evidence of high or moderate strength, not that it works. A pair under “Recommended, but no measured benefit” is also in one of the other groups.",
        well: "Recommended and well tested",
        well_means: "A current document asks for it or is about it. Where we have not read the recommendation itself, the pair says so.",
        hardly: "Recommended, but weakly tested",
        hardly_means: "There is only weak evidence in the catalogue, or none at all.",
        unasked: "Well tested, but not mentioned",
        unasked_means: "None of the current documents we have collected mentions it. That does not mean that they advise against it. Other documents may ask for it.",
        against: "Recommended, but no measured benefit",
        against_means: "No finding for these pairs is favourable. There are often only a few studies, \
                        and they may be about something other than what is recommended.",
        lapsed: |count| {
            format!(
                "{count} pairs are only in documents that have lapsed or been superseded. They do \
                 not count as recommended."
            )
        },
        held_none: "Nothing in the catalogue",
        only_topic: "the recommendation was not read",
        only_lapsed: "only in documents that have lapsed",
        by_condition: "Condition by condition",
        by_condition_lead: "Dark text: we have read the recommendation. Grey text: we know only what the document is about.",
        summary: |documents, pairs| {
            let documents = match documents {
                "1" => "1 document".to_owned(),
                _ => format!("{documents} documents"),
            };
            match pairs {
                "1" => format!("{documents} on 1 type of intervention"),
                _ => format!("{documents} on {pairs} types of intervention"),
            }
        },
        column_approach: "Type of intervention",
        column_held: "In the catalogue",
        column_strongest: "Strongest evidence",
        nothing_to_rate: "Nothing to rate",
        documents: "Documents",
        asks: "Asks for",
        answers: "Interventions that match it",
        answers_none: "None in the catalogue.",
        successor: |title| format!("Superseded by “{title}”."),
        followed: "Are the recommendations followed?",
        followed_lead: |with, all| {
            format!(
                "We have found {all} pieces of information on how well they are followed. {with} of them have a figure."
            )
        },
        followed_review: "The national review of 2022 said that the national recommendations are \
                          widely followed. In what we have been able to read, there is no figure behind those \
                          words.",
        with_figure: "Information with a figure",
        without_figure: "Information without a figure",
        traces: |count| match count {
            "1" => "1 piece of information".to_owned(),
            _ => format!("{count} pieces of information"),
        },
        only_words: "no figure, only words",
        only_groups: "no overall figure, only for some groups",
        compared: |with| format!("Compared with {with}."),
        derived: "Worked out from other figures in the source.",
        pairs: |count| format!("{count} pairs"),
        failed: "The national documents are missing here.",
    },
    policy: PolicyText {
        answer: |count, first| {
            format!("{count} events from {first} to today: plans, money, groups and reforms.")
        },
        answer_without: "Here is what was started in 2015, and what the catalogue knows about it.",
        lead: "In 2015 the minister gathered a group to make the plans for chronic disease fit \
               together. Here you can see what was started and who took part. We know only a little about what came of it.",
        money: "Amounts are given as they were announced. They often cover the same money, so do not \
                add them up.",
        group: "The group of 2015",
        members: |count| format!("{count} bodies appointed the members"),
        tasks_title: "Its tasks, and what we know about them",
        tasks: [
            "Contribute to a joint plan",
            "Follow the plan's milestones",
            "Make the initiatives fit together",
            "Give the plan a good framework and local support",
            "Find barriers and overcome them",
        ],
        task_plan_here: "The plan’s four initiatives are further down, with what has been tried.",
        task_milestones_here: "What we have read does not say how many of the milestones were \
                               reached.",
        task_coherence_here: |count| {
            format!(
                "How it went, we do not know. In the whole catalogue, {count} interventions aim to link the sectors."
            )
        },
        task_local_here: |municipal, regional| {
            format!(
                "How it went, we do not know. In the whole catalogue, {municipal} interventions are municipal and {regional} regional."
            )
        },
        task_barriers_here: |count| {
            format!(
                "How it went, we do not know. In the whole catalogue, {count} interventions name what hindered them."
            )
        },
        initiatives_title: "The four initiatives, and what has been tried of the same kind",
        initiatives_lead: "The names are from 2015. We have counted the interventions of the same \
                           kind. Not all of them are part of the plan, and some came before it.",
        initiatives: [
            ("Targeted health checks", "målrettede sundhedstjek", "sundhedstjek"),
            ("Care plans", "forløbsplaner", "forløbsplan"),
            ("The lung initiative", "lungesatsning", "lungesats"),
            ("Active patient support", "aktiv patientstøtte", "patientstøtte"),
        ],
        initiative: |types, count| {
            format!("{count} interventions in the catalogue are of the same kind: {types}.")
        },
        initiative_lungs: |types, count| {
            format!("{count} interventions for lung disease are of the same kind: {types}.")
        },
        titled: "Interventions with a similar name",
        titled_none: "No intervention in the catalogue has a similar name.",
        came: "Which way the findings point",
        see: |count| format!("See the {count} interventions"),
        review: "Task force and review, 2021–2022",
        line: "Year by year",
        line_of: "The next chart shows the policy events. Interventions with names like the four initiatives are also shown, when their year is known.",
        steps: |count| match count {
            "1" => "1 event".to_owned(),
            _ => format!("{count} events"),
        },
        eras: [
            "Before 2015: programmes and funds",
            "2015–2019: the group and the plans",
            "2020–2022: task force and review",
            "From 2023: the reforms",
        ],
        who: "Who",
        barriers_title: "What hinders, and what helps?",
        barriers_lead: "This is what the sources point to, in short form. We have not sorted it by \
                        subject, so we cannot say what is named most often.",
        barriers: |count| format!("{count} interventions name something that hindered"),
        enablers: |count| format!("{count} interventions name something that helped"),
        actors: "Who does what?",
        actors_lead: "The sources write the names in different ways. We count only where the name is \
                      exactly the same.",
        named_in: |events, records| {
            let (n_when, n_what) =
                (one(events, "event", "events"), one(records, "intervention", "interventions"));
            match (events, records) {
                ("0", _) => format!("Behind {records} {n_what}, alone or with others."),
                (_, "0") => format!("Named in {events} {n_when}."),
                _ => format!(
                    "Named in {events} {n_when}. Behind {records} {n_what}, alone or with others."
                ),
            }
        },
        no_address: "We know of no website",
        role_source: "Source for the role",
        other_actors: "Others",
        billions: |amount| format!("DKK {amount} billion"),
        millions: |amount| format!("DKK {amount} million"),
        kroner: |amount| format!("DKK {amount}"),
        failed: "The line year by year is missing here.",
        failed_actors: "The list of who does what is missing here.",
    },
    lens: LensText {
        title: "Four themes from 2022",
        lead: "The themes are from the national review of interventions. Here is what the catalogue \
               shows about them now.",
        recommended: "National recommendations",
        recommended_finding: |count, all| {
            format!("{count} of {all} interventions match a national recommendation")
        },
        recommended_text: |named| {
            format!(
                "For {named} of them, the source itself mentions the recommendation. We matched the others ourselves. The national \
                 review says that the recommendations are widely followed. We have seen no figure that \
                 shows it."
            )
        },
        recommended_way: "See the recommendations",
        technology: "Technology and data",
        technology_finding: |measured, all| {
            format!("{measured} of {all} interventions with technology have measured inequality")
        },
        technology_text: |measured, reduces, widens| {
            format!(
                "{reduces} of the {measured} found less inequality, and {widens} found more. The rest show no effect or point both ways. The bars count something else: how many interventions use each kind of technology. Telemonitoring here is equipment that measures at home and sends the numbers on by itself."
            )
        },
        technology_way: "See interventions with technology",
        coherence: "Joined-up care",
        coherence_finding: |count, measured| {
            format!("{count} interventions aim for joined-up care; {measured} have measured it")
        },
        coherence_text: "The bars show the methods used most. An intervention can use several.",
        coherence_way: "See interventions for joined-up care",
        inequality: "Social inequality",
        inequality_finding: |count, all| {
            format!(
                "For {count} of {all} interventions we found no measurement of their effect on inequality"
            )
        },
        inequality_text: "When inequality widens, it is mostly because of who gets and uses a service, and less because of who gets healthier.",
        inequality_way: "See what reduces or widens it",
        matrix_caption: "Conditions across, types of intervention down",
        matrix_key: "The number is how many interventions there are. Fill and edge show the strongest \
                     evidence in the cell.",
        need: "Need and interventions side by side",
        need_burden: "How many have the condition",
        need_lead: "Here are the conditions with the most interventions in the catalogue. It is a selection, so few \
                    interventions here need not mean that little is being done.",
        need_way: "All conditions, with source and year",
        coming: "Fetching the figure …",
        fetching: "Fetching the page …",
        by_role: "Who are you?",
        i_have: |key| {
            Some(match key {
                "type-2-diabetes" => "I have type 2 diabetes",
                "ischaemic-heart-disease" => "I have clogged heart arteries",
                "heart-failure" => "I have heart failure",
                "depression-anxiety" => "I have depression or anxiety",
                "severe-mental-illness" => "I have a severe mental illness",
                "cancer" => "I have or have had cancer",
                "multimorbidity" => "I have several conditions at once",
                "low-back-pain" => "My back hurts",
                "stroke" => "I have had a stroke",
                "substance-use" => "I drink too much or take drugs",
                "chronic-pain" => "I am in pain all the time",
                "dementia" => "I know someone with dementia",
                _ => return None,
            })
        },
        citizen: "Member of the public or relative",
        citizen_find: "Find what has been tried",
        citizen_need: "See how many have the same condition",
        citizen_words: "Look a word up",
        official: "Official or professional",
        official_gaps: "Find the gaps in what we know",
        official_recommended: "See what is recommended and tested",
        official_compare: "Set interventions side by side",
        official_policy: "Follow the plans since 2005",
        editor: "Web editor",
        editor_embed: "Put a chart on your page",
        editor_chart: "Download a picture or a table",
        editor_data: "Download the data, and see the terms",
    },
    about_more: AboutMoreText {
        on_page: "On this page",
        checked: "How it was checked",
        checked_means: |code| match code {
            "stored-copy" => Some("We have read the information in a stored copy of the source."),
            "not-checked" => Some(
                "We know of the study, but did not find the text to check the information against.",
            ),
            _ => None,
        },
        checked_lead: "Each intervention’s page says how it was checked.",
        sources: |all, without, press| {
            format!(
                "There are {all} sources behind the interventions. {without} have no link: we have only a copy of them and know no address. {press} are from the press."
            )
        },
        figures: |all, figure, interval| {
            format!(
                "{all} findings are given. {figure} have a figure, and {interval} have a range of uncertainty."
            )
        },
        again: "In release 2026.11.0 we looked 60 figures up again, and all were right. For about 15 of them we had only the text we used the first time, so no other text confirms them.",
        gap_meaning: "What it means",
        gap_lead: "Each cell of the evidence map gets one meaning: the first one below that fits. What a cell means is worked out from the whole catalogue, so it does not change when you filter. Only “Demand stronger evidence” can change it.",
        gap_rule: |code| match code {
            "not-measured" => "The interventions were evaluated, but on something else.",
            "searched-none" => "No intervention. It was looked for and not found.",
            "not-searched" => "No intervention. It was not looked for.",
            "unknown" => "No intervention, and there is no record of whether we looked.",
            "under-way" => "All are proposed, on trial or running. None has been measured yet.",
            "not-evaluated" => "There are interventions, but we found no measurement.",
            "foreign-only" => "Everything measured is from other countries.",
            "weak-only" => "Everything measured is of very low strength.",
            "inequality-not-reported" => {
                "Applies when the map is about inequality: there are measurements, but not of inequality."
            }
            _ => {
                "At least one intervention from Denmark was evaluated. The best evidence in the cell is of low, moderate or high strength."
            }
        },
        limits: "Limits",
        limits_text: &[
            "The catalogue is a selection. It says what we found, not how much there is.",
            "We have mostly read excerpts, not whole works.",
            "Trials with a good result are easier to find than those without.",
            "Figures from different sources cannot be added up. That goes for both need and money.",
            "We rarely know whether a recommendation is followed. Where there is a figure, we give it.",
        ],
        changes: "Changes",
        changes_text: "Each release has a number and a date. A link remembers which release it was \
                       made on, and tells you if there has been a newer one since.",
        correct: "Correct an error",
        correct_text: &[
            "If you see an error, tell whoever publishes this page. The page itself does not say who that is, but the address at the top of your browser usually does. Give the name of the \
             intervention, what is wrong, and where the right information is.",
            "“We” are those who collected and read the sources. They are not always the same as \
             those who publish this page.",
            "Everything is in open files. The error is corrected in the file, and the next release \
             says what changed.",
        ],
        access: "Accessibility",
        access_text: &[
            "As far as we can tell, the site follows the international guidelines for websites \
             that everyone can use (WCAG 2.2, level AA). Each page was tested with the program axe-core \
             in both languages, in light and dark colours, on a phone and on a computer.",
            "Everything can be reached from the keyboard. Charts have a table with the same \
             figures. Nothing is shown by colour alone.",
            "It has not been tried by people who use a screen reader every day. If there is \
             something you cannot use, tell whoever publishes this page.",
        ],
        downloads: "Download the data",
        file: |name| match name {
            "interventions.json" => "All interventions",
            "codes.json" => "Codes and what they mean",
            "need.json" => "Figures on need",
            "recommendations.json" => "National documents",
            "policy.json" => "Policy, year by year",
            "actors.json" => "Who does what",
            "municipalities.json" => "Municipalities",
            _ => "Map of the country",
        },
        embed: "Put it on your page",
        embed_lead: "One line is enough. It sets no cookies, so no consent is needed. Copy the address at the top of your browser up to and including the last slash before the question mark. Put it where it says “…/”.",
        embed_code: "<iframe src=\"…/?lang=en&embed=matrix&condition=copd\" title=\"Indsatsatlas\" \
                     loading=\"lazy\" width=\"100%\" height=\"480\"></iframe>",
        embed_note: "The chart always says that the catalogue is a selection.",
        cite: "How to cite",
        cite_lead: "Include the release, so that others can find the same.",
        cite_as: |version, date| format!("Indsatsatlas, release {version}, {date}."),
    },
};

fn read_error(error: &ReadError) -> String {
    match error {
        ReadError::Empty => "The file is empty.".to_owned(),
        ReadError::Html => {
            "A web page came instead of data. The address probably points to the wrong place."
                .to_owned()
        }
        ReadError::Truncated { line } => {
            format!(
                "The file stops half way, on line {line}. It may not have been fetched whole; try again."
            )
        }
        ReadError::Syntax { line, column } => {
            format!("Line {line}, character {column} is not valid JSON.")
        }
        ReadError::Version { found } => format!(
            "The file has format version {found}; this program reads version 1. Use a newer \
             release of the program or a file in version 1."
        ),
        ReadError::Shape { place, shape } => match shape {
            Shape::Missing(field) => format!("At {place} the field “{field}” is missing."),
            Shape::Twice => format!(
                "The field {place} is there twice, so it is unclear which one counts. Delete one of them."
            ),
            Shape::Type(said) => format!("At {place} there is a value of the wrong kind ({said})."),
        },
    }
}

fn finding(finding: &Finding) -> String {
    let number = |value: &f64| decimal(Lang::En, *value);
    match &finding.problem {
        Problem::UnknownCode(code) if code.is_empty() => {
            "A code belongs here. The field is empty. Choose one from the list.".to_owned()
        }
        Problem::UnknownCode(code) => {
            format!("The code “{code}” is not in its list. It was left out. Use a code from the list.")
        }
        Problem::CodeAsUnknown(code) if code.is_empty() => {
            "A code belongs here. The field is empty and was read as unknown. Choose one from the list."
                .to_owned()
        }
        Problem::CodeAsUnknown(code) => {
            format!("The code “{code}” is not in its list. It was read as unknown. Use a code from the \
                 list.")
        }
        Problem::KeptCode(code) => {
            format!("The code “{code}” is not known here. It was kept. Correct it if it is a slip.")
        }
        Problem::UnknownMunicipality(name) => {
            format!("“{name}” is not a municipality in the list. It was left out. Write the name as in \
                 the list, for example Aarhus.")
        }
        Problem::DuplicateId => {
            "The id has been used before. The later record with it was left out. Give it another id.".to_owned()
        }
        Problem::OddId(id) => {
            format!("The id “{id}” should be lower case letters, digits and hyphens. It was kept. \
                 Correct it before others link to it.")
        }
        Problem::NoCode => "At least one code belongs here. The field is empty. Choose one from the list.".to_owned(),
        Problem::ReversedPeriod(from, to) => {
            format!("The period {from}–{to} ends before it begins. It was read as not stated. Swap the \
                 years or correct them.")
        }
        Problem::AbsurdYear(year) => {
            format!("The year {year} can't be right. It was read as not stated. Write it with four digits \
                 or leave the field empty.")
        }
        Problem::ReversedInterval(low, high) => format!(
            "The interval from {} to {} is the wrong way round. It was left out. Swap its ends.",
            number(low),
            number(high)
        ),
        Problem::IntervalOffEffect(effect) => {
            format!("The interval does not contain the figure {}. The interval was left out. Check in \
                 the source whether they belong together.", number(effect))
        }
        Problem::OddLevel(level) => {
            format!("The level {} of the interval must lie between 0 and 100. It was read as 95. \
                 Write, for example, 95 or 99.", number(level))
        }
        Problem::DeadSource(index) => {
            format!("There is no source number {index} (counted from 0). The reference was left out. \
                 Correct the number or add the source.")
        }
        Problem::MissingLanguage => {
            "The text exists in one language only. It is shown in that language. Write it in the other too.".to_owned()
        }
        Problem::MissingText => "The text is missing in both languages. Write it.".to_owned(),
        Problem::DirectionMarks => {
            "The text has invisible characters that turn the reading direction. They were taken out. \
             Write the text again if something looks wrong."
                .to_owned()
        }
        Problem::OddAddress(url) => {
            format!("The address “{url}” does not begin with http, https or doi. It was left out. Write the \
                 whole address.")
        }
        Problem::StrengthOffDesign(strength, design) => format!(
            "The strength “{strength}” does not fit the design “{design}” and its participants. It \
             was kept. Correct the strength, the design or the number: the rule is under About."
        ),
    }
}

/// The columns of the table of interventions.
fn column(key: &str) -> Option<&'static str> {
    Some(match key {
        "title.da" => "Title in Danish",
        "title.en" => "Title in English",
        "summary.da" => "Summary in Danish",
        "summary.en" => "Summary in English",
        "conditions" => "Condition",
        "approaches" => "Approach",
        "settings" => "Setting",
        "geography.scope" => "Geographic level",
        "geography.regions" => "Region",
        "geography.municipalities" => "Municipalities",
        "geography.country" => "Country (ISO code)",
        "period.from" => "From year",
        "period.to" => "To year",
        "status" => "Status",
        "actors" => "Responsible",
        "reach.participants" => "People who took part",
        "reach.sites" => "Places that took part",
        "reach.note.da" => "On these numbers, in Danish",
        "reach.note.en" => "On these numbers, in English",
        "inequality.groups" => "Disadvantaged group",
        "inequality.methods" => "Method against inequality",
        "inequality.effect" => "Effect on inequality",
        "inequality.evidence" => "Measurement of inequality",
        "inequality.note.da" => "On inequality, in Danish",
        "inequality.note.en" => "On inequality, in English",
        "technology" => "Technology",
        "coherence" => "Coherence",
        "recommendation.title" => "Recommendation named by the source",
        "recommendation.year" => "Year of the recommendation",
        "recommendations.id" => "National recommendations, ids",
        "recommendations.timing" => "Timing of the recommendations",
        "recommendations.basis" => "What the match is based on",
        "evidence.design" => "Study design",
        "evidence.participants" => "Participants in the study",
        "evidence.strength" => "Strength of evidence",
        "cost.amount" => "Cost",
        "cost.currency" => "Cost, currency",
        "cost.per" => "Cost per",
        "cost.note.da" => "On the cost, in Danish",
        "cost.note.en" => "On the cost, in English",
        "cost.source" => "Cost, source no.",
        "barriers.da" => "Barriers in Danish",
        "barriers.en" => "Barriers in English",
        "enablers.da" => "Enablers in Danish",
        "enablers.en" => "Enablers in English",
        "checked" => "Checks",
        "findings.outcome" => "outcome",
        "findings.direction" => "direction",
        "findings.text.da" => "text in Danish",
        "findings.text.en" => "text in English",
        "findings.measure.da" => "measure in Danish",
        "findings.measure.en" => "measure in English",
        "findings.effect" => "figure",
        "findings.ci.low" => "interval from",
        "findings.ci.high" => "interval to",
        "findings.ciLevel" => "level of the interval in percent",
        "findings.unit" => "unit",
        "findings.figure" => "kind of figure",
        "findings.comparator" => "the other group’s figure",
        "findings.nonInferiority" => "tests that something is not worse",
        "findings.source" => "source no.",
        "sources.title" => "title",
        "sources.publisher" => "publisher",
        "sources.year" => "year",
        "sources.url" => "link",
        "sources.kind" => "kind",
        "release.version" => "Catalogue release",
        "release.date" => "Date of the release",
        "release.caveat" => "Caveat",
        "release.link" => "Link",
        "release.catalogue" => "Rest of the catalogue (for programs)",
        _ => return None,
    })
}

/// Help to the command line.
const HELP: &str = "\
atlas: tools for those who keep the catalogue

  atlas check FILE…         Read catalogues and say what is odd in them, as the
                            page does. --json: for programs. --strict: what was
                            kept as it stands counts too.
  atlas convert FILE [OUT]  From CSV to JSON and from JSON to CSV, without loss.
  atlas diff OLD NEW        What changed between two releases. --json
  atlas query 'QUERY' FILE  The page's answer to an address, as JSON: records in
                            order, every code's count, the cells of the matrix.
  atlas stats FILE          How much a catalogue holds. --json
  atlas merge FILE FILE… OUT
                            Several catalogues as one; the first wins.
  atlas template FILE       An empty table with one intervention as an example.
                            --codes: every code and what it means.
  atlas schema FILE         The format as a JSON Schema.
  atlas pages DATA OUT      Plain pages: lists in both languages, and a page for
                            each intervention, condition and approach.
                            --base-url URL: also a sitemap and canonical links.
  atlas list FILE           What a list needs, for data/list.json:
                            laid beside it, so that the first rows come sooner.
  atlas matrix FILE         The same for the gap matrix: data/matrix.json.
  atlas single DIST OUT     The built page in the folder DIST as one HTML file
                            that opens from disk.

  FILE is JSON or CSV; - is standard input. codes.json and municipalities.json
  are taken from the same folder, or from --data DIR.
  OUT is a file; without it, or as -, standard output. Nothing is written over
  without --force. --en: in English.
  Exit code: 0 sound, 1 something is odd or has changed, 2 could not be done.
";

/// The command line's words: apart, so that the page need not carry them.
pub(super) static TOOLS: ToolsText = ToolsText {
    help: HELP,
    unknown_command: |name| format!("“{name}” is no command. See: atlas --en help"),
    unknown_option: |name| format!("“{name}” does not fit here. See: atlas --en help"),
    exists: |path| format!("{path} is there already. Say --force to write over it."),
    not_read: |path, why| format!("{path} could not be read: {why}"),
    template: "The template can also be made by: atlas --en template.",
    needs_codes: "The code lists are missing: name the folder of codes.json with --data DIR.",
    odd: |file, count| format!("{file}: {count} remarks, above."),
    lost: |file, count| {
        format!("{file}: {count} remarks; something was left out or read as unknown.")
    },
    sound: |file, count| format!("{file}: {count} interventions read without remarks."),
    merged_twice: |id, file| format!("{id} in {file} was there already and was left out."),
    written: |path| format!("Wrote {path}."),
    stats_records: "interventions",
    stats_findings: "findings",
    stats_figures: "findings with a figure",
    stats_sources: "sources",
    stats_danish: "interventions from Denmark",
    stats_strength: |word| format!("interventions with evidence: {word}"),
    stats_gap: |word| format!("cells of condition and approach: {word}"),
    codes_head: ["column", "name", "code", "label", "meaning"],
};
