use serde::{Deserialize, Serialize};

use super::{Language, Localised, PartialDate};

/// What the whole site says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Site {
    /// The name of the site.
    pub title: Localised,
    /// One or two sentences on it.
    pub description: Localised,
    /// The full address that it is published under, with a slash at the end; it may hold a path.
    pub base_url: String,
    /// Who publishes it.
    pub publisher: Localised,
    /// Where errors are reported: a `mailto:` or `https:` address.
    pub contact: String,
    /// Its languages; the first is the one that the others' lack falls back to.
    pub languages: Vec<Language>,
    /// The day that this release carries: the as-of date of every page.
    pub release: PartialDate,
    /// Whose the documents are, where all are of one: a country by its code of ISO 3166-1 in lower case, or an
    /// international body such as "un". Akoma Ntoso asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jurisdiction: Option<String>,
    /// The licence of the content.
    pub licence: Licence,
    /// How addresses of document symbols are built.
    #[serde(default)]
    pub symbol_resolvers: Vec<SymbolResolver>,
    /// Whose the publication is as IATI; none where it is not published so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iati: Option<IatiPublisher>,
}

impl Site {
    /// The path part of the base address: "/" or "/strategy/".
    pub fn base_path(&self) -> &str {
        let after_scheme = self.base_url.find("://").map_or(0, |at| at + 3);
        self.base_url[after_scheme..]
            .find('/')
            .map_or("/", |at| &self.base_url[after_scheme + at..])
    }
}

/// A licence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Licence {
    /// Its SPDX identifier: "CC-BY-4.0".
    pub id: String,
    /// Its name.
    pub title: Localised,
    /// Where it can be read.
    pub address: String,
}

/// How to build an address from the symbols of one family. Addresses so built are marked "constructed".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct SymbolResolver {
    /// What the family's symbols begin with: "A/", "ST/".
    pub prefixes: Vec<String>,
    /// The address, with `{symbol}` and, where the place has languages, `{language}`.
    pub address: String,
}

/// The publisher of the site as IATI names it: who reports in the files of `data/v1/iati/`, about undertakings of others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct IatiPublisher {
    /// Its identifier, which the identifiers of its activities begin with: "GB-COH-1234567".
    pub reporting_org: String,
    /// What kind of organisation it is: a code of the list OrganisationType, "90".
    #[serde(rename = "type")]
    pub kind: String,
    /// The ISO 4217 code of the currency that totals are given in: "USD".
    pub currency: String,
}
