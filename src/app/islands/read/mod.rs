//! The islands of the document page.

pub mod find_in_document;
mod hits;
pub mod parallel_reading;
