use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{Block, Document, Paragraph, Source, Term, TermMark},
    publish::{PublishedDocument, forms::Forms, read::draft::DraftTerm},
    text::{plain_ranges, plain_text},
};

/// The glossary, each term with the paragraph of each document that uses it first: the first in which a text of any
/// language has one of its forms. Marks in the texts where terms are explained.
pub fn explained(drafts: &[DraftTerm], documents: &mut [PublishedDocument]) -> Vec<Term> {
    let mut terms: Vec<Term> = drafts.iter().map(|draft| draft.term.clone()).collect();
    for document in documents {
        let mut first: BTreeMap<usize, (Place, Source)> = BTreeMap::new();
        for (language, text) in &mut document.texts {
            let forms = Forms::of(drafts.iter(), language);
            uses(text, &forms, &mut first);
            mark(text, &forms, &terms);
        }
        for (term, (_, source)) in first {
            terms[term].uses.push(source);
        }
    }
    terms
}

/// The place of a passage in a document: of the paragraph, then of the item in it, nought being the paragraph itself.
type Place = (usize, usize);

fn uses(document: &Document, forms: &Forms, first: &mut BTreeMap<usize, (Place, Source)>) {
    for (at, paragraph) in document.paragraphs().enumerate() {
        for text in &paragraph.texts {
            let own = (paragraph.id.as_str(), text.text.as_str());
            let items = text.items.iter().map(|item| (item.id.as_str(), item.text.as_str()));
            for (item, (id, markdown)) in std::iter::once(own).chain(items).enumerate() {
                for found in forms.find(&plain_text(markdown)) {
                    let known = first.get(&found.term);
                    if known.is_none_or(|(place, _)| *place > (at, item)) {
                        let source = Source {
                            document: document.id.clone(),
                            paragraph: id.to_owned(),
                        };
                        first.insert(found.term, ((at, item), source));
                    }
                }
            }
        }
    }
}

/// Marks each term where it first stands in each section, in plain words: not in a link, a heading or a note.
fn mark(document: &mut Document, forms: &Forms, terms: &[Term]) {
    let paragraphs = document.blocks.iter_mut().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Heading(_) => None,
    });
    let mut told: BTreeSet<(String, usize)> = BTreeSet::new();
    let mut section = String::new();
    for paragraph in paragraphs {
        if paragraph.section != section {
            section.clone_from(&paragraph.section);
            told.clear();
        }
        mark_paragraph(paragraph, forms, terms, &mut told);
    }
}

fn mark_paragraph(paragraph: &mut Paragraph, forms: &Forms, terms: &[Term], told: &mut BTreeSet<(String, usize)>) {
    for text in &mut paragraph.texts {
        // A reader may have chosen one edition alone: each explains its own words.
        let mut is_new = |term: usize| told.insert((text.edition.clone(), term));
        text.terms = marks(&text.text, forms, terms, &mut is_new);
        for item in &mut text.items {
            item.terms = marks(&item.text, forms, terms, &mut is_new);
        }
    }
}

