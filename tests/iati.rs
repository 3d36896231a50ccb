//! The reader and the checker of IATI files: everything that the standard has, every encoding, faults.

use std::{collections::BTreeSet, io::Read};

use crate::common::iati::{Generator, Holds, read};
use openstrategy::iati::{
    Day, Limits, Position, Version,
    check::{Finding, Options, check},
    read::Kind,
    words::Language,
};

pub const OLD: &str = include_str!("iati/old-1.05.xml");
pub const NEW: &str = include_str!("iati/new-2.03.xml");
pub const FAULTY: &str = include_str!("iati/faulty-2.03.xml");
pub const ORGANISATION: &str = include_str!("iati/organisation-2.03.xml");

/// What a text holds.
pub fn holds(text: &str) -> Holds {
    read(text.as_bytes(), Limits::default())
}

/// What is found in a file, checked on a day that stays the same.
pub fn findings(source: impl Read) -> Vec<Finding> {
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
