use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::passage::Chunk;
use crate::publish::read::{
    draft::WikiLink,
    findings::{File, quoted},
};

const FAMILIES: [&str; 5] = ["A/", "E/", "S/", "ST/", "GB."];

/// Warns of words that look like a document symbol and are no link.
pub fn warn(file: &File<'_>, masked: &str, chunk: &Chunk, links: &[WikiLink]) {
    let mut in_link = 0_usize;
    for (event, range) in Parser::new_ext(masked, Options::empty()).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { .. }) => in_link += 1,
            Event::End(TagEnd::Link) => in_link = in_link.saturating_sub(1),
            Event::Text(_) if in_link == 0 => warn_in(file, masked, range, chunk, links),
            _ => {}
        }
    }
}

fn warn_in(file: &File<'_>, masked: &str, range: Range<usize>, chunk: &Chunk, links: &[WikiLink]) {
    let is_inside = |character: char| character.is_alphanumeric() || "/.-".contains(character);
    let (mut at, end) = (range.start, range.end);
    for word in masked[range].split_inclusive(|character| !is_inside(character)) {
        let start = at;
        at += word.len();
        let is_linked = || links.iter().any(|link| link.range.contains(&start));
        if let Some((words, symbol)) = symbol(word, &masked[at..end])
            && !is_linked()
        {
            let found = format!("{} looks like a document symbol", quoted(&words));
            file.warning(
                chunk.line(start),
                "unlinked-symbol",
                found,
                format!("a link `[[{symbol}]]`"),
            );
        }
    }
}

/// The symbol that a word is, with the words that stand for it: one that a blank divides goes on `behind` it.
fn symbol(word: &str, behind: &str) -> Option<(String, String)> {
    let bare = word.trim_end_matches(|character: char| !character.is_alphanumeric());
    let blank = |character: char| matches!(character, ' ' | '\u{a0}' | '\u{202f}');
    if let Some(open) = word.trim_end_matches(blank).strip_suffix('/')
        && open == bare
        && bare.contains('/')
    {
        let rest = behind.trim_start_matches(blank);
        let ends = rest.find(|character: char| !character.is_alphanumeric() && !"/.".contains(character));
        let rest = rest[..ends.unwrap_or(rest.len())].trim_end_matches(['.', '/']);
        let whole = format!("{bare}/{rest}");
        if is_symbol(&whole) {
            return Some((format!("{bare}/ {rest}"), whole));
        }
    }
    is_symbol(bare).then(|| (bare.to_owned(), bare.to_owned()))
}

/// Whether a word is written like a symbol: "A/RES/76/245", "GB.331/PFA/5".
fn is_symbol(word: &str) -> bool {
    let rest = FAMILIES.iter().find_map(|family| word.strip_prefix(family));
    let Some(rest) = rest else { return false };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_letters = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_uppercase());
    // "Add.1", "C.5", "L.12"
    let is_named = |part: &str| {
        let named = part.rsplit_once('.');
        named.is_some_and(|(name, number)| {
            name.starts_with(|first: char| first.is_ascii_uppercase()) && is_number(number)
        })
    };
    let is_part = |part: &str| is_number(part) || is_letters(part) || is_named(part);
    word.contains('/') && rest.split('/').all(is_part) && rest.split('/').any(is_number)
}

#[cfg(test)]
mod tests {
    use super::{is_symbol, symbol};

    #[test]
    fn a_symbol_that_a_blank_divides_is_proposed_whole() {
        for (word, behind, expected) in [
            ("A/RES/76/ ", "245, of", Some("A/RES/76/245")),
            ("A/RES/\u{a0}", "76/245.", Some("A/RES/76/245")),
            ("A/RES/76/245 ", "and 5", Some("A/RES/76/245")),
            ("A/RES/76/ ", "and 5", Some("A/RES/76")),
            ("A/ ", "5 pages", None),
        ] {
            let found = symbol(word, behind);
            assert_eq!(found.map(|(_, symbol)| symbol).as_deref(), expected, "{word}{behind}");
        }
    }

    #[test]
    fn symbols_are_told_from_other_words() {
        for word in [
            "A/RES/76/245",
            "A/74/353",
            "ST/AI/2022/2",
            "GB.331/PFA/5",
            "E/2003/1",
            "A/76/5/Add.1",
        ] {
            assert!(is_symbol(word), "{word}");
        }
        for word in [
            "S/4HANA", "A/B", "and/or", "A/", "GB.", "GB.331", "24/7", "A//1", "E/mail/2",
        ] {
            assert!(!is_symbol(word), "{word}");
        }
    }
}
