use serde::{Deserialize, Serialize};

use super::{Localised, PartialDate, Source, Stated};

/// What a document asks of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Request {
    /// Its id within the document.
    pub id: String,
    /// The organisation or body that is asked, by id.
    pub of: String,
    /// What is asked, in our words.
    pub text: Localised,
    /// The paragraph that asks.
    pub source: Source,
    /// When it is due.
    pub due: Stated<PartialDate>,
    /// What was decided.
    pub decision: Stated<Decision>,
}

/// What became of a [`Request`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Decision {
    /// What was decided, in our words.
    pub text: Localised,
    /// When.
    pub date: Stated<PartialDate>,
    /// The paragraph that says so.
    pub source: Source,
}
