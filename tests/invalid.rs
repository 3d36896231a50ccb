//! Each folder of `tests/invalid` is a faulty publication: files laid over `tests/publish/minimal/content`, the names
//! of files to leave out in `remove.txt`, and every message that check gives in `expected.txt`. One that has only warnings is published.
//! `UPDATE_GOLDEN=1 cargo test --test all invalid::` writes `expected.txt` anew: read it before you commit it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use openstrategy::publish::{Severity, read::load};
use proptest::prelude::*;

const DOCUMENT: &str = "documents/example-strategy";

#[test]
fn every_fault_is_named_with_its_file_and_line() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut different = Vec::new();
    for case in cases() {
        let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let folder = publication(&case).unwrap_or_else(|error| panic!("{name}: {error}"));
        let loaded = load(folder.path());
        let errors = loaded
            .problems
            .iter()
            .filter(|problem| problem.severity == Severity::Error);
        let has_error = errors.count() > 0;
        assert!(!loaded.problems.is_empty(), "{name}: no problem");
        assert_eq!(
            loaded.publication.is_none(),
            has_error,
            "{name}: published with an error"
        );
        let messages: String = loaded.problems.iter().map(|problem| format!("{problem}\n")).collect();
        let golden = case.join("expected.txt");
        if update {
            fs::write(&golden, &messages).expect("tests/invalid can be written");
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if expected != messages {
            different.push(format!("{name}\n--- expected\n{expected}--- found\n{messages}"));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn a_folder_that_is_not_there_is_a_problem() {
    let loaded = load(Path::new("no/such/folder"));
    let messages: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    let expected =
        "error .: the folder no/such/folder cannot be read: it does not exist; expected the folder with site.toml";
    assert_eq!(messages, [expected]);
    assert!(loaded.publication.is_none());
}

#[test]
fn warnings_do_not_stop_publishing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    lay(&minimal(), folder.path()).expect("the smallest publication can be copied");
    let change = |file: &str, from: &str, to: &str| {
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).expect("a file of the copy");
        fs::write(path, text.replace(from, to)).expect("the copy can be written");
    };
    change(
        "works.toml",
        "[[works]]\nid = \"gb",
        "[[works]]\nid = \"other\"\ntitle = { fr = \"x\", en = \"x\" }\n\n[[works]]\nid = \"gb",
    );
    change(
        &format!("{DOCUMENT}/text.en.md"),
        "Continuous",
        "As A/RES/76/245 and [E/2003/1](https://example.org) say, continuous",
    );
    let loaded = load(folder.path());
    let messages: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    let expected = [
        "warning documents/example-strategy/text.en.md:35: `A/RES/76/245` looks like a document symbol; \
         expected a link `[[A/RES/76/245]]`",
        "warning works.toml:13: nothing names the work `other`; expected a work that a document or strategy names",
    ];
    assert_eq!(messages, expected);
    assert!(loaded.publication.is_some());
}

/// A form that only a link's address, a heading or another case has is no use of the term.
#[test]
fn a_term_that_no_text_uses_is_named() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    lay(&minimal(), folder.path()).expect("the smallest publication can be copied");
    let term = |id: &str, kind: &str, forms: &str| {
        format!(
            "[[terms]]\nid = \"{id}\"\nkind = \"{kind}\"\nterm = {{ fr = \"X\", en = \"X\" }}\n\
             definition = {{ fr = \"x\", en = \"x\" }}\ngiven_by = \"publisher\"\nsource = \"example-strategy#p2\"\n\
             forms = {{ fr = [\"xyz\"], en = [\"{forms}\"] }}\n\n"
        )
    };
    let terms = [
        term("used", "term", "Means"),
        term("in-a-link", "term", "strategy of 2018"),
        term("in-an-item", "acronym", "million dollars"),
        term("address", "term", "example.org"),
        term("heading", "term", "Annex"),
        term("case", "acronym", "MEANS"),
        term("within-a-word", "term", "mean"),
    ];
    fs::write(folder.path().join("glossary.toml"), terms.concat()).expect("the copy can be written");
    let loaded = load(folder.path());
    let messages: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    let expected = [(28, "address"), (37, "heading"), (46, "case"), (55, "within-a-word")].map(|(line, id)| {
        format!(
            "warning glossary.toml:{line}: no text uses the term `{id}`; expected a term that a text uses, or in \
             `forms` its spellings in the texts"
        )
    });
    assert_eq!(messages, expected);
    assert!(loaded.publication.is_some());
}

