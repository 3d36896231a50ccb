use serde::{Deserialize, Serialize};

use super::{
    Edition, Event, Fact, Language, Localised, ParagraphText, PartialDate, Period, Reference, Request, Rhythm, Role,
    Source, Stated, Tag, Work,
};

/// What kind of writing a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKind {
    /// A strategy.
    Strategy,
    /// A report.
    Report,
    /// A report on how far something has come.
    ProgressReport,
    /// A resolution.
    Resolution,
    /// A decision.
    Decision,
    /// An annex that stands alone.
    Annex,
    /// Anything else.
    Other,
}

impl DocumentKind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Strategy,
        Self::Report,
        Self::ProgressReport,
        Self::Resolution,
        Self::Decision,
        Self::Annex,
        Self::Other,
    ];

    /// As content and JSON write it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::Report => "report",
            Self::ProgressReport => "progress-report",
            Self::Resolution => "resolution",
            Self::Decision => "decision",
            Self::Annex => "annex",
            Self::Other => "other",
        }
    }
}

/// A document in a list: an entry of `data/v1/documents.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct DocumentSummary {
    /// Its id: the end of its address, for ever.
    pub id: String,
    /// What kind of writing it is.
    pub kind: DocumentKind,
    /// Its title.
    pub title: Localised,
    /// A shorter one for lists and citations.
    pub short_title: Localised,
    /// The organisation whose document it is, by id.
    pub organisation: String,
    /// The undertaking it belongs to, by slug.
    pub strategy: String,
    /// Its own symbol.
    pub symbol: Stated<String>,
    /// When it was issued.
    pub date: Stated<PartialDate>,
    /// The period that it is about.
    pub covers: Stated<Period>,
    /// Where the original is.
    pub original: Original,
    /// Our introduction to it: Markdown, links resolved as in [`ParagraphText`].
    pub introduction: Localised,
    /// The languages that its text is published in; empty where only the introduction is.
    pub languages: Vec<Language>,
    /// How many numbered paragraphs the text has.
    pub numbered_paragraphs: usize,
}

/// Where the original of a document is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Original {
    /// The language of the original that the publication works from.
    pub language: Language,
    /// Its address.
    pub address: Stated<String>,
}

/// A document without its text, in every language: `data/v1/documents/<id>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct DocumentRecord {
    /// What the list says of it.
    #[serde(flatten)]
    pub summary: DocumentSummary,
    /// Its figures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// What refers to what, as this document says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// The works that the references and the text name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub works: Vec<Work>,
    /// What it asks for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<Request>,
    /// What it says will come again and again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rhythms: Vec<Rhythm>,
    /// The dated things that it tells of, in the order of their dates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// The organisations and bodies that it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
    /// What its paragraphs are about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
}

/// A document's text in one language: `data/v1/documents/<id>/<lang>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Document {
    /// The document.
    pub id: String,
    /// The language of this file.
    pub language: Language,
    /// Its title in this language.
    pub title: String,
    /// The texts that it holds, the weightiest first.
    pub editions: Vec<Edition>,
    /// Headings and paragraphs, in order.
    pub blocks: Vec<Block>,
    /// Its notes, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

impl Document {
    /// The paragraphs, in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph),
            Block::Heading(_) => None,
        })
    }

    /// The heading with this id.
    pub fn heading(&self, id: &str) -> Option<&Heading> {
        self.blocks.iter().find_map(|block| match block {
            Block::Heading(heading) if heading.id == id => Some(heading),
            _ => None,
        })
    }
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Paragraph),
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Heading {
    /// 2 to 4, as in HTML; 1 is the document's title.
    pub level: u8,
    /// Its id, the same in every language.
    pub id: String,
    /// Its words, plain text.
    pub text: String,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Paragraph {
    /// "p38" for paragraph 38, "pA1" for item 1 of list A, "summary-1" for the first without a number in "summary".
    pub id: String,
    /// "38", "A1"; none for a paragraph without a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The id of the heading it stands under.
    pub section: String,
    /// What each edition says, in the order of [`Document::editions`].
    pub texts: Vec<ParagraphText>,
    /// The works that it names, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<String>,
    /// The figures that it states, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// The paragraphs of other documents that refer to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cited_by: Vec<Source>,
}

impl Paragraph {
    /// Whether `id` is its own, or that of one of its items.
    pub fn holds(&self, id: &str) -> bool {
        self.id == id || self.texts.iter().flat_map(|text| &text.items).any(|item| item.id == id)
    }
}

/// A note at the foot of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Note {
    /// Its mark in the text: "1".
    pub label: String,
    /// What each edition says in it, in the order of [`Document::editions`].
    pub texts: Vec<ParagraphText>,
}
