use leptos::prelude::*;

use super::embed::Embedded;
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{CardHeading, Charts, Shown, absence_text, drawing, passage_tools, strategy_list},
        sheet::Sheet,
    },
    chart::{
        Chart, Moment, SourceLine, Tone,
        timeline::{Edge, Row, Timeline},
    },
    model::{PartialDate, Period, Stated, StrategySummary},
};

/// `/<lang>/strategies/`: all undertakings, and their periods drawn.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "strategies/".to_owned(),
        title: context.text("strategies-title"),
        name: context.text("strategies-title"),
        description: context.text("strategies-intro"),
        sheet: Sheet::Drawing,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let progress = context.publication.has_progress();
    let more = !context.publication.timeline.entries.is_empty();
    view! {
        <h1>{context.text("strategies-title")}</h1>
        <p class="lead">{context.text("strategies-intro")}</p>
        {strategy_list(context, CardHeading::Two)}
        {drawing(context, &timeline(context)).into_any()}
        {progress.then(|| view! { <p><a href=context.url("progress/")>{context.text("progress-link")}</a></p> })}
        {more.then(|| view! { <p><a href=context.url("timeline/")>{context.text("strategies-timeline-link")}</a></p> })}
        <p class="data"><a href=context.data_url("strategies.json")>{context.text("data-json")}</a></p>
        {passage_tools(context, String::new(), Vec::new(), Charts::Some)}
    }
}

/// The periods of the undertakings on one time line, the earliest first.
fn timeline(context: &Context) -> Shown {
    let mut summaries: Vec<&StrategySummary> = context
        .publication
        .strategies
        .iter()
        .map(|strategy| &strategy.strategy.summary)
        .collect();
    summaries.sort_by_key(|summary| {
        (
            summary.period.value().is_none(),
            summary.period.value().map(|period| period.start),
        )
    });
    let timeline = Timeline {
        chart: Chart {
            id: "strategies-timeline".to_owned(),
            title: context.text("strategies-timeline"),
            as_of: context.date(context.publication.site.release),
            sources: sources(context),
            ..Chart::default()
        },
        row_header: context.text("strategy-column"),
        start_header: context.text("period-start"),
        end_header: context.text("period-end"),
        moments_header: String::new(),
        rows: summaries.into_iter().map(|summary| row(context, summary)).collect(),
        marked: None,
    };
    Shown {
        diagram: Box::new(timeline),
        sentences: &["chart-timeline", "chart-timeline-absent"],
    }
}

/// The chart of this page.
pub(super) fn embedded(context: &Context) -> Vec<Embedded> {
    vec![Embedded {
        shown: timeline(context),
        page: "strategies/#strategies-timeline".to_owned(),
        title: context.text("strategies-title"),
    }]
}

/// The documents that state the periods.
fn sources(context: &Context) -> Vec<SourceLine> {
    let documents = context
        .publication
        .strategies
        .iter()
        .flat_map(|strategy| &strategy.strategy.summary.documents);
    documents
        .map(|id| SourceLine {
            text: context.document_title(id),
            href: context.url(&format!("documents/{id}/")),
        })
        .collect()
}

fn row(context: &Context, summary: &StrategySummary) -> Row {
    let edge = |end: fn(&Period) -> PartialDate| match &summary.period {
        Stated::Value(period) => Edge::On(Moment {
            date: end(period),
            label: context.date(end(period)),
        }),
        Stated::Absent(absence) => Edge::Absent(absence_text(context, absence)),
    };
    Row {
        label: context.local(&summary.title),
        start: edge(|period| period.start),
        end: edge(|period| period.end),
        tone: Tone::One,
        moments: Vec::new(),
    }
}
