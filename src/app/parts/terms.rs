use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::{
    app::Context,
    model::{Document, GivenBy, Source, Term},
    publish::PublishedDocument,
};

/// The explanations of the terms that a document marks, which the links in its text lead to; parallel reading adds the
/// text of another language, so those of every language are there. boot.js opens them beside the term; without scripts
/// the address shows them. A browser without popovers shows them where they stand, at the end of the page.
pub fn explanations(context: &Context, document: &PublishedDocument) -> impl IntoView + use<> {
    let marked: BTreeSet<&str> = document.texts.values().flat_map(marked).collect();
    let terms = context.publication.terms.iter();
    let explained = terms
        .filter(|term| marked.contains(term.id.as_str()))
        .map(|term| explanation(context, &document.record.summary.id, term))
        .collect_view();
    (!marked.is_empty()).then(|| view! { <div class="explanations">{explained}</div> })
}

/// The ids of the terms that a text marks.
fn marked(document: &Document) -> impl Iterator<Item = &str> {
    let texts = document.paragraphs().flat_map(|paragraph| &paragraph.texts);
    let marks = texts.flat_map(|text| text.terms.iter().chain(text.items.iter().flat_map(|item| &item.terms)));
    marks.map(|mark| mark.term.as_str())
}

/// It takes the focus when it is opened, so that it is read out; Escape closes it and gives the focus back.
fn explanation(context: &Context, document: &str, term: &Term) -> impl IntoView + use<> {
    let anchor = term_anchor(term);
    let words = context.local(&term.term);
    let label = words.clone();
    let link = context.url(&format!("glossary/{document}/#{anchor}"));
    let expansion = term
        .expansion
        .as_ref()
        .map(|expansion| view! { " ("{context.local(expansion)}")" });
    view! {
        <div id=anchor popover="" role="dialog" aria-label=label>
            <div tabindex="-1" autofocus="">
                <p><strong>{words}</strong>{expansion}</p>
                <p>{context.local(&term.definition)}{given_by(context, term.given_by)}</p>
                <a href=link>{context.text("term-in-glossary")}</a>
            </div>
        </div>
    }
}

/// The id of a term's explanation on a document's page, and of its entry in the glossary.
pub fn term_anchor(term: &Term) -> String {
    format!("term-{}", term.id)
}

/// Where what a term means stands, below the language: on the page of the document that defines it.
pub fn term_path(term: &Term) -> String {
    format!("glossary/{}/#{}", term.source.document, term_anchor(term))
}

/// Says of what the source does not say itself that it is ours.
pub fn given_by(context: &Context, given_by: GivenBy) -> impl IntoView + use<> {
    (given_by == GivenBy::Publisher)
        .then(|| view! { " ("<em class="ours">{context.text("given-by-publisher")}</em>")" })
}

/// The paragraphs of one document as links without its title: the page has just said it. Of several under one heading,
/// each says which.
pub fn paragraph_links(context: &Context, sources: &[Source]) -> impl IntoView + use<> {
    let label = |source: &Source| {
        let number = || context.format("paragraph-short", [("number", source.label().into())]);
        context.heading_of(source).unwrap_or_else(number)
    };
    let labels: Vec<String> = sources.iter().map(label).collect();
    let is_repeated = |label: &String| labels.iter().filter(|other| *other == label).count() > 1;
    let links = sources
        .iter()
        .zip(&labels)
        .map(|(source, label)| {
            let place = place_under_heading(source).filter(|_| is_repeated(label));
            let place = place.map(|place| format!(" ¶\u{a0}{place}"));
            view! { <a class="source" href=context.source_url(source)>{label.clone()}{place}</a>" " }
        })
        .collect_view();
    view! { <span class="sources">{links}</span> }
}

/// The 4 of "summary-4": the how many-th a paragraph without a number is under its heading.
fn place_under_heading(source: &Source) -> Option<&str> {
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    source.paragraph.rsplit('-').find(is_number)
}
