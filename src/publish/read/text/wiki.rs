use super::passage::Chunk;
use crate::{
    model::{Language, Source},
    publish::read::{
        draft::{LinkTarget, Target, WikiLink},
        findings::{File, quoted},
        registers::plain_symbol,
    },
    text::language_mark,
};

/// Finds the wiki links of a chunk and notes what they name; faulty ones are noted and left out.
pub fn find(file: &File<'_>, chunk: &Chunk) -> Vec<WikiLink> {
    let text = chunk.text();
    let mut links = Vec::new();
    let mut from = 0;
    let mut end = text.find("]]");
    while let Some(at) = text[from..].find("[[").map(|at| at + from) {
        from = at + 2;
        if text[..at].ends_with('\\') {
            continue;
        }
        let line = chunk.line(at);
        if end.is_some_and(|end| end < from) {
            end = text[from..].find("]]").map(|end| end + from);
        }
        let next = text[from..].find("[[").map_or(text.len(), |next| next + from);
        let Some(close) = end.filter(|end| *end < next) else {
            let found = format!("the wiki link {} without an end", quoted(first_words(&text[at..])));
            file.error(line, "bad-link", found, "`]]` at its end");
            continue;
        };
        let inner = &text[from..close];
        from = close + 2;
        if let Some((target, words)) = read(file, line, inner) {
            file.uses(line, named(&target));
            let language = language_mark::at_start(&text[from..]);
            from += language.map_or(0, |(_, length)| length);
            links.push(WikiLink {
                range: at..from,
                line,
                target,
                words,
                language: language.map(|(tag, _)| Language::from(tag)),
            });
        }
    }
    links
}

/// The text with everything of a wiki link but its words made `mask`, a sign of one byte: as long as before, byte by byte.
pub fn masked(text: &str, links: &[WikiLink], mask: char) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for link in links {
        masked.push_str(&text[from..link.range.start]);
        let words = link.words.as_deref().unwrap_or_default();
        let whole = &text[link.range.clone()];
        let before = whole.find('|').map_or(0, |bar| bar + 1);
        masked.extend(std::iter::repeat_n(mask, before));
        masked.push_str(words);
        masked.extend(std::iter::repeat_n(mask, whole.len() - before - words.len()));
        from = link.range.end;
    }
    masked.push_str(&text[from..]);
    masked
}

fn first_words(text: &str) -> &str {
    text.split_inclusive(' ').next().unwrap_or_default().trim()
}

fn named(target: &LinkTarget) -> Target {
    match target {
        LinkTarget::Symbol(symbol) => Target::Symbol(symbol.clone()),
        LinkTarget::Paragraph(source) => Target::Source {
            source: source.clone(),
            is_implied: false,
        },
    }
}

fn read(file: &File<'_>, line: usize, inner: &str) -> Option<(LinkTarget, Option<String>)> {
    let whole = quoted(&format!("[[{inner}]]"));
    let (target, words) = match inner.split_once('|') {
        Some((target, words)) => (target.trim(), Some(words)),
        None => (inner.trim(), None),
    };
    let form = "`[[A/RES/76/245]]`, `[[A/RES/76/245|words]]` or `[[#p12|words]]`";
    let bad_words = words.is_some_and(|words| words.trim().is_empty() || words.contains(['[', ']', '|']));
    if target.is_empty() || target.contains(['[', ']']) || bad_words {
        file.error(line, "bad-link", format!("the wiki link {whole}"), form);
        return None;
    }
    let words = words.map(str::to_owned);
    let Some((document, paragraph)) = target.split_once('#') else {
        return Some((LinkTarget::Symbol(plain_symbol(target)), words));
    };
    if words.is_none() {
        let found = format!("the wiki link {whole} without words");
        file.error(line, "bad-link", found, format!("`[[{target}|words]]`"));
        return None;
    }
    let document = match document {
        "" => file.home.clone().unwrap_or_default(),
        document => document.to_owned(),
    };
    Some((
        LinkTarget::Paragraph(Source {
            document,
            paragraph: paragraph.to_owned(),
        }),
        words,
    ))
}
