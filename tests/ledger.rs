//! The ledger: what the five source documents say in numbers and names, against what our renderings and data say,
//! paragraph by paragraph, in French and in English.
//!
//! The sources lie beside the repository, in `../shared/seeds`; where they are not, nothing is compared. What may differ
//! is in `tests/ledger/<document>.toml`, each with its reason; the names of both languages are in `tests/ledger/names.toml`.
//! `LEDGER_CONTENT` names another content folder, `LEDGER_DOCUMENT` one document.

use std::path::{Path, PathBuf};

mod ledger {
    pub mod compare;
    pub mod difference;
    pub mod names;
    pub mod numbers;
    pub mod ours;
    pub mod plain;
    pub mod run;
    pub mod settings;
    pub mod source;
}

/// No number and no name of a source is lost or added.
#[test]
fn the_ledger_is_balanced() {
    let Some(sources) = ledger::run::sources() else {
        println!("left out: ../shared/seeds is not there, so that there is nothing to compare with");
        return;
    };
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let content = std::env::var_os("LEDGER_CONTENT").map_or(own, PathBuf::from);
    let outcomes = ledger::run::compare(&content, &sources);
    let mut differences = 0;
    for outcome in &outcomes {
        differences += outcome.differences.len();
        let counts = &outcome.counts;
        println!(
            "\n{}: {} paragraphs, headings and notes; {} numbers, {} of them symbols, against {} of ours; {} names in \
             French, {} in English; {} exceptions; {} differences",
            outcome.document,
            counts.paragraphs,
            counts.numbers,
            counts.symbols,
            counts.our_numbers,
            counts.names,
            counts.english_names,
            outcome.exceptions,
            outcome.differences.len()
        );
        for difference in &outcome.differences {
            println!("  {difference}");
        }
    }
    assert_eq!(differences, 0, "differences, listed above");
}
