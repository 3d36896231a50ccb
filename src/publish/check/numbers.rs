use std::collections::BTreeMap;

use crate::publish::read::{
    draft::{DraftParagraph, DraftText},
    findings::Findings,
};

/// Numbers run from 1 without gap or repeat: 1, 2, 3 …, and A1, A2 … for each letter; letters of items from a.
pub fn check(text: &DraftText, findings: &Findings) {
    let mut series: BTreeMap<&str, BTreeMap<usize, usize>> = BTreeMap::new();
    let mut last: BTreeMap<&str, usize> = BTreeMap::new();
    for paragraph in text.paragraphs() {
        letters(text, paragraph, findings);
        let Some(number) = &paragraph.number else { continue };
        let letter = number.trim_end_matches(|character: char| character.is_ascii_digit());
        let Ok(count) = number[letter.len()..].parse::<usize>() else {
            continue;
        };
        let (seen, before) = (series.entry(letter).or_default(), last.entry(letter).or_default());
        let line = paragraph.passage.line;
        let place = text.place(line);
        if let Some(first) = seen.get(&count) {
            let found = format!("paragraph {number} a second time, first in line {first}");
            findings.error(place, "number-twice", found, format!("`{letter}{}.`", *before + 1));
        } else if count != *before + 1 || number.len() > letter.len() + count.to_string().len() {
            let found = match *before {
                0 => format!("paragraph {number} is the first of its numbers"),
                before => format!("paragraph {number} follows paragraph {letter}{before}"),
            };
            findings.error(place, "number-gap", found, format!("`{letter}{}.`", *before + 1));
        }
        seen.entry(count).or_insert(line);
        *before = (*before).max(count);
    }
}

fn letters(text: &DraftText, paragraph: &DraftParagraph, findings: &Findings) {
    let lettered = paragraph
        .items
        .iter()
        .filter_map(|item| Some((item, item.label.as_deref()?)));
    for ((item, label), expected) in lettered.zip('a'..='z') {
        if label != expected.to_string() {
            let found = format!("item {label}) stands where {expected}) is due");
            findings.error(
                text.place(item.passage.line),
                "number-gap",
                found,
                format!("`{expected}) `"),
            );
            return;
        }
    }
}
