use serde::{Deserialize, Serialize};

use super::{Localised, Source};

/// An organisation or body that a document names, and as what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Role {
    /// The organisation, by id.
    pub organisation: String,
    /// As what it appears.
    pub role: RoleKind,
    /// The paragraphs that say so.
    pub sources: Vec<Source>,
    /// What it does there, in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Localised>,
}

/// As what an organisation appears in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RoleKind {
    /// It wrote the document.
    Author,
    /// It published the document.
    Publisher,
    /// It leads what the paragraph tells of.
    Leads,
    /// It decides.
    Decides,
    /// Something is asked of it.
    Asked,
    /// It pays.
    Funder,
    /// It provides a service.
    Provider,
    /// It houses or hosts.
    Host,
    /// It works with the one that leads.
    Partner,
    /// It belongs to the body.
    Member,
    /// It takes part.
    Participant,
    /// It uses the service.
    User,
    /// It assesses or audits.
    Assessor,
    /// It says a figure or a state.
    Reports,
    /// Something dated is its deed.
    Acts,
    /// It is named, without a role.
    Named,
}

impl RoleKind {
    /// All of them, in the order that pages show them.
    pub const ALL: [Self; 16] = [
        Self::Author,
        Self::Publisher,
        Self::Leads,
        Self::Decides,
        Self::Asked,
        Self::Funder,
        Self::Provider,
        Self::Host,
        Self::Partner,
        Self::Member,
        Self::Participant,
        Self::User,
        Self::Assessor,
        Self::Reports,
        Self::Acts,
        Self::Named,
    ];

    /// As content and JSON write it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Publisher => "publisher",
            Self::Leads => "leads",
            Self::Decides => "decides",
            Self::Asked => "asked",
            Self::Funder => "funder",
            Self::Provider => "provider",
            Self::Host => "host",
            Self::Partner => "partner",
            Self::Member => "member",
            Self::Participant => "participant",
            Self::User => "user",
            Self::Assessor => "assessor",
            Self::Reports => "reports",
            Self::Acts => "acts",
            Self::Named => "named",
        }
    }
}
