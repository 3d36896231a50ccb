use std::process::Command;

use anyhow::Result;

use super::apt;
use crate::process;
use crate::workspace::Workspace;

/// npm, as it is called on this system.
pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// What the packages of the browser tests ask for.
const OLDEST: u32 = 20;

/// The version, where it is new enough and npm is there too.
pub fn probe(_workspace: &Workspace) -> Option<String> {
    let version = process::output(Command::new("node").arg("--version")).ok()?;
    let major: u32 = version.trim_start_matches('v').split('.').next()?.parse().ok()?;
    (major >= OLDEST && process::succeeds(npm().arg("--version"))).then(|| version.trim().to_owned())
}

/// From Debian's or Ubuntu's packages.
pub fn install(_workspace: &Workspace) -> Result<()> {
    apt::install(&["nodejs", "npm"])
}
