use serde::{Deserialize, Serialize};

use super::{Localised, RoleKind, Source};

/// An organisation or body that speaks, asks, leads or is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Organisation {
    /// Its id in the publication: "un-secretariat".
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// A shorter name for lists, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Localised>,
}

/// An organisation with everything that the documents say it is in: an entry of `data/v1/organisations.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct OrganisationRecord {
    /// The organisation.
    #[serde(flatten)]
    pub organisation: Organisation,
    /// The undertakings that are its own, by slug.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strategies: Vec<String>,
    /// Where it appears: by document, in the order of the publication, then by role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub appearances: Vec<Appearance>,
}

/// An organisation in a document, in one role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Appearance {
    /// The document, by id.
    pub document: String,
    /// As what.
    pub role: RoleKind,
    /// The paragraphs that say so; none where the document as a whole does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// What it does there, in a few words each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<Localised>,
}

impl Organisation {
    /// The shorter name, or the name.
    pub fn short_name(&self) -> &Localised {
        self.short.as_ref().unwrap_or(&self.name)
    }
}
