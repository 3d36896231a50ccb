//! What the reader has to know of the list: what is missing, what failed, what is too long, what else there is.

use leptos::prelude::*;

use super::{pages::Pages, state::State};
use crate::dossier::{Item, List};

/// Past this many characters some programs cut an address that is handed on.
const LONG: usize = 2000;

/// Everything that is to be said before the list.
pub fn notices(state: State, pages: RwSignal<Pages, LocalStorage>, items: Memo<Vec<Item>>) -> impl IntoView {
    let malformed = move || {
        let pieces = state.refused.with(|refused| refused.join(" · "));
        (!pieces.is_empty()).then(|| state.format("dossier-malformed", &[("pieces", &pieces)]))
    };
    let missing = move || {
        let lacks = |item: &&Item| pages.with(|pages| pages.lacks(item));
        items.with(|items| {
            items
                .iter()
                .filter(lacks)
                .map(Item::to_string)
                .collect::<Vec<_>>()
                .join(", ")
        })
    };
    let absent = move || {
        let missing = missing();
        (!missing.is_empty()).then(|| format!("{} {missing}", state.text("dossier-missing")))
    };
    let failed = move || pages.with(|pages| pages.failures().join(" · "));
    let long = move || match (state.is_in_address.get(), state.address().chars().count()) {
        (false, _) => Some(state.text("dossier-too-long")),
        (true, count) if count > LONG => Some(state.format("dossier-long", &[("count", &count.to_string())])),
        _ => None,
    };
    let not_stored = move || (!state.is_stored.get()).then(|| state.text("dossier-not-stored"));
    let line = |text: Signal<Option<String>>| {
        view! { <div class="notice" role="alert" hidden=move || text.with(Option::is_none)><p>{text}</p></div> }
    };
    view! {
        {line(Signal::derive(malformed))}
        {line(Signal::derive(absent))}
        <div class="notice" role="alert" hidden=move || failed().is_empty()>
            <p>{state.text("fetch-failed")}" "<code>{failed}</code></p>
            <button type="button" on:click=move |_| pages.update(Pages::forget_failures)>{state.text("retry")}</button>
        </div>
        {line(Signal::derive(not_stored))}
        {line(Signal::derive(long))}
        {other(state)}
    }
}

/// The reader's own list, where the address has brought another one.
fn other(state: State) -> impl IntoView {
    let count = move || state.other.with(|other| other.as_ref().map_or(0, List::len));
    let own = move || state.other.get_untracked().unwrap_or_default();
    let join = move || {
        let mut joined = own();
        state.list.with_untracked(|list| joined.join(list));
        state.adopt(joined);
    };
    view! {
        <div class="notice" role="region" aria-label=state.text("dossier-title") hidden=move || state.other.with(Option::is_none)>
            <p>{state.text("dossier-other")}" "{move || state.count("dossier-count", count())}</p>
            <button type="button" on:click=move |_| state.adopt(own())>{state.text("dossier-other-show")}</button>
            " "<button type="button" on:click=move |_| join()>{state.text("dossier-other-join")}</button>
            " "<button type="button" on:click=move |_| state.adopt(state.list.get_untracked())>{state.text("dossier-other-drop")}</button>
        </div>
    }
}
