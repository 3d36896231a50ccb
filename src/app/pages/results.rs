use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::{
    app::{
        context::Context,
        islands::{
            FetchLabels, FigureLabels, RowLabels, figures,
            results_chart::{ChartLabels, ResultsChart},
            results_diagram, results_rows,
            results_table::{ResultsTable, TableLabels},
        },
        page::Draft,
    },
    chart::{Chart, SourceLine, Words},
    locale::number_form,
    model::{Absence, Deliverable, Outcome, ReportState, Respect, Results, Source, Strategy},
    publish::PublishedStrategy,
};

/// `/<lang>/strategies/<slug>/results/`: the results matrix and its chart.
pub fn page(context: &Context, strategy: &PublishedStrategy, results: &Results) -> Draft {
    let summary = &strategy.strategy.summary;
    let name = context.local(&summary.title);
    let (inner, strategy, results) = (context.clone(), strategy.strategy.clone(), results.clone());
    Draft {
        path: format!("strategies/{}/results/", summary.slug),
        title: context.format("results-page-title", [("strategy", name.clone().into())]),
        description: context.text("results-intro"),
        trail: vec![
            (context.text("strategies-title"), "strategies/".to_owned()),
            (name, format!("strategies/{}/", summary.slug)),
        ],
        main: Box::new(move || main(&inner, &strategy, &results).into_any()),
    }
}

fn main(context: &Context, strategy: &Strategy, results: &Results) -> impl IntoView + use<> {
    let name = context.local(&strategy.summary.title);
    let data = context.data_url(&format!("strategies/{}/results.json", results.strategy));
    let reported = results
        .deliverables
        .iter()
        .filter(|deliverable| !deliverable.reports.is_empty())
        .count();
    let finding = context.format(
        "results-finding",
        [
            (
                "promised",
                context.count("results-count", results.deliverables.len()).into(),
            ),
            ("reported", context.count("results-finding-reported", reported).into()),
        ],
    );
    view! {
        <h1>{context.format("results-page-title", [("strategy", name.into())])}</h1>
        <p class="lead">{context.text("results-intro")}</p>
        <p class="finding">{finding}</p>
        {chart(context, strategy, results, &data).into_any()}
        {matrix(context, strategy, results, &data).into_any()}
        <p class="data"><a href=data>{context.text("data-json")}</a></p>
    }
}

fn chart(context: &Context, strategy: &Strategy, results: &Results, data: &str) -> impl IntoView + use<> {
    let figure = figure_labels(context, strategy, results);
    let all: Vec<&Deliverable> = results.deliverables.iter().collect();
    let diagram = results_diagram(&results.deliverables, &all, &figure);
    let drawn = figures(&diagram, &figure);
    let sources = figure
        .chart
        .sources
        .iter()
        .map(|source| view! { <a href=source.href.clone()>{source.text.clone()}</a> })
        .collect_view();
    let (id, title, unit) = (
        figure.chart.id.clone(),
        figure.chart.title.clone(),
        figure.chart.unit.clone(),
    );
    let as_of = context.format("chart-as-of", [("date", figure.chart.as_of.clone().into())]);
    let labels = ChartLabels {
        download: context.text("chart-download"),
        formats: ["svg", "png", "csv"].map(|format| context.text(&format!("chart-download-{format}"))),
        explore: context.text("chart-explore"),
        language: context.language.to_string(),
        figure,
        fetch: fetch_labels(context),
    };
    view! {
        <figure class="chart-figure" id=id aria-labelledby="chart-title" data-wake-on="filter">
            <figcaption>
                <h2 id="chart-title">{title}</h2>
                <p class="unit">{unit}</p>
            </figcaption>
            <ResultsChart data=data.to_owned() labels>{drawn}</ResultsChart>
            <p class="chart-source">{sources}" · "{as_of}</p>
        </figure>
    }
}

fn matrix(context: &Context, strategy: &Strategy, results: &Results, data: &str) -> impl IntoView + use<> {
    let rows = row_labels(context, results);
    let table = results_rows(&results.deliverables.iter().collect::<Vec<_>>(), &rows);
    let states = ReportState::ALL
        .map(ReportState::key)
        .into_iter()
        .chain(["unreported"])
        .map(|key| (key.to_owned(), context.text(&format!("state-{key}"))))
        .collect();
    let labels = TableLabels {
        legend: context.text("filter-legend"),
        outcome: context.text("filter-outcome"),
        outcomes: outcomes(context, strategy)
            .into_iter()
            .map(|(id, name)| (id.clone(), format!("{id}. {name}")))
            .collect(),
        reported: context.text("filter-reported"),
        states,
        text: context.text("filter-text"),
        all: context.text("filter-all"),
        sort: context.text("filter-sort"),
        sorts: ["document", "reported", "text"]
            .map(|key| (key.to_owned(), context.text(&format!("sort-{key}"))))
            .into(),
        reset: context.text("filter-reset"),
        shown: context.messages().plural("results-shown"),
        none: context.text("results-none"),
        fetch: fetch_labels(context),
        rows,
    };
    let total = results.deliverables.len();
    view! {
        <section aria-labelledby="matrix" data-wake-on="filter">
            <h2 id="matrix">{context.text("results-table-caption")}</h2>
            <ResultsTable data=data.to_owned() labels total>{table}</ResultsTable>
        </section>
    }
}

