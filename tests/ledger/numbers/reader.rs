use rust_decimal::Decimal;

use super::{
    compose::{Composed, compose},
    lexicon::{Tongue, currency, roman},
    mention::{Mention, Reading, Weight},
    scan::{Gap, Kind, Piece, pieces},
};

/// The numbers that a text mentions, in order.
pub fn mentions(text: &str, tongue: Tongue) -> Vec<Mention> {
    let pieces = pieces(text, tongue);
    let mut reader = Reader {
        pieces: &pieces,
        tongue,
        at: 0,
        found: Vec::new(),
    };
    while reader.at < pieces.len() {
        reader.step();
    }
    reader.found.into_iter().map(|(_, mention)| mention).collect()
}

struct Reader<'a> {
    pieces: &'a [Piece],
    tongue: Tongue,
    at: usize,
    /// Each with the piece that it ends with.
    found: Vec<(usize, Mention)>,
}

impl Reader<'_> {
    fn step(&mut self) {
        let piece = &self.pieces[self.at];
        match &piece.kind {
            Kind::Known(mentions) => {
                let at = self.at;
                self.found.extend(mentions.iter().map(|mention| (at, mention.clone())));
                self.at += 1;
            }
            Kind::Figure {
                value,
                is_ordinal: true,
            } => {
                let ordinal = u32::try_from(*value).unwrap_or_default();
                self.push(1, Mention::firm(Reading::Ordinal(ordinal), &piece.text));
            }
            Kind::Figure { value, .. } => self.cardinal(*value, Weight::Firm, 1),
            Kind::Sign | Kind::Word if currency(&piece.text.to_lowercase()).is_some() => {
                let currency = currency(&piece.text.to_lowercase()).unwrap_or_default();
                self.push(1, Mention::firm(Reading::Currency(currency), &piece.text));
            }
            Kind::Word => self.word(),
            Kind::Sign | Kind::Address => self.at += 1,
        }
    }

    fn word(&mut self) {
        let written = self.pieces[self.at].text.as_str();
        let word = written.to_lowercase();
        let before = self.lower(self.at.checked_sub(1));
        if let Some(month) = self.tongue.month(written, self.is_dated()) {
            return self.push(1, Mention::firm(Reading::Month(month), written));
        }
        let after = self.lower(Some(self.at + 1));
        if let Some((part, whole)) = self.tongue.fraction(&word, before.as_deref(), after.as_deref()) {
            return self.fraction(part, whole);
        }
        let many = self.tongue.many(&word, before.as_deref());
        if !many.is_empty() {
            let readings = many.iter().map(|value| Reading::Many(Decimal::from(*value))).collect();
            let mention = Mention {
                readings,
                weight: Weight::Firm,
                words: written.to_owned(),
            };
            return self.push(1, mention);
        }
        if let Some(number) = self.roman_ordinal(written).or_else(|| self.roman_number(written)) {
            return self.push(1, number);
        }
        // « pour cent » without a number before it.
        let is_per_cent = word == "cent" && before.as_deref() == Some("pour");
        match compose(&self.pieces[self.at..], self.tongue).filter(|_| !is_per_cent) {
            Some(composed) => self.composed(&composed),
            None => {
                let readings = self.tongue.loose(&word);
                match readings.is_empty() {
                    true => self.at += 1,
                    false => self.push(1, Mention::loose(readings, written)),
                }
            }
        }
    }

    fn composed(&mut self, composed: &Composed) {
        let words = self.written(self.at, composed.length);
        match composed.value {
            Reading::Cardinal(value) => {
                let weight = if composed.is_article {
                    Weight::Loose
                } else {
                    Weight::Firm
                };
                self.cardinal(value, weight, composed.length);
            }
            ref reading => self.push(composed.length, Mention::firm(reading.clone(), words)),
        }
    }

    /// A cardinal of `length` pieces, with the scale, the half and the "per cent" that may follow.
    fn cardinal(&mut self, value: Decimal, mut weight: Weight, length: usize) {
        let from = self.at;
        let mut end = from + length;
        let mut readings = vec![Reading::Cardinal(value)];
        if let Some(scale) = self.scale(end) {
            readings.insert(0, Reading::Cardinal(value * scale));
            weight = Weight::Firm;
            end += 1;
        }
        let percent = self.per_cent(end);
        if percent > 0 {
            readings = vec![Reading::Percent(value)];
            self.range_of_per_cent(from);
            weight = Weight::Firm;
            end += percent;
        }
        let words = self.written(from, end - from);
        self.push(
            end - from,
            Mention {
                readings,
                weight,
                words,
            },
        );
    }

    /// "6,9 millions": only after digits; among words, composing does it.
    fn scale(&self, at: usize) -> Option<Decimal> {
        let is_figure = matches!(self.pieces[at - 1].kind, Kind::Figure { .. });
        let next = self.pieces.get(at).filter(|next| is_figure && next.gap != Gap::Other)?;
        match self.tongue.number_word(&next.text.to_lowercase())?.class {
            super::lexicon::Class::Thousand => Some(Decimal::from(1000)),
            super::lexicon::Class::Scale(scale) => Some(Decimal::from(scale)),
            _ => None,
        }
    }

    /// How many pieces from here say "per cent".
    fn per_cent(&self, at: usize) -> usize {
        let text = |at: usize| {
            self.pieces
                .get(at)
                .map(|piece| piece.text.to_lowercase())
                .unwrap_or_default()
        };
        match (text(at).as_str(), text(at + 1).as_str()) {
            ("%" | "percent", _) => 1,
            ("pour" | "per", "cent") => 2,
            _ => 0,
        }
    }

    /// "30 à 50 %": the 30 is per cent as well.
    fn range_of_per_cent(&mut self, from: usize) {
        let Some((end, before)) = self.found.last_mut() else {
            return;
        };
        let between = &self.pieces[*end + 1..from];
        let is_range = match between {
            [] => self.pieces[from].gap == Gap::Hyphen,
            [word] => ["à", "et", "ou", "to", "and", "or"].contains(&word.text.to_lowercase().as_str()),
            _ => false,
        };
        if is_range && let Some(Reading::Cardinal(value)) = before.readings.first().cloned() {
            before.readings.push(Reading::Percent(value));
        }
    }

    /// A fraction; "deux tiers" takes its number in, "une journée et demie" is 1.5.
    fn fraction(&mut self, part: u32, whole: u32) {
        let at = self.at;
        let written = self.pieces[at].text.clone();
        let is_added = (part, whole) == (1, 2)
            && match self.tongue {
                Tongue::French => self.lower(at.checked_sub(1)).as_deref() == Some("et"),
                Tongue::English => {
                    self.lower(at.checked_sub(1)).as_deref() == Some("a")
                        && self.lower(at.checked_sub(2)).as_deref() == Some("and")
                }
            };
        let half = Decimal::new(5, 1);
        if is_added {
            if let Some((_, before)) = self.found.last_mut().filter(|(end, _)| at - *end <= 4)
                && let Some(Reading::Cardinal(value)) = before.readings.first().cloned()
            {
                before.readings = vec![Reading::Cardinal(value + half)];
                before.weight = Weight::Firm;
                before.words = format!("{} … {written}", before.words);
                self.at += 1;
                return;
            }
            // "a day and a half": the article is no number word in English.
            return self.push(1, Mention::firm(Reading::Cardinal(Decimal::ONE + half), written));
        }
        if whole > 2 && self.found.last().is_some_and(|(end, _)| *end + 1 == at) {
            self.found.pop();
        }
        self.push(1, Mention::firm(Reading::Fraction(part, whole), written));
    }

    /// "XXIe".
    fn roman_ordinal(&self, written: &str) -> Option<Mention> {
        let stem = ["ème", "er", "re", "e", "ᵉ"]
            .iter()
            .find_map(|suffix| written.strip_suffix(suffix))?;
        // « Le » and « Ce » are none.
        let is_sure = stem.len() > 1 || ["V", "X"].contains(&stem);
        let value = roman(stem).filter(|_| is_sure && self.tongue == Tongue::French)?;
        Some(Mention::firm(Reading::Ordinal(value), written))
    }

    /// "figure II": a Roman numeral is a number where a word before it says so.
    fn roman_number(&self, written: &str) -> Option<Mention> {
        let value = roman(written)?;
        let before = self.lower(self.at.checked_sub(1))?;
        let parts = [
            "figure", "fig", "annexe", "annex", "tableau", "table", "vol", "volume", "partie", "part",
        ];
        let is_numbered = parts.contains(&before.trim_end_matches('s'));
        is_numbered.then(|| Mention::firm(Reading::Cardinal(Decimal::from(value)), written))
    }

    /// Whether a number stands beside the word, or a preposition before it: "in May", "7 March".
    fn is_dated(&self) -> bool {
        let is_figure = |at: Option<usize>| {
            at.and_then(|at| self.pieces.get(at))
                .is_some_and(|piece| matches!(piece.kind, Kind::Figure { .. }))
        };
        let prepositions = [
            "in", "of", "since", "by", "until", "to", "from", "and", "last", "next", "early", "late",
        ];
        let before = self.lower(self.at.checked_sub(1));
        is_figure(self.at.checked_sub(1))
            || is_figure(Some(self.at + 1))
            || before.is_some_and(|before| prepositions.contains(&before.as_str()))
    }

    fn lower(&self, at: Option<usize>) -> Option<String> {
        Some(self.pieces.get(at?)?.text.to_lowercase())
    }

    fn written(&self, from: usize, length: usize) -> String {
        let texts: Vec<&str> = self.pieces[from..from + length]
            .iter()
            .map(|piece| piece.text.as_str())
            .collect();
        texts.join(" ")
    }

    fn push(&mut self, length: usize, mention: Mention) {
        self.at += length;
        self.found.push((self.at - 1, mention));
    }
}
