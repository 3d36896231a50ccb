//! What a search finds, and the index that is published of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use openstrategy::{
    app::{Assets, Sheet, pages},
    model::{Localised, Paragraph, Work},
    publish::{
        Publication,
        read::load,
        write::{Compressor, Options, SearchKind, SearchRecord, Silent, publish, search_records, site},
    },
};

use crate::common::{html::Html, publication, tree};

const BASE: &str = "https://example.org/";

fn sample() -> Publication {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    load(&content).publication.expect("the sample has no fault")
}

/// Of the sample, in every language.
#[test]
fn every_hit_leads_to_a_place_of_the_site() {
    let publication = sample();
    let assets = Assets {
        base_path: "/".to_owned(),
        sheets: Sheet::ALL.map(|sheet| (sheet, String::new())).into(),
        words: BTreeMap::new(),
        client: None,
        check: None,
        search: None,
    };
    let pages: BTreeMap<String, Html> = pages(&publication, &assets)
        .into_iter()
        .map(|page| (page.path, Html::read(&page.html)))
        .collect();
    for language in &publication.site.languages {
        let records = search_records(&publication, language);
        let mut known = BTreeSet::new();
        for record in &records {
            let (page, id) = record.address.split_once('#').unwrap_or((&record.address, ""));
            let page = pages.get(&format!("{page}index.html"));
            let leads = page.is_some_and(|page| id.is_empty() || page.ids.contains_key(id));
            assert!(leads, "{} leads nowhere", record.address);
            assert!(known.insert(&record.address), "{} twice", record.address);
            assert!(!record.content.trim().is_empty(), "{} says nothing", record.address);
        }
        let paragraphs = publication.documents.iter().map(|document| &document.texts[language]);
        let paragraphs: usize = paragraphs.map(|text| text.paragraphs().count()).sum();
        let found = |kind: SearchKind| {
            records
                .iter()
                .filter(|found| found.filters["kind"] == kind.key())
                .count()
        };
        assert_eq!(found(SearchKind::Paragraph), paragraphs, "one record a paragraph");
        assert!(found(SearchKind::Result) > 0 && found(SearchKind::Part) > 0);
        let calendar = &publication.calendar;
        assert!(!calendar.requests.is_empty());
        assert_eq!(found(SearchKind::Request), calendar.requests.len());
        assert_eq!(found(SearchKind::Rhythm), calendar.rhythms.len());
    }
}

/// Whoever asks when to report to the General Assembly finds what the strategy asks of it.
#[test]
fn a_request_says_of_whom_and_is_found_by_the_words_of_those_who_ask() {
    let publication = sample();
    for (language, of, also) in [
        ("fr", "Assemblée générale", "rendre compte"),
        ("en", "General Assembly", "report"),
    ] {
        let records = search_records(&publication, &language.into());
        let address = format!("{language}/calendar/#request-un-secretariat-ict-strategy-2023-approval");
        let record = records
            .iter()
            .find(|record| record.address == address)
            .expect("the request of ¶103");
        assert!(record.meta["name"].contains(of), "{:?}", record.meta);
        assert!(record.meta["also"].contains(also), "{:?}", record.meta);
        assert_eq!(record.filters["kind"], "request");
        assert_eq!(record.filters["strategy"], "un-secretariat-2023");
    }
}

#[test]
fn a_record_says_what_it_is_and_where_it_stands() {
    let mut publication = publication(BASE);
    let work = Work {
        id: "a-1".to_owned(),
        symbol: Some("A/1".to_owned()),
        language: None,
        title: [("fr", "Résolution"), ("en", "Resolution")].into(),
        address: Localised::default(),
        address_origin: None,
        address_language: None,
        constructed: Localised::default(),
    };
    publication.works.insert(work.id.clone(), work);
    let numbered = with_words(&mut publication, "L’ONU et l’*information*[^1], 2018–2021");
    let records = search_records(&publication, &"fr".into());
    let address = |record: &&SearchRecord| record.address.ends_with(&format!("#{numbered}"));
    let record = records.iter().find(address).expect("the paragraph");
    assert!(record.address.starts_with("fr/documents/"), "{}", record.address);
    // Pagefind takes words apart at signs of ASCII.
    assert_eq!(record.content, "L'ONU et l'information, 2018-2021");
    assert_eq!(record.meta["cites"], "A/1");
    assert_eq!(record.filters["kind"], "paragraph");
    assert!(record.meta.contains_key("title") && record.meta.contains_key("number"));
    assert!(record.filters.contains_key("strategy") && record.filters.contains_key("document"));
}

