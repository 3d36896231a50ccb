//! From a content folder to a static site. Native only.

mod base_url;
pub mod check;
mod citing;
mod derive;
pub mod embedded;
mod forms;
mod locked_folder;
pub mod preview;
mod problem;
mod publication;
pub mod read;
pub mod reporting;
pub mod typography;
pub mod write;

pub use base_url::base_url;
pub use citing::Citing;
pub use derive::OwnActivity;
pub use problem::{Cell, ColumnLetters, Place, Problem, Severity};
pub use publication::{Activities, IatiBody, IatiSource, OwnIati, Publication, PublishedDocument, PublishedStrategy};
