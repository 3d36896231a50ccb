use leptos::prelude::*;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{
    chart::{
        Chart, Diagram, Direction, Layout, Table, Tone, Width, Words,
        stacked_bars::{Row, Segment, StackedBars},
    },
    model::{Deliverable, ReportState},
};

/// The words of the chart of results, and what stands around it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureLabels {
    /// Title, unit, sources, as-of date.
    pub chart: Chart,
    /// The words that every diagram writes.
    pub words: Words,
    /// "rtl" or "ltr".
    pub direction: String,
    /// "Outcome".
    pub outcome: String,
    /// The outcomes: id and name.
    pub outcomes: Vec<(String, String)>,
    /// Names of the states, in the order of [`ReportState::ALL`].
    pub states: Vec<String>,
    /// "Nothing reported".
    pub unreported: String,
}

/// Results by outcome and by what is reported. Only states that occur in `all` are parts of the bars, so that a
/// filter changes figures and never the legend.
pub fn results_diagram(all: &[Deliverable], shown: &[&Deliverable], labels: &FigureLabels) -> StackedBars {
    let state_tones = [Tone::Planned, Tone::UnderWay, Tone::Done, Tone::Dropped];
    let mut parts: Vec<(Option<ReportState>, Segment)> = ReportState::ALL
        .into_iter()
        .zip(state_tones)
        .enumerate()
        .filter(|(_, (state, _))| all.iter().any(|deliverable| deliverable.state() == Some(*state)))
        .map(|(at, (state, tone))| {
            let label = labels.states.get(at).cloned().unwrap_or_default();
            (Some(state), Segment { label, tone })
        })
        .collect();
    parts.push((
        None,
        Segment {
            label: labels.unreported.clone(),
            tone: Tone::Absent,
        },
    ));
    let rows = labels
        .outcomes
        .iter()
        .map(|(id, name)| Row {
            label: format!("{id}. {name}"),
            values: parts
                .iter()
                .map(|(state, _)| {
                    let counted =
                        |deliverable: &&&Deliverable| deliverable.outcome == *id && deliverable.state() == *state;
                    Decimal::from(shown.iter().filter(counted).count())
                })
                .collect(),
        })
        .collect();
    StackedBars {
        chart: labels.chart.clone(),
        row_header: labels.outcome.clone(),
        segments: parts.into_iter().map(|(_, segment)| segment).collect(),
        rows,
    }
}

/// A diagram's drawings, one a width, its description and its table; static and in the browser alike.
pub fn figures(diagram: &dyn Diagram, labels: &FigureLabels) -> impl IntoView + use<> {
    let direction = Direction::from_dir(&labels.direction);
    let id = &diagram.chart().id;
    let drawings: String = Width::ALL
        .map(|width| {
            diagram.svg(
                Layout { width, direction },
                &labels.words,
                &format!("{id}-{}", width.key()),
            )
        })
        .concat();
    view! {
        <p class="description">{diagram.description(&labels.words)}</p>
        <div class="chart-frame" inner_html=drawings></div>
        {table(&diagram.table(&labels.words))}
    }
}

/// A chart's figures as an HTML table.
fn table(table: &Table) -> impl IntoView + use<> {
    let columns = table
        .columns
        .iter()
        .map(|column| view! { <th scope="col">{column.clone()}</th> })
        .collect_view();
    let rows = table
        .rows
        .iter()
        .map(|row| {
            let cells = row
                .cells
                .iter()
                .map(|cell| view! { <td class="number">{cell.text.clone()}</td> })
                .collect_view();
            view! { <tr><th scope="row">{row.header.clone()}</th>{cells}</tr> }
        })
        .collect_view();
    view! {
        <div class="scroll">
            <table class="figures">
                <caption>{table.caption.clone()}</caption>
                <thead><tr><th scope="col">{table.corner.clone()}</th>{columns}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
