use std::collections::BTreeMap;

use serde::Serialize;

use super::{Filter, Session};
use crate::iati::{
    check::{Finding, Severity},
    outline::Outline,
};

/// What a file holds and how many findings it has.
#[derive(Serialize)]
pub(super) struct File<'a> {
    name: &'a str,
    kind: Option<&'static str>,
    version: &'static str,
    read: u64,
    errors: u64,
    warnings: u64,
    notes: u64,
    /// Why it was not read to its end.
    broken: Option<Row<'a>>,
}

/// A rule that is not kept.
#[derive(Serialize)]
pub(super) struct Rule<'a> {
    severity: Severity,
    rule: &'a str,
    /// How many findings there are.
    count: u64,
    /// How many of them are listed.
    listed: u64,
    /// The message of the first.
    message: String,
}

/// A finding.
#[derive(Serialize)]
pub(super) struct Row<'a> {
    /// The number of its file.
    file: usize,
    line: u32,
    column: u32,
    identifier: &'a str,
    message: String,
}

/// Some of the activities and organisations.
#[derive(Serialize)]
pub(super) struct Activities<'a> {
    /// How many there are in all of those that are kept.
    count: usize,
    /// How many were read but are not kept.
    #[serde(rename = "leftOut")]
    left_out: u64,
    rows: Vec<Activity<'a>>,
}

#[derive(Serialize)]
struct Activity<'a> {
    file: usize,
    /// Errors and warnings that are listed.
    findings: u64,
    #[serde(flatten)]
    outline: &'a Outline,
}

impl Session {
    pub(super) fn files(&self) -> Vec<File<'_>> {
        let files = self.reports.iter().enumerate();
        files
            .map(|(number, report)| {
                let broken = report.outcome.as_ref().and_then(|outcome| outcome.broken.as_ref());
                // What broke a file is the last finding of that rule.
                let broken = broken.and_then(|broken| {
                    let mut findings = report.findings.iter().rev();
                    findings.find(|finding| finding.rule == broken.fault.key())
                });
                File {
                    name: &report.file,
                    kind: report.kind(),
                    version: report.version(),
                    read: report.units(),
                    errors: report.count(Severity::Error),
                    warnings: report.count(Severity::Warning),
                    notes: report.count(Severity::Note),
                    broken: broken.map(|finding| self.row(number, finding)),
                }
            })
            .collect()
    }

    /// By severity, then by rule.
    pub(super) fn rules<'a>(&'a self, filter: &'a Filter) -> Vec<Rule<'a>> {
        let mut rules: BTreeMap<(Severity, &str), Rule<'_>> = BTreeMap::new();
        for (_, finding) in self.found(filter) {
            let rule = rules.entry((finding.severity, &finding.rule)).or_insert_with(|| Rule {
                severity: finding.severity,
                rule: &finding.rule,
                count: 0,
                listed: 0,
                message: finding.message(self.language),
            });
            rule.listed += 1;
        }
        for rule in rules.values_mut() {
            rule.count = rule.listed;
        }
        // Of what is not listed nothing but the rule is known.
        if filter.identifier.is_empty() {
            let counted = self.reports.iter().enumerate();
            let counted = counted.filter(|(number, _)| filter.lets_file(*number));
            let counted: Vec<_> = counted.flat_map(|(_, report)| report.rules()).collect();
            for ((severity, name), rule) in &mut rules {
                let of_it = counted.iter().filter(|(of, other, _)| of == severity && other == name);
                rule.count = of_it.map(|(_, _, count)| count).sum();
            }
        }
        rules.into_values().collect()
    }

    pub(super) fn findings<'a>(&self, found: impl Iterator<Item = (usize, &'a Finding)>) -> Vec<Row<'a>> {
        found.map(|(number, finding)| self.row(number, finding)).collect()
    }

    fn row<'a>(&self, file: usize, finding: &'a Finding) -> Row<'a> {
        Row {
            file,
            line: finding.position.line,
            column: finding.position.column,
            identifier: &finding.identifier,
            message: finding.message(self.language),
        }
    }

    pub(super) fn activities<'a>(&'a self, filter: &Filter, from: usize, count: usize) -> Activities<'a> {
        let lets = |(number, outline): &&(usize, Outline)| {
            filter.lets_file(*number) && filter.lets_identifier(&outline.identifier)
        };
        let counts = self.counts();
        let rows = self.outlines.iter().filter(lets).skip(from).take(count);
        let rows = rows.map(|(number, outline)| Activity {
            file: *number,
            findings: counts
                .get(&(*number, outline.identifier.as_str()))
                .copied()
                .unwrap_or_default(),
            outline,
        });
        let read: u64 = self.reports.iter().map(|report| report.units()).sum();
        Activities {
            count: self.outlines.iter().filter(lets).count(),
            left_out: read.saturating_sub(self.outlines.len() as u64),
            rows: rows.collect(),
        }
    }
}
