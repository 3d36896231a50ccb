use super::{
    Fault,
    text::{before, is_address},
};

/// Straight quotation marks, of which a machine cannot tell which sign they stand for.
pub fn straight(text: &str, expected: &str) -> Vec<Fault> {
    let is_apostrophe = |at: usize| before(text, at).is_some_and(char::is_alphabetic);
    let single = text.match_indices('\'').filter(|(at, _)| !is_apostrophe(*at));
    // Of each pair the first.
    let double = text.match_indices('"').step_by(2);
    let marks = double.chain(single).filter(|(at, _)| !is_address(text, *at));
    let fault = |(at, mark): (usize, &str)| Fault {
        at: at..at + 1,
        rule: "straight-quote",
        found: format!("the straight mark `{mark}` in {}", around(text, at)),
        expected: expected.to_owned(),
    };
    marks.map(fault).collect()
}

/// A hyphen between spaces, where a dash is meant.
pub fn dashes(text: &str) -> Vec<Fault> {
    let hyphens = text.match_indices(" - ").filter(|(at, _)| *at > 0);
    let fault = |(at, _): (usize, &str)| Fault {
        at: at + 1..at + 2,
        rule: "hyphen-for-dash",
        found: format!("a hyphen between spaces in {}", around(text, at + 1)),
        expected: "a dash `–`".to_owned(),
    };
    hyphens.map(fault).collect()
}

/// A few words around a place, to be shown.
pub fn around(text: &str, at: usize) -> String {
    const SIDE: usize = 16;
    let start = text[..at].char_indices().rev().nth(SIDE).map_or(0, |(start, _)| start);
    let end = text[at..]
        .char_indices()
        .nth(SIDE)
        .map_or(text.len(), |(end, _)| at + end);
    let shown: String = text[start..end]
        .chars()
        .filter(|character| !character.is_control())
        .collect();
    format!("`{}`", shown.trim().replace('`', "'"))
}
