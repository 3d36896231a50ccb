use serde::Serialize;

use super::{
    AidType, Money, Narratives, Party, Share, Source,
    build::{Build, attribute},
    old,
};
use crate::iati::{day::Day, name::name, tree::Element};

/// `transaction`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Transaction {
    /// Where it stands.
    pub source: Source,
    /// `@ref`.
    pub reference: Option<String>,
    /// `@humanitarian`.
    pub humanitarian: Option<bool>,
    /// `transaction-type/@code`, of the list TransactionType.
    pub kind: String,
    /// `transaction-date/@iso-date`.
    pub date: Option<Day>,
    /// `value`.
    pub value: Money,
    /// `description`.
    pub description: Narratives,
    /// `provider-org`.
    pub provider: Option<Party>,
    /// `receiver-org`.
    pub receiver: Option<Party>,
    /// `disbursement-channel/@code`.
    pub disbursement_channel: Option<String>,
    /// `sector`.
    pub sectors: Vec<Share>,
    /// `recipient-country`.
    pub country: Option<Share>,
    /// `recipient-region`.
    pub region: Option<Share>,
    /// `flow-type/@code`.
    pub flow_type: Option<String>,
    /// `finance-type/@code`.
    pub finance_type: Option<String>,
    /// `aid-type`.
    pub aid_types: Vec<AidType>,
    /// `tied-status/@code`.
    pub tied_status: Option<String>,
}

impl Build<'_> {
    /// A transaction; left out without an amount or a type.
    pub(super) fn transaction(&mut self, element: Element<'_>) -> Option<Transaction> {
        let Some(kind) = self.code_of(element, name!("transaction-type")) else {
            self.lacks(element, "<transaction-type code=\"…\">");
            return None;
        };
        let value = self.money(element)?;
        let mut date = None;
        if let Some(given) = element.child(name!("transaction-date")) {
            let before = self.problems.len();
            date = self.iso_date(given);
            if self.problems.len() > before {
                // An amount on a day that is not known would be counted nowhere.
                return None;
            }
        }
        let code = |child| self.code_of(element, child);
        let mut transaction = Transaction {
            source: element.into(),
            reference: attribute(element, name!("ref")),
            humanitarian: None,
            kind: if self.old() { old::transaction_type(&kind) } else { kind },
            date,
            value,
            description: self.narratives_of(element, name!("description")),
            provider: self.party(element, name!("provider-org")),
            receiver: self.party(element, name!("receiver-org")),
            disbursement_channel: code(name!("disbursement-channel")),
            flow_type: code(name!("flow-type")),
            finance_type: code(name!("finance-type")),
            tied_status: code(name!("tied-status")),
            ..Transaction::default()
        };
        transaction.humanitarian = self.flag(element, name!("humanitarian"));
        for child in element.children() {
            match child.name() {
                name if name == name!("sector") => transaction.sectors.extend(self.share(child)),
                name if name == name!("aid-type") => transaction.aid_types.extend(self.aid_type(child)),
                name if name == name!("recipient-country") => transaction.country = self.share(child),
                name if name == name!("recipient-region") => transaction.region = self.share(child),
                _ => {}
            }
        }
        Some(transaction)
    }
}
