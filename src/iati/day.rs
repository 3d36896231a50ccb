use std::fmt;

use serde::Serialize;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i32,
    month: u8,
    day: u8,
}

impl Day {
    /// The day that a date, or a date and time, begins with: `2025-01-31`, `2025-01-31Z`, `2025-01-31T12:00:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_ascii();
        let (date, rest) = text.split_at_checked(10)?;
        let bytes = date.as_bytes();
        let apart =
            bytes[4] == b'-' && bytes[7] == b'-' && (rest.is_empty() || rest.starts_with(['T', 'Z', '+', '-', ' ']));
        let number = |part: &str| {
            part.bytes()
                .all(|byte| byte.is_ascii_digit())
                .then(|| part.parse().ok())
                .flatten()
        };
        if !apart || !date.is_ascii() {
            return None;
        }
        Self::new(
            number(&date[..4])?,
            u8::try_from(number(&date[5..7])?).ok()?,
            u8::try_from(number(&date[8..])?).ok()?,
        )
    }

    /// A day, if the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u8::from(leap),
            _ => return None,
        };
        ((1..=last).contains(&day) && year > 0).then_some(Self { year, month, day })
    }

    /// The day so many days after 1 January 1970.
    pub fn since_1970(days: u32) -> Self {
        // The calendar by eras of 400 years that begin in March: http://howardhinnant.github.io/date_algorithms.html
        let z = i64::from(days) + 719_468;
        let (era, of_era) = (z / 146_097, z % 146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted = (5 * of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        Self {
            year: (year + era * 400 + i64::from(month <= 2)) as i32,
            month: month as u8,
            day: (of_year - (153 * shifted + 2) / 5 + 1) as u8,
        }
    }

    /// How many days after 1 January 1970 it is; negative before.
    pub fn days_since_1970(self) -> i32 {
        // As above, the other way round. Years have at most four digits.
        let year = self.year - i32::from(self.month <= 2);
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let shifted = (i32::from(self.month) + 9) % 12;
        let of_year = (153 * shifted + 2) / 5 + i32::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The same day a year later; 29 February becomes 1 March.
    #[must_use]
    pub fn a_year_later(self) -> Self {
        Self::new(self.year + 1, self.month, self.day).unwrap_or(Self {
            year: self.year + 1,
            month: 3,
            day: 1,
        })
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_and_counted() {
        assert_eq!(
            Day::parse("2024-02-29T10:00:00Z").map(|day| day.to_string()).as_deref(),
            Some("2024-02-29")
        );
        for bad in ["2023-02-29", "2023-2-01", "", "2023-01-31x", "20230131  ", "é023-01-31"] {
            assert_eq!(Day::parse(bad), None, "{bad}");
        }
        assert_eq!(
            Day::since_1970(0),
            Day {
                year: 1970,
                month: 1,
                day: 1
            }
        );
        assert_eq!(Day::since_1970(19_782).to_string(), "2024-02-29");
        assert_eq!(Day::since_1970(20_453).to_string(), "2025-12-31");
        for days in (0..60_000).step_by(13) {
            assert_eq!(Day::since_1970(days).days_since_1970(), days as i32);
        }
        assert_eq!(Day::parse("1969-12-31").map(Day::days_since_1970), Some(-1));
        assert_eq!(Day::parse("0001-01-01").map(Day::days_since_1970), Some(-719_162));
        assert_eq!(
            Day::parse("2024-02-29")
                .map(|day| day.a_year_later().to_string())
                .as_deref(),
            Some("2025-03-01")
        );
    }
}
