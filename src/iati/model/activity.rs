use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    ActivityResult, AidType, Budget, Conditions, Contact, CountryBudgetItems, CrsAdd, DocumentLink, Fss, Head,
    HumanitarianScope, LegacyData, Location, Narratives, ParticipatingOrg, Party, PlannedDisbursement, PolicyMarker,
    RelatedActivity, Share, Tag, Transaction,
    build::{Build, attribute, text},
    old,
};
use crate::iati::{
    check::Finding,
    day::Day,
    name::name,
    read::Root,
    tree::{Element, Unit},
};

/// `iati-activity`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Activity {
    /// What an organisation has as well.
    #[serde(flatten)]
    pub head: Head,
    /// `@humanitarian`.
    pub humanitarian: Option<bool>,
    /// `@hierarchy`: the level, 1 the highest; none means 1.
    pub hierarchy: Option<i32>,
    /// `@linked-data-uri`.
    pub linked_data_uri: Option<String>,
    /// `@budget-not-provided`, of the list BudgetNotProvided.
    pub budget_not_provided: Option<String>,
    /// `reporting-org`.
    pub reporting_org: Option<ReportingOrg>,
    /// `title`.
    pub title: Narratives,
    /// `description`.
    pub descriptions: Vec<Description>,
    /// `participating-org`.
    pub participating_orgs: Vec<ParticipatingOrg>,
    /// `other-identifier`.
    pub other_identifiers: Vec<OtherIdentifier>,
    /// `activity-status/@code`, of the list ActivityStatus.
    pub status: Option<String>,
    /// `activity-date`.
    pub dates: Vec<ActivityDate>,
    /// `contact-info`.
    pub contacts: Vec<Contact>,
    /// `activity-scope/@code`, of the list ActivityScope.
    pub scope: Option<String>,
    /// `recipient-country`.
    pub countries: Vec<Share>,
    /// `recipient-region`.
    pub regions: Vec<Share>,
    /// `location`.
    pub locations: Vec<Location>,
    /// `sector`.
    pub sectors: Vec<Share>,
    /// `tag`.
    pub tags: Vec<Tag>,
    /// `country-budget-items`.
    pub country_budget_items: Vec<CountryBudgetItems>,
    /// `humanitarian-scope`.
    pub humanitarian_scopes: Vec<HumanitarianScope>,
    /// `policy-marker`.
    pub policy_markers: Vec<PolicyMarker>,
    /// `collaboration-type/@code`.
    pub collaboration_type: Option<String>,
    /// `default-flow-type/@code`.
    pub default_flow_type: Option<String>,
    /// `default-finance-type/@code`.
    pub default_finance_type: Option<String>,
    /// `default-aid-type`.
    pub default_aid_types: Vec<AidType>,
    /// `default-tied-status/@code`.
    pub default_tied_status: Option<String>,
    /// `budget`.
    pub budgets: Vec<Budget>,
    /// `planned-disbursement`.
    pub planned_disbursements: Vec<PlannedDisbursement>,
    /// `capital-spend/@percentage`.
    pub capital_spend: Option<Decimal>,
    /// `transaction`.
    pub transactions: Vec<Transaction>,
    /// `document-link`; in 1.0x also `activity-website`.
    pub documents: Vec<DocumentLink>,
    /// `related-activity`.
    pub related_activities: Vec<RelatedActivity>,
    /// `legacy-data`.
    pub legacy_data: Vec<LegacyData>,
    /// `conditions`.
    pub conditions: Option<Conditions>,
    /// `result`.
    pub results: Vec<ActivityResult>,
    /// `crs-add`.
    pub crs_add: Option<CrsAdd>,
    /// `fss`.
    pub fss: Option<Fss>,
}

/// `reporting-org`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReportingOrg {
    /// `@ref`.
    pub reference: Option<String>,
    /// `@type`, of the list OrganisationType.
    pub kind: Option<String>,
    /// `@secondary-reporter`.
    pub secondary: Option<bool>,
    /// `narrative`.
    pub name: Narratives,
}

