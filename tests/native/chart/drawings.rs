//! All drawings but the matrix: where their marks stand and what they say.

#![allow(clippy::cast_precision_loss, reason = "counts are small")]

use std::collections::BTreeSet;

use indsatsatlas::chart::measure::{self, Weight};
use indsatsatlas::chart::standalone::{Section, standalone, with_fonts};
use indsatsatlas::chart::{
    Area, Bar, BarGroup, Bars, Certainty, DirectionRow, Directions, Drawing, Event, Forest,
    ForestRow, Frame, Gradient, GradientPoint, Land, Mark, ROWS, Recommended, Sign, Slope, Supply,
    SupplyRow, Tile, Tiles, Timeline, ValueBar, matrix,
};
use roxmltree::{Document, Node};

use super::geometry::{Drawn, area, shapes_of, shapes_of_path, within};
use super::{GAPS, buttons, cell, number, small, with_class};

const WIDTHS: [f32; 3] = [288.0, 640.0, 1200.0];

const CERTAINTIES: [Certainty; 5] =
    [Certainty::High, Certainty::Moderate, Certainty::Low, Certainty::VeryLow, Certainty::None];
const SIGNS: [Sign; 5] =
    [Sign::Unfavourable, Sign::NoDifference, Sign::Favourable, Sign::Mixed, Sign::Unclear];

/// Names as long as they come in the catalogue, and short ones.
const NAMES: [&str; 7] = [
    "KOL",
    "Guldstandardprogrammet for rygere med svær psykisk lidelse",
    "Sundhed på dit sprog",
    "ADDITION-Danmark: opsporing af type 2-diabetes i almen praksis",
    "Steno-2",
    "Region Midtjyllands kronikerprojektprogram (Forstærket indsats for patienter)",
    "Brug af egen læge og kommune",
];

fn name(at: usize) -> String {
    NAMES[at % NAMES.len()].into()
}

fn words(value: f64) -> String {
    format!("{value:.2}").trim_end_matches('0').trim_end_matches('.').replace('.', ",")
}

fn names(id: &str) -> (String, String, String) {
    (id.into(), format!("Title of {id}"), format!("What {id} shows."))
}

fn directions(rows: usize, most: usize) -> Directions {
    let (id, title, description) = names("directions");
    let heads = ["Til ugunst\n7 fund", "Ingen forskel", "Til fordel", "Blandet", "Uafklaret"];
    let row = |row: usize| {
        let marks = |column: usize| {
            let count = (row * 7 + column * 5 + most) % (most + 1);
            let mark = |at: usize| Mark {
                key: format!("{row}/{column}/{at}"),
                label: format!("Mark {at} of {row}, {column}"),
                certainty: CERTAINTIES[at % 5],
                count: 1,
            };
            (0..count).map(mark).collect()
        };
        let label = name(row);
        DirectionRow {
            key: row.to_string(),
            label,
            count: "11".into(),
            marks: std::array::from_fn(marks),
        }
    };
    let rows = (0..rows).map(row).collect();
    let signs = [Sign::Apart, Sign::NoDifference, Sign::Nearer, Sign::Crossed, Sign::Unmeasured];
    Directions { id, title, description, heads: heads.map(Into::into), signs, rows }
}

fn row(at: usize, effect: f64, interval: Option<[f64; 2]>) -> ForestRow {
    let ends = interval
        .map_or(String::new(), |[low, high]| format!(" ({} til {})", words(low), words(high)));
    ForestRow {
        key: format!("row-{at}"),
        name: name(at),
        detail: format!("Hazard ratio, død af alle årsager, {at}.912.392 deltagere"),
        effect,
        interval,
        figure: format!("{}{ends}", words(effect)),
        certainty: CERTAINTIES[at % 5],
        sign: SIGNS[at % 5],
        note: if at % 3 == 1 {
            "Undersøgt for ikke at være ringere".into()
        } else {
            String::new()
        },
        label: format!("Row {at}"),
    }
}

fn forest(log: bool, rows: Vec<ForestRow>) -> Forest {
    let (id, title, description) = names("forest");
    Forest {
        id,
        title,
        description,
        log,
        reference: if log { 1.0 } else { 0.0 },
        left: "færre med indsatsen".into(),
        right: "flere".into(),
        number: words,
        rows,
    }
}

fn ratios(count: usize) -> Forest {
    let spread = [0.99, 0.55, 1.2, 0.72, 1.36, 0.83];
    let row = |at: usize| {
        let effect = spread[at % 6];
        let interval = (at % 4 != 2).then_some([effect * 0.8, effect * 1.25]);
        row(at, effect, interval)
    };
    forest(true, (0..count).map(row).collect())
}

fn timeline(events: usize, bars: usize) -> Timeline {
    let (id, title, description) = names("timeline");
    let year = |at: usize| u16::try_from(2003 + at * 5 % 23).unwrap();
    let event = |at: usize| Event {
        key: format!("event-{at}"),
        year: year(at),
        text: name(at + 3),
        label: format!("Event {at}"),
    };
    let bar = |at: usize| Bar {
        key: format!("bar-{at}"),
        name: name(at),
        from: Some(year(at)),
        to: (!at.is_multiple_of(3)).then(|| year(at) + u16::try_from(at % 4).unwrap()),
        certainty: CERTAINTIES[at % 5],
        label: format!("Bar {at}"),
    };
    Timeline {
        id,
        title,
        description,
        years: (2003, 2026),
        events: (0..events).map(event).collect(),
        bars: (0..bars).map(bar).collect(),
    }
}

/// Two lands with water between them, as wide as Denmark.
fn tiles() -> Tiles {
    let (id, title, description) = names("tiles");
    let places = (0..18_u16).flat_map(|x| (0..14_u16).map(move |y| (x, y)));
    let land = |&(x, y): &(u16, u16)| (1..7).contains(&x) || (x > 8 && y > 3);
    let square = |(x, y): (u16, u16)| Tile {
        key: format!("{x}-{y}"),
        name: "Helsingør".into(),
        short: "Hels.".into(),
        digit: if y % 4 == 0 { String::new() } else { (y % 4 * 5).to_string() },
        label: format!("Tile {x}, {y}"),
        x,
        y,
        step: u8::try_from(y % 4).unwrap(),
        region: u8::from(x > 8) + u8::from(y > 6),
    };
    let tiles = places.filter(land).map(square).collect();
    Tiles { id, title, description, columns: 18, rows: 14, tiles }
}

