use std::fmt;

use serde::Serialize;

/// Something in the content that a person has to look at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Problem {
    /// Where it is.
    pub place: Place,
    /// Whether it stops publishing.
    pub severity: Severity,
    /// The kind of fault, for machines: "unknown-key", "missing-paragraph".
    pub rule: &'static str,
    /// What is wrong, naming what was found: no full stop at the end.
    pub found: String,
    /// What was expected instead.
    pub expected: String,
}

/// A place in a content folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The file, from the content folder, with forward slashes.
    pub file: String,
    /// The line, from 1; 0 for the file as a whole.
    pub line: usize,
}

/// Whether a problem stops publishing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Nothing is published while it stands.
    Error,
    /// Worth a look; the site is published all the same.
    Warning,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => formatter.write_str(&self.file),
            line => write!(formatter, "{}:{line}", self.file),
        }
    }
}

/// `error documents/x/document.toml:4: unknown key `tile`; expected one of title, type`
impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(
            formatter,
            "{severity} {}: {}; expected {}",
            self.place, self.found, self.expected
        )
    }
}
