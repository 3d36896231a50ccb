//! IATI files that are broken, hostile or any bytes at all: they are refused with what was found where, and never end the
//! program.

use std::fmt::Write as _;

use openstrategy::iati::{
    Fault, Limits,
    check::{Options, check},
    report::{self, Report},
    words::Language,
};
use proptest::prelude::*;

use crate::{
    common::iati::read,
    iati::{FAULTY, NEW, OLD, ORGANISATION, findings, holds},
};

#[test]
fn a_broken_file_says_where_and_what_was_read() {
    let break_at = |text: &str| holds(text).broken;
    let second = FAULTY.rfind("<participating-org").expect("the second");
    let broken = break_at(&FAULTY[..second]).expect("broken");
    assert_eq!(broken.fault, Fault::Unclosed("iati-activity".to_owned()));
    assert_eq!((broken.read, broken.position.line), (1, 27));
    let mismatched = FAULTY.replacen("</title>", "</titel>", 1);
    let broken = break_at(&mismatched).expect("broken");
    assert!(matches!(broken.fault, Fault::MismatchedEnd { .. }), "{broken}");
    assert_eq!((broken.read, broken.position.line), (0, 7));
    let good = "<iati-activities version=\"2.03\"><iati-activity/>";
    for (text, key) in [
        ("", "file.empty"),
        ("  \n", "file.empty"),
        ("hello", "file.syntax"),
        ("<html></html>", "file.not-iati"),
        (good, "file.unclosed"),
        (&format!("{good}</iati-activities><x/>"), "file.after-end"),
        (&format!("{good}</iati-activities>x"), "file.after-end"),
        (&format!("{good}</iati-organisations>"), "file.mismatched-end"),
        (
            &format!("{good}<iati-activity a='1' a='2'/>"),
            "file.duplicate-attribute",
        ),
        (&format!("{good}<iati-activity a='<'/>"), "file.less-than"),
        (&format!("{good}<iati-activity a='&x;'/>"), "file.entity"),
        (&format!("{good}<iati-activity>&x;</iati-activity>"), "file.entity"),
        (&format!("{good}<iati-activity>&#0;</iati-activity>"), "file.entity"),
        (&format!("{good}<iati-activity><x:y/></iati-activity>"), "file.prefix"),
        (&format!("{good}<iati-activity><1/></iati-activity>"), "file.name"),
        (
            &format!("{good}<iati-activity>\u{1}</iati-activity>"),
            "file.control-character",
        ),
        (&format!("{good}<iati-activity><!-- "), "file.syntax"),
        (
            "<?xml version='1.0' encoding='klingon'?><iati-activities/>",
            "file.encoding-unknown",
        ),
    ] {
        let broken = break_at(text).unwrap_or_else(|| panic!("{text} is not broken"));
        assert_eq!(broken.fault.key(), key, "{text}: {broken}");
        assert!(
            findings(text.as_bytes()).iter().any(|finding| finding.rule == key),
            "{text}"
        );
    }
    let invalid = b"<iati-activities version='2.03'><iati-activity/>\xFF</iati-activities>";
    let broken = read(&invalid[..], Limits::default()).broken.expect("broken");
    assert_eq!(
        (broken.fault.key(), broken.read, broken.position.column),
        ("file.encoding-broken", 1, 49)
    );
}

