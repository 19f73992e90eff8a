//! The reader's choices: their spelling as an address, read and written, and
//! what each action does to them.

use indsatsatlas::domain::{Field, Lang, Rule};
use indsatsatlas::query::{Filter, Sort};
use indsatsatlas::state::{
    Action, COMPARE_MOST, Chart, Dropped, Explorer, Fill, Fold, History, Listing, Map, Preset,
    Theme, View, Why, apply, lang, read, write,
};

use crate::support::{REAL, Random, code};

/// The keys of an address in their order, as the design has them; fill and
/// fold stand with the axes.
const KEYS: [&str; 52] = [
    "lang",
    "view",
    "record",
    "q",
    "condition",
    "approach",
    "setting",
    "group",
    "method",
    "effect",
    "basis",
    "technology",
    "coherence",
    "region",
    "municipality",
    "scope",
    "status",
    "design",
    "strength",
    "outcome",
    "direction",
    "checked",
    "recommendation",
    "cost",
    "from",
    "to",
    "sort",
    "list",
    "chart",
    "x",
    "y",
    "fill",
    "fold",
    "map",
    "compare",
    "a",
    "b",
    "c",
    "d",
    "rule",
    "brief",
    "title",
    "note",
    "charts",
    "release",
    "pin",
    "embed",
    "id",
    "level",
    "theme",
    "accent",
    "size",
];

fn spelt(state: &Explorer) -> String {
    write(state, &REAL.catalogue)
}

fn understood(query: &str) -> Explorer {
    let (state, dropped) = read(query, &REAL.catalogue);
    assert_eq!(dropped, [], "of {query}");
    state
}

fn not_understood(query: &str) -> (Explorer, Vec<(String, String, Why)>) {
    let (state, dropped) = read(query, &REAL.catalogue);
    let parts = dropped.into_iter().map(|Dropped { key, value, why }| (key, value, why));
    (state, parts.collect())
}

fn part(key: &str, value: &str, why: Why) -> (String, String, Why) {
    (key.to_owned(), value.to_owned(), why)
}

fn random_text(random: &mut Random, most: usize) -> String {
    const LETTERS: [char; 30] = [
        'a',
        'Z',
        '0',
        ' ',
        '+',
        '%',
        '&',
        '=',
        '#',
        '?',
        '/',
        ',',
        ';',
        '"',
        '\'',
        '<',
        '>',
        '\\',
        '\n',
        '\u{0}',
        'æ',
        'Å',
        'é',
        '–',
        '\u{202E}',
        '\u{FFFD}',
        'ع',
        '谢',
        '🩺',
        '\u{10FFFF}',
    ];
    (0..random.below(most)).map(|_| random.pick(&LETTERS)).collect()
}

fn random_filter(random: &mut Random) -> Filter {
    let mut filter = Filter::default();
    for field in Field::ALL {
        if random.one_in(6) {
            for _ in 0..=random.below(3) {
                let codes = REAL.catalogue.codebook.entries(field.list());
                let name = &codes[random.below(codes.len())].code;
                filter.set(field, code(&REAL, field, name), true);
            }
        }
    }
    if random.one_in(3) {
        filter.text = random_text(random, 40);
    }
    let year = |random: &mut Random| 1900 + u16::try_from(random.below(201)).unwrap();
    let (one, other) = (year(random), year(random));
    if random.one_in(3) {
        filter.from = Some(one.min(other));
    }
    if random.one_in(3) {
        filter.to = Some(one.max(other));
    }
    filter
}

fn random_ids(random: &mut Random, most: usize) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for _ in 0..random.below(most + 1) {
        let id = &REAL.catalogue.records[random.below(REAL.len())].id;
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    ids
}

