use leptos::prelude::*;

use crate::{
    app::{context::Context, page::Draft, parts::source_links, sheet::Sheet},
    model::{Appearance, OrganisationRecord},
};

/// `/<lang>/organisations/<id>/`: in which documents an organisation appears, in what role, and in which paragraphs.
pub fn page(context: &Context, record: &OrganisationRecord) -> Draft {
    let name = context.local(&record.organisation.name);
    let (inner, record) = (context.clone(), record.clone());
    Draft {
        path: format!("organisations/{}/", record.organisation.id),
        title: name.clone(),
        name: name.clone(),
        description: context.format("organisation-description", [("name", name.into())]),
        sheet: Sheet::Page,
        trail: vec![(context.text("organisations-title"), "organisations/".to_owned())],
        main: Box::new(move || main(&inner, &record).into_any()),
    }
}

fn main(context: &Context, record: &OrganisationRecord) -> impl IntoView + use<> {
    let organisation = &record.organisation;
    let name = context.local(&organisation.name);
    let short = organisation.short.as_ref().map(|short| context.local(short));
    let short = short
        .filter(|short| *short != name)
        .map(|short| view! { <p class="kind">{short}</p> });
    let mut documents: Vec<(&str, Vec<&Appearance>)> = Vec::new();
    for appearance in &record.appearances {
        match documents.last_mut() {
            Some((document, known)) if *document == appearance.document => known.push(appearance),
            _ => documents.push((&appearance.document, vec![appearance])),
        }
    }
    let documents = documents
        .into_iter()
        .map(|(document, appearances)| in_document(context, document, &appearances))
        .collect_view();
    view! {
        {short}
        <h1>{name}</h1>
        {strategies(context, record)}
        {documents}
        <p class="data"><a href=context.data_url("organisations.json")>{context.text("data-json")}</a></p>
    }
}

/// The undertakings that are its own.
fn strategies(context: &Context, record: &OrganisationRecord) -> impl IntoView + use<> {
    let links = record
        .strategies
        .iter()
        .filter_map(|slug| {
            let strategy = context.publication.strategy(slug)?;
            let title = context.local(&strategy.strategy.summary.title);
            Some(view! { <li><a href=context.url(&format!("strategies/{slug}/"))>{title}</a></li> })
        })
        .collect_view();
    let title = context.text("strategies-title");
    (!record.strategies.is_empty()).then(|| view! { <h2>{title}</h2><ul>{links}</ul> })
}

fn in_document(context: &Context, document: &str, appearances: &[&Appearance]) -> impl IntoView + use<> {
    let address = context.url(&format!("documents/{document}/"));
    let rows = appearances
        .iter()
        .map(|appearance| {
            let texts = appearance
                .texts
                .iter()
                .map(|text| view! { <p>{context.local(text)}</p> })
                .collect_view();
            view! {
                <div>
                    <dt>{context.text(&format!("role-{}", appearance.role.key()))}</dt>
                    <dd>{texts}{source_links(context, &appearance.sources)}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <h2><a href=address>{context.document_title(document)}</a></h2>
        <dl class="roles">{rows}</dl>
    }
}
