use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::passage::Chunk;
use crate::publish::read::{
    draft::WikiLink,
    findings::{File, quoted},
};

const ALLOWED: &str = "emphasis, strong and links only";

/// Checks that a text, its wiki links masked, is one paragraph of the inline Markdown that is allowed.
pub fn check(file: &File<'_>, masked: &str, chunk: &Chunk, links: &[WikiLink]) {
    if masked.trim().is_empty() {
        return;
    }
    let mut is_paragraph = false;
    for (event, range) in Parser::new_ext(masked, Options::empty()).into_offset_iter() {
        let line = chunk.line(range.start);
        let shown = || quoted(&masked[range.clone()]);
        match event {
            Event::Start(Tag::Paragraph) if !is_paragraph => is_paragraph = true,
            Event::Html(_) | Event::InlineHtml(_) => {
                let found = format!("HTML {}", shown());
                file.error(line, "html", found, "Markdown without HTML; `\\<` is a plain sign");
            }
            Event::Start(Tag::Image { .. }) => {
                let expected = "no picture; `**Figure I.** …` in words says what the text tells of one";
                file.error(line, "image", format!("the picture {}", shown()), expected);
            }
            Event::Start(Tag::Link {
                link_type, dest_url, ..
            }) => {
                check_link(file, line, link_type, &dest_url);
                refuse_nested(file, chunk, &range, links);
            }
            Event::Code(_) => file.error(line, "markdown", format!("code {}", shown()), ALLOWED),
            Event::Text(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::Start(Tag::Emphasis | Tag::Strong | Tag::HtmlBlock)
            | Event::End(_) => {}
            _ => {
                file.error(line, "markdown", format!("the Markdown {}", shown()), ALLOWED);
                return;
            }
        }
    }
    if !is_paragraph && !masked.trim_start().starts_with('<') {
        let found = format!("the Markdown {}", quoted(masked));
        file.error(chunk.first_line(), "markdown", found, ALLOWED);
    }
}

/// The words of inline Markdown without its marks.
pub fn plain(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::empty()) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => text.push(' '),
            _ => {}
        }
    }
    text.trim().to_owned()
}

fn check_link(file: &File<'_>, line: usize, link_type: LinkType, address: &str) {
    let lower = address.to_ascii_lowercase();
    let is_allowed = lower.starts_with("https://") || lower.starts_with("mailto:") || link_type == LinkType::Email;
    if !is_allowed {
        let expected = "`https://…`, `mailto:…` or a wiki link `[[…]]`";
        file.error(line, "bad-link", format!("a link to {}", quoted(address)), expected);
    }
}

fn refuse_nested(file: &File<'_>, chunk: &Chunk, range: &Range<usize>, links: &[WikiLink]) {
    let nested = links.iter().find(|link| range.contains(&link.range.start));
    if let Some(link) = nested {
        let found = format!(
            "the wiki link {} within a link",
            quoted(&chunk.text()[link.range.clone()])
        );
        file.error(link.line, "bad-link", found, "one link at a time");
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn plain_words_have_no_marks() {
        assert_eq!(plain("A *b* **c** [d](https://x.org) \\<e"), "A b c d <e");
    }
}
