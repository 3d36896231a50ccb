//! Reading a content folder into a draft, with the line of every value.

mod content;
mod document;
pub mod draft;
mod fields;
pub(in crate::publish) mod findings;
mod folder;
mod lines;
mod locale;
mod registers;
mod results;
mod site;
mod stated;
mod strategy;
pub(in crate::publish) mod text;
mod values;

use std::path::Path;

use draft::Draft;
use findings::Findings;

use super::{Problem, Publication, Severity, check, derive};

/// What came of reading and checking a content folder.
#[derive(Debug)]
pub struct Loaded {
    /// The publication; none while a problem is an error.
    pub publication: Option<Publication>,
    /// Every problem, in the order of files and lines.
    pub problems: Vec<Problem>,
}

/// Reads the content folder at `folder` without checking one file against another: what could be read of it, even while
/// something is wrong, and every problem met on the way. For tools that look at texts while they are being written; what
/// is published comes from [`load`]. None where there is no folder.
pub fn read_draft(folder: &Path) -> (Option<Draft>, Vec<Problem>) {
    let findings = Findings::default();
    let draft = content::read(folder, &findings);
    (draft, findings.into_problems())
}

/// Reads and checks the content folder at `folder`.
pub fn load(folder: &Path) -> Loaded {
    let findings = Findings::default();
    let draft = content::read(folder, &findings);
    if let Some(draft) = &draft {
        check::check(draft, &findings);
    }
    let problems = findings.into_problems();
    let is_sound = problems.iter().all(|problem| problem.severity != Severity::Error);
    let publication = draft.filter(|_| is_sound).and_then(derive::publication);
    Loaded { publication, problems }
}
