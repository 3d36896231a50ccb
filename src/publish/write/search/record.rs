use std::collections::BTreeMap;

use crate::{model::Source, publish::Publication};

/// Something that a search finds: what has an address of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its address, from the base: "fr/documents/x/#p38".
    pub address: String,
    /// Its words, plain text.
    pub content: String,
    /// What the hit shows beside them, and what is searched too: `title` (what it stands in), `number` (its own in it:
    /// "38", "A1"), `heading` (what it stands under), `cites` (symbols of the works that it names), and `name`
    /// and `short` for what has a name: a document, an outcome, an organisation, a term. `also` is searched and not
    /// shown: words by which people ask for what calls itself otherwise.
    pub meta: BTreeMap<&'static str, String>,
    /// What a search is narrowed by: `kind` (a [`Kind`]), `strategy` (a slug), `document` (a
    /// [`DocumentKind`](crate::model::DocumentKind)).
    pub filters: BTreeMap<&'static str, String>,
}

/// What kind of thing is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A paragraph of a document.
    Paragraph,
    /// A note of a document.
    Note,
    /// An expected result of an undertaking.
    Result,
    /// A project or activity of an undertaking.
    Initiative,
    /// An indicator.
    Indicator,
    /// Any other part of an undertaking: an aim, an outcome, a service.
    Part,
    /// A document as a whole.
    Document,
    /// An undertaking as a whole.
    Strategy,
    /// An organisation or body.
    Organisation,
    /// A term of the glossary.
    Term,
    /// What a document asks for.
    Request,
    /// What a document says will come again: a report, a review.
    Rhythm,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Paragraph,
        Self::Note,
        Self::Result,
        Self::Initiative,
        Self::Indicator,
        Self::Part,
        Self::Document,
        Self::Strategy,
        Self::Organisation,
        Self::Term,
        Self::Request,
        Self::Rhythm,
    ];

    /// As the filter writes it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Note => "note",
            Self::Result => "result",
            Self::Initiative => "initiative",
            Self::Indicator => "indicator",
            Self::Part => "part",
            Self::Document => "document",
            Self::Strategy => "strategy",
            Self::Organisation => "organisation",
            Self::Term => "term",
            Self::Request => "request",
            Self::Rhythm => "rhythm",
        }
    }
}

/// As Pagefind takes words apart: at signs of ASCII only. `find.js` shows apostrophes as they were.
fn split(text: &str) -> String {
    let text = text.replace('’', "'").replace('\u{2011}', "-");
    let mut split = String::with_capacity(text.len());
    let mut after = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_digit = |letter: Option<&char>| letter.is_some_and(char::is_ascii_digit);
        let spans = letter == '–' && is_digit(after.as_ref()) && is_digit(letters.peek());
        split.push(if spans { '-' } else { letter });
        after = Some(letter);
    }
    split
}

impl Record {
    /// Texts stand apart by a dash, so that no phrase runs from one into the next.
    pub(super) fn new(address: String, kind: Kind, content: &[&str]) -> Self {
        let content: Vec<_> = content.iter().copied().filter(|text| !text.is_empty()).collect();
        Self {
            address,
            content: split(&content.join(" — ")),
            meta: BTreeMap::new(),
            filters: BTreeMap::from([("kind", kind.key().to_owned())]),
        }
    }

    /// What is empty is left out.
    pub(super) fn meta(mut self, key: &'static str, value: &str) -> Self {
        if !value.is_empty() {
            self.meta.insert(key, value.to_owned());
        }
        self
    }

    pub(super) fn filter(mut self, key: &'static str, value: &str) -> Self {
        self.filters.insert(key, value.to_owned());
        self
    }

    /// The kind of document that it comes from.
    pub(super) fn document(self, publication: &Publication, source: Option<&Source>) -> Self {
        let document = source.and_then(|source| publication.document(&source.document));
        match document.map(|document| document.record.summary.kind) {
            Some(kind) => self.filter("document", kind.key()),
            None => self,
        }
    }
}
