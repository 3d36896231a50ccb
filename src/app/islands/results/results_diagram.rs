use rust_decimal::Decimal;

use crate::{
    chart::{
        Chart, Tone,
        stacked_bars::{Row, Segment, StackedBars},
    },
    locale::Dictionary,
    model::{Deliverable, ReportState},
};

/// What the diagram needs of a deliverable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The outcome that it serves, by id.
    pub outcome: String,
    /// What is reported of it.
    pub state: Option<ReportState>,
}

impl From<&Deliverable> for Counted {
    fn from(deliverable: &Deliverable) -> Self {
        Self {
            outcome: deliverable.outcome.clone(),
            state: deliverable.state(),
        }
    }
}

/// Results by outcome (id and name) and by what is reported. Only states that occur in `all` are parts of the bars, so
/// that a filter changes figures and never the legend. Takes the messages `results-outcome` and `state-…`.
pub fn results_diagram(
    chart: Chart,
    outcomes: &[(String, String)],
    all: &[Counted],
    shown: &[Counted],
    words: &Dictionary,
) -> StackedBars {
    let tones = [Tone::Planned, Tone::UnderWay, Tone::Done, Tone::Dropped];
    let reported = ReportState::ALL
        .into_iter()
        .zip(tones)
        .filter(|(state, _)| all.iter().any(|counted| counted.state == Some(*state)))
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
                    let here = |found: &&Counted| found.outcome == *id && found.state == *state;
                    Decimal::from(shown.iter().filter(here).count())
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
