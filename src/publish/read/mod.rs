//! Reading a content folder into a draft, with the line of every value.

mod content;
mod document;
pub mod draft;
mod events;
mod fields;
pub(in crate::publish) mod findings;
mod folder;
mod glossary;
mod iati;
mod iati_publisher;
mod indicators;
mod initiatives;
mod lines;
mod locale;
mod plan;
mod rates;
mod references;
mod registers;
mod reports;
mod results;
mod rhythms;
mod roles;
pub(in crate::publish) mod sheet;
mod site;
mod stated;
mod strategy;
mod tags;
pub(in crate::publish) mod text;
mod values;

use std::path::Path;

pub use iati::IatiFile;

use draft::{At, Draft, IdKind};
use fields::Fields;
use findings::Findings;
use values::LocalId;

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

/// An id that is unique within the document that the file is at home in.
fn scoped_id(fields: &mut Fields<'_>, kind: IdKind) -> Option<String> {
    let At {
        value: LocalId(id),
        line,
    } = fields.required_at("id")?;
    let file = fields.file();
    file.id(line, kind, file.home.as_deref().unwrap_or_default(), &id);
    Some(id)
}
