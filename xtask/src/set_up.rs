//! `cargo xtask set-up`, and the part of every verb that makes sure of what it needs.

use anyhow::{Result, bail};

use crate::tools::Tool;
use crate::workspace::Workspace;

/// A tool that is not there and could not be installed.
pub struct Missing {
    /// Which.
    pub tool: Tool,
    /// Why not, and what a person can do.
    pub reason: String,
}

/// Sets up everything that any verb needs.
pub fn run(workspace: &Workspace) -> Result<()> {
    let missing = all(workspace, Tool::ALL);
    for Missing { tool, reason } in &missing {
        eprintln!("{}: {reason}", tool.entry().name);
    }
    if missing
        .iter()
        .any(|missing| workspace.ci || missing.tool.entry().required)
    {
        bail!("not everything could be set up");
    }
    println!("set-up: done");
    Ok(())
}

/// Makes sure that the named tools are there, installing what is not; an error if one can't be had.
pub fn need(workspace: &Workspace, tools: &[Tool]) -> Result<()> {
    match all(workspace, tools).into_iter().next() {
        Some(Missing { tool, reason }) => bail!("{}: {reason}", tool.entry().name),
        None => Ok(()),
    }
}

/// Makes sure that the named tools are there, installing what is not, and returns those that can't be had.
pub fn all(workspace: &Workspace, tools: &[Tool]) -> Vec<Missing> {
    tools
        .iter()
        .filter_map(|&tool| make_sure(workspace, tool).err().map(|reason| Missing { tool, reason }))
        .collect()
}

fn make_sure(workspace: &Workspace, tool: Tool) -> Result<(), String> {
    let entry = tool.entry();
    if let Some(found) = (entry.probe)(workspace) {
        println!("set-up: {}: {found}", entry.name);
        return Ok(());
    }
    println!("set-up: {}: installing ({})", entry.name, entry.why);
    let failed = match (entry.install)(workspace) {
        Ok(()) => match (entry.probe)(workspace) {
            Some(found) => {
                println!("set-up: {}: {found}", entry.name);
                return Ok(());
            }
            None => "installed, but still not found".to_owned(),
        },
        Err(error) => format!("{error:#}"),
    };
    Err(format!(
        "needed for {}, not found and not installed ({failed}). {}",
        entry.why, entry.by_hand
    ))
}
