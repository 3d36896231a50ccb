//! Each text of each document as Akoma Ntoso 3.0 (OASIS LegalDocML), one file an edition and language.
//!
//! The original is the work; what we hold of it are expressions: its authentic text, a translation, or a plain
//! rendering, which is never authoritative. Nothing is stated that the published data does not state. Where the schema
//! wants a date that no source gives, the element says what date it is that stands there.
//!
//! Ids follow the naming convention where there is a number: paragraph 38 is `para_38`, its item a `para_38__item_a`,
//! paragraph A1 `para_A1`; a heading is `sec_i`, the first paragraph without a number under it `sec_i__para_1`. What has
//! an id on the document's page carries that too, as `xml:id`.

mod address;
mod body;
mod element_id;
mod inline;
mod metadata;
mod preface;
mod xml;

pub use address::{MEDIA_TYPE, of_page, path};

use std::path::Path;

use rayon::prelude::*;

use self::{body::Body, element_id::ElementIds, xml::Xml};
use super::WriteError;
use crate::{
    locale::Messages,
    model::{Document, DocumentKind, DocumentRecord, Edition, TextStatus},
    publish::Publication,
};

/// The name space of Akoma Ntoso 3.0.
pub const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// A text as Akoma Ntoso.
#[derive(Clone, Debug)]
pub struct AkomaNtoso {
    /// Its path from `data/v1/`: "documents/x/fr.akn.xml".
    pub path: String,
    /// The file.
    pub xml: Vec<u8>,
    /// How many paragraphs it holds.
    pub paragraphs: usize,
}

/// An edition of a document in a language, and what it is written with.
struct Expression<'a> {
    publication: &'a Publication,
    record: &'a DocumentRecord,
    document: &'a Document,
    edition: &'a Edition,
    messages: &'a Messages,
}

/// Every text of the publication, in the order of documents, languages and editions.
///
/// # Errors
///
/// [`WriteError::File`], should the writer refuse something; none is known.
pub fn texts(publication: &Publication) -> Result<Vec<AkomaNtoso>, WriteError> {
    let messages: Vec<Messages> = publication
        .site
        .languages
        .iter()
        .map(|language| Messages::new(language, publication.messages.get(language).map(String::as_str)))
        .collect();
    let mut expressions = Vec::new();
    for published in &publication.documents {
        for document in published.texts.values().filter(|document| !document.blocks.is_empty()) {
            let spoken = messages
                .iter()
                .find(|messages| *messages.language() == document.language);
            for (edition, messages) in document.editions.iter().zip(spoken.into_iter().cycle()) {
                let record = &published.record;
                expressions.push(Expression {
                    publication,
                    record,
                    document,
                    edition,
                    messages,
                });
            }
        }
    }
    expressions.par_iter().map(Expression::write).collect()
}

impl Expression<'_> {
    fn write(&self) -> Result<AkomaNtoso, WriteError> {
        let path = path(&self.document.id, &self.document.language, &self.edition.id);
        let xml = self.xml().map_err(WriteError::file("write", Path::new(&path)))?;
        let paragraphs = self.document.paragraphs().count();
        Ok(AkomaNtoso { path, xml, paragraphs })
    }

    fn xml(&self) -> std::io::Result<Vec<u8>> {
        let mut xml = Xml::new()?;
        let kind = self.record.summary.kind;
        // An official document of a body, or any other: both are built alike.
        let element = match kind {
            DocumentKind::Resolution | DocumentKind::Decision => "statement",
            _ => "doc",
        };
        let contains = if self.is_original() {
            "originalVersion"
        } else {
            "singleVersion"
        };
        xml.block(
            "akomaNtoso",
            &[("xmlns", NAMESPACE), ("xmlns:dcterms", "http://purl.org/dc/terms/")],
        )?;
        xml.block(element, &[("name", kind.key()), ("contains", contains)])?;
        metadata::write(&mut xml, self)?;
        preface::write(&mut xml, self)?;
        let ids = ElementIds::of(self.document);
        Body::new(self, &ids).write(&mut xml)?;
        xml.close_block()?;
        xml.close_block()?;
        xml.finish()
    }

    /// Whether it is the text that its author adopted or issued, in the language of the original.
    fn is_original(&self) -> bool {
        is_original(self.edition, self.record)
    }

    /// Whether it is the official product of its author: the authentic text, or a translation that the author issued.
    fn is_authoritative(&self) -> bool {
        matches!(
            self.edition.status,
            TextStatus::Authentic | TextStatus::OfficialTranslation
        )
    }

    /// An address in the site.
    fn full(&self, path: &str) -> String {
        format!("{}{path}", self.publication.site.base_url)
    }
}

/// Whether an edition is the original of its document.
fn is_original(edition: &Edition, record: &DocumentRecord) -> bool {
    edition.status == TextStatus::Authentic && edition.language == record.summary.original.language
}
