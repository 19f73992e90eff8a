//! Fields, code lists and their codes.

use super::lang::Localized;
use super::numbers::Numbers;

/// A field of a record that can be filtered, counted and used as an axis.
/// The order is that of the address and of the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Disease.
    Condition,
    /// Kind of intervention.
    Approach,
    /// Where it takes place.
    Setting,
    /// Group in inequality.
    Group,
    /// Method against inequality.
    Method,
    /// Effect on inequality.
    Effect,
    /// What a statement on inequality rests on.
    Basis,
    /// Digital means.
    Technology,
    /// What binds sectors together.
    Coherence,
    /// Danish region.
    Region,
    /// Danish municipality, by its four-digit code.
    Municipality,
    /// Geographic level.
    Scope,
    /// Where it is in its life.
    Status,
    /// Design of the deciding study.
    Design,
    /// Strength of the evidence.
    Strength,
    /// What was measured, by finding.
    Outcome,
    /// What the findings say, by finding.
    Direction,
    /// How the record was checked.
    Checked,
    /// Whether it answers a national recommendation.
    Recommendation,
    /// Whether a cost is known.
    Cost,
}

impl Field {
    /// Every field, in order.
    pub const ALL: [Self; 20] = [
        Self::Condition,
        Self::Approach,
        Self::Setting,
        Self::Group,
        Self::Method,
        Self::Effect,
        Self::Basis,
        Self::Technology,
        Self::Coherence,
        Self::Region,
        Self::Municipality,
        Self::Scope,
        Self::Status,
        Self::Design,
        Self::Strength,
        Self::Outcome,
        Self::Direction,
        Self::Checked,
        Self::Recommendation,
        Self::Cost,
    ];

    /// How many fields there are.
    pub const COUNT: usize = Self::ALL.len();

    /// The field's key in the address and its `name` in the page.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Condition => "condition",
            Self::Approach => "approach",
            Self::Setting => "setting",
            Self::Group => "group",
            Self::Method => "method",
            Self::Effect => "effect",
            Self::Basis => "basis",
            Self::Technology => "technology",
            Self::Coherence => "coherence",
            Self::Region => "region",
            Self::Municipality => "municipality",
            Self::Scope => "scope",
            Self::Status => "status",
            Self::Design => "design",
            Self::Strength => "strength",
            Self::Outcome => "outcome",
            Self::Direction => "direction",
            Self::Checked => "checked",
            Self::Recommendation => "recommendation",
            Self::Cost => "cost",
        }
    }

    /// The field that has this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }

    /// The list that holds the field's codes.
    pub const fn list(self) -> List {
        match self {
            Self::Condition => List::Conditions,
            Self::Approach => List::Approaches,
            Self::Setting => List::Settings,
            Self::Group => List::Groups,
            Self::Method => List::Methods,
            Self::Effect => List::Effect,
            Self::Basis => List::Basis,
            Self::Technology => List::Technology,
            Self::Coherence => List::Coherence,
            Self::Region => List::Regions,
            Self::Municipality => List::Municipalities,
            Self::Scope => List::Scope,
            Self::Status => List::Status,
            Self::Design => List::Design,
            Self::Strength => List::Strength,
            Self::Outcome => List::Outcome,
            Self::Direction => List::Direction,
            Self::Checked => List::Checked,
            Self::Recommendation | Self::Cost => List::YesNo,
        }
    }

    /// Whether a record can carry several codes of the field, so that its
    /// counts overlap and must not be added up.
    pub const fn is_plural(self) -> bool {
        matches!(
            self,
            Self::Condition
                | Self::Approach
                | Self::Setting
                | Self::Group
                | Self::Method
                | Self::Technology
                | Self::Coherence
                | Self::Region
                | Self::Municipality
                | Self::Outcome
                | Self::Direction
        )
    }

    /// Whether the field tells something about inequality.
    pub const fn is_inequality(self) -> bool {
        matches!(self, Self::Group | Self::Method | Self::Effect | Self::Basis)
    }
}

/// A code list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the list of that name in codes.json")]
pub enum List {
    Conditions,
    Approaches,
    Settings,
    Groups,
    Methods,
    Effect,
    Basis,
    Technology,
    Coherence,
    Scope,
    Status,
    Regions,
    Design,
    Strength,
    Outcome,
    Direction,
    Figure,
    Unit,
    CostPer,
    SourceKind,
    Checked,
    NeedTheme,
    NeedBreakdown,
    NeedUnit,
    Qualifier,
    ActorKind,
    /// From municipalities.json: four-digit code and name.
    Municipalities,
    /// `yes` and `no`, in this order; their labels are words of the page.
    YesNo,
}

