//! From a content folder to a static site. Native only.

pub mod check;
mod derive;
pub mod preview;
mod problem;
mod publication;
pub mod read;
pub mod write;

pub use problem::{Place, Problem, Severity};
pub use publication::{Publication, PublishedDocument, PublishedStrategy};
