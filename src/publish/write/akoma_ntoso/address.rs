use super::{Expression, is_original};
use crate::{
    model::{Edition, Language},
    publish::{Publication, write::data::FOLDER},
};

/// The media type of Akoma Ntoso, as registered.
pub const MEDIA_TYPE: &str = "application/akn+xml";

/// The edition whose file bears the name of the language alone.
const PLAIN: &str = "text";

/// The path of a text from `data/v1/`: "documents/x/fr.akn.xml", "documents/x/fr.authentic.akn.xml". It stays the same
/// when another edition comes.
pub fn path(document: &str, language: &Language, edition: &str) -> String {
    match edition {
        PLAIN => format!("documents/{document}/{language}.akn.xml"),
        edition => format!("documents/{document}/{language}.{edition}.akn.xml"),
    }
}

/// The texts that a page shows, by their paths from the site's folder; none for a page that is not of a document.
pub fn of_page(publication: &Publication, page: &str, language: &Language) -> Vec<String> {
    let id = page.strip_prefix("documents/").and_then(|rest| rest.strip_suffix('/'));
    let document = id
        .and_then(|id| publication.document(id))
        .and_then(|document| document.texts.get(language))
        .filter(|document| !document.blocks.is_empty());
    let editions = document.into_iter().flat_map(|document| {
        let editions = document.editions.iter();
        editions.map(|edition| format!("{FOLDER}{}", path(&document.id, language, &edition.id)))
    });
    editions.collect()
}

impl Expression<'_> {
    /// The work: the document as such, whatever text tells it.
    pub fn work(&self) -> String {
        self.full(&format!("{FOLDER}documents/{}", self.document.id))
    }

    /// This text, whatever file holds it.
    pub fn expression(&self) -> String {
        self.expression_of(self.edition)
    }

    /// This file.
    pub fn manifestation(&self) -> String {
        let path = path(&self.document.id, &self.document.language, &self.edition.id);
        self.full(&format!("{FOLDER}{path}"))
    }

    /// The original: the authentic text in its language, be it published here or not.
    pub fn original(&self) -> String {
        let language = &self.record.summary.original.language;
        let published = self.publication.document(&self.document.id);
        let text = published.and_then(|published| published.texts.get(language));
        let held = text.and_then(|text| text.editions.iter().find(|edition| is_original(edition, self.record)));
        match held {
            Some(edition) => self.expression_of(edition),
            None => format!("{}/{language}/original", self.work()),
        }
    }

    fn expression_of(&self, edition: &Edition) -> String {
        format!("{}/{}/{}", self.work(), edition.language, edition.id)
    }
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn the_plain_text_has_the_short_name() {
        assert_eq!(path("x", &"fr".into(), "text"), "documents/x/fr.akn.xml");
        assert_eq!(path("x", &"fr".into(), "authentic"), "documents/x/fr.authentic.akn.xml");
    }
}
