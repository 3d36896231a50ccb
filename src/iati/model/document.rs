use serde::Serialize;

use super::{
    Narratives, Source,
    build::{Build, attribute, text},
};
use crate::iati::{day::Day, name::name, tree::Element};

/// `document-link`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentLink {
    /// Where it stands.
    pub source: Source,
    /// `@url`.
    pub url: String,
    /// `@format`: a media type.
    pub format: Option<String>,
    /// `title`.
    pub title: Narratives,
    /// `description`.
    pub description: Narratives,
    /// `category/@code`, of the list DocumentCategory.
    pub categories: Vec<String>,
    /// `language/@code`.
    pub languages: Vec<String>,
    /// `document-date/@iso-date`.
    pub date: Option<Day>,
    /// `recipient-country`, of an organisation's documents: code and text.
    pub countries: Vec<(String, Narratives)>,
}

impl Build<'_> {
    pub(super) fn document(&mut self, element: Element<'_>) -> Option<DocumentLink> {
        let Some(url) = attribute(element, name!("url")) else {
            self.lacks(element, "@url");
            return None;
        };
        let code = |element| attribute(element, name!("code"));
        Some(DocumentLink {
            source: element.into(),
            url,
            format: attribute(element, name!("format")),
            title: self.narratives_of(element, name!("title")),
            description: self.narratives_of(element, name!("description")),
            categories: element.named(name!("category")).filter_map(code).collect(),
            languages: element
                .named(name!("language"))
                .filter_map(|language| code(language).or_else(|| text(language)))
                .collect(),
            date: self.day_of(element, name!("document-date")),
            countries: element
                .named(name!("recipient-country"))
                .filter_map(|country| Some((code(country)?, self.narratives(country))))
                .collect(),
        })
    }

    /// All documents of an element, those that can be read.
    pub(super) fn documents(&mut self, element: Element<'_>) -> Vec<DocumentLink> {
        element
            .named(name!("document-link"))
            .filter_map(|document| self.document(document))
            .collect()
    }

    /// `activity-website` of 1.0x, which 2.01 replaced by a document of the category "activity web page".
    pub(super) fn website(&self, element: Element<'_>) -> Option<DocumentLink> {
        Some(DocumentLink {
            source: element.into(),
            url: text(element)?,
            format: Some("text/html".to_owned()),
            categories: vec!["A12".to_owned()],
            ..DocumentLink::default()
        })
    }
}
