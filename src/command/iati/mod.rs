//! `openstrategy iati …`: what is done with IATI files.

mod check;
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
}

impl Iati {
    /// Does what the command line asks for.
    pub fn run(&self) -> Outcome {
        match &self.verb {
            Verb::Check(check) => check.run(),
        }
    }
}
