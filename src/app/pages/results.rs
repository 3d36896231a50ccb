use leptos::prelude::*;

use super::embed::Embedded;
use crate::{
    app::{
        context::Context,
        islands::results::{
            Counted,
            results_chart::{self, Provenance, ResultsChart},
            results_table::{self, ResultsTable},
        },
        page::Draft,
        parts::{
            Charts, Shown, explorable, no_results, on_page, passage_tools, rendering_note, results_filter,
            results_rows, share_button,
        },
        sheet::Sheet,
    },
    chart::{Diagram, Direction, figure_html},
    locale::DIAGRAM_TEXTS,
    model::{Results, Strategy},
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
        sheet: Sheet::Matrix,
        trail: vec![
            (context.text("strategies-title"), "strategies/".to_owned()),
            (name, format!("strategies/{}/", summary.slug)),
        ],
        main: Box::new(move || main(&inner, &strategy, &results).into_any()),
    }
}

fn main(context: &Context, strategy: &Strategy, results: &Results) -> impl IntoView + use<> {
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
    let places = places(context, strategy, results);
    view! {
        <p class="kind">{context.local(&strategy.summary.title)}</p>
        <h1>{context.text("results-title")}</h1>
        <p class="lead">{context.text("results-intro")}</p>
        {rendering_note(context, &strategy.summary.documents)}
        <p class="finding">{finding}</p>
        {(places.len() > 2).then(|| on_page(context, places))}
        {chart(context, strategy, results).into_any()}
        {matrix(context, strategy, results, &data).into_any()}
        <p class="note">{how_to_cite(context, results)}</p>
        <p class="data"><a href=data>{context.text("data-json")}</a></p>
        {tools(context, results).into_any()}
    }
}

/// The matrix, and in it the first result of each outcome.
fn places(context: &Context, strategy: &Strategy, results: &Results) -> Vec<(String, String)> {
    let mut places = vec![("matrix".to_owned(), context.text("results-table-caption"))];
    for (outcome, name) in outcomes(context, strategy, results) {
        let first = results
            .deliverables
            .iter()
            .find(|deliverable| deliverable.outcome == outcome);
        places.extend(first.map(|first| (first.id.clone(), format!("{outcome}. {name}"))));
    }
    places
}

/// How to cite a result without JavaScript.
fn how_to_cite(context: &Context, results: &Results) -> String {
    let address = context.full_url(&format!("strategies/{}/results/#", results.strategy));
    context.format("results-cite", [("address", address.into())])
}

fn tools(context: &Context, results: &Results) -> impl IntoView + use<> {
    let documents = context.publication.documents.iter().filter(|document| {
        let id = &document.record.summary.id;
        results
            .deliverables
            .iter()
            .any(|deliverable| deliverable.source.document == *id)
    });
    let citations = documents.flat_map(|document| context.citing().document(&context.publication, document));
    passage_tools(
        context,
        format!("results/{}", results.strategy),
        citations.collect(),
        Charts::Some,
    )
}

fn chart(context: &Context, strategy: &Strategy, results: &Results) -> impl IntoView + use<> {
    let words = context.island_words(&[&results_chart::TEXTS[..], &DIAGRAM_TEXTS].concat(), &[]);
    let provenance = provenance(context, results);
    let outcomes = outcomes(context, strategy, results);
    let all: Vec<Counted> = results.deliverables.iter().map(Counted::from).collect();
    let diagram = results_chart::diagram(&provenance, &outcomes, &all, &all, &words);
    let direction = Direction::from_dir(context.language.direction());
    let drawn = figure_html(&diagram, direction, &results_chart::sentences(&words));
    let about = diagram.chart().clone();
    let drawn = explorable(context, &about, drawn).into_any();
    let links = about
        .sources
        .into_iter()
        .map(|source| view! { <a href=source.href>{source.text}</a>" · " });
    let as_of = context.format("chart-as-of", [("date", about.as_of.into())]);
    let share = share_button(context, &about.title).into_any();
    let Provenance {
        strategy,
        sources,
        as_of: date,
    } = provenance;
    view! {
        <figure class="chart-figure" id=about.id aria-labelledby="chart-title" data-client="results" data-wake-on="rows">
            <figcaption>
                <h2 id="chart-title">{about.title}</h2>
                <p class="unit">{about.unit}</p>
            </figcaption>
            <ResultsChart words outcomes strategy sources as_of=date>
                {drawn}
            </ResultsChart>
            <p class="chart-source">{links.collect_view()}{as_of}" "{share}</p>
        </figure>
    }
}

