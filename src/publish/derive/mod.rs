//! Making a publication out of a draft in which nothing is wrong: links resolved, defaults applied, lists sorted.

mod backlinks;
mod documents;
mod links;
mod organisations;
mod own_iati;
mod reference_list;
mod references;
mod register;
mod strategies;
mod terms;
mod timeline;
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
    let paragraph_links = backlinks::paragraph_links(&draft.documents);
    let mut documents = documents::sorted(&draft.documents, &links, &paragraph_links, &works, &site.languages);
    let terms: Vec<DraftTerm> = draft.terms.into_iter().map(|term| term.value).collect();
    let terms = terms::explained(&terms, &mut documents);
    let references = reference_list::list(&documents, paragraph_links, &works);
    let organisations = organisations::records(draft.organisations, &documents, &strategies);
    let timeline = timeline::timeline(&documents, &strategies);
    let calendar = timeline::calendar(&documents, &strategies, &timeline, site.release);
    let (register, register_parts) = register::register(&strategies, &documents, &organisations, &draft.themes);
    let mut publication = Publication {
        site,
        organisations,
        works,
        references,
        timeline,
        calendar,
        documents,
        strategies,
        themes: draft.themes,
        terms,
        register,
        register_parts,
        messages: draft.messages,
        own_iati: None,
    };
    publication.own_iati = own_iati::own_iati(&publication);
    Some(publication)
}
