use leptos::prelude::*;

use super::source_links;
use crate::{
    app::Context,
    model::{AddressOrigin, Party, Reference, Work},
};

/// What refers to what, with the paragraphs that say so.
pub fn references_table(context: &Context, document: &str, references: &[&Reference]) -> impl IntoView + use<> {
    let rows = references
        .iter()
        .map(|reference| {
            let relation = context.text(&format!("relation-{}", reference.relation.key()));
            view! {
                <tr>
                    <td>{party(context, document, &reference.from)}</td>
                    <td>{relation}</td>
                    <td>{party(context, document, &reference.to)}</td>
                    <td>{sources(context, reference)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="scroll" role="group" tabindex="0" aria-labelledby="references">
            <table>
                <thead><tr>
                    <th scope="col">{context.text("reference-from")}</th>
                    <th scope="col">{context.text("reference-relation")}</th>
                    <th scope="col">{context.text("reference-to")}</th>
                    <th scope="col">{context.text("sources-label")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// The paragraphs that say so, or that the text which would say so is not published.
fn sources(context: &Context, reference: &Reference) -> AnyView {
    if reference.sources.is_empty() {
        return view! { <span class="absent">{context.text("reference-no-text")}</span> }.into_any();
    }
    source_links(context, &reference.sources).into_any()
}

fn party(context: &Context, document: &str, party: &Party) -> AnyView {
    match party {
        Party::Document(id) if id == document => view! { <em>{context.text("this-document")}</em> }.into_any(),
        Party::Document(id) => {
            view! { <a href=context.url(&format!("documents/{id}/"))>{context.document_title(id)}</a> }.into_any()
        }
        Party::Work(id) => match context.publication.works.get(id) {
            Some(found) => work_link(context, found),
            None => id.clone().into_any(),
        },
    }
}

/// A work by symbol and title, linked where it has an address; a constructed address says so.
fn work_link(context: &Context, work: &Work) -> AnyView {
    let title = context.local(&work.title);
    let name = match &work.symbol {
        Some(symbol) if !title.contains(symbol.as_str()) => format!("{symbol}, {title}"),
        _ => title,
    };
    let language = work.language.as_ref().filter(|language| **language != context.language);
    let language = language.map(ToString::to_string);
    if work.address.0.is_empty() {
        return match language {
            Some(language) => view! { <span lang=language>{name}</span> }.into_any(),
            None => name.into_any(),
        };
    }
    let constructed = work.address_origin == Some(AddressOrigin::Constructed);
    let note = constructed.then(|| context.text("address-constructed"));
    let elsewhere = work.elsewhere(&context.language).map(ToString::to_string);
    view! {
        <a href=context.local(&work.address) hreflang=elsewhere lang=language class=constructed.then_some("constructed")
            title=note>{name}</a>
        {beside(context, work)}
    }
    .into_any()
}

/// The address of a work in the reader's language that a resolver built, where the one that a source prints leads to
/// another: what stands beside it.
fn beside(context: &Context, work: &Work) -> impl IntoView + use<> {
    work.beside(&context.language).map(|address| {
        let (tag, note) = (context.language.to_string(), context.text("address-constructed"));
        let name = format!("[{tag}]");
        view! { " "<a href=address.to_owned() hreflang=tag class="constructed" title=note>{name}</a> }
    })
}

/// What a work is called in a few words: its symbol, or, where it has none, its title.
pub fn work_name(context: &Context, work: &Work) -> String {
    work.symbol.clone().unwrap_or_else(|| context.local(&work.title))
}

/// What a writing is called in a few words.
pub fn party_name(context: &Context, party: &Party) -> String {
    match party {
        Party::Document(id) => context.document_title(id),
        Party::Work(id) => match context.publication.works.get(id) {
            Some(work) => work_name(context, work),
            None => id.clone(),
        },
    }
}
