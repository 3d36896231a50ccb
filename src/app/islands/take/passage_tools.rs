//! Citing, sharing and collecting passages: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::{
    js,
    passage::{Page, Passage, end_print, page_address},
    selection,
    share_panel::{self, share_panel},
    shelf::{self, Kept},
};
use crate::{
    cite::{self, Citation},
    dossier::{Item, List},
    locale::Dictionary,
};

/// The messages that the island shows of its own.
const OWN: [&str; 3] = ["share-label", "dossier-open", "dossier-not-kept"];

/// The messages that the island shows.
pub fn texts() -> Vec<&'static str> {
    let made = ["citation-result", "paragraph-short"];
    [&OWN[..], &share_panel::TEXTS, &cite::TEXTS, &made].concat()
}

/// The messages that count.
pub const COUNTS: [&str; 1] = ["dossier-count"];

/// The tools of all passages of a page: one panel that stands where it was asked for, and a line that says what is in
/// the dossier.
///
/// Without it each paragraph's citation stands there, plain, and the document's in four formats.
#[island(lazy)]
pub fn PassageTools(
    /// Where the paragraphs or results of the page stand, as a dossier's address names it.
    source: String,
    /// The citations of the documents that they stand in, each as a whole.
    citations: Vec<Citation>,
    /// The citation of a chart of this site, to be filled in; none on a page without charts.
    chart: Option<Citation>,
    /// The address of the dossier.
    dossier: String,
    /// The name that the list is kept by.
    kept: String,
    /// The words.
    words: Dictionary,
) -> impl IntoView {
    let (list, is_kept) = (RwSignal::new(List::default()), RwSignal::new(true));
    let passage = RwSignal::new_local(None::<Passage>);
    let panel = NodeRef::<html::Div>::new();
    let page = StoredValue::new(Page {
        source,
        citations,
        chart,
        address: match cfg!(target_family = "wasm") {
            true => page_address(&document()),
            false => String::new(),
        },
    });
    let lent = StoredValue::new(words.clone());
    let kept = StoredValue::new(kept);
    let read = move || kept.with_value(|kept| shelf::read(kept));
    let toggle = move |item: &Item| {
        // Other tabs and the dossier itself change the list too: it is read anew before each change.
        let mut place = Kept::InThisTab;
        if let Some((found, here)) = read() {
            place = here;
            list.set(found);
        }
        list.update(|list| match list.position(item) {
            Some(_) => list.remove(item),
            None => _ = list.add(item.clone()),
        });
        is_kept.set(list.with_untracked(|list| kept.with_value(|kept| shelf::write(kept, list, place).is_ok())));
    };
    let open = move |found: Passage| {
        if let Some(panel) = panel.get_untracked() {
            found.host(&panel);
            // It is filled by then.
            request_animation_frame({
                let found = found.clone();
                move || found.focus(&panel)
            });
        }
        passage.set(Some(found));
    };
    let passage_of =
        move |control: &Element| lent.with_value(|words| page.with_value(|page| page.passage(control, words)));
    if cfg!(target_family = "wasm") {
        // Also on the way back to this page.
        let follow = move || {
            if is_kept.get_untracked() {
                list.set(read().map(|(found, _)| found).unwrap_or_default());
            }
        };
        // First once what is prerendered has been taken over: it knows of no list.
        Effect::new(follow);
        _ = window_event_listener_untyped("pageshow", move |_| follow());
        js::listen("click", move |event: Event| {
            end_print();
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let control = target.and_then(|target| target.closest(".take, .share").ok().flatten());
            let Some((control, found)) = control.and_then(|control| Some((control.clone(), passage_of(&control)?)))
            else {
                return;
            };
            if control.class_name() == "take" {
                toggle(&found.item);
            } else {
                open(found);
            }
        });
        js::listen("toggle", move |event: Event| {
            let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let details = details.filter(|details| details.matches("details.cite[open]").unwrap_or(false));
            if let Some(found) = details.and_then(|details| passage_of(&details)) {
                open(found);
            }
        });
        js::listen("selectionchange", |_| selection::remember());
        _ = window_event_listener_untyped("afterprint", |_| end_print());
    }
    // What was opened while the island slept.
    Effect::new(move || {
        let details = document().query_selector("details.cite[open]").ok().flatten();
        if let Some(found) = details.and_then(|details| passage_of(&details)) {
            open(found);
        }
    });
    Effect::new(move || {
        list.with(|list| page.with_value(|page| mark_taken(list, &page.source)));
    });
    let filled = move || {
        let passage = passage.get();
        passage.map(|passage| share_panel(passage, list, toggle, lent).into_any())
    };
    let is_empty = move || list.with(List::is_empty);
    let counted = words.clone();
    let count = move || match list.with(List::len) {
        0 => String::new(),
        count => counted.count("dossier-count", count),
    };
    let to_dossier = move || format!("{dossier}#{}", list.with(List::to_fragment));
    view! {
        <div class="share-panel" role="group" aria-label=words.text("share-label") hidden node_ref=panel>{filled}</div>
        <div class="dossier-line" class:empty=is_empty>
            <span role="status">{count}</span>
            " "<a href=to_dossier hidden=is_empty>{words.text("dossier-open")}</a>
            {move || (!is_kept.get()).then(|| lent.with_value(|words| format!(" {}", words.text("dossier-not-kept"))))}
        </div>
    }
}

/// Marks the controls of what is in the list.
fn mark_taken(list: &List, source: &str) {
    let Ok(controls) = document().query_selector_all(".para > .take") else {
        return;
    };
    for at in 0..controls.length() {
        let Some(control) = controls.get(at).and_then(|control| control.dyn_into::<Element>().ok()) else {
            continue;
        };
        let id = control.parent_element().map(|parent| parent.id()).unwrap_or_default();
        let is_taken = list.position(&Item::paragraph(source, &id)).is_some();
        // It fails on names that are no attribute names only.
        _ = control.set_attribute("aria-pressed", if is_taken { "true" } else { "false" });
        control.set_text_content(Some(if is_taken { "✓" } else { "+" }));
    }
}
