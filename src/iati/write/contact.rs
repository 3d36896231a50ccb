use super::emit::Emit;
use crate::iati::model::Contact;

impl Emit {
    pub(super) fn contact(&mut self, contact: &Contact) {
        self.element("contact-info", |out| {
            out.attribute("type", contact.kind.as_deref());
            out.texts("organisation", &contact.organisation);
            out.texts("department", &contact.department);
            out.texts("person-name", &contact.person);
            out.texts("job-title", &contact.job);
            contact.telephones.iter().for_each(|text| out.leaf("telephone", text));
            contact.emails.iter().for_each(|text| out.leaf("email", text));
            contact.websites.iter().for_each(|text| out.leaf("website", text));
            contact
                .addresses
                .iter()
                .for_each(|text| out.wanted_texts("mailing-address", text));
        });
    }
}
