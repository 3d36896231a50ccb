//! What `publish` writes, and what it does to the folder that it writes to.

use std::{fs, path::Path, sync::LazyLock};

use openstrategy::{
    model::{Index, Results, StrategySummary},
    publish::write::{Compressor, Options, Silent, Summary, WriteError, publish},
};
use sha2::{Digest, Sha256};

use crate::common::{publication, tree};

const BASE: &str = "https://example.org/";

fn write(base_url: &str, out: &Path) -> Result<Summary, WriteError> {
    // One for all tests, so that the client is compressed once.
    static COMPRESSOR: LazyLock<Compressor> = LazyLock::new(Compressor::default);
    write_with(&COMPRESSOR, base_url, out)
}

fn write_with(compressor: &Compressor, base_url: &str, out: &Path) -> Result<Summary, WriteError> {
    let options = Options {
        compressor: Some(compressor.clone()),
        content: None,
    };
    publish(&publication(base_url), out, &options, &Silent)
}

#[test]
fn publishing_twice_gives_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let (one, other) = (folder.path().join("one"), folder.path().join("other"));
    write(BASE, &one).expect("a site");
    write_with(&Compressor::default(), BASE, &other).expect("a site, compressed anew");
    let first = tree(&one);
    assert!(first == tree(&other));
    write(BASE, &one).expect("a site in the place of the first");
    assert!(first == tree(&one));
}

#[test]
fn the_index_knows_every_data_file_and_its_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    let summary = write(BASE, &out).expect("a site");
    let data = out.join("data/v1");
    let read = |path: &str| fs::read(data.join(path)).expect("a data file");
    let index: Index = serde_json::from_slice(&read("index.json")).expect("an index");
    assert_eq!(index.datasets.len(), summary.data_files);
    for entry in &index.datasets {
        let bytes = read(&entry.path);
        let hash: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(
            (bytes.len(), hash),
            (entry.bytes, entry.sha256.clone()),
            "{}",
            entry.path
        );
        match &entry.schema {
            Some(schema) => {
                assert_eq!(entry.media_type, "application/json", "{}", entry.path);
                assert!(
                    bytes.ends_with(b"\n") && !bytes[..bytes.len() - 1].contains(&b'\n'),
                    "{}",
                    entry.path
                );
                read(&format!("schema/{schema}.json"));
            }
            None => assert_eq!(entry.media_type, "application/akn+xml", "{}", entry.path),
        }
    }
    let records: Vec<_> = index
        .datasets
        .iter()
        .map(|entry| (entry.path.as_str(), entry.records))
        .collect();
    assert_eq!(
        records,
        [
            ("calendar.json", 0),
            ("documents.json", 1),
            ("documents/plan.json", 1),
            ("documents/plan/en.akn.xml", 1),
            ("documents/plan/en.json", 1),
            ("documents/plan/fr.akn.xml", 1),
            ("documents/plan/fr.json", 1),
            ("organisations.json", 1),
            ("references.json", 0),
            ("strategies.json", 1),
            ("strategies/office-2026.json", 1),
            ("strategies/office-2026/results.json", 1),
            ("timeline.json", 0),
            ("works.json", 0),
        ]
    );
    let strategies: Vec<StrategySummary> = serde_json::from_slice(&read("strategies.json")).expect("strategies");
    assert_eq!(strategies[0].slug, "office-2026");
    let results: Results = serde_json::from_slice(&read("strategies/office-2026/results.json")).expect("results");
    assert_eq!(results.deliverables[0].id, "A1");
}

#[test]
fn what_hosts_need_lies_at_the_top() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    write(BASE, &out).expect("a site");
    let files = tree(&out);
    for path in [
        "_headers",
        "robots.txt",
        "sitemap.xml",
        "favicon.svg",
        "data/v1/index.json.br",
        "data/v1/index.json.gz",
    ] {
        assert!(files.contains_key(path), "{path}");
    }
    for sheet in ["page", "reading", "matrix", "tool"] {
        let is_it = |path: &String| path.starts_with(&format!("assets/{sheet}.")) && path.ends_with(".css");
        assert!(files.keys().any(is_it), "{sheet}");
    }
    let robots = String::from_utf8_lossy(&files["robots.txt"]).into_owned();
    assert!(robots.contains("Sitemap: https://example.org/sitemap.xml"), "{robots}");
}

