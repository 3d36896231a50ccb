use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{Localised, Source, Stated, StatedDate};

/// Something that a document says will come again and again: a report, a review, a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Rhythm {
    /// Its id within the document.
    pub id: String,
    /// What comes again.
    pub text: Localised,
    /// How often.
    pub every: Stated<Every>,
    /// Who does it, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// To whom, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The paragraph that says so.
    pub source: Source,
    /// When it was last, as a source says.
    pub last: Stated<StatedDate>,
    /// When it is next, as a source says: nothing is counted on from how often it comes.
    pub next: Stated<StatedDate>,
}

/// A stretch of time between two occurrences, as an ISO 8601 duration of one part: "P1Y", "P6M", "P2W", "P1D".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_family = "wasm"), schemars(with = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct Every {
    /// How many units: 1 to 99.
    pub count: u8,
    /// Of what.
    pub unit: EveryUnit,
}

/// The unit of [`Every`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EveryUnit {
    /// Years.
    Year,
    /// Months.
    Month,
    /// Weeks.
    Week,
    /// Days.
    Day,
}

impl EveryUnit {
    /// All of them, the longest first.
    pub const ALL: [Self; 4] = [Self::Year, Self::Month, Self::Week, Self::Day];

    /// Its letter in ISO 8601.
    fn letter(self) -> char {
        match self {
            Self::Year => 'Y',
            Self::Month => 'M',
            Self::Week => 'W',
            Self::Day => 'D',
        }
    }

    /// The end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
        }
    }
}

impl FromStr for Every {
    type Err = String;

    /// Errors say what was found.
    fn from_str(text: &str) -> Result<Self, String> {
        let bad = || format!("`{text}` is no duration");
        let inner = text.strip_prefix('P').ok_or_else(bad)?;
        let unit = EveryUnit::ALL
            .into_iter()
            .find(|unit| inner.ends_with(unit.letter()))
            .ok_or_else(bad)?;
        let digits = &inner[..inner.len() - 1];
        let is_plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let count = digits.parse().ok().filter(|count| is_plain && *count > 0);
        Ok(Self {
            count: count.ok_or_else(bad)?,
            unit,
        })
    }
}

impl TryFrom<String> for Every {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Every> for String {
    fn from(every: Every) -> Self {
        every.to_string()
    }
}

impl fmt::Display for Every {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "P{}{}", self.count, self.unit.letter())
    }
}

#[cfg(test)]
mod tests {
    use super::Every;

    #[test]
    fn durations_of_one_part_are_read_and_written_alike() {
        for text in ["P1Y", "P6M", "P2W", "P90D"] {
            assert_eq!(
                text.parse::<Every>().map(|every| every.to_string()),
                Ok(text.to_owned())
            );
        }
        for text in ["", "P", "PY", "1Y", "P0Y", "P100D", "P1Y6M", "PT1H", "P-1Y", "P1é"] {
            assert!(text.parse::<Every>().is_err(), "{text}");
        }
    }
}
