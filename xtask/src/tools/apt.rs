//! Debian's and Ubuntu's packages.

use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

/// Installs packages, fetching the lists of packages first where that is needed. An error where this is not root on a
/// machine with apt.
pub fn install(packages: &[&str]) -> Result<()> {
    if !available() {
        bail!("apt-get installs only for root on Debian or Ubuntu");
    }
    println!("        apt-get install {}", packages.join(" "));
    if packages_installed(packages).is_ok() {
        return Ok(());
    }
    println!("        apt-get update, then once more");
    process::output(apt_get().arg("update"))?;
    packages_installed(packages)
}

/// Whether apt is there and this is root.
pub fn available() -> bool {
    process::succeeds(Command::new("apt-get").arg("--version"))
        && process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn packages_installed(packages: &[&str]) -> Result<()> {
    process::output(
        apt_get()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(packages),
    )
    .map(drop)
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet");
    command
}
