use super::amount::PlaceKind;
use crate::{
    iati::{
        code::List,
        model::{Narratives, Share},
        words,
    },
    model::{Language, Localised},
};

/// What codes and organisations are called, in every language of the site.
#[derive(Debug)]
pub struct Names {
    languages: Vec<Language>,
}

impl Names {
    /// In these languages.
    pub fn new(languages: &[Language]) -> Self {
        Self {
            languages: languages.to_vec(),
        }
    }

    /// A code of a list of the standard, in French or else in English; none where the list does not have it.
    pub fn code(&self, list: &str, code: &str) -> Option<Localised> {
        let code = List::named(list)?.get(code)?;
        let name = |language: &Language| {
            (
                language.clone(),
                code.name(words::Language::for_readers_of(language.as_str())).to_owned(),
            )
        };
        Some(Localised(self.languages.iter().map(name).collect()))
    }

    /// A text that has no language.
    pub fn verbatim(&self, text: &str) -> Localised {
        let name = |language: &Language| (language.clone(), text.to_owned());
        Localised(self.languages.iter().map(name).collect())
    }

    /// A text of a file, each language's own or the best there is.
    pub fn narratives(&self, texts: &Narratives, default: Option<&str>) -> Option<Localised> {
        let best = |language: &Language| {
            let best = texts.best(language.as_str(), default)?;
            Some((language.clone(), best.text.clone()))
        };
        self.languages.iter().map(best).collect::<Option<_>>().map(Localised)
    }

    /// A sector: as its list calls it, else as the file does, else its code.
    pub fn sector(&self, share: &Share) -> Localised {
        let list = match share.code.vocabulary.as_deref() {
            None | Some("1") => "Sector",
            _ => "SectorCategory",
        };
        self.coded(list, share)
    }

    /// A country or region.
    pub fn place(&self, kind: PlaceKind, share: &Share) -> Localised {
        let list = match kind {
            PlaceKind::Country => "Country",
            PlaceKind::Region => "Region",
        };
        self.coded(list, share)
    }

    fn coded(&self, list: &str, share: &Share) -> Localised {
        self.code(list, &share.code.code)
            .or_else(|| self.narratives(&share.text, None))
            .unwrap_or_else(|| self.verbatim(&share.code.code))
    }
}
