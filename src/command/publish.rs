use std::path::PathBuf;

use clap::Args;

use super::{
    Outcome,
    progress::Bar,
    source::{self, Source},
};
use crate::publish::write::{self, Compressor, Options, Progress, Silent};

/// What is said on standard error while the binary holds no client.
pub const NO_CLIENT: &str = "note: this openstrategy was built without the browser's client; the pages are whole, but \
                             come without JavaScript (`cargo xtask build` builds both)";

/// `openstrategy publish`.
#[derive(Debug, Args)]
pub struct Publish {
    #[command(flatten)]
    source: Source,
    /// The site's folder: new, empty, or with a site that was published before, which is replaced.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Writes no .br and .gz files, for a host that compresses by itself.
    #[arg(long)]
    no_precompress: bool,
    /// Says nothing but what went wrong.
    #[arg(long)]
    quiet: bool,
}

impl Publish {
    /// Reads, checks and writes. Problems go to standard error.
    pub fn run(&self) -> Outcome {
        let loaded = self.source.load();
        if !loaded.problems.is_empty() {
            eprint!("{}", source::report(&self.source.content, &loaded.problems));
        }
        let Some(publication) = loaded.publication else {
            eprintln!("error: nothing is published while the content has errors");
            return source::failed_outcome(&loaded.problems);
        };
        let options = Options {
            compressor: (!self.no_precompress).then(Compressor::default),
            content: Some(self.source.content.clone()),
        };
        let bar = (!self.quiet).then(Bar::new);
        let progress: &dyn Progress = bar.as_ref().map_or(&Silent, |bar| bar);
        let written = write::publish(&publication, &self.out, &options, progress);
        if let Some(bar) = bar {
            bar.finish();
        }
        match written {
            Ok(summary) => {
                if !self.quiet {
                    println!("{}: {summary}", self.out.display());
                }
                if !summary.client {
                    eprintln!("{NO_CLIENT}");
                }
                Outcome::Done
            }
            Err(error) => {
                eprintln!("error: {error}");
                Outcome::Failed
            }
        }
    }
}
