use pulldown_cmark::{Event, Parser, Tag};

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

#[cfg(test)]
mod tests {
    #[test]
    fn marks_are_left_out() {
        assert_eq!(super::plain_text("The *first* [one](#p1)[^1], `x`"), "The first one, x");
    }
}
