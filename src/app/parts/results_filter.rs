use leptos::prelude::*;

use crate::{
    app::{context::Context, islands::results::Sort},
    model::{ReportState, UNREPORTED},
};

/// The form of the results matrix, and what is said above its table: how many results are shown, how far the data are
/// and what failed of them. Nothing works in it until its island wakes; where scripts are off it is not shown.
pub fn results_filter(context: &Context, outcomes: Vec<(String, String)>, total: usize) -> impl IntoView + use<> {
    let text = |id: &str| context.text(id);
    let field = |name: &'static str, options: Vec<(String, String)>| {
        let options = options
            .into_iter()
            .map(|(value, name)| view! { <option value=value>{name}</option> })
            .collect_view();
        view! { <label><span>{text(&format!("filter-{name}"))}</span><select name=name>{options}</select></label> }
    };
    let all = || (String::new(), text("filter-all"));
    let outcomes = outcomes
        .into_iter()
        .map(|(id, name)| (id.clone(), format!("{id}. {name}")));
    let states = ReportState::ALL.map(ReportState::key).into_iter().chain([UNREPORTED]);
    let states = states.map(|key| (key.to_owned(), text(&format!("state-{key}"))));
    let sorts = Sort::ALL.map(|sort| (sort.key().to_owned(), text(&format!("sort-{}", sort.key()))));
    view! {
        <form class="filter" role="search">
            <fieldset>
                <legend>{text("filter-legend")}</legend>
                {field("outcome", [all()].into_iter().chain(outcomes).collect())}
                {field("reported", [all()].into_iter().chain(states).collect())}
                <label><span>{text("filter-text")}</span><input type="search" name="q" autocomplete="off"/></label>
                {field("sort", sorts.into())}
                <button type="reset">{text("filter-reset")}</button>
            </fieldset>
        </form>
        <p class="count" role="status">{context.count("results-shown", total)}</p>
        <p class="loading" role="status"></p>
        <div class="notice" role="alert" hidden>
            <p>{text("fetch-failed")}" "<code></code></p>
            <button type="button">{text("retry")}</button>
        </div>
    }
}

/// What is said under a table that the filter has left empty.
pub fn no_results(context: &Context) -> impl IntoView + use<> {
    view! { <p class="note none" hidden>{context.text("results-none")}</p> }
}
