//! What can be counted in a publication: promises, initiatives, and what is dated.

use super::{Shown, chart, documents};
use crate::{
    app::context::Context,
    chart::{
        Figure, Moment, Tone,
        bars::{self, Bars},
        dots::{self, Dots},
        line::{Base, LineChart, Series},
        multiples::{Multiples, Panel},
        stacked_bars::{Row, Segment, StackedBars},
    },
    model::{DatedEntry, PartialDate, ReportState},
    publish::PublishedStrategy,
};

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

/// What is dated, by the year in which it begins: the years from the first to the last, and the entries.
fn years(context: &Context) -> Option<(Vec<Moment>, &[DatedEntry])> {
    let entries = &context.publication.timeline.entries[..];
    let years = || entries.iter().map(|entry| entry.period.start.year);
    let (first, last) = (years().min()?, years().max()?);
    // A line takes two years.
    if first == last {
        return None;
    }
    let moment = |year| Moment {
        date: PartialDate {
            year,
            month: None,
            day: None,
        },
        label: year.to_string(),
    };
    Some(((first..=last).map(moment).collect(), entries))
}

/// How many of the entries begin in each year.
fn by_year<'a>(years: &[Moment], entries: impl Iterator<Item = &'a DatedEntry> + Clone) -> Vec<Figure> {
    let in_year = |moment: &Moment| {
        let begins = |entry: &&DatedEntry| entry.period.start.year == moment.date.year;
        figure(entries.clone().filter(begins).count())
    };
    years.iter().map(in_year).collect()
}

/// How much of everything that is dated begins in each year.
pub(super) fn line(context: &Context) -> Vec<Shown> {
    let Some((periods, entries)) = years(context) else {
        return Vec::new();
    };
    let sources = documents(context, entries.iter().filter_map(|entry| entry.document.as_deref()));
    let title = context.text("charts-line-title");
    let diagram = LineChart {
        chart: chart(context, "line", title, context.text("charts-dates"), sources),
        period_header: context.text("charts-year"),
        series: vec![Series {
            label: context.text("charts-dates"),
            tone: Tone::One,
            values: by_year(&periods, entries.iter()),
        }],
        periods,
        base: Base::Zero,
    };
    vec![Shown {
        diagram: Box::new(diagram),
        sentences: &["chart-line-peak", "chart-line-change"],
    }]
}

/// The same for each undertaking.
pub(super) fn multiples(context: &Context) -> Vec<Shown> {
    let Some((periods, entries)) = years(context) else {
        return Vec::new();
    };
    let mut slugs: Vec<&str> = Vec::new();
    for entry in entries {
        if !slugs.contains(&entry.strategy.as_str()) {
            slugs.push(&entry.strategy);
        }
    }
    let panels = slugs.into_iter().map(|slug| Panel {
        label: context.strategy_title(slug),
        values: by_year(&periods, entries.iter().filter(|entry| entry.strategy == slug)),
    });
    let sources = documents(context, entries.iter().filter_map(|entry| entry.document.as_deref()));
    let title = context.text("charts-multiples-title");
    let diagram = Multiples {
        chart: chart(context, "multiples", title, context.text("charts-dates"), sources),
        period_header: context.text("charts-year"),
        panels: panels.collect(),
        periods,
    };
    vec![Shown {
        diagram: Box::new(diagram),
        sentences: &["chart-multiples-peaks"],
    }]
}
