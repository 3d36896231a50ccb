//! The islands of pages where the reader chooses what is shown: results, comparison, time line.

mod choice;
pub mod compare;
mod filter;
mod png;
pub mod results_chart;
mod results_diagram;
pub mod results_table;
pub mod timeline_filter;

pub use choice::MOST as MOST_COMPARED;
pub use results_diagram::{Counted, results_diagram};
