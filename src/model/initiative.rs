use serde::{Deserialize, Serialize};

use super::{Localised, Owner, Report, ReportState, Source, StatedDate};

/// The initiatives of an undertaking: `data/v1/strategies/<slug>/initiatives.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Initiatives {
    /// The undertaking, by slug.
    pub strategy: String,
    /// Its initiatives, in the order of the content.
    pub initiatives: Vec<Initiative>,
}

/// A project, activity or achievement that a document describes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Initiative {
    /// Its id in the publication: the end of its address.
    pub id: String,
    /// The aim, outcome or part of the plan that it stands under, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<String>,
    /// Its name.
    pub title: Localised,
    /// One or two sentences on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Localised>,
    /// The paragraph that describes or promises it.
    pub source: Source,
    /// Other paragraphs that speak of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub see: Vec<Source>,
    /// Who leads it, where the source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Owner>,
    /// Who works in it besides, where the source says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<Owner>,
    /// When it begins or began, where the source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<StatedDate>,
    /// When it ends or ended, where the source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<StatedDate>,
    /// What is reported of it, the latest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub updates: Vec<Report>,
}

impl Initiative {
    /// The state of the latest update; none where nothing is reported.
    pub fn state(&self) -> Option<ReportState> {
        self.updates.last().map(|update| update.state)
    }
}
