use serde::{Deserialize, Serialize};

use super::{Language, PartialDate};

/// What a text is worth. Every page and citation says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TextStatus {
    /// The text that its author adopted or issued.
    Authentic,
    /// A translation that the author issued.
    OfficialTranslation,
    /// A translation by somebody else.
    UnofficialTranslation,
    /// A retelling in plain words, paragraph by paragraph, of no official standing.
    PlainRendering,
}

impl TextStatus {
    /// All of them, the weightiest first.
    pub const ALL: [Self; 4] = [
        Self::Authentic,
        Self::OfficialTranslation,
        Self::UnofficialTranslation,
        Self::PlainRendering,
    ];

    /// As content and JSON write it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Authentic => "authentic",
            Self::OfficialTranslation => "official-translation",
            Self::UnofficialTranslation => "unofficial-translation",
            Self::PlainRendering => "plain-rendering",
        }
    }
}

/// One text of a document in one language: a document may have an authentic and a plain one, paragraph by paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Edition {
    /// The stem of its file: "text" or "authentic".
    pub id: String,
    /// What it is worth.
    pub status: TextStatus,
    /// Who wrote it.
    pub author: String,
    /// When it was written.
    pub date: PartialDate,
    /// The language it is written in.
    pub language: Language,
}

/// What one edition says in one paragraph or note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct ParagraphText {
    /// The [`Edition`] it belongs to.
    pub edition: String,
    /// Inline Markdown, one line, links resolved: to `#p12` in the document, `../other-document/#p7` in another,
    /// and to a full address for a document symbol (with the title "constructed" where a resolver built it,
    /// "fr" where it leads to a text in that language, "fr en https://…" where a resolver built one for this language
    /// beside it). Words in another language than the text's carry its tag: `[words]{lang=en}`, `[words](address){lang=en}`.
    pub text: String,
    /// The terms of the glossary that are explained here, in order: each once in a section. Whoever does not explain
    /// them passes this over; the words are plain words of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<TermMark>,
    /// The items of a list that ends the paragraph, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}

/// An item of a paragraph's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Item {
    /// "p52-a" for the item a of paragraph 52, or "p52-i2" for the second item of a list without letters.
    pub id: String,
    /// The letter, where the document has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Inline Markdown, as in [`ParagraphText::text`].
    pub text: String,
    /// As in [`ParagraphText::terms`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<TermMark>,
}

/// A place in a text where a term of the glossary is explained: plain words, in no link and no code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct TermMark {
    /// The [`Term`](super::Term), by id.
    pub term: String,
    /// How many characters (Unicode code points) of the Markdown stand before the words.
    pub start: usize,
    /// The words as the text has them.
    pub words: String,
}
