use serde::{Deserialize, Serialize};

use super::Money;

/// An activity whole, with what is derived from it: `data/v1/activity/<slug>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct ActivityRecord<A> {
    /// The end of its address.
    pub slug: String,
    /// The file of `data/v1/iati/` that it stands in.
    pub file: String,
    /// The line there on which it begins; none in a file that the site has made itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Its own money, whatever its level, added up.
    pub money: Vec<Money>,
    /// The activities that it names, and those that name it.
    pub related: Vec<RelatedRecord>,
    /// Everything that its file says, as `openstrategy iati convert --to json` writes it.
    pub activity: A,
}

/// Another activity that one has to do with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct RelatedRecord {
    /// What the other one is to this one, of the list RelatedActivityType: 1 its parent, 2 its child, 3 its sibling, 4
    /// co-funded, 5 of a third party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Its `iati-identifier`.
    pub identifier: String,
    /// The end of its address, where it is published here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// Whether only the other one says so.
    #[serde(default)]
    pub said_there: bool,
}
