//! The content of this repository, and the smallest publication, are read without a fault.

use std::path::{Path, PathBuf};

use openstrategy::publish::{Problem, Severity, read::load};

fn errors(folder: &Path) -> Vec<String> {
    let loaded = load(folder);
    let is_error = |problem: &&Problem| problem.severity == Severity::Error;
    let errors: Vec<String> = loaded
        .problems
        .iter()
        .filter(is_error)
        .map(Problem::to_string)
        .collect();
    assert_eq!(loaded.publication.is_some(), errors.is_empty());
    errors
}

/// `OPENSTRATEGY_CONTENT` names another folder to read, with its warnings shown.
#[test]
fn the_sample_publication_has_no_fault() {
    let own = std::env::var_os("OPENSTRATEGY_CONTENT").map(PathBuf::from);
    let folder = own.clone().unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("content"));
    if !folder.join("site.toml").exists() {
        return;
    }
    if own.is_some() {
        for problem in load(&folder).problems {
            println!("{problem}");
        }
    }
    assert_eq!(errors(&folder), [""; 0]);
}

#[test]
fn the_smallest_publication_has_no_fault_and_no_warning() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/publish/minimal/content");
    let problems: Vec<String> = load(&folder).problems.iter().map(Problem::to_string).collect();
    assert_eq!(problems, [""; 0]);
    assert_eq!(errors(&folder), [""; 0]);
}