fn island(key: &str, [x0, y0, x1, y1]: [f64; 4], step: u8) -> Area {
    Area {
        key: key.into(),
        name: key.into(),
        digit: if step > 0 { step.to_string() } else { String::new() },
        label: format!("Area {key}"),
        rings: vec![vec![[x0, y0], [x1, y0], [x1, y1], [x0, y1], [x0, y0]]],
        close_up: false,
        step,
    }
}

/// A large area in the south, a small one in the north, and an island far east.
fn land() -> Land {
    let (id, title, description) = names("land");
    let areas = vec![
        island("south", [0.0, 0.0, 2.0, 1.5], 2),
        island("north", [0.1, 2.9, 0.15, 3.0], 1),
        island("island", [4.0, 0.1, 4.4, 0.5], 3),
    ];
    let close_up = String::from("Close by");
    Land { id, title, description, bounds: [0.0, 0.0, 2.6, 3.0], close_up, areas }
}

fn supply(rows: usize) -> Supply {
    let (id, title, description) = names("supply");
    let heads = [
        "Sygdom",
        "Antal mennesker",
        "Indsatser i kataloget, én firkant hver",
        "Ulighed målt",
        "Kort uddannelse mod lang",
    ];
    let row = |at: usize| SupplyRow {
        key: at.to_string(),
        name: name(at),
        value: (at % 3 != 2).then_some(1_000_000.0 / (at + 1) as f64),
        value_text: if at % 3 == 2 { "intet tal".into() } else { "ca. 400.000 (2021)".into() },
        slope: (at % 2 == 1).then(|| Slope {
            times: 1.5 + at as f64,
            high: (at == 3).then_some(6.0),
            short: "3–4 gange".into(),
            text: "3–4 gange så hyppig ved kort uddannelse".into(),
        }),
        squares: (0..at * 17 % 90).map(|at| CERTAINTIES[at % 5]).collect(),
        count: (at * 17 % 90).to_string(),
        measured: "32 af 85".into(),
        label: format!("Condition {at}"),
    };
    let rows = (0..rows).map(row).collect();
    Supply { id, title, description, heads: heads.map(Into::into), rows }
}

fn gradient(count: usize) -> Gradient {
    let (id, title, description) = names("gradient");
    let point = |at: usize| {
        let value = 1.0 + at as f64 * 0.9;
        GradientPoint {
            key: at.to_string(),
            name: name(at + 4),
            value,
            high: (at % 3 == 1).then_some(value + 1.0),
            interval: (at % 3 == 2).then_some([value - 0.4, value + 0.6]),
            text: words(value),
            reference: at == 0,
            label: format!("Group {at}"),
        }
    };
    let points = (0..count).map(point).collect();
    Gradient { id, title, description, number: words, from_zero: true, joined: true, points }
}

fn bars() -> Bars {
    let (id, title, description) = names("bars");
    let bar = |(at, value): (usize, f64)| ValueBar {
        key: at.to_string(),
        name: name(at),
        value,
        text: format!("{} kr.", words(value)),
        label: format!("Value {at}"),
    };
    let group = |heading: &str, first: usize, values: &[f64]| BarGroup {
        heading: heading.into(),
        number: words,
        bars: values.iter().enumerate().map(|(at, &value)| bar((first + at, value))).collect(),
    };
    let groups = vec![
        group("I alt, kr.", 0, &[2_945_000.0, 250_000.0, 82_000.0, 0.0]),
        group("Pr. kvalitetsjusteret leveår, kr.", 4, &[400.0, -100.0]),
    ];
    Bars { id, title, description, groups }
}

/// A drawing of each kind, small.
fn samples() -> Vec<(&'static str, Drawing)> {
    vec![
        ("directions", Drawing::of(directions(2, 4))),
        ("forest", Drawing::of(ratios(4))),
        ("timeline", Drawing::of(timeline(3, 4))),
        ("tiles", Drawing::of(few_tiles())),
        ("land", Drawing::of(crowded())),
        ("supply", Drawing::of(supply(3))),
        ("gradient", Drawing::of(gradient(3))),
        ("bars", Drawing::of(bars())),
    ]
}

/// The first rows of the tiles.
fn few_tiles() -> Tiles {
    let mut few = tiles();
    few.tiles.retain(|tile| tile.y > 5 && tile.y < 8 && tile.x % 4 < 2);
    few
}

/// As much of each as the catalogue holds.
fn realistic() -> Vec<(&'static str, Drawing)> {
    vec![
        ("directions", Drawing::of(directions(19, 12))),
        ("forest", Drawing::of(ratios(24))),
        ("timeline", Drawing::of(timeline(37, 222))),
        ("tiles", Drawing::of(tiles())),
        ("land", Drawing::of(crowded())),
        ("supply", Drawing::of(supply(23))),
        ("gradient", Drawing::of(gradient(6))),
        ("bars", Drawing::of(bars())),
    ]
}

fn has_class(node: &Node, class: &str) -> bool {
    node.attribute("class").is_some_and(|all| all.split(' ').any(|one| one == class))
}

/// The mark with a key.
fn mark<'a>(document: &'a Document, key: &str) -> Node<'a, 'a> {
    let found = buttons(document).into_iter().find(|node| node.attribute("data-key") == Some(key));
    found.unwrap()
}

/// The first shape of a class in a mark.
fn part(document: &Document, key: &str, class: &str) -> Drawn {
    within(document, mark(document, key), class).into_iter().next().unwrap()
}

/// From where to where a text goes, in both directions, by the table of widths.
fn text_box(node: Node) -> [f64; 4] {
    let sizes = [("tx", 14.0), ("tx-s", 13.0), ("num", 15.0), ("num-s", 12.0), ("tn", 11.0)];
    let size = sizes.iter().find(|(class, _)| has_class(&node, class)).unwrap().1;
    let bold = ["b", "num", "num-s"].iter().any(|class| has_class(&node, class));
    let weight = if bold { Weight::Bold } else { Weight::Regular };
    let width = f64::from(measure::width(node.text().unwrap_or(""), size, weight));
    let (x, y) = (number(node, "x"), number(node, "y"));
    let middle = ["mid", "num", "num-s", "tn"].iter().any(|class| has_class(&node, class));
    let left = if middle {
        x - width / 2.0
    } else if has_class(&node, "end") {
        x - width
    } else {
        x
    };
    let size = f64::from(size);
    [left, y - size * 0.7, left + width, y + size * 0.2]
}

