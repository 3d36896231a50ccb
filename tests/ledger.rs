//! The ledger: what the five source documents say in numbers and names, against what our renderings and data say,
//! paragraph by paragraph, in French and in English.
//!
//! The sources lie beside the repository, in `../shared/seeds`; where they are not, nothing is compared. What may differ
//! is in `tests/ledger/<document>.toml`, each with its reason; the names of both languages are in `tests/ledger/names.toml`.
//! `LEDGER_CONTENT` names another content folder, `LEDGER_DOCUMENT` one document.

use std::path::{Path, PathBuf};

mod compare;
mod difference;
mod names;
mod numbers;
mod ours;
mod plain;
mod run;
mod settings;
mod source;

use compare::Counts;

/// No number and no name of a source is lost or added, in any of the five documents.
#[test]
fn the_ledger_is_balanced() {
    let Some(sources) = run::sources() else {
        println!("left out: ../shared/seeds is not there, so that there is nothing to compare with");
        return;
    };
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let content = std::env::var_os("LEDGER_CONTENT").map(PathBuf::from);
    let only = std::env::var("LEDGER_DOCUMENT").ok();
    let outcomes = run::compare(content.as_deref().unwrap_or(&own), &sources, only.as_deref());
    for outcome in &outcomes {
        println!(
            "\n{}: {}; {} exceptions",
            outcome.document, outcome.counts, outcome.exceptions
        );
        println!("{} differences", outcome.differences.len());
        for difference in &outcome.differences {
            println!("  {difference}");
        }
    }
    let all = outcomes
        .iter()
        .map(|outcome| outcome.counts)
        .fold(Counts::default(), Counts::plus);
    let exceptions: usize = outcomes.iter().map(|outcome| outcome.exceptions).sum();
    println!("\n{} documents: {all}; {exceptions} exceptions", outcomes.len());
    if content.is_none() && only.is_none() {
        assert_eq!(outcomes.len(), run::DOCUMENTS.len(), "documents with a text");
    }
    let differences: usize = outcomes.iter().map(|outcome| outcome.differences.len()).sum();
    assert_eq!(differences, 0, "differences, listed above");
}
