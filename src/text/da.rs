//! Danish.

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
    lang: Lang::Da,
    and: "og",
    or: "eller",
    not_stated: "Ikke oplyst",
    currency: |code| {
        Some(match code {
            "DKK" => "kr.",
            "EUR" => "euro",
            "GBP" => "britiske pund",
            "USD" => "dollar",
            _ => return None,
        })
    },
    shell: ShellText {
        own: "Egne data",
        link_without_own: "Linket tager ikke jeres egne data med.",
        name: "Indsatsatlas",
        skip: "Gå til indhold",
        pages: "Sider",
        here: "Du er her",
        menu: "Menu",
        overview: "Overblik",
        explore: "Indsatser",
        compare: "Sammenlign",
        about: "Om",
        this_language: "Dansk",
        other_language: "English",
        selection: "Et udvalg, ikke det hele.",
        selection_more: |count, version, date| {
            format!(
                "{count} indsatser er samlet og læst. Der findes flere, som vi ikke har med. Udgave {version}, {date}."
            )
        },
        privacy: "Siden gemmer intet om dig og kontakter ingen andre. Ingen cookies.",
        plain_list: "Alle indsatser som en enkel liste",
        copy_link: "Kopiér link",
        copied: "Linket er kopieret",
        copy_by_hand: "Browseren lod os ikke kopiere. Marker linket, og kopiér det selv:",
        close: "Luk",
        recommendations: "Anbefalinger",
        need: "Behov",
        policy: "Politik",
        about_title: "Om Indsatsatlas",
        download: "Hent kataloget (JSON)",
        embed: "Sæt ind på din hjemmeside",
    },
    filter: FilterText {
        heading: "Det, du har valgt",
        text: "Søgning",
        quoted: |text| format!("»{text}«"),
        years: "År",
        years_from: |year| format!("fra {year}"),
        years_to: |year| format!("til {year}"),
        years_both: |from, to| format!("{from}–{to}"),
        and: "og",
        remove: |what| format!("Fjern {what}"),
        clear_all: "Ryd alt",
        undo: "Fortryd",
    },
    facet: FacetText {
        heading: "Filtre",
        open: "Filtre",
        chosen: |count| format!("({count} valgt)"),
        overlap: "En indsats kan høre til flere, så tallene overlapper.",
        more: |count| format!("Vis {count} flere"),
        fewer: "Vis færre",
        unplaced: |count| {
            format!(
                "{count} af indsatserne nævner ingen kommune. De kan godt findes i din kommune, men vises ikke, når du vælger den."
            )
        },
        no_places: "Listen over kommuner kunne ikke hentes. Genindlæs siden for at prøve igen.",
        years: "Årstal",
        from: "Fra år",
        to: "Til år",
        undated: |count| format!("{count} uden årstal er ikke med, når du vælger år."),
        year_error: "Skriv et årstal med fire cifre, fx 2015. Første år skal ligge før sidste.",
        close: "Luk filtre",
        show: |count| format!("Vis {count} indsatser"),
        recommendation_yes: "Svarer til en national anbefaling",
        recommendation_no: "Ingen anbefaling kendt",
        cost_yes: "Har et tal for udgiften",
        cost_no: "Intet tal for udgiften",
        count: |count| format!("{count} indsatser"),
    },
    result: ResultText {
        texts_coming: "Henter teksterne, der søges i …",
        texts_missing: "Teksterne kunne ikke hentes. Der er kun søgt i titler og emner. Genindlæs siden for at søge i det hele.",
        title: "Indsatser",
        search: "Søg",
        search_example: "Fx KOL eller motion",
        found: |found, all| match found {
            "1" => format!("1 indsats ud af {all}"),
            _ => format!("{found} indsatser ud af {all}"),
        },
        found_all: |all| format!("Alle {all} indsatser"),
        found_none: |all| format!("Ingen af de {all} indsatser passer"),
        views: "Vis som",
        cards: "Liste",
        table: "Tabel",
        matrix: "Evidenskort",
        sort: "Sortér",
        sort_fit: "Passer bedst",
        sort_best: "Evidens, dernæst ulighed",
        sort_year: "Nyeste først",
        sort_size: "Flest deltagere",
        sort_strength: "Stærkest evidens",
        sort_title: "Titel, A til Å",
        evidence: "Evidens",
        for_whom: "For",
        participants: |count| match count {
            "1" => "1 deltager".to_owned(),
            _ => format!("{count} deltagere"),
        },
        no_findings: "Ingen fund er gengivet",
        not_evaluated: "Ingen evaluering fundet",
        year_unknown: "uden årstal",
        partly: |outcome, count| format!("{outcome} ({count} fund)"),
        running_then: "I gang ifølge den nyeste kilde",
        whole_country: "Hele landet",
        several_countries: "Flere lande",
        place_unknown: "Sted ikke oplyst",
        compare: "Sammenlign",
        compare_this: |title| format!("Sammenlign {title}"),
        more: |count| format!("Vis {count} flere"),
        shown: |shown, found| format!("Viser {shown} af {found}"),
        equality: "Lighed i sundhed",
        selection: |found, all| {
            if found == all || found == "0" {
                format!("Kataloget har {all} indsatser. Der findes flere, som vi ikke har med.")
            } else {
                format!(
                    "Her er {found} af katalogets {all} indsatser. Der findes flere, som vi ikke har med."
                )
            }
        },
        found_by: |what| format!("Fundet ved {what}"),
        by_code: |label, field| format!("»{label}« ({field})"),
        by_actor: |actor| format!("aktøren {actor}"),
        by_other: "den engelske tekst",
        taken_for: |typed, meant| {
            format!("Ordet »{typed}« står ingen steder. Her er det, der er fundet ved {meant}.")
        },
        suggestions: "Forslag til filtre",
        tools: "Mere",
        suggestion: |field, count| match count {
            "1" => format!("{field}: 1 indsats"),
            _ => format!("{field}: {count} indsatser"),
        },
        none_meant: |text| format!("Mente du »{text}«?"),
        none_word: |word| format!("ordet »{word}«"),
        none_text: |text| {
            format!("Ingen indsats i kataloget passer til »{text}«. Prøv et kortere ord.")
        },
        none_both: |text| {
            format!(
                "Ingen indsats i kataloget passer både til »{text}« og til det andet, du har valgt."
            )
        },
        none_filter: "Ingen indsats i kataloget passer til alt det, du har valgt. Der kan godt findes \
                      en, som vi ikke har med.",
        none_without: |what, count| match count {
            "1" => format!("Fjern {what}, og se 1 indsats"),
            _ => format!("Fjern {what}, og se {count} indsatser"),
        },
        none_clear: "Begynd forfra med alle indsatser",
        column_title: "Indsats",
        column_findings: "Fund",
        column_place: "Sted og år",
        tray: |chosen, most| format!("{chosen} af højst {most} valgt til sammenligning"),
        tray_go: "Sammenlign",
        tray_clear: "Ryd",
        tray_full: |most| format!("Der er plads til {most}. Fjern en for at vælge en ny."),
        tray_needs_two: "Vælg mindst én til.",
        inequality_short: "Ulighed",
        charts: "Figurer",
        add_set: "Sammenlign med en anden gruppe",
        include: "Tag med i oplæg",
        include_this: |title| format!("Tag med i oplæg: {title}"),
        brief: "Oplæg",
        tray_brief: |count| format!("Oplæg ({count})"),
        take: "Hent",
        rule: "Stil strengere krav til evidensen",
    },
    guest: GuestText {
        open: "Åbn i Indsatsatlas",
        new_tab: "åbner i en ny fane",
        by_hand: "Siden lader ikke atlasset åbne nye faner. Marker adressen, og kopiér den:",
        inequality: "Virkning på ulighed:",
        effect_count: |effect, count| match effect {
            Effect::Reduces => format!("{count} mindsker"),
            Effect::NoDifference => format!("{count} ingen virkning"),
            Effect::Mixed => format!("{count} blandet"),
            Effect::Widens => format!("{count} øger"),
            Effect::NotAssessed => format!("{count} ikke målt"),
        },
        accent_refused: |colour| {
            format!(
                "»accent={colour}«: farven kan ikke læses tydeligt mod baggrunden, så atlasset bruger \
                 sin egen."
            )
        },
        pin_title: |pin| format!("Udgave {pin} findes ikke her længere"),
        pin_why: |pin, now| {
            format!(
                "Visningen er låst til udgave {pin}, som ikke længere ligger på serveren. Her ligger \
                 udgave {now}. Dens tal kan være andre, så vi viser den ikke uden videre."
            )
        },
        pin_newest: "Vis den nyeste udgave",
    },
    notice: NoticeText {
        link_title: "Noget i linket kunne ikke vises",
        link_lead: "Resten af linket er med. Disse dele kunne ikke bruges:",
        link_key: |key, value| format!("»{key}={value}«: det kender siden ikke."),
        link_value: |key, value| format!("»{key}={value}«: det findes ikke her."),
        link_record: |_, value| format!("»{value}«: den indsats findes ikke i denne udgave."),
        link_too_many: |key, value| {
            format!("»{key}«: der er flere, end der er plads til (»{value}«).")
        },
        link_again: |key, value| format!("»{key}={value}«: det står to gange i linket."),
        older_release: |link, now| {
            format!(
                "Linket er lavet på udgave {link} af kataloget. Du ser udgave {now}, så tallene \
                 kan være andre."
            )
        },
        dismiss: "Luk beskeden",
        failed_title: "Kataloget kunne ikke læses",
        failed_fetch: |file| format!("Filen {file} kunne ikke hentes. Måske er forbindelsen væk."),
        failed_status: |file, status| {
            format!("Filen {file} kunne ikke hentes: serveren svarede {status}.")
        },
        failed_read: |file, why| format!("Filen {file} kunne hentes, men ikke læses: {why}"),
        failed_what: "Det, du har valgt, står stadig i adressen. Prøv igen om lidt, eller brug den \
                      enkle liste over alle indsatser.",
        retry: "Prøv igen",
        missing_title: "Noget kunne ikke hentes",
        missing_lead: "Resten af siden virker.",
        municipalities: "Listen over kommuner kunne ikke hentes, så du kan ikke vælge kommune. \
                         Resten virker.",
        read_error,
    },
    field: |field| match field {
        Field::Condition => "Sygdom",
        Field::Approach => "Indsatstype",
        Field::Setting => "Hvor det foregår",
        Field::Group => "Udsat målgruppe",
        Field::Method => "Metode mod ulighed",
        Field::Effect => "Virkning på ulighed",
        Field::Basis => "Svaret om ulighed bygger på",
        Field::Technology => "Teknologi",
        Field::Coherence => "Sammenhæng",
        Field::Region => "Region",
        Field::Municipality => "Kommune tæt på mig",
        Field::Scope => "Geografisk dækning",
        Field::Status => "Status",
        Field::Design => "Undersøgelsesform",
        Field::Strength => "Evidensens styrke",
        Field::Outcome => "Målt resultat",
        Field::Direction => "Fundenes retning",
        Field::Checked => "Hvordan kilden er læst",
        Field::Recommendation => "National anbefaling",
        Field::Cost => "Udgift",
    },
    field_help: |field| match field {
        Field::Strength => Some("Hvor sikre vi kan være, efter en fast regel."),
        Field::Effect => Some("Blev forskellen mellem sociale grupper mindre eller større?"),
        Field::Basis => Some("Er kun målgruppen målt, ved vi sjældent, om forskellen blev mindre."),
        Field::Outcome => Some(
            "Fx livskvalitet. Vælger du også en retning, skal begge dele passe på ét og samme fund.",
        ),
        Field::Direction => Some(
            "»Til fordel« er altid den gode vej og »til ugunst« den dårlige, uanset om tallet stiger eller falder.",
        ),
        Field::Coherence => Some("Det, der binder sygehus, kommune og almen praksis sammen."),
        Field::Checked => Some("Om vi selv har læst kilden."),
        Field::Recommendation => Some("Kilden nævner en, eller emnet passer til en."),
        _ => None,
    },
    strength: |strength| match strength {
        Strength::High => "høj",
        Strength::Moderate => "moderat",
        Strength::Low => "lav",
        Strength::VeryLow => "meget lav",
        Strength::None => "ingen",
    },
    direction: |direction| match direction {
        Direction::Favourable => "Til fordel",
        Direction::NoDifference => "Ingen forskel",
        Direction::Unfavourable => "Til ugunst",
        Direction::Mixed => "Blandet",
        Direction::Unclear => "Uafklaret",
    },
    abroad: "Udlandet eller flere lande",
    effect: |effect| match effect {
        Effect::Reduces => "Mindsker ulighed",
        Effect::NoDifference => "Ingen virkning på ulighed",
        Effect::Mixed => "Blandede svar om ulighed",
        Effect::Widens => "Øger ulighed",
        Effect::NotAssessed => "Ulighed ikke målt",
    },
    country: |code| {
        Some(match code {
            "DK" => "Danmark",
            "US" => "USA",
            "GB" => "Storbritannien",
            "SE" => "Sverige",
            "NO" => "Norge",
            "NL" => "Nederlandene",
            "FI" => "Finland",
            "DE" => "Tyskland",
            _ => return None,
        })
    },
    term: TermText {
        title: "Ordliste",
        lead: "Ord, der kan være svære, og hvad de betyder her.",
        here: "Svære ord:",
        explain: |word| format!("Hvad betyder {word}?"),
        close: "Luk",
        words: [
            (
                "strength",
                "Evidensens styrke",
                "Hvor sikre vi kan være. En fast regel ser på, hvordan der er målt, og på hvor mange. \
                 Styrken siger ikke, hvor stor virkningen er.",
            ),
            (
                "inequality",
                "Ulighed i sundhed",
                "At sygdom og hjælp er skævt fordelt mellem grupper i samfundet.",
            ),
            (
                "findings",
                "Fund",
                "Ét svar fra én undersøgelse: hvad der blev målt, og hvilken vej det pegede. »Blandet« peger begge veje. Et »uafklaret« fund siger ikke nok til at afgøre det.",
            ),
        ],
    },
};

