use serde::Deserialize;

use crate::iati::check::Severity;

/// What is asked of a [`super::Session`]: `{"ask": "findings", "rule": "1.1.3", …}`.
#[derive(Debug, Deserialize)]
#[serde(tag = "ask", rename_all = "lowercase", deny_unknown_fields)]
pub enum Question {
    /// What each file holds and how many findings it has.
    Files,
    /// The rules that are not kept, with how many findings each has.
    Rules {
        /// Of which findings.
        #[serde(default)]
        filter: Filter,
    },
    /// Findings of one rule.
    Findings {
        /// Of which findings.
        #[serde(default)]
        filter: Filter,
        /// Their severity: a rule may have several.
        severity: Severity,
        /// The rule.
        rule: String,
        /// How many come before.
        from: usize,
        /// How many at most.
        count: usize,
    },
    /// Activities and organisations.
    Activities {
        /// Which.
        #[serde(default)]
        filter: Filter,
        /// How many come before.
        from: usize,
        /// How many at most.
        count: usize,
    },
}

/// Which findings, or activities, are asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    /// Of this severity only.
    pub severity: Option<Severity>,
    /// Of the file of this number only.
    pub file: Option<usize>,
    /// Of activities and organisations only whose identifier holds this text, in small letters or capitals.
    pub identifier: String,
}

impl Filter {
    pub(super) fn lets_severity(&self, severity: Severity) -> bool {
        self.severity.is_none_or(|wanted| wanted == severity)
    }

    pub(super) fn lets_file(&self, number: usize) -> bool {
        self.file.is_none_or(|wanted| wanted == number)
    }

    pub(super) fn lets_identifier(&self, identifier: &str) -> bool {
        self.identifier.is_empty() || identifier.to_lowercase().contains(&self.identifier.to_lowercase())
    }
}
