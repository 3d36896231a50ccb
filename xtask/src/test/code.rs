//! Steps that look at the code itself.

use anyhow::Result;

use crate::tools::wasm_target::{self, Toolchain};
use crate::workspace::Workspace;
use crate::{client::CLIENTS, native, process};

/// rustfmt would change nothing.
pub fn format(workspace: &Workspace) -> Result<()> {
    process::run(workspace.cargo().args(["fmt", "--all", "--check"]))
}

/// Clippy has nothing to say of what runs natively.
pub fn lints(workspace: &Workspace) -> Result<()> {
    let arguments = [
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ];
    process::run(native::cargo(workspace).args(arguments))
}

/// Clippy has nothing to say of what runs in the browser.
pub fn lints_client(workspace: &Workspace) -> Result<()> {
    if wasm_target::toolchain(workspace) == Some(Toolchain::Debian) {
        println!("left out: Debian's toolchain, which has the wasm target here, has no Clippy of its own");
        return Ok(());
    }
    let clients = CLIENTS.map(|feature| ("client", feature));
    for (binary, feature) in clients.into_iter().chain([("check_worker", "check")]) {
        process::run(
            workspace
                .cargo()
                .args(["clippy", "--locked", "--target", "wasm32-unknown-unknown", "--lib"])
                .args(["--bin", binary, "--features", feature])
                .args(["--", "--deny", "warnings"]),
        )?;
    }
    Ok(())
}

/// Every native test of the workspace.
pub fn native(workspace: &Workspace) -> Result<()> {
    process::run(native::cargo(workspace).args(["test", "--locked", "--workspace"]))
}

/// What is published in a standard's form is valid against the standard's schema. The same tests run with the others,
/// where they leave out what an outside validator is missing for; this step has the validator.
pub fn schemas(workspace: &Workspace) -> Result<()> {
    process::run(native::cargo(workspace).args(["test", "--locked", "--test", "all", "akoma_ntoso::"]))
}
