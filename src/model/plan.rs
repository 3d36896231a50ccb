use serde::{Deserialize, Serialize};

use super::Statement;

/// A part of what an undertaking sets out to do, as its document divides it: an output, a mandate, a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct PlanItem {
    /// What kind of part it is.
    pub kind: PlanKind,
    /// Its number or letter in the document: "1.1", "a".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The aim, outcome, domain or part that it stands under, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<String>,
    /// What is said of it.
    #[serde(flatten)]
    pub statement: Statement,
}

/// What kind of part of an undertaking a [`PlanItem`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PlanKind {
    /// Something that a body is charged with.
    Mandate,
    /// A service that is provided.
    Service,
    /// A course or other training.
    Training,
    /// Something that is produced for an outcome.
    Output,
    /// What makes the outcomes possible across all of them.
    Enabler,
    /// A line of work.
    Track,
    /// A part of what the organisation offers.
    Value,
    /// A state on a scale of maturity.
    MaturityState,
    /// Who does what.
    Role,
    /// Something that is to be done.
    Action,
}

impl PlanKind {
    /// All of them, in the order that pages show them.
    pub const ALL: [Self; 10] = [
        Self::Mandate,
        Self::Service,
        Self::Training,
        Self::Output,
        Self::Enabler,
        Self::Track,
        Self::Value,
        Self::MaturityState,
        Self::Role,
        Self::Action,
    ];

    /// As content and JSON write it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Mandate => "mandate",
            Self::Service => "service",
            Self::Training => "training",
            Self::Output => "output",
            Self::Enabler => "enabler",
            Self::Track => "track",
            Self::Value => "value",
            Self::MaturityState => "maturity-state",
            Self::Role => "role",
            Self::Action => "action",
        }
    }
}
