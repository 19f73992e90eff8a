//! The charts: where marks stand, what they say, and that shape alone tells
//! the statuses apart.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it stands")]
#![allow(clippy::float_cmp, reason = "positions are whole tenths, written and read back exactly")]

use std::fmt::Write as _;

use indsatsatlas::chart::matrix::{Step, step};
use indsatsatlas::chart::measure::{self, Weight};
use indsatsatlas::chart::{
    Cell, Certainty, Gap, Head, Interval, Matrix, Recommended, Sign, interval, matrix,
};
use roxmltree::{Document, Node};

/// All drawings but the matrix.
mod drawings;
/// Where the shapes of a path stand.
mod geometry;

use geometry::{Drawn, area, shapes_of};

const GAPS: [Gap; 10] = [
    Gap::NotMeasured,
    Gap::SearchedNone,
    Gap::NotSearched,
    Gap::Unknown,
    Gap::UnderWay,
    Gap::NotEvaluated,
    Gap::ForeignOnly,
    Gap::WeakOnly,
    Gap::InequalityNotReported,
    Gap::Evidence,
];

fn head(key: &str, label: &str, group: Option<&str>, count: &str) -> Head {
    Head { key: key.into(), label: label.into(), group: group.map(Into::into), count: count.into() }
}

fn cell(gap: Gap) -> Cell {
    let empty =
        matches!(gap, Gap::NotMeasured | Gap::SearchedNone | Gap::NotSearched | Gap::Unknown);
    let evaluated = !empty && !matches!(gap, Gap::UnderWay | Gap::NotEvaluated);
    Cell {
        label: format!("cell {}", gap.code()),
        rows: if empty { 0 } else { 3 },
        digit: if empty { "0".into() } else { "3".into() },
        gap,
        certainty: evaluated.then_some(Certainty::High),
        signs: if evaluated { vec![Sign::Favourable] } else { Vec::new() },
        outside: false,
        recommended: None,
    }
}

/// Three rows in two groups, four columns in two groups, a cell chosen.
fn small() -> Matrix {
    let mut cells: Vec<Cell> = GAPS.into_iter().map(cell).collect();
    cells.push(Cell { outside: true, rows: 0, digit: "0".into(), ..cell(Gap::Evidence) });
    cells.push(Cell {
        certainty: Some(Certainty::Low),
        signs: vec![Sign::Unclear, Sign::Unfavourable, Sign::Favourable],
        ..cell(Gap::Evidence)
    });
    Matrix {
        id: "m1".into(),
        title: "Evidence map".into(),
        description: "Four of twelve cells are empty.".into(),
        row_axis: "Approach, number of interventions".into(),
        rows: vec![
            head("screening", "Screening", Some("Find"), "25"),
            head("outreach", "Outreach", Some("Find"), "22"),
            head("training", "Training", Some("Live"), "40"),
        ],
        columns: vec![
            head("mortality", "Mortality", Some("Disease"), "19"),
            head("symptoms", "Symptoms", Some("Disease"), "10"),
            head("hospital", "Hospital use", Some("Care"), "30"),
            head("cost", "Cost", None, "14"),
        ],
        cells,
        chosen: Some((1, 2)),
    }
}

fn number(node: Node, name: &str) -> f64 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap_or(f64::NAN)
}

fn buttons<'a>(document: &'a Document) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.attribute("role") == Some("button")).collect()
}

fn with_class<'a>(document: &'a Document, class: &str) -> Vec<Node<'a, 'a>> {
    let has = |node: &Node| {
        node.attribute("class").is_some_and(|all| all.split(' ').any(|one| one == class))
    };
    document.descendants().filter(has).collect()
}

/// Names and geometry of all shapes, without class and words.
fn shapes(svg: &str) -> String {
    let document = Document::parse(svg).unwrap();
    let mut list = String::new();
    for node in document.descendants().filter(Node::is_element).skip(1) {
        let geometry = node.attributes().filter(|one| one.name() != "class");
        let _ = write!(list, "{}", node.tag_name().name());
        geometry.for_each(|one| {
            let _ = write!(list, " {}={}", one.name(), one.value());
        });
        list.push('\n');
    }
    list
}