#[test]
fn every_mark_can_be_named_found_and_reached() {
    for (name, drawing) in samples().into_iter().chain(realistic()) {
        for width in WIDTHS {
            let svg = drawing.svg(width, ROWS, true);
            let document = Document::parse(&svg).unwrap();
            let root = document.root_element();
            assert_eq!(root.attribute("role"), Some("group"));
            assert_eq!(root.attribute("aria-label"), Some(format!("Title of {name}").as_str()));
            let described = root.attribute("aria-describedby").unwrap();
            let description = document.descendants().find(|n| n.attribute("id") == Some(described));
            assert_eq!(description.unwrap().text(), Some(format!("What {name} shows.").as_str()));

            let marks = buttons(&document);
            let keys: Vec<_> =
                marks.iter().map(|mark| mark.attribute("data-key").unwrap()).collect();
            assert_eq!(keys, drawing.keys(ROWS), "{name} at {width}: the way of the arrow keys");
            let unique: BTreeSet<_> = keys.iter().collect();
            assert_eq!(unique.len(), keys.len());
            for (at, mark) in marks.iter().enumerate() {
                assert!(!mark.attribute("aria-label").unwrap().is_empty());
                let stop = if at == 0 { "0" } else { "-1" };
                assert_eq!(mark.attribute("tabindex"), Some(stop), "{name} at {width}");
                assert_eq!(mark.attribute("aria-pressed"), None, "nothing is chosen for long");
            }
        }
    }
}

#[test]
fn every_mark_is_large_enough_to_hit() {
    for (name, drawing) in samples().into_iter().chain(realistic()) {
        // Areas are as large as they are; the squares say the same.
        if name == "land" {
            continue;
        }
        for width in WIDTHS {
            let svg = drawing.svg(width, ROWS, true);
            let document = Document::parse(&svg).unwrap();
            let areas: Vec<_> = buttons(&document).into_iter().map(area).collect();
            for (at, one) in areas.iter().enumerate() {
                // Squares touch: one px between them is theirs.
                let least = if name == "tiles" { 23.0 } else { 24.0 };
                assert!(one.width() >= least && one.height() >= least, "{name} at {width}");
                let ((left, right), (top, bottom)) = (one.across(), one.down());
                assert!(left >= 0.0 && right <= f64::from(width));
                for other in &areas[at + 1..] {
                    let apart = right <= other.across().0 + 0.01
                        || other.across().1 <= left + 0.01
                        || bottom <= other.down().0 + 0.01
                        || other.down().1 <= top + 0.01;
                    assert!(apart, "{name} at {width}: {one:?} and {other:?}");
                }
            }
        }
    }
}

#[test]
fn no_text_covers_another_or_leaves_the_drawing() {
    for (name, drawing) in samples().into_iter().chain(realistic()) {
        for width in WIDTHS {
            let svg = drawing.svg(width, ROWS, true);
            let document = Document::parse(&svg).unwrap();
            let root = document.root_element();
            assert_eq!(number(root, "width"), f64::from(width));
            let boxes: Vec<(&str, [f64; 4])> = document
                .descendants()
                .filter(|node| node.has_tag_name("text"))
                .map(|node| (node.text().unwrap_or(""), text_box(node)))
                .collect();
            for (at, (text, [left, top, right, bottom])) in boxes.iter().enumerate() {
                assert!(
                    *left >= -0.2 && *right <= f64::from(width) + 0.2,
                    "{name} at {width}: {text} from {left} to {right}"
                );
                assert!(*top >= 0.0 && *bottom <= number(root, "height"), "{name}: {text}");
                for (other, [x0, y0, x1, y1]) in &boxes[at + 1..] {
                    let apart = right <= x0 || x1 <= left || bottom <= y0 || y1 <= top;
                    assert!(apart, "{name} at {width}: {text} and {other}");
                }
            }
        }
    }
}

#[test]
fn drawings_say_nothing_of_their_look() {
    for (_, drawing) in samples() {
        for width in WIDTHS {
            let svg = drawing.svg(width, ROWS, true);
            for refused in ["style=", "fill=", "stroke", "#", "rgb", "font-", "NaN", "inf"] {
                assert!(!svg.contains(refused), "{refused} in {svg}");
            }
        }
    }
}

#[test]
fn equal_ratios_are_equally_far_on_a_forest_of_ratios() {
    let rows = [0.25, 0.5, 1.0, 2.0, 4.0];
    let rows: Vec<_> = rows.iter().enumerate().map(|(at, &effect)| row(at, effect, None)).collect();
    for width in WIDTHS {
        let svg = Drawing::of(forest(true, rows.clone())).svg(width, ROWS, true);
        let document = Document::parse(&svg).unwrap();
        let x: Vec<f64> =
            (0..5).map(|at| part(&document, &format!("row-{at}"), "tile").across().0).collect();
        for pair in x.windows(3) {
            let (first, second) = (pair[1] - pair[0], pair[2] - pair[1]);
            assert!((first - second).abs() <= 0.2 && first > 20.0, "{x:?}");
        }
    }
}

#[test]
fn an_effect_stands_on_the_side_of_the_line_that_it_is_on() {
    let spread = [-3.5, -0.1, 0.0, 0.1, 12.0];
    let rows: Vec<_> = spread
        .iter()
        .enumerate()
        .map(|(at, &effect)| row(at, effect, Some([effect - 1.0, effect + 1.0])))
        .collect();
    for width in WIDTHS {
        let svg = Drawing::of(forest(false, rows.clone())).svg(width, ROWS, true);
        let document = Document::parse(&svg).unwrap();
        let lines = shapes_of(&document, "zero");
        let line = lines.iter().find(|line| line.width() == 0.0 && line.height() > 20.0);
        let zero = line.unwrap().across().0;
        for (at, effect) in spread.iter().enumerate() {
            let (middle, _) = part(&document, &format!("row-{at}"), "tile").middle();
            assert_eq!((middle - zero).total_cmp(&0.0), effect.total_cmp(&0.0), "{effect}");
        }
    }
}

