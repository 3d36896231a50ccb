use leptos::prelude::*;

use crate::app::context::Context;

/// A drawn figure with what an island makes of it: a place that takes the focus, to walk from value to value, where
/// values are said, and the files that it can be taken as. Nothing works in it until its island wakes; where scripts are
/// off the controls are not shown.
pub fn explorable(context: &Context, drawn: String) -> impl IntoView + use<> {
    let buttons = ["svg", "png", "csv"].map(|format| {
        let name = context.text(&format!("chart-download-{format}"));
        view! { <button type="button" data-format=format>{name}</button> }
    });
    view! {
        <div class="explore" role="group" tabindex="0" aria-label=context.text("chart-explore") inner_html=drawn></div>
        <p class="tip" role="status"></p>
        <p class="downloads"><span>{context.text("chart-download")}</span>" "{buttons}</p>
    }
}
