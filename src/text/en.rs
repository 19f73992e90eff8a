//! English.

use super::format::{by_number as one, decimal};
use super::structure::{
    AboutText, ChartText, CompareText, FacetText, FilterText, MatrixText, NoticeText, OverviewText,
    RecordText, ResultText, ShellText, Text,
};
use crate::domain::{Direction, Effect, Field, Finding, Lang, Problem, ReadError, Shape, Strength};

pub(super) static TEXT: Text = Text {
    and: "and",
    or: "or",
    not_stated: "Not stated",
    shell: ShellText {
        name: "Indsatsatlas",
        skip: "Skip to content",
        pages: "Pages",
        here: "You are here",
        menu: "Menu",
        overview: "Overview",
        explore: "Interventions",
        compare: "Compare",
        about: "About",
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
    },
    overview: OverviewText {
        title: "What has been tried, and what came of it?",
        what: "Indsatsatlas shows what has been tried in Denmark for people with chronic disease \
               and against social inequality in health: who it was for, what happened, and how \
               sure we can be.",
        who: "It is for you who are ill or close to someone who is, and for you who have to choose \
              and decide.",
        limits: "The catalogue is a selection and not representative; an empty cell only says that \
                 the catalogue holds nothing on it.",
        search: "Search the interventions",
        search_example: "Condition, approach or place",
        tiles: |count| {
            format!("{count} interventions. Each square is one, ordered by how sure we can be.")
        },
        rule: "Strength follows a rule about the design and size of the study, not a judgement.",
        ways: "Find your way",
        by_condition: "By condition",
        i_have: |condition| format!("I have {condition}"),
        by_question: "By question",
        reduces: "What reduces inequality?",
        widens: "What may widen inequality?",
        telemonitoring: "Does telemonitoring work?",
        cost: "What does it cost?",
        recommended: "What follows a national recommendation?",
        never_evaluated: "What was never evaluated?",
        by_approach: "By what is done",
        see_all: |count| format!("See all {count} interventions"),
        see_matrix: "See the whole evidence map",
        matrix_title: "Where there is knowledge, and where there is none",
        matrix_lead: "The evidence map sets conditions against approaches. Each cell says how many \
                      interventions there are, how sure we can be, and which way they point. Empty \
                      cells say whether anybody looked.",
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
        recommendation_yes: "Follows a national recommendation",
        recommendation_no: "No recommendation known",
        cost_yes: "Has a figure for its cost",
        cost_no: "No figure for its cost",
        count: |count| format!("{count} interventions"),
    },
    result: ResultText {
        title: "Interventions",
        search: "Search",
        search_example: "Search, such as diabetes or home visit",
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
        sort_best: "Strongest evidence, inequality measured",
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
        place_unknown: "place not stated",
        compare: "Compare",
        compare_this: |title| format!("Compare {title}"),
        more: |count| format!("Show {count} more"),
        shown: |shown, found| format!("Showing {shown} of {found}"),
        selection: |found, all| {
            format!(
                "These are {found} of the {all} interventions that have been collected and read; \
                 there are more."
            )
        },
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
    },
    record: RecordText {
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
        economy: "Economy",
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
        effect_help: "Where there is an interval, the square is the figure measured, the \
                      horizontal line its uncertainty and the vertical line no difference. Each \
                      row has a scale of its own.",
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
            "1" => "Answers 1 national recommendation in the collection.".to_owned(),
            _ => format!("Answers {count} national recommendations in the collection."),
        },
        unknown_effect: "Whether inequality became smaller or larger was not measured.",
        unknown_groups: "No disadvantaged groups are named as its target group.",
        unknown_methods: "Methods against inequality are not described.",
        unknown_barriers: "What hindered it is not described in what was read.",
        unknown_enablers: "What helped it is not described in what was read.",
        unknown_recommendation: "Whether it follows a national recommendation is not stated.",
        unknown_cost: "What it cost is not stated.",
        unknown_years: "When it ran is not stated.",
        unknown_reach: "How many it reached is not stated.",
        unknown_findings: "What came of it was not evaluated in what was read.",
        unknown_technology: "Whether it used digital means is not stated.",
        unknown_coherence: "How the sectors worked together is not stated.",
        known_all: "Everything the catalogue asks about is stated.",
        answer_none: "No evaluation was found.",
        answer_no_findings: "The catalogue gives no findings.",
        inequality_sentence: |effect| match effect {
            Effect::Reduces => "The source shows a smaller gap between groups.",
            Effect::NoDifference => "The source shows no difference between groups.",
            Effect::Mixed => "On inequality the source points in several directions.",
            Effect::Widens => "The source shows a larger gap between groups.",
            Effect::NotAssessed => "Whether inequality changed was not measured.",
        },
        strength_named: |strength| match strength {
            Strength::High => "high strength",
            Strength::Moderate => "moderate strength",
            Strength::Low => "low strength",
            Strength::VeryLow => "very low strength",
            Strength::None => "no evidence",
        },
    },
    compare: CompareText {
        title: |count| format!("Compare {count} interventions"),
        title_none: "Compare",
        lead: "The rows follow the order that Danish practice knows. Where the interventions can't \
               fairly be compared, the row carries a warning.",
        none: "You have not chosen anything yet. Tick “Compare” on two to six interventions and \
               they will stand side by side here.",
        one: "You have chosen one. Choose at least one more to compare.",
        to_explore: "Find interventions",
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
        other_comparator: "Not the same comparison: the other groups did not start from the same place.",
        not_measured: "Not measured",
        more: "Technology, coherence and sources",
        design_strength: "Design and strength",
        cost: "Cost",
        effect: "Effect",
        sources: "Sources",
        source_count: |count| match count {
            "1" => "1 source".to_owned(),
            _ => format!("{count} sources"),
        },
    },
    matrix: MatrixText {
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
                 knowledge; in {empty} {n_none} the catalogue has no intervention."
            )
        },
        rows: "Rows",
        columns: "Columns",
        row_axis: |field| format!("{field}, number of interventions"),
        as_table: "Show as a table",
        description: |y, x| {
            format!(
                "Evidence map: {y} in rows, {x} in columns. The digit is the number of interventions."
            )
        },
        cell: |row, column, what| format!("{row}, {column}: {what}"),
        cell_count: |count| format!("{count} interventions"),
        cell_one: "1 intervention",
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
            "evidence" => "At least one Danish intervention evaluated",
            _ => "The catalogue does not say whether anybody looked",
        },
        strongest: |strength| format!("strongest evidence: {strength}"),
        chosen: |row, column| format!("Chosen cell: {row} and {column}"),
        show_list: "Show in the list",
        let_go: "Let the cell go",
        how_to_read: "How to read the map",
        key_number: "The number: how many interventions",
        key_number_help: "A number says how much has been looked at, not how well it works.",
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
        fold: "Fold empty rows and columns away",
        folded: |rows, columns| {
            let (n_row, n_column) = (one(rows, "row", "rows"), one(columns, "column", "columns"));
            format!(
                "Folded away, since the catalogue has nothing: {rows} {n_row} and {columns} {n_column}."
            )
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
                 without being recommended in the documents that were read. {against} {n_asked} recommended \
                 although the findings show no benefit."
            )
        },
        asked_stated: "Recommended: it stands in the text that was read",
        asked_topic: "Recommended: the topic is covered, the wording was not seen",
        asked_lapsed: "Was recommended: the document is no longer current",
        asked_by: |said, count| {
            let n_documents = one(count, "document", "documents");
            format!("{said} ({count} {n_documents}).")
        },
    },
    chart: ChartText {
        direction: "Direction of findings",
        intervals: "Figures and uncertainty",
        time: "Time",
        map: "Map",
        need: "Need beside the catalogue",
        gradient: "Social gradient",
        inequality: "Inequality",
        recommended: "Recommended and tested",
        cost: "Cost",
        choose: "Chart",
        charts: "Charts",
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
                "There {n_are} {all} {n_what} from {records}. Each square is one finding, filled by how sure we can be. {rest}."
            )
        },
        mixed_of: |count| format!("{count} {} mixed", one(count, "is", "are")),
        unclear_of: |count| format!("{count} unclear"),
        direction_description: "Findings by outcome and direction",
        not_a_vote: "The number is not a result: one strong finding can outweigh many weak ones.",
        findings: "Findings",
        intervals_none: |outcome| format!("No figures for {outcome} can stand on a common axis"),
        intervals_title: |outcome, all, crossing| {
            let n_figures = one(all, "figure", "figures");
            format!("{crossing} of {all} {n_figures} for {outcome} may be no difference")
        },
        intervals_sentence: |drawn, all| {
            let (n_what, n_have) = (one(all, "finding", "findings"), one(drawn, "has", "have"));
            format!(
                "{drawn} of {all} {n_what} {n_have} a figure that compares groups. The square is the figure, \
                 the line its uncertainty. Where the line crosses the upright one, it may be no difference."
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
        beside: "No place on the axis",
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
            let (n_stand, n_what) =
                (one(events, "stands", "stand"), one(events, "event", "events"));
            format!(
                "{dated} of {all} {n_who} {n_state} a year. Above {n_them} {n_stand} {events} policy {n_what}."
            )
        },
        time_undated: |count| format!("Without a year and so not shown: {count}."),
        time_description: "Interventions by year, with policy events above",
        policy: "Policy",
        policy_missing: "The policy events could not be fetched, so the line above the interventions is missing.",
        map_title: |place, count| format!("{place} is named by {count}, the most in the country"),
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
        national: "The whole country",
        abroad: "Abroad",
        unstated: "Place not stated",
        place: "Place",
        need_title: |with, all| {
            let n_what = one(all, "condition", "conditions");
            let (n_have, n_them) = (one(with, "has", "have"), one(with, "it", "them"));
            format!("{with} of {all} {n_what} {n_have} a figure for how many live with {n_them}")
        },
        need_missing: "The figures on the need could not be fetched",
        need_sentence: "The bar is the number of people, the squares are interventions in the catalogue, the \
                        strongest evidence first. The dot shows how many times as common the condition is with \
                        short education as with long; the line is equally common. The catalogue is a selection, \
                        not the real supply.",
        need_description: "Need beside what the catalogue holds",
        need_note: "The figures are from different years and surveys. They can neither be added up nor ranked.",
        people_with: "People who live with it",
        in_catalogue: "Interventions in the catalogue",
        inequality_measured: "Inequality measured",
        by_education: "Short education against long",
        no_figure: "no figure",
        k_of_n: |k, n| format!("{k} of {n}"),
        times: |range| [range, one(range, "time", "times")].join(" "),
        times_with: |times, group| format!("{times} as common with {group}"),
        gradient_title: |count| {
            let n_show = one(count, "figure shows", "figures show");
            format!("{count} {n_show} how illness and health are distributed")
        },
        gradient_none: "There are no figures by education, income or other groups",
        gradient_sentence_all: "Choose a condition to see its figures alone. The open dot is the group that \
                                the others are compared with.",
        gradient_sentence: |whom| {
            format!(
                "Figures for {whom}. The open dot is the group that the others are compared with."
            )
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
                 {widens} {n_more} it."
            )
        },
        inequality_description: "Effect on inequality by group and method",
        inequality_basis: |[outcome, uptake, target]| {
            let n_have = one(outcome, "has", "have");
            format!(
                "It rests on: {outcome} {n_have} outcomes by group, {uptake} only uptake by group, {target} only \
                 figures for the target group itself."
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
        more_panels: |count| format!("Show {count} more"),
        take: "Take the chart along",
        take_svg: "Drawing (SVG)",
        take_png: "Picture (PNG)",
        take_csv: "Table (CSV)",
        keys_filter: "The arrow keys go from mark to mark, Enter chooses one, and Escape leaves the chart.",
        keys_open: "The arrow keys go from mark to mark, Enter opens the intervention, and Escape leaves the chart.",
        keys_time: "The arrow keys go from mark to mark. Enter opens an intervention or shows the source of a policy event, and Escape leaves the chart.",
        keys_gradient: "The arrow keys go from figure to figure. Enter chooses the condition or, where a figure is not of one condition, shows its source. Escape leaves the chart.",
        regions: "The five regions",
        lifted: |field| {
            format!(
                "The filter on {field} is lifted here, so that each number is what choosing its mark gives."
            )
        },
        time_no_start: |running| {
            format!(
                "None states a first year; {running} {} no last year",
                one(running, "has", "have")
            )
        },
        time_ends: |count| {
            format!(
                "With a last year only: {count}. The mark stands at that year with a notch on its left, since the start is not stated."
            )
        },
        start_unknown: "start not stated",
    },
    about: AboutText {
        title: "About Indsatsatlas",
        lead: "What the catalogue is, how it was made, and what it can't say.",
        scope: "What is included",
        how: "How it was made",
        how_text: &[
            "Every statement was read in a source, as a rule an excerpt and rarely the whole work. \
             What stood further down was not seen.",
            "Trials with a good result are easier to find than those without. Foreign trials were \
             chosen as yardsticks, not sampled.",
            "Status, size and addresses are as in the sources and may be out of date.",
        ],
        strength: "Strength of evidence follows a rule",
        strength_text: "Strength is decided by how the best study was made and how large it is. \
                        Nobody has judged it.",
        strength_limit: "The rule does not say how well the study was carried out, nor how large \
                         the effect is. A strong study may show that something does not work.",
        column_strength: "Strength",
        column_meaning: "Study design",
        column_count: "Interventions",
        gaps: "What an empty cell means",
        gaps_text: "“Looked for, nothing found” and “not looked for” rest on a few look-ups and are \
                    the weakest statements here.",
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
        data: "Data",
        data_text: |licence| format!("Terms: {licence}."),
        download: "Download the catalogue (JSON)",
        version: |version, date| format!("Release {version}, {date}."),
        licence: "The code",
        licence_text: "The code may be used under MIT or Apache 2.0.",
        font_text: "The typeface is IBM Plex Sans, SIL Open Font License 1.1.",
    },
    notice: NoticeText {
        link_title: "Part of the link could not be shown",
        link_lead: "The rest of the link is shown. This is what is missing:",
        link_key: |key, value| format!("“{key}={value}”: this release does not know that part."),
        link_value: |key, value| format!("“{key}={value}”: there is no such value here."),
        link_record: |_, value| {
            format!("“{value}”: there is no such intervention in this release.")
        },
        link_too_many: |key, value| format!("“{key}”: more than there is room for (“{value}”)."),
        link_again: |key, value| format!("“{key}={value}”: stood there already."),
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
        finding,
    },
    field: |field| match field {
        Field::Condition => "Condition",
        Field::Approach => "Approach",
        Field::Setting => "Setting",
        Field::Group => "Group in inequality",
        Field::Method => "Method against inequality",
        Field::Effect => "Effect on inequality",
        Field::Basis => "Basis for inequality",
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
        Field::Basis => Some("What a statement on inequality rests on."),
        Field::Outcome => Some(
            "What the studies measured. Together with direction, both must hold of the same finding.",
        ),
        Field::Direction => {
            Some("Favourable is always good for people, whatever the sign of the figure.")
        }
        Field::Coherence => {
            Some("What binds hospital, municipality and general practice together.")
        }
        Field::Checked => Some("Whether the figures were read in a text."),
        Field::Recommendation => Some("The source names one, or the topic answers one."),
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
    currency: |code| {
        Some(match code {
            "DKK" => "DKK",
            "EUR" => "euros",
            "GBP" => "pounds sterling",
            "USD" => "US dollars",
            _ => return None,
        })
    },
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
            Shape::Type(said) => format!("At {place} stands a value of the wrong kind ({said})."),
        },
    }
}

