//! Long pages say what is on them, and what they offer to be taken along is there. Of the sample, in every language.

use std::{collections::BTreeMap, path::Path};

use crate::common::html::Html;
use openstrategy::publish::{
    Publication,
    read::load,
    write::{Silent, site},
};

fn sample() -> Publication {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    load(&content).publication.expect("the sample has no fault")
}

fn files(publication: &Publication) -> BTreeMap<String, String> {
    let (files, _) = site(publication, &Silent).expect("a site");
    let texts = files.iter().filter_map(|(path, file)| {
        let text = String::from_utf8(file.bytes.to_vec()).ok()?;
        Some((path.to_owned(), text))
    });
    texts.collect()
}

/// What stands between two marks, after the first of them.
fn between<'a>(text: &'a str, begin: &str, end: &str) -> &'a str {
    let found = text.split_once(begin).and_then(|(_, rest)| rest.split_once(end));
    found.map_or("", |(found, _)| found)
}

#[test]
fn long_pages_say_what_is_on_them() {
    let publication = sample();
    let files = files(&publication);
    let documents = publication.documents.len();
    let themes = publication.themes.len();
    let years = publication
        .timeline
        .entries
        .chunk_by(|one, other| one.period.start.year == other.period.start.year);
    let least = [
        // Two sections, and five documents; more for the works, by symbol and by letter.
        ("references", 2 + documents + 10),
        // The drawing, the list, and each year.
        ("timeline", 2 + years.count()),
        ("compare", 11 + themes),
        ("search", 2 + themes + documents),
        ("organisations", 10),
    ];
    for language in ["fr", "en"] {
        for (page, least) in least {
            let html = &files[&format!("{language}/{page}/index.html")];
            let label = if language == "fr" {
                "Sur cette page"
            } else {
                "On this page"
            };
            let mut navs = html.split("<nav").skip(1).filter(|nav| nav[..200].contains(label));
            let nav = navs
                .next()
                .unwrap_or_else(|| panic!("{language}/{page} has no contents list"));
            let nav = Html::read(between(nav, ">", "</nav>"));
            assert!(
                nav.links.len() >= least,
                "{language}/{page}: {} of {least}",
                nav.links.len()
            );
            let ids = Html::read(html).ids;
            for link in nav.links {
                let id = link
                    .strip_prefix('#')
                    .unwrap_or_else(|| panic!("{link} leads elsewhere"));
                assert_eq!(ids.get(id), Some(&1), "{language}/{page}: {link}");
            }
        }
    }
}

/// Drawings are made when the site is: a link takes them along, and they say where they come from in full.
#[test]
fn drawings_are_taken_along_without_a_script() {
    let publication = sample();
    let files = files(&publication);
    let ancestries = &publication.references.ancestries;
    let ancestries = ancestries
        .iter()
        .map(|found| ("references", format!("ancestry-{}", found.document)));
    let all: Vec<_> = ancestries.chain([("timeline", "timeline-lanes".to_owned())]).collect();
    assert!(all.len() > 1);
    for language in ["fr", "en"] {
        for (page, id) in &all {
            let links = Html::read(&files[&format!("{language}/{page}/index.html")]).links;
            let path = |ending: &str| format!("embed/{language}/{id}/{id}.{ending}");
            for ending in ["svg", "csv"] {
                let file = format!("/{}", path(ending));
                assert!(links.contains(&file), "{language}/{page}/ has no link to {file}");
            }
            let svg = &files[&path("svg")];
            assert!(
                svg.starts_with("<svg xmlns=") && !svg.contains("class=") && !svg.contains("style="),
                "{svg}"
            );
            let address = format!("{}{language}/documents/", publication.site.base_url);
            assert!(
                svg.contains(&address),
                "{} does not say where it comes from",
                path("svg")
            );
            let csv = &files[&path("csv")];
            assert!(csv.lines().count() > 2, "{csv}");
        }
    }
}

/// A reader of English is told that the address a source prints leads to French, and is offered the resolver's beside it.
#[test]
fn an_address_in_another_language_says_so() {
    let publication = sample();
    let files = files(&publication);
    let printed = "https://undocs.org/fr/A/RES/76/245";
    let built = "https://undocs.org/en/A/RES/76/245";
    for page in ["documents/un-secretariat-ict-strategy-2023", "references"] {
        let tags = |language: &str, address: &str| -> Vec<String> {
            let html = &files[&format!("{language}/{page}/index.html")];
            let tags = html
                .split("<a ")
                .skip(1)
                .map(|tag| between(&format!("<{tag}"), "<", ">").to_owned());
            tags.filter(|tag| tag.contains(&format!("href=\"{address}\"")))
                .collect()
        };
        let english = tags("en", printed);
        assert!(
            !english.is_empty() && english.iter().all(|tag| tag.contains("hreflang=\"fr\"")),
            "{english:?}"
        );
        let beside = tags("en", built);
        assert_eq!(beside.len(), english.len(), "{page}: one beside each");
        for tag in beside {
            assert!(
                tag.contains("hreflang=\"en\"") && tag.contains("class=\"constructed\""),
                "{tag}"
            );
        }
        let french = tags("fr", printed);
        assert!(
            !french.is_empty() && french.iter().all(|tag| !tag.contains("hreflang")),
            "{french:?}"
        );
        assert_eq!(tags("fr", built), [""; 0]);
    }
    // The style sheets show it.
    let sheets = files
        .iter()
        .filter(|(path, _)| path.ends_with(".css") && path.starts_with("assets/"));
    for (path, sheet) in sheets {
        assert!(
            sheet.contains("main a[hreflang]:not(") && sheet.contains("attr(hreflang)"),
            "{path}"
        );
    }
}