#[test]
fn each_status_has_a_shape_of_its_own() {
    let mut drawings: Vec<(String, String)> = GAPS
        .into_iter()
        .map(|gap| (gap.code().to_owned(), shapes(&matrix::glyph(&cell(gap)))))
        .collect();
    let outside = Cell { outside: true, digit: "0".into(), ..cell(Gap::Evidence) };
    drawings.push(("outside".into(), shapes(&matrix::glyph(&outside))));
    for (at, (name, drawing)) in drawings.iter().enumerate() {
        for (other, same) in &drawings[at + 1..] {
            assert_ne!(drawing, same, "{name} looks like {other}");
        }
    }
}

#[test]
fn a_recommendation_adds_a_flag_of_its_own_shape_and_nothing_else() {
    for gap in GAPS {
        let glyph = |recommended| matrix::glyph(&Cell { recommended, ..cell(gap) });
        let kinds = [Recommended::Stated, Recommended::TopicOnly, Recommended::Lapsed];
        let bare = glyph(None);
        let flags = kinds.map(|kind| {
            let flagged = glyph(Some(kind));
            let document = Document::parse(&flagged).unwrap();
            assert!(!with_class(&document, "flag").is_empty());
            // Words stand last, and shapes before them.
            let added: String = flagged.split('<').filter(|one| !bare.contains(one)).collect();
            assert_eq!(flagged.len(), bare.len() + added.len() + 1, "nothing else changes");
            added
        });
        assert!(flags[0] != flags[1] && flags[1] != flags[2] && flags[0] != flags[2]);
        let struck = matrix::glyph(&Cell { recommended: Some(kinds[2]), ..cell(gap) });
        let flag = shapes_of(&Document::parse(&struck).unwrap(), "flag");
        assert!(flag.iter().any(|line| !line.closed), "what lapsed is struck");
    }
}

#[test]
fn a_key_to_take_along_says_every_look_once_and_within_its_width() {
    let cells: Vec<Cell> = GAPS.into_iter().map(cell).collect();
    let long = "What a cell can mean, said in many words so that they need a second line";
    let said: Vec<(&Cell, String)> =
        cells.iter().map(|cell| (cell, format!("{} {long}", cell.gap.code()))).collect();
    for width in [320.0, 720.0, 1200.0] {
        let svg = matrix::key(&said, width);
        let document = Document::parse(&svg).unwrap();
        let words: Vec<&str> = document
            .descendants()
            .filter_map(|n| n.text().filter(|_| n.has_tag_name("text")))
            .collect();
        for gap in GAPS {
            let named = words.iter().filter(|word| word.starts_with(&format!("{} ", gap.code())));
            assert_eq!(named.count(), 1, "{} in {words:?}", gap.code());
        }
        let dots = shapes_of(&document, "dot");
        assert!(dots[0].across().1 <= f64::from(width));
        assert!(
            number(document.root_element(), "height")
                >= 48.0 * (10.0 * 270.0 / f64::from(width)).floor()
        );
    }
}

#[test]
fn certainty_changes_the_outline_and_nothing_else() {
    let glyph = |certainty| {
        matrix::glyph(&Cell {
            certainty: Some(certainty),
            signs: Vec::new(),
            ..cell(Gap::Evidence)
        })
    };
    let all = [Certainty::High, Certainty::Moderate, Certainty::Low, Certainty::VeryLow];
    let classes = all.map(|certainty| {
        let svg = glyph(certainty);
        let document = Document::parse(&svg).unwrap();
        let outline = document.descendants().find(|node| node.has_tag_name("path")).unwrap();
        outline.attribute("class").unwrap().to_owned()
    });
    assert_eq!(classes, ["s-high", "s-moderate", "s-low", "s-very-low"]);
    assert!(all.iter().all(|&one| shapes(&glyph(one)) == shapes(&glyph(Certainty::High))));
}

