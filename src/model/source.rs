use std::fmt;

use serde::{Deserialize, Serialize};

/// The paragraph that says something: "un-secretariat-ict-strategy-2023#p38".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Source {
    /// The id of the document.
    pub document: String,
    /// The id of the paragraph in it: "p38", "pA1", "summary-1", or of an item, "p52-a".
    pub paragraph: String,
}

impl Source {
    /// How the paragraph is named in a citation: its number ("38", "A1", "52 a") or, without a number, its id.
    pub fn label(&self) -> String {
        match self.paragraph.strip_prefix('p') {
            Some(rest) if rest.bytes().any(|byte| byte.is_ascii_digit()) => rest.replace('-', " "),
            _ => self.paragraph.clone(),
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}#{}", self.document, self.paragraph)
    }
}
