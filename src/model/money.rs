use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Localised, Measure};

/// Amounts added up. Nothing is lost: what is given in each currency adds up to what the files say, whether it can be
/// converted or not; negative and reversed amounts count as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Sum {
    /// How many amounts, or parts of amounts.
    pub count: usize,
    /// Those with a rate, each converted to the currency of the site's totals to the cent, then added up.
    #[serde(with = "rust_decimal::serde::str")]
    #[cfg_attr(not(target_family = "wasm"), schemars(with = "String"))]
    pub converted: Decimal,
    /// All of them as they are given, by currency (ISO 4217; empty where the file says none).
    #[cfg_attr(not(target_family = "wasm"), schemars(with = "BTreeMap<String, String>"))]
    pub given: BTreeMap<String, Decimal>,
    /// Those of `given` for which there is no rate: they are in no converted total.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(not(target_family = "wasm"), schemars(with = "BTreeMap<String, String>"))]
    pub unconverted: BTreeMap<String, Decimal>,
}

impl Sum {
    /// Adds an amount, with what it comes to in the currency of totals. False, and nothing is added, where a sum would be
    /// larger than a number can be.
    pub fn add(&mut self, amount: Decimal, currency: &str, converted: Option<Decimal>) -> bool {
        let more = |sums: &BTreeMap<String, Decimal>| {
            let sum = sums.get(currency).copied().unwrap_or_default();
            sum.checked_add(amount)
        };
        let (given, unconverted) = (more(&self.given), more(&self.unconverted));
        let all = self.converted.checked_add(converted.unwrap_or_default());
        let (Some(given), Some(unconverted), Some(all)) = (given, unconverted, all) else {
            return false;
        };
        self.count += 1;
        self.converted = all;
        self.given.insert(currency.to_owned(), given);
        if converted.is_none() {
            self.unconverted.insert(currency.to_owned(), unconverted);
        }
        true
    }

    /// Whether every amount could be converted.
    pub fn is_whole(&self) -> bool {
        self.unconverted.is_empty()
    }
}

/// The money of one measure, in all and by year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Money {
    /// What the amounts are.
    pub measure: Measure,
    /// In all.
    pub all: Sum,
    /// By the year of the transaction's date, or that a budget or plan begins in; they add up to `all`.
    pub years: Vec<YearSum>,
}

/// The money of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct YearSum {
    /// The year; none where the file dates nothing.
    pub year: Option<i32>,
    /// Its sum.
    #[serde(flatten)]
    pub sum: Sum,
}

/// Money that is in a total, or left out of it: `data/v1/activities/totals.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct ActivityTotals {
    /// The currency that totals are in (ISO 4217).
    pub currency: String,
    /// All activities together.
    pub money: Vec<Money>,
    /// Which level of activities is counted, by reporting organisation and measure, and what is left out for that.
    pub levels: Vec<CountedLevel>,
    /// What is left out of every total for another reason.
    pub left_out: Vec<LeftOutSum>,
    /// By sector: DAC five-digit codes, or three-digit categories where a file gives only those.
    pub sectors: Vec<MoneyGroup>,
    /// By recipient country (ISO 3166-1) or region.
    pub places: Vec<MoneyGroup>,
    /// By organisation that provides.
    pub providers: Vec<MoneyGroup>,
    /// By organisation that receives.
    pub receivers: Vec<MoneyGroup>,
}

/// Money and activities that have a sector, a place or an organisation in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct MoneyGroup {
    /// Its code or identifier; empty for what no code is given for.
    pub id: String,
    /// What it is called.
    pub name: Localised,
    /// How many activities name it.
    pub activities: usize,
    /// Its money, split by percentage to the cent: the groups add up to all.
    pub money: Vec<Money>,
}

/// The level of a hierarchy that is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct CountedLevel {
    /// The reporting organisation: its reference, or its name where it has none.
    pub reporter: String,
    /// What is counted.
    pub measure: Measure,
    /// `@hierarchy` of the activities that are counted.
    pub level: i32,
    /// The same measure at other levels, which is in no total.
    pub left_out: Vec<LevelSum>,
}

/// What a level states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct LevelSum {
    /// `@hierarchy`.
    pub level: i32,
    /// What stands there.
    #[serde(flatten)]
    pub sum: Sum,
}

/// Amounts that are in no total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct LeftOutSum {
    /// Why: "revised" (a budget that a revised one of the same period replaces), "unknown-type" (a transaction of a type that
    /// the list does not have), "too-large" (more than a number can hold).
    pub reason: String,
    /// What they come to.
    #[serde(flatten)]
    pub sum: Sum,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use rust_decimal::Decimal;

    use super::Sum;

    #[test]
    fn what_cannot_be_converted_is_kept_apart() {
        let mut sum = Sum::default();
        assert!(sum.add(10.into(), "EUR", Some(11.into())));
        assert!(sum.add((-4).into(), "EUR", Some((-4).into())));
        assert!(sum.add(7.into(), "XYZ", None));
        assert_eq!((sum.count, sum.converted), (3, 7.into()));
        let sums = |sums: &BTreeMap<String, Decimal>| -> Vec<(String, Decimal)> {
            sums.iter().map(|(currency, sum)| (currency.clone(), *sum)).collect()
        };
        let pair = |currency: &str, sum: i64| (currency.to_owned(), Decimal::from(sum));
        assert_eq!(sums(&sum.given), [pair("EUR", 6), pair("XYZ", 7)]);
        assert_eq!(sums(&sum.unconverted), [pair("XYZ", 7)]);
        assert!(!sum.is_whole());
    }

    #[test]
    fn a_sum_too_large_is_refused_whole() {
        let mut sum = Sum::default();
        assert!(sum.add(Decimal::MAX, "EUR", None));
        let before = sum.clone();
        assert!(!sum.add(Decimal::MAX, "EUR", None));
        assert_eq!(sum, before);
    }
}
