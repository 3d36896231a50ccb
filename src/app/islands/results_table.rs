//! The results matrix: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use leptos::{ev, prelude::*};
use serde::{Deserialize, Serialize};

use super::{
    address,
    fetch::{FetchLabels, FetchStatus, Fetched, fetch},
    filter::{Filter, Sort},
    row::results_rows,
    row_labels::RowLabels,
};
use crate::{locale::Plural, model::Results};

/// The words of the island, and what its fields offer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TableLabels {
    /// "Filter and sort".
    pub legend: String,
    /// "Outcome".
    pub outcome: String,
    /// The outcomes: id and name.
    pub outcomes: Vec<(String, String)>,
    /// "What is reported".
    pub reported: String,
    /// What can be reported: key and name.
    pub states: Vec<(String, String)>,
    /// "Words".
    pub text: String,
    /// "All".
    pub all: String,
    /// "Sort by".
    pub sort: String,
    /// The orders: key and name.
    pub sorts: Vec<(String, String)>,
    /// "Clear filters".
    pub reset: String,
    /// "12 results shown".
    pub shown: Plural,
    /// Where nothing matches.
    pub none: String,
    /// While data are fetched.
    pub fetch: FetchLabels,
    /// The words of the rows.
    pub rows: RowLabels,
}

/// The results matrix, filtered by outcome, by what is reported and by words, and sorted; its state is the address.
///
/// Without it the static table of all results, its children, stands there; so it does until the data have come.
#[island(lazy)]
pub fn ResultsTable(
    /// The address of `results.json`.
    data: String,
    /// The words.
    labels: TableLabels,
    /// How many results there are, before anything is fetched.
    total: usize,
    /// The static table.
    children: Children,
) -> impl IntoView {
    let results = RwSignal::new(Fetched::<Results>::Asleep);
    // The address is the state; natively there is none.
    let filter = RwSignal::new(if cfg!(target_family = "wasm") {
        address::read()
    } else {
        Filter::default()
    });
    let load = {
        let data = data.clone();
        move || fetch(data.clone(), results)
    };

    // Effects run in the browser only: woken, the island asks for the data.
    Effect::new({
        let load = load.clone();
        move || load()
    });
    let change = move |edit: &dyn Fn(&mut Filter)| {
        filter.update(|filter| edit(filter));
        address::write(&filter.get_untracked());
    };

    let ready = Memo::new(move |_| results.with(|results| matches!(results, Fetched::Ready(_))));
    // The static rows have the ids that links lead to; they go when rows with the same ids come.
    let static_table = NodeRef::<leptos::html::Div>::new();
    Effect::new(move || {
        if ready.get()
            && let Some(table) = static_table.get()
        {
            table.replace_children_with_node_0();
        }
    });
    let rows = labels.rows.clone();
    let language = rows.language();
    let shown = {
        let language = language.clone();
        Memo::new(move |_| {
            results.with(|results| match results {
                Fetched::Ready(results) => filter.with(|filter| filter.apply(&results.deliverables, &language).len()),
                _ => total,
            })
        })
    };
    let failure = Signal::derive(move || {
        results.with(|results| match results {
            Fetched::Failed(error) => Some(error.clone()),
            _ => None,
        })
    });
    let loading = Signal::derive(move || results.with(|results| *results == Fetched::Loading));
    let table = move || {
        results.with(|results| match results {
            Fetched::Ready(results) => {
                let shown = filter.with(|filter| filter.apply(&results.deliverables, &language));
                (!shown.is_empty()).then(|| results_rows(&shown, &rows))
            }
            _ => None,
        })
    };

    let options = |entries: Vec<(String, String)>| {
        entries
            .into_iter()
            .map(|(value, name)| view! { <option value=value>{name}</option> })
            .collect_view()
    };
    let TableLabels {
        legend,
        outcome,
        outcomes,
        reported,
        states,
        text,
        all,
        sort,
        sorts,
        reset,
        shown: counted,
        none,
        fetch,
        ..
    } = labels;
    view! {
        <form class="filter" role="search" on:submit=|event: ev::SubmitEvent| event.prevent_default()>
            <fieldset>
                <legend>{legend}</legend>
                <label><span>{outcome}</span>
                    <select name="outcome" prop:value=move || filter.with(|filter| filter.outcome.clone())
                        on:change:target=move |event| { let value = event.target().value(); change(&|filter| filter.outcome = value.clone()) }>
                        <option value="">{all.clone()}</option>{options(outcomes)}
                    </select>
                </label>
                <label><span>{reported}</span>
                    <select name="reported" prop:value=move || filter.with(|filter| filter.reported.clone())
                        on:change:target=move |event| { let value = event.target().value(); change(&|filter| filter.reported = value.clone()) }>
                        <option value="">{all}</option>{options(states)}
                    </select>
                </label>
                <label><span>{text}</span>
                    <input type="search" name="q" autocomplete="off" prop:value=move || filter.with(|filter| filter.text.clone())
                        on:input:target=move |event| { let value = event.target().value(); change(&|filter| filter.text = value.clone()) }/>
                </label>
                <label><span>{sort}</span>
                    <select name="sort" prop:value=move || filter.with(|filter| filter.sort.key())
                        on:change:target=move |event| { let value = event.target().value(); change(&|filter| filter.sort = Sort::from_key(&value)) }>
                        {options(sorts)}
                    </select>
                </label>
                <button type="reset" on:click=move |_| change(&|filter| *filter = Filter::default())>{reset}</button>
            </fieldset>
        </form>
        <p class="count" role="status">{move || counted.of(shown.get())}</p>
        <FetchStatus loading failure labels=fetch retry=load/>
        <div node_ref=static_table>{children()}</div>
        <div class="live">{table}</div>
        <p class="note" hidden=move || !ready.get() || (shown.get() > 0)>{none}</p>
    }
}
