//! What checks IATI files in the browser: a wasm file of its own, without islands, which a Web Worker runs, and the scripts
//! of its page. It lies beside the clients and is built with them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::bind::Names;
use crate::client::{PROFILE, TARGET, rust_flags};
use crate::workspace::Workspace;
use crate::{bind, process, tools};

/// Its folder, beside boot.js.
pub const FOLDER: &str = "check";

/// Compiled for speed, while the same code is made small in a client.
const QUICK: &str = "profile.browser.package.openstrategy.opt-level=3";

/// What is compiled.
const BINARY: &str = "check_worker";

/// The scripts of the page and of the thread, in `src/app/check/`.
const SCRIPTS: [&str; 2] = ["check.js", "worker.js"];

/// Compiles and binds it into `folder`, with its scripts.
pub fn lay(workspace: &Workspace, folder: &Path, names: Names) -> Result<()> {
    process::run(
        tools::wasm_target::cargo(workspace)
            .args(["build", "--locked", "--bin", BINARY, "--features", FOLDER])
            .args(["--profile", PROFILE, "--target", TARGET, "--config", QUICK])
            .env_remove("RUSTFLAGS")
            .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(workspace)),
    )?;
    fs::create_dir_all(folder).with_context(|| format!("{} can't be made", folder.display()))?;
    let wasm = workspace
        .target
        .join(TARGET)
        .join(PROFILE)
        .join(format!("{BINARY}.wasm"));
    bind::bind_whole(&wasm, folder, names)?;
    for script in SCRIPTS {
        let source = workspace.root.join("src/app/check").join(script);
        fs::copy(&source, folder.join(script)).with_context(|| format!("{} can't be copied", source.display()))?;
    }
    Ok(())
}
