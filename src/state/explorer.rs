//! The reader's choices, all of them, as plain data.

use crate::domain::{Field, Lang, OWN, Rule};
use crate::query::{Filter, Sort};

/// How many records can be compared at once.
pub const COMPARE_MOST: usize = 6;
/// How many sets can be compared at once.
pub const SETS_MOST: usize = 4;

/// Longest title and note of a brief that an address carries, in characters.
pub const TITLE_MOST: usize = 200;
/// See [`TITLE_MOST`].
pub const NOTE_MOST: usize = 2000;

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $key:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every choice, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its value in the address.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// The choice that has this value.
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

choice! {
    /// The page shown.
    View {
        /// What this is, and ways in.
        Overview = "overview",
        /// Find and filter.
        Explore = "explore",
        /// One intervention.
        Record = "record",
        /// Side by side.
        Compare = "compare",
        /// A hand-picked list to take to a meeting.
        Brief = "brief",
        /// What national documents recommend.
        Recommendations = "recommendations",
        /// Burden and social gradient by condition.
        Need = "need",
        /// Strategies, money and actors.
        Policy = "policy",
        /// Method, rules and limits.
        About = "about",
        /// A reader's own data, laid beside the catalogue.
        Own = "own",
    }
}

choice! {
    /// How results are listed.
    Listing {
        /// As cards.
        Cards = "cards",
        /// As a table.
        Table = "table",
    }
}

choice! {
    /// A chart of the selection, in place of the list.
    Chart {
        /// Two fields against each other.
        Matrix = "matrix",
        /// Findings by outcome and direction.
        Direction = "direction",
        /// Findings with their intervals on one axis.
        Intervals = "intervals",
        /// When interventions ran.
        Time = "time",
        /// Where.
        Map = "map",
        /// Need beside supply.
        Need = "need",
        /// Need by education, income and other groups.
        Gradient = "gradient",
        /// Effect on inequality by group and method.
        Inequality = "inequality",
        /// What is recommended beside what is tested.
        Recommended = "recommended",
        /// What is known of costs.
        Cost = "cost",
    }
}

choice! {
    /// What the fill of a matrix cell means.
    Fill {
        /// The strongest evidence.
        Strongest = "strongest",
        /// The typical evidence: the middle of the evaluated records.
        Typical = "typical",
        /// The strongest Danish evidence.
        Danish = "danish",
    }
}

choice! {
    /// Whether empty rows and columns of a matrix are folded away.
    Fold {
        /// They stand there.
        No = "no",
        /// They are folded away, and counted.
        Yes = "yes",
    }
}

choice! {
    /// How places are drawn.
    Map {
        /// Equal squares.
        Squares = "squares",
        /// Geography.
        Land = "land",
    }
}

choice! {
    /// Light or dark.
    Theme {
        /// As the system has it.
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

choice! {
    /// What an embedding page shows.
    Preset {
        /// The matrix.
        Matrix = "matrix",
        /// A chart.
        Chart = "chart",
        /// One record.
        Record = "record",
        /// The list.
        List = "list",
        /// Everything.
        Full = "full",
    }
}

/// How the page stands within another page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    /// What is shown; none on a page of its own.
    pub preset: Option<Preset>,
    /// Which embed of the host's page this is.
    pub id: String,
    /// First heading level, 1 to 6.
    pub level: Option<u8>,
    /// Accent colour, six hexadecimal digits.
    pub accent: String,
    /// Text size in percent, 80 to 200.
    pub size: Option<u8>,
}

/// All that a reader has chosen. An address can spell it (`read`, `write`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explorer {
    /// Language of the page.
    pub lang: Lang,
    /// Page shown.
    pub view: View,
    /// Record shown, by id; it need not exist.
    pub record: String,
    /// What is asked for.
    pub filter: Filter,
    /// Order of the results.
    pub sort: Sort,
    /// Form of the results.
    pub listing: Listing,
    /// Chart in place of the results.
    pub chart: Option<Chart>,
    /// Field of the columns.
    pub x: Field,
    /// Field of the rows.
    pub y: Field,
    /// What the fill of a matrix cell means.
    pub fill: Fill,
    /// Whether empty rows and columns of a matrix are folded away.
    pub fold: Fold,
    /// How places are drawn.
    pub map: Map,
    /// Records chosen for comparison, by id, in order.
    pub compare: Vec<String>,
    /// Sets of records chosen for comparison, in order.
    pub sets: Vec<Filter>,
    /// Stricter rules of strength.
    pub rule: Vec<Rule>,
    /// A hand-picked list, by id, in order.
    pub brief: Vec<String>,
    /// Its title.
    pub title: String,
    /// A note to it.
    pub note: String,
    /// Charts of the filter that go with it, in the order of [`Chart::ALL`].
    pub charts: Vec<Chart>,
    /// Version of the catalogue that a link was made on.
    pub release: String,
    /// Version of the catalogue to hold to.
    pub pin: String,
    /// How the page stands within another.
    pub embed: Embed,
    /// Light or dark.
    pub theme: Theme,
}