fn finding(finding: &Finding) -> String {
    let number = |value: &f64| decimal(Lang::En, *value);
    match &finding.problem {
        Problem::UnknownCode(code) => {
            format!("The code “{code}” is not in its list. It was left out or read as unknown.")
        }
        Problem::UnknownMunicipality(name) => {
            format!("“{name}” is no municipality in the list. It was left out.")
        }
        Problem::DuplicateId => {
            "The id stood before. The later record with it was left out.".to_owned()
        }
        Problem::OddId(id) => {
            format!("The id “{id}” should be lower case letters, digits and hyphens. It was kept.")
        }
        Problem::NoCode => "At least one code belongs here. The field is empty.".to_owned(),
        Problem::ReversedPeriod(from, to) => {
            format!("The period {from}–{to} ends before it begins. It was read as not stated.")
        }
        Problem::AbsurdYear(year) => {
            format!("The year {year} can't be right. It was read as not stated.")
        }
        Problem::ReversedInterval(low, high) => format!(
            "The interval from {} to {} is the wrong way round. It was left out.",
            number(low),
            number(high)
        ),
        Problem::IntervalOffEffect(effect) => {
            format!("The interval does not hold the figure {}. The interval was left out.", number(effect))
        }
        Problem::OddLevel(level) => {
            format!("The level {} of the interval must lie between 0 and 100. It was read as 95.", number(level))
        }
        Problem::DeadSource(index) => {
            format!("There is no source number {index} (counted from 0). The reference was left out.")
        }
        Problem::MissingLanguage => {
            "The text exists in one language only. It is shown in that language.".to_owned()
        }
        Problem::MissingText => "The text is missing in both languages.".to_owned(),
        Problem::DirectionMarks => {
            "The text has invisible characters that turn the reading direction. They were taken out."
                .to_owned()
        }
        Problem::OddAddress(url) => {
            format!("The address “{url}” does not begin with http or https. It was left out.")
        }
        Problem::StrengthOffDesign(strength, design) => format!(
            "The strength “{strength}” does not fit the design “{design}” and its participants. It \
             was kept."
        ),
    }
}
