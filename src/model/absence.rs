use serde::{Deserialize, Serialize};

use super::{Localised, Source};

/// Why something is not there. Nothing is left silently empty: what a source does not give is said, with its type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Absence {
    /// The source says nothing of it.
    NotStated,
    /// The source says that it is given elsewhere, and where.
    StatedElsewhere {
        /// Where, in words: the document or body that is to state it.
        #[serde(rename = "where")]
        place: Localised,
        /// The paragraph that refers there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source>,
    },
    /// It stands in a picture of the original that our source text does not contain.
    LostInPicture {
        /// The paragraph beside which the picture stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source>,
    },
    /// The publisher keeps it back, and says why.
    Withheld {
        /// The reason.
        why: Localised,
    },
    /// Nothing further is due: the matter is closed.
    NothingFurtherDue,
}

impl Absence {
    /// As content writes it: `not-stated`, `stated-elsewhere` …; also the end of the message's id in
    /// `src/locale/*.ftl`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::NotStated => "not-stated",
            Self::StatedElsewhere { .. } => "stated-elsewhere",
            Self::LostInPicture { .. } => "lost-in-picture",
            Self::Withheld { .. } => "withheld",
            Self::NothingFurtherDue => "nothing-further-due",
        }
    }

    /// The paragraph that shows it, where there is one.
    pub fn source(&self) -> Option<&Source> {
        match self {
            Self::StatedElsewhere { source, .. } | Self::LostInPicture { source } => source.as_ref(),
            Self::NotStated | Self::Withheld { .. } | Self::NothingFurtherDue => None,
        }
    }
}

/// A value that a source states, or the typed reason why it is absent: `{"stated": …}` or `{"absent": "not-stated"}`,
/// `{"absent": {"stated-elsewhere": {"where": …}}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Stated<T> {
    /// Absent, and why.
    Absent(Absence),
    /// What the source states.
    #[serde(rename = "stated")]
    Value(T),
}

impl<T> Stated<T> {
    /// The value, where there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent(_) => None,
        }
    }

    /// The absence, where there is no value.
    pub fn absence(&self) -> Option<&Absence> {
        match self {
            Self::Value(_) => None,
            Self::Absent(absence) => Some(absence),
        }
    }
}
