mod csv;
mod json;
mod output;
mod parquet;
mod target;
mod xml;

use std::{
    error::Error,
    io::{self, Read},
    path::PathBuf,
};

use clap::{Args, ValueEnum};
use indicatif::ProgressBar;

use self::output::Output;
use super::{
    super::Outcome,
    check::{Language, bar},
    source::Source,
};
use crate::iati::{
    Reader,
    check::{self, Checker, Options, Severity},
    model::{Activity, Organisation},
    read::{Item, Kind},
    report::{self, Report},
    table::Context,
};

/// `openstrategy iati convert`.
#[derive(Debug, Args)]
pub struct Convert {
    /// Files of XML, .gz and .zip archives (each .xml file in them is converted), folders with such files, or - for standard
    /// input.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// What is made of them.
    #[arg(long, value_enum)]
    to: Form,
    /// The folder of the tables; the file of the others, or - for standard output.
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    /// The language of names and texts in tables, and of what is said on standard error.
    #[arg(long, value_enum, default_value_t = Language::En)]
    language: Language,
    /// Writes what could be read of files that cannot be read to their end; without it, nothing is written then.
    #[arg(long)]
    partial: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// An array of objects, one an activity or organisation.
    Json,
    /// The same objects, one a line.
    Jsonl,
    /// A folder of tables as text.
    Csv,
    /// The same tables with typed columns.
    Parquet,
    /// One file of version 2.03.
    Xml,
}

impl Convert {
    /// Converts every file, and says on standard error what was read and what was left out.
    pub fn run(&self) -> Outcome {
        let sources: Vec<Source> = self.files.iter().flat_map(|path| Source::named(path)).collect();
        let bar = bar(sources.iter().map(Source::length).sum());
        let converted = self.convert(&sources, &bar);
        bar.finish_and_clear();
        let (reports, written) = match converted {
            Ok(converted) => converted,
            // Whoever reads a part of it only (`| head`) is not wrong.
            Err(error) if is_closed_pipe(error.as_ref()) => return Outcome::Done,
            Err(error) => {
                eprintln!("error: {}: {error}", self.out.display());
                return Outcome::Failed;
            }
        };
        eprint!(
            "{}",
            report::write(&reports, report::Format::Text, self.language.into())
        );
        if !written {
            eprintln!("error: nothing was written, since not every file could be read to its end; see --partial");
            return Outcome::Failed;
        }
        if reports.iter().any(is_broken) {
            Outcome::Failed
        } else if reports.iter().any(|report| report.count(Severity::Error) > 0) {
            Outcome::Problems
        } else {
            Outcome::Done
        }
    }

    /// What was said of each file, and whether anything was written.
    fn convert(&self, sources: &[Source], bar: &ProgressBar) -> output::Result<(Vec<Report>, bool)> {
        let mut output: Box<dyn Output> = match self.to {
            Form::Json => Box::new(json::Json::array(&self.out)?),
            Form::Jsonl => Box::new(json::Json::lines(&self.out)?),
            Form::Csv => Box::new(csv::Csv::new(&self.out)?),
            Form::Parquet => Box::new(parquet::Parquet::new(&self.out)?),
            Form::Xml => Box::new(xml::Xml::new(&self.out)?),
        };
        let mut reports = Vec::new();
        let mut number = 0;
        for source in sources {
            let mut failed = None;
            source.each(bar, &mut |name, reader| {
                if failed.is_none() {
                    match self.one(name, reader, &mut number, output.as_mut()) {
                        Ok(report) => reports.push(report),
                        Err(error) => failed = Some(error),
                    }
                }
            });
            if let Some(error) = failed {
                return Err(error);
            }
        }
        let written = self.partial || !reports.iter().any(is_broken);
        if written {
            output.finish()?;
        }
        Ok((reports, written))
    }

    fn one(
        &self,
        name: &str,
        reader: &mut dyn Read,
        number: &mut u64,
        output: &mut dyn Output,
    ) -> output::Result<Report> {
        let mut report = Report::new(name);
        let mut reader = Reader::new(reader);
        let mut problems = Vec::new();
        let broken = loop {
            let (unit, root) = match reader.next() {
                Ok(Some(Item::Unit(unit, root))) => (unit, root),
                Ok(Some(_)) => continue,
                Ok(None) => break None,
                Err(broken) => break Some(broken),
            };
            *number += 1;
            let context = Context {
                file: name,
                number: *number,
                language: self.language.into(),
            };
            output.see(&unit, root);
            match root.kind {
                Kind::Activities => {
                    let activity = Activity::read(&unit, root, &mut problems);
                    output.activity(&activity, context, &mut problems)?;
                }
                Kind::Organisations => {
                    let organisation = Organisation::read(&unit, root, &mut problems);
                    output.organisation(&organisation, context, &mut problems)?;
                }
            }
            problems.drain(..).for_each(|problem| report.add(problem));
        };
        Checker::new(&Options::default()).end(broken.as_ref(), &mut |finding| report.add(finding));
        output.lost(&mut |finding| report.add(finding));
        report.outcome = Some(check::Outcome {
            root: reader.root(),
            units: reader.units(),
            bytes: reader.offset(),
            broken,
        });
        Ok(report)
    }
}

fn is_broken(report: &Report) -> bool {
    report.outcome.as_ref().is_some_and(|outcome| outcome.broken.is_some())
}

fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    let kind = match error.downcast_ref::<serde_json::Error>() {
        Some(error) => error.io_error_kind(),
        None => error.downcast_ref::<io::Error>().map(io::Error::kind),
    };
    kind == Some(io::ErrorKind::BrokenPipe)
}