pub fn random_state(random: &mut Random) -> Explorer {
    let axes: Vec<Field> = Field::ALL
        .into_iter()
        .filter(|field| !["municipality", "recommendation", "cost"].contains(&field.key()))
        .collect();
    let x = random.pick(&axes);
    // A field never stands against itself.
    let others: Vec<Field> = axes.iter().copied().filter(|field| *field != x).collect();
    let mut state = Explorer {
        lang: random.pick(&Lang::ALL),
        view: random.pick(View::ALL),
        filter: random_filter(random),
        sort: random.pick(&Sort::ALL),
        listing: random.pick(Listing::ALL),
        x,
        y: random.pick(&others),
        fill: random.pick(Fill::ALL),
        fold: random.pick(Fold::ALL),
        map: random.pick(Map::ALL),
        compare: random_ids(random, COMPARE_MOST),
        theme: random.pick(Theme::ALL),
        ..Explorer::default()
    };
    if random.one_in(2) {
        state.record = match random.below(3) {
            0 => random_text(random, 30),
            _ => REAL.catalogue.records[random.below(REAL.len())].id.clone(),
        };
        state.chart = Some(random.pick(Chart::ALL));
        state.rule = Rule::ALL.into_iter().filter(|_| random.one_in(2)).collect();
    }
    if random.one_in(2) {
        for _ in 0..random.below(5) {
            let set = random_filter(random);
            if !state.sets.contains(&set) {
                state.sets.push(set);
            }
        }
        state.brief = random_ids(random, 20);
        state.title = random_text(random, 200);
        state.note = random_text(random, 500);
        state.charts = Chart::ALL.iter().copied().filter(|_| random.one_in(3)).collect();
    }
    if random.one_in(2) {
        "2026.11.0".clone_into(&mut state.release);
        "2025.1.0-rc".clone_into(&mut state.pin);
        state.embed.preset = Some(random.pick(Preset::ALL));
        "kort_1-a".clone_into(&mut state.embed.id);
        state.embed.level = Some(random.pick(&[1, 3, 6]));
        random.pick(&["0a7bff", "ffffff", "000000"]).clone_into(&mut state.embed.accent);
        state.embed.size = Some(random.pick(&[80, 125, 200]));
    }
    state
}

#[test]
fn reading_what_was_written_gives_the_same_state_for_10_000_random_states() {
    let mut random = Random::new(5);
    for _ in 0..10_000 {
        let state = random_state(&mut random);
        let query = spelt(&state);
        let (back, dropped) = read(&query, &REAL.catalogue);
        assert_eq!(dropped, [], "nothing may be dropped of {query}");
        assert_eq!(back, state, "{query}");
        assert_eq!(spelt(&back), query, "written again it is the same");
        assert_eq!(lang(&query), state.lang);
        let safe = |c: char| c.is_ascii_alphanumeric() || "-._~,+%&=".contains(c);
        assert!(query.chars().all(safe), "{query}");
    }
}

#[test]
fn keys_stand_in_the_order_of_the_table_each_once() {
    let mut random = Random::new(6);
    let mut seen = vec![false; KEYS.len()];
    for _ in 0..500 {
        let query = spelt(&random_state(&mut random));
        let mut last = None;
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let key = pair.split('=').next().unwrap();
            let place = KEYS.iter().position(|known| *known == key);
            assert!(place.is_some() && place > last, "{key} in {query}");
            last = place;
            seen[place.unwrap()] = true;
        }
    }
    let unseen: Vec<_> = KEYS.iter().zip(&seen).filter(|(_, seen)| !**seen).collect();
    assert!(unseen.is_empty(), "never written: {unseen:?}");
}

#[test]
fn a_default_is_not_written() {
    assert_eq!(spelt(&Explorer::default()), "");
    assert_eq!(understood(""), Explorer::default());
    assert_eq!(understood("?"), Explorer::default());
    let spelt_out = "lang=da&view=overview&sort=relevance&list=cards&x=condition&y=approach\
                     &map=squares&theme=auto";
    let state = understood(spelt_out);
    assert_eq!(state, Explorer::default());
    assert_eq!(spelt(&state), "");
}

