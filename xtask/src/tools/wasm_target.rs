//! Rust's standard library for WebAssembly: of this toolchain, by rustup; where rustup can't fetch it, a second toolchain
//! from Debian's packages, whose source builds it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::apt;
use crate::workspace::Workspace;
use crate::{files, process};

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// Which toolchain can compile for the browser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Toolchain {
    /// The one that compiles everything else.
    Default,
    /// Debian's, beside it.
    Debian,
}

/// The toolchain that has the target; none while it has to be installed.
pub fn toolchain(workspace: &Workspace) -> Option<Toolchain> {
    if has_std(&mut workspace.command(rustc())) {
        Some(Toolchain::Default)
    } else if Path::new(DEBIAN_CARGO).is_file() && has_std(&mut debian(workspace, DEBIAN_RUSTC)) {
        Some(Toolchain::Debian)
    } else {
        None
    }
}

/// The cargo that can compile for the browser.
pub fn cargo(workspace: &Workspace) -> Command {
    match toolchain(workspace) {
        Some(Toolchain::Debian) => debian(workspace, DEBIAN_CARGO),
        _ => workspace.cargo(),
    }
}

/// Which toolchain has it.
pub fn probe(workspace: &Workspace) -> Option<String> {
    toolchain(workspace).map(|toolchain| match toolchain {
        Toolchain::Default => "found".to_owned(),
        Toolchain::Debian => "found in Debian's toolchain".to_owned(),
    })
}

/// By rustup, else from Debian's packages.
pub fn install(workspace: &Workspace) -> Result<()> {
    println!("        rustup target add {TARGET}");
    let by_rustup = process::output(workspace.command("rustup").args(["target", "add", TARGET])).map(drop);
    by_rustup.or_else(|error| {
        println!("        rustup could not: {error:#}");
        if apt::available() {
            from_debian(workspace)
        } else {
            Err(error)
        }
    })
}

/// Installs Debian's toolchain, builds its standard library for the target and keeps that beside it.
fn from_debian(workspace: &Workspace) -> Result<()> {
    apt::install(&DEBIAN_PACKAGES)?;
    println!("        building the standard library for {TARGET}");
    let package = workspace.target.join("wasm-std");
    files::empty(&package.join("src"))?;
    files::write(
        &package.join("Cargo.toml"),
        b"[package]\nname = \"empty\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[lib]\ncrate-type = [\"cdylib\"]\n[workspace]\n",
    )?;
    files::write(&package.join("src/lib.rs"), b"")?;
    process::output(
        debian(workspace, DEBIAN_CARGO)
            .current_dir(&package)
            .env("CARGO_TARGET_DIR", package.join("target"))
            .env("RUSTC_BOOTSTRAP", "1")
            .args(["build", "--release", "-Zbuild-std=std,panic_abort", "--target", TARGET]),
    )?;
    let built = package.join("target").join(TARGET).join("release/deps");
    let kept = Path::new("/usr/lib/rustlib").join(TARGET).join("lib");
    files::empty(&kept)?;
    for name in files::below(&built)?.iter().filter(|name| is_library(name)) {
        std::fs::copy(built.join(name), kept.join(name))
            .with_context(|| format!("{} can't be copied", name.display()))?;
    }
    Ok(())
}

/// A program of Debian's toolchain, out of rustup's sight.
fn debian(workspace: &Workspace, program: &str) -> Command {
    let mut command = workspace.command(program);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(PathBuf::from("/usr/bin")).chain(std::env::split_paths(&path));
    if let Ok(path) = std::env::join_paths(folders) {
        command.env("PATH", path);
    }
    command
        .env("CARGO_TARGET_DIR", &workspace.target)
        .env("RUSTC", DEBIAN_RUSTC);
    for variable in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTDOC"] {
        command.env_remove(variable);
    }
    command
}

fn rustc() -> std::ffi::OsString {
    std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

fn has_std(rustc: &mut Command) -> bool {
    let folder = process::output(rustc.args(["--print", "target-libdir", "--target", TARGET]));
    folder
        .and_then(|folder| files::below(Path::new(folder.trim())))
        .is_ok_and(|names| {
            names
                .iter()
                .any(|name| is_library(name) && name.to_string_lossy().starts_with("libstd-"))
        })
}

fn is_library(name: &Path) -> bool {
    name.extension().is_some_and(|extension| extension == "rlib")
}
