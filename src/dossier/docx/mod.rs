//! The dossier as DOCX: the few parts of Office Open XML (ECMA-376, transitional) that it takes, packed as ZIP.
//!
//! Titles, headings, quotations, lists and footnotes have the styles that word processors know by name; each citation is
//! a footnote. The language is marked, and texts that are written from right to left are set so.

mod archive;
mod body;
mod columns;
mod footnotes;
mod inline;
mod links;
mod parts;
mod picture;
mod styles;
mod xml;

use super::Collection;

/// The media type of the file.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The file.
///
/// # Errors
///
/// What the packing says; nothing that a dossier holds is known to lead there.
pub fn docx(collection: &Collection) -> Result<Vec<u8>, String> {
    let body = body::Body::of(collection);
    let mut archive = archive::Archive::default();
    archive.add(
        "[Content_Types].xml",
        parts::content_types(!body.pictures.is_empty()).as_bytes(),
    )?;
    archive.add("_rels/.rels", parts::RELATIONSHIPS.as_bytes())?;
    archive.add("docProps/core.xml", parts::core(collection).as_bytes())?;
    archive.add("word/document.xml", body.document().as_bytes())?;
    archive.add(
        "word/styles.xml",
        styles::styles(&collection.words.language()).as_bytes(),
    )?;
    archive.add("word/numbering.xml", parts::NUMBERING.as_bytes())?;
    archive.add("word/settings.xml", parts::SETTINGS.as_bytes())?;
    archive.add("word/footnotes.xml", body.footnotes.part().as_bytes())?;
    archive.add("word/_rels/footnotes.xml.rels", body.footnotes.links.part().as_bytes())?;
    let pictures: Vec<String> = body.picture_names().collect();
    archive.add(
        "word/_rels/document.xml.rels",
        body.links.part_beside(&parts::BESIDE, &pictures).as_bytes(),
    )?;
    for (name, picture) in pictures.iter().zip(&body.pictures) {
        archive.add(&format!("word/{name}"), &picture.png)?;
    }
    archive.finish()
}
