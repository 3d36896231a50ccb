use leptos::prelude::*;

use crate::{app::Context, model::TextStatus};

/// Says of a page whose words come from plain renderings that they do, and where those stand; nothing where every text
/// is official. `documents` are the ids of the documents that the words come from.
pub fn rendering_note(context: &Context, documents: &[String]) -> impl IntoView + use<> {
    let rendered = documents.iter().filter(|id| {
        let text = context
            .publication
            .document(id)
            .and_then(|document| document.texts.get(&context.language));
        text.is_some_and(|text| {
            text.editions
                .iter()
                .any(|edition| edition.status == TextStatus::PlainRendering)
        })
    });
    let links = rendered
        .enumerate()
        .map(|(at, id)| {
            let apart = if at == 0 { " " } else { " · " };
            view! { {apart}<a href=context.url(&format!("documents/{id}/"))>{context.document_title(id)}</a> }
        })
        .collect::<Vec<_>>();
    (!links.is_empty()).then(|| {
        view! {
            <p class="rendering-note"><strong>{context.text("status-plain-rendering")}</strong>"."{links}</p>
        }
    })
}
