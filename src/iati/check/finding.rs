use serde::{Deserialize, Serialize};

use crate::iati::{
    position::Position,
    words::{Language, words},
};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The file breaks a rule of the standard, so that others may not be able to use it.
    Error,
    /// What should be otherwise.
    Warning,
    /// What is said for information: a rule that was not checked, a code that was withdrawn.
    Note,
}

impl Severity {
    /// As reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// What a rule asks for, in a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The message says it all.
    Nothing,
    /// Names or values, the same in every language.
    Verbatim(String),
    /// Words: a key of the word tables.
    Words(&'static str),
    /// A code of the list of this name.
    CodeOf(&'static str),
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// The rule: one of ours, such as `structure.missing-element`, or the number of one of the standard's rulesets.
    pub rule: String,
    /// The activity or organisation: its identifier; empty where there is none.
    pub identifier: String,
    /// Where.
    pub position: Position,
    /// The element: its name and those of the elements around it.
    pub path: String,
    /// What was found; empty where nothing was.
    pub found: String,
    /// What was expected.
    pub expected: Expected,
}

impl Finding {
    /// What is wrong, in a sentence.
    pub fn message(&self, language: Language) -> String {
        words(language).message(&self.rule, &self.found, &self.expected(language), &self.path)
    }

    /// What was expected; empty where the message says it all.
    pub fn expected(&self, language: Language) -> String {
        match &self.expected {
            Expected::Nothing => String::new(),
            Expected::Verbatim(text) => text.clone(),
            Expected::Words(key) => words(language).get(key).to_owned(),
            Expected::CodeOf(list) => words(language).fill("code.of", &[("list", list)]),
        }
    }
}

/// A value as it is shown in a finding: on one line and not longer than a line.
pub(super) fn shown(value: &str) -> String {
    const LONGEST: usize = 80;
    let mut shown = String::new();
    for (count, character) in value.chars().enumerate() {
        if count == LONGEST {
            shown.push('\u{2026}');
            break;
        }
        shown.push(if character.is_control() { ' ' } else { character });
    }
    shown
}