#[test]
fn at_most_three_signs_are_drawn_and_unfavourable_is_one_of_them() {
    let signs =
        vec![Sign::Unclear, Sign::Mixed, Sign::Unfavourable, Sign::NoDifference, Sign::Favourable];
    let drawn = |signs: &[Sign]| -> Vec<String> {
        let low = Some(Certainty::Low);
        let svg =
            matrix::glyph(&Cell { certainty: low, signs: signs.into(), ..cell(Gap::Evidence) });
        let document = Document::parse(&svg).unwrap();
        with_class(&document, "sign").iter().map(|n| n.attribute("class").unwrap().into()).collect()
    };
    // Each arrow stands on the side it points to.
    assert_eq!(drawn(&signs), ["sign dir-bad", "sign dir-none", "sign dir-good"]);
    let three = [Sign::Unfavourable, Sign::Unclear, Sign::Mixed, Sign::NoDifference];
    assert_eq!(drawn(&three), ["sign dir-bad", "sign dir-none", "sign dir-mixed"]);
    assert_eq!(drawn(&signs[..2]), ["sign dir-mixed", "sign dir-unclear"]);
    assert!(drawn(&[]).is_empty());
}

#[test]
fn every_cell_can_be_named_found_and_reached() {
    let model = small();
    let svg = matrix::svg(&model, 1000.0).body;
    let document = Document::parse(&svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("group"));
    assert_eq!(root.attribute("aria-label"), Some("Evidence map"));
    let described = root.attribute("aria-describedby").unwrap();
    let description = document.descendants().find(|n| n.attribute("id") == Some(described));
    assert_eq!(description.unwrap().text(), Some("Four of twelve cells are empty."));

    let cells = buttons(&document);
    assert_eq!(cells.len(), 12);
    for (at, node) in cells.iter().enumerate() {
        let (row, column) = (at / 4, at % 4);
        assert_eq!(node.attribute("aria-label"), Some(model.cells[at].label.as_str()));
        assert_eq!(node.attribute("data-key"), Some(format!("{row}|{column}").as_str()));
        assert_eq!(node.attribute("data-x"), Some(model.columns[column].key.as_str()));
        assert_eq!(node.attribute("data-y"), Some(model.rows[row].key.as_str()));
        assert_eq!(node.attribute("data-rows"), Some(model.cells[at].rows.to_string().as_str()));
        let gap = model.cells[at].gap.code();
        assert_eq!(node.attribute("data-gap"), Some(gap));
        let chosen = (row, column) == (1, 2);
        assert_eq!(node.attribute("tabindex"), Some(if chosen { "0" } else { "-1" }));
        assert_eq!(node.attribute("aria-pressed"), Some(if chosen { "true" } else { "false" }));
    }
}

#[test]
fn the_tab_key_stops_at_the_first_cell_if_none_is_chosen() {
    for chosen in [None, Some((9, 0)), Some((0, 9)), Some((usize::MAX, 1))] {
        let svg = matrix::svg(&Matrix { chosen, ..small() }, 1000.0).body;
        let document = Document::parse(&svg).unwrap();
        let stops: Vec<_> = buttons(&document)
            .into_iter()
            .filter(|node| node.attribute("tabindex") == Some("0"))
            .map(|node| node.attribute("data-key").unwrap().to_owned())
            .collect();
        assert_eq!(stops, ["0|0"]);
        assert!(
            with_class(&document, "cross").is_empty() && with_class(&document, "sel").is_empty()
        );
    }
}

#[test]
fn a_cell_can_be_hit_everywhere_even_if_only_a_dot_is_drawn() {
    let svg = matrix::svg(&small(), 1000.0).body;
    let document = Document::parse(&svg).unwrap();
    for node in buttons(&document) {
        let area = area(node);
        assert!(area.width() >= 24.0 && area.height() >= 24.0, "{:?}", node.attribute("data-gap"));
    }
}

