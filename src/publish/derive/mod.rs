//! Making a publication out of a draft in which nothing is wrong: links resolved, defaults applied, lists sorted.

mod activities;
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

pub use own_iati::OwnActivity;

use std::sync::Arc;

use super::{
    Publication,
    read::{
        IatiFile,
        draft::{Draft, DraftTerm},
    },
};

/// The currency that totals are in where the site names none.
const CURRENCY: &str = "USD";

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
        activities: None,
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
    let mut files: Vec<IatiFile> = publication.own_iati.iter().flat_map(own_iati::files).collect();
    files.extend(draft.iati);
    let currency = publication.site.iati.as_ref();
    let currency = currency.map_or_else(|| CURRENCY.to_owned(), |iati| iati.currency.clone());
    let activities = activities::activities(files, draft.rates, &currency, &publication.site);
    publication.activities = activities.map(Arc::new);
    Some(publication)
}
