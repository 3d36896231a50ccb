use crate::{
    locale::SUPPORTED,
    publish::{
        Place,
        read::{draft::Draft, findings::Findings},
    },
};

/// Warns of a language of the site that neither the interface nor the publisher has messages in: its pages would be
/// half in English.
pub fn check(draft: &Draft, findings: &Findings) {
    for language in &draft.languages {
        let is_spoken = SUPPORTED.iter().any(|(tag, _)| *tag == language.as_str());
        if !is_spoken && !draft.messages.contains_key(language) {
            let place = Place::at("site.toml", 0);
            let found =
                format!("the interface does not speak `{language}`: its pages will have English words around them");
            let expected = format!("locales/{language}.ftl with every message of src/locale/en.ftl");
            findings.warning(place, "no-messages", found, expected);
        }
    }
}