#[test]
fn cells_take_the_width_and_never_overlap() {
    let mut wide = small();
    wide.columns =
        (0..18).map(|at| head(&at.to_string(), "A column", (at < 9).then_some("G"), "")).collect();
    wide.cells = (0..54).map(|_| cell(Gap::Evidence)).collect();
    let mut before = 0.0;
    for width in [720.0_f32, 1000.0, 1200.0] {
        let drawn = matrix::svg(&wide, width);
        let (head, body) =
            (Document::parse(&drawn.head).unwrap(), Document::parse(&drawn.body).unwrap());
        for document in [&head, &body] {
            assert_eq!(number(document.root_element(), "width"), f64::from(width));
            let size = document.root_element();
            let view = format!("0 0 {} {}", number(size, "width"), number(size, "height"));
            assert_eq!(size.attribute("viewBox"), Some(view.as_str()));
        }
        let rects: Vec<(f64, f64, f64, f64)> = buttons(&body)
            .iter()
            .map(|r| (number(*r, "x"), number(*r, "y"), number(*r, "width"), number(*r, "height")))
            .collect();
        for row in rects.chunks(18) {
            for pair in row.windows(2) {
                assert!(pair[0].0 + pair[0].2 < pair[1].0, "{pair:?} at {width}");
            }
            let last = row[17];
            assert!(last.0 + last.2 <= f64::from(width));
            // The tenth column begins a group: there is more air before it.
            assert!(row[9].0 - row[8].0 > row[8].0 - row[7].0);
        }
        for (above, below) in rects.iter().zip(&rects[18..]) {
            assert!(above.1 + above.3 < below.1);
        }
        assert!(rects[0].2 > before, "cells grow with the width");
        before = rects[0].2;

        let labels = head.descendants().filter(|node| node.attribute("transform").is_some());
        let starts: Vec<f64> = labels
            .filter_map(|node| {
                node.attribute("transform")?
                    .strip_prefix("translate(")?
                    .split(' ')
                    .next()?
                    .parse()
                    .ok()
            })
            .collect();
        for (start, rect) in starts.iter().zip(&rects) {
            assert_eq!(*start, rect.0 + rect.2 / 2.0, "heads stand over their columns");
        }
        assert_eq!(starts.len(), 18);
    }
}

#[test]
fn a_matrix_too_wide_for_its_page_keeps_cells_that_can_be_hit() {
    let mut many = small();
    many.columns = (0..40).map(|at| head(&at.to_string(), "Column", None, "")).collect();
    many.cells = (0..120).map(|_| cell(Gap::Unknown)).collect();
    for width in [0.0, -5.0, 320.0, f32::NAN, f32::NEG_INFINITY] {
        let svg = matrix::svg(&many, width).body;
        let document = Document::parse(&svg).unwrap();
        let x: Vec<f64> = buttons(&document).iter().map(|node| number(*node, "x")).collect();
        assert_eq!(x[1] - x[0], 24.0, "{x:?} at {width}");
        assert!(number(document.root_element(), "width") >= 40.0 * 24.0);
    }
}

#[test]
fn row_and_column_of_the_chosen_cell_are_marked() {
    let drawn = matrix::svg(&small(), 1000.0);
    let body = Document::parse(&drawn.body).unwrap();
    let chosen = area(buttons(&body)[6]);
    let ((left, right), (top, bottom)) = (chosen.across(), chosen.down());
    let bands = shapes_of(&body, "cross");
    let [row, column] = &bands[..] else { panic!("two bands") };
    assert_eq!(row.across().0, 0.0);
    assert!(row.down().0 <= top && row.down().1 >= bottom);
    assert_eq!(column.down().0, 0.0);
    assert!(column.across().0 <= left && column.across().1 >= right);
    let frames = ["sel", "sel-in"].map(|class| shapes_of(&body, class).remove(0));
    assert!(frames[0].width() > frames[1].width());
    let bold = |svg: &str| -> Vec<String> {
        let document = Document::parse(svg).unwrap();
        let bold = with_class(&document, "tx")
            .into_iter()
            .filter(|n| n.attribute("class") == Some("tx b"));
        bold.filter_map(|node| node.text().map(Into::into)).collect()
    };
    assert_eq!(bold(&drawn.body), ["Outreach"]);
    assert_eq!(bold(&drawn.head), ["Hospital use"]);
}

