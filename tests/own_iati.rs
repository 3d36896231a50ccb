//! The publication as IATI 2.03: whole, without a fault for our check, and valid against the standard's own schemas where those
//! are at hand.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
};

use openstrategy::{
    iati::{
        Day, Limits,
        check::{Finding, Options, Severity, check},
        code::List,
        model::Activity,
    },
    model::{LeftOutPart, LeftOutReason},
    publish::{
        OwnIati, Publication,
        read::load,
        write::iati::{activities, left_out, organisation},
    },
};

use crate::common::iati::read;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn publication(folder: &str) -> Publication {
    load(&root().join(folder)).publication.expect("a publication")
}

fn own(publication: &Publication) -> &OwnIati {
    publication.own_iati.as_ref().expect("it is published as IATI")
}

/// The files of a publication, by what they hold.
fn files(publication: &Publication) -> [(&'static str, Vec<u8>); 2] {
    let own = own(publication);
    [
        ("activities", activities(own).expect("activities")),
        ("organisations", organisation(own).expect("an organisation")),
    ]
}

/// What the check says on the day of the release.
fn findings(publication: &Publication, xml: &[u8]) -> Vec<Finding> {
    let options = Options {
        today: Day::parse(&publication.site.release.to_string()),
        ..Options::default()
    };
    let mut findings = Vec::new();
    let outcome = check(xml, &options, &mut |finding| findings.push(finding));
    assert!(outcome.broken.is_none() && outcome.units > 0);
    findings
}

const SAMPLE: &str = "content";
const CONNECTED: &str = "tests/publish/connected/content";

#[test]
fn the_check_finds_no_error_and_no_warning() {
    for folder in [SAMPLE, CONNECTED] {
        let publication = publication(folder);
        for (name, xml) in files(&publication) {
            let found = findings(&publication, &xml);
            let faults: Vec<_> = found
                .iter()
                .filter(|finding| finding.severity != Severity::Note)
                .collect();
            assert!(faults.is_empty(), "{folder}: {name}: {faults:#?}");
        }
    }
}

/// What was written is read as what it was made from.
#[test]
fn what_is_written_comes_back() {
    for folder in [SAMPLE, CONNECTED] {
        let publication = publication(folder);
        let own = own(&publication);
        let [(_, written), (_, organisation)] = files(&publication);
        let holds = read(&*written, Limits::default());
        assert_eq!((holds.problems, holds.broken), (Vec::new(), None));
        assert_eq!(holds.activities, own.activities);
        let holds = read(&*organisation, Limits::default());
        assert_eq!((holds.problems, holds.broken), (Vec::new(), None));
        assert_eq!(holds.organisations, std::slice::from_ref(&own.organisation));
    }
}

/// Only the publisher of the site reports, of others, and only what is given is there.
#[test]
fn the_publisher_reports_what_others_undertake() {
    let publication = publication(SAMPLE);
    let own = own(&publication);
    let publisher = publication.site.publisher.0.values().collect::<BTreeSet<_>>();
    for activity in &own.activities {
        let reporting = activity.reporting_org.as_ref().expect("a reporter");
        assert_eq!(reporting.reference.as_deref(), Some("openstrategy-sample"));
        assert_eq!(reporting.secondary, Some(true));
        let names = reporting.name.0.iter().map(|name| &name.text);
        assert_eq!(names.collect::<BTreeSet<_>>(), publisher);
        assert!(activity.head.identifier.starts_with("openstrategy-sample-"));
        assert!(activity.budgets.is_empty() && activity.transactions.is_empty());
        assert!(
            activity
                .participating_orgs
                .iter()
                .all(|party| party.reference.is_none())
        );
        let languages = |narratives: &openstrategy::iati::model::Narratives| -> Vec<String> {
            narratives
                .0
                .iter()
                .filter_map(|narrative| narrative.language.clone())
                .collect()
        };
        assert_eq!(languages(&activity.title), ["fr", "en"]);
        for link in &activity.documents {
            assert!(link.url.starts_with("https://example.org/"), "{}", link.url);
        }
    }
    assert_eq!(
        own.organisation
            .reporting_org
            .as_ref()
            .and_then(|reporting| reporting.secondary),
        Some(false)
    );
}

/// Each undertaking and initiative is an activity, or is listed with the reason.
#[test]
fn nothing_is_missing_silently() {
    for folder in [SAMPLE, CONNECTED] {
        let publication = publication(folder);
        let own = own(&publication);
        let left_out = |part| own.left_out.iter().filter(|left| left.part == part).count();
        let level = |level| {
            let activities = own.activities.iter();
            activities.filter(|activity| activity.hierarchy == Some(level)).count()
        };
        assert_eq!(
            level(1) + left_out(LeftOutPart::Strategy),
            publication.strategies.len(),
            "{folder}"
        );
        let initiatives = publication
            .strategies
            .iter()
            .filter_map(|published| published.initiatives.as_ref());
        let initiatives: usize = initiatives.map(|all| all.initiatives.len()).sum();
        assert_eq!(level(2) + left_out(LeftOutPart::Initiative), initiatives, "{folder}");
        // Of the undertakings that are activities, every deliverable is a result, and every value stands there or is listed.
        for published in &publication.strategies {
            let summary = &published.strategy.summary;
            let identifier = format!("-strategy-{}", summary.slug);
            let activity = own
                .activities
                .iter()
                .find(|activity| activity.head.identifier.ends_with(&identifier));
            let Some(activity) = activity else { continue };
            let outputs = activity
                .results
                .iter()
                .filter(|result| result.indicators[0].measure.as_deref() == Some("5"));
            assert_eq!(outputs.count(), summary.deliverables, "{}", summary.slug);
            let observations: usize = published
                .indicators
                .iter()
                .map(|indicator| indicator.observations.len())
                .sum();
            let periods = || activity.results.iter().flat_map(|result| &result.indicators);
            let actuals: usize = periods()
                .filter(|indicator| indicator.measure.as_deref() != Some("5"))
                .flat_map(|indicator| &indicator.periods)
                .map(|period| period.actuals.len())
                .sum();
            let listed = own
                .left_out
                .iter()
                .filter(|left| left.strategy == summary.slug && left.reason == LeftOutReason::NoObservationDate);
            assert_eq!(actuals + listed.count(), observations, "{}", summary.slug);
        }
        let list = self::left_out(own, &publication);
        for left in &list.left_out {
            let words = &list.reasons[left.reason.key()];
            assert!(words.0.values().all(|words| !words.starts_with("iati-")), "{words:?}");
        }
        counted(folder, own);
    }
}

/// How many there are, for the record.
fn counted(folder: &str, own: &OwnIati) {
    let results: usize = own.activities.iter().map(|activity| activity.results.len()).sum();
    let mut reasons: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for left in &own.left_out {
        *reasons.entry((left.part.key(), left.reason.key())).or_default() += 1;
    }
    println!(
        "{folder}: {} activities, {results} results, left out: {reasons:?}",
        own.activities.len()
    );
}

/// An initiative and its undertaking name each other; the day that the format asks for stands beside the source's words.
#[test]
fn levels_name_each_other_and_dates_keep_their_words() {
    let publication = publication(CONNECTED);
    let own = own(&publication);
    let by = |end: &str| -> &Activity {
        own.activities
            .iter()
            .find(|activity| activity.head.identifier.ends_with(end))
            .expect("the activity")
    };
    let (strategy, initiative) = (by("-strategy-example"), by("-initiative-example-inventory"));
    let related = |activity: &Activity| {
        let related = &activity.related_activities[0];
        (related.reference.clone(), related.kind.clone().unwrap_or_default())
    };
    assert_eq!(related(strategy), (initiative.head.identifier.clone(), "2".to_owned()));
    assert_eq!(related(initiative), (strategy.head.identifier.clone(), "1".to_owned()));
    let dates = |activity: &Activity| -> Vec<String> {
        let dates = activity.dates.iter();
        dates
            .map(|date| {
                let words = date.text.0.last().map(|narrative| narrative.text.as_str());
                format!(
                    "{} {} {}",
                    date.kind.as_deref().unwrap_or_default(),
                    date.date,
                    words.unwrap_or("-")
                )
            })
            .collect()
    };
    assert_eq!(dates(strategy), ["2 2023-01-01 2023", "3 2028-12-31 2028"]);
    assert_eq!(dates(initiative), ["2 2024-02-01 February 2024"]);
    assert_eq!(
        (strategy.status.as_deref(), initiative.status.as_deref()),
        (Some("2"), Some("2"))
    );
    let roles: Vec<_> = initiative
        .participating_orgs
        .iter()
        .map(|party| (party.role.as_deref().unwrap_or_default(), party.name.0[1].text.as_str()))
        .collect();
    assert_eq!(
        roles,
        [
            ("2", "Secretariat"),
            ("4", "Secretariat"),
            ("4", "Union of the example")
        ]
    );
}

/// Codes that are chosen here are of the standard's lists, and name what the documentation says.
#[test]
fn chosen_codes_are_what_they_are_said_to_be() {
    let name = |list: &str, code: &str| {
        let list = List::named(list).expect("a list");
        list.get(code)
            .map(|code| code.name(openstrategy::iati::words::Language::En))
    };
    assert_eq!(
        name("Sector", "22040"),
        Some("Information and communication technology (ICT)")
    );
    assert_eq!(name("Region", "998"), Some("Developing countries, unspecified"));
    assert_eq!(name("ActivityScope", "1"), Some("Global"));
    assert_eq!(name("ActivityScope", "4"), Some("National"));
    assert_eq!(name("ResultType", "1"), Some("Output"));
    assert_eq!(name("OrganisationRole", "4"), Some("Implementing"));
}

#[test]
fn files_are_valid_against_the_standard() {
    let schemas = root().join("../shared/iati/standard/schemas/2.03");
    if !schemas.is_dir() {
        println!("left out: {} is not there", schemas.display());
        return;
    }
    if Command::new("xmllint").arg("--version").output().is_err() {
        println!("left out: xmllint is not installed (libxml2-utils)");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    for content in [SAMPLE, CONNECTED] {
        for (name, xml) in files(&publication(content)) {
            let file = folder.path().join(format!("{name}.xml"));
            fs::write(&file, &xml).expect("a file");
            let checked = Command::new("xmllint")
                .args(["--nonet", "--noout", "--schema"])
                .arg(schemas.join(format!("iati-{name}-schema.xsd")))
                .arg(&file)
                .output()
                .expect("xmllint");
            let said = String::from_utf8_lossy(&checked.stderr);
            assert!(checked.status.success(), "{content}: {said}");
            println!("{content}: {name}: {} bytes, valid for xmllint", xml.len());
        }
    }
}
