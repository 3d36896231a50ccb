//! Find in the document: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use leptos::{ev, prelude::*};
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{hits, parallel_reading::TEXT_CHANGED};
use crate::locale::Dictionary;

/// The messages that the island shows.
pub const TEXTS: [&str; 5] = ["find-label", "find-next", "find-previous", "find-clear", "find-at"];

/// The messages that count.
pub const COUNTS: [&str; 1] = ["find-count"];

/// Finds words in the text, without regard to accents and case; hits are marked and counted, Enter goes to the next.
///
/// Without it the browser's own search does the same, accents excepted.
#[island(lazy)]
pub fn FindInDocument(
    /// The words of the interface.
    dictionary: Dictionary,
) -> impl IntoView {
    let words = RwSignal::new(String::new());
    // The marks themselves are the page's; the signal holds how many there are, and which one is current.
    let found = RwSignal::new(0_usize);
    let current = RwSignal::new(None::<usize>);
    let marks = StoredValue::new_local(Vec::<Vec<Element>>::new());
    let search = move |text: String| {
        hits::clear();
        let hits = hits::mark(&text);
        words.set(text);
        current.set(None);
        found.set(hits.len());
        marks.set_value(hits);
    };
    // Parallel reading adds to the text and takes away from it.
    Effect::new(move || {
        let again = move |_| {
            if words.with_untracked(|words| !words.trim().is_empty()) {
                search(words.get_untracked());
            }
        };
        let listener = window_event_listener_untyped(TEXT_CHANGED, again);
        on_cleanup(move || listener.remove());
    });
    let go = move |forward: bool| {
        let total = found.get_untracked();
        if total == 0 {
            return;
        }
        let next = match (current.get_untracked(), forward) {
            (None, true) => 0,
            (None, false) => total - 1,
            (Some(at), true) => (at + 1) % total,
            (Some(at), false) => (at + total - 1) % total,
        };
        current.set(Some(next));
        marks.with_value(|marks| show(marks, next));
    };
    let counted = dictionary.clone();
    let status = move || {
        let total = found.get();
        if words.with(|words| words.trim().is_empty()) {
            return String::new();
        }
        match current.get() {
            Some(current) => {
                let at = counted.text("find-at").replace("{at}", &(current + 1).to_string());
                at.replace("{total}", &total.to_string())
            }
            None => counted.count("find-count", total),
        }
    };
    let none = move || found.get() == 0;
    let input = NodeRef::<leptos::html::Input>::new();
    let reset = move || {
        search(String::new());
        if let Some(input) = input.get_untracked() {
            input.set_value("");
            _ = input.focus();
        }
    };
    view! {
        <form class="find" role="search" on:submit=move |event: ev::SubmitEvent| { event.prevent_default(); go(true) }>
            <label><span>{dictionary.text("find-label")}</span>
                <input type="search" name="find" autocomplete="off" node_ref=input
                    on:input:target=move |event| search(event.target().value())
                    on:keydown=move |event| match event.key().as_str() {
                        "Enter" => { event.prevent_default(); go(!event.shift_key()) }
                        "Escape" => reset(),
                        _ => {}
                    }/>
            </label>
            <button type="button" disabled=none on:click=move |_| go(false)>{dictionary.text("find-previous")}</button>
            <button type="button" disabled=none on:click=move |_| go(true)>{dictionary.text("find-next")}</button>
            <button type="button" hidden=move || words.with(String::is_empty) on:click=move |_| reset()>{dictionary.text("find-clear")}</button>
            <span class="count" role="status">{status}</span>
        </form>
    }
}

/// Scrolls to a hit and sets it apart from the others.
fn show(hits: &[Vec<Element>], at: usize) {
    for (other, marks) in hits.iter().enumerate() {
        for mark in marks {
            // `toggle_with_force` fails on an empty class name only.
            _ = mark.class_list().toggle_with_force("current", other == at);
        }
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    if let Some(first) = hits[at].first() {
        first.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