#[test]
fn neighbours_of_one_group_share_one_heading() {
    let drawn = matrix::svg(&small(), 1000.0);
    let words = |svg: &str| -> Vec<String> {
        let document = Document::parse(svg).unwrap();
        document
            .descendants()
            .filter_map(|n| n.text().filter(|_| n.has_tag_name("text")).map(Into::into))
            .collect()
    };
    let count = |words: &[String], word: &str| words.iter().filter(|one| *one == word).count();
    let (head, body) = (words(&drawn.head), words(&drawn.body));
    assert_eq!((count(&head, "Disease"), count(&head, "Care")), (1, 1));
    assert_eq!((count(&body, "Find"), count(&body, "Live")), (1, 1));
    assert_eq!(count(&head, "14"), 1, "columns print their number");
    assert_eq!(count(&body, "40"), 1, "rows print their number");
}

#[test]
fn a_long_label_is_cut_and_keeps_its_whole_words_as_a_title() {
    let long = "Coordination of everything that could be coordinated between all of them";
    let mut model = small();
    model.rows[2].label = long.into();
    model.columns[3].label = long.into();
    for head in &mut model.columns[..2] {
        head.group = Some(long.into());
    }
    let drawn = matrix::svg(&model, 720.0);
    for (svg, titles) in [(&drawn.head, 2), (&drawn.body, 1)] {
        let document = Document::parse(svg).unwrap();
        let cut: Vec<_> =
            document.descendants().filter(|node| node.has_tag_name("title")).collect();
        assert_eq!(cut.len(), titles);
        for title in cut {
            assert_eq!(title.text(), Some(long));
            let shown =
                title.parent_element().unwrap().descendants().filter(|n| n.has_tag_name("text"));
            assert!(
                shown.max_by_key(|node| node.range().start).unwrap().text().unwrap().ends_with('…')
            );
        }
    }
}

#[test]
fn text_stays_text() {
    let mut model = small();
    let odd = "<b a=\"1\">&'\u{202e}abc\u{2066}\u{7}\n\u{ffff}";
    model.id = odd.into();
    model.title = odd.into();
    model.description = odd.into();
    model.row_axis = odd.into();
    for head in model.rows.iter_mut().chain(&mut model.columns) {
        *head =
            Head { key: odd.into(), label: odd.into(), group: Some(odd.into()), count: odd.into() };
    }
    for cell in &mut model.cells {
        cell.label = odd.into();
        cell.digit = odd.into();
    }
    let drawn = matrix::svg(&model, 1000.0);
    let read = "<b a=\"1\">&'abc ";
    let body = Document::parse(&drawn.body).unwrap();
    assert_eq!(body.root_element().attribute("aria-label"), Some(read));
    assert!(buttons(&body).iter().all(|node| node.attribute("data-x") == Some(read)));
    let printed = |node: &Node| node.text().is_some_and(|text| text.replace(read, "").is_empty());
    assert!(with_class(&body, "num").iter().all(printed));
    assert!(body.descendants().all(|node| !node.has_tag_name("b")));
    for text in [&drawn.head, &drawn.body] {
        assert!(Document::parse(text).is_ok());
        assert!(!text.contains(['\u{202e}', '\u{2066}', '\u{7}', '\u{ffff}']));
    }
}

#[test]
fn nothing_drawn_says_how_it_looks() {
    let drawn = matrix::svg(&small(), 1000.0);
    let glyphs: String = GAPS.into_iter().map(|gap| matrix::glyph(&cell(gap))).collect();
    let interval = interval::svg(&ratio(0.5, 0.25, 1.0), 276.0);
    for svg in [&drawn.head, &drawn.body, &glyphs, &interval] {
        for refused in ["style=", "fill=", "stroke", "#", "rgb", "font-", "NaN", "inf"] {
            assert!(!svg.contains(refused), "{refused} in {svg}");
        }
    }
}

#[test]
fn lengths_have_at_most_two_decimals() {
    let drawn = matrix::svg(&small(), 1013.7);
    for svg in [drawn.head, drawn.body, interval::svg(&ratio(0.7, 0.61, 0.853), 275.3)] {
        let document = Document::parse(&svg).unwrap();
        let values = document.descendants().flat_map(|node| node.attributes());
        for value in values.filter(|one| !one.name().starts_with("aria")) {
            let parts = value.value().split(|c: char| !c.is_ascii_digit() && c != '.');
            for part in parts.filter(|part| part.matches('.').count() == 1) {
                let decimals = part.split_once('.').map_or(0, |(_, after)| after.len());
                assert!(decimals <= 2, "{part} in {}", value.value());
            }
        }
    }
}

