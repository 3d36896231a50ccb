//! Entries, from the pages that show them. Browser only.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::{
    app::islands::take::passage::{self, Page, all, text},
    cite::{Citation, Format},
    dossier::{Entry, Figure, Item, ItemKind, Link, Passage, Point, Span},
    locale::Dictionary,
};

/// The element of a page that is the item; none where the page does not have it.
pub fn element(html: &Element, item: &Item) -> Option<Element> {
    // Ids of items are letters, digits and hyphens.
    let (id, kind) = (&item.id, item.kind);
    let selector = match kind {
        ItemKind::Paragraph => format!(".para#{id}, .para #{id}"),
        ItemKind::Result => format!("tr#{id}"),
        ItemKind::Chart => format!("figure.chart-figure#{id}"),
    };
    html.query_selector(&selector).ok().flatten()
}

/// An item, read from its page; none where the page does not have it.
pub fn entry(page: &Page, html: &Element, item: &Item, words: &Dictionary) -> Option<Entry> {
    let element = element(html, item)?;
    let found = page.passage(&element, words)?;
    let reader = Reader { page, html, words };
    let plain = |citation: &Citation| Format::Plain.write(std::slice::from_ref(citation), words);
    let citations: Vec<String> = found.citations.iter().map(plain).collect();
    let (heading, passages, figure) = match item.kind {
        ItemKind::Paragraph => reader.paragraph(&element.closest(".para").ok().flatten()?, &citations),
        ItemKind::Result => reader.result(&element, &citations),
        ItemKind::Chart => reader.figure(&element, &citations),
    };
    Some(Entry {
        item: item.clone(),
        heading,
        address: format!("{}#{}", page.address, item.id),
        passages,
        figure,
    })
}

struct Reader<'a> {
    page: &'a Page,
    html: &'a Element,
    words: &'a Dictionary,
}

type Read = (String, Vec<Passage>, Option<Figure>);

