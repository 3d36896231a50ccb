use std::ops::Range;

use super::{
    Fault, HIDDEN, faults,
    foreign::unmarked,
    set::{Edit, edits, replaced},
};
use crate::{
    model::Language,
    text::{Inline, inline},
};

/// Inline Markdown with what can be set safely set as its language wants it, and fragments in other languages as theirs;
/// addresses and marks stay as they are.
pub fn set_markdown(markdown: &str, language: &Language) -> String {
    let mut all: Vec<Edit> = Vec::new();
    for (language, text) in by_language(markdown, language) {
        all.extend(edits(&text, &language));
    }
    all.sort_by_key(|(range, _)| range.start);
    replaced(markdown, all)
}

/// What the writer is to mend in inline Markdown, with its place in the Markdown.
pub fn markdown_faults(markdown: &str, language: &Language) -> Vec<Fault> {
    let mut found: Vec<Fault> = Vec::new();
    for (language, text) in by_language(markdown, language) {
        found.extend(faults(&text, &language));
        found.extend(unmarked(&text, &language));
    }
    found.sort_by_key(|fault| fault.at.start);
    found
}

/// The Markdown once for each of its languages, with everything but the words in it hidden, byte by byte: signs are
/// looked at with what is around them.
fn by_language(markdown: &str, language: &Language) -> Vec<(Language, String)> {
    let words = words(markdown, language);
    let mut languages: Vec<&Language> = words.iter().map(|(_, language)| language).collect();
    languages.sort();
    languages.dedup();
    let shown = |language: &Language| {
        let mut text = String::with_capacity(markdown.len());
        for (range, _) in words.iter().filter(|(_, of)| of == language) {
            text.extend(std::iter::repeat_n(HIDDEN, range.start.saturating_sub(text.len())));
            text.push_str(&markdown[range.clone()]);
        }
        text.extend(std::iter::repeat_n(HIDDEN, markdown.len().saturating_sub(text.len())));
        text
    };
    languages
        .into_iter()
        .map(|language| (language.clone(), shown(language)))
        .collect()
}

/// Where the words of inline Markdown stand, each stretch with its language.
fn words(markdown: &str, language: &Language) -> Vec<(Range<usize>, Language)> {
    let mut words = Vec::new();
    let mut languages = vec![language.clone()];
    for (piece, range) in inline(markdown) {
        match piece {
            Inline::Text(_) => words.extend(languages.last().map(|language| (range, language.clone()))),
            Inline::Open(mark) => {
                let within = mark
                    .language()
                    .map(Language::from)
                    .or_else(|| languages.last().cloned());
                languages.extend(within);
            }
            Inline::Close(_) => _ = languages.pop(),
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{markdown_faults, set_markdown};

    #[test]
    fn words_are_set_and_addresses_and_marks_are_not() {
        let cases = [
            (
                "**Gras** : [l'un](https://x.org/l'a 'constructed') ; fin[^1] !",
                "**Gras**\u{a0}: [l’un](https://x.org/l'a 'constructed')\u{202f}; fin[^1]\u{202f}!",
            ),
            (
                "« *mot* » et [This : don't, 2 340]{lang=en} : fin",
                "«\u{a0}*mot*\u{a0}» et [This : don’t, 2 340]{lang=en}\u{a0}: fin",
            ),
            ("[mot :](#p1) a **mot ;** b", "[mot\u{a0}:](#p1) a **mot\u{202f};** b"),
            ("[Was 'ist : das]{lang=de}", "[Was 'ist : das]{lang=de}"),
        ];
        for (markdown, expected) in cases {
            assert_eq!(set_markdown(markdown, &"fr".into()), expected);
        }
    }

    #[test]
    fn faults_are_found_over_marks_and_in_their_language() {
        let of = |markdown: &'static str| -> Vec<(&str, &str)> {
            let faults = markdown_faults(markdown, &"fr".into());
            faults
                .into_iter()
                .map(|fault| (fault.rule, &markdown[fault.at]))
                .collect()
        };
        assert_eq!(
            of("é **Gras**: [x](https://x.org/?a) fin[^1]?"),
            [("french-space", ":"), ("french-space", "?")]
        );
        assert_eq!(
            of("dit [the color: red]{lang=en}; et"),
            [("spelling", "color"), ("french-space", ";")]
        );
    }
}
