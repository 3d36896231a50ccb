//! The reader and the checker of IATI files: everything that the standard has, every encoding, faults, hostile input.

use std::{collections::BTreeSet, fmt::Write as _, io::Read};

use openstrategy::iati::{
    Day, Fault, Limits, Position, Version,
    check::{Finding, Options, check},
    read::Kind,
    report::{self, Report},
    words::Language,
};
use proptest::prelude::*;

use crate::common::iati::{Generator, Holds, read};

const OLD: &str = include_str!("iati/old-1.05.xml");
const NEW: &str = include_str!("iati/new-2.03.xml");
const FAULTY: &str = include_str!("iati/faulty-2.03.xml");
const ORGANISATION: &str = include_str!("iati/organisation-2.03.xml");

fn holds(text: &str) -> Holds {
    read(text.as_bytes(), Limits::default())
}

fn findings(source: impl Read) -> Vec<Finding> {
    let mut findings = Vec::new();
    let options = Options {
        today: Day::new(2024, 6, 1),
        limits: Limits::default(),
    };
    check(source, &options, &mut |finding| findings.push(finding));
    findings
}

fn rules(findings: &[Finding]) -> Vec<(&str, u32)> {
    findings
        .iter()
        .filter(|finding| finding.rule != "rule.registry")
        .map(|finding| (finding.rule.as_str(), finding.position.line))
        .collect()
}

#[test]
fn everything_that_a_version_has_is_valid_and_kept() {
    for version in [Version::V201, Version::V202, Version::V203] {
        for kind in [Kind::Activities, Kind::Organisations] {
            let (text, values) = Generator::all(version, kind);
            let structure: Vec<Finding> = findings(text.as_bytes())
                .into_iter()
                .filter(|finding| finding.rule.starts_with("structure") || finding.rule.starts_with("file"))
                .collect();
            assert!(structure.is_empty(), "{version} {structure:#?}");
            let holds = holds(&text);
            assert!(holds.problems.is_empty(), "{:#?}", holds.problems);
            let json = match kind {
                Kind::Activities => serde_json::to_string(&holds.activities),
                Kind::Organisations => serde_json::to_string(&holds.organisations),
            }
            .expect("JSON");
            let missing: Vec<&String> = values.iter().filter(|value| !json.contains(*value)).collect();
            // What stands on the file's outermost element is not the activity's.
            assert!(
                missing.len() <= if kind == Kind::Activities { 2 } else { 1 },
                "{version} {kind:?} {missing:?}"
            );
            assert!(values.len() > 50);
        }
    }
}

#[test]
fn an_old_file_reads_as_the_new_one() {
    let mut old = holds(OLD);
    let mut new = holds(NEW);
    assert!(
        old.problems.is_empty() && new.problems.is_empty(),
        "{:?} {:?}",
        old.problems,
        new.problems
    );
    let (old, new) = (&mut old.activities[0], &mut new.activities[0]);
    assert_eq!((old.head.version, new.head.version), (Version::V1, Version::V203));
    old.head.version = new.head.version;
    // What 2.03 asks for and 1.05 does not have.
    new.other_identifiers[0].kind = None;
    new.documents[1].title = Default::default();
    if let Some(point) = &mut new.locations[0].point {
        point.system = None;
    }
    assert_eq!(old, new);
    assert_eq!(new.head.identifier, "XX-DEMO-7-A1");
    assert_eq!(
        new.descriptions[0]
            .text
            .best("en-GB", Some("fr"))
            .map(|text| text.text.as_str()),
        Some("Wells & pumps")
    );
    assert_eq!(
        new.descriptions[0]
            .text
            .best("es", Some("fr"))
            .map(|text| text.text.as_str()),
        Some("Des puits & des pompes")
    );
    assert_eq!(new.transactions[1].value.amount.to_string(), "-250.75");
    assert_eq!(new.transactions[1].source.0.line, 29);
    assert_eq!(new.budgets[0].value.amount.to_string(), "1500000.50");
}

