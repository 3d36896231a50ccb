use super::emit::Emit;
use crate::iati::model::{Activity, ActivityDate, Description, Head, OtherIdentifier, ReportingOrg};

impl Emit {
    pub(super) fn activity(&mut self, activity: &Activity) {
        self.element("iati-activity", |out| {
            out.head(&activity.head);
            out.flag("humanitarian", activity.humanitarian);
            out.shown("hierarchy", activity.hierarchy);
            out.attribute("linked-data-uri", activity.linked_data_uri.as_deref());
            out.attribute("budget-not-provided", activity.budget_not_provided.as_deref());
            out.leaf("iati-identifier", &activity.head.identifier);
            out.who_what_when(activity);
            out.classified(activity);
            out.money(activity);
            activity.documents.iter().for_each(|document| out.document(document));
            activity
                .related_activities
                .iter()
                .for_each(|related| out.related(related));
            activity.legacy_data.iter().for_each(|legacy| out.legacy(legacy));
            if let Some(conditions) = &activity.conditions {
                out.conditions(conditions);
            }
            activity.results.iter().for_each(|result| out.result(result));
            if let Some(crs_add) = &activity.crs_add {
                out.crs_add(crs_add);
            }
            if let Some(fss) = &activity.fss {
                out.fss(fss);
            }
        });
    }

    /// The attributes that an activity and an organisation share.
    pub(super) fn head(&mut self, head: &Head) {
        self.attribute("last-updated-datetime", head.last_updated.as_deref());
        self.attribute("xml:lang", head.language.as_deref());
        self.attribute("default-currency", head.default_currency.as_deref());
    }

    fn who_what_when(&mut self, activity: &Activity) {
        if let Some(reporting) = &activity.reporting_org {
            self.reporting_org(reporting);
        }
        self.wanted_texts("title", &activity.title);
        activity.descriptions.iter().for_each(|text| self.description(text));
        activity
            .participating_orgs
            .iter()
            .for_each(|org| self.participating_org(org));
        activity
            .other_identifiers
            .iter()
            .for_each(|other| self.other_identifier(other));
        self.code("activity-status", &activity.status);
        activity.dates.iter().for_each(|date| self.activity_date(date));
        activity.contacts.iter().for_each(|contact| self.contact(contact));
        self.code("activity-scope", &activity.scope);
    }

    fn classified(&mut self, activity: &Activity) {
        let shares = [
            ("recipient-country", &activity.countries),
            ("recipient-region", &activity.regions),
        ];
        for (name, shares) in shares {
            shares.iter().for_each(|share| self.share(name, share));
        }
        activity.locations.iter().for_each(|location| self.location(location));
        activity.sectors.iter().for_each(|sector| self.share("sector", sector));
        activity.tags.iter().for_each(|tag| self.tag(tag));
        let items = &activity.country_budget_items;
        items.iter().for_each(|items| self.country_budget_items(items));
        let scopes = &activity.humanitarian_scopes;
        scopes.iter().for_each(|scope| self.humanitarian_scope(scope));
        activity
            .policy_markers
            .iter()
            .for_each(|marker| self.policy_marker(marker));
        self.code("collaboration-type", &activity.collaboration_type);
        self.code("default-flow-type", &activity.default_flow_type);
        self.code("default-finance-type", &activity.default_finance_type);
        let types = &activity.default_aid_types;
        types.iter().for_each(|kind| self.aid_type("default-aid-type", kind));
        self.code("default-tied-status", &activity.default_tied_status);
    }

    fn money(&mut self, activity: &Activity) {
        activity.budgets.iter().for_each(|budget| self.budget(budget));
        let planned = &activity.planned_disbursements;
        planned.iter().for_each(|planned| self.planned_disbursement(planned));
        if let Some(percentage) = activity.capital_spend {
            self.element("capital-spend", |out| out.shown("percentage", Some(percentage)));
        }
        activity
            .transactions
            .iter()
            .for_each(|transaction| self.transaction(transaction));
    }

    pub(super) fn reporting_org(&mut self, reporting: &ReportingOrg) {
        self.element("reporting-org", |out| {
            out.attribute("ref", reporting.reference.as_deref());
            out.attribute("type", reporting.kind.as_deref());
            out.flag("secondary-reporter", reporting.secondary);
            out.one_narrative(&reporting.name);
        });
    }

    fn description(&mut self, description: &Description) {
        self.element("description", |out| {
            out.attribute("type", description.kind.as_deref());
            out.one_narrative(&description.text);
        });
    }

    fn other_identifier(&mut self, other: &OtherIdentifier) {
        self.element("other-identifier", |out| {
            out.attribute("ref", other.reference.as_deref());
            out.attribute("type", other.kind.as_deref());
            if let Some(owner) = &other.owner {
                out.party("owner-org", owner);
            }
        });
    }

    fn activity_date(&mut self, date: &ActivityDate) {
        self.element("activity-date", |out| {
            out.attribute("type", date.kind.as_deref());
            out.shown("iso-date", Some(date.date));
            out.narratives(&date.text);
        });
    }
}
