use crate::publish::{
    Place,
    read::{
        draft::{Draft, DraftDocument, DraftStrategy},
        findings::{Findings, quoted},
    },
};

/// Documents and strategies name each other, and what a document with a text says of others has a source.
pub fn check(draft: &Draft, findings: &Findings) {
    for document in &draft.documents {
        let place = |line| Place::at(format!("documents/{}/document.toml", document.id), line);
        sourced(document, place, findings);
        let Some(strategy) = &document.strategy else { continue };
        let (slug, place) = (&strategy.value, place(strategy.line));
        match draft.strategies.iter().find(|known| known.slug == *slug) {
            None => {
                let found = format!("no strategy {}", quoted(slug));
                findings.error(
                    place,
                    "unknown-strategy",
                    found,
                    "the slug of a strategy: the name of its folder",
                );
            }
            Some(known)
                if !known.documents.is_empty() && known.documents.iter().all(|named| named.value != document.id) =>
            {
                let found = format!("the strategy {} does not name this document", quoted(slug));
                let expected = format!(
                    "{} in `documents` of strategies/{slug}/strategy.toml",
                    quoted(&document.id)
                );
                findings.error(place, "strategy-disagrees", found, expected);
            }
            Some(_) => {}
        }
    }
    for strategy in &draft.strategies {
        of_strategy(strategy, &draft.documents, findings);
    }
}

fn of_strategy(strategy: &DraftStrategy, documents: &[DraftDocument], findings: &Findings) {
    for (index, named) in strategy.documents.iter().enumerate() {
        let place = Place::at(format!("strategies/{}/strategy.toml", strategy.slug), named.line);
        if strategy.documents[..index]
            .iter()
            .any(|before| before.value == named.value)
        {
            let found = format!("the document {} twice", quoted(&named.value));
            findings.error(place, "duplicate-id", found, "each document once");
            continue;
        }
        let Some(document) = documents.iter().find(|document| document.id == named.value) else {
            let found = format!("no document {}", quoted(&named.value));
            findings.error(
                place,
                "unknown-document",
                found,
                "the id of a document: the name of its folder",
            );
            continue;
        };
        let other = document.strategy.as_ref().filter(|slug| slug.value != strategy.slug);
        if let Some(other) = other {
            let found = format!(
                "the document {} names the strategy {}",
                quoted(&named.value),
                quoted(&other.value)
            );
            let expected = format!(
                "`strategy = \"{}\"` in documents/{}/document.toml",
                strategy.slug, named.value
            );
            findings.error(place, "strategy-disagrees", found, expected);
        }
    }
}

fn sourced(document: &DraftDocument, place: impl Fn(usize) -> Place, findings: &Findings) {
    let references = document.record.iter().flat_map(|record| &record.references);
    for reference in references.filter(|_| document.has_text) {
        if reference.value.sources.is_empty() {
            let expected = "`sources`, the paragraphs that say so: the document has a text";
            findings.error(
                place(reference.line),
                "no-source",
                "a reference without `sources`",
                expected,
            );
        }
    }
}
