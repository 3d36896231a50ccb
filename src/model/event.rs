use serde::{Deserialize, Serialize};

use super::{Localised, PartialDate, Period, Source};

/// Something dated that a document tells of: `data/v1/documents/<id>.json`, and with all others in `data/v1/timeline.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Event {
    /// Its id within the document.
    pub id: String,
    /// What kind of thing it is.
    pub kind: EventKind,
    /// What happened, or is to happen.
    pub title: Localised,
    /// When, for what has one date; exactly one of `date` and `period` is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// From when to when, for what lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The paragraph that says so.
    pub source: Source,
    /// The work or document that it is the date of, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<String>,
    /// Whose deed it is, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Why it is here, where its date lies outside the period that the document is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outside: Option<Localised>,
}

impl Event {
    /// From when to when: a date is a period that begins and ends with it.
    pub fn span(&self) -> Option<Period> {
        self.period
            .or_else(|| self.date.map(|date| Period { start: date, end: date }))
    }
}

/// What kind of thing an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// A strategy, framework or mandate in force.
    Strategy,
    /// A resolution adopted.
    Resolution,
    /// A decision taken.
    Decision,
    /// A report issued.
    Report,
    /// A session, conference or course.
    Meeting,
    /// Something that began to work.
    Launch,
    /// A date by which something is to be done.
    Deadline,
    /// Anything else.
    Event,
}

impl EventKind {
    /// All of them, in the order that pages show them.
    pub const ALL: [Self; 8] = [
        Self::Strategy,
        Self::Resolution,
        Self::Decision,
        Self::Report,
        Self::Meeting,
        Self::Launch,
        Self::Deadline,
        Self::Event,
    ];

    /// As content and JSON write it, and the end of its message's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::Resolution => "resolution",
            Self::Decision => "decision",
            Self::Report => "report",
            Self::Meeting => "meeting",
            Self::Launch => "launch",
            Self::Deadline => "deadline",
            Self::Event => "event",
        }
    }
}
