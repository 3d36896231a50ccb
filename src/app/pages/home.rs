use leptos::prelude::*;

use crate::app::{
    context::Context,
    layout::more_links,
    page::Draft,
    parts::{CardHeading, strategy_list},
    sheet::Sheet,
};

/// `/<lang>/`: the strategies, where things stand, ways in for the three readers.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: String::new(),
        title: context.text("nav-home"),
        name: context.text("nav-home"),
        description: context.local(&context.publication.site.description),
        sheet: Sheet::Page,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let site = &context.publication.site;
    view! {
        <h1>{context.local(&site.title)}</h1>
        <p class="lead">{context.local(&site.description)}</p>
        {where_things_stand(context)}
        <section aria-labelledby="strategies">
            <h2 id="strategies">{context.text("home-strategies")}</h2>
            {strategy_list(context, CardHeading::Three)}
            {together(context)}
        </section>
        {ways_in(context)}
        {latest_release(context)}
    }
}

/// The pages that show all strategies together.
fn together(context: &Context) -> impl IntoView + use<> {
    view! {
        <p id="together">{context.text("home-together")}</p>
        <nav class="on-page" aria-labelledby="together"><ul>{more_links(context)}</ul></nav>
    }
}

fn where_things_stand(context: &Context) -> impl IntoView + use<> {
    let summaries = || {
        context
            .publication
            .strategies
            .iter()
            .map(|strategy| &strategy.strategy.summary)
    };
    let promised = summaries().map(|summary| summary.deliverables).sum::<usize>();
    let reported = summaries().map(|summary| summary.reported).sum::<usize>();
    let sentence = context.format(
        "home-stand-sentence",
        [
            ("promised_sentence", context.count("home-promised", promised).into()),
            ("reported_sentence", context.count("home-reported", reported).into()),
        ],
    );
    let links = context
        .publication
        .strategies
        .iter()
        .filter(|strategy| strategy.results.is_some())
        .map(|strategy| {
            let summary = &strategy.strategy.summary;
            let address = context.url(&format!("strategies/{}/results/", summary.slug));
            let title = context.format(
                "results-page-title",
                [("strategy", context.local(&summary.title).into())],
            );
            view! { <li><a href=address>{title}</a></li> }
        })
        .collect_view();
    (promised > 0).then(|| {
        view! {
            <section class="stand" aria-labelledby="stand">
                <h2 id="stand">{context.text("home-stand")}</h2>
                <p class="finding">{sentence}</p>
                <ul>{links}</ul>
                <p><a href=context.url("progress/")>{context.text("progress-link")}</a></p>
            </section>
        }
    })
}

fn ways_in(context: &Context) -> impl IntoView + use<> {
    let publication = &context.publication;
    let results = publication
        .strategies
        .iter()
        .find(|strategy| strategy.results.is_some());
    let text = publication
        .documents
        .iter()
        .find(|document| !document.record.summary.languages.is_empty());
    let addresses = [
        (
            "delegate",
            results.map(|found| format!("strategies/{}/results/", found.strategy.summary.slug)),
        ),
        (
            "reader",
            text.map(|found| format!("documents/{}/", found.record.summary.id)),
        ),
        ("partner", Some("about/#data".to_owned())),
    ];
    let ways = addresses.map(|(reader, address)| {
        let message = |end: &str| context.text(&format!("home-way-{reader}{end}"));
        let link = context.url(&address.unwrap_or_else(|| "strategies/".to_owned()));
        view! {
            <li class="card">
                <h3>{message("")}</h3>
                <p>{message("-text")}</p>
                <p><a href=link>{message("-link")}</a></p>
            </li>
        }
    });
    view! {
        <section aria-labelledby="ways">
            <h2 id="ways">{context.text("home-ways")}</h2>
            <ul class="cards three">{ways}</ul>
        </section>
    }
}

fn latest_release(context: &Context) -> impl IntoView + use<> {
    let documents = &context.publication.documents;
    let paragraphs = documents
        .iter()
        .map(|document| document.record.summary.numbered_paragraphs)
        .sum();
    let sentence = context.format(
        "home-changes-text",
        [
            ("date", context.date(context.publication.site.release).into()),
            ("documents", context.count("documents-count", documents.len()).into()),
            ("paragraphs", context.count("paragraphs-count", paragraphs).into()),
        ],
    );
    view! {
        <section aria-labelledby="release">
            <h2 id="release">{context.text("home-changes")}</h2>
            <p>{sentence}</p>
        </section>
    }
}
