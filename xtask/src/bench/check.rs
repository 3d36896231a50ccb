//! `cargo xtask bench check`: the page that checks IATI files, in Chromium, with a file of about 50 MB made of a real one.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::native::{self, Profile};
use crate::tools::chromium;
use crate::workspace::Workspace;
use crate::{client, files, process};

/// Builds the client and a site, and prints how fast `file`, repeated, is checked in its page.
pub fn run(workspace: &Workspace, file: &Path) -> Result<()> {
    let file = workspace.root.join(file);
    ensure!(file.is_file(), "{} is missing: name an IATI file", file.display());
    client::build(workspace)?;
    let site = workspace.target.join("bench");
    files::empty(&site)?;
    let openstrategy = native::build(workspace, Profile::Dev)?;
    process::run(
        workspace
            .command(&openstrategy)
            // The script serves it at the root.
            .args(["publish", "--base-url", "https://example.org/", "--out"])
            .arg(&site)
            .arg("tests/publish/minimal/content"),
    )?;
    let mut node = workspace.command("node");
    node.current_dir(workspace.browser_tests())
        .arg("bench-check.mjs")
        .arg(&file)
        .env("SITE", &site);
    if let Some(chromium) = chromium::path() {
        node.env("CHROME_PATH", chromium);
    }
    process::run(&mut node)
}
