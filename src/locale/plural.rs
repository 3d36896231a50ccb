use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::format_whole;
use crate::model::Language;

/// A message that counts something, in every plural form that its language has. Forms are named as in CLDR ("one",
/// "few", "other" …) and hold `{n}` where the count goes. Islands get it as a prop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plural {
    /// The language, which chooses the form.
    pub language: String,
    /// The text of each form.
    pub forms: BTreeMap<String, String>,
}

impl Plural {
    /// The message for `count`.
    pub fn of(&self, count: usize) -> String {
        let form = self
            .forms
            .get(&category(&self.language, count))
            .or_else(|| self.forms.get("other"));
        let written = format_whole(count, &Language(self.language.clone()));
        form.map(|form| form.replace("{n}", &written)).unwrap_or(written)
    }
}

/// The plural form that `language` uses for `count`.
#[cfg(target_family = "wasm")]
fn category(language: &str, count: usize) -> String {
    let locales = js_sys::Array::of1(&language.into());
    let rules = js_sys::Intl::PluralRules::new(&locales, &js_sys::Object::new());
    rules.select(count as f64).as_string().unwrap_or_default()
}

/// The plural form that `language` uses for `count`.
#[cfg(not(target_family = "wasm"))]
pub(super) fn category(language: &str, count: usize) -> String {
    use intl_pluralrules::{PluralRuleType, PluralRules};
    let rules = language
        .parse::<unic_langid::LanguageIdentifier>()
        .ok()
        .and_then(|language| PluralRules::create(language, PluralRuleType::CARDINAL).ok());
    rules
        .and_then(|rules| rules.select(count).ok())
        .map_or_else(|| "other".to_owned(), |category| format!("{category:?}").to_lowercase())
}
