use super::{passage::Chunk, wiki};
use crate::{
    publish::{
        read::{
            draft::WikiLink,
            findings::{File, quoted},
        },
        typography::{HIDDEN, markdown_faults},
    },
    text::{Inline, Mark, inline, language_mark},
};

/// Checks that every `{lang=en}` says the language of words, and warns of what the language of a text wants otherwise.
/// `masked` is the text of the chunk with the wiki links masked.
pub fn check(file: &File<'_>, masked: &str, chunk: &Chunk, links: &[WikiLink]) {
    marks(file, masked, chunk);
    let Some(language) = &file.language else { return };
    let hidden = wiki::masked(chunk.text(), links, HIDDEN);
    for fault in markdown_faults(&hidden, language) {
        file.warning(chunk.line(fault.at.start), fault.rule, fault.found, fault.expected);
    }
}

fn marks(file: &File<'_>, masked: &str, chunk: &Chunk) {
    if !masked.contains("{lang") {
        return;
    }
    let pieces = inline(masked);
    // A fragment ends with its mark; a link is followed by it.
    let is_told = |(start, end): (usize, usize)| {
        pieces.iter().any(|(piece, range)| match piece {
            Inline::Open(Mark::Language(_)) => range.end == end,
            Inline::Open(Mark::Link { language, .. }) => language.is_some() && range.end == start,
            _ => false,
        })
    };
    let marks: Vec<(usize, usize)> = language_mark::marks(masked).collect();
    for (at, _) in masked.match_indices("{lang") {
        let shown = masked[at..].split_inclusive('}').next().unwrap_or_default();
        let (found, expected) = match marks.iter().find(|(start, _)| *start == at) {
            None => (
                format!("the mark of a language {}", quoted(shown)),
                "`{lang=en}`: a language tag in lower case",
            ),
            Some(mark) if !is_told(*mark) => (
                format!("{} behind no words", quoted(shown)),
                "`[words]{lang=en}`, without a link in the words; of a link `[[…|words]]{lang=en}`",
            ),
            Some(_) => continue,
        };
        file.error(chunk.line(at), "bad-language", found, expected);
    }
}