#[test]
fn a_matrix_without_rows_columns_or_cells_is_drawn_as_far_as_it_goes() {
    let full = small();
    let no_rows = Matrix { rows: Vec::new(), cells: Vec::new(), ..full.clone() };
    let no_columns = Matrix { columns: Vec::new(), cells: Vec::new(), ..full.clone() };
    let no_cells = Matrix { cells: Vec::new(), ..full.clone() };
    let endless = matrix::svg(&full, f32::INFINITY);
    assert!(Document::parse(&endless.body).is_ok());
    for model in [no_rows, no_columns, no_cells] {
        let drawn = matrix::svg(&model, 1000.0);
        let body = Document::parse(&drawn.body).unwrap();
        assert!(Document::parse(&drawn.head).is_ok());
        assert!(buttons(&body).is_empty());
        assert_eq!(with_class(&body, "end").len(), model.rows.len(), "rows stay");
    }
}

#[test]
fn a_step_stays_within_the_matrix() {
    let go = |from, to| step(3, 4, from, to);
    assert_eq!(go((1, 1), Step::Up), (0, 1));
    assert_eq!(go((0, 1), Step::Up), (0, 1));
    assert_eq!(go((1, 1), Step::Down), (2, 1));
    assert_eq!(go((2, 1), Step::Down), (2, 1));
    assert_eq!(go((1, 1), Step::Left), (1, 0));
    assert_eq!(go((1, 0), Step::Left), (1, 0));
    assert_eq!(go((1, 1), Step::Right), (1, 2));
    assert_eq!(go((1, 3), Step::Right), (1, 3));
    assert_eq!(go((1, 2), Step::Home), (1, 0));
    assert_eq!(go((1, 2), Step::End), (1, 3));
    assert_eq!(go((1, 2), Step::First), (0, 0));
    assert_eq!(go((1, 2), Step::Last), (2, 3));
    assert_eq!(go((9, 9), Step::Left), (2, 2), "a place of an earlier, larger matrix");
    assert_eq!(step(0, 0, (4, 4), Step::Down), (0, 0));
}

#[test]
fn a_text_is_as_wide_as_its_letters() {
    let width = |text| measure::width(text, 10.0, Weight::Regular);
    assert!((width("0123456789") - 60.0).abs() < 0.001);
    assert!((width("æøå") - (8.64 + 5.68 + 5.34)).abs() < 0.001);
    assert!(measure::width("Økonomi", 10.0, Weight::Bold) > width("Økonomi"));
    assert!(width("日本") > 0.0, "an unknown letter has a mean width");
    assert_eq!(width(""), 0.0);
}

#[test]
fn a_text_is_wrapped_within_its_room() {
    let wrap = |text, most, room| measure::wrap(text, most, room, 10.0, Weight::Regular);
    assert_eq!(wrap("Hjælp til egenomsorg", 9, 60.0), ["Hjælp til", "egenomsorg"]);
    assert_eq!(wrap("  Hjælp   til ", 9, 100.0), ["Hjælp   til"]);
    assert_eq!(wrap("Hjælp til egenomsorg i kommunen", 2, 60.0), ["Hjælp til", "egenomsor…"]);
    let long = wrap("https://example.org/?view=explore&condition=copd", 99, 60.0);
    assert!(long.len() > 2, "a word longer than the room is broken");
    assert_eq!(long.concat(), "https://example.org/?view=explore&condition=copd");
    for line in long {
        assert!(measure::width(&line, 10.0, Weight::Regular) <= 60.0);
    }
    assert_eq!(wrap("abc", 9, 0.0), ["a", "b", "c"], "a letter at least");
    assert!(wrap("", 9, 60.0).is_empty() && wrap("abc", 0, 60.0).is_empty());
}

