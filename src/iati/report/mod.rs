//! What a check found, as a report: text, JSON, HTML, SARIF, CSV.

mod csv;
mod html;
mod json;
mod sarif;
mod text;

use std::collections::BTreeMap;

use super::{
    check::{Finding, Outcome, Severity},
    read::{Fault, Kind},
    words::Language,
};

/// How many findings of one rule are kept with their lines; the others are only counted.
pub const KEPT: u64 = 1000;

/// What was found in one file.
#[derive(Debug, Default)]
pub struct Report {
    /// The file, as it was named.
    pub file: String,
    /// What the file holds, its version, how much was read.
    pub outcome: Option<Outcome>,
    /// The findings, in the order of the file; [`KEPT`] of each rule.
    pub findings: Vec<Finding>,
    counts: BTreeMap<(Severity, String), u64>,
}

impl Report {
    /// Nothing found yet.
    pub fn new(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            ..Self::default()
        }
    }

    /// Takes a finding.
    pub fn add(&mut self, finding: Finding) {
        let count = self.counts.entry((finding.severity, finding.rule.clone())).or_default();
        *count += 1;
        if *count <= KEPT {
            self.findings.push(finding);
        }
    }

    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> u64 {
        let of = self.counts.iter().filter(|((of, _), _)| *of == severity);
        of.map(|(_, count)| count).sum()
    }

    /// The rules that are not kept, with how many findings each has, the weightiest first.
    pub fn rules(&self) -> impl Iterator<Item = (Severity, &str, u64)> {
        self.counts
            .iter()
            .map(|((severity, rule), count)| (*severity, rule.as_str(), *count))
    }

    /// How many findings are counted but not kept.
    pub fn left_out(&self) -> u64 {
        self.counts.values().map(|count| count.saturating_sub(KEPT)).sum()
    }

    /// Whether the system could not give the file.
    pub fn is_unreadable(&self) -> bool {
        let broken = self.outcome.as_ref().and_then(|outcome| outcome.broken.as_ref());
        broken.is_some_and(|broken| matches!(broken.fault, Fault::Io(_)))
    }

    /// The key of what was read, `activities` or `organisations`; none where the file broke before.
    pub fn kind(&self) -> Option<&'static str> {
        let root = self.outcome.as_ref()?.root?;
        Some(match root.kind {
            Kind::Activities => "activities",
            Kind::Organisations => "organisations",
        })
    }

    /// How many activities or organisations were read.
    pub fn units(&self) -> u64 {
        self.outcome.as_ref().map_or(0, |outcome| outcome.units)
    }

    /// The version that the file was read as; empty where it broke before.
    pub fn version(&self) -> &'static str {
        let root = self.outcome.as_ref().and_then(|outcome| outcome.root);
        root.map_or("", |root| root.version.version().as_str())
    }
}

/// The forms of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A line a finding, then how many.
    Text,
    /// One JSON object with every file and finding.
    Json,
    /// One page.
    Html,
    /// A row a finding.
    Csv,
    /// SARIF 2.1.0, which code hosts and editors show.
    Sarif,
}

/// Writes the reports of one check.
pub fn write(reports: &[Report], format: Format, language: Language) -> String {
    match format {
        Format::Text => text::write(reports, language),
        Format::Json => json::write(reports, language),
        Format::Html => html::write(reports, language),
        Format::Csv => csv::write(reports, language),
        Format::Sarif => sarif::write(reports, language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::iati::check::{Options, check};

    fn reports() -> Vec<Report> {
        let file = b"<iati-activities version=\"2.03\"><iati-activity><iati-identifier>A&lt;b&gt;</iati-identifier>\n<foo/></iati-activity></iati-activities>";
        let mut report = Report::new("a b.xml");
        let outcome = check(&file[..], &Options::default(), &mut |finding| report.add(finding));
        report.outcome = Some(outcome);
        vec![report]
    }

    #[test]
    fn every_form_holds_every_finding() {
        let reports = reports();
        let count = reports[0].findings.len();
        assert!(count > 6 && reports[0].count(Severity::Error) > 5);
        for language in [Language::En, Language::Fr] {
            let text = write(&reports, Format::Text, language);
            assert_eq!(
                text.lines().filter(|line| line.starts_with("a b.xml:")).count(),
                count + 1,
                "{text}"
            );
            let json: serde_json::Value =
                serde_json::from_str(&write(&reports, Format::Json, language)).unwrap_or_default();
            assert_eq!(json["files"][0]["findings"].as_array().map(Vec::len), Some(count));
            let csv = write(&reports, Format::Csv, language);
            assert_eq!(csv.lines().count(), count + 1, "{csv}");
            let sarif: serde_json::Value =
                serde_json::from_str(&write(&reports, Format::Sarif, language)).unwrap_or_default();
            assert_eq!(sarif["runs"][0]["results"].as_array().map(Vec::len), Some(count));
            let uri = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
            assert_eq!(uri, "a%20b.xml");
            let html = write(&reports, Format::Html, language);
            assert!(
                html.contains("A&lt;b&gt;") && !html.contains("<foo/>") && !html.contains("A<b>"),
                "{html}"
            );
        }
    }

    #[test]
    fn what_is_not_kept_is_counted() {
        let mut report = Report::new("-");
        let finding = reports().swap_remove(0).findings.swap_remove(0);
        for _ in 0..KEPT + 5 {
            report.add(finding.clone());
        }
        assert_eq!((report.findings.len() as u64, report.left_out()), (KEPT, 5));
        assert!(write(&[report], Format::Text, Language::En).contains("5"));
    }
}
