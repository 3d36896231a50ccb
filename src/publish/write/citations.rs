use super::{Reach, SiteFiles, WriteError, data::FOLDER};
use crate::{
    cite::Format,
    locale::Messages,
    publish::{Citing, Publication},
};

/// Adds the citations of every document in every language, as files for reference managers:
/// `data/v1/documents/<id>/citation.<lang>.{bib,ris,json}`.
///
/// # Errors
///
/// [`WriteError::BadPath`] for an id that is no plain name.
pub fn add(files: &mut SiteFiles, publication: &Publication) -> Result<(), WriteError> {
    for language in &publication.site.languages {
        let overrides = publication.messages.get(language).map(String::as_str);
        let citing = Citing::new(publication, &Messages::new(language, overrides));
        for document in &publication.documents {
            let id = &document.record.summary.id;
            let citations = citing.document(publication, document);
            for format in Format::FILES {
                let path = format!("{FOLDER}documents/{id}/citation.{language}.{}", format.ending());
                let text = format.write(&citations, &citing.words);
                files.add(path, text.into_bytes(), Reach::Single)?;
            }
        }
    }
    Ok(())
}
