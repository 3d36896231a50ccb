//! `cargo xtask client`: the browser's client, from cargo to the folder that the native binary embeds.

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::tools::{self, Tool};
use crate::workspace::Workspace;
use crate::{bind, files, process, set_up, sizes};

const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "browser";

/// What wasm_split_cli_support reads to move functions between files.
const RUSTFLAGS: &str = "-C link-args=--emit-relocs";

/// Sets up what the client needs, builds it and prints its sizes.
pub fn run(workspace: &Workspace) -> Result<()> {
    set_up::need(workspace, &[Tool::WasmTarget])?;
    build(workspace)
}

/// Compiles, splits and binds the client into `target/client/`, which changes only if the client did.
pub fn build(workspace: &Workspace) -> Result<()> {
    let boot = workspace.root.join("src/app/boot.js");
    if !boot.is_file() {
        bail!(
            "{} is missing: it is the script that loads the client and wakes the islands",
            workspace.shown(&boot)
        );
    }
    process::run(
        tools::wasm_target::cargo(workspace)
            .args([
                "build",
                "--locked",
                "--bin",
                "client",
                "--profile",
                PROFILE,
                "--target",
                TARGET,
            ])
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env("RUSTFLAGS", RUSTFLAGS),
    )?;

    let start = Instant::now();
    let wasm = workspace.target.join(TARGET).join(PROFILE).join("client.wasm");
    let new = workspace.target.join("client.new");
    files::empty(&new)?;
    let chunks = bind::bind(&wasm, &new)?;
    fs::copy(&boot, new.join("boot.js")).with_context(|| format!("{} can't be copied", boot.display()))?;
    let client = workspace.client();
    let changed = files::replace(&client, &new)?;
    let (shown, took) = (workspace.shown(&client), start.elapsed().as_secs_f32());
    if changed {
        println!("client: split and bound into {shown} in {took:.1} s");
        sizes::print(&client, &chunks)?;
    } else {
        println!("client: unchanged in {shown} ({took:.1} s)");
    }
    Ok(())
}
