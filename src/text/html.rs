use std::{cell::RefCell, collections::BTreeSet};

use super::inline::{Inline, Mark, inline};
use crate::model::{Language, TermMark};

/// Whether what is written carries the ids that the page's links lead to. A second text of the same paragraph, beside
/// the first, carries none: an id stands once in a page.
#[derive(Clone, Copy, Debug)]
pub enum Anchors<'a> {
    /// With ids; of several marks of a note, only the first that is written with these.
    Here(&'a MarkedNotes),
    /// Without.
    Elsewhere,
}

/// The notes of a page of which a mark carries the id that the note leads back to.
#[derive(Debug, Default)]
pub struct MarkedNotes(RefCell<BTreeSet<String>>);

impl MarkedNotes {
    /// Whether this is the note's first mark.
    fn is_first(&self, label: &str) -> bool {
        self.0.borrow_mut().insert(label.to_owned())
    }
}

/// One paragraph's Markdown as HTML without the surrounding `<p>`.
///
/// Raw HTML, should any have come this far, is shown as text. A link whose address a resolver built gets the class
/// `constructed` and `constructed_title` as its title; one that leads to a text in another language says which, and has
/// the address in the language of the words beside it, where a resolver built one. `[^1]` becomes a link to `#note-1`, and `#noteref-1` is where
/// the note leads back to. Words in another language carry its tag.
pub fn inline_html(markdown: &str, constructed_title: &str, anchors: Anchors<'_>) -> String {
    explained_html(markdown, &[], constructed_title, anchors)
}

/// The same, the words of each of `terms` a link to the element `term-<id>`, which explains the term: the page has to
/// hold one. A link stands in its line as words do, is selected, found and read with them; a button would not.
pub fn explained_html(markdown: &str, terms: &[TermMark], constructed_title: &str, anchors: Anchors<'_>) -> String {
    let mut html = String::with_capacity(markdown.len() + markdown.len() / 4);
    let mut terms = terms
        .iter()
        .map(|term| (byte_at(markdown, term.start), term))
        .peekable();
    for (piece, range) in inline(markdown) {
        match piece {
            Inline::Text(text) => {
                let mut rest: &str = &text;
                while let Some((start, term)) = terms.next_if(|(start, _)| *start < range.end) {
                    // Where the words end is where their Markdown ends; before them may be an escape.
                    let before = (rest.len() + start).checked_sub(range.end);
                    let split = before.and_then(|before| Some((rest.get(..before)?, rest.get(before..)?)));
                    let Some((before, found)) = split else { continue };
                    let Some(behind) = found.strip_prefix(term.words.as_str()) else {
                        continue;
                    };
                    escape(&mut html, before);
                    term_link(&mut html, term);
                    rest = behind;
                }
                escape(&mut html, rest);
            }
            Inline::Code(text) => element(&mut html, "code", &text),
            Inline::Open(mark) => open(&mut html, &mark, constructed_title),
            Inline::Close(mark) => close(&mut html, &mark, constructed_title),
            Inline::Note(label) => note_reference(&mut html, &label, anchors),
            Inline::Space => html.push(' '),
            Inline::Break => html.push_str("<br>"),
        }
    }
    html.truncate(html.trim_end().len());
    html
}

/// The byte at which the character `at` of `text` begins; the end of the text where it has no such character.
fn byte_at(text: &str, at: usize) -> usize {
    text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte)
}

fn term_link(html: &mut String, term: &TermMark) {
    html.push_str("<a class=\"term\" href=\"#term-");
    escape(html, &term.term);
    html.push_str("\">");
    escape(html, &term.words);
    html.push_str("</a>");
}

fn open(html: &mut String, mark: &Mark, constructed_title: &str) {
    match mark {
        Mark::Emphasis => html.push_str("<em>"),
        Mark::Strong => html.push_str("<strong>"),
        Mark::Language(_) => html.push_str("<span"),
        Mark::Link {
            address,
            constructed,
            elsewhere,
            ..
        } => {
            let language = elsewhere.as_ref().map(|other| other.language.as_str());
            open_link(html, address, constructed.then_some(constructed_title), language);
        }
    }
    if let Some(tag) = mark.language() {
        html.push_str(" lang=\"");
        escape(html, tag);
        html.push('"');
        if Language::from(tag).direction() == "rtl" {
            html.push_str(" dir=\"rtl\"");
        }
    }
    if matches!(mark, Mark::Language(_) | Mark::Link { .. }) {
        html.push('>');
    }
}

fn close(html: &mut String, mark: &Mark, constructed_title: &str) {
    html.push_str(match mark {
        Mark::Emphasis => "</em>",
        Mark::Strong => "</strong>",
        Mark::Language(_) => "</span>",
        Mark::Link { .. } => "</a>",
    });
    let Mark::Link {
        elsewhere: Some(elsewhere),
        ..
    } = mark
    else {
        return;
    };
    if let Some((tag, address)) = &elsewhere.beside {
        html.push(' ');
        open_link(html, address, Some(constructed_title), Some(tag));
        html.push_str(">[");
        escape(html, tag);
        html.push_str("]</a>");
    }
}

fn open_link(html: &mut String, address: &str, constructed_title: Option<&str>, leads_to: Option<&str>) {
    // Check refuses every other address; what came some other way is not made a link that runs.
    let safe = ["https://", "http://", "mailto:", "#", "../", "/"]
        .iter()
        .any(|start| address.starts_with(start));
    html.push_str("<a href=\"");
    escape(html, if safe { address } else { "#" });
    html.push('"');
    if let Some(title) = constructed_title {
        html.push_str(" class=\"constructed\" title=\"");
        escape(html, title);
        html.push('"');
    }
    if let Some(language) = leads_to {
        html.push_str(" hreflang=\"");
        escape(html, language);
        html.push('"');
    }
}

