//! What `cargo xtask bench iati` measures, once each: `read FILE`, `model FILE`, `check FILE`, or a command line of openstrategy.
//!
//! The library's own reading and checking are apart from the commands, so that no report is in the figures.

use std::{fs::File, hint::black_box, process::ExitCode};

use clap::Parser as _;
use openstrategy::{
    command::{Cli, run},
    iati::{
        Reader,
        check::{Options, check},
        model::{Activity, Organisation},
        read::{Item, Kind},
    },
};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["read", file] => File::open(file).map(read),
        ["model", file] => File::open(file).map(model),
        ["check", file] => File::open(file).map(|file| {
            let mut findings = 0_u64;
            let outcome = check(file, &Options::default(), &mut |_| findings += 1);
            println!("{} activities or organisations, {findings} findings", outcome.units);
        }),
        [] => {
            println!("run by cargo xtask bench iati");
            Ok(())
        }
        _ => {
            return run(Cli::parse_from(
                std::iter::once("openstrategy".to_owned()).chain(arguments),
            ));
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(3)
        }
    }
}

/// Each activity as elements.
fn read(file: File) {
    let mut reader = Reader::new(file);
    while let Ok(Some(item)) = reader.next() {
        black_box(&item);
    }
}

/// Each activity as the model has it.
fn model(file: File) {
    let (mut reader, mut problems) = (Reader::new(file), Vec::new());
    while let Ok(Some(item)) = reader.next() {
        if let Item::Unit(unit, root) = item {
            match root.kind {
                Kind::Activities => drop(black_box(Activity::read(&unit, root, &mut problems))),
                Kind::Organisations => drop(black_box(Organisation::read(&unit, root, &mut problems))),
            }
            problems.clear();
        }
    }
}