/// What is cut out of a file, and what is put there: bytes that TOML and Markdown care about, and others.
fn edit() -> impl Strategy<Value = (prop::sample::Index, prop::sample::Index, usize, String)> {
    let pieces = prop::sample::select(vec![
        "", "\"", "'", "=", "[", "]]", "[[", "{", "}", "{#", "\n", "\n\n", "#", "## ", "- ", "a) ", "1. ", "A1. ",
        "+++", "[^1]", "[^1]: ", "|", "<b>", "![x](y)", "*", "\\", "é", "\u{0}", "\u{202e}", "0.1", "2023-13", "#p2",
        "absent", "😀", "\r",
    ]);
    let piece = prop_oneof![4 => pieces.prop_map(str::to_owned), 1 => ".{0,12}"];
    (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0..40_usize,
        piece,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is done to the files, reading ends with a publication or with an error, never with a panic.
    #[test]
    fn edited_files_never_panic(edits in prop::collection::vec(edit(), 1..5)) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        lay(&minimal(), folder.path()).expect("the smallest publication can be copied");
        let files = files(folder.path());
        for (file, at, length, piece) in &edits {
            let path = &files[file.index(files.len())];
            let mut bytes = fs::read(path).expect("a file of the copy");
            let from = at.index(bytes.len() + 1);
            let to = (from + length).min(bytes.len());
            bytes.splice(from..to, piece.bytes());
            fs::write(path, bytes).expect("the copy can be written");
        }
        let loaded = load(folder.path());
        let has_error = loaded.problems.iter().any(|problem| problem.severity == Severity::Error);
        prop_assert_eq!(loaded.publication.is_none(), has_error);
    }
}

fn minimal() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/publish/minimal/content")
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid");
    let entries = fs::read_dir(folder).expect("tests/invalid");
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.expect("a case").path()).collect();
    cases.sort();
    cases
}

/// The faulty publication of a case, in a folder of its own.
fn publication(case: &Path) -> io::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    lay(&minimal(), folder.path())?;
    lay(case, folder.path())?;
    fs::remove_file(folder.path().join("expected.txt")).ok();
    let remove = folder.path().join("remove.txt");
    if remove.exists() {
        for name in fs::read_to_string(&remove)?.lines() {
            fs::remove_file(folder.path().join(name))?;
        }
        fs::remove_file(remove)?;
    }
    spoil(case, folder.path())?;
    Ok(folder)
}

/// What Git does not hold, or should not.
fn spoil(case: &Path, folder: &Path) -> io::Result<()> {
    let text = folder.join(DOCUMENT).join("text.en.md");
    match case.file_name().and_then(|name| name.to_str()) {
        Some("not-utf8") => {
            fs::write(&text, b"+++\nstatus = \"plain-rendering\"\nauthor = \"\xe9\"\n")?;
        }
        Some("paragraph-of-10-mb") => {
            let paragraph = "word ".repeat(2 * 1024 * 1024);
            fs::write(&text, fs::read_to_string(&text)?.replace("Continuous", &paragraph))?;
        }
        Some("paragraph-too-long") => {
            let paragraph = "word ".repeat(4_000);
            fs::write(&text, fs::read_to_string(&text)?.replace("Continuous", &paragraph))?;
        }
        #[cfg(unix)]
        Some("link-out") => {
            fs::remove_file(&text)?;
            std::os::unix::fs::symlink("/etc/hostname", &text)?;
            std::os::unix::fs::symlink("/nowhere/at/all", folder.join("works.md"))?;
            std::os::unix::fs::symlink("/etc", folder.join("documents/etc"))?;
        }
        _ => {}
    }
    Ok(())
}

/// Copies a folder into another.
fn lay(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            lay(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the copy") {
        let path = entry.expect("an entry of the copy").path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}