#[test]
fn one_endless_interval_ends_in_an_arrow_and_leaves_room_for_the_others() {
    let mut rows: Vec<_> =
        (0..6).map(|at| row(at, 0.8 + at as f64 / 10.0, Some([0.6, 1.5]))).collect();
    for (low, high) in [(0.01, f64::INFINITY), (1e-9, 1e9), (f64::NAN, 900.0)] {
        rows[3].interval = Some([low, high]);
        for width in WIDTHS {
            let svg = Drawing::of(forest(true, rows.clone())).svg(width, ROWS, true);
            let document = Document::parse(&svg).unwrap();
            let arrows = |key: &str| within(&document, mark(&document, key), "bare").len();
            assert!(arrows("row-3") >= 1 && arrows("row-0") == 0, "{low} to {high}");
            let line = within(&document, mark(&document, "row-0"), "zero")
                .iter()
                .map(Drawn::width)
                .fold(0.0, f64::max);
            assert!(line > f64::from(width) * 0.06, "{line} of {width}");
        }
    }
}

#[test]
fn nothing_is_pooled() {
    let model = ratios(5);
    let svg = Drawing::of(model).svg(1200.0, ROWS, true);
    let document = Document::parse(&svg).unwrap();
    assert_eq!(shapes_of(&document, "tile").len(), 5, "a square for each effect, no more");
}

#[test]
fn a_finding_stands_in_the_column_of_its_direction() {
    let model = directions(6, 9);
    let svg = Drawing::of(model.clone()).svg(1200.0, ROWS, true);
    let document = Document::parse(&svg).unwrap();
    let band = &shapes_of(&document, "f-soft")[0];
    let (left, right) = band.across();
    assert_eq!(shapes_of(&document, "dots")[0].across().0, band.middle().0);
    let mut before = [0.0; 5];
    for row in &model.rows {
        for (column, marks) in row.marks.iter().enumerate() {
            let squares: Vec<_> =
                marks.iter().map(|one| part(&document, &one.key, "tile")).collect();
            for square in &squares {
                let (from, to) = square.across();
                match column {
                    0 => assert!(to < left),
                    1 => assert!(from > left && to < right),
                    _ => assert!(from > right),
                }
                before[column] = f64::max(before[column], to);
            }
            if let [first, second, ..] = &squares[..] {
                let outwards = second.across().0 - first.across().0;
                assert_eq!(outwards, if column == 0 { -24.0 } else { 24.0 });
            }
        }
    }
    assert!(before.windows(2).all(|pair| pair[0] < pair[1]), "columns keep their order");
}

#[test]
fn a_narrow_page_shows_only_the_directions_there_are() {
    let mut model = directions(1, 4);
    model.rows[0].marks[1].clear();
    let svg = Drawing::of(model.clone()).svg(288.0, ROWS, true);
    let document = Document::parse(&svg).unwrap();
    let words: Vec<_> = document.descendants().filter_map(|node| node.text()).collect();
    assert!(words.contains(&"Til ugunst") && !words.contains(&"Ingen forskel"));
    let signs = with_class(&document, "sign").len();
    assert_eq!(signs, model.rows[0].marks.iter().filter(|marks| !marks.is_empty()).count());
}

#[test]
fn dozens_of_findings_wrap_within_their_column() {
    let mut model = directions(2, 1);
    let mark_of = |at: usize| Mark {
        key: format!("many-{at}"),
        label: at.to_string(),
        certainty: CERTAINTIES[at % 5],
        count: 1,
    };
    model.rows[0].marks[2] = (0..70).map(mark_of).collect();
    for width in WIDTHS {
        let svg = Drawing::of(model.clone()).svg(width, ROWS, true);
        let document = Document::parse(&svg).unwrap();
        let lines: BTreeSet<String> = model.rows[0].marks[2]
            .iter()
            .map(|one| part(&document, &one.key, "tile").down().0.to_string())
            .collect();
        assert!(lines.len() > 1, "{width}");
    }
}

#[test]
fn what_stands_for_several_findings_is_as_long_as_their_number() {
    let of = |certainty: usize, count: usize| Mark {
        key: format!("bar-{count}"),
        label: count.to_string(),
        certainty: CERTAINTIES[certainty],
        count,
    };
    let mut model = directions(2, 1);
    model.rows[0].marks = std::array::from_fn(|column| vec![of(0, 100 + column)]);
    model.rows[0].marks[0] = vec![of(0, 300), of(2, 100)];
    model.rows[0].marks[2] = vec![of(1, 800)];
    for width in WIDTHS {
        let svg = Drawing::of(model.clone()).svg(width, ROWS, true);
        let document = Document::parse(&svg).unwrap();
        // A button for each column, and in it a rectangle for each part.
        let keys: Vec<_> =
            buttons(&document).iter().map(|one| one.attribute("data-key").unwrap()).collect();
        assert_eq!(keys.iter().filter(|key| key.contains("bar")).count(), 5);
        let bar = |key: &str| -> Vec<f64> {
            let tiles = within(&document, mark(&document, key), "tile");
            tiles.iter().map(|tile| tile.across().1 - tile.across().0).collect()
        };
        let (parts, whole) = (bar("bar-300"), bar("bar-800"));
        assert_eq!((parts.len(), whole.len()), (2, 1));
        assert!((parts[0] - 3.0 * parts[1]).abs() < 1.0, "{width}: {parts:?}");
        assert!((parts[0] + parts[1] - whole[0] / 2.0).abs() < 1.0, "{width}: {parts:?} {whole:?}");
    }
}

