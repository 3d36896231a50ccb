//! `cargo xtask bench activities`: the register of activities, with as many as are asked for.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::native::{self, Profile};
use crate::tools::chromium;
use crate::workspace::Workspace;
use crate::{files, process};

/// Publishes a site with `count` made-up activities and measures its register in Chromium.
pub fn run(workspace: &Workspace, count: usize) -> Result<()> {
    let folder = workspace.target.join("bench");
    let (content, site) = (folder.join("content"), folder.join("site"));
    files::empty(&folder)?;
    files::empty(&content)?;
    files::empty(&content.join("iati"))?;
    let case = workspace.root.join("tests/publish/activities/content");
    for name in ["site.toml", "organisations.toml", "rates.csv"] {
        let from = case.join(name);
        let text = fs::read(&from).with_context(|| format!("{} can't be read", from.display()))?;
        files::write(&content.join(name), &text)?;
    }
    let file = content.join("iati/made-up.xml");
    write_activities(&file, count).with_context(|| format!("{} can't be written", file.display()))?;
    // Packed files are measured by the script.
    let openstrategy = native::build(workspace, Profile::Release)?;
    let start = Instant::now();
    process::run(
        workspace
            .command(&openstrategy)
            .args(["publish", "--no-precompress", "--out"])
            .arg(&site)
            .arg(&content),
    )?;
    println!("published {count} activities in {:.0} s", start.elapsed().as_secs_f32());
    let mut node = workspace.command("node");
    node.current_dir(workspace.browser_tests())
        .arg("bench-activities.mjs")
        .env("SITE", &site);
    if let Some(chromium) = chromium::path() {
        node.env("CHROME_PATH", chromium);
    }
    process::run(&mut node)
}

const PLACES: [&str; 20] = [
    "TZ", "KE", "UG", "ET", "SN", "ML", "NE", "BD", "NP", "PK", "LA", "KH", "BO", "PE", "HN", "HT", "JO", "YE", "UA",
    "MD",
];
const SECTORS: [&str; 15] = [
    "11110", "11220", "12220", "12240", "13020", "14030", "14031", "15110", "15160", "22040", "23210", "31120",
    "43030", "43040", "72010",
];
const SUBJECTS: [&str; 10] = [
    "water",
    "rural roads",
    "registers",
    "primary schools",
    "clinics",
    "land titles",
    "statistics",
    "solar power",
    "seeds",
    "courts",
];

/// Activities with every facet, spread by a fixed sequence that looks like none.
fn write_activities(path: &Path, count: usize) -> std::io::Result<()> {
    let mut file = BufWriter::new(fs::File::create(path)?);
    let mut random = 1_u64;
    let mut next = |below: usize| {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) as usize % below
    };
    writeln!(file, "<iati-activities version=\"2.03\">")?;
    for number in 0..count {
        let (publisher, year) = (next(150), 2005 + next(20));
        let (place, sector, subject) = (PLACES[next(20)], SECTORS[next(15)], SUBJECTS[next(10)]);
        let currency = ["USD", "EUR", "CHF"][next(3)];
        writeln!(
            file,
            "<iati-activity default-currency=\"{currency}\" xml:lang=\"en\"><iati-identifier>XX-FIC-{publisher}-{number}</iati-identifier>\
             <reporting-org ref=\"XX-FIC-{publisher}\" type=\"21\"><narrative>Fictional organisation {publisher}</narrative></reporting-org>\
             <title><narrative>Made-up {subject} {number}</narrative></title>\
             <description><narrative>Invented, to be counted.</narrative></description>\
             <participating-org ref=\"XX-FIC-{publisher}\" role=\"2\"/>\
             <activity-status code=\"{}\"/><activity-date type=\"2\" iso-date=\"{year}-01-01\"/>\
             <recipient-country code=\"{place}\"/><sector code=\"{sector}\"/>\
             <budget><period-start iso-date=\"{year}-01-01\"/><period-end iso-date=\"{year}-12-31\"/><value value-date=\"{year}-01-01\">{}</value></budget>\
             <transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"{year}-06-01\"/><value value-date=\"{year}-06-01\">{}</value></transaction>\
             </iati-activity>",
            1 + next(6),
            1000 * (1 + next(900)),
            100 * (1 + next(9000)),
        )?;
    }
    writeln!(file, "</iati-activities>")?;
    file.flush()
}
