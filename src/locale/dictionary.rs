use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, Serializer, ser::SerializeStruct};

use super::{format_whole, plural::category};
use crate::model::Language;

/// The messages that an island shows, and nothing more: its one prop of words. `Messages::dictionary` makes it.
///
/// A message with variables holds them in braces, `{name}`; one that counts stands in every plural form of the language
/// under "id/one", "id/other" …, and "id/=0" for nought, with `{count_shown}` where the number goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Dictionary {
    language: String,
    texts: BTreeMap<String, String>,
    #[serde(skip)]
    is_apart: bool,
}

impl Dictionary {
    /// A dictionary without words.
    pub fn new(language: &Language) -> Self {
        Self {
            language: language.to_string(),
            texts: BTreeMap::new(),
            is_apart: false,
        }
    }

    /// The same, serialised without its messages: they are in the file of words that all pages of the language share, and
    /// boot.js puts them in before it wakes an island.
    pub fn apart(self) -> Self {
        Self { is_apart: true, ..self }
    }

    /// The messages, by id.
    pub fn texts(&self) -> &BTreeMap<String, String> {
        &self.texts
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

    /// The message `id` with its variables: names and what stands for them. Braces in what stands for one are its own.
    pub fn format(&self, id: &str, values: &[(&str, &str)]) -> String {
        let pattern = self.texts.get(id).map_or(id, String::as_str);
        let mut text = String::with_capacity(pattern.len() * 2);
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let Some((name, after)) = after.split_once('}') else {
                text.push('{');
                rest = after;
                continue;
            };
            match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => text.push_str(value),
                None => text.extend(["{", name, "}"]),
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }

    /// What a language is called, by its message `original-language-…`; its tag where there is none.
    pub fn language_name(&self, language: &Language) -> String {
        let name = self.texts.get(&format!("original-language-{language}"));
        name.map_or(language.as_str(), String::as_str).to_owned()
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

impl Serialize for Dictionary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let none = BTreeMap::new();
        let mut dictionary = serializer.serialize_struct("Dictionary", 2)?;
        dictionary.serialize_field("language", &self.language)?;
        dictionary.serialize_field("texts", if self.is_apart { &none } else { &self.texts })?;
        dictionary.end()
    }
}

#[cfg(test)]
mod tests {
    use super::Dictionary;

    #[test]
    fn words_that_are_apart_are_put_in_where_they_are_left_out() {
        let mut words = Dictionary::new(&"en".into());
        words.insert("retry", "Again");
        let left_out = serde_json::to_string(&words.clone().apart()).expect("JSON");
        // As boot.js does it.
        let texts = serde_json::to_string(words.texts()).expect("JSON");
        let put_in = left_out.replace("\"texts\":{}", &format!("\"texts\":{texts}"));
        assert_eq!(
            serde_json::from_str::<Dictionary>(&put_in).expect("a dictionary"),
            words
        );
    }

    #[test]
    fn values_stand_where_their_names_did_and_are_not_read_again() {
        let mut words = Dictionary::new(&"en".into());
        words.insert("of", "{at} of {total}, {who}");
        let written = words.format("of", &[("at", "{total}"), ("total", "3")]);
        assert_eq!(written, "{total} of 3, {who}");
        assert_eq!(words.format("missing", &[]), "missing");
        words.insert("open", "a { b");
        assert_eq!(words.format("open", &[]), "a { b");
    }
}