#[test]
fn of_many_rows_the_first_are_drawn_on_the_axis_of_all() {
    let rows: Vec<ForestRow> = (0..40)
        .map(|at| row(at, f64::from(u8::try_from(at).unwrap()), Some([0.0, 40.0])))
        .collect();
    let all = Drawing::of(forest(false, rows));
    for (drawing, keyed) in
        [(&all, 40), (&Drawing::of(timeline(3, 12)), 0), (&Drawing::of(bars()), 0)]
    {
        assert!(drawing.rows() > 3 && (keyed == 0 || drawing.rows() == keyed));
        let (few, many) = (drawing.svg(900.0, 3, true), drawing.svg(900.0, ROWS, true));
        let (few, many) = (Document::parse(&few).unwrap(), Document::parse(&many).unwrap());
        let keys = |document: &Document| -> Vec<String> {
            let keys = buttons(document).into_iter();
            keys.map(|mark| mark.attribute("data-key").unwrap().to_owned()).collect()
        };
        assert_eq!(keys(&few), drawing.keys(3));
        assert_eq!(keys(&many), drawing.keys(ROWS));
        assert!(keys(&few).len() < keys(&many).len());
        assert_eq!(keys(&many).len() - keys(&few).len(), drawing.rows() - 3);
    }
    let words = |first: usize| -> Vec<String> {
        let svg = all.svg(900.0, first, true);
        let document = Document::parse(&svg).unwrap();
        with_class(&document, "num")
            .iter()
            .filter_map(|node| node.text().map(str::to_owned))
            .collect()
    };
    assert_eq!(words(3), words(40), "the same numbers stand along the axis");
}

#[test]
fn bars_begin_at_zero_and_are_as_long_as_their_values() {
    for width in WIDTHS {
        let svg = Drawing::of(bars()).svg(width, ROWS, true);
        let document = Document::parse(&svg).unwrap();
        let bar = |key: &str| part(&document, key, "f-bar");
        let (first, second) = (bar("0"), bar("1"));
        assert_eq!(first.across().0, second.across().0);
        let ratio = first.width() / second.width();
        assert!((ratio - 11.78).abs() < 0.2, "{ratio}");
        let none = within(&document, mark(&document, "3"), "f-bar");
        assert!(none.is_empty(), "nothing has no length");
        // The second group has an axis of its own, with zero within it.
        let (gain, loss) = (bar("4"), bar("5"));
        assert!((loss.across().1 - gain.across().0).abs() < 0.01);
        let ratio = gain.width() / loss.width();
        assert!((ratio - 4.0).abs() < 0.1, "{ratio}");
        assert!(gain.width() > first.width() / 4.0);
    }
}

#[test]
fn need_is_measured_from_one_line() {
    for width in WIDTHS {
        let svg = Drawing::of(supply(6)).svg(width, ROWS, true);
        let document = Document::parse(&svg).unwrap();
        let bar = |key: &str| part(&document, key, "f-bar");
        let zero = |bar: Drawn| if width > 700.0 { bar.across().1 } else { bar.across().0 };
        assert!((zero(bar("0")) - zero(bar("4"))).abs() < 0.01);
        let ratio = bar("0").width() / bar("4").width();
        assert!((ratio - 5.0).abs() < 0.1, "{ratio} at {width}");
        let unknown = mark(&document, "2");
        assert!(within(&document, unknown, "f-bar").is_empty());
        let (top, bottom) = area(unknown).down();
        assert!(document.descendants().any(|node| {
            node.text() == Some("intet tal") && (top..bottom).contains(&number(node, "y"))
        }));
        assert_eq!(within(&document, mark(&document, "4"), "tile").len(), 68);
    }
}

#[test]
fn a_bar_covers_its_years_and_goes_on_where_it_has_no_end() {
    let mut model = timeline(1, 3);
    model.years = (2000, 2019);
    model.events[0].year = 2010;
    let spans = [(2010, Some(2014)), (2005, None), (1990, Some(2004))];
    for (bar, (from, to)) in model.bars.iter_mut().zip(spans) {
        (bar.from, bar.to) = (Some(from), to);
    }
    for width in WIDTHS {
        let svg = Drawing::of(model.clone()).svg(width, ROWS, true);
        let document = Document::parse(&svg).unwrap();
        let year = |year: &str| {
            let label = document.descendants().find(|node| node.text() == Some(year)).unwrap();
            number(label, "x") - 4.0
        };
        let closed = part(&document, "bar-0", "tile");
        assert!(closed.closed);
        let (from, to) = (closed.across().0 - 1.0, closed.across().1 + 1.0);
        let one_year = (year("2010") - year("2000")) / 10.0;
        assert!((from - year("2010")).abs() <= 0.1);
        assert!((to - year("2010") - 5.0 * one_year).abs() <= 0.1, "to the end of its last year");
        let (dot, _) = part(&document, "event-0", "event").middle();
        assert!((dot - year("2010") - one_year / 2.0).abs() <= 0.1, "within its year");
        for open in ["bar-1", "bar-2"] {
            assert!(!part(&document, open, "tile").closed);
            part(&document, open, "bare");
        }
    }
}

#[test]
fn squares_stand_in_their_grid_and_are_parted_where_they_would_get_too_small() {
    let model = tiles();
    let rect = |document: &Document, tile: &Tile| {
        let area = area(mark(document, &tile.key));
        (area.across().0, area.down().0, area.width() + 1.0)
    };
    let svg = Drawing::of(model.clone()).svg(1200.0, ROWS, true);
    let document = Document::parse(&svg).unwrap();
    for tile in &model.tiles {
        let (x, y, side) = rect(&document, tile);
        assert_eq!((x, y), (1.0 + f64::from(tile.x) * side, 1.0 + f64::from(tile.y) * side));
    }
    let svg = Drawing::of(model.clone()).svg(288.0, ROWS, true);
    let document = Document::parse(&svg).unwrap();
    let lowest = |left: bool| {
        let part = model.tiles.iter().filter(|tile| (tile.x < 8) == left);
        part.map(|tile| rect(&document, tile).1)
            .fold((f64::MAX, 0.0), |(low, high), y| (f64::min(low, y), f64::max(high, y)))
    };
    assert!(lowest(true).1 < lowest(false).0, "the right land stands below the left one");
    let (first, second) = (rect(&document, &model.tiles[0]), rect(&document, &model.tiles[1]));
    assert_eq!((second.0, second.1), (first.0, first.1 + first.2), "neighbours stay neighbours");
}

