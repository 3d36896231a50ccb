//! Changed files, always the same ones, never make the reader, the checker, the writer or the tables panic, hang or outgrow
//! their memory.

#[path = "fuzz/property.rs"]
mod property;

use std::{
    fs,
    time::{Duration, Instant},
};

use openstrategy::iati::check::{Options, check};

const FILES: [&[u8]; 4] = [
    include_bytes!("iati/old-1.05.xml"),
    include_bytes!("iati/new-2.03.xml"),
    include_bytes!("iati/faulty-2.03.xml"),
    include_bytes!("iati/organisation-2.03.xml"),
];

/// Pieces that mean something to the reader.
const PIECES: [&[u8]; 25] = [
    b"<!DOCTYPE x>",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"-->",
    b"&#x10FFFF;",
    b"&#13;",
    b"&amp;",
    b"&x;",
    b"\xFF\xFE",
    b"\0",
    b"\r\n",
    b"<iati-activity>",
    b"</iati-activity>",
    b"<narrative xml:lang=\"fr\">",
    b"</narrative>",
    b" percentage=\"33.333333333333\"",
    b"99999999999999999999999999999",
    b"-0.0000000000000000000000000001",
    b" version=\"1.05\"",
    b" version=\"2.03\"",
    b" xmlns=\"x\"",
    b"<?xml version='1.0' encoding='UTF-16'?>",
    b"\xC2\xA0",
    b"\xEF\xBB\xBF",
];

/// A fixed sequence that looks like none.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below.max(1)
    }

    fn changed(&mut self) -> Vec<u8> {
        let mut bytes = FILES[self.below(FILES.len())].to_vec();
        for _ in 0..1 + self.below(6) {
            let at = self.below(bytes.len() + 1);
            let end = (at + self.below(80)).min(bytes.len());
            match self.below(6) {
                0 if at < bytes.len() => bytes[at] = self.below(256) as u8,
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let copy = bytes[at..end].to_vec();
                    let to = self.below(bytes.len() + 1);
                    bytes.splice(to..to, copy);
                }
                3 => bytes.truncate(at.max(bytes.len() / 2)),
                4 => {
                    // Between tags, where a file holds more than one may stand.
                    let tag = bytes[at..]
                        .iter()
                        .position(|byte| *byte == b'<')
                        .map_or(at, |more| at + more);
                    let piece = PIECES[self.below(PIECES.len())];
                    bytes.splice(tag..tag, piece.iter().copied());
                }
                _ => {
                    let piece = PIECES[self.below(PIECES.len())];
                    bytes.splice(at..at, piece.iter().copied());
                }
            }
        }
        bytes
    }
}

#[test]
fn changed_files_do_no_harm() {
    let mut sequence = Sequence(2026);
    let (started, mut slowest) = (Instant::now(), Duration::ZERO);
    let mut count = 0;
    // As many as a slow machine does in time; a quick one does all.
    while count < 3000 && started.elapsed() < Duration::from_secs(60) {
        let bytes = sequence.changed();
        let begun = Instant::now();
        property::reader(&bytes);
        property::checker(&bytes);
        slowest = slowest.max(begun.elapsed());
        count += 1;
    }
    println!(
        "{count} files, the slowest {slowest:?}, {} MB at most",
        peak_memory().unwrap_or(0) >> 20
    );
    assert!(count > 100, "{count}");
    assert!(slowest < Duration::from_secs(10), "{slowest:?}");
    if let Some(peak) = peak_memory() {
        assert!(peak < 300 << 20, "{peak} bytes");
    }
}

/// Found by fuzzing: quick-xml passes over a byte-order mark wherever it begins to read, and the reader then counted wrongly.
#[test]
fn a_byte_order_mark_that_is_not_the_first_is_text() {
    for (text, rule) in [
        ("\u{feff}\u{feff}<iati-activities version=\"2.03\"/>", "file.syntax"),
        ("<!-- x -->\u{feff}<iati-activity/>", "file.syntax"),
        (
            "<iati-activities version=\"2.03\">\u{feff}<iati-activity/></iati-activities>",
            "structure.text",
        ),
        (
            "<iati-activities version=\"2.03\">\u{feff}</iati-activities>",
            "structure.text",
        ),
        (
            "<iati-activities version=\"2.03\">\u{feff}&amp;</iati-activities>",
            "structure.text",
        ),
        ("<iati-activities version=\"2.03\">\u{feff}", "file.unclosed"),
        ("<iati-activities version=\"2.03\"/>\u{feff}x", "file.after-end"),
    ] {
        property::reader(text.as_bytes());
        property::checker(text.as_bytes());
        let mut rules = Vec::new();
        check(text.as_bytes(), &Options::default(), &mut |finding| {
            rules.push(finding.rule)
        });
        assert!(rules.iter().any(|found| found == rule), "{text}: {rules:?}");
    }
}

/// The most memory that this process has had, in bytes, where the system says so.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes << 10)
}
