//! The chart of results: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use std::{cell::RefCell, rc::Rc};

use leptos::{html, prelude::*};

use super::{Counted, live_figure::LiveFigure, matrix::ROWS_ARRANGED, results_diagram};
use crate::{
    app::islands::kit::{listen::listen, walk::EVENTS},
    chart::{Chart, SourceLine, Words, stacked_bars::StackedBars},
    locale::{Dictionary, diagram_words},
};

/// The messages that the island shows, beside those of every diagram.
pub const TEXTS: [&str; 11] = [
    "fetch-failed",
    "chart-results-title",
    "chart-results-largest",
    "chart-results-parts",
    "chart-unit",
    "results-outcome",
    "state-planned",
    "state-under-way",
    "state-done",
    "state-dropped",
    "state-unreported",
];

/// Where the figures of the chart come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The undertaking, by slug.
    pub strategy: String,
    /// The documents: what they are called and their address.
    pub sources: Vec<(String, String)>,
    /// The date that the figures are as of, as the reader reads it.
    pub as_of: String,
}

/// The diagram of these results, natively and in the browser alike.
pub fn diagram(
    provenance: &Provenance,
    outcomes: &[(String, String)],
    all: &[Counted],
    shown: &[Counted],
    words: &Dictionary,
) -> StackedBars {
    let sources = provenance.sources.iter().map(|(text, href)| SourceLine {
        text: text.clone(),
        href: href.clone(),
    });
    let chart = Chart {
        id: format!("results-{}", provenance.strategy),
        title: words.text("chart-results-title"),
        unit: words.text("chart-unit"),
        sources: sources.collect(),
        as_of: provenance.as_of.clone(),
    };
    results_diagram(chart, outcomes, all, shown, words)
}

/// The messages that describe the diagram.
pub const SENTENCES: [&str; 2] = ["chart-results-largest", "chart-results-parts"];

/// What the diagram says.
pub fn sentences(words: &Dictionary) -> Words {
    diagram_words(words, &SENTENCES)
}

/// The chart of results by outcome and by what is reported: redrawn when the results table beside it shows other rows,
/// its values walked by pointer and keyboard, downloaded as SVG, PNG and CSV. It counts the rows of the page (each says
/// its outcome and its state), and so is never at odds with them.
///
/// Its children are the static drawing of all results, its table and its controls; the drawing stays until a filter is
/// set.
#[island(lazy)]
pub fn ResultsChart(
    /// The words.
    words: Dictionary,
    /// The outcomes: id and name.
    outcomes: Vec<(String, String)>,
    /// The undertaking, by slug.
    strategy: String,
    /// The documents: what they are called and their address.
    sources: Vec<(String, String)>,
    /// The date that the figures are as of, as the reader reads it.
    as_of: String,
    /// The static figure and its controls.
    children: Children,
) -> impl IntoView {
    let provenance = Provenance {
        strategy,
        sources,
        as_of,
    };
    let part = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let Some(part) = part.get() else { return };
        let figure = LiveFigure::new(part.clone().into(), &words, &outcomes, &provenance);
        let figure = Rc::new(RefCell::new(figure));
        let redrawn = Rc::clone(&figure);
        listen(&window(), &[ROWS_ARRANGED], move |_| redrawn.borrow_mut().draw());
        listen(&part, &EVENTS, move |event| figure.borrow_mut().answer(&event));
    });
    view! { <div node_ref=part>{children()}</div> }
}