impl Reader<'_> {
    fn paragraph(&self, paragraph: &Element, citations: &[String]) -> Read {
        let (number, named) = passage::numbered(paragraph);
        let document = text(self.html, ".breadcrumb [aria-current]");
        let heading = match &number {
            Some(number) => self
                .words
                .format("paragraph-link", &[("number", number), ("document", &document)]),
            None => self
                .words
                .format("passage-link", &[("heading", &named), ("document", &document)]),
        };
        let statuses = all(self.html, ".document-header .status strong");
        let bodies = all(paragraph, ".bodies > .body");
        let passages = bodies.iter().enumerate().map(|(at, body)| {
            let points = all(body, "li");
            Passage {
                status: statuses
                    .get(at)
                    .and_then(|status| status.text_content())
                    .unwrap_or_default(),
                language: self.words.language(),
                text: self.spans_of(body, ":scope > div > p"),
                notes: self.notes(body, at),
                points: points.iter().map(|point| self.point(point)).collect(),
                facts: Vec::new(),
                citation: citations.get(at).cloned().unwrap_or_default(),
            }
        });
        (heading, passages.collect(), None)
    }

    fn point(&self, point: &Element) -> Point {
        let label = Some(text(point, ".label")).filter(|label| !label.is_empty());
        let mut spans = Vec::new();
        self.push(&mut spans, point, false, false, None);
        // The blank behind the label.
        if let Some(Span::Words { words, .. }) = spans.first_mut().filter(|_| label.is_some()) {
            *words = words.trim_start().to_owned();
        }
        Point { label, text: spans }
    }

    /// The notes that a text refers to. `at` is the place of the text among those of the page.
    fn notes(&self, body: &Element, at: usize) -> Vec<(String, Vec<Span>)> {
        let marks = all(body, "sup a");
        let notes = marks.iter().filter_map(|mark| {
            let label = mark.text_content()?;
            let note = self
                .html
                .query_selector(&format!("li[id=\"note-{label}\"]"))
                .ok()
                .flatten()?;
            let texts = all(&note, "[class^=edition-] p");
            let words = texts
                .get(at)
                .cloned()
                .or_else(|| note.query_selector("span:not(.label)").ok().flatten())?;
            let mut spans = Vec::new();
            self.push(&mut spans, &words, false, false, None);
            Some((label, spans))
        });
        notes.collect()
    }

    fn result(&self, row: &Element, citations: &[String]) -> Read {
        let cells = all(row, "td");
        let strategy = text(self.html, "main > .kind");
        let heading = self
            .words
            .format("dossier-result", &[("id", &row.id()), ("strategy", &strategy)]);
        let reported = cells.get(1).map(|cell| all(cell, "p")).unwrap_or_default();
        let reported: Vec<String> = reported.iter().filter_map(|line| line.text_content()).collect();
        let passage = Passage {
            status: text(self.html, ".rendering-note strong"),
            language: self.words.language(),
            text: cells.first().map(|cell| self.spans_of(cell, "p")).unwrap_or_default(),
            points: Vec::new(),
            facts: vec![(self.words.text("results-reported"), reported.join(" "))],
            notes: Vec::new(),
            citation: citations.first().cloned().unwrap_or_default(),
        };
        (heading, vec![passage], None)
    }

    fn figure(&self, figure: &Element, citations: &[String]) -> Read {
        let cells = |row: Element| {
            let cells = all(&row, "th, td");
            cells
                .iter()
                .map(|cell| cell.text_content().unwrap_or_default())
                .collect()
        };
        let svg = figure.query_selector(".chart-frame").ok().flatten();
        let read = Figure {
            title: text(figure, "svg title"),
            unit: text(figure, ".unit"),
            description: text(figure, ".description"),
            sources: passage::sources(figure),
            svg: svg.map(|svg| drawing(&svg)).unwrap_or_default(),
            picture: None,
            rows: all(figure, "table.figures tr").into_iter().map(cells).collect(),
            citation: citations.first().cloned().unwrap_or_default(),
        };
        (read.title.clone(), Vec::new(), Some(read))
    }

    /// The words of the first element that a selector finds.
    fn spans_of(&self, within: &Element, selector: &str) -> Vec<Span> {
        let mut spans = Vec::new();
        if let Ok(Some(element)) = within.query_selector(selector) {
            self.push(&mut spans, &element, false, false, None);
        }
        spans
    }

    /// Adds the words of a node, as its elements set them.
    fn push(&self, spans: &mut Vec<Span>, node: &Node, emphasis: bool, strong: bool, link: Option<&Link>) {
        let mut next = node.first_child();
        while let Some(child) = next {
            next = child.next_sibling();
            let Some(element) = child.dyn_ref::<Element>() else {
                if let Some(words) = child
                    .node_value()
                    .filter(|words| !words.is_empty() && child.node_type() == Node::TEXT_NODE)
                {
                    join(spans, words, emphasis, strong, link);
                }
                continue;
            };
            match element.tag_name().to_ascii_lowercase().as_str() {
                "sup" if element.query_selector("a").is_ok_and(|mark| mark.is_some()) => {
                    spans.push(Span::Note(text(element, "a")));
                }
                "em" => self.push(spans, element, true, strong, link),
                "strong" => self.push(spans, element, emphasis, true, link),
                // An explained term is words.
                "a" if element.class_name() != "term" => {
                    let link = Link {
                        address: self.full(&element.get_attribute("href").unwrap_or_default()),
                        constructed: match element.class_name().as_str() {
                            "constructed" => element.get_attribute("title"),
                            _ => None,
                        },
                    };
                    self.push(spans, element, emphasis, strong, Some(&link));
                }
                _ if element.class_name() == "label" => {}
                _ => self.push(spans, element, emphasis, strong, link),
            }
        }
    }

    /// Where a link of the page leads to, in full.
    fn full(&self, href: &str) -> String {
        let page = self.page.address.as_str();
        if let Some(id) = href.strip_prefix('#') {
            return format!("{page}#{id}");
        }
        if let Some(beside) = href.strip_prefix("../") {
            let above = page
                .trim_end_matches('/')
                .rsplit_once('/')
                .map_or("", |(above, _)| above);
            return format!("{above}/{beside}");
        }
        // From the top of the host.
        match page
            .find("://")
            .and_then(|at| page[at + 3..].find('/').map(|end| &page[..at + 3 + end]))
        {
            Some(host) if href.starts_with('/') => format!("{host}{href}"),
            _ => href.to_owned(),
        }
    }
}

/// Adds words, to the span before them where that is set alike.
fn join(spans: &mut Vec<Span>, more: String, is_emphasis: bool, is_strong: bool, to: Option<&Link>) {
    if let Some(Span::Words {
        words,
        emphasis,
        strong,
        link,
    }) = spans.last_mut()
        && (*emphasis, *strong, link.as_ref()) == (is_emphasis, is_strong, to)
    {
        words.push_str(&more);
        return;
    }
    spans.push(Span::Words {
        words: more,
        emphasis: is_emphasis,
        strong: is_strong,
        link: to.cloned(),
    });
}

/// The drawings of a chart as XML, which a file of its own is: what a page writes as `&nbsp;` XML does not know.
fn drawing(frame: &Element) -> String {
    frame.inner_html().replace("&nbsp;", "\u{a0}")
}
