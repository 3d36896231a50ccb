use super::emit::Emit;
use crate::iati::model::Organisation;

impl Emit {
    pub(super) fn organisation(&mut self, organisation: &Organisation) {
        self.element("iati-organisation", |out| {
            out.head(&organisation.head);
            out.leaf("organisation-identifier", &organisation.head.identifier);
            out.wanted_texts("name", &organisation.name);
            if let Some(reporting) = &organisation.reporting_org {
                out.reporting_org(reporting);
            }
            let (region, country) = ("recipient-region", "recipient-country");
            for (name, place, line, budgets) in [
                ("total-budget", country, "budget-line", &organisation.total_budgets),
                (
                    "recipient-org-budget",
                    country,
                    "budget-line",
                    &organisation.recipient_org_budgets,
                ),
                (
                    "recipient-region-budget",
                    region,
                    "budget-line",
                    &organisation.recipient_region_budgets,
                ),
                (
                    "recipient-country-budget",
                    country,
                    "budget-line",
                    &organisation.recipient_country_budgets,
                ),
                (
                    "total-expenditure",
                    country,
                    "expense-line",
                    &organisation.total_expenditures,
                ),
            ] {
                for budget in budgets {
                    out.organisation_budget(name, place, line, budget);
                }
            }
            organisation
                .documents
                .iter()
                .for_each(|document| out.document(document));
        });
    }
}