#[test]
fn hostile_input_is_refused() {
    let within = |inner: &str| {
        format!("<iati-activities version=\"2.03\"><iati-activity>{inner}</iati-activity></iati-activities>")
    };
    let entities = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><iati-activities>&b;</iati-activities>";
    let limits = Limits {
        file: 4 << 20,
        unit: 1 << 20,
        elements: 10_000,
        depth: 64,
        attributes: 60,
        text: 100_000,
    };
    let attributes: String = (0..200).fold(String::new(), |mut all, number| {
        let _ = write!(all, " a{number}='x'");
        all
    });
    for (text, key) in [
        (entities.to_owned(), "file.doctype"),
        ("<!doctype html><html>".to_owned(), "file.doctype"),
        (
            "<!DOCTYPE iati-activities SYSTEM 'file:///etc/passwd'><iati-activities/>".to_owned(),
            "file.doctype",
        ),
        (within("<!DOCTYPE x>"), "file.doctype"),
        (format!("<!DOCTYPE x [{}", " ".repeat(1 << 21)), "file.doctype"),
        (within(&"<title>".repeat(100_000)), "file.too-deep"),
        (within(&format!("<x{attributes}/>")), "file.too-many-attributes"),
        (within(&"<x/>".repeat(20_000)), "file.too-many-elements"),
        (within(&"x".repeat(200_000)), "file.text-too-long"),
        (within(&"&amp;".repeat(200_000)), "file.text-too-long"),
        (
            within(&format!("<x a='{}'/>", "x".repeat(200_000))),
            "file.text-too-long",
        ),
        (
            within(&format!("<!-- {} -->", "x".repeat(2 << 20))),
            "file.unit-too-long",
        ),
        (
            within("").replace("</iati-activities>", &"<iati-activity/>".repeat(400_000)),
            "file.too-long",
        ),
    ] {
        let start = std::time::Instant::now();
        let broken = read(text.as_bytes(), limits).broken;
        assert_eq!(
            broken.map(|broken| broken.fault.key()),
            Some(key),
            "{}",
            &text[..text.len().min(120)]
        );
        assert!(start.elapsed().as_secs() < 20, "{key}");
    }
    // What would make the rules go round for long is given up, and said.
    let many = within(&format!(
        "<result>{}</result>",
        "<indicator measure='1'/>".repeat(20_000)
    ));
    let started = std::time::Instant::now();
    assert!(
        findings(many.as_bytes())
            .iter()
            .any(|finding| finding.rule == "rule.too-long")
    );
    assert!(started.elapsed().as_secs() < 30);
    let long = within(&format!("<{}/>", "x".repeat(1000)));
    assert_eq!(
        read(long.as_bytes(), Limits::default())
            .broken
            .map(|broken| broken.fault.key()),
        Some("file.name")
    );
    // A text in many pieces is joined once, not once a piece.
    let pieces = within(&format!(
        "<title><narrative>{}</narrative></title>",
        "a&amp;".repeat(100_000)
    ));
    assert_eq!(holds(&pieces).activities[0].title.0[0].text.len(), 200_000);
}

/// Goes through everything that takes a file.
fn run_all(bytes: &[u8]) {
    let holds = read(bytes, Limits::default());
    let mut report = Report::new("x.xml");
    let outcome = check(bytes, &Options::default(), &mut |finding| report.add(finding));
    assert_eq!(
        outcome.units,
        (holds.activities.len() + holds.organisations.len()) as u64
    );
    assert_eq!(outcome.broken, holds.broken);
    report.outcome = Some(outcome);
    for language in [Language::En, Language::Fr] {
        let text = report::write(std::slice::from_ref(&report), report::Format::Text, language);
        assert!(text.ends_with('\n'));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        run_all(&bytes);
    }

    #[test]
    fn no_markup_makes_it_panic(text in "(<iati-activities version='2.03'>)?(<iati-activity>|</?[a-z:]{1,4}( [a-z]{1,3}='[^<]{0,3}')?/?>|<!--|-->|<!\\[CDATA\\[|\\]\\]>|&[a-z#0-9]{0,4};|[<>&'\"é ]){0,30}") {
        run_all(text.as_bytes());
    }

    #[test]
    fn no_change_of_a_file_makes_it_panic(
        which in 0..4usize,
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), 0..4u8, any::<u8>(), 0..40usize), 1..6),
    ) {
        let mut bytes = [OLD, NEW, FAULTY, ORGANISATION][which].as_bytes().to_vec();
        for (place, change, byte, length) in changes {
            let at = place.index(bytes.len().max(1)).min(bytes.len());
            let end = (at + length).min(bytes.len());
            match change {
                0 if at < bytes.len() => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => drop(bytes.drain(at..end)),
                _ => {
                    let copy = bytes[at..end].to_vec();
                    let to = place.index(bytes.len() + 1);
                    bytes.splice(to..to, copy);
                }
            }
        }
        run_all(&bytes);
    }
}
