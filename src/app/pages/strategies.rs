use leptos::prelude::*;

use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{CardHeading, Charts, absence_text, passage_tools, share_button, strategy_list},
        sheet::Sheet,
    },
    chart::{
        Chart, Direction, Moment, SourceLine, Tone, figure_html,
        timeline::{Edge, Row, Timeline},
    },
    locale::{DIAGRAM_TEXTS, diagram_words},
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
        {timeline(context)}
        {progress.then(|| view! { <p><a href=context.url("progress/")>{context.text("progress-link")}</a></p> })}
        {more.then(|| view! { <p><a href=context.url("timeline/")>{context.text("strategies-timeline-link")}</a></p> })}
        <p class="data"><a href=context.data_url("strategies.json")>{context.text("data-json")}</a></p>
        {passage_tools(context, String::new(), Vec::new(), Charts::Some)}
    }
}

/// The periods of the undertakings on one time line, the earliest first.
fn timeline(context: &Context) -> impl IntoView + use<> {
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
    let title = context.text("strategies-timeline");
    let as_of = context.date(context.publication.site.release);
    let timeline = Timeline {
        chart: Chart {
            id: "strategies-timeline".to_owned(),
            title: title.clone(),
            as_of: as_of.clone(),
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
    let links = timeline
        .chart
        .sources
        .iter()
        .map(|source| view! { <a href=source.href.clone()>{source.text.clone()}</a>" · " })
        .collect_view();
    let words = diagram_words(
        &context.messages().dictionary(
            &[&DIAGRAM_TEXTS[..], &["chart-timeline", "chart-timeline-absent"]].concat(),
            &[],
        ),
        &["chart-timeline", "chart-timeline-absent"],
    );
    let share = share_button(context, &title).into_any();
    let drawn = figure_html(&timeline, Direction::from_dir(context.language.direction()), &words);
    view! {
        <figure class="chart-figure" id="strategies-timeline" aria-labelledby="timeline-title">
            <figcaption><h2 id="timeline-title">{title}</h2></figcaption>
            <div inner_html=drawn></div>
            <p class="chart-source">{links}{context.format("chart-as-of", [("date", as_of.into())])}" "{share}</p>
        </figure>
    }
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
