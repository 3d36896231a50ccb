use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

use super::passage::Chunk;
use crate::{
    publish::read::{
        draft::WikiLink,
        findings::{File, quoted},
    },
    text::language_mark,
};

const ALLOWED: &str = "emphasis, strong and links only";

/// Checks that a text, its wiki links masked, is one paragraph of the inline Markdown that is allowed.
pub fn check(file: &File<'_>, masked: &str, chunk: &Chunk, links: &[WikiLink]) {
    if masked.trim().is_empty() {
        return;
    }
    let (mut is_paragraph, mut is_html) = (false, false);
    for (event, range) in Parser::new_ext(&language_mark::as_links(masked), Options::empty()).into_offset_iter() {
        let line = chunk.line(range.start);
        let shown = || quoted(chunk.text().get(range.clone()).unwrap_or(masked));
        match event {
            Event::Start(Tag::Paragraph) if !is_paragraph => is_paragraph = true,
            Event::Html(_) | Event::InlineHtml(_) if is_html => {}
            Event::Html(_) | Event::InlineHtml(_) => {
                is_html = true;
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
                let is_fragment = masked[range.clone()].ends_with('}');
                if !is_fragment {
                    check_link(file, line, link_type, &dest_url);
                }
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
    if !is_paragraph && !is_html {
        let found = format!("the Markdown {}", quoted(masked));
        file.error(chunk.first_line(), "markdown", found, ALLOWED);
    }
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
