use leptos::prelude::*;

use super::paragraph_links;
use crate::{
    app::Context,
    model::{GivenBy, Source},
    publish::PublishedDocument,
};

/// The paragraphs of some documents that are about a theme, by who says so: in the order of [`GivenBy::ALL`].
pub struct Tagged(Vec<(GivenBy, Vec<Source>)>);

impl Tagged {
    /// The paragraphs of `documents` that are about `theme`.
    pub fn of<'a>(documents: impl IntoIterator<Item = &'a PublishedDocument> + Clone, theme: &str) -> Self {
        let by = GivenBy::ALL.map(|given_by| {
            let tags = documents.clone().into_iter().flat_map(|document| {
                let tags = document.record.tags.iter();
                tags.map(move |tag| (&document.record.summary.id, tag))
            });
            let mut sources: Vec<Source> = Vec::new();
            for (document, tag) in tags.filter(|(_, tag)| tag.theme == theme && tag.given_by == given_by) {
                let named = tag.paragraphs.iter().map(|paragraph| Source {
                    document: document.clone(),
                    paragraph: paragraph.clone(),
                });
                for source in named {
                    if !sources.contains(&source) {
                        sources.push(source);
                    }
                }
            }
            (given_by, sources)
        });
        Self(by.into_iter().filter(|(_, sources)| !sources.is_empty()).collect())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are; one that both say counts once.
    pub fn count(&self) -> usize {
        let all = self.0.iter().flat_map(|(_, sources)| sources);
        all.collect::<std::collections::BTreeSet<_>>().len()
    }
}

/// Tagged paragraphs as links: "in the source: para. 9; ours: para. 25".
pub fn tagged(context: &Context, tagged: &Tagged) -> impl IntoView + use<> {
    tagged
        .0
        .iter()
        .map(|(given_by, sources)| {
            let label = context.text(&format!("given-by-{}", given_by.key()));
            view! { <p class="tagged"><span class="by">{label}</span>" "{paragraph_links(context, sources)}</p> }
        })
        .collect_view()
}
