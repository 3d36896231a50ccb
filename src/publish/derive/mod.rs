//! Making a publication out of a draft in which nothing is wrong: links resolved, defaults applied, lists sorted.

mod documents;
mod links;
mod references;
mod strategies;
mod works;

use super::{Publication, read::draft::Draft};

/// The publication; none where the draft has no site, which check has refused.
pub fn publication(draft: Draft) -> Option<Publication> {
    let site = draft.site?;
    let works = works::resolved(draft.works, &site);
    let organisations = draft.organisations.into_iter();
    let organisations = organisations
        .map(|organisation| (organisation.id.clone(), organisation))
        .collect();
    let links = links::Links::new(&works);
    let strategies = strategies::sorted(draft.strategies, &draft.documents, &links, &site.languages);
    let documents = documents::sorted(&draft.documents, &links, &works, &site.languages);
    Some(Publication {
        site,
        organisations,
        works,
        documents,
        strategies,
        themes: draft.themes,
        terms: draft.terms.into_iter().map(|term| term.value.term).collect(),
        messages: draft.messages,
    })
}
