//! The native binary, with the client inside.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

/// How the native binary is compiled.
#[derive(Clone, Copy)]
pub enum Profile {
    /// Quickly; shared with the tests.
    Dev,
    /// To be used.
    Release,
}

/// A cargo command that sees the finished client: build.rs embeds that folder.
pub fn cargo(workspace: &Workspace) -> Command {
    let mut command = workspace.cargo();
    command.env("OPENSTRATEGY_CLIENT", workspace.client());
    command
}

/// Builds `openstrategy` and returns its path.
///
/// `--workspace` makes cargo choose the same features of shared crates as for the tests, so that none is compiled twice.
pub fn build(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    let mut command = cargo(workspace);
    command.args(["build", "--locked", "--workspace", "--bin", "openstrategy"]);
    let folder = match profile {
        Profile::Dev => "debug",
        Profile::Release => {
            command.arg("--release");
            "release"
        }
    };
    process::run(&mut command)?;
    let name = format!("openstrategy{}", std::env::consts::EXE_SUFFIX);
    Ok(workspace.target.join(folder).join(name))
}
