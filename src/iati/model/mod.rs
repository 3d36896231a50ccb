//! Activities and organisations as the standard means them, of whatever version the file is: everything that 2.03 has.
//!
//! Field by field as in the standard; each says which element or attribute it comes from. Codes stay codes: what they are
//! called is in [`super::code`]. Codes of 1.0x are those of 2.01 where that version replaced them.

mod activity;
mod budget;
mod build;
mod classification;
mod contact;
mod document;
mod head;
mod location;
mod old;
mod organisation;
mod other;
mod party;
mod result;
mod transaction;

use rust_decimal::Decimal;
use serde::Serialize;

pub use self::{
    activity::{Activity, ActivityDate, Description, OtherIdentifier, ReportingOrg},
    budget::{Budget, BudgetLine, OrganisationBudget, PlannedDisbursement},
    classification::{AidType, BudgetItem, CountryBudgetItems, HumanitarianScope, PolicyMarker, Share, Tag},
    contact::Contact,
    document::DocumentLink,
    head::Head,
    location::{Administrative, Location, LocationId, Point},
    organisation::Organisation,
    other::{
        Condition, Conditions, CrsAdd, Forecast, Fss, LegacyData, LoanStatus, LoanTerms, OtherFlag, RelatedActivity,
    },
    party::{ParticipatingOrg, Party},
    result::{ActivityResult, Baseline, Dimension, Indicator, Period, Reference, Value},
    transaction::Transaction,
};
use super::{day::Day, position::Position};

/// Where an element stands in its file. Two are always equal: where something stands is no part of what it says.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Source(pub Position);

impl Default for Source {
    fn default() -> Self {
        Self(Position::START)
    }
}

impl PartialEq for Source {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A text in one language: `narrative`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Narrative {
    /// `@xml:lang`; none where the default language of the activity or organisation is meant.
    pub language: Option<String>,
    /// The text, without white space around it; not empty.
    pub text: String,
}

/// A text in any number of languages, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Narratives(pub Vec<Narrative>);

impl Narratives {
    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text in a language, else in the default language, else the first.
    ///
    /// `default` is the language of narratives that name none: the activity's. Only the first part of tags counts: `en-GB`
    /// is English.
    pub fn best(&self, language: &str, default: Option<&str>) -> Option<&Narrative> {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let of = |narrative: &&Narrative| narrative.language.as_deref().or(default).map(primary);
        let in_language = |wanted: &str| self.0.iter().find(|narrative| of(narrative).as_deref() == Some(wanted));
        in_language(&primary(language))
            .or_else(|| in_language(&primary(default?)))
            .or(self.0.first())
    }
}

/// A code of a list, with its vocabulary where it has one.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Code {
    /// `@code`; empty in 1.0x where only a text names it.
    pub code: String,
    /// `@vocabulary`; none means the standard's first.
    pub vocabulary: Option<String>,
    /// `@vocabulary-uri`.
    pub vocabulary_uri: Option<String>,
}

/// An amount: the `value` of a budget, planned disbursement or transaction.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Money {
    /// As it is written, sign kept.
    pub amount: Decimal,
    /// `@currency`; none where the default currency is meant.
    pub currency: Option<String>,
    /// `@value-date`: the day whose rate of exchange counts.
    pub value_date: Option<Day>,
}