#[test]
fn thick_lines_stand_only_between_regions() {
    let mut model = few_tiles();
    let svg = Drawing::of(model.clone()).svg(1200.0, ROWS, true);
    let borders = shapes_of(&Document::parse(&svg).unwrap(), "reg").len();
    let pairs = model.tiles.iter().flat_map(|a| model.tiles.iter().map(move |b| (a, b)));
    let parted = pairs
        .filter(|(a, b)| a.region != b.region)
        .filter(|(a, b)| (a.x + 1 == b.x && a.y == b.y) || (a.y + 1 == b.y && a.x == b.x))
        .count();
    assert!(borders > 0 && borders == parted);
    model.tiles.iter_mut().for_each(|tile| tile.region = 0);
    let svg = Drawing::of(model).svg(1200.0, ROWS, true);
    assert!(shapes_of(&Document::parse(&svg).unwrap(), "reg").is_empty());
}

#[test]
fn north_is_up_and_what_lies_outside_stands_apart() {
    for width in WIDTHS {
        let svg = Drawing::of(land()).svg(width, ROWS, true);
        let document = Document::parse(&svg).unwrap();
        let start = |key: &str| {
            let land = mark(&document, key);
            assert!(has_class(&land, "land"));
            area(land).points[0]
        };
        let (north, south, island) = (start("north"), start("south"), start("island"));
        assert!(north.1 < south.1 && island.0 > south.0 && island.1 < south.1);
        let root = document.root_element();
        assert!(island.0 < number(root, "width"), "within the drawing");
        assert_eq!(shapes_of(&document, "apart").len(), 1);
        let digits: String = with_class(&document, "num-s").iter().filter_map(Node::text).collect();
        assert!(digits.contains('2') && !digits.contains('1'), "only where there is room");
    }
}

/// The land with a part that stands a second time: two neighbours too small for
/// their numbers on the map.
fn crowded() -> Land {
    let mut land = land();
    let small =
        [island("west", [2.30, 1.0, 2.34, 1.04], 2), island("east", [2.34, 1.0, 2.40, 1.04], 3)];
    land.areas.extend(small.map(|area| Area { close_up: true, ..area }));
    land
}

#[test]
fn what_is_too_small_for_its_number_stands_a_second_time_larger_with_its_number() {
    for width in WIDTHS {
        let svg = Drawing::of(crowded()).svg(width, usize::MAX, true);
        let document = Document::parse(&svg).unwrap();
        let twice = |key: &str| shapes_of_path(mark(&document, key).attribute("d").unwrap());
        assert_eq!(twice("south").len(), 1, "once where there is room");
        let (west, east) = (twice("west"), twice("east"));
        assert_eq!((west.len(), east.len()), (2, 2));
        // Alike in shape, larger, and inside the frame and the drawing.
        let [there, here] = <[_; 2]>::try_from(shapes_of(&document, "frame")).unwrap();
        let root = document.root_element();
        for [small, large] in [west, east].map(|two| <[_; 2]>::try_from(two).unwrap()) {
            assert!(large.width() > 3.0 * small.width(), "{width}");
            let (in_small, in_large) =
                (small.width() / small.height(), large.width() / large.height());
            assert!((in_small / in_large - 1.0).abs() < 0.2);
            for (frame, area) in [(&there, &small), (&here, &large)] {
                assert!(frame.across().0 < area.across().0 && area.across().1 < frame.across().1);
                assert!(frame.down().0 < area.down().0 && area.down().1 < frame.down().1);
            }
            // Its number stands in the large one, once.
            let within = |text: &Node| {
                let (x, y) = (number(*text, "x"), number(*text, "y"));
                let ((left, right), (top, bottom)) = (large.across(), large.down());
                left < x && x < right && top < y && y < bottom
            };
            let numbers = with_class(&document, "num-s");
            assert_eq!(numbers.iter().filter(|text| within(text)).count(), 1, "{width}");
        }
        assert!(
            here.across().1 <= number(root, "width") && here.down().1 <= number(root, "height")
        );
        // Beside the map where there is room, else below it.
        let map = mark(&document, "south");
        let map = area(map);
        let is_beside = here.across().0 > map.across().1;
        assert_eq!(is_beside, width > 900.0, "{width}");
        assert!(is_beside || here.down().0 > map.down().1);
        assert!(svg.contains(">Close by</text>"));
    }
}

#[test]
fn a_number_stands_in_its_own_land_and_in_nothing_within_it() {
    let mut land = land();
    // A town with a land of its own in its middle, and one that is all hole.
    let hole = |[x0, y0, x1, y1]: [f64; 4]| vec![[x0, y0], [x1, y0], [x1, y1], [x0, y1], [x0, y0]];
    land.areas[0].rings.push(hole([0.8, 0.5, 1.2, 1.0]));
    land.areas[2].rings.push(hole([4.01, 0.11, 4.39, 0.49]));
    for width in WIDTHS {
        let svg = Drawing::of(land.clone()).svg(width, usize::MAX, true);
        let document = Document::parse(&svg).unwrap();
        let south = shapes_of_path(mark(&document, "south").attribute("d").unwrap());
        let numbers = with_class(&document, "num-s");
        let said: Vec<_> = numbers.iter().filter_map(Node::text).collect();
        assert_eq!(said, ["2"], "{width}");
        let (x, y) = (number(numbers[0], "x"), number(numbers[0], "y"));
        let within = |shape: &Drawn| {
            let ((left, right), (top, bottom)) = (shape.across(), shape.down());
            left < x && x < right && top < y && y < bottom
        };
        assert_eq!([within(&south[0]), within(&south[1])], [true, false], "{width}");
    }
}

#[test]
fn nothing_stands_a_second_time_where_it_has_no_size() {
    for ring in
        [vec![], vec![[2.0, 1.0]; 4], vec![[f64::NAN, 1.0]; 4], vec![[2.0, 1.0], [3.0, 1.0]]]
    {
        let mut land = land();
        land.areas[1] = Area { close_up: true, rings: vec![ring], ..land.areas[1].clone() };
        let svg = Drawing::of(land).svg(640.0, usize::MAX, true);
        let document = Document::parse(&svg).unwrap();
        assert!(shapes_of(&document, "frame").is_empty());
        assert!(!svg.contains("Close by"));
    }
}

