use clap::Args;

use super::{Outcome, source::Source};

/// `openstrategy serve`.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    source: Source,
}

impl Serve {
    /// Serves.
    pub fn run(&self) -> Outcome {
        Outcome::Failed
    }
}
