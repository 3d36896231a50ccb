use leptos::prelude::*;

use crate::{app::Context, model::Source};

/// A link to the paragraph that says something: "par. 38".
pub fn source_link(context: &Context, source: &Source) -> impl IntoView + use<> {
    let title = context.format(
        "paragraph-link",
        [
            ("number", source.label().into()),
            ("document", context.document_title(&source.document).into()),
        ],
    );
    view! { <a class="source" href=context.source_url(source) title=title>{context.source_label(source)}</a> }
}

/// Links to several paragraphs, apart by spaces.
pub fn source_links(context: &Context, sources: &[Source]) -> impl IntoView + use<> {
    let links = sources
        .iter()
        .map(|source| view! { {source_link(context, source)}" " })
        .collect_view();
    view! { <span class="sources">{links}</span> }
}
