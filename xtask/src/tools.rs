//! The one table of what is needed beyond a Rust toolchain: what, why, how it is found, how it is installed.

mod apt;
pub mod chromium;
mod java;
mod node;
mod npm_packages;
mod rust_components;
pub mod wasm_target;
mod xmllint;

use anyhow::Result;

use crate::workspace::Workspace;

/// Something that a verb needs, in the order in which it is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Rust's standard library for WebAssembly.
    WasmTarget,
    /// rustfmt and Clippy.
    RustComponents,
    /// Node.js with npm.
    Node,
    /// What tests/browser/package.json names.
    NpmPackages,
    /// A Chromium or Chrome.
    Chromium,
    /// A Java runtime.
    Java,
    /// xmllint, of libxml2.
    Xmllint,
}

/// A row of the table.
pub struct Entry {
    /// What it is, as messages name it.
    pub name: &'static str,
    /// What it is needed for.
    pub why: &'static str,
    /// Whether the product itself needs it. What only checks need may be missing on a user's machine.
    pub required: bool,
    /// Says what was found, or nothing.
    pub probe: fn(&Workspace) -> Option<String>,
    /// Installs it, saying how.
    pub install: fn(&Workspace) -> Result<()>,
    /// What a person does where installing fails.
    pub by_hand: &'static str,
}

impl Tool {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::WasmTarget,
        Self::RustComponents,
        Self::Node,
        Self::NpmPackages,
        Self::Chromium,
        Self::Java,
        Self::Xmllint,
    ];

    /// Its row of the table.
    pub const fn entry(self) -> Entry {
        match self {
            Self::WasmTarget => Entry {
                name: "wasm target",
                why: "the browser's client",
                required: true,
                probe: wasm_target::probe,
                install: wasm_target::install,
                by_hand: "Install Rust with rustup and run `rustup target add wasm32-unknown-unknown`",
            },
            Self::RustComponents => Entry {
                name: "rustfmt and Clippy",
                why: "format and lints",
                required: false,
                probe: rust_components::probe,
                install: rust_components::install,
                by_hand: "Run `rustup component add rustfmt clippy`",
            },
            Self::Node => Entry {
                name: "Node.js",
                why: "the browser tests",
                required: false,
                probe: node::probe,
                install: node::install,
                by_hand: "Install Node.js 20 or later, with npm",
            },
            Self::NpmPackages => Entry {
                name: "npm packages",
                why: "the browser tests",
                required: false,
                probe: npm_packages::probe,
                install: npm_packages::install,
                by_hand: "Run `npm ci --ignore-scripts` in tests/browser",
            },
            Self::Chromium => Entry {
                name: "Chromium",
                why: "the browser tests",
                required: false,
                probe: chromium::probe,
                install: chromium::install,
                by_hand: "Install Chromium or Chrome, or set CHROME_PATH to one",
            },
            Self::Java => Entry {
                name: "Java",
                why: "the Nu HTML checker",
                required: false,
                probe: java::probe,
                install: java::install,
                by_hand: "Install a Java runtime, 11 or later, so that `java -version` works",
            },
            Self::Xmllint => Entry {
                name: "xmllint",
                why: "texts against the schema of Akoma Ntoso",
                required: false,
                probe: xmllint::probe,
                install: xmllint::install,
                by_hand: "Install libxml2's tools (libxml2-utils), so that `xmllint --version` works",
            },
        }
    }
}