pub(super) static SHARED: SharedText = SharedText {
    take_coming: "Billedet laves …",
    take_failed: "Billedet kunne ikke laves. Hent tegningen (SVG) i stedet.",
    as_table: "Vis som tabel",
    cell_count: |count| format!("{count} indsatser"),
    cell_one: "1 indsats",
    take: "Hent figuren",
    take_svg: "Tegning (SVG)",
    take_png: "Billede (PNG)",
    take_csv: "Tabel (CSV)",
    cost: "Udgift",
    strength_named: |strength| match strength {
        Strength::High => "høj styrke",
        Strength::Moderate => "moderat styrke",
        Strength::Low => "lav styrke",
        Strength::VeryLow => "meget lav styrke",
        Strength::None => "ingen evidens",
    },
    pointing: |direction, count| match direction {
        Direction::Favourable => format!("{count} til fordel"),
        Direction::NoDifference => format!("{count} uden forskel"),
        Direction::Unfavourable => format!("{count} til ugunst"),
        Direction::Mixed => format!("{count} {}", one(count, "blandet", "blandede")),
        Direction::Unclear => format!("{count} {}", one(count, "uafklaret", "uafklarede")),
    },
    findings: |list| format!("Fund: {list}"),
    life_year: "Et kvalitetsjusteret leveår er et år med fuldt helbred. Et år med dårligt helbred tæller for mindre end ét.",
};

pub(super) static RECORD: RecordText = RecordText {
    to_explore: "Find indsatser",
    words: [
        (
            "interval",
            "Sikkerhedsinterval",
            "Det spænd, som det sande tal efter alt at dømme ligger i. Er det bredt, er tallet \
                 usikkert.",
        ),
        (
            "odds-ratio",
            "Odds ratio",
            "Sammenligner to gruppers odds. Sker noget for 20 ud af 100, er odds 20 mod 80, altså 0,25. En odds ratio på 1 betyder ingen forskel.",
        ),
        (
            "hazard-ratio",
            "Hazard ratio",
            "Hvor hurtigt noget sker i én gruppe, målt mod en anden. 1 betyder ingen forskel.",
        ),
        (
            "risk-ratio",
            "Relativ risiko",
            "Hvor stor risikoen er i én gruppe, målt mod en anden. 1 betyder ingen forskel.",
        ),
        (
            "non-inferiority",
            "Ikke dårligere",
            "Et forsøg, der skal vise, at det nye ikke er dårligere end det gamle. I sådan et forsøg er det et godt svar, at der ingen forskel er.",
        ),
        (
            "evidence-map",
            "Evidenskort",
            "Et skema med sygdomme den ene vej og indsatstyper den anden. Hvert felt viser, \
                 hvad kataloget har om de to.",
        ),
        (
            "gradient",
            "Social gradient",
            "At en sygdom bliver mere eller mindre udbredt, trin for trin, jo længere uddannelse \
                 eller højere indkomst folk har.",
        ),
        (
            "recommendation",
            "National anbefaling",
            "Et dokument, der gælder hele landet, og som beder om noget bestemt. Det kan være \
                 råd, et program, en aftale eller en lov.",
        ),
        (
            "programme",
            "Forløbsprogram",
            "En fælles plan for, hvem der gør hvad ved en sygdom: sygehus, kommune og egen læge.",
        ),
        (
            "coherence",
            "Sammenhæng",
            "At sygehus, kommune og egen læge trækker i samme retning, så man ikke tabes \
                 imellem dem.",
        ),
        (
            "task-force",
            "Task force",
            "En gruppe, der er sat sammen for at løse én opgave. Her den fra 2021 om kronisk \
                 sygdom og ulighed.",
        ),
        (
            "control-group",
            "Kontrolgruppe",
            "De mennesker, som ikke får indsatsen, og som de andre sammenlignes med. Ofte får de \
                 den hjælp, man plejer at give.",
        ),
        ("median", "Median", "Tallet i midten: halvdelen ligger under det, halvdelen over."),
        (
            "significant",
            "Sikker forskel",
            "En forskel, som næppe er et tilfælde; forskere siger »signifikant«. Er den ikke sikker, \
                 kan der godt være en forskel, men undersøgelsen kan ikke vise den.",
        ),
        (
            "hba1c",
            "Langtidsblodsukker (HbA1c)",
            "Viser, hvor højt blodsukkeret har ligget de seneste to til tre måneder.",
        ),
        (
            "smd",
            "Standardiseret forskel",
            "Forskel mellem to grupper. 0 er ingen forskel. 1 betyder, at forskellen er lige så stor som den afstand, folk typisk har til gennemsnittet.",
        ),
        (
            "sds",
            "Standardafvigelser",
            "Hvor langt et tal ligger fra gennemsnittet. 1 er den afstand, folk typisk har til gennemsnittet.",
        ),
        (
            "log-rate",
            "Log-rate",
            "Sammenligner på en særlig skala, hvor tit noget sker i to grupper. 0 betyder lige tit i begge. Under 0 betyder sjældnere hos dem, der fik indsatsen, og over 0 oftere.",
        ),
        ("index-points", "Indekspoint", "Point på en skala, der går fra cirka 0 til 1."),
    ],
    forms: &[
        (
            "strength",
            &[
                "evidensens styrke",
                "stærkeste evidens",
                "høj styrke",
                "moderat styrke",
                "lav styrke",
                "meget lav styrke",
                "høj eller moderat styrke",
                "evidens",
                "evidensen",
            ],
        ),
        (
            "inequality",
            &[
                "ulighed i sundhed",
                "social ulighed i sundhed",
                "social ulighed",
                "ulighed",
                "uligheden",
            ],
        ),
        ("findings", &["fund", "fundene"]),
        (
            "interval",
            &[
                "sikkerhedsinterval",
                "sikkerhedsintervallet",
                "sikkerhedsintervaller",
                "konfidensinterval",
                "konfidensintervallet",
                "konfidensintervaller",
            ],
        ),
        ("odds-ratio", &["odds ratio", "odds ratioen", "odds"]),
        ("hazard-ratio", &["hazard ratio", "hazard ratioen"]),
        ("risk-ratio", &["relativ risiko", "relative risiko", "risk ratio"]),
        (
            "non-inferiority",
            &["ikke dårligere", "ikke er dårligere", "non-inferioritet", "non-inferiority"],
        ),
        ("evidence-map", &["evidenskort", "evidenskortet"]),
        ("gradient", &["social gradient", "sociale gradient", "gradient", "gradienten"]),
        (
            "recommendation",
            &[
                "national anbefaling",
                "nationale anbefaling",
                "nationale anbefalinger",
                "nationale dokumenter",
            ],
        ),
        (
            "programme",
            &["forløbsprogram", "forløbsprogrammet", "forløbsprogrammer", "forløbsprogrammerne"],
        ),
        ("coherence", &["skabe sammenhæng", "støtte sammenhæng", "sammenhæng mellem sektorerne"]),
        ("task-force", &["task force", "task forcen"]),
        (
            "control-group",
            &[
                "kontrolgruppe",
                "kontrolgruppen",
                "kontrolgrupper",
                "kontrolgrupperne",
                "sammenligningsgruppe",
                "sammenligningsgruppen",
            ],
        ),
        ("median", &["median", "medianen"]),
        (
            "significant",
            &[
                "sikker forskel",
                "statistisk sikker forskel",
                "statistisk sikker",
                "signifikant",
                "signifikante",
            ],
        ),
        ("hba1c", &["hba1c", "langtidsblodsukker", "langtidsblodsukkeret"]),
        (
            "systematic-review",
            &[
                "systematisk oversigt",
                "systematiske oversigter",
                "metaanalyse",
                "metaanalysen",
                "meta-analyse",
            ],
        ),
        (
            "rct",
            &[
                "lodtrækningsforsøg",
                "lodtrækningsforsøget",
                "lodtrækning",
                "lodtrækningen",
                "randomiseret",
                "randomiserede",
            ],
        ),
        (
            "cluster-rct",
            &["lodtrækning mellem steder", "klyngerandomiseret", "klyngerandomiserede"],
        ),
        ("quasi-experimental", &["sammenligning uden lodtrækning"]),
        (
            "cohort-registry",
            &["registerundersøgelse", "registerundersøgelsen", "registerstudie", "kohorte"],
        ),
        ("before-after", &[]),
        ("qualitative", &["kvalitativ", "kvalitative", "kvalitativt"]),
        ("economic-evaluation", &["økonomisk analyse", "økonomiske analyse"]),
        ("descriptive", &[]),
        ("none-found", &[]),
        (
            "qaly",
            &[
                "kvalitetsjusteret leveår",
                "kvalitetsjusterede leveår",
                "kvalitetsjusterede",
                "qaly",
            ],
        ),
        ("risk-difference", &["risikoforskel", "risikoforskellen"]),
        ("correlation", &["korrelation", "korrelationen"]),
    ],
    none_title: "Den indsats findes ikke her",
    none: |id| {
        format!(
            "Kataloget har ingen indsats med navnet »{id}«. Den kan have skiftet navn eller \
             være taget ud. Søg efter den, eller se alle indsatser."
        )
    },
    on_page: "På denne side",
    like_this: "Lignende indsatser",
    no_like: "Ingen anden indsats i kataloget deler både sygdom og indsatstype med denne.",
    compare_add: "Sammenlign",
    compare_remove: "Fjern fra sammenligning",
    target_group: "Målgruppe",
    method: "Metode",
    implementation: "Gennemførelse",
    effect: "Effekt",
    economy: "Økonomi",
    inequality: "Ulighed",
    unknown: "Det ved vi ikke",
    rule: |strength| format!("Hvorfor {strength}?"),
    sources: "Kilder og kontrol",
    recommendations: "National anbefaling",
    reached: "Hvor mange var med",
    sites: |count| match count {
        "1" => "1 sted".to_owned(),
        _ => format!("{count} steder"),
    },
    people: |count| match count {
        "1" => "1 person".to_owned(),
        _ => format!("{count} personer"),
    },
    period: "Periode",
    place: "Hvor",
    country: "Land",
    actors: "Ansvarlige",
    barriers: "Det, der hæmmede",
    enablers: "Det, der hjalp",
    effect_help: "På tegningerne er firkanten det målte tal. Den vandrette streg er \
                  sikkerhedsintervallet. Den lodrette streg står, hvor der ingen forskel er. Hver tegning \
                  har sin egen skala.",
    interval: |level, low, high| format!("{level}\u{a0}% sikkerhedsinterval {low} til {high}"),
    interval_of: |effect, interval| format!("{effect}, {interval}"),
    comparator: |value| format!("i den anden gruppe {value}"),
    figure_comparison: "Tallet sammenligner grupperne.",
    figure_change: "Tallet er ændringen fra før til efter.",
    figure_level: "Tallet gælder én gruppe for sig.",
    non_inferiority: "Undersøgelsen skulle vise, at indsatsen ikke er dårligere. »Ingen \
                      forskel« er altså det, man håbede på.",
    no_figure: "Vi har ikke et tal, der kan tegnes.",
    no_findings: "Der er ikke gengivet nogen fund.",
    source: |number| format!("Kilde {number}"),
    source_short: "Kilde",
    no_source: "kilde ikke oplyst",
    source_none: "Ingen kilder er oplyst.",
    source_described: "Vores beskrivelse: værkets egen titel blev ikke set.",
    no_address: "Vi har kun en kopi og kender ingen adresse, så der er intet link.",
    checked_copy: "Læst i en gemt kopi, helt eller i uddrag",
    checked_not: "Ikke kontrolleret: værket er kendt, men teksten blev ikke fundet",
    cost_amount: |amount, per| format!("{amount} {per}"),
    saving: "Et minus betyder en besparelse.",
    study_participants: "Deltagere i den undersøgelse, der afgør styrken",
    design: "Undersøgelsens form",
    rule_label: "Regel",
    named: |title, year| match year {
        "" => format!("Kilden nævner »{title}«."),
        _ => format!("Kilden nævner »{title}« ({year})."),
    },
    linked: |count| match count {
        "1" => "Svarer til én af de nationale anbefalinger, vi har samlet.".to_owned(),
        _ => format!("Svarer til {count} af de nationale anbefalinger, vi har samlet."),
    },
    unknown_effect: "Vi fandt ingen måling af, om uligheden blev mindre eller større.",
    unknown_groups: "Om indsatsen var rettet mod udsatte grupper, er ikke oplyst.",
    unknown_methods: "Hvad der blev gjort mod ulighed, er ikke beskrevet.",
    unknown_barriers: "Hvad der hæmmede, er ikke beskrevet i det, vi har læst.",
    unknown_enablers: "Hvad der hjalp, er ikke beskrevet i det, vi har læst.",
    unknown_recommendation: "Vi fandt ingen national anbefaling, den svarer til.",
    unknown_cost: "Hvad indsatsen kostede, er ikke oplyst.",
    unknown_years: "Årstal for, hvornår indsatsen begyndte og sluttede, er ikke oplyst.",
    unknown_reach: "Hvor mange der var med, er ikke oplyst.",
    unknown_findings: "Vi har ikke fundet en evaluering af den.",
    unknown_technology: "Om indsatsen brugte teknologi, er ikke oplyst.",
    unknown_coherence: "Hvordan sygehus, kommune og læge arbejdede sammen, er ikke oplyst.",
    known_all: "Alt det, kataloget spørger om, er oplyst.",
    answer_none: "Ingen evaluering er fundet.",
    answer_no_findings: "Kataloget gengiver ingen fund.",
    inequality_sentence: |effect| match effect {
        Effect::Reduces => "Kilden viser, at forskellen mellem grupper blev mindre.",
        Effect::NoDifference => "Kilden viser, at forskellen mellem grupper er den samme.",
        Effect::Mixed => "Om ulighed peger kilden i flere retninger.",
        Effect::Widens => "Kilden viser, at forskellen mellem grupper blev større.",
        Effect::NotAssessed => "Vi fandt ingen måling af, om uligheden ændrede sig.",
    },
    no_gain: "Kilden viser ingen virkning i den udsatte gruppe, og det tæller her som ingen virkning på ulighed. Forskellen til andre er ikke målt.",
    tie: |code| match code {
        "same-or-later" => Some("Indsatsen kom samtidig med dokumentet eller senere"),
        "started-before" => Some("Indsatsen begyndte før dokumentet og løb videre"),
        "earlier" => Some("Indsatsen kom før dokumentet"),
        "undated" => Some("Vi ved ikke, om indsatsen kom før eller efter dokumentet"),
        "stated" => Some("Vi har læst selve anbefalingen"),
        "topic-only" => Some("Dokumentet handler om emnet; selve anbefalingen har vi ikke læst"),
        _ => None,
    },
};

