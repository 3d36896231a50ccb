//! A check of several files, kept for what is asked of it afterwards: findings by rule, activities, reports.
//!
//! The browser's worker holds one (`bin/check_worker.rs`); it asks in JSON, so that nothing but text passes between the
//! threads.

mod answer;
mod question;

use std::{collections::HashMap, io::Read};

use rawzip::ReaderAt;

pub use self::question::{Filter, Question};
use super::{
    Day,
    check::{Finding, Options, Severity, check_and},
    outline::Outline,
    read::Item,
    report::{self, Format, Report},
    unpack,
    words::Language,
};

/// How many activities and organisations are kept to be shown; the others are only counted.
pub const SHOWN: usize = 10_000;

/// The files of one check.
#[derive(Debug)]
pub struct Session {
    language: Language,
    options: Options,
    reports: Vec<Report>,
    /// With the number of its report.
    outlines: Vec<(usize, Outline)>,
}

impl Session {
    /// Nothing checked yet. Without a day, dates that are to come are not checked.
    pub fn new(language: Language, today: Option<Day>) -> Self {
        Self {
            language,
            options: Options {
                today,
                ..Options::default()
            },
            reports: Vec::new(),
            outlines: Vec::new(),
        }
    }

    /// Checks a file, or every file that is packed in it. `length` is how long it is, in bytes.
    pub fn add(&mut self, name: &str, source: &dyn ReaderAt, length: u64) {
        unpack::each(name, source, length, &mut |name, reader| self.check(name, reader));
    }

    fn check(&mut self, name: &str, reader: &mut dyn Read) {
        let (number, language, outlines) = (self.reports.len(), self.language, &mut self.outlines);
        let mut report = Report::new(name);
        let outcome = check_and(
            reader,
            &self.options,
            &mut |finding| report.add(finding),
            &mut |item| match item {
                Item::Unit(unit, root) if outlines.len() < SHOWN => {
                    outlines.push((number, Outline::of(unit, *root, language)));
                }
                _ => {}
            },
        );
        report.outcome = Some(outcome);
        self.reports.push(report);
    }

    /// The answer to a question, both as JSON.
    ///
    /// # Errors
    ///
    /// What is not asked for as [`Question`] is.
    pub fn answer(&self, question: &str) -> Result<String, String> {
        let question: Question = serde_json::from_str(question).map_err(|error| error.to_string())?;
        let answer = match &question {
            Question::Files => serde_json::to_string(&self.files()),
            Question::Rules { filter } => serde_json::to_string(&self.rules(filter)),
            Question::Findings {
                filter,
                severity,
                rule,
                from,
                count,
            } => {
                let found = self
                    .found(filter)
                    .filter(|(_, finding)| finding.severity == *severity && finding.rule == *rule);
                serde_json::to_string(&self.findings(found.skip(*from).take(*count)))
            }
            Question::Activities { filter, from, count } => {
                serde_json::to_string(&self.activities(filter, *from, *count))
            }
        };
        answer.map_err(|error| error.to_string())
    }

    /// What was found, in every file, as a report.
    pub fn report(&self, format: Format) -> String {
        report::write(&self.reports, format, self.language)
    }

    /// The findings that a filter lets through, with the number of their file.
    fn found<'a>(&'a self, filter: &'a Filter) -> impl Iterator<Item = (usize, &'a Finding)> {
        let all = self.reports.iter().enumerate().flat_map(|(number, report)| {
            let findings = report.findings.iter();
            findings.map(move |finding| (number, finding))
        });
        all.filter(move |(number, finding)| {
            filter.lets_file(*number)
                && filter.lets_severity(finding.severity)
                && filter.lets_identifier(&finding.identifier)
        })
    }

    /// How many findings each activity has, by file and identifier.
    fn counts(&self) -> HashMap<(usize, &str), u64> {
        let mut counts = HashMap::new();
        for (number, report) in self.reports.iter().enumerate() {
            for finding in report
                .findings
                .iter()
                .filter(|finding| finding.severity < Severity::Note)
            {
                *counts.entry((number, finding.identifier.as_str())).or_default() += 1;
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests;
