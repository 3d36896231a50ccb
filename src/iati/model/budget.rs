use serde::Serialize;

use super::{
    Code, Money, Narratives, Party, Source,
    build::{Build, attribute},
    old,
};
use crate::iati::{
    day::Day,
    name::{Name, name},
    tree::Element,
};

/// `budget` of an activity.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Budget {
    /// Where it stands.
    pub source: Source,
    /// `@type`, of the list BudgetType; none means original.
    pub kind: Option<String>,
    /// `@status`, of the list BudgetStatus; none means indicative.
    pub status: Option<String>,
    /// `period-start/@iso-date`.
    pub start: Option<Day>,
    /// `period-end/@iso-date`.
    pub end: Option<Day>,
    /// `value`.
    pub value: Money,
}

/// `planned-disbursement`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlannedDisbursement {
    /// Where it stands.
    pub source: Source,
    /// `@type`, of the list BudgetType.
    pub kind: Option<String>,
    /// `period-start/@iso-date`.
    pub start: Option<Day>,
    /// `period-end/@iso-date`.
    pub end: Option<Day>,
    /// `value`.
    pub value: Money,
    /// `provider-org`.
    pub provider: Option<Party>,
    /// `receiver-org`.
    pub receiver: Option<Party>,
}

/// `total-budget`, `recipient-org-budget`, `recipient-region-budget`, `recipient-country-budget`, `total-expenditure`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationBudget {
    /// Where it stands.
    pub source: Source,
    /// `@status`, of the list BudgetStatus.
    pub status: Option<String>,
    /// `recipient-org`.
    pub organisation: Option<Party>,
    /// `recipient-region` or `recipient-country`: its code.
    pub place: Option<Code>,
    /// The texts of `recipient-region` or `recipient-country`.
    pub place_name: Narratives,
    /// `period-start/@iso-date`.
    pub start: Option<Day>,
    /// `period-end/@iso-date`.
    pub end: Option<Day>,
    /// `value`.
    pub value: Money,
    /// `budget-line`, `expense-line`.
    pub lines: Vec<BudgetLine>,
}

/// `budget-line`, `expense-line`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BudgetLine {
    /// `@ref`.
    pub reference: Option<String>,
    /// `value`.
    pub value: Money,
    /// `narrative`.
    pub text: Narratives,
}

impl Build<'_> {
    /// The `value` of an element, without which it is left out.
    pub(super) fn money(&mut self, element: Element<'_>) -> Option<Money> {
        let Some(value) = element.child(name!("value")) else {
            self.lacks(element, "<value>");
            return None;
        };
        Some(Money {
            amount: self.amount(value)?,
            currency: attribute(value, name!("currency")),
            value_date: self.day(value, name!("value-date")),
        })
    }

    fn budget_type(&self, element: Element<'_>) -> Option<String> {
        let kind = attribute(element, name!("type"))?;
        Some(if self.old() { old::budget_type(&kind) } else { kind })
    }

    pub(super) fn budget(&mut self, element: Element<'_>) -> Option<Budget> {
        Some(Budget {
            source: element.into(),
            value: self.money(element)?,
            kind: self.budget_type(element),
            status: attribute(element, name!("status")),
            start: self.day_of(element, name!("period-start")),
            end: self.day_of(element, name!("period-end")),
        })
    }

    pub(super) fn planned_disbursement(&mut self, element: Element<'_>) -> Option<PlannedDisbursement> {
        Some(PlannedDisbursement {
            source: element.into(),
            value: self.money(element)?,
            kind: self.budget_type(element),
            start: self.day_of(element, name!("period-start")),
            end: self.day_of(element, name!("period-end")),
            provider: self.party(element, name!("provider-org")),
            receiver: self.party(element, name!("receiver-org")),
        })
    }

    /// The budgets of an organisation that one element name stands for.
    pub(super) fn organisation_budgets(&mut self, organisation: Element<'_>, kind: Name) -> Vec<OrganisationBudget> {
        organisation
            .named(kind)
            .filter_map(|element| self.organisation_budget(element))
            .collect()
    }

    fn organisation_budget(&mut self, element: Element<'_>) -> Option<OrganisationBudget> {
        let value = self.money(element)?;
        let place = element
            .child(name!("recipient-region"))
            .or_else(|| element.child(name!("recipient-country")));
        let mut lines = Vec::new();
        for line in element.children() {
            if (line.name() == name!("budget-line") || line.name() == name!("expense-line"))
                && let Some(value) = self.money(line)
            {
                lines.push(BudgetLine {
                    reference: attribute(line, name!("ref")),
                    value,
                    text: self.narratives(line),
                });
            }
        }
        Some(OrganisationBudget {
            source: element.into(),
            status: attribute(element, name!("status")),
            organisation: self.party(element, name!("recipient-org")),
            // The code of a region may be missing where a text names it.
            place: place
                .filter(|place| place.attribute(name!("code")).is_some())
                .and_then(|place| self.code(place)),
            place_name: place.map(|place| self.narratives(place)).unwrap_or_default(),
            start: self.day_of(element, name!("period-start")),
            end: self.day_of(element, name!("period-end")),
            value,
            lines,
        })
    }
}
