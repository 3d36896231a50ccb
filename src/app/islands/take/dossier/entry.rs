//! One item of the dossier, as the page shows it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{
    pages::{Found, Pages},
    state::State,
};
use crate::{
    dossier::{Item, List, entry_html},
    text::escaped,
};

/// The item at a place of the list. Its words come with its page; the reader's note and the controls stay as they are
/// meanwhile: who writes is not disturbed.
pub fn entry(
    state: State,
    pages: RwSignal<Pages, LocalStorage>,
    index: ReadSignal<usize>,
    item: Item,
) -> impl IntoView {
    let name = item.to_string();
    let stage = Memo::new({
        let item = item.clone();
        move |_| pages.with(|pages| pages.stage(&item))
    });
    // Its heading, and what is shown of it as HTML.
    let shown = Memo::new({
        let (item, name) = (item.clone(), name.clone());
        move |_| {
            // Read, not only tracked: a memo that nobody reads follows nothing.
            _ = stage.get();
            let lacking = |message: &str, what: &str| {
                let message = escaped(&state.text(message));
                format!("<p class=\"absent\">{message} <code>{}</code></p>", escaped(what))
            };
            match pages.with_untracked(|pages| state.with_words(|words| pages.find(&item, words))) {
                Found::Entry(entry) => (entry.heading.clone(), entry_html(&entry)),
                Found::Waiting => (name.clone(), lacking("loading", &name)),
                Found::Missing => (name.clone(), lacking("dossier-missing", &name)),
                Found::Failed(error) => (name.clone(), lacking("fetch-failed", &error)),
            }
        }
    });
    let heading = Signal::derive(move || shown.with(|(heading, _)| heading.clone()));
    let html = move || shown.with(|(_, html)| html.clone());
    view! {
        <li data-item=name>
            <div inner_html=html></div>
            {note(state, &item)}
            {controls(state, index, item, heading)}
        </li>
    }
}

/// The reader's note: a field, and the same on paper.
fn note(state: State, item: &Item) -> impl IntoView + use<> {
    let noted = {
        let item = item.clone();
        move || state.list.with(|list| list.note(&item).to_owned())
    };
    let item = item.clone();
    let printed = noted.clone();
    view! {
        <label class="own-note"><span>{state.text("dossier-own-note")}</span>
            <textarea rows="2" maxlength=List::LONGEST_NOTE.to_string() prop:value=noted
                on:input:target=move |event| state.set_note(&item, &event.target().value())></textarea>
        </label>
        <p class="printed-note">{printed}</p>
    }
}

/// Up, down, to a place, out of the list.
fn controls(state: State, index: ReadSignal<usize>, item: Item, heading: Signal<String>) -> impl IntoView + use<> {
    let total = move || state.list.with(List::len);
    let shift = {
        let item = item.clone();
        move |to: usize, control: &'static str| {
            let said = state.format("dossier-moved", &[("place", &(to + 1).to_string())]);
            state.change(said, |list| list.move_to(&item, to));
            focus(&item, control);
        }
    };
    let (up, down, place) = (shift.clone(), shift.clone(), shift);
    let remove = move || {
        let said = state.format("dossier-removed", &[("item", &heading.get_untracked())]);
        // The focus goes to the item that takes the place of this one, or to the last.
        let next = state.list.with_untracked(|list| {
            let rest: Vec<&Item> = list
                .items()
                .iter()
                .map(|(item, _)| item)
                .filter(|other| **other != item)
                .collect();
            rest.get(index.get_untracked())
                .or(rest.last())
                .map(|item| (*item).clone())
        });
        state.change(said, |list| list.remove(&item));
        match next {
            Some(next) => focus(&next, "remove"),
            None => focus_first(),
        }
    };
    let named = move || format!(" {}", heading.get());
    let button = |class: &'static str, disabled: Signal<bool>, act: Box<dyn Fn()>| {
        let name = state.text(&format!("dossier-{class}"));
        view! {
            <button type="button" class=class disabled=disabled on:click=move |_| act()>
                {name}<span class="hidden">{named}</span>
            </button>
        }
    };
    let is_first = Signal::derive(move || index.get() == 0);
    let is_last = Signal::derive(move || index.get() + 1 >= total());
    let put = move |wanted: String| {
        let wanted = wanted.parse::<usize>().unwrap_or_default();
        place(
            wanted.clamp(1, state.list.with_untracked(List::len).max(1)) - 1,
            "place",
        );
    };
    let (last, here) = (move || total().to_string(), move || (index.get() + 1).to_string());
    view! {
        <div class="list-tools">
            <label><span>{state.text("dossier-place")}<span class="hidden">{named}</span></span>
                <input type="number" class="place" min="1" max=last prop:value=here
                    on:change:target=move |event| put(event.target().value())/>
            </label>
            {button("up", is_first, Box::new(move || up(index.get_untracked().saturating_sub(1), "up")))}
            {button("down", is_last, Box::new(move || down(index.get_untracked() + 1, "down")))}
            {button("remove", Signal::stored(false), Box::new(remove))}
        </div>
    }
}

/// Puts the focus back on a control of an item, once the list is drawn anew: moving takes it away. A control that has
/// become useless hands it to the one beside it.
fn focus(item: &Item, control: &'static str) {
    let selector = format!("[data-item=\"{item}\"] :is(.{control}, .place):enabled");
    request_animation_frame(move || {
        if let Ok(found) = document().query_selector_all(&selector) {
            let found = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok());
            let mut found: Vec<HtmlElement> = found.collect();
            found.sort_by_key(|found| !found.class_list().contains(control));
            _ = found.first().map(HtmlElement::focus);
        }
    });
}

/// Puts the focus where the next list comes from, when nothing is left of this one.
fn focus_first() {
    let undo = document().query_selector(".list-tools .undo").ok().flatten();
    if let Some(undo) = undo.and_then(|undo| undo.dyn_into::<HtmlElement>().ok()) {
        _ = undo.focus();
    }
}
