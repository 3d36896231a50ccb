//! The command line: what it refuses before it reads anything, and what it prints.

use std::process::{Command, Output};

use openstrategy::publish::write::headers;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_openstrategy"))
        .args(arguments)
        .output()
        .expect("the binary")
}

#[test]
fn wrong_usage_ends_with_2_and_says_what_is_wrong() {
    for (arguments, said) in [
        (&["publish", "content"][..], "--out"),
        (
            &["publish", "--out", "x", "--base-url", "example.org"],
            "does not begin with https://",
        ),
        (&["serve", "--port", "70000"], "70000"),
        (&["deploy", "iis"], "nginx"),
        (&["check", "--format", "xml"], "json"),
        (&["tidy"], "tidy"),
        (&[], "publish"),
    ] {
        let output = run(arguments);
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {error}");
        assert!(error.contains(said), "{arguments:?}: {error}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn the_form_for_hosts_that_read_headers_is_that_of_the_site() {
    let deploy = ["deploy", "headers", "--base-url", "https://example.org/strategy"];
    let output = run(&[&deploy[..], &["--language", "fr", "--language", "ar"]].concat());
    assert_eq!(output.status.code(), Some(0));
    let expected = headers::netlify("/strategy/", &["fr".into(), "ar".into()]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), expected);
}

/// For machines, a problem of a file as a whole has no line: there is no line 0.
#[test]
fn a_missing_file_has_no_line_in_json() {
    let folder = tempfile::tempdir().expect("a folder");
    let content = folder.path().to_str().expect("a path of text");
    let output = run(&["check", "--format", "json", content]);
    let problems: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let places: Vec<_> = problems
        .as_array()
        .into_iter()
        .flatten()
        .map(|problem| &problem["place"])
        .collect();
    assert!(places.iter().any(|place| place["file"] == "site.toml"), "{problems}");
    for place in places {
        assert!(place.get("line").is_none(), "{place}");
    }
}
