//! Checking a draft across its files: every problem at once.

mod agreement;
mod editions;
mod events;
mod ids;
mod indicators;
mod initiatives;
mod languages;
mod names;
mod notes;
mod numbers;
mod parity;
mod plan;
mod promises;
mod spellings;
mod symbols;
mod terms;
mod unused;

use super::read::{draft::Draft, findings::Findings};

/// Notes every fault that shows only between files, or between parts of one file.
pub fn check(draft: &Draft, findings: &Findings) {
    ids::check(draft, findings);
    names::check(draft, findings);
    agreement::check(draft, findings);
    promises::check(draft, findings);
    symbols::check(draft, findings);
    spellings::check(draft, findings);
    events::check(draft, findings);
    plan::check(draft, findings);
    initiatives::check(draft, findings);
    indicators::check(draft, findings);
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
    terms::check(draft, findings);
}
