//! Each folder of `tests/publish` is a publication: `content/` is read, checked and published, and `expected/` holds
//! what comes of it: every data file, and the pages that `pages.txt` names, the first of each language with what stands
//! around every page, the others without. Adding a case needs no code.
//! `UPDATE_GOLDEN=1 cargo test --test all publish::` writes `expected/` anew: read it before you commit it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use openstrategy::{
    app::{Assets, Page, Sheet, pages},
    publish::{
        Publication,
        read::load,
        write::{Silent, site},
    },
};
use serde_json::Value;

use crate::common::{html::Html, tree};

/// What is published is as its golden files, every one of them, and nothing else is there.
#[test]
fn publications_are_as_their_golden_files() {
    let mut wrong = Vec::new();
    for case in cases() {
        let publication = publication(&case);
        let mut now = data(&publication);
        let pages = html_pages(&publication);
        let chosen = fs::read_to_string(case.join("pages.txt")).expect("pages.txt");
        let mut framed = BTreeSet::new();
        for path in chosen.lines() {
            let page = pages.iter().find(|page| page.path == path);
            let page = page.unwrap_or_else(|| panic!("{}: no page {path}", case.display()));
            let is_first = framed.insert(path.split('/').next().unwrap_or_default());
            let html = lines_of(&page.html);
            now.insert(path.to_owned(), if is_first { html } else { unframed(&html) });
        }
        let expected = case.join("expected");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            write(&expected, &now);
        }
        wrong.extend(differences(&expected, &now));
    }
    assert!(
        wrong.is_empty(),
        "not as before (UPDATE_GOLDEN=1 writes them anew): {wrong:#?}"
    );
}

