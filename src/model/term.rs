use serde::{Deserialize, Serialize};

use super::{GivenBy, Localised, Source};

/// An entry of the glossary: `data/v1/glossary.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Term {
    /// Its id: the end of its address.
    pub id: String,
    /// What kind of entry it is.
    pub kind: TermKind,
    /// The term, or the letters of the acronym.
    pub term: Localised,
    /// What the letters stand for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expansion: Option<Localised>,
    /// What it means, in plain words.
    pub definition: Localised,
    /// Who gives the definition.
    pub given_by: GivenBy,
    /// The paragraph that defines it, or uses it first.
    pub source: Source,
    /// The paragraph of each document that uses it first, in the order of the documents.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<Source>,
}

/// What kind of entry of the glossary a [`Term`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TermKind {
    /// Letters that stand for words.
    Acronym,
    /// A word or a few.
    Term,
}

impl TermKind {
    /// All of them, in the order that pages show them.
    pub const ALL: [Self; 2] = [Self::Acronym, Self::Term];

    /// As content and JSON write it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Acronym => "acronym",
            Self::Term => "term",
        }
    }
}