pub(super) static MATRIX: MatrixText = MatrixText {
    group: |key| match key {
        "find" => "Finde og nå",
        "learn" => "Lære og mestre",
        "live" => "Leve sundere",
        "recover" => "Komme sig",
        "distance" => "Følge på afstand",
        "connect" => "Samle forløbet",
        "everyday" => "Tæt på hverdagen",
        "frame" => "Ændre rammerne",
        "lungs" => "Lunger",
        "diabetes" => "Diabetes, vægt",
        "heart" => "Hjerte og kredsløb",
        "muscles" => "Muskler og led",
        "mind" => "Sind og hjerne",
        "other" => "Kræft, nyrer",
        "several" => "Flere og på tværs",
        "illness" => "Sygdommen",
        "life" => "Livet med den",
        "own" => "Det, man selv gør",
        "system" => "Sundhedsvæsenet",
        _ => "",
    },
    kicker: "Evidenskort",
    title: |empty, all| {
        let (n_cells, n_are) = (one(all, "felt", "felter"), one(empty, "tomt", "tomme"));
        format!("Evidenskortet har {all} {n_cells}; {empty} er {n_are}")
    },
    title_full: "Alle felter har mindst én indsats",
    title_none: "Her er intet at vise",
    sentence: |records, empty, evaluated| {
        let (n_known, n_none) = (one(evaluated, "felt", "felter"), one(empty, "felt", "felter"));
        format!(
            "Kortet rummer {records}. I {evaluated} {n_known} er mindst én dansk indsats evalueret; felter med kun meget svag viden er talt med. I {empty} {n_none} har kataloget ingen indsats."
        )
    },
    whole_axes: |fields| {
        format!(
            "Kortet viser altid alle sine rækker og kolonner, også uden for dit valg af {fields}."
        )
    },
    rows: "Rækker",
    columns: "Kolonner",
    row_axis: |field| format!("{field}, antal indsatser"),
    description: |y, x| {
        format!("Evidenskort: {y} i rækker, {x} i kolonner. Tallet er antal indsatser.")
    },
    cell: |row, column, what| format!("{row}, {column}: {what}"),
    cell_outside: |count| match count {
        "1" => "0 med dit filter, 1 uden for det".to_owned(),
        _ => format!("0 med dit filter, {count} uden for det"),
    },
    gap: |gap| match gap {
        "not-measured" => "Evalueret, men ingen har målt netop dette.",
        "searched-none" => "Der er ledt, og intet er fundet.",
        "not-searched" => "Der er ikke ledt.",
        "under-way" => "Planlagt eller i gang, ingen fund endnu.",
        "not-evaluated" => "Findes i kataloget, men ingen evaluering er fundet.",
        "foreign-only" => "Kun undersøgt i udlandet.",
        "weak-only" => "Kun meget svag viden.",
        "inequality-not-reported" => "Evalueret, men uden et ord om ulighed.",
        "evidence" => "Mindst én dansk indsats er evalueret.",
        _ => "Vi har ikke skrevet ned, om vi har ledt.",
    },
    gap_key: |gap| match gap {
        "not-measured" => "Evalueret, men ingen har målt netop dette",
        "searched-none" => "Der er ledt, og intet er fundet",
        "not-searched" => "Der er ikke ledt",
        "under-way" => "Planlagt eller i gang, ingen fund endnu",
        "not-evaluated" => "I kataloget, ingen evaluering fundet",
        "foreign-only" => "Kun undersøgt i udlandet",
        "weak-only" => "Kun meget svag viden",
        "inequality-not-reported" => "Evalueret, men intet om ulighed",
        "evidence" => {
            "Mindst én dansk indsats er evalueret. Den bedste viden her er af lav, moderat eller høj styrke"
        }
        _ => "Vi har ikke skrevet ned, om vi har ledt",
    },
    noted: |note| format!("Vores notat fra søgningen: »{note}«"),
    strongest: |strength| format!("stærkeste evidens: {strength}"),
    chosen: |row, column| format!("Valgt felt: {row} og {column}"),
    show_list: "Vis i listen",
    let_go: "Fravælg feltet",
    how_to_read: "Sådan læses kortet",
    key_number: "Tallet: hvor mange indsatser",
    key_number_help: "Tallet siger, hvor meget der er prøvet, ikke hvor godt det virker.",
    key_sign: "Tegnet: fundenes retning",
    key_sign_help: "Flere tegn: fundene peger forskelligt. Højst tre vises; »til ugunst« \
                    udelades aldrig, og tabellen har dem alle.",
    key_fill: "Feltets farve og kant: stærkeste evidens",
    key_fill_help: "Typisk evidens: feltets evaluerede indsatser stilles op efter styrke, og farven viser den midterste.",
    key_shape: "Feltets form: hvad det betyder",
    key_outside: "Har indsatser, men ingen med dit filter",
    key_in_catalogue: |count| {
        let n_felter = one(count, "felt", "felter");
        format!("({count} {n_felter})")
    },
    overlap: "En indsats kan stå i flere felter, så felterne kan ikke lægges sammen.",
    keys_help: "Brug piletasterne mellem felterne og Enter for at vælge.",
    row_summary: |filled, all| format!("{filled} af {all}"),
    total: "I alt",
    fill: "Farven viser",
    fill_strongest: "Stærkeste evidens",
    fill_typical: "Typisk evidens",
    fill_danish: "Stærkeste danske evidens",
    fold: "Skjul tomme rækker og kolonner",
    folded: |rows, columns| {
        let (n_row, n_column) = (one(rows, "række", "rækker"), one(columns, "kolonne", "kolonner"));
        format!("Skjult, fordi kataloget intet har: {rows} {n_row} og {columns} {n_column}.")
    },
    recommended_missing: "Listen over nationale anbefalinger er ikke hentet. Kortet viser kun, hvad der er \
                          afprøvet.",
    asked_title: |well, all| {
        let n_pairs = one(all, "anbefalet par", "anbefalede par");
        format!("{well} af {all} {n_pairs} er godt undersøgt")
    },
    asked_sentence: |hardly, unasked, against| {
        format!(
            "Et par er én sygdom og én indsatstype. Det tæller som anbefalet, når et gældende dokument beder om det eller handler om det. {hardly} par er anbefalet, men kun svagt eller slet ikke \
             undersøgt. {unasked} andre par er godt undersøgt, men nævnes ikke i de gældende dokumenter, vi har samlet. Ved {against} anbefalede par har kataloget fund, men ingen til fordel. Ofte er det ganske få fund."
        )
    },
    asked_stated: "Anbefalet: vi har læst selve anbefalingen",
    asked_topic: "Anbefalet: dokumentet handler om det, men selve anbefalingen er ikke læst",
    asked_lapsed: "Var anbefalet: dokumentet gælder ikke længere",
    asked_by: |said, count| {
        let n_dokumenter = one(count, "dokument", "dokumenter");
        format!("{said} ({count} {n_dokumenter}).")
    },
};

