use serde::Serialize;

use super::{
    Narratives,
    build::{Build, attribute},
};
use crate::iati::{
    name::{Name, name},
    tree::Element,
};

/// An organisation that gives or receives: `provider-org`, `receiver-org`, `recipient-org`, `owner-org`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Party {
    /// `@ref`.
    pub reference: Option<String>,
    /// `@type`, of the list OrganisationType.
    pub kind: Option<String>,
    /// `@provider-activity-id` or `@receiver-activity-id`.
    pub activity: Option<String>,
    /// `narrative`.
    pub name: Narratives,
}

/// `participating-org`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ParticipatingOrg {
    /// `@ref`.
    pub reference: Option<String>,
    /// `@type`, of the list OrganisationType.
    pub kind: Option<String>,
    /// `@role`, of the list OrganisationRole.
    pub role: Option<String>,
    /// `@activity-id`.
    pub activity: Option<String>,
    /// `@crs-channel-code`.
    pub crs_channel_code: Option<String>,
    /// `narrative`.
    pub name: Narratives,
}

impl Build<'_> {
    /// A child that is an organisation.
    pub(super) fn party(&self, element: Element<'_>, child: Name) -> Option<Party> {
        let party = element.child(child)?;
        Some(Party {
            reference: attribute(party, name!("ref")),
            kind: attribute(party, name!("type")),
            activity: attribute(party, name!("provider-activity-id"))
                .or_else(|| attribute(party, name!("receiver-activity-id"))),
            name: self.narratives(party),
        })
    }

    pub(super) fn participating_org(&self, element: Element<'_>) -> ParticipatingOrg {
        let role = attribute(element, name!("role"));
        ParticipatingOrg {
            reference: attribute(element, name!("ref")),
            kind: attribute(element, name!("type")),
            role: role.map(|role| if self.old() { super::old::role(&role) } else { role }),
            activity: attribute(element, name!("activity-id")),
            crs_channel_code: attribute(element, name!("crs-channel-code")),
            name: self.narratives(element),
        }
    }
}
