//! The atlas on other pages: the host's colour by computed contrast, and the
//! line that an editor copies.

use indsatsatlas::chart::standalone::base64;
use indsatsatlas::domain::Lang;
use indsatsatlas::export::embed::{LEVEL, Wish, embedded, line, presets, unframed};
use indsatsatlas::export::single::{SingleError, base85, single};
use indsatsatlas::present::accent::{DARK, LIGHT, Rgb, contrast, css, hex, pairs, shades};
use indsatsatlas::state::{Preset, Theme, View, pin, read, write};

use crate::support::{REAL, Random};

const CSS: &str = include_str!("../../style/main.css");

/// WCAG's contrast written a second time, from its text.
fn slow_contrast(a: Rgb, b: Rgb) -> f64 {
    let luminance = |colour: Rgb| {
        let parts = colour.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        parts[0] * 0.2126 + parts[1] * 0.7152 + parts[2] * 0.0722
    };
    let (a, b) = (luminance(a), luminance(b));
    if a > b { (a + 0.05) / (b + 0.05) } else { (b + 0.05) / (a + 0.05) }
}

#[test]
fn a_thousand_chance_accents_never_give_a_pair_that_cannot_be_read() {
    let mut random = Random::new(8);
    let mut taken = 0;
    for _ in 0..1000 {
        let accent = format!("{:06x}", random.below(0x0100_0000));
        for theme in [Theme::Light, Theme::Dark, Theme::Auto] {
            let Some([light, dark]) = shades(&accent, theme) else { continue };
            taken += 1;
            let mut seen = Vec::new();
            if theme != Theme::Dark {
                assert_eq!(css(light.accent), format!("#{accent}"), "as the host has it");
                seen.push((light, LIGHT));
            }
            if theme != Theme::Light {
                seen.push((dark, DARK));
            }
            for (shades, ground) in seen {
                for (a, b, least) in pairs(&shades, &ground) {
                    let is = slow_contrast(a, b);
                    assert!(is + 0.001 >= f64::from(least), "{accent} {theme:?}: {a:?} {b:?} {is}");
                }
            }
        }
    }
    assert!(taken > 300, "only {taken} of the accents were taken");
}

#[test]
fn colours_known_to_be_readable_are_taken_and_the_others_refused() {
    for good in ["000000", "5b1f2a", "0b4f5a", "003399", "9a1750"] {
        assert!(shades(good, Theme::Light).is_some() && shades(good, Theme::Auto).is_some());
        assert!(shades(good, Theme::Dark).is_none(), "{good} on the dark ground");
    }
    for bad in ["ffff00", "ffffff", "ff9900", "00ff00", "999999"] {
        assert!(shades(bad, Theme::Light).is_none() && shades(bad, Theme::Auto).is_none(), "{bad}");
    }
    assert!(shades("ffd0c0", Theme::Dark).is_some());
    for odd in ["", "fff", "5b1f2", "5b1f2ag", "#5b1f2", "5b1f2æ", "+5b1f2"] {
        assert_eq!(hex(odd), None, "{odd}");
        assert_eq!(shades(odd, Theme::Auto), None, "{odd}");
    }
    // Values that WCAG's own tools give.
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.01);
    assert!((contrast([0x76; 3], [255; 3]) - 4.54).abs() < 0.01);
}

#[test]
fn the_grounds_are_those_of_the_stylesheet() {
    let root = CSS.split(":root{").nth(1).unwrap();
    let dark = CSS.split(":root[data-theme=dark]{").nth(1).unwrap();
    for (ground, rules) in [(LIGHT, root), (DARK, dark)] {
        for (name, colour) in [
            ("--paper", ground.paper),
            ("--ground", ground.ground),
            ("--notice", ground.notice),
            ("--ink", ground.ink),
            ("--ink-2", ground.quiet),
            ("--edge", ground.edge),
        ] {
            let value = rules.split(&format!("{name}:")).nth(1).unwrap();
            assert!(value.starts_with(&css(colour)), "{name}: {}", &value[..8]);
        }
    }
}

fn wish(preset: Preset) -> Wish {
    Wish {
        preset,
        lang: Lang::Da,
        theme: Theme::Auto,
        accent: String::new(),
        level: LEVEL,
        pinned: false,
        height: 640,
        fits: false,
    }
}

#[test]
fn the_line_is_one_frame_that_shows_the_view_and_can_be_pasted_as_it_stands() {
    let (state, _) = read("view=explore&chart=direction&condition=copd&q=a%22b", &REAL.catalogue);
    let made = line(
        "https://x.dk/atlas/",
        &state,
        &wish(Preset::Chart),
        "A \"B\" & <C>",
        "",
        &REAL.catalogue,
    );
    assert_eq!(
        made,
        "<iframe src=\"https://x.dk/atlas/?q=a%22b&amp;condition=copd&amp;chart=direction&amp;embed=chart\" \
         title=\"A &quot;B&quot; &amp; &lt;C>\" loading=\"lazy\" width=\"100%\" height=\"640\" \
         allow=\"clipboard-write\"></iframe>"
    );
    let fits = Wish { fits: true, ..wish(Preset::Chart) };
    let made = line("https://x.dk/atlas/", &state, &fits, "T", "sha384-x", &REAL.catalogue);
    let script = made.lines().nth(1).unwrap();
    assert_eq!(
        script,
        "<script src=\"https://x.dk/atlas/embed.js\" integrity=\"sha384-x\" \
         crossorigin=\"anonymous\" defer></script>"
    );
}

