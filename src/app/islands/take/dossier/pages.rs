//! The published pages that entries are read from: fetched, and what came of it. Browser only.

use std::collections::BTreeMap;

use leptos::prelude::*;
use web_sys::Element;

use super::read;
use crate::{
    app::islands::{
        kit::fetch_text::text,
        take::passage::{self, Page, page_address},
    },
    dossier::{Entry, Item, ItemKind},
    locale::Dictionary,
    model::Language,
};

/// The pages, by path in the reader's language: "documents/plan-2030".
#[derive(Default)]
pub struct Pages(BTreeMap<String, Fetched>);

/// What came of asking for a page.
enum Fetched {
    /// It is on its way.
    OnItsWay,
    /// The publication has no such page.
    Absent,
    /// What went wrong.
    Failed(String),
    /// It is here: what it says of its passages, and the page itself, outside of the document.
    Here(Box<Page>, Element),
}

/// What is known of an item.
pub enum Found {
    /// All of it.
    Entry(Box<Entry>),
    /// Its page has to come first.
    Waiting,
    /// The publication does not have it.
    Missing,
    /// Its page could not be read: what went wrong.
    Failed(String),
}

impl Pages {
    /// What is known of an item. `words` are the messages of citations and headings.
    pub fn find(&self, item: &Item, words: &Dictionary) -> Found {
        match self.0.get(&path(item)) {
            None | Some(Fetched::OnItsWay) => Found::Waiting,
            Some(Fetched::Absent) => Found::Missing,
            Some(Fetched::Failed(error)) => Found::Failed(error.clone()),
            Some(Fetched::Here(page, html)) => match read::entry(page, html, item, words) {
                Some(entry) => Found::Entry(Box::new(entry)),
                None => Found::Missing,
            },
        }
    }

    /// A number that changes when what is known of the item does.
    pub fn stage(&self, item: &Item) -> u8 {
        match self.0.get(&path(item)) {
            None | Some(Fetched::OnItsWay) => 0,
            Some(Fetched::Absent) => 1,
            Some(Fetched::Failed(_)) => 2,
            Some(Fetched::Here(..)) => 3,
        }
    }

    /// Whether the publication is known not to have the item.
    pub fn lacks(&self, item: &Item) -> bool {
        match self.0.get(&path(item)) {
            Some(Fetched::Absent) => true,
            Some(Fetched::Here(_, html)) => read::element(html, item).is_none(),
            _ => false,
        }
    }

    /// What went wrong, page by page.
    pub fn failures(&self) -> Vec<String> {
        let error = |fetched: &Fetched| match fetched {
            Fetched::Failed(error) => Some(error.clone()),
            _ => None,
        };
        self.0.values().filter_map(error).collect()
    }

    /// Forgets what went wrong, so that it is asked for again.
    pub fn forget_failures(&mut self) {
        self.0.retain(|_, fetched| !matches!(fetched, Fetched::Failed(_)));
    }
}

/// Asks for the pages of these items that nobody has asked for yet.
pub fn fetch(pages: RwSignal<Pages, LocalStorage>, base: &str, language: &Language, items: &[Item]) {
    let mut paths: Vec<String> = items.iter().map(path).collect();
    paths.sort();
    paths.dedup();
    paths.retain(|path| pages.with_untracked(|pages| !pages.0.contains_key(path)));
    if paths.is_empty() {
        return;
    }
    pages.update(|pages| {
        pages
            .0
            .extend(paths.iter().map(|path| (path.clone(), Fetched::OnItsWay)))
    });
    for path in paths {
        let address = format!("{base}{language}/{path}/");
        leptos::task::spawn_local(async move {
            let fetched = match text(&address).await {
                Ok(Some(html)) => match open(&html) {
                    Ok((page, element)) => Fetched::Here(Box::new(page), element),
                    Err(error) => Fetched::Failed(format!("{address}: {error}")),
                },
                Ok(None) => Fetched::Absent,
                Err(error) => Fetched::Failed(format!("{address}: {error}")),
            };
            pages.update(|pages| _ = pages.0.insert(path, fetched));
        });
    }
}

/// The path of the page that has an item, in the reader's language.
fn path(item: &Item) -> String {
    match item.kind {
        ItemKind::Paragraph => format!("documents/{}", item.source),
        ItemKind::Result => format!("strategies/{}/results", item.source),
        ItemKind::Chart => item.source.clone(),
    }
}

/// A page, outside of the document: nothing of it is loaded or run.
fn open(html: &str) -> Result<(Page, Element), String> {
    let element = document().create_element("div").map_err(|error| format!("{error:?}"))?;
    element.set_inner_html(html);
    let tools = passage::all(&element, ".passage-tools leptos-island");
    let props = tools.first().and_then(|tools| tools.get_attribute("data-props"));
    let mut page: Page = serde_json::from_str(&props.unwrap_or_default()).map_err(|error| error.to_string())?;
    page.address = page_address(&element);
    Ok((page, element))
}
