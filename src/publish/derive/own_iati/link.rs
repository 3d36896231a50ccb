use super::{
    Maker,
    words::{self, Tongue},
};
use crate::{
    iati::model::{DocumentLink, Narrative, Narratives},
    model::{DocumentKind, Localised, Source},
};

/// What a page is: codes of the list DocumentCategory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// The page of an activity.
    Activity,
    /// What an activity is for.
    Objectives,
    /// What comes of it.
    Results,
    /// The page of an organisation.
    Organisation,
}

impl Category {
    fn code(self) -> &'static str {
        match self {
            Self::Objectives => "A02",
            Self::Results => "A08",
            Self::Activity => "A12",
            Self::Organisation => "B16",
        }
    }

    /// What a document of the publication is to its undertaking.
    pub fn of_document(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::Report | DocumentKind::ProgressReport => Self::Results,
            DocumentKind::Strategy
            | DocumentKind::Resolution
            | DocumentKind::Decision
            | DocumentKind::Annex
            | DocumentKind::Other => Self::Objectives,
        }
    }
}

impl Maker<'_> {
    /// A page of the site, once in each language.
    pub fn pages(&self, path: &str, title: &Localised, category: Category) -> Vec<DocumentLink> {
        self.links(path, category, |tongue| tongue.local(title))
    }

    /// A page of the site that an interface message names.
    pub fn named_pages(&self, path: &str, id: &str, category: Category) -> Vec<DocumentLink> {
        self.links(path, category, |tongue| tongue.text(id))
    }

    /// The paragraph that states something, once in each language, named as citations name it.
    pub fn paragraph(&self, source: &Source) -> Vec<DocumentLink> {
        let path = format!("documents/{}/#{}", source.document, source.paragraph);
        self.links(&path, Category::Results, |tongue| self.paragraph_name(source, tongue))
    }

    /// The short title of the document, and the number of the paragraph or the heading that it stands under.
    fn paragraph_name(&self, source: &Source, tongue: &Tongue) -> String {
        let Some(document) = self.publication.document(&source.document) else {
            return source.to_string();
        };
        let title = tongue.local(&document.record.summary.short_title);
        let text = document.texts.get(tongue.language());
        let paragraph = text.and_then(|text| text.paragraphs().find(|here| here.holds(&source.paragraph)));
        let place = match (text, paragraph) {
            (Some(text), Some(paragraph)) if paragraph.number.is_none() => {
                text.heading(&paragraph.section).map(|heading| heading.text.clone())
            }
            _ => Some(
                tongue
                    .messages
                    .format("paragraph-short", [("number", source.label().into())]),
            ),
        };
        place.map_or_else(|| title.clone(), |place| format!("{title}, {place}"))
    }

    fn links(&self, path: &str, category: Category, title: impl Fn(&Tongue) -> String) -> Vec<DocumentLink> {
        let base = &self.publication.site.base_url;
        let tongues = self.words.tongues();
        let link = |tongue: &Tongue| {
            let code = words::code(tongue.language());
            DocumentLink {
                url: format!("{base}{}/{path}", tongue.language()),
                format: Some("text/html".to_owned()),
                title: Narratives(vec![Narrative {
                    language: Some(code.clone()),
                    text: title(tongue).trim().to_owned(),
                }]),
                categories: vec![category.code().to_owned()],
                languages: vec![code],
                ..DocumentLink::default()
            }
        };
        tongues.map(link).collect()
    }
}