#[test]
fn under_a_sub_path_files_lie_alike_and_addresses_begin_with_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (top, below) = (folder.path().join("top"), folder.path().join("below"));
    write(BASE, &top).expect("a site");
    write("https://example.org/strategy/", &below).expect("a site");
    let (top, below) = (tree(&top), tree(&below));
    let paths = |files: &std::collections::BTreeMap<String, Vec<u8>>| {
        let compressed = |path: &&String| path.ends_with(".br") || path.ends_with(".gz");
        files
            .keys()
            .filter(|path| !compressed(path))
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(paths(&top), paths(&below));
    let headers = String::from_utf8_lossy(&below["_headers"]).into_owned();
    assert!(
        headers.starts_with("/strategy/*\n") && headers.contains("\n/strategy/pkg/*\n"),
        "{headers}"
    );
    let robots = String::from_utf8_lossy(&below["robots.txt"]).into_owned();
    assert!(robots.contains("https://example.org/strategy/sitemap.xml"), "{robots}");
    let schema = String::from_utf8_lossy(&below["data/v1/schema/index.json"]).into_owned();
    assert!(
        schema.contains("https://example.org/strategy/data/v1/schema/index.json"),
        "{schema}"
    );
}

#[test]
fn a_folder_with_something_else_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("thesis.odt"), "years").expect("a file");
    let error = write(BASE, folder.path()).expect_err("a refusal");
    assert!(matches!(error, WriteError::NotASite(_)), "{error}");
    assert_eq!(tree(folder.path()).len(), 1);
    let file = folder.path().join("thesis.odt");
    assert!(matches!(write(BASE, &file), Err(WriteError::BadTarget(_))));
    assert!(matches!(write(BASE, Path::new("/")), Err(WriteError::BadTarget(_))));
}

#[test]
fn the_content_folder_is_safe() {
    let folder = tempfile::tempdir().expect("a folder");
    let content = folder.path().join("content");
    fs::create_dir(&content).expect("a folder");
    let options = Options {
        compressor: None,
        content: Some(content.clone()),
    };
    for out in [
        content.clone(),
        content.join("dist"),
        folder.path().to_owned(),
        content.join("../content/a/b"),
    ] {
        let error = publish(&publication(BASE), &out, &options, &Silent).expect_err("a refusal");
        assert!(
            matches!(error, WriteError::Overlap { .. }),
            "{}: {error}",
            out.display()
        );
    }
    assert!(tree(folder.path()).is_empty());
    publish(
        &publication(BASE),
        &folder.path().join("content-site"),
        &options,
        &Silent,
    )
    .expect("a site beside it");
}

#[test]
fn an_id_that_leaves_the_folder_writes_nothing_and_keeps_the_old_site() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("dist");
    write(BASE, &out).expect("a site");
    let before = tree(&out);
    let mut bad = publication(BASE);
    bad.documents[0].record.summary.id = "../../escaped".to_owned();
    let error = publish(&bad, &out, &Options::default(), &Silent).expect_err("a refusal");
    assert!(matches!(error, WriteError::BadPath(_)), "{error}");
    assert!(before == tree(&out));
    assert_eq!(
        fs::read_dir(folder.path()).expect("a folder").count(),
        1,
        "nothing is left beside"
    );
}

#[test]
fn without_precompression_there_are_no_compressed_forms() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("a/b/dist");
    publish(&publication(BASE), &out, &Options::default(), &Silent).expect("a site in folders that it makes");
    assert!(
        tree(&out)
            .keys()
            .all(|path| !path.ends_with(".br") && !path.ends_with(".gz"))
    );
}

/// Root writes everywhere, so that this shows nothing to it.
#[cfg(unix)]
#[test]
fn a_target_that_cannot_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let closed = folder.path().join("closed");
    fs::create_dir(&closed).expect("a folder");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).expect("permissions");
    if fs::write(closed.join("probe"), "").is_ok() {
        return;
    }
    let error = write(BASE, &closed.join("dist")).expect_err("a refusal").to_string();
    assert!(error.contains("closed"), "{error}");
}
