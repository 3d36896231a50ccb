//! Making a publication out of a draft in which nothing is wrong: links resolved, defaults applied, lists sorted.

mod documents;
mod links;
mod organisations;
mod references;
mod strategies;
mod terms;
mod works;

use super::{
    Publication,
    read::draft::{Draft, DraftTerm},
};

/// The publication; none where the draft has no site, which check has refused.
pub fn publication(draft: Draft) -> Option<Publication> {
    let site = draft.site?;
    let works = works::resolved(draft.works, &site);
    let links = links::Links::new(&works);
    let strategies = strategies::sorted(draft.strategies, &draft.documents, &links, &site.languages);
    let mut documents = documents::sorted(&draft.documents, &links, &works, &site.languages);
    let terms: Vec<DraftTerm> = draft.terms.into_iter().map(|term| term.value).collect();
    let terms = terms::explained(&terms, &mut documents);
    let organisations = organisations::records(draft.organisations, &documents, &strategies);
    Some(Publication {
        site,
        organisations,
        works,
        documents,
        strategies,
        themes: draft.themes,
        terms,
        messages: draft.messages,
    })
}
