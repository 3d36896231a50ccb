use super::{Publication, PublishedDocument};
use crate::{
    cite::{self, Citation, Imprint},
    locale::{DATE_TEXTS, Dictionary, Messages},
    model::{DocumentKind, Language, TextStatus},
};

/// What citations of one language are made with.
pub struct Citing {
    /// Who publishes, where, when.
    pub imprint: Imprint,
    /// The messages of citations.
    pub words: Dictionary,
}

impl Citing {
    /// For the language of `messages`.
    pub fn new(publication: &Publication, messages: &Messages) -> Self {
        let site = &publication.site;
        let language = messages.language();
        let imprint = Imprint {
            title: site.title.get(language).to_owned(),
            base_url: site.base_url.clone(),
            release: site.release,
            publisher: site.publisher.get(language).to_owned(),
            release_in_words: messages.date_forms().date(site.release),
        };
        let mut texts: Vec<String> = Vec::new();
        texts.extend(TextStatus::ALL.map(|status| format!("status-{}", status.key())));
        texts.extend(DocumentKind::ALL.map(|kind| format!("document-kind-{}", kind.key())));
        texts.extend(
            site.languages
                .iter()
                .map(|language| format!("original-language-{language}")),
        );
        texts.extend(
            [&cite::TEXTS[..], &cite::MAKING_TEXTS, &DATE_TEXTS]
                .concat()
                .into_iter()
                .map(str::to_owned),
        );
        // A language that the messages have no name for is shown by its tag.
        texts.retain(|id| messages.has(id));
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        Self {
            imprint,
            words: messages.dictionary(&texts, &[]),
        }
    }

    /// The citations of a document as a whole, one for each of its texts in this language.
    pub fn document(&self, publication: &Publication, document: &PublishedDocument) -> Vec<Citation> {
        let summary = &document.record.summary;
        let language: Language = self.words.language();
        let organisation = publication.organisations.get(&summary.organisation);
        let organisation = organisation.map_or(summary.organisation.as_str(), |found| {
            found.organisation.name.get(&language)
        });
        let editions = document.texts.get(&language).map_or(&[][..], |text| &text.editions);
        Citation::document(summary, organisation, editions, &self.imprint, &self.words)
    }
}
