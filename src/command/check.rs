use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Outcome, source};
use crate::publish::read;

/// `openstrategy check`.
#[derive(Debug, Args)]
pub struct Check {
    /// The content folder.
    #[arg(value_name = "CONTENT", default_value = "content")]
    content: PathBuf,
    /// How problems are printed.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// One problem a line, then how many.
    Text,
    /// A JSON array of objects.
    Json,
}

impl Check {
    /// Reads and checks, and prints what it finds on standard output.
    pub fn run(&self) -> Outcome {
        let problems = read::load(&self.content).problems;
        match self.format {
            Format::Text => print!("{}", source::report(&self.content, &problems)),
            Format::Json => match serde_json::to_string_pretty(&problems) {
                Ok(json) => println!("{json}"),
                Err(error) => {
                    eprintln!("error: cannot write the problems as JSON: {error}");
                    return Outcome::Failed;
                }
            },
        }
        source::outcome(&problems)
    }
}
