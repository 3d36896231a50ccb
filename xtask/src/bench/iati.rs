//! `cargo xtask bench iati`: MB/s and memory of reading, checking and converting IATI files, beside other programs.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;
use crate::{files, native, process};

/// Measures, and prints a Markdown table. `sample` is the file that is repeated, with new identifiers, to `megabytes`, and
/// once more to `large`.
pub fn run(workspace: &Workspace, sample: Option<&Path>, megabytes: u64, large: u64, runs: usize) -> Result<()> {
    let ours = build(workspace)?;
    let folder = workspace.target.join("bench-iati");
    files::empty(&folder)?;
    let measured = measure(workspace, &ours, &folder, sample, megabytes, large, runs);
    // Gigabytes, which nobody wants to keep.
    files::remove(&folder)?;
    print!("{}", measured?);
    Ok(())
}

fn measure(
    workspace: &Workspace,
    ours: &Path,
    folder: &Path,
    sample: Option<&Path>,
    megabytes: u64,
    large: u64,
    runs: usize,
) -> Result<String> {
    let shared = workspace.root.join("../shared/iati");
    let published = shared.join("real/unhcr-activities-2023.xml");
    let own = workspace.root.join("tests/iati/new-2.03.xml");
    let sample = sample.unwrap_or(if published.exists() { &published } else { &own });
    let (file, tables) = (folder.join("file.xml"), folder.join("tables"));
    let bytes = repeat(sample, megabytes * 1_000_000, &file)?;
    let mut table = format!(
        "\n{} repeated to {:.0} MB, median of {runs} runs, one core each\n\n\
         | what | with | MB/s | MB/s of CPU time | peak MB |\n|---|---|--:|--:|--:|\n",
        sample.file_name().unwrap_or_default().to_string_lossy(),
        bytes as f64 / 1e6,
    );
    let convert = |file: &Path, form: &str, out: &Path| {
        let mut command = Command::new(ours);
        command
            .args(["iati", "convert", "--partial", "--to", form, "--out"])
            .args([out, file]);
        command
    };
    let direct = |what: &str, file: &Path| {
        let mut command = Command::new(ours);
        command.arg(what).arg(file);
        command
    };
    let xml = folder.join("out.xml");
    for (what, mut command) in [
        ("read, element by element", direct("read", &file)),
        ("read into the model", direct("model", &file)),
        ("check: structure, codes, rules", direct("check", &file)),
        ("convert to CSV", convert(&file, "csv", &tables)),
        ("convert to 2.03", convert(&file, "xml", &xml)),
    ] {
        table += &median(&mut command, runs)?.row(what, "openstrategy", bytes);
    }
    let schema = shared.join("standard/schemas/2.03/iati-activities-schema.xsd");
    for peer in peers(&file, &schema, folder) {
        table += &match peer.command {
            Some(mut command) => match median(&mut command, runs.min(3)) {
                Ok(measured) => measured.row(peer.what, peer.name, bytes),
                Err(error) => format!("| {} | {}: {error:#} | – | – | – |\n", peer.what, peer.name),
            },
            None => format!("| {} | {}: not installed | – | – | – |\n", peer.what, peer.name),
        };
    }
    if large > 0 {
        files::empty(&tables)?;
        let bytes = repeat(sample, large * 1_000_000, &file)?;
        let megabytes = bytes / 1_000_000;
        for (what, mut command) in [
            ("check", direct("check", &file)),
            ("convert to CSV", convert(&file, "csv", &tables)),
        ] {
            let what = format!("{what}, {megabytes} MB, once");
            table += &median(&mut command, 1)?.row(&what, "openstrategy", bytes);
        }
    }
    Ok(table)
}

/// The benchmark's own program, in release.
fn build(workspace: &Workspace) -> Result<PathBuf> {
    let mut cargo = native::cargo(workspace);
    cargo.args([
        "bench",
        "--locked",
        "--bench",
        "iati",
        "--no-run",
        "--message-format=json-render-diagnostics",
    ]);
    let built = cargo
        .stderr(Stdio::inherit())
        .output()
        .context("cargo could not be started")?;
    if !built.status.success() {
        bail!("the benchmark could not be built");
    }
    let messages = String::from_utf8(built.stdout).context("cargo printed no UTF-8")?;
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == "iati" && message["target"]["kind"][0] == "bench")
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .context("cargo named no benchmark")
}

/// Writes the activities of a file again and again, each time with new identifiers, until there are so many bytes.
fn repeat(sample: &Path, bytes: u64, to: &Path) -> Result<u64> {
    let text = fs::read_to_string(sample).with_context(|| format!("{} can't be read", sample.display()))?;
    let end = "</iati-activity>";
    let (Some(first), Some(last)) = (text.find("<iati-activity "), text.rfind(end)) else {
        bail!("{} holds no activities", sample.display());
    };
    let (head, rest) = text.split_at(first);
    let (body, tail) = rest.split_at(last + end.len() - first);
    let mut out = BufWriter::new(File::create(to).with_context(|| format!("{} can't be written", to.display()))?);
    let mut written = head.len() + tail.len();
    out.write_all(head.as_bytes())?;
    for number in 0_u64.. {
        let body = body.replace("<iati-identifier>", &format!("<iati-identifier>R{number}-"));
        out.write_all(body.as_bytes())?;
        written += body.len();
        if written as u64 >= bytes {
            break;
        }
    }
    out.write_all(tail.as_bytes())?;
    out.flush()?;
    Ok(written as u64)
}

