use std::process::Command;

use anyhow::Result;

use super::apt;
use crate::process;
use crate::workspace::Workspace;

/// Whether `java` runs; a stub that only advertises a download does not count.
pub fn probe(_workspace: &Workspace) -> Option<String> {
    process::succeeds(Command::new("java").arg("-version")).then(|| "found".to_owned())
}

/// From Debian's or Ubuntu's packages.
pub fn install(_workspace: &Workspace) -> Result<()> {
    apt::install(&["default-jre-headless"])
}
