use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A date as exact as its source: a year, a month of a year, or a day. Written "2006", "2006-08" or "2006-08-21",
/// which also sorts as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_family = "wasm"), schemars(with = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    /// The year of the Gregorian calendar, 1 to 9999.
    pub year: u16,
    /// 1 to 12, where the source says it.
    pub month: Option<u8>,
    /// 1 to 31, where the source says it; only with a month.
    pub day: Option<u8>,
}

impl PartialDate {
    /// The earliest day that the date can mean, as (year, month, day).
    pub fn first_day(self) -> (u16, u8, u8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The latest day that the date can mean, as (year, month, day).
    pub fn last_day(self) -> (u16, u8, u8) {
        let month = self.month.unwrap_or(12);
        (self.year, month, self.day.unwrap_or_else(|| days_in(self.year, month)))
    }

    /// The day after the latest day that the date can mean, as (year, month, day); none after the year 9999.
    pub fn day_after(self) -> Option<(u16, u8, u8)> {
        match self.last_day() {
            (9999, 12, 31) => None,
            (year, 12, 31) => Some((year + 1, 1, 1)),
            (year, month, day) if day == days_in(year, month) => Some((year, month + 1, 1)),
            (year, month, day) => Some((year, month, day + 1)),
        }
    }
}

/// The number of days of a month of the Gregorian calendar; 0 for a month that does not exist.
fn days_in(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

impl FromStr for PartialDate {
    type Err = String;

    /// Errors say what was found.
    fn from_str(text: &str) -> Result<Self, String> {
        let bad = || format!("`{text}` is no date");
        let number = |part: &str, digits: usize| {
            (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())
                .flatten()
                .ok_or_else(bad)
        };
        let mut parts = text.split('-');
        let year = number(parts.next().unwrap_or_default(), 4)?;
        let month = parts.next().map(|part| number(part, 2)).transpose()?;
        let day = parts.next().map(|part| number(part, 2)).transpose()?;
        let (month, day) = (month.map(|month| month as u8), day.map(|day| day as u8));
        let month_exists = month.is_none_or(|month| (1..=12).contains(&month));
        let day_exists = day.is_none_or(|day| day >= 1 && day <= days_in(year, month.unwrap_or(0)));
        if year == 0 || !month_exists || !day_exists || parts.next().is_some() {
            return Err(bad());
        }
        Ok(Self { year, month, day })
    }
}

impl TryFrom<String> for PartialDate {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(formatter, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(formatter, "-{day:02}")?;
        }
        Ok(())
    }
}

/// A stretch of time, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Period {
    /// Its first year, month or day.
    pub start: PartialDate,
    /// Its last year, month or day.
    pub end: PartialDate,
}

#[cfg(test)]
mod tests {
    use super::PartialDate;

    #[test]
    fn dates_that_exist_are_read_and_written_alike() {
        for text in ["2006", "2006-08", "2006-08-21", "2024-02-29", "2000-02-29"] {
            assert_eq!(
                text.parse::<PartialDate>().map(|date| date.to_string()),
                Ok(text.to_owned())
            );
        }
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        for text in [
            "",
            "06",
            "2006-8",
            "2006-13",
            "2006-00",
            "2023-02-29",
            "1900-02-29",
            "2006-08-32",
            "2006-08-21-1",
            "0000",
            "+006",
            "46023",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_year_spans_its_days() {
        let year = "2024-02".parse::<PartialDate>().expect("a month");
        assert_eq!((year.first_day(), year.last_day()), ((2024, 2, 1), (2024, 2, 29)));
        let after = |text: &str| text.parse::<PartialDate>().expect("a date").day_after();
        assert_eq!(after("2024-02"), Some((2024, 3, 1)));
        assert_eq!(after("2024-02-28"), Some((2024, 2, 29)));
        assert_eq!((after("2024"), after("9999")), (Some((2025, 1, 1)), None));
    }
}
