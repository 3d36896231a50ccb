use serde::Serialize;

use super::{
    Narratives,
    build::{Build, attribute, text},
};
use crate::iati::{
    name::{Name, name},
    tree::Element,
};

/// `contact-info`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// `@type`, of the list ContactType.
    pub kind: Option<String>,
    /// `organisation`.
    pub organisation: Narratives,
    /// `department`.
    pub department: Narratives,
    /// `person-name`.
    pub person: Narratives,
    /// `job-title`.
    pub job: Narratives,
    /// `telephone`.
    pub telephones: Vec<String>,
    /// `email`.
    pub emails: Vec<String>,
    /// `website`.
    pub websites: Vec<String>,
    /// `mailing-address`, one text an element.
    pub addresses: Vec<Narratives>,
}

impl Build<'_> {
    pub(super) fn contact(&self, element: Element<'_>) -> Contact {
        let texts = |child: Name| element.named(child).filter_map(text).collect();
        Contact {
            kind: attribute(element, name!("type")),
            organisation: self.narratives_of(element, name!("organisation")),
            department: self.narratives_of(element, name!("department")),
            person: self.narratives_of(element, name!("person-name")),
            job: self.narratives_of(element, name!("job-title")),
            telephones: texts(name!("telephone")),
            emails: texts(name!("email")),
            websites: texts(name!("website")),
            addresses: element
                .named(name!("mailing-address"))
                .map(|address| self.narratives(address))
                .collect(),
        }
    }
}