impl List {
    /// The lists of codes.json that are read, in that file's order.
    pub const IN_FILE: [Self; 26] = [
        Self::Conditions,
        Self::Approaches,
        Self::Settings,
        Self::Groups,
        Self::Methods,
        Self::Effect,
        Self::Basis,
        Self::Technology,
        Self::Coherence,
        Self::Scope,
        Self::Status,
        Self::Regions,
        Self::Design,
        Self::Strength,
        Self::Outcome,
        Self::Direction,
        Self::Figure,
        Self::Unit,
        Self::CostPer,
        Self::SourceKind,
        Self::Checked,
        Self::NeedTheme,
        Self::NeedBreakdown,
        Self::NeedUnit,
        Self::Qualifier,
        Self::ActorKind,
    ];

    /// The list's name in codes.json.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Conditions => "conditions",
            Self::Approaches => "approaches",
            Self::Settings => "settings",
            Self::Groups => "inequalityGroups",
            Self::Methods => "inequalityMethods",
            Self::Effect => "inequalityEffect",
            Self::Basis => "inequalityEvidence",
            Self::Technology => "technology",
            Self::Coherence => "coherence",
            Self::Scope => "scope",
            Self::Status => "status",
            Self::Regions => "regions",
            Self::Design => "evidenceDesign",
            Self::Strength => "evidenceStrength",
            Self::Outcome => "outcome",
            Self::Direction => "direction",
            Self::Figure => "figure",
            Self::Unit => "unit",
            Self::CostPer => "costPer",
            Self::SourceKind => "sourceKind",
            Self::Checked => "checked",
            Self::NeedTheme => "needTheme",
            Self::NeedBreakdown => "needBreakdown",
            Self::NeedUnit => "needUnit",
            Self::Qualifier => "qualifier",
            Self::ActorKind => "actorKind",
            Self::Municipalities => "municipalities",
            Self::YesNo => "yesNo",
        }
    }
}

/// A code's place in its list. Only the codebook that gave it can say more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(pub u16);

impl Code {
    /// `yes` in the list [`List::YesNo`].
    pub const YES: Self = Self(0);
    /// `no` in the list [`List::YesNo`].
    pub const NO: Self = Self(1);

    /// The place as an index.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// One code of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeEntry {
    /// The stable name, as in the data and in addresses.
    pub code: String,
    /// What readers see.
    pub label: Localized,
    /// What it means.
    pub definition: Localized,
    /// Danish search words.
    pub synonyms_da: Vec<String>,
    /// English search words.
    pub synonyms_en: Vec<String>,
    /// Which of the task force's own terms the code covers.
    pub answers: Option<Localized>,
}

/// Every code list, with labels, definitions and search words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codebook {
    /// By [`List`]; empty where the file has none.
    lists: [Entries; List::YesNo as usize + 1],
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Entries {
    in_order: Vec<CodeEntry>,
    numbers: Numbers,
}

impl Entries {
    fn code(&self, code: &str) -> Option<Code> {
        let place = self.numbers.get(code, |place| &self.in_order[place].code)?;
        u16::try_from(place).ok().map(Code)
    }
}

impl Codebook {
    /// Whether both have the same codes in the same order, whatever they say of them.
    pub fn has_the_codes_of(&self, other: &Self) -> bool {
        Field::ALL.into_iter().all(|field| {
            let codes = |book: &Self| {
                let entries = book.entries(field.list()).iter();
                entries.map(|entry| entry.code.clone()).collect::<Vec<_>>()
            };
            codes(self) == codes(other)
        })
    }

    /// A codebook that holds only the list of yes and no.
    pub(super) fn new() -> Self {
        let mut book = Self { lists: Default::default() };
        let plain = |code: &str| CodeEntry { code: code.to_owned(), ..CodeEntry::default() };
        book.insert(List::YesNo, vec![plain("yes"), plain("no")]);
        book
    }

    /// Puts a list in. Of two entries with one code the first is kept.
    pub(super) fn insert(&mut self, list: List, entries: Vec<CodeEntry>) {
        let mut kept = Entries::default();
        for entry in entries.into_iter().take(usize::from(u16::MAX)) {
            if kept.code(&entry.code).is_none() {
                kept.numbers.put(&entry.code);
                kept.in_order.push(entry);
            }
        }
        self.lists[list as usize] = kept;
    }

    /// The codes of a list, in their order; none where the list is missing.
    pub fn entries(&self, list: List) -> &[CodeEntry] {
        &self.lists[list as usize].in_order
    }

    /// The place of a code in a list.
    pub fn code(&self, list: List, code: &str) -> Option<Code> {
        self.lists[list as usize].code(code)
    }

    /// All that is known of a code.
    pub fn entry(&self, list: List, code: Code) -> Option<&CodeEntry> {
        self.entries(list).get(code.index())
    }

    /// The stable name of a code; empty for a place outside the list.
    pub fn name(&self, list: List, code: Code) -> &str {
        self.entry(list, code).map_or("", |entry| &entry.code)
    }
}
