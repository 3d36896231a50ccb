use leptos::prelude::*;

use super::glossary::{expansion, other_languages, sorted};
use crate::{
    app::{
        context::Context,
        page::Draft,
        parts::{given_by, paragraph_links, term_anchor},
        sheet::Sheet,
    },
    model::{Source, Term},
};

/// `/<lang>/glossary/<document>/`: what the terms and acronyms mean that a document uses. None where it uses none.
pub fn page(context: &Context, document: &str) -> Option<Draft> {
    context.publication.terms_of(document).next()?;
    let title = context.document_title(document);
    let (inner, document) = (context.clone(), document.to_owned());
    Some(Draft {
        path: format!("glossary/{document}/"),
        title: context.format("glossary-of", [("document", title.clone().into())]),
        name: title,
        description: context.text("glossary-of-intro"),
        sheet: Sheet::Page,
        trail: vec![(context.text("glossary-title"), "glossary/".to_owned())],
        main: Box::new(move || main(&inner, &document).into_any()),
    })
}

fn main(context: &Context, document: &str) -> impl IntoView + use<> {
    let terms = sorted(context.publication.terms_of(document), &context.language);
    let count = context.count("glossary-count", terms.len());
    let entries = terms
        .iter()
        .map(|(_, term)| entry(context, document, term))
        .collect_view();
    let title = context.document_title(document);
    let address = context.url(&format!("documents/{document}/"));
    view! {
        <h1>{context.format("glossary-of", [("document", title.clone().into())])}</h1>
        <p class="lead">{context.text("glossary-of-intro")}</p>
        <p>{count}". "<a href=address>{title}</a></p>
        <dl class="glossary">{entries}</dl>
    }
}

fn entry(context: &Context, document: &str, term: &Term) -> impl IntoView + use<> {
    let (here, elsewhere): (Vec<Source>, Vec<Source>) =
        places_of(term).cloned().partition(|source| source.document == document);
    let elsewhere = elsewhere
        .iter()
        .map(|source| {
            let title = context.document_title(&source.document);
            view! { <li>{title}" "{paragraph_links(context, std::slice::from_ref(source))}</li> }
        })
        .collect::<Vec<_>>();
    let label = context.text("glossary-elsewhere");
    let elsewhere = (!elsewhere.is_empty()).then(|| view! { <dd class="places">{label}<ul>{elsewhere}</ul></dd> });
    view! {
        <div id=term_anchor(term)>
            <dt><dfn>{context.local(&term.term)}</dfn>" "{expansion(context, term)}</dt>
            {other_languages(context, term)}
            <dd>{context.local(&term.definition)}{given_by(context, term.given_by)}" "{paragraph_links(context, &here)}</dd>
            {elsewhere}
        </div>
    }
}

/// Where it is defined, and where each document uses it first; each paragraph once.
fn places_of(term: &Term) -> impl Iterator<Item = &Source> {
    let uses = term.uses.iter().filter(|source| **source != term.source);
    std::iter::once(&term.source).chain(uses)
}
