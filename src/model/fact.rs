use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Localised, PartialDate, Period, Source, Stated};

/// One figure of a source, with everything that it takes to quote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Fact {
    /// Its id within the document.
    pub id: String,
    /// The paragraph that states it.
    pub source: Source,
    /// What it measures.
    pub measure: Localised,
    /// The number, as decimal text: "2340", "6.9".
    #[serde(with = "rust_decimal::serde::str")]
    #[cfg_attr(not(target_family = "wasm"), schemars(with = "String"))]
    pub value: Decimal,
    /// How the number is meant.
    #[serde(default)]
    pub bound: Bound,
    /// What is counted, or the unit: "applications", "per cent".
    pub unit: Localised,
    /// The day, month or year that it holds for, or why none is given; none where it holds for a `period`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Stated<PartialDate>>,
    /// The stretch of time that it holds for; exactly one of `date` and `period` is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The organisation that says so, by id.
    pub said_by: String,
}

/// How a number is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// As it stands.
    #[default]
    Exact,
    /// About as much.
    About,
    /// Less than it.
    LessThan,
    /// More than it.
    MoreThan,
    /// It or more.
    AtLeast,
    /// It or less.
    AtMost,
}

impl Bound {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Exact,
        Self::About,
        Self::LessThan,
        Self::MoreThan,
        Self::AtLeast,
        Self::AtMost,
    ];

    /// As content and JSON write it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::LessThan => "less-than",
            Self::MoreThan => "more-than",
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
        }
    }
}
