//! `openstrategy iati …`: what is done with IATI files.

mod check;
mod convert;
mod packed;
mod source;

use clap::{Args, Subcommand};

use super::Outcome;

/// `openstrategy iati`.
#[derive(Debug, Args)]
pub struct Iati {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Checks IATI files against the standard: structure, code lists, rules.
    Check(check::Check),
    /// Converts IATI files: to tables (CSV, Parquet), to JSON, to version 2.03.
    Convert(convert::Convert),
}

impl Iati {
    /// Does what the command line asks for.
    pub fn run(&self) -> Outcome {
        match &self.verb {
            Verb::Check(check) => check.run(),
            Verb::Convert(convert) => convert.run(),
        }
    }
}
