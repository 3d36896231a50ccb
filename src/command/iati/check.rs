use std::{
    io::{self, Write as _},
    path::PathBuf,
    time::{SystemTime, UNIX_EPOCH},
};

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use super::{super::Outcome, source::Source};
use crate::iati::{
    Day,
    check::{self, Options, Severity},
    report::{self, Report},
    words,
};

/// `openstrategy iati check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Files of XML, .gz and .zip archives (each .xml file in them is checked), folders with such files, or - for standard
    /// input.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// How findings are printed.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The language of the findings.
    #[arg(long, value_enum, default_value_t = Language::En)]
    language: Language,
    /// The day that dates must not be after, instead of today: 2025-01-31.
    #[arg(long, value_name = "DATE", value_parser = day)]
    date: Option<Day>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// A line a finding, then how many.
    Text,
    /// One JSON object with every file and finding.
    Json,
    /// One page.
    Html,
    /// A row a finding.
    Csv,
    /// SARIF 2.1.0, for code hosts and editors.
    Sarif,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Language {
    /// English.
    En,
    /// French.
    Fr,
}

impl From<Language> for words::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Fr => Self::Fr,
        }
    }
}

impl Check {
    /// Checks every file and prints what it finds on standard output.
    pub fn run(&self) -> Outcome {
        let sources: Vec<Source> = self.files.iter().flat_map(|path| Source::named(path)).collect();
        let bar = bar(sources.iter().map(Source::length).sum());
        let options = Options {
            today: self.date.or_else(today),
            ..Options::default()
        };
        let reports = sources.par_iter().flat_map_iter(|source| all(source, &options, &bar));
        let reports: Vec<Report> = reports.collect();
        bar.finish_and_clear();
        let format = match self.format {
            Format::Text => report::Format::Text,
            Format::Json => report::Format::Json,
            Format::Html => report::Format::Html,
            Format::Csv => report::Format::Csv,
            Format::Sarif => report::Format::Sarif,
        };
        let text = report::write(&reports, format, self.language.into());
        // Whoever reads a part of it only (`| head`) is not wrong.
        if let Err(error) = io::stdout().write_all(text.as_bytes())
            && error.kind() != io::ErrorKind::BrokenPipe
        {
            eprintln!("error: cannot print the report: {error}");
            return Outcome::Failed;
        }
        if reports.iter().any(Report::is_unreadable) {
            Outcome::Failed
        } else if reports.iter().any(|report| report.count(Severity::Error) > 0) {
            Outcome::Problems
        } else {
            Outcome::Done
        }
    }
}

/// A report for every file that a source holds.
fn all(source: &Source, options: &Options, bar: &ProgressBar) -> Vec<Report> {
    let mut reports = Vec::new();
    source.each(bar, &mut |name, reader| {
        let mut report = Report::new(name);
        let outcome = check::check(reader, options, &mut |finding| report.add(finding));
        report.outcome = Some(outcome);
        reports.push(report);
    });
    reports
}

/// A bar of bytes on standard error, shown only on a terminal and where there is something to wait for.
pub(super) fn bar(length: u64) -> ProgressBar {
    const LONG: u64 = 8 << 20;
    if length < LONG {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(length);
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes} {bytes_per_sec}") {
        bar.set_style(style);
    }
    bar
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| format!("{text} is not a day such as 2025-01-31"))
}

fn today() -> Option<Day> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    u32::try_from(since.as_secs() / 86_400).ok().map(Day::since_1970)
}
