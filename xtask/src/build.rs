//! `cargo xtask build`: the release binary with the client inside, and the sample site in `dist/`.

use anyhow::Result;

use crate::native::{self, Profile};
use crate::tools::Tool;
use crate::workspace::Workspace;
use crate::{client, process, set_up};

/// Sets up, builds and publishes.
pub fn run(workspace: &Workspace) -> Result<()> {
    set_up::need(workspace, &[Tool::WasmTarget])?;
    println!("== client");
    client::build(workspace)?;
    println!("== openstrategy, in release");
    let binary = native::build(workspace, Profile::Release)?;
    println!("== the sample site");
    process::run(workspace.command(&binary).args(["publish", "content", "--out", "dist"]))?;
    println!("binary: {}\nsite:   dist/", workspace.shown(&binary));
    Ok(())
}
