//! Every diagram in the browser: a wasm file of its own, which no site has.

use std::path::PathBuf;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::workspace::Workspace;
use crate::{client, files, process, tools};

/// Compiles the diagrams as the client is compiled, and binds them into `target/charts/`, which it returns.
pub fn build(workspace: &Workspace) -> Result<PathBuf> {
    process::run(
        tools::wasm_target::cargo(workspace)
            .args(["build", "--locked", "--bin", "charts", "--features", "charts"])
            .args(["--profile", client::PROFILE, "--target", client::TARGET])
            .env_remove("RUSTFLAGS")
            .env("CARGO_ENCODED_RUSTFLAGS", client::rust_flags(workspace)),
    )?;
    let folder = workspace.target.join("charts");
    files::empty(&folder)?;
    let wasm = workspace
        .target
        .join(client::TARGET)
        .join(client::PROFILE)
        .join("charts.wasm");
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(&wasm)
        .web(true)
        .context("wasm-bindgen")?
        .typescript(false);
    bindgen.generate(&folder).context("the diagrams can't be bound")?;
    // Where a script can be loaded from.
    files::write(
        &folder.join("index.html"),
        b"<!doctype html><html lang=\"en\"><title>Diagrams</title>",
    )?;
    Ok(folder)
}
