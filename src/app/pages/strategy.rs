use leptos::prelude::*;

use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{
            Group, dates_table, on_page, own_activity, rendering_note, requests_list, rhythms_list, source_links,
            stated, tree, tree_contents, tree_sections,
        },
        sheet::Sheet,
    },
    model::{CalendarRhythm, DatedEntry, Statement, Strategy},
    publish::{OwnActivity, PublishedStrategy},
};

/// `/<lang>/strategies/<slug>/`: its tree from aims to deliverables, how it is measured and governed, documents.
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
    let groups = tree(published);
    let has_text = |id: &String| {
        let document = context.publication.document(id);
        document.is_some_and(|document| !document.record.summary.languages.is_empty())
    };
    let is_bare = groups.is_empty() && !summary.documents.iter().any(has_text);
    let data = context.data_url(&format!("strategies/{}.json", summary.slug));
    view! {
        <p class="kind">{context.text(&format!("kind-{}", summary.kind.key()))}</p>
        <h1>{context.local(&summary.title)}</h1>
        <p class="lead">{context.local(&summary.summary)}</p>
        {rendering_note(context, &summary.documents)}
        {facts(context, strategy)}
        {results_link(context, published)}
        {is_bare.then(|| view! { <p class="note">{context.text("strategy-no-structure")}</p> })}
        {contents(context, published, &groups)}
        {tree_sections(context, &groups, &strategy.called)}
        {statements(context, "strategy-measurement", "measurement", &strategy.measurement)}
        {statements(context, "strategy-governance", "governance", &strategy.governance)}
        {requests(context, strategy)}
        {dates(context, &summary.slug)}
        {documents(context, strategy)}
        <p class="data"><a href=data>{context.text("data-json")}</a>{own_activity(context, OwnActivity::Strategy, &summary.slug)}</p>
    }
}

/// The sections of the page, where there are several.
fn contents(context: &Context, published: &PublishedStrategy, groups: &[Group]) -> impl IntoView + use<> {
    let strategy = &published.strategy;
    let mut entries = tree_contents(context, groups, &strategy.called);
    for (id, statements) in [
        ("measurement", &strategy.measurement),
        ("governance", &strategy.governance),
    ] {
        if !statements.is_empty() {
            entries.push((id.to_owned(), context.text(&format!("strategy-{id}"))));
        }
    }
    (entries.len() > 2).then(|| on_page(context, entries))
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
                {requests_list(context, &requests, None)}
            </section>
        }
    })
}

/// What comes again, and what is due next; with the way to the calendar, where there is any of it.
fn dates(context: &Context, slug: &str) -> impl IntoView + use<> {
    let calendar = &context.publication.calendar;
    let rhythms = calendar.rhythms.iter().filter(|rhythm| rhythm.strategy == slug);
    let rhythms: Vec<&CalendarRhythm> = rhythms.collect();
    let next: Vec<&DatedEntry> = calendar.next.iter().filter(|entry| entry.strategy == slug).collect();
    let is_empty = rhythms.is_empty() && next.is_empty();
    let rhythms = (!rhythms.is_empty()).then(|| {
        view! {
            <section aria-labelledby="rhythms">
                <h2 id="rhythms">{context.text("strategy-rhythms")}</h2>
                {rhythms_list(context, &rhythms, None).into_any()}
            </section>
        }
    });
    let next = (!next.is_empty()).then(|| {
        view! {
            <section aria-labelledby="next">
                <h2 id="next">{context.text("strategy-next")}</h2>
                {dates_table(context, "next", &next).into_any()}
            </section>
        }
    });
    let address = context.url("calendar/");
    let link = (!is_empty).then(|| view! { <p><a href=address>{context.text("calendar-link")}</a></p> });
    view! { {rhythms}{next}{link} }
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
