use std::{cmp::Reverse, collections::BTreeMap};

use super::{
    links::Links,
    references::{References, Works, owners},
};
use crate::{
    model::{
        self, Block, Document, DocumentSummary, Edition, Event, Heading, Item, Language, Localised, Note, Paragraph,
        ParagraphLink, ParagraphText, Source, TextStatus, Work,
    },
    publish::{
        PublishedDocument,
        read::draft::{DocumentRecord, DraftBlock, DraftDocument, DraftParagraph, DraftText},
        typography,
    },
};

/// The documents, the latest period first, then by id; those without a period last.
pub fn sorted(
    drafts: &[DraftDocument],
    links: &Links<'_>,
    paragraph_links: &[ParagraphLink],
    works: &BTreeMap<String, Work>,
    languages: &[Language],
) -> Vec<PublishedDocument> {
    let published = |draft: &DraftDocument| {
        let record = draft.record.as_ref()?;
        let summary = summary(draft, record, links);
        let references = References::of(draft, record, links, &Works(works));
        let works = Works(works).named(&references.all);
        let builder = Builder {
            draft,
            record,
            links,
            references: &references,
            paragraph_links,
        };
        let texts = languages
            .iter()
            .map(|language| (language.clone(), builder.document(language)));
        Some(PublishedDocument {
            texts: texts.collect(),
            record: model::DocumentRecord {
                summary,
                facts: draft.facts.clone(),
                references: references.all.clone(),
                works,
                requests: record.requests.clone(),
                rhythms: draft.rhythms.clone(),
                events: events(draft),
                roles: draft.roles.clone(),
                tags: draft.tags.clone(),
            },
        })
    };
    let mut documents: Vec<PublishedDocument> = drafts.iter().filter_map(published).collect();
    documents.sort_by_key(|document| {
        let start = document
            .record
            .summary
            .covers
            .value()
            .map(|covers| covers.start.first_day());
        (Reverse(start), document.record.summary.id.clone())
    });
    documents
}

/// What a document tells of, in the order of its dates.
fn events(draft: &DraftDocument) -> Vec<Event> {
    let mut events: Vec<Event> = draft.events.iter().map(|event| event.value.clone()).collect();
    events.sort_by_key(|event| {
        let span = event.span().map(|span| (span.start.first_day(), span.end.last_day()));
        (span, event.id.clone())
    });
    events
}

fn summary(draft: &DraftDocument, record: &DocumentRecord, links: &Links<'_>) -> DocumentSummary {
    let introduction = draft.introductions.iter().map(|(language, introduction)| {
        let paragraphs = introduction.paragraphs.iter();
        let paragraphs: Vec<String> = paragraphs
            .map(|passage| links.resolve(passage, &draft.id, language))
            .collect();
        (language.clone(), paragraphs.join("\n\n"))
    });
    let mut languages: Vec<Language> = Vec::new();
    for text in &draft.texts {
        if !languages.contains(&text.language) {
            languages.push(text.language.clone());
        }
    }
    let first = draft.texts.first().into_iter().flat_map(DraftText::paragraphs);
    let is_plain_number = |number: &str| number.bytes().all(|byte| byte.is_ascii_digit());
    let numbered = first.filter(|paragraph| paragraph.number.as_deref().is_some_and(is_plain_number));
    DocumentSummary {
        id: draft.id.clone(),
        kind: record.kind,
        title: record.title.clone(),
        short_title: record.short_title.clone(),
        organisation: record.organisation.clone(),
        strategy: draft
            .strategy
            .as_ref()
            .map(|strategy| strategy.value.clone())
            .unwrap_or_default(),
        symbol: record.symbol.clone(),
        date: record.date.clone(),
        covers: record.covers.clone(),
        original: record.original.clone(),
        introduction: Localised(introduction.collect()),
        languages,
        numbered_paragraphs: numbered.count(),
    }
}

struct Builder<'a> {
    draft: &'a DraftDocument,
    record: &'a DocumentRecord,
    links: &'a Links<'a>,
    references: &'a References,
    paragraph_links: &'a [ParagraphLink],
}