fn provenance(context: &Context, results: &Results) -> Provenance {
    Provenance {
        strategy: results.strategy.clone(),
        sources: sources(context, results),
        as_of: context.date(context.publication.site.release),
    }
}

/// The charts of all results, in full.
pub(super) fn embedded(context: &Context) -> Vec<Embedded> {
    let published = context.publication.strategies.iter();
    let with_results = published.filter_map(|published| Some((&published.strategy, published.results.as_ref()?)));
    let words = context.messages().dictionary(&results_chart::TEXTS, &[]);
    let embedded = |(strategy, results): (&Strategy, &Results)| {
        let all: Vec<Counted> = results.deliverables.iter().map(Counted::from).collect();
        let (provenance, outcomes) = (provenance(context, results), outcomes(context, strategy, results));
        let diagram = results_chart::diagram(&provenance, &outcomes, &all, &all, &words);
        let strategy = context.local(&strategy.summary.title);
        Embedded {
            page: format!("strategies/{}/results/#{}", results.strategy, diagram.chart().id),
            title: context.format("results-page-title", [("strategy", strategy.into())]),
            shown: Shown {
                diagram: Box::new(diagram),
                sentences: &results_chart::SENTENCES,
            },
        }
    };
    with_results.map(embedded).collect()
}

fn matrix(context: &Context, strategy: &Strategy, results: &Results, data: &str) -> impl IntoView + use<> {
    let words = context.island_words(&results_table::TEXTS, &results_table::COUNTS);
    let outcomes = outcomes(context, strategy, results);
    let form = results_filter(context, outcomes, results.deliverables.len()).into_any();
    let table = results_rows(context, &results.deliverables).into_any();
    let none = no_results(context).into_any();
    view! {
        <section aria-labelledby="matrix" data-client="results" data-wake-on="filter">
            <h2 id="matrix">{context.text("results-table-caption")}</h2>
            <ResultsTable data=data.to_owned() words>{form}{table}{none}</ResultsTable>
        </section>
    }
}

/// The outcomes, and the parts of the plan that a promise serves: id and name.
fn outcomes(context: &Context, strategy: &Strategy, results: &Results) -> Vec<(String, String)> {
    let statements = strategy.outcomes.iter().map(|outcome| &outcome.statement);
    let is_served = |id: &str| results.deliverables.iter().any(|deliverable| deliverable.outcome == id);
    let parts = strategy.plan.iter().map(|item| &item.statement);
    let parts = parts.filter(|statement| is_served(&statement.id));
    statements
        .chain(parts)
        .map(|statement| (statement.id.clone(), context.local(&statement.title)))
        .collect()
}

/// The documents that the figures of the chart are counted in, those that promise, then those that report: what they
/// are called and their address.
fn sources(context: &Context, results: &Results) -> Vec<(String, String)> {
    let promises = results.deliverables.iter().map(|deliverable| &deliverable.source);
    let reports = results.deliverables.iter().flat_map(|deliverable| &deliverable.reports);
    let mut documents: Vec<&str> = Vec::new();
    for source in promises.chain(reports.map(|report| &report.source)) {
        if !documents.contains(&source.document.as_str()) {
            documents.push(&source.document);
        }
    }
    let named = |id: &str| {
        let text = context.format("chart-source", [("document", context.document_title(id).into())]);
        (text, context.url(&format!("documents/{id}/")))
    };
    documents.into_iter().map(named).collect()
}
