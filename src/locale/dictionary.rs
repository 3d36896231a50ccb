use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{format_whole, plural::category};
use crate::model::Language;

/// The messages that an island shows, and nothing more: its one prop of words. `Messages::dictionary` makes it.
///
/// A message with variables holds them in braces, `{name}`; one that counts stands in every plural form of the language
/// under "id/one", "id/other" …, and "id/=0" for nought, with `{count_shown}` where the number goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dictionary {
    language: String,
    texts: BTreeMap<String, String>,
}

impl Dictionary {
    /// A dictionary without words.
    pub fn new(language: &Language) -> Self {
        Self {
            language: language.to_string(),
            texts: BTreeMap::new(),
        }
    }

    /// Adds or replaces a message.
    pub fn insert(&mut self, id: impl Into<String>, text: impl Into<String>) {
        self.texts.insert(id.into(), text.into());
    }

    /// The language of the words.
    pub fn language(&self) -> Language {
        Language(self.language.clone())
    }

    /// The message `id`, its variables in braces. One that is not there shows its id.
    pub fn text(&self, id: &str) -> String {
        self.texts.get(id).map_or(id, String::as_str).to_owned()
    }

    /// The message `id` for `count`.
    pub fn count(&self, id: &str, count: usize) -> String {
        let form = if count == 0 {
            "=0".to_owned()
        } else {
            category(&self.language, count)
        };
        let form = self
            .texts
            .get(&format!("{id}/{form}"))
            .or_else(|| self.texts.get(&format!("{id}/other")));
        form.map_or(id, String::as_str)
            .replace("{count_shown}", &format_whole(count, &self.language()))
    }
}
