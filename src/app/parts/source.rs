use leptos::prelude::*;

use crate::{app::Context, model::Source};

/// A link to the paragraph that says something: "par. 38", or the heading above a paragraph without a number.
pub fn source_link(context: &Context, source: &Source) -> impl IntoView + use<> {
    source_link_beside(context, source, "")
}

/// The same link beside `name`, which it does not repeat: where the heading says it already, the link says "source".
pub fn source_link_beside(context: &Context, source: &Source, name: &str) -> impl IntoView + use<> {
    let document = ("document", context.document_title(&source.document).into());
    let (label, title) = match context.heading_of(source) {
        Some(heading) => (
            match heading == name {
                true => context.text("source-label"),
                false => heading.clone(),
            },
            context.format("passage-link", [("heading", heading.into()), document]),
        ),
        None => {
            let number = || ("number", source.label().into());
            (
                context.format("paragraph-short", [number()]),
                context.format("paragraph-link", [number(), document]),
            )
        }
    };
    view! { <a class="source" href=context.source_url(source) title=title>{label}</a> }
}

/// Links to several paragraphs, apart by spaces.
pub fn source_links(context: &Context, sources: &[Source]) -> impl IntoView + use<> {
    let links = sources
        .iter()
        .map(|source| view! { {source_link(context, source)}" " })
        .collect_view();
    view! { <span class="sources">{links}</span> }
}

/// How a link names a paragraph: "par. 38", or the heading above a paragraph without a number.
pub fn source_label(context: &Context, source: &Source) -> String {
    context
        .heading_of(source)
        .unwrap_or_else(|| context.format("paragraph-short", [("number", source.label().into())]))
}
