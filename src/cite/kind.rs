use serde::{Deserialize, Serialize};

use crate::model::DocumentKind;

/// What kind of thing is cited, as the formats tell kinds apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A strategy or a report of an organisation.
    Report,
    /// A resolution, a decision or anything else.
    Document,
    /// A chart.
    Figure,
}

impl Kind {
    /// Its entry type in BibTeX.
    pub(super) fn bibtex(self) -> &'static str {
        match self {
            Self::Report => "techreport",
            Self::Document | Self::Figure => "misc",
        }
    }

    /// Its `TY` in RIS.
    pub(super) fn ris(self) -> &'static str {
        match self {
            Self::Report => "RPRT",
            Self::Document => "GEN",
            Self::Figure => "FIGURE",
        }
    }

    /// Its `type` in CSL-JSON.
    pub(super) fn csl(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Document => "document",
            Self::Figure => "figure",
        }
    }
}

impl From<DocumentKind> for Kind {
    fn from(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::Strategy | DocumentKind::Report | DocumentKind::ProgressReport => Self::Report,
            DocumentKind::Resolution | DocumentKind::Decision | DocumentKind::Annex | DocumentKind::Other => {
                Self::Document
            }
        }
    }
}
