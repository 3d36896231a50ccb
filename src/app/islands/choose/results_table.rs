//! The results matrix: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, HtmlElement};

use super::filter::{Filter, Sort};
use crate::{
    app::islands::kit::{
        address,
        fetch::{Fetched, fetch, fetch_status},
    },
    locale::Dictionary,
    model::{Deliverable, ReportState, Results, UNREPORTED},
};

/// The messages that the island shows.
pub const TEXTS: [&str; 19] = [
    "filter-legend",
    "filter-outcome",
    "filter-reported",
    "filter-text",
    "filter-all",
    "filter-sort",
    "filter-reset",
    "sort-document",
    "sort-reported",
    "sort-text",
    "state-planned",
    "state-under-way",
    "state-done",
    "state-dropped",
    "state-unreported",
    "results-none",
    "loading",
    "fetch-failed",
    "retry",
];

/// The messages that count.
pub const COUNTS: [&str; 1] = ["results-shown"];

/// The results matrix, filtered by outcome, by what is reported and by words, and sorted; its state is the address.
///
/// Its children are the static table of all results; the island hides and moves its rows, whose ids are those of the
/// deliverables. Without it, and until the data have come, all rows are shown.
#[island(lazy)]
pub fn ResultsTable(
    /// The address of `results.json`.
    data: String,
    /// The words.
    words: Dictionary,
    /// The outcomes: id and name.
    outcomes: Vec<(String, String)>,
    /// How many results there are.
    total: usize,
    /// The static table.
    children: Children,
) -> impl IntoView {
    let results = RwSignal::new(Fetched::<Results>::Asleep);
    let filter = RwSignal::new(Filter::from_parameters(address::parameter));
    let shown = RwSignal::new(total);
    let table = NodeRef::<html::Div>::new();
    let load = move || fetch(data.clone(), results);
    Effect::new({
        let load = load.clone();
        move || load()
    });
    let announced = StoredValue::new(false);
    let language = words.language();
    Effect::new(move || {
        results.with(|results| {
            if let (Fetched::Ready(results), Some(table)) = (results, table.get()) {
                let kept = filter.with(|filter| filter.apply(&results.deliverables, &language));
                arrange(&table, &kept);
                shown.set(kept.len());
                // Whoever draws the rows sleeps until some are hidden.
                if kept.len() < total || announced.get_value() {
                    announced.set_value(true);
                    announce();
                }
            }
        });
    });
    let change = move |edit: &dyn Fn(&mut Filter)| {
        filter.update(|filter| edit(filter));
        address::write_parameters(
            &["outcome", "reported", "q", "sort"],
            &filter.read_untracked().parameters(),
        );
    };

    let states = ReportState::ALL.map(ReportState::key).into_iter().chain([UNREPORTED]);
    let states = states.map(|key| (key.to_owned(), words.text(&format!("state-{key}"))));
    let sorts = Sort::ALL.map(|sort| (sort.key().to_owned(), words.text(&format!("sort-{}", sort.key()))));
    let outcomes = outcomes
        .into_iter()
        .map(|(id, name)| (id.clone(), format!("{id}. {name}")));
    let all = || (String::new(), words.text("filter-all"));
    let field = |name: &'static str, options: Vec<(String, String)>| {
        let options = options
            .into_iter()
            .map(|(value, name)| view! { <option value=value>{name}</option> });
        let chosen = move || filter.with(|filter| filter.get(name).to_owned());
        let changed = move |event: ev::Event| change(&|filter| filter.set(name, event_target_value(&event)));
        view! {
            <label>
                <span>{words.text(&format!("filter-{name}"))}</span>
                <select name=name prop:value=chosen on:change=changed>{options.collect_view()}</select>
            </label>
        }
    };
    let counted = words.clone();
    let status = move || counted.count("results-shown", shown.get());
    let some = move || shown.get() > 0;
    view! {
        <form class="filter" role="search" on:submit=|event: ev::SubmitEvent| event.prevent_default()>
            <fieldset>
                <legend>{words.text("filter-legend")}</legend>
                {field("outcome", [all()].into_iter().chain(outcomes).collect())}
                {field("reported", [all()].into_iter().chain(states).collect())}
                <label>
                    <span>{words.text("filter-text")}</span>
                    <input type="search" name="q" autocomplete="off"
                        prop:value=move || filter.with(|filter| filter.text.clone())
                        on:input=move |event| change(&|filter| filter.set("q", event_target_value(&event)))/>
                </label>
                {field("sort", sorts.into())}
                <button type="reset" on:click=move |_| change(&|filter| *filter = Filter::default())>
                    {words.text("filter-reset")}
                </button>
            </fieldset>
        </form>
        <p class="count" role="status">{status}</p>
        {fetch_status(results, &words, load)}
        <div node_ref=table>{children()}</div>
        <p class="note" hidden=some>{words.text("results-none")}</p>
    }
}

/// The event that says that other rows are shown. boot.js wakes on it what draws them.
pub const ROWS_ARRANGED: &str = "openstrategy:rows";

fn announce() {
    if let Ok(event) = CustomEvent::new(ROWS_ARRANGED) {
        _ = window().dispatch_event(&event);
    }
}

/// Shows the rows of these deliverables in this order, and hides the others. A row that stands right is not touched:
/// what has the focus in it, or is open, stays so.
fn arrange(table: &HtmlElement, kept: &[&Deliverable]) {
    let Ok(Some(body)) = table.query_selector("tbody") else {
        return;
    };
    let rows = body.children();
    let rows: Vec<HtmlElement> = (0..rows.length())
        .filter_map(|at| rows.item(at)?.dyn_into().ok())
        .collect();
    for row in &rows {
        let hidden = !kept.iter().any(|deliverable| deliverable.id == row.id());
        if row.hidden() != hidden {
            row.set_hidden(hidden);
        }
    }
    let in_order = |row: &&HtmlElement| !row.hidden();
    let stands = rows.iter().filter(in_order).map(|row| row.id());
    if stands.eq(kept.iter().map(|deliverable| deliverable.id.clone())) {
        return;
    }
    for deliverable in kept {
        if let Some(row) = rows.iter().find(|row| row.id() == deliverable.id) {
            // Appending moves it: the shown rows come in order, the hidden ones before them are not seen.
            _ = body.append_child(row);
        }
    }
}
