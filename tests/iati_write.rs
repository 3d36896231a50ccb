//! What is written is what was read: own files, files made up, and files that organisations published where they are at hand.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
};

use openstrategy::iati::{
    Limits, Reader, Version,
    check::{Finding, Options, check},
    model::{Activity, Organisation},
    read::{Item, Kind},
    write::{Lost, Writer},
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

/// What a file holds, written anew; and what was left out.
fn written(holds: &Holds) -> (String, Vec<Finding>) {
    let mut problems = Vec::new();
    let bytes = if holds.organisations.is_empty() {
        let mut writer = Writer::<_, Activity>::new(Vec::new());
        for activity in &holds.activities {
            writer.write(activity, &mut problems).expect("written");
        }
        writer.finish()
    } else {
        let mut writer = Writer::<_, Organisation>::new(Vec::new());
        for organisation in &holds.organisations {
            writer.write(organisation, &mut problems).expect("written");
        }
        writer.finish()
    };
    (String::from_utf8(bytes.expect("written")).expect("UTF-8"), problems)
}

/// Without the version of the file, which is 2.03 once it is written.
fn unversioned(mut holds: Holds) -> Holds {
    for activity in &mut holds.activities {
        activity.head.version = Version::V203;
    }
    for organisation in &mut holds.organisations {
        organisation.head.version = Version::V203;
    }
    holds.problems.clear();
    holds.broken = None;
    holds
}

/// Findings that are not about codes and rules.
fn structure(text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    check(text.as_bytes(), &Options::default(), &mut |finding| {
        if ["structure.", "file.", "version."]
            .iter()
            .any(|family| finding.rule.starts_with(family))
        {
            findings.push(finding);
        }
    });
    findings
}

/// Writes what a text holds, reads that again, and compares; returns what was written.
fn round_trip(text: &str) -> String {
    let before = holds(text);
    assert!(!before.activities.is_empty() || !before.organisations.is_empty());
    let (written, left_out) = written(&before);
    assert_eq!(left_out, []);
    let after = holds(&written);
    assert!(
        after.problems.is_empty() && after.broken.is_none(),
        "{:?} {:?}",
        after.problems,
        after.broken
    );
    assert_eq!(unversioned(before), unversioned(after));
    written
}

#[test]
fn own_files_come_back_and_stay_valid() {
    for text in [NEW, ORGANISATION] {
        let written = round_trip(text);
        assert_eq!(structure(&written), []);
        assert_eq!(round_trip(&written), written, "the same bytes");
    }
    round_trip(FAULTY);
}

#[test]
fn everything_that_a_version_has_comes_back() {
    for version in [Version::V201, Version::V202, Version::V203] {
        for kind in [Kind::Activities, Kind::Organisations] {
            let (text, _) = Generator::all(version, kind);
            let written = round_trip(&text);
            let found = structure(&written);
            // Elements that 2.03 allows once and 2.01 more often.
            let left = found
                .iter()
                .filter(|finding| version == Version::V203 || finding.rule != "structure.repeated");
            assert_eq!(left.collect::<Vec<_>>(), Vec::<&Finding>::new(), "{version} {kind:?}");
        }
    }
}

#[test]
fn an_old_file_is_brought_to_2_03() {
    let old = holds(OLD);
    let (written, left_out) = written(&old);
    assert_eq!(left_out, []);
    let found = structure(&written);
    // What 2.03 asks for and 1.05 does not have.
    let lacking: Vec<(&str, &str)> = found
        .iter()
        .map(|finding| (finding.rule.as_str(), finding.path.as_str()))
        .collect();
    assert_eq!(
        lacking,
        [("structure.missing-attribute", "iati-activity/other-identifier")]
    );
    let mut new = holds(&written);
    let point = new.activities[0].locations[0].point.as_mut().expect("a point");
    assert_eq!(
        point.system.take().as_deref(),
        Some("http://www.opengis.net/def/crs/EPSG/0/4326")
    );
    assert_eq!(unversioned(new), unversioned(old));
    assert!(written.starts_with(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n  <iati-activity "
    ));
    assert!(
        written.contains("\n    <title>\n      <narrative>Réseau de l’eau</narrative>\n"),
        "{written}"
    );
    assert!(written.ends_with("</iati-activities>\n"));
}

#[test]
fn what_is_left_out_is_told() {
    let sector = OLD.replace(
        " vocabulary=\"DAC\" code=\"14030\" percentage=\"100\"/>",
        ">Eau &amp; assainissement</sector>",
    );
    assert_ne!(sector, OLD);
    let (written, left_out) = written(&holds(&sector));
    assert_eq!(left_out.len(), 1);
    assert!(!written.contains("<sector"));
    assert_eq!(
        left_out[0].message(openstrategy::iati::words::Language::En),
        "iati-activity/sector “Eau & assainissement” was left out: version 2.03 asks for @code"
    );
    let lost = |text: &str| {
        let mut lost = Lost::default();
        let mut reader = Reader::new(text.as_bytes());
        while let Some(item) = reader.next().expect("a whole file") {
            if let Item::Unit(unit, root) = item {
                lost.see(&unit, root);
            }
        }
        lost.all()
            .map(|(path, count)| (path.to_owned(), count))
            .collect::<BTreeMap<_, _>>()
    };
    assert_eq!(lost(NEW), BTreeMap::new());
    assert_eq!(lost(ORGANISATION), BTreeMap::new());
    assert_eq!(lost(FAULTY), BTreeMap::from([("iati-activity/x:own".to_owned(), 1)]));
    assert_eq!(
        lost(OLD),
        BTreeMap::from([("iati-activity/location/coordinates/@precision".to_owned(), 1)])
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_made_up_comes_back(seed in any::<u64>(), organisations in any::<bool>()) {
        let kind = if organisations { Kind::Organisations } else { Kind::Activities };
        let written = round_trip(&Generator::some(Version::V203, kind, seed));
        prop_assert_eq!(structure(&written), []);
    }
}

fn shared(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/iati")
        .join(folder);
    if !path.is_dir() {
        eprintln!("left out: {} is not there", path.display());
        return None;
    }
    Some(path)
}

#[test]
fn published_files_come_back_and_stay_valid() {
    let (Some(folder), Some(schemas)) = (shared("real"), shared("standard/schemas")) else {
        return;
    };
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "xml"))
        .collect();
    paths.sort();
    let outside = Command::new("xmllint").arg("--version").output().is_ok();
    if !outside {
        eprintln!("left out: xmllint is not installed (libxml2-utils)");
    }
    let written_files = tempfile::tempdir().expect("a folder");
    println!("file\tversion\tactivities\torganisations\tleft out\tstructure before\tafter");
    for path in paths {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let before = read(File::open(&path).expect("a file"), Limits::default());
        if before.activities.is_empty() && before.organisations.is_empty() {
            println!("{name}\tnothing was read: {:?}", before.broken);
            continue;
        }
        let organisations = !before.organisations.is_empty();
        let head = before.activities.first().map(|activity| &activity.head);
        let version = head
            .or(before.organisations.first().map(|organisation| &organisation.head))
            .expect("one")
            .version;
        let (text, left_out) = written(&before);
        let after = holds(&text);
        assert!(
            after.problems.is_empty() && after.broken.is_none(),
            "{name} {:?}",
            after.problems
        );
        let mut faults = 0;
        check(
            File::open(&path).expect("a file"),
            &Options::default(),
            &mut |finding| {
                faults += u32::from(finding.rule.starts_with("structure.") || finding.rule.starts_with("file."));
            },
        );
        let left = structure(&text);
        println!(
            "{name}\t{version}\t{}\t{}\t{}\t{}\t{}",
            before.activities.len(),
            before.organisations.len(),
            left_out.len(),
            if version == Version::V1 {
                "-".to_owned()
            } else {
                faults.to_string()
            },
            left.len()
        );
        if version == Version::V1 {
            continue;
        }
        assert_eq!(left_out, [], "{name}");
        assert_eq!(unversioned(before), unversioned(after), "{name}");
        if faults == 0 {
            assert_eq!(left, [], "{name}");
        }
        if left.is_empty() && outside {
            let file = written_files.path().join(&name);
            fs::write(&file, &text).expect("a file");
            let schema = if organisations {
                "iati-organisations-schema.xsd"
            } else {
                "iati-activities-schema.xsd"
            };
            let checked = Command::new("xmllint")
                .args(["--nonet", "--noout", "--schema"])
                .arg(schemas.join("2.03").join(schema))
                .arg(&file)
                .output()
                .expect("xmllint");
            assert!(
                checked.status.success(),
                "{name}: {}",
                String::from_utf8_lossy(&checked.stderr)
            );
            println!("{name}\tvalid for xmllint");
        }
    }
}
