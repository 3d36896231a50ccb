use super::emit::Emit;
use crate::iati::model::{
    Conditions, CrsAdd, Fss, LegacyData, LoanStatus, LoanTerms, Narratives, OtherFlag, RelatedActivity,
};

impl Emit {
    pub(super) fn related(&mut self, related: &RelatedActivity) {
        self.element("related-activity", |out| {
            out.attribute("ref", Some(&related.reference));
            out.attribute("type", related.kind.as_deref());
        });
    }

    pub(super) fn legacy(&mut self, legacy: &LegacyData) {
        self.element("legacy-data", |out| {
            out.attribute("name", legacy.name.as_deref());
            out.attribute("value", legacy.value.as_deref());
            out.attribute("iati-equivalent", legacy.equivalent.as_deref());
        });
    }

    pub(super) fn conditions(&mut self, conditions: &Conditions) {
        self.element("conditions", |out| {
            out.flag("attached", conditions.attached);
            for condition in &conditions.conditions {
                out.element("condition", |out| {
                    out.attribute("type", condition.kind.as_deref());
                    out.one_narrative(&condition.text);
                });
            }
        });
    }

    pub(super) fn crs_add(&mut self, crs_add: &CrsAdd) {
        self.element("crs-add", |out| {
            crs_add.flags.iter().for_each(|flag| out.other_flag(flag));
            if let Some(terms) = &crs_add.terms {
                out.loan_terms(terms);
            }
            if let Some(status) = &crs_add.status {
                out.loan_status(status);
            }
            if let Some(code) = &crs_add.channel_code {
                out.leaf("channel-code", code);
            }
        });
    }

    fn other_flag(&mut self, flag: &OtherFlag) {
        if self.has_code("other-flags", &flag.code, &Narratives::default()) {
            self.element("other-flags", |out| {
                out.attribute("code", Some(&flag.code));
                out.flag("significance", flag.significance);
            });
        }
    }

    fn loan_terms(&mut self, terms: &LoanTerms) {
        self.element("loan-terms", |out| {
            out.shown("rate-1", terms.rate_1);
            out.shown("rate-2", terms.rate_2);
            out.code("repayment-type", &terms.repayment_type);
            out.code("repayment-plan", &terms.repayment_plan);
            out.day("commitment-date", terms.commitment);
            out.day("repayment-first-date", terms.first_repayment);
            out.day("repayment-final-date", terms.final_repayment);
        });
    }

    fn loan_status(&mut self, status: &LoanStatus) {
        self.element("loan-status", |out| {
            out.shown("year", status.year);
            out.attribute("currency", status.currency.as_deref());
            out.shown("value-date", status.value_date);
            for (name, amount) in [
                ("interest-received", status.interest_received),
                ("principal-outstanding", status.principal_outstanding),
                ("principal-arrears", status.principal_arrears),
                ("interest-arrears", status.interest_arrears),
            ] {
                if let Some(amount) = amount {
                    out.element(name, |out| out.amount(amount));
                }
            }
        });
    }

    pub(super) fn fss(&mut self, fss: &Fss) {
        self.element("fss", |out| {
            out.shown("extraction-date", fss.extraction);
            out.flag("priority", fss.priority);
            out.shown("phaseout-year", fss.phaseout_year);
            for forecast in &fss.forecasts {
                out.element("forecast", |out| {
                    out.shown("year", forecast.year);
                    out.attribute("currency", forecast.currency.as_deref());
                    out.shown("value-date", forecast.value_date);
                    out.amount(forecast.amount);
                });
            }
        });
    }
}
