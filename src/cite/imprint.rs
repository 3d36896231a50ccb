use serde::{Deserialize, Serialize};

use crate::model::{Language, PartialDate};

/// Who publishes what is cited, where and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imprint {
    /// The name of the site, in the reader's language.
    pub title: String,
    /// The full address of the site, with a slash at its end.
    pub base_url: String,
    /// The release of the site.
    pub release: PartialDate,
    /// The release as people read it.
    pub release_in_words: String,
    /// Who publishes it, in the reader's language.
    pub publisher: String,
}

impl Imprint {
    /// The full address of a page in a language: `address("fr", "documents/x/#p3")`.
    pub fn address(&self, language: &Language, path: &str) -> String {
        format!("{}{language}/{path}", self.base_url)
    }
}
