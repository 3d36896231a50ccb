use serde::Serialize;

use super::{
    Source,
    build::{Build, attribute},
};
use crate::iati::{name::name, tree::Element, version::Version};

/// What an `iati-activity` and an `iati-organisation` begin with.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Head {
    /// Where it stands.
    pub source: Source,
    /// The version of its file.
    pub version: Version,
    /// `iati-identifier` of an activity, `organisation-identifier` of an organisation (`iati-identifier` in 1.0x); empty where there is none.
    pub identifier: String,
    /// `@last-updated-datetime`, as it is written.
    pub last_updated: Option<String>,
    /// `@xml:lang`: the language of texts that name none.
    pub language: Option<String>,
    /// `@default-currency`: the currency of amounts that name none.
    pub default_currency: Option<String>,
}

impl Build<'_> {
    /// The head of an activity or organisation whose identifier is read already.
    pub(super) fn head(&self, element: Element<'_>) -> Head {
        Head {
            source: element.into(),
            version: self.version,
            identifier: self.identifier.clone(),
            last_updated: attribute(element, name!("last-updated-datetime")),
            language: attribute(element, name!("xml:lang")),
            default_currency: attribute(element, name!("default-currency")),
        }
    }
}
