//! The code lists whose codes mean something to the program: rules read
//! them, signs are drawn for them. All other lists are open, and only
//! `codes.json` knows what stands in them.
//!
//! Each of these lists has a code for "not known", which is what a code
//! that isn't in the list is read as (with a finding).

/// A list whose codes have a meaning for the program.
pub trait Closed: Copy + Sized + 'static {
    /// Every code of the list, in its order.
    const ALL: &'static [Self];
    /// What a code outside the list is read as.
    const UNKNOWN: Self;
    /// The code as it stands in the data.
    fn code(self) -> &'static str;
    /// The value that has this code.
    fn from_code(code: &str) -> Option<Self>;
}

macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident, unknown = $unknown:ident {
        $($(#[$vdoc:meta])* $variant:ident = $code:literal,)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl Closed for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];
            const UNKNOWN: Self = Self::$unknown;

            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

closed_list! {
    /// How strong the evidence is, by the rule of the catalogue; the
    /// strongest first, so that the least value is the strongest.
    Strength, unknown = None {
        /// Systematic review of randomised trials, or a large trial.
        High = "high",
        /// Smaller trial, quasi-experiment, registry cohort, other review.
        Moderate = "moderate",
        /// Before-after, cohort without comparison, review of weak studies.
        Low = "low",
        /// Description, interviews, mixed methods, own figures.
        VeryLow = "very-low",
        /// No evaluation found.
        None = "none",
    }
}

closed_list! {
    /// How the deciding study was made.
    Design, unknown = NoneFound {
        /// Systematic review.
        SystematicReview = "systematic-review",
        /// Randomised controlled trial.
        Rct = "rct",
        /// Trial that randomises places.
        ClusterRct = "cluster-rct",
        /// Comparison without randomisation.
        QuasiExperimental = "quasi-experimental",
        /// Cohort or registry study.
        CohortRegistry = "cohort-registry",
        /// Before and after in one group.
        BeforeAfter = "before-after",
        /// Evaluation by several methods.
        MixedMethods = "mixed-methods-evaluation",
        /// Interviews and observation.
        Qualitative = "qualitative",
        /// Economic analysis.
        Economic = "economic-evaluation",
        /// Description.
        Descriptive = "descriptive",
        /// The organisation's own figures.
        OwnAccount = "own-account",
        /// No study found.
        NoneFound = "none-found",
    }
}

closed_list! {
    /// What a finding says, seen from the people concerned: favourable is
    /// good for them, whatever the sign of the figure.
    Direction, unknown = Unclear {
        /// Good for people.
        Favourable = "favourable",
        /// No certain difference.
        NoDifference = "no-difference",
        /// Bad for people.
        Unfavourable = "unfavourable",
        /// Some of each.
        Mixed = "mixed",
        /// The source leaves it open.
        Unclear = "unclear",
    }
}

closed_list! {
    /// What the source shows about inequality.
    Effect, unknown = NotAssessed {
        /// The gap between groups became smaller.
        Reduces = "reduces",
        /// The gap did not change.
        NoDifference = "no-difference",
        /// Some of each.
        Mixed = "mixed",
        /// The gap became larger.
        Widens = "widens",
        /// Not measured.
        NotAssessed = "not-assessed",
    }
}

closed_list! {
    /// What a statement on inequality rests on.
    Basis, unknown = None {
        /// Outcomes compared between social groups.
        OutcomeByGroup = "outcome-by-group",
        /// Only use, completion or participation compared.
        UptakeByGroup = "uptake-by-group",
        /// Results in the group aimed at, with nothing to compare with.
        TargetGroupOnly = "target-group-only",
        /// Nothing.
        None = "none",
    }
}

closed_list! {
    /// Where an intervention was in its life, at the time of its sources.
    Status, unknown = Unknown {
        /// Proposed.
        Proposed = "proposed",
        /// Tried out.
        Pilot = "pilot",
        /// Running.
        Running = "running",
        /// In general use.
        RolledOut = "rolled-out",
        /// Ended.
        Completed = "completed",
        /// Not stated.
        Unknown = "unknown",
    }
}

closed_list! {
    /// How a finding's number is to be read.
    Figure, unknown = Level {
        /// Difference or ratio between groups.
        Comparison = "comparison",
        /// From before to after in one group.
        Change = "change",
        /// Figure for one group.
        Level = "level",
    }
}
