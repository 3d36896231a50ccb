//! Undertakings side by side: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::choice::{Choice, Refusal};
use crate::{app::islands::kit::address, locale::Dictionary};

/// The messages that the island shows.
pub const TEXTS: [&str; 4] = [
    "compare-legend",
    "compare-too-few",
    "compare-too-many",
    "compare-unknown",
];

/// The messages that count.
pub const COUNTS: [&str; 1] = ["compare-shown"];

/// The parameter of the address.
const WITH: &str = "with";

/// Chooses which undertakings stand side by side; the choice is the address.
///
/// Its children are the static table, of which it hides and shows columns: a row has a heading and then a cell for each
/// undertaking, in their order. Without it the first columns are shown, and all of them where scripts are off.
#[island(lazy)]
pub fn Compare(
    /// The words.
    words: Dictionary,
    /// The undertakings: slug and name.
    undertakings: Vec<(String, String)>,
    /// The static table.
    children: Children,
) -> impl IntoView {
    let slugs: Vec<String> = undertakings.iter().map(|(slug, _)| slug.clone()).collect();
    let choice = RwSignal::new(Choice::first(slugs.len()));
    let refused = RwSignal::new(None::<Refusal>);
    let unknown = RwSignal::new(Vec::<String>::new());
    let (form, table) = (NodeRef::<html::Form>::new(), NodeRef::<html::Div>::new());
    let slugs = StoredValue::new(slugs);

    // The address first, then what was ticked before the island was awake.
    Effect::new(move || {
        let Some(form) = form.get() else { return };
        let asked = slugs.with_value(|slugs| Choice::asked(&address::parameter(WITH).unwrap_or_default(), slugs));
        let mut first = asked.choice;
        for (at, field) in boxes(&form).into_iter().enumerate() {
            if field.checked() != field.default_checked() {
                refused.set(first.set(at, field.checked()).err());
            }
        }
        unknown.set(asked.unknown);
        choice.set(first);
    });
    Effect::new(move || {
        if let (Some(form), Some(table)) = (form.get(), table.get()) {
            choice.with(|choice| {
                for (at, field) in boxes(&form).into_iter().enumerate() {
                    field.set_checked(choice.shows(at));
                }
                arrange(&table, choice);
            });
        }
    });
    let written = move || {
        let parameter = choice.with_untracked(|choice| slugs.with_value(|slugs| choice.parameter(slugs)));
        address::set(WITH, parameter.as_deref());
    };
    let change = move |at: usize, field: &HtmlInputElement| {
        let mut next = choice.get_untracked();
        refused.set(next.set(at, field.checked()).err());
        unknown.set(Vec::new());
        choice.set(next); // also where it is the same: the box goes back to it
        written();
    };
    let fields = undertakings
        .into_iter()
        .enumerate()
        .map(|(at, (slug, name))| {
            let checked = Choice::first(at + 1).shows(at);
            view! {
                <label>
                    <input type="checkbox" name="with" value=slug checked=checked
                        on:change:target=move |event| change(at, &event.target())/>
                    " "{name}
                </label>
            }
        })
        .collect_view();
    let counted = words.clone();
    let status = move || counted.count("compare-shown", choice.with(Choice::count));
    let (few, many) = (words.text("compare-too-few"), words.text("compare-too-many"));
    let refusal = move || match refused.get() {
        Some(Refusal::TooFew) => few.clone(),
        Some(Refusal::TooMany) => many.clone(),
        None => String::new(),
    };
    let template = words.text("compare-unknown");
    let stranger = move || unknown.with(|unknown| template.replace("{slugs}", &unknown.join(", ")));
    view! {
        <form class="choice" autocomplete="off" node_ref=form on:submit=|event| event.prevent_default()>
            <fieldset><legend>{words.text("compare-legend")}</legend>{fields}</fieldset>
            <p class="count"><span role="status">{status}" "{refusal}</span></p>
            <p class="notice" role="alert" hidden=move || unknown.with(Vec::is_empty)>{stranger}</p>
        </form>
        <div node_ref=table>{children()}</div>
    }
}

fn boxes(form: &HtmlElement) -> Vec<HtmlInputElement> {
    let Ok(found) = form.query_selector_all("input") else {
        return Vec::new();
    };
    let fields = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok());
    fields.collect()
}

/// Hides and shows the cells of each row.
fn arrange(table: &HtmlElement, choice: &Choice) {
    let Ok(rows) = table.query_selector_all("tr") else {
        return;
    };
    for row in (0..rows.length()).filter_map(|at| rows.get(at)?.dyn_into::<HtmlElement>().ok()) {
        let cells = row.children();
        for at in 1..cells.length() {
            if let Some(cell) = cells.item(at).and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
                // What the style sheet hides until somebody chooses is from here on hidden or shown as chosen.
                _ = cell.remove_attribute("data-beyond");
                cell.set_hidden(!choice.shows(at as usize - 1));
            }
        }
    }
}
