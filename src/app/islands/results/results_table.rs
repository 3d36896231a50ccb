//! The results matrix: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use std::{cell::RefCell, rc::Rc};

use leptos::{html, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::{matrix::Matrix, results_words::results_words};
use crate::{app::islands::kit::listen::listen, locale::Dictionary};

/// The messages that the island shows, beside those that stand in the page.
pub const TEXTS: [&str; 2] = ["loading", "filter-unknown"];

/// The messages that count.
pub const COUNTS: [&str; 1] = ["results-shown"];

/// The results matrix, filtered by outcome, by what is reported and by words, and sorted; its state is the address.
///
/// Its children are the static form and the static table of all results; the island hides and moves the rows, which say
/// their outcome and their state, and whose ids are those of the deliverables. Only for words does it fetch the data.
/// Without it, and until then, all rows are shown.
///
/// The form is part of the page and not of the island, so that the island stays small: it is what a reader loads before
/// the chart beside it can change.
#[island(lazy)]
pub fn ResultsTable(
    /// The address of `results.json`.
    data: String,
    /// The words.
    words: Dictionary,
    /// The static form and table.
    children: Children,
) -> impl IntoView {
    let part = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let Some(part) = part.get() else { return };
        let matrix = Rc::new(RefCell::new(Matrix::new(part.clone().into(), &words, &data)));
        show(&matrix);
        listen(&part, &["input", "change", "reset", "submit", "click"], move |event| {
            let is_other = match event.type_().as_str() {
                "submit" => {
                    event.prevent_default();
                    false
                }
                "click" => is_retry(&event) && matrix.borrow_mut().retry(),
                kind => matrix.borrow_mut().change(kind == "reset"),
            };
            if is_other {
                show(&matrix);
            }
        });
    });
    view! { <div node_ref=part>{children()}</div> }
}

fn is_retry(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest(".notice button"), Ok(Some(_))))
}

/// Shows what the filter keeps; where it asks for words that are not there, fetches them and shows it then.
fn show(matrix: &Rc<RefCell<Matrix>>) {
    let Some((data, language)) = matrix.borrow_mut().show() else {
        return;
    };
    let matrix = Rc::clone(matrix);
    spawn_local(async move {
        let found = match results_words(data, language).await {
            Ok(found) => found.await,
            Err(error) => Err(error.to_string()),
        };
        let mut matrix = matrix.borrow_mut();
        matrix.take(found);
        _ = matrix.show();
    });
}