pub(super) static CHART: ChartText = ChartText {
    inequality_effect: |effect| match effect {
        Effect::Reduces => "Mindsker",
        Effect::NoDifference => "Ingen virkning",
        Effect::Mixed => "Blandet",
        Effect::Widens => "Øger",
        Effect::NotAssessed => "Ikke målt",
    },
    direction: "Fundenes retning",
    intervals: "Tal og usikkerhed",
    time: "Tid",
    map: "Landkort",
    need: "Behov og indsatser",
    gradient: "Sygdom efter social gruppe",
    inequality: "Virkning på ulighed",
    recommended: "Anbefalet og afprøvet",
    cost: "Økonomi",
    choose: "Figur",
    no_findings: "De valgte indsatser har ingen fund",
    direction_title: |better, same, worse| {
        format!("{better} fund er til fordel, {same} viser ingen forskel, og {worse} er til ugunst")
    },
    direction_sentence: |all, records, rest| {
        format!(
            "Her er {all} fund fra {records}. Hver firkant er ét fund. Farve og kant viser, hvor sikkert det er. {rest}."
        )
    },
    mixed_of: |count| format!("{count} er {}", one(count, "blandet", "blandede")),
    unclear_of: |count| format!("{count} {}", one(count, "uafklaret", "uafklarede")),
    direction_description: "Fund efter målt resultat og retning",
    not_a_vote: "Antallet er ikke et resultat: ét stærkt fund kan veje tungere end mange svage.",
    findings: "Fund",
    intervals_none: |outcome| format!("Ingen tal for {outcome} kan stå på en fælles akse"),
    intervals_title: |outcome, all, crossing| {
        format!("{crossing} af {all} tal for {outcome} viser ingen sikker forskel")
    },
    intervals_sentence: |drawn, all| {
        format!(
            "{drawn} af {all} fund har ét tal for forskellen mellem grupper. Firkanten er tallet, stregen usikkerheden. Krydser stregen den lodrette linje, er der ingen sikker forskel."
        )
    },
    intervals_note: "Tallene er ikke lagt sammen: studierne er forskellige. De fund, der ikke kan tegnes sådan, står med ord under figuren.",
    measure: "Mål",
    effect: "Tal",
    interval: "Interval",
    interval_of: |low, high| format!("{low} til {high}"),
    people: "Deltagere",
    unit_of: |unit| format!("Forskel i {unit}"),
    ratios: "Forholdstal",
    ratios_sub: "2 betyder dobbelt så meget som i den anden gruppe, 0,5 halvt så meget, og 1 ingen forskel. Halvt og dobbelt er tegnet lige langt fra 1. \
                 De fleste rækker siger, hvilken slags forholdstal det er.",
    lower: "Lavere i indsatsgruppen",
    higher: "Højere i indsatsgruppen",
    not_worse: "ønsket svar: ikke dårligere",
    not_worse_note: "Hvor der står »ønsket svar: ikke dårligere«, skulle forsøget vise, at indsatsen ikke er dårligere end det, den måles mod.",
    beside: "Tal og fund, der ikke kan tegnes",
    time_none: "Ingen af indsatserne har et årstal",
    time_title: |first, running| {
        let n_what = one(running, "indsats", "indsatser");
        format!(
            "Den tidligste indsats med kendt årstal er fra {first}. {running} {n_what} har kun et startår: stadig i gang, eller slutåret er ikke oplyst"
        )
    },
    time_sentence: |dated, all, events| {
        let (n_who, n_them) = (one(all, "indsats", "indsatser"), one(dated, "den", "dem"));
        let n_what = one(events, "politisk begivenhed", "politiske begivenheder");
        format!("{dated} af {all} {n_who} har et årstal. Over {n_them} står {events} {n_what}.")
    },
    time_undated: |count| format!("Uden årstal og derfor ikke med: {count}."),
    time_proposed: |count| format!("Med på figuren, men kun foreslået og ikke begyndt: {count}."),
    time_description: "Indsatser efter år, og politiske begivenheder over dem",
    policy: "Politik",
    policy_missing: "De politiske begivenheder kunne ikke hentes, så linjen over indsatserne mangler.",
    map_title: |place, count| format!("{place} nævnes oftest: i {count}"),
    map_none: "Ingen af de valgte indsatser nævner en kommune",
    map_sentence: |municipal, all, regional| {
        let n_who = one(all, "indsats", "indsatser");
        format!(
            "{municipal} af {all} {n_who} nævner en kommune og ses på kortet; {regional} nævner kun en region. Det \
             viser, hvad der er fundet, ikke hvad der findes."
        )
    },
    map_description: "Indsatser, der nævner en kommune",
    map_apart: |national, abroad, unstated| {
        format!(
            "Resten er {national} for hele landet, {abroad} fra udlandet og {unstated} uden sted."
        )
    },
    map_regions: |all| {
        format!(
            "En regions tal tæller de indsatser, der nævner regionen eller en kommune i den. {all} af indsatserne for hele landet nævner alle fem regioner og tæller med i hver region. En indsats kan høre \
             til flere regioner, så tallene kan ikke lægges sammen."
        )
    },
    map_credit: "Indeholder data fra Geodatastyrelsen og Danske Kommuner, FOT, 13. februar 2014 \
                 (1:500.000). Forenklet.",
    map_missing: "Kortet kunne ikke hentes. Her er kommunerne som firkanter i stedet.",
    squares_note: "Hver firkant er en kommune. Den står omtrent, hvor kommunen ligger. Størrelsen siger intet.",
    map_as: "Vis som",
    map_squares: "Firkanter",
    map_land: "Landkort",
    map_close_up: "København og omegn",
    national: "Hele landet",
    abroad: "Udlandet",
    unstated: "Sted ikke oplyst",
    place: "Sted",
    need_title: |with, all| {
        let (n_what, n_them) = (one(all, "sygdom", "sygdomme"), one(all, "den", "dem"));
        format!("For {with} af {all} {n_what} ved vi, hvor mange der har {n_them}")
    },
    need_missing: "Tallene for behov kunne ikke hentes",
    need_sentence: "Bjælken viser, hvor mange der har sygdommen. Firkanterne er indsatser i kataloget, den \
                    stærkeste viden først. Står der »3 gange« under »Kort uddannelse mod lang«, er sygdommen tre gange så udbredt blandt folk med kort uddannelse som blandt folk med lang. Ved den lodrette \
                    streg er der ingen forskel. Et spænd i kilden, fx 3–4 gange, er tegnet som et bredt mærke. Kataloget er et udvalg, ikke alt, hvad der \
                    tilbydes.",
    need_description: "Behov og indsatser i kataloget, sygdom for sygdom",
    need_note: "Tallene er fra forskellige år og talt på hver sin måde. Vælg »Vis som tabel« for at se, hvem der er regnet med. Tallene kan hverken lægges sammen eller sættes i rangorden.",
    people_with: "Antal mennesker",
    in_catalogue: "Indsatser i kataloget",
    inequality_measured: "Ulighed målt",
    by_education: "Kort uddannelse mod lang",
    no_figure: "vi har intet tal",
    no_total: "intet samlet tal",
    only_share: "kun kendt i procent",
    estimated: "anslået",
    k_of_n: |k, n| format!("{k} af {n}"),
    times: |range| if range == "1" { range.to_owned() } else { [range, "gange"].join(" ") },
    times_with: |times, group| format!("{times} så hyppig i gruppen »{group}«"),
    gradient_title: |count| {
        let n_what = one(count, "opgørelse", "opgørelser");
        format!("{count} {n_what} viser, hvordan sygdom og helbred er fordelt")
    },
    gradient_none: "Der er ingen tal efter uddannelse, indkomst eller andre grupper",
    gradient_sentence_all: "Vælg en sygdom for at se dens tal alene. Er der en åben prik, måles de andre grupper mod den.",
    gradient_sentence: |whom| {
        format!("Tal for {whom}. Er der en åben prik, måles de andre grupper mod den.")
    },
    shown_as: |unit| format!(". Vist som {unit}."),
    group: "Gruppe",
    figure: "Tal",
    source_number: |number| format!("Kilde {number}"),
    sources: "Kilder til tallene",
    inequality_title: |not, all| {
        let n_who = one(all, "indsats", "indsatser");
        let n_they = one(not, "den", "de");
        format!(
            "Ved {not} af {all} {n_who} fandt vi ingen måling af, hvad {n_they} gør ved uligheden"
        )
    },
    inequality_sentence: |[reduces, same, mixed, widens]| {
        format!(
            "{reduces} mindsker ulighed, {same} viser ingen virkning, {mixed} peger begge veje, og \
             {widens} øger ulighed. Hver firkant er én indsats, og den kan stå i flere rækker. Farve og kant \
             viser, hvor sikkert svaret er."
        )
    },
    inequality_description: "Virkning på ulighed efter målgruppe og metode",
    inequality_basis: |[measured, outcome, uptake, target, none, open]| {
        format!(
            "Af de {measured} med et svar har {outcome} sammenlignet resultater i flere grupper. \
             {uptake} har kun set på, hvem der bruger tilbuddet, og {target} kun på, om den udsatte gruppe blev hjulpet. {open} af de {none} uden svar har resultater fra en udsat gruppe eller fra flere grupper, men siger ikke, om uligheden ændrede sig. De er ikke de samme som dem med et svar."
        )
    },
    inequality_by: "Målgruppe eller metode",
    cost_title: |known, all| {
        format!("{known} af {all} {} har et tal for udgiften", one(all, "indsats", "indsatser"))
    },
    cost_sentence: "Beløbene står, som kilden skriver dem. De er ikke regnet om til et fælles år eller en \
                    fælles valuta.",
    cost_description: "Udgifter, adskilt efter slags og valuta",
    cost_note: "Hver slags beløb og hver valuta har sin egen akse. Et minus betyder en besparelse.",
    year_of_source: "Kildens år",
    source_year: |year| format!("Kildens år: {year}"),
    covers: "Hvad beløbet dækker",
    too_many_squares: "Der er for mange til en firkant hver. Derfor er de samlet i bjælker: jo længere \
                       bjælke, jo flere.",
    more_panels: |count| format!("Vis {count} flere"),
    shown_panels: |shown, all| format!("Viser {shown} af {all} figurer"),
    shown_lines: |shown, all| format!("Viser {shown} af {all} linjer"),
    keys_filter: "Gå fra mærke til mærke med piletasterne. Enter vælger et, og Escape går ud af figuren.",
    keys_open: "Gå fra mærke til mærke med piletasterne. Enter åbner indsatsen, og Escape går ud af figuren.",
    keys_time: "Gå fra mærke til mærke med piletasterne. Enter åbner en indsats eller viser kilden til en politisk begivenhed, og Escape går ud af figuren.",
    keys_gradient: "Gå fra tal til tal med piletasterne. Enter vælger sygdommen. Er der ingen sygdom at vælge, viser Enter kilden. Escape går ud af figuren.",
    regions: "De fem regioner",
    lifted: |field| {
        format!(
            "Her ser vi bort fra dit filter på {field}. Hvert tal er det, du får ved at vælge mærket."
        )
    },
    time_no_start: |running| format!("Vi kender ingen startår. {running} har heller intet slutår"),
    time_ends: |count| {
        format!(
            "Kun med slutår: {count}. Mærket står ved slutåret med et hak i venstre side, for starten er ikke oplyst."
        )
    },
    start_unknown: "start ikke oplyst",
};

pub(super) static RULE: RuleText = RuleText {
    lead: "En fast regel afgør styrken ud fra, hvordan indsatsen er undersøgt. Her kan du kræve mere. En indsats, der ikke opfylder alle dine krav, tæller som ikke evalueret, både i filtre, antal og figurer. Du kan stadig læse dens fund.",
    own: "Lige nu gælder katalogets egen regel.",
    said: |demands, changed, rated| match changed {
        "0" => format!("Du kræver {demands}. Det opfylder alle {rated} evaluerede indsatser."),
        "1" => format!(
            "Du kræver {demands}. 1 af {rated} evaluerede indsatser opfylder det ikke, eller vi \
             ved det ikke. Den er sat til side."
        ),
        _ => format!(
            "Du kræver {demands}. {changed} af {rated} evaluerede indsatser opfylder det ikke, \
             eller vi ved det ikke. De er sat til side."
        ),
    },
    asked: |demands| format!("Krav til evidensen: {demands}"),
    off: "Brug katalogets egen regel",
    show: "Vis, hvad der er ændret",
    hide: "Skjul, hvad der er ændret",
    change: |from, why| format!("Styrken var {from}. Sat til side: {why}."),
    demand: |rule| match rule {
        Rule::Danish => "dansk evidens",
        Rule::Since => "at indsatsen begyndte i 2015 eller senere",
        Rule::Controlled => "en gruppe at sammenligne med",
        Rule::Many => "mindst 200 deltagere",
        Rule::ByGroup => "resultater delt op efter social gruppe",
    },
    demand_label: |rule| match rule {
        Rule::Danish => "Kun dansk evidens",
        Rule::Since => "Kun indsatser, der begyndte i 2015 eller senere",
        Rule::Controlled => "Kun undersøgelser med en gruppe at sammenligne med",
        Rule::Many => "Mindst 200 deltagere i undersøgelsen",
        Rule::ByGroup => "Kun hvor resultaterne er delt op efter social gruppe",
    },
    lacks: |rule, is_known| match (rule, is_known) {
        (Rule::Danish, true) => "evidensen er ikke dansk",
        (Rule::Danish, false) => "evidensen er samlet fra flere lande",
        (Rule::Since, true) => "indsatsen begyndte før 2015",
        (Rule::Since, false) => "der står ikke, hvornår indsatsen begyndte",
        (Rule::Controlled, _) => "der er ingen gruppe at sammenligne med",
        (Rule::Many, true) => "der er færre end 200 deltagere",
        (Rule::Many, false) => "antallet af deltagere er ikke oplyst",
        (Rule::ByGroup, _) => "resultaterne er ikke delt op efter social gruppe",
    },
    people: |count| format!("{count} deltagere"),
    people_unknown: "antallet af deltagere er ikke oplyst",
    takes: |strength| match strength {
        Strength::High => {
            "Systematisk oversigt over lodtrækningsforsøg, eller et lodtrækningsforsøg med mindst 400 deltagere."
        }
        Strength::Moderate => {
            "Lodtrækningsforsøg med færre end 400 deltagere, sammenligning uden lodtrækning, registerundersøgelse med en gruppe at sammenligne med, eller en oversigt, der ikke kun har lodtrækningsforsøg."
        }
        Strength::Low => {
            "Måling før og efter, registerundersøgelse uden en gruppe at sammenligne med, eller en oversigt over svage undersøgelser."
        }
        Strength::VeryLow => {
            "Beskrivelse, interview, flere metoder uden en gruppe at sammenligne med, eller egen opgørelse."
        }
        Strength::None => "Ingen evaluering fundet.",
    },
    gives: |word, definition| format!("Reglen for {word} styrke: {definition}"),
    aside: |why| format!("Sat til side af dine krav: {why}."),
    aside_label: "Sat til side af dine krav",
    aside_word: "sat til side",
    gap: "Findes i kataloget, men ingen evaluering opfylder dine krav.",
};

