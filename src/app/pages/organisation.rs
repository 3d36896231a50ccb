use leptos::prelude::*;

use crate::{
    app::{context::Context, page::Draft, parts::source_links, sheet::Sheet},
    model::{Appearance, Initiative, OrganisationRecord},
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
        {promises(context, &organisation.id).into_any()}
        {initiatives(context, &organisation.id, Part::Lead).into_any()}
        {initiatives(context, &organisation.id, Part::Partner).into_any()}
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

/// How many promises or initiatives are named: a page's bytes do not grow with their number.
const MOST: usize = 60;

/// The promises that it answers for, as their sources say.
fn promises(context: &Context, id: &str) -> impl IntoView + use<> {
    let results = context.publication.strategies.iter();
    let results = results.filter_map(|published| published.results.as_ref());
    let owned: Vec<_> = results
        .flat_map(|results| {
            let owned = results.deliverables.iter();
            owned
                .filter(|deliverable| deliverable.owner.value().is_some_and(|owner| owner.organisation == id))
                .map(|deliverable| (&results.strategy, deliverable))
        })
        .collect();
    let links = owned.iter().take(MOST).map(|(strategy, deliverable)| {
        let address = context.url(&format!("strategies/{strategy}/results/#{}", deliverable.id));
        view! { <li><a href=address>{context.local(&deliverable.text)}</a></li> }
    });
    let links = links.collect_view();
    (!owned.is_empty()).then(|| {
        view! {
            <h2>{context.text("organisation-promises")}" "<span class="count">{owned.len()}</span></h2>
            <ul>{links}</ul>
        }
    })
}

/// In which part an organisation is in an initiative.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Lead,
    Partner,
}

/// The initiatives that it leads or takes part in, as their sources say; the register shows them all.
fn initiatives(context: &Context, id: &str, part: Part) -> impl IntoView + use<> {
    let published = context.publication.strategies.iter();
    let all = published.filter_map(|published| published.initiatives.as_ref());
    let is_in = |initiative: &&Initiative| match part {
        Part::Lead => initiative.lead.as_ref().is_some_and(|lead| lead.organisation == id),
        Part::Partner => initiative.partners.iter().any(|partner| partner.organisation == id),
    };
    let here: Vec<&Initiative> = all.flat_map(|found| &found.initiatives).filter(is_in).collect();
    let links = here.iter().take(MOST).map(|initiative| {
        let address = context.url(&format!("initiatives/{}/", initiative.id));
        view! { <li><a href=address>{context.local(&initiative.title)}</a></li> }
    });
    let links = links.collect_view();
    let (title, facet) = match part {
        Part::Lead => ("organisation-leads", "lead"),
        Part::Partner => ("organisation-takes-part", "partner"),
    };
    let register = context.url(&format!("initiatives/?{facet}={id}"));
    let all = (here.len() > MOST)
        .then(|| view! { <p><a href=register>{context.text("organisation-initiatives-all")}</a></p> });
    (!here.is_empty()).then(|| {
        view! {
            <h2>{context.text(title)}" "<span class="count">{here.len()}</span></h2>
            <ul>{links}</ul>
            {all}
        }
    })
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
