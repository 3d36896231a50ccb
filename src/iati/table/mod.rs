//! Activities and organisations as tables: each row about one thing, with typed cells, codes beside their names.
//!
//! [`activity`] and [`organisation`] give the rows to whatever writes them; [`columns`] says which columns each table has,
//! found by filling in a sample, so that there is one place that knows them.

mod activity;
mod cells;
mod classified;
#[cfg(not(target_family = "wasm"))]
mod csv;
mod money;
mod organisation;
mod result;
mod transaction;

#[cfg(not(target_family = "wasm"))]
pub use self::csv::CsvTables;
pub use self::{
    activity::activity,
    cells::{Cells, Column, Form, Rows, columns},
    organisation::organisation,
};
use super::{
    model::{Head, Narratives},
    words::Language,
};

macro_rules! tables {
    ($($variant:ident, $name:literal, $key:expr, $row:literal;)*) => {
        /// A table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Table {
            $(#[doc = $row] $variant,)*
        }

        impl Table {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name, which its file has.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The columns that tell its rows apart.
            pub fn key(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &$key,)* }
            }
        }
    };
}

tables! {
    Activities, "activities", ["activity_no"], "A row an activity.";
    Texts, "texts", ["activity_no", "text_no"], "A row a title or description in a language.";
    OtherIdentifiers, "other_identifiers", ["activity_no", "other_identifier_no"], "A row another identifier of an activity.";
    ParticipatingOrgs, "participating_orgs", ["activity_no", "participating_org_no"], "A row a participating organisation.";
    Sectors, "sectors", ["activity_no", "sector_no"], "A row a sector of an activity.";
    Places, "places", ["activity_no", "place_no"], "A row a recipient country or region of an activity.";
    Locations, "locations", ["activity_no", "location_no"], "A row a location.";
    Tags, "tags", ["activity_no", "tag_no"], "A row a tag.";
    PolicyMarkers, "policy_markers", ["activity_no", "policy_marker_no"], "A row a policy marker.";
    HumanitarianScopes, "humanitarian_scopes", ["activity_no", "humanitarian_scope_no"], "A row an emergency or appeal.";
    Budgets, "budgets", ["activity_no", "budget_no"], "A row a budget of an activity.";
    PlannedDisbursements, "planned_disbursements", ["activity_no", "planned_disbursement_no"], "A row a planned disbursement.";
    Transactions, "transactions", ["activity_no", "transaction_no"], "A row a transaction.";
    TransactionSectors, "transaction_sectors", ["activity_no", "transaction_no", "part_no"], "A row a transaction's part for a sector.";
    TransactionPlaces, "transaction_places", ["activity_no", "transaction_no", "part_no"], "A row a transaction's part for a country or region.";
    Results, "results", ["activity_no", "result_no"], "A row a result.";
    Indicators, "indicators", ["activity_no", "result_no", "indicator_no"], "A row an indicator.";
    Baselines, "baselines", ["activity_no", "result_no", "indicator_no", "baseline_no"], "A row a baseline.";
    Periods, "periods", ["activity_no", "result_no", "indicator_no", "period_no", "kind", "value_no"], "A row a target or actual value; a row a period that has neither.";
    Documents, "documents", ["activity_no", "document_no"], "A row a document of an activity, or of one of its results.";
    RelatedActivities, "related_activities", ["activity_no", "related_activity_no"], "A row a related activity.";
    Organisations, "organisations", ["organisation_no"], "A row an organisation.";
    OrganisationBudgets, "organisation_budgets", ["organisation_no", "budget_no"], "A row a budget or expenditure of an organisation.";
    OrganisationBudgetLines, "organisation_budget_lines", ["organisation_no", "budget_no", "line_no"], "A row a line of such a budget.";
    OrganisationDocuments, "organisation_documents", ["organisation_no", "document_no"], "A row a document of an organisation.";
}

impl Table {
    /// Whether it is about organisation files.
    pub fn is_of_organisations(self) -> bool {
        self >= Self::Organisations
    }
}

/// What the rows of one activity or organisation have in common.
#[derive(Clone, Copy, Debug)]
pub struct Context<'c> {
    /// The name of the file.
    pub file: &'c str,
    /// Which activity or organisation of all that are made into tables: from 1. Identifiers may come twice, or be missing.
    pub number: u64,
    /// The language of names and texts, where they have it.
    pub language: Language,
}

impl Context<'_> {
    /// A text in the language that is wanted, else in the default language, else in the first.
    fn text<'n>(&self, head: &Head, texts: &'n Narratives) -> Option<&'n str> {
        let best = texts.best(self.language.tag(), head.language.as_deref());
        best.map(|narrative| narrative.text.as_str())
    }
}
