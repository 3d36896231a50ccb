//! What can be counted of undertakings: promises and initiatives.

use super::{Shown, chart, documents};
use crate::{
    app::context::Context,
    chart::{
        Figure, Tone,
        bars::{self, Bars},
        dots::{self, Dots},
        stacked_bars::{Row, Segment, StackedBars},
    },
    model::ReportState,
    publish::PublishedStrategy,
};

/// What describes figures of rows.
const ENDS: &[&str] = &["chart-ends", "chart-line-missing"];

/// Every undertaking with its name.
fn strategies(context: &Context) -> Vec<(&PublishedStrategy, String)> {
    let published = context.publication.strategies.iter();
    published
        .map(|published| (published, context.local(&published.strategy.summary.title)))
        .collect()
}

/// The documents that undertakings are told of in.
fn documents_of<'a>(published: impl Iterator<Item = &'a PublishedStrategy>) -> impl Iterator<Item = &'a str> {
    published.flat_map(|published| published.strategy.summary.documents.iter().map(String::as_str))
}

fn figure(count: usize) -> Figure {
    Figure::Number(count.into())
}

/// How many promises and initiatives each undertaking has.
pub(super) fn bars(context: &Context) -> Vec<Shown> {
    let strategies = strategies(context);
    let count = |count: Option<usize>| count.map_or_else(|| Figure::Absent(context.text("charts-none-held")), figure);
    let rows: Vec<bars::Row> = strategies
        .iter()
        .map(|(published, label)| bars::Row {
            label: label.clone(),
            values: vec![
                count(published.results.as_ref().map(|results| results.deliverables.len())),
                count(published.initiatives.as_ref().map(|found| found.initiatives.len())),
            ],
        })
        .collect();
    let is_known = |figure: &Figure| matches!(figure, Figure::Number(_));
    if !rows.iter().any(|row| row.values.iter().any(is_known)) {
        return Vec::new();
    }
    let series = |label: &str, tone| bars::Series {
        label: context.text(label),
        tone,
    };
    let sources = documents(
        context,
        documents_of(strategies.iter().map(|(published, _)| *published)),
    );
    let diagram = Bars {
        chart: chart(
            context,
            "bars",
            context.text("charts-bars-title"),
            String::new(),
            sources,
        ),
        row_header: context.text("strategy-column"),
        series: vec![
            series("tree-deliverable", Tone::One),
            series("initiatives-title", Tone::Two),
        ],
        rows,
    };
    vec![Shown {
        diagram: Box::new(diagram),
        sentences: ENDS,
    }]
}

/// The initiatives of each undertaking by the state that was last reported.
pub(super) fn stacked_bars(context: &Context) -> Vec<Shown> {
    let strategies = strategies(context);
    let with: Vec<_> = strategies
        .iter()
        .filter_map(|(published, label)| Some((*published, label, published.initiatives.as_ref()?)))
        .collect();
    if with.is_empty() {
        return Vec::new();
    }
    let state = |state: ReportState| match state {
        ReportState::Planned => Tone::Planned,
        ReportState::UnderWay => Tone::UnderWay,
        ReportState::Done => Tone::Done,
        ReportState::Dropped => Tone::Dropped,
    };
    let mut segments: Vec<Segment> = ReportState::ALL
        .into_iter()
        .map(|of| Segment {
            label: context.text(&format!("state-{}", of.key())),
            tone: state(of),
        })
        .collect();
    segments.push(Segment {
        label: context.text("state-unreported"),
        tone: Tone::Absent,
    });
    let states = ReportState::ALL.into_iter().map(Some).chain([None]);
    let rows = with.iter().map(|(_, label, found)| Row {
        label: (*label).clone(),
        values: states
            .clone()
            .map(|state| {
                let in_state = found
                    .initiatives
                    .iter()
                    .filter(|initiative| initiative.state() == state);
                in_state.count().into()
            })
            .collect(),
    });
    let sources = documents(context, documents_of(with.iter().map(|(published, ..)| *published)));
    let title = context.text("charts-stacked-bars-title");
    let diagram = StackedBars {
        chart: chart(
            context,
            "stacked-bars",
            title,
            context.text("initiatives-title"),
            sources,
        ),
        row_header: context.text("strategy-column"),
        segments,
        rows: rows.collect(),
    };
    vec![Shown {
        diagram: Box::new(diagram),
        sentences: &["chart-results-parts", "chart-results-largest"],
    }]
}

/// Of how many of its promises each undertaking's documents report something.
pub(super) fn dots(context: &Context) -> Vec<Shown> {
    let strategies = strategies(context);
    let with: Vec<_> = strategies
        .iter()
        .filter_map(|(published, label)| Some((*published, label, published.results.as_ref()?)))
        .collect();
    if with.is_empty() {
        return Vec::new();
    }
    let rows = with.iter().map(|(_, label, results)| {
        let all = &results.deliverables;
        dots::Row {
            label: (*label).clone(),
            value: figure(all.iter().filter(|deliverable| !deliverable.reports.is_empty()).count()),
            range: None,
            reference: Some(all.len().into()),
        }
    });
    let sources = documents(context, documents_of(with.iter().map(|(published, ..)| *published)));
    let title = context.text("charts-dots-title");
    let diagram = Dots {
        chart: chart(context, "dots", title, context.text("tree-deliverable"), sources),
        row_header: context.text("strategy-column"),
        value_header: context.text("charts-dots-reported"),
        reference_header: context.text("charts-dots-promised"),
        rows: rows.collect(),
        ..Dots::default()
    };
    vec![Shown {
        diagram: Box::new(diagram),
        sentences: ENDS,
    }]
}
