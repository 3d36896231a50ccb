use std::{collections::BTreeMap, sync::Arc};

use crate::{
    app::{Assets, islands},
    locale::{Argument, DateForms, Dictionary, Messages},
    model::{Language, Localised, PartialDate, Period, Source},
    publish::{Citing, Publication, write::headers::EMBED},
};

/// What every page of one language is made from. Cheap to clone.
#[derive(Clone)]
pub struct Context {
    /// What is published.
    pub publication: Arc<Publication>,
    /// Where pages find what they load.
    pub assets: Arc<Assets>,
    /// The language of the page.
    pub language: Language,
    messages: Arc<Messages>,
    dates: Arc<DateForms>,
    citing: Arc<Citing>,
    /// What each language of the site is called in itself. Kept: messages are costly to read, and every page names them.
    language_names: Arc<BTreeMap<Language, String>>,
}

impl Context {
    /// The context of the pages in `language`.
    pub fn new(publication: Arc<Publication>, assets: Arc<Assets>, language: &Language) -> Self {
        let messages = Messages::new(language, publication.messages.get(language).map(String::as_str));
        let dates = messages.date_forms();
        let citing = Citing::new(&publication, &messages);
        let named = |language: &Language| {
            let own = Messages::new(language, publication.messages.get(language).map(String::as_str));
            (language.clone(), own.text("language-name"))
        };
        let language_names = publication.site.languages.iter().map(named).collect();
        Self {
            publication,
            assets,
            language: language.clone(),
            messages: Arc::new(messages),
            dates: Arc::new(dates),
            citing: Arc::new(citing),
            language_names: Arc::new(language_names),
        }
    }

    /// The interface messages.
    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// What citations are made with.
    pub fn citing(&self) -> &Citing {
        &self.citing
    }

    /// The messages of an island, plain ones and such that count, to be handed to it. They are among those of
    /// [`islands::texts`]: the page names them, the words file has them.
    pub fn island_words(&self, texts: &[&str], counts: &[&str]) -> Dictionary {
        let shared = islands::texts();
        debug_assert!(
            texts.iter().all(|id| shared.0.contains(id)),
            "missing in islands::texts: {texts:?}"
        );
        debug_assert!(
            counts.iter().all(|id| shared.1.contains(id)),
            "missing in islands::texts: {counts:?}"
        );
        self.messages.dictionary(texts, counts).apart()
    }

    /// How dates are written.
    pub fn dates(&self) -> &DateForms {
        &self.dates
    }

    /// The interface message `id`.
    pub fn text(&self, id: &str) -> String {
        self.messages.text(id)
    }

    /// The interface message `id` with values.
    pub fn format<const N: usize>(&self, id: &str, arguments: [(&str, Argument); N]) -> String {
        self.messages.format(id, arguments)
    }

    /// The interface message `id` that counts `$count`.
    pub fn count(&self, id: &str, count: usize) -> String {
        self.messages.format(id, [("count", count.into())])
    }

    /// A text of the content in the page's language.
    pub fn local(&self, text: &Localised) -> String {
        text.get(&self.language).to_owned()
    }

    /// A date as the page's language writes it.
    pub fn date(&self, date: PartialDate) -> String {
        self.dates.date(date)
    }

    /// A period as the page's language writes it.
    pub fn period(&self, period: Period) -> String {
        self.dates.period(period)
    }

    /// The address of a page of this language: `url("documents/")` is "/fr/documents/".
    pub fn url(&self, path: &str) -> String {
        self.url_in(&self.language, path)
    }

    /// The address of a page in `language`.
    pub fn url_in(&self, language: &Language, path: &str) -> String {
        format!("{}{language}/{path}", self.assets.base_path)
    }

    /// The address of a chart by itself, in this language, for the pages of others.
    pub fn embed_url(&self, chart: &str) -> String {
        format!("{}{EMBED}/{}/{chart}/", self.assets.base_path, self.language)
    }

    /// The address of a published data file.
    pub fn data_url(&self, path: &str) -> String {
        format!("{}data/v1/{path}", self.assets.base_path)
    }

    /// The full address of a page of this language, for citations.
    pub fn full_url(&self, path: &str) -> String {
        format!("{}{}/{path}", self.publication.site.base_url, self.language)
    }

    /// The address of the paragraph that a source names.
    pub fn source_url(&self, source: &Source) -> String {
        self.url(&format!("documents/{}/#{}", source.document, source.paragraph))
    }

    /// The heading above a paragraph without a number; none for one that has a number.
    pub fn heading_of(&self, source: &Source) -> Option<String> {
        let document = self.publication.document(&source.document)?.texts.get(&self.language)?;
        let paragraph = document
            .paragraphs()
            .find(|paragraph| paragraph.holds(&source.paragraph))?;
        if paragraph.number.is_some() {
            return None;
        }
        document.heading(&paragraph.section).map(|heading| heading.text.clone())
    }

    /// The short title of a document.
    pub fn document_title(&self, id: &str) -> String {
        self.publication.document(id).map_or_else(
            || id.to_owned(),
            |document| self.local(&document.record.summary.short_title),
        )
    }

    /// The name of an undertaking.
    pub fn strategy_title(&self, slug: &str) -> String {
        self.publication.strategy(slug).map_or_else(
            || slug.to_owned(),
            |strategy| self.local(&strategy.strategy.summary.title),
        )
    }

    /// The name of an organisation.
    pub fn organisation(&self, id: &str) -> String {
        self.publication
            .organisations
            .get(id)
            .map_or_else(|| id.to_owned(), |found| self.local(&found.organisation.name))
    }

    /// The shorter name of an organisation.
    pub fn organisation_short(&self, id: &str) -> String {
        self.publication
            .organisations
            .get(id)
            .map_or_else(|| id.to_owned(), |found| self.local(found.organisation.short_name()))
    }

    /// The name of any language in the page's language; its tag where the messages have no name for it.
    pub fn language_in_words(&self, language: &Language) -> String {
        let id = format!("original-language-{language}");
        if self.messages.has(&id) {
            self.text(&id)
        } else {
            language.to_string()
        }
    }

    /// The name of a language of the site, in that language.
    pub fn language_name(&self, language: &Language) -> String {
        self.language_names
            .get(language)
            .cloned()
            .unwrap_or_else(|| language.to_string())
    }

    /// The interface message `id` of a language.
    pub fn text_in(&self, language: &Language, id: &str) -> String {
        Messages::new(language, self.publication.messages.get(language).map(String::as_str)).text(id)
    }
}
