//! The chart of results: the island.
#![allow(missing_docs, reason = "what `#[island]` generates cannot be documented")]

use leptos::{ev, prelude::*};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    address::{self, FILTER_CHANGED},
    download,
    fetch::{FetchLabels, FetchStatus, Fetched, fetch},
    filter::Filter,
    results_figures::{FigureLabels, figures, results_diagram},
};
use crate::{
    chart::{Diagram, Direction, Layout, Width},
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

    let tip = RwSignal::new(None::<Tip>);
    let figure = labels.figure.clone();
    let save = move |format: usize| {
        let Some(diagram) = diagram.get_untracked() else { return };
        let name = diagram.chart().id.clone();
        let svg = || {
            let layout = Layout {
                width: Width::Wide,
                direction: Direction::from_dir(&figure.direction),
            };
            diagram.svg(layout, &figure.words, "export")
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
    let buttons = labels
        .formats
        .into_iter()
        .enumerate()
        .map(|(at, format)| {
            let save = save.clone();
            view! { <button type="button" on:click=move |_| save(at)>{format}</button> }
        })
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
            on:pointerover=move |event| tip.set(mark_at(event.target()))
            on:pointerleave=move |_| tip.set(None)
            on:click=move |event| tip.set(mark_at(event.target()))
            on:keydown=move |event| step(&event, tip)>
            <div node_ref=static_figure>{children()}</div>
            <div class="live">{drawn}</div>
        </div>
        <p class="tip" role="status">{move || tip.get().map(|tip| tip.text)}</p>
        <FetchStatus loading failure labels=labels.fetch retry=load/>
        <p class="downloads"><span>{labels.download}</span>" "{buttons}</p>
    }
}

/// A value that is pointed at.
#[derive(Clone, Debug, PartialEq)]
struct Tip {
    /// Its place among the marks that can be seen.
    at: usize,
    /// What is said of it.
    text: String,
}

/// The marks of the drawing that is shown (the page holds one a width), and the one that is current.
fn marks(within: &Element) -> Vec<Element> {
    let Ok(found) = within.query_selector_all("svg [data-mark]") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into::<Element>().ok())
        .filter(|mark| mark.get_bounding_client_rect().width() > 0.0)
        .collect()
}

fn mark_at(target: Option<web_sys::EventTarget>) -> Option<Tip> {
    let target = target?.dyn_into::<Element>().ok()?;
    let mark = target.closest("[data-mark]").ok()??;
    let figure = mark.closest(".explore").ok()??;
    let marks = marks(&figure);
    let at = marks.iter().position(|other| *other == mark)?;
    Some(point(&marks, at))
}

/// Marks the value in the drawing and says it.
fn point(marks: &[Element], at: usize) -> Tip {
    for (other, mark) in marks.iter().enumerate() {
        // `toggle_with_force` fails on an empty class name only.
        _ = mark.class_list().toggle_with_force("current", other == at);
    }
    let title = marks[at]
        .query_selector("title")
        .ok()
        .flatten()
        .and_then(|title| title.text_content());
    let text = title
        .or_else(|| marks[at].get_attribute("aria-label"))
        .unwrap_or_default();
    Tip { at, text }
}

/// Arrow keys walk from value to value; Home and End go to the first and last, Escape leaves.
fn step(event: &ev::KeyboardEvent, tip: RwSignal<Option<Tip>>) {
    let Some(figure) = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok())
    else {
        return;
    };
    let marks = marks(&figure);
    if marks.is_empty() {
        return;
    }
    let last = marks.len() - 1;
    let current = tip.get_untracked().map(|tip| tip.at);
    let next = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => current.map_or(0, |at| (at + 1).min(last)),
        "ArrowLeft" | "ArrowUp" => current.map_or(last, |at| at.saturating_sub(1)),
        "Home" => 0,
        "End" => last,
        "Escape" => return tip.set(None),
        _ => return,
    };
    event.prevent_default();
    tip.set(Some(point(&marks, next)));
}