impl Builder<'_> {
    fn document(&self, language: &Language) -> Document {
        let mut texts: Vec<(&Edition, &DraftText)> = self
            .draft
            .texts
            .iter()
            .filter(|text| text.language == *language)
            .filter_map(|text| Some((&text.edition.as_ref()?.value, text)))
            .collect();
        let weight = |status: TextStatus| TextStatus::ALL.iter().position(|known| *known == status);
        texts.sort_by_key(|(edition, _)| (weight(edition.status), edition.id.clone()));
        Document {
            id: self.draft.id.clone(),
            language: language.clone(),
            title: self.record.title.get(language).to_owned(),
            editions: texts.iter().map(|(edition, _)| (*edition).clone()).collect(),
            blocks: self.blocks(&texts, language),
            notes: self.notes(&texts, language),
        }
    }

    /// The blocks of the weightiest text, each paragraph with what every text says in it.
    fn blocks(&self, texts: &[(&Edition, &DraftText)], language: &Language) -> Vec<Block> {
        let Some((_, first)) = texts.first() else {
            return Vec::new();
        };
        let by_id: Vec<(&str, BTreeMap<&str, &DraftParagraph>)> = texts
            .iter()
            .map(|(edition, text)| {
                let paragraphs = text.paragraphs().map(|paragraph| (paragraph.id.as_str(), paragraph));
                (edition.id.as_str(), paragraphs.collect())
            })
            .collect();
        let facts = self.facts_by_paragraph();
        let block = |block: &DraftBlock| match block {
            DraftBlock::Heading { level, id, text, .. } => Block::Heading(Heading {
                level: *level,
                id: id.clone(),
                text: typography::set(text, language),
            }),
            DraftBlock::Paragraph(paragraph) => {
                let id = paragraph.id.as_str();
                let said = by_id
                    .iter()
                    .filter_map(|(edition, paragraphs)| Some((edition, paragraphs.get(id)?)));
                Block::Paragraph(Paragraph {
                    id: id.to_owned(),
                    number: paragraph.number.clone(),
                    section: paragraph.section.clone(),
                    texts: said.map(|(edition, said)| self.text(edition, said, language)).collect(),
                    references: self.references.by_paragraph.get(id).cloned().unwrap_or_default(),
                    facts: facts.get(id).cloned().unwrap_or_default(),
                    cited_by: self.cited_by(id),
                })
            }
        };
        first.blocks.iter().map(block).collect()
    }

    fn text(&self, edition: &str, paragraph: &DraftParagraph, language: &Language) -> ParagraphText {
        let resolve = |passage| self.links.resolve(passage, &self.draft.id, language);
        let items = paragraph.items.iter().map(|item| Item {
            id: item.id.clone(),
            label: item.label.clone(),
            text: resolve(&item.passage),
            terms: Vec::new(), // `terms::mark` fills them in
        });
        let (edition, text) = (edition.to_owned(), resolve(&paragraph.passage));
        ParagraphText {
            edition,
            text,
            terms: Vec::new(),
            items: items.collect(),
        }
    }

    /// The notes in the order of the weightiest text, each with what every text says in it.
    fn notes(&self, texts: &[(&Edition, &DraftText)], language: &Language) -> Vec<Note> {
        let mut notes: Vec<Note> = Vec::new();
        for (edition, text) in texts {
            for note in &text.notes {
                let said = ParagraphText {
                    edition: edition.id.clone(),
                    text: self.links.resolve(&note.passage, &self.draft.id, language),
                    terms: Vec::new(),
                    items: Vec::new(),
                };
                match notes.iter_mut().find(|known| known.label == note.label) {
                    Some(known) => known.texts.push(said),
                    None => notes.push(Note {
                        label: note.label.clone(),
                        texts: vec![said],
                    }),
                }
            }
        }
        notes
    }

    fn cited_by(&self, paragraph: &str) -> Vec<Source> {
        let is_here = |to: &Source| to.document == self.draft.id && to.paragraph == paragraph;
        let links = self.paragraph_links.iter().filter(|link| is_here(&link.to));
        links.map(|link| link.from.clone()).collect()
    }

    fn facts_by_paragraph(&self) -> BTreeMap<&str, Vec<String>> {
        let owners = owners(self.draft);
        let mut facts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for fact in self
            .draft
            .facts
            .iter()
            .filter(|fact| fact.source.document == self.draft.id)
        {
            if let Some(paragraph) = owners.get(fact.source.paragraph.as_str()) {
                facts.entry(paragraph).or_default().push(fact.id.clone());
            }
        }
        facts
    }
}
