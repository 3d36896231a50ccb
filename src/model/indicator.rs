use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Absence, Bound, Localised, PartialDate, Period, Source, Stated, Voice};

/// Something that is measured again and again, with everything that the sources say of it: an entry of
/// `data/v1/indicators.json`.
///
/// Fields are named after `result/indicator` of the IATI activity standard: `title`, `description`, `baseline` and
/// `comment` are the elements of those names; `targets` and `observations` are `period/target` and `period/actual`;
/// `direction` is `@ascending`, left out there for [`IndicatorDirection::None`]; `disaggregation` is `dimension`. IATI's
/// `@measure` is a code for the kind of unit; `unit` says it in words. `outcome` leads to what is a `result` there.
/// `bound`, `said_by` and `voice` have no counterpart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Indicator {
    /// Its id in the publication: the end of its address.
    pub id: String,
    /// The undertaking, by slug.
    pub strategy: String,
    /// The outcome that it tells of, or the part of the plan, by id; only where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Its name.
    pub title: Localised,
    /// What it measures.
    pub description: Localised,
    /// What is counted, or the unit, the same for every value: "applications", "per cent of staff".
    pub unit: Localised,
    /// Which change the undertaking aims at.
    pub direction: IndicatorDirection,
    /// Where it starts from.
    pub baseline: Stated<IndicatorValue>,
    /// What is to be reached, the latest last; empty only with `untargeted`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<IndicatorValue>,
    /// Why there is no target, where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub untargeted: Option<Absence>,
    /// What was measured, in the order of the content.
    pub observations: Vec<Observation>,
}

impl Indicator {
    /// The observation with the latest date; of those without one, the last.
    pub fn latest(&self) -> Option<&Observation> {
        let observations = self.observations.iter().enumerate();
        let latest = observations.max_by_key(|(at, observation)| (observation.last_day(), *at));
        latest.map(|(_, observation)| observation)
    }

    /// How many observations are dated, or hold for a period.
    pub fn dated(&self) -> usize {
        let is_dated = |observation: &&Observation| observation.last_day().is_some();
        self.observations.iter().filter(is_dated).count()
    }
}

/// Which change of an indicator an undertaking aims at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum IndicatorDirection {
    /// More is aimed at.
    Up,
    /// Less is aimed at.
    Down,
    /// The sources do not say, or it is only counted.
    None,
}

impl IndicatorDirection {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Up, Self::Down, Self::None];

    /// As content and JSON write it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::None => "none",
        }
    }
}

/// A value that an indicator starts from or is to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct IndicatorValue {
    /// The number, as decimal text, in the indicator's unit.
    #[serde(with = "rust_decimal::serde::str")]
    #[cfg_attr(not(target_family = "wasm"), schemars(with = "String"))]
    pub value: Decimal,
    /// How the number is meant.
    #[serde(default)]
    pub bound: Bound,
    /// When it held, or when it is to be reached.
    pub date: Stated<PartialDate>,
    /// The paragraph that states it.
    pub source: Source,
    /// A remark: how the source words it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<Localised>,
}

/// A value that somebody measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Observation {
    /// The number, as decimal text, in the indicator's unit.
    #[serde(with = "rust_decimal::serde::str")]
    #[cfg_attr(not(target_family = "wasm"), schemars(with = "String"))]
    pub value: Decimal,
    /// How the number is meant.
    #[serde(default)]
    pub bound: Bound,
    /// The day, month or year that it holds for, or why none is given; none where it holds for a `period`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Stated<PartialDate>>,
    /// The stretch of time that it holds for; exactly one of `date` and `period` is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The organisation that says so, by id.
    pub said_by: String,
    /// In which role it speaks of the undertaking.
    pub voice: Voice,
    /// The paragraph that states it.
    pub source: Source,
    /// The part of the whole that it counts, where it counts a part: "first programme", "headquarters".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disaggregation: Option<Localised>,
    /// A remark: how the source words it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<Localised>,
    /// Why it is here although it lies outside the period of the undertaking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outside: Option<Localised>,
}

impl Observation {
    /// The date or period that it holds for; none where the source gives none.
    pub fn span(&self) -> Option<Period> {
        let date = self.date.as_ref().and_then(Stated::value);
        self.period.or(date.map(|date| Period {
            start: *date,
            end: *date,
        }))
    }

    /// The last day that it holds for, as (year, month, day).
    fn last_day(&self) -> Option<(u16, u8, u8)> {
        self.span().map(|span| span.end.last_day())
    }
}
