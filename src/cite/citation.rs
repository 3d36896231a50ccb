use serde::{Deserialize, Serialize};

use super::Kind;
use crate::model::{Language, PartialDate};

/// Everything that a citation says, its words in the reader's language. Also the prop of the island that writes
/// citations in the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Unique among all that this site offers to cite: "plan-2030-en-p38".
    pub key: String,
    /// What is cited.
    pub kind: Kind,
    /// What it is called by kind: "Progress report"; empty for a chart.
    pub genre: String,
    /// Whose it is.
    pub organisation: String,
    /// Its title.
    pub title: String,
    /// Its document symbol, where one is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Its date, where one is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Its date as people read it, or that it has none: "n.d.".
    pub date_in_words: String,
    /// The paragraph, heading or result in it: "para. 38"; none for the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What the text cited is worth: "Authentic text"; empty where no text is published, and for a chart.
    pub status: String,
    /// What the text is, where it is not its author's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rendering: Option<Rendering>,
    /// What a chart is drawn from; empty for a text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sources: String,
    /// The language of the text that is cited.
    pub language: Language,
    /// The full address where it can be read.
    pub address: String,
}

/// A text that is not its author's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendering {
    /// Its status, language, author and release, without a full stop: "Unofficial plain-language rendering in English
    /// by openstrategy, release of 22 November 2026".
    pub in_words: String,
    /// Who wrote it.
    pub author: String,
    /// The release that holds it.
    pub release: PartialDate,
}

impl Citation {
    /// What stands beside the original's own description: what the text is, or what a chart is drawn from.
    pub(super) fn remark(&self) -> Option<&str> {
        let rendering = self.rendering.as_ref().map(|rendering| rendering.in_words.as_str());
        rendering.or(Some(self.sources.as_str()).filter(|sources| !sources.is_empty()))
    }
}
