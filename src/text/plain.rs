use std::ops::Range;

use super::inline::{Inline, Mark, inline};

/// One paragraph's Markdown as plain text: the words of links, no marks of notes.
pub fn plain_text(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    for (piece, _) in inline(markdown) {
        match piece {
            Inline::Text(text) | Inline::Code(text) => plain.push_str(&text),
            Inline::Space | Inline::Break => plain.push(' '),
            Inline::Open(_) | Inline::Close(_) | Inline::Note(_) => {}
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// The stretches of one paragraph's Markdown that are plain words: in no link and no code, nothing escaped in them.
pub fn plain_ranges(markdown: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut in_link = false;
    for (piece, range) in inline(markdown) {
        match piece {
            Inline::Open(Mark::Link { .. }) => in_link = true,
            Inline::Close(Mark::Link { .. }) => in_link = false,
            Inline::Text(text) if !in_link && markdown.get(range.clone()) == Some(text.as_str()) => ranges.push(range),
            _ => {}
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    #[test]
    fn marks_are_left_out() {
        assert_eq!(super::plain_text("The *first* [one](#p1)[^1], `x`"), "The first one, x");
        assert_eq!(super::plain_text("[a]{lang=en} [b](#p1){lang=en}."), "a b.");
    }

    #[test]
    fn plain_words_are_in_no_link_and_no_code() {
        let markdown = "The *first* [one](#p1)[^1], `x` é";
        let words: Vec<&str> = super::plain_ranges(markdown)
            .into_iter()
            .map(|range| &markdown[range])
            .collect();
        assert_eq!(words, ["The ", "first", " ", ", ", " é"]);
    }
}
