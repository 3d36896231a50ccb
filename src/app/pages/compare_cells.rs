//! The cells of the comparison: what one undertaking says in one respect, or that it says nothing.

use leptos::prelude::*;

use crate::{
    app::{
        Context,
        parts::{Tagged, paragraph_links, source_links, tagged},
    },
    locale::format_whole,
    model::{Localised, Statement},
    publish::PublishedStrategy,
};

/// What an undertaking says in one respect.
pub struct Part<'a> {
    /// The statements.
    pub statements: Vec<&'a Statement>,
    /// What its document calls them.
    pub called: Option<&'a Localised>,
}

/// Statements with their paragraphs, under the document's own name for them.
pub fn statements(context: &Context, published: &PublishedStrategy, part: &Part<'_>) -> AnyView {
    if part.statements.is_empty() {
        return none(context, "compare-none");
    }
    let called = part.called.map(|called| {
        let name = context.format("compare-called", [("name", context.local(called).into())]);
        view! { <p class="called">{name}</p> }
    });
    // The one document stands above in its row; of several, each link says which.
    let has_one = published.strategy.summary.documents.len() == 1;
    let items = part.statements.iter().map(|statement| {
        let links = match has_one {
            true => paragraph_links(context, &statement.sources).into_any(),
            false => source_links(context, &statement.sources).into_any(),
        };
        view! { <li>{context.local(&statement.title)}" "{links}</li> }
    });
    view! { {called}<ul>{items.collect_view()}</ul> }.into_any()
}

/// How many deliverables it promises, and of how many something is reported.
pub fn deliverables(context: &Context, published: &PublishedStrategy) -> AnyView {
    let summary = &published.strategy.summary;
    if published.results.is_none() {
        return none(context, "compare-none");
    }
    let address = context.url(&format!("strategies/{}/results/", summary.slug));
    count(context, address, summary.deliverables, summary.reported)
}

/// How many initiatives it has, and of how many something is reported.
pub fn initiatives(context: &Context, published: &PublishedStrategy) -> AnyView {
    let Some(all) = &published.initiatives else {
        return none(context, "compare-none");
    };
    let reported = all
        .initiatives
        .iter()
        .filter(|initiative| !initiative.updates.is_empty());
    count(
        context,
        context.url("initiatives/"),
        all.initiatives.len(),
        reported.count(),
    )
}

fn count(context: &Context, address: String, all: usize, reported: usize) -> AnyView {
    view! {
        <a class="number" href=address>{format_whole(all, &context.language)}</a>
        <span class="reported">{context.count("compare-reported", reported)}</span>
    }
    .into_any()
}

/// The paragraphs of its documents that are about a theme.
pub fn theme(context: &Context, published: &PublishedStrategy, theme: &str) -> AnyView {
    let documents = &published.strategy.summary.documents;
    let found = documents.iter().filter_map(|id| {
        let document = context.publication.document(id)?;
        let found = Tagged::of(std::slice::from_ref(document), theme);
        let title = (documents.len() > 1).then(|| view! { <p>{context.document_title(id)}</p> });
        (!found.is_empty()).then(|| view! { {title}{tagged(context, &found)} })
    });
    let found: Vec<_> = found.collect();
    if found.is_empty() {
        return none(context, "compare-untagged");
    }
    found.into_any()
}

/// That there is nothing, and of which kind the lack is.
fn none(context: &Context, message: &str) -> AnyView {
    view! { <span class="absent">{context.text(message)}</span> }.into_any()
}
