//! `cargo xtask test`.

use anyhow::Result;

use crate::workspace::Workspace;

/// What `test` is told.
#[derive(clap::Args)]
pub struct Arguments {}

/// Not yet.
pub fn run(_workspace: &Workspace, _arguments: &Arguments) -> Result<()> {
    Ok(())
}
