use super::emit::Emit;
use crate::iati::model::Transaction;

impl Emit {
    pub(super) fn transaction(&mut self, transaction: &Transaction) {
        self.element("transaction", |out| {
            out.attribute("ref", transaction.reference.as_deref());
            out.flag("humanitarian", transaction.humanitarian);
            out.element("transaction-type", |out| out.attribute("code", Some(&transaction.kind)));
            out.day("transaction-date", transaction.date);
            out.value(&transaction.value);
            out.texts("description", &transaction.description);
            if let Some(provider) = &transaction.provider {
                out.party("provider-org", provider);
            }
            if let Some(receiver) = &transaction.receiver {
                out.party("receiver-org", receiver);
            }
            out.code("disbursement-channel", &transaction.disbursement_channel);
            transaction
                .sectors
                .iter()
                .for_each(|sector| out.share("sector", sector));
            if let Some(country) = &transaction.country {
                out.share("recipient-country", country);
            }
            if let Some(region) = &transaction.region {
                out.share("recipient-region", region);
            }
            out.code("flow-type", &transaction.flow_type);
            out.code("finance-type", &transaction.finance_type);
            transaction
                .aid_types
                .iter()
                .for_each(|kind| out.aid_type("aid-type", kind));
            out.code("tied-status", &transaction.tied_status);
        });
    }
}
