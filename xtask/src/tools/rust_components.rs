use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

/// Whether cargo finds both.
pub fn probe(workspace: &Workspace) -> Option<String> {
    ["fmt", "clippy"]
        .iter()
        .all(|name| process::succeeds(workspace.cargo().args([name, "--version"])))
        .then(|| "found".to_owned())
}

/// By rustup.
pub fn install(_workspace: &Workspace) -> Result<()> {
    process::output(Command::new("rustup").args(["component", "add", "rustfmt", "clippy"])).map(drop)
}
