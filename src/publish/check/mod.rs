//! Checking a draft across its files: every problem at once.

mod agreement;
mod editions;
mod ids;
mod languages;
mod names;
mod notes;
mod numbers;
mod parity;
mod promises;
mod unused;

use super::read::{draft::Draft, findings::Findings};

/// Notes every fault that shows only between files, or between parts of one file.
pub fn check(draft: &Draft, findings: &Findings) {
    ids::check(draft, findings);
    names::check(draft, findings);
    agreement::check(draft, findings);
    promises::check(draft, findings);
    languages::check(draft, findings);
    for document in &draft.documents {
        editions::check(document, findings);
        parity::check(document, findings);
        for text in &document.texts {
            numbers::check(text, findings);
            notes::check(text, findings);
        }
    }
    unused::check(draft, findings);
}
