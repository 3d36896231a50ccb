//! Citations from what is published.

use super::{Citation, Imprint, Kind, Rendering};
use crate::{
    locale::{DateForms, Dictionary},
    model::{DocumentSummary, Edition, Language, TextStatus},
};

/// The messages that citations are made with, beside `status-…`, `document-kind-…`, `original-language-…` of what is
/// cited and those of dates.
pub const MAKING_TEXTS: [&str; 5] = [
    "citation-no-date",
    "citation-rendering",
    "citation-result",
    "chart-source",
    "paragraph-short",
];

impl Citation {
    /// A document as a whole: a citation for each of its texts in the reader's language, the weightiest first, or one of
    /// the document alone where no text is published. `organisation` is the name of whose it is.
    pub fn document(
        summary: &DocumentSummary,
        organisation: &str,
        editions: &[Edition],
        imprint: &Imprint,
        words: &Dictionary,
    ) -> Vec<Self> {
        let language = words.language();
        let date = summary.date.value().copied();
        let whole = Self {
            key: format!("{}-{language}", summary.id),
            kind: Kind::from(summary.kind),
            genre: words.text(&format!("document-kind-{}", summary.kind.key())),
            organisation: organisation.to_owned(),
            title: summary.title.get(&language).to_owned(),
            symbol: summary.symbol.value().cloned(),
            date,
            date_in_words: date.map_or_else(
                || words.text("citation-no-date"),
                |date| DateForms::from_dictionary(words).date(date),
            ),
            place: None,
            status: String::new(),
            rendering: None,
            sources: String::new(),
            address: imprint.address(&language, &format!("documents/{}/", summary.id)),
            language,
        };
        if editions.is_empty() {
            return vec![whole];
        }
        let texts = editions.iter().map(|edition| Self {
            key: match editions {
                [_] => whole.key.clone(),
                _ => format!("{}-{}", whole.key, edition.id),
            },
            status: words.text(&format!("status-{}", edition.status.key())),
            rendering: rendering(edition, imprint, words),
            language: edition.language.clone(),
            ..whole.clone()
        });
        texts.collect()
    }

    /// One paragraph of the document that this cites: by its number or, without one, by the heading above it.
    pub fn paragraph(&self, id: &str, number: Option<&str>, heading: &str, words: &Dictionary) -> Self {
        let place = match number {
            Some(number) => words.format("paragraph-short", &[("number", number)]),
            None => heading.to_owned(),
        };
        self.place(id, place, format!("{}#{id}", self.address))
    }

    /// A result that a paragraph promises; this cites that paragraph. `address` is that of the results matrix.
    pub fn result(&self, id: &str, address: &str, words: &Dictionary) -> Self {
        let place = self.place.as_deref().unwrap_or_default();
        let place = words.format("citation-result", &[("id", id), ("place", place)]);
        self.place(&format!("result-{id}"), place, format!("{address}#{id}"))
    }

    /// What charts that the publisher draws have in common; [`Self::of_chart`] makes one from it.
    pub fn chart(imprint: &Imprint, language: Language) -> Self {
        Self {
            key: String::new(),
            kind: Kind::Figure,
            genre: String::new(),
            organisation: imprint.publisher.clone(),
            title: String::new(),
            symbol: None,
            date: Some(imprint.release),
            date_in_words: imprint.release_in_words.clone(),
            place: None,
            status: String::new(),
            rendering: None,
            sources: String::new(),
            language,
            address: String::new(),
        }
    }

    /// A chart of this publisher and release, drawn from the `sources` that it names.
    pub fn of_chart(&self, id: &str, title: &str, sources: &str, address: &str) -> Self {
        Self {
            key: format!("{id}-{}", self.language),
            title: title.to_owned(),
            sources: sources.to_owned(),
            address: address.to_owned(),
            ..self.clone()
        }
    }

    fn place(&self, id: &str, place: String, address: String) -> Self {
        Self {
            key: format!("{}-{id}", self.key),
            place: Some(place),
            address,
            ..self.clone()
        }
    }
}

/// What a text is, where it is not its author's own.
fn rendering(edition: &Edition, imprint: &Imprint, words: &Dictionary) -> Option<Rendering> {
    match edition.status {
        TextStatus::Authentic | TextStatus::OfficialTranslation => return None,
        TextStatus::UnofficialTranslation | TextStatus::PlainRendering => {}
    }
    let in_words = words.format(
        "citation-rendering",
        &[
            ("status", &words.text(&format!("status-{}", edition.status.key()))),
            ("language", &words.language_name(&edition.language)),
            ("author", &edition.author),
            ("date", &imprint.release_in_words),
        ],
    );
    Some(Rendering {
        in_words,
        author: edition.author.clone(),
        release: imprint.release,
    })
}
