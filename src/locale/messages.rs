use std::collections::BTreeSet;

use fluent_bundle::{
    FluentArgs, FluentError, FluentResource,
    concurrent::FluentBundle,
    resolver::{ResolverError, errors::ReferenceKind},
};

use super::{DATE_TEXTS, DateForms, Dictionary, format_whole, plural::category};
use crate::model::Language;

/// The languages that the interface speaks, with their messages.
pub const SUPPORTED: [(&str, &str); 2] = [("fr", include_str!("fr.ftl")), ("en", include_str!("en.ftl"))];

/// The interface messages of one language: the built-in ones, overridden by the publisher's.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// A value that a message takes.
#[derive(Clone, Debug)]
pub enum Argument {
    /// Words, put in as they are.
    Text(String),
    /// A count: chooses the plural form as `$name` and is shown, formatted, as `$name_shown`.
    Count(usize),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl Messages {
    /// The messages of `language`, or of English where the interface does not speak it, with `overrides` (Fluent
    /// source of `content/locales/<lang>.ftl`) put over them. Lines of `overrides` that are no Fluent are passed over:
    /// check has refused them before.
    pub fn new(language: &Language, overrides: Option<&str>) -> Self {
        let built_in = SUPPORTED
            .iter()
            .find(|(tag, _)| *tag == language.as_str())
            .unwrap_or(&SUPPORTED[1])
            .1;
        let mut bundle = FluentBundle::new_concurrent(vec![language.as_str().parse().unwrap_or_default()]);
        // Isolation marks would stand in titles and attributes; every value is in the page's own language.
        bundle.set_use_isolating(false);
        for source in [Some(built_in), overrides].into_iter().flatten() {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self {
            language: language.clone(),
            bundle,
        }
    }

    /// The language of the messages.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The message `id`.
    pub fn text(&self, id: &str) -> String {
        self.format(id, [])
    }

    /// Whether there is a message `id`.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The message `id` with values. A message that is missing shows its id: a test finds those before anybody does.
    pub fn format<const N: usize>(&self, id: &str, arguments: [(&str, Argument); N]) -> String {
        let mut values = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => values.set(name, text),
                Argument::Count(count) => {
                    values.set(name, count);
                    values.set(format!("{name}_shown"), format_whole(count, &self.language));
                }
            }
        }
        self.resolve(id, &values).unwrap_or_else(|_| id.to_owned())
    }

    /// The message `id` with its variables left in braces: `{name}`.
    pub fn template(&self, id: &str) -> String {
        self.with_braces(id, FluentArgs::new())
    }

    /// These messages, and in every plural form those that count `$count`.
    pub fn dictionary(&self, texts: &[&str], counts: &[&str]) -> Dictionary {
        let mut dictionary = Dictionary::new(&self.language);
        for id in texts {
            dictionary.insert(*id, self.template(id));
        }
        for id in counts {
            let mut seen = BTreeSet::new();
            // No language needs a number above 200 to show all its forms for whole numbers below a million.
            for count in (0..=200).chain([1_000_000]) {
                let form = if count == 0 {
                    "=0".to_owned()
                } else {
                    category(self.language.as_str(), count)
                };
                if seen.insert(form.clone()) {
                    let mut values = FluentArgs::new();
                    values.set("count", count);
                    dictionary.insert(format!("{id}/{form}"), self.with_braces(id, values));
                }
            }
        }
        dictionary
    }

    /// How the language writes dates.
    pub fn date_forms(&self) -> DateForms {
        DateForms::from_dictionary(&self.dictionary(&DATE_TEXTS, &[]))
    }

    /// The message with `values`, and what else it takes in braces.
    fn with_braces(&self, id: &str, mut values: FluentArgs<'_>) -> String {
        loop {
            let missing = match self.resolve(id, &values) {
                Ok(text) => return text,
                Err(errors) => errors.into_iter().find_map(|error| match error {
                    FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => Some(id),
                    _ => None,
                }),
            };
            let Some(name) = missing else { return id.to_owned() };
            let braced = format!("{{{name}}}");
            values.set(name, braced);
        }
    }

    fn resolve(&self, id: &str, values: &FluentArgs<'_>) -> Result<String, Vec<FluentError>> {
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
            .ok_or_else(Vec::new)?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(values), &mut errors)
            .into_owned();
        if errors.is_empty() { Ok(text) } else { Err(errors) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(source: &str) -> BTreeSet<&str> {
        source
            .lines()
            .filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()))
            .filter_map(|line| {
                line.split_once(" = ")
                    .map(|(id, _)| id)
                    .or_else(|| line.strip_suffix(" ="))
            })
            .collect()
    }

    #[test]
    fn every_language_has_the_same_messages_and_they_parse() {
        for (language, source) in SUPPORTED {
            assert!(
                FluentResource::try_new(source.to_owned()).is_ok(),
                "{language}.ftl does not parse"
            );
            assert_eq!(
                ids(source),
                ids(SUPPORTED[0].1),
                "{language}.ftl and {}.ftl",
                SUPPORTED[0].0
            );
        }
    }

    #[test]
    fn a_publisher_words_a_message_otherwise() {
        let messages = Messages::new(&"en".into(), Some("nav-home = Start\n"));
        assert_eq!(messages.text("nav-home"), "Start");
        assert_ne!(messages.text("nav-strategies"), "nav-strategies");
    }

    #[test]
    fn counts_have_their_form_and_their_thousands() {
        let ids = ["results-count", "results-stated-count"];
        let french = Messages::new(&"fr".into(), None).dictionary(&["paragraph-short"], &ids);
        assert_eq!(french.count("results-count", 1), "1 résultat attendu");
        assert_eq!(french.count("results-count", 2340), "2\u{202f}340 résultats attendus");
        let stated = [0, 1].map(|count| french.count("results-stated-count", count));
        assert_eq!(stated, ["aucun point sur 6", "1 point sur 6"]);
        assert_eq!(french.text("paragraph-short"), "par.\u{a0}{number}");
    }
}
