//! `openstrategy iati check`: what it prints in every form, how it ends.

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};

use flate2::{Compression, write::GzEncoder};
use rawzip::ZipArchiveWriter;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_openstrategy"))
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/iati"))
        .args(["iati", "check", "--date", "2024-06-01"])
        .args(arguments)
        .output()
        .expect("the binary")
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

#[test]
fn it_ends_as_the_findings_are() {
    for (arguments, code) in [
        (&["new-2.03.xml"][..], 0),
        (&["faulty-2.03.xml"], 1),
        (&["new-2.03.xml", "faulty-2.03.xml"], 1),
        (&["."], 1),
        (&[], 2),
        (&["--format", "xml", "new-2.03.xml"], 2),
        (&["--date", "tomorrow", "new-2.03.xml"], 2),
        (&["not-there.xml"], 3),
        (&["faulty-2.03.xml", "not-there.xml"], 3),
    ] {
        let output = run(arguments);
        assert_eq!(
            output.status.code(),
            Some(code),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

#[test]
fn a_line_says_where_what_and_which_activity() {
    let english = text(&run(&["faulty-2.03.xml"]));
    let line = "faulty-2.03.xml:10:5: error [code.unknown] @code=\"12\" on iati-activity/activity-status is not a code of the list \
                ActivityStatus (XX-DEMO-7-B1)\n";
    assert!(english.contains(line), "{english}");
    assert!(
        english.ends_with("Activities read, version 2.03: 2. Errors: 6, warnings: 1, notes: 1\n"),
        "{english}"
    );
    let french = text(&run(&["--language", "fr", "faulty-2.03.xml"]));
    assert!(
        french.contains("erreur [7.5.3] La période 2021-01-01 – 2022-06-30 dépasse un an"),
        "{french}"
    );
}

#[test]
fn folders_are_gone_through_and_standard_input_is_read() {
    let output = text(&run(&["."]));
    for file in [
        "faulty-2.03.xml",
        "new-2.03.xml",
        "old-1.05.xml",
        "organisation-2.03.xml",
    ] {
        assert!(output.contains(&format!("{file}: ")), "{output}");
    }
    let mut child = Command::new(env!("CARGO_BIN_EXE_openstrategy"))
        .args(["iati", "check", "-", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the binary");
    let input = "<iati-activities version=\"2.03\"><iati-activity/></iati-activities>";
    child
        .stdin
        .take()
        .expect("its input")
        .write_all(input.as_bytes())
        .expect("written");
    let output = child.wait_with_output().expect("its output");
    assert_eq!(output.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(
        (&json["files"][0]["file"], &json["files"][0]["read"]),
        (&"-".into(), &1.into())
    );
    assert_eq!(json["files"][0]["whole"], true);
}

#[test]
fn every_form_is_what_it_says() {
    let json: serde_json::Value =
        serde_json::from_str(&text(&run(&["--format", "json", "faulty-2.03.xml"]))).expect("JSON");
    let finding = &json["files"][0]["findings"][0];
    assert!(finding["line"].is_u64() && finding["message"].is_string() && finding["identifier"] == "XX-DEMO-7-B1");
    let sarif: serde_json::Value = serde_json::from_str(&text(&run(&["--format", "sarif", "."]))).expect("JSON");
    assert_eq!(sarif["version"], "2.1.0");
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    let region = &results[0]["locations"][0]["physicalLocation"]["region"];
    assert!(results.len() >= 8 && region["startLine"].is_u64());
    let csv = text(&run(&["--format", "csv", "."]));
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(rows.headers().expect("a header").iter().next(), Some("file"));
    let rows: Vec<csv::StringRecord> = rows.records().collect::<Result<_, _>>().expect("rows");
    assert_eq!(rows.len(), results.len());
    assert!(
        rows.iter()
            .any(|row| &row[0] == "./faulty-2.03.xml" && &row[3] == "XX-DEMO-7-B1" && &row[4] == "10"),
        "{csv}"
    );
    let html = text(&run(&["--format", "html", "--language", "fr", "faulty-2.03.xml"]));
    assert!(
        html.starts_with("<!doctype html>\n<html lang=\"fr\">") && !html.contains("<script"),
        "{html}"
    );
}

/// What a file of `tests/iati` holds.
fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/iati").join(name)).expect("a fixture")
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("to memory");
    encoder.finish().expect("to memory")
}

/// A ZIP archive of files that are only laid down in it.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, bytes) in files {
        let (mut entry, config) = archive.new_file(name).start().expect("a file");
        let mut data = config.wrap(&mut entry);
        data.write_all(bytes).expect("to memory");
        let (_, descriptor) = data.finish().expect("to memory");
        entry.finish(descriptor).expect("to memory");
    }
    archive.finish().expect("to memory")
}

/// An archive of a file without a fault, one with faults, and one that is none of IATI's.
fn archive() -> Vec<u8> {
    zip(&[
        ("2024/new.xml", &fixture("new-2.03.xml")),
        ("readme.txt", b"nothing"),
        ("faulty.XML", &fixture("faulty-2.03.xml")),
    ])
}

/// What a run in a folder says of each file: its name and how many errors.
fn files(folder: &Path, arguments: &[&str]) -> (Option<i32>, Vec<(String, u64)>) {
    let output = Command::new(env!("CARGO_BIN_EXE_openstrategy"))
        .current_dir(folder)
        .args(["iati", "check", "--date", "2024-06-01", "--format", "json"])
        .args(arguments)
        .output()
        .expect("the binary");
    (output.status.code(), named(&output))
}

fn named(output: &Output) -> Vec<(String, u64)> {
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let files = json["files"].as_array().expect("files").iter();
    let errors = |file: &serde_json::Value| {
        let findings = file["findings"].as_array().expect("findings").iter();
        findings.filter(|finding| finding["severity"] == "error").count() as u64
    };
    files
        .map(|file| (file["file"].as_str().expect("a name").to_owned(), errors(file)))
        .collect()
}

#[test]
fn packed_files_are_unpacked_and_named_one_by_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let lay = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).expect("a file");
    lay("a.xml.gz", &gzip(&fixture("new-2.03.xml")));
    lay("b.zip", &archive());
    lay("c.gz", &gzip(&fixture("faulty-2.03.xml")));
    lay("d.xml", &fixture("new-2.03.xml"));
    lay("e.txt", b"nothing");
    let file = |name: &str, errors: u64| (name.to_owned(), errors);
    let (code, found) = files(folder.path(), &["a.xml.gz"]);
    assert_eq!((code, found), (Some(0), vec![file("a.xml.gz", 0)]));
    let (code, found) = files(folder.path(), &["b.zip", "c.gz"]);
    let expected = [
        file("b.zip/2024/new.xml", 0),
        file("b.zip/faulty.XML", 6),
        file("c.gz", 6),
    ];
    assert_eq!((code, &found[..]), (Some(1), &expected[..]));
    // Of a folder, what is named so.
    let (_, found) = files(folder.path(), &["."]);
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["./a.xml.gz", "./b.zip/2024/new.xml", "./b.zip/faulty.XML", "./d.xml"]
    );
}

