use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// Where things are, and who is asking.
pub struct Workspace {
    /// The folder of the main package, absolute.
    pub root: PathBuf,
    /// Cargo's target folder, absolute.
    pub target: PathBuf,
    /// Whether `CI=true`: what can't be checked is then an error.
    pub ci: bool,
}

impl Workspace {
    /// Finds the workspace that this xtask belongs to and asks cargo for its target folder.
    pub fn find() -> Result<Self> {
        // Set by `cargo run`; the value at compile time serves when the binary is started by hand.
        let package =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = package
            .parent()
            .context("xtask lies outside of a workspace")?
            .to_owned();
        let target = target_folder(&root)?;
        let ci = env::var("CI").is_ok_and(|value| value == "true" || value == "1");
        Ok(Self { root, target, ci })
    }

    /// The folder of the finished client, which the native binary embeds.
    pub fn client(&self) -> PathBuf {
        self.target.join("client")
    }

    /// The folder of the browser tests.
    pub fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/browser")
    }

    /// A command that runs in the workspace's folder.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// The cargo that runs this xtask, with its folder and target folder set.
    pub fn cargo(&self) -> Command {
        let mut command = self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// A path as messages show it: from the workspace's folder where it is inside.
    pub fn shown<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}

fn target_folder(root: &Path) -> Result<PathBuf> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .current_dir(root)
        .args(["metadata", "--no-deps", "--format-version", "1"]);
    let metadata: serde_json::Value =
        serde_json::from_str(&process::output(&mut cargo)?).context("`cargo metadata` printed no JSON")?;
    match metadata["target_directory"].as_str() {
        Some(folder) => Ok(folder.into()),
        None => bail!("`cargo metadata` names no target folder"),
    }
}