#[test]
fn groups_stand_in_their_order_and_the_one_compared_with_is_open() {
    for width in WIDTHS {
        let svg = Drawing::of(gradient(4)).svg(width, ROWS, true);
        let document = Document::parse(&svg).unwrap();
        let dot = |key: &str| part(&document, key, "point");
        let open = |key: &str| within(&document, mark(&document, key), "open").len();
        assert_eq!((open("0"), open("3")), (1, 0));
        let (first, last) = (dot("0").middle(), dot("3").middle());
        assert!(first.1 < last.1 && first.0 < last.0);
        assert!(dot("1").width() > 14.0, "from end to end");
        let zero = document.descendants().find(|node| node.text() == Some("0")).unwrap();
        let step = (last.0 - first.0) / 2.7;
        let from = number(zero, "x");
        // The words of the axis stay within the drawing.
        assert!((first.0 - from - step).abs() < 7.0, "the axis begins at zero");
        assert_eq!(shapes_of(&document, "join").len(), 1);
        assert_eq!(within(&document, mark(&document, "2"), "zero").len(), 3, "the whiskers");
    }
}

#[test]
fn nothing_and_odd_numbers_are_drawn_as_far_as_they_go() {
    let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, -1.0, 1e308, -1e308, 1e-320];
    let mut drawings: Vec<Drawing> = vec![
        Drawing::of(directions(0, 3)),
        Drawing::of(directions(1, 0)),
        Drawing::of(ratios(0)),
        Drawing::of(timeline(0, 0)),
        Drawing::of(timeline(5, 0)),
        Drawing::of(Timeline { years: (2026, 2003), ..timeline(3, 3) }),
        Drawing::of(Timeline { years: (0, 0), ..timeline(3, 3) }),
        Drawing::of(Timeline { years: (0, u16::MAX), ..timeline(3, 3) }),
        Drawing::of(Tiles { tiles: Vec::new(), ..tiles() }),
        Drawing::of(Tiles { columns: 0, rows: 0, tiles: Vec::new(), ..tiles() }),
        Drawing::of(Land { areas: Vec::new(), ..land() }),
        Drawing::of(supply(0)),
        Drawing::of(gradient(0)),
        Drawing::of(gradient(1)),
        Drawing::of(Bars { groups: Vec::new(), ..bars() }),
    ];
    for &first in &odd {
        for &second in &odd {
            for log in [false, true] {
                let mut rows: Vec<_> = (0..3).map(|at| row(at, 1.0, Some([0.5, 2.0]))).collect();
                rows[0].effect = first;
                rows[1].interval = Some([first, second]);
                let reference = if first > 0.0 { second } else { 1.0 };
                drawings.push(Drawing::of(Forest { reference, ..forest(log, rows) }));
            }
            let mut points = gradient(3);
            (points.points[0].value, points.points[1].high) = (first, Some(second));
            points.points[2].interval = Some([second, first]);
            drawings.push(Drawing::of(points.clone()));
            drawings.push(Drawing::of(Gradient { from_zero: false, ..points }));
            let mut values = bars();
            (values.groups[0].bars[0].value, values.groups[1].bars[1].value) = (first, second);
            drawings.push(Drawing::of(values));
            let mut rows = supply(3);
            (rows.rows[0].value, rows.rows[1].value) = (Some(first), Some(second));
            drawings.push(Drawing::of(rows));
            let mut map = land();
            map.bounds = [first, 0.0, second, first];
            map.areas[0].rings.push(vec![[first, second]; 5]);
            map.areas[1].rings.clear();
            drawings.push(Drawing::of(map.clone()));
            map.areas[0].close_up = true;
            drawings.push(Drawing::of(map));
        }
    }
    for drawing in &drawings {
        for width in [320.0, 1000.0] {
            let svg = drawing.svg(width, ROWS, true);
            let document = Document::parse(&svg).unwrap();
            assert_eq!(buttons(&document).len(), drawing.keys(ROWS).len());
        }
    }
    for (_, drawing) in samples() {
        for width in [0.0, -5.0, 3.0, f32::NAN, f32::INFINITY] {
            let svg = drawing.svg(width, ROWS, true);
            let document = Document::parse(&svg).unwrap();
            assert!(number(document.root_element(), "width") >= 240.0);
        }
    }
}

#[test]
fn everything_in_one_place_and_names_without_end_stay_within_the_drawing() {
    let mut crowded = directions(1, 0);
    crowded.rows[0].marks[2] = (0..600)
        .map(|at| Mark {
            key: format!("many-{at}"),
            label: format!("Finding {at}"),
            certainty: CERTAINTIES[at % 5],
            count: 1,
        })
        .collect();
    crowded.rows[0].label = "x".repeat(900);
    let mut far = tiles();
    far.tiles.truncate(3);
    far.tiles[0].region = u8::MAX;
    far.tiles[1].name = "å".repeat(300);
    far.tiles[1].short = "Ååå".into();
    let mut stock = supply(1);
    stock.rows[0].squares = vec![Certainty::Low; 500];
    stock.rows[0].name = "Sygdom uden mellemrum".repeat(30).replace(' ', "");
    for drawing in [Drawing::of(crowded), Drawing::of(far), Drawing::of(stock)] {
        for width in WIDTHS {
            let svg = drawing.svg(width, ROWS, true);
            let document = Document::parse(&svg).unwrap();
            let root = document.root_element();
            assert_eq!(number(root, "width"), f64::from(width));
            for mark in buttons(&document) {
                let ((left, right), (_, bottom)) = (area(mark).across(), area(mark).down());
                assert!(left >= 0.0 && right <= f64::from(width));
                assert!(bottom <= number(root, "height"));
            }
            for node in document.descendants().filter(|node| node.has_tag_name("text")) {
                if with_class(&document, "num").contains(&node) {
                    continue;
                }
                let [left, _, right, _] = text_box(node);
                assert!(left >= -0.2 && right <= f64::from(width) + 0.2, "{:?}", node.text());
            }
        }
    }
}