/// `description`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Description {
    /// `@type`, of the list DescriptionType.
    pub kind: Option<String>,
    /// `narrative`.
    pub text: Narratives,
}

/// `other-identifier`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OtherIdentifier {
    /// `@ref`; the text in 1.0x.
    pub reference: Option<String>,
    /// `@type`, of the list OtherIdentifierType.
    pub kind: Option<String>,
    /// `owner-org`.
    pub owner: Option<Party>,
}

/// `activity-date`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ActivityDate {
    /// `@type`, of the list ActivityDateType.
    pub kind: Option<String>,
    /// `@iso-date`.
    pub date: Day,
    /// `narrative`.
    pub text: Narratives,
}

impl Activity {
    /// An activity of which nothing is said yet.
    pub fn empty(head: Head) -> Self {
        Self {
            head,
            humanitarian: None,
            hierarchy: None,
            linked_data_uri: None,
            budget_not_provided: None,
            reporting_org: None,
            title: Narratives::default(),
            descriptions: Vec::new(),
            participating_orgs: Vec::new(),
            other_identifiers: Vec::new(),
            status: None,
            dates: Vec::new(),
            contacts: Vec::new(),
            scope: None,
            countries: Vec::new(),
            regions: Vec::new(),
            locations: Vec::new(),
            sectors: Vec::new(),
            tags: Vec::new(),
            country_budget_items: Vec::new(),
            humanitarian_scopes: Vec::new(),
            policy_markers: Vec::new(),
            collaboration_type: None,
            default_flow_type: None,
            default_finance_type: None,
            default_aid_types: Vec::new(),
            default_tied_status: None,
            budgets: Vec::new(),
            planned_disbursements: Vec::new(),
            capital_spend: None,
            transactions: Vec::new(),
            documents: Vec::new(),
            related_activities: Vec::new(),
            legacy_data: Vec::new(),
            conditions: None,
            results: Vec::new(),
            crs_add: None,
            fss: None,
        }
    }

    /// Reads an `iati-activity`. What cannot be read is left out, and each time `problems` gets a finding.
    pub fn read(unit: &Unit<'_>, root: Root, problems: &mut Vec<Finding>) -> Self {
        Self::read_parts(unit, root, problems, |_| true)
    }

    /// Reads an `iati-activity` without those of its repeated parts that are not wanted, by the names of their elements.
    pub fn read_parts(unit: &Unit<'_>, root: Root, problems: &mut Vec<Finding>, wanted: impl Fn(&str) -> bool) -> Self {
        let element = unit.root();
        let identifier = element
            .child(name!("iati-identifier"))
            .and_then(text)
            .unwrap_or_default();
        let mut build = Build {
            version: root.version.version(),
            identifier,
            problems,
        };
        build.activity(element, wanted)
    }
}

