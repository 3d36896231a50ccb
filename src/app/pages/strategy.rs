use leptos::prelude::*;

use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{rendering_note, requests_list, source_link, source_links, stated},
        sheet::Sheet,
    },
    model::{Deliverable, Outcome, Statement, Strategy},
    publish::PublishedStrategy,
};

/// `/<lang>/strategies/<slug>/`: aims, domains, outcomes down to deliverables, principles, documents.
pub fn page(context: &Context, strategy: &PublishedStrategy) -> Draft {
    let summary = &strategy.strategy.summary;
    let (inner, strategy) = (context.clone(), strategy.clone());
    Draft {
        path: format!("strategies/{}/", summary.slug),
        title: context.local(&summary.title),
        name: context.local(&summary.title),
        description: context.local(&summary.summary),
        sheet: Sheet::Page,
        trail: vec![(context.text("strategies-title"), "strategies/".to_owned())],
        main: Box::new(move || main(&inner, &strategy).into_any()),
    }
}

fn main(context: &Context, published: &PublishedStrategy) -> impl IntoView + use<> {
    let strategy = &published.strategy;
    let summary = &strategy.summary;
    let deliverables = published
        .results
        .as_ref()
        .map_or(&[][..], |results| &results.deliverables);
    let has_text = |id: &String| {
        let document = context.publication.document(id);
        document.is_some_and(|document| !document.record.summary.languages.is_empty())
    };
    let is_bare = strategy.aims.is_empty() && strategy.outcomes.is_empty() && !summary.documents.iter().any(has_text);
    let data = context.data_url(&format!("strategies/{}.json", summary.slug));
    view! {
        <p class="kind">{context.text(&format!("kind-{}", summary.kind.key()))}</p>
        <h1>{context.local(&summary.title)}</h1>
        <p class="lead">{context.local(&summary.summary)}</p>
        {rendering_note(context, &summary.documents)}
        {facts(context, strategy)}
        {results_link(context, published)}
        {is_bare.then(|| view! { <p class="note">{context.text("strategy-no-structure")}</p> })}
        {statements(context, "strategy-aims", "aims", &strategy.aims)}
        {outcomes(context, &strategy.outcomes, deliverables)}
        {statements(context, "strategy-domains", "domains", &strategy.domains)}
        {statements(context, "strategy-principles", "principles", &strategy.principles)}
        {requests(context, strategy)}
        {documents(context, strategy)}
        <p class="data"><a href=data>{context.text("data-json")}</a></p>
    }
}

fn facts(context: &Context, strategy: &Strategy) -> impl IntoView + use<> {
    let summary = &strategy.summary;
    let period = stated(context, &summary.period, |period| context.period(*period).into_any());
    view! {
        <dl class="facts">
            <div><dt>{context.text("organisation-label")}</dt><dd>{context.organisation(&summary.organisation)}</dd></div>
            <div><dt>{context.text("period-label")}</dt><dd>{period}</dd></div>
        </dl>
    }
}

fn results_link(context: &Context, published: &PublishedStrategy) -> impl IntoView + use<> {
    let summary = &published.strategy.summary;
    published.results.is_some().then(|| {
        let address = context.url(&format!("strategies/{}/results/", summary.slug));
        let sentence = context.format(
            "home-stand-sentence",
            [
                (
                    "promised_sentence",
                    context.count("home-promised", summary.deliverables).into(),
                ),
                (
                    "reported_sentence",
                    context.count("home-reported", summary.reported).into(),
                ),
            ],
        );
        view! { <p class="finding">{sentence}" "<a href=address>{context.text("strategy-results-link")}</a></p> }
    })
}

fn statements(context: &Context, message: &str, id: &str, statements: &[Statement]) -> impl IntoView + use<> {
    let items = statements
        .iter()
        .map(|statement| {
            let text = statement.text.as_ref().map(|text| view! { <p>{context.local(text)}</p> });
            view! {
                <li>
                    <p><strong>{context.local(&statement.title)}</strong>" "{source_links(context, &statement.sources)}</p>
                    {text}
                </li>
            }
        })
        .collect_view();
    let (id, heading, title) = (id.to_owned(), id.to_owned(), context.text(message));
    (!statements.is_empty()).then(|| {
        view! {
            <section aria-labelledby=id>
                <h2 id=heading>{title}</h2>
                <ul class="statements">{items}</ul>
            </section>
        }
    })
}

/// Outcomes as a tree that opens and closes: themes and deliverables under each.
fn outcomes(context: &Context, outcomes: &[Outcome], deliverables: &[Deliverable]) -> impl IntoView + use<> {
    let branches = outcomes
        .iter()
        .map(|outcome| branch(context, outcome, deliverables))
        .collect_view();
    let title = context.text("strategy-outcomes");
    (!outcomes.is_empty()).then(|| {
        view! {
            <section aria-labelledby="outcomes">
                <h2 id="outcomes">{title}</h2>
                <div class="tree">{branches}</div>
            </section>
        }
    })
}

fn branch(context: &Context, outcome: &Outcome, deliverables: &[Deliverable]) -> impl IntoView + use<> {
    let statement = &outcome.statement;
    let promised: Vec<&Deliverable> = deliverables
        .iter()
        .filter(|deliverable| deliverable.outcome == statement.id)
        .collect();
    let count = context.count("results-count", promised.len());
    let themes = outcome
        .themes
        .iter()
        .map(|theme| view! { <li>{context.local(&theme.title)}" "{source_links(context, &theme.sources)}</li> })
        .collect_view();
    let leaves = promised
        .iter()
        .map(|deliverable| {
            view! { <li><span class="code">{deliverable.id.clone()}</span>" "{context.local(&deliverable.text)}" "{source_link(context, &deliverable.source)}</li> }
        })
        .collect_view();
    let themes =
        (!outcome.themes.is_empty()).then(|| view! { <h4>{context.text("strategy-themes")}</h4><ul>{themes}</ul> });
    let leaves = (!promised.is_empty())
        .then(|| view! { <h4>{context.text("results-title")}</h4><ul class="deliverables">{leaves}</ul> });
    view! {
        <details id=format!("outcome-{}", statement.id)>
            <summary>
                <h3><span class="code">{statement.id.clone()}</span>" "{context.local(&statement.title)}</h3>
                " "<span class="count">{count}</span>
            </summary>
            <p>{source_links(context, &statement.sources)}</p>
            {themes}
            {leaves}
        </details>
    }
}

fn requests(context: &Context, strategy: &Strategy) -> impl IntoView + use<> {
    let requests: Vec<_> = strategy
        .summary
        .documents
        .iter()
        .filter_map(|id| context.publication.document(id))
        .flat_map(|document| document.record.requests.clone())
        .collect();
    (!requests.is_empty()).then(|| {
        view! {
            <section aria-labelledby="requests">
                <h2 id="requests">{context.text("strategy-requests")}</h2>
                {requests_list(context, &requests)}
            </section>
        }
    })
}

fn documents(context: &Context, strategy: &Strategy) -> impl IntoView + use<> {
    let items = strategy
        .summary
        .documents
        .iter()
        .map(|id| view! { <li><a href=context.url(&format!("documents/{id}/"))>{context.document_title(id)}</a></li> })
        .collect_view();
    view! {
        <section aria-labelledby="documents">
            <h2 id="documents">{context.text("strategy-documents")}</h2>
            <ul>{items}</ul>
        </section>
    }
}
