use serde::{Deserialize, Serialize};

use super::{Language, Localised, Source};

/// A resolution, report, rule or other writing that a document names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Work {
    /// Its id in the publication: "a-res-76-245".
    pub id: String,
    /// Its document symbol: "A/RES/76/245".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// What it is called.
    pub title: Localised,
    /// The language of the title, where it has not been translated and is the same in every language of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Where it can be read, in each language of the site; empty where no address is known.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub address: Localised,
    /// Whether a source prints the address or a resolver built it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address_origin: Option<AddressOrigin>,
    /// The language that an address which a source prints leads to, where it is the resolver's for one language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address_language: Option<Language>,
    /// What the resolver builds beside such an address, for the other languages of the site.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub constructed: Localised,
}

impl Work {
    /// The language that its address leads to, where that is another than the reader's.
    pub fn elsewhere(&self, reader: &Language) -> Option<&Language> {
        self.address_language.as_ref().filter(|language| *language != reader)
    }

    /// The address in the reader's language that a resolver built, beside one in another that a source prints.
    pub fn beside(&self, reader: &Language) -> Option<&str> {
        self.constructed.0.get(reader).map(String::as_str)
    }
}

fn is_empty(text: &Localised) -> bool {
    text.0.is_empty()
}

/// Where an address comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AddressOrigin {
    /// A source prints it.
    Source,
    /// The resolver for the symbol's family, in `site.toml`, built it.
    Constructed,
}

/// One end of a [`Reference`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// A document of the publication, by id.
    Document(String),
    /// A [`Work`], by id.
    Work(String),
}

/// What one writing does to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// Asks for it to be made.
    Requests,
    /// Approves it.
    Approves,
    /// Takes note of it.
    TakesNoteOf,
    /// Audits what it is about.
    Audits,
    /// Puts it into effect.
    Implements,
    /// Takes its place.
    Supersedes,
    /// Reports on it.
    ReportsOn,
    /// Names it.
    Cites,
}

impl Relation {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Requests,
        Self::Approves,
        Self::TakesNoteOf,
        Self::Audits,
        Self::Implements,
        Self::Supersedes,
        Self::ReportsOn,
        Self::Cites,
    ];

    /// As content and JSON write it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Requests => "requests",
            Self::Approves => "approves",
            Self::TakesNoteOf => "takes-note-of",
            Self::Audits => "audits",
            Self::Implements => "implements",
            Self::Supersedes => "supersedes",
            Self::ReportsOn => "reports-on",
            Self::Cites => "cites",
        }
    }

    /// Whether the writing that acts was there before the other: a resolution that asks for a report. Otherwise it
    /// came after it.
    pub fn acts_first(self) -> bool {
        matches!(self, Self::Requests)
    }
}

/// A typed reference: `from` does `relation` to `to`, as the sources say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Reference {
    /// Who acts.
    pub from: Party,
    /// What it does.
    pub relation: Relation,
    /// To what.
    pub to: Party,
    /// The paragraphs that say so; empty only while the citing document's text is not published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}
