use std::sync::LazyLock;

use regex::{Captures, Regex};
use rust_decimal::Decimal;

use super::{
    lexicon::Tongue,
    mention::{Mention, Reading},
};

/// A piece of a text, as far as numbers go.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// What it is.
    pub kind: Kind,
    /// What stands between it and the piece before.
    pub gap: Gap,
    /// As written.
    pub text: String,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Letters.
    Word,
    /// Digits.
    Figure {
        /// Their value.
        value: Decimal,
        /// Letters after them make them an ordinal: "27e".
        is_ordinal: bool,
    },
    /// "%", "$", "€".
    Sign,
    /// Already understood: a symbol, a time.
    Known(Vec<Mention>),
    /// An address: no text.
    Address,
}

/// What stands between two pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Spaces only, of any kind.
    Space,
    /// A hyphen or a dash.
    Hyphen,
    /// Nothing.
    None,
    /// Other signs.
    Other,
}

/// Addresses of web sites, with or without their scheme, without the full stop that may follow.
const ADDRESS: &str = r#"(?:https?://|\bwww\.)[^\s<>\[\]()"]*[\w/]|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:org|net|com|int)\b(?:/[^\s<>\[\]()"»,]*[\w/])?"#;
/// "A/RES/76/245", "GB.331/PFA/5", "A/76/5 (Vol. I)", "76/245".
const SYMBOL: &str = r"\b[A-Z]{1,6}(?:/[A-Z]{1,6})*/\d\w*(?:[./-]\w+)*(?:\s?\(Vol\.\s?[IVX]+\))?|\b[A-Z]{1,6}\.\d+(?:/\w+)+|\b\d+(?:/\d+)+\b";
/// "2018-19".
const YEARS: &str = r"\b(?:19|20)\d\d\s?[-–—]\s?\d\d\b";
const FRENCH_TIME: &str = r"\b\d{1,2}\s?h(?:\s?\d{2})?\b|\b\d{1,2}:\d{2}\b";
const ENGLISH_TIME: &str = r"\b\d{1,2}(?:[.:]\d{2})?\s?(?:a\.m\.|p\.m\.|am\b|pm\b)|\b\d{1,2}:\d{2}\b";
const FRENCH_FIGURE: &str = r"\d{1,3}(?:[ \u{a0}\u{202f}\u{2009}]\d{3})+\b(?:,\d+)?|\d+(?:[.,]\d+)*";
const ENGLISH_FIGURE: &str = r"\d{1,3}(?:[,\u{a0}\u{202f}]\d{3})+\b(?:\.\d+)?|\d+(?:\.\d+)*";

static FRENCH: LazyLock<Regex> = LazyLock::new(|| pattern(FRENCH_TIME, FRENCH_FIGURE));
static ENGLISH: LazyLock<Regex> = LazyLock::new(|| pattern(ENGLISH_TIME, ENGLISH_FIGURE));
static SYMBOLS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!("{ADDRESS}|{SYMBOL}")).expect("the pattern is sound"));
static ADDRESSES: LazyLock<Regex> = LazyLock::new(|| Regex::new(ADDRESS).expect("the pattern is sound"));

fn pattern(time: &str, figure: &str) -> Regex {
    let code = r"\b\p{Lu}{2,}[-‑]\d+\b";
    let pattern = format!(
        r"(?P<address>{ADDRESS})|(?P<symbol>{SYMBOL})|(?P<time>{time})|(?P<code>{code})|(?P<years>{YEARS})|(?P<figure>{figure})(?P<suffix>\p{{L}}+)?|(?P<word>\p{{L}}[\p{{L}}\p{{M}}\d]*)|(?P<sign>[%$€])"
    );
    Regex::new(&pattern).expect("the pattern is sound")
}

/// The addresses of web sites in a text, without scheme, closing punctuation and closing slash.
pub fn addresses(text: &str) -> Vec<String> {
    let plain = |address: &str| {
        let address = address.trim_end_matches('/');
        address
            .trim_start_matches("https://")
            .trim_start_matches("http://")
            .to_owned()
    };
    ADDRESSES.find_iter(text).map(|found| plain(found.as_str())).collect()
}

