use serde::{Deserialize, Serialize};

use super::Source;

/// In which role somebody speaks who reports on an undertaking: who says so. It is no rank, and nothing is computed
/// from it; a reader may give another weight to what an outside assessor says than to what the organisation says of
/// itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// The organisation whose undertaking it is, of itself.
    #[default]
    Itself,
    /// Its governing body.
    GoverningBody,
    /// Whoever reports on it to the body that asked for a report: the Secretary-General on a working group.
    Rapporteur,
    /// An auditor.
    Auditor,
    /// An assessor from outside, who is no auditor.
    OutsideAssessor,
}

impl Voice {
    /// All of them, in the order that pages show them.
    pub const ALL: [Self; 5] = [
        Self::Itself,
        Self::GoverningBody,
        Self::Rapporteur,
        Self::Auditor,
        Self::OutsideAssessor,
    ];

    /// As content and JSON write it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Itself => "itself",
            Self::GoverningBody => "governing-body",
            Self::Rapporteur => "rapporteur",
            Self::Auditor => "auditor",
            Self::OutsideAssessor => "outside-assessor",
        }
    }
}

/// Somebody who speaks of an undertaking besides the organisation whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Speaker {
    /// The organisation or body, by id.
    pub organisation: String,
    /// In which role it speaks of the undertaking.
    pub voice: Voice,
    /// The paragraph that shows that role.
    pub source: Source,
}