#[test]
fn writing_is_canonical_whatever_order_the_address_came_in() {
    let canonical = "lang=en&view=explore&q=hjerte+og+lunge&condition=copd,asthma&status=running";
    let mixed = "?status=running&condition=asthma,copd&q=hjerte%20og%20lunge&view=explore&lang=en";
    assert_eq!(understood(mixed), understood(canonical));
    assert_eq!(spelt(&understood(mixed)), canonical);
}

#[test]
fn an_address_is_written_with_the_names_of_the_data() {
    let mut state = Explorer { view: View::Explore, ..Explorer::default() };
    state.filter.set(Field::Condition, code(&REAL, Field::Condition, "copd"), true);
    state.filter.set(Field::Municipality, code(&REAL, Field::Municipality, "0751"), true);
    state.filter.set(Field::Cost, code(&REAL, Field::Cost, "yes"), true);
    state.filter.from = Some(2015);
    assert_eq!(spelt(&state), "view=explore&condition=copd&municipality=0751&cost=yes&from=2015");
}

#[test]
fn a_set_is_a_query_within_a_value() {
    let state = understood("view=compare&a=condition%3Dcopd%2Casthma%26from%3D2010&b=q%3Dk%2526k");
    let set = &state.sets[0];
    let names: Vec<_> = ["copd", "asthma"].map(|name| code(&REAL, Field::Condition, name)).into();
    assert_eq!((set.ticked(Field::Condition), set.from), (names.as_slice(), Some(2010)));
    assert_eq!(state.sets[1].text, "k&k");
    assert_eq!(state.filter, Filter::default());
}