#[test]
fn a_text_is_cut_to_its_room() {
    let fit = |text, room| measure::fit(text, room, 10.0, Weight::Regular).into_owned();
    assert_eq!(fit("Egenomsorg", 100.0), "Egenomsorg");
    let cut = fit("Egenomsorg", 40.0);
    assert!(cut.ends_with('…') && measure::width(&cut, 10.0, Weight::Regular) <= 40.0);
    assert_eq!(fit("Arbejde, uddannelse", 49.0), "Arbejde…", "no comma before the dots");
    assert_eq!(fit("Egenomsorg", 3.0), "");
    assert_eq!(fit("ååå", -1.0), "");
    let lines = measure::two_lines("Det, man selv gør", 50.0, 10.0, Weight::Regular);
    assert_eq!(lines, ["Det, man", "selv gør"]);
    let lines = measure::two_lines("Sundhedsvæsenet", 50.0, 10.0, Weight::Regular);
    assert!(lines[0].ends_with('…') && lines[1].is_empty());
}

fn ratio(effect: f64, low: f64, high: f64) -> Interval {
    let texts = [low.to_string(), "1".into(), high.to_string()];
    Interval {
        label: "in words".into(),
        effect,
        low,
        high,
        reference: 1.0,
        log: true,
        certainty: Certainty::High,
        texts,
    }
}

fn difference(effect: f64, low: f64, high: f64) -> Interval {
    let texts = [low.to_string(), "0".into(), high.to_string()];
    Interval { reference: 0.0, log: false, texts, ..ratio(effect, low, high) }
}

/// Where the parts of an interval stand: the reference, the line from and to,
/// the middle of the square.
#[derive(Debug, PartialEq)]
struct Parts {
    reference: Option<f64>,
    line: Option<(f64, f64)>,
    square: Option<f64>,
    arrows: usize,
    words: Vec<String>,
}

fn parts(model: &Interval) -> Parts {
    let svg = interval::svg(model, 276.0);
    let document = Document::parse(&svg).unwrap();
    assert_eq!(document.root_element().attribute("role"), Some("img"));
    assert_eq!(document.root_element().attribute("aria-label"), Some("in words"));
    let lines: Vec<Drawn> = shapes_of(&document, "zero");
    let level = |line: &&Drawn| line.points.len() == 2 && line.height() == 0.0;
    let words: Vec<(f64, String)> = document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .map(|node| (number(node, "x"), node.text().unwrap_or_default().to_owned()))
        .collect();
    let halves =
        words.iter().map(|(x, text)| (x, measure::width(text, 13.0, Weight::Regular) / 2.0));
    let mut spans: Vec<(f64, f64)> =
        halves.map(|(x, half)| (x - f64::from(half), x + f64::from(half))).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    assert!(spans.windows(2).all(|pair| pair[0].1 < pair[1].0), "numbers apart: {words:?}");
    assert!(spans.iter().all(|span| span.0 > -0.2 && span.1 < 276.2), "numbers inside: {words:?}");
    Parts {
        reference: shapes_of(&document, "thin").first().map(|line| line.points[0].0),
        line: lines.iter().find(level).map(|line| (line.points[0].0, line.points[1].0)),
        square: shapes_of(&document, "tile").first().map(|square| square.middle().0),
        arrows: shapes_of(&document, "bare").len(),
        words: words.into_iter().map(|(_, text)| text).collect(),
    }
}

#[test]
fn a_ratio_and_its_inverse_stand_equally_far_from_no_difference() {
    let drawn = parts(&ratio(1.0, 0.5, 2.0));
    let (from, to) = drawn.line.unwrap();
    let middle = drawn.reference.unwrap();
    assert!(((middle - from) - (to - middle)).abs() < 0.2, "{drawn:?}");
    assert!((drawn.square.unwrap() - middle).abs() < 0.2);
    let steps = parts(&ratio(2.0, 1.0, 4.0));
    let (from, to) = steps.line.unwrap();
    assert!(
        (steps.square.unwrap() - f64::midpoint(from, to)).abs() < 0.2,
        "2 is half way from 1 to 4"
    );
}

