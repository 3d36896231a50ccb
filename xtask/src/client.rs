//! `cargo xtask client`: the browser's client, from cargo to the folder that the native binary embeds.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::bind::Names;
use crate::tools::{self, Tool};
use crate::workspace::Workspace;
use crate::{bind, files, process, set_up, sizes, worker};

/// What is compiled for the browser.
pub const TARGET: &str = "wasm32-unknown-unknown";
/// How.
pub const PROFILE: &str = "browser";

/// The clients: the feature that says which islands one has names its folder too, beside boot.js.
pub const CLIENTS: [&str; 5] = ["read", "choose", "list", "results", "take"];

/// What wasm_split_cli_support reads to move functions between files.
const RELOCATIONS: &str = "-Clink-args=--emit-relocs";

/// What `client` is told.
#[derive(clap::Args)]
pub struct Arguments {
    /// Keep the names of functions, so that a stack trace in the browser's console says what went wrong
    #[arg(long)]
    names: bool,
}

/// Sets up what the client needs, builds it and prints its sizes.
pub fn run(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    set_up::need(workspace, &[Tool::WasmTarget])?;
    lay(workspace, if arguments.names { Names::Kept } else { Names::Dropped })
}

/// Compiles, splits and binds the client into `target/client/`, which changes only if the client did.
pub fn build(workspace: &Workspace) -> Result<()> {
    lay(workspace, Names::Dropped)
}

fn lay(workspace: &Workspace, names: Names) -> Result<()> {
    let boot = workspace.root.join("src/app/boot.js");
    if !boot.is_file() {
        bail!(
            "{} is missing: it is the script that loads the client and wakes the islands",
            workspace.shown(&boot)
        );
    }
    let new = workspace.target.join("client.new");
    files::empty(&new)?;
    let mut all_chunks = Vec::new();
    let mut took = 0.0;
    for name in CLIENTS {
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
                    "--features",
                    name,
                ])
                .env_remove("RUSTFLAGS")
                .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(workspace)),
        )?;
        let start = Instant::now();
        let wasm = workspace.target.join(TARGET).join(PROFILE).join("client.wasm");
        let folder = new.join(name);
        fs::create_dir_all(&folder).with_context(|| format!("{} can't be made", folder.display()))?;
        all_chunks.push(bind::bind(&wasm, &folder, names)?);
        took += start.elapsed().as_secs_f32();
    }
    worker::lay(workspace, &new.join(worker::FOLDER), names)?;
    fs::copy(&boot, new.join("boot.js")).with_context(|| format!("{} can't be copied", boot.display()))?;
    let client = workspace.client();
    let changed = files::replace(&client, &new)?;
    let shown = workspace.shown(&client);
    if changed {
        println!("client: split and bound into {shown} in {took:.1} s");
        for (name, chunks) in CLIENTS.iter().zip(&all_chunks) {
            println!("client `{name}`:");
            sizes::print(&client.join(name), chunks)?;
        }
        println!("what checks files:");
        sizes::print_all(&client.join(worker::FOLDER))?;
    } else {
        println!("client: unchanged in {shown} ({took:.1} s)");
    }
    Ok(())
}

/// The compiler's flags, as cargo separates them. Panics name the file that they are in: the folders of this machine are
/// left out of it, so that the client tells nothing of who has built it, and is the same wherever it is built.
pub fn rust_flags(workspace: &Workspace) -> OsString {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let mut flags = OsString::from(RELOCATIONS);
    for (folder, name) in [(cargo_home, "cargo"), (Some(workspace.root.clone()), "openstrategy")] {
        if let Some(folder) = folder {
            flags.push("\u{1f}--remap-path-prefix=");
            flags.push(folder);
            flags.push(format!("={name}"));
        }
    }
    flags
}
