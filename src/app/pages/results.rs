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
        parts::{absence_text, diagram_words},
    },
    chart::{Chart, SourceLine},
    model::{Absence, Deliverable, Outcome, ReportState, Respect, Results, Source, Stated, Strategy},
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
        name: context.text("results-title"),
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
        <p class="kind">{name}</p>
        <h1>{context.text("results-title")}</h1>
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
        .map(|source| view! { <a href=source.href.clone()>{source.text.clone()}</a>" · " })
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
            <p class="chart-source">{sources}{as_of}</p>
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
    let sources = figure_documents(results)
        .into_iter()
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
        words: diagram_words(context, &["chart-results-largest", "chart-results-parts"]),
        direction: context.language.direction().to_owned(),
        outcome: context.text("results-outcome"),
        outcomes: outcomes(context, strategy),
        states: ReportState::ALL
            .map(|state| context.text(&format!("state-{}", state.key())))
            .into(),
        unreported: context.text("state-unreported"),
    }
}

/// The documents that the figures of the chart are counted in: those that promise, then those that report.
fn figure_documents(results: &Results) -> Vec<&str> {
    let promises = results.deliverables.iter().map(|deliverable| &deliverable.source);
    let reports = results.deliverables.iter().flat_map(|deliverable| &deliverable.reports);
    let mut documents: Vec<&str> = Vec::new();
    for source in promises.chain(reports.map(|report| &report.source)) {
        if !documents.contains(&source.document.as_str()) {
            documents.push(&source.document);
        }
    }
    documents
}

fn row_labels(context: &Context, results: &Results) -> RowLabels {
    let hole = |id: &str, name: &'static str| context.format(id, [(name, format!("{{{name}}}").into())]);
    // The others have templates of their own.
    let absences = [
        Absence::NotStated,
        Absence::LostInPicture { source: None },
        Absence::NothingFurtherDue,
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
            .map(|absence| (absence.kind().to_owned(), absence_text(context, &absence)))
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
    results
        .deliverables
        .iter()
        .flat_map(sources_of)
        .filter_map(|source| Some((source.to_string(), context.heading_of(source)?)))
        .collect()
}

/// Every paragraph that a row of the matrix may name.
fn sources_of(deliverable: &Deliverable) -> Vec<&Source> {
    let mut sources = vec![&deliverable.source];
    sources.extend(&deliverable.see);
    sources.extend(deliverable.reports.iter().map(|report| &report.source));
    sources.extend(deliverable.unreported.as_ref().and_then(Absence::source));
    sources.extend(source_of(&deliverable.measure, |stated| &stated.source));
    sources.extend(source_of(&deliverable.baseline, |stated| &stated.source));
    sources.extend(source_of(&deliverable.target, |stated| &stated.source));
    sources.extend(source_of(&deliverable.date, |stated| &stated.source));
    sources.extend(source_of(&deliverable.owner, |stated| &stated.source));
    sources.extend(source_of(&deliverable.budget, |stated| &stated.source));
    sources
}

fn source_of<T>(stated: &Stated<T>, source: fn(&T) -> &Source) -> Option<&Source> {
    match stated {
        Stated::Value(value) => Some(source(value)),
        Stated::Absent(absence) => absence.source(),
    }
}