#[test]
fn a_bar_whose_start_is_not_stated_stands_at_its_end_with_a_notch() {
    let mut model = timeline(0, 1);
    (model.bars[0].from, model.bars[0].to) = (None, Some(2010));
    for width in WIDTHS {
        let svg = Drawing::of(model.clone()).svg(width, ROWS, true);
        let document = Document::parse(&svg).unwrap();
        let bar = part(&document, "bar-0", "tile");
        let (left, middle) = (bar.across().0, bar.middle().1);
        assert!(bar.points[4].0 > left && bar.points[4].1 == middle, "a notch: {bar:?}");
        let ends = document.descendants().find(|node| node.text() == Some("2010"));
        if let Some(year) = ends {
            assert!((bar.across().0 - number(year, "x") + 4.0 - 1.0).abs() < 0.2, "{bar:?}");
        }
        assert!(within(&document, mark(&document, "bar-0"), "bare").is_empty(), "no arrow");
    }
}

#[test]
fn no_two_squares_print_the_same_name() {
    for width in WIDTHS {
        let mut model = tiles();
        let names = ["Fredericia", "Frederiksberg", "Frederikssund", "Frederikshavn", "Faxe"];
        let short = ["Frc", "Frb", "Frs", "Frh", "Fax"];
        model.tiles.truncate(5);
        for (tile, (name, short)) in model.tiles.iter_mut().zip(names.into_iter().zip(short)) {
            (tile.name, tile.short) = (name.into(), short.into());
        }
        let svg = Drawing::of(model).svg(width, ROWS, true);
        let document = Document::parse(&svg).unwrap();
        let printed: Vec<_> = with_class(&document, "tn").iter().filter_map(Node::text).collect();
        let unique: BTreeSet<_> = printed.iter().collect();
        assert_eq!((printed.len(), unique.len()), (5, 5), "{printed:?} at {width}");
        assert!(printed.contains(&"Faxe"), "a name that has room stands whole");
    }
}

#[test]
fn a_cut_name_keeps_its_whole_words() {
    let long = "Koordination af alt det, der kan koordineres mellem alle dem, der koordinerer";
    let mut model = directions(2, 3);
    model.rows[0].label = long.into();
    let mut spans = timeline(0, 2);
    spans.bars[0].name = long.into();
    for (svg, shown) in [
        (Drawing::of(model).svg(700.0, ROWS, true), 1),
        (Drawing::of(spans).svg(288.0, ROWS, true), 1),
    ] {
        let document = Document::parse(&svg).unwrap();
        let titles: Vec<_> = document
            .descendants()
            .filter(|node| node.has_tag_name("title") && node.text() == Some(long))
            .collect();
        assert_eq!(titles.len(), shown);
        assert!(document.descendants().any(|node| {
            let words = node.text().unwrap_or("");
            node.has_tag_name("text") && words.ends_with('…') && long.starts_with(&words[..9])
        }));
    }
}

/// All that is drawn, of all kinds.
fn all_drawn() -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for (_, drawing) in samples() {
        all.extend(WIDTHS.map(|width| drawing.picture(width)));
    }
    let whole = matrix::picture(&small(), 800.0);
    all.extend([whole.head, whole.body]);
    for gap in GAPS {
        for certainty in CERTAINTIES {
            for recommended in [Recommended::Stated, Recommended::TopicOnly, Recommended::Lapsed] {
                let mut one = cell(gap);
                one.certainty = Some(certainty);
                one.signs = SIGNS.to_vec();
                one.recommended = Some(recommended);
                all.push(matrix::glyph(&one));
                one.outside = true;
                one.digit = "1.234".into();
                all.push(matrix::glyph(&one));
            }
        }
    }
    all
}

#[test]
fn a_picture_that_stands_alone_needs_no_stylesheet() {
    let frame = Frame {
        title: "Om KOL peger fundene i alle retninger <og> \"til siden\"".into(),
        lines: vec!["Et udvalg, ikke det hele.".into(), "x".repeat(400)],
    };
    let css = include_str!("../../../style/main.css");
    let (_, tokens) = css.split_once(":root{").unwrap();
    let (light, _) = tokens.split_once("@media").unwrap();
    for svg in all_drawn() {
        let section =
            Section { heading: "A panel".into(), sub: "More".into(), drawing: svg.clone() };
        let alone = standalone(&[section.clone(), section], &frame, 720.0);
        let document = Document::parse(&alone).unwrap();
        let root = document.root_element();
        assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
        for node in document.descendants().filter(Node::is_element) {
            for refused in ["class", "style", "tabindex", "aria-pressed", "data-key"] {
                assert_eq!(node.attribute(refused), None, "{node:?}");
            }
            for attribute in node.attributes().filter(|one| one.value().starts_with('#')) {
                assert!(light.contains(attribute.value()), "{} is no token", attribute.value());
            }
            if node.tag_name().name() == "text" {
                assert!(node.attribute("font-size").is_some() && node.attribute("fill").is_some());
            }
        }
        let original = Document::parse(&svg).unwrap();
        let texts = |document: &Document| {
            document.descendants().filter(|node| node.tag_name().name() == "text").count()
        };
        assert!(texts(&document) > 2 * texts(&original) + 6, "all is there, twice, and framed");
        let inner = number(original.root_element(), "height");
        assert!(number(root, "height") > 2.0 * inner + 80.0);
        assert!(number(root, "width") >= number(original.root_element(), "width") + 48.0);
        let title = document.descendants().find(|node| node.tag_name().name() == "title").unwrap();
        assert_eq!(title.text(), Some(frame.title.as_str()));
    }
    let odd = ["no drawing", "<svg"]
        .map(|drawing| Section { drawing: drawing.into(), ..Section::default() });
    let alone = standalone(&odd, &Frame::default(), f32::NAN);
    assert!(Document::parse(&alone).is_ok());
    // RFC 4648, section 10.
    let fonts = with_fonts(&alone, [b"foobar", b"foob"]);
    assert!(Document::parse(&fonts).is_ok());
    assert!(fonts.contains("base64,Zm9vYmFy)") && fonts.contains("base64,Zm9vYg==)"));
}

#[test]
fn small_drawings_look_as_reviewed() {
    for (name, drawing) in samples() {
        for width in [320_u16, 960] {
            let lines = drawing.svg(f32::from(width), ROWS, true).replace("><", ">\n<");
            insta::with_settings!({
                prepend_module_to_snapshot => false,
                omit_expression => true,
                snapshot_path => "../snapshots",
            }, {
                insta::assert_snapshot!(format!("{name}-{width}"), lines);
            });
        }
    }
}