impl Default for Explorer {
    fn default() -> Self {
        Self {
            lang: Lang::Da,
            view: View::Overview,
            record: String::new(),
            filter: Filter::default(),
            sort: Sort::default(),
            listing: Listing::Cards,
            chart: None,
            x: Field::Condition,
            y: Field::Approach,
            fill: Fill::Strongest,
            fold: Fold::No,
            map: Map::Squares,
            compare: Vec::new(),
            sets: Vec::new(),
            rule: Vec::new(),
            brief: Vec::new(),
            title: String::new(),
            note: String::new(),
            charts: Vec::new(),
            release: String::new(),
            pin: String::new(),
            embed: Embed::default(),
            theme: Theme::Auto,
        }
    }
}

impl Chart {
    /// The view that it is in a frame: what is drawn alike belongs together.
    pub fn framed(self) -> Framed {
        match self {
            Self::Matrix | Self::Recommended => Framed::Matrix,
            Self::Map => Framed::Places,
            Self::Time | Self::Need | Self::Gradient => Framed::Background,
            Self::Direction | Self::Intervals | Self::Inequality | Self::Cost => Framed::Findings,
        }
    }
}

/// One view that a frame of another page can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framed {
    /// The matrix, and that of what is recommended.
    Matrix,
    /// A chart of what came of the interventions, and what they cost.
    Findings,
    /// A chart of what stands behind them: when, and what for.
    Background,
    /// The map.
    Places,
    /// A record.
    Record,
}

impl Explorer {
    /// Whether this is the list of interventions and nothing else: what the light
    /// program can show.
    pub fn is_list(&self) -> bool {
        let place = match self.embed.preset {
            None | Some(Preset::Full) => self.view == View::Explore,
            Some(preset) => preset == Preset::List,
        };
        place && self.chart.is_none() && self.rule.is_empty() && self.pin.is_empty()
    }

    /// The one view that a frame of another page holds, where a light program can
    /// show it.
    pub fn framed(&self) -> Option<Framed> {
        match (self.embed.preset?, self.chart) {
            (Preset::Matrix, _) | (Preset::Chart, None) => Some(Framed::Matrix),
            (Preset::Chart, Some(chart)) => Some(chart.framed()),
            (Preset::Record, _) => Some(Framed::Record),
            (Preset::List | Preset::Full, _) => None,
        }
    }

    /// The same without what is named of a reader's own data: what a link can
    /// carry.
    #[must_use]
    pub fn without_own(&self) -> Self {
        let mut state = self.clone();
        state.let_own_go();
        if state.record.starts_with(OWN) {
            state = state.at(View::Explore);
        }
        state
    }

    /// Lets go of the chosen records that are a reader's own.
    pub fn let_own_go(&mut self) {
        self.compare.retain(|id| !id.starts_with(OWN));
        self.brief.retain(|id| !id.starts_with(OWN));
    }

    /// The page's place in the address, for a link to another view.
    #[must_use]
    pub fn at(&self, view: View) -> Self {
        Self { view, record: String::new(), release: String::new(), ..self.clone() }
    }

    /// The view of one record, everything else kept.
    #[must_use]
    pub fn at_record(&self, id: &str) -> Self {
        Self { record: id.to_owned(), ..self.at(View::Record) }
    }
}