/// Of every page of every case: ids are given once, what is named by id is there, headings skip no level, and links
/// within the site lead somewhere.
#[test]
fn pages_hold_together() {
    let mut wrong = Vec::new();
    for case in cases() {
        let publication = publication(&case);
        let base = publication.site.base_path().to_owned();
        let pages: BTreeMap<String, Html> = html_pages(&publication)
            .into_iter()
            .map(|page| (page.path, Html::read(&page.html)))
            .collect();
        let files: BTreeSet<String> = data_paths(&publication);
        for (path, page) in &pages {
            let mut note = |what: String| wrong.push(format!("{}: {path}: {what}", case.display()));
            page.faults().into_iter().for_each(&mut note);
            for link in &page.links {
                let (address, fragment) = link.split_once('#').unwrap_or((link, ""));
                let Some(target) = target(path, address, &base) else {
                    continue;
                };
                match pages.get(&target) {
                    Some(found) if fragment.is_empty() || found.ids.contains_key(fragment) => {}
                    None if files.contains(&target) => {}
                    _ => note(format!("a link to {link} leads nowhere")),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The file that an address within the site leads to; none for one that leads elsewhere.
fn target(page: &str, address: &str, base: &str) -> Option<String> {
    if address.is_empty() {
        return Some(page.to_owned());
    }
    if address.contains(':') {
        return None;
    }
    let mut path = match address.strip_prefix(base) {
        Some(path) => path.to_owned(),
        None => {
            let mut folders: Vec<&str> = page.split('/').collect();
            folders.pop();
            for part in address.split('/') {
                match part {
                    ".." => _ = folders.pop(),
                    part => folders.push(part),
                }
            }
            folders.join("/")
        }
    };
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    }
    Some(path)
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/publish");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder)
        .expect("tests/publish")
        .map(|entry| entry.expect("a case").path())
        .collect();
    cases.sort();
    cases
}

/// The publication of a case, in which nothing is wrong but straight marks, which stand there to be escaped, and what a
/// fictional IATI file lacks, which is shown.
fn publication(case: &Path) -> Publication {
    let loaded = load(&case.join("content"));
    let problems = loaded
        .problems
        .iter()
        .filter(|problem| !["straight-quote", "iati-standard"].contains(&problem.rule));
    let problems: Vec<String> = problems.map(ToString::to_string).collect();
    assert_eq!(problems, [""; 0], "{}", case.display());
    loaded.publication.expect("no problems, so a publication")
}

/// Every page, as a binary with a client writes it, whatever this one holds, at addresses without hashes.
fn html_pages(publication: &Publication) -> Vec<Page> {
    let languages = publication.site.languages.iter();
    let assets = Assets {
        base_path: publication.site.base_path().to_owned(),
        sheets: Sheet::ALL
            .map(|sheet| (sheet, format!("assets/{}.css", sheet.name())))
            .into(),
        words: languages
            .map(|language| (language.clone(), format!("assets/words.{language}.json")))
            .collect(),
        client: Some("pkg/client/".to_owned()),
        check: Some("pkg/client/check/".to_owned()),
        search: Some("search/index/".to_owned()),
    };
    pages(publication, &assets)
}

/// The data files without their schemas, and the calendars, to be read by people; sizes and hashes of the index are left out.
fn data(publication: &Publication) -> BTreeMap<String, String> {
    let (files, _) = site(publication, &Silent).expect("a site");
    let mut data = BTreeMap::new();
    for (path, file) in files.iter().filter(|(path, _)| is_data(path)) {
        if !path.ends_with(".json") {
            let text = String::from_utf8(file.bytes.to_vec()).expect("UTF-8");
            // Git would take the ends of their lines for its own.
            let text = if path.ends_with(".csv") {
                text.replace("\r\n", "\n")
            } else {
                text
            };
            data.insert(path.to_owned(), text);
            continue;
        }
        let mut json: Value = serde_json::from_slice(&file.bytes).expect("JSON");
        let datasets = json.get_mut("datasets").and_then(Value::as_array_mut);
        for dataset in datasets.into_iter().flatten() {
            dataset["bytes"] = "(bytes)".into();
            dataset["sha256"] = "(sha256)".into();
        }
        let text = serde_json::to_string_pretty(&json).expect("JSON") + "\n";
        data.insert(path.to_owned(), text);
    }
    for (path, file) in files.iter().filter(|(path, _)| path.ends_with(".ics")) {
        let text = String::from_utf8(file.bytes.to_vec()).expect("UTF-8");
        data.insert(path.to_owned(), text.replace("\r\n", "\n"));
    }
    data
}

fn data_paths(publication: &Publication) -> BTreeSet<String> {
    let (files, _) = site(publication, &Silent).expect("a site");
    files.iter().map(|(path, _)| path.to_owned()).collect()
}

/// Without schemas, the files of words (a dozen lines for hundreds of files), and files that are published as they were found.
fn is_data(path: &str) -> bool {
    let own = ["data/v1/iati/activities.xml", "data/v1/iati/organisation.xml"];
    let is_found = path.starts_with("data/v1/iati/") && path.ends_with(".xml") && !own.contains(&path);
    let left_out = ["data/v1/schema/", "data/v1/activities/words/"];
    path.starts_with("data/v1/") && !left_out.iter().any(|folder| path.starts_with(folder)) && !is_found
}

/// A page of [`lines_of`] without the head of the site and its foot, which are the same on every page of a language.
fn unframed(lines: &str) -> String {
    let mut kept = lines.to_owned();
    for (begin, end) in [
        ("<header class=\"site-header\"", "</header>\n"),
        ("<footer class=\"site-footer\"", "</footer>\n"),
    ] {
        let from = kept.find(begin).expect("what stands around a page");
        let to = from + kept[from..].find(end).expect("its end") + end.len();
        kept.replace_range(from..to, "");
    }
    kept
}

/// An element a line, so that a difference can be read; the names of islands without their hashes.
fn lines_of(html: &str) -> String {
    let mut lines = String::new();
    for (at, part) in html.replace("><", ">\n<").split("data-component=\"").enumerate() {
        let Some((name, rest)) = part.split_once('"').filter(|_| at > 0) else {
            lines.push_str(part);
            continue;
        };
        let name = name.trim_end_matches(|character: char| character.is_ascii_digit());
        lines.push_str(&format!("data-component=\"{name}\"{rest}"));
    }
    lines
}

fn write(folder: &Path, files: &BTreeMap<String, String>) {
    // Not there the first time.
    fs::remove_dir_all(folder).ok();
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a golden file");
    }
}

/// What differs: the first line of each file, or a file that only one of them has.
fn differences(folder: &Path, now: &BTreeMap<String, String>) -> Vec<String> {
    let mut before = if folder.is_dir() { tree(folder) } else { BTreeMap::new() };
    let mut wrong = Vec::new();
    for (path, text) in now {
        let shown = folder.join(path);
        match before
            .remove(path)
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        {
            None => wrong.push(format!("{}: no such golden file", shown.display())),
            Some(old) if old != *text => {
                let mut lines = old.lines().zip(text.lines()).zip(1..);
                let first = lines.find(|((old, new), _)| old != new);
                wrong.push(match first {
                    Some(((old, new), line)) => format!("{}:{line}\n  - {old}\n  + {new}", shown.display()),
                    None => format!("{}: one is longer", shown.display()),
                });
            }
            Some(_) => {}
        }
    }
    wrong.extend(
        before
            .keys()
            .map(|path| format!("{}: a stale golden file", folder.join(path).display())),
    );
    wrong
}
