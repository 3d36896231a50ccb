use std::path::PathBuf;

use anyhow::Result;

use super::node;
use crate::workspace::Workspace;
use crate::{files, process};

/// Whether node_modules is what package-lock.json describes.
pub fn probe(workspace: &Workspace) -> Option<String> {
    let wanted = lock(workspace).ok()?;
    let installed = files::read(&stamp(workspace)).ok()?;
    (installed == wanted.as_bytes()).then(|| "as package-lock.json says".to_owned())
}

/// Exactly what package-lock.json names. No package runs a script of its own and no browser is downloaded.
pub fn install(workspace: &Workspace) -> Result<()> {
    println!("        npm ci in tests/browser");
    process::output(
        node::npm()
            .current_dir(workspace.browser_tests())
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .env("PUPPETEER_SKIP_DOWNLOAD", "1")
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )?;
    files::write(&stamp(workspace), lock(workspace)?.as_bytes())
}

fn lock(workspace: &Workspace) -> Result<String> {
    Ok(files::hash(&files::read(
        &workspace.browser_tests().join("package-lock.json"),
    )?))
}

fn stamp(workspace: &Workspace) -> PathBuf {
    workspace.browser_tests().join("node_modules/.installed-from")
}
