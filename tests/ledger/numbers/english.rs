use rust_decimal::Decimal;

use super::{
    lexicon::{Class, NumberWord},
    mention::Reading,
};

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const UNIT_ORDINALS: [&str; 20] = [
    "",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];
const TENS: [(&str, &str, u32); 8] = [
    ("twenty", "twentieth", 20),
    ("thirty", "thirtieth", 30),
    ("forty", "fortieth", 40),
    ("fifty", "fiftieth", 50),
    ("sixty", "sixtieth", 60),
    ("seventy", "seventieth", 70),
    ("eighty", "eightieth", 80),
    ("ninety", "ninetieth", 90),
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub fn number_word(word: &str) -> Option<NumberWord> {
    let word = word
        .strip_suffix("ly")
        .filter(|stem| UNIT_ORDINALS[1..4].contains(stem))
        .unwrap_or(word);
    let (singular, is_plural) = match word.strip_suffix('s') {
        Some(singular) if is_large(singular) => (singular, true),
        _ => (word, false),
    };
    let class = match singular {
        "hundred" | "hundredth" => Class::Hundred,
        "thousand" | "thousandth" => Class::Thousand,
        "million" | "millionth" => Class::Scale(1_000_000),
        "billion" | "billionth" => Class::Scale(1_000_000_000),
        "one" => {
            return Some(NumberWord {
                is_article: true,
                ..NumberWord::cardinal(Class::Unit(1))
            });
        }
        _ => return small(word),
    };
    Some(NumberWord {
        is_ordinal: singular.ends_with("th"),
        is_plural,
        ..NumberWord::cardinal(class)
    })
}

fn is_large(word: &str) -> bool {
    ["hundred", "thousand", "million", "billion"].contains(&word)
}

fn small(word: &str) -> Option<NumberWord> {
    if let Some(value) = UNITS.iter().position(|unit| *unit == word) {
        return Some(NumberWord::cardinal(Class::Unit(value as u32)));
    }
    if let Some(value) = UNIT_ORDINALS
        .iter()
        .position(|unit| *unit == word)
        .filter(|value| *value > 0)
    {
        return Some(NumberWord::ordinal(Class::Unit(value as u32)));
    }
    let ten = TENS.iter().find(|(ten, ordinal, _)| *ten == word || *ordinal == word)?;
    let class = Class::Ten(ten.2);
    Some(if ten.0 == word {
        NumberWord::cardinal(class)
    } else {
        NumberWord::ordinal(class)
    })
}

pub fn many(word: &str) -> &'static [u32] {
    match word {
        "tens" => &[10],
        "dozen" => &[12],
        // « des dizaines » are dozens in English.
        "dozens" => &[12, 10],
        _ => &[],
    }
}

/// "May" and "March" are months beside a number or after a preposition; elsewhere they may begin a sentence.
pub fn month(word: &str, is_dated: bool) -> Option<u32> {
    let month = MONTHS.iter().position(|month| *month == word)?;
    let is_sure = is_dated || !["May", "March"].contains(&word);
    is_sure.then_some(month as u32 + 1)
}

pub fn fraction(word: &str, before: Option<&str>, after: Option<&str>) -> Option<(u32, u32)> {
    let parts = match before {
        Some("one") => Some(1),
        Some("two") => Some(2),
        Some("three") => Some(3),
        Some("a") if after == Some("of") => Some(1),
        _ => None,
    };
    match word {
        "half" | "halves" => Some((1, 2)),
        // A third that nobody counts is an ordinal, a quarter part of a year.
        "third" | "thirds" => parts.map(|parts| (parts, 3)),
        "quarter" | "quarters" => parts.map(|parts| (parts, 4)),
        _ => None,
    }
}

pub fn loose(word: &str) -> Vec<Reading> {
    let cardinal = |value: u32| Reading::Cardinal(Decimal::from(value));
    match word {
        "single" | "sole" | "unique" | "once" | "annual" | "annually" | "yearly" => vec![cardinal(1)],
        "initial" | "inaugural" => vec![Reading::Ordinal(1)],
        "both" | "twice" | "double" | "doubled" | "dual" | "pair" | "couple" | "biennium" | "bienniums"
        | "biennial" | "bimodal" | "twofold" | "bilingual" => vec![cardinal(2)],
        "semester" | "mid" | "middle" | "midway" => vec![Reading::Fraction(1, 2)],
        "triple" | "threefold" => vec![cardinal(3)],
        "quarter" | "quarters" => vec![Reading::Fraction(1, 4)],
        "quarterly" => vec![cardinal(4), cardinal(3), Reading::Fraction(1, 4)],
        "decade" | "decades" => vec![cardinal(10)],
        "century" | "centuries" | "centenary" | "centennial" => vec![cardinal(100)],
        _ => Vec::new(),
    }
}
