//! Parallel reading: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, HtmlElement};

use crate::app::islands::kit::fetch::{Fetched, fetch, fetch_status};
use crate::{
    locale::Dictionary,
    model::{Document, Language},
    text::{Anchors, explained_paragraph_html, raise_ordinals},
};

/// A language that the text can be read in beside the page's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParallelLanguage {
    /// Its tag.
    pub tag: String,
    /// "ltr" or "rtl".
    pub direction: String,
    /// "Read in English beside".
    pub open: String,
    /// The address of the text in it.
    pub data: String,
}

/// The messages that the island shows.
pub const TEXTS: [&str; 6] = [
    "parallel-label",
    "parallel-close",
    "address-constructed",
    "loading",
    "fetch-failed",
    "retry",
];

/// The messages that count.
pub const COUNTS: [&str; 1] = ["parallel-count"];

/// The same paragraphs in another language, each beside its own: fetched as JSON, rendered from Markdown in the browser.
///
/// Without it the language switch leads to the same place in the other language. The text itself is outside of the
/// island; what it adds to it, it takes away again.
#[island(lazy)]
pub fn ParallelReading(
    /// The other languages of the text.
    languages: Vec<ParallelLanguage>,
    /// The words.
    words: Dictionary,
) -> impl IntoView {
    let document = RwSignal::new(Fetched::<Document>::Asleep);
    let chosen = RwSignal::new(None::<ParallelLanguage>);
    let added = RwSignal::new(0_usize);
    let load = move || {
        if let Some(language) = chosen.get_untracked() {
            fetch(language.data, document);
        }
    };
    let constructed = words.text("address-constructed");
    Effect::new(move || {
        remove();
        let count = match (document.get(), chosen.get()) {
            (Fetched::Ready(document), Some(language)) if document.language.as_str() == language.tag => {
                insert(&document, &language, &constructed)
            }
            (Fetched::Ready(found), Some(asked)) => {
                document.set(Fetched::Failed(format!(
                    "{}: `{}`, not `{}`",
                    asked.data, found.language, asked.tag
                )));
                0
            }
            _ => 0,
        };
        let before = added.get_untracked();
        added.set(count);
        if count != before
            && let Ok(event) = CustomEvent::new(TEXT_CHANGED)
        {
            _ = window().dispatch_event(&event);
        }
    });
    let buttons = languages
        .into_iter()
        .map(|language| {
            let tag = language.tag.clone();
            let pressed = move || {
                chosen
                    .with(|chosen| chosen.as_ref().is_some_and(|chosen| chosen.tag == tag))
                    .to_string()
            };
            let open = language.open.clone();
            view! {
                <button type="button" aria-pressed=pressed on:click=move |_| {
                    let again = chosen.with_untracked(|chosen| chosen.as_ref() == Some(&language));
                    chosen.set((!again).then(|| language.clone()));
                    load();
                }>{open}</button>
            }
        })
        .collect_view();
    let counted = words.clone();
    let status = move || match added.get() {
        0 => String::new(),
        count => counted.count("parallel-count", count),
    };
    view! {
        <div class="parallel" role="group" aria-label=words.text("parallel-label")>
            {buttons}
            <button type="button" hidden=move || added.get() == 0 on:click=move |_| { chosen.set(None); focus_first() }>
                {words.text("parallel-close")}
            </button>
            <span class="count" role="status">{status}</span>
            {fetch_status(document, &words, load)}
        </div>
    }
}

/// The event that says that the text of the page is another: what was found in it is looked for again.
pub const TEXT_CHANGED: &str = "openstrategy:text";

/// Puts the focus on the button that opens: the one that closes goes when it is used.
fn focus_first() {
    let page = document();
    let button = page.query_selector(".parallel button").ok().flatten();
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        _ = button.focus();
    }
}

/// The class of what is added.
const BESIDE: &str = "beside";

/// Puts each paragraph of `other` beside the page's own; how many there were.
fn insert(other: &Document, language: &ParallelLanguage, constructed: &str) -> usize {
    let page = document();
    let mut count = 0;
    for paragraph in other.paragraphs() {
        let Some(own) = page.get_element_by_id(&paragraph.id) else {
            continue;
        };
        let Ok(beside) = page.create_element("div") else {
            continue;
        };
        let html: String = paragraph
            .texts
            .iter()
            .map(|text| explained_paragraph_html(text, constructed, Anchors::Elsewhere))
            .collect();
        beside.set_class_name(BESIDE);
        beside.set_inner_html(&raise_ordinals(&html, &Language::from(language.tag.as_str())));
        // These fail on names that are no attribute names only.
        _ = beside.set_attribute("lang", &language.tag);
        _ = beside.set_attribute("dir", &language.direction);
        if own.append_child(&beside).is_ok() {
            _ = own.class_list().add_1("doubled");
            count += 1;
        }
    }
    count
}

/// Takes away what was added.
fn remove() {
    let Ok(added) = document().query_selector_all(&format!("#text .{BESIDE}")) else {
        return;
    };
    for at in 0..added.length() {
        if let Some(node) = added.get(at)
            && let Some(parent) = node.parent_element()
        {
            _ = parent.class_list().remove_1("doubled");
            _ = parent.remove_child(&node);
        }
    }
}
