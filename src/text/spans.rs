use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::html::{options, with_note_definitions};

/// A piece of a paragraph, for formats other than HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words that are set alike.
    Words {
        /// The words.
        words: String,
        /// Whether they are emphasised.
        emphasis: bool,
        /// Whether they are strongly emphasised.
        strong: bool,
        /// Where they lead to.
        address: Option<String>,
    },
    /// The mark of a note, by its label.
    Note(String),
}

/// One paragraph's Markdown as spans.
pub fn spans(markdown: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let (mut emphasis, mut strong, mut address) = (0_u32, 0_u32, None::<String>);
    for event in Parser::new_ext(&with_note_definitions(markdown), options()) {
        let words = match event {
            Event::Start(Tag::FootnoteDefinition(_)) => break,
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => text.into_string(),
            Event::SoftBreak | Event::HardBreak => " ".to_owned(),
            Event::FootnoteReference(label) => {
                spans.push(Span::Note(label.into_string()));
                continue;
            }
            Event::Start(Tag::Emphasis) => {
                emphasis += 1;
                continue;
            }
            Event::End(TagEnd::Emphasis) => {
                emphasis = emphasis.saturating_sub(1);
                continue;
            }
            Event::Start(Tag::Strong) => {
                strong += 1;
                continue;
            }
            Event::End(TagEnd::Strong) => {
                strong = strong.saturating_sub(1);
                continue;
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                address = Some(dest_url.into_string());
                continue;
            }
            Event::End(TagEnd::Link) => {
                address = None;
                continue;
            }
            _ => continue,
        };
        push(&mut spans, words, emphasis > 0, strong > 0, &address);
    }
    spans
}

/// Adds words, to the span before them where that is set alike.
fn push(spans: &mut Vec<Span>, more: String, is_emphasis: bool, is_strong: bool, to: &Option<String>) {
    if let Some(Span::Words {
        words,
        emphasis,
        strong,
        address,
    }) = spans.last_mut()
        && (*emphasis, *strong) == (is_emphasis, is_strong)
        && address == to
    {
        words.push_str(&more);
        return;
    }
    spans.push(Span::Words {
        words: more,
        emphasis: is_emphasis,
        strong: is_strong,
        address: to.clone(),
    });
}

#[cfg(test)]
mod tests {
    use super::{Span, spans};

    #[test]
    fn a_paragraph_is_taken_apart() {
        let words = |words: &str, emphasis, strong, address: Option<&str>| Span::Words {
            words: words.to_owned(),
            emphasis,
            strong,
            address: address.map(str::to_owned),
        };
        assert_eq!(
            spans("One & two\\*, *three **four***[^1] [A/1](https://x.org/A/1 \"constructed\")."),
            [
                words("One & two*, ", false, false, None),
                words("three ", true, false, None),
                words("four", true, true, None),
                Span::Note("1".to_owned()),
                words(" ", false, false, None),
                words("A/1", false, false, Some("https://x.org/A/1")),
                words(".", false, false, None),
            ]
        );
    }
}
