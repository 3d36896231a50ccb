//! Dates on a scale.

use serde::{Deserialize, Serialize};

use crate::model::PartialDate;

/// A date and how the reader reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The date, as exact as its source.
    pub date: PartialDate,
    /// The same in words, or what happened then.
    pub label: String,
}

/// Where the date begins, in years.
pub(super) fn begin(date: PartialDate) -> f64 {
    let (year, month, day) = date.first_day();
    years(year, month, day - 1)
}

/// Where the date ends, in years: a year ends where the next begins.
pub(super) fn end(date: PartialDate) -> f64 {
    let (year, month, day) = date.last_day();
    match (date.month, date.day) {
        (None, _) => f64::from(year) + 1.0,
        (Some(month), None) => years(year, month + 1, 0),
        (Some(_), Some(_)) => years(year, month, day),
    }
}

/// Months are a twelfth of a year each here, and days a 31st of a month: near enough for the eye.
fn years(year: u16, month: u8, days: u8) -> f64 {
    f64::from(year) + (f64::from(month) - 1.0 + f64::from(days) / 31.0) / 12.0
}
