//! The conformance files of IATI, read from `../shared/iati` where it is there: schema files by folder, pairs of rulesets,
//! code lists, files that organisations published. Nothing of it stands in this project.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use openstrategy::iati::{
    Day, Limits, Reader,
    check::{Finding, Options, check},
    code::List,
    read::Item,
    rule::{Circumstances, Ruleset},
};

/// A folder of the shared material, or a message that a test was left out.
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

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "xml") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn findings(path: &Path) -> Vec<Finding> {
    let mut findings = Vec::new();
    let options = Options {
        today: Day::new(2025, 1, 1),
        limits: Limits::default(),
    };
    check(File::open(path).expect("a file"), &options, &mut |finding| {
        findings.push(finding)
    });
    findings
}

#[test]
fn schema_files_are_judged_as_their_folder_says() {
    let Some(folder) = shared("conformance/schema") else {
        return;
    };
    let mut disagreed = Vec::new();
    for (name, valid) in [
        ("activity-should-pass", true),
        ("activity-should-fail", false),
        ("organisation-should-pass", true),
        ("organisation-should-fail", false),
    ] {
        let files = files(&folder.join(name));
        let (all, mut agreed) = (files.len(), 0);
        for path in files {
            let structure: Vec<Finding> = findings(&path)
                .into_iter()
                .filter(|finding| finding.rule.starts_with("structure.") || finding.rule.starts_with("file."))
                .collect();
            if structure.is_empty() == valid {
                agreed += 1;
            } else {
                disagreed.push((path, structure));
            }
        }
        println!("{name}: {agreed} of {all}");
        assert!(all > 10, "{name}");
    }
    assert!(disagreed.is_empty(), "{disagreed:#?}");
}

/// Rulesets with the files that keep them and those that do not.
const PAIRS: &[(&str, &[&str], &[&str])] = &[
    (
        "at_least_one",
        &[
            "at_least_one_ref",
            "at_least_one_narrative",
            "at_least_one_no_element_good",
        ],
        &["at_least_one_bad"],
    ),
    ("between_dates", &["between_dates_good"], &["between_dates_bad"]),
    ("condition", &["activity_status_2"], &["activity_status_3"]),
    ("date_now", &["date_now_good"], &["date_now_bad"]),
    ("date_order", &["date_good", "empty_activity"], &["date_bad"]),
    (
        "dependent_title_description",
        &["title_description", "empty_activity"],
        &["title", "description"],
    ),
    ("empty", &["empty", "empty_activity", "title_twice", "date_bad"], &[]),
    ("forloop", &["forloop_good"], &["forloop_bad"]),
    ("if_then", &["if_then_good"], &["if_then_bad"]),
    ("no_more_than_one_title", &["title", "empty_activity"], &["title_twice"]),
    (
        "one_or_all",
        &[
            "one_or_all_currency_good",
            "one_or_all_currency_all_good",
            "one_or_all_lang_good",
            "one_or_all_lang_good_all",
            "one_or_all_sector_good",
            "one_or_all_sector_all_good",
        ],
        &[
            "one_or_all_currency_bad",
            "one_or_all_currency_all_bad",
            "one_or_all_lang_bad",
            "one_or_all_lang_bad_all",
            "one_or_all_sector_bad",
            "one_or_all_sector_all_bad",
        ],
    ),
    (
        "one_or_all_org",
        &["one_or_all_org_currency_good"],
        &["one_or_all_org_currency_bad"],
    ),
    (
        "only_one_of",
        &["only_one_of_activity_good", "only_one_of_transaction_good"],
        &["only_one_of_activity_bad", "only_one_of_transaction_bad"],
    ),
    ("period_time", &["period_time_good"], &["period_time_bad"]),
    ("range", &["range_good"], &["range_bad"]),
    (
        "recipient_country",
        &["recipient_country_good"],
        &["recipient_country_bad"],
    ),
    (
        "recipient_region_budget",
        &["recipient_region_budget_good"],
        &["recipient_region_budget_bad"],
    ),
    ("regex_matches", &["regex_good"], &["regex_bad"]),
    ("regex_no_matches", &["regex_bad"], &["regex_good"]),
    (
        "result_indicator_baseline_selector_with_conditions",
        &[
            "results_indicator_baseline_value_good",
            "results_indicator_baseline_value_not_relevant",
        ],
        &["results_indicator_baseline_value_bad"],
    ),
    (
        "result_indicator_period_actual_selector_with_conditions",
        &[
            "results_indicator_period_actual_value_good",
            "results_indicator_period_actual_value_not_relevant",
        ],
        &["results_indicator_period_actual_value_bad"],
    ),
    (
        "result_indicator_period_target_selector_with_conditions",
        &[
            "results_indicator_period_target_value_good",
            "results_indicator_period_target_value_not_relevant",
        ],
        &["results_indicator_period_target_value_bad"],
    ),
    ("results_references", &["results_refs_good"], &["results_refs_bad"]),
    (
        "sector_percentage_sum",
        &["sector_percentage_sum_good"],
        &["sector_percentage_sum_bad"],
    ),
    ("starts_with", &["identifiers"], &["identifiers_bad"]),
    ("sum", &["sum_good"], &["sum_bad"]),
    ("sum_two", &["sum_two_good"], &["sum_two_bad"]),
    ("time_limit", &["time_limit_good"], &["time_limit_bad"]),
    ("title_exists", &["title", "title_text"], &["empty_activity"]),
    ("title_text_exists", &["title_text"], &["title", "empty_activity"]),
    (
        "total_expenditure",
        &["total_expenditure_good"],
        &["total_expenditure_bad"],
    ),
    ("unique", &["unique_good"], &["unique_bad"]),
    (
        "unique_title_description",
        &["title_description_content"],
        &["title_twice"],
    ),
];

