use crate::{
    iati::{
        code::List,
        model::{Narrative, Narratives},
    },
    locale::{DateForms, Messages, format_decimal},
    model::{Bound, Language, Localised, PartialDate},
    publish::Publication,
};

/// Interface messages in every language of the site, as narratives.
pub struct Words(Vec<Tongue>);

/// One language.
pub struct Tongue {
    /// Its messages.
    pub messages: Messages,
    dates: DateForms,
}

impl Words {
    pub fn new(publication: &Publication) -> Self {
        let languages = publication.site.languages.iter();
        Self(
            languages
                .map(|language| {
                    let overrides = publication.messages.get(language).map(String::as_str);
                    let messages = Messages::new(language, overrides);
                    let dates = messages.date_forms();
                    Tongue { messages, dates }
                })
                .collect(),
        )
    }

    /// The languages, in the order of the site.
    pub fn tongues(&self) -> impl Iterator<Item = &Tongue> {
        self.0.iter()
    }

    /// A text of the content in every language that it is written in.
    pub fn local(&self, text: &Localised) -> Narratives {
        self.each(|tongue| tongue.local(text))
    }

    /// What is said in every language.
    pub fn each(&self, say: impl Fn(&Tongue) -> String) -> Narratives {
        let narratives = self.0.iter().map(|tongue| Narrative {
            language: Some(code(tongue.language())),
            text: say(tongue).trim().to_owned(),
        });
        // An empty one is none.
        Narratives(narratives.filter(|narrative| !narrative.text.is_empty()).collect())
    }

    /// What is said in the site's first language, where the standard takes one text only.
    pub fn first(&self, say: impl Fn(&Tongue) -> String) -> Option<String> {
        self.0.first().map(|tongue| say(tongue).trim().to_owned())
    }
}

impl Tongue {
    pub fn language(&self) -> &Language {
        self.messages.language()
    }

    pub fn local(&self, text: &Localised) -> String {
        text.get(self.language()).to_owned()
    }

    pub fn text(&self, id: &str) -> String {
        self.messages.text(id)
    }

    pub fn date(&self, date: PartialDate) -> String {
        self.dates.date(date)
    }

    /// A number with how it is meant: "less than 1,000".
    pub fn bounded(&self, value: rust_decimal::Decimal, bound: Bound) -> String {
        let number = format_decimal(value, self.language());
        self.messages
            .format(&format!("bound-{}", bound.key()), [("value", number.into())])
    }
}

/// A language as the standard's list has it: its tag, or the first part of it.
pub fn code(language: &Language) -> String {
    let tag = language.as_str();
    let is_listed = List::named("Language").is_some_and(|list| list.get(tag).is_some());
    let primary = tag.split('-').next().unwrap_or(tag);
    if is_listed { tag } else { primary }.to_owned()
}
