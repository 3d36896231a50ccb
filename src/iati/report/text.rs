use std::fmt::Write as _;

use super::Report;
use crate::iati::{
    check::Severity,
    words::{Language, words},
};

/// A line a finding: file, line, column, severity, rule, message, identifier. Then a line a file.
pub(super) fn write(reports: &[Report], language: Language) -> String {
    let words = words(language);
    let mut text = String::new();
    for report in reports {
        for finding in &report.findings {
            let severity = words.get(severity(finding.severity));
            let message = finding.message(language);
            let _ = write!(
                text,
                "{}:{}: {severity} [{}] {message}",
                report.file, finding.position, finding.rule
            );
            if !finding.identifier.is_empty() {
                let _ = write!(text, " ({})", finding.identifier);
            }
            text.push('\n');
        }
        let _ = writeln!(text, "{}: {}", report.file, summary(report, language));
        if report.left_out() > 0 {
            let _ = writeln!(
                text,
                "{}",
                words.fill("report.left-out", &[("count", &report.left_out().to_string())])
            );
        }
    }
    text
}

/// What a file holds and how many findings there are.
pub(super) fn summary(report: &Report, language: Language) -> String {
    let words = words(language);
    let kind = match report.kind() {
        Some("organisations") => "report.organisations",
        Some(_) => "report.activities",
        None => "report.nothing",
    };
    let count = |severity| report.count(severity).to_string();
    let counts = words.fill(
        "report.counts",
        &[
            ("errors", &count(Severity::Error)),
            ("warnings", &count(Severity::Warning)),
            ("notes", &count(Severity::Note)),
        ],
    );
    let read = words.fill(
        kind,
        &[("count", &report.units().to_string()), ("version", report.version())],
    );
    format!("{read}. {counts}")
}

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity.error",
        Severity::Warning => "severity.warning",
        Severity::Note => "severity.note",
    }
}
