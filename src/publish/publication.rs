use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use crate::{
    iati::model::{Activity, Organisation},
    model::{
        ActivityOrder, ActivityPart, ActivityRecord, ActivityRegister, ActivityTotals, Calendar, Document,
        DocumentRecord, FacetPlaces, Indicator, InitiativePart, InitiativeRegister, Initiatives, Language, LeftOut,
        OrganisationRecord, Quality, Rate, References, Results, Site, Strategy, Term, Theme, Timeline, WordPlaces,
        Work,
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
    /// What the IATI files of the content hold; none where there are none. Shared, because there may be a hundred thousand.
    pub activities: Option<Arc<Activities>>,
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

/// What the IATI files of the content hold, with what is derived from it.
#[derive(Clone, Debug)]
pub struct Activities {
    /// The activities, in the order of the files and in theirs.
    pub records: Vec<ActivityRecord<Activity>>,
    /// Their places, by identifier; of two with the same, that of the first.
    pub places_of: HashMap<String, usize>,
    /// Their places, by slug.
    pub slugs: HashMap<String, usize>,
    /// The organisations of organisation files.
    pub organisations: Vec<Organisation>,
    /// The organisations that anything names, in the order of their addresses.
    pub bodies: Vec<IatiBody>,
    /// Their places in `bodies`, by key.
    pub body_places: HashMap<String, usize>,
    /// The files.
    pub sources: Vec<IatiSource>,
    /// Their money.
    pub totals: ActivityTotals,
    /// What they can be chosen by.
    pub register: ActivityRegister,
    /// Which have each value of a facet, in the order of the facets.
    pub places: Vec<FacetPlaces>,
    /// Which have a word in their title, by the first letters of words.
    pub words: BTreeMap<String, WordPlaces>,
    /// Other orders, by key.
    pub orders: Vec<(String, ActivityOrder)>,
    /// How they are called, in parts.
    pub parts: Vec<ActivityPart>,
    /// What was read, refused and found.
    pub quality: Quality,
    /// `rates.csv`.
    pub rates: Vec<Rate>,
}

impl Activities {
    /// The end of the address of the activity with an identifier.
    pub fn slug_of(&self, identifier: &str) -> Option<&str> {
        let at = self.places_of.get(identifier)?;
        self.records.get(*at).map(|record| record.slug.as_str())
    }

    /// The activity with a slug.
    pub fn record(&self, slug: &str) -> Option<&ActivityRecord<Activity>> {
        self.records.get(*self.slugs.get(slug)?)
    }
}

/// An organisation as IATI files name it.
#[derive(Clone, Debug)]
pub struct IatiBody {
    /// `@ref`, else its name: what tells it from others.
    pub key: String,
    /// The end of its address.
    pub slug: String,
    /// What it is called: the name that files give most often.
    pub name: String,
    /// The activities that name it, by place, for each role: "reporting", a code of the list OrganisationRole, "provider",
    /// "receiver".
    pub roles: BTreeMap<String, Vec<usize>>,
}

/// A file that activities come from.
#[derive(Clone, Debug)]
pub struct IatiSource {
    /// Its name in `data/v1/iati/`.
    pub name: String,
    /// What it holds, as it was found.
    pub bytes: Arc<[u8]>,
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
