//! `cargo xtask serve`: the sample site on this machine, rebuilt when the code changes.

use std::path::PathBuf;
use std::process::{Child, Command};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::tools::Tool;
use crate::workspace::Workspace;
use crate::{files, native, set_up};

/// What `serve` is told.
#[derive(clap::Args)]
pub struct Arguments {
    /// The content folder to publish
    #[arg(default_value = "content")]
    content: PathBuf,
    /// The port to listen on, at 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// What the binary is made of. `openstrategy serve` itself watches the content.
const SOURCES: [&str; 7] = [
    "src",
    "style",
    "public",
    "index.html",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
];
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// Sets up, builds, serves; builds again and serves the new binary whenever a source changed, until interrupted.
pub fn run(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    set_up::need(workspace, &[Tool::WasmTarget])?;
    let sources = SOURCES.map(|name| workspace.root.join(name));
    let mut seen = files::times(&sources)?;
    let mut server = Server(start(workspace, &build(workspace)?, arguments)?);
    loop {
        thread::sleep(LOOK_EVERY);
        if let Some(status) = server.0.try_wait().context("the server can't be asked")? {
            anyhow::ensure!(status.success(), "the server ended: {status}");
            return Ok(());
        }
        let now = files::times(&sources)?;
        if now == seen {
            continue;
        }
        seen = now;
        println!("== a source changed");
        match build(workspace) {
            Ok(binary) => {
                server.stop();
                server = Server(start(workspace, &binary, arguments)?);
            }
            // The old one goes on serving until the next edit.
            Err(error) => eprintln!("error: {error:#}"),
        }
    }
}

fn build(workspace: &Workspace) -> Result<PathBuf> {
    println!("== client");
    native::build_with_client(workspace)
}

fn start(workspace: &Workspace, binary: &PathBuf, arguments: &Arguments) -> Result<Child> {
    Command::new(binary)
        .current_dir(&workspace.root)
        .arg("serve")
        .arg(&arguments.content)
        .args(["--port", &arguments.port.to_string()])
        .spawn()
        .with_context(|| format!("{} could not be started", binary.display()))
}

/// The running server; it ends with this.
struct Server(Child);

impl Server {
    fn stop(&mut self) {
        // Both fail only for a process that has already ended.
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}
