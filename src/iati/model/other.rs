use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    Narratives,
    build::{Build, attribute, text},
};
use crate::iati::{day::Day, name::name, tree::Element};

/// `related-activity`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RelatedActivity {
    /// `@ref`: the identifier of the other activity.
    pub reference: String,
    /// `@type`, of the list RelatedActivityType.
    pub kind: Option<String>,
}

/// `legacy-data`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LegacyData {
    /// `@name`.
    pub name: Option<String>,
    /// `@value`.
    pub value: Option<String>,
    /// `@iati-equivalent`.
    pub equivalent: Option<String>,
}

/// `conditions`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Conditions {
    /// `@attached`.
    pub attached: Option<bool>,
    /// `condition`.
    pub conditions: Vec<Condition>,
}

/// `condition`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Condition {
    /// `@type`, of the list ConditionType.
    pub kind: Option<String>,
    /// `narrative`.
    pub text: Narratives,
}

/// `crs-add`: what the OECD's Creditor Reporting System asks for.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CrsAdd {
    /// `other-flags`; `aidtype-flag` in 1.0x.
    pub flags: Vec<OtherFlag>,
    /// `loan-terms`.
    pub terms: Option<LoanTerms>,
    /// `loan-status`.
    pub status: Option<LoanStatus>,
    /// `channel-code`.
    pub channel_code: Option<String>,
}

/// `other-flags`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OtherFlag {
    /// `@code`, of the list CRSAddOtherFlags.
    pub code: String,
    /// `@significance`.
    pub significance: Option<bool>,
}

/// `loan-terms`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LoanTerms {
    /// `@rate-1`, in per cent.
    pub rate_1: Option<Decimal>,
    /// `@rate-2`, in per cent.
    pub rate_2: Option<Decimal>,
    /// `repayment-type/@code`.
    pub repayment_type: Option<String>,
    /// `repayment-plan/@code`.
    pub repayment_plan: Option<String>,
    /// `commitment-date/@iso-date`.
    pub commitment: Option<Day>,
    /// `repayment-first-date/@iso-date`.
    pub first_repayment: Option<Day>,
    /// `repayment-final-date/@iso-date`.
    pub final_repayment: Option<Day>,
}

/// `loan-status`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LoanStatus {
    /// `@year`.
    pub year: Option<Decimal>,
    /// `@currency`.
    pub currency: Option<String>,
    /// `@value-date`.
    pub value_date: Option<Day>,
    /// `interest-received`.
    pub interest_received: Option<Decimal>,
    /// `principal-outstanding`.
    pub principal_outstanding: Option<Decimal>,
    /// `principal-arrears`.
    pub principal_arrears: Option<Decimal>,
    /// `interest-arrears`.
    pub interest_arrears: Option<Decimal>,
}

/// `fss`: what the OECD's survey of forward spending asks for.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fss {
    /// `@extraction-date`.
    pub extraction: Option<Day>,
    /// `@priority`.
    pub priority: Option<bool>,
    /// `@phaseout-year`.
    pub phaseout_year: Option<Decimal>,
    /// `forecast`.
    pub forecasts: Vec<Forecast>,
}

/// `forecast`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Forecast {
    /// `@year`.
    pub year: Option<Decimal>,
    /// The amount.
    pub amount: Decimal,
    /// `@currency`.
    pub currency: Option<String>,
    /// `@value-date`.
    pub value_date: Option<Day>,
}

impl Build<'_> {
    pub(super) fn related(&mut self, element: Element<'_>) -> Option<RelatedActivity> {
        let Some(reference) = attribute(element, name!("ref")) else {
            self.lacks(element, "@ref");
            return None;
        };
        Some(RelatedActivity {
            reference,
            kind: attribute(element, name!("type")),
        })
    }

    pub(super) fn legacy(&self, element: Element<'_>) -> LegacyData {
        LegacyData {
            name: attribute(element, name!("name")),
            value: attribute(element, name!("value")),
            equivalent: attribute(element, name!("iati-equivalent")),
        }
    }

    pub(super) fn conditions(&mut self, element: Element<'_>) -> Conditions {
        Conditions {
            attached: self.flag(element, name!("attached")),
            conditions: element
                .named(name!("condition"))
                .map(|condition| Condition {
                    kind: attribute(condition, name!("type")),
                    text: self.narratives(condition),
                })
                .collect(),
        }
    }

    pub(super) fn crs_add(&mut self, element: Element<'_>) -> CrsAdd {
        let mut flags = Vec::new();
        for flag in element.children() {
            if (flag.name() == name!("other-flags") || flag.name() == name!("aidtype-flag"))
                && let Some(code) = self.code(flag)
            {
                flags.push(OtherFlag {
                    code: code.code,
                    significance: self.flag(flag, name!("significance")),
                });
            }
        }
        let terms = element.child(name!("loan-terms")).map(|terms| LoanTerms {
            rate_1: self.decimal(terms, name!("rate-1")),
            rate_2: self.decimal(terms, name!("rate-2")),
            repayment_type: self.code_of(terms, name!("repayment-type")),
            repayment_plan: self.code_of(terms, name!("repayment-plan")),
            commitment: self.day_of(terms, name!("commitment-date")),
            first_repayment: self.day_of(terms, name!("repayment-first-date")),
            final_repayment: self.day_of(terms, name!("repayment-final-date")),
        });
        let status = element.child(name!("loan-status")).map(|status| {
            let mut amount = |child| status.child(child).and_then(|child| self.amount(child));
            let (interest_received, principal_outstanding) = (
                amount(name!("interest-received")),
                amount(name!("principal-outstanding")),
            );
            let (principal_arrears, interest_arrears) =
                (amount(name!("principal-arrears")), amount(name!("interest-arrears")));
            LoanStatus {
                year: self.decimal(status, name!("year")),
                currency: attribute(status, name!("currency")),
                value_date: self.day(status, name!("value-date")),
                interest_received,
                principal_outstanding,
                principal_arrears,
                interest_arrears,
            }
        });
        CrsAdd {
            flags,
            terms,
            status,
            channel_code: element.child(name!("channel-code")).and_then(text),
        }
    }

    pub(super) fn fss(&mut self, element: Element<'_>) -> Fss {
        Fss {
            extraction: self.day(element, name!("extraction-date")),
            priority: self.flag(element, name!("priority")),
            phaseout_year: self.decimal(element, name!("phaseout-year")),
            forecasts: element
                .named(name!("forecast"))
                .filter_map(|forecast| {
                    Some(Forecast {
                        amount: self.amount(forecast)?,
                        year: self.decimal(forecast, name!("year")),
                        currency: attribute(forecast, name!("currency")),
                        value_date: self.day(forecast, name!("value-date")),
                    })
                })
                .collect(),
        }
    }
}
