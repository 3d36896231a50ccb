//! `cargo xtask`: set-up, client build, tests and distribution of openstrategy.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod bench;
mod bind;
mod build;
mod charts;
mod client;
mod files;
mod native;
mod process;
mod serve;
mod set_up;
mod shorten;
mod sizes;
mod strip;
mod test;
mod tools;
mod worker;
mod workspace;

use workspace::Workspace;

/// Set-up, client build, tests and distribution of openstrategy
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Build, publish content/ and preview it on http://127.0.0.1:8080, rebuilding on change
    Serve(serve::Arguments),
    /// Format, lints, unit, golden and browser tests, accessibility, HTML, links and budgets
    Test(test::Arguments),
    /// The release binary with the client inside, and the sample site in dist/
    Build,
    /// Figures that depend on the machine: bytes and times with thousands of records
    Bench(bench::Arguments),
    /// Only the browser's client, laid into target/client/
    Client(client::Arguments),
    /// Only what the other verbs need: the wasm target, Chromium, Java, npm packages
    SetUp,
}

fn main() -> ExitCode {
    let verb = Arguments::parse().verb;
    let outcome = Workspace::find().and_then(|workspace| match verb {
        Verb::Serve(arguments) => serve::run(&workspace, &arguments),
        Verb::Test(arguments) => test::run(&workspace, &arguments),
        Verb::Build => build::run(&workspace),
        Verb::Bench(arguments) => bench::run(&workspace, &arguments),
        Verb::Client(arguments) => client::run(&workspace, &arguments),
        Verb::SetUp => set_up::run(&workspace),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