#[test]
fn rulesets_are_kept_by_the_files_that_keep_them() {
    let Some(folder) = shared("conformance/rulesets") else {
        return;
    };
    let (mut all, mut agreed) = (0, 0);
    let mut disagreed = Vec::new();
    let mut left: Vec<PathBuf> = files(&folder);
    for (name, good, bad) in PAIRS {
        let json = fs::read_to_string(folder.join(name).with_extension("json")).expect("a ruleset");
        let ruleset = Ruleset::read(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
        let files = good
            .iter()
            .map(|file| (file, true))
            .chain(bad.iter().map(|file| (file, false)));
        for (file, kept) in files {
            let path = folder.join(file).with_extension("xml");
            left.retain(|left| *left != path);
            all += 1;
            if breaches(&ruleset, &path).is_empty() == kept {
                agreed += 1;
            } else {
                disagreed.push(format!("{name} {file}"));
            }
        }
    }
    println!("rulesets: {agreed} of {all}");
    assert!(disagreed.is_empty(), "{disagreed:?}");
    assert!(left.is_empty(), "files without a ruleset: {left:?}");
}

fn breaches(ruleset: &Ruleset, path: &Path) -> Vec<String> {
    let mut reader = Reader::new(File::open(path).expect("a file"));
    let mut breaches = Vec::new();
    let circumstances = Circumstances {
        today: Day::new(2025, 1, 1),
    };
    while let Some(item) = reader.next().expect("a whole file") {
        if let Item::Unit(unit, _) = item {
            ruleset.check(&unit, circumstances, &mut |_, breach| breaches.push(breach.found));
        }
    }
    breaches
}

#[test]
fn code_lists_hold_the_codes_that_the_standard_publishes() {
    let mut lists = 0;
    for folder in ["standard/codelists-embedded/xml", "standard/codelists-nonembedded/xml"] {
        let Some(folder) = shared(folder) else { return };
        for path in files(&folder) {
            let name = path
                .file_stem()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            let Some(list) = List::named(&name) else { continue };
            lists += 1;
            let text = fs::read_to_string(&path).expect("a code list");
            let codes: Vec<&str> = text
                .split("<code>")
                .skip(1)
                .filter_map(|part| part.split_once("</code>"))
                .map(|(code, _)| code.trim())
                .collect();
            for code in &codes {
                assert!(list.get(code).is_some(), "{name}: {code}");
            }
            assert_eq!(list.codes().len(), codes.len(), "{name}");
            assert_eq!(list.complete, text.contains("complete=\"1\""), "{name}");
        }
    }
    assert!(lists > 50, "{lists}");
}

#[test]
fn published_files_are_read_or_broken_where_they_are() {
    let Some(folder) = shared("real") else { return };
    let manifest = fs::read_to_string(folder.join("MANIFEST.tsv")).expect("the manifest");
    println!("file\tunits\tfindings\tbroken");
    for line in manifest.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let (file, count, quirks) = (columns[0], columns[5], columns[8]);
        let mut findings = 0;
        let options = Options::default();
        let source = File::open(folder.join(file)).expect("a file");
        let outcome = check(source, &options, &mut |_| findings += 1);
        println!("{file}\t{}\t{findings}\t{:?}", outcome.units, outcome.broken);
        assert_eq!(
            outcome.broken.is_some(),
            quirks.to_lowercase().contains("not well-formed"),
            "{file}"
        );
        if outcome.broken.is_none() {
            let units = outcome.units.to_string();
            assert_eq!(count.split(' ').next(), Some(units.as_str()), "{file}");
        }
    }
}
