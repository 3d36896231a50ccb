use std::process::Command;

use anyhow::Result;

use super::apt;
use crate::process;
use crate::workspace::Workspace;

/// Whether `xmllint` runs.
pub fn probe(_workspace: &Workspace) -> Option<String> {
    process::succeeds(Command::new("xmllint").arg("--version")).then(|| "found".to_owned())
}

/// From Debian's or Ubuntu's packages.
pub fn install(_workspace: &Workspace) -> Result<()> {
    apt::install(&["libxml2-utils"])
}
