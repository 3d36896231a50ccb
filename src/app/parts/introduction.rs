use leptos::prelude::*;

use crate::{
    app::Context,
    model::DocumentSummary,
    text::{Anchors, inline_html},
};

/// Our introduction to a document: its Markdown paragraphs.
pub fn introduction(context: &Context, summary: &DocumentSummary) -> impl IntoView + use<> {
    let constructed = context.text("address-constructed");
    // Links to other documents are relative to a document's own page.
    let paragraphs = context
        .local(&summary.introduction)
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| view! { <p inner_html=inline_html(paragraph.trim(), &constructed, Anchors::Elsewhere)></p> })
        .collect_view();
    view! { <div class="prose">{paragraphs}</div> }
}