/// A text without its symbols and addresses.
pub fn without_symbols(text: &str) -> String {
    SYMBOLS.replace_all(text, " ").into_owned()
}

/// The pieces of a text.
pub fn pieces(text: &str, tongue: Tongue) -> Vec<Piece> {
    let pattern: &Regex = match tongue {
        Tongue::French => &FRENCH,
        Tongue::English => &ENGLISH,
    };
    let mut pieces = Vec::new();
    let mut end = 0;
    for found in pattern.captures_iter(text) {
        let whole = found.get(0).expect("the whole is always there");
        pieces.push(Piece {
            kind: kind(&found, tongue),
            gap: gap(&text[end..whole.start()]),
            text: whole.as_str().to_owned(),
        });
        end = whole.end();
    }
    pieces
}

fn gap(between: &str) -> Gap {
    match between.trim() {
        "" if between.is_empty() => Gap::None,
        "" => Gap::Space,
        "-" | "‑" | "–" | "—" => Gap::Hyphen,
        _ => Gap::Other,
    }
}

fn kind(found: &Captures<'_>, tongue: Tongue) -> Kind {
    let text = |name| found.name(name).map(|found| found.as_str());
    if text("address").is_some() {
        return Kind::Address;
    }
    if let Some(symbol) = text("symbol") {
        return Kind::Known(vec![Mention::firm(Reading::Symbol(symbol_key(symbol)), symbol)]);
    }
    if let Some(time) = text("time") {
        return Kind::Known(vec![Mention::firm(time_of_day(time), time)]);
    }
    if let Some(code) = text("code") {
        return Kind::Known(vec![Mention::firm(Reading::Code(code.replace('‑', "-")), code)]);
    }
    if let Some(years) = text("years") {
        return years_of(years);
    }
    if let Some(figure) = text("figure") {
        return figure_of(figure, text("suffix"), tongue);
    }
    match text("word") {
        Some(word) if word.chars().any(|character| character.is_numeric()) => {
            Kind::Known(vec![Mention::firm(Reading::Code(word.to_uppercase()), word)])
        }
        Some(_) => Kind::Word,
        None => Kind::Sign,
    }
}

/// A symbol without spaces, as symbols are compared.
pub fn symbol_key(symbol: &str) -> String {
    symbol.chars().filter(|character| !character.is_whitespace()).collect()
}

fn time_of_day(text: &str) -> Reading {
    let numbers: Vec<u32> = text
        .split(|character: char| !character.is_ascii_digit())
        .flat_map(str::parse)
        .collect();
    let (hour, minute) = (
        numbers.first().copied().unwrap_or(0),
        numbers.get(1).copied().unwrap_or(0),
    );
    let is_afternoon = text.to_lowercase().contains('p') && hour < 12;
    Reading::Time(if is_afternoon { hour + 12 } else { hour }, minute)
}

/// "2018-19": two years; anything else that looks like it is two numbers all the same.
fn years_of(text: &str) -> Kind {
    let numbers: Vec<u32> = text
        .split(|character: char| !character.is_ascii_digit())
        .flat_map(str::parse)
        .collect();
    let (Some(first), Some(second)) = (numbers.first(), numbers.last()) else {
        return Kind::Known(Vec::new());
    };
    let last = if *second > first % 100 {
        first - first % 100 + second
    } else {
        *second
    };
    let mention = |year: u32| Mention::firm(Reading::Cardinal(Decimal::from(year)), text);
    Kind::Known(vec![mention(*first), mention(last)])
}

fn figure_of(figure: &str, suffix: Option<&str>, tongue: Tongue) -> Kind {
    let code = |code: String| Kind::Known(vec![Mention::firm(Reading::Code(code.to_uppercase()), code)]);
    let Some(value) = tongue.figure(figure) else {
        return code(figure.to_owned());
    };
    match suffix {
        None => Kind::Figure {
            value,
            is_ordinal: false,
        },
        Some(suffix) if tongue.is_ordinal_suffix(suffix) => Kind::Figure {
            value,
            is_ordinal: true,
        },
        // "the 2000s"
        Some("s") => Kind::Figure {
            value,
            is_ordinal: false,
        },
        Some(suffix) => code(format!("{figure}{suffix}")),
    }
}
