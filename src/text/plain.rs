use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::html::{options, with_note_definitions};

/// One paragraph's Markdown as plain text: the words of links, no marks of notes.
pub fn plain_text(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    for event in Parser::new_ext(&with_note_definitions(markdown), options()) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => break,
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                plain.push_str(&text)
            }
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            _ => {}
        }
    }
    plain
}

/// The stretches of one paragraph's Markdown that are plain words: in no link and no code, nothing escaped in them.
pub fn plain_ranges(markdown: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut in_link = false;
    for (event, range) in Parser::new_ext(&with_note_definitions(markdown), options()).into_offset_iter() {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => break,
            Event::Start(Tag::Link { .. }) => in_link = true,
            Event::End(TagEnd::Link) => in_link = false,
            Event::Text(text) if !in_link && markdown.get(range.clone()) == Some(text.as_ref()) => ranges.push(range),
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
