use super::emit::Emit;
use crate::iati::model::{Budget, Money, OrganisationBudget, PlannedDisbursement};

impl Emit {
    pub(super) fn value(&mut self, money: &Money) {
        self.element("value", |out| {
            out.attribute("currency", money.currency.as_deref());
            out.shown("value-date", money.value_date);
            out.amount(money.amount);
        });
    }

    pub(super) fn budget(&mut self, budget: &Budget) {
        self.element("budget", |out| {
            out.attribute("type", budget.kind.as_deref());
            out.attribute("status", budget.status.as_deref());
            out.day("period-start", budget.start);
            out.day("period-end", budget.end);
            out.value(&budget.value);
        });
    }

    pub(super) fn planned_disbursement(&mut self, planned: &PlannedDisbursement) {
        self.element("planned-disbursement", |out| {
            out.attribute("type", planned.kind.as_deref());
            out.day("period-start", planned.start);
            out.day("period-end", planned.end);
            out.value(&planned.value);
            if let Some(provider) = &planned.provider {
                out.party("provider-org", provider);
            }
            if let Some(receiver) = &planned.receiver {
                out.party("receiver-org", receiver);
            }
        });
    }

    /// A budget of an organisation: `place` is what its recipient region or country is called, `line` its lines.
    pub(super) fn organisation_budget(
        &mut self,
        name: &'static str,
        place: &'static str,
        line: &'static str,
        budget: &OrganisationBudget,
    ) {
        self.element(name, |out| {
            out.attribute("status", budget.status.as_deref());
            if let Some(organisation) = &budget.organisation {
                out.party("recipient-org", organisation);
            }
            // A region may stand there without a code, where a text names it, or without either.
            if budget.place.is_some() || !budget.place_name.is_empty() || name == "recipient-region-budget" {
                out.element(place, |out| {
                    if let Some(code) = budget.place.as_ref().filter(|code| !code.code.is_empty()) {
                        out.vocabulary(code);
                    }
                    out.narratives(&budget.place_name);
                });
            }
            out.day("period-start", budget.start);
            out.day("period-end", budget.end);
            out.value(&budget.value);
            for given in &budget.lines {
                out.element(line, |out| {
                    out.attribute("ref", given.reference.as_deref());
                    out.value(&given.value);
                    out.one_narrative(&given.text);
                });
            }
        });
    }
}
