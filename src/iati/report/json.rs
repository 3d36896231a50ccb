use serde::Serialize;

use super::Report;
use crate::iati::{
    check::{Finding, Severity},
    words::Language,
};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Whole<'a> {
    language: Language,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct File<'a> {
    file: &'a str,
    /// `activities` or `organisations`; none where the file broke before.
    kind: Option<&'static str>,
    version: Option<&'static str>,
    /// How many activities or organisations were read.
    read: u64,
    /// Whether it was read to its end.
    whole: bool,
    errors: u64,
    warnings: u64,
    notes: u64,
    rules: Vec<Rule<'a>>,
    findings: Vec<Entry<'a>>,
    /// Findings that are counted but not listed.
    left_out: u64,
}

#[derive(Serialize)]
struct Rule<'a> {
    severity: Severity,
    rule: &'a str,
    count: u64,
}

#[derive(Serialize)]
struct Entry<'a> {
    severity: Severity,
    rule: &'a str,
    identifier: &'a str,
    line: u32,
    column: u32,
    path: &'a str,
    found: &'a str,
    expected: String,
    message: String,
}

pub(super) fn write(reports: &[Report], language: Language) -> String {
    let files = reports.iter().map(|report| File {
        file: &report.file,
        kind: report.kind(),
        version: Some(report.version()).filter(|version| !version.is_empty()),
        read: report.units(),
        whole: report.outcome.as_ref().is_some_and(|outcome| outcome.broken.is_none()),
        errors: report.count(Severity::Error),
        warnings: report.count(Severity::Warning),
        notes: report.count(Severity::Note),
        rules: report
            .rules()
            .map(|(severity, rule, count)| Rule { severity, rule, count })
            .collect(),
        findings: report.findings.iter().map(|finding| entry(finding, language)).collect(),
        left_out: report.left_out(),
    });
    let whole = Whole {
        language,
        files: files.collect(),
    };
    // Plain texts and numbers cannot fail.
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}

fn entry(finding: &Finding, language: Language) -> Entry<'_> {
    Entry {
        severity: finding.severity,
        rule: &finding.rule,
        identifier: &finding.identifier,
        line: finding.position.line,
        column: finding.position.column,
        path: &finding.path,
        found: &finding.found,
        expected: finding.expected(language),
        message: finding.message(language),
    }
}
