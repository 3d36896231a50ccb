use std::collections::{BTreeMap, BTreeSet};

use super::links::Links;
use crate::{
    model::{Party, Reference, Relation, Source, Work},
    publish::read::draft::{DocumentRecord, DraftDocument, DraftParagraph, LinkTarget, Passage},
};

/// What a document says of what refers to what.
pub struct References {
    /// Each once, with all paragraphs that say it: those of `document.toml`, then what the text cites.
    pub all: Vec<Reference>,
    /// The works that each paragraph names, by the paragraph's id.
    pub by_paragraph: BTreeMap<String, Vec<String>>,
}

impl References {
    /// The references of `document`.
    pub fn of(document: &DraftDocument, record: &DocumentRecord, links: &Links<'_>, works: &Works<'_>) -> Self {
        let mut references = Self {
            all: Vec::new(),
            by_paragraph: BTreeMap::new(),
        };
        for reference in record.references.iter().map(|reference| &reference.value) {
            let (from, to) = (works.party(&reference.from), works.party(&reference.to));
            references.add(from, reference.relation, to, &reference.sources);
        }
        let owner = owners(document);
        for text in &document.texts {
            for paragraph in text.paragraphs() {
                let marks = paragraph.passages().flat_map(|passage| &passage.marks);
                let labels: BTreeSet<&str> = marks.map(|mark| mark.label.as_str()).collect();
                let notes = text.notes.iter().filter(|note| labels.contains(note.label.as_str()));
                let passages = paragraph.passages().chain(notes.map(|note| &note.passage));
                for target in passages.flat_map(targets) {
                    references.cite(document, paragraph, target, links);
                }
            }
        }
        for reference in &references.all {
            for party in [&reference.from, &reference.to] {
                let Party::Work(work) = party else { continue };
                let sources = reference.sources.iter().filter(|source| source.document == document.id);
                for paragraph in sources.filter_map(|source| owner.get(source.paragraph.as_str())) {
                    let named = references.by_paragraph.entry((*paragraph).to_owned()).or_default();
                    if !named.contains(work) {
                        named.push(work.clone());
                    }
                }
            }
        }
        references.sort(document, &owner);
        references
    }

    fn cite(&mut self, document: &DraftDocument, paragraph: &DraftParagraph, target: &LinkTarget, links: &Links<'_>) {
        let to = match target {
            LinkTarget::Symbol(symbol) => links.work(symbol).map(|work| Party::Work(work.id.clone())),
            LinkTarget::Paragraph(source) if source.document != document.id => {
                Some(Party::Document(source.document.clone()))
            }
            LinkTarget::Paragraph(_) => None,
        };
        let Some(to) = to else { return };
        let source = Source {
            document: document.id.clone(),
            paragraph: paragraph.id.clone(),
        };
        self.add(Party::Document(document.id.clone()), Relation::Cites, to, &[source]);
    }

    fn add(&mut self, from: Party, relation: Relation, to: Party, sources: &[Source]) {
        let is_same = |known: &&mut Reference| known.from == from && known.relation == relation && known.to == to;
        let known = match self.all.iter_mut().find(is_same) {
            Some(known) => &mut known.sources,
            None => {
                self.all.push(Reference {
                    from,
                    relation,
                    to,
                    sources: Vec::new(),
                });
                match self.all.last_mut() {
                    Some(added) => &mut added.sources,
                    None => return,
                }
            }
        };
        for source in sources {
            if !known.contains(source) {
                known.push(source.clone());
            }
        }
    }

    /// Puts the sources of each reference into the order of the paragraphs.
    fn sort(&mut self, document: &DraftDocument, owner: &BTreeMap<&str, &str>) {
        let order: BTreeMap<&str, usize> = document
            .texts
            .first()
            .into_iter()
            .flat_map(|text| text.paragraphs())
            .map(|paragraph| paragraph.id.as_str())
            .zip(0..)
            .collect();
        for reference in &mut self.all {
            reference.sources.sort_by_key(|source| {
                let paragraph = owner.get(source.paragraph.as_str());
                (
                    source.document != document.id,
                    paragraph.and_then(|id| order.get(id).copied()),
                )
            });
        }
    }
}

/// The works of the publication.
pub struct Works<'a>(pub &'a BTreeMap<String, Work>);

impl Works<'_> {
    fn party(&self, id: &str) -> Party {
        match self.0.contains_key(id) {
            true => Party::Work(id.to_owned()),
            false => Party::Document(id.to_owned()),
        }
    }

    /// The works that references name, by id.
    pub fn named(&self, references: &[Reference]) -> Vec<Work> {
        let parties = references.iter().flat_map(|reference| [&reference.from, &reference.to]);
        let ids: BTreeSet<&str> = parties
            .filter_map(|party| match party {
                Party::Work(id) => Some(id.as_str()),
                Party::Document(_) => None,
            })
            .collect();
        ids.into_iter().filter_map(|id| self.0.get(id).cloned()).collect()
    }
}

/// The paragraph that an id stands for: its own, or that of the paragraph it is an item of.
pub fn owners(document: &DraftDocument) -> BTreeMap<&str, &str> {
    let paragraphs = document.paragraphs().flat_map(|paragraph| {
        let items = paragraph
            .items
            .iter()
            .map(|item| (item.id.as_str(), paragraph.id.as_str()));
        std::iter::once((paragraph.id.as_str(), paragraph.id.as_str())).chain(items)
    });
    paragraphs.collect()
}

fn targets(passage: &Passage) -> impl Iterator<Item = &LinkTarget> {
    passage.links.iter().map(|link| &link.target)
}
