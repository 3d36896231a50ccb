//! The islands of the results of an undertaking: the matrix that is filtered, and the chart that follows it.

mod chart_file;
mod entry;
mod filter;
mod live_figure;
mod matrix;
pub mod results_chart;
mod results_diagram;
pub mod results_table;
mod results_words;
mod rows;

pub use filter::Sort;
pub use results_diagram::{Counted, results_diagram};
