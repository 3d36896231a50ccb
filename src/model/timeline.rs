use serde::{Deserialize, Serialize};

use super::{EventKind, Localised, PartialDate, Period, Source};

/// Everything dated: `data/v1/timeline.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Timeline {
    /// The periods of the undertakings, the dates of the documents, and what the documents tell of, by date.
    pub entries: Vec<DatedEntry>,
}

/// Something dated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct DatedEntry {
    /// Its id in the publication: "un-system-ict-report-2006.event.charter".
    pub id: String,
    /// What kind of thing it is.
    pub kind: EventKind,
    /// Where the date is given.
    pub origin: DatedOrigin,
    /// What happened, or is to happen.
    pub title: Localised,
    /// From when to when; a single date begins and ends with itself. One that was moved is here as it stands.
    pub period: Period,
    /// The date as first promised, where it was moved since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<PartialDate>,
    /// The undertaking, by slug.
    pub strategy: String,
    /// The document, by id; none for the period of an undertaking of which no document is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The paragraph that says so; none for what is said of a document or an undertaking as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The work or document that it is the date of, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<String>,
    /// Whose deed it is, or who is asked, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Why it is here, where its date lies outside the period that the document is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outside: Option<Localised>,
}

/// Where a date is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DatedOrigin {
    /// The period of an undertaking.
    Strategy,
    /// The date of a document.
    Document,
    /// Something that a document tells of.
    Event,
    /// The day by which something is asked for.
    Request,
    /// What was decided on a request.
    Decision,
    /// The day by which a result is promised.
    Result,
}

impl DatedOrigin {
    /// As JSON writes it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::Document => "document",
            Self::Event => "event",
            Self::Request => "request",
            Self::Decision => "decision",
            Self::Result => "result",
        }
    }
}

impl DatedEntry {
    /// Whether both ends are known to the month or the day: what a calendar can show.
    pub fn is_exact(&self) -> bool {
        self.period.start.month.is_some() && self.period.end.month.is_some()
    }

    /// Whether it is over before the day `date`, or the last day that it can mean.
    pub fn is_past(&self, date: PartialDate) -> bool {
        self.period.end.last_day() < date.last_day()
    }
}
