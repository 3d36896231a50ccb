use std::{fs, path::Path};

use openstrategy::model::{Language, Organisation};
use serde::Deserialize;

use super::words::{Word, words};

/// Names with the forms that they may have in our texts: `tests/ledger/names.toml` and the organisations of the content.
#[derive(Debug, Default)]
pub struct Register {
    /// The longest first.
    pub names: Vec<Name>,
}

/// A name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// As the French sources write it.
    pub source: String,
    /// Other forms that our French may give it.
    #[serde(default)]
    pub fr: Vec<String>,
    /// Its forms in English.
    pub en: Vec<String>,
    /// The words of the first.
    #[serde(skip)]
    pub phrase: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NamesFile {
    /// Names that are the same in both languages.
    same: Vec<String>,
    names: Vec<Name>,
}

impl Register {
    /// Reads `names.toml` and adds the organisations.
    pub fn read(path: &Path, organisations: &[Organisation]) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let file: NamesFile = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut names = file.names;
        names.extend(file.same.into_iter().map(|name| Name {
            en: vec![name.clone()],
            source: name,
            fr: Vec::new(),
            phrase: Vec::new(),
        }));
        names.extend(organisations.iter().flat_map(of_organisation));
        let mut register = Self::default();
        for mut name in names {
            name.phrase = words(&name.source);
            let is_same = |known: &&mut Name| known.phrase == name.phrase;
            match register.names.iter_mut().find(is_same) {
                Some(known) => {
                    known.fr.extend(name.fr);
                    known.en.extend(name.en);
                }
                None => register.names.push(name),
            }
        }
        register.names.sort_by_key(|name| std::cmp::Reverse(name.phrase.len()));
        register
    }
}

/// An organisation under its name and under its shorter name.
fn of_organisation(organisation: &Organisation) -> Vec<Name> {
    let (french, english) = (Language::from("fr"), Language::from("en"));
    let forms = |language: &Language| -> Vec<String> {
        let texts = [Some(&organisation.name), organisation.short.as_ref()];
        texts
            .into_iter()
            .flatten()
            .map(|text| text.get(language).to_owned())
            .filter(|form| !form.is_empty())
            .collect()
    };
    let named = |source: &String| Name {
        source: source.clone(),
        fr: forms(&french),
        en: forms(&english),
        phrase: Vec::new(),
    };
    forms(&french).iter().map(named).collect()
}
