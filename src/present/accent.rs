//! A host's accent colour: what follows from it in each theme, and whether it
//! can be read. WCAG's contrast decides, not an eye.

use crate::state::Theme;

/// A colour: red, green, blue.
pub type Rgb = [u8; 3];

/// The colours of a theme that an accent stands on or beside. They are those of
/// `style/main.css`; a test compares them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    /// Behind the page: `--paper`.
    pub paper: Rgb,
    /// Behind a part of it: `--ground`.
    pub ground: Rgb,
    /// Behind a message: `--notice`.
    pub notice: Rgb,
    /// Text: `--ink`.
    pub ink: Rgb,
    /// Quiet text: `--ink-2`.
    pub quiet: Rgb,
    /// Borders of controls: `--edge`.
    pub edge: Rgb,
}

/// The light theme.
pub const LIGHT: Ground = Ground {
    paper: [0xff, 0xff, 0xff],
    ground: [0xf5, 0xf4, 0xef],
    notice: [0xfd, 0xf3, 0xd7],
    ink: [0x1a, 0x1f, 0x22],
    quiet: [0x49, 0x51, 0x57],
    edge: [0x75, 0x7c, 0x80],
};

/// The dark theme.
pub const DARK: Ground = Ground {
    paper: [0x12, 0x18, 0x1b],
    ground: [0x1a, 0x22, 0x26],
    notice: [0x33, 0x29, 0x0f],
    ink: [0xec, 0xea, 0xe4],
    quiet: [0xb3, 0xbb, 0xc0],
    edge: [0x8b, 0x95, 0x9b],
};

/// The colours that follow from an accent in one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shades {
    /// Links, buttons, what is current.
    pub accent: Rgb,
    /// The same under the pointer.
    pub hover: Rgb,
    /// A breath of it behind text.
    pub wash: Rgb,
    /// Text on it.
    pub on: Rgb,
}

/// Least contrast of text (WCAG 2.2, 1.4.3).
pub const TEXT: f32 = 4.5;
/// Least contrast of borders and marks (WCAG 2.2, 1.4.11).
pub const MARK: f32 = 3.0;

/// How much of the accent is in its wash, and how far hover and the other
/// theme's shade go at a step, of 256.
const WASH: u16 = 22;
const STEP: u16 = 64;

/// The shades of an accent in the light and in the dark theme, for the theme a
/// host asks for; none where the colour can't be read there. With the theme
/// left to the reader it is a colour on white, and the dark theme takes the
/// nearest lighter one that can be read.
pub fn shades(accent: &str, theme: Theme) -> Option<[Shades; 2]> {
    let accent = hex(accent)?;
    match theme {
        Theme::Light => {
            let light = on(accent, &LIGHT)?;
            Some([light, light])
        }
        Theme::Dark => {
            let dark = on(accent, &DARK)?;
            Some([dark, dark])
        }
        Theme::Auto => {
            let light = on(accent, &LIGHT)?;
            let mut lighter = (0..=8).map(|step| mix(accent, DARK.ink, step * 32));
            Some([light, lighter.find_map(|lighter| on(lighter, &DARK))?])
        }
    }
}

/// The shades of a colour on a theme's grounds; none where a pair fails.
fn on(accent: Rgb, ground: &Ground) -> Option<Shades> {
    let shades = Shades {
        accent,
        // Further from the paper, so that it stands out the more.
        hover: mix(accent, if ground == &DARK { [255; 3] } else { [0; 3] }, STEP),
        wash: mix(ground.paper, accent, WASH),
        on: [ground.paper, ground.ink]
            .into_iter()
            .max_by(|a, b| contrast(*a, accent).total_cmp(&contrast(*b, accent)))?,
    };
    let safe = pairs(&shades, ground).iter().all(|(a, b, least)| contrast(*a, *b) >= *least);
    safe.then_some(shades)
}

/// Every pair of colours that can meet where an accent is used, with the least
/// contrast it needs.
pub fn pairs(shades: &Shades, ground: &Ground) -> Vec<(Rgb, Rgb, f32)> {
    let mut pairs = Vec::new();
    for accent in [shades.accent, shades.hover] {
        let under = [ground.paper, ground.ground, ground.notice, shades.wash];
        pairs.extend(under.map(|under| (accent, under, TEXT)));
        pairs.push((shades.on, accent, TEXT));
    }
    pairs.extend([ground.ink, ground.quiet].map(|ink| (ink, shades.wash, TEXT)));
    pairs.push((ground.edge, shades.wash, MARK));
    pairs
}

/// A colour of six hexadecimal digits.
pub fn hex(digits: &str) -> Option<Rgb> {
    let fits = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = fits.then(|| u32::from_str_radix(digits, 16).ok())??;
    let [_, red, green, blue] = number.to_be_bytes();
    Some([red, green, blue])
}

/// A colour as a stylesheet writes it.
pub fn css(colour: Rgb) -> String {
    let [red, green, blue] = colour;
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// So much of the second colour in the first, of 256.
fn mix(of: Rgb, with: Rgb, share: u16) -> Rgb {
    std::array::from_fn(|at| {
        let mixed = u16::from(of[at]) * (256 - share) + u16::from(with[at]) * share;
        u8::try_from(mixed / 256).unwrap_or(u8::MAX)
    })
}

/// Contrast of two colours, 1 to 21 (WCAG 2.2).
pub fn contrast(a: Rgb, b: Rgb) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance (WCAG 2.2).
fn luminance(colour: Rgb) -> f32 {
    let linear = |part: u8| {
        let part = f32::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