pub(super) static PAGES: PagesText = PagesText {
    finding,
    own: OwnText {
        lead: "Læg jeres egen liste ved siden af kataloget. Den læses på samme måde, og den tæller med på alle sider og i alle figurer.",
        memory: "Filen bliver i denne fane. Den bliver ikke sendt eller gemt, og den er væk, når siden genindlæses.",
        choose_title: "Jeres fil",
        choose: "Vælg en fil",
        choose_lead: "JSON eller CSV, fx et regneark gemt som »CSV UTF-8«. Der kan stå semikolon eller komma mellem felterne, og komma eller punktum i tallene.",
        drop: "eller træk den herhen",
        template_title: "En skabelon at begynde med",
        template_lead: "Første række er kolonnernes navne. Anden række er et eksempel fra kataloget. Skriv jeres egne rækker, og slet eksemplet. En tom celle betyder »ikke oplyst«. I kan slette de kolonner, I ikke bruger. Kun »id« skal være der, men siden gør opmærksom på vigtige felter, der er tomme.",
        template: "Hent skabelon (CSV)",
        codes: "Hent alle koder med forklaring (CSV)",
        template_name: "indsatsatlas-skabelon.csv",
        codes_name: "indsatsatlas-koder.csv",
        keep_lead: "I kan skrive en kode eller dens navn på dansk eller engelsk. Skal der stå flere i samme celle, så sæt tegnet | imellem dem.",
        cancel: "Afbryd",
        cancelled: "Indlæsningen blev afbrudt. Intet er ændret.",
        unreadable: "Filen kunne ikke læses fra disken. Er den flyttet, eller er den åben i et andet program?",
        sound: "Vi fandt ingen fejl.",
        save_odd: "Hent alle bemærkninger (JSON)",
        show_title: "Hvad siderne viser",
        beside: "Kataloget og egne data",
        alone: "Kun egne data",
        away: "Fjern egne data",
        mark: "Egne data: ",
        bar_go: "Skift eller fjern",
        link_lead: "Et link tager aldrig jeres egne data med. Den, der åbner det, ser kun kataloget.",
        coming: |name, percent| format!("»{name}« læses: {percent} %"),
        refused: |name, why| format!("»{name}« kunne ikke bruges. {why}"),
        too_large: |most| {
            format!("Filen er større end {most} MB. Det er mere, end siden kan klare.")
        },
        too_much: |most| {
            format!(
                "Filen har flere end {most} indsatser eller alt for mange fejl. Del den i flere filer."
            )
        },
        here: |name, count| match count {
            "1" => format!("»{name}« er læst: 1 indsats."),
            _ => format!("»{name}« er læst: {count} indsatser."),
        },
        odd: |count| match count {
            "1" => "1 bemærkning. Ret den i filen, og vælg filen igen.".to_owned(),
            _ => format!("{count} bemærkninger. Ret dem i filen, og vælg filen igen."),
        },
        odd_some: |shown, all| format!("Her er de første {shown} af {all}."),
        of_which: |count| match count {
            "1" => "1 af dem er jeres egen og ikke en del af kataloget.".to_owned(),
            _ => format!("{count} af dem er jeres egne og ikke en del af kataloget."),
        },
        besides: |count| match count {
            "1" => "Dertil kommer 1 af jeres egne.".to_owned(),
            _ => format!("Dertil kommer {count} af jeres egne."),
        },
        only: |count| format!("Alle {count} er egne data; intet er fra kataloget."),
        bar_beside: |count, name| {
            let n_own = one(count, "indsats", "indsatser");
            format!(
                "Siden viser kataloget og {count} {n_own} fra jeres fil »{name}«. Filen ligger kun i denne fane og følger ikke med i links."
            )
        },
        bar_alone: |count, name| {
            let n_own = one(count, "indsats", "indsatser");
            format!(
                "Siden viser kun {count} {n_own} fra jeres fil »{name}«. Filen ligger kun i denne fane og følger ikke med i links."
            )
        },
        own_title: "Egen liste",
        own_scope: "En liste, der er lavet uden for Indsatsatlas.",
        row: |row| format!("række {row}"),
        cell: |row, column| format!("række {row}, kolonnen »{column}«"),
        table_empty: "Filen er tom. Begynd med skabelonen på siden »Egne data«.",
        table_no_id: "Første række skal navngive kolonnerne, og en af dem skal hedde »id«. Se \
                      skabelonen på siden »Egne data«.",
        table_windows: "Filen er gemt som Windows-1252 og læst sådan. Gem den næste gang som \
                        »CSV UTF-8«, så alle tegn kommer med.",
        table_open_quote: "Her begynder et anførselstegn, som aldrig slutter. Sæt det, der mangler.",
        table_unknown_column: "Vi kender ikke kolonnen og har sprunget den over. Ret navnet, eller slet den.",
        table_column_again: "Den kolonne står to gange. Kun den første er læst.",
        table_too_many_cells: "Rækken har flere celler, end der er kolonner. De sidste er udeladt.",
        table_not_a_number: |cell| {
            format!("»{cell}« er ikke et tal. Det er læst som ikke oplyst. Skriv fx 12,5.")
        },
        table_not_whole: |cell| {
            format!("»{cell}« er ikke et helt tal. Det er læst som ikke oplyst. Skriv fx 1200.")
        },
        table_not_yes_no: |cell| format!("»{cell}« er læst som nej. Skriv yes eller no."),
        table_no_amount: "Udgiften har intet beløb og er udeladt. Skriv et tal, eller slet resten.",
        table_uneven: "Lister, der hører sammen, er ikke lige lange. Det, der mangler, er læst som tomt.",
        table_half_interval: "Intervallet har kun den ene ende og er udeladt. Skriv begge.",
        table_no_source: |cell| {
            format!("Der er ingen kilde nummer »{cell}«. Henvisningen er udeladt.")
        },
    },
    overview: OverviewText {
        title: "Hvad er prøvet, og hvad kom der ud af det?",
        what: "Indsatsatlas viser, hvad der er prøvet for at hjælpe mennesker med kronisk sygdom og mindske social ulighed i sundhed, i Danmark og i udlandet: hvem det var for, hvad der skete, og hvor sikre vi kan være.",
        who: "Det er for dig, der selv er syg eller pårørende, og for dig, der skal vælge og \
              beslutte.",
        limits: "Kataloget er et udvalg og ikke repræsentativt: det viser ikke, hvor udbredt en indsats er. \
                 Et tomt felt i en figur betyder kun, at kataloget intet har om det.",
        search: "Søg i indsatserne",
        search_example: "Fx KOL eller motion",
        tiles_many: |count| format!("{count} indsatser. De sikreste svar står først."),
        tiles: |count| {
            format!("{count} indsatser. Hver firkant er én. De sikreste svar står først.")
        },
        rule: "Evidensens styrke siger, hvor sikkert svaret er, fra høj til meget lav. »Ingen« betyder, at vi ikke fandt en evaluering. En fast regel om \
               undersøgelsens form og størrelse afgør styrken, ikke et skøn.",
        ways: "Find vej",
        by_condition: "Efter sygdom",
        i_have: |condition| format!("Jeg har {condition}"),
        by_question: "Efter spørgsmål",
        reduces: "Hvad mindsker ulighed?",
        widens: "Hvad kan øge ulighed?",
        telemonitoring: "Virker hjemmemonitorering?",
        cost: "Hvad koster det?",
        recommended: "Hvad svarer til en national anbefaling?",
        never_evaluated: "Hvad fandt vi ingen evaluering af?",
        see_all: |count| format!("Se alle {count} indsatser"),
        see_matrix: "Se hele evidenskortet",
        matrix_lead: |count| {
            format!(
                "Kortet sætter sygdomme over for indsatstyper. Her er felterne lagt sammen til {count}. \
                 Hvert af dem viser, hvor mange indsatser der er, og hvor sikkert det sikreste svar er. \
                 Hele kortet viser også, hvilken vej svarene peger, og om vi har ledt efter noget til de tomme felter."
            )
        },
    },
    compare: CompareText {
        title: |count| format!("Sammenlign {count} indsatser"),
        title_none: "Sammenlign",
        lead: "Rækkerne går fra målgruppe og metode til effekt og økonomi. Kan indsatserne ikke \
               sammenlignes direkte, står der en advarsel ved rækken.",
        none: "Du har ikke valgt noget endnu. Sæt flueben ved »Sammenlign« på to til seks indsatser. \
               Så står de side om side her.",
        one: "Du har valgt én. Vælg mindst én til for at sammenligne.",
        remove: |title| format!("Fjern {title}"),
        forward: |title| format!("Flyt frem: {title}"),
        remove_short: "Fjern",
        forward_short: "Flyt frem",
        warnings: |count| {
            format!(
                "I {count} rækker kan indsatserne ikke sammenlignes direkte. Hver række har en advarsel."
            )
        },
        warnings_one: "I 1 række kan indsatserne ikke sammenlignes direkte. Den har en advarsel.",
        warning_label: "Advarsel",
        other_condition: "Ikke de samme sygdomme: effekten kan afhænge af sygdommen.",
        other_country: "Ikke samme land: sundhedsvæsenet og den vanlige behandling kan være anderledes.",
        other_design: "Ikke undersøgt på samme måde: tallene er ikke lige sikre.",
        other_period: "Ikke samme periode: den vanlige behandling kan have ændret sig i mellemtiden.",
        other_measure: "Ikke samme mål: resultaterne kan ikke stilles op mod hinanden.",
        other_unit: "Ikke samme enhed: tallenes størrelse kan ikke sammenlignes.",
        other_figure: "Ikke samme slags tal: forskel mellem grupper, ændring og niveau er tre forskellige ting.",
        other_comparator: "Ikke samme sammenligning: de grupper, der blev sammenlignet med, har ikke samme tal.",
        not_measured: "Ikke i det, vi har læst",
        more: "Teknologi, sammenhæng og kilder",
        design_strength: "Undersøgelse og styrke",
        effect: "Virkning",
        sources: "Kilder",
        recommendations: "Nationale anbefalinger",
        same: "Ens",
        hide_same: "Skjul det, der er ens",
    },
    about: AboutText {
        lead: "Hvad kataloget er, hvordan det er lavet, og hvad det ikke kan sige.",
        scope: "Hvad der er med",
        how: "Sådan er det lavet",
        how_text: &[
            "Oplysningerne er læst i kilder, som regel et uddrag og sjældent hele værket. Det, der stod uden for uddraget, er ikke set.",
            "Forsøg med et godt resultat er lettere at finde end dem uden. Udenlandske forsøg er \
             valgt som målestok. De kan ikke stå for alle dem, der findes.",
            "Status, antal deltagere og links er skrevet af efter kilderne og kan være forældede.",
        ],
        strength: "Evidensens styrke følger en regel",
        strength_text: "Styrken afgøres af den bedste undersøgelses form og størrelse. \
                        Det er ikke et skøn.",
        strength_limit: "Reglen siger ikke, hvor godt undersøgelsen er udført, eller hvor stor \
                         virkningen er. En stærk undersøgelse kan vise, at noget ikke virker.",
        column_strength: "Styrke",
        column_meaning: "Undersøgelsens form",
        column_count: "Indsatser",
        gaps: "Hvad felterne betyder",
        gaps_text: "Vi har kun for nogle emner skrevet ned, om vi har ledt. Kortets svar på, om vi har ledt, er derfor noget af det mindst sikre.",
        findings: "Fejl og mangler i data",
        findings_none: |count| {
            format!(
                "Filen med de {count} indsatser er bygget rigtigt op. Det betyder ikke, at alt, hvad der står i den, er rigtigt."
            )
        },
        findings_some: |count| match count {
            "1" => "Siden fandt 1 fejl eller mangel. Her står, hvad den gjorde ved den:".to_owned(),
            _ => format!("Siden fandt {count} fejl og mangler. Her står, hvad den gjorde ved dem:"),
        },
        finding_record: "Indsats",
        finding_place: "Felt",
        finding_what: "Fejlen, og hvad siden gjorde ved den",
        links: "Linket husker det hele",
        links_text: "Adressen øverst i browseren rummer alt, du har valgt. Send den, og modtageren \
                     ser det samme.",
        privacy: "Privatliv",
        privacy_text: "Siden kører i din browser. Den sætter ingen cookies, gemmer intet og sender \
                       intet om dig nogen steder hen.",
        data_text: |licence| format!("Katalogets egne vilkår, på engelsk: »{licence}«."),
        version: |version, date| format!("Udgave {version}, {date}."),
        licence: "Koden",
        licence_text: "Koden er fri at bruge efter vilkårene i MIT eller Apache 2.0.",
        font_text: "Skriften er IBM Plex Sans, SIL Open Font License 1.1.",
    },
    embed: EmbedText {
        title: "Sæt visningen ind på din egen side",
        lead: "Kopiér linjen, og sæt den ind på din side. Visningen gemmer intet, sætter ingen cookies \
               og kontakter ingen andre, så den kræver ikke samtykke.",
        what: "Hvad skal vises?",
        preset_matrix: "Evidenskortet",
        preset_chart: "Figuren",
        preset_record: "Indsatsen",
        preset_list: "Listen over indsatser",
        preset_full: "Hele siden med søgning og filtre",
        height: "Højde i pixel",
        fits: "Lad rammen følge indholdets højde (kræver et lille script på din side)",
        theme: "Farver",
        theme_auto: "Som læserens skærm",
        theme_light: "Lyse",
        theme_dark: "Mørke",
        lang: "Sprog",
        accent: "Din farve",
        accent_help: "Seks tegn, fx 5b1f2a. Lad feltet stå tomt, så bruges atlassets egen.",
        accent_odd: "Den farve kan ikke læses tydeligt mod baggrunden. Prøv en, der er mørkere, eller \
                     lysere til den mørke udgave.",
        level: "Øverste overskrift",
        level_of: |level| format!("Niveau {level}"),
        data: "Hvilke data",
        data_live: "Altid de nyeste",
        data_pinned: |version| format!("Lås til udgave {version}"),
        line: "Linjen, du kopierer",
        copy: "Kopiér linjen",
        copied: "Linjen er kopieret",
        preview: "Sådan ser det ud",
    },
    plain: PlainText {
        in_atlas: "Vis i atlasset, med søgning og figurer",
        by_approach: "Efter indsatstype",
        about: |label, count| {
            format!(
                "{label}: hvad er prøvet, og hvad kom der ud af det? {count} indsatser, hver med sine kilder."
            )
        },
    },
    changes: ChangesText {
        lead: "Skriv nummeret på en ældre udgave, fx den, dit link er fra. Så ser du, hvad der er kommet til, fjernet og ændret siden da.",
        version: "Ældre udgave",
        show: "Vis ændringer",
        none_here: |version| {
            format!(
                "Udgave {version} findes ikke her. Spørg dem, der har lagt siden på nettet, om de har den."
            )
        },
        between: |old, old_date, new, new_date| {
            format!("Fra udgave {old} ({old_date}) til udgave {new} ({new_date}).")
        },
        none: "Intet er ændret.",
        added: |count| format!("Nye indsatser: {count}"),
        removed: |count| format!("Fjernede indsatser: {count}"),
        changed: |count| format!("Ændrede indsatser: {count}"),
        codes: |count| format!("Ændrede koder: {count}"),
    },
    sets: SetsText {
        title: "Grupper af indsatser side om side",
        lead: "Hver kolonne er en gruppe af indsatser. Tallene siger, hvor mange indsatser der er, \
               og den samme indsats kan stå i flere rækker. Vælg et tal for at se indsatserne bag.",
        all: "Alle indsatser",
        add: "Tilføj en gruppe",
        add_short: "Tilføj",
        pick: "Vælg en gruppe",
        full: "Der er plads til fire grupper. Fjern en, hvis du vil have en anden med.",
        any_filter: "Lav din egen gruppe med flere filtre",
        set: |letter| format!("Gruppe {letter}"),
        remove: |name| format!("Fjern gruppe {name}"),
        remove_short: "Fjern",
        forward: |name| format!("Flyt frem: gruppe {name}"),
        forward_short: "Flyt frem",
        open: "Se indsatserne",
        one: "Her er én gruppe. Tilføj mindst én til for at sammenligne.",
        count: "Antal indsatser",
        directions: "Hvad der kom ud af det",
        directions_help: "Antal indsatser med et fund i hver retning. Læs det ikke som en afstemning: her tæller et lille, usikkert forsøg lige så meget som et stort.",
        with_cost: "Oplyser en udgift",
        none_in: "Ingen indsats passer til denne gruppe.",
        of: |count, all| format!("{count} af {all}"),
        behind: |count, what, set| match count {
            "1" => format!("{what}, gruppe {set}: 1 indsats"),
            _ => format!("{what}, gruppe {set}: {count} indsatser"),
        },
        more: |count| match count {
            "1" => "1 række til".to_owned(),
            _ => format!("{count} rækker til"),
        },
        overlap: "Indsatser, der står i flere grupper",
        both: |a, b, count| match count {
            "1" => format!("1 indsats står i både {a} og {b}."),
            _ => format!("{count} indsatser står i både {a} og {b}."),
        },
        none_both: |a, b| format!("Ingen indsats står i både {a} og {b}."),
        show: "Vis dem",
        told: "Hvor mange oplyser noget",
        told_help: "Vi tæller kun, hvor mange der skriver noget, ikke hvad de skriver: kilderne bruger ikke de samme ord.",
        told_by: |count| match count {
            "0" => "ingen nævner det".to_owned(),
            "1" => "1 indsats".to_owned(),
            _ => format!("{count} indsatser"),
        },
        ready: "Færdige sammenligninger",
        ready_lead: "Den nationale oversigt fra 2022 havde fire temaer. Her er sammenligninger til \
                     hvert tema og nogle flere.",
        recommendations: "Nationale anbefalinger",
        technology: "Teknologi og data",
        coherence: "Sammenhæng på tværs",
        inequality: "Social ulighed",
        other: "Andre spørgsmål",
        recommended_or_not: "Med og uden en national anbefaling bag sig",
        not_digital: "Alle digitale indsatser, og dem for folk, der har svært ved det digitale",
        health_data: "Borgeren er med: egne svar, portaler og fælles journaler",
        binds: "Hvad binder sektorerne sammen: plan, koordinator, aftale eller fælles it?",
        professionals: "Fagfolk sammen: tværfaglige hold og fælles undervisning",
        methods: "Tre metoder: tilpasning til den enkelte, fleksible tilbud, og at få folk med og holde på dem",
        both_ways: "Hvad mindskede uligheden, hvad gjorde ingen forskel, og hvad øgede den?",
        telemonitoring: "Hjemmemonitorering eller patientuddannelse",
        outreach: "Socialsygepleje eller opsøgende arbejde",
        years: "Før 2015 og fra 2015, da følgegruppen for kronisk sygdom begyndte",
    },
    files: FilesText {
        records: "Indsatserne",
        sources: "Indsatsernes kilder",
        csv: "Regneark (CSV)",
        json: "Data (JSON)",
        ris: "Til Zotero og EndNote (RIS)",
        bibtex: "Til LaTeX (BibTeX)",
        csl: "Til programmer (CSL-JSON)",
        cite: "Henvis til visningen",
        cite_copy: "Kopiér henvisning",
        cite_copied: "Henvisningen er kopieret",
        of: |taken, all| format!("{taken} af {all} indsatser."),
        cite_of: |taken, all| format!("{taken} af {all} indsatser; et udvalg, ikke det hele"),
        described: |title| format!("Værkets egen titel er ikke set. Beskrivelse: {title}."),
        source_of: |titles| format!("Kilde til: {titles}."),
        column_label: |column| format!("{column}, med ord"),
        finding_number: |number, column| format!("Fund {number}: {column}"),
        source_number: |number, column| format!("Kilde {number}: {column}"),
        column,
    },
    brief: BriefText {
        lead: "Et notat med de indsatser, du har valgt, klar til at printe eller sende. Titel, note \
               og rækkefølge står i linket; intet gemmes her på siden.",
        none: "Oplægget er tomt. Find indsatser, og sæt flueben ved »Tag med i oplæg«.",
        untitled: |count| match count {
            "1" => "1 indsats".to_owned(),
            _ => format!("{count} indsatser"),
        },
        caveat: |taken, all, version, date| {
            format!(
                "Oplægget har {taken} af de {all} indsatser, vi har. Der findes flere. \
                 Udgave {version}, {date}."
            )
        },
        title_label: "Titel",
        title_help: |most| format!("Højst {most} tegn; mere er der ikke plads til i linket."),
        note_label: "Din note",
        note_help: |most| {
            format!("Højst {most} tegn. Noten står i linket og i filerne, intet andet sted.")
        },
        charts: "Figurer i oplægget",
        charts_help: "De viser det, du har filtreret frem under Indsatser:",
        chosen: "Filter",
        edit: "Ret oplægget",
        remove: |title| format!("Tag ud: {title}"),
        forward: |title| format!("Flyt op: {title}"),
        back: |title| format!("Flyt ned: {title}"),
        remove_short: "Tag ud",
        forward_short: "Flyt op",
        back_short: "Flyt ned",
        print: "Udskriv",
        markdown: "Til tekstprogrammer (Markdown)",
        html: "Én fil, der kan sendes (HTML)",
        clear: "Tøm oplægget",
        add_compared: |count| match count {
            "1" => "Tag 1 indsats med fra din sammenligning".to_owned(),
            _ => format!("Tag {count} indsatser med fra din sammenligning"),
        },
        for_whom: "For hvem",
        inequality: "Ulighed",
        findings: "Fund",
        sources: "Kilder",
        made: "Oplægget på nettet",
        exclude: "Tag ud af oplæg",
        include_all: |count| match count {
            "1" => "Tag den med i et oplæg".to_owned(),
            _ => format!("Tag alle {count} med i et oplæg"),
        },
        include_chart: "Tag figuren med i oplæg",
        exclude_chart: "Tag figuren ud af oplæg",
        go: "Se oplægget",
    },
    need: NeedText {
        answer: |[figures, without, all, shares]| {
            let known = match shares.as_str() {
                "0" => String::new(),
                _ => format!(" Ved {shares} af de {without} har vi en andel i procent."),
            };
            format!(
                "Vi har samlet {figures} opgørelser om sygdom, helbred og adgang til hjælp. For {without} af {all} \
                 sygdomme mangler vi et tal for, hvor mange der har dem.{known}"
            )
        },
        answer_without: "Her ser du, hvad kataloget rummer om hver sygdom.",
        lead: "Tallene siger, hvor mange der er syge, og hvem det rammer hårdest. Ved siden af \
               står, hvad kataloget rummer. Et højt tal er ikke altid skidt: se, hvad det måler.",
        apart: "Tallene er fra hver sin kilde og hvert sit år. Læg dem ikke sammen, og stil dem \
                ikke op efter størrelse.",
        by_condition: "Sygdom for sygdom",
        by_condition_lead: "Åbn en sygdom, og se alle dens tal, hvor de er fra, og hvad der \
                            mangler.",
        no_burden: "Intet tal for, hvor mange der har den",
        no_total: "Intet samlet tal på tværs af sygdomme",
        only_share: "Kun en andel i procent, ikke hvor mange mennesker",
        divided: |count| match count {
            "1" => "1 opgørelse er delt op efter social gruppe".to_owned(),
            _ => format!("{count} opgørelser er delt op efter social gruppe"),
        },
        divided_none: "Ingen opgørelse er delt op efter social gruppe",
        supply: |count| match count {
            "0" => "Ingen indsatser i kataloget".to_owned(),
            "1" => "1 indsats i kataloget".to_owned(),
            _ => format!("{count} indsatser i kataloget"),
        },
        measured: |k, n| format!("{k} af {n} har målt ulighed"),
        missing: "Tal, vi mangler",
        missing_all: "Vi har ikke fundet tal om denne sygdom.",
        missing_burden: "Hvor mange der har den.",
        missing_education: "Hvordan den er fordelt efter uddannelse.",
        missing_access: "Hvem der får hjælp, og hvem der ikke gør.",
        see: |count| match count {
            "1" => "Se den ene indsats".to_owned(),
            _ => format!("Se de {count} indsatser"),
        },
        see_gradient: "Se de sociale grupper som figur",
        see_sexes: "Se kvinder og mænd som figur",
        how_sure: "Hvor sikre er svarene om indsatserne?",
        reference: " (de andre er målt mod denne)",
        interval: |low, high| format!(" (usikkerhed {low} til {high})"),
        figures: |count| match count {
            "1" => "1 opgørelse".to_owned(),
            _ => format!("{count} opgørelser"),
        },
        general: "Tal om os alle",
        general_lead: "De handler ikke om én sygdom, men om helbred, vaner og adgang til hjælp.",
        other: "Andet",
        failed: "Tallene om behov mangler her.",
    },
    recommend: RecommendText {
        answer: |documents, answered, all| {
            format!(
                "Vi har samlet {documents} nationale dokumenter. {answered} af {all} indsatser passer til det, dokumenterne beder om eller handler om."
            )
        },
        answer_without: "Her ser du, hvad de nationale dokumenter beder om.",
        lead: "Her kan du se, hvad landets myndigheder beder om, og om det er prøvet. At noget er \
               anbefalet, betyder ikke, at det bliver fulgt.",
        caution: "Vi ser på par: én sygdom og én indsatstype, fx KOL og træning. Dokumentet kan bede om én slags træning, mens forsøgene handler om en anden.",
        groups: "Anbefalet, undersøgt eller begge dele",
        groups_lead: "»Godt undersøgt« betyder, at mindst én indsats har evidens af høj eller moderat styrke, ikke at den virker. Alle par under »Anbefalet, men uden målt gavn« står også i en af de andre grupper.",
        well: "Anbefalet og godt undersøgt",
        well_means: "Et gældende dokument beder om det eller handler om det. Har vi ikke læst selve anbefalingen, står det ved parret.",
        hardly: "Anbefalet, men svagt undersøgt",
        hardly_means: "Der er kun svag viden i kataloget, eller slet ingen.",
        unasked: "Godt undersøgt, men ikke nævnt",
        unasked_means: "Ingen af de gældende dokumenter, vi har samlet, nævner det. Det betyder ikke, at det frarådes, og andre dokumenter kan godt bede om det.",
        against: "Anbefalet, men uden målt gavn",
        against_means: "Ingen fund ved disse par er til fordel. Ofte er der kun få undersøgelser, og de \
                        kan handle om noget andet end det, der er anbefalet.",
        lapsed: |count| {
            format!(
                "{count} par står kun i dokumenter, der er udgået eller afløst. De tæller ikke som \
                 anbefalede."
            )
        },
        held_none: "Intet i kataloget",
        only_topic: "anbefalingen er ikke læst",
        only_lapsed: "kun i dokumenter, der er udgået",
        by_condition: "Sygdom for sygdom",
        by_condition_lead: "Mørk tekst: vi har læst selve anbefalingen. Grå tekst: vi ved kun, hvad dokumentet handler om.",
        summary: |documents, pairs| {
            let documents = match documents {
                "1" => "1 dokument".to_owned(),
                _ => format!("{documents} dokumenter"),
            };
            match pairs {
                "1" => format!("{documents} om 1 indsatstype"),
                _ => format!("{documents} om {pairs} indsatstyper"),
            }
        },
        column_approach: "Indsatstype",
        column_held: "I kataloget",
        column_strongest: "Stærkeste evidens",
        nothing_to_rate: "Intet at bedømme",
        documents: "Dokumenter",
        asks: "Beder om",
        answers: "Indsatser, der svarer til det",
        answers_none: "Ingen i kataloget.",
        successor: |title| format!("Afløst af »{title}«."),
        followed: "Bliver anbefalingerne fulgt?",
        followed_lead: |with, all| {
            format!(
                "Vi har fundet {all} oplysninger om, hvor godt anbefalingerne følges. {with} af dem har et tal."
            )
        },
        followed_review: "Den nationale oversigt fra 2022 sagde, at de nationale anbefalinger \
                          følges bredt. I det, vi har kunnet læse, er der ikke noget tal bag de ord.",
        with_figure: "Oplysninger med et tal",
        without_figure: "Oplysninger uden tal",
        traces: |count| format!("{count} oplysninger"),
        only_words: "intet tal, kun ord",
        only_groups: "intet samlet tal, kun tal for enkelte grupper",
        compared: |with| format!("Målt mod {with}."),
        derived: "Regnet ud fra andre tal i kilden.",
        pairs: |count| format!("{count} par"),
        failed: "De nationale dokumenter mangler her.",
    },
    policy: PolicyText {
        answer: |count, first| {
            format!(
                "{count} begivenheder fra {first} til i dag: planer, penge, grupper og reformer."
            )
        },
        answer_without: "Her ser du, hvad der blev sat i gang i 2015, og hvad kataloget ved om det.",
        lead: "I 2015 samlede ministeren en gruppe, der skulle få planerne for kronisk sygdom til \
               at hænge sammen. Her kan du se, hvad der blev sat i gang, og hvem der var med. Hvad der kom ud af det, ved vi kun lidt om.",
        money: "Beløbene står, som de blev meldt ud. De dækker ofte de samme penge, så læg dem ikke \
                sammen.",
        group: "Gruppen fra 2015",
        members: |count| format!("{count} aktører udpegede medlemmerne"),
        tasks_title: "Opgaverne, og hvad vi ved om dem",
        tasks: [
            "Bidrage til en samlet plan",
            "Følge planens milepæle",
            "Få initiativerne til at hænge sammen",
            "Give planen gode rammer og lokal opbakning",
            "Finde barrierer og komme over dem",
        ],
        task_plan_here: "Planens fire initiativer står længere nede sammen med det, der er prøvet.",
        task_milestones_here: "Hvor langt man nåede med milepælene, står ikke i det, vi har læst.",
        task_coherence_here: |count| {
            format!(
                "Hvordan det gik, ved vi ikke. I hele kataloget har {count} indsatser til formål at binde sektorer sammen."
            )
        },
        task_local_here: |municipal, regional| {
            format!(
                "Hvordan det gik, ved vi ikke. I hele kataloget er {municipal} indsatser kommunale og {regional} regionale."
            )
        },
        task_barriers_here: |count| {
            format!(
                "Hvordan det gik, ved vi ikke. I hele kataloget nævner {count} indsatser, hvad der hæmmede dem."
            )
        },
        initiatives_title: "De fire initiativer, og hvad der er prøvet af samme slags",
        initiatives_lead: "Navnene er fra 2015. Vi har talt de indsatser, der er af samme slags. De \
                           er ikke alle en del af planen, og nogle er fra før.",
        initiatives: [
            ("Målrettede sundhedstjek", "målrettede sundhedstjek", "sundhedstjek"),
            ("Forløbsplaner", "forløbsplaner", "forløbsplan"),
            ("Lungesatsningen", "lungesatsning", "lungesats"),
            ("Aktiv patientstøtte", "aktiv patientstøtte", "patientstøtte"),
        ],
        initiative: |types, count| {
            format!("{count} indsatser i kataloget er af samme slags: {types}.")
        },
        initiative_lungs: |types, count| {
            format!("{count} indsatser om lunger er af samme slags: {types}.")
        },
        titled: "Indsatser med lignende navne",
        titled_none: "Ingen indsats i kataloget har et lignende navn.",
        came: "Hvilken vej fundene peger",
        see: |count| format!("Se de {count} indsatser"),
        review: "Task force og oversigt, 2021–2022",
        line: "År for år",
        line_of: "Næste figur viser de politiske begivenheder. Indsatser med navne, der ligner de fire initiativers navne, er også med, når vi kender årstallet.",
        steps: |count| match count {
            "1" => "1 begivenhed".to_owned(),
            _ => format!("{count} begivenheder"),
        },
        eras: [
            "Før 2015: programmer og puljer",
            "2015–2019: gruppen og planerne",
            "2020–2022: task force og oversigt",
            "Fra 2023: reformerne",
        ],
        who: "Hvem",
        barriers_title: "Hvad hæmmer, og hvad hjælper?",
        barriers_lead: "Her er, hvad kilderne peger på, gengivet kort. Vi har ikke delt det op i \
                        emner. Derfor kan vi ikke sige, hvad der nævnes oftest.",
        barriers: |count| format!("{count} indsatser nævner noget, der hæmmede"),
        enablers: |count| format!("{count} indsatser nævner noget, der hjalp"),
        actors: "Hvem gør hvad?",
        actors_lead: "Kilderne skriver navnene på hver sin måde. Vi tæller kun dem, hvor navnet er helt det samme.",
        named_in: |events, records| {
            let n_what = one(records, "indsats", "indsatser");
            let n_when = one(events, "begivenhed", "begivenheder");
            match (events, records) {
                ("0", _) => format!("Står bag {records} {n_what}, alene eller med andre."),
                (_, "0") => format!("Nævnt ved {events} {n_when}."),
                _ => format!(
                    "Nævnt ved {events} {n_when}. Står bag {records} {n_what}, alene eller med andre."
                ),
            }
        },
        no_address: "Vi kender ingen hjemmeside",
        role_source: "Kilde til rollen",
        other_actors: "Andre",
        billions: |amount| format!("{amount} mia. kr."),
        millions: |amount| format!("{amount} mio. kr."),
        kroner: |amount| format!("{amount} kr."),
        failed: "Linjen år for år mangler her.",
        failed_actors: "Listen over, hvem der gør hvad, mangler her.",
    },
    lens: LensText {
        title: "Fire temaer fra 2022",
        lead: "Temaerne er fra vidensafdækningen, den nationale oversigt over indsatser. Her ser \
               du, hvad kataloget viser om dem nu.",
        recommended: "Nationale anbefalinger",
        recommended_finding: |count, all| {
            format!("{count} af {all} indsatser svarer til en national anbefaling")
        },
        recommended_text: |named| {
            format!(
                "Ved {named} af dem nævner kilden selv anbefalingen. De andre har vi selv koblet til en anbefaling. Den nationale oversigt siger, at \
                 anbefalingerne følges bredt. Vi har ikke set et tal, der viser det."
            )
        },
        recommended_way: "Se anbefalingerne",
        technology: "Teknologi og data",
        technology_finding: |measured, all| {
            format!("{measured} af {all} indsatser med teknologi har målt ulighed")
        },
        technology_text: |measured, reduces, widens| {
            format!(
                "{reduces} af de {measured} mindsker uligheden, og {widens} øger den. Resten viser ingen virkning eller peger begge veje. Bjælkerne tæller noget andet: hvor mange indsatser der bruger hver slags teknologi. Hjemmemonitorering er her udstyr, der måler hjemme og selv sender tallene videre."
            )
        },
        technology_way: "Se indsatser med teknologi",
        coherence: "Sammenhæng",
        coherence_finding: |count, measured| {
            format!(
                "{count} indsatser skal få sygehus, kommune og egen læge til at arbejde sammen; {measured} har målt, om det lykkes"
            )
        },
        coherence_text: "Bjælkerne viser, hvad indsatserne oftest gør for at nå det. En indsats kan gøre flere ting.",
        coherence_way: "Se indsatser for sammenhæng",
        inequality: "Social ulighed",
        inequality_finding: |count, all| {
            format!(
                "Ved {count} af {all} indsatser fandt vi ingen måling af, hvad de gør ved uligheden"
            )
        },
        inequality_text: "Den øgede ulighed ligger mest i, hvem der får og bruger et tilbud, og sjældnere i, hvem der bliver raskere.",
        inequality_way: "Se, hvad der mindsker eller øger ulighed",
        matrix_caption: "Sygdomme vandret, indsatstyper lodret",
        matrix_key: "Tallet er antal indsatser. Farve og kant viser den stærkeste evidens i feltet.",
        need: "Behov og indsatser side om side",
        need_burden: "Hvor mange har sygdommen",
        need_lead: "Her er de sygdomme, kataloget har mest om. Kataloget er et udvalg. Få indsatser her \
                    betyder ikke, at der gøres lidt.",
        need_way: "Alle sygdomme, med kilde og år",
        coming: "Tallet hentes …",
        fetching: "Siden hentes …",
        by_role: "Hvem er du?",
        i_have: |key| {
            Some(match key {
                "type-2-diabetes" => "Jeg har type 2-diabetes (sukkersyge)",
                "ischaemic-heart-disease" => "Jeg har åreforkalkning i hjertet",
                "heart-failure" => "Jeg har hjertesvigt",
                "depression-anxiety" => "Jeg har depression eller angst",
                "severe-mental-illness" => "Jeg har en svær psykisk sygdom",
                "cancer" => "Jeg har eller har haft kræft",
                "multimorbidity" => "Jeg har flere sygdomme på én gang",
                "low-back-pain" => "Jeg har ondt i ryggen",
                "stroke" => "Jeg har haft et slagtilfælde",
                "substance-use" => "Jeg drikker for meget eller tager stoffer",
                "chronic-pain" => "Jeg har ondt hele tiden",
                "dementia" => "Jeg kender en med demens",
                _ => return None,
            })
        },
        citizen: "Borger eller pårørende",
        citizen_find: "Find det, der er prøvet",
        citizen_need: "Se, hvor mange der har samme sygdom",
        citizen_words: "Slå et ord op",
        official: "Myndighed eller fagperson",
        official_gaps: "Find hullerne i det, vi ved",
        official_recommended: "Se, hvad der er anbefalet og prøvet",
        official_compare: "Sæt indsatser side om side",
        official_policy: "Følg planerne siden 2005",
        editor: "Webredaktør",
        editor_embed: "Sæt en figur ind på din side",
        editor_chart: "Hent et billede eller en tabel",
        editor_data: "Hent data, og se vilkår",
    },
    about_more: AboutMoreText {
        on_page: "På denne side",
        checked: "Hvordan det er tjekket",
        checked_means: |code| match code {
            "stored-copy" => Some("Vi har læst oplysningen i en gemt kopi af kilden."),
            "not-checked" => Some(
                "Vi kender undersøgelsen, men fandt ikke den tekst, som oplysningerne skulle tjekkes i.",
            ),
            _ => None,
        },
        checked_lead: "Hver indsats siger selv, hvordan den er tjekket.",
        sources: |all, without, press| {
            format!(
                "Bag indsatserne står {all} kilder. {without} har intet link: dem har vi kun som kopi, og vi kender ingen adresse. \
                 {press} er fra pressen."
            )
        },
        figures: |all, figure, interval| {
            format!(
                "{all} fund er gengivet. {figure} har et tal, og {interval} har et spænd for usikkerhed."
            )
        },
        again: "I udgave 2026.11.0 slog vi 60 tal op igen, og alle passede. Til omkring 15 af dem havde vi kun den tekst, vi brugte første gang, så ingen anden tekst bekræfter dem.",
        gap_meaning: "Det betyder",
        gap_lead: "Hvert felt i evidenskortet får én betydning: den første herunder, der passer. Den bygger på hele kataloget og ændrer sig ikke, når du filtrerer. Kun »Stil strengere krav til evidensen« kan ændre den.",
        gap_rule: |code| match code {
            "not-measured" => "Indsatserne er undersøgt, men på noget andet.",
            "searched-none" => "Ingen indsats. Der er søgt efter den uden held.",
            "not-searched" => "Ingen indsats. Der er ikke søgt efter den.",
            "unknown" => "Ingen indsats, og det er ikke skrevet ned, om vi har søgt.",
            "under-way" => "Alle er foreslået, på prøve eller i gang. Ingen er målt endnu.",
            "not-evaluated" => "Der er indsatser, men vi har ikke fundet en måling.",
            "foreign-only" => "Alt det målte er fra andre lande.",
            "weak-only" => "Alt det målte har meget lav styrke.",
            "inequality-not-reported" => {
                "Gælder, når kortet handler om ulighed: der er målt, men ikke på ulighed."
            }
            _ => {
                "Mindst én indsats fra Danmark er undersøgt. Den bedste viden i feltet er af lav, moderat eller høj styrke."
            }
        },
        limits: "Grænser",
        limits_text: &[
            "Kataloget er et udvalg. Det siger, hvad vi har fundet, ikke hvor meget der findes.",
            "Vi har mest læst uddrag, ikke hele værker.",
            "Forsøg med godt resultat er lettere at finde end dem uden.",
            "Tal fra hver sin kilde kan ikke lægges sammen. Det gælder både behov og penge.",
            "Vi ved sjældent, om en anbefaling bliver fulgt. Har vi et tal, skriver vi det.",
        ],
        changes: "Ændringer",
        changes_text: "Hver udgave har et nummer og en dato. Et link husker, hvilken udgave det er \
                       lavet på, og siger til, hvis der senere er kommet en nyere udgave.",
        correct: "Ret en fejl",
        correct_text: &[
            "Ser du en fejl, så sig det til dem, der har lagt siden på nettet. Siden siger ikke selv, hvem det er, men som regel kan du se det på adressen øverst i browseren. Fortæl, hvad indsatsen hedder, \
             hvad der er galt, og hvor det rigtige står.",
            "»Vi« er dem, der har samlet og læst kilderne. Det er ikke altid de samme som dem, der har lagt siden på nettet.",
            "Alt ligger i åbne filer. Fejlen rettes i filen, og næste udgave siger, hvad der er \
             ændret.",
        ],
        access: "Tilgængelighed",
        access_text: &[
            "Siden følger de internationale krav til hjemmesider, som alle kan bruge (WCAG 2.2, niveau AA), \
             så vidt vi kan måle det. Hver side er prøvet med programmet axe-core på begge sprog, i \
             lyse og mørke farver, på mobil og på computer.",
            "Alt kan nås fra tastaturet. Figurer har en tabel med de samme tal. Intet vises kun \
             med farve.",
            "Siden er ikke prøvet af folk, der bruger skærmlæser til daglig. Er der noget, du ikke \
             kan bruge, så sig det til dem, der har lagt siden på nettet.",
        ],
        downloads: "Hent data",
        file: |name| match name {
            "interventions.json" => "Alle indsatser",
            "codes.json" => "Koder og hvad de betyder",
            "need.json" => "Tal om behov",
            "recommendations.json" => "Nationale dokumenter",
            "policy.json" => "Politik, år for år",
            "actors.json" => "Hvem gør hvad",
            "municipalities.json" => "Kommuner",
            _ => "Kort over landet",
        },
        embed: "Sæt atlasset ind på din side",
        embed_lead: "Én linje er nok. Den sætter ingen cookies, så der skal intet samtykke til. \
                     Kopiér adressen øverst i browseren til og med den sidste skråstreg før spørgsmålstegnet. Sæt den ind, hvor der står »…/«.",
        embed_code: "<iframe src=\"…/?embed=matrix&condition=copd\" title=\"Indsatsatlas\" \
                     loading=\"lazy\" width=\"100%\" height=\"480\"></iframe>",
        embed_note: "Figuren siger altid, at kataloget er et udvalg.",
        cite: "Sådan henviser du",
        cite_lead: "Skriv udgaven med, så andre kan finde det samme.",
        cite_as: |version, date| format!("Indsatsatlas, udgave {version}, {date}."),
    },
};