fn outcomes(context: &Context, strategy: &Strategy) -> Vec<(String, String)> {
    let name = |outcome: &Outcome| (outcome.statement.id.clone(), context.local(&outcome.statement.title));
    strategy.outcomes.iter().map(name).collect()
}

fn fetch_labels(context: &Context) -> FetchLabels {
    FetchLabels {
        loading: context.text("loading"),
        failed: context.text("fetch-failed"),
        retry: context.text("retry"),
    }
}

fn figure_labels(context: &Context, strategy: &Strategy, results: &Results) -> FigureLabels {
    let sources = strategy
        .summary
        .documents
        .iter()
        .map(|id| SourceLine {
            text: context.format("chart-source", [("document", context.document_title(id).into())]),
            href: context.url(&format!("documents/{id}/")),
        })
        .collect();
    FigureLabels {
        chart: Chart {
            id: format!("results-{}", results.strategy),
            title: context.text("chart-results-title"),
            unit: context.text("chart-unit"),
            sources,
            as_of: context.date(context.publication.site.release),
        },
        words: words(context),
        direction: context.language.direction().to_owned(),
        outcome: context.text("results-outcome"),
        outcomes: outcomes(context, strategy),
        states: ReportState::ALL
            .map(|state| context.text(&format!("state-{}", state.key())))
            .into(),
        unreported: context.text("state-unreported"),
    }
}

/// What every diagram writes. Messages with braces are templates that the diagram fills.
fn words(context: &Context) -> Words {
    let template = |id: &str| {
        let holes = [
            "name", "value", "total", "start", "end", "row", "column", "count", "sources", "date", "rows", "parts",
            "unit",
        ];
        context.format(id, holes.map(|name| (name, format!("{{{name}}}").into())))
    };
    Words {
        numbers: number_form(&context.language),
        total: context.text("chart-total"),
        absent: context.text("absence-not-stated"),
        empty: context.text("chart-empty"),
        open: context.text("chart-open"),
        pair: template("chart-pair"),
        of: template("chart-of"),
        share: template("chart-share"),
        period: template("period-years"),
        mark: template("chart-mark"),
        separator: context.text("chart-separator").replace('_', " "),
        more: template("chart-more"),
        source: template("chart-sources"),
        as_of: template("chart-as-of"),
        description: vec![template("chart-results-parts"), template("chart-results-rows")],
    }
}

fn row_labels(context: &Context, results: &Results) -> RowLabels {
    let hole = |id: &str, name: &'static str| context.format(id, [(name, format!("{{{name}}}").into())]);
    let absences = [
        "not-stated",
        "stated-elsewhere",
        "lost-in-picture",
        "withheld",
        "nothing-further-due",
    ];
    RowLabels {
        language: context.language.to_string(),
        documents: context.url("documents/"),
        paragraph: hole("paragraph-short", "number"),
        headings: headings(context, results),
        states: ReportState::ALL
            .map(|state| (state.key().to_owned(), context.text(&format!("state-{}", state.key()))))
            .into(),
        unreported: context.text("results-unreported"),
        absences: absences
            .map(|kind| (kind.to_owned(), context.text(&format!("absence-{kind}"))))
            .into(),
        stated_elsewhere: hole("absence-stated-elsewhere-where", "where"),
        withheld: hole("absence-withheld-why", "why"),
        respects: Respect::ALL
            .map(|respect| context.text(&format!("respect-{}", respect.key())))
            .into(),
        stated: context.messages().plural("results-stated-count"),
        see_also: context.text("see-also"),
        by: hole("report-by", "organisation"),
        as_of: hole("report-date", "date"),
        organisations: organisations(context, results),
        dates: context.dates().clone(),
        headers: ["number", "promise", "reported", "stated"].map(|column| context.text(&format!("results-{column}"))),
        caption: context.text("results-table-caption"),
    }
}

/// The organisations that report or answer for something.
fn organisations(context: &Context, results: &Results) -> BTreeMap<String, String> {
    let reports = results
        .deliverables
        .iter()
        .flat_map(|deliverable| &deliverable.reports)
        .map(|report| &report.by);
    let owners = results
        .deliverables
        .iter()
        .filter_map(|deliverable| deliverable.owner.value());
    reports
        .chain(owners.map(|owner| &owner.organisation))
        .map(|id| (id.clone(), context.organisation_short(id)))
        .collect()
}

/// Headings for the sources that have no paragraph number.
fn headings(context: &Context, results: &Results) -> BTreeMap<String, String> {
    let mut sources: Vec<&Source> = Vec::new();
    for deliverable in &results.deliverables {
        sources.push(&deliverable.source);
        sources.extend(&deliverable.see);
        sources.extend(deliverable.reports.iter().map(|report| &report.source));
        sources.extend(deliverable.unreported.as_ref().and_then(absence_source));
    }
    sources
        .into_iter()
        .filter_map(|source| Some((source.to_string(), context.heading_of(source)?)))
        .collect()
}

fn absence_source(absence: &Absence) -> Option<&Source> {
    match absence {
        Absence::StatedElsewhere { source, .. } | Absence::LostInPicture { source } => source.as_ref(),
        _ => None,
    }
}
