use rust_decimal::Decimal;

use crate::{
    chart::{
        Chart, Tone,
        stacked_bars::{Row, Segment, StackedBars},
    },
    locale::Dictionary,
    model::{Deliverable, ReportState},
};

/// Results by outcome (id and name) and by what is reported. Only states that occur in `all` are parts of the bars, so
/// that a filter changes figures and never the legend. Takes the messages `results-outcome` and `state-…`.
pub fn results_diagram(
    chart: Chart,
    outcomes: &[(String, String)],
    all: &[Deliverable],
    shown: &[&Deliverable],
    words: &Dictionary,
) -> StackedBars {
    let tones = [Tone::Planned, Tone::UnderWay, Tone::Done, Tone::Dropped];
    let reported = ReportState::ALL
        .into_iter()
        .zip(tones)
        .filter(|(state, _)| all.iter().any(|deliverable| deliverable.state() == Some(*state)))
        .map(|(state, tone)| (Some(state), tone, format!("state-{}", state.key())));
    let parts: Vec<(Option<ReportState>, Tone, String)> = reported
        .chain([(None, Tone::Absent, "state-unreported".to_owned())])
        .collect();
    let rows = outcomes
        .iter()
        .map(|(id, name)| Row {
            label: format!("{id}. {name}"),
            values: parts
                .iter()
                .map(|(state, ..)| {
                    let counted = |found: &&&Deliverable| found.outcome == *id && found.state() == *state;
                    Decimal::from(shown.iter().filter(counted).count())
                })
                .collect(),
        })
        .collect();
    StackedBars {
        chart,
        row_header: words.text("results-outcome"),
        segments: parts
            .into_iter()
            .map(|(_, tone, id)| Segment {
                label: words.text(&id),
                tone,
            })
            .collect(),
        rows,
    }
}
