//! The dossier: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

mod entry;
mod notices;
mod pages;
mod read;
mod state;
mod take;
mod tools;

use leptos::prelude::*;

use self::{
    entry::entry,
    notices::notices,
    pages::{Pages, fetch},
    state::State,
    tools::tools,
};
use crate::{
    cite::{self, Imprint},
    dossier::Item,
    locale::Dictionary,
};

/// The messages that the island shows of its own.
const OWN: [&str; 46] = [
    "dossier-empty",
    "dossier-tools",
    "dossier-print",
    "dossier-markdown",
    "dossier-docx",
    "dossier-save",
    "dossier-load",
    "dossier-copy",
    "dossier-clear",
    "dossier-undo",
    "dossier-keep",
    "dossier-place",
    "dossier-up",
    "dossier-down",
    "dossier-remove",
    "dossier-own-note",
    "dossier-moved",
    "dossier-removed",
    "dossier-cleared",
    "dossier-restored",
    "dossier-making",
    "dossier-made",
    "dossier-not-made",
    "dossier-malformed",
    "dossier-missing",
    "dossier-long",
    "dossier-too-long",
    "dossier-not-stored",
    "dossier-bad-file",
    "dossier-added",
    "dossier-other",
    "dossier-other-show",
    "dossier-other-join",
    "dossier-other-drop",
    "dossier-result",
    "dossier-without-pictures",
    "results-reported",
    "paragraph-link",
    "passage-link",
    "paragraph-short",
    "citation-result",
    "share-copied",
    "share-not-copied",
    "loading",
    "fetch-failed",
    "retry",
];

/// The messages that the island shows.
pub fn texts() -> Vec<&'static str> {
    [&OWN[..], &crate::dossier::TEXTS, &cite::TEXTS].concat()
}

/// The messages that count.
pub const COUNTS: [&str; 1] = ["dossier-count"];

/// What the reader has collected, read from the published pages: ordered, noted, printed, taken along. Its state
/// is the fragment of the page's address.
///
/// Without it the page says what a dossier is, and how to print and cite without one.
#[island(lazy)]
pub fn Dossier(
    /// Who publishes.
    imprint: Imprint,
    /// The path part of the site's address.
    base: String,
    /// The name that the list is kept by.
    kept: String,
    /// The words.
    words: Dictionary,
) -> impl IntoView {
    let state = State::new(kept, words, imprint);
    let pages = RwSignal::new_local(Pages::default());
    if cfg!(target_family = "wasm") {
        state.follow();
    }
    // Once what is prerendered has been taken over: it knows of no list.
    Effect::new(move || state.load());
    // What is shown changes with the items and their order, not with a note that is being written.
    let items = Memo::new(move |_| {
        let items = state.list.with(|list| list.items().to_vec());
        items.into_iter().map(|(item, _)| item).collect::<Vec<_>>()
    });
    Effect::new(move || {
        // Also when a failure is forgotten.
        pages.track();
        items.with(|items| fetch(pages, &base, &state.language(), items));
    });
    let is_empty = move || state.list.with(|list| list.is_empty());
    view! {
        {notices(state, pages, items)}
        {tools(state, pages)}
        <p class="note" hidden=move || !is_empty()>{state.text("dossier-empty")}</p>
        <ol class="statements">
            <ForEnumerate each=move || items.get() key=Clone::clone children=move |index, item: Item| entry(state, pages, index, item)/>
        </ol>
    }
}
