//! The islands of pages where the reader chooses what is shown: comparison, time line.

mod choice;
pub mod compare;
pub mod timeline_filter;

pub use choice::MOST as MOST_COMPARED;