impl Build<'_> {
    fn activity(&mut self, element: Element<'_>, wanted: impl Fn(&str) -> bool) -> Activity {
        let code = |child| self.code_of(element, child);
        let mut activity = Activity {
            linked_data_uri: attribute(element, name!("linked-data-uri")),
            budget_not_provided: attribute(element, name!("budget-not-provided")),
            title: self.narratives_of(element, name!("title")),
            status: code(name!("activity-status")),
            scope: code(name!("activity-scope")),
            collaboration_type: code(name!("collaboration-type")),
            default_flow_type: code(name!("default-flow-type")),
            default_finance_type: code(name!("default-finance-type")),
            default_tied_status: code(name!("default-tied-status")),
            ..Activity::empty(self.head(element))
        };
        activity.humanitarian = self.flag(element, name!("humanitarian"));
        activity.hierarchy = self.integer(element, name!("hierarchy"));
        let parts = element.children().filter(|child| !child.is_foreign());
        for child in parts.filter(|child| wanted(child.name().as_str())) {
            self.part(&mut activity, child);
        }
        activity
    }

    fn part(&mut self, activity: &mut Activity, child: Element<'_>) {
        match child.name().as_str() {
            "reporting-org" => activity.reporting_org = Some(self.reporting_org(child)),
            "description" => self.description(&mut activity.descriptions, child),
            "participating-org" => activity.participating_orgs.push(self.participating_org(child)),
            "other-identifier" => activity.other_identifiers.push(self.other_identifier(child)),
            "activity-date" => activity.dates.extend(self.activity_date(child)),
            "contact-info" => activity.contacts.push(self.contact(child)),
            "recipient-country" => activity.countries.extend(self.share(child)),
            "recipient-region" => activity.regions.extend(self.share(child)),
            "location" => activity.locations.push(self.location(child)),
            "sector" => activity.sectors.extend(self.share(child)),
            "tag" => activity.tags.extend(self.tag(child)),
            "country-budget-items" => activity.country_budget_items.push(self.country_budget_items(child)),
            "humanitarian-scope" => activity.humanitarian_scopes.extend(self.humanitarian_scope(child)),
            "policy-marker" => activity.policy_markers.extend(self.policy_marker(child)),
            "default-aid-type" => activity.default_aid_types.extend(self.aid_type(child)),
            "budget" => activity.budgets.extend(self.budget(child)),
            "planned-disbursement" => activity.planned_disbursements.extend(self.planned_disbursement(child)),
            "capital-spend" => activity.capital_spend = self.decimal(child, name!("percentage")),
            "transaction" => activity.transactions.extend(self.transaction(child)),
            "document-link" => activity.documents.extend(self.document(child)),
            "activity-website" => activity.documents.extend(self.website(child)),
            "related-activity" => activity.related_activities.extend(self.related(child)),
            "legacy-data" => activity.legacy_data.push(self.legacy(child)),
            "conditions" => activity.conditions = Some(self.conditions(child)),
            "result" => activity.results.push(self.result(child)),
            "crs-add" => activity.crs_add = Some(self.crs_add(child)),
            "fss" => activity.fss = Some(self.fss(child)),
            _ => {}
        }
    }

    pub(super) fn reporting_org(&mut self, element: Element<'_>) -> ReportingOrg {
        ReportingOrg {
            reference: attribute(element, name!("ref")),
            kind: attribute(element, name!("type")),
            secondary: self.flag(element, name!("secondary-reporter")),
            name: self.narratives(element),
        }
    }

    /// In 1.0x the description comes once a language: those of one type are one.
    fn description(&self, descriptions: &mut Vec<Description>, element: Element<'_>) {
        let kind = attribute(element, name!("type"));
        if self.old()
            && let Some(same) = descriptions.iter_mut().find(|description| description.kind == kind)
        {
            self.add_narratives(&mut same.text, element);
            return;
        }
        descriptions.push(Description {
            kind,
            text: self.narratives(element),
        });
    }

    fn other_identifier(&self, element: Element<'_>) -> OtherIdentifier {
        let mut owner = self.party(element, name!("owner-org"));
        if self.old() {
            let (reference, name) = (
                attribute(element, name!("owner-ref")),
                attribute(element, name!("owner-name")),
            );
            if reference.is_some() || name.is_some() {
                let name = name.map(|text| super::Narrative { language: None, text });
                owner = Some(Party {
                    reference,
                    name: Narratives(name.into_iter().collect()),
                    ..Party::default()
                });
            }
        }
        OtherIdentifier {
            reference: attribute(element, name!("ref")).or_else(|| text(element)),
            kind: attribute(element, name!("type")),
            owner,
        }
    }

    /// A date. In 1.0x what has none stands for one that is not known.
    fn activity_date(&mut self, element: Element<'_>) -> Option<ActivityDate> {
        let given = element
            .attribute(name!("iso-date"))
            .is_some_and(|date| !date.trim().is_empty());
        if !given && !self.old() {
            self.lacks(element, "@iso-date");
            return None;
        }
        let date = self.iso_date(element)?;
        let kind = attribute(element, name!("type"));
        let mut text = self.narratives(element);
        if self.old() && !given {
            text = Narratives::default(); // it is the date
        }
        Some(ActivityDate {
            kind: kind.map(|kind| if self.old() { old::date_type(&kind) } else { kind }),
            date,
            text,
        })
    }
}
