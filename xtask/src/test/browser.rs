//! Steps of tests/browser, on the published sample site.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::publish::{SUBPATH, site, subpath_site};
use crate::tools::chromium;
use crate::workspace::Workspace;
use crate::{charts, files, process};

/// Every spec, in a real Chromium.
pub fn playwright(workspace: &Workspace) -> Result<()> {
    files::remove(&workspace.browser_tests().join("artefacts"))?;
    process::run(node(workspace)?.args(["node_modules/@playwright/test/cli.js", "test"]))
}

/// Every case of tests/chart, drawn in Chromium.
pub fn charts(workspace: &Workspace) -> Result<()> {
    let folder = charts::build(workspace)?;
    process::run(with_chromium(workspace).arg("charts.mjs").arg(folder))
}

/// Lighthouse on three pages.
pub fn lighthouse(workspace: &Workspace) -> Result<()> {
    process::run(node(workspace)?.arg("lighthouse.mjs"))
}

/// The Nu HTML checker on every page.
pub fn html(workspace: &Workspace) -> Result<()> {
    process::run(node(workspace)?.arg("html.mjs").arg(site(workspace)))
}

/// Every internal link, of both sites.
pub fn links(workspace: &Workspace) -> Result<()> {
    process::run(node(workspace)?.arg("links.mjs").arg(site(workspace)))?;
    process::run(
        node(workspace)?
            .arg("links.mjs")
            .arg(subpath_site(workspace))
            .arg(SUBPATH),
    )
}

/// The bytes of pages, client and islands.
pub fn budgets(workspace: &Workspace) -> Result<()> {
    process::run(node(workspace)?.arg("budgets.mjs").arg(site(workspace)))
}

/// Node.js in the folder of the browser tests, told where everything is.
fn node(workspace: &Workspace) -> Result<Command> {
    let (site, subpath_site) = (site(workspace), subpath_site(workspace));
    for folder in [&site, &subpath_site] {
        published(workspace, folder)?;
    }
    let mut command = with_chromium(workspace);
    command
        .env("SITE", site)
        .env("SITE_SUBPATH", subpath_site)
        .env("SUBPATH", SUBPATH)
        .env("OPENSTRATEGY", workspace.target.join("debug/openstrategy"));
    Ok(command)
}

/// Node.js in the folder of the browser tests, told where Chromium is.
fn with_chromium(workspace: &Workspace) -> Command {
    let mut command = workspace.command("node");
    command.current_dir(workspace.browser_tests());
    if let Some(chromium) = chromium::path() {
        command.env("CHROME_PATH", chromium);
    }
    command
}

fn published(workspace: &Workspace, folder: &Path) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    bail!(
        "{} is missing: run `cargo xtask test --only publish` first",
        workspace.shown(folder)
    )
}
