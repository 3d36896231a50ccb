use std::process::Command;

use anyhow::Result;

use super::apt;
use crate::process;
use crate::workspace::Workspace;

/// The npm of this machine.
pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// The version, where npm is there too.
pub fn probe(_workspace: &Workspace) -> Option<String> {
    let version = process::output(Command::new("node").arg("--version")).ok()?;
    process::succeeds(npm().arg("--version")).then(|| version.trim().to_owned())
}

/// From Debian's or Ubuntu's packages.
pub fn install(_workspace: &Workspace) -> Result<()> {
    apt::install(&["nodejs", "npm"])
}
