use serde::{Deserialize, Serialize};

/// What an amount in an IATI file is: a budget, a planned disbursement, or a type of transaction (code list
/// TransactionType). Amounts of different measures are never
/// added up, but for what has been disbursed and spent, where it is called so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// `budget`.
    Budget,
    /// `planned-disbursement`.
    PlannedDisbursement,
    /// Transactions of type 11.
    IncomingCommitment,
    /// Transactions of type 1.
    IncomingFunds,
    /// Transactions of type 2.
    OutgoingCommitment,
    /// Transactions of type 3.
    Disbursement,
    /// Transactions of type 4.
    Expenditure,
    /// Transactions of type 5.
    InterestPayment,
    /// Transactions of type 6.
    LoanRepayment,
    /// Transactions of type 7.
    Reimbursement,
    /// Transactions of type 8.
    PurchaseOfEquity,
    /// Transactions of type 9.
    SaleOfEquity,
    /// Transactions of type 10.
    CreditGuarantee,
    /// Transactions of type 12.
    OutgoingPledge,
    /// Transactions of type 13.
    IncomingPledge,
}

impl Measure {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 15] = [
        Self::Budget,
        Self::PlannedDisbursement,
        Self::IncomingCommitment,
        Self::IncomingFunds,
        Self::OutgoingCommitment,
        Self::Disbursement,
        Self::Expenditure,
        Self::InterestPayment,
        Self::LoanRepayment,
        Self::Reimbursement,
        Self::PurchaseOfEquity,
        Self::SaleOfEquity,
        Self::CreditGuarantee,
        Self::OutgoingPledge,
        Self::IncomingPledge,
    ];

    /// The code of its type in the list TransactionType; none for what is no transaction.
    pub fn transaction_type(self) -> Option<&'static str> {
        let code = match self {
            Self::Budget | Self::PlannedDisbursement => return None,
            Self::IncomingFunds => "1",
            Self::OutgoingCommitment => "2",
            Self::Disbursement => "3",
            Self::Expenditure => "4",
            Self::InterestPayment => "5",
            Self::LoanRepayment => "6",
            Self::Reimbursement => "7",
            Self::PurchaseOfEquity => "8",
            Self::SaleOfEquity => "9",
            Self::CreditGuarantee => "10",
            Self::IncomingCommitment => "11",
            Self::OutgoingPledge => "12",
            Self::IncomingPledge => "13",
        };
        Some(code)
    }

    /// The measure of transactions of a type; none for a code that the list does not have.
    pub fn of_transactions(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|measure| measure.transaction_type() == Some(code))
    }

    /// As data, addresses and messages name it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::PlannedDisbursement => "planned-disbursement",
            Self::IncomingCommitment => "incoming-commitment",
            Self::IncomingFunds => "incoming-funds",
            Self::OutgoingCommitment => "outgoing-commitment",
            Self::Disbursement => "disbursement",
            Self::Expenditure => "expenditure",
            Self::InterestPayment => "interest-payment",
            Self::LoanRepayment => "loan-repayment",
            Self::Reimbursement => "reimbursement",
            Self::PurchaseOfEquity => "purchase-of-equity",
            Self::SaleOfEquity => "sale-of-equity",
            Self::CreditGuarantee => "credit-guarantee",
            Self::OutgoingPledge => "outgoing-pledge",
            Self::IncomingPledge => "incoming-pledge",
        }
    }

    /// Whether the reporting organisation receives it, so that it is the receiver where the file names none; else it is the
    /// provider (guidance of the standard on `provider-org` and `receiver-org`).
    pub fn is_incoming(self) -> bool {
        matches!(
            self,
            Self::IncomingFunds | Self::IncomingCommitment | Self::IncomingPledge
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Measure;

    #[test]
    fn every_type_of_transaction_has_its_measure() {
        for code in 1..=13 {
            let code = code.to_string();
            let measure = Measure::of_transactions(&code).expect("a measure");
            assert_eq!(measure.transaction_type(), Some(code.as_str()));
        }
        assert_eq!(Measure::of_transactions("14"), None);
        let keys: Vec<String> = Measure::ALL
            .iter()
            .map(|measure| serde_json::to_string(measure).expect("JSON"))
            .collect();
        assert_eq!(keys, Measure::ALL.map(|measure| format!("\"{}\"", measure.key())));
    }
}
