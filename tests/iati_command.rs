//! `openstrategy iati check`: what it prints in every form, how it ends.

use std::{
    io::Write as _,
    process::{Command, Output, Stdio},
};

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
