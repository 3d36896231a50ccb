use std::collections::BTreeSet;

use super::references::owners;
use crate::{
    model::{ParagraphLink, Source},
    publish::read::draft::{DraftDocument, DraftParagraph, DraftText, LinkTarget},
};

/// Every link from a paragraph, or a note of it, to a paragraph of another document, each once; in the order of the
/// documents and their paragraphs. A link to an item leads to its paragraph.
pub fn paragraph_links(documents: &[DraftDocument]) -> Vec<ParagraphLink> {
    let mut links = Vec::new();
    let mut seen = BTreeSet::new();
    for document in documents {
        for text in &document.texts {
            for paragraph in text.paragraphs() {
                for target in targets(text, paragraph) {
                    let Some(to) = target.filter(|to| to.document != document.id) else {
                        continue;
                    };
                    let link = ParagraphLink {
                        from: Source {
                            document: document.id.clone(),
                            paragraph: paragraph.id.clone(),
                        },
                        to: whole(documents, to),
                    };
                    if seen.insert(link.clone()) {
                        links.push(link);
                    }
                }
            }
        }
    }
    links
}

/// The paragraphs that a paragraph and its notes link to.
fn targets<'a>(text: &'a DraftText, paragraph: &'a DraftParagraph) -> impl Iterator<Item = Option<&'a Source>> {
    let marks = paragraph.passages().flat_map(|passage| &passage.marks);
    let labels: BTreeSet<&str> = marks.map(|mark| mark.label.as_str()).collect();
    let notes = text
        .notes
        .iter()
        .filter(move |note| labels.contains(note.label.as_str()));
    let passages = paragraph.passages().chain(notes.map(|note| &note.passage));
    passages
        .flat_map(|passage| &passage.links)
        .map(|link| match &link.target {
            LinkTarget::Paragraph(source) => Some(source),
            LinkTarget::Symbol(_) => None,
        })
}

/// The paragraph that a source names, or is an item of.
fn whole(documents: &[DraftDocument], source: &Source) -> Source {
    let document = documents.iter().find(|document| document.id == source.document);
    let owners = document.map(owners).unwrap_or_default();
    let paragraph = owners
        .get(source.paragraph.as_str())
        .copied()
        .unwrap_or(&source.paragraph);
    Source {
        document: source.document.clone(),
        paragraph: paragraph.to_owned(),
    }
}
