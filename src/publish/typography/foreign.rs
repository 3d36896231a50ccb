use std::ops::Range;

use super::{Fault, primary, quotes::around, text::words};
use crate::model::Language;

/// Small words of a language that the other does not have.
const ENGLISH: &[&str] = &[
    "the", "of", "and", "for", "with", "to", "from", "by", "is", "are", "its", "this", "that",
];
const FRENCH: &[&str] = &[
    "le", "la", "les", "du", "de", "des", "et", "un", "une", "pour", "dans", "sur", "par", "au", "aux", "est",
];

/// Quotations whose words are plainly in the other language, without their marks: titles that were not translated.
pub fn quotations(text: &str, language: &Language) -> Vec<Range<usize>> {
    let (own, other, open, close) = match primary(language) {
        "fr" => (FRENCH, ENGLISH, '«', '»'),
        "en" => (ENGLISH, FRENCH, '“', '”'),
        _ => return Vec::new(),
    };
    let quotation = |(at, mark): (usize, &str)| {
        let start = at + mark.len();
        let end = start + text[start..].find([open, close])?;
        let has = |list: &[&str]| {
            let mut small = words(&text[start..end]);
            small.any(|(_, word)| list.iter().any(|known| word.eq_ignore_ascii_case(known)))
        };
        (has(other) && !has(own)).then_some(start..end)
    };
    text.match_indices(open).filter_map(quotation).collect()
}

/// The faults of a text that can mark its fragments: such a quotation carries its language.
pub fn unmarked(text: &str, language: &Language) -> Vec<Fault> {
    let other = if primary(language) == "fr" { "en" } else { "fr" };
    let fault = |at: Range<usize>| Fault {
        rule: "unmarked-language",
        found: format!("words in another language: {}", around(text, at.start)),
        expected: format!("`[…]{{lang={other}}}` around them"),
        at,
    };
    quotations(text, language).into_iter().map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::quotations;

    #[test]
    fn quotations_in_the_other_language_are_told() {
        let of = |text: &'static str, language: &str| -> Vec<&str> {
            let found = quotations(text, &language.into());
            found.into_iter().map(|range| text[range].trim()).collect()
        };
        assert_eq!(
            of("dans « Measuring ICT: the status » et « Le but : faire »", "fr"),
            ["Measuring ICT: the status"]
        );
        assert_eq!(
            of("in “Le droit de savoir” and “The right to know”", "en"),
            ["Le droit de savoir"]
        );
        for text in ["« Unite »", "« un mot de the »", "« the", "the of"] {
            assert_eq!(of(text, "fr"), [""; 0], "{text}");
        }
        assert_eq!(of("« the »", "de"), [""; 0]);
    }
}
