use rust_decimal::Decimal;

use super::{
    lexicon::{Class, NumberWord},
    mention::Reading,
};

const UNITS: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
];
const UNIT_ORDINALS: [&str; 17] = [
    "",
    "unième",
    "deuxième",
    "troisième",
    "quatrième",
    "cinquième",
    "sixième",
    "septième",
    "huitième",
    "neuvième",
    "dixième",
    "onzième",
    "douzième",
    "treizième",
    "quatorzième",
    "quinzième",
    "seizième",
];
const TENS: [(&str, &str, u32); 8] = [
    ("vingt", "vingtième", 20),
    ("trente", "trentième", 30),
    ("quarante", "quarantième", 40),
    ("cinquante", "cinquantième", 50),
    ("soixante", "soixantième", 60),
    ("septante", "septantième", 70),
    ("huitante", "huitantième", 80),
    ("nonante", "nonantième", 90),
];
const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

pub fn number_word(word: &str) -> Option<NumberWord> {
    // "premièrement", "deuxièmement" count as their ordinals do.
    let word = word
        .strip_suffix("ment")
        .filter(|stem| stem.ends_with("ième") || *stem == "première")
        .unwrap_or(word);
    match word {
        "un" | "une" => {
            return Some(NumberWord {
                is_article: true,
                ..NumberWord::cardinal(Class::Unit(1))
            });
        }
        "premier" | "première" | "premiers" | "premières" | "second" | "seconde" | "seconds" | "secondes" => {
            return Some(NumberWord {
                stands_alone: true,
                ..NumberWord::ordinal(Class::Unit(if word.starts_with('p') { 1 } else { 2 }))
            });
        }
        "cent" | "cents" => return Some(NumberWord::cardinal(Class::Hundred)),
        "centième" => return Some(NumberWord::ordinal(Class::Hundred)),
        "mille" => return Some(NumberWord::cardinal(Class::Thousand)),
        "millième" => return Some(NumberWord::ordinal(Class::Thousand)),
        "million" | "millions" | "milliard" | "milliards" => {
            let value = if word.starts_with("millia") {
                1_000_000_000
            } else {
                1_000_000
            };
            return Some(NumberWord {
                is_plural: true,
                ..NumberWord::cardinal(Class::Scale(value))
            });
        }
        "vingts" => return Some(NumberWord::cardinal(Class::Ten(20))),
        _ => {}
    }
    if let Some(value) = UNITS.iter().position(|unit| *unit == word) {
        return Some(NumberWord::cardinal(Class::Unit(value as u32)));
    }
    if let Some((.., value)) = TENS.iter().find(|(ten, ..)| *ten == word) {
        return Some(NumberWord::cardinal(Class::Ten(*value)));
    }
    let singular = word.strip_suffix('s').unwrap_or(word);
    if let Some(value) = UNIT_ORDINALS
        .iter()
        .position(|unit| *unit == singular)
        .filter(|value| *value > 0)
    {
        return Some(NumberWord::ordinal(Class::Unit(value as u32)));
    }
    let ten = TENS.iter().find(|(_, ordinal, _)| *ordinal == singular);
    ten.map(|(.., value)| NumberWord::ordinal(Class::Ten(*value)))
}

pub fn many(word: &str) -> &'static [u32] {
    match word.strip_suffix('s').unwrap_or(word) {
        "dizaine" => &[10],
        "douzaine" => &[12],
        "quinzaine" => &[15],
        "vingtaine" => &[20],
        "trentaine" => &[30],
        "quarantaine" => &[40],
        "cinquantaine" => &[50],
        "soixantaine" => &[60],
        "centaine" => &[100],
        "millier" => &[1000],
        _ => &[],
    }
}

pub fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let month = MONTHS.iter().position(|month| *month == word)?;
    Some(month as u32 + 1)
}

pub fn fraction(word: &str, before: Option<&str>) -> Option<(u32, u32)> {
    // « le tiers » and « des tiers » are somebody: only counted thirds are fractions.
    let parts = match before {
        Some("un") => Some(1),
        Some("deux") => Some(2),
        Some("trois") => Some(3),
        _ => None,
    };
    match word {
        "moitié" | "moitiés" | "demi" | "demie" | "demis" | "demies" => Some((1, 2)),
        "tiers" => parts.map(|parts| (parts, 3)),
        "quart" | "quarts" => Some((parts.unwrap_or(1), 4)),
        _ => None,
    }
}

pub fn loose(word: &str) -> Vec<Reading> {
    let cardinal = |value: u32| Reading::Cardinal(Decimal::from(value));
    match word {
        "unique" | "uniques" | "seul" | "seule" | "seuls" | "seules" => vec![cardinal(1)],
        "initial" | "initiale" | "inaugural" | "inaugurale" => vec![Reading::Ordinal(1)],
        "annuel" | "annuelle" | "annuels" | "annuelles" => vec![cardinal(1)],
        "double" | "doubles" | "paire" | "couple" | "bimodal" | "bimodale" => vec![cardinal(2)],
        "biennal" | "biennale" | "biennaux" | "biennales" | "bilingue" | "bilingues" => vec![cardinal(2)],
        "semestriel" | "semestrielle" | "semestriels" | "semestrielles" => vec![cardinal(2), Reading::Fraction(1, 2)],
        "semestre" | "semestres" | "mi" | "milieu" => vec![Reading::Fraction(1, 2)],
        // « des tiers » are third parties.
        "tiers" | "tierce" | "tierces" => vec![Reading::Ordinal(3)],
        "triple" | "triples" | "triennal" | "triennale" => vec![cardinal(3)],
        "trimestre" | "trimestres" => vec![Reading::Fraction(1, 4)],
        "trimestriel" | "trimestrielle" | "trimestriels" | "trimestrielles" => {
            vec![cardinal(4), cardinal(3), Reading::Fraction(1, 4)]
        }
        "quinquennal" | "quinquennale" | "quinquennaux" | "quinquennales" => vec![cardinal(5)],
        "décennie" | "décennies" | "décennal" | "décennale" => vec![cardinal(10)],
        "siècle" | "siècles" | "centenaire" => vec![cardinal(100)],
        _ => Vec::new(),
    }
}
