//! What findings and reports say, in English and French: one small table a language.
//!
//! Apart from `src/locale`, since the browser's worker has no Fluent. A line is `key = text`; `{found}`, `{expected}`,
//! `{path}` and others stand for what a finding holds. The tests see that both tables have every key.

use std::{collections::HashMap, sync::OnceLock};

use serde::Serialize;

/// A language of the reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Language {
    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The one that readers of any language are spoken to in: French for those of French, else English.
    pub fn for_readers_of(tag: &str) -> Self {
        match tag.split('-').next() {
            Some("fr") => Self::Fr,
            _ => Self::En,
        }
    }
}

/// The words of a language.
#[derive(Debug)]
pub struct Words(HashMap<&'static str, &'static str>);

/// The words of a language, read once.
pub fn words(language: Language) -> &'static Words {
    static EN: OnceLock<Words> = OnceLock::new();
    static FR: OnceLock<Words> = OnceLock::new();
    match language {
        Language::En => EN.get_or_init(|| Words::parse(include_str!("en.txt"))),
        Language::Fr => FR.get_or_init(|| Words::parse(include_str!("fr.txt"))),
    }
}

impl Words {
    fn parse(table: &'static str) -> Self {
        Self(
            table
                .lines()
                .filter(|line| !line.starts_with('#'))
                .filter_map(|line| line.split_once(" = "))
                .collect(),
        )
    }

    /// The text of a key; the key itself where there is none.
    pub fn get<'a>(&self, key: &'a str) -> &'a str
    where
        'static: 'a,
    {
        self.0.get(key).copied().unwrap_or(key)
    }

    /// The text of a key with its places filled in.
    pub fn fill(&self, key: &str, places: &[(&str, &str)]) -> String {
        fill(self.get(key), places)
    }

    /// What a finding of a rule says. Rules of others' rulesets have no text: it is then the general one.
    pub fn message(&self, rule: &str, found: &str, expected: &str, path: &str) -> String {
        let text = self.0.get(rule).copied().unwrap_or_else(|| self.get("rule.other"));
        let places = [("found", found), ("expected", expected), ("path", path), ("rule", rule)];
        fill(text, &places)
    }

    /// Whether there is a text.
    pub fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }
}

/// Puts values in the places of a text. What a value holds is not looked at again.
fn fill(text: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = places.iter().find(|(place, _)| *place == name)?;
            Some((value, after))
        });
        match value {
            Some((value, after)) => {
                filled.push_str(value);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::iati::{Version, rule::Ruleset};

    #[test]
    fn both_tables_have_every_key_with_the_same_places() {
        let (en, fr) = (words(Language::En), words(Language::Fr));
        let places = |text: &str| {
            let mut places: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|part| part.split_once('}'))
                .map(|(place, _)| place.to_owned())
                .collect();
            places.sort();
            places
        };
        for (key, text) in &en.0 {
            assert!(fr.has(key), "fr: {key}");
            assert_eq!(places(text), places(fr.get(key)), "{key}");
        }
        assert_eq!(en.0.len(), fr.0.len());
        for (language, table) in [("en", include_str!("en.txt")), ("fr", include_str!("fr.txt"))] {
            let lines = table.lines().filter(|line| !line.starts_with('#'));
            assert_eq!(
                lines.filter(|line| line.contains(" = ")).count(),
                en.0.len(),
                "{language}: a key twice"
            );
        }
    }

    #[test]
    fn every_rule_of_the_standard_has_a_text() {
        for version in [Version::V201, Version::V202, Version::V203] {
            for case in Ruleset::of(version).into_iter().flat_map(Ruleset::cases) {
                assert!(words(Language::En).has(&case.id), "{}", case.id);
            }
        }
    }

    #[test]
    fn what_a_value_holds_is_not_filled_again() {
        assert_eq!(fill("{a} {b} {c}", &[("a", "{b}"), ("b", "x")]), "{b} x {c}");
    }
}