#[test]
fn the_line_of_no_difference_stands_in_the_middle_of_every_interval() {
    for model in
        [difference(0.1, -1.4, 1.7), difference(728.0, -754.0, 2211.0), ratio(0.7, 0.6, 0.9)]
    {
        assert_eq!(parts(&model).reference, Some(138.0));
    }
    let drawn = parts(&difference(0.1, -1.4, 1.7));
    let (from, to) = drawn.line.unwrap();
    assert!(((138.0 - from) / (to - 138.0) - 1.4 / 1.7).abs() < 0.01, "one scale on both sides");
}

#[test]
fn the_number_at_the_reference_gives_way() {
    assert_eq!(parts(&difference(0.0, -10.0, 10.0)).words, ["-10", "10", "0"]);
    assert_eq!(parts(&difference(5.0, 0.1, 10.0)).words, ["0.1", "10"]);
    assert_eq!(parts(&difference(-11.0, -11.2, -10.8)).words.len(), 3, "moved apart");
}

#[test]
fn what_has_no_place_on_the_scale_is_not_drawn() {
    let nan = f64::NAN;
    assert_eq!(parts(&difference(nan, -1.0, 1.0)).square, None);
    let only_effect = parts(&difference(2.0, nan, nan));
    assert_eq!((only_effect.line, only_effect.words), (None, vec!["0".to_owned()]));
    assert!(only_effect.square.is_some());
    let half = parts(&difference(1.0, nan, 2.0));
    assert_eq!(half.line.map(|line| line.0), half.square, "from the effect on");
    let negative = parts(&ratio(-1.0, -2.0, -0.5));
    assert_eq!((negative.square, negative.line, negative.reference), (None, None, Some(138.0)));
}

#[test]
fn an_endless_interval_ends_in_an_arrow() {
    assert_eq!(parts(&ratio(3.0, 1.1, f64::INFINITY)).arrows, 1);
    assert_eq!(parts(&ratio(0.5, 0.0, 2.0)).arrows, 1, "0 is infinitely far from 1");
    assert_eq!(parts(&difference(0.0, f64::NEG_INFINITY, f64::INFINITY)).arrows, 2);
    assert_eq!(parts(&ratio(1.0, 1e-9, 1e9)).arrows, 2, "off the scale");
    assert_eq!(parts(&difference(0.0, -1.0, 1.0)).arrows, 0);
}

#[test]
fn an_effect_outside_its_interval_stands_where_it_is() {
    let drawn = parts(&difference(5.0, 1.0, 2.0));
    assert!(drawn.square.unwrap() > drawn.line.unwrap().1 + 50.0);
    let reversed = parts(&difference(1.5, 2.0, 1.0));
    let (from, to) = reversed.line.unwrap();
    assert!(from > to && reversed.square.unwrap() < from);
}

#[test]
fn no_number_is_too_odd() {
    let odd = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        1e-320,
        1e308,
        -1e308,
        f64::MAX,
        f64::MIN_POSITIVE,
        f64::EPSILON,
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
    ];
    for (number, &effect) in odd.iter().enumerate() {
        for &low in &odd {
            for &high in &odd {
                for reference in [0.0, 1.0, odd[(number + 3) % odd.len()]] {
                    let texts = ["a".into(), "b".into(), "c".into()];
                    for log in [false, true] {
                        let model = Interval {
                            reference,
                            log,
                            texts: texts.clone(),
                            ..ratio(effect, low, high)
                        };
                        let drawn = parts(&model);
                        let inside = |x: f64| (0.0..=276.0).contains(&x);
                        assert!(drawn.square.is_none_or(inside), "{model:?}");
                        assert!(
                            drawn.line.is_none_or(|(a, b)| inside(a) && inside(b)),
                            "{model:?}"
                        );
                    }
                }
            }
        }
    }
    for width in [0.0, -10.0, 3.0, f32::NAN, f32::INFINITY] {
        assert!(Document::parse(&interval::svg(&ratio(1.0, 0.5, 2.0), width)).is_ok());
    }
}

#[test]
fn a_small_matrix_looks_as_reviewed() {
    for width in [720_u16, 1200] {
        let drawn = matrix::svg(&small(), f32::from(width));
        let lines = format!("{}\n{}", drawn.head, drawn.body).replace("><", ">\n<");
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("matrix-{width}"), lines);
        });
    }
}
