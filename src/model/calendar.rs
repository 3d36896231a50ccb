use serde::{Deserialize, Serialize};

use super::{DatedEntry, PartialDate, Request, Rhythm};

/// What is asked for, what comes again and what is due: `data/v1/calendar.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Calendar {
    /// The release: what is over before it is not due any more.
    pub as_of: PartialDate,
    /// What is not over on that day, what ends first coming first.
    pub next: Vec<DatedEntry>,
    /// What the documents ask for.
    pub requests: Vec<CalendarRequest>,
    /// What the documents say will come again.
    pub rhythms: Vec<CalendarRhythm>,
    /// Everything dated to the month or the day, by date. `<lang>/calendar/calendar.ics` holds it, and what of `next` is
    /// known to the year only, over all days of the year and said to be so.
    pub dates: Vec<DatedEntry>,
    /// How many dates are left out of `dates`, because no more than a year is known of one of their ends.
    pub left_out: usize,
}

impl Calendar {
    /// What is not over and is known to the year only.
    pub fn years_due(&self) -> impl Iterator<Item = &DatedEntry> {
        self.next.iter().filter(|entry| !entry.is_exact())
    }
}

/// What a document asks for, with the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct CalendarRequest {
    /// The document, by id.
    pub document: String,
    /// The undertaking, by slug.
    pub strategy: String,
    /// What it asks for.
    #[serde(flatten)]
    pub request: Request,
}

/// What a document says will come again, with the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct CalendarRhythm {
    /// The document, by id.
    pub document: String,
    /// The undertaking, by slug.
    pub strategy: String,
    /// What comes again.
    #[serde(flatten)]
    pub rhythm: Rhythm,
}
