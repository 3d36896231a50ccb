//! Which plural form a language uses for a count, named as in CLDR: "one", "few", "other" …

/// The plural form that `language` uses for `count`.
#[cfg(target_family = "wasm")]
pub(super) fn category(language: &str, count: usize) -> String {
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
