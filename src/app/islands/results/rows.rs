//! The rows of the results matrix as the page has them. Browser only.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::Counted;
use crate::model::ReportState;

/// The rows, in the order of the page.
pub fn rows() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all("tr[data-outcome]") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into().ok())
        .collect()
}

/// What a row says of its result.
pub fn counted(row: &HtmlElement) -> Counted {
    let state = row.get_attribute("data-state").unwrap_or_default();
    Counted {
        outcome: row.get_attribute("data-outcome").unwrap_or_default(),
        state: ReportState::ALL.into_iter().find(|known| known.key() == state),
    }
}
