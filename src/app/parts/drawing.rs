use leptos::prelude::*;

use super::share_button;
use crate::{
    app::Context,
    chart::{Diagram, Direction, figure_html},
    locale::{DIAGRAM_TEXTS, diagram_words},
};

/// A diagram that nobody changes, as a section of a page: title, unit, drawing with its table, sources, date, and the
/// control that shares it. `sentences` are the messages of its description.
pub fn drawing(context: &Context, diagram: &dyn Diagram, sentences: &[&str]) -> impl IntoView + use<> {
    let texts = [&DIAGRAM_TEXTS[..], sentences].concat();
    let words = diagram_words(&context.messages().dictionary(&texts, &[]), sentences);
    let drawn = figure_html(diagram, Direction::from_dir(context.language.direction()), &words);
    let chart = diagram.chart().clone();
    let [label, title] = [0, 1].map(|_| format!("{}-title", chart.id));
    let share = share_button(context, &chart.title).into_any();
    let links = chart.sources.into_iter();
    let links = links
        .map(|source| view! { <a href=source.href>{source.text}</a>" · " })
        .collect_view();
    let as_of = context.format("chart-as-of", [("date", chart.as_of.into())]);
    let unit = (!chart.unit.is_empty()).then(|| view! { <p class="unit">{chart.unit}</p> });
    view! {
        <figure class="chart-figure" id=chart.id aria-labelledby=label>
            <figcaption><h2 id=title>{chart.title}</h2>{unit}</figcaption>
            <div inner_html=drawn></div>
            <p class="chart-source">{links}{as_of}" "{share}</p>
        </figure>
    }
}
