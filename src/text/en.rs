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
        own: "Own data",
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
                "{count} interventions have been collected and read; there are more. \
                 Release {version}, {date}."
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
                "{count} of the interventions name no municipality. They may well exist in yours, \
                 and they drop out when you choose one."
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
        search_example: "Say, COPD or exercise",
        found: |found, all| match found {
            "1" => format!("1 intervention out of {all}"),
            _ => format!("{found} interventions out of {all}"),
        },
        found_all: |all| format!("All {all} interventions"),
        found_none: |all| format!("None of the {all} interventions fit"),
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
        no_findings: "No findings are given",
        not_evaluated: "No evaluation found",
        year_unknown: "year unknown",
        whole_country: "All of Denmark",
        several_countries: "Several countries",
        place_unknown: "Place not stated",
        compare: "Compare",
        compare_this: |title| format!("Compare {title}"),
        more: |count| format!("Show {count} more"),
        shown: |shown, found| format!("Showing {shown} of {found}"),
        selection: |found, all| {
            if found == all {
                format!(
                    "These are all {all} interventions that have been collected and read; there are \
                     more."
                )
            } else {
                format!(
                    "These are {found} of the {all} interventions that have been collected and \
                     read; there are more."
                )
            }
        },
        found_by: |what| format!("Found by {what}"),
        by_code: |label, field| format!("“{label}” ({field})"),
        by_actor: |actor| format!("the organisation {actor}"),
        by_other: "the Danish text",
        taken_for: |typed, meant| {
            format!("The word “{typed}” is nowhere here. These were found by {meant}.")
        },
        suggestions: "Suggested filters",
        suggestion: |field, count| match count {
            "1" => format!("{field}: 1 intervention"),
            _ => format!("{field}: {count} interventions"),
        },
        none_meant: |text| format!("Did you mean “{text}”?"),
        none_word: |word| format!("the word “{word}”"),
        none_text: |text| {
            format!(
                "Nothing in the catalogue holds “{text}” together with the chosen filters. Try a \
                 shorter word, or remove a filter."
            )
        },
        none_filter: "No intervention in the catalogue has everything you have chosen. That does \
                      not mean there is none.",
        none_without: |what, count| match count {
            "1" => format!("Without {what}: 1 intervention"),
            _ => format!("Without {what}: {count} interventions"),
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
        add_set: "Compare this set",
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
            Effect::NoDifference => format!("{count} no difference"),
            Effect::Mixed => format!("{count} mixed"),
            Effect::Widens => format!("{count} widen it"),
            Effect::NotAssessed => format!("{count} not assessed"),
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
                "This view holds to release {pin} of the catalogue, which is no longer on the server. \
                 Release {now} is. Its figures may differ, so we do not show it unasked."
            )
        },
        pin_newest: "Show the newest release",
    },
    notice: NoticeText {
        link_title: "Part of the link could not be shown",
        link_lead: "The rest of the link is shown. This is what is missing:",
        link_key: |key, value| format!("“{key}={value}”: this release does not know that part."),
        link_value: |key, value| format!("“{key}={value}”: there is no such value here."),
        link_record: |_, value| {
            format!("“{value}”: there is no such intervention in this release.")
        },
        link_too_many: |key, value| {
            format!("“{key}”: there are more than there is room for (“{value}”).")
        },
        link_again: |key, value| format!("“{key}={value}”: stands there twice."),
        older_release: |link, now| {
            format!(
                "The link was made on release {link} of the catalogue. You see release {now}, so \
                 the figures may differ."
            )
        },
        dismiss: "Close this message",
        failed_title: "The catalogue could not be read",
        failed_fetch: |file| {
            format!("The file {file} could not be fetched. Perhaps the connection is gone.")
        },
        failed_status: |file, status| {
            format!("The file {file} could not be fetched: the server answered {status}.")
        },
        failed_read: |file, why| format!("The file {file} was fetched but can't be read: {why}"),
        failed_what: "What you have chosen still stands in the address. Try again in a while, or \
                      use the plain list of all interventions.",
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
        Field::Basis => "Answer on inequality rests on",
        Field::Technology => "Technology",
        Field::Coherence => "Coherence",
        Field::Region => "Region",
        Field::Municipality => "Municipality, near me",
        Field::Scope => "Geographic level",
        Field::Status => "Status",
        Field::Design => "Study design",
        Field::Strength => "Strength of evidence",
        Field::Outcome => "Outcome measured",
        Field::Direction => "Direction of findings",
        Field::Checked => "Checked",
        Field::Recommendation => "National recommendation",
        Field::Cost => "Cost",
    },
    field_help: |field| match field {
        Field::Strength => Some("How sure we can be, by a fixed rule."),
        Field::Effect => Some("Did the gap between social groups become smaller or larger?"),
        Field::Basis => Some("Were groups compared, or was one group measured?"),
        Field::Outcome => Some(
            "What the studies measured. Together with direction, both must hold of the same finding.",
        ),
        Field::Direction => Some(
            "Favourable is always the good way, also when the figure falls, such as fewer admissions.",
        ),
        Field::Coherence => {
            Some("What binds hospital, municipality and general practice together.")
        }
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
    effect: |effect| match effect {
        Effect::Reduces => "Reduces inequality",
        Effect::NoDifference => "No difference in inequality",
        Effect::Mixed => "Mixed on inequality",
        Effect::Widens => "Widens inequality",
        Effect::NotAssessed => "Inequality not assessed",
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
        title: "Word list",
        lead: "Words that may be hard, and what they mean here.",
        here: "Explained:",
        explain: |word| format!("What does {word} mean?"),
        close: "Close",
        words: [
            (
                "strength",
                "Strength of evidence",
                "How sure we can be. It follows a fixed rule on how things were measured, and on \
                 how many people. It does not say how large the effect is.",
            ),
            (
                "inequality",
                "Inequality in health",
                "That illness and help are unevenly spread between groups in society.",
            ),
            (
                "findings",
                "Finding",
                "One answer from one study: what was measured, and which way it pointed.",
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
};

pub(super) static RECORD: RecordText = RecordText {
    to_explore: "Find interventions",
    words: [
        (
            "interval",
            "Confidence interval",
            "The span that the true figure most likely lies in. A wide one means an uncertain \
                 figure.",
        ),
        (
            "odds-ratio",
            "Odds ratio (OR)",
            "Compares the odds of two groups. Odds are how many it happens to, divided by how many it \
                 does not happen to. 1 means no difference.",
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
            "Not inferior",
            "A trial that is to show that the new is not worse than the old. Then no \
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
            "Social gradient (steps)",
            "That a condition is more or less common, step by step, with schooling or income.",
        ),
        (
            "recommendation",
            "National recommendation",
            "A document for the whole country that asks for something. It may be advice, a \
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
            "That hospital, municipality and GP pull the same way, so that nobody is lost \
                 between them.",
        ),
        (
            "task-force",
            "Task force (2021)",
            "A group put together to solve one task. Here the one from 2021 on chronic disease \
                 and inequality.",
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
        ("findings", &["finding", "findings"]),
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
                "sure difference",
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
    like_this: "Like this one",
    no_like: "No other intervention in the catalogue shares both a condition and an approach \
              with this one.",
    compare_add: "Compare",
    compare_remove: "Remove from comparison",
    target_group: "Target group",
    method: "Method",
    implementation: "Implementation",
    effect: "Effect",
    economy: "Cost",
    inequality: "Inequality",
    unknown: "What we do not know",
    rule: |strength| format!("Why {strength}?"),
    sources: "Sources and checks",
    recommendations: "National recommendation",
    reached: "Reached",
    sites: |count| match count {
        "1" => "1 place".to_owned(),
        _ => format!("{count} places"),
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
                  confidence interval. The vertical line stands where there is no difference. Each drawing \
                  has a scale of its own.",
    interval: |level, low, high| format!("{level}% confidence interval {low} to {high}"),
    interval_of: |effect, interval| format!("{effect}, {interval}"),
    comparator: |value| format!("in the other group {value}"),
    figure_comparison: "The figure is the difference between the groups.",
    figure_change: "The figure is the change from before to after.",
    figure_level: "The figure is for one group alone.",
    non_inferiority: "The study was to show that the intervention is not worse. “No \
                      difference” is what it hoped for.",
    no_figure: "The source gives no figure, or the figure was not seen.",
    no_findings: "No findings are given.",
    source: |number| format!("Source {number}"),
    source_short: "Source",
    no_source: "source not stated",
    source_none: "No sources are stated.",
    source_described: "A description; the work's own title was not seen.",
    no_address: "Only a copy was read, so no address is given.",
    checked_copy: "Read in a stored copy",
    checked_not: "Not checked: the work is known, but its text was not found",
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
        "1" => "Matches 1 of the national recommendations we have collected.".to_owned(),
        _ => format!("Matches {count} of the national recommendations we have collected."),
    },
    unknown_effect: "Whether inequality became smaller or larger was not measured.",
    unknown_groups: "No disadvantaged groups are named as its target group.",
    unknown_methods: "Methods against inequality are not described.",
    unknown_barriers: "What hindered it is not described in what was read.",
    unknown_enablers: "What helped it is not described in what was read.",
    unknown_recommendation: "Whether it matches a national recommendation is not stated.",
    unknown_cost: "What it cost is not stated.",
    unknown_years: "When it ran is not stated.",
    unknown_reach: "How many it reached is not stated.",
    unknown_findings: "We have not found that it was evaluated.",
    unknown_technology: "Whether it used digital means is not stated.",
    unknown_coherence: "How hospital, municipality and GP worked together is not stated.",
    known_all: "Everything the catalogue asks about is stated.",
    answer_none: "No evaluation was found.",
    answer_no_findings: "The catalogue gives no findings.",
    inequality_sentence: |effect| match effect {
        Effect::Reduces => "The source shows a smaller gap between groups.",
        Effect::NoDifference => {
            "No difference: inequality is the same, or there was no effect in the disadvantaged group."
        }
        Effect::Mixed => "On inequality the source points in several directions.",
        Effect::Widens => "The source shows a larger gap between groups.",
        Effect::NotAssessed => "Whether inequality changed was not measured.",
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
        "frame" => "Change the frame",
        "lungs" => "Lungs",
        "diabetes" => "Diabetes, weight",
        "heart" => "Heart and circulation",
        "muscles" => "Muscles and joints",
        "mind" => "Mind and brain",
        "other" => "Cancer, kidneys",
        "several" => "Several at once",
        "illness" => "The illness",
        "life" => "Life with it",
        "own" => "What people do",
        "system" => "The health service",
        _ => "",
    },
    kicker: "Evidence map",
    title: |empty, all| {
        let (n_cells, n_are) = (one(all, "cell", "cells"), one(empty, "is", "are"));
        format!("{empty} of {all} {n_cells} {n_are} empty in the catalogue")
    },
    title_full: "Every cell has at least one intervention",
    title_none: "There is nothing to show here",
    sentence: |records, empty, evaluated| {
        let n_known = one(evaluated, "cell has", "cells have");
        let n_none = one(empty, "cell", "cells");
        format!(
            "The map holds {records}. {evaluated} {n_known} evaluated Danish \
             knowledge, the very weak included. In {empty} {n_none} the catalogue has no intervention."
        )
    },
    rows: "Rows",
    columns: "Columns",
    row_axis: |field| format!("{field}, number of interventions"),
    description: |y, x| {
        format!(
            "Evidence map: {y} in rows, {x} in columns. The digit is the number of interventions."
        )
    },
    cell: |row, column, what| format!("{row}, {column}: {what}"),
    cell_outside: |count| format!("0 in your selection, {count} outside the filter"),
    gap: |gap| match gap {
        "not-measured" => "Evaluated, but nobody measured just this.",
        "searched-none" => "Looked for, nothing found.",
        "not-searched" => "Not looked for.",
        "under-way" => "Planned or under way, no findings yet.",
        "not-evaluated" => "In the catalogue, but no evaluation was found.",
        "foreign-only" => "Studied only abroad.",
        "weak-only" => "Only very weak knowledge.",
        "inequality-not-reported" => "Evaluated, but without a word on inequality.",
        "evidence" => "At least one Danish intervention was evaluated.",
        _ => "The catalogue does not say whether anybody looked.",
    },
    gap_key: |gap| match gap {
        "not-measured" => "Evaluated, but not on this",
        "searched-none" => "Looked for, nothing found",
        "not-searched" => "Not looked for",
        "under-way" => "Planned or under way, no findings yet",
        "not-evaluated" => "In the catalogue, no evaluation found",
        "foreign-only" => "Studied only abroad",
        "weak-only" => "Only very weak knowledge",
        "inequality-not-reported" => "Evaluated, but nothing on inequality",
        "evidence" => "At least one Danish intervention evaluated, and not all is very weak",
        _ => "The catalogue does not say whether anybody looked",
    },
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
    key_shape: "Shape: what a cell can mean",
    key_outside: "Has interventions, but none in your selection",
    key_in_catalogue: |count| {
        let n_cells = one(count, "cell", "cells");
        format!("({count} {n_cells})")
    },
    overlap: "An intervention can stand in several cells, so cells can't be added up.",
    keys_help: "Use the arrow keys between cells and Enter to choose.",
    row_summary: |filled, all| format!("{filled} of {all}"),
    total: "Total",
    fill: "Fill shows",
    fill_strongest: "Strongest evidence",
    fill_typical: "Typical evidence",
    fill_danish: "Strongest Danish evidence",
    fold: "Hide empty rows and columns",
    folded: |rows, columns| {
        let (n_row, n_column) = (one(rows, "row", "rows"), one(columns, "column", "columns"));
        format!("Hidden, since the catalogue has nothing: {rows} {n_row} and {columns} {n_column}.")
    },
    recommended_missing: "The list of national recommendations has not been fetched. The map shows only what \
                          has been tested.",
    asked_title: |well, all| {
        let (n_cells, n_are) = (one(all, "cell", "cells"), one(well, "is", "are"));
        format!("{well} of {all} recommended {n_cells} {n_are} well tested")
    },
    asked_sentence: |hardly, unasked, against| {
        let n_cells = one(hardly, "cell is", "cells are");
        let [n_tested, n_asked] = [unasked, against].map(|count| one(count, "is", "are"));
        format!(
            "{hardly} {n_cells} recommended but weakly tested or not at all. {unasked} {n_tested} well tested \
             without being recommended in the documents we have collected. {against} {n_asked} recommended \
             although no finding is favourable."
        )
    },
    asked_stated: "Recommended: it stands in the text that was read",
    asked_topic: "Recommended: the topic is covered, the wording was not seen",
    asked_lapsed: "Was recommended: the document is no longer current",
    asked_by: |said, count| {
        let n_documents = one(count, "document", "documents");
        format!("{said} ({count} {n_documents}).")
    },
};

pub(super) static CHART: ChartText = ChartText {
    inequality_effect: |effect| match effect {
        Effect::Reduces => "Reduces",
        Effect::NoDifference => "No difference",
        Effect::Mixed => "Mixed",
        Effect::Widens => "Widens",
        Effect::NotAssessed => "Not measured",
    },
    direction: "Direction of findings",
    intervals: "Figures and uncertainty",
    time: "Time",
    map: "Map",
    need: "Need and interventions",
    gradient: "Social gradient",
    inequality: "Inequality",
    recommended: "Recommended and tested",
    cost: "Cost",
    choose: "Chart",
    no_findings: "This selection has no findings",
    direction_title: |better, same, worse| {
        let n_good = one(better, "finding is", "findings are");
        let (n_show, n_bad) = (one(same, "shows", "show"), one(worse, "is", "are"));
        format!(
            "{better} {n_good} favourable, {same} {n_show} no difference, {worse} {n_bad} unfavourable"
        )
    },
    direction_sentence: |all, records, rest| {
        let (n_are, n_what) = (one(all, "is", "are"), one(all, "finding", "findings"));
        format!(
            "There {n_are} {all} {n_what} from {records}. Each square is one finding. Fill and edge show how sure it is. {rest}."
        )
    },
    mixed_of: |count| format!("{count} {} mixed", one(count, "is", "are")),
    unclear_of: |count| format!("{count} unclear"),
    direction_description: "Findings by outcome and direction",
    not_a_vote: "The number is not a result: one strong finding can outweigh many weak ones.",
    findings: "Findings",
    intervals_none: |outcome| format!("No figures for {outcome} can stand on a common axis"),
    intervals_title: |outcome, all, crossing| {
        let (n_figures, n_show) = (one(all, "figure", "figures"), one(crossing, "shows", "show"));
        format!("{crossing} of {all} {n_figures} for {outcome} {n_show} no sure difference")
    },
    intervals_sentence: |drawn, all| {
        let (n_what, n_have) = (one(all, "finding", "findings"), one(drawn, "has", "have"));
        format!(
            "{drawn} of {all} {n_what} {n_have} a figure that compares groups. The square is the figure, \
             the line its uncertainty. Where the line crosses the upright one, there is no sure difference."
        )
    },
    intervals_note: "The figures are not pooled: the studies differ. Levels and changes within one group \
                     stand in words only.",
    measure: "Measure",
    effect: "Figure",
    interval: "Interval",
    interval_of: |low, high| format!("{low} to {high}"),
    people: "Participants",
    unit_of: |unit| format!("Difference in {unit}"),
    ratios: "Ratios",
    ratios_sub: "1 is no difference. The axis is logarithmic: half and double lie equally far from 1. The \
                 rows say which kind of ratio it is.",
    lower: "Lower in the intervention group",
    higher: "Higher in the intervention group",
    not_worse: "tested as not worse",
    beside: "Figures and findings that cannot be drawn",
    time_none: "None of the interventions states a year",
    time_title: |first, running| {
        format!(
            "The first began in {first}; {running} {} no last year",
            one(running, "has", "have")
        )
    },
    time_sentence: |dated, all, events| {
        let n_who = one(all, "intervention", "interventions");
        let (n_state, n_them) = (one(dated, "states", "state"), one(dated, "it", "them"));
        let (n_stand, n_what) = (one(events, "stands", "stand"), one(events, "event", "events"));
        format!(
            "{dated} of {all} {n_who} {n_state} a year. Above {n_them} {n_stand} {events} policy {n_what}."
        )
    },
    time_undated: |count| format!("Without a year and so not shown: {count}."),
    time_description: "Interventions by year, with policy events above",
    policy: "Policy",
    policy_missing: "The policy events could not be fetched, so the line above the interventions is missing.",
    map_title: |place, count| format!("{place} is named most often: by {count}"),
    map_none: "No intervention in the selection names a municipality",
    map_sentence: |municipal, all, regional| {
        let n_who = one(all, "intervention", "interventions");
        let [n_name, n_only] = [municipal, regional].map(|count| one(count, "names", "name"));
        format!(
            "{municipal} of {all} {n_who} {n_name} a municipality; {regional} {n_only} only a region. This \
             shows what was found, not what exists."
        )
    },
    map_description: "Interventions that name a municipality",
    map_apart: |national, abroad, unstated| {
        format!(
            "Not on the map: {national} for the whole country, {abroad} from abroad and {unstated} \
             without a place."
        )
    },
    map_credit: "Contains data from the Danish Geodata Agency (Geodatastyrelsen) and Danish \
                 municipalities, FOT, 13 February 2014 (1:500,000). Simplified.",
    map_missing: "The map could not be fetched. Here are the municipalities as squares instead.",
    squares_note: "Each square is a municipality. Its place is roughly that of the municipality; its size \
                   says nothing.",
    map_as: "Show as",
    map_squares: "Squares",
    map_land: "Land",
    map_close_up: "Around Copenhagen",
    national: "The whole country",
    abroad: "Abroad",
    unstated: "Place not stated",
    place: "Place",
    need_title: |with, all| {
        let n_what = one(all, "condition", "conditions");
        let (n_have, n_them) = (one(with, "has", "have"), one(with, "it", "them"));
        format!("{with} of {all} {n_what} {n_have} a figure for how many have {n_them}")
    },
    need_missing: "The figures on the need could not be fetched",
    need_sentence: "The bar is the number of people, the squares are interventions in the catalogue, the \
                    strongest evidence first. The dot shows how many times as common the condition is with \
                    short education as with long. At the vertical line there is no difference. The catalogue is a selection, \
                    not all that is offered.",
    need_description: "Need and interventions in the catalogue, condition by condition",
    need_note: "The figures are from different years and not counted alike: some are estimates, others come \
                from registers or surveys. The table says who is counted. They can neither be added up \
                nor ranked.",
    people_with: "Number of people",
    in_catalogue: "Interventions in the catalogue",
    inequality_measured: "Inequality measured",
    by_education: "Short education against long",
    no_figure: "no figure",
    k_of_n: |k, n| format!("{k} of {n}"),
    times: |range| [range, " times"].concat(),
    times_with: |times, group| format!("{times} as common with {group}"),
    gradient_title: |count| {
        let n_show = one(count, "figure shows", "figures show");
        format!("{count} {n_show} how illness and health are distributed")
    },
    gradient_none: "There are no figures by education, income or other groups",
    gradient_sentence_all: "Choose a condition to see its figures alone. The open dot is the group that \
                            the others are compared with.",
    gradient_sentence: |whom| {
        format!("Figures for {whom}. The open dot is the group that the others are compared with.")
    },
    group: "Group",
    figure: "Figure",
    source_number: |number| format!("Source {number}"),
    sources: "Sources of the figures",
    inequality_title: |not, all| {
        let n_who = one(all, "intervention", "interventions");
        let n_they = one(not, "it does", "they do");
        format!("{not} of {all} {n_who} did not measure what {n_they} to inequality")
    },
    inequality_sentence: |[reduces, same, mixed, widens]| {
        let (n_less, n_show) = (one(reduces, "reduces", "reduce"), one(same, "shows", "show"));
        let (n_point, n_more) = (one(mixed, "points", "point"), one(widens, "widens", "widen"));
        format!(
            "{reduces} {n_less} inequality, {same} {n_show} no difference, {mixed} {n_point} both ways, and \
             {widens} {n_more} it. Each square is one intervention, which can stand in several rows. Fill \
             and edge show how sure the answer is."
        )
    },
    inequality_description: "Effect on inequality by group and method",
    inequality_basis: |[outcome, uptake, target]| {
        let n_have = one(outcome, "has", "have");
        format!(
            "{outcome} {n_have} compared outcomes between groups. {uptake} looked only at who uses the \
             offer, and {target} only at the target group itself."
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
    cost_description: "Costs, apart by kind and currency",
    cost_note: "Each kind and each currency has an axis of its own. A minus is a saving.",
    year_of_source: "Year of the source",
    source_year: |year| format!("Year of the source: {year}"),
    covers: "What the amount covers",
    too_many_squares: "There are too many for a square each. So they are gathered in bars: the longer the \
                       bar, the more.",
    more_panels: |count| format!("Show {count} more"),
    keys_filter: "The arrow keys go from mark to mark, Enter chooses one, and Escape leaves the chart.",
    keys_open: "The arrow keys go from mark to mark, Enter opens the intervention, and Escape leaves the chart.",
    keys_time: "The arrow keys go from mark to mark. Enter opens an intervention or shows the source of a policy event, and Escape leaves the chart.",
    keys_gradient: "The arrow keys go from figure to figure. Enter chooses the condition or, where a figure is not of one condition, shows its source. Escape leaves the chart.",
    regions: "The five regions",
    lifted: |field| {
        format!(
            "Your filter on {field} is left out here. Each number is what choosing its mark gives."
        )
    },
    time_no_start: |running| {
        format!("None states a first year; {running} {} no last year", one(running, "has", "have"))
    },
    time_ends: |count| {
        format!(
            "With a last year only: {count}. The mark stands at that year with a notch on its left, since the start is not stated."
        )
    },
    start_unknown: "start not stated",
};

pub(super) static RULE: RuleText = RuleText {
    lead: "Strength follows a fixed rule about how the intervention was studied. Here you can \
           demand more. What does not meet all your demands is set aside: it counts as not \
           evaluated in numbers, lists and charts.",
    own: "At the moment the catalogue's own rule applies.",
    said: |demands, changed, rated| match changed {
        "0" => format!("You demand {demands}. All {rated} evaluated interventions meet that."),
        "1" => format!(
            "You demand {demands}. 1 of {rated} evaluated interventions does not meet that and \
             is set aside."
        ),
        _ => format!(
            "You demand {demands}. {changed} of {rated} evaluated interventions do not meet \
             that and are set aside."
        ),
    },
    off: "Use the catalogue's own rule",
    show: "Show what changed",
    hide: "Hide what changed",
    change: |from, why| format!("Strength was {from}. Set aside: {why}."),
    demand: |rule| match rule {
        Rule::Danish => "Danish evidence",
        Rule::Since => "that the intervention began in 2015 or later",
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
    gives: |word, definition| format!("The rule for {word} strength: {definition}"),
    aside: |why| format!("Set aside by your demands: {why}."),
    aside_label: "Set aside by your demands",
    aside_word: "set aside",
    gap: "In the catalogue, but no evaluation meets your demands.",
};

pub(super) static PAGES: PagesText = PagesText {
    finding,
    own: OwnText {
        lead: "Lay your own list beside the catalogue. It is read as the catalogue itself, and every page and chart counts it in.",
        memory: "The file stays in this tab. It is sent nowhere, is not stored, and is gone when the page is loaded again.",
        choose_title: "Your file",
        choose: "Choose a file",
        choose_lead: "JSON or CSV, say a spreadsheet saved as “CSV UTF-8”. There may be semicolons or commas between the fields, and commas or points in the numbers.",
        drop: "or drag it here",
        template_title: "A template to begin with",
        template_lead: "The first row names the columns, the second is an example from the catalogue. Write your own rows and delete the example. Empty cells mean “not stated”, and columns you don’t use can be deleted; only “id” has to be there.",
        template: "Download template (CSV)",
        codes: "Download every code, explained (CSV)",
        template_name: "indsatsatlas-template.csv",
        codes_name: "indsatsatlas-codes.csv",
        keep_lead: "Write a code or its name in Danish or English. Where a cell holds several, put the sign | between them.",
        cancel: "Cancel",
        cancelled: "Reading was cancelled. Nothing has changed.",
        unreadable: "The file could not be read from the disk. Was it moved, or is it open in another program?",
        sound: "There is nothing to remark on.",
        save_odd: "Download all remarks (JSON)",
        show_title: "What the pages show",
        beside: "Catalogue and own data",
        alone: "Own data only",
        away: "Remove own data",
        mark: "Own data: ",
        bar_go: "Change or remove",
        link_lead: "Links that you copy meanwhile don’t carry own data: whoever opens them sees the catalogue alone.",
        coming: |name, percent| format!("Reading “{name}”: {percent} %"),
        refused: |name, why| format!("“{name}” could not be used. {why}"),
        too_large: |most| {
            format!("The file is larger than {most} MB, which is more than a tab can carry.")
        },
        too_much: |most| {
            format!(
                "The file has more than {most} interventions or more slips than anyone can mend. Split it."
            )
        },
        here: |name, count| {
            let n_read = one(count, "intervention", "interventions");
            format!("“{name}” was read: {count} {n_read}.")
        },
        odd: |count| match count {
            "1" => "1 remark. Mend it in the file and choose the file again.".to_owned(),
            _ => format!("{count} remarks. Mend them in the file and choose the file again."),
        },
        odd_some: |shown, all| format!("Here are the first {shown} of {all}."),
        of_which: |count| match count {
            "1" => "1 of them is your own and no part of the catalogue.".to_owned(),
            _ => format!("{count} of them are your own and no part of the catalogue."),
        },
        only: |count| format!("All {count} are own data; nothing is from the catalogue."),
        bar_beside: |count, name| {
            let n_own = one(count, "intervention", "interventions");
            format!(
                "The page shows the catalogue and {count} {n_own} from your file “{name}”. The file is in this tab only, and links don’t carry it."
            )
        },
        bar_alone: |count, name| {
            let n_own = one(count, "intervention", "interventions");
            format!(
                "The page shows only {count} {n_own} from your file “{name}”. The file is in this tab only, and links don’t carry it."
            )
        },
        own_title: "Own list",
        own_scope: "A list that was made outside Indsatsatlas.",
        row: |row| format!("row {row}"),
        cell: |row, column| format!("row {row}, column “{column}”"),
        table_empty: "The file is empty. Begin with the template (on the page “Own data”, or by the command “atlas --en template”).",
        table_no_id: "The first row must name the columns, and one of them must be “id”. See the \
                      template (on the page “Own data”, or by the command “atlas --en template”).",
        table_windows: "The file was saved as Windows-1252 and read as that. Save it as “CSV \
                        UTF-8” next time, so that every letter comes along.",
        table_open_quote: "A quote begins here that never ends. Add the last one.",
        table_unknown_column: "That column is not known and was left out. Mend its name or delete it.",
        table_column_again: "That column stands twice. Only the first was read.",
        table_too_many_cells: "The row has more cells than there are columns. The last were left out.",
        table_not_a_number: |cell| {
            format!("“{cell}” is no number. It was read as not stated. Write, say, 12.5.")
        },
        table_not_whole: |cell| {
            format!("“{cell}” is no whole number. It was read as not stated. Write, say, 1200.")
        },
        table_not_yes_no: |cell| format!("“{cell}” was read as no. Write yes or no."),
        table_no_amount: "The cost has no amount and was left out. Write a number or delete the rest.",
        table_uneven: "Lists that belong together are not equally long. What is missing is empty.",
        table_half_interval: "The interval has one end only and was left out. Write both.",
        table_no_source: |cell| format!("There is no source number “{cell}”. It was left out."),
    },
    overview: OverviewText {
        title: "What has been tried, and what came of it?",
        what: "Indsatsatlas shows what has been tried for people with chronic disease and against \
               social inequality in health, in Denmark and for comparison abroad: who it was \
               for, what happened, and how sure we can be.",
        who: "It is for you if you are ill or close to someone who is, and for you if you have to \
              choose and decide.",
        limits: "The catalogue is a selection and not representative: it does not show how common \
                 something is. An empty cell in a chart only means that the catalogue has nothing on it.",
        search: "Search the interventions",
        search_example: "Say, COPD or exercise",
        tiles_many: |count| format!("{count} interventions. The surest answers come first."),
        tiles: |count| {
            format!("{count} interventions. Each square is one. The surest answers come first.")
        },
        rule: "The strength of evidence is high, moderate or low: that is how sure the answer is. A \
               fixed rule about the design and size of the study decides it, not a judgement.",
        ways: "Find your way",
        by_condition: "By condition",
        i_have: |condition| format!("I have {condition}"),
        by_question: "By question",
        reduces: "What reduces inequality?",
        widens: "What may widen inequality?",
        telemonitoring: "Does telemonitoring work?",
        cost: "What does it cost?",
        recommended: "What matches a national recommendation?",
        never_evaluated: "What was never evaluated?",
        see_all: |count| format!("See all {count} interventions"),
        see_matrix: "See the whole evidence map",
        matrix_lead: "The evidence map sets conditions against approaches. Each cell says how many \
                      interventions there are, how sure we can be, and which way they point. On the \
                      whole map the empty cells say whether we looked. Here the cells are put \
                      together in groups.",
    },
    compare: CompareText {
        title: |count| format!("Compare {count} interventions"),
        title_none: "Compare",
        lead: "The rows go from target group and method to effect and cost. Where the interventions \
               can't be compared directly, the row carries a warning.",
        none: "You have not chosen anything yet. Tick “Compare” on two to six interventions and \
               they will stand side by side here.",
        one: "You have chosen one. Choose at least one more to compare.",
        remove: |title| format!("Remove {title}"),
        forward: |title| format!("Move forward: {title}"),
        remove_short: "Remove",
        forward_short: "Move forward",
        warnings: |count| {
            format!("{count} rows can't be compared directly. They are marked where they stand.")
        },
        warnings_one: "1 row can't be compared directly. It is marked where it stands.",
        warning_label: "Warning",
        other_condition: "Not the same conditions: the effect may depend on who is ill with what.",
        other_country: "Not the same country: health services and usual care differ.",
        other_design: "Not the same study design: the figures are not equally sure.",
        other_period: "The periods do not overlap: usual care may have changed in between.",
        other_measure: "Not the same measure: what was measured differs.",
        other_unit: "Not the same unit: the sizes of the figures can't be compared.",
        other_figure: "Not the same kind of figure: difference between groups, change and level are \
                       three things.",
        other_comparator: "Not the same comparison: the groups compared with did not lie at the same level.",
        not_measured: "Not measured",
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
            "Every statement was read in a source, as a rule an excerpt and rarely the whole work. \
             What stood outside it was not seen.",
            "Trials with a good result are easier to find than those without. Foreign trials were \
             chosen as yardsticks, not sampled.",
            "Status, size and addresses are as in the sources and may be out of date.",
        ],
        strength: "Strength of evidence follows a rule",
        strength_text: "Strength is decided by how the best study was made and how large it is. \
                        It is not a judgement.",
        strength_limit: "The rule does not say how well the study was carried out, nor how large \
                         the effect is. A strong study may show that something does not work.",
        column_strength: "Strength",
        column_meaning: "Study design",
        column_count: "Interventions",
        gaps: "What an empty cell means",
        gaps_text: "Whether anybody looked rests on a few look-ups. It is the least sure here.",
        findings: "What was odd in the data",
        findings_none: |count| format!("All {count} interventions were read without remarks."),
        findings_some: |count| match count {
            "1" => "1 remark from reading the data. Nothing was left out in silence:".to_owned(),
            _ => format!("{count} remarks from reading the data. Nothing was left out in silence:"),
        },
        finding_record: "Intervention",
        finding_place: "Field",
        finding_what: "What, and what we did",
        links: "The link is the view",
        links_text: "The address at the top of your browser holds everything you have chosen. Send \
                     it, and whoever gets it sees the same.",
        privacy: "Privacy",
        privacy_text: "The page runs in your browser. It sets no cookies, stores nothing and sends \
                       nothing about you anywhere.",
        data_text: |licence| format!("Terms: {licence}."),
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
        theme_auto: "As the reader’s screen",
        theme_light: "Light",
        theme_dark: "Dark",
        lang: "Language",
        accent: "Your colour",
        accent_help: "Six characters, such as 5b1f2a. Empty: the atlas’s own.",
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
        lead: "Write the number of an older release, say the one a link was made on. Then you see what was added, removed and changed since.",
        version: "Older release",
        show: "Show changes",
        none_here: |version| {
            format!(
                "Release {version} is not here. Ask those who run the page whether they have it."
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
        title: "Sets side by side",
        lead: "Each column is a part of the catalogue. The numbers say how many interventions \
               there are, and one intervention can stand in several rows. Choose a number to see \
               the interventions behind it.",
        all: "All interventions",
        add: "Add a set",
        add_short: "Add",
        pick: "Choose a set",
        full: "There is room for four sets. Remove one to take in another.",
        any_filter: "Make a set of several filters",
        set: |letter| format!("Set {letter}"),
        remove: |name| format!("Remove the set {name}"),
        remove_short: "Remove",
        forward: |name| format!("Move forward: the set {name}"),
        forward_short: "Move forward",
        open: "See the interventions",
        one: "Here is one set. Add at least one more to compare.",
        count: "Number of interventions",
        directions: "What came of it",
        directions_help: "Number of interventions with a finding in each direction. It is not a \
                          vote: a large and sure trial counts here as one, just as a small one.",
        with_cost: "States a cost",
        none_in: "No intervention fits this set.",
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
        told: "In the words of the sources",
        told_help: "Here is what the sources write on each intervention. It is not counted, since \
                    they do not use the same words.",
        told_by: |count| match count {
            "0" => "none mentions it".to_owned(),
            "1" => "1 intervention".to_owned(),
            _ => format!("{count} interventions"),
        },
        ready: "Ready comparisons",
        ready_lead: "The national review of 2022 looked at interventions from four sides. Here you can \
                     compare by the review's own questions.",
        recommendations: "National recommendations",
        technology: "Technology and data",
        coherence: "Coherence across sectors",
        inequality: "Social inequality",
        other: "Other questions",
        recommended_or_not: "With and without a national recommendation behind them",
        not_digital: "Digital interventions: all, and those that help people without digital \
                      habits",
        health_data: "Citizens take part: own answers, portals and shared records",
        binds: "What binds the sectors: a plan, a coordinator, an agreement or shared IT?",
        professionals: "Professionals together: multidisciplinary teams and shared training",
        methods: "Three methods: tailored to the person, flexible offers, and recruiting and \
                  keeping people",
        both_ways: "What lessened inequality, what made no difference, and what widened it?",
        telemonitoring: "Telemonitoring or patient education",
        outreach: "Social nursing or outreach",
        years: "Before 2015 and from 2015, when the strategy on chronic disease came",
    },
    files: FilesText {
        records: "The interventions",
        sources: "Their sources",
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
        described: |title| format!("The work's own title was not seen. Description: {title}."),
        source_of: |titles| format!("Source for: {titles}."),
        column_label: |column| format!("{column}, in words"),
        finding_number: |number, column| format!("Finding {number}: {column}"),
        source_number: |number, column| format!("Source {number}: {column}"),
        column,
    },
    brief: BriefText {
        lead: "Your own selection of interventions, ready to print or send. Title, note and order \
               stand in the link; nothing is stored on this page.",
        none: "The brief is empty. Find interventions, and tick “Add to brief”.",
        untitled: |count| match count {
            "1" => "1 intervention".to_owned(),
            _ => format!("{count} interventions"),
        },
        caveat: |taken, all, version, date| {
            format!(
                "The brief has {taken} of the {all} interventions that were collected and read; \
                 there are more. Release {version}, {date}."
            )
        },
        title_label: "Title",
        title_help: |most| format!("At most {most} characters; the link has no room for more."),
        note_label: "Your note",
        note_help: |most| {
            format!("At most {most} characters. It stands in the link and the files, nowhere else.")
        },
        charts: "Charts in the brief",
        charts_help: "They show what you have filtered under Interventions:",
        chosen: "Selected by",
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
            "1" => "Add the intervention you are comparing".to_owned(),
            _ => format!("Add the {count} interventions you are comparing"),
        },
        for_whom: "For whom",
        inequality: "Inequality",
        findings: "Findings",
        sources: "Sources",
        made: "The brief on the web",
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
        answer: |figures, without, all| {
            format!(
                "{figures} figures show who is ill. For {without} of {all} conditions we lack a \
                 figure for how many live with them."
            )
        },
        answer_without: "Here is what the catalogue holds on each condition.",
        lead: "The figures say how many are ill, and who is hit hardest. Beside them stands what \
               the catalogue holds. A high figure is not always bad: see what it measures.",
        apart: "Each figure has its own source and its own year. Do not add them up, and do not \
                rank them.",
        by_condition: "Condition by condition",
        by_condition_lead: "Open a condition to see all its figures, where they are from, and what \
                            is missing.",
        no_burden: "No figure for how many live with it",
        divided: |count| match count {
            "1" => "1 figure is divided by social group".to_owned(),
            _ => format!("{count} figures are divided by social group"),
        },
        divided_none: "No figure is divided by social group",
        supply: |count| match count {
            "0" => "No interventions in the catalogue".to_owned(),
            "1" => "1 intervention in the catalogue".to_owned(),
            _ => format!("{count} interventions in the catalogue"),
        },
        measured: |k, n| format!("{k} of {n} have measured inequality"),
        missing: "Figures we lack",
        missing_all: "We have found no figure on this condition.",
        missing_burden: "How many live with it.",
        missing_education: "How it is spread by schooling and education.",
        missing_access: "Who gets help, and who does not.",
        see: |count| match count {
            "1" => "See the one intervention".to_owned(),
            _ => format!("See the {count} interventions"),
        },
        see_gradient: "See the social groups as a chart",
        how_sure: "How sure we can be",
        reference: " (the others are measured against this)",
        interval: |low, high| format!(" (uncertainty {low} to {high})"),
        general: "Figures on all of us",
        general_lead: "These are not about one condition, but about health, habits and access to \
                       help.",
        other: "Other",
        failed: "The figures on need are missing here.",
    },
    recommend: RecommendText {
        answer: |documents, answered, all| {
            format!(
                "We have collected {documents} national documents. {answered} of {all} interventions \
                 match at least one of them."
            )
        },
        answer_without: "Here is what the national documents ask for.",
        lead: "Here you can see what the national authorities ask for, and whether it has been \
               tried. That something is recommended does not mean that it is followed.",
        caution: "We look at pairs of a condition and a type of intervention, such as COPD and exercise. \
                  A pair can be tested without the very thing the document asks for being tested.",
        groups: "Recommended, tested or both",
        groups_lead: "Well tested means that at least one intervention has high or moderate \
                      strength. The last group is also counted in one of the first two.",
        well: "Recommended and well tested",
        well_means: "At least one document that has not lapsed asks for it.",
        hardly: "Recommended, but weakly tested",
        hardly_means: "There is only weak knowledge in the catalogue, or none at all.",
        unasked: "Well tested, but not recommended",
        unasked_means: "None of the documents we have collected asks for it now. Others may.",
        against: "Recommended, but no benefit in what was measured",
        against_means: "No finding in the catalogue is favourable. There are often only few studies, \
                        and they may be about something else than what is recommended.",
        lapsed: |count| {
            format!(
                "{count} pairs stand only in documents that have lapsed or been superseded. They \
                 do not count as recommended."
            )
        },
        held_none: "Nothing in the catalogue",
        found: |count, word| format!("{count} {word}"),
        findings: |list| format!("Findings: {list}"),
        only_topic: "only the topic was seen, not the wording",
        only_lapsed: "only in documents that have lapsed",
        by_condition: "Condition by condition",
        by_condition_lead: "What stands in dark text is said in what we have read. With grey text only the topic \
                            was seen, not the wording.",
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
        documents: "Documents",
        asks: "Asks for",
        answers: "Matches it in the catalogue",
        answers_none: "We have no intervention that matches it.",
        successor: |title| format!("Superseded by “{title}”."),
        followed: "Are the recommendations followed?",
        followed_lead: |with, all| {
            format!(
                "We have found {all} statements on how well they are followed. {with} of them have a figure."
            )
        },
        followed_review: "The national review of 2022 said that the national recommendations are \
                          widely followed. There is no figure behind those words in what we could \
                          read.",
        with_figure: "Statements with a figure",
        without_figure: "Statements without a figure",
        traces: |count| format!("{count} statements"),
        only_words: "no figure, only words",
        only_groups: "figures for groups only",
        compared: |with| format!("Measured against {with}."),
        derived: "Worked out from other figures in the source.",
        pairs: |count| format!("{count} pairs"),
        failed: "The national documents are missing here.",
    },
    policy: PolicyText {
        answer: |count, first| {
            format!("{count} steps from {first} to today: plans, money, groups and reforms.")
        },
        answer_without: "Here is what was set going in 2015, and what the catalogue knows of it.",
        lead: "In 2015 the minister gathered a group to make the plans for chronic disease hang \
               together. Here you can see what was set going, who took part, and what came of it.",
        money: "Amounts stand as they were announced. They often cover the same money, so do not \
                add them up.",
        group: "The group of 2015",
        members: |count| format!("{count} bodies appointed the members"),
        tasks_title: "Its tasks, and what we know of them",
        tasks: [
            "Contribute to a joint plan",
            "Follow the plan's milestones",
            "Make the initiatives hang together",
            "Secure a framework and a local footing",
            "Find barriers and overcome them",
        ],
        task_plan_here: "The four initiatives stand below, with what has been tried.",
        task_milestones_here: "How far the milestones were reached does not stand in what we have \
                               read.",
        task_coherence_here: |count| format!("{count} interventions aim to bind sectors together."),
        task_local_here: |municipal, regional| {
            format!("{municipal} interventions are municipal, {regional} are regional.")
        },
        task_barriers_here: |count| format!("{count} interventions name what hindered them."),
        initiatives_title: "What became of the four initiatives?",
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
            format!("{count} interventions on the lungs are of the same kind: {types}.")
        },
        titled: "Of the same name",
        titled_none: "No intervention in the catalogue bears the name.",
        came: "How many findings point each way",
        see: |count| format!("See the {count} interventions"),
        review: "Task force and review, 2021–2022",
        line: "Year by year",
        steps: |count| format!("{count} steps"),
        eras: [
            "Before 2015: programmes and funds",
            "2015–2019: the group and the plans",
            "2020–2022: task force and review",
            "From 2023: the reforms",
        ],
        who: "Who",
        barriers_title: "What hinders, and what helps?",
        barriers_lead: "These are the sources' own words. They are not sorted by subject, so they \
                        can be read but not counted.",
        barriers: |count| format!("{count} interventions name something that hindered"),
        enablers: |count| format!("{count} interventions name something that helped"),
        actors: "Who does what?",
        actors_lead: "The sources write the names in different ways. We count only where the name is \
                      exactly the same.",
        named_in: |events, records| {
            let (n_steps, n_what) =
                (one(events, "step", "steps"), one(records, "intervention", "interventions"));
            format!("Named at {events} {n_steps} and {records} {n_what}.")
        },
        no_address: "No website known",
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
        lead: "The national review of interventions pointed to them. Here is what the catalogue \
               shows on each, right now.",
        recommended: "National recommendations",
        recommended_finding: |count, all| {
            format!("{count} of {all} interventions match a national recommendation")
        },
        recommended_text: |named| {
            format!(
                "In {named} of them the source itself names the recommendation. The national review says \
                 that the recommendations are widely followed. We have seen no figure that shows it."
            )
        },
        recommended_way: "See the recommendations",
        technology: "Technology and data",
        technology_finding: |measured, all| {
            format!("{measured} of {all} interventions with technology have measured inequality")
        },
        technology_text: |reduces, widens| {
            format!(
                "Of those that measured inequality, {reduces} found less of it and {widens} found more. The \
                 rest of them show no difference or point both ways."
            )
        },
        technology_way: "See interventions with technology",
        coherence: "Coherence",
        coherence_finding: |count, measured| {
            format!("{count} interventions aim for coherence; {measured} have measured it")
        },
        coherence_text: "The bars are the means used most. An intervention can use several.",
        coherence_way: "See interventions for coherence",
        inequality: "Social inequality",
        inequality_finding: |count, all| {
            format!("{count} of {all} interventions have not measured what they do to inequality")
        },
        inequality_text: "“Widens” is mostly about who uses an offer, and less about health.",
        inequality_way: "See what lessens or widens it",
        matrix_caption: "Conditions across, types of intervention down",
        matrix_key: "The digit is the number of interventions. Fill and edge show the strongest \
                     evidence in the cell.",
        need: "Need and interventions side by side",
        need_lead: "Here are the conditions the catalogue holds most on. It is a selection, so few \
                    interventions do not mean that little is done.",
        need_way: "All conditions, with source and year",
        coming: "Fetching the figure …",
        fetching: "Fetching the page …",
        by_role: "By who you are",
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
        citizen: "Citizen or relative",
        citizen_find: "Find what has been tried",
        citizen_need: "See how many have the same condition",
        citizen_words: "Look a word up",
        official: "Task force and authority",
        official_gaps: "Find the gaps in what we know",
        official_recommended: "See what is recommended and tested",
        official_compare: "Set interventions side by side",
        official_policy: "Follow the plans since 2005",
        editor: "Web editor",
        editor_embed: "Show a chart on your page",
        editor_chart: "Download a picture or a table",
        editor_data: "Fetch the data, and see the terms",
    },
    about_more: AboutMoreText {
        on_page: "On this page",
        checked: "How it was checked",
        checked_lead: "Each intervention says itself how it was checked.",
        sources: |all, without, press| {
            format!(
                "Behind the interventions stand {all} sources. {without} have no address, because \
                 only a copy was read. {press} are from the press."
            )
        },
        figures: |all, figure, interval| {
            format!(
                "{all} findings are given. {figure} have a figure, and {interval} have a span of uncertainty."
            )
        },
        again: "In release 2026.11.0, 60 figures were looked up again, and all fitted. For about 15 \
                only the same text was found, so that is reading twice, not confirmation by others.",
        gap_meaning: "It means",
        gap_lead: "Each cell of the evidence map has exactly one meaning. If several in the \
                   table fit, the one nearest the top counts. The meaning does not change when you \
                   filter.",
        gap_rule: |code| match code {
            "not-measured" => "Something was measured, but something else.",
            "searched-none" => "No intervention. It was looked for and not found.",
            "not-searched" => "No intervention. It was not looked for.",
            "unknown" => "No intervention, and we do not know whether it was looked for.",
            "under-way" => "All are proposed, on trial or running. None is measured yet.",
            "not-evaluated" => "There are interventions, but we found no measurement.",
            "foreign-only" => "All that was measured is from other countries.",
            "weak-only" => "All that was measured has very low strength.",
            "inequality-not-reported" => {
                "The grid is about inequality, but no measurement says anything of it."
            }
            _ => {
                "At least one from Denmark is measured, and not all of the cell is of very low strength."
            }
        },
        limits: "Limits",
        limits_text: &[
            "The catalogue is a selection. It says what we found, not how much there is.",
            "We have mostly read excerpts, not whole works. What stood outside them was not seen.",
            "Trials with a good result are easier to find than those without.",
            "Figures with different sources cannot be added up. That goes for need and for money.",
            "Whether something is followed is rarely known. We say so where there is a figure.",
        ],
        changes: "Changes",
        changes_text: "Each release has a number and a date. A link remembers which release it was \
                       made on, and says so if it is another today.",
        correct: "Correct an error",
        correct_text: &[
            "The atlas has no mailbox of its own. If you see an error, write to those who run the \
             website you read it on. Their name is in the address at the top of your browser.",
            "Give the name of the intervention, what is wrong, and where the right information is.",
            "Everything is in open files. The error is corrected in the file, and the next release \
             says what changed.",
        ],
        access: "Everyone should be able to use it",
        access_text: &[
            "The page follows WCAG 2.2 at level AA as far as we can measure it. Each page was \
             tested with axe-core in both languages, light and dark, on a phone and on a screen.",
            "Everything can be reached from the keyboard. Charts have a table with the same \
             figures. Colour never stands alone.",
            "It has not been tried by people who use a screen reader every day. If there is \
             something you cannot use, write to those who run this page.",
        ],
        downloads: "Fetch the data",
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
        embed: "Show it on your page",
        embed_lead: "One line is enough. It sets no cookies, so no consent is needed. In place of \
                     “…/” put the address at the top of your browser, up to and including the last \
                     slash before the question mark.",
        embed_code: "<iframe src=\"…/?lang=en&embed=matrix&condition=copd\" title=\"Indsatsatlas\" \
                     loading=\"lazy\" width=\"100%\" height=\"480\"></iframe>",
        embed_note: "The line that it is a selection always goes along.",
        cite: "How to cite",
        cite_lead: "Give the release, so that others can find the same.",
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
                "The field {place} stands twice, so nobody can tell which one holds. Delete one of them."
            ),
            Shape::Type(said) => format!("At {place} stands a value of the wrong kind ({said})."),
        },
    }
}

fn finding(finding: &Finding) -> String {
    let number = |value: &f64| decimal(Lang::En, *value);
    match &finding.problem {
        Problem::UnknownCode(code) if code.is_empty() => {
            "A code belongs here. The field is empty and was read as unknown. Choose one from the list."
                .to_owned()
        }
        Problem::UnknownCode(code) => {
            format!("The code “{code}” is not in its list. It was left out or read as unknown. Use a \
                 code from the list.")
        }
        Problem::KeptCode(code) => {
            format!("The code “{code}” is not known here. It was kept. Mend it if it is a slip.")
        }
        Problem::UnknownMunicipality(name) => {
            format!("“{name}” is no municipality in the list. It was left out. Write the name as in \
                 the list, say Aarhus.")
        }
        Problem::DuplicateId => {
            "The id stood before. The later record with it was left out. Give it another id.".to_owned()
        }
        Problem::OddId(id) => {
            format!("The id “{id}” should be lower case letters, digits and hyphens. It was kept. \
                 Mend it before others link to it.")
        }
        Problem::NoCode => "At least one code belongs here. The field is empty. Choose one from the list.".to_owned(),
        Problem::ReversedPeriod(from, to) => {
            format!("The period {from}–{to} ends before it begins. It was read as not stated. Swap the \
                 years or mend them.")
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
            format!("The interval does not hold the figure {}. The interval was left out. See in \
                 the source whether they belong together.", number(effect))
        }
        Problem::OddLevel(level) => {
            format!("The level {} of the interval must lie between 0 and 100. It was read as 95. \
                 Write, say, 95 or 99.", number(level))
        }
        Problem::DeadSource(index) => {
            format!("There is no source number {index} (counted from 0). The reference was left out. \
                 Mend the number or add the source.")
        }
        Problem::MissingLanguage => {
            "The text exists in one language only. It is shown in that language. Write it in the other too.".to_owned()
        }
        Problem::MissingText => "The text is missing in both languages. Write it.".to_owned(),
        Problem::DirectionMarks => {
            "The text has invisible characters that turn the reading direction. They were taken out. \
             Write the text anew if something looks wrong."
                .to_owned()
        }
        Problem::OddAddress(url) => {
            format!("The address “{url}” does not begin with http, https or doi. It was left out. Write the \
                 whole address.")
        }
        Problem::StrengthOffDesign(strength, design) => format!(
            "The strength “{strength}” does not fit the design “{design}” and its participants. It \
             was kept. Mend the strength, the design or the number: the rule stands under About."
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
        "reach.participants" => "People reached",
        "reach.sites" => "Places reached",
        "reach.note.da" => "On these numbers, in Danish",
        "reach.note.en" => "On these numbers, in English",
        "inequality.groups" => "Disadvantaged group",
        "inequality.methods" => "Method against inequality",
        "inequality.effect" => "Effect on inequality",
        "inequality.evidence" => "Answer on inequality rests on",
        "inequality.note.da" => "On inequality, in Danish",
        "inequality.note.en" => "On inequality, in English",
        "technology" => "Technology",
        "coherence" => "Coherence",
        "recommendation.title" => "Recommendation named by the source",
        "recommendation.year" => "Year of the recommendation",
        "recommendations.id" => "National recommendations, ids",
        "recommendations.timing" => "Timing of the recommendations",
        "recommendations.basis" => "What the link rests on",
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
        "checked" => "Checked",
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
        "sources.url" => "address",
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
