use leptos::prelude::*;

use crate::{
    app::{context::Context, page::Draft, parts::stated, sheet::Sheet},
    model::DocumentSummary,
};

/// `/<lang>/documents/`: the documents that the strategies are drawn from.
pub fn page(context: &Context) -> Draft {
    let inner = context.clone();
    Draft {
        path: "documents/".to_owned(),
        title: context.text("documents-title"),
        name: context.text("documents-title"),
        description: context.text("documents-intro"),
        sheet: Sheet::Page,
        trail: Vec::new(),
        main: Box::new(move || main(&inner).into_any()),
    }
}

fn main(context: &Context) -> impl IntoView + use<> {
    let cards = context
        .publication
        .documents
        .iter()
        .map(|document| card(context, &document.record.summary))
        .collect_view();
    view! {
        <h1>{context.text("documents-title")}</h1>
        <p class="lead">{context.text("documents-intro")}</p>
        <ul class="cards">{cards}</ul>
        <p class="data"><a href=context.data_url("documents.json")>{context.text("data-json")}</a></p>
    }
}

fn card(context: &Context, summary: &DocumentSummary) -> impl IntoView + use<> {
    let kind = context.text(&format!("document-kind-{}", summary.kind.key()));
    let text = match summary.numbered_paragraphs {
        _ if summary.languages.is_empty() => context.text("no-text"),
        0 => context.text("paragraphs-unnumbered"),
        numbered => context.count("paragraphs-count", numbered),
    };
    view! {
        <li class="card">
            <p class="kind">{kind}" · "{context.organisation_short(&summary.organisation)}</p>
            <h2><a href=context.url(&format!("documents/{}/", summary.id))>{context.local(&summary.title)}</a></h2>
            <dl class="facts">
                <div><dt>{context.text("document-symbol")}</dt><dd>{stated(context, &summary.symbol, |symbol| symbol.clone().into_any())}</dd></div>
                <div><dt>{context.text("document-date")}</dt><dd>{stated(context, &summary.date, |date| context.date(*date).into_any())}</dd></div>
                <div><dt>{context.text("document-covers")}</dt><dd>{stated(context, &summary.covers, |period| context.period(*period).into_any())}</dd></div>
            </dl>
            <p>{text}</p>
        </li>
    }
}
