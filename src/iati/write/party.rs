use super::emit::Emit;
use crate::iati::model::{ParticipatingOrg, Party};

impl Emit {
    /// `provider-org`, `receiver-org`, `owner-org`; `recipient-org`, which wants a narrative.
    pub(super) fn party(&mut self, name: &'static str, party: &Party) {
        self.element(name, |out| {
            out.attribute("ref", party.reference.as_deref());
            let activity = match name {
                "receiver-org" => "receiver-activity-id",
                _ => "provider-activity-id",
            };
            out.attribute(activity, party.activity.as_deref());
            out.attribute("type", party.kind.as_deref());
            match name {
                "recipient-org" => out.one_narrative(&party.name),
                _ => out.narratives(&party.name),
            }
        });
    }

    pub(super) fn participating_org(&mut self, org: &ParticipatingOrg) {
        self.element("participating-org", |out| {
            out.attribute("ref", org.reference.as_deref());
            out.attribute("type", org.kind.as_deref());
            out.attribute("role", org.role.as_deref());
            out.attribute("activity-id", org.activity.as_deref());
            out.attribute("crs-channel-code", org.crs_channel_code.as_deref());
            out.narratives(&org.name);
        });
    }
}
