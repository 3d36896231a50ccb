use std::{
    io,
    sync::{Arc, Weak},
};

use clap::Args;

use super::{
    Outcome,
    publish::NO_CLIENT,
    source::{self, Source},
};
use crate::publish::{
    preview::{Build, Server, Shown, watch},
    write::Compressor,
};

/// `openstrategy serve`.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    source: Source,
    /// The port of 127.0.0.1.
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
    /// Shows the content as it is now, whatever changes.
    #[arg(long)]
    no_watch: bool,
}

impl Serve {
    /// Publishes into a temporary folder and serves it until the process is told to stop.
    pub fn run(self) -> Outcome {
        let server = match Server::bind(self.port) {
            Ok(server) => server,
            Err(error) => {
                eprintln!("error: {}", self.no_port(&error));
                return Outcome::Failed;
            }
        };
        let loaded = self.source.load();
        if !loaded.problems.is_empty() {
            eprint!("{}", source::report(&self.source.content, &loaded.problems));
        }
        let Some(publication) = loaded.publication else {
            eprintln!("error: there is nothing to show while the content has errors");
            return source::failed_outcome(&loaded.problems);
        };
        Build::clear_abandoned();
        let compressor = Compressor::quick();
        let (build, summary) = match Build::publish(&publication, &compressor) {
            Ok(built) => built,
            Err(error) => {
                eprintln!("error: {error}");
                return Outcome::Failed;
            }
        };
        if !summary.client {
            eprintln!("{NO_CLIENT}");
        }
        println!(
            "http://{}{} shows {}: {summary}",
            server.address(),
            build.base_path(),
            self.source.content.display()
        );
        let shown = Arc::new(Shown::new(build));
        let watch = (!self.no_watch).then(|| {
            // Weakly: the last build is removed when the server ends, whatever the watch is doing.
            let (source, shown) = (self.source.clone(), Arc::downgrade(&shown));
            watch(&self.source.content, move || refresh(&source, &compressor, &shown))
        });
        match &watch {
            Some(Ok(_)) => println!("a change shows once the page is loaded again; stop with Ctrl-C"),
            Some(Err(error)) => eprintln!("note: changes will not show, the folder cannot be watched: {error}"),
            None => println!("stop with Ctrl-C"),
        }
        match server.run(shown) {
            Ok(()) => Outcome::Done,
            Err(error) => {
                eprintln!("error: cannot go on serving: {error}");
                Outcome::Failed
            }
        }
    }

    fn no_port(&self, error: &io::Error) -> String {
        let port = self.port;
        match error.kind() {
            io::ErrorKind::AddrInUse => format!(
                "port {port} is taken, perhaps by another preview; stop that, or choose another port with --port {}",
                port.checked_add(1).unwrap_or(8080)
            ),
            _ => format!("cannot listen on port {port}: {error}; choose another with --port"),
        }
    }
}

/// Shows the content as it is now, or says why the last good site stays.
fn refresh(source: &Source, compressor: &Compressor, shown: &Weak<Shown>) {
    let loaded = source.load();
    if !loaded.problems.is_empty() {
        eprint!("{}", source::report(&source.content, &loaded.problems));
    }
    match loaded
        .publication
        .map(|publication| Build::publish(&publication, compressor))
    {
        Some(Ok((build, summary))) => {
            if let Some(shown) = shown.upgrade() {
                shown.replace(build);
            }
            println!("changed: {summary}");
        }
        Some(Err(error)) => eprintln!("error: {error}; the last good site stays up"),
        None => eprintln!("the last good site stays up"),
    }
}
