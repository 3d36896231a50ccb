//! The verbs of the command line. `bin/openstrategy.rs` calls [`run`] and nothing else.
//!
//! Exit codes: 0 done (warnings allowed), 1 problems in the content, 2 wrong usage, 3 what cannot be read, written or
//! served.

mod check;
mod deploy;
mod iati;
mod progress;
mod publish;
mod serve;
mod sheet;
mod source;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Publishes an organisation's digital strategies, what they promise and the data behind them as a static site.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Names every problem in a content folder, with file and line.
    Check(check::Check),
    /// Makes the site of a content folder.
    Publish(publish::Publish),
    /// Shows the site on this machine, and makes it anew when the content changes.
    Serve(serve::Serve),
    /// Prints the configuration that a web server needs for the site.
    Deploy(deploy::Deploy),
    /// Checks and converts IATI files: `openstrategy iati check FILE…`.
    Iati(iati::Iati),
    /// Writes a reporting sheet: a spreadsheet with what is known, for a lead organisation to fill in.
    Sheet(sheet::Sheet),
}

/// How a verb ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Well.
    Done,
    /// With errors in the content.
    Problems,
    /// With something that cannot be read, written or served.
    Failed,
}

/// Does what the command line asks for.
pub fn run(cli: Cli) -> ExitCode {
    let outcome = match cli.verb {
        Verb::Check(check) => check.run(),
        Verb::Publish(publish) => publish.run(),
        Verb::Serve(serve) => serve.run(),
        Verb::Deploy(deploy) => deploy.run(),
        Verb::Iati(iati) => iati.run(),
        Verb::Sheet(sheet) => sheet.run(),
    };
    ExitCode::from(match outcome {
        Outcome::Done => 0,
        Outcome::Problems => 1,
        Outcome::Failed => 3,
    })
}
