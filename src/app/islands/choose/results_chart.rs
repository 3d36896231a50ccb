//! The chart of results: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use std::collections::BTreeMap;

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement};

use super::{Counted, png::offer_png, results_diagram, results_table::ROWS_ARRANGED};
use crate::{
    app::islands::kit::download,
    chart::{
        Chart, Diagram, Direction, Layout, Palette, SourceLine, Width, Words, export, figure_html,
        stacked_bars::StackedBars,
    },
    locale::{Dictionary, diagram_words},
    model::ReportState,
};

/// The messages that the island shows, beside those of every diagram.
pub const TEXTS: [&str; 15] = [
    "chart-download",
    "chart-download-svg",
    "chart-download-png",
    "chart-download-csv",
    "chart-explore",
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
/// Without it the drawing of all results and its table, its children, stand there; so they do until a filter is set.
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
    /// The static figure.
    children: Children,
) -> impl IntoView {
    let provenance = Provenance {
        strategy,
        sources,
        as_of,
    };
    let figure = NodeRef::<html::Div>::new();
    // What the table shows: all rows, and those that the filter keeps.
    let rows = RwSignal::new((Vec::<Counted>::new(), Vec::<Counted>::new()));
    Effect::new(move || {
        rows.set(read_rows());
        let listener = window_event_listener_untyped(ROWS_ARRANGED, move |_| rows.set(read_rows()));
        on_cleanup(move || listener.remove());
    });

    // One effect draws: what is shown, what is said of each mark, and the file that the reader asked for.
    let said = RwSignal::new(BTreeMap::<usize, String>::new());
    let wanted = RwSignal::new(None::<usize>);
    let redrawn = StoredValue::new(false);
    let dictionary = words.clone();
    Effect::new(move || {
        let (Some(figure), (all, shown)) = (figure.get(), rows.get()) else {
            return;
        };
        let direction = Direction::from_dir(dictionary.language().direction());
        let diagram = diagram(&provenance, &outcomes, &all, &shown, &dictionary);
        let words = sentences(&dictionary);
        // The prerendered figure is true until the first filter.
        if shown.len() < all.len() || redrawn.get_value() {
            redrawn.set_value(true);
            figure.set_inner_html(&figure_html(&diagram, direction, &words));
        }
        let layout = Layout {
            width: Width::Wide,
            direction,
        };
        let picture = diagram.picture(layout, &words, &diagram.chart().id);
        said.set(
            picture
                .marks
                .iter()
                .map(|mark| (mark.number, mark.text.clone()))
                .collect(),
        );
        if let Some(format) = wanted.get() {
            wanted.set(None);
            save(&diagram, &picture.svg, &words, format);
        }
    });

    let current = RwSignal::new(None::<usize>);
    Effect::new(move || {
        let number = current.get();
        if let Some(figure) = figure.get() {
            show(&figure, number);
        }
    });
    let tip = move || {
        current
            .get()
            .and_then(|number| said.with(|said| said.get(&number).cloned()))
            .unwrap_or_default()
    };
    let buttons = ["svg", "png", "csv"].into_iter().enumerate().map(|(at, format)| {
        let name = words.text(&format!("chart-download-{format}"));
        view! { <button type="button" on:click=move |_| wanted.set(Some(at))>{name}</button> }
    });
    view! {
        <div class="explore" role="group" tabindex="0" aria-label=words.text("chart-explore")
            node_ref=figure
            on:pointerover=move |event| current.set(number_at(event.target()))
            on:pointerleave=move |_| current.set(None)
            on:click=move |event| current.set(number_at(event.target()))
            on:keydown=move |event| if let Some(figure) = figure.get_untracked() { step(&event, &figure, current) }>
            {children()}
        </div>
        <p class="tip" role="status">{tip}</p>
        <p class="downloads"><span>{words.text("chart-download")}</span>" "{buttons.collect_view()}</p>
    }
}

/// The results of the page: all of them, and those that are shown.
fn read_rows() -> (Vec<Counted>, Vec<Counted>) {
    let (mut all, mut shown) = (Vec::new(), Vec::new());
    let Ok(rows) = document().query_selector_all("tr[data-outcome]") else {
        return (all, shown);
    };
    for at in 0..rows.length() {
        let Some(row) = rows.get(at).and_then(|row| row.dyn_into::<HtmlElement>().ok()) else {
            continue;
        };
        let state = row.get_attribute("data-state").unwrap_or_default();
        let counted = Counted {
            outcome: row.get_attribute("data-outcome").unwrap_or_default(),
            state: ReportState::ALL.into_iter().find(|known| known.key() == state),
        };
        if !row.hidden() {
            shown.push(counted.clone());
        }
        all.push(counted);
    }
    (all, shown)
}

/// Offers the diagram as SVG (0), PNG (1) or CSV (2). A browser that refuses to save says so itself.
fn save(diagram: &StackedBars, svg: &str, words: &Words, format: usize) {
    let name = &diagram.chart().id;
    let svg = || export(svg, diagram.chart(), words, &Palette::LIGHT);
    _ = match format {
        0 => download::offer(&format!("{name}.svg"), "image/svg+xml", &svg()),
        1 => offer_png(format!("{name}.png"), &svg()),
        _ => download::offer(&format!("{name}.csv"), "text/csv", &diagram.table(words).to_csv()),
    };
}

/// The marks of the drawing that is shown (the page holds one a width), in order.
fn marks(within: &Element) -> Vec<Element> {
    let Ok(found) = within.query_selector_all("svg [data-mark]") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into::<Element>().ok())
        .filter(|mark| mark.get_bounding_client_rect().width() > 0.0)
        .collect()
}

/// The number of the mark that is pointed at: its place in the table.
fn number_at(target: Option<EventTarget>) -> Option<usize> {
    let target = target?.dyn_into::<Element>().ok()?;
    let mark = target.closest("[data-mark]").ok()??;
    number_of(&mark)
}

fn number_of(mark: &Element) -> Option<usize> {
    mark.get_attribute("data-mark")?.parse().ok()
}

/// Sets the current mark apart from the others; none with `None`.
fn show(within: &Element, number: Option<usize>) {
    for mark in marks(within) {
        // `toggle_with_force` fails on an empty class name only.
        _ = mark
            .class_list()
            .toggle_with_force("current", number.is_some() && number_of(&mark) == number);
    }
}

/// Arrow keys walk from value to value; Home and End go to the first and last, Escape leaves.
fn step(event: &ev::KeyboardEvent, within: &Element, current: RwSignal<Option<usize>>) {
    let numbers: Vec<usize> = marks(within).iter().filter_map(number_of).collect();
    let Some(last) = numbers.len().checked_sub(1) else {
        return;
    };
    let here = current
        .get_untracked()
        .and_then(|number| numbers.iter().position(|other| *other == number));
    let next = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => here.map_or(0, |at| (at + 1).min(last)),
        "ArrowLeft" | "ArrowUp" => here.map_or(last, |at| at.saturating_sub(1)),
        "Home" => 0,
        "End" => last,
        "Escape" => return current.set(None),
        _ => return,
    };
    event.prevent_default();
    current.set(Some(numbers[next]));
}
