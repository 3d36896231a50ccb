//! The native binary, with the client inside.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{client, process};

/// How the native binary is compiled.
#[derive(Clone, Copy)]
pub enum Profile {
    /// Quickly; shared with the tests.
    Dev,
    /// To be used.
    Release,
}

/// A cargo command that sees the finished client, wherever it is laid: build.rs embeds that folder or notes it. What it
/// finds by itself is not named: to cargo that would be another way to compile.
pub fn cargo(workspace: &Workspace) -> Command {
    let mut command = workspace.cargo();
    if workspace.client() == workspace.root.join("target/client") {
        command.env_remove("OPENSTRATEGY_CLIENT");
    } else {
        command.env("OPENSTRATEGY_CLIENT", workspace.client());
    }
    command
}

/// Builds `openstrategy` and returns its path.
pub fn build(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    let mut command = cargo(workspace);
    command.args(BUILD);
    if matches!(profile, Profile::Release) {
        command.arg("--release");
    }
    process::run(&mut command)?;
    Ok(binary(workspace, profile))
}

/// Builds `openstrategy` as the tests have it, and returns its path. The tests need crates that it does without, and with
/// them cargo chooses other features of those that both need: built alone, it and they would be compiled once more.
pub fn build_with_tests(workspace: &Workspace) -> Result<PathBuf> {
    process::run(cargo(workspace).args(TESTS))?;
    Ok(binary(workspace, Profile::Dev))
}

/// Builds the client, then `openstrategy` in the profile of development, and returns its path.
pub fn build_with_client(workspace: &Workspace) -> Result<PathBuf> {
    client_and_ahead(workspace, &BUILD)?;
    println!("== openstrategy");
    build(workspace, Profile::Dev)
}

/// Builds the client, and meanwhile what the native tests are made of.
pub fn client_and_tests_ahead(workspace: &Workspace) -> Result<()> {
    client_and_ahead(workspace, &TESTS)
}

/// Builds the client, and meanwhile what the cargo command needs that comes after it.
///
/// The client takes the compiler one core for minutes, one client after the other. Where there is no `openstrategy` yet,
/// what is native is compiled meanwhile, and quietly: what is wrong with it is said when it is built at last.
fn client_and_ahead(workspace: &Workspace, command: &[&str]) -> Result<()> {
    thread::scope(|scope| {
        let ahead = (!binary(workspace, Profile::Dev).exists()).then(|| {
            println!("openstrategy is compiled meanwhile");
            scope.spawn(|| ahead(workspace, command))
        });
        let built = client::build(workspace);
        if let Some(ahead) = ahead {
            println!("== what openstrategy is made of");
            // Nothing depends on how it ended.
            _ = ahead.join();
        }
        built
    })
}

fn ahead(workspace: &Workspace, arguments: &[&str]) {
    let mut command = cargo(workspace);
    command.args(arguments).arg("--quiet");
    // As above.
    _ = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
}

const TESTS: [&str; 4] = ["test", "--locked", "--workspace", "--no-run"];

const BUILD: [&str; 5] = ["build", "--locked", "--workspace", "--bin", "openstrategy"];

fn binary(workspace: &Workspace, profile: Profile) -> PathBuf {
    let folder = match profile {
        Profile::Dev => "debug",
        Profile::Release => "release",
    };
    let name = format!("openstrategy{}", std::env::consts::EXE_SUFFIX);
    workspace.target.join(folder).join(name)
}