fn random_address(random: &mut Random) -> String {
    let mut bytes = match random.below(4) {
        // Any bytes at all.
        0 => (0..random.below(80)).map(|_| random.next().to_le_bytes()[0]).collect(),
        // Percent signs and what goes with them.
        1 => {
            let parts: [&[u8]; 12] = [
                b"%",
                b"%2",
                b"%zz",
                b"%00",
                b"%C3",
                b"%E2%80%AE",
                b"&",
                b"=",
                b"+",
                b"q=",
                b"a=",
                b"%26condition%3D",
            ];
            (0..random.below(30)).flat_map(|_| random.pick(&parts).to_vec()).collect()
        }
        // Known keys with values that need not fit.
        2 => {
            let values = [
                "",
                "copd",
                "0",
                "99999999999999999999",
                "-1",
                "en",
                "yes",
                "2015",
                "1899",
                "rct",
                "matrix",
                "condition",
                "dk",
                ",,,",
                "%2C",
                "null",
                "📈",
                "ffffff",
            ];
            let pair =
                |random: &mut Random| format!("{}={}", random.pick(&KEYS), random.pick(&values));
            let pairs: Vec<String> = (0..random.below(12)).map(|_| pair(random)).collect();
            pairs.join("&").into_bytes()
        }
        _ => spelt(&random_state(random)).into_bytes(),
    };
    // And any of them broken in a few places.
    for _ in 0..random.below(4) {
        if bytes.is_empty() {
            break;
        }
        let at = random.below(bytes.len());
        match random.below(4) {
            0 => bytes[at] = random.next().to_le_bytes()[0],
            1 => bytes.truncate(at),
            2 => bytes.insert(at, random.pick(b"%&=+,?#\0")),
            _ => {
                let copy = bytes[at..].to_vec();
                bytes.extend(copy);
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn any_of_100_000_random_addresses_gives_a_valid_state() {
    let mut random = Random::new(7);
    let (mut whole, mut partly) = (0, 0);
    for _ in 0..100_000 {
        let address = random_address(&mut random);
        let (state, dropped) = read(&address, &REAL.catalogue);
        let query = spelt(&state);
        let (back, none) = read(&query, &REAL.catalogue);
        assert_eq!(none, [], "{address:?} became {query}");
        assert_eq!(back, state, "{address:?} became {query}");
        assert!(state.compare.len() <= COMPARE_MOST);
        if let (Some(from), Some(to)) = (state.filter.from, state.filter.to) {
            assert!(from <= to);
        }
        *if dropped.is_empty() { &mut whole } else { &mut partly } += 1;
    }
    assert!(whole > 10_000 && partly > 10_000, "{whole} whole, {partly} partly");
}

#[test]
fn a_key_that_is_not_known_is_reported_and_the_rest_kept() {
    let (state, dropped) =
        not_understood("view=explore&utm_source=x&Condition=copd&condition=copd");
    let wanted = [part("utm_source", "x", Why::Key), part("Condition", "copd", Why::Key)];
    assert_eq!(dropped, wanted);
    assert_eq!(spelt(&state), "view=explore&condition=copd");
}

#[test]
fn a_value_that_does_not_fit_is_reported_and_the_rest_kept() {
    let query = "lang=sv&view=nowhere&condition=copd,plague,,asthma&sort=colour&list=heap&chart=pie\
                 &x=municipality&y=nothing&map=globe&rule=dk,lax&embed=all&id=a%20b&level=7\
                 &theme=pink&accent=red&size=20&from=1850&to=20x5&release=%2F&pin=&cost=maybe";
    let (state, dropped) = not_understood(query);
    let all_values = dropped.iter().all(|(_, _, why)| *why == Why::Value);
    assert!(all_values, "{dropped:?}");
    let keys: Vec<&str> = dropped.iter().map(|(key, ..)| key.as_str()).collect();
    let wanted = "lang view condition condition sort list chart x y map rule embed id level theme \
                  accent size from to release pin cost";
    assert_eq!(keys, wanted.split(' ').collect::<Vec<_>>());
    assert_eq!(dropped[2].1, "plague");
    // A frame stays one.
    assert_eq!(spelt(&state), "condition=copd,asthma&rule=dk&embed=full");
}

#[test]
fn a_record_that_is_not_in_this_release_is_reported() {
    let (state, dropped) = not_understood("compare=buurtzorg,no-such-record&brief=none");
    assert_eq!(
        dropped,
        [part("compare", "no-such-record", Why::Record), part("brief", "none", Why::Record)]
    );
    assert_eq!(spelt(&state), "compare=buurtzorg");
    // The page of a record says itself when it has none.
    assert_eq!(understood("view=record&record=no-such-record").record, "no-such-record");
}

#[test]
fn a_seventh_record_to_compare_is_too_many() {
    let ids: Vec<&str> = REAL.catalogue.records[..7].iter().map(|r| r.id.as_str()).collect();
    let (state, dropped) = not_understood(&format!("compare={}", ids.join(",")));
    assert_eq!(dropped, [part("compare", ids[6], Why::TooMany)]);
    assert_eq!(state.compare, ids[..6]);
}

#[test]
fn the_same_again_is_reported_and_taken_once() {
    let (state, dropped) = not_understood(
        "compare=buurtzorg,buurtzorg&condition=copd,copd&rule=dk,dk&view=explore&view=about\
         &a=q%3Dx%26q%3Dy",
    );
    let wanted = [
        part("compare", "buurtzorg", Why::Again),
        part("condition", "copd", Why::Again),
        part("rule", "dk", Why::Again),
        part("view", "about", Why::Again),
        part("a", "q", Why::Again),
    ];
    assert_eq!(dropped, wanted);
    assert_eq!(spelt(&state), "view=explore&condition=copd&compare=buurtzorg&a=q%3Dx&rule=dk");
}

#[test]
fn a_set_of_which_nothing_is_understood_is_told_once_and_is_no_set_of_everything() {
    let (state, dropped) = not_understood("view=compare&a=condition%3Acopd&b=condition%3Aasthma");
    let wanted = [part("a", "condition:copd", Why::Key), part("b", "condition:asthma", Why::Key)];
    assert_eq!(dropped, wanted);
    assert!(state.sets.is_empty());
    let (state, dropped) = not_understood("view=compare&a=condition%3Dcopd%26nonsense%3D1");
    assert_eq!(dropped, [part("a", "nonsense", Why::Key)]);
    assert_eq!(state.sets.len(), 1, "what was understood stays");
}

#[test]
fn a_field_never_stands_against_itself() {
    let kept = |query: &str| {
        let (state, dropped) = not_understood(query);
        let dropped: Vec<String> = dropped
            .into_iter()
            .map(|(key, value, why)| {
                assert_eq!(why, Why::Value);
                format!("{key}={value}")
            })
            .collect();
        assert_ne!(state.x, state.y, "{query}");
        (spelt(&state), dropped.join(" "))
    };
    let kept_as = |query, spelt: &str, dropped: &str| {
        assert_eq!(kept(query), (spelt.to_owned(), dropped.to_owned()), "{query}");
    };
    kept_as("x=outcome&y=outcome", "x=outcome", "y=outcome");
    kept_as("y=outcome&x=outcome", "x=outcome", "y=outcome");
    kept_as("x=approach", "", "x=approach");
    kept_as("y=condition", "", "y=condition");
    kept_as("x=approach&y=approach", "", "y=approach x=approach");
    assert_eq!(spelt(&understood("x=approach&y=condition")), "x=approach&y=condition");
}

#[test]
fn years_that_stand_the_wrong_way_round_keep_the_first_and_report_the_last() {
    let (state, dropped) = not_understood("from=2020&to=2010");
    assert_eq!(dropped, [part("to", "2010", Why::Value)]);
    assert_eq!((state.filter.from, state.filter.to), (Some(2020), None));
    let (state, dropped) = not_understood("to=2010&from=2020&a=to%3D2000%26from%3D2001");
    assert_eq!(dropped.len(), 2);
    assert_eq!(state.sets[0].from, Some(2001));
    assert_eq!(understood("from=2010&to=2010").filter.to, Some(2010));
}

#[test]
fn a_text_that_is_too_long_is_cut_and_the_rest_reported() {
    for (key, most) in [("q", 500), ("title", 200), ("note", 2000)] {
        let (state, dropped) = not_understood(&format!("{key}={}", "å".repeat(most + 3)));
        assert_eq!(dropped, [part(key, "ååå", Why::TooMany)]);
        assert_eq!(spelt(&state), format!("{key}={}", "%C3%A5".repeat(most)));
    }
}

#[test]
fn the_language_can_be_read_before_there_is_a_catalogue() {
    assert_eq!(lang("view=about&lang=en"), Lang::En);
    assert_eq!(lang("?lang=en"), Lang::En);
    assert_eq!(lang("lang=sv"), Lang::Da);
    assert_eq!(lang(""), Lang::Da);
    // The first counts, as for the rest of the address.
    assert_eq!(lang("lang=en&lang=da"), Lang::En);
}

// Actions.

fn after(state: &Explorer, action: Action) -> Explorer {
    let mut state = state.clone();
    apply(&mut state, action);
    state
}

/// The state of an address after an action, as an address.
fn acted(query: &str, action: Action) -> String {
    spelt(&after(&understood(query), action))
}

fn condition(name: &str) -> (Field, indsatsatlas::domain::Code) {
    (Field::Condition, code(&REAL, Field::Condition, name))
}

fn approach(name: &str) -> (Field, indsatsatlas::domain::Code) {
    (Field::Approach, code(&REAL, Field::Approach, name))
}

#[test]
fn going_to_a_page_keeps_the_filter_and_leaves_the_record() {
    let at = "view=record&record=buurtzorg&condition=copd";
    assert_eq!(acted(at, Action::Go(View::About)), "view=about&condition=copd");
    assert_eq!(
        acted("condition=copd", Action::Open("buurtzorg".into())),
        "view=record&record=buurtzorg&condition=copd"
    );
    assert_eq!(acted("view=about", Action::Speak(Lang::En)), "lang=en&view=about");
}

#[test]
fn ticking_changes_one_field_alone() {
    let (field, copd) = condition("copd");
    let ticked = acted("view=explore&status=running", Action::Tick(field, copd, true));
    assert_eq!(ticked, "view=explore&condition=copd&status=running");
    // A second tick of the same changes nothing.
    assert_eq!(acted(&ticked, Action::Tick(field, copd, true)), ticked);
    assert_eq!(acted(&ticked, Action::Tick(field, copd, false)), "view=explore&status=running");
    let two = "view=explore&condition=copd,asthma&status=running";
    assert_eq!(acted(two, Action::Untick(field)), "view=explore&status=running");
    assert_eq!(acted(two, Action::Years(Some(2015), None)), format!("{two}&from=2015"));
    assert_eq!(acted(&format!("{two}&q=x&from=2015"), Action::ClearAll), "view=explore");
}

#[test]
fn a_way_in_begins_with_a_fresh_filter() {
    let before = "view=overview&q=old&status=running&from=2015&chart=matrix&compare=buurtzorg";
    let (field, copd) = condition("copd");
    assert_eq!(
        acted(before, Action::Only(field, copd)),
        "view=explore&condition=copd&compare=buurtzorg"
    );
    assert_eq!(
        acted(before, Action::Find("hjerte".into())),
        "view=explore&q=hjerte&compare=buurtzorg"
    );
}

#[test]
fn searching_and_ordering_change_nothing_else() {
    let before = "view=explore&condition=copd";
    assert_eq!(acted(before, Action::Search("x".into())), "view=explore&q=x&condition=copd");
    assert_eq!(acted(before, Action::Order(Sort::Title)), format!("{before}&sort=title"));
    let charted = acted(before, Action::Show(Chart::Matrix));
    assert_eq!(charted, format!("{before}&chart=matrix"));
    assert_eq!(acted(&charted, Action::List(Listing::Table)), format!("{before}&list=table"));
    let undo = Action::Undo(Box::new(understood("q=before").filter));
    assert_eq!(acted(before, undo), "view=explore&q=before");
}

#[test]
fn choosing_a_mark_ticks_its_codes_alone_and_the_same_again_lets_them_go() {
    let before = "view=explore&condition=asthma,stroke&status=running&chart=matrix";
    let choose = || Action::Choose(vec![condition("copd"), approach("app")]);
    let chosen = acted(before, choose());
    assert_eq!(chosen, "view=explore&condition=copd&approach=app&status=running&chart=matrix");
    assert_eq!(acted(&chosen, choose()), "view=explore&status=running&chart=matrix");
    // Another cell of the same row is another choice.
    let other = acted(&chosen, Action::Choose(vec![condition("copd"), approach("outreach")]));
    assert_eq!(other, "view=explore&condition=copd&approach=outreach&status=running&chart=matrix");
}

#[test]
fn the_look_of_a_chart_is_chosen_without_touching_the_filter() {
    let before = "condition=copd";
    let axes = Action::Axes(Field::Outcome, Field::Group);
    assert_eq!(acted(before, axes), "condition=copd&x=outcome&y=group");
    assert_eq!(acted(before, Action::FillWith(Fill::Danish)), "condition=copd&fill=danish");
    assert_eq!(acted(before, Action::FoldAway(Fold::Yes)), "condition=copd&fold=yes");
    assert_eq!(acted(before, Action::Draw(Map::Land)), "condition=copd&map=land");
}

#[test]
fn at_most_six_records_are_compared_each_once_in_the_order_chosen() {
    let ids: Vec<&str> = REAL.catalogue.records[..7].iter().map(|r| r.id.as_str()).collect();
    let mut state = Explorer::default();
    for id in ids.iter().chain(&ids) {
        apply(&mut state, Action::Compare((*id).to_owned(), true));
    }
    assert_eq!(state.compare, ids[..6]);
    apply(&mut state, Action::Forward(ids[2].to_owned()));
    assert_eq!(state.compare[..3], [ids[0], ids[2], ids[1]]);
    // The first can't go further, and what isn't chosen stays out.
    apply(&mut state, Action::Forward(ids[0].to_owned()));
    apply(&mut state, Action::Forward("unknown".to_owned()));
    assert_eq!(state.compare[..3], [ids[0], ids[2], ids[1]]);
    apply(&mut state, Action::Compare(ids[2].to_owned(), false));
    assert_eq!(state.compare, [ids[0], ids[1], ids[3], ids[4], ids[5]]);
    apply(&mut state, Action::CompareNone);
    assert_eq!(state, Explorer::default());
}

#[test]
fn pages_records_and_charts_are_steps_and_typing_and_ticking_are_not() {
    let (field, copd) = condition("copd");
    let steps = [
        Action::Go(View::About),
        Action::Open("buurtzorg".into()),
        Action::Find("x".into()),
        Action::Only(field, copd),
        Action::Show(Chart::Matrix),
    ];
    let others = [
        Action::Search("x".into()),
        Action::Tick(field, copd, true),
        Action::Untick(field),
        Action::Years(None, None),
        Action::ClearAll,
        Action::Order(Sort::Title),
        Action::Choose(vec![condition("copd")]),
        Action::Speak(Lang::En),
    ];
    assert!(steps.iter().all(Action::is_step));
    assert!(!others.iter().any(Action::is_step));
}

#[test]
fn a_link_to_another_view_keeps_the_filter_but_neither_record_nor_release() {
    let state = understood("view=record&record=buurtzorg&condition=copd&release=2025.1.0");
    assert_eq!(spelt(&state.at(View::Explore)), "view=explore&condition=copd");
    assert_eq!(
        spelt(&state.at_record("ambuflex-epilepsy-patient-initiated")),
        "view=record&record=ambuflex-epilepsy-patient-initiated&condition=copd"
    );
}

// Undo.

fn typed(text: &str) -> Filter {
    Filter::default().with_text(text)
}

fn noted(filters: &[Filter]) -> History {
    let mut history = History::default();
    for pair in filters.windows(2) {
        history.note(&pair[0], &pair[1]);
    }
    history
}

#[test]
fn typing_on_is_one_change_to_take_back() {
    let mut history = noted(&["", "h", "hj", "hje", "hjer", "hje"].map(typed));
    assert_eq!(history.back(), Some(typed("")));
    assert!(history.is_empty());
    assert_eq!(history.back(), None);
}

#[test]
fn a_tick_between_two_words_makes_two_changes_of_typing() {
    let tick = |text: &str| {
        let mut filter = typed(text);
        let (field, copd) = condition("copd");
        filter.set(field, copd, true);
        filter
    };
    let filters = [typed(""), typed("h"), typed("hj"), tick("hj"), tick("hje"), tick("hjer")];
    let mut history = noted(&filters);
    assert_eq!(history.back(), Some(tick("hj")));
    assert_eq!(history.back(), Some(typed("hj")));
    assert_eq!(history.back(), Some(typed("")));
    assert_eq!(history.back(), None);
}

#[test]
fn clearing_a_search_can_be_taken_back() {
    let mut history = noted(&["", "h", "hj", ""].map(typed));
    assert_eq!(history.back(), Some(typed("hj")));
    assert_eq!(history.back(), Some(typed("")));
}

#[test]
fn no_change_is_not_noted() {
    assert!(noted(&["x", "x"].map(typed)).is_empty());
}

#[test]
fn the_last_fifty_changes_can_be_taken_back() {
    let year = |year: u16| {
        let mut filter = Filter::default();
        filter.from = Some(year);
        filter
    };
    let mut history = noted(&(1900..=1970).map(year).collect::<Vec<_>>());
    let back: Vec<Filter> = std::iter::from_fn(|| history.back()).collect();
    assert_eq!(back.len(), 50);
    assert_eq!((&back[0], &back[49]), (&year(1969), &year(1920)));
}
