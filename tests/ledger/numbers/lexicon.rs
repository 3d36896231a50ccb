//! What the words of a language mean as numbers.

use rust_decimal::Decimal;

use super::{english, french, mention::Reading};

/// A language whose numbers the ledger reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tongue {
    /// French: "2 340", "6,9", "deux".
    French,
    /// English: "2,340", "6.9", "two".
    English,
}

/// A word that numbers are composed of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberWord {
    /// What it adds.
    pub class: Class,
    /// It ends the number and makes it an ordinal.
    pub is_ordinal: bool,
    /// Alone it is an article or a pronoun: "un", "one".
    pub is_article: bool,
    /// Without a number before it, it means many: "millions", "hundreds".
    pub is_plural: bool,
    /// It joins no word before it: « les deux premiers ».
    pub stands_alone: bool,
}

/// The part of a number word in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// 0 to 19.
    Unit(u32),
    /// 20 to 90.
    Ten(u32),
    /// 100.
    Hundred,
    /// 1,000.
    Thousand,
    /// 1,000,000 and more.
    Scale(u64),
}

impl NumberWord {
    /// A cardinal.
    pub fn cardinal(class: Class) -> Self {
        Self {
            class,
            is_ordinal: false,
            is_article: false,
            is_plural: false,
            stands_alone: false,
        }
    }

    /// An ordinal.
    pub fn ordinal(class: Class) -> Self {
        Self {
            is_ordinal: true,
            ..Self::cardinal(class)
        }
    }
}

impl Tongue {
    /// Both.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// Its tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The word, lower-case, as a part of a number.
    pub fn number_word(self, word: &str) -> Option<NumberWord> {
        match self {
            Self::French => french::number_word(word),
            Self::English => english::number_word(word),
        }
    }

    /// About how many a word means that counts roughly: "dizaine", "dozens". Empty for other words.
    pub fn many(self, word: &str, before: Option<&str>) -> &'static [u32] {
        match self {
            // « mis en quarantaine » counts nothing.
            Self::French if word == "quarantaine" && before == Some("en") => &[],
            Self::French => french::many(word),
            Self::English => english::many(word),
        }
    }

    /// The month that the word, as written, names. `is_dated` says that a day, a year or the like stands beside it.
    pub fn month(self, word: &str, is_dated: bool) -> Option<u32> {
        match self {
            Self::French => french::month(word),
            Self::English => english::month(word, is_dated),
        }
    }

    /// The fraction that the word makes between the words before and after it.
    pub fn fraction(self, word: &str, before: Option<&str>, after: Option<&str>) -> Option<(u32, u32)> {
        match self {
            Self::French => french::fraction(word, before),
            Self::English => english::fraction(word, before, after),
        }
    }

    /// What a word that is no number may stand for: "unique" for 1, "both" for 2.
    pub fn loose(self, word: &str) -> Vec<Reading> {
        match self {
            Self::French => french::loose(word),
            Self::English => english::loose(word),
        }
    }

    /// The digits of a figure as a number, with the separators of the language; none where they are no number.
    pub fn figure(self, digits: &str) -> Option<Decimal> {
        let plain: String = digits.chars().filter(|character| !character.is_whitespace()).collect();
        let (group, point) = match self {
            Self::French => ('\u{202f}', ','),
            Self::English => (',', '.'),
        };
        // A point is decimal in both: "ONU 2.0".
        let plain = plain.replace(group, "").replace(point, ".");
        plain.parse::<Decimal>().ok().map(|value| value.normalize())
    }

    /// The letters after a figure make it an ordinal: "27e", "1st".
    pub fn is_ordinal_suffix(self, letters: &str) -> bool {
        let suffixes: &[&str] = match self {
            Self::French => &[
                "er", "ers", "re", "res", "ère", "ères", "e", "es", "ème", "èmes", "ᵉ", "ᵉʳ", "nd", "nde",
            ],
            Self::English => &["st", "nd", "rd", "th"],
        };
        suffixes.contains(&letters)
    }
}

/// What the common word lists of both languages share: currencies.
pub fn currency(word: &str) -> Option<&'static str> {
    match word {
        "dollar" | "dollars" | "$" | "usd" => Some("dollar"),
        "euro" | "euros" | "€" | "eur" => Some("euro"),
        "franc" | "francs" | "chf" => Some("franc"),
        _ => None,
    }
}

/// A Roman numeral in capitals; none for other words.
pub fn roman(word: &str) -> Option<u32> {
    let digit = |character| match character {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    let digits: Vec<u32> = word.chars().map(digit).collect::<Option<_>>()?;
    let mut value = 0;
    for (at, own) in digits.iter().enumerate() {
        if digits.get(at + 1).is_some_and(|next| next > own) {
            value -= *own as i64;
        } else {
            value += *own as i64;
        }
    }
    u32::try_from(value).ok().filter(|value| *value > 0)
}