fn marks(markdown: &str, forms: &Forms, terms: &[Term], is_new: &mut impl FnMut(usize) -> bool) -> Vec<TermMark> {
    let plain = plain_ranges(markdown);
    let mut marks = Vec::new();
    let mut from = 0;
    for found in forms.find(markdown) {
        let is_plain =
            |range: &&std::ops::Range<usize>| range.start <= found.range.start && found.range.end <= range.end;
        // Of terms that overlap, the first and longest is read as one; those in it are not the reader's question.
        if found.range.start < from || plain.iter().find(is_plain).is_none() {
            continue;
        }
        from = found.range.end;
        if is_new(found.term) {
            marks.push(TermMark {
                term: terms[found.term].id.clone(),
                start: markdown[..found.range.start].chars().count(),
                words: markdown[found.range].to_owned(),
            });
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::explained;
    use crate::{
        model::{
            Block, Document, DocumentKind, DocumentRecord, DocumentSummary, GivenBy, Item, Language, Localised,
            Original, Paragraph, ParagraphText, Source, Stated, Term, TermKind,
        },
        publish::{PublishedDocument, read::draft::DraftTerm},
    };

    fn source(paragraph: &str) -> Source {
        Source {
            document: "d".to_owned(),
            paragraph: paragraph.to_owned(),
        }
    }

    fn term(kind: TermKind, word: &str) -> DraftTerm {
        let term = Term {
            id: word.to_lowercase().replace(' ', "-"),
            kind,
            term: [("en", word)].into(),
            expansion: None,
            definition: [("en", "x")].into(),
            given_by: GivenBy::Source,
            source: source("p1"),
            uses: Vec::new(),
        };
        DraftTerm { term, forms: [].into() }
    }

    fn text(text: &str) -> ParagraphText {
        ParagraphText {
            edition: "text".to_owned(),
            text: text.to_owned(),
            terms: Vec::new(),
            items: Vec::new(),
        }
    }

    fn paragraph(id: &str, section: &str, text: ParagraphText) -> Block {
        Block::Paragraph(Paragraph {
            id: id.to_owned(),
            number: None,
            section: section.to_owned(),
            texts: vec![text],
            references: Vec::new(),
            facts: Vec::new(),
            cited_by: Vec::new(),
        })
    }

    fn document(blocks: Vec<Block>) -> PublishedDocument {
        let absent = || Stated::Absent(crate::model::Absence::NotStated);
        let document = Document {
            id: "d".to_owned(),
            language: "en".into(),
            title: "D".to_owned(),
            editions: Vec::new(),
            blocks,
            notes: Vec::new(),
        };
        PublishedDocument {
            record: DocumentRecord {
                summary: DocumentSummary {
                    id: "d".to_owned(),
                    kind: DocumentKind::Report,
                    title: Localised::default(),
                    short_title: Localised::default(),
                    organisation: "o".to_owned(),
                    strategy: "s".to_owned(),
                    symbol: Stated::Absent(crate::model::Absence::NotStated),
                    date: Stated::Absent(crate::model::Absence::NotStated),
                    covers: Stated::Absent(crate::model::Absence::NotStated),
                    original: Original {
                        language: "en".into(),
                        address: absent(),
                    },
                    introduction: Localised::default(),
                    languages: Vec::new(),
                    numbered_paragraphs: 0,
                },
                facts: Vec::new(),
                references: Vec::new(),
                works: Vec::new(),
                requests: Vec::new(),
                rhythms: Vec::new(),
                events: Vec::new(),
                roles: Vec::new(),
                tags: Vec::new(),
            },
            texts: [("en".into(), document)].into(),
        }
    }

    #[test]
    fn a_term_is_explained_once_a_section_outside_of_links() {
        let terms = [
            term(TermKind::Acronym, "IT"),
            term(TermKind::Term, "IT plan"),
            term(TermKind::Term, "plan"),
        ];
        let with_item = ParagraphText {
            items: vec![Item {
                id: "a-2-a".to_owned(),
                label: Some("a".to_owned()),
                text: "« Plan » of IT".to_owned(),
                terms: Vec::new(),
            }],
            ..text("The IT plan, as IT has it.")
        };
        let mut documents = [document(vec![
            paragraph("a-1", "a", text("[IT](#p1) and `IT`")),
            paragraph("a-2", "a", with_item),
            paragraph("b-1", "b", text("*IT*")),
        ])];
        let terms = explained(&terms, &mut documents);
        let said: Vec<String> = documents[0].texts[&Language::from("en")]
            .paragraphs()
            .flat_map(|paragraph| &paragraph.texts[0].terms)
            .map(|mark| format!("{}:{}:{}", mark.term, mark.start, mark.words))
            .collect();
        assert_eq!(said, ["it-plan:4:IT plan", "it:16:IT", "it:1:IT"]);
        let text = &documents[0].texts[&Language::from("en")];
        let item = &text.paragraphs().nth(1).expect("a-2").texts[0].items[0];
        assert_eq!((item.terms.len(), item.terms[0].start), (1, 2));
        let uses: Vec<&[Source]> = terms.iter().map(|term| term.uses.as_slice()).collect();
        assert_eq!(uses, [[source("a-1")], [source("a-2")], [source("a-2")]]);
    }
}