#[test]
fn every_view_has_its_presets_and_an_embed_leads_back_to_its_view() {
    for (query, wanted) in [
        ("", vec![Preset::Full]),
        ("view=explore&condition=copd", vec![Preset::List, Preset::Full]),
        ("view=explore&chart=matrix&y=outcome", vec![Preset::Matrix, Preset::Full]),
        ("view=explore&chart=cost", vec![Preset::Chart, Preset::Full]),
        ("view=record&record=desmond", vec![Preset::Record, Preset::Full]),
        ("view=compare&compare=desmond,buurtzorg", vec![Preset::Full]),
    ] {
        let (state, dropped) = read(query, &REAL.catalogue);
        assert_eq!(dropped, []);
        assert_eq!(presets(&state), wanted, "{query}");
        for preset in wanted {
            let framed = embedded(&state, &Wish { pinned: true, ..wish(preset) }, &REAL.catalogue);
            let spelt = write(&framed, &REAL.catalogue);
            let (again, dropped) = read(&spelt, &REAL.catalogue);
            assert_eq!((&again, dropped), (&framed, vec![]), "{spelt}");
            assert_eq!(pin(&spelt), REAL.catalogue.version);
            let back = unframed(&framed, &REAL.catalogue);
            assert_eq!((back.view, &back.record), (state.view, &state.record), "{query}");
            assert_eq!((&back.filter, back.chart, back.y), (&state.filter, state.chart, state.y));
            assert_eq!(back.embed.preset, None);
        }
    }
    let (state, dropped) = read("embed=hugo&view=record&record=desmond", &REAL.catalogue);
    assert_eq!((state.embed.preset, state.view), (Some(Preset::Full), View::Record));
    assert_eq!(dropped.len(), 1);
}

#[test]
fn a_pinned_release_is_a_plain_name() {
    assert_eq!(pin("?lang=en&pin=2025.1.0-rc"), "2025.1.0-rc");
    for odd in ["", "?pin=", "?pin=a%2Fb", "?pin=a/b", "?pin=%00", "?pin=a b"] {
        assert_eq!(pin(odd), "", "{odd}");
    }
}

#[test]
fn bytes_are_written_as_base64_as_the_standard_has_it() {
    let base64 = |bytes: &[u8]| {
        let mut out = String::new();
        base64(&mut out, bytes);
        out
    };
    let pairs = [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ];
    for (bytes, wanted) in pairs {
        assert_eq!(base64(bytes.as_bytes()), wanted);
    }
    assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
}

#[test]
fn bytes_are_written_as_base_85_from_which_arithmetic_gets_them_back() {
    let mut random = Random::new(85);
    for length in [0, 1, 2, 3, 4, 5, 64, 1001] {
        let bytes: Vec<u8> =
            (0..length).map(|_| u8::try_from(random.below(256)).unwrap()).collect();
        let text = base85(&bytes);
        assert!(!text.contains(['<', '&', '"', '\'', '\\']), "{text}");
        let letters = base85(&(0..85_u32).flat_map(u32::to_be_bytes).collect::<Vec<_>>());
        let digit =
            |letter| letters.chars().skip(4).step_by(5).position(|one| one == letter).unwrap();
        let words = text
            .as_bytes()
            .chunks(5)
            .map(|five| five.iter().fold(0, |word, letter| word * 85 + digit(char::from(*letter))));
        let mut back: Vec<u8> =
            words.flat_map(|word| u32::try_from(word).unwrap().to_be_bytes()).collect();
        assert!(back.len() < length + 4);
        back.truncate(length);
        assert_eq!(back, bytes);
    }
}

/// A built page, small.
fn built(name: &str) -> std::io::Result<Vec<u8>> {
    let text = match name {
        "index.html" => {
            "<html><head><meta charset=utf-8><link href=./favicon.svg rel=icon><link \
             rel=stylesheet href=./main.css><link rel=preload href=./x><script id=boot \
             data-js=./a.js data-wasm=./a.wasm src=./boot.js defer></script></head><body><p>Here: \
             <a href=pages/da.html>list</a></p><p>Stays</p><div id=app></div></body></html>"
        }
        "main.css" => "@font-face{src:url(fonts/a.woff2)}b{background:url(\"data:x\")}",
        "a.js" => "let a='</script>';export{b as initSync,init as default};",
        "favicon.svg" | "fonts/a.woff2" | "a.wasm" | "boot.js" | "data/a.json" => "x",
        _ => return Err(std::io::ErrorKind::NotFound.into()),
    };
    Ok(text.as_bytes().to_vec())
}

#[test]
fn the_one_file_has_everything_inside_and_refers_to_nothing_outside() {
    let page = single(built, &["data/a.json".to_owned()]).unwrap();
    for gone in ["./", "pages/da.html", "preload", "fonts/a.woff2", "src=", "GLUE"] {
        assert!(!page.contains(gone), "{gone} in {page}");
    }
    for there in ["<p>Stays</p>", "data:font/woff2;base64,eA==", "url(\"data:x\")", "default: init"]
    {
        assert!(page.contains(there), "{there} in {page}");
    }
    assert_eq!(page.matches("</script").count(), 2, "a text of the program ends no element");
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn what_is_missing_for_the_one_file_is_named() {
    let broken = single(built, &["data/gone.json".to_owned()]);
    assert!(matches!(broken, Err(SingleError::Read(name, _)) if name == "data/gone.json"));
    let empty = single(|_| Ok(b"<html></html>".to_vec()), &[]);
    assert!(matches!(empty, Err(SingleError::Shape("no program"))));
}
