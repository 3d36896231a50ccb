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
    let mut at = range.start;
    for word in masked[range].split_inclusive(|character| !is_inside(character)) {
        let start = at;
        at += word.len();
        let word = word.trim_end_matches(|character: char| !character.is_alphanumeric());
        let is_linked = links.iter().any(|link| link.range.contains(&start));
        if is_symbol(word) && !is_linked {
            let found = format!("{} looks like a document symbol", quoted(word));
            file.warning(
                chunk.line(start),
                "unlinked-symbol",
                found,
                format!("a link `[[{word}]]`"),
            );
        }
    }
}

/// Whether a word is written like a symbol: "A/RES/76/245", "GB.331/PFA/5".
fn is_symbol(word: &str) -> bool {
    let rest = FAMILIES.iter().find_map(|family| word.strip_prefix(family));
    let Some(rest) = rest else { return false };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_part = |part: &str| {
        let digits = part.trim_start_matches(|character: char| character.is_ascii_uppercase() || character == '.');
        is_number(part) || part.bytes().all(|byte| byte.is_ascii_uppercase()) && !part.is_empty() || is_number(digits)
    };
    word.contains('/') && rest.split('/').all(is_part) && rest.split('/').any(is_number)
}

#[cfg(test)]
mod tests {
    use super::is_symbol;

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
