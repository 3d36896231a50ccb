use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    Code, Narratives,
    build::{Build, attribute},
};
use crate::iati::{name::name, tree::Element};

/// A sector, recipient country or recipient region, with its share: `sector`, `recipient-country`, `recipient-region`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Share {
    /// `@code`, `@vocabulary`, `@vocabulary-uri`.
    #[serde(flatten)]
    pub code: Code,
    /// `@percentage`.
    pub percentage: Option<Decimal>,
    /// `narrative`.
    pub text: Narratives,
}

/// `tag`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tag {
    /// `@code`, `@vocabulary`, `@vocabulary-uri`.
    #[serde(flatten)]
    pub code: Code,
    /// `narrative`.
    pub text: Narratives,
}

/// `policy-marker`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PolicyMarker {
    /// `@code`, `@vocabulary`, `@vocabulary-uri`.
    #[serde(flatten)]
    pub code: Code,
    /// `@significance`, of the list PolicySignificance.
    pub significance: Option<String>,
    /// `narrative`.
    pub text: Narratives,
}

/// `humanitarian-scope`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HumanitarianScope {
    /// `@type`, of the list HumanitarianScopeType.
    pub kind: Option<String>,
    /// `@code`, `@vocabulary`, `@vocabulary-uri`.
    #[serde(flatten)]
    pub code: Code,
    /// `narrative`.
    pub text: Narratives,
}

/// `default-aid-type`, `transaction/aid-type`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AidType {
    /// `@code`.
    pub code: String,
    /// `@vocabulary`, of the list AidTypeVocabulary; none means 1.
    pub vocabulary: Option<String>,
}

/// `country-budget-items`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CountryBudgetItems {
    /// `@vocabulary`, of the list BudgetIdentifierVocabulary.
    pub vocabulary: Option<String>,
    /// `budget-item`.
    pub items: Vec<BudgetItem>,
}

/// `budget-item`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BudgetItem {
    /// `@code`.
    pub code: String,
    /// `@percentage`.
    pub percentage: Option<Decimal>,
    /// `description`.
    pub description: Narratives,
}

impl Build<'_> {
    pub(super) fn share(&mut self, element: Element<'_>) -> Option<Share> {
        Some(Share {
            code: self.code(element)?,
            percentage: self.decimal(element, name!("percentage")),
            text: self.narratives(element),
        })
    }

    pub(super) fn tag(&mut self, element: Element<'_>) -> Option<Tag> {
        Some(Tag {
            code: self.code(element)?,
            text: self.narratives(element),
        })
    }

    pub(super) fn policy_marker(&mut self, element: Element<'_>) -> Option<PolicyMarker> {
        Some(PolicyMarker {
            code: self.code(element)?,
            significance: attribute(element, name!("significance")),
            text: self.narratives(element),
        })
    }

    pub(super) fn humanitarian_scope(&mut self, element: Element<'_>) -> Option<HumanitarianScope> {
        Some(HumanitarianScope {
            kind: attribute(element, name!("type")),
            code: self.code(element)?,
            text: self.narratives(element),
        })
    }

    pub(super) fn aid_type(&mut self, element: Element<'_>) -> Option<AidType> {
        let code = self.code(element)?;
        if code.code.is_empty() {
            self.lacks(element, "@code");
            return None;
        }
        Some(AidType {
            code: code.code,
            vocabulary: code.vocabulary,
        })
    }

    pub(super) fn country_budget_items(&mut self, element: Element<'_>) -> CountryBudgetItems {
        let items = element
            .named(name!("budget-item"))
            .filter_map(|item| {
                Some(BudgetItem {
                    code: self.code(item)?.code,
                    percentage: self.decimal(item, name!("percentage")),
                    description: self.narratives_of(item, name!("description")),
                })
            })
            .collect();
        CountryBudgetItems {
            vocabulary: attribute(element, name!("vocabulary")),
            items,
        }
    }
}
