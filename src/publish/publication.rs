use std::collections::BTreeMap;

use crate::{
    iati::model::{Activity, Organisation},
    model::{
        Calendar, Document, DocumentRecord, Indicator, InitiativePart, InitiativeRegister, Initiatives, Language,
        LeftOut, OrganisationRecord, References, Results, Site, Strategy, Term, Theme, Timeline, Work,
    },
};

/// Everything that is published, read, checked and complete. What pages and data files are made from.
#[derive(Clone, Debug)]
pub struct Publication {
    /// What the site says of itself.
    pub site: Site,
    /// Organisations and bodies, by id.
    pub organisations: BTreeMap<String, OrganisationRecord>,
    /// Writings that documents name, by id, with their addresses resolved.
    pub works: BTreeMap<String, Work>,
    /// What refers to what.
    pub references: References,
    /// Everything dated.
    pub timeline: Timeline,
    /// What is asked for, what comes again and what is due.
    pub calendar: Calendar,
    /// Documents, the latest period first, then by id.
    pub documents: Vec<PublishedDocument>,
    /// Undertakings, the latest period first, then by slug.
    pub strategies: Vec<PublishedStrategy>,
    /// The subjects that paragraphs are tagged with, in the order of the content.
    pub themes: Vec<Theme>,
    /// The glossary, in the order of the content.
    pub terms: Vec<Term>,
    /// The initiatives of all undertakings, as columns to be filtered.
    pub register: InitiativeRegister,
    /// The same in words, in parts.
    pub register_parts: Vec<InitiativePart>,
    /// Fluent source of `content/locales/<lang>.ftl`, by language: messages that the publisher words otherwise.
    pub messages: BTreeMap<Language, String>,
    /// The publication itself as IATI, where the site names its publisher for it.
    pub own_iati: Option<OwnIati>,
}

/// The undertakings as activities of IATI 2.03, reported by the publisher of the site: `data/v1/iati/`.
#[derive(Clone, Debug)]
pub struct OwnIati {
    /// The undertakings, each followed by its initiatives, in the order of the publication.
    pub activities: Vec<Activity>,
    /// The publisher of the site, as an organisation file has it.
    pub organisation: Organisation,
    /// What has no place among them, with the reason.
    pub left_out: Vec<LeftOut>,
}

/// A document with its text in every language.
#[derive(Clone, Debug)]
pub struct PublishedDocument {
    /// The document without its text.
    pub record: DocumentRecord,
    /// Its text, in every language of the site. Without blocks while only its introduction is published.
    pub texts: BTreeMap<Language, Document>,
}

/// An undertaking with what it promises.
#[derive(Clone, Debug)]
pub struct PublishedStrategy {
    /// The undertaking.
    pub strategy: Strategy,
    /// Its results matrix, where the content holds one.
    pub results: Option<Results>,
    /// Its initiatives, where the content holds some.
    pub initiatives: Option<Initiatives>,
    /// What is measured of it, in the order of the content.
    pub indicators: Vec<Indicator>,
}

impl Publication {
    /// The document with this id.
    pub fn document(&self, id: &str) -> Option<&PublishedDocument> {
        self.documents.iter().find(|document| document.record.summary.id == id)
    }

    /// The terms of the glossary that a document defines or uses, in the order of their ids.
    pub fn terms_of<'a>(&'a self, document: &'a str) -> impl Iterator<Item = &'a Term> {
        self.terms.iter().filter(move |term| {
            let mut places = std::iter::once(&term.source).chain(&term.uses);
            places.any(|source| source.document == document)
        })
    }

    /// Whether something is promised or under way, so that there is progress to report.
    pub fn has_progress(&self) -> bool {
        let mut strategies = self.strategies.iter();
        strategies.any(|published| published.results.is_some() || published.initiatives.is_some())
    }

    /// The indicators of all undertakings, in their order.
    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.strategies.iter().flat_map(|published| &published.indicators)
    }

    /// The undertaking with this slug.
    pub fn strategy(&self, slug: &str) -> Option<&PublishedStrategy> {
        self.strategies
            .iter()
            .find(|strategy| strategy.strategy.summary.slug == slug)
    }
}
