//! `cargo xtask test`: every check, one after the other, and what came of each.

mod browser;
mod code;
mod publish;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::set_up::{self, Missing};
use crate::tools::Tool;
use crate::workspace::Workspace;

/// What `test` is told.
#[derive(clap::Args)]
pub struct Arguments {
    /// Only these steps, by name; what they build on must be there from an earlier run
    #[arg(long, value_name = "NAME", value_delimiter = ',', value_parser = step_names())]
    only: Vec<String>,
    /// All steps but these
    #[arg(long, value_name = "NAME", value_delimiter = ',', value_parser = step_names(), conflicts_with = "only")]
    skip: Vec<String>,
    /// Only the steps without a browser
    #[arg(long, conflicts_with = "only")]
    fast: bool,
}

/// A step of the tests.
struct Step {
    /// What `--only` and `--skip` call it.
    name: &'static str,
    /// What it holds.
    what: &'static str,
    /// Without these it can't run.
    tools: &'static [Tool],
    /// It can't run after one of these failed.
    after: &'static [&'static str],
    run: fn(&Workspace) -> Result<()>,
}

const BROWSER: &[Tool] = &[Tool::Node, Tool::NpmPackages, Tool::Chromium];
const SITE: &[&str] = &["publish"];

/// All steps, in order: the quick ones and those that others build on first.
#[rustfmt::skip]
const STEPS: &[Step] = &[
    Step { name: "format", what: "cargo fmt", tools: &[Tool::RustComponents], after: &[], run: code::format },
    Step { name: "lints", what: "Clippy, natively", tools: &[Tool::RustComponents], after: &[], run: code::lints },
    Step { name: "lints-client", what: "Clippy, for the browser", tools: &[Tool::RustComponents, Tool::WasmTarget], after: &[], run: code::lints_client },
    Step { name: "client", what: "the browser's client", tools: &[Tool::WasmTarget], after: &[], run: crate::native::client_and_tests_ahead },
    Step { name: "native", what: "unit, property and golden tests", tools: &[], after: &["client"], run: code::native },
    Step { name: "charts", what: "every diagram in Chromium as natively", tools: &[Tool::WasmTarget, Tool::Node, Tool::NpmPackages, Tool::Chromium], after: &["native"], run: browser::charts },
    Step { name: "schemas", what: "texts against the schema of Akoma Ntoso", tools: &[Tool::Xmllint], after: &["native"], run: code::schemas },
    Step { name: "check", what: "openstrategy check content", tools: &[], after: &["client"], run: publish::check },
    Step { name: "publish", what: "the sample site, twice and below a path", tools: &[], after: &["check"], run: publish::publish },
    Step { name: "links", what: "internal links of the site", tools: &[Tool::Node], after: SITE, run: browser::links },
    Step { name: "budgets", what: "bytes that a reader loads", tools: &[Tool::Node], after: SITE, run: browser::budgets },
    Step { name: "html", what: "Nu HTML checker", tools: &[Tool::Node, Tool::NpmPackages, Tool::Java], after: SITE, run: browser::html },
    Step { name: "browser", what: "Playwright and axe in Chromium", tools: BROWSER, after: SITE, run: browser::playwright },
    Step { name: "lighthouse", what: "Lighthouse on three pages", tools: BROWSER, after: SITE, run: browser::lighthouse },
];

enum Outcome {
    Passed,
    Failed(String),
    Skipped(String),
}

/// Sets up, runs every chosen step even after one failed, and sums up.
pub fn run(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    let chosen: Vec<&Step> = STEPS.iter().filter(|step| arguments.chooses(step)).collect();
    heading("set-up", "what the steps need");
    let tools: Vec<Tool> = Tool::ALL
        .iter()
        .copied()
        .filter(|tool| chosen.iter().any(|step| step.tools.contains(tool)))
        .collect();
    let missing = set_up::all(workspace, &tools);
    for Missing { tool, reason } in &missing {
        println!("set-up: {}: {reason}", tool.entry().name);
    }

    let mut outcomes: Vec<(&Step, Outcome, Duration)> = Vec::new();
    for step in chosen {
        heading(step.name, step.what);
        let start = Instant::now();
        let outcome = match hindrance(workspace, step, &missing, &outcomes) {
            Some(hindrance) => hindrance,
            None => match (step.run)(workspace) {
                Ok(()) => Outcome::Passed,
                Err(error) => Outcome::Failed(format!("{error:#}")),
            },
        };
        let took = start.elapsed();
        println!("{}", line(step, &outcome, took));
        outcomes.push((step, outcome, took));
    }
    sum_up(&outcomes)
}

impl Arguments {
    fn chooses(&self, step: &Step) -> bool {
        let named = |names: &[String]| names.iter().any(|name| name == step.name);
        let slow = step.tools.contains(&Tool::Chromium);
        (self.only.is_empty() || named(&self.only)) && !named(&self.skip) && !(self.fast && slow)
    }
}

/// Why a step can't run, if so: something failed before it, or a tool is missing. What only checks need is an error under
/// CI and a message elsewhere.
fn hindrance(
    workspace: &Workspace,
    step: &Step,
    missing: &[Missing],
    outcomes: &[(&Step, Outcome, Duration)],
) -> Option<Outcome> {
    let failed = outcomes
        .iter()
        .find(|(earlier, outcome, _)| step.after.contains(&earlier.name) && !matches!(outcome, Outcome::Passed));
    if let Some((earlier, ..)) = failed {
        return Some(Outcome::Skipped(format!("{} did not pass", earlier.name)));
    }
    let Missing { tool, .. } = missing.iter().find(|missing| step.tools.contains(&missing.tool))?;
    let reason = format!("{} is missing, see set-up above", tool.entry().name);
    let error = workspace.ci || tool.entry().required;
    Some(if error {
        Outcome::Failed(reason)
    } else {
        Outcome::Skipped(reason)
    })
}

fn sum_up(outcomes: &[(&Step, Outcome, Duration)]) -> Result<()> {
    heading("summary", "");
    let count = |kind: fn(&Outcome) -> bool| outcomes.iter().filter(|(_, outcome, _)| kind(outcome)).count();
    let failed = count(|outcome| matches!(outcome, Outcome::Failed(_)));
    let skipped = count(|outcome| matches!(outcome, Outcome::Skipped(_)));
    for (step, outcome, took) in outcomes {
        println!("{}", line(step, outcome, *took));
    }
    let mut total = format!("\n{} passed, {failed} failed", outcomes.len() - failed - skipped);
    if skipped > 0 {
        _ = write!(total, ", {skipped} skipped");
    }
    println!("{total}");
    let names: Vec<&str> = outcomes
        .iter()
        .filter(|(_, outcome, _)| matches!(outcome, Outcome::Failed(_)))
        .map(|(step, ..)| step.name)
        .collect();
    if !names.is_empty() {
        bail!("failed: {}", names.join(", "));
    }
    Ok(())
}

fn heading(name: &str, what: &str) {
    let separator = if what.is_empty() { "" } else { ": " };
    println!("\n== {name}{separator}{what}");
}

fn line(step: &Step, outcome: &Outcome, took: Duration) -> String {
    let (word, why) = match outcome {
        Outcome::Passed => ("ok", String::new()),
        Outcome::Failed(reason) => ("FAILED", format!("  {reason}")),
        Outcome::Skipped(reason) => ("skipped", format!("  {reason}")),
    };
    format!("{word:>8} {:<13} {:>6.1} s{why}", step.name, took.as_secs_f32())
}

fn step_names() -> clap::builder::PossibleValuesParser {
    STEPS.iter().map(|step| step.name).collect::<Vec<_>>().into()
}