/// Puts words into the first numbered paragraph of the French text; returns its id.
fn with_words(publication: &mut Publication, words: &str) -> String {
    let text = publication.documents[0].texts.get_mut("fr").expect("a French text");
    let paragraph: &mut Paragraph = text
        .blocks
        .iter_mut()
        .find_map(|block| match block {
            openstrategy::model::Block::Paragraph(found) if found.number.is_some() => Some(found),
            _ => None,
        })
        .expect("a numbered paragraph");
    words.clone_into(&mut paragraph.texts[0].text);
    paragraph.texts[0].items.clear();
    paragraph.references = vec!["a-1".to_owned()];
    paragraph.id.clone()
}

#[test]
fn parts_of_an_index_lie_unpacked_beside_their_compressed_forms_or_packed_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, compressor) in [("packed", None), ("beside", Some(Compressor::default()))] {
        let is_packed = compressor.is_none();
        let out = folder.path().join(name);
        let options = Options {
            compressor,
            content: None,
        };
        publish(&publication(BASE), &out, &options, &Silent).expect("a site");
        let files = tree(&out);
        let ends = |ending: &'static str| files.iter().filter(move |(path, _)| path.ends_with(ending));
        for ending in [".pagefind", ".pf_meta", ".pf_index"] {
            assert_eq!(ends(ending).count(), 2, "{ending}: one for each language");
            for (path, bytes) in ends(ending) {
                assert_eq!(bytes.starts_with(&[0x1f, 0x8b]), is_packed, "{path}");
                assert_eq!(bytes.starts_with(b"pagefind_dcd"), !is_packed, "{path}");
            }
        }
        assert_eq!(ends(".pagefind.br").count(), if is_packed { 0 } else { 2 });
        for (path, script) in ends("/pagefind.js") {
            assert!(script.starts_with(b"import{fetch}from\"../find.js\";"), "{path}");
        }
        let unused = |path: &str| path.contains("-ui") || path.contains("worker") || path.contains("highlight");
        assert!(!files.keys().any(|path| path.starts_with("search/") && unused(path)));
    }
}

#[test]
fn what_changes_the_index_changes_its_address() {
    let folder_of = |publication: &Publication| {
        let (files, _) = site(publication, &Silent).expect("a site");
        let folders: BTreeSet<String> = files
            .iter()
            .filter_map(|(path, _)| Some(path.strip_prefix("search/")?.split_once('/')?.0.to_owned()))
            .collect();
        assert_eq!(folders.len(), 1, "{folders:?}");
        folders
    };
    let one = publication(BASE);
    let mut other = publication(BASE);
    with_words(&mut other, "Autre chose");
    assert_eq!(
        folder_of(&one),
        folder_of(&publication("https://example.org/elsewhere/"))
    );
    assert_ne!(folder_of(&one), folder_of(&other));
}

#[test]
fn where_there_is_nothing_to_search_nothing_searches() {
    let mut empty = publication(BASE);
    empty.documents.clear();
    empty.strategies.clear();
    empty.organisations.clear();
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    publish(&empty, &out, &Options::default(), &Silent).expect("a site");
    assert!(!out.join("search").exists());
    let page = fs::read_to_string(out.join("fr/search/index.html")).expect("the page");
    assert!(!page.contains("role=\"search\""), "{page}");
}
