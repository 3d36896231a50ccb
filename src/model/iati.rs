use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Localised, Source};

/// What is published and has no place in the IATI files, and why: `data/v1/iati/left-out.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct LeftOutList {
    /// By which rule the status of an activity follows from what the publication holds.
    pub status_rule: Localised,
    /// What each reason of `left_out` means, by its key.
    pub reasons: BTreeMap<String, Localised>,
    /// What is left out, in the order of the publication.
    pub left_out: Vec<LeftOut>,
}

/// Something that the standard has a place for, but only with what no source gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct LeftOut {
    /// What it is.
    pub part: LeftOutPart,
    /// The undertaking that it belongs to, or is, by slug.
    pub strategy: String,
    /// The initiative, deliverable or indicator that it is, or is of, by id; none for an undertaking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The name of that undertaking, initiative, deliverable or indicator.
    pub title: Localised,
    /// Why it is left out.
    pub reason: LeftOutReason,
    /// The paragraph that states it; none for an undertaking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// What can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LeftOutPart {
    /// An undertaking, which would be an activity.
    Strategy,
    /// An initiative, which would be an activity.
    Initiative,
    /// What a deliverable costs, which would be a budget.
    Budget,
    /// What an indicator starts from, which would be a baseline.
    Baseline,
    /// What an indicator has reached, which would be the actual value of a period.
    Observation,
}

impl LeftOutPart {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Strategy,
        Self::Initiative,
        Self::Budget,
        Self::Baseline,
        Self::Observation,
    ];

    /// As JSON writes it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::Initiative => "initiative",
            Self::Budget => "budget",
            Self::Baseline => "baseline",
            Self::Observation => "observation",
        }
    }
}

/// What no source gives, and the standard asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LeftOutReason {
    /// The undertaking has no stated period: an activity has a start.
    NoPeriod,
    /// Nothing is reported of the initiative: an activity has a status.
    NoState,
    /// Neither a start nor an end of the initiative is stated: an activity has a start.
    NoDate,
    /// Neither a state nor a date of the initiative.
    NoStateNorDate,
    /// The end of the initiative is stated, its start is not.
    NoStart,
    /// The period that the money is for: a budget has one, of a year at most.
    NoBudgetPeriod,
    /// The date of a value that an indicator starts from: a baseline has a year.
    NoBaselineYear,
    /// The date of what was measured: an actual value stands in a period.
    NoObservationDate,
}

impl LeftOutReason {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::NoPeriod,
        Self::NoState,
        Self::NoDate,
        Self::NoStateNorDate,
        Self::NoStart,
        Self::NoBudgetPeriod,
        Self::NoBaselineYear,
        Self::NoObservationDate,
    ];

    /// As JSON writes it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoPeriod => "no-period",
            Self::NoState => "no-state",
            Self::NoDate => "no-date",
            Self::NoStateNorDate => "no-state-nor-date",
            Self::NoStart => "no-start",
            Self::NoBudgetPeriod => "no-budget-period",
            Self::NoBaselineYear => "no-baseline-year",
            Self::NoObservationDate => "no-observation-date",
        }
    }
}
