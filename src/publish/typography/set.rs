use std::ops::Range;

use super::{
    primary,
    text::{after, before, is_address, is_space, thousands},
};
use crate::model::Language;

const NO_BREAK: &str = "\u{a0}";
const NARROW: &str = "\u{202f}";

/// A stretch of text and what takes its place.
pub type Edit = (Range<usize>, &'static str);

/// A plain text with what can be set safely set as its language wants it.
pub fn set(text: &str, language: &Language) -> String {
    replaced(text, edits(text, language))
}

/// What setting changes in a text, in order.
pub fn edits(text: &str, language: &Language) -> Vec<Edit> {
    let mut edits = match primary(language) {
        "fr" => french(text),
        "en" => Vec::new(),
        _ => return Vec::new(),
    };
    for (at, _) in text.match_indices('\'') {
        // After a letter it is an apostrophe or closes a quotation, which is the same sign.
        if before(text, at).is_some_and(char::is_alphabetic) {
            edits.push((at..at + 1, "’"));
        }
    }
    for (at, dots) in text.match_indices("...") {
        let is_longer = after(text, at + dots.len()) == Some('.') || before(text, at) == Some('.');
        if !is_longer {
            edits.push((at..at + dots.len(), "…"));
        }
    }
    edits.retain(|(range, _)| !is_address(text, range.start));
    edits.retain(|(range, sign)| text[range.clone()] != **sign);
    edits.sort_by_key(|(range, _)| range.start);
    edits
}

fn french(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (at, sign) in text.char_indices() {
        if sign == '«' {
            let next = at + sign.len_utf8();
            if let Some(space) = after(text, next).filter(|space| is_space(*space)) {
                edits.push((next..next + space.len_utf8(), NO_BREAK));
            }
        }
        let space = match sign {
            ':' | '»' => NO_BREAK,
            ';' | '!' | '?' | '%' => NARROW,
            _ => continue,
        };
        let Some(found) = before(text, at).filter(|found| is_space(*found)) else {
            continue;
        };
        let start = at - found.len_utf8();
        // A sign that begins something, as in " !x", is not one that ends a clause.
        let ends = after(text, at + sign.len_utf8()).is_none_or(|next| !next.is_alphanumeric());
        if ends && before(text, start).is_some_and(|character| !is_space(character)) {
            edits.push((start..at, space));
        }
    }
    for (_, parting) in thousands(text, is_space) {
        edits.extend(parting.into_iter().map(|space| (space, NARROW)));
    }
    edits
}

/// The text with every edit made.
pub fn replaced(text: &str, edits: Vec<Edit>) -> String {
    let mut result = String::with_capacity(text.len() + edits.len() * 2);
    let mut from = 0;
    for (range, sign) in edits {
        // Signs that crowd each other may want the same space: the first has it.
        if range.start < from {
            continue;
        }
        result.push_str(&text[from..range.start]);
        result.push_str(sign);
        from = range.end;
    }
    result.push_str(&text[from..]);
    result
}

#[cfg(test)]
mod tests {
    use super::set;

    #[test]
    fn signs_that_crowd_each_other_are_no_fault() {
        assert_eq!(set("a« ?«!!", &"fr".into()).replace(char::is_whitespace, ""), "a«?«!!");
    }

    #[test]
    fn french_spaces_are_set() {
        let cases = [
            (
                "Voici : « tout » ; oui ? non ! 86 %",
                "Voici\u{a0}: «\u{a0}tout\u{a0}»\u{202f}; oui\u{202f}? non\u{202f}! 86\u{202f}%",
            ),
            ("de 2 340 à moins de 1 000", "de 2\u{202f}340 à moins de 1\u{202f}000"),
            (
                "86\u{a0}%, oui\u{a0}; là\u{202f}:",
                "86\u{202f}%, oui\u{202f}; là\u{a0}:",
            ),
            ("l'Organisation... d'accord", "l’Organisation… d’accord"),
            (
                "voir https://x.org/l'a?b=1 et 10:30",
                "voir https://x.org/l'a?b=1 et 10:30",
            ),
            ("signe :-x et !important", "signe\u{a0}:-x et !important"),
        ];
        for (text, expected) in cases {
            assert_eq!(set(text, &"fr".into()), expected);
            assert_eq!(set(expected, &"fr".into()), expected, "set twice");
        }
    }

    #[test]
    fn english_gets_its_apostrophes_and_nothing_else() {
        assert_eq!(
            set("Members' and the Board's: 2 340...", &"en-gb".into()),
            "Members’ and the Board’s: 2 340…"
        );
        assert_eq!(set("'tis 5' high", &"en".into()), "'tis 5' high");
        assert_eq!(
            set("Was ist 'das' : 2 340...", &"de".into()),
            "Was ist 'das' : 2 340..."
        );
    }
}
