use rust_decimal::Decimal;

use super::{
    lexicon::{Class, NumberWord, Tongue},
    mention::Reading,
    scan::{Gap, Kind, Piece},
};

/// A number made of words.
pub struct Composed {
    /// What it means.
    pub value: Reading,
    /// How many pieces it takes.
    pub length: usize,
    /// It is "un", "one" alone.
    pub is_article: bool,
}

/// The number that the pieces begin with, as long as it gets: "quatre-vingt-dix-sept", "one hundred and one".
pub fn compose(pieces: &[Piece], tongue: Tongue) -> Option<Composed> {
    let mut sum = Sum::default();
    let mut length = 0;
    let mut first: Option<NumberWord> = None;
    let mut is_ordinal = false;
    while let Some((at, word)) = next(pieces, length, &sum, tongue) {
        let is_hyphened = length > 0 && pieces[at].gap == Gap::Hyphen;
        if !sum.add(word, tongue, at > length || is_hyphened) {
            break;
        }
        length = at + 1;
        first.get_or_insert(word);
        if word.is_ordinal {
            is_ordinal = true;
            break;
        }
    }
    let first = first?;
    let value = sum.value();
    Some(Composed {
        value: if is_ordinal {
            Reading::Ordinal(u32::try_from(value).unwrap_or(u32::MAX))
        } else if length == 1 && first.is_plural {
            Reading::Many(value)
        } else {
            Reading::Cardinal(value)
        },
        length,
        is_article: length == 1 && first.is_article,
    })
}

/// The next number word, after an "et" or "and" that may join it, and its place.
fn next(pieces: &[Piece], length: usize, sum: &Sum, tongue: Tongue) -> Option<(usize, NumberWord)> {
    let piece = pieces.get(length)?;
    let joins = |piece: &Piece| length == 0 || matches!(piece.gap, Gap::Space | Gap::Hyphen);
    if piece.kind != Kind::Word || !joins(piece) {
        return None;
    }
    let word = piece.text.to_lowercase();
    if let Some(word) = tongue.number_word(&word) {
        return Some((length, word));
    }
    let after = pieces
        .get(length + 1)
        .filter(|after| after.kind == Kind::Word && joins(after))?;
    let joined = tongue.number_word(&after.text.to_lowercase())?;
    let is_joined = match (tongue, word.as_str(), sum.last?) {
        // « vingt et un », « soixante et onze »
        (Tongue::French, "et", Class::Ten(ten)) => {
            matches!(joined.class, Class::Unit(1)) || ten == 60 && matches!(joined.class, Class::Unit(11))
        }
        // "one hundred and one"
        (Tongue::English, "and", Class::Hundred | Class::Thousand) => {
            matches!(joined.class, Class::Unit(_) | Class::Ten(_))
        }
        _ => false,
    };
    is_joined.then_some((length + 1, joined))
}

#[derive(Default)]
struct Sum {
    /// Thousands and more.
    large: Decimal,
    /// What is below a thousand.
    small: u32,
    /// What came last.
    last: Option<Class>,
}

impl Sum {
    /// Adds a word, if it can follow. `is_tied` says that "et", "and" or a hyphen leads to it.
    fn add(&mut self, word: NumberWord, tongue: Tongue, is_tied: bool) -> bool {
        let is_french = tongue == Tongue::French;
        if word.stands_alone && self.last.is_some() {
            return false;
        }
        let fits = match (word.class, self.last) {
            (Class::Unit(_) | Class::Ten(_), None | Some(Class::Hundred | Class::Thousand | Class::Scale(_))) => true,
            (Class::Unit(unit), Some(Class::Ten(ten))) => {
                // « vingt un » is two words unless something ties them.
                let is_apart = is_french && (unit == 1 || unit == 11) && ten != 80 && !is_tied;
                let is_vigesimal = is_french && (ten == 60 || ten == 80);
                unit > 0 && unit <= if is_vigesimal { 19 } else { 9 } && !is_apart
            }
            // « dix-sept », « soixante-dix-sept »
            (Class::Unit(unit), Some(Class::Unit(10))) => is_french && (7..=9).contains(&unit),
            // « quatre-vingts »
            (Class::Ten(20), Some(Class::Unit(4))) if is_french => {
                self.small = self.small - 4 + 80;
                self.last = Some(Class::Ten(80));
                return true;
            }
            (Class::Hundred, None | Some(Class::Thousand | Class::Scale(_))) => true,
            (Class::Hundred, Some(Class::Unit(unit))) => unit > 1 || !is_french,
            (Class::Thousand, Some(Class::Thousand | Class::Scale(_))) => false,
            (Class::Thousand, _) => true,
            (Class::Scale(_), Some(Class::Scale(_))) => false,
            (Class::Scale(_), _) => true,
            _ => false,
        };
        if !fits {
            return false;
        }
        match word.class {
            Class::Unit(value) | Class::Ten(value) => self.small += value,
            Class::Hundred => {
                let units = self.small % 100;
                self.small = self.small - units + units.max(1) * 100;
            }
            Class::Thousand => self.raise(Decimal::from(1000)),
            Class::Scale(scale) => {
                let large = std::mem::take(&mut self.large) + Decimal::from(self.small);
                self.small = 0;
                self.large = large.max(Decimal::ONE) * Decimal::from(scale);
            }
        }
        self.last = Some(word.class);
        true
    }

    fn raise(&mut self, scale: Decimal) {
        self.large += Decimal::from(self.small.max(1)) * scale;
        self.small = 0;
    }

    fn value(&self) -> Decimal {
        self.large + Decimal::from(self.small)
    }
}
