use serde::{Deserialize, Serialize};

use super::Localised;

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

impl Organisation {
    /// The shorter name, or the name.
    pub fn short_name(&self) -> &Localised {
        self.short.as_ref().unwrap_or(&self.name)
    }
}
