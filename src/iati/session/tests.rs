use serde_json::{Value, json};

use super::*;
use crate::iati::report::KEPT;

const FAULTY: &[u8] = include_bytes!("../../../tests/iati/faulty-2.03.xml");
const NEW: &[u8] = include_bytes!("../../../tests/iati/new-2.03.xml");

fn session(files: &[(&str, &[u8])]) -> Session {
    let mut session = Session::new(Language::Fr, Day::parse("2024-06-01"));
    for (name, bytes) in files {
        session.add(name, &bytes.to_vec(), bytes.len() as u64);
    }
    session
}

fn ask(session: &Session, question: &Value) -> Value {
    let answer = session.answer(&question.to_string()).expect("a question");
    serde_json::from_str(&answer).expect("JSON")
}

#[test]
fn files_are_told_with_their_counts() {
    let session = session(&[
        ("a.xml", FAULTY),
        ("b.xml", NEW),
        ("c.xml", b"<iati-activities><iati-activity></x>"),
    ]);
    let files = ask(&session, &json!({ "ask": "files" }));
    assert_eq!(
        (
            &files[0]["name"],
            &files[0]["read"],
            &files[0]["errors"],
            &files[0]["version"]
        ),
        (&json!("a.xml"), &json!(2), &json!(6), &json!("2.03"))
    );
    assert_eq!((&files[1]["errors"], &files[1]["broken"]), (&json!(0), &Value::Null));
    assert_eq!(files[2]["broken"]["line"], 1);
    assert!(
        files[2]["broken"]["message"]
            .as_str()
            .is_some_and(|message| message.contains("</x>")),
        "{files}"
    );
}

#[test]
fn rules_and_their_findings_follow_the_filter() {
    let session = session(&[("a.xml", FAULTY), ("b.xml", FAULTY)]);
    let rules = ask(&session, &json!({ "ask": "rules" }));
    let counts = |rules: &Value| -> u64 {
        let rules = rules.as_array().expect("rules");
        rules.iter().map(|rule| rule["count"].as_u64().expect("a count")).sum()
    };
    assert_eq!(counts(&rules), 2 * 8);
    assert_eq!(rules[0]["severity"], "error");
    let errors = ask(
        &session,
        &json!({ "ask": "rules", "filter": { "severity": "error", "file": 1 } }),
    );
    assert_eq!(counts(&errors), 6);
    let nobody = ask(
        &session,
        &json!({ "ask": "rules", "filter": { "identifier": "nobody" } }),
    );
    assert_eq!(nobody, json!([]));
    let of_one = ask(
        &session,
        &json!({ "ask": "findings", "severity": "error", "rule": "code.unknown", "from": 1, "count": 10,
                 "filter": { "identifier": "xx-demo-7-b1" } }),
    );
    assert_eq!(of_one.as_array().map(Vec::len), Some(1), "the second of two");
    assert_eq!((&of_one[0]["file"], &of_one[0]["line"]), (&json!(1), &json!(10)));
    assert!(session.answer("{\"ask\":\"nothing\"}").is_err());
    assert!(session.answer("").is_err());
}

#[test]
fn what_is_not_listed_is_counted() {
    let bad = "<iati-activity><iati-identifier>A</iati-identifier><foo/></iati-activity>".repeat(KEPT as usize + 5);
    let file = format!("<iati-activities version=\"2.03\">{bad}</iati-activities>");
    let session = session(&[("a.xml", file.as_bytes())]);
    let rules = ask(&session, &json!({ "ask": "rules" }));
    let unexpected = rules.as_array().expect("rules").iter();
    let unexpected = unexpected.filter(|rule| rule["rule"] == "structure.unexpected-element");
    let counts: Vec<_> = unexpected.map(|rule| (&rule["count"], &rule["listed"])).collect();
    assert_eq!(counts, [(&json!(KEPT + 5), &json!(KEPT))]);
}

#[test]
fn activities_are_told_in_steps_with_their_findings() {
    let session = session(&[("a.xml", FAULTY), ("b.xml", NEW)]);
    let all = ask(&session, &json!({ "ask": "activities", "from": 0, "count": 100 }));
    let count = all["count"].as_u64().expect("a count");
    assert_eq!(all["rows"].as_array().map(|rows| rows.len() as u64), Some(count));
    assert_eq!(all["leftOut"], 0);
    assert!(all["rows"][0]["findings"].as_u64() > Some(5) && all["rows"][0]["titles"][0]["text"] == "Essai");
    let rest = ask(
        &session,
        &json!({ "ask": "activities", "from": 1, "count": 100, "filter": { "file": 0 } }),
    );
    assert_eq!(rest["rows"].as_array().map(Vec::len), Some(1));
    assert_eq!(rest["rows"][0]["identifier"], "XX-DEMO-7-B1");
}

#[test]
fn an_archive_that_is_refused_is_a_file_that_is_broken() {
    let session = session(&[("a.zip", b"PK\x03\x04 and nothing else")]);
    let files = ask(&session, &json!({ "ask": "files" }));
    assert_eq!((&files[0]["name"], &files[0]["errors"]), (&json!("a.zip"), &json!(1)));
    assert!(files[0]["broken"]["message"].is_string());
    assert!(session.report(Format::Csv).contains("archive.broken"));
}