/// Another program that does something of the kind.
struct Peer {
    what: &'static str,
    name: &'static str,
    /// None where it is not installed.
    command: Option<Command>,
}

fn peers(file: &Path, schema: &Path, folder: &Path) -> Vec<Peer> {
    let command = |program: &str, arguments: &[&OsStr]| {
        let mut command = Command::new(program);
        command.args(arguments);
        command
    };
    let there = |program: &str, argument: &str| process::succeeds(Command::new(program).arg(argument));
    let python = |module: &str| process::succeeds(Command::new("python3").args(["-c", &format!("import {module}")]));
    let (file, schema_there) = (file.as_os_str(), schema.exists());
    let schema = schema.as_os_str();
    let (flat, script) = (folder.join("flat"), OsStr::new("-c"));
    let lxml = OsStr::new(
        "import sys; from lxml import etree; etree.XMLSchema(etree.parse(sys.argv[1])).validate(etree.parse(sys.argv[2]))",
    );
    let lxml_read = OsStr::new(
        "import sys\n\
         from lxml import etree\n\
         for _, activity in etree.iterparse(sys.argv[1], tag='iati-activity'):\n    \
             activity.clear()\n    \
             while activity.getprevious() is not None:\n        \
                 del activity.getparent()[0]\n",
    );
    let xmllint = ["--noout", "--nonet", "--schema"].map(OsStr::new);
    vec![
        Peer {
            what: "read, activity by activity",
            name: "lxml (iterparse)",
            command: python("lxml").then(|| command("python3", &[script, lxml_read, file])),
        },
        Peer {
            what: "structure only",
            name: "lxml with the XSD",
            command: (schema_there && python("lxml")).then(|| command("python3", &[script, lxml, schema, file])),
        },
        Peer {
            what: "structure only",
            name: "xmllint with the XSD",
            command: (schema_there && there("xmllint", "--version"))
                .then(|| command("xmllint", &[&xmllint[..], &[schema, file]].concat())),
        },
        Peer {
            what: "convert to CSV",
            name: "flatten-tool",
            command: there("flatten-tool", "--help").then(|| {
                let arguments = [
                    "flatten",
                    "--xml",
                    "--id-name=iati-identifier",
                    "--root-list-path=iati-activity",
                    "-f",
                ];
                let arguments = arguments.map(OsStr::new);
                let rest = [OsStr::new("csv"), OsStr::new("-o"), flat.as_os_str(), file];
                command("flatten-tool", &[&arguments[..], &rest].concat())
            }),
        },
    ]
}

/// What one run took.
#[derive(Clone, Copy)]
struct Measured {
    wall: Duration,
    /// Where the system tells.
    cpu: Option<Duration>,
    /// Bytes, where the system tells.
    peak: Option<u64>,
}

impl Measured {
    fn row(self, what: &str, with: &str, bytes: u64) -> String {
        let speed = |time: Duration| format!("{:.1}", bytes as f64 / 1e6 / time.as_secs_f64());
        let or_dash = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
        format!(
            "| {what} | {with} | {} | {} | {} |\n",
            speed(self.wall),
            or_dash(self.cpu.map(speed)),
            or_dash(self.peak.map(|peak| (peak / 1_000_000).to_string())),
        )
    }
}

/// The medians of some runs.
fn median(command: &mut Command, runs: usize) -> Result<Measured> {
    let mut all = Vec::new();
    for _ in 0..runs.max(1) {
        all.push(once(command)?);
    }
    let middle = all.len() / 2;
    all.sort_by_key(|measured| measured.cpu);
    let cpu = all[middle].cpu;
    let peak = all.iter().filter_map(|measured| measured.peak).max();
    all.sort_by_key(|measured| measured.wall);
    Ok(Measured {
        wall: all[middle].wall,
        cpu,
        peak,
    })
}

fn once(command: &mut Command) -> Result<Measured> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let started = Instant::now();
    let mut child = command
        .spawn()
        .with_context(|| format!("{} could not be started", process::shown(command)))?;
    let process = PathBuf::from(format!("/proc/{}", child.id()));
    let (mut cpu, mut peak) = (None, None);
    let status = loop {
        cpu = cpu_time(&process).or(cpu);
        peak = peak_memory(&process).or(peak);
        if let Some(status) = child.try_wait().context("a program can't be asked")? {
            break status;
        }
        thread::sleep(Duration::from_millis(4));
    };
    let wall = started.elapsed();
    // 1 and 3: findings, or what is not valid.
    if !matches!(status.code(), Some(0 | 1 | 3)) {
        bail!("{} ended with {status}", process::shown(command));
    }
    Ok(Measured { wall, cpu, peak })
}

/// The time on the processor of all threads of a process, as Linux counts it: in hundredths of a second.
fn cpu_time(process: &Path) -> Option<Duration> {
    let stat = fs::read_to_string(process.join("stat")).ok()?;
    // The name, in parentheses, may hold anything.
    let mut fields = stat.rsplit_once(") ")?.1.split(' ').skip(11);
    let ticks = fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}

/// The most memory that a process has had.
fn peak_memory(process: &Path) -> Option<u64> {
    let status = fs::read_to_string(process.join("status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? * 1024)
}
