use std::collections::BTreeMap;

use fluent_bundle::FluentResource;

use super::findings::File;
use crate::{locale::SUPPORTED, publish::typography::fluent_faults};

/// Checks a Fluent file: its syntax, and that it only words otherwise what the interface says.
pub fn read_messages(file: &File<'_>, text: &str) {
    if let Err((_, faults)) = FluentResource::try_new(text.to_owned()) {
        for fault in faults {
            let line = file.line(fault.pos.start.min(text.len()));
            let message = fault.to_string();
            let (found, expected) = match message.strip_prefix("Expected ") {
                Some(expected) => ("a message that cannot be read".to_owned(), expected.replace('"', "`")),
                None => (message.replace('"', "`"), "a message such as `key = Words`".to_owned()),
            };
            file.error(line, "fluent-syntax", found, expected);
        }
        return;
    }
    for fault in file.language.iter().flat_map(|language| fluent_faults(text, language)) {
        file.warning(file.line(fault.at.start), fault.rule, fault.found, fault.expected);
    }
    let known: BTreeMap<&str, &str> = messages(SUPPORTED[0].1).map(|(_, id, words)| (id, words)).collect();
    for (start, id, words) in messages(text) {
        let Some(built_in) = known.get(id) else {
            let expected = "a message of the interface: only those can be worded otherwise".to_owned();
            file.error(
                file.line(start),
                "unknown-message",
                format!("unknown message `{id}`"),
                expected,
            );
            continue;
        };
        let allowed = variables(built_in);
        for variable in variables(words)
            .into_iter()
            .filter(|variable| !allowed.contains(variable))
        {
            let expected = match allowed.as_slice() {
                [] => "no variable: this message has none".to_owned(),
                names => format!("one of `${}`", names.join("`, `$")),
            };
            let found = format!("message `{id}` names the variable `${variable}`");
            file.error(file.line(start), "unknown-variable", found, expected);
        }
    }
}

/// The messages of a Fluent file: where each begins, its id, and its text with everything to the next.
fn messages(source: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    let mut starts: Vec<usize> = Vec::new();
    let mut offset = 0;
    for line in source.split_inclusive('\n') {
        // A comment or term ends a message too, without being one.
        if !line.starts_with([' ', '}', '\n', '\r']) {
            starts.push(offset);
        }
        offset += line.len();
    }
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([source.len()]).collect();
    starts.into_iter().zip(ends).filter_map(|(start, end)| {
        let words = &source[start..end];
        let (id, _) = words.split_once('=')?;
        words
            .starts_with(|first: char| first.is_ascii_alphabetic())
            .then_some((start, id.trim(), words))
    })
}

/// The variables that a message names, each once.
fn variables(words: &str) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for (at, _) in words.match_indices('$') {
        let rest = &words[at + 1..];
        let end = rest.find(|next: char| !(next.is_ascii_alphanumeric() || "-_".contains(next)));
        let name = &rest[..end.unwrap_or(rest.len())];
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
