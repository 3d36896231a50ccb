//! What a publisher runs: `openstrategy check`, `publish`, `serve`, `deploy`, `iati` and `sheet`.

use std::process::ExitCode;

use clap::Parser;
use openstrategy::command::{Cli, run};

fn main() -> ExitCode {
    run(Cli::parse())
}
