use toml::de::DeValue;

use super::super::{
    draft::At,
    fields::{Read, Value},
    findings::{one_of, quoted},
};
use crate::{
    model::{Language, Localised},
    publish::typography,
};

/// Text of one line that says something.
impl Read for String {
    fn form() -> String {
        "a text".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(text) = value.text() else { return value.wrong() };
        said(value, value.key, text)
    }
}

/// Texts, each with its line: at least one.
impl Read for Vec<At<String>> {
    fn form() -> String {
        "a list of texts `[\"…\"]`".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let Some(entries) = value.list() else {
            return value.wrong();
        };
        if entries.is_empty() {
            value.error("empty", format!("`{}` is an empty list", value.key), Self::form());
            return None;
        }
        let texts: Vec<Option<At<String>>> = entries
            .iter()
            .map(|entry| {
                Some(At {
                    value: String::read(entry)?,
                    line: entry.line,
                })
            })
            .collect();
        texts.into_iter().collect()
    }
}

impl Read for Localised {
    fn form() -> String {
        "a text in every language of the site".to_owned()
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let DeValue::Table(table) = value.toml else {
            return value.wrong();
        };
        let languages = value.file.languages;
        let mut texts = Self::default();
        let mut whole = true;
        for (key, text) in table {
            let language = key.get_ref().as_ref();
            let entry = Value {
                toml: text.get_ref(),
                line: value.file.line(key.span().start),
                ..*value
            };
            if languages.is_some_and(|all| all.iter().all(|known| known.as_str() != language)) {
                let found = format!("`{}` has the language {}", value.key, quoted(language));
                let all = languages.unwrap_or_default();
                entry.error("unknown-language", found, one_of(all.iter().map(Language::as_str)));
                whole = false;
                continue;
            }
            let name = format!("{}.{language}", value.key);
            match entry.text().map(|text| said(&entry, &name, text)) {
                Some(Some(text)) => {
                    let language = Language::from(language);
                    let text = prose(&entry, &name, &text, &language);
                    texts.0.insert(language, text);
                }
                Some(None) => whole = false,
                None => {
                    entry.error("wrong-type", format!("`{name}` is {}", entry.kind()), "a text");
                    whole = false;
                }
            }
        }
        for language in languages.unwrap_or_default() {
            if !table.contains_key(language.as_str()) && !value.file.broken {
                let found = format!("`{}` has no `{language}`", value.key);
                let line = value.file.line_without(value.line, language.as_str());
                if !value.file.is_told(line) {
                    value.file.error(line, "missing-language", found, Self::form());
                }
                whole = false;
            }
        }
        whole.then_some(texts)
    }
}

/// A text that readers see, set as its language wants it; what the writer is to mend is warned of.
pub fn prose(value: &Value<'_>, name: &str, text: &str, language: &Language) -> String {
    if text.contains("{lang=") {
        let found = format!("`{name}` marks the language of a fragment: {}", quoted(text));
        value.error("bad-language", found, "plain words: only Markdown texts mark languages");
    }
    value.file.typography(value.line, text, language);
    typography::set(text, language)
}

/// A text of one line that is not blank.
fn said(value: &Value<'_>, name: &str, text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        value.error("empty", format!("`{name}` is empty"), "a text");
        return None;
    }
    if let Some(control) = text.chars().find(|character| character.is_control()) {
        let found = format!("`{name}` holds the control character `{}`", control.escape_default());
        value.error("control-character", found, "a text on one line");
        return None;
    }
    Some(text.to_owned())
}
