use super::emit::Emit;
use crate::iati::model::{AidType, CountryBudgetItems, HumanitarianScope, PolicyMarker, Share, Tag};

impl Emit {
    /// `sector`, `recipient-country`, `recipient-region`.
    pub(super) fn share(&mut self, name: &'static str, share: &Share) {
        if self.has_code(name, &share.code.code, &share.text) {
            self.element(name, |out| {
                out.vocabulary(&share.code);
                out.shown("percentage", share.percentage);
                out.narratives(&share.text);
            });
        }
    }

    pub(super) fn tag(&mut self, tag: &Tag) {
        if self.has_code("tag", &tag.code.code, &tag.text) {
            self.element("tag", |out| {
                out.vocabulary(&tag.code);
                out.narratives(&tag.text);
            });
        }
    }

    pub(super) fn policy_marker(&mut self, marker: &PolicyMarker) {
        if self.has_code("policy-marker", &marker.code.code, &marker.text) {
            self.element("policy-marker", |out| {
                out.vocabulary(&marker.code);
                out.attribute("significance", marker.significance.as_deref());
                out.narratives(&marker.text);
            });
        }
    }

    pub(super) fn humanitarian_scope(&mut self, scope: &HumanitarianScope) {
        if self.has_code("humanitarian-scope", &scope.code.code, &scope.text) {
            self.element("humanitarian-scope", |out| {
                out.attribute("type", scope.kind.as_deref());
                out.vocabulary(&scope.code);
                out.narratives(&scope.text);
            });
        }
    }

    /// `default-aid-type`, `aid-type`.
    pub(super) fn aid_type(&mut self, name: &'static str, kind: &AidType) {
        self.element(name, |out| {
            out.attribute("code", Some(&kind.code));
            out.attribute("vocabulary", kind.vocabulary.as_deref());
        });
    }

    pub(super) fn country_budget_items(&mut self, items: &CountryBudgetItems) {
        self.element("country-budget-items", |out| {
            out.attribute("vocabulary", items.vocabulary.as_deref());
            for item in &items.items {
                if out.has_code("budget-item", &item.code, &item.description) {
                    out.element("budget-item", |out| {
                        out.attribute("code", Some(&item.code));
                        out.shown("percentage", item.percentage);
                        out.texts("description", &item.description);
                    });
                }
            }
        });
    }
}