fn read_error(error: &ReadError) -> String {
    match error {
        ReadError::Empty => "Filen er tom.".to_owned(),
        ReadError::Html => {
            "Der kom en webside i stedet for data. Adressen peger nok et forkert sted hen."
                .to_owned()
        }
        ReadError::Truncated { line } => {
            format!("Filen stopper midt i linje {line}. Den er nok ikke hentet helt; prøv igen.")
        }
        ReadError::Syntax { line, column } => {
            format!("Linje {line}, tegn {column} er ikke gyldig JSON.")
        }
        ReadError::Version { found } => format!(
            "Filen har formatversion {found}; dette program læser version 1. Brug en nyere udgave \
             af programmet eller en fil i version 1."
        ),
        ReadError::Shape { place, shape } => match shape {
            Shape::Missing(field) => format!("Ved {place} mangler feltet »{field}«."),
            Shape::Twice => format!(
                "Feltet {place} står to gange, så det er uvist, hvilket der gælder. Slet det ene."
            ),
            Shape::Type(said) => format!("Ved {place} står en værdi af forkert slags ({said})."),
        },
    }
}

fn finding(finding: &Finding) -> String {
    let number = |value: &f64| decimal(Lang::Da, *value);
    match &finding.problem {
        Problem::UnknownCode(code) if code.is_empty() => {
            "Her skal stå en kode. Feltet er tomt. Vælg en fra listen.".to_owned()
        }
        Problem::UnknownCode(code) => {
            format!("Koden »{code}« findes ikke i listen. Den er udeladt. Brug en kode fra listen.")
        }
        Problem::CodeAsUnknown(code) if code.is_empty() => {
            "Her skal stå en kode. Feltet er tomt og læst som ukendt. Vælg en fra listen."
                .to_owned()
        }
        Problem::CodeAsUnknown(code) => {
            format!(
                "Koden »{code}« findes ikke i listen. Den er læst som ukendt. Brug en kode fra listen."
            )
        }
        Problem::KeptCode(code) => {
            format!(
                "Koden »{code}« kendes ikke her. Den er beholdt. Ret den, hvis den er en slåfejl."
            )
        }
        Problem::UnknownMunicipality(name) => {
            format!(
                "»{name}« er ikke en kommune i listen. Den er udeladt. Skriv navnet som i \
                 listen, fx Aarhus."
            )
        }
        Problem::DuplicateId => {
            "Navnet er brugt før. Den seneste med navnet er udeladt. Giv den et \
             andet navn."
                .to_owned()
        }
        Problem::OddId(id) => {
            format!(
                "Navnet »{id}« skal være små bogstaver, tal og bindestreger. Det er beholdt. \
                 Ret det, før andre linker til det."
            )
        }
        Problem::NoCode => {
            "Her skal stå mindst én kode. Feltet er tomt. Vælg en fra listen.".to_owned()
        }
        Problem::ReversedPeriod(from, to) => {
            format!(
                "Perioden {from}–{to} slutter, før den begynder. Den er læst som ikke oplyst. \
                 Byt årene om, eller ret dem."
            )
        }
        Problem::AbsurdYear(year) => {
            format!(
                "Årstallet {year} kan ikke passe. Det er læst som ikke oplyst. Skriv det med fire \
                 cifre, eller lad feltet stå tomt."
            )
        }
        Problem::ReversedInterval(low, high) => format!(
            "Intervallet fra {} til {} står omvendt. Det er udeladt. Byt de to ender om.",
            number(low),
            number(high)
        ),
        Problem::IntervalOffEffect(effect) => {
            format!(
                "Intervallet rummer ikke tallet {}. Intervallet er udeladt. Se efter i \
                 kilden, om tal og interval hører sammen.",
                number(effect)
            )
        }
        Problem::OddLevel(level) => {
            format!(
                "Intervallets niveau {} skal ligge mellem 0 og 100. Det er læst som 95. \
                 Skriv fx 95 eller 99.",
                number(level)
            )
        }
        Problem::DeadSource(index) => {
            format!(
                "Der er ingen kilde nummer {index} (talt fra 0). Henvisningen er udeladt. Ret \
                 nummeret, eller føj kilden til."
            )
        }
        Problem::MissingLanguage => {
            "Teksten findes kun på ét sprog. Den vises på det sprog. Skriv den også på det andet."
                .to_owned()
        }
        Problem::MissingText => "Teksten mangler på begge sprog. Skriv den.".to_owned(),
        Problem::DirectionMarks => {
            "Teksten har usynlige tegn, der vender læseretningen. De er taget ud. Skriv \
             teksten forfra, hvis noget ser forkert ud."
                .to_owned()
        }
        Problem::OddAddress(url) => {
            format!(
                "Adressen »{url}« begynder ikke med http, https eller doi. Den er udeladt. Skriv \
                 hele adressen."
            )
        }
        Problem::StrengthOffDesign(strength, design) => format!(
            "Styrken »{strength}« passer ikke til formen »{design}« og antallet af deltagere. Den \
             er beholdt. Ret styrken, formen eller antallet: reglen står under Om."
        ),
    }
}

