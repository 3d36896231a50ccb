//! Reading a content folder into a draft, with the line of every value.

use std::path::Path;

use super::{Problem, Publication};

/// What came of reading and checking a content folder.
#[derive(Debug)]
pub struct Loaded {
    /// The publication; none while a problem is an error.
    pub publication: Option<Publication>,
    /// Every problem, in the order of files and lines.
    pub problems: Vec<Problem>,
}

/// Reads and checks the content folder at `folder`.
pub fn load(_folder: &Path) -> Loaded {
    Loaded {
        publication: None,
        problems: Vec::new(),
    }
}
