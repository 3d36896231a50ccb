//! A paragraph, a result or a chart of a page: found there, and how it is cited. Browser only.

use leptos::prelude::document;
use serde::Deserialize;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{js, selection};
use crate::{
    cite::Citation,
    dossier::{Item, ItemKind},
    locale::Dictionary,
};

/// What a page says of its passages: the props of its [`PassageTools`](super::passage_tools::PassageTools).
#[derive(Deserialize)]
pub struct Page {
    /// Where its paragraphs or results stand, as a dossier's address names it.
    pub source: String,
    /// The citations of the documents that they stand in, each as a whole.
    pub citations: Vec<Citation>,
    /// The citation of a chart, to be filled in; none on a page without charts.
    pub chart: Option<Citation>,
    /// Its full address, for citations: that of the publication, also in a preview.
    #[serde(skip)]
    pub address: String,
}

/// A paragraph, a result or a chart.
#[derive(Clone)]
pub struct Passage {
    /// As a dossier names it.
    pub item: Item,
    /// Its citations, one for each text of it.
    pub citations: Vec<Citation>,
    element: Element,
}

impl Page {
    /// What a control, or anything else in the page, belongs to; none where the page does not say. `words` are the
    /// messages of citations.
    pub fn passage(&self, control: &Element, words: &Dictionary) -> Option<Passage> {
        let found = |selector: &str| control.closest(selector).ok().flatten();
        if let Some(element) = found(".para[id]") {
            return Some(self.paragraph(element, words));
        }
        if let Some(element) = found("tr[id]") {
            return self.result(element, words);
        }
        found("figure[id]").and_then(|element| self.figure(element))
    }

    fn paragraph(&self, element: Element, words: &Dictionary) -> Passage {
        let id = element.id();
        let (number, named) = numbered(&element);
        let cite = |whole: &Citation| whole.paragraph(&id, number.as_deref(), &named, words);
        Passage {
            item: Item::paragraph(&self.source, &id),
            citations: self.citations.iter().map(cite).collect(),
            element,
        }
    }

    /// A row of the matrix. Its first source is the paragraph that promises it.
    fn result(&self, element: Element, words: &Dictionary) -> Option<Passage> {
        let id = element.id();
        let source = element.query_selector("a.source").ok().flatten()?;
        let (address, named) = (source.get_attribute("href")?, source.text_content()?);
        let (document, paragraph) = address.split_once('#')?;
        let mut cited = self.citations.iter().filter(|whole| whole.address.ends_with(document));
        let cite = |whole: &Citation| {
            let promise = whole.paragraph(paragraph, None, named.trim(), words);
            promise.result(&id, &self.address, words)
        };
        // The words of results are the rendering's, where there is one.
        let citations: Vec<Citation> = cited.next_back().map(cite).into_iter().collect();
        let strategy = self.source.strip_prefix("results/")?;
        Some(Passage {
            item: Item::result(strategy, &id),
            citations,
            element,
        })
    }

    fn figure(&self, element: Element) -> Option<Passage> {
        let (chart, id) = (self.chart.as_ref()?, element.id());
        let path = below_language(&self.address, chart.language.as_str());
        let (title, sources) = (text(&element, "svg title"), sources(&element));
        let address = format!("{}#{id}", self.address);
        Some(Passage {
            item: Item::chart(path, &id),
            citations: vec![chart.of_chart(&id, &title, &sources, &address)],
            element,
        })
    }
}

impl Passage {
    /// Its full address.
    pub fn address(&self) -> String {
        self.citations
            .first()
            .map(|citation| citation.address.clone())
            .unwrap_or_default()
    }

    /// Whether it is a paragraph: words of it can be selected, and it can be printed alone.
    pub fn is_paragraph(&self) -> bool {
        self.item.kind == ItemKind::Paragraph
    }

    /// Puts the panel where it belongs, and closes the citations of other paragraphs.
    pub fn host(&self, panel: &HtmlElement) {
        let host = match self.item.kind {
            ItemKind::Paragraph => self.element.query_selector(".cite"),
            ItemKind::Result => self.element.query_selector("td"),
            ItemKind::Chart => Ok(Some(self.element.clone())),
        };
        let Ok(Some(host)) = host else { return };
        for other in all(&document(), "details.cite[open]")
            .into_iter()
            .filter(|other| *other != host)
        {
            _ = other.remove_attribute("open");
        }
        panel.set_hidden(false);
        _ = host.append_child(panel);
    }

    /// Puts the focus into the panel, where it does not stand right behind the control that opened it.
    pub fn focus(&self, panel: &HtmlElement) {
        if self.is_paragraph() {
            return;
        }
        let first = panel.query_selector("select").ok().flatten();
        if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
            _ = first.focus();
        }
    }

    /// Prints it alone, or every paragraph that the selection touches, with numbers and addresses.
    pub fn print(&self) {
        let mut chosen = selection::paragraphs();
        if chosen.is_empty() {
            chosen.push(self.element.clone());
        }
        let page = page_address(&document());
        for paragraph in &chosen {
            _ = paragraph.set_attribute("data-print", &format!("{page}#{}", paragraph.id()));
            // With the notes that it refers to.
            for mark in all(paragraph, "a[href^='#note-']") {
                let note = mark.get_attribute("href").unwrap_or_default();
                if let Some(note) = document().get_element_by_id(note.trim_start_matches('#')) {
                    _ = note.set_attribute("data-noted", "");
                }
            }
        }
        _ = js::call_window("print", &[]);
    }
}

/// Forgets what was to be printed alone: when it is printed, and at the latest when the reader goes on.
pub fn end_print() {
    for printed in all(&document(), "[data-print], [data-noted]") {
        _ = printed.remove_attribute("data-print");
        _ = printed.remove_attribute("data-noted");
    }
}

/// The number of a paragraph, if it has one, and what it is called otherwise: its number, or the heading above it.
pub fn numbered(paragraph: &Element) -> (Option<String>, String) {
    let named = text(paragraph, ".cite summary .hidden");
    let number = Some(text(paragraph, ".num")).filter(|number| *number == named);
    (number, named)
}

/// The words of the first element that a selector finds, without blanks around them.
pub fn text(within: &Element, selector: &str) -> String {
    let found = within.query_selector(selector).ok().flatten();
    let text = found.and_then(|found| found.text_content()).unwrap_or_default();
    text.trim().to_owned()
}

/// Where the figures of a chart come from, without the control that stands beside it.
pub fn sources(figure: &Element) -> String {
    let all = text(figure, ".chart-source");
    let control = text(figure, ".chart-source .share");
    all.strip_suffix(&control).unwrap_or(&all).trim().to_owned()
}

/// Every element that a selector finds, in order.
pub fn all(within: &web_sys::Node, selector: &str) -> Vec<Element> {
    let Ok(found) = js::call(within, "querySelectorAll", &[selector.into()]) else {
        return Vec::new();
    };
    js_sys::Array::from(&found)
        .iter()
        .filter_map(|one| one.dyn_into().ok())
        .collect()
}

/// The full address that a page gives as its own.
pub fn page_address(page: &web_sys::Node) -> String {
    let link = all(page, "link[rel=canonical]");
    link.first()
        .and_then(|link| link.get_attribute("href"))
        .unwrap_or_default()
}

/// The path of a full address below its language.
fn below_language<'a>(address: &'a str, language: &str) -> &'a str {
    address
        .split_once(&format!("/{language}/"))
        .map_or("", |(_, path)| path)
}
