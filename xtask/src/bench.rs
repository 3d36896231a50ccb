//! `cargo xtask bench`: figures that depend on the machine, and are therefore no tests.

mod activities;
mod check;
mod iati;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::native::Profile;
use crate::tools::chromium;
use crate::workspace::Workspace;
use crate::{files, native, process};

/// What `bench` is told.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// The register of initiatives: bytes of its page and data, and how long a choice takes on a slowed CPU
    Initiatives {
        /// How many initiatives are made up
        #[arg(long, default_value_t = 10_000)]
        count: usize,
    },
    /// The register of activities: bytes of its page and data, and how long a choice takes on a slowed CPU
    Activities {
        /// How many activities are made up
        #[arg(long, default_value_t = 100_000)]
        count: usize,
    },
    /// The page that checks IATI files: MB/s of a long file in Chromium, and whether the page stays free
    Check {
        /// The file that is repeated to 50 MB
        #[arg(default_value = "../shared/iati/real/unhcr-activities-2023.xml")]
        file: PathBuf,
    },
    /// IATI files: how quickly they are read, checked and converted, in how much memory, beside other programs
    Iati {
        /// The activity file that is repeated with new identifiers; otherwise one of ../shared/iati/real, or of tests/iati
        #[arg(long)]
        sample: Option<PathBuf>,
        /// To how many MB
        #[arg(long, default_value_t = 50)]
        megabytes: u64,
        /// To how many MB for the peak of memory; 0 leaves that out
        #[arg(long, default_value_t = 1000)]
        large: u64,
        /// How many times each is run
        #[arg(long, default_value_t = 5)]
        runs: usize,
    },
}

/// Runs a benchmark and prints its figures.
pub fn run(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    match &arguments.what {
        What::Initiatives { count } => initiatives(workspace, *count),
        What::Activities { count } => activities::run(workspace, *count),
        What::Check { file } => check::run(workspace, file),
        What::Iati {
            sample,
            megabytes,
            large,
            runs,
        } => iati::run(workspace, sample.as_deref(), *megabytes, *large, *runs),
    }
}

fn initiatives(workspace: &Workspace, count: usize) -> Result<()> {
    let folder = workspace.target.join("bench");
    let (content, site) = (folder.join("content"), folder.join("site"));
    files::empty(&folder)?;
    copy(&workspace.root.join("tests/publish/minimal/content"), &content)?;
    let organisations = content.join("organisations.toml");
    let known = fs::read_to_string(&organisations).context("organisations.toml")?;
    files::write(&organisations, (known + &made_up_organisations()).as_bytes())?;
    let initiatives = content.join("strategies/example/initiatives.toml");
    files::write(&initiatives, made_up_initiatives(count).as_bytes())?;
    // Packed files are measured by the script; packing twenty thousand pages is not what is measured.
    // Nor is publishing: the quickly compiled binary writes the same bytes.
    let openstrategy = native::build(workspace, Profile::Dev)?;
    process::run(
        workspace
            .command(&openstrategy)
            // The script serves it at the root.
            .args([
                "publish",
                "--no-precompress",
                "--base-url",
                "https://example.org/",
                "--out",
            ])
            .arg(&site)
            .arg(&content),
    )?;
    let mut node = workspace.command("node");
    node.current_dir(workspace.browser_tests())
        .arg("bench-initiatives.mjs")
        .env("SITE", &site);
    if let Some(chromium) = chromium::path() {
        node.env("CHROME_PATH", chromium);
    }
    process::run(&mut node)
}

const ORGANISATIONS: usize = 120;

fn made_up_organisations() -> String {
    let mut toml = String::new();
    for number in 0..ORGANISATIONS {
        _ = write!(
            toml,
            "\n[[organisations]]\nid = \"body-{number}\"\nname = {{ fr = \"Organe {number}\", en = \"Body {number}\" }}\n"
        );
    }
    toml
}

/// Initiatives with every respect that can be chosen, spread by a fixed sequence that looks like none.
fn made_up_initiatives(count: usize) -> String {
    let nouns = [
        "Portail",
        "Registre",
        "Réseau",
        "Formation",
        "Annuaire",
        "Archive",
        "Tableau",
        "Service",
        "Guide",
        "Enquête",
    ];
    let english = [
        "Portal",
        "Register",
        "Network",
        "Training",
        "Directory",
        "Archive",
        "Dashboard",
        "Service",
        "Guide",
        "Survey",
    ];
    let states = ["planned", "under-way", "done", "dropped"];
    let within = ["A", "inventory", "infrastructure"];
    let mut random = 1_u64;
    let mut next = |below: usize| {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) as usize % below
    };
    let mut toml = String::new();
    for number in 0..count {
        let (noun, other) = (next(nouns.len()), next(ORGANISATIONS));
        _ = write!(
            toml,
            "[[initiatives]]\nid = \"initiative-{number}\"\nwithin = \"{}\"\n\
             title = {{ fr = \"{} des données, n° {number}\", en = \"{} of data, no. {number}\" }}\n\
             text = {{ fr = \"Pour les bureaux de l’organe {other}.\", en = \"For the offices of body {other}.\" }}\n\
             source = \"#p2\"\nlead = {{ organisation = \"body-{}\", source = \"#p2\" }}\n\
             partners = [{{ organisation = \"body-{other}\", source = \"#p2\" }}]\n",
            within[next(within.len())],
            nouns[noun],
            english[noun],
            next(ORGANISATIONS),
        );
        let start = 2023 + next(5);
        _ = write!(
            toml,
            "start = {{ date = \"{start}\", source = \"#p2\" }}\nend = {{ date = \"{}\", source = \"#p2\" }}\n",
            (start + next(3)).min(2028)
        );
        if next(3) > 0 {
            let state = states[next(states.len())];
            _ = write!(
                toml,
                "\n[[initiatives.updates]]\nstate = \"{state}\"\ndate = \"{start}\"\nby = \"secretariat\"\n\
                 text = {{ fr = \"C’est dit.\", en = \"It is said.\" }}\nsource = \"#p3\"\n",
            );
            if state == "dropped" {
                toml.push_str("decision = { absent = \"not-stated\" }\nreason = { absent = \"not-stated\" }\n");
            }
        }
        toml.push('\n');
    }
    toml
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for name in files::below(from)? {
        let target = to.join(&name);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).with_context(|| format!("{} can't be made", folder.display()))?;
        }
        files::write(&target, &files::read(&from.join(&name))?)?;
    }
    Ok(())
}