/// The columns of the table of interventions.
fn column(key: &str) -> Option<&'static str> {
    Some(match key {
        "title.da" => "Titel på dansk",
        "title.en" => "Titel på engelsk",
        "summary.da" => "Resumé på dansk",
        "summary.en" => "Resumé på engelsk",
        "conditions" => "Sygdom",
        "approaches" => "Indsatstype",
        "settings" => "Hvor det foregår",
        "geography.scope" => "Geografisk dækning",
        "geography.regions" => "Region",
        "geography.municipalities" => "Kommuner",
        "geography.country" => "Land (ISO-kode)",
        "period.from" => "Fra år",
        "period.to" => "Til år",
        "status" => "Status",
        "actors" => "Ansvarlige",
        "reach.participants" => "Så mange mennesker var med",
        "reach.sites" => "Så mange steder var med",
        "reach.note.da" => "Om tallene, på dansk",
        "reach.note.en" => "Om tallene, på engelsk",
        "inequality.groups" => "Udsat målgruppe",
        "inequality.methods" => "Metode mod ulighed",
        "inequality.effect" => "Virkning på ulighed",
        "inequality.evidence" => "Svaret om ulighed bygger på",
        "inequality.note.da" => "Om ulighed, på dansk",
        "inequality.note.en" => "Om ulighed, på engelsk",
        "technology" => "Teknologi",
        "coherence" => "Sammenhæng",
        "recommendation.title" => "Anbefaling, som kilden nævner",
        "recommendation.year" => "Anbefalingens år",
        "recommendations.id" => "Nationale anbefalinger, navne",
        "recommendations.timing" => "Anbefalingernes plads i tid",
        "recommendations.basis" => "Hvad koblingen bygger på",
        "evidence.design" => "Undersøgelsesform",
        "evidence.participants" => "Deltagere i undersøgelsen",
        "evidence.strength" => "Evidensens styrke",
        "cost.amount" => "Udgift",
        "cost.currency" => "Udgift, valuta",
        "cost.per" => "Udgift pr.",
        "cost.note.da" => "Om udgiften, på dansk",
        "cost.note.en" => "Om udgiften, på engelsk",
        "cost.source" => "Udgift, kilde nr.",
        "barriers.da" => "Barrierer på dansk",
        "barriers.en" => "Barrierer på engelsk",
        "enablers.da" => "Det, der hjalp, på dansk",
        "enablers.en" => "Det, der hjalp, på engelsk",
        "checked" => "Kontrol",
        "findings.outcome" => "udfald",
        "findings.direction" => "retning",
        "findings.text.da" => "tekst på dansk",
        "findings.text.en" => "tekst på engelsk",
        "findings.measure.da" => "mål på dansk",
        "findings.measure.en" => "mål på engelsk",
        "findings.effect" => "tal",
        "findings.ci.low" => "interval fra",
        "findings.ci.high" => "interval til",
        "findings.ciLevel" => "intervallets niveau i procent",
        "findings.unit" => "enhed",
        "findings.figure" => "tallets art",
        "findings.comparator" => "den anden gruppes tal",
        "findings.nonInferiority" => "prøver om noget ikke er dårligere",
        "findings.source" => "kilde nr.",
        "sources.title" => "titel",
        "sources.publisher" => "udgiver",
        "sources.year" => "år",
        "sources.url" => "link",
        "sources.kind" => "art",
        "release.version" => "Katalogets udgave",
        "release.date" => "Udgavens dato",
        "release.caveat" => "Forbehold",
        "release.link" => "Link",
        "release.catalogue" => "Resten af kataloget (til programmer)",
        _ => return None,
    })
}

