use serde::Serialize;

use super::{
    DocumentLink, Head, Narratives, OrganisationBudget, ReportingOrg,
    build::{Build, text},
};
use crate::iati::{check::Finding, name::name, read::Root, tree::Unit};

/// `iati-organisation`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Organisation {
    /// What an activity has as well.
    #[serde(flatten)]
    pub head: Head,
    /// `name`.
    pub name: Narratives,
    /// `reporting-org`.
    pub reporting_org: Option<ReportingOrg>,
    /// `total-budget`.
    pub total_budgets: Vec<OrganisationBudget>,
    /// `recipient-org-budget`.
    pub recipient_org_budgets: Vec<OrganisationBudget>,
    /// `recipient-region-budget`.
    pub recipient_region_budgets: Vec<OrganisationBudget>,
    /// `recipient-country-budget`.
    pub recipient_country_budgets: Vec<OrganisationBudget>,
    /// `total-expenditure`.
    pub total_expenditures: Vec<OrganisationBudget>,
    /// `document-link`.
    pub documents: Vec<DocumentLink>,
}

impl Organisation {
    /// Reads an `iati-organisation`. What cannot be read is left out, and each time `problems` gets a finding.
    pub fn read(unit: &Unit<'_>, root: Root, problems: &mut Vec<Finding>) -> Self {
        let element = unit.root();
        let identifier = element
            .child(name!("organisation-identifier"))
            .or_else(|| element.child(name!("iati-identifier")))
            .and_then(text)
            .unwrap_or_default();
        let mut build = Build {
            version: root.version.version(),
            identifier,
            problems,
        };
        Self {
            head: build.head(element),
            name: build.narratives_of(element, name!("name")),
            reporting_org: element
                .child(name!("reporting-org"))
                .map(|reporting| build.reporting_org(reporting)),
            total_budgets: build.organisation_budgets(element, name!("total-budget")),
            recipient_org_budgets: build.organisation_budgets(element, name!("recipient-org-budget")),
            recipient_region_budgets: build.organisation_budgets(element, name!("recipient-region-budget")),
            recipient_country_budgets: build.organisation_budgets(element, name!("recipient-country-budget")),
            total_expenditures: build.organisation_budgets(element, name!("total-expenditure")),
            documents: build.documents(element),
        }
    }
}
