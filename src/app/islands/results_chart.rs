//! The chart of results: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use std::collections::BTreeMap;

use leptos::{ev, prelude::*};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

use super::{
    address::{self, FILTER_CHANGED},
    download,
    fetch::{FetchLabels, FetchStatus, Fetched, fetch},
    filter::Filter,
    results_figures::{FigureLabels, figures, results_diagram},
};
use crate::{
    chart::{Diagram, Direction, Layout, Palette, Width, export, stacked_bars::StackedBars},
    model::{Language, Results},
};

/// The words of the island.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ChartLabels {
    /// "Download".
    pub download: String,
    /// "SVG", "PNG", "CSV".
    pub formats: [String; 3],
    /// "Step through the values with the arrow keys".
    pub explore: String,
    /// The language of the page.
    pub language: String,
    /// The words of the chart itself.
    pub figure: FigureLabels,
    /// While data are fetched.
    pub fetch: FetchLabels,
}

/// The chart of results by outcome and by what is reported: redrawn when the filter in the address changes, its values
/// walked by pointer and keyboard, downloaded as SVG, PNG and CSV.
///
/// Without it the drawing of all results and its table, its children, stand there; so they do until a filter is set.
#[island(lazy)]
pub fn ResultsChart(
    /// The address of `results.json`.
    data: String,
    /// The words.
    labels: ChartLabels,
    /// The static figure.
    children: Children,
) -> impl IntoView {
    let results = RwSignal::new(Fetched::<Results>::Asleep);
    let filter = RwSignal::new(if cfg!(target_family = "wasm") {
        address::read()
    } else {
        Filter::default()
    });
    let load = {
        let data = data.clone();
        move || fetch(data.clone(), results)
    };
    Effect::new({
        let load = load.clone();
        move || {
            load();
            let listener = window_event_listener_untyped(FILTER_CHANGED, move |_| filter.set(address::read()));
            on_cleanup(move || listener.remove());
        }
    });

    let language = Language(labels.language.clone());
    let figure = labels.figure.clone();
    let diagram = Memo::new(move |_| {
        results.with(|results| match results {
            Fetched::Ready(results) => filter.with(|filter| {
                let shown = filter.apply(&results.deliverables, &language);
                Some(results_diagram(&results.deliverables, &shown, &figure))
            }),
            _ => None,
        })
    });
    // The prerendered figure stays until a filter makes it untrue; its ids go when a drawing with the same ids comes.
    let redrawn = Memo::new(move |before: Option<&bool>| {
        before.copied().unwrap_or(false)
            || (diagram.with(Option::is_some) && filter.with(|filter| *filter != Filter::default()))
    });
    let static_figure = NodeRef::<leptos::html::Div>::new();
    Effect::new(move || {
        if redrawn.get()
            && let Some(figure) = static_figure.get()
        {
            figure.replace_children_with_node_0();
        }
    });
    let figure = labels.figure.clone();
    let drawn = move || {
        let diagram = redrawn.get().then(|| diagram.get()).flatten();
        diagram.map(|diagram| figures(&diagram, &figure))
    };

    // What is said of each mark, by number; the marks are the same in both drawings.
    let figure = labels.figure.clone();
    let said = Memo::new(move |_| {
        let layout = Layout {
            width: Width::Wide,
            direction: Direction::from_dir(&figure.direction),
        };
        let marks = diagram.with(|diagram| diagram.as_ref().map(|diagram| diagram.marks(layout, &figure.words)));
        marks
            .unwrap_or_default()
            .into_iter()
            .map(|mark| (mark.number, mark.text))
            .collect::<BTreeMap<_, _>>()
    });
    let current = RwSignal::new(None::<usize>);
    let explored = NodeRef::<leptos::html::Div>::new();
    Effect::new(move || {
        let number = current.get();
        if let Some(explored) = explored.get() {
            show(&explored, number);
        }
    });
    let tip = move || {
        current
            .get()
            .and_then(|number| said.with(|said| said.get(&number).cloned()))
    };
    let figure = labels.figure.clone();
    let save = move |diagram: &StackedBars, format: usize| {
        let name = diagram.chart().id.clone();
        let svg = || {
            let layout = Layout {
                width: Width::Wide,
                direction: Direction::from_dir(&figure.direction),
            };
            export(
                &diagram.svg(layout, &figure.words, &name),
                diagram.chart(),
                &figure.words,
                &Palette::LIGHT,
            )
        };
        // A browser that refuses to save says so itself.
        _ = match format {
            0 => download::offer(&format!("{name}.svg"), "image/svg+xml", &svg()),
            1 => download::offer_png(format!("{name}.png"), &svg()),
            _ => download::offer(
                &format!("{name}.csv"),
                "text/csv",
                &diagram.table(&figure.words).to_csv(),
            ),
        };
    };
    // What the reader asked for may have to wait for the data.
    let wanted = RwSignal::new(None::<usize>);
    Effect::new(move || {
        if let (Some(diagram), Some(format)) = (diagram.get(), wanted.get()) {
            wanted.set(None);
            save(&diagram, format);
        }
    });
    let buttons = labels
        .formats
        .into_iter()
        .enumerate()
        .map(|(at, format)| view! { <button type="button" on:click=move |_| wanted.set(Some(at))>{format}</button> })
        .collect_view();
    let failure = Signal::derive(move || {
        results.with(|results| match results {
            Fetched::Failed(error) => Some(error.clone()),
            _ => None,
        })
    });
    let loading = Signal::derive(move || results.with(|results| *results == Fetched::Loading));
    view! {
        <div class="explore" role="group" tabindex="0" aria-label=labels.explore
            node_ref=explored
            on:pointerover=move |event| current.set(number_at(event.target()))
            on:pointerleave=move |_| current.set(None)
            on:click=move |event| current.set(number_at(event.target()))
            on:keydown=move |event| if let Some(explored) = explored.get_untracked() { step(&event, &explored, current) }>
            <div node_ref=static_figure>{children()}</div>
            <div class="live">{drawn}</div>
        </div>
        <p class="tip" role="status">{tip}</p>
        <FetchStatus loading failure labels=labels.fetch retry=load/>
        <p class="downloads"><span>{labels.download}</span>" "{buttons}</p>
    }
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
