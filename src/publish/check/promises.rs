use crate::publish::{
    Place,
    read::{
        draft::Draft,
        findings::{Findings, quoted},
    },
};

/// Every deliverable has a text: its own, or that of the paragraph that promises it.
pub fn check(draft: &Draft, findings: &Findings) {
    for strategy in &draft.strategies {
        for promise in strategy.deliverables.iter().flatten() {
            let deliverable = &promise.value.deliverable;
            let source = &deliverable.source;
            let document = draft.documents.iter().find(|document| document.id == source.document);
            let is_told = document.is_none_or(|document| {
                document.has_unread_text
                    || document.paragraphs().any(|paragraph| {
                        paragraph.id == source.paragraph
                            || paragraph.items.iter().any(|item| item.id == source.paragraph)
                    })
            });
            if !promise.value.own_text && !is_told {
                let place = Place::at(format!("strategies/{}/results.toml", strategy.slug), promise.line);
                let found = format!(
                    "deliverable {} has no text: {source} does not exist",
                    quoted(&deliverable.id)
                );
                findings.error(place, "no-text", found, "`text`, or a paragraph that promises it");
            }
        }
    }
}
