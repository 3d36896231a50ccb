use aho_corasick::{AhoCorasick, MatchKind};

use crate::publish::{
    Place,
    read::{
        draft::{Draft, Passage},
        findings::{Findings, quoted},
    },
};

/// Warns of symbols of works.toml and of documents that a text writes in another spelling, outside of links: "A/Res/76/245",
/// "GB 331/PFA/5". (One in the right spelling that is no link is noted where the text is read.)
pub fn check(draft: &Draft, findings: &Findings) {
    let symbols: Vec<&str> = draft
        .works
        .iter()
        .filter_map(|work| work.symbol.as_deref())
        .filter(|symbol| symbol.contains('/') && symbol.contains(|character: char| character.is_ascii_digit()))
        .collect();
    let patterns = symbols.iter().map(|symbol| Plain::of(symbol, &[]).text);
    let Ok(known) = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(patterns)
    else {
        return; // more patterns than a machine has memory for
    };
    for text in draft.documents.iter().flat_map(|document| &document.texts) {
        let passages = text.paragraphs().flat_map(|paragraph| paragraph.passages());
        for passage in passages.chain(text.notes.iter().map(|note| &note.passage)) {
            for (found, symbol) in misspelt(passage, &known, &symbols) {
                let place = Place {
                    file: text.path.clone(),
                    line: passage.line,
                };
                let found = format!("the symbol {}, in another spelling", quoted(found));
                let expected = format!("{}, as works.toml spells it, or a link `[[{symbol}]]`", quoted(symbol));
                findings.warning(place, "symbol-spelling", found, expected);
            }
        }
    }
}

/// What stands in a passage, and the symbol that it is.
fn misspelt<'a>(passage: &'a Passage, known: &AhoCorasick, symbols: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    let links: Vec<_> = passage.links.iter().map(|link| link.range.clone()).collect();
    let plain = Plain::of(&passage.text, &links);
    let matches = known.find_iter(&plain.text).filter_map(|found| {
        let symbol = *symbols.get(found.pattern().as_usize())?;
        let (start, last) = (*plain.places.get(found.start())?, *plain.places.get(found.end() - 1)?);
        let end = last + passage.text[last..].chars().next()?.len_utf8();
        // The last sign of "(Vol. I)" is left out of the comparison.
        let is_open = passage.text[start..end].contains('(') && passage.text[end..].starts_with(')');
        let end = end + usize::from(is_open);
        let words = &passage.text[start..end];
        let before = passage.text[..start].chars().next_back();
        let mut behind = passage.text[end..].chars();
        let goes_on = match behind.next() {
            Some('/') => behind.next().is_some_and(char::is_alphanumeric),
            next => next.is_some_and(char::is_alphanumeric),
        };
        // In an address it is spelled as addresses are.
        let is_inside = before.is_some_and(|before| before.is_alphanumeric() || before == '/');
        (!is_inside && !goes_on && words != symbol).then_some((words, symbol))
    });
    matches.collect()
}

/// A text without what spellings of a symbol differ in: blanks, case, and the signs between its parts.
struct Plain {
    text: String,
    /// Where each byte of it comes from.
    places: Vec<usize>,
}

impl Plain {
    /// What stands in `links` is left out, and joins nothing.
    fn of(text: &str, links: &[std::ops::Range<usize>]) -> Self {
        let mut plain = Self {
            text: String::with_capacity(text.len()),
            places: Vec::with_capacity(text.len()),
        };
        for (at, character) in text.char_indices() {
            let is_left_out = matches!(
                character,
                ' ' | '\u{a0}' | '\u{202f}' | '.' | '(' | ')' | '-' | '\u{2011}'
            );
            let is_linked = links.iter().any(|link| link.contains(&at));
            let kept = match character {
                _ if is_linked => '\u{1}',
                _ if is_left_out => continue,
                '/' => '/',
                _ if character.is_alphanumeric() => character.to_lowercase().next().unwrap_or(character),
                _ => '\u{1}',
            };
            plain.text.push(kept);
            plain.places.resize(plain.text.len(), at);
        }
        plain
    }
}

#[cfg(test)]
mod tests {
    use aho_corasick::{AhoCorasick, MatchKind};

    use super::{Plain, misspelt};
    use crate::publish::read::draft::Passage;

    #[test]
    fn other_spellings_are_found_where_they_stand() {
        let symbols = ["A/RES/76/245", "GB.331/PFA/5", "A/76/5", "A/76/5 (Vol. I)"];
        let patterns = symbols.map(|symbol| Plain::of(symbol, &[]).text);
        let known = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(patterns);
        let known = known.expect("four patterns");
        let found = |text: &str| {
            let passage = Passage {
                text: text.to_owned(),
                ..Passage::default()
            };
            let found = misspelt(&passage, &known, &symbols).into_iter();
            found
                .map(|(words, symbol)| format!("{words} = {symbol}"))
                .collect::<Vec<_>>()
        };
        for (text, expected) in [
            ("see A/Res/76/245.", ("A/Res/76/245", "A/RES/76/245")),
            ("(a/res/76/245)", ("a/res/76/245", "A/RES/76/245")),
            ("A/RES/76/ 245", ("A/RES/76/ 245", "A/RES/76/245")),
            ("« GB 331/PFA/5 »", ("GB 331/PFA/5", "GB.331/PFA/5")),
            ("A/76/5 (Vol I), p. 3", ("A/76/5 (Vol I)", "A/76/5 (Vol. I)")),
        ] {
            assert_eq!(found(text), [format!("{} = {}", expected.0, expected.1)], "{text}");
        }
        for text in [
            "A/RES/76/245",
            "(A/76/5)",
            "A/76/5 (Vol. I).",
            "A/RES/76/2451",
            "A/76/5/Add.1",
            "https://undocs.org/fr/a/res/76/245",
            "BA/76/5",
            "2006",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
