use leptos::prelude::*;

use super::{explored, share_button};
use crate::{
    app::Context,
    chart::{Chart, Diagram, Direction, Words, figure_html},
    locale::{DIAGRAM_TEXTS, diagram_words},
};

/// A diagram with the messages that describe it.
pub struct Shown {
    /// The figures.
    pub diagram: Box<dyn Diagram>,
    /// The messages of its description, a sentence each.
    pub sentences: &'static [&'static str],
}

impl Shown {
    /// What the diagram says, in the language of the page.
    pub fn words(&self, context: &Context) -> Words {
        let texts = [&DIAGRAM_TEXTS[..], self.sentences].concat();
        diagram_words(&context.messages().dictionary(&texts, &[]), self.sentences)
    }
}

/// A diagram that nothing filters, as a section of a page: title, unit, drawing with its table, what it can be taken as,
/// its address for the pages of others, sources, date, the control that shares it.
pub fn drawing(context: &Context, shown: &Shown) -> impl IntoView + use<> {
    let drawn = drawn(context, shown);
    let chart = shown.diagram.chart().clone();
    let [label, title] = [0, 1].map(|_| format!("{}-title", chart.id));
    let share = share_button(context, &chart.title).into_any();
    let unit = (!chart.unit.is_empty()).then(|| view! { <p class="unit">{chart.unit.clone()}</p> });
    let sources = chart_sources(context, &chart);
    let drawn = explored(context, &chart, drawn).into_any();
    view! {
        <figure class="chart-figure" id=chart.id aria-labelledby=label>
            <figcaption><h2 id=title>{chart.title}</h2>{unit}</figcaption>
            {drawn}
            <p class="chart-source">{sources}" "{share}</p>
        </figure>
    }
}

/// The description, the drawings and the table of a diagram, as inner HTML.
pub fn drawn(context: &Context, shown: &Shown) -> String {
    let direction = Direction::from_dir(context.language.direction());
    figure_html(&*shown.diagram, direction, &shown.words(context))
}

/// Where the figures come from, and their date.
pub fn chart_sources(context: &Context, chart: &Chart) -> impl IntoView + use<> {
    let links = chart.sources.iter();
    let links = links
        .map(|source| view! { <a href=source.href.clone()>{source.text.clone()}</a>" · " })
        .collect_view();
    view! { {links}{context.format("chart-as-of", [("date", chart.as_of.clone().into())])} }
}
