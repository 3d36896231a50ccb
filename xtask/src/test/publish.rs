//! Steps that run `openstrategy` on the sample content.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::native;
use crate::workspace::Workspace;
use crate::{files, process};

/// The path that the second site is published for.
pub const SUBPATH: &str = "/strategy/";

/// Where the site at the root of its host is published.
pub fn site(workspace: &Workspace) -> PathBuf {
    workspace.target.join("site")
}

/// Where the site below [`SUBPATH`] is published.
pub fn subpath_site(workspace: &Workspace) -> PathBuf {
    workspace.target.join("site-subpath")
}

/// The sample content has no problem.
pub fn check(workspace: &Workspace) -> Result<()> {
    let binary = native::build_with_tests(workspace)?;
    process::run(workspace.command(binary).args(["check", "content"]))
}

/// The sample site is published; a second time with the same bytes; and for a path of its host.
pub fn publish(workspace: &Workspace) -> Result<()> {
    let binary = native::build_with_tests(workspace)?;
    let publish = |folder: &Path, base_url: &str| {
        let mut command = workspace.command(&binary);
        process::run(
            command
                .args(["publish", "content", "--base-url", base_url, "--out"])
                .arg(folder),
        )
    };
    let (site, again) = (site(workspace), workspace.target.join("site-again"));
    publish(&site, "https://example.org/")?;
    publish(&again, "https://example.org/")?;
    let files = files::equal(&site, &again)?;
    ensure!(files > 0, "nothing was published into {}", workspace.shown(&site));
    println!("published twice: {files} files, equal byte for byte");
    files::remove(&again)?;
    publish(&subpath_site(workspace), &format!("https://example.org{SUBPATH}"))
}
