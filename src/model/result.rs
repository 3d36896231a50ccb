use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Absence, Decision, Localised, PartialDate, Source, Stated, Voice};

/// The results matrix of an undertaking: `data/v1/strategies/<slug>/results.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Results {
    /// The undertaking, by slug.
    pub strategy: String,
    /// What it promises, in the document's order.
    pub deliverables: Vec<Deliverable>,
}

/// A promise: something that the undertaking says it will bring about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Deliverable {
    /// Its id within the undertaking, after the document's own numbering: "A1".
    pub id: String,
    /// The outcome it serves, or the part of the plan, by id.
    pub outcome: String,
    /// The domain it belongs to, only where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// What is promised: plain text, the paragraph's own or that of `results.toml`.
    pub text: Localised,
    /// The paragraph that promises it.
    pub source: Source,
    /// Other paragraphs that speak of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub see: Vec<Source>,
    /// What it is measured by.
    pub measure: Stated<StatedText>,
    /// Where it starts from.
    pub baseline: Stated<StatedText>,
    /// What is to be reached.
    pub target: Stated<StatedText>,
    /// By when.
    pub date: Stated<StatedDate>,
    /// Who answers for it.
    pub owner: Stated<Owner>,
    /// What it costs.
    pub budget: Stated<Amount>,
    /// What has been reported of it, the latest last; empty only with `unreported`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<Report>,
    /// Why nothing is reported, where nothing is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unreported: Option<Absence>,
}

impl Deliverable {
    /// What is reported of it: the state of the latest report, or `None`.
    pub fn state(&self) -> Option<ReportState> {
        self.reports.last().map(|report| report.state)
    }

    /// Which of the six respects the sources state, in the order of [`Respect::ALL`].
    pub fn measurable(&self) -> [bool; 6] {
        [
            self.measure.value().is_some(),
            self.baseline.value().is_some(),
            self.target.value().is_some(),
            self.date.value().is_some(),
            self.owner.value().is_some(),
            self.budget.value().is_some(),
        ]
    }
}

/// The six respects in which a promise can be measurable, each yes or no; they are never added up to a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Respect {
    /// What it is measured by.
    Measure,
    /// Where it starts from.
    Baseline,
    /// What is to be reached.
    Target,
    /// By when.
    Date,
    /// Who answers for it.
    Owner,
    /// What it costs.
    Budget,
}

impl Respect {
    /// All six, in the order that pages and files show them.
    pub const ALL: [Self; 6] = [
        Self::Measure,
        Self::Baseline,
        Self::Target,
        Self::Date,
        Self::Owner,
        Self::Budget,
    ];

    /// The key of [`Deliverable`] that holds it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Measure => "measure",
            Self::Baseline => "baseline",
            Self::Target => "target",
            Self::Date => "date",
            Self::Owner => "owner",
            Self::Budget => "budget",
        }
    }
}

/// Words that a source states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct StatedText {
    /// What it states, in our words.
    pub text: Localised,
    /// The paragraph.
    pub source: Source,
}

/// A date that a source states: as first promised, then as revised. When the promise was kept is the date of the report
/// that says "done".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct StatedDate {
    /// The date, as first stated.
    pub date: PartialDate,
    /// The paragraph.
    pub source: Source,
    /// How it was moved since, the latest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revised: Vec<RevisedDate>,
}

impl StatedDate {
    /// The date as it stands: the latest revision, or as first stated.
    pub fn current(&self) -> PartialDate {
        self.revised.last().map_or(self.date, |revised| revised.date)
    }
}

/// A date that was moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct RevisedDate {
    /// The new date.
    pub date: PartialDate,
    /// When it was moved.
    pub on: Stated<PartialDate>,
    /// Why, as the source says.
    pub why: Localised,
    /// The paragraph that says so.
    pub source: Source,
}

/// Who answers for something, as a source states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Owner {
    /// The organisation, by id.
    pub organisation: String,
    /// The paragraph.
    pub source: Source,
}

/// An amount of money that a source states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Amount {
    /// How much, as decimal text in units of the currency: "6900000".
    #[serde(with = "rust_decimal::serde::str")]
    #[cfg_attr(not(target_family = "wasm"), schemars(with = "String"))]
    pub amount: Decimal,
    /// Its ISO 4217 code: "USD".
    pub currency: String,
    /// The paragraph.
    pub source: Source,
}

/// What somebody reports of a deliverable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Report {
    /// The state that is reported.
    pub state: ReportState,
    /// As of when.
    pub date: Stated<PartialDate>,
    /// The organisation that says so, by id.
    pub by: String,
    /// In which role it speaks of the undertaking.
    pub voice: Voice,
    /// What is reported, in our words.
    pub text: Localised,
    /// The paragraph that reports it: the evidence.
    pub source: Source,
    /// What was decided; always there where the state is [`ReportState::Dropped`], be it as an absence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Stated<Decision>>,
    /// Why; always there where the state is [`ReportState::Dropped`], be it as an absence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Stated<StatedText>>,
}

/// The key of what has no [`ReportState`], since nothing is reported of it.
pub const UNREPORTED: &str = "unreported";

/// The state that a report gives. Decision and reason are separate; nothing here is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReportState {
    /// Decided, not begun.
    Planned,
    /// Begun, not ended.
    UnderWay,
    /// Ended as promised.
    Done,
    /// Given up.
    Dropped,
}

impl ReportState {
    /// All of them, in the order that pages and charts show them.
    pub const ALL: [Self; 4] = [Self::Planned, Self::UnderWay, Self::Done, Self::Dropped];

    /// As content and JSON write it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::UnderWay => "under-way",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }
}
