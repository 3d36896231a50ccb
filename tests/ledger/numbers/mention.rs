use std::fmt;

use rust_decimal::Decimal;

/// A number as a text mentions it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// What it can mean, the plainest first: "6,9 millions" is 6900000, and 6.9 of a fact whose unit is the million.
    pub readings: Vec<Reading>,
    /// Whether it is a number beyond doubt.
    pub weight: Weight,
    /// As written.
    pub words: String,
}

/// Whether a mention is a number beyond doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It must have its like on the other side.
    Firm,
    /// An article ("un"), "both", "biennal", "semestre" …: it may answer a number of the other side, and is not asked
    /// for an answer itself.
    Loose,
}

/// What a mention means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// "2 340", "deux", "2020".
    Cardinal(Decimal),
    /// "premier", "27e", "XXIe".
    Ordinal(u32),
    /// "67 pour cent".
    Percent(Decimal),
    /// "deux tiers".
    Fraction(u32, u32),
    /// "9 h 30".
    Time(u32, u32),
    /// "février".
    Month(u32),
    /// "des dizaines", "dozens", "des millions".
    Many(Decimal),
    /// A document symbol or its number: "A/RES/76/245", "76/245".
    Symbol(String),
    /// A name with digits in it: "COVID-19", "3D".
    Code(String),
    /// "dollars", by the name that both languages share.
    Currency(&'static str),
}

impl Mention {
    /// A number beyond doubt.
    pub fn firm(reading: Reading, words: impl Into<String>) -> Self {
        Self {
            readings: vec![reading],
            weight: Weight::Firm,
            words: words.into(),
        }
    }

    /// A word that may answer a number.
    pub fn loose(readings: Vec<Reading>, words: impl Into<String>) -> Self {
        Self {
            readings,
            weight: Weight::Loose,
            words: words.into(),
        }
    }

    /// How messages and exceptions name it: by its plainest reading.
    pub fn key(&self) -> String {
        self.readings.first().map(Reading::to_string).unwrap_or_default()
    }

    /// Whether the two mention the same number.
    pub fn agrees(&self, other: &Self) -> bool {
        let pairs = self
            .readings
            .iter()
            .flat_map(|own| other.readings.iter().map(move |their| (own, their)));
        pairs
            .into_iter()
            .any(|(own, their)| agree(own, their, other.weight) || agree(their, own, self.weight))
    }
}

/// Whether `one` is the same as `other`, a reading of a mention of this weight.
fn agree(one: &Reading, other: &Reading, weight: Weight) -> bool {
    match (one, other) {
        (Reading::Ordinal(one), Reading::Cardinal(other)) => {
            // "premier" is answered by 1, not by the article "un".
            Decimal::from(*one) == *other && (*one > 1 || weight == Weight::Firm)
        }
        (Reading::Many(one), Reading::Cardinal(other)) => one == other,
        // "76/245" is resolution A/RES/76/245.
        (Reading::Symbol(one), Reading::Symbol(other)) => {
            one == other || other.strip_suffix(one.as_str()).is_some_and(|rest| rest.ends_with('/'))
        }
        (one, other) => one == other,
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cardinal(value) => write!(formatter, "{}", value.normalize()),
            Self::Ordinal(value) => write!(formatter, "no. {value}"),
            Self::Percent(value) => write!(formatter, "{} %", value.normalize()),
            Self::Fraction(part, whole) => write!(formatter, "{part}/{whole}"),
            Self::Time(hour, minute) => write!(formatter, "{hour:02}:{minute:02}"),
            Self::Month(month) => write!(formatter, "month {month}"),
            Self::Many(value) => write!(formatter, "many {}", value.normalize()),
            Self::Symbol(symbol) => formatter.write_str(symbol),
            Self::Code(code) => formatter.write_str(code),
            Self::Currency(currency) => formatter.write_str(currency),
        }
    }
}