#[test]
fn standard_input_may_be_packed() {
    for (bytes, expected) in [
        (gzip(&fixture("faulty-2.03.xml")), vec![("-".to_owned(), 6)]),
        (
            archive(),
            vec![("-/2024/new.xml".to_owned(), 0), ("-/faulty.XML".to_owned(), 6)],
        ),
    ] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_openstrategy"))
            .args(["iati", "check", "-", "--date", "2024-06-01", "--format", "json"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the binary");
        child
            .stdin
            .take()
            .expect("its input")
            .write_all(&bytes)
            .expect("written");
        let output = child.wait_with_output().expect("its output");
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(named(&output), expected);
    }
}

#[test]
fn a_bomb_or_a_damaged_archive_is_refused_with_a_message() {
    let folder = tempfile::tempdir().expect("a folder");
    let lay = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).expect("a file");
    let spaces = vec![b' '; 64 << 20];
    lay("bomb.xml.gz", &gzip(&spaces));
    lay("damaged.zip", &archive()[..200]);
    lay("empty.zip", &zip(&[("readme.txt", b"nothing")]));
    for (name, rule) in [
        ("bomb.xml.gz", "archive.bomb"),
        ("damaged.zip", "archive.broken"),
        ("empty.zip", "archive.empty"),
    ] {
        let output = run(&[folder.path().join(name).to_str().expect("UTF-8")]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        let said = text(&output);
        assert!(
            said.contains(&format!("[{rule}]")) && said.contains(name),
            "{name}: {said}"
        );
    }
}

#[test]
fn packed_files_are_converted() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("both.zip"), archive()).expect("a file");
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_openstrategy"))
            .current_dir(folder.path())
            .args(["iati", "convert", "both.zip"])
            .args(arguments)
            .output()
            .expect("the binary")
    };
    run(&["--to", "csv", "--out", "tables"]);
    let mut table = csv::Reader::from_path(folder.path().join("tables/activities.csv")).expect("a table");
    let at = |name: &str, table: &mut csv::Reader<fs::File>| {
        let headers = table.headers().expect("a header");
        headers.iter().position(|header| header == name).expect("a column")
    };
    let column = at("file", &mut table);
    let files: Vec<String> = table
        .records()
        .map(|row| row.expect("a row")[column].to_owned())
        .collect();
    assert_eq!(
        files,
        ["both.zip/2024/new.xml", "both.zip/faulty.XML", "both.zip/faulty.XML"]
    );
    // Two activity files become one.
    let output = run(&["--to", "xml", "--out", "one.xml"]);
    let xml = fs::read_to_string(folder.path().join("one.xml")).unwrap_or_default();
    assert_eq!(
        xml.matches("<iati-activity ").count() + xml.matches("<iati-activity>").count(),
        3,
        "{output:?}"
    );
}
