use leptos::prelude::*;

use crate::{
    app::{
        context::Context,
        islands::take::still_chart::{StillChart, TEXTS},
    },
    chart::Chart,
};

use super::chart_downloads;

/// A drawn figure with what an island makes of it: a place that takes the focus, to walk from value to value, where
/// values are said, and the files that it can be taken as. Until its island wakes only the files are of use.
pub fn explorable(context: &Context, chart: &Chart, drawn: String) -> impl IntoView + use<> {
    view! {
        <div class="explore" role="group" tabindex="0" aria-label=context.text("chart-explore") inner_html=drawn></div>
        <p class="tip" role="status"></p>
        {chart_downloads(context, chart)}
    }
}

/// The same for a chart that nothing filters, with its island.
pub fn explored(context: &Context, chart: &Chart, drawn: String) -> impl IntoView + use<> {
    let words = context.island_words(&TEXTS, &[]);
    let figure = explorable(context, chart, drawn).into_any();
    view! { <div data-client="take"><StillChart words>{figure}</StillChart></div> }
}
