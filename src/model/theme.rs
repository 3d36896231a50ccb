use serde::{Deserialize, Serialize};

use super::Localised;

/// A subject that paragraphs are tagged with: an entry of `data/v1/themes.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Theme {
    /// Its id: the end of its address.
    pub id: String,
    /// Its name.
    pub title: Localised,
    /// Its address in a register of subjects, such as the UNBIS thesaurus, where the publisher gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
}

/// Paragraphs of a document that are about a theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Tag {
    /// The theme, by id.
    pub theme: String,
    /// Who says that they are about it.
    pub given_by: GivenBy,
    /// The ids of the paragraphs, in the order of the document.
    pub paragraphs: Vec<String>,
}

/// Who gives a tag or a definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum GivenBy {
    /// The source: its own words do.
    Source,
    /// The publisher of this site.
    Publisher,
}

impl GivenBy {
    /// All of them, in the order that pages show them.
    pub const ALL: [Self; 2] = [Self::Source, Self::Publisher];

    /// As content and JSON write it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Publisher => "publisher",
        }
    }
}
