use super::Report;
use crate::{
    iati::words::Language,
    text::csv::{neutral, push_line},
};

const HEADERS: [&str; 10] = [
    "file",
    "severity",
    "rule",
    "identifier",
    "line",
    "column",
    "path",
    "found",
    "expected",
    "message",
];

/// A row a finding, its names as in the JSON. A cell that a spreadsheet would run is neutralised.
pub(super) fn write(reports: &[Report], language: Language) -> String {
    let mut csv = String::new();
    push_line(&mut csv, HEADERS);
    for report in reports {
        for finding in &report.findings {
            let (line, column) = (finding.position.line.to_string(), finding.position.column.to_string());
            let (expected, message) = (finding.expected(language), finding.message(language));
            push_line(
                &mut csv,
                [
                    neutral(&report.file),
                    finding.severity.as_str().into(),
                    neutral(&finding.rule),
                    neutral(&finding.identifier),
                    line.into(),
                    column.into(),
                    neutral(&finding.path),
                    neutral(&finding.found),
                    neutral(&expected),
                    neutral(&message),
                ],
            );
        }
    }
    csv
}
