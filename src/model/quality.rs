use serde::{Deserialize, Serialize};

use super::Localised;

/// What was read of the IATI files of the content, what was refused and what was found: `data/v1/quality.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct Quality {
    /// The files, in the order of their names.
    pub files: Vec<QualityFile>,
}

/// What came of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct QualityFile {
    /// Its name in `data/v1/iati/`.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Who reports in it, by reference, or by name where there is none; each once.
    pub reporters: Vec<String>,
    /// The version of the standard that it is of.
    pub version: String,
    /// How many activities were read.
    pub activities: usize,
    /// How many organisations were read.
    pub organisations: usize,
    /// The rules that it does not keep, the weightiest first.
    pub rules: Vec<QualityRule>,
    /// Elements that could not be read and are kept out of everything, the first [`QualityFile::KEPT`] of them.
    pub refused: Vec<QualityFinding>,
    /// How many are kept out in all.
    pub refused_count: usize,
}

impl QualityFile {
    /// How many findings of a rule, and how many refused elements, are told one by one. `openstrategy iati check` tells all.
    pub const KEPT: usize = 20;
}

/// A rule that a file does not keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct QualityRule {
    /// The rule: one of ours, or the number of one of the standard's rulesets.
    pub rule: String,
    /// How much it matters: "error", "warning", "note".
    pub severity: String,
    /// How many times.
    pub count: u64,
    /// The first of them.
    pub findings: Vec<QualityFinding>,
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
pub struct QualityFinding {
    /// The line.
    pub line: u32,
    /// The character in the line.
    pub column: u32,
    /// The activity or organisation; empty where there is none.
    pub identifier: String,
    /// What is wrong, in a sentence.
    pub message: Localised,
}