fn note_reference(html: &mut String, label: &str, anchors: Anchors<'_>) {
    html.push_str("<sup><a href=\"#note-");
    escape(html, label);
    if let Anchors::Here(marked) = anchors
        && marked.is_first(label)
    {
        html.push_str("\" id=\"noteref-");
        escape(html, label);
    }
    html.push_str("\">");
    escape(html, label);
    html.push_str("</a></sup>");
}

fn element(html: &mut String, name: &str, text: &str) {
    html.push('<');
    html.push_str(name);
    html.push('>');
    escape(html, text);
    html.push_str("</");
    html.push_str(name);
    html.push('>');
}

/// Escapes text for HTML and XML, in elements and in double-quoted attributes.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape(&mut html, text);
    html
}

/// Writes text as [`escaped`] does.
pub(super) fn escape(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Anchors, MarkedNotes, explained_html, inline_html};
    use crate::model::TermMark;

    fn written(markdown: &str, constructed_title: &str) -> String {
        inline_html(markdown, constructed_title, Anchors::Here(&MarkedNotes::default()))
    }

    #[test]
    fn inline_markdown_becomes_html() {
        let cases = [
            ("plain & simple", "plain &amp; simple"),
            ("*one* **two**", "<em>one</em> <strong>two</strong>"),
            ("see [paragraph 12](#p12)", "see <a href=\"#p12\">paragraph 12</a>"),
            (
                "[A/1](https://x.org/A/1 \"constructed\")",
                "<a href=\"https://x.org/A/1\" class=\"constructed\" title=\"built\">A/1</a>",
            ),
            (
                "[A/1](https://x.org/fr/A/1 \"fr en https://x.org/en/A/1\").",
                "<a href=\"https://x.org/fr/A/1\" hreflang=\"fr\">A/1</a> \
                 <a href=\"https://x.org/en/A/1\" class=\"constructed\" title=\"built\" hreflang=\"en\">[en]</a>.",
            ),
            (
                "[A/1](https://x.org/fr/A/1 \"fr\") [B](https://x.org/b \"a title of words\")",
                "<a href=\"https://x.org/fr/A/1\" hreflang=\"fr\">A/1</a> <a href=\"https://x.org/b\">B</a>",
            ),
            (
                "word[^1].",
                "word<sup><a href=\"#note-1\" id=\"noteref-1\">1</a></sup>.",
            ),
            (
                "a[^1] b[^1]",
                "a<sup><a href=\"#note-1\" id=\"noteref-1\">1</a></sup> b<sup><a href=\"#note-1\">1</a></sup>",
            ),
            (
                "le [*Core* ICT]{lang=en} et [x](#p1){lang=ar}",
                "le <span lang=\"en\"><em>Core</em> ICT</span> et <a href=\"#p1\" lang=\"ar\" dir=\"rtl\">x</a>",
            ),
        ];
        for (markdown, html) in cases {
            assert_eq!(written(markdown, "built"), html);
        }
    }

    #[test]
    fn terms_are_buttons_that_open_their_explanation() {
        let explained = |markdown: &str, terms: &[(usize, &str)]| {
            let terms: Vec<TermMark> = terms
                .iter()
                .map(|(start, words)| TermMark {
                    term: words.to_lowercase(),
                    start: *start,
                    words: (*words).to_owned(),
                })
                .collect();
            explained_html(markdown, &terms, "", Anchors::Elsewhere)
        };
        let link = |words: &str| {
            let id = words.to_lowercase();
            format!("<a class=\"term\" href=\"#term-{id}\">{words}</a>")
        };
        let (ict, it) = (link("ICT"), link("IT"));
        let cases = [
            ("ICT & IT", vec![(0, "ICT"), (6, "IT")], format!("{ict} &amp; {it}")),
            ("« à » ICT.", vec![(6, "ICT")], format!("« à » {ict}.")),
            (
                "*the ICT* and IT[^1]",
                vec![(5, "ICT"), (14, "IT")],
                format!("<em>the {ict}</em> and {it}<sup><a href=\"#note-1\">1</a></sup>"),
            ),
            ("\\<ICT", vec![(2, "ICT")], format!("&lt;{ict}")),
            // What is not where it is said to be is passed over.
            ("ICT", vec![(1, "ICT"), (9, "ICT")], "ICT".to_owned()),
            ("IT", vec![(0, "ICT")], "IT".to_owned()),
        ];
        for (markdown, terms, html) in cases {
            assert_eq!(explained(markdown, &terms), html);
        }
    }

    #[test]
    fn what_could_run_is_shown_or_defused() {
        assert_eq!(written("a <script>x</script>", ""), "a &lt;script&gt;x&lt;/script&gt;");
        assert_eq!(written("[x](javascript:alert(1))", ""), "<a href=\"#\">x</a>");
        assert_eq!(
            written("[x](https://a.org/\"onclick=)", ""),
            "<a href=\"https://a.org/&quot;onclick=\">x</a>"
        );
        assert_eq!(
            written("[x]{lang=e\"n} [y](lang:\"><b>)", ""),
            "[x]{lang=e&quot;n} <span lang=\"&quot;&gt;&lt;b&gt;\">y</span>"
        );
    }
}