/// Help to the command line.
const HELP: &str = "\
atlas: værktøj til dem, der passer kataloget

  atlas check FIL…          Læs kataloger og sig, hvad der er sært i dem, som
                            siden gør. --json: til programmer. --strict: også
                            det, der er beholdt, som det står, tæller.
  atlas convert FIL [UD]    Fra CSV til JSON og fra JSON til CSV, uden tab.
  atlas diff GAMMEL NY      Hvad der er ændret mellem to udgaver. --json
  atlas query 'ADRESSE' FIL Sidens svar på en adresse, som JSON: indsatser i
                            rækkefølge, tal ved alle koder, matricens felter.
  atlas stats FIL           Hvor meget der er i et katalog. --json
  atlas merge FIL FIL… UD   Flere kataloger til ét; det første vinder.
  atlas template FIL        En tom tabel med én indsats som eksempel.
                            --codes: alle koder og hvad de betyder.
  atlas schema FIL          Formatet som JSON Schema.
  atlas pages MAPPE UD      Enkle sider: lister på dansk og engelsk, og en side
                            for hver indsats, sygdom og indsatstype. --base-url
                            URL: også et sitemap og sidernes faste adresser.
  atlas list FIL            Det, en liste behøver, til data/list.json: det
                            lægges ved siden af, så første rækker kommer før.
  atlas matrix FIL          Det samme til evidenskortet: data/matrix.json.
  atlas single DIST UD      Den byggede side i mappen DIST som én HTML-fil, der
                            kan åbnes fra disken.

  FIL er JSON eller CSV; - er det, der kommer ind. codes.json og
  municipalities.json hentes i samme mappe eller i --data MAPPE.
  UD er en fil; uden den, eller med -, skrives der ud. Intet skrives oven i
  noget uden --force. --en: på engelsk.
  Slutkode: 0 i orden, 1 noget er sært eller ændret, 2 kunne ikke lade sig gøre.
";

/// The command line's words: apart, so that the page need not carry them.
pub(super) static TOOLS: ToolsText = ToolsText {
    help: HELP,
    unknown_command: |name| format!("»{name}« er ikke en kommando. Se: atlas help"),
    unknown_option: |name| format!("»{name}« passer ikke her. Se: atlas help"),
    exists: |path| format!("{path} findes i forvejen. Skriv --force for at skrive oven i."),
    not_read: |path, why| format!("{path} kunne ikke læses: {why}"),
    template: "Skabelonen kan også laves med: atlas template.",
    needs_codes: "Kodelisterne mangler: peg på mappen med codes.json med --data MAPPE.",
    odd: |file, count| format!("{file}: {count} anmærkninger, se ovenfor."),
    lost: |file, count| {
        format!("{file}: {count} anmærkninger; noget er udeladt eller læst som ukendt.")
    },
    sound: |file, count| format!("{file}: {count} indsatser læst uden anmærkninger."),
    merged_twice: |id, file| format!("{id} i {file} fandtes i forvejen og er udeladt."),
    written: |path| format!("Skrev {path}."),
    stats_records: "indsatser",
    stats_findings: "fund",
    stats_figures: "fund med tal",
    stats_sources: "kilder",
    stats_danish: "indsatser fra Danmark",
    stats_strength: |word| format!("indsatser med evidens: {word}"),
    stats_gap: |word| format!("felter i sygdom og indsatstype: {word}"),
    codes_head: ["kolonne", "navn", "kode", "betegnelse", "betydning"],
};
