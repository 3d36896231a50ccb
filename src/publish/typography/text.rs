//! What the rules of every language look at.

use std::ops::Range;

use super::HIDDEN;

/// A space of any width, breaking or not.
pub fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}')
}

/// A letter, a digit, or a word that is hidden.
pub fn is_wordy(character: char) -> bool {
    character.is_alphanumeric() || character == HIDDEN
}

/// The character before a place.
pub fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// The character that begins at a place.
pub fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// What stands between spaces around a place.
pub fn token(text: &str, at: usize) -> Range<usize> {
    let start = text[..at]
        .rfind(is_space)
        .map_or(0, |space| space + after(text, space).map_or(1, char::len_utf8));
    let end = text[at..].find(is_space).map_or(text.len(), |space| at + space);
    start..end
}

/// Whether a place belongs to an address, a file's name or code, which keep their own signs.
pub fn is_address(text: &str, at: usize) -> bool {
    let token = &text[token(text, at)];
    let host = token.trim_start_matches(['(', '[', '«', '“', '<']);
    token.contains("://") || token.contains('@') || host.starts_with("www.") || host.starts_with("mailto:")
}

/// The words of a text with their places: letters, and apostrophes and hyphens within them.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let is_inside = |character: char| character.is_alphanumeric() || "'’-‑".contains(character);
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let end = text[start..]
            .find(|character| !is_inside(character))
            .map_or(text.len(), |end| start + end);
        at = end;
        let word = text[start..end].trim_end_matches(['\'', '’', '-', '‑']);
        Some((start..start + word.len(), word))
    })
}

/// Groups of digits parted by one character each, such as "2 340": a group of one to three, then groups of three.
/// Gives the place of each character that parts, and how the number looks whole.
pub fn thousands(text: &str, parts: impl Fn(char) -> bool) -> Vec<(Range<usize>, Vec<Range<usize>>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..]
        .find(|character: char| character.is_ascii_digit())
        .map(|start| at + start)
    {
        let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
        let mut end = start + digits(start);
        let mut parting = Vec::new();
        if end - start <= 3
            && !before(text, start).is_some_and(|character| is_wordy(character) || ".,/-#".contains(character))
        {
            while let Some(character) = after(text, end).filter(|character| parts(*character)) {
                let next = end + character.len_utf8();
                if digits(next) != 3 {
                    break;
                }
                parting.push(end..next);
                end = next + 3;
            }
        }
        let goes_on = after(text, end).is_some_and(|character| character.is_alphanumeric());
        if !parting.is_empty() && !goes_on {
            found.push((start..end, parting));
        }
        at = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{is_address, is_space, thousands, words};

    #[test]
    fn numbers_in_groups_are_found() {
        let of = |text: &'static str| -> Vec<&str> {
            thousands(text, is_space)
                .into_iter()
                .map(|(range, _)| &text[range])
                .collect()
        };
        assert_eq!(
            of("de 2 340 à 1\u{202f}000, puis 1 234 567"),
            ["2 340", "1\u{202f}000", "1 234 567"]
        );
        for none in ["en 2020 150", "12 34", "1 2345", "3,5 100x", "A1 200", "1 000e"] {
            assert_eq!(of(none), [""; 0], "{none}");
        }
    }

    #[test]
    fn words_and_addresses_are_told() {
        let of: Vec<&str> = words("l’Office, e-mail (x1) end-").map(|(_, word)| word).collect();
        assert_eq!(of, ["l’Office", "e-mail", "x1", "end"]);
        let text = "see https://x.org/?a=b and me@x.org";
        assert!(is_address(text, 12) && is_address(text, 30) && !is_address(text, 1));
    }
}