#[test]
fn every_encoding_reads_the_same() {
    let plain = holds(NEW);
    assert_eq!(plain.activities.len(), 1);
    let bare = NEW.replace(" encoding=\"UTF-8\"", "");
    let undeclared = bare.split_once("?>").expect("a declaration").1.trim_start();
    let utf16 = |mark: bool, text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let mark = mark.then_some(0xFEFF).into_iter();
        mark.chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    let latin = NEW
        .replace("UTF-8", "ISO-8859-1")
        .replace('’', "&#8217;")
        .chars()
        .map(|character| u8::try_from(u32::from(character)).expect("Latin-1"))
        .collect();
    let mut marked = b"\xEF\xBB\xBF".to_vec();
    marked.extend(NEW.bytes());
    let files: [(&str, Vec<u8>); 8] = [
        ("UTF-8 with a mark", marked),
        ("UTF-8 without a declaration", undeclared.as_bytes().to_vec()),
        ("UTF-16LE with a mark", utf16(true, &bare, u16::to_le_bytes)),
        ("UTF-16BE with a mark", utf16(true, &bare, u16::to_be_bytes)),
        (
            "UTF-16LE without a mark",
            utf16(false, &NEW.replace("UTF-8", "UTF-16"), u16::to_le_bytes),
        ),
        (
            "UTF-16BE without a mark",
            utf16(false, &NEW.replace("UTF-8", "UTF-16"), u16::to_be_bytes),
        ),
        ("UTF-16LE without anything", utf16(false, undeclared, u16::to_le_bytes)),
        ("Latin-1", latin),
    ];
    for (name, bytes) in files {
        assert_eq!(read(&bytes[..], Limits::default()), plain, "{name}");
    }
}

#[test]
fn a_faulty_element_is_left_out_and_the_rest_is_read() {
    let holds = holds(FAULTY);
    assert_eq!(holds.activities.len(), 2);
    let first = &holds.activities[0];
    assert_eq!(
        (first.transactions.len(), first.dates.len(), first.sectors.len()),
        (1, 1, 2)
    );
    assert_eq!(rules(&holds.problems), [("read.left-out", 11), ("read.left-out", 17)]);
    assert_eq!(
        holds.problems[1].message(Language::En),
        "“1,000” on iati-activity/transaction/value was left out: it is not a number, with a point before decimals and no \
         other separators"
    );
}

#[test]
fn every_fault_is_found_where_it_is() {
    let found = findings(FAULTY.as_bytes());
    let mut found = rules(&found);
    found.sort_by_key(|(_, line)| *line);
    assert_eq!(
        found,
        [
            ("code.unknown", 10),
            ("structure.form", 11),
            ("2.1.2", 14),
            ("7.5.3", 16),
            ("structure.form", 17),
            ("structure.order", 19),
            ("identifier.duplicate", 22),
        ]
    );
    assert_eq!(rules(&findings(NEW.as_bytes())), []);
    assert_eq!(rules(&findings(ORGANISATION.as_bytes())), []);
    assert_eq!(rules(&findings(OLD.as_bytes())), [("version.old", 3)]);
}

/// Gives a byte at a time.
struct Slow<'a>(&'a [u8]);

impl Read for Slow<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let Some((first, rest)) = self.0.split_first() else {
            return Ok(0);
        };
        let Some(place) = buffer.first_mut() else { return Ok(0) };
        *place = *first;
        self.0 = rest;
        Ok(1)
    }
}

#[test]
fn it_does_not_matter_how_the_bytes_come() {
    assert_eq!(findings(Slow(FAULTY.as_bytes())), findings(FAULTY.as_bytes()));
    // Longer than what is read at a time, with an activity that is longer, too.
    let (head, rest) = FAULTY.split_once("<iati-activity ").expect("an activity");
    let (body, tail) = rest.rsplit_once("</iati-activities>").expect("an end");
    let body = format!("<iati-activity {body}");
    let long = body.replace("<narrative>Essai", &format!("<narrative>{}", "é\n".repeat(400_000)));
    let text = format!("{head}{}{long}{body}</iati-activities>{tail}", body.repeat(300));
    let all = findings(text.as_bytes());
    let last = all.last().expect("findings").position;
    let end = Position::START.after(text.split_at(text.rfind("<iati-activity ").expect("the last")).0);
    assert_eq!((last.line, last.column), (end.line, end.column));
    assert_eq!(all.iter().filter(|finding| finding.rule == "7.5.3").count(), 302);
    let holds = holds(&text);
    assert_eq!((holds.activities.len(), holds.broken), (604, None));
    assert_eq!(holds.activities[603].head.source.0, end);
}

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

#[test]
fn a_file_without_its_outer_element_or_version_is_read() {
    let inner =
        &NEW[NEW.find("<iati-activity ").expect("an activity")..NEW.rfind("</iati-activities>").expect("an end")];
    let bare = holds(inner);
    assert_eq!(bare.activities, holds(NEW).activities);
    let found = findings(inner.as_bytes());
    let found: BTreeSet<&str> = rules(&found).into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(found, BTreeSet::from(["structure.bare", "version.missing"]));
    let old = OLD.replacen(" version=\"1.05\"", "", 1);
    assert_eq!(holds(&old).activities[0].head.version, Version::V1);
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
